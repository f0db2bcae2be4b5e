# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the uplink is given and what it tells: clock, keys, status, and how a receipt is judged."""

import asyncio
import time
from dataclasses import dataclass
from typing import Protocol

from sync.formats.receipt import ReceiptError, ReceiptKind, SignedReceipt, decode, verify
from sync.line.transport import LineError

# What moves a row of the outbox.
OF_ROWS = frozenset({ReceiptKind.RELAY, ReceiptKind.INBOX})


class LineClock(Protocol):
    """Real time; tests bring their own."""

    def monotonic(self) -> float: ...

    async def sleep(self, seconds: float) -> None: ...


class SystemLineClock:
    """The machine's own time."""

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


@dataclass(frozen=True, slots=True)
class ReceiptKeys:
    """Whose receipts count: 32 raw bytes of Ed25519 each, from the signed key set."""

    relay: bytes
    inbox: bytes


@dataclass(frozen=True, slots=True)
class UplinkStatus:
    """For IT. `fault` names the last fault, None after an exchange that ended well.

    `last_receipt_ms` is the clinic's time in the last valid receipt:
    the only proof of a connection.
    """

    fault: str | None = None
    last_receipt_ms: int | None = None
    bad_receipts: int = 0


class Unanswered(LineError):  # noqa: N818 - an answer
    """The relay answered, but not with a valid receipt for each item; `args[0]` is how many."""


def verified(
    answer: bytes, keys: ReceiptKeys, kinds: frozenset[ReceiptKind] = OF_ROWS
) -> SignedReceipt | None:
    """The receipt of one of these kinds in these bytes, if the one who speaks in it signed it; else
    None."""
    try:
        signed = decode(answer)
        relay = signed.receipt.kind is ReceiptKind.RELAY
        verify(signed, keys.relay if relay else keys.inbox)
    except ReceiptError:
        return None
    return signed if signed.receipt.kind in kinds else None
