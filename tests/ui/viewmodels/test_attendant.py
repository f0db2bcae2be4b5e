# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The attendant's PIN and panel, and the call for help that leads to them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.visit.answers import HelpReason, HelpStage, Vital
from kiosk.visit.attending import AttendantAction
from kiosk.visit.events import AttendantActed, PanelTurned, PinConfirmed, VisitEvent
from kiosk.visit.room_care import AirState
from kiosk.visit.state import AttendantView, Overlay, Readiness, Screen, VisitState
from ui.gallery.states_attendant import READY, TASKS
from ui.gallery.states_care import LISTED
from ui.gallery.still import StillClock
from ui.viewmodels.attendant import AttendantViewModel
from ui.viewmodels.help import HelpViewModel
from ui.viewmodels.pin import PinViewModel
from ui.viewmodels.typed_pin import LONGEST

PIN = VisitState(overlay=Overlay.PIN)
AIRED_BY_SENSOR = replace(LISTED, air=AirState("too-much-co2", 1400, 1000))
SENSOR_GONE = replace(LISTED, air=AirState("untrusted-over", None, 1000))


@pytest.fixture
def sent(qapp: object) -> Iterator[list[VisitEvent]]:
    yield []


def panel(sent: list[VisitEvent], view: AttendantView, **state: object) -> AttendantViewModel:
    model = AttendantViewModel(sent.append, StillClock())
    model.show(VisitState(attendant=view, **state), ZoneInfo("Europe/Berlin"))  # type: ignore[arg-type]
    return model


@pytest.mark.parametrize(
    ("view", "stage", "next_thing"),
    [
        (READY, None, "nothing"),
        (replace(READY, phone_tasks=TASKS), None, "phone"),
        (replace(READY, room="used", phone_tasks=TASKS), None, "clean"),
        (replace(READY, room="interrupted"), None, "clean"),
        (replace(READY, room="contact-time", phone_tasks=TASKS), None, "contact"),
        (replace(READY, room="airing"), None, "airing"),
        (replace(READY, room="airing", care=AIRED_BY_SENSOR), None, "airing-co2"),
        (replace(READY, room="airing", care=SENSOR_GONE), None, "airing-untrusted"),
        (replace(READY, room="blocked", phone_tasks=TASKS), None, "blocked"),
        (replace(READY, room="cleaning"), None, "clean"),  # a word is enough
        (replace(READY, room="cleaning", care=LISTED), None, "cleaning"),
        (replace(READY, room="airing"), HelpStage.CALLED, "help"),
        (replace(READY, room="occupied", visit=True), None, "visit"),
        (replace(READY, room="used"), HelpStage.NOBODY, "help"),
        (replace(READY, room="occupied", visit=True), HelpStage.CALLED, "help"),
        (replace(READY, room="occupied", visit=True), HelpStage.COMING, "coming"),
    ],
)
def test_there_is_one_next_thing(
    sent: list[VisitEvent], view: AttendantView, stage: HelpStage | None, next_thing: str
) -> None:
    assert panel(sent, view, help=stage).property("next") == next_thing


@pytest.mark.parametrize(
    ("until", "shown"),
    [
        (None, ""),
        (datetime(2026, 11, 27, 9, 30, tzinfo=UTC), "10:30"),
        (datetime(2026, 11, 27, 9, 30, 1, tzinfo=UTC), "10:31"),
    ],
)
def test_the_rooms_time_is_never_over_too_early(
    sent: list[VisitEvent], until: datetime | None, shown: str
) -> None:
    view = replace(READY, room="airing", room_until=until)
    assert panel(sent, view).property("until") == shown


def test_contact_time_and_airing_count_down(sent: list[VisitEvent]) -> None:
    clock = StillClock()
    model = AttendantViewModel(sent.append, clock)
    until = clock.now() + timedelta(seconds=125)
    contact = replace(READY, room="contact-time", room_until=until, room_seconds=500)
    for view, left in ((READY, ""), (contact, "2:05"), (contact, "2:05"), (READY, "")):
        model.show(VisitState(attendant=view), UTC)
        assert model.property("left") == left
        assert model.property("doneShare") == (0.75 if left else 0.0)  # of it all, not of the look
    clock.seconds += 500  # it is over, and doesn't go below
    late = replace(contact, room="airing", room_until=clock.now() - timedelta(seconds=5))
    model.show(VisitState(attendant=late), UTC)
    assert model.property("left") == "0:00"


@pytest.mark.parametrize(
    ("seconds", "number", "unit"),
    [
        (None, 1, ""),
        (5, 1, "minutes"),
        (3599, 59, "minutes"),
        (3600, 1, "hours"),
        (7300, 2, "hours"),
        (86_400, 1, "days"),
    ],
)
def test_how_long_the_oldest_waits(
    sent: list[VisitEvent], seconds: int | None, number: int, unit: str
) -> None:
    model = panel(sent, replace(READY, waiting=1, oldest_waiting_seconds=seconds))
    assert (model.property("oldest"), model.property("oldestUnit")) == (number, unit)


