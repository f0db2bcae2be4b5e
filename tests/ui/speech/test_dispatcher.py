# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The real speech-dispatcher with espeak-ng: it speaks, and nothing of what it spoke stays."""

import asyncio
import contextlib
import itertools
import os
import shutil
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.ui.speech.sound_card import SoundCard, loudness
from ui.speech.dispatcher import CONFIG, PROGRAM, Dispatcher, arguments
from ui.speech.reader import VOLUMES
from ui.speech.ssip import UNREACHABLE, SpeechError, SsipClient

PATIENCE = 20.0
SECRET = "Quastenflosser"
TEXT = f"Guten Tag, {SECRET}.\n.Punkt & <b>Ende</b>"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Everything that anybody writes lies here."""
    for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        place = tmp_path / name.lower()
        place.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(place))
    monkeypatch.setattr(tempfile, "tempdir", None)  # it remembers the place of before
    return tmp_path


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoundCard:
    return SoundCard(tmp_path, monkeypatch)


@asynccontextmanager
async def dispatcher() -> AsyncIterator[Dispatcher]:
    running = await Dispatcher.start()
    try:
        yield running
    finally:
        await running.close()


def processes(folder: Path) -> list[list[str]]:
    """The arguments of every process that has `folder` in its environment."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has just ended
            if str(folder).encode() in (place / "environ").read_bytes():
                found.append((place / "cmdline").read_bytes().decode().split("\0"))
    return found


def files_with(word: str, folder: Path) -> list[str]:
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and word.encode() in path.read_bytes()
    ]


def test_it_is_installed() -> None:
    assert shutil.which(PROGRAM), "apt-get install speech-dispatcher speech-dispatcher-espeak-ng"


async def test_it_is_heard_in_both_languages(card: SoundCard) -> None:
    async with dispatcher() as running:
        for language in ("de", "en"):
            assert await running.speak("Guten Tag, good morning.", language, 50) is True
            assert loudness(card.heard()) > 100, language


async def test_each_step_is_louder_than_the_one_before_and_all_are_heard(card: SoundCard) -> None:
    loud = []
    async with dispatcher() as running:
        for volume in VOLUMES:
            assert await running.speak("Guten Tag.", "de", volume) is True
            loud.append(loudness(card.heard()))
    assert loud == sorted(loud)
    assert loud[0] > 100
    assert all(later > 1.1 * before for before, later in itertools.pairwise(loud))


async def test_no_file_and_no_argument_holds_what_is_spoken(card: SoundCard, folder: Path) -> None:
    async with dispatcher() as running:
        assert await running.speak(TEXT, "de", 50) is True
        assert len(processes(folder)) >= 2  # itself and its voice
        assert SECRET not in str(processes(folder))
        assert files_with(SECRET, folder) == []


async def test_it_is_gone_afterwards_with_everything_it_made(card: SoundCard, folder: Path) -> None:
    async with dispatcher() as running:
        assert list((folder / "tmpdir").iterdir())
        await running.speak("Guten Tag.", "de", 50)
    assert list((folder / "tmpdir").iterdir()) == []
    assert list((folder / "home").rglob("*")) == []
    async with asyncio.timeout(PATIENCE):
        while processes(folder):  # noqa: ASYNC110 - other processes
            await asyncio.sleep(0.02)


async def test_one_that_hangs_is_ended_all_the_same(card: SoundCard, folder: Path) -> None:
    running = await Dispatcher.start()
    running._child.send(signal.SIGSTOP)
    await running.close()
    assert list((folder / "tmpdir").iterdir()) == []
    assert running._child.status == -signal.SIGKILL


async def said_to(folder: Path, *settings: str) -> bytes:
    """What it writes on standard output while it speaks the text, with our configuration first."""
    config = folder / "config"
    shutil.copytree(CONFIG, config)
    ours = (CONFIG / "speechd.conf").read_text()
    (config / "speechd.conf").write_text("\n".join([ours, *settings, ""]))
    run = await asyncio.create_subprocess_exec(
        PROGRAM,
        *arguments(folder),
        f"--config-dir={config}",
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    written = asyncio.create_task(run.communicate())
    client = await connected(folder / "speech.sock")
    await client.speak(TEXT)
    await client.close()
    run.terminate()
    return (await written)[0]


async def connected(socket: Path) -> SsipClient:
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                return await SsipClient.connect(socket)
            except SpeechError as error:
                assert error.kind == UNREACHABLE
                await asyncio.sleep(0.02)


async def test_what_it_writes_holds_no_text(card: SoundCard, tmp_path: Path) -> None:
    """Even on the standard output that nobody gets."""
    written = await said_to(tmp_path)
    assert b"Speech Dispatcher" in written
    assert SECRET.encode() not in written


async def test_a_log_that_holds_the_text_would_be_seen(card: SoundCard, tmp_path: Path) -> None:
    assert SECRET.encode() in await said_to(tmp_path, "LogLevel 5")


async def test_without_a_sound_device_nobody_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "nothing.conf"))
    async with dispatcher() as running:
        speaking = asyncio.create_task(running.speak("Guten Tag.", "de", 50))
        await asyncio.sleep(0.1)
        assert not speaking.done()
        await running.cancel()
        assert await speaking is True


async def test_it_may_be_missing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    with pytest.raises(SpeechError, match="not-installed"):
        await Dispatcher.start()
    assert list((folder / "tmpdir").iterdir()) == []


async def test_it_may_end_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = folder / PROGRAM
    fake.write_text("#!/bin/sh\nexit 3\n")
    fake.chmod(0o700)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    with pytest.raises(SpeechError, match="not-started"):
        await Dispatcher.start()
    assert list((folder / "tmpdir").iterdir()) == []


async def test_a_voice_that_dies_is_told(card: SoundCard) -> None:
    async with dispatcher() as running:
        running._child.kill()
        with pytest.raises(SpeechError):
            await running.speak("Guten Tag.", "de", 50)
