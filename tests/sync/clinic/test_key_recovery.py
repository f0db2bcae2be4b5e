# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A key that burned with its machine comes back from paper and opens what was sealed to it."""

import io
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest

from sync.clinic import paper_share
from sync.formats.receipt import Outcome
from tests.sync.clinic.desk import Desk
from tests.sync.clinic.kit import Clinic

THREE_OF_FIVE = ("--need", 3, "--of", 5, "--text")


def _split(clinic: Clinic, folder: Path, *arguments: object) -> list[Path]:
    told = clinic.ok("keys", "split", "--out", folder, *arguments, "--json").data
    return [Path(path) for path in told["files"]]


def _key(clinic: Clinic) -> Path:
    return clinic.root / "keys" / f"recipient-{clinic.key_set().recipient.id.hex()}.json"


@pytest.mark.parametrize("suite", ["x25519", "x-wing"])
def test_any_three_of_five_sheets_bring_the_key_back(
    clinic: Clinic, tmp_path: Path, suite: str
) -> None:
    clinic.ok("keys", "rotate", "recipient", "--suite", suite)
    sheets = _split(clinic, tmp_path / "paper", *THREE_OF_FIVE)
    assert len(sheets) == 5
    assert all(sheet.stat().st_mode & 0o077 == 0 for sheet in sheets)
    desk, key = Desk(clinic), _key(clinic)
    sent = desk.send()
    before = key.read_bytes()
    for chosen in combinations(sheets, 3):
        key.unlink()
        assert clinic.ok("keys", "recover", *chosen, "--json").data["written"]
        assert key.read_bytes() == before
    assert key.stat().st_mode & 0o077 == 0
    assert desk.inbox().run_once() == 1
    assert desk.outcomes(sent) == [Outcome.STORED]
    desk.close()


def test_a_rehearsal_changes_nothing(clinic: Clinic, tmp_path: Path) -> None:
    sheets = _split(clinic, tmp_path, *THREE_OF_FIVE)
    before = _key(clinic).stat().st_mtime_ns
    assert clinic.ok("keys", "recover", *sheets[1:4]).out.startswith("Probe bestanden:")
    assert _key(clinic).stat().st_mtime_ns == before


def test_the_root_key_comes_back_and_signs(clinic: Clinic, tmp_path: Path) -> None:
    sheets = _split(clinic, tmp_path, *THREE_OF_FIVE, "--key", "root")
    root = clinic.root / "keys" / "offline" / "root.pem"
    before = root.read_bytes()
    assert not clinic.ok("keys", "recover", *sheets[:3], "--json").data["written"]
    root.unlink()
    clinic.ok("keys", "recover", *sheets[2:])
    assert root.read_bytes() == before
    clinic.ok("keys", "rotate", "root")
    said = clinic.refused("keys", "recover", *sheets[2:])
    assert "liegt ein anderer Wurzelschlüssel" in said


def test_every_mistake_of_a_recovery_has_its_sentence(clinic: Clinic, tmp_path: Path) -> None:
    first, second, third, *_ = _split(clinic, tmp_path / "one", *THREE_OF_FIVE)
    other = _split(clinic, tmp_path / "two", *THREE_OF_FIVE)[2]
    root = _split(clinic, tmp_path / "root", *THREE_OF_FIVE, "--key", "root")[2]
    torn = tmp_path / "torn.txt"
    torn.write_text("".join(third.read_text().splitlines(keepends=True)[:-1]))
    wrong = tmp_path / "wrong.txt"
    # The last group of a line, one letter further.
    letter = third.read_text()[18]
    next_letter = paper_share.ALPHABET[(paper_share.ALPHABET.index(letter) + 1) % 32]
    wrong.write_text(third.read_text()[:18] + next_letter + third.read_text()[19:])
    for sheets, said in (
        ((first, second), "Es braucht 3 Teile; es sind erst 2."),
        ((first, second, first), "Teil 1 ist schon da."),
        ((first, second, other), "aus einer anderen Teilung"),
        ((first, second, root), "Dieser Teil ist vom Schlüssel"),
        ((first, second, torn), "hat 6 Zeilen, nicht 5"),
        ((first, second, wrong), "Zeile 1 stimmt nicht"),
        ((first, tmp_path / "none"), "lässt sich nicht lesen"),
        ((first, tmp_path), "lässt sich nicht lesen"),
    ):
        assert said in clinic.refused("keys", "recover", *sheets)
    torn.write_bytes(b"\xff\xfe")
    assert "nur Text in UTF-8" in clinic.refused("keys", "recover", torn)


def test_a_forged_sheet_writes_no_key(clinic: Clinic, tmp_path: Path) -> None:
    """Whole in itself, and of the right set: only the key's own name tells."""
    sheets = _split(clinic, tmp_path, "--need", 2, "--of", 2, "--text")
    lines = sheets[0].read_text().splitlines()
    share = paper_share.read_share(
        [paper_share.read_line(line, number) for number, line in enumerate(lines, 1)]
    )
    forged = paper_share.Share(
        share.what, share.set_id, share.need, share.number, share.key_id, bytes(len(share.value))
    )
    sheets[0].write_text("\n".join(paper_share.lines_of(forged)))
    _key(clinic).unlink()
    assert "ergeben nicht den Schlüssel, den sie nennen" in clinic.refused(
        "keys", "recover", *sheets
    )
    assert not list((clinic.root / "keys").glob("recipient-*"))


def test_typed_at_the_terminal_a_wrong_line_is_asked_again(
    clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = _split(clinic, tmp_path, "--need", 2, "--of", 3, "--text")
    one, two = (sheet.read_text().splitlines() for sheet in sheets[:2])
    _key(clinic).unlink()
    typed = [one[0], "Unsinn", *one[1:], *one, *two]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(typed) + "\n"))
    said = clinic.run("keys", "recover")
    assert (said.status, _key(clinic).exists()) == (0, True)
    assert "Zeile 2 hat 6 Zeichen statt 18" in said.err
    assert "Teil 1 ist schon da." in said.err
    assert "Es braucht 2 Teile, 2 sind da." in said.err
    _key(clinic).unlink()
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(one)))
    ended = clinic.run("keys", "recover")
    assert ended.status == 2
    assert "Die Eingabe ist zu Ende" in ended.err
    assert not _key(clinic).exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--need", 1), "Erlaubt sind 2 bis 16 Blätter"),
        (("--need", 4, "--of", 3), "Erlaubt sind 2 bis 16 Blätter"),
        (("--of", 17), "Erlaubt sind 2 bis 16 Blätter"),
        (("--key", "0" * 16), "kein Schlüssel, der hier liegt"),
    ],
)
def test_what_can_not_be_split_is_refused(
    clinic: Clinic, tmp_path: Path, arguments: Sequence[object], said: str
) -> None:
    assert said in clinic.refused("keys", "split", "--out", tmp_path / "paper", *arguments)
    assert not (tmp_path / "paper").exists()


def test_sheets_are_pages_of_paper(clinic: Clinic, tmp_path: Path) -> None:
    sheets = _split(clinic, tmp_path, "--need", 2, "--of", 3)
    assert [sheet.name for sheet in sheets] == [f"teil-{n}-von-3.pdf" for n in (1, 2, 3)]
    assert all(sheet.read_bytes().startswith(b"%PDF-") for sheet in sheets)
    blocked = tmp_path / "file"
    blocked.touch()
    assert "lässt sich nicht schreiben" in clinic.refused("keys", "split", "--out", blocked / "x")
