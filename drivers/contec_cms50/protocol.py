# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of a Contec CMS50 (newer protocol) to events, without I/O, clock or threads.

    package = kind high data...      bit 7: 0 in kind, 1 in everything behind it
    a data byte's own bit 7 is the bit of `high` that has its number

A package counts when the next byte begins another one, or the line falls silent: so a byte too many
or too few is always seen. What comes out depends on the bytes and the silences alone, never on how
a read cut them. There is no check character: a flipped bit of a value is a wrong value in one
package, which is why nothing is believed before `steadiness`. Source: docs/devices/contec-cms50.md.
"""

from decimal import Decimal
from typing import Final

from drivers.contec_cms50.events import (
    Event,
    Feedback,
    Garble,
    Garbled,
    Other,
)
from drivers.oximetry.sample import Implausible, Sample
from drivers.reading import Quantity
from drivers.strangers import Strangers

LIVE: Final = 0x01
FEEDBACK: Final = 0x0B
# Whole length of each kind of package that can come to what we ask, or to what others left behind.
LENGTHS: Final = {
    LIVE: 9,
    0x02: 9,
    0x03: 9,
    0x04: 9,
    0x06: 4,
    FEEDBACK: 4,
    0x0C: 2,
    0x0D: 2,
    0x0E: 3,
    0x0F: 8,
    0x11: 9,
    0x13: 9,
    0x14: 9,
}
_LONGEST: Final = max(LENGTHS.values())
# Noise is told in portions, so that a flood makes neither memory nor events without end.
NOISE_PORTION: Final = 64

NO_PULSE: Final = 0xFF
NO_SPO2: Final = 0x7F
NO_PERFUSION: Final = 0xFFFF
STRONGEST_SIGNAL: Final = 8
# Wide enough for any patient who sits upright in front of a kiosk. The windows are ours.
WINDOWS: Final = {
    Quantity.SPO2: range(35, 101),
    Quantity.PULSE: range(25, 251),
}
HIGHEST_PERFUSION: Final = 3000  # hundredths of a percent


def _command(code: int) -> bytes:
    return bytes([0x7D, 0x81, code]) + b"\x80" * 6


# All that is ever said to this device. Others erase its memory or set its clock.
START: Final = _command(0xA1)
STOP: Final = _command(0xA2)
KEEP_ALIVE: Final = _command(0xAF)


class Cms50Protocol:
    """State of one line: at most one package that isn't over yet, and the count of the noise."""

    def __init__(self) -> None:
        self._package = b""
        self._noise = 0
        self._strangers = Strangers()

    def receive(self, data: bytes) -> list[Event]:
        """Everything that `data` completes, in order. Never raises, whatever the bytes are."""
        events: list[Event] = []
        for byte in data:
            if byte < 0x80:
                self._end_package(events)
                if byte in LENGTHS:
                    self._package = bytes([byte])
                else:
                    self._drop(bytes([byte]), events)
            elif not self._package:
                self._drop(bytes([byte]), events)
            elif len(self._package) == LENGTHS[self._package[0]]:
                events.append(Garbled(Garble.TOO_LONG, len(self._package)))
                self._drop(self._take() + bytes([byte]), events)
            else:
                self._package += bytes([byte])
        return events

    def idle(self) -> list[Event]:
        """The line has been silent for longer than a package ever pauses: what was open is over."""
        events: list[Event] = []
        self._end_package(events)
        if rest := self._noise % NOISE_PORTION:
            events.append(Garbled(Garble.NOISE, rest))
        self._noise = 0
        self._strangers.forget()
        return events

    def _end_package(self, events: list[Event]) -> None:
        """The next one begins, or nothing: is the present one whole?"""
        if not self._package:
            return
        if len(self._package) == LENGTHS[self._package[0]]:
            events.append(_read(self._take()))
            self._strangers.forget()
        else:
            events.append(Garbled(Garble.CUT, len(self._package)))
            self._drop(self._take(), events)

    def _take(self) -> bytes:
        package, self._package = self._package, b""
        return package

    def _drop(self, data: bytes, events: list[Event]) -> None:
        """Count bytes that belong to nothing, and see whether they belong to something else."""
        before = self._noise // NOISE_PORTION
        self._noise += len(data)
        events.extend(self._strangers.hear(data))
        if self._noise // NOISE_PORTION > before:
            events.append(Garbled(Garble.NOISE, NOISE_PORTION))


def _read(package: bytes) -> Event:
    kind, high, *rest = package
    data = [(byte & 0x7F) | (high >> number & 1) << 7 for number, byte in enumerate(rest)]
    if kind == LIVE:
        return _sample(data, package)
    if kind == FEEDBACK:
        return Feedback(data[0] & 0x7F, data[1])
    return Other(kind)


def _sample(data: list[int], raw: bytes) -> Sample | Implausible:
    finger_out, searching = bool(data[0] & 0x80), bool(data[1] & 0x80)
    values = {Quantity.SPO2: data[4], Quantity.PULSE: data[3]}
    shown: dict[Quantity, int | None] = dict.fromkeys(values)
    if not finger_out and not searching:
        for quantity, value in values.items():
            # 0 is in no list of the maker's, and no number of anybody alive either.
            if value in (0, NO_SPO2 if quantity is Quantity.SPO2 else NO_PULSE):
                continue
            if value not in WINDOWS[quantity]:
                return Implausible(quantity)
            shown[quantity] = value
    signal = data[0] & 0x0F
    return Sample(
        finger_out=finger_out,
        searching=searching,
        signal=signal if signal <= STRONGEST_SIGNAL else None,
        pleth=data[1] & 0x7F,
        spo2=shown[Quantity.SPO2],
        pulse=shown[Quantity.PULSE],
        perfusion=_perfusion(data[5] | data[6] << 8, valid=not data[2] & 0x10),
        raw=raw,
    )


def _perfusion(hundredths: int, *, valid: bool) -> Decimal | None:
    if not valid or not 0 < hundredths <= HIGHEST_PERFUSION:
        return None
    return Decimal(hundredths).scaleb(-2)
