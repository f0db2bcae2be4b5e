# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Badges of the staff at card readers: those readers, and what is told of them.

The card watch asks here first: so one program holds a card, and no badge is a patient's bad card.
"""

from collections.abc import Callable

from drivers.egk.terminals import Slot
from drivers.fault import DeviceFault
from drivers.reader import ReaderAbsent, ReaderEvent, ReaderPresent, Scanned


class BadgeReaders:
    """`serial` of the one reader in which badges are held, "" for any; `tell` on whichever thread
    the watch is."""

    def __init__(self, serial: str, tell: Callable[[ReaderEvent], None]) -> None:
        self._mark = f"({serial})" if serial else ""
        self._tell = tell

    def has(self, slot: Slot) -> bool:
        """pcscd writes a reader's serial number into its name, in brackets."""
        return self._mark in slot.reader

    def are(self, slots: tuple[Slot, ...]) -> None:
        """All readers that there are now."""
        here = any(map(self.has, slots))
        self._tell(ReaderPresent() if here else ReaderAbsent(DeviceFault.UNPLUGGED))

    def lost(self, fault: DeviceFault) -> None:
        """Nobody can be asked."""
        self._tell(ReaderAbsent(fault))

    def read(self, number: str) -> None:
        """A badge was held to one of them."""
        self._tell(Scanned(number))
