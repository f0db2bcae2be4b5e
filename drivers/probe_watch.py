# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A place that is whatever port a device of its kind answers at, and none while two do.

Only ports that nothing else claims are asked, one at a time, and only what is safe for any device.
"""

import asyncio
from collections.abc import AsyncGenerator, Collection
from dataclasses import dataclass, replace
from typing import Final

from drivers.driver import Driver
from drivers.line_settings import LineSettings
from drivers.ports import Port, Several
from drivers.probing import ANSWER_SECONDS, LISTEN_SECONDS, probe
from drivers.transport import LineError
from drivers.usb_ports import Ports, UsbPort

LOOK_SECONDS: Final = 0.5
# A device that was off, or whose port was somebody else's, is asked again after so long.
AGAIN_SECONDS: Final = 5.0


@dataclass(slots=True)
class _Verdict:
    fits: bool
    until: float  # asked again then; what fits isn't, for it is in use


class ProbeWatch:
    """`drivers.ports.PortWatch`. `claimed` names ports that belong to other places."""

    def __init__(
        self,
        ports: Ports,
        claimed: Collection[str],
        driver: Driver,
        settings: LineSettings,
        turn: asyncio.Lock,
        *,
        again_seconds: float = AGAIN_SECONDS,
    ) -> None:
        """`turn` is shared by all that probe here: one asks at a time."""
        self._again_seconds = again_seconds
        self._ports = ports
        self._claimed = frozenset(claimed)
        self._driver = replace(driver, line=settings, alternatives=())
        self._turn = turn
        self._verdicts: dict[tuple[str, object], _Verdict] = {}

    async def watch(self) -> AsyncGenerator[Port, None]:
        told: object = ()
        while True:
            found = await asyncio.to_thread(self._candidates)
            keys = {(port.path, port.identity) for port in found}
            self._verdicts = {key: one for key, one in self._verdicts.items() if key in keys}
            for port in found:
                await self._ask(port)
            fitting = sorted(
                (key for key, verdict in self._verdicts.items() if verdict.fits),
                key=lambda key: key[0],
            )
            if fitting != told:
                told = fitting
                yield _port([path for path, _ in fitting])
            await asyncio.sleep(LOOK_SECONDS)

    def _candidates(self) -> list[UsbPort]:
        return [port for port in self._ports() if not port.names & self._claimed]

    async def _ask(self, port: UsbPort) -> None:
        key, now = (port.path, port.identity), asyncio.get_running_loop().time()
        known = self._verdicts.get(key)
        if known is not None and (known.fits or now < known.until):
            return
        fits = await self._fits(port.path)
        self._verdicts[key] = _Verdict(
            fits, asyncio.get_running_loop().time() + self._again_seconds
        )

    async def _fits(self, path: str) -> bool:
        async with self._turn:
            try:
                probed = await probe(
                    path, [self._driver], LISTEN_SECONDS, ANSWER_SECONDS, wait=False
                )
            except LineError:  # somebody else's, or gone: it is looked at again
                return False
        return [one.driver.key for one in probed.taken] == [self._driver.key]


def _port(paths: list[str]) -> Port:
    if len(paths) > 1:
        return Several(tuple(paths))
    return paths[0] if paths else None
