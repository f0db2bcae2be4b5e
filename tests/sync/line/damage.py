# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Random damage to the kiosk's store: what is whole in the file is whole in the store that goes on.

python -m tests.sync.line.damage [--count 1500] [--seed N]
"""

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.formats.envelope import signing_input
from sync.formats.receipt import Outcome, Reason, ReceiptKind
from sync.line.page_reader import hides_commits, sound_part
from sync.line.set_aside import Opened, open_or_set_aside
from sync.line.states import State
from sync.line.store import OutboxStore
from sync.line.store_errors import NotADatabase, NotOurStore, StoreDamaged, StoreTooNew
from tests.sync.line.samples import complete, receipt_for, row_of, signed, step

DEVICE_KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
CLAIM = {State.QUEUED: 0, State.SENDING: 0, State.PARKED: 0, State.AT_DOOR: 1, State.ARRIVED: 2}
REFUSED = (NotADatabase, NotOurStore, StoreDamaged, StoreTooNew)
SECTOR = 512


def verify(digest: bytes, signature: bytes) -> bool:
    try:
        DEVICE_KEY.public_key().verify(signature, signing_input(digest))
    except InvalidSignature:
        return False
    return True


@dataclass(frozen=True)
class Original:
    """A store as it was. `rows`: what lies in it, by digest: the bytes of a row, and its state."""

    folder: Path
    rows: dict[bytes, tuple[bytes, State]]
    steps: dict[UUID, tuple[bytes, ...]]

    @property
    def bytes(self) -> bytes:
        return b"".join(path.read_bytes() for path in sorted(self.folder.glob("store.db*")))


def make_store(folder: Path, *, log: bool) -> Original:
    """Every state, unsigned rows, long ones, an unfinished visit; with a full log or without."""
    store = OutboxStore(folder / "store.db")
    for number in range(24):
        _add(store, number)
    visit = uuid4()
    steps = tuple(step(visit, number, os.urandom(300)) for number in range(1, 6))
    for number, sealed in enumerate(steps, 1):
        store.journal_step(visit, number, sealed)
    store.set_room("{}")
    if log:
        _copy_running(folder)
    rows = {row.digest: (_sealed(store, row.digest), State(row.state)) for row in store.listing()}
    store.close()
    if log:
        _put_back(folder)
    return Original(folder, rows, {visit: steps})


def _add(store: OutboxStore, number: int) -> None:
    visit = complete(store, text=os.urandom(8000 if number % 7 == 3 else 400))
    if number % 6 == 5:
        return
    for waiting in store.unsigned():
        store.set_signature(waiting.id, DEVICE_KEY.sign(signing_input(waiting.digest)))
    row = row_of(store, visit)
    if number % 6 == 0:
        refused = receipt_for(row, outcome=Outcome.REFUSED, reason=Reason.CONFLICT)
        store.apply_receipt(signed(refused))
    if number % 6 in {1, 2, 3}:
        store.apply_receipt(signed(receipt_for(row)))
    if number % 6 in {2, 3}:
        store.apply_receipt(signed(receipt_for(row, ReceiptKind.INBOX)))


def _sealed(store: OutboxStore, digest: bytes) -> bytes:
    """By looking at every row: an index may say otherwise, where a digest has rotted."""
    found = store._database.rows("SELECT digest, sealed FROM outbox")
    sealed: bytes = next(row["sealed"] for row in found if row["digest"] == digest)
    return sealed


def _copy_running(folder: Path) -> None:
    for name in ("store.db", "store.db-wal"):
        shutil.copy(folder / name, folder / f"{name}.kept")


def _put_back(folder: Path) -> None:
    for name in ("store.db", "store.db-wal"):
        (folder / f"{name}.kept").replace(folder / name)


# --- ways to be damaged -------------------------------------------------------------------------


def _flip(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _sector(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data)) // SECTOR * SECTOR
    data[at : at + SECTOR] = chance.randbytes(len(data[at : at + SECTOR]))


def _zero_page(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data)) // 4096 * 4096
    data[at : at + 4096] = bytes(len(data[at : at + 4096]))


def _cut_off(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def _first_page(data: bytearray, chance: random.Random) -> None:
    data[:4096] = chance.randbytes(4096)


def _swap_pages(data: bytearray, chance: random.Random) -> None:
    one, two = (chance.randrange(len(data) // 4096) * 4096 for _ in range(2))
    data[one : one + 4096], data[two : two + 4096] = (
        data[two : two + 4096],
        data[one : one + 4096],
    )


def _overwrite(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    size = min(chance.randint(1, 20_000), len(data) - at)
    data[at : at + size] = chance.randbytes(size)


WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip,
    _sector,
    _zero_page,
    _cut_off,
    _first_page,
    _swap_pages,
    _overwrite,
)


def damage(folder: Path, chance: random.Random) -> str:
    """Something goes wrong with file or log; its name."""
    files = [path for path in sorted(folder.glob("store.db*")) if path.stat().st_size > 4096]
    path, way = chance.choice(files), chance.choice(WAYS)
    data = bytearray(path.read_bytes())
    way(data, chance)
    path.write_bytes(data)
    return f"{way.__name__.strip('_')}{' of the log' if path.name.endswith('-wal') else ''}"


# --- the judge ----------------------------------------------------------------------------------


def judge(original: Original, folder: Path) -> tuple[str, list[str]]:
    """How it went on, and what was wrong with that."""
    before = {path.name: path.read_bytes() for path in folder.glob("store.db*")}
    try:
        opened = open_or_set_aside(folder / "store.db", lambda: verify)
    except REFUSED as error:
        after = {path.name: path.read_bytes() for path in folder.glob("store.db*")}
        return "refused", [] if after == before else [f"{type(error).__name__}, and changed"]
    log = before.get("store.db-wal", b"")
    sound = sound_part(log)
    # One commit at the end that isn't whole is what a power cut leaves, and nobody was told of it.
    damaged = before["store.db"] + (log if hides_commits(log, sound) else sound)
    try:
        faults = _faults(original, opened, damaged, len(before["store.db"]))
        return "sound" if opened.aside is None else "set aside", faults
    finally:
        opened.store.close()


def _faults(original: Original, opened: Opened, damaged: bytes, length: int) -> list[str]:
    store = opened.store
    found = list(_rows_are_true(original, store))
    held = {row.digest for row in store.listing()}
    for digest, (sealed, _) in original.rows.items():
        # Whole in the damaged bytes, in one piece: then nothing excuses that it isn't here.
        if digest not in held and digest + sealed in damaged:
            found.append(f"row {digest.hex()[:8]} was whole and is not here")
    for visit, steps in original.steps.items():
        here = {bytes(each.unsigned) for each in _steps_of(store, visit)}
        if not here <= set(steps):
            found.append("a step that was none")
        if opened.aside is not None:
            found += [
                "a step was whole and is not here"
                for sealed in steps
                if sealed not in here and _is_untouched(sealed, damaged, original.bytes, length)
            ]
    return [*found, *_goes_on(store)]


def _is_untouched(sealed: bytes, damaged: bytes, before: bytes, length: int) -> bool:
    """Every copy of it, in file and log: from an older copy no step may come back, since a patient
    may have discarded it since. `length`: of the file, in front of the log."""
    lying = sealed + sha256(sealed).digest()
    if damaged.count(lying) != before.count(lying):
        return False
    # And in a page as it should be: what lies across two frames of the log is out of its place.
    starts = [*range(0, length, 4096), *range(length + 56, len(damaged), 4120)]
    return any(lying in damaged[at : at + 4096] for at in starts)


def _steps_of(store: OutboxStore, visit: UUID):  # type: ignore[no-untyped-def]
    with store._database.transaction():
        return store._sound_steps(visit)


def _rows_are_true(original: Original, store: OutboxStore):  # type: ignore[no-untyped-def]
    for row in store.listing():
        if row.digest not in original.rows:
            if sha256(_sealed(store, row.digest)).digest() == row.digest:
                yield "a row that never was"
            continue  # rotten, and known to be: it is never sent
        sealed, state = original.rows[row.digest]
        if _sealed(store, row.digest) != sealed and row.state is State.QUEUED:
            sent = {each.digest for each in store.to_send(10**9)}
            if row.digest in sent:
                yield "rotten bytes would be sent"
        if CLAIM[row.state] > CLAIM[state]:
            yield f"{state} became {row.state}"


def _goes_on(store: OutboxStore) -> list[str]:
    visit = complete(store, urgent=True)
    if store.state_of(visit, 1) is not State.QUEUED:
        return ["nothing new can be put in"]
    store.check()
    return []


def spree(folder: Path, count: int, chance: random.Random) -> tuple[Counter[str], list[str]]:
    """So many damages, each to a fresh copy; how they ended, and the faults with their numbers."""
    originals = []
    for name, log in (("closed", False), ("running", True)):
        (folder / name).mkdir()
        originals.append(make_store(folder / name, log=log))
    ends: Counter[str] = Counter()
    faults = []
    for number in range(count):
        original = chance.choice(originals)
        copy = folder / "copy"
        shutil.copytree(original.folder, copy)
        way = damage(copy, chance)
        end, found = judge(original, copy)
        ends[end] += 1
        faults += [f"{number}: {way}, {end}: {fault}" for fault in found]
        shutil.rmtree(copy)
    return ends, faults


def main() -> int:
    """Prints one JSON object; exit status 1 if a whole row was lost or a state became a lie."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    options = parser.parse_args()
    sys.stderr.write(f"seed {options.seed}\n")
    with tempfile.TemporaryDirectory(prefix="damage-") as folder:
        ends, faults = spree(Path(folder), options.count, random.Random(options.seed))  # noqa: S311
    result = {"seed": options.seed, "damages": options.count, "ends": ends, "faults": faults}
    sys.stdout.write(json.dumps(result) + "\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
