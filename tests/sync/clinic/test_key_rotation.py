# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Keys change while kiosks are away: old ones open, new ones seal, roots lead on to the next."""

import json
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tuf.api.exceptions import UnsignedMetadataError

from sync.clinic.durable import write_file
from sync.clinic.folder import ClinicFolder
from sync.clinic.publish import renew_timestamp
from sync.clinic.settings import read_settings
from sync.formats import key_set
from sync.formats.logbook import entry_hash, genesis, write_entry
from sync.formats.logbook_chunk import Chunk
from sync.formats.logbook_words import Event, Value
from sync.formats.receipt import Outcome
from tests.sync.clinic.desk import NOW, Desk
from tests.sync.clinic.kit import PROFILE, SITE, Clinic
from tests.sync.clinic.test_publish import Reader
from tests.sync.formats.books import BOOK, EPOCH, draft


def test_new_keys_seal_and_old_ones_open(clinic: Clinic) -> None:
    desk = Desk(clinic)
    old = clinic.key_set()
    sent = desk.send()
    told = clinic.ok("keys", "rotate", "recipient", "--suite", "x25519", "--json").data
    new = clinic.key_set()
    assert told == {"recipient": new.recipient.id.hex(), "before": old.recipient.id.hex()}
    assert (new.version, new.recipient.id != old.recipient.id) == (old.version + 1, True)
    sent += desk.send()
    assert desk.inbox().run_once() == 2
    assert desk.outcomes(sent) == [Outcome.STORED] * 2
    desk.close()


def test_the_operator_reads_what_is_sealed_to_which_key(clinic: Clinic) -> None:
    desk = Desk(clinic)
    old = clinic.key_set().recipient.id.hex()
    sent = desk.send(2)
    desk.inbox().run_once()
    clinic.ok("keys", "rotate", "recipient", "--suite", "x25519")
    (later,) = desk.send()
    keys = clinic.ok("keys", "list", "--json").data["recipients"]
    new = clinic.key_set().recipient.id.hex()
    assert [(k["key"], k["state"], k["records"], k["unopened"]) for k in keys] == [
        (new, "current", 1, 1),
        (old, "old", 2, 0),
    ]
    said = clinic.ok("keys", "revoke", old).out
    assert "noch 2 Datensätze" in said
    listed = clinic.ok("keys", "sealed", old, "--json").data
    assert [each["sha256"] for each in listed] == [digest.hex() for digest in sent]
    assert {(each["site"], each["opened"]) for each in listed} == {(SITE, True)}
    (waiting,) = clinic.ok("keys", "sealed", new, "--json").data
    assert (waiting["sha256"], waiting["opened"]) == (later.hex(), False)
    lines = clinic.ok("keys", "list").out
    assert f"{old}  gesperrt, öffnet noch" in lines
    (clinic.root / "keys" / f"recipient-{new}.json").unlink()
    assert f"{new}  FEHLT HIER; 1 Datensätze" in clinic.ok("keys", "list").out
    desk.close()


def test_a_revoked_key_is_in_the_key_set_and_still_opens(clinic: Clinic) -> None:
    desk = Desk(clinic)
    old = clinic.key_set()
    current = old.recipient.id.hex()
    assert "zuerst „telemed-clinic keys rotate recipient“" in clinic.refused(
        "keys", "revoke", current
    )
    sent = desk.send()
    clinic.ok("keys", "rotate", "recipient", "--suite", "x25519")
    clinic.ok("keys", "revoke", current)
    clinic.ok("keys", "revoke", current)
    new = clinic.key_set()
    assert new.revoked == (old.recipient.id,)
    assert desk.inbox().run_once() == 1
    assert desk.outcomes(sent) == [Outcome.STORED]
    assert "kein Schlüssel, der hier liegt" in clinic.refused("keys", "revoke", "0" * 16)
    assert "erlaubt sind 16 Zeichen" in clinic.refused("keys", "revoke", "abc")
    desk.close()


