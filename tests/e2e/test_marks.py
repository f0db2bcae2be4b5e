# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a person said or was measured is nowhere on the kiosk's disk in a form that can be read.

The control runs the same visit with sealing replaced by a copy, and must find it.
"""

import base64
from pathlib import Path

import pytest

from kiosk.consent.text import treatment_text
from tests.e2e.marks import found_in, spellings
from tests.e2e.processes import wait_until
from tests.e2e.world import (
    BIRTH_DATE,
    CALLBACK,
    INSURANCE_NUMBER,
    VITALS,
    WORDS,
    World,
    open_world,
)

BY_HAND = {"systolic": "137", "diastolic": "93", "pulse": "59"}


def _marks(world: World) -> dict[str, bytes]:
    consent = treatment_text("de", "Hausarztpraxis am Anger")
    systolic = VITALS["systolic"]
    return {
        "birth date": BIRTH_DATE.encode(),
        "birth date as written": b"17.03.1948",
        "birth date as typed": b"17031948",
        "insurance number": INSURANCE_NUMBER.encode(),
        "callback number": CALLBACK.encode(),
        "own words": WORDS.encode(),
        "code": world.code.encode(),
        "code as printed": f"{world.code[:4]} {world.code[4:]}".encode(),
        "consent text id": consent.sha256.encode(),
        "consent text": b"freiwillig",
        "raw frame": f"RA\x1eM\x1eE00\x1eS{systolic}".encode(),
        "raw frame in hex": f"RA\x1eM\x1eE00\x1eS{systolic}".encode().hex().encode(),
        "resource type": b'"resourceType"',
        "observation": b"Observation",
        "value": f'"value":{systolic}'.encode(),
        **{f"{name} by hand": f'"value":{value}'.encode() for name, value in BY_HAND.items()},
        "panel code": b'"code":"85354-9"',
    }


def _one_visit(world: World) -> None:
    """A visit that is saved, and one without a slip, by hand, that is broken off in its middle."""
    wait_until("a first visit", lambda: world.entries("step"))
    world.write_plan(code=None, by_hand=BY_HAND)  # of the next patient
    wait_until("the end of the visit", lambda: world.room() == "used")
    world.ctl("room", "cleaned")
    typed = wait_until("values to be typed in", lambda: _seen(world, "by-hand"))
    wait_until("them to be confirmed", lambda: typed & _seen(world, "review"))
    world.crew.kill("stationd")
    world.crew.again("stationd")
    wait_until("the station", lambda: len(world.rows()) > 1)


def _seen(world: World, screen: str) -> set[str]:
    """The visits that came there."""
    return {entry["visit"] for entry in world.entries("screen") if entry["screen"] == screen}


def test_nothing_of_a_visit_can_be_read_on_the_kiosk(tmp_path: Path) -> None:
    with open_world(tmp_path) as world:
        _one_visit(world)
        assert found_in(world.kiosk, _marks(world)) == []


def test_with_sealing_replaced_by_a_copy_it_can(tmp_path: Path) -> None:
    with open_world(tmp_path, copying=True) as world:
        _one_visit(world)
        hits = found_in(world.kiosk, _marks(world))
    names = {hit.partition(" in ")[0] for hit in hits}
    assert {"birth date", "consent text id", "resource type", "observation", "value"} <= names
    assert {"insurance number", "callback number", "own words", "systolic by hand"} <= names
    assert any("store.db" in hit for hit in hits)


MARK = b"mark\xff\x001948-03-17"


@pytest.mark.parametrize("before", range(4))
@pytest.mark.parametrize(
    "spell",
    [
        lambda data: data,
        base64.b64encode,
        base64.urlsafe_b64encode,
        lambda data: data.decode("latin-1").encode("utf-16-le"),
        lambda data: base64.b64encode(data.decode("latin-1").encode("utf-16-be")),
    ],
)
def test_every_spelling_is_found_wherever_it_begins(tmp_path: Path, before: int, spell) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "file").write_bytes(spell(b"x" * before + MARK + b"yz"))
    assert found_in(tmp_path, {"mark": MARK}) == ["mark in file"]
    (tmp_path / "file").write_bytes(spell(b"x" * before + MARK[:8] + b"?" + MARK[9:] + b"yz"))
    assert found_in(tmp_path, {"mark": MARK}) == []


def test_a_file_name_is_searched_too(tmp_path: Path) -> None:
    (tmp_path / "1948-03-17").mkdir()
    assert found_in(tmp_path, {"mark": b"1948-03-17"}) == ["mark in 1948-03-17"]


def test_a_mark_that_could_be_there_by_chance_is_none() -> None:
    with pytest.raises(ValueError, match="short"):
        spellings(b"short")
