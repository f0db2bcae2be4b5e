# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A kiosk's store and uplink in a process of their own, so that it can be killed at any moment.

Reads words from standard input ("new", "clock YEARS", "list"), says one JSON object a line of what
is saved and of every state that a screen would show. Receipts on their way are lost, repeated and
swapped with those of other requests, as a line or a relay that is no friend may do.
"""

import asyncio
import json
import random
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from sync.formats import key_set
from sync.line.http_transport import HttpTransport
from sync.line.outbox_values import Moved
from sync.line.seal import seal_visit
from sync.line.set_aside import open_or_set_aside
from sync.line.signer_client import SignerClient
from sync.line.transport import Target
from sync.line.uplink import Uplink
from sync.line.uplink_parts import ReceiptKeys
from tests.sync.clinic.kiosk import bundle, patient

_KEPT = 60


def say(**said: object) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


class Mischief:
    """A transport whose answers are tampered with. What it makes up, no signature covers."""

    def __init__(self, real: HttpTransport, chance: random.Random) -> None:
        self._real = real
        self._chance = chance
        self._seen: list[bytes] = []
        self.calm = False

    async def send(self, items: list[bytes]) -> list[bytes]:
        return self._tampered(await self._real.send(items))

    async def ask(self, digests: list[bytes], wait: int) -> list[bytes]:
        return self._tampered(await self._real.ask(digests, min(wait, 2)))

    async def missing(self, digests: list[bytes]) -> list[bytes]:
        return await self._real.missing(digests)

    async def seen(self, digests: list[bytes]) -> list[bytes]:
        return self._tampered(await self._real.seen(digests))

    async def close(self) -> None:
        await self._real.close()

    def _tampered(self, answers: list[bytes]) -> list[bytes]:
        told = list(answers)
        if not self.calm:
            trick = self._chance.randrange(8)
            if trick == 0 and told:
                del told[self._chance.randrange(len(told))]
            elif trick == 1 and told:
                told += told[:1] * 2
            elif trick == 2 and self._seen:
                told = [*self._chance.sample(self._seen, min(3, len(self._seen))), *told]
            elif trick == 3 and self._seen and told:
                told[0] = self._chance.choice(self._seen)
            elif trick == 4 and told:
                changed = bytearray(told[0])
                changed[self._chance.randrange(len(changed))] ^= 1
                told[0] = bytes(changed)
            self._chance.shuffle(told)
        self._seen = [*self._seen, *answers][-_KEPT:]
        return told


class Kiosk:
    """What is started anew after each kill."""

    def __init__(self, given: dict[str, Any]) -> None:
        self._chance = random.Random(given["seed"])  # noqa: S311 - not a secret
        self._ahead = timedelta()
        self._device = bytes.fromhex(given["device"])
        keys = key_set.parse(Path(given["key_set"]).read_bytes())
        self._recipient = keys.recipient
        signer = SignerClient(Path(given["signer"]))
        target = Target(f"https://127.0.0.1:{given['port']}", given["certificate"])
        real = HttpTransport(self._device, signer, lambda: target, base_seconds=2.0)
        self.transport = Mischief(real, self._chance)
        self._executor = ThreadPoolExecutor(1)
        self.store = open_or_set_aside(
            Path(given["store"]), lambda: lambda _digest, _signature: False, self._now
        ).store
        receipt_keys = ReceiptKeys(keys.relay_receipt_key, keys.inbox_receipt_key)
        self.uplink = Uplink(
            self.store,
            self.transport,
            signer,
            lambda: receipt_keys,
            executor=self._executor,
            between=lambda low, high: self._chance.uniform(low, high) * 0.02,
        )
        self.uplink.subscribe(self._moved)

    def _now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def _moved(self, moved: Moved) -> None:
        say(moved=str(moved.record), now=moved.now.value)

    async def obey(self, line: str) -> None:
        word, _, rest = line.strip().partition(" ")
        loop = asyncio.get_running_loop()
        if word == "clock":
            self._ahead = timedelta(days=365 * int(rest))
        elif word == "calm":
            self.transport.calm = True
        elif word == "list":
            rows = await loop.run_in_executor(self._executor, self.store.listing)
            said = {str(row.record): [row.state.value, row.digest.hex()] for row in rows}
            say(rows=said)
        elif word == "new":
            await loop.run_in_executor(self._executor, self._new)
            self.uplink.wake()

    def _new(self) -> None:
        record, ticket = uuid4(), self.store.ticket()
        said = {
            "visit": str(record),
            "version": 1,
            "device": self._device.hex(),
            "seq": ticket.seq,
            "bundle": bundle(patient(record)),
        }
        text = json.dumps(said).encode()
        sealed = seal_visit(self._device, record, ticket, text, self._recipient, version=1)
        self.store.complete(sealed.unsigned, urgent=self._chance.random() < 0.2)
        say(saved=str(record))


async def main(given: dict[str, Any]) -> None:
    """Until the end of standard input."""
    kiosk = Kiosk(given)
    say(ready=True)
    await kiosk.obey("list")
    running = asyncio.create_task(kiosk.uplink.run())
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        if running.done():
            running.result()
        await kiosk.obey(line.decode())
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.argv[1])))
