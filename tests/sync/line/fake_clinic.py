# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic as the line sees it: what a relay and an inbox answer, honestly or as told.

`FakeClinic` is the judgement, `FakeTransport` hands it to an uplink without a network. The same
judgement answers over real HTTP in `http_relay.py`.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from sync.formats.envelope import decode
from sync.formats.receipt import Outcome, Reason, Receipt, ReceiptKind
from sync.line.transport import LineError
from tests.sync.line.samples import CLINIC_MS, STRANGER, signed

Answers = list[bytes]
Forge = Callable[[Receipt], bytes]


def honest(content: Receipt) -> bytes:
    return signed(content).wire


def changed(**fields: object) -> Forge:
    """Truly signed by the right key, but for something else."""
    return lambda content: signed(replace(content, **fields)).wire  # type: ignore[arg-type]


FORGERIES: dict[str, Forge] = {
    "wrong key": lambda content: signed(content, STRANGER).wire,
    "wrong digest": changed(digest=b"x" * 32),
    "other version": changed(version=9),
    "other record": changed(record=UUID(int=9)),
    "other device": changed(device=b"another device!!"),
    "other place": changed(seq=9),
    "noise": lambda _: b"\x00" * 162,
    "short": lambda content: signed(content).wire[:-1],
    "nothing": lambda _: b"",
}


class FakeClinic:
    """Keeps what it got. `forge` makes the receipts; `refuse` says why some records are refused."""

    def __init__(self) -> None:
        self.forge: Forge = honest
        self.refuse: dict[UUID, Reason] = {}
        self.inbox_open = True
        self.got: dict[bytes, bytes] = {}
        self.batches: list[int] = []
        self.looked_at: set[bytes] = set()

    def take(self, items: list[bytes]) -> Answers:
        """The relay's answer to a batch."""
        self.batches.append(len(items))
        return [self._take(item) for item in items]

    def _take(self, item: bytes) -> bytes:
        header = decode(item).header
        content = self._receipt(item, ReceiptKind.RELAY)
        if header.record in self.refuse:
            reason = self.refuse[header.record]
            return self.forge(replace(content, outcome=Outcome.REFUSED, reason=reason))
        self.got[content.digest] = item
        return self.forge(content)

    def ask(self, digests: list[bytes]) -> Answers:
        """What the inbox has signed of these."""
        if not self.inbox_open:
            return []
        known = [self.got[digest] for digest in digests if digest in self.got]
        return [self.forge(self._receipt(item, ReceiptKind.INBOX)) for item in known]

    def seen(self, digests: list[bytes]) -> Answers:
        """What somebody at the desk has looked at of these."""
        known = [self.got[digest] for digest in digests if digest in self.looked_at]
        return [self.forge(self._receipt(item, ReceiptKind.DESK)) for item in known]

    def missing(self, digests: list[bytes]) -> Answers:
        return [digest for digest in digests if digest not in self.got]

    def _receipt(self, item: bytes, kind: ReceiptKind) -> Receipt:
        envelope = decode(item)
        header = envelope.header
        return Receipt(
            kind,
            Outcome.STORED,
            Reason.NONE,
            header.device,
            header.epoch,
            header.seq,
            header.record,
            header.version,
            envelope.digest,
            CLINIC_MS,
        )


class FakeTransport:
    """`faults` are raised one after the other instead of an answer; None lets one through.

    While `gate` is closed, requests are `under_way`, as what they carry.
    """

    def __init__(self, clinic: FakeClinic, clock: "FakeLineClock") -> None:
        self.clinic = clinic
        self.clock = clock
        self.faults: list[LineError | None] = []
        self.on_send: Callable[[], None] = lambda: None
        self.gate = asyncio.Event()
        self.gate.set()
        self.under_way: list[list[bytes]] = []
        self.sends = 0
        self.asks = 0
        self.closed = 0

    async def send(self, items: list[bytes]) -> Answers:
        self.sends += 1
        self.on_send()
        self.under_way.append(items)
        await self.gate.wait()
        self.under_way.remove(items)
        fault = self.faults.pop(0) if self.faults else None
        if fault is not None:
            raise fault
        return self.clinic.take(items)

    async def ask(self, digests: list[bytes], wait: int) -> Answers:
        self.asks += 1
        answers = self.clinic.ask(digests)
        if not answers:
            await self.clock.sleep(wait)
        return answers or self.clinic.ask(digests)

    async def seen(self, digests: list[bytes]) -> Answers:
        return self.clinic.seen(digests)

    async def missing(self, digests: list[bytes]) -> Answers:
        return self.clinic.missing(digests)

    async def close(self) -> None:
        self.closed += 1


class FakeSigner:
    """Signs with anything; `down` makes it unavailable."""

    def __init__(self) -> None:
        self.down: Exception | None = None

    def _answer(self, size: int) -> bytes:
        if self.down is not None:
            raise self.down
        return b"s" * size

    def public_key(self) -> bytes:
        return self._answer(32)

    def sign_envelope(self, digest: bytes) -> bytes:
        return self._answer(64)

    def sign_request(self, digest: bytes) -> bytes:
        return self._answer(64)

    def sign_enrolment(self, message: bytes) -> bytes:
        return self._answer(64)


class FakeLineClock:
    """Sleeping takes no time and moves the clock; `naps` lists what was slept."""

    def __init__(self) -> None:
        self.now = 0.0
        self.naps: list[float] = []

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)
