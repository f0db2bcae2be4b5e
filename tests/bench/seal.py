# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""From "Ja, speichern" to durable, beside the sum of its parts timed apart.

Ours is what front and station do with a confirmed step and with a finished visit: seal it and put
it through the store's one thread, with every check and table that the store has. The parts are the
bare library calls on the same bytes: zstd, HPKE, Ed25519 (visit alone: steps aren't signed), and
one INSERT in a transaction of a database with one table and the same pragmas. Rounds alternate, so
that both see the same machine and the same disk.
"""

import hashlib
import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import zstandard
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from pysqlite3 import dbapi2 as sqlite

from sync.formats.dictionaries import LEVEL, NEWEST, dictionary
from sync.formats.envelope import Suite, signing_input
from sync.formats.suites import PublicKey, load_public
from sync.line.seal import seal_step, seal_visit
from sync.line.store import OutboxStore

ROUNDS = 400
WARM_UP = 20
DEVICE = b"bench device 16B"
OBSERVATIONS = 7


def run() -> Iterator[dict[str, object]]:
    """p50 and p99 in milliseconds of a step and of a visit, suite X-Wing."""
    # Beside the working copy: a temporary folder in memory would make the disk free of charge.
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-seal-") as folder:
        times = _rounds(Path(folder))
    for case, timed in times.items():
        for name, share in (("p50", 50), ("p99", 99)):
            ours = _quantile(timed.ours, share)
            parts = _quantile(timed.parts, share)
            yield {
                "name": "seal",
                "case": f"{case}, {name}",
                "ours": round(ours, 3),
                "reference": round(parts, 3),
                "ratio": round(ours / parts, 2),
                "unit": "ms",
                "n": len(timed.ours),
            }


@dataclass
class Times:
    """Milliseconds; the n-th of both are of the same round."""

    ours: list[float] = field(default_factory=list)
    parts: list[float] = field(default_factory=list)


def _quantile(values: list[float], share: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


def _rounds(folder: Path) -> dict[str, Times]:
    times = {"confirm to durable, step": Times(), "confirm to durable, visit": Times()}
    recipient, bare_recipient = _recipient()
    ours = _Ours(OutboxStore(folder / "store.db"), recipient)
    parts = _Parts(folder / "bare.db", bare_recipient)
    for number in range(WARM_UP + ROUNDS):
        visit = uuid4()
        bundle = _bundle(visit)
        step = json.dumps({"visit": str(visit), "entries": bundle[:1]}).encode()
        whole = json.dumps({"visit": str(visit), "bundle": bundle}).encode()
        pairs = {
            "confirm to durable, step": (
                partial(ours.step, visit, step),
                partial(parts.step, step),
            ),
            "confirm to durable, visit": (
                partial(ours.visit, visit, whole),
                partial(parts.visit, whole),
            ),
        }
        for case, pair in pairs.items():
            mine, bare = _timed_both(*pair, swapped=number % 2 == 1)
            if number >= WARM_UP:
                times[case].ours.append(mine)
                times[case].parts.append(bare)
    ours.close()
    parts.close()
    return times


def _timed_both(
    first: Callable[[], object], second: Callable[[], object], *, swapped: bool
) -> tuple[float, float]:
    """Milliseconds of both; whoever goes first pays for cold caches, so they take turns."""
    if swapped:
        later, sooner = _timed_both(second, first, swapped=False)
        return sooner, later
    return _timed(first), _timed(second)


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _recipient() -> tuple[PublicKey, hpke.MLKEM768X25519PublicKey]:
    lattice = MLKEM768PrivateKey.generate().public_key()
    curve = X25519PrivateKey.generate().public_key()
    raw = lattice.public_bytes_raw() + curve.public_bytes_raw()
    return load_public(Suite.X_WING, raw), hpke.MLKEM768X25519PublicKey(lattice, curve)


def _bundle(visit: UUID) -> list[dict[str, Any]]:
    """As much JSON as the record of one blood pressure has, with values that differ."""
    return [
        {
            "fullUrl": f"urn:uuid:{visit}-{number}",
            "resource": {
                "resourceType": "Observation",
                "id": f"{visit}-{number}",
                "status": "final",
                "effectiveDateTime": f"2026-11-23T09:{number:02}:{random.randint(0, 59):02}Z",  # noqa: S311
                "device": {"reference": f"Device/{visit}-4"},
                "component": [
                    {
                        "code": {"coding": [{"system": "http://loinc.org", "code": code}]},
                        "valueQuantity": {
                            "value": random.randint(50, 190),  # noqa: S311
                            "unit": "mmHg",
                            "system": "http://unitsofmeasure.org",
                            "code": "mm[Hg]",
                        },
                    }
                    for code in ("8480-6", "8462-4", "8867-4")
                ],
            },
        }
        for number in range(10, 10 + OBSERVATIONS)
    ]


class _Ours:
    """Front and station without the socket between them."""

    def __init__(self, store: OutboxStore, recipient: PublicKey) -> None:
        self._store = store
        self._recipient = recipient
        self._key = Ed25519PrivateKey.generate()
        self._worker = ThreadPoolExecutor(1)

    def step(self, visit: UUID, text: bytes) -> None:
        sealed = seal_step(DEVICE, visit, 1, text, self._recipient).unsigned
        keep = self._store.journal_step
        self._worker.submit(keep, visit, 1, sealed, room="occupied").result()

    def visit(self, visit: UUID, text: bytes) -> None:
        ticket = self._worker.submit(self._store.ticket).result()
        envelope = seal_visit(DEVICE, visit, ticket, text, self._recipient, version=1)
        complete = self._store.complete
        digest = self._worker.submit(complete, envelope.unsigned, room="used").result()
        self._key.sign(signing_input(digest))

    def close(self) -> None:
        self._worker.shutdown()
        self._store.close()


class _Parts:
    """The same bytes through the bare libraries."""

    def __init__(self, path: Path, recipient: hpke.MLKEM768X25519PublicKey) -> None:
        self._recipient = recipient
        self._key = Ed25519PrivateKey.generate()
        # Prepared once, as ours is.
        self._compressor = zstandard.ZstdCompressor(level=LEVEL, dict_data=dictionary(NEWEST))
        self._suite = hpke.Suite(
            hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM
        )
        self._database = sqlite.connect(str(path), isolation_level=None)
        for statement in (
            "PRAGMA locking_mode = EXCLUSIVE",
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "CREATE TABLE bare (sealed BLOB)",
        ):
            self._database.execute(statement).fetchall()

    def step(self, text: bytes) -> None:
        self._insert(self._seal(text))

    def visit(self, text: bytes) -> None:
        sealed = self._seal(text)
        self._key.sign(hashlib.sha256(sealed).digest())
        self._insert(sealed)

    def _seal(self, text: bytes) -> bytes:
        frame = self._compressor.compress(text)
        return self._suite.encrypt(frame + bytes(-len(frame) % 256), self._recipient)

    def _insert(self, sealed: bytes) -> None:
        self._database.execute("BEGIN IMMEDIATE")
        self._database.execute("INSERT INTO bare VALUES (?)", (sealed,))
        self._database.execute("COMMIT")

    def close(self) -> None:
        self._database.close()