def test_the_clinic_reads_which_key_each_kiosk_seals_to(clinic: Clinic) -> None:
    desk = Desk(clinic)
    old = clinic.key_set().recipient.id.hex()
    assert clinic.ok("kiosks", "list", "--json").data[0]["key"] is None
    _took(desk, [old])
    assert f"versiegelt laut Logbuch an {old}\n" in clinic.ok("kiosks", "list").out
    clinic.ok("keys", "rotate", "recipient", "--suite", "x25519")
    assert f"an {old} (alter Schlüssel)" in clinic.ok("kiosks", "list").out
    clinic.ok("keys", "revoke", old)
    assert f"an {old} (GESPERRT)" in clinic.ok("kiosks", "list").out
    new = clinic.key_set().recipient.id.hex()
    _took(desk, [old, new])
    assert clinic.ok("kiosks", "list", "--json").data[0]["key"] == new
    desk.close()


def _took(desk: Desk, keys: list[str]) -> None:
    """The kiosk's logbook, as far as it has come, says that it took these keys in turn."""
    prev, entries = genesis(BOOK), []
    for number, key in enumerate(keys, 1):
        fields: dict[str, Value] = {"key": key, "suite": "x25519"}
        entries.append(write_entry(draft(number, Event.KEY_TAKEN, fields), number, EPOCH, prev))
        prev = entry_hash(entries[-1])
    desk.practice.logbook.keep(Chunk(BOOK, desk.kiosk.id, 1, tuple(entries), prev), NOW)


def test_settings_from_before_revoking_are_read(clinic: Clinic) -> None:
    path = clinic.root / "clinic.json"
    old = json.loads(path.read_text())
    del old["revoked"]
    path.write_text(json.dumps(old))
    assert read_settings(ClinicFolder(clinic.root)).revoked == ()
    clinic.ok("keys", "rotate", "recipient", "--suite", "x25519")


# Roots


def test_a_kiosk_walks_the_whole_chain_of_roots(clinic: Clinic, tmp_path: Path) -> None:
    reader = Reader(clinic, tmp_path / "kiosk")
    assert reader.read("keyset.json")
    for _ in range(3):
        clinic.ok("keys", "rotate", "root")
        clinic.ok("keys", "rotate", "online")
        clinic.ok("keys", "rotate", "recipient", "--suite", "x25519")
    assert clinic.ok("keys", "rotate", "root", "--json").data["root"] == 8
    found = key_set.parse(reader.read("keyset.json") or b"")
    assert found == clinic.key_set()
    assert found.version == 4
    # Whoever was enrolled at the beginning and never fetched anything walks it as well.
    assert Reader(clinic, tmp_path / "other").read(f"site/{SITE}.toml") == PROFILE.encode()


def test_a_root_that_the_one_before_did_not_sign_is_refused(clinic: Clinic, tmp_path: Path) -> None:
    reader = Reader(clinic, tmp_path / "kiosk")
    before = reader.read("keyset.json")
    (clinic.root / "keys" / "offline" / "root.pem").unlink()
    thief = Clinic(tmp_path / "thief")
    thief.ok("keys", "init", "--suite", "x25519")
    shutil.copy(thief.root / "keys/offline/root.pem", clinic.root / "keys/offline/root.pem")
    clinic.ok("keys", "rotate", "root")
    with pytest.raises(UnsignedMetadataError):
        reader.read("keyset.json")
    (clinic.root / "tuf" / "metadata" / "2.root.json").unlink()
    assert reader.read("keyset.json") == before


