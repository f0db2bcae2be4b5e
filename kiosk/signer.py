# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-signerd`: holds the device's Ed25519 key and signs for the station. Nothing else.

It is a process of its own so that the key is in nobody's memory who parses what comes from
outside, and so that a key that can't be unsealed stops no visit: records wait unsigned.
"""

import asyncio
import json
import os
import signal
import socket
import stat
import sys
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.german_os_errors import os_error_text
from sync.german_parser import GermanParser
from sync.line.signer_protocol import (
    DIGEST_SIZE,
    LENGTH,
    MAX_ENROL_MESSAGE,
    Purpose,
    to_sign,
)
from sync.private_memory import keep_memory_private

_KEY_SIZE = 32
_REQUEST_SECONDS = 2.0
_REFUSED = 2  # exit status: somebody must act before another start makes sense


class SignerRefused(Exception):  # noqa: N818 - reported by name, IT acts
    """The signer doesn't start; `reason` is for the journal, `sentence` is what IT reads."""

    def __init__(self, reason: str, sentence: str) -> None:
        super().__init__(reason)
        self.sentence = sentence


class Malformed(Exception):  # noqa: N818 - the asker is cut off without an answer
    """A request that is none."""


def load_or_make_key(path: Path) -> Ed25519PrivateKey:
    """The key in `path`, 32 raw bytes; made there if the file doesn't exist.

    A file that is there and no key, or that others may read, is never replaced: `SignerRefused`.
    """
    try:
        return _load_key(path)
    except FileNotFoundError:
        _make_key(path)
        return _load_key(path)


def _load_key(path: Path) -> Ed25519PrivateKey:
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    with open(handle, "rb") as file:  # noqa: PTH123 - of a descriptor
        mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
        if mode & 0o077:
            raise SignerRefused(
                f"key file may be read by others: mode {mode:04o}",
                f"{path} ist für andere lesbar (Rechte {mode:04o}, erlaubt ist 0600). Der "
                "Schlüssel kann bekannt sein: fragen Sie die Praxis, ob das Gerät zu sperren ist.",
            )
        raw = file.read(_KEY_SIZE + 1)
    return _key_of(raw, path)


def credential_key(name: str) -> Ed25519PrivateKey:
    """The key that systemd unsealed for this process, 32 raw bytes (systemd.exec(5), Credentials).

    Who may read it there is systemd's affair. `SignerRefused` if there is none, or it is no key.
    """
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if folder is None:
        raise SignerRefused(
            "no credentials",
            "systemd hat keinen Schlüssel übergeben. Der Dienst wird mit systemctl gestartet.",
        )
    path = Path(folder) / name
    with path.open("rb") as file:
        return _key_of(file.read(_KEY_SIZE + 1), path)


def _key_of(raw: bytes, path: Path) -> Ed25519PrivateKey:
    if len(raw) != _KEY_SIZE:
        raise SignerRefused(
            f"key file has not {_KEY_SIZE} bytes",
            f"{path} enthält keinen Schlüssel. Die Datei wurde nicht verändert.",
        )
    return Ed25519PrivateKey.from_private_bytes(raw)


def _make_key(path: Path) -> None:
    """Whole and on the disk under its name, or not there at all, whenever the power goes."""
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)  # of a start that was cut off
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with open(handle, "wb") as file:  # noqa: PTH123 - of a descriptor
        file.write(Ed25519PrivateKey.generate().private_bytes_raw())
        file.flush()
        os.fsync(file.fileno())
    # A link, because it fails where a name exists: no key is ever overwritten.
    path.hardlink_to(draft)
    draft.unlink()
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def listen(path: Path) -> socket.socket:
    """A socket that only this user may open. Raises `SignerRefused` if a signer answers there."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        if probe.connect_ex(str(path)) == 0:
            listener.close()
            raise SignerRefused(
                "another signer serves this socket",
                f"Der Signierdienst läuft schon: an {path} antwortet einer.",
            )
    path.unlink(missing_ok=True)  # left behind by one that was killed
    before = os.umask(0o177)
    try:
        listener.bind(str(path))
    finally:
        os.umask(before)
    return listener


class SignerService:
    """Answers one request on each connection."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self._public = key.public_key().public_bytes_raw()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_REQUEST_SECONDS):
                writer.write(await self._answer(reader))
                await writer.drain()
        except (Malformed, asyncio.IncompleteReadError, TimeoutError, OSError) as error:
            report("request-refused", reason=type(error).__name__)
        finally:
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader) -> bytes:
        try:
            purpose = Purpose((await reader.readexactly(1))[0])
        except ValueError:
            raise Malformed from None
        content = await _content(purpose, reader)
        if await reader.read(1):
            raise Malformed
        if purpose is Purpose.PUBLIC_KEY:
            return self._public
        return self._key.sign(to_sign(purpose, content))


async def _content(purpose: Purpose, reader: asyncio.StreamReader) -> bytes:
    if purpose is Purpose.PUBLIC_KEY:
        return b""
    if purpose is Purpose.ENROL:
        (length,) = LENGTH.unpack(await reader.readexactly(LENGTH.size))
        if not 1 <= length <= MAX_ENROL_MESSAGE:
            raise Malformed
        return await reader.readexactly(length)
    return await reader.readexactly(DIGEST_SIZE)


def report(event: str, **fields: str) -> None:
    """One line of JSON for the journal; nothing that was asked or signed is ever in it."""
    print(json.dumps({"event": event, **fields}), file=sys.stderr, flush=True)  # noqa: T201


async def serve(key: Ed25519PrivateKey, path: Path) -> None:
    """Serve until SIGTERM or SIGINT."""
    server = await asyncio.start_unix_server(SignerService(key).serve, sock=listen(path))
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    report("signer-ready")
    async with server:
        await ended.wait()


def main() -> int:
    """The command. Exit status 2: it refused to start and says why, in German too."""
    parser = GermanParser(prog="telemed-signerd", description="Signierdienst eines Kiosks.")
    origin = parser.add_mutually_exclusive_group(required=True)
    origin.add_argument("--key", type=Path, metavar="DATEI", help="entsteht beim ersten Start")
    origin.add_argument("--credential", metavar="NAME", help="von systemd entsiegelt")
    parser.add_argument("--socket", type=Path, required=True, metavar="PFAD")
    options = parser.parse_args()
    try:
        keep_memory_private()
        key = load_or_make_key(options.key) if options.key else credential_key(options.credential)
        asyncio.run(serve(key, options.socket))
        options.socket.unlink(missing_ok=True)
    except SignerRefused as error:
        return _refuse(str(error), error.sentence)
    except OSError as error:
        words = os_error_text(error)
        return _refuse(str(error), f"{error.filename or options.socket}: {words}.")
    return 0


def _refuse(reason: str, sentence: str) -> int:
    report("signer-refused", reason=reason)
    sys.stderr.write(sentence + "\n")
    return _REFUSED


if __name__ == "__main__":
    sys.exit(main())
