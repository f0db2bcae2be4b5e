# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Sounds go to whichever player there is, one at a time; without one the visit goes on."""

import asyncio
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.visit.state import Overlay, Screen, VisitState
from ui.shell.log import FrontLog
from ui.speech.cues import Sound
from ui.speech.sounds import FOLDER, Sounds

PATIENCE = 20.0
# Writes down what it was called with, then plays until it is ended, or fails.
LASTING = '#!/bin/sh\necho "$0 $*" >>"{log}"\nexec /bin/sleep 60\n'
SHORT = '#!/bin/sh\necho "$0 $*" >>"{log}"\n'
FAILING = '#!/bin/sh\necho "$0 $*" >>"{log}"\nexit 1\n'


class Machine:
    """Has the players that are put on it, and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "bin"
        self.folder.mkdir()
        self._calls = folder / "calls"
        self._told = io.StringIO()
        self.share = 0.7
        self.sounds = Sounds(lambda: self.share, FrontLog(self._told))

    def put(self, name: str, script: str) -> None:
        player = self.folder / name
        player.write_text(script.format(log=self._calls))
        player.chmod(0o700)

    @property
    def calls(self) -> list[str]:
        """Name and arguments, without their folders."""
        text = self._calls.read_text() if self._calls.exists() else ""
        return [
            line.replace(f"{self.folder}/", "").replace(f"{FOLDER}/", "")
            for line in text.splitlines()
        ]

    @property
    def told(self) -> list[str]:
        return [json.loads(line)["event"] for line in self._told.getvalue().splitlines()]

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not condition():  # noqa: ASYNC110 - of other processes
                await asyncio.sleep(0.005)


@pytest.fixture
async def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine(tmp_path)
    monkeypatch.setenv("PATH", str(machine.folder))
    return machine


async def test_the_visit_is_heard(machine: Machine) -> None:
    machine.put("aplay", SHORT)
    result = VisitState(screen=Screen.RESULT)
    idle = replace(result, overlay=Overlay.IDLE)
    for number, state in enumerate((result, idle, VisitState(screen=Screen.SAVED)), start=1):
        machine.sounds.follow(state)
        machine.sounds.follow(state)
        await machine.until(lambda number=number: len(machine.calls) == number)
        await machine.sounds.close()
    assert [call.split()[-1] for call in machine.calls] == [
        "done.wav",
        "attention.wav",
        "finished.wav",
    ]


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("pw-play", "pw-play --volume=0.70 done.wav"),
        ("paplay", "paplay --volume=45875 done.wav"),
        ("aplay", "aplay --quiet done.wav"),
    ],
)
async def test_every_player_is_asked_in_its_own_words(
    machine: Machine, name: str, call: str
) -> None:
    machine.put(name, SHORT)
    machine.sounds.play(Sound.DONE)
    await machine.until(lambda: machine.calls == [call])


async def test_a_player_that_cannot_is_asked_once(machine: Machine) -> None:
    machine.put("pw-play", FAILING)
    machine.put("aplay", SHORT)
    machine.sounds.play(Sound.ATTENTION)
    await machine.until(lambda: len(machine.calls) == 2)
    machine.sounds.play(Sound.ATTENTION)
    await machine.until(lambda: len(machine.calls) == 3)
    assert [call.split()[0] for call in machine.calls] == ["pw-play", "aplay", "aplay"]
    assert machine.told == []


@pytest.mark.parametrize("players", [[], ["pw-play", "aplay"]], ids=["none", "none-that-can"])
async def test_a_machine_without_sound_is_told_once(machine: Machine, players: list[str]) -> None:
    for name in players:
        machine.put(name, FAILING)
    machine.sounds.play(Sound.CALLED)
    await machine.until(lambda: machine.told == ["no-sound"])
    machine.sounds.play(Sound.CALLED)
    await machine.sounds.close()
    assert machine.told == ["no-sound"]


async def test_a_player_that_cannot_be_run(machine: Machine) -> None:
    machine.put("aplay", "")
    machine.sounds.play(Sound.DONE)
    await machine.until(lambda: machine.told == ["no-sound"])


async def test_an_alarm_ends_what_is_played(machine: Machine) -> None:
    machine.put("aplay", LASTING)
    machine.sounds.play(Sound.DONE)
    await machine.until(lambda: len(machine.calls) == 1)
    machine.sounds.play(Sound.CALLED)
    await machine.until(lambda: len(machine.calls) == 2)
    machine.sounds.play(Sound.ATTENTION)
    await machine.until(lambda: len(machine.calls) == 3)
    await machine.sounds.close()
    assert [call.split()[-1] for call in machine.calls] == [
        "done.wav",
        "called.wav",
        "attention.wav",
    ]


async def test_another_sound_ends_none(machine: Machine) -> None:
    machine.put("aplay", LASTING)
    machine.sounds.play(Sound.ATTENTION)
    await machine.until(lambda: len(machine.calls) == 1)
    machine.sounds.play(Sound.DONE)
    await asyncio.sleep(0.2)  # time enough to be played
    assert len(machine.calls) == 1
    assert len(players_of(machine.folder)) == 1
    await machine.sounds.close()


async def test_the_end_is_silence(machine: Machine) -> None:
    machine.put("aplay", LASTING)
    machine.sounds.play(Sound.ATTENTION)
    await machine.until(lambda: len(machine.calls) == 1)
    await machine.sounds.close()
    async with asyncio.timeout(PATIENCE):
        while players_of(machine.folder):  # noqa: ASYNC110 - other processes
            await asyncio.sleep(0.005)


def players_of(folder: Path) -> list[str]:
    """Processes that were started with this PATH and still live."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            if f"PATH={folder}\0".encode() in (place / "environ").read_bytes():
                found.append((place / "cmdline").read_text())
        except OSError:
            continue
    return found
