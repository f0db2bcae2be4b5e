# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Runs blocking work again and again in a thread of its own, until the process is to end."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


async def repeat(work: Callable[[], object], pause: float, stop: asyncio.Event) -> None:
    """`work`, then `pause` seconds, until `stop`. What `work` raises ends this, and is raised.

    One thread, so that whatever `work` holds (a database connection) has one user.
    """
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as worker:
        while not stop.is_set():
            await loop.run_in_executor(worker, work)
            try:
                async with asyncio.timeout(pause):
                    await stop.wait()
            except TimeoutError:
                continue
