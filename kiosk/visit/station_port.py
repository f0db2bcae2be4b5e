# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the visit needs of the station: the part of `StationClient` that the front uses."""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from kiosk.station.messages import Hello, StationEvent, Ticket


class Station(Protocol):
    """Every call raises `StationGone` and `StationRefused`; see `kiosk.station.client`."""

    def subscribe(self, callback: Callable[[StationEvent], None]) -> None: ...

    async def hello(self) -> Hello: ...

    async def begin(self, visit: UUID, appointment: str | None) -> None: ...

    async def journal_step(
        self, visit: UUID, step: int, blob: bytes, urgent: bool = False
    ) -> None: ...

    async def ticket(self, visit: UUID) -> Ticket: ...

    async def complete(
        self, visit: UUID, envelope: bytes, appointment: str | None, urgent: bool
    ) -> bytes: ...

    async def abandon(self, visit: UUID, deliver: bool) -> None: ...

    async def leave(self, visit: UUID) -> None: ...

    async def close(self) -> None: ...
