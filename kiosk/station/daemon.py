# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-stationd`: the process that stays. Owns store, line, room and fronts; shows nothing.

Exit status: 0 stopped, 1 it can't start and says why in German on standard error, 70 it met what
nobody foresaw and ended so that a fresh start finds a sound state.
"""

import argparse
import asyncio
import logging
import os
import shlex
import signal
import sys
from collections.abc import Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path

from drivers.ports import PortSpecError, check_spec
from kiosk.station.ballast import Ballast
from kiosk.station.control_client import FRONT_SOCKET
from kiosk.station.event_log import log_to
from kiosk.station.front_process import FrontProcess, front_environment
from kiosk.station.front_traces import adopt_orphans
from kiosk.station.instance import AlreadyRunning, ForeignFolder, InstanceLock, private_folder
from kiosk.station.start_errors import start_error_text
from kiosk.station.station import Station
from kiosk.station.store_worker import StoreWorker
from kiosk.station.surroundings import Surroundings
from sync.german_parser import GermanParser
from sync.line.set_aside import open_or_set_aside
from sync.line.signer_client import SignerClient, signed_by
from sync.line.store_errors import StoreError
from sync.private_memory import keep_memory_private

STORE_NAME = "store.db"
BALLAST_NAME = "ballast"
CAN_NOT_START = 1
UNFORESEEN = 70

logger = logging.getLogger(__name__)


def parse_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = GermanParser(prog="telemed-stationd", description="Station eines Kiosks.")
    parser.add_argument("--data", type=Path, required=True, metavar="ORDNER")
    parser.add_argument("--runtime", type=Path, required=True, metavar="ORDNER")
    parser.add_argument("--signer", type=Path, required=True, metavar="SOCKET")
    parser.add_argument("--front", metavar="BEFEHL", help="startet und ersetzt diesen Bildschirm")
    parser.add_argument(
        "--ports",
        default="udev",
        type=_ports,
        metavar="udev|links:ORDNER",
        help="wo die Klingel ist",
    )
    return parser.parse_args(arguments)


def _ports(spec: str) -> str:
    try:
        return check_spec(spec)
    except PortSpecError as error:
        raise argparse.ArgumentTypeError(f"„{error.got}“ geht nicht") from error


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point; returns the exit status."""
    options = parse_options(arguments)
    log_to(sys.stderr)
    os.umask(0o077)
    adopt_orphans()
    try:
        keep_memory_private()  # PINs and the numbers of badges pass through
        for folder in (options.data, options.runtime):
            private_folder(folder)
        # Two: neither the store nor the sockets may have a second owner.
        locks = [InstanceLock(options.data), InstanceLock(options.runtime)]
        asyncio.run(serve(options))
        del locks
    except (AlreadyRunning, ForeignFolder, StoreError, OSError) as error:
        logger.error("can not start", extra={"error": type(error).__name__})  # noqa: TRY400
        sys.stderr.write(start_error_text(error, options.data) + "\n")
        return CAN_NOT_START
    except Exception:
        logger.exception("unforeseen")
        return UNFORESEEN
    return 0


async def serve(options: argparse.Namespace) -> None:
    """From opening the store to closing it. Raises what `main` names."""
    worker = StoreWorker(Ballast(options.data / BALLAST_NAME))
    try:
        known = partial(signed_by, SignerClient(options.signer))
        opened = await worker.call(open_or_set_aside, options.data / STORE_NAME, known)
        store = opened.store
        if opened.aside is not None:
            logger.error("store set aside")
        try:
            station = Station(_surroundings(options), store, worker)
            for number in (signal.SIGTERM, signal.SIGINT):
                asyncio.get_running_loop().add_signal_handler(number, station.stop)
            await station.run()
        finally:
            await worker.call(store.close)
    finally:
        worker.close()


def _surroundings(options: argparse.Namespace) -> Surroundings:
    front = None
    if options.front:
        command = [*shlex.split(options.front), "--station", str(options.runtime / FRONT_SOCKET)]
        front = FrontProcess(command, front_environment(os.environ))
    return Surroundings(
        data=options.data,
        runtime=options.runtime,
        signer=SignerClient(options.signer),
        front=front,
        version=version("telemed-kiosk"),
        ports=options.ports,
    )


if __name__ == "__main__":
    sys.exit(main())
