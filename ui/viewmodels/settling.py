# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Was a touch meant for the page that it fell on? Knows moments, no page and no Qt."""

from ui.viewmodels.front import Time

# A second tap of a trembling or hasty finger must not answer the question that has just appeared.
SETTLE_SECONDS = 0.3


class Settling:
    """The present page takes touches once it has stood in view for `SETTLE_SECONDS`."""

    def __init__(self, clock: Time) -> None:
        self._clock = clock
        self._since = 0.0
        self._pressed_at = -1.0

    def appeared(self) -> None:
        """Another page, or the same one comes into view: on a slow machine later than called."""
        self._since = self._clock.monotonic()

    def pressed(self) -> None:
        """A finger or a key went down."""
        self._pressed_at = self._clock.monotonic()

    @property
    def settled(self) -> bool:
        """A touch that begins now is meant for the present page."""
        return self._long_enough_at(self._clock.monotonic())

    @property
    def meant(self) -> bool:
        """What is answered now was pressed when the page had stood long enough.

        A press by a screen reader has no finger: then this moment counts.
        """
        pressed_here = self._pressed_at >= self._since
        return self._long_enough_at(self._pressed_at) if pressed_here else self.settled

    def _long_enough_at(self, moment: float) -> bool:
        return moment - self._since >= SETTLE_SECONDS
