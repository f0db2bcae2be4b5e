# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic's server: the relay, the inbox, or both in one process.

The relay faces the line and opens nothing; the inbox opens and needs no address. As two processes
they share the data folder and nothing else. Either may be killed at any moment.
"""

import asyncio
import json
import signal
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from sync.clinic.durable import write_file
from sync.clinic.folder import ClinicFolder
from sync.clinic.inbox_process import InboxProcess
from sync.clinic.log import Log
from sync.clinic.metrics import Metrics
from sync.clinic.relay_process import RelayProcess
from sync.clinic.serve_options import ServeOptions
from sync.clinic.settings import read_settings
from sync.clinic.watch import Watch


async def serve(folder: ClinicFolder, options: ServeOptions) -> None:
    """Serve until SIGTERM or SIGINT. Raises `ProblemError` if it can't begin."""
    read_settings(folder)
    metrics = Metrics()
    log = Log(heard=metrics.hear)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    loop.set_exception_handler(lambda _, context: _broken_connection(context, log))
    # What can fail at the beginning does so here, before anything runs.
    with ExitStack() as opened:
        relay = inbox = watch = None
        if "relay" in options.roles:
            relay = opened.enter_context(RelayProcess(folder, options.host, options.port, log))
        if "inbox" in options.roles:
            receivers = (options.deliver_folder, options.fhir_server)
            inbox = opened.enter_context(InboxProcess(folder, *receivers, log))
        if options.metrics is not None:
            watch = opened.enter_context(Watch(*options.metrics, metrics))
        roles = {
            name: role for name, role in (("relay", relay), ("inbox", inbox)) if role is not None
        }
        async with asyncio.TaskGroup() as tasks:
            for role in roles.values():
                tasks.create_task(role.run(stop))
            if watch is not None:
                figures = {name: role.figures for name, role in roles.items()}
                tasks.create_task(watch.run(figures, stop))
            tasks.create_task(_announce(relay, options.ready_file, log, stop))
    log.event("ended")


async def _announce(
    relay: RelayProcess | None, ready_file: Path | None, log: Log, stop: asyncio.Event
) -> None:
    """Say where the relay listens, once it does (an inbox alone has no address)."""
    url = None
    if relay is not None:
        if not await relay.ready(stop):
            return
        url = relay.address.url
    log.event("listening", url=url)
    if ready_file is not None:
        write_file(ready_file, json.dumps({"url": url}).encode())


def _broken_connection(context: dict[str, Any], log: Log) -> None:
    """What nobody waits for and went wrong all the same: one connection's end, as it happens."""
    log.event("connection-broken", error=type(context.get("exception")).__name__)
