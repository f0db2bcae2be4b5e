# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""APDUs of an IEEE 11073-20601 agent (a measuring device), without I/O, clock or threads.

    APDU = kind length ...      E2 association request   E3 its answer   E4 release   E5 its answer
                                E6 abort   E7 data: invoke id, choice, event (0D1C configuration,
                                0D1D to 0D20 and 0D22 to 0D25 measurements)

What a handle stands for comes from the agent's configuration, never from its place in a report.
Source: docs/devices/ieee11073.md.
"""

from typing import Final

from drivers.ieee11073.layout import STANDARD, Layout, read_objects
from drivers.ieee11073.observations import read_fixed, read_variable
from drivers.ieee11073.reader import Fields, Short
from drivers.said import Event, Refused, Told
from drivers.scanner import NOISE, Frame, NoFrame, Scanner

LONGEST: Final = 4096
AARQ, AARE, RLRQ, RLRE, ABRT, PRST = 0xE200, 0xE300, 0xE400, 0xE500, 0xE600, 0xE700
_KINDS: Final = (AARQ, AARE, RLRQ, RLRE, ABRT, PRST)
CONFIGURATION: Final = 0x0D1C
FIXED: Final = {0x0D1D: False, 0x0D1F: True, 0x0D23: False, 0x0D25: True}  # with persons?
VARIABLE: Final = {0x0D1E: False, 0x0D20: True, 0x0D22: False, 0x0D24: True}
EVENT: Final = (0x0100, 0x0101)  # without and with confirmation
CONFIRMED_EVENT: Final = 0x0101
PROTOCOL: Final = 0x5079
_APDU: Final = "apdu"
_ACCEPTED: Final = {
    0: "accepted",
    1: "rejected-permanently",
    2: "rejected-for-now",
    3: "accepted-unknown-configuration",
}
_ABORTS: Final = {
    0: "undefined",
    1: "buffer-overflow",
    2: "response-timeout",
    3: "configuration-timeout",
}


class Agent:
    """What one agent says, and the layout of its objects as far as it told it."""

    def __init__(self) -> None:
        self._scanner = Scanner(_look, LONGEST)
        self._layout: Layout = {}

    @property
    def measures(self) -> bool:
        """Whether anything of its configuration is a quantity that we know."""
        return any(any(metric.quantities) for metric in self._layout.values())

    def receive(self, data: bytes) -> list[Event]:
        return [told for event in self._scanner.receive(data) for told in self._read(event)]

    def idle(self) -> list[Event]:
        return self._scanner.idle()

    def _read(self, event: Event) -> list[Event]:
        if not isinstance(event, Told) or event.name != _APDU:
            return [event]
        apdu = event.raw
        kind, body = int.from_bytes(apdu[:2], "big"), Fields(apdu[4:])
        try:
            return self._apdu(kind, body, apdu)
        except Short:
            return [Refused("fields", f"{kind:04x}", len(apdu))]

    def _apdu(self, kind: int, body: Fields, apdu: bytes) -> list[Event]:
        match kind:
            case code if code == AARQ:
                return [self._association(body, apdu)]
            case code if code == AARE:
                result = _ACCEPTED.get(body.word(), "rejected-permanently")
                return [Told("association", (("result", result),), apdu)]
            case code if code == RLRQ:
                return [Told("release-request", raw=apdu)]
            case code if code == RLRE:
                return [Told("released", raw=apdu)]
            case code if code == ABRT:
                reason = _ABORTS.get(body.word(), "undefined")
                return [Told("abort", (("reason", reason),), apdu)]
        return self._data(body, apdu)

    def _association(self, body: Fields, apdu: bytes) -> Event:
        body.take(4)  # the version of the association
        count = body.word()
        protocols = body.sized()
        for _ in range(count):
            number, about = protocols.word(), protocols.sized()
            if number == PROTOCOL:
                return self._agent(about, apdu)
        return Refused("other-protocol", size=len(apdu))

    def _agent(self, about: Fields, apdu: bytes) -> Event:
        about.take(4)  # the protocol's version
        encoding = about.word()
        about.take(12)  # nomenclature, functional units, system type
        system = about.sized().rest()
        configuration = about.word()
        self._layout = STANDARD.get(configuration, {})
        details = (
            ("system", system.hex()),
            ("configuration", f"{configuration:04x}"),
            ("encoding", f"{encoding:04x}"),
        )
        return Told("association-request", details, apdu)

    def _data(self, body: Fields, apdu: bytes) -> list[Event]:
        data = body.sized()
        invoke, choice = data.word(), data.word()
        content = data.sized()
        if choice not in EVENT:
            return [Told("response", (("invoke", invoke),), apdu)]
        content.take(6)  # the object, and the agent's relative time
        kind, report = content.word(), content.sized()
        content.end()
        if kind == CONFIGURATION:
            number = report.word()
            self._layout = read_objects(report)
            details = (("configuration", f"{number:04x}"), ("invoke", invoke))
            return [Told("configuration", details, apdu)]
        if kind in FIXED or kind in VARIABLE:
            return self._report(kind, report, apdu)
        return [Told("event", (("type", f"{kind:04x}"),), apdu)]

    def _report(self, kind: int, report: Fields, apdu: bytes) -> list[Event]:
        report.take(4)  # request and number of the report
        read, persons = (
            (read_fixed, FIXED[kind]) if kind in FIXED else (read_variable, VARIABLE[kind])
        )
        if not persons:
            count = report.word()
            return read(report.sized(), count, self._layout, apdu, 0)
        events: list[Event] = []
        scans = report.word()
        everybody = report.sized()
        for _ in range(scans):
            person, count = everybody.word(), everybody.word()
            events += read(everybody.sized(), count, self._layout, apdu, person)
        everybody.end()
        return events


def listen() -> Agent:
    """An agent that has just been connected."""
    return Agent()


def _look(data: bytes) -> Frame | NoFrame | None:
    if data[0] not in {kind >> 8 for kind in _KINDS} or data[1:2] not in (b"", b"\x00"):
        return NOISE
    if len(data) < 4:
        return None
    size = 4 + int.from_bytes(data[2:4], "big")
    if size > LONGEST:
        return NoFrame("length")
    if len(data) < size:
        return None
    return Frame(size, (Told(_APDU, raw=data[:size]),))
