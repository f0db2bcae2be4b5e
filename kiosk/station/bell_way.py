# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Calling somebody with the bell that the site profile names. Opens its port only to ring."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from drivers.bell import OpenBell, ring, silence
from drivers.bell_relay import RelayBell
from drivers.bell_rts import RtsBell
from drivers.clock import Clock
from drivers.transport import LineError
from sync.formats.site_profile import Bell, BellKind

BELLS: Mapping[BellKind, OpenBell] = MappingProxyType(
    {BellKind.RELAY: RelayBell, BellKind.RTS: RtsBell}
)

# The path of the port that is plugged in for a name of the site profile; None if none is.
FindPort = Callable[[str], Awaitable[str | None]]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BellWay:
    """The bells of one machine."""

    find_port: FindPort
    clock: Clock
    bells: Mapping[BellKind, OpenBell] = field(default_factory=lambda: BELLS)

    async def ring(self, bell: Bell) -> bool:
        """True once it rang to the end without an error."""
        try:
            path = await self._port(bell)
            if path is not None:
                await ring(self.bells[bell.kind], path, self.clock)
        except LineError as error:
            logger.error("bell failed", extra={"error": error.fault.value})  # noqa: TRY400
            return False
        return path is not None

    async def silence(self, bell: Bell) -> None:
        """At the start: the last station may have been killed while it rang."""
        try:
            path = await self._port(bell)
            if path is not None:
                await silence(self.bells[bell.kind], path)
        except LineError as error:
            logger.warning("bell not reached", extra={"error": error.fault.value})

    async def _port(self, bell: Bell) -> str | None:
        path = await self.find_port(bell.port)
        if path is None:
            logger.error("no bell plugged in")
        return path
