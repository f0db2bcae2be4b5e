# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What else may be talking on a meter's line, told by its bytes. Pure.

Fed with what belongs to nothing that the meter itself would say; a name comes out at most once
until the line has been quiet. A name is a help for whoever must find the wrong plug, and proves
nothing: no value ever depends on it.
"""

import re
from dataclasses import dataclass
from typing import Final

from drivers.fault import DeviceFault

MT_SICS_NAME: Final = "MT-SICS scale"
# Starts of what else is sold for the same room and plugged into the same socket.
_SIGNATURES: Final = {
    b"BM\x00\x1c": "particle sensor",
    b"BM\x00\x14": "particle sensor",
    b"\x0100\x02TM26": "A&D TM-2655P/TM-2657P",
    b"\x02R1,": "Terumo ES-BP",
    b"bp,9": "Omron HBP-9020",
    b"ST,+0": "A&D scale",
    b"US,+0": "A&D scale",
    b"S S   ": MT_SICS_NAME,
    b"S D   ": MT_SICS_NAME,
}
# Real seconds without a byte until whoever it was is gone: some pause for two and a half.
GONE_SECONDS: Final = 4.0
# Five bytes of which the first alone has bit 7, six times in a row: by chance once in 10^9 places.
_OLD_CMS50: Final = re.compile(rb"(?:[\x80-\xff][\x00-\x7f]{4}){6}")
_OLD_CMS50_SIZE: Final = 30
OLD_CMS50_NAME: Final = "Contec CMS50, old protocol (19200 8O1)"
# A line that is slower than we listen: every bit is several of ours, so a byte is a run of zeros
# and then a run of ones. E0 and 00 are what 19200 baud looks like at 115200.
_RUNS: Final = frozenset((0x00, 0x80, 0xC0, 0xE0, 0xF0, 0xF8, 0xFC, 0xFE, 0xFF))
_TAIL: Final = 48
_LAST_BYTES: Final = frozenset(signature[-1] for signature in _SIGNATURES)


@dataclass(frozen=True, slots=True)
class Recognised:
    """Whose bytes these are, or how the line seems to be set."""

    fault: DeviceFault
    name: str


class Strangers:
    """Keeps the last few bytes of noise. `own` are the names by which the meter itself is known."""

    def __init__(self, own: str | tuple[str, ...] = ()) -> None:
        names = (own,) if isinstance(own, str) else own
        self._signatures = {key: name for key, name in _SIGNATURES.items() if name not in names}
        self._tail = b""
        self._told: set[str] = set()

    def hear(self, noise: bytes) -> list[Recognised]:
        """Whoever became recognisable by these bytes."""
        found: list[Recognised] = []
        for byte in noise:
            self._tail = self._tail[1 - _TAIL :] + bytes([byte])
            who = self._recognise()
            if who is not None and who.name not in self._told:
                self._told.add(who.name)
                found.append(who)
        return found

    def forget(self) -> None:
        """The line has been quiet, or said something of its own in between."""
        self._tail = b""
        self._told.clear()

    def _recognise(self) -> Recognised | None:
        if self._tail[-1] in _LAST_BYTES:
            for signature, name in self._signatures.items():
                if self._tail.endswith(signature):
                    return Recognised(DeviceFault.WRONG_DEVICE, name)
        if _OLD_CMS50.fullmatch(self._tail[-_OLD_CMS50_SIZE:]):
            return Recognised(DeviceFault.WRONG_DEVICE, OLD_CMS50_NAME)
        if self._tail[-1] in _RUNS and len(self._tail) == _TAIL:
            kinds = set(self._tail)
            if len(kinds) > 1 and kinds <= _RUNS:
                return Recognised(DeviceFault.WRONG_SPEED, "slower")
        return None
