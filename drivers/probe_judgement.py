# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whose bytes these may be. Opens nothing.

A driver fits when it makes something of nearly all that was heard. That is a help for whoever plugs
things in: no value ever depends on it.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from drivers.driver import Driver
from drivers.fault import DeviceFault
from drivers.outcomes import Outcome
from drivers.strangers import Strangers

# Without a check in every frame a few bytes fit anybody.
UNCHECKED_BYTES: Final = 40
# What begins in the middle of a frame, or breaks off in it.
SPOILT_SHARE: Final = 0.15
# Unchecked streams, and the size of a moment: what lies between two moments is told by no driver.
MOMENT_BYTES: Final = {
    "berry-bm1000": 5,
    "contec-cms50": 9,
    "contec-cms50-old": 5,
    "nonin-format8": 4,
}
# They take any text for theirs: they count when nobody else's it can be.
TAKES_ANY_TEXT: Final = frozenset(("code-reader",))
# Said in a single byte, which is in any noise.
_CHATTER: Final = frozenset(("again", "end-of-transmission", "enquiry", "ready", "taken"))
PARITY_BYTES: Final = 16
_EVEN_PARITY: Final = "even"
_ODD_PARITY: Final = "odd"


def fitting(drivers: Iterable[Driver], data: bytes) -> list[Driver]:
    """Those who understand what was heard, the surer ones alone."""
    fits = [driver for driver in drivers if _fits(driver, data)]
    return [driver for driver in fits if driver.key not in TAKES_ANY_TEXT] or fits


def stranger_of(data: bytes) -> tuple[DeviceFault, str] | None:
    """Something else, or a line that is set wrong, recognised by its bytes."""
    for who in Strangers().hear(data):
        return who.fault, who.name
    parity = parity_of(data)
    return None if parity is None else (DeviceFault.WRONG_SPEED, parity)


def parity_of(data: bytes) -> str | None:
    """ "even" or "odd" where bit 7 of every byte is one: text of a line with 7 bits and parity."""
    if len(data) < PARITY_BYTES or all(byte < 0x80 for byte in data):
        return None
    if not all(0x20 <= byte & 0x7F < 0x7F or byte & 0x7F in b"\r\n\x02\x03" for byte in data):
        return None
    ones = {byte.bit_count() % 2 for byte in data}
    if len(ones) > 1:
        return None
    return _ODD_PARITY if ones == {1} else _EVEN_PARITY


def _fits(driver: Driver, data: bytes) -> bool:
    if not data or (not driver.check and not _is_text(data) and len(data) < UNCHECKED_BYTES):
        return False
    outcomes = driver.decode(data)
    spoilt = sum(
        size
        for one in outcomes
        if one["kind"] == "refused" and isinstance(size := one.get("bytes"), int)
    )
    said = sum(one["kind"] != "refused" and one.get("status") not in _CHATTER for one in outcomes)
    named = any(one.get("reason") in tuple(DeviceFault) for one in outcomes)
    if driver.key in MOMENT_BYTES:
        spoilt = max(spoilt, len(data) - MOMENT_BYTES[driver.key] * _moments(outcomes))
    return said > 0 and not named and spoilt <= SPOILT_SHARE * len(data)


def _moments(outcomes: Iterable[Outcome]) -> int:
    """A row of moments is told once for each quantity that they show."""
    counts: Counter[object] = Counter()
    for one in outcomes:
        if isinstance(packages := one.get("packages"), int):
            counts[one.get("quantity")] += packages
    without_values = counts.pop(None, 0)
    return without_values + max(counts.values(), default=0)


def _is_text(data: bytes) -> bool:
    return all(0x20 <= byte < 0x7F or byte in b"\r\n\x02\x03\t" for byte in data)
