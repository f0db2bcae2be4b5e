# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The kiosk's end of an IEEE 11073-20601 association: what is answered to an agent. Pure.

    UNASSOCIATED --association request--> OPERATING, or CONFIGURING if its configuration isn't known
    CONFIGURING --configuration report--> OPERATING, or stays if nothing of it can be measured
    from both to UNASSOCIATED by release and abort

A measurement counts while OPERATING alone. What can't be understood is answered with an abort, as
the standard wants it, and nothing of it becomes a number. Source: docs/devices/ieee11073.md.
"""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from drivers.ieee11073.layout import STANDARD
from drivers.ieee11073.protocol import (
    ABRT,
    CONFIGURATION,
    CONFIRMED_EVENT,
    PROTOCOL,
    RLRE,
    Agent,
)
from drivers.said import Event, Refused, Said, Told

_MDER: Final = 0x8000
_ACCEPTED, _UNKNOWN_CONFIGURATION, _NO_COMMON_PARAMETER = 0, 3, 5
_CONFIGURATION_ACCEPTED, _CONFIGURATION_UNSUPPORTED = 0, 1
_ASSOCIATION_VERSION: Final = bytes.fromhex("80000000")
_EVENT_RESPONSE: Final = 0x0201
_INVOKE_AT, _CHOICE_AT, _EVENT_AT = 6, 8, 18  # in an APDU with data


class State(Enum):
    """Where the association stands."""

    UNASSOCIATED = auto()
    CONFIGURING = auto()
    OPERATING = auto()


@dataclass(frozen=True, slots=True)
class Heard:
    """What an agent said, and what has to be answered."""

    events: tuple[Event, ...] = ()
    replies: tuple[bytes, ...] = field(default=(), repr=False)


class Manager:
    """One agent's association at a time. `system_id` is the kiosk's own EUI-64."""

    def __init__(self, system_id: bytes) -> None:
        self._system_id = system_id
        self._agent = Agent()
        self.state = State.UNASSOCIATED

    def receive(self, data: bytes) -> Heard:
        """Never raises, whatever the bytes are."""
        events: list[Event] = []
        replies: list[bytes] = []
        for event in self._agent.receive(data):
            heard, reply = self._hear(event)
            events += heard
            replies += [reply] if reply else []
        return Heard(tuple(events), tuple(replies))

    def silent(self) -> Heard:
        """The line has been quiet: what was begun is over."""
        return Heard(tuple(self._agent.idle()))

    def _hear(self, event: Event) -> tuple[list[Event], bytes]:
        match event:
            case Told():
                return [event], self._answer_to(event)
            case Said() if self.state is State.OPERATING:
                return [event], _confirmation(event.raw)
            case Said():
                return [Refused("not-associated", size=len(event.raw))], self._abort()
            case Refused(reason) if reason != "noise":
                return [event], self._abort()
        return [event], b""

    def _answer_to(self, told: Told) -> bytes:
        match told.name:
            case "association-request":
                return self._associate(told)
            case "configuration":
                return self._configure(told)
            case "release-request":
                self.state = State.UNASSOCIATED
                return _apdu(RLRE, bytes(2))
            case "abort":
                self.state = State.UNASSOCIATED
        return b""

    def _associate(self, request: Told) -> bytes:
        configuration = int(str(request.get("configuration")), 16)
        if not int(str(request.get("encoding")), 16) & _MDER:
            return self._answer(_NO_COMMON_PARAMETER)
        if configuration in STANDARD:
            self.state = State.OPERATING
            return self._answer(_ACCEPTED)
        self.state = State.CONFIGURING
        return self._answer(_UNKNOWN_CONFIGURATION)

    def _answer(self, result: int) -> bytes:
        about = (
            _ASSOCIATION_VERSION
            + _words(_MDER)
            + bytes.fromhex("80000000 00000000 80000000")  # nomenclature, no tests, a manager
            + _words(len(self._system_id))
            + self._system_id
            + bytes(10)  # no configuration and no requests of its own, no options
        )
        return _apdu(0xE300, _words(result, PROTOCOL, len(about)) + about)

    def _configure(self, report: Told) -> bytes:
        if self.state is not State.CONFIGURING:
            return self._abort()
        usable = self._agent.measures
        self.state = State.OPERATING if usable else State.CONFIGURING
        result = _CONFIGURATION_ACCEPTED if usable else _CONFIGURATION_UNSUPPORTED
        number = int(str(report.get("configuration")), 16)
        return _response(report.raw, CONFIGURATION, _words(number, result))

    def _abort(self) -> bytes:
        self.state = State.UNASSOCIATED
        return _apdu(ABRT, bytes(2))


def _confirmation(apdu: bytes) -> bytes:
    """Of a measurement, if the agent waits for one."""
    if int.from_bytes(apdu[_CHOICE_AT : _CHOICE_AT + 2], "big") != CONFIRMED_EVENT:
        return b""
    kind = int.from_bytes(apdu[_EVENT_AT : _EVENT_AT + 2], "big")
    return _response(apdu, kind, b"")


def _response(apdu: bytes, kind: int, information: bytes) -> bytes:
    event = bytes(2) + b"\xff\xff\xff\xff" + _words(kind, len(information)) + information
    invoke = apdu[_INVOKE_AT : _INVOKE_AT + 2]
    data = invoke + _words(_EVENT_RESPONSE, len(event)) + event
    return _apdu(0xE700, _words(len(data)) + data)


def _apdu(kind: int, body: bytes) -> bytes:
    return _words(kind, len(body)) + body


def _words(*numbers: int) -> bytes:
    return b"".join(number.to_bytes(2, "big") for number in numbers)
