# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of a visit on its way: as JSON, compressed, sealed, signed.

Visits are invented ones that the dictionary wasn't trained on (`tests.kiosk.record.dictionary`).
The reference is the visit's JSON; p90, because the goal is meant for nine visits in ten. What TLS
and HTTP add, the walkthrough's `wire_bytes` says.
"""

import statistics
from collections.abc import Iterator
from uuid import UUID

from sync.formats import body
from sync.formats.dictionaries import NEWEST, NONE
from sync.formats.envelope import SIGNATURE_SIZE, Suite
from sync.formats.suites import SUITES, PublicKey, load_private
from sync.line.seal import Ticket, seal_step, seal_visit
from tests.kiosk.record.dictionary import MEASURED_ON
from tests.kiosk.record.typical_visits import TypicalVisit, typical_visits

DEVICE, RECORD, TICKET = bytes(16), UUID(int=1), Ticket(1, 1, bytes(16))


def run() -> Iterator[dict[str, object]]:
    """Mean bytes of compressed visits and bodies; p90 of what goes to the clinic."""
    visits = list(typical_visits(*MEASURED_ON))
    whole = [visit.whole for visit in visits]
    steps = [step for visit in visits for step in visit.steps]
    raw = statistics.mean(map(len, whole))
    yield _row("visit, compressed and padded, mean", _packed(whole, NEWEST), raw, len(whole))
    yield _row("visit, without dictionary, mean", _packed(whole, NONE), raw, len(whole))
    yield _row(
        "step, compressed and padded, mean",
        _packed(steps, NEWEST),
        statistics.mean(map(len, steps)),
        len(steps),
    )
    for suite in (Suite.X_WING, Suite.X25519):
        key = load_private(suite, bytes(range(SUITES[suite].private_size))).public
        sent = sorted(_sent(visit, key) for visit in visits)
        yield _row(f"visit, {suite.name}, signed, p90", sent[len(sent) * 9 // 10], raw, len(sent))
        yield _row(f"visit, {suite.name}, signed, largest", sent[-1], raw, len(sent))
        step = seal_step(DEVICE, RECORD, 1, steps[0], key)
        yield _row(f"step, {suite.name}, on the disk", len(step.unsigned), len(steps[0]), 1)


def _packed(texts: list[bytes], number: int) -> float:
    return statistics.mean(len(body.pack(text, number)) for text in texts)


def _sent(visit: TypicalVisit, key: PublicKey) -> int:
    sealed = seal_visit(DEVICE, RECORD, TICKET, visit.whole, key, version=1)
    return len(sealed.unsigned) + SIGNATURE_SIZE


def _row(case: str, ours: float, reference: float, n: int) -> dict[str, object]:
    return {
        "name": "wire",
        "case": case,
        "ours": round(ours),
        "reference": round(reference),
        "ratio": round(ours / reference, 3),
        "unit": "bytes",
        "n": n,
    }
