# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Something at the clinic's address, with its certificate, that isn't the clinic's server."""

import asyncio
import base64
import contextlib
import secrets
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys
from tests.e2e.world import World

Serve = Callable[[str, asyncio.StreamWriter], Awaitable[None]]


async def nonsense(path: str, writer: asyncio.StreamWriter) -> None:
    """Nonces as they should be, and receipts that prove nothing; no document is one."""
    nonce = base64.b64encode(secrets.token_bytes(16)).decode()
    receipt = base64.b64encode(secrets.token_bytes(162)).decode()
    bodies = {"/v1/nonce": f'{{"nonce":"{nonce}"}}', "/v1/outbox": f'{{"receipts":["{receipt}"]}}'}
    _answer(writer, bodies.get(path, "<html>Wartung</html>").encode())


async def dribble(path: str, writer: asyncio.StreamWriter) -> None:
    """An answer that begins, and comes at a byte a second."""
    for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + bytes(1000):
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(1)


async def silence(path: str, writer: asyncio.StreamWriter) -> None:
    """Never an answer."""
    await asyncio.sleep(3600)


def stale(world: World) -> Serve:
    """The documents as they lie there, that nobody signs anew; nothing else."""

    async def serve(path: str, writer: asyncio.StreamWriter) -> None:
        file = world.clinic / path.lstrip("/")
        if path.startswith("/tuf/") and file.is_file():
            _answer(writer, file.read_bytes())
        else:
            _answer(writer, b"", "404 Not Found")

    return serve


def _answer(writer: asyncio.StreamWriter, body: bytes, status: str = "200 OK") -> None:
    writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)


@contextmanager
def odd_clinic(world: World, serve: Serve) -> Iterator[None]:
    """Listens in a thread until the end of the block."""
    keys = ClinicKeys(ClinicFolder(world.clinic))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(keys.tls_certificate, keys.tls_key)
    loop, ready = asyncio.new_event_loop(), threading.Event()
    host, _, port = world.listen.partition(":")

    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                length = head.lower().partition("content-length: ")[2].partition("\r")[0]
                await reader.readexactly(int(length or 0))
                await serve(head.split(" ")[1].partition("?")[0], writer)
        writer.transport.abort()

    async def main(stop: asyncio.Event) -> None:
        server = await asyncio.start_server(client, host, int(port), ssl=context)
        ready.set()
        await stop.wait()
        server.close()
        waiting = asyncio.all_tasks() - {asyncio.current_task()}
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    stop = asyncio.Event()
    thread = threading.Thread(target=lambda: loop.run_until_complete(main(stop)))
    thread.start()
    assert ready.wait(10)
    try:
        yield
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()
