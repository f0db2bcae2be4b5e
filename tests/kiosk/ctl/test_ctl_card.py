# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl card`: files of a card as people and programs read them."""

import json
from pathlib import Path

import pytest

from drivers.egk.__main__ import write_all
from drivers.egk.errors import Problem
from drivers.egk.simulated_cards import TEST_CARDS
from kiosk.ctl import main
from kiosk.ctl_card import PROBLEM
from kiosk.ctl_output import Exit
from tests.drivers.egk.cards import card_vectors

PARTS = ("pd", "vd", "status", "gdo")


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Every test card's files."""
    write_all(tmp_path)
    capsys.readouterr()
    return tmp_path


def files_in(place: Path) -> list[str]:
    return [word for part in PARTS for word in (f"--{part}", str(place / f"{part}.bin"))]


def test_a_card_for_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["card", *files_in(folder / "karl")]) == Exit.OK
    said = capsys.readouterr().out
    for words in (
        "Dr. med. Karl Freiherr von Graf",
        "30.11.1952",
        "Am Anger 3 a, D 07613 Crossen",
        "Musterkasse Holzland, IK 999000017",
        "ab 01.01.2021 ohne Ende; er gilt heute",
        "5 (Rentner)",
        "80276999990110000027",
    ):
        assert words in said


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("abgelaufen", "bis 31.12.2022; er ist abgelaufen"),
        ("kommend", "er hat noch nicht begonnen"),
        ("unfertig", "abgebrochen: die Daten sind zweifelhaft"),
        ("postfach", "12 34, D 07607 Eisenberg"),
        ("geburtsjahr", "Geburtsdatum:        1938\n"),
        ("privat", "Versichertenart:     –\n"),
    ],
)
def test_what_is_special(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, words: str
) -> None:
    assert main(["card", *files_in(folder / name)]) == Exit.OK
    assert words in capsys.readouterr().out


def test_a_card_of_gematik_for_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for vector in card_vectors():
        for part in PARTS:
            (tmp_path / f"{part}.bin").write_bytes(getattr(vector.files, part))
        assert main(["card", "--json", *files_in(tmp_path)]) == Exit.OK
        told = json.loads(capsys.readouterr().out)
        assert told["cover"].pop("state") == "valid"
        assert told == vector.card


def test_one_file_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["card", "--json", "--gdo", str(folder / "erna" / "gdo.bin")]) == Exit.OK
    assert json.loads(capsys.readouterr().out) == {"iccsn": "80276999990000000017"}


def test_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["card"]) == Exit.BAD_INPUT
    assert "Keine Datei angegeben." in capsys.readouterr().err


def test_a_file_that_can_not_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["card", "--pd", str(tmp_path / "none")]) == Exit.BAD_INPUT
    assert "lässt sich nicht lesen (gibt es nicht)" in capsys.readouterr().err


def test_files_in_the_wrong_place(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    karl = folder / "karl"
    assert main(["card", "--status", str(karl / "gdo.bin")]) == Exit.BAD_INPUT
    assert "EF.StatusVD endet zu früh" in capsys.readouterr().err


def test_an_element_that_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pd = folder / "falsche-nummer" / "pd.bin"
    assert main(["card", "--pd", str(pd)]) == Exit.BAD_INPUT
    said = capsys.readouterr()
    assert "Versicherten_ID in EF.PD hat eine falsche Prüfziffer" in said.err
    assert said.out == ""


def test_every_problem_has_a_sentence() -> None:
    assert set(PROBLEM) == set(Problem)


def test_help_says_what_each_file_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["card", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    for words in ("EF.PD", "EF.VD", "EF.StatusVD", "EF.GDO", "Es wird nichts"):
        assert words in said


def test_the_generator_tells_what_it_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_all(tmp_path)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(TEST_CARDS)
    assert "Aktualisierung abgebrochen" in "".join(lines)
