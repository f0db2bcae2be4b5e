# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Inside the guest: lays the line and measures on it. `python -m tests.bench.line.guest ...`.

`clinic FOLDER` serves at the far end; `drain FOLDER` empties the kiosk's store over the line,
`stream BYTES` sends as many over one bare TCP connection, and both say how many seconds it took.
`modules` puts what Debian built as modules into the kernel: netem, and a pair of interfaces.
"""

import argparse
import asyncio
import ctypes
import logging
import os
import socket
import sys
import time
from pathlib import Path

from tests.bench.line.parts import FAR_ADDRESS, Kiosk, serve_clinic

_MODULES = Path("/usr/lib/uml/modules")
_WANTED = ("drivers/net/veth.ko", "net/sched/sch_netem.ko")
_FINIT_MODULE = 313
_STREAM_PORT = 9000
_CHUNK = 65536


def load_modules() -> None:
    """finit_module(2): not every system has kmod installed."""
    libc = ctypes.CDLL(None, use_errno=True)
    for name in _WANTED:
        with (_MODULES / os.uname().release / "kernel" / name).open("rb") as module:
            if libc.syscall(_FINIT_MODULE, module.fileno(), b"", 0):
                raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), name)


async def serve(folder: Path) -> None:
    """The relay, and whoever takes a bare stream to its end and says so."""

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.read(_CHUNK):
            pass
        writer.write(b"!")
        await writer.drain()
        writer.close()

    await asyncio.start_server(take, FAR_ADDRESS, _STREAM_PORT)
    await serve_clinic(folder, FAR_ADDRESS)


def stream(length: int) -> float:
    """Seconds for so many bytes, until the other end has the last one."""
    started = time.monotonic()
    with socket.create_connection((FAR_ADDRESS, _STREAM_PORT)) as line:
        line.sendall(bytes(length))
        line.shutdown(socket.SHUT_WR)
        line.recv(1)
    return time.monotonic() - started


async def drain(folder: Path) -> float:
    """Seconds until the relay has signed for every visit that waited."""
    kiosk = Kiosk(folder, FAR_ADDRESS)
    started = time.monotonic()
    await kiosk.drain()
    return time.monotonic() - started


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("modules", "clinic", "drain", "stream"))
    parser.add_argument("value", nargs="?", default="")
    options = parser.parse_args()
    logging.disable()
    if options.what == "modules":
        load_modules()
    elif options.what == "clinic":
        asyncio.run(serve(Path(options.value)))
    elif options.what == "drain":
        sys.stdout.write(f"drain {asyncio.run(drain(Path(options.value)))}\n")
    else:
        sys.stdout.write(f"stream {stream(int(options.value))}\n")


if __name__ == "__main__":
    main()
