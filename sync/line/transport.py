# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the uplink asks of a connection, and what can go wrong with it. No I/O here."""

from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit


class LineError(Exception):
    """No usable answer. It proves nothing about any record."""


class Unreachable(LineError):  # noqa: N818 - a condition of the line
    """No connection, cut off, or too slow; `args[0]` names the kind of fault.

    `reached`: was there a connection, so that what was sent may be what broke it?
    """

    def __init__(self, kind: str, *, reached: bool = True) -> None:
        super().__init__(kind)
        self.reached = reached


class Rejected(LineError):  # noqa: N818 - an answer
    """An HTTP status other than 200. `retry_after` in seconds, where the answer named one."""

    def __init__(self, status: int, retry_after: float | None = None) -> None:
        super().__init__(f"status {status}")
        self.status = status
        self.retry_after = retry_after


class Denied(Rejected):
    """The clinic hears nothing of this device until somebody there allows it again."""


class Nonsense(LineError):  # noqa: N818 - an answer
    """Status 200 with something else in it than the protocol allows, or too much of it."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where the relay is; `certificate` (PEM) is the only one that counts there."""

    url: str
    certificate: str


class WrongAddress(Exception):  # noqa: N818 - what a document says, not a mistake here
    """The relay's URL is none, or its host or port is no host or port."""


def check_address(target: Target) -> None:
    """Raises `WrongAddress`.

    Sockets let a port of 99999 through to an OverflowError, and "a..b" to a UnicodeError.
    """
    try:
        parts = urlsplit(target.url)
        _ = parts.port
        (parts.hostname or "").encode("idna")
    except ValueError as error:
        raise WrongAddress from error


class Transport(Protocol):
    """Each call is one exchange with a deadline of its own. Raises `LineError`, and
    `SignerUnavailable` while requests can't be signed."""

    async def send(self, items: list[bytes]) -> list[bytes]:
        """Signed envelopes out; what should be relay receipts back, undecoded."""
        ...

    async def ask(self, digests: list[bytes], wait: int) -> list[bytes]:
        """Receipts of the inbox for these digests (32 B), undecoded; waits up to `wait` s for one.

        May be cancelled at any time.
        """
        ...

    async def missing(self, digests: list[bytes]) -> list[bytes]:
        """Those of these (32 B) that the clinic doesn't have, or not any more.

        Not signed by anybody: it may make rows be sent again, and nothing else.
        """
        ...

    async def seen(self, digests: list[bytes]) -> list[bytes]:
        """Receipts of the desk for these digests (32 B), undecoded: a person has looked at them."""
        ...

    async def close(self) -> None: ...