def test_without_the_root_key_roots_stay_and_the_rest_goes_on(clinic: Clinic) -> None:
    offline = clinic.root / "keys" / "offline" / "root.pem"
    assert "Achtung: Der Wurzelschlüssel liegt auf diesem Rechner." in clinic.ok("keys", "list").out
    taken = offline.read_bytes()
    offline.unlink()
    for what in ("root", "online"):
        assert "Bitte legen Sie root.pem für diesen Befehl" in clinic.refused(
            "keys", "rotate", what
        )
    assert not clinic.ok("keys", "list", "--json").data["root_key_here"]
    clinic.ok("keys", "rotate", "recipient", "--suite", "x25519")
    clinic.book()
    write_file(offline, taken)
    clinic.ok("keys", "rotate", "online")


Stop = tuple[Sequence[str], Sequence[str], bool, Sequence[str]]
ROLES = ("targets", "snapshot", "timestamp")
# What a process that was killed there has left: keys that wait, keys that took their place, the
# new root, and the newest metadata below it.
ONLINE_STOPS: dict[str, Stop] = {
    "one key made": (("targets",), (), False, ()),
    "keys made": (ROLES, (), False, ()),
    "root out": (ROLES, (), True, ()),
    "one key taken": (("snapshot", "timestamp"), ("targets",), True, ()),
    "keys taken": ((), ROLES, True, ()),
    "targets signed": ((), ROLES, True, ("targets",)),
    "snapshot signed": ((), ROLES, True, ("targets", "snapshot")),
}


def _stopped(clinic: Clinic, after: Path, stop: Stop) -> None:
    """The clinic before a rotation, with that much of what it is `after`."""
    waiting, taken, root_out, signed = stop
    keys, metadata = clinic.root / "keys", clinic.root / "tuf" / "metadata"
    for role in waiting:
        shutil.copy(after / "keys" / f"{role}.pem", keys / f"{role}.next.pem")
    for role in taken:
        shutil.copy(after / "keys" / f"{role}.pem", keys / f"{role}.pem")
    names = ["*.root.json"] * root_out + [f"*.{role}.json" for role in signed]
    for name in names:
        for path in (after / "tuf" / "metadata").glob(name):
            shutil.copy(path, metadata / path.name)


@pytest.mark.parametrize("stop", ONLINE_STOPS)
def test_killed_while_online_keys_change_the_next_step_finishes_it(
    clinic: Clinic, tmp_path: Path, stop: str
) -> None:
    reader, now = Reader(clinic, tmp_path / "kiosk"), datetime.now(UTC)
    assert reader.read("keyset.json")
    after = Clinic(tmp_path / "after")
    shutil.copytree(clinic.root, after.root)
    after.ok("keys", "rotate", "online")
    _stopped(clinic, after.root, ONLINE_STOPS[stop])
    # The server's daily step, without the root key.
    offline = clinic.root / "keys" / "offline"
    offline.rename(tmp_path / "safe")
    renew_timestamp(ClinicFolder(clinic.root), now + timedelta(days=2))
    assert reader.read("keyset.json")
    assert not list((clinic.root / "keys").glob("*.next.pem"))
    (tmp_path / "safe").rename(offline)
    clinic.ok("keys", "rotate", "online")
    clinic.ok("keys", "rotate", "root")
    assert reader.read("keyset.json")


@pytest.mark.parametrize("root_out", [False, True])
def test_killed_while_the_root_changes_the_next_rotation_finishes_it(
    clinic: Clinic, tmp_path: Path, root_out: bool
) -> None:
    reader = Reader(clinic, tmp_path / "kiosk")
    assert reader.read("keyset.json")
    after = Clinic(tmp_path / "after")
    shutil.copytree(clinic.root, after.root)
    after.ok("keys", "rotate", "root")
    offline = clinic.root / "keys" / "offline"
    shutil.copy(after.root / "keys" / "offline" / "root.pem", offline / "root.next.pem")
    if root_out:
        _stopped(clinic, after.root, ((), (), True, ()))
    clinic.book()
    assert reader.read("keyset.json")
    version = clinic.ok("keys", "rotate", "online", "--json").data["root"]
    assert version == 2 + root_out
    assert not list(offline.glob("*.next.pem"))
    assert reader.read("keyset.json")