def test_devices_that_are_away_are_named(sent: list[VisitEvent]) -> None:
    model = panel(sent, READY, meters_present=frozenset({Vital.WEIGHT}), cuff_present=True)
    assert model.property("devicesAway") == ["oximetry", "temperature"]


def test_a_device_that_the_room_does_not_have_is_not_away(sent: list[VisitEvent]) -> None:
    model = AttendantViewModel(sent.append, StillClock())
    model.show(VisitState(attendant=READY, cuff_present=True), UTC, (Vital.BLOOD_PRESSURE,))
    assert model.property("devices") == ["blood-pressure"]
    assert model.property("devicesAway") == []


@pytest.mark.parametrize(
    ("readiness", "following"),
    [
        (Readiness.NO_KEY, "no-key"),
        (Readiness.NO_SPACE, "no-space"),
        (Readiness.TRACES, "traces"),
        (Readiness.READY, "nothing"),
        (Readiness.NO_STATION, "nothing"),
    ],
)
def test_a_room_where_no_visit_can_start_is_not_said_to_be_ready(
    sent: list[VisitEvent], readiness: Readiness, following: str
) -> None:
    assert panel(sent, READY, readiness=readiness).property("next") == following


def test_a_call_is_done_by_its_id_and_shown_in_the_rooms_time(sent: list[VisitEvent]) -> None:
    model = panel(sent, replace(READY, phone_tasks=TASKS))
    assert model.property("phoneTasks") == ["10:30", "10:23"]
    model.phoneDone(1)
    assert sent == [AttendantActed(AttendantAction.PHONE_DONE, TASKS[1].id)]


def test_the_list_of_calls_is_told_only_when_it_changes(sent: list[VisitEvent]) -> None:
    model = AttendantViewModel(sent.append, StillClock())
    told: list[None] = []
    model.tasksChanged.connect(lambda: told.append(None))
    state = VisitState(attendant=replace(READY, phone_tasks=TASKS))
    model.show(state, UTC)
    model.show(replace(state, cuff_present=True), UTC)
    assert len(told) == 1


def test_a_tile_leads_to_its_page(sent: list[VisitEvent]) -> None:
    panel(sent, READY).turn("panel-phone")
    assert sent == [PanelTurned(Overlay.PANEL_PHONE)]


# --- the PIN


def pin(sent: list[VisitEvent], keys: str, state: VisitState = PIN) -> PinViewModel:
    model = PinViewModel(sent.append, StillClock())
    model.show(state)
    for key in keys:
        model.press(key)
    return model


def test_four_digits_are_enough_and_eight_are_the_most(sent: list[VisitEvent]) -> None:
    assert pin(sent, "123").property("complete") is False
    assert pin(sent, "1x23").property("missing") == 1
    assert pin(sent, "1234").property("complete") is True
    assert pin(sent, "1" * 12).property("typed") == LONGEST


def test_it_is_handed_in_once_and_wiped(sent: list[VisitEvent]) -> None:
    model = pin(sent, "12345")
    model.deleteLast()
    model.confirm()
    model.confirm()
    assert sent == [PinConfirmed("1234")]
    assert model.property("typed") == 0


def test_leaving_the_page_wipes_it(sent: list[VisitEvent]) -> None:
    model = pin(sent, "12")
    model.show(VisitState())
    model.show(PIN)
    assert model.property("typed") == 0


def test_a_refusal_is_said_until_the_next_digit(sent: list[VisitEvent]) -> None:
    model = pin(sent, "", replace(PIN, pin_refused=True))
    assert model.property("refused") is True
    model.press("1")
    assert model.property("refused") is False


def test_nothing_can_be_handed_in_while_one_is_looked_at(sent: list[VisitEvent]) -> None:
    model = pin(sent, "1234", replace(PIN, unlocking=True))
    model.confirm()
    assert (sent, model.property("unlocking")) == ([], True)


def test_after_wrong_ones_there_is_a_wait(sent: list[VisitEvent]) -> None:
    model = pin(sent, "1234", replace(PIN, pin_refused=True, pin_wait=30))
    assert (model.property("waitSeconds"), model.property("complete")) == (30, False)
    model.show(PIN)
    assert (model.property("waitSeconds"), model.property("complete")) == (0, True)


# --- help


@pytest.mark.parametrize("stage", [None, *HelpStage])
def test_a_call_can_be_taken_back_as_long_as_there_is_one(
    sent: list[VisitEvent], stage: HelpStage | None
) -> None:
    model = HelpViewModel(sent.append)
    model.show(VisitState(help=stage, help_reason=HelpReason.WARNING_SIGN))
    assert model.property("canTakeBack") is (stage not in {None, HelpStage.NOBODY})
    assert model.property("stage") == (stage or "")
    assert model.property("warningSign") is True


@pytest.mark.parametrize(
    ("screen", "offered"),
    [(Screen.WELCOME, False), (Screen.CODE, True), (Screen.REVIEW, True), (Screen.SAVED, False)],
)
def test_there_must_be_a_visit_to_end(
    sent: list[VisitEvent], screen: Screen, offered: bool
) -> None:
    model = HelpViewModel(sent.append)
    model.show(VisitState(screen=screen))
    assert model.property("canLeave") is offered
