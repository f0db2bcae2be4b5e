# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every moment at which a cable can come out, in the order in which a visit comes to them. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from drivers.meter import Contact, Live
from kiosk.visit.state import Screen

LAST_SHARE = 0.8  # of the time that values have to stand still
RANKS = tuple(Contact)
Reached = Callable[[Live, float], bool]
"""Of what a meter sees, and the seconds of the front's clock since the screen came."""


@dataclass(frozen=True, slots=True)
class Moment:
    """`place` as in the site profile; `when` says when on that screen.

    Not every screen `says` that the device is gone: with a result nobody needs it any more, and
    before an arm is chosen nobody needs it yet.
    """

    place: str
    name: str
    screen: Screen
    when: Reached = lambda _live, _seconds: True

    @property
    def says(self) -> bool:
        return self.screen not in {Screen.RESULT, Screen.ARM}

    @property
    def title(self) -> str:
        return f"{self.place}-{self.name}"


def _contact(wanted: Contact) -> Reached:
    """That far, or further: what passes between two looks is no reason to wait for ever."""
    return lambda live, _: RANKS.index(live.contact) >= RANKS.index(wanted)


def _after(wanted: float) -> Reached:
    return lambda _, seconds: seconds >= wanted


def _last(live: Live, _: float) -> bool:
    return live.done_share >= LAST_SHARE


def _meter(place: str, taking: Mapping[str, Reached]) -> tuple[Moment, ...]:
    return (
        Moment(place, "guide", Screen.GUIDE),
        *(Moment(place, name, Screen.TAKING, when) for name, when in taking.items()),
        Moment(place, "problem", Screen.METER_PROBLEM),
        Moment(place, "result", Screen.RESULT),
    )


_SCALE = {
    "nobody": _contact(Contact.NOBODY),
    "settling": _contact(Contact.SETTLING),
    "steady": _contact(Contact.STEADY),
    "last": _last,
}
_OXIMETER = {
    "nobody": _contact(Contact.NOBODY),
    "searching": _contact(Contact.SEARCHING),
    "settling": _contact(Contact.SETTLING),
    "steady": _contact(Contact.STEADY),
    "last": _last,
}
# A thermometer that keeps its values tells nothing until there is a new one.
_THERMOMETER = {"waiting": _after(0.0), "last": _after(5.0)}

MOMENTS = (
    *_meter("oximeter", _OXIMETER),
    *_meter("thermometer", _THERMOMETER),
    Moment("cuff", "arm", Screen.ARM),
    Moment("cuff", "rest", Screen.REST),
    Moment("cuff", "measure", Screen.MEASURE),
    Moment("cuff", "early", Screen.INFLATING, _after(1.0)),
    Moment("cuff", "problem", Screen.PROBLEM),
    Moment("cuff", "late", Screen.INFLATING, _after(30.0)),
    Moment("cuff", "pause", Screen.PAUSE),
    Moment("cuff", "result", Screen.RESULT),
    *_meter("scale", _SCALE),
)


def moments(titles: str) -> tuple[Moment, ...]:
    """ "oximeter-steady,cuff-early", or "" for all; ValueError for one that there isn't."""
    known = {moment.title: moment for moment in MOMENTS}
    wanted = list(filter(None, titles.split(","))) or list(known)
    if unknown := set(wanted) - set(known):
        raise ValueError(unknown)
    return tuple(moment for moment in MOMENTS if moment.title in wanted)


FOR_GOOD = moments("oximeter-searching,thermometer-waiting,cuff-early,scale-settling")
"""Where the cable stays out: one moment of each device."""
