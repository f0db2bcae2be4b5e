# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What one record costs on its way out of the store, with 10^2 to 10^5 waiting.

One at a time, as on the worst line: choose it, mark it, take the relay's and then the inbox's
receipt. A new visit is handed in for each that leaves, so that as many are always waiting. The
reference is the same with a hundred waiting. Processor time, and a store in memory: what a disk
takes for a commit is the same for all, and would hide what grows.
"""

import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from sync.formats.envelope import Envelope
from sync.formats.receipt import ReceiptKind
from sync.line.store import OutboxStore
from tests.bench.filled_store import MEMORY, SIGNATURE, fill_queue, receipt_for, visit_for

WAITING = (100, 1_000, 10_000, 100_000)
ROUNDS, WARM_UP = 300, 30


def run() -> Iterator[dict[str, object]]:
    """p50 and p90 in milliseconds a record."""
    reference: dict[int, float] = {}
    for waiting in WAITING:
        times = _times(waiting)
        for share in (50, 90):
            ours = statistics.quantiles(times, n=100, method="inclusive")[share - 1]
            first = reference.setdefault(share, ours)
            yield {
                "name": "backlog",
                "case": f"{waiting} waiting, p{share}",
                "ours": round(ours, 3),
                "reference": round(first, 3),
                "ratio": round(ours / first, 2),
                "unit": "ms",
                "n": ROUNDS,
            }


def _times(waiting: int) -> list[float]:
    chance, times = Random(waiting), list[float]()  # noqa: S311 - no secrets
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        store = OutboxStore(Path(folder) / "store.db")
        sealed = {each.digest: each for each in fill_queue(store, waiting, chance)}
        for number in range(WARM_UP + ROUNDS):
            started = time.process_time()
            first = store.to_send(1)[0]
            store.mark_sending([first.id])
            inbox = receipt_for(sealed.pop(first.digest))
            relay = replace(inbox, receipt=replace(inbox.receipt, kind=ReceiptKind.RELAY))
            store.apply_receipt(relay)
            store.apply_receipt(inbox)
            if number >= WARM_UP:
                times.append((time.process_time() - started) * 1000)
            envelope = _hand_in(store, chance)
            sealed[envelope.digest] = envelope
        store.close()
    return times


def _hand_in(store: OutboxStore, chance: Random) -> Envelope:
    envelope = visit_for(store, chance)
    store.complete(envelope.unsigned)
    for row in store.unsigned():
        store.set_signature(row.id, SIGNATURE)
    return envelope
