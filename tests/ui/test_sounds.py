# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The sounds that are committed."""

import math
import wave
from pathlib import Path

import pytest

import ui
from ui.sounds.build_sounds import LOUDEST, SOUNDS, main

FOLDER = Path(ui.__file__).parent / "sounds"
NAMES = sorted(SOUNDS)


def heard(name: str) -> list[int]:
    with wave.open(str(FOLDER / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        raw = file.readframes(file.getnframes())
    return [int.from_bytes(raw[i : i + 2], "little", signed=True) for i in range(0, len(raw), 2)]


def test_the_files_are_what_the_script_makes(tmp_path: Path) -> None:
    main(tmp_path)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in FOLDER.glob("*.wav")}


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_soft(name: str) -> None:
    loudest = max(abs(value) for value in heard(name))
    assert 20 * math.log10(loudest / LOUDEST) == pytest.approx(-12, abs=0.1)


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_begins_and_ends_in_silence(name: str) -> None:
    """A step at either end would be heard as a click."""
    values = heard(name)
    assert (values[0], values[-1]) == (0, 0)
    assert max(map(abs, values[:20] + values[-20:])) < LOUDEST / 500


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_small(name: str) -> None:
    assert (FOLDER / f"{name}.wav").stat().st_size < 100_000
