# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One visit as a GDT record of type 6310. Pure; what lies in which folder is another's business.

Every value stands there twice: as text that each practice system shows (6220), and as a test block
(8410 ...) for those that take values over. Order and lengths: docs/formats/gdt.md.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import chain

from sync.clinic.findings import Finding, findings
from sync.clinic.gdt import CONTENT, Charset, Field, encode, lines, plain
from sync.clinic.opener import OpenedRecord
from sync.clinic.practice_store import NewAppointment
from sync.clinic.urgency import read_urgency

_NUMBER = 10  # characters of 3000
_NAME = 28

# LOINC, the test's id (8410, at most 20) and its name. The mean has ids of its own: a system that
# keeps the last value of an id must not take an inflation for it, or the other way round.
_TESTS = {
    "96608-5": ("RRSYSM", "Blutdruck systolisch, Mittelwert"),
    "96609-3": ("RRDIAM", "Blutdruck diastolisch, Mittelwert"),
    "8480-6": ("RRSYS", "Blutdruck systolisch"),
    "8462-4": ("RRDIA", "Blutdruck diastolisch"),
    "8478-0": ("RRMAD", "Arterieller Mitteldruck"),
    "8867-4": ("PULS", "Pulsfrequenz"),
    "59408-5": ("SPO2", "Sauerstoffsättigung"),
    "2708-6": ("SPO2", "Sauerstoffsättigung"),
    "61006-3": ("PI", "Perfusionsindex"),
    "8310-5": ("TEMP", "Körpertemperatur"),
    "29463-7": ("GEWICHT", "Körpergewicht"),
}
_PRESSURE = {"RRSYSM", "RRDIAM", "RRSYS", "RRDIA", "RRMAD"}
_OXYGEN = {"SPO2", "PI"}


class UnfitError(Exception):
    """The practice's own number of this patient doesn't fit into a GDT file."""


@dataclass(frozen=True, slots=True)
class GdtSettings:
    """What the practice system is told of itself: `receiver` and `sender` are 8315 and 8316,
    `procedure` is 8402 if it is always the same, `comma` the decimal sign."""

    receiver: str
    sender: str
    charset: Charset
    procedure: str | None
    comma: bool


def gdt_record(record: OpenedRecord, booked: NewAppointment, settings: GdtSettings) -> bytes:
    """The file's bytes. Raises `UnfitError`, and `gdt.TooLargeError`."""
    found = findings(record.bundle)
    return encode(list(_Writer(settings).fields(record, booked, found)), settings.charset)


@dataclass(frozen=True, slots=True)
class _Writer:
    settings: GdtSettings

    def fields(
        self, record: OpenedRecord, booked: NewAppointment, found: Sequence[Finding]
    ) -> Iterator[Field]:
        yield Field("8315", self.settings.receiver)
        yield Field("8316", self.settings.sender)
        yield Field("9206", self.settings.charset.code)
        yield Field("9218", "02.10")
        yield from self._patient(booked)
        yield Field("8402", self.settings.procedure or _procedure(found))
        if times := [each.at for each in found if each.at]:
            yield from _moment("6200", "6201", min(times))
        for text in chain.from_iterable(map(self._summary, found)):
            yield from lines("6220", text, self.settings.charset)
        for text in _comments(record):
            yield from lines("6227", text, self.settings.charset)
        for each in found:
            yield from self._block(each)

    def _patient(self, booked: NewAppointment) -> Iterator[Field]:
        number = booked.patient_number
        # Never cut and never spelled in another way: it would be somebody else's number.
        if len(number) > _NUMBER or plain(number, self.settings.charset) != number:
            raise UnfitError
        yield Field("3000", number)
        yield self._short("3101", booked.family, _NAME)
        yield self._short("3102", booked.given, _NAME)
        yield Field("3103", f"{booked.birth_date:%d%m%Y}")

    def _short(self, field_id: str, text: str, length: int) -> Field:
        return Field(field_id, plain(text, self.settings.charset)[:length].strip() or "?")

    def _summary(self, finding: Finding) -> Iterator[str]:
        _, name = test_of(finding)
        when = f" ({finding.at:%d.%m.%Y %H:%M})" if finding.at else ""
        hand = ", von Hand eingegeben" if finding.by_hand else ""
        yield f"{name}: {self._number(finding.value)} {finding.unit}{when}{hand}{_outside(finding)}"

    def _block(self, finding: Finding) -> Iterator[Field]:
        test, name = test_of(finding)
        yield Field("8410", test)
        yield self._short("8411", name, CONTENT)
        yield Field("8420", self._number(finding.value))
        if finding.unit:
            yield self._short("8421", finding.unit, CONTENT)
        if finding.at:
            yield from _moment("8432", "8439", finding.at)
        for field_id, bound in (("8461", finding.low), ("8462", finding.high)):
            if bound is not None:
                yield Field(field_id, self._number(bound))
        if finding.by_hand:
            yield Field("8470", "von Hand eingegeben")

    def _number(self, value: Decimal) -> str:
        text = f"{value:f}"
        return text.replace(".", ",") if self.settings.comma else text


def test_of(finding: Finding) -> tuple[str, str]:
    """The test's id (8410) and its name."""
    known = _TESTS.get(finding.code)
    # A value of a kind that this file hasn't heard of is told under its LOINC code.
    return known or (plain(finding.code, Charset.CP437)[:20], finding.display or finding.code)


def _outside(finding: Finding) -> str:
    return "" if finding.low is None and finding.high is None else ", außerhalb der Grenzen"


def _procedure(found: Sequence[Finding]) -> str:
    """8402 by the list of the specification; it has none for weight, temperature or glucose."""
    tests = {test_of(each)[0] for each in found}
    if tests & _PRESSURE and tests <= _PRESSURE | {"PULS"}:
        return "BDM00"
    if tests & _OXYGEN and tests <= _OXYGEN | {"PULS"}:
        return "ERGO07"
    return "ALLG00"


def _comments(record: OpenedRecord) -> Iterator[str]:
    urgency = read_urgency(record.bundle)
    if urgency.urgent:
        yield "DRINGEND"
    if urgency.warning_signs:
        yield f"Warnzeichen: {', '.join(urgency.warning_signs)}"
    yield "Messung am Kiosk, ohne Aufsicht durch die Praxis"
    if record.version > 1:
        yield f"Korrektur: Fassung {record.version} ersetzt die vorige"
    yield f"Besuch {record.record}"


def _moment(day: str, time: str, at: datetime) -> Iterator[Field]:
    # As the record says it: with the zone of the room, which is the practice's.
    yield Field(day, f"{at:%d%m%Y}")
    yield Field(time, f"{at:%H%M%S}")
