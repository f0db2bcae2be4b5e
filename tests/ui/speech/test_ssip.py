# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The client against a server that behaves, and against one that doesn't."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.ui.speech.fake_server import HANG_UP, SILENCE, FakeDispatcher, serving
from ui.speech.ssip import SpeechError, SsipClient, longest

SHORT = 0.05  # seconds, where something is waited for that never comes


@pytest.fixture
def fake() -> FakeDispatcher:
    return FakeDispatcher()


@asynccontextmanager
async def talking(
    fake: FakeDispatcher, folder: Path, reply_seconds: float = 20, bound: float = 20
) -> AsyncIterator[SsipClient]:
    socket = folder / "speech.sock"
    async with serving(fake, socket):
        client = await SsipClient.connect(socket, reply_seconds, lambda _text: bound)
        try:
            yield client
        finally:
            await client.close()


async def test_it_says_who_it_is_what_it_wants_to_hear_and_how_fast(
    fake: FakeDispatcher, tmp_path: Path
) -> None:
    async with talking(fake, tmp_path):
        assert fake.commands == [
            "SET SELF CLIENT_NAME telemed:kiosk:page",
            "SET SELF NOTIFICATION END on",
            "SET SELF NOTIFICATION CANCEL on",
            "SET SELF RATE -20",
        ]


async def test_a_text_is_spoken_to_its_end(fake: FakeDispatcher, tmp_path: Path) -> None:
    async with talking(fake, tmp_path) as client:
        assert await client.speak("Guten Tag.\n.Punkt") is True
        assert await client.speak("Noch einmal.") is True
    assert fake.texts == ["Guten Tag.\n.Punkt", "Noch einmal."]


async def test_a_text_is_cancelled(fake: FakeDispatcher, tmp_path: Path) -> None:
    fake.ends = False
    async with talking(fake, tmp_path) as client:
        speaking = asyncio.create_task(client.speak("Guten Tag."))
        await fake.got.wait()
        await client.cancel()
        assert await speaking is True


async def test_a_text_whose_end_never_comes_is_over_all_the_same(
    fake: FakeDispatcher, tmp_path: Path
) -> None:
    fake.ends = False
    async with talking(fake, tmp_path, bound=SHORT) as client:
        assert await client.speak("Guten Tag.") is False
        fake.ends = True
        assert await client.speak("Noch einmal.") is True


def test_a_longer_text_may_take_longer() -> None:
    assert longest("") == 5
    assert longest("x" * 100) == pytest.approx(17)


async def test_nobody_there(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match="unreachable"):
        await SsipClient.connect(tmp_path / "speech.sock")


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (SILENCE, "no-answer"),
        (b"300 ERR INTERNAL\r\n", "refused"),
        (b"\xff\xfe\r\n", "garbage"),
        (b"20" + HANG_UP, "closed"),
        (HANG_UP, "closed"),
    ],
)
@pytest.mark.parametrize("command", ["SET SELF CLIENT_NAME", "SET SELF RATE"])
async def test_a_bad_beginning(
    fake: FakeDispatcher, tmp_path: Path, command: str, answer: bytes, kind: str
) -> None:
    fake.answers[command] = answer
    with pytest.raises(SpeechError, match=kind):
        async with talking(fake, tmp_path, reply_seconds=SHORT if answer == SILENCE else 20):
            pass


@pytest.mark.parametrize(
    ("queued", "kind"),
    [
        (SILENCE, "no-answer"),
        (b"301 ERR\r\n", "refused"),
        (b"225 OK MESSAGE QUEUED\r\n", "garbage"),
        (b"225-one\r\n225 OK MESSAGE QUEUED\r\n", "garbage"),
        (b"225-1\r\n225-2\r\n225 OK MESSAGE QUEUED\r\n", "garbage"),
        (b"225-1\r\n225 OK" + HANG_UP, "closed"),
        (b"225-1\r\n225 OK MESSAGE QUEUED\r\n" + HANG_UP, "closed"),
        (b"225-1\r\n225 OK MESSAGE QUEUED\r\n702 END\r\n", "garbage"),
    ],
)
async def test_a_text_that_goes_wrong_is_told_without_the_text(
    fake: FakeDispatcher, tmp_path: Path, queued: bytes, kind: str
) -> None:
    fake.queued = queued
    async with talking(fake, tmp_path, reply_seconds=SHORT if queued == SILENCE else 20) as client:
        with pytest.raises(SpeechError) as told:
            await client.speak("Frau Meier")
        assert told.value.kind == kind
        assert "Meier" not in repr(told.value)
        with pytest.raises(SpeechError, match=kind):
            await client.cancel()


async def test_whoever_speaks_hears_that_the_connection_is_closed(
    fake: FakeDispatcher, tmp_path: Path
) -> None:
    fake.ends = False
    async with talking(fake, tmp_path) as client:
        speaking = asyncio.create_task(client.speak("Guten Tag."))
        await fake.got.wait()
        await client.close()
        with pytest.raises(SpeechError, match="closed"):
            await speaking
