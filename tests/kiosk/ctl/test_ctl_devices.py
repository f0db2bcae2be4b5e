# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl decode` and `simulate`: bytes, keys and options as people give them."""

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from drivers.catalogue import DRIVERS
from kiosk.ctl import main
from kiosk.ctl_output import Exit
from tests.drivers.vectors import vectors_of


def test_the_catalogue_needs_no_station(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["devices", "--catalogue", "--json"]) == Exit.OK
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [driver["key"] for driver in told] == list(DRIVERS)
    scale = next(driver for driver in told if driver["key"] == "mt-sics")
    assert scale["quantities"] == ["weight"]
    assert (scale["interface"], scale["rating"]) == ("serial", "capture")
    assert main(["devices", "--catalogue"]) == Exit.OK
    assert "Treiber mt-sics: Mettler Toledo ICS469" in capsys.readouterr().out


def test_decoding_a_capture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decode", "no-such", "00"]) == Exit.BAD_INPUT
    assert "Erlaubt: aandd-tm2657" in capsys.readouterr().err
    assert main(["decode", "aandd-tm2657", "zz"]) == Exit.BAD_INPUT
    assert main(["decode", "aandd-tm2657", "00"]) in (Exit.OK, Exit.NO)
    capsys.readouterr()
    (tmp_path / "capture").write_bytes(b"")
    assert main(["decode", "--json", "aandd-tm2657", str(tmp_path / "capture")]) == Exit.NO
    assert capsys.readouterr().out == ""


def test_a_capture_is_an_object_a_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = next(one for one in vectors_of("mt-sics") if one.outcome[0]["kind"] == "reading")
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(2 * one.data)))
    assert main(["decode", "--json", "mt-sics", "-"]) == Exit.OK
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert told == 2 * one.outcome


def test_a_capture_that_can_not_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decode", "aandd-tm2657", str(tmp_path)]) == Exit.BAD_INPUT
    assert "lässt sich nicht lesen" in capsys.readouterr().err


@pytest.mark.parametrize("key", [key for key, driver in DRIVERS.items() if driver.quantities])
def test_decoding_what_each_driver_knows(key: str, capsys: pytest.CaptureFixture[str]) -> None:
    vector = next(one for one in vectors_of(key) if any("value" in told for told in one.outcome))
    text = "\n".join(piece.hex() for piece in vector.pieces)
    assert main(["decode", key, text]) == Exit.OK
    assert "quantity=" in capsys.readouterr().out


def test_reports_are_a_line_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    vector = vectors_of("omron-hem790")[0]
    text = "".join(f"{piece.hex(' ')}\n" for piece in vector.pieces)
    (tmp_path / "capture").write_text(text, encoding="ascii")
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(text.encode("ascii"))))
    for source in (text, str(tmp_path / "capture"), "-"):
        assert main(["decode", "--json", "omron-hem790", source]) == Exit.OK
        told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert told == vector.outcome


def test_a_capture_of_reports_in_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "capture").write_bytes(b"\x07\xff\x80")
    assert main(["decode", "omron-hem790", str(tmp_path / "capture")]) == Exit.BAD_INPUT
    assert "eine in jeder Zeile" in capsys.readouterr().err


def test_a_device_without_a_simulator(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", "microlife-hid", "--link", "/nowhere/at/all"]) == Exit.BAD_INPUT
    assert "Aufnahme" in capsys.readouterr().err


@pytest.mark.parametrize("key", [key for key, driver in DRIVERS.items() if driver.simulate])
def test_a_simulator_of_each_driver_reads_decimals(
    key: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--link", "/nowhere/at/all", "--vitals", "no-such-vital=36.8"]
    assert main(["simulate", key, *words]) == Exit.BAD_INPUT
    assert "--vitals: „no-such-vital“ geht nicht." in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("no-such", "--link", "x"),
        ("aandd-tm2657", "--link", "x", "--vitals", "systolic=high"),
        ("aandd-tm2657", "--link", "x", "--fault", "no-such-fault"),
        ("aandd-tm2657", "--link", "/nowhere/at/all"),
        ("relay", "--link", "/nowhere/at/all"),
    ],
)
def test_a_simulator_that_can_not_be_meant(words: tuple[str, ...]) -> None:
    assert main(["simulate", *words]) == Exit.BAD_INPUT
