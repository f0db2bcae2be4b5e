# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The visit as a table: (screen, event type) -> handler. Pure: time comes in as an argument.

How to read it
    `TABLE[screen][event]` is a `Row`: the handler, and every screen that it may lead to. An event
    without a row, or whose handler says None, is *refused*: `advance` gives back the very same
    state object and no effects. So a late answer, a double touch or a stray byte changes nothing.
    Reports of cuff and meters stand in the table under their own types. The table itself is in
    `flow_table.py` and the files that it joins.

Overlays
    Help, the idle warning, ease of use, the attendant lie over a screen, which goes on below: waits
    end, cables fall out, the station answers. Only touches are kept from it; they are looked up in
    `OVERLAYS` instead.

The cuff
    1. `StartInflation` is the effect of one row only, `MEASURE x InflateTouched`, and its handler
       counts: at most five a visit.
    2. Whatever leaves INFLATING, by whichever row, has `SendStop` as its first effect. That is
       done here, in `advance`, and not in the handlers, so that no row can forget it. It is true
       of a finished reading as well: a stop to a cuff that is empty already does no harm.
    3. `opening` is the first step of every program start: the stop again, before anything else.
    4. Who isn't the patient and intervenes during an inflation (the attendant's "shorten the rest"
       comes too late, say) has another picture of the room than we have. Then the cuff is let go.

Meters
    Whatever leaves TAKING has `StopMeter` as its first effect: a late reading of the one before
    can't become the next one's.

The attendant's door
    Whatever takes the PIN's or the attendant's page away locks; that is done here as well. So does
    the end of the dead screen: a badge may have been held to it at the last moment.

Consent
    No effect that writes (`Journal`, `CompleteVisit`, `AbandonVisit`) comes before `ConsentGiven`.

Its diagram, docs/visit-flow.md, is generated from the table; a test checks that it is current.
"""

from dataclasses import replace

from drivers import cuff
from kiosk.visit import events as e
from kiosk.visit.effects import Effect, Lock, SendStop, StopMeter
from kiosk.visit.flow_attendant import AT_THE_DOOR, STAFFS
from kiosk.visit.flow_step import Moment, Row, Step, VisitRules
from kiosk.visit.flow_table import OVERLAYS, TABLE, TOUCHES
from kiosk.visit.state import Screen, VisitState

__all__ = ["OVERLAYS", "TABLE", "TOUCHES", "advance", "kind_of", "opening"]

S = Screen


def kind_of(event: e.VisitEvent) -> type:
    """Under which type the event stands in the table."""
    if isinstance(event, e.CuffReported | e.MeterReported):
        return type(event.event)
    return type(event)


def opening() -> Step:
    """The first step of every program start: whatever was left inflated is let go."""
    return Step(VisitState(stop_pending=True), (SendStop(),))


def advance(state: VisitState, event: e.VisitEvent, now: float, rules: VisitRules) -> Step:
    """What `event` at `now` (`Clock.monotonic()`, seconds) leads to."""
    row = _row(state, kind_of(event))
    step = row.handler(state, _content(event), Moment(now, rules)) if row else None
    if step is None:
        return Step(state)
    first = _first(state, step.state)
    after = replace(step.state, stop_pending=True) if SendStop() in first else step.state
    return Step(after, (*first, *step.effects))


def _first(before: VisitState, after: VisitState) -> tuple[Effect, ...]:
    """What no row can forget."""
    left = before.screen if after.screen is not before.screen else None
    if left is S.INFLATING:
        return (SendStop(),)
    meter = (StopMeter(before.vital),) if left is S.TAKING and before.vital else ()
    stays = after.overlay is before.overlay or after.overlay in AT_THE_DOOR
    locks = before.overlay in STAFFS and not stays
    return (*meter, Lock()) if locks else meter


def _row(state: VisitState, kind: type) -> Row | None:
    if state.overlay is not None and kind in TOUCHES:
        return OVERLAYS[state.overlay].get(kind)
    return TABLE[state.screen].get(kind)


def _content(event: e.VisitEvent) -> e.VisitEvent | cuff.CuffEvent:
    """A cuff's report comes as what the cuff said; of a meter's it matters whose it is."""
    return event.event if isinstance(event, e.CuffReported) else event
