# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""All of it on one event loop, as in the front: window, reader, voice, sounds."""

import asyncio
import io
import json
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kiosk.visit.state import Overlay
from tests.ui.speech.sound_card import SoundCard, loudness
from tests.ui.speech.test_voice import FakeSynthesiser
from tests.ui.stage import Stage
from ui.gallery.states import REVIEW
from ui.shell.log import FrontLog
from ui.speech.hearing import Hearing
from ui.speech.sounds import PLAYERS

PATIENCE = 20.0


class Ears:
    """A hearing front."""

    def __init__(self, stage: Stage, qapp: QGuiApplication) -> None:
        self.stage = stage
        self.log = io.StringIO()
        self._qapp = qapp

    def run(self, test: Callable[["Ears"], Coroutine[Any, Any, None]], **parts: Any) -> None:
        """The test beside the hearing, which ends with it."""
        with qasync.QEventLoop(self._qapp, already_running=False) as loop:
            loop.run_until_complete(self._beside(test, parts))

    async def _beside(
        self, test: Callable[["Ears"], Coroutine[Any, Any, None]], parts: dict[str, Any]
    ) -> None:
        hearing = Hearing(self.stage.view, self.stage.front, FrontLog(self.log), **parts)
        running = asyncio.create_task(hearing.run())
        try:
            await test(self)
        finally:
            running.cancel()
            await asyncio.wait({running})

    async def do(self, touch: Callable[[], None]) -> None:
        """Outside of any task: a touch of QTest's serves other events, tasks among them."""
        done = asyncio.Event()
        loop = asyncio.get_running_loop()
        loop.call_soon(lambda: (touch(), done.set()))
        await done.wait()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not condition():  # noqa: ASYNC110 - of a window and other processes
                await asyncio.sleep(0.01)

    @property
    def told(self) -> list[str]:
        return [json.loads(line)["event"] for line in self.log.getvalue().splitlines()]


@pytest.fixture
def ears(stage: Stage, qapp: QGuiApplication) -> Ears:
    return Ears(stage, qapp)


def test_idle_time_stands_still_as_long_as_somebody_listens(ears: Ears) -> None:
    synthesiser = FakeSynthesiser()
    synthesiser.endless = True

    async def start() -> FakeSynthesiser:
        return synthesiser

    async def test(ears: Ears) -> None:
        ears.stage.front.put(REVIEW)
        await ears.do(lambda: ears.stage.key(Qt.Key.Key_F2))
        await ears.until(lambda: len(synthesiser.spoken) == 1)
        assert ears.stage.front.holds == [True]
        await ears.do(lambda: ears.stage.press(ears.stage.centre))
        await ears.until(lambda: ears.stage.front.holds == [True, False])

    ears.run(test, start=start)
    assert synthesiser.closed == 1


def test_the_end_of_a_visit_is_silence(ears: Ears) -> None:
    synthesiser = FakeSynthesiser()
    synthesiser.endless = True

    async def start() -> FakeSynthesiser:
        return synthesiser

    async def test(ears: Ears) -> None:
        await ears.do(lambda: ears.stage.key(Qt.Key.Key_F2))
        await ears.until(lambda: len(synthesiser.spoken) == 1)

    ears.run(test, start=start)
    assert (synthesiser.closed, ears.stage.front.holds) == (1, [True, False])
    assert ears.told == []


def test_a_page_is_heard_through_the_real_voice(
    ears: Ears, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = SoundCard(tmp_path, monkeypatch)

    async def test(ears: Ears) -> None:
        ears.stage.front.put(REVIEW)
        await ears.do(lambda: ears.stage.key(Qt.Key.Key_F2))
        await ears.until(lambda: ears.stage.front.holds == [True, False])
        assert loudness(card.heard()) > 100

    ears.run(test)
    assert ears.told == []


def test_the_idle_warning_is_heard(
    ears: Ears, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = tmp_path / "calls"
    player = tmp_path / "aplay"
    player.write_text(f'#!/bin/sh\necho "$*" >>"{calls}"\n')
    player.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))

    async def test(ears: Ears) -> None:
        ears.stage.front.put(replace(REVIEW, overlay=Overlay.IDLE))
        await ears.until(lambda: calls.exists() and calls.read_text().endswith("attention.wav\n"))

    ears.run(test, players=PLAYERS)
    assert ears.told == []
