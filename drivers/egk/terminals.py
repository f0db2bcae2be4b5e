# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the driver needs of card readers. `pcsc` is the real thing.

Every method blocks and belongs to one thread, but `wake`.
"""

from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from drivers.fault import DeviceFault


@dataclass(frozen=True, slots=True)
class Slot:
    """One reader, or one slot of a larger one. `count` differs whenever a card came or went."""

    reader: str
    card: bool
    count: int


class NoTerminalsError(Exception):
    """Readers can't be asked at all: NO_ANSWER no service, NO_PERMISSION, DEVICE_ERROR no library.

    Whoever gets it waits and asks again; the next call starts anew.
    """

    def __init__(self, fault: DeviceFault, detail: str) -> None:
        super().__init__(f"{fault}: {detail}")
        self.fault = fault
        self.detail = detail


class ChipLineError(Exception):
    """The line to a chip failed; `detail` names the reader service's own word."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class CardGoneError(ChipLineError):
    """No card, or no reader, is there any more."""


class CardMuteError(ChipLineError):
    """There is a card, and it says nothing to a reset."""


class CardBusyError(ChipLineError):
    """Another program holds it."""


class GarbledError(ChipLineError):
    """An exchange failed. Often the first sign of a card that is being pulled."""


class Chip(Protocol):
    """One card, powered and ours alone; leaving it resets it, so that nothing is left selected."""

    def transmit(self, command: bytes) -> bytes:
        """The response APDU. ChipLineError, NoTerminalsError."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class Terminals(Protocol):
    """All readers of the machine."""

    def look(self, seconds: float) -> tuple[Slot, ...]:
        """What is there: as soon as it differs from the last look, or after `seconds`.

        NoTerminalsError. None at all is an empty tuple.
        """
        ...

    def connect(self, reader: str) -> Chip:
        """Power the card. ChipLineError, NoTerminalsError."""
        ...

    def wake(self) -> None:
        """End a look that waits, from another thread."""
        ...

    def close(self) -> None:
        """Let go of the service."""
        ...
