# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station has told: room, documents, key. Turns it into what the visit has to know."""

import logging
from dataclasses import replace
from datetime import date

from hygiene.device_checks import Standing
from kiosk.checkin.lookup import Known
from kiosk.record.people import RecordPlace
from kiosk.station.messages import (
    AttendantEvent,
    CallStage,
    EndVisitEvent,
    Hello,
    HelpEvent,
    PhoneTaskEvent,
    RestShortenedEvent,
)
from kiosk.visit.answers import HelpStage
from kiosk.visit.events import (
    AttendantChanged,
    AttendantEnded,
    HelpChanged,
    PhoneTasksChanged,
    ReadinessChanged,
    RestShortened,
    VisitEvent,
)
from kiosk.visit.flow_step import ACCEPTING
from kiosk.visit.place import PLACES, Place
from kiosk.visit.staff import view_of
from kiosk.visit.state import Readiness
from sync.formats.site_profile import ProfileError, parse

logger = logging.getLogger(__name__)


def help_stage(stage: CallStage) -> HelpStage | None:
    """How far the call has come; None: there is none."""
    return None if stage is CallStage.NONE else HelpStage(stage.value)


def as_told(
    event: RestShortenedEvent | EndVisitEvent | HelpEvent | PhoneTaskEvent | AttendantEvent,
) -> VisitEvent:
    """What needs nothing but to be passed on."""
    match event:
        case RestShortenedEvent():
            return RestShortened()
        case EndVisitEvent():
            return AttendantEnded()
        case HelpEvent(stage):
            return HelpChanged(help_stage(stage))
        case PhoneTaskEvent(count):
            return PhoneTasksChanged(count)
        case AttendantEvent(attendant):
            return AttendantChanged(view_of(attendant))


class StationNews:
    """The last that was heard; keeps the last good profile."""

    def __init__(self) -> None:
        self._hello: Hello | None = None
        self.place: Place | None = None

    def take(self, hello: Hello) -> ReadinessChanged:
        """Remember all of it; what is left for the flow is who may start."""
        self._hello = hello
        if hello.profile is not None:
            self._read(hello.profile)
        return ReadinessChanged(self._readiness(hello), hello.after_interruption)

    def known(self) -> Known:
        """What a code is looked up in."""
        if self._hello is None:
            return Known(None, frozenset(), None)
        interrupted = self._hello.readiness is Readiness.INTERRUPTED
        return Known(
            self._hello.day_list,
            frozenset(self._hello.used_appointments),
            self._hello.interrupted_appointment if interrupted else None,
            self._hello.site,
            self._hello.slip_key,
        )

    def record_place(self) -> RecordPlace | None:
        """Where a record is made; None until the profile is known."""
        if self._hello is None or self.place is None:
            return None
        past = {
            each.place: date.fromisoformat(each.due)
            for each in self._hello.checks
            if each.standing is Standing.PAST
        }
        checks = {vital: past[place] for vital, place in PLACES.items() if place in past}
        return replace(self.place.for_the_record, checks_past=checks)

    def _read(self, profile: str) -> None:
        try:
            self.place = Place.of(parse(profile, "site profile"))
        except ProfileError as error:
            logger.error("site profile refused: %s", error)  # noqa: TRY400 - it names the line

    def _readiness(self, hello: Hello) -> Readiness:
        if hello.readiness in ACCEPTING and self.place is None:
            return Readiness.NO_KEY  # it comes with the profile: no documents, no visit
        if hello.readiness is Readiness.INTERRUPTED and hello.interrupted_appointment is None:
            return Readiness.NOT_CLEANED  # nobody can show that it was theirs
        return hello.readiness
