# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The bell: three rings, and silence whatever happens."""

import asyncio
import json
import os
import tty
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drivers.bell import RING_SECONDS, RINGS, Bell, OpenBell, ring, silence
from drivers.bell_relay import SETTINGS, RelayBell, command
from drivers.bell_rts import RtsBell
from drivers.bell_simulator import SimulatedRelay
from drivers.clock import SystemClock
from drivers.fault import DeviceFault
from drivers.simulated_device import EventLog
from drivers.transport import LineError, LineSettings

ON, OFF = bytes.fromhex("A00101A2"), bytes.fromhex("A00100A1")
GONE = LineError(DeviceFault.UNPLUGGED, "EIO")


class StandingClock(SystemClock):
    """Sleeping takes no time; `naps` lists what was slept. Nap number `stuck_at` never ends."""

    def __init__(self, stuck_at: int | None = None) -> None:
        self.naps: list[float] = []
        self.stuck = asyncio.Event()
        self._stuck_at = stuck_at

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        if len(self.naps) == self._stuck_at:
            self.stuck.set()
            await asyncio.Event().wait()


class FakeLine:
    """A serial line: what it was told, and what has left. Write number `fail_at` fails."""

    def __init__(self, fail_at: int | None = None, polls: int = 0) -> None:
        self.said = b""
        self.closed = 0
        self.gone: Callable[[LineError], None] | None = None
        self.settings: LineSettings | None = None
        self._fail_at, self._polls, self._writes = fail_at, polls, 0

    def open(
        self,
        path: str,
        settings: LineSettings,
        received: Callable[[bytes], None],
        gone: Callable[[LineError], None],
    ) -> "FakeLine":
        self.settings, self.gone = settings, gone
        received(b"whatever a board may say")
        return self

    def write(self, data: bytes) -> None:
        self._writes += 1
        if self._writes == self._fail_at:
            raise GONE
        self.said += data

    def unsent(self) -> int:
        self._polls -= 1
        return max(0, self._polls)

    def discard_output(self) -> None:
        raise AssertionError

    def close(self) -> None:
        self.closed += 1


class FakePort:
    """A port's RTS line. Setting number `fail_at` fails."""

    def __init__(self, fail_at: int | None = None) -> None:
        self.seen: list[bool] = []
        self.closed = 0
        self._fail_at = fail_at

    @property
    def rts(self) -> bool:
        return self.seen[-1]

    @rts.setter
    def rts(self, on: bool) -> None:
        self.seen.append(on)
        if len(self.seen) == self._fail_at:
            raise OSError(5, "Input/output error")

    def close(self) -> None:
        self.closed += 1


def relay(line: FakeLine) -> OpenBell:
    return lambda path: RelayBell(path, line.open)


def rts(port: FakePort) -> OpenBell:
    return lambda path: RtsBell(path, lambda _: port)


# --- ringing --------------------------------------------------------------------------------------


async def test_it_rings_three_times_a_second() -> None:
    line, clock = FakeLine(), StandingClock()
    await ring(relay(line), "port", clock)
    assert line.said == (ON + OFF) * RINGS + OFF
    assert clock.naps == [RING_SECONDS] * (2 * RINGS - 1)
    assert (line.closed, line.settings) == (1, LineSettings(9600))


async def test_the_rts_line_is_the_switch() -> None:
    port = FakePort()
    await ring(rts(port), "port", StandingClock())
    assert port.seen == [True, False] * RINGS + [False]
    assert port.closed == 1


@pytest.mark.parametrize("fail_at", range(1, 2 * RINGS + 1))
async def test_a_failure_at_any_moment_is_told_after_the_last_off(fail_at: int) -> None:
    line, port = FakeLine(fail_at), FakePort(fail_at)
    with pytest.raises(LineError):
        await ring(relay(line), "port", StandingClock())
    with pytest.raises(LineError):
        await ring(rts(port), "port", StandingClock())
    assert line.said.endswith(OFF)
    assert port.seen[-1] is False
    assert (line.closed, port.closed) == (1, 1)


@pytest.mark.parametrize("nap", range(1, 2 * RINGS))
async def test_whoever_ends_it_leaves_it_silent(nap: int) -> None:
    line, port = FakeLine(polls=3), FakePort()
    for open_bell in (relay(line), rts(port)):
        clock = StandingClock(nap)
        ringing = asyncio.create_task(ring(open_bell, "port", clock))
        await clock.stuck.wait()
        ringing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await ringing
    assert line.said.endswith(OFF)
    assert port.seen[-1] is False
    assert (line.closed, port.closed) == (1, 1)


async def test_the_port_is_given_back_also_if_the_last_off_fails() -> None:
    line = FakeLine(2 * RINGS + 1)
    await ring(relay(line), "port", StandingClock())
    assert line.closed == 1


async def test_silence_only_switches_off() -> None:
    line, port = FakeLine(), FakePort()
    await silence(relay(line), "port")
    await silence(rts(port), "port")
    assert (line.said, port.seen) == (OFF, [False])
    assert (line.closed, port.closed) == (1, 1)


# --- the relay's port -----------------------------------------------------------------------------


async def test_a_board_that_went_away_is_told_at_the_next_command() -> None:
    line = FakeLine(polls=1000)
    bell = relay(line)("port")
    assert line.gone is not None
    line.gone(GONE)
    with pytest.raises(LineError):
        bell.switch(True)
    await bell.close()
    assert line.closed == 1


async def test_off_has_left_before_the_port_is_closed() -> None:
    class Slow(FakeLine):
        def close(self) -> None:
            assert self.unsent() == 0
            super().close()

    line = Slow(polls=5)
    await silence(relay(line), "port")
    assert line.closed == 1


async def test_a_port_that_takes_nothing_is_not_waited_for_for_ever() -> None:
    line = FakeLine(polls=10**9)
    await silence(relay(line), "port")
    assert line.closed == 1


def test_a_command_is_as_the_board_reads_it() -> None:
    assert [command(1, True), command(1, False)] == [ON, OFF]
    assert command(255, True)[3] == 0xA0  # a sum of one byte
    assert LineSettings(9600, 8, "N", 1) == SETTINGS


# --- real ports -----------------------------------------------------------------------------------


@pytest.mark.parametrize("open_bell", [RelayBell, RtsBell])
async def test_a_port_that_is_not_there(open_bell: OpenBell, tmp_path: Path) -> None:
    with pytest.raises(LineError) as error:
        await ring(open_bell, str(tmp_path / "nothing"), StandingClock())
    assert error.value.fault is DeviceFault.UNPLUGGED


@pytest.fixture
def terminal() -> Iterator[tuple[int, str]]:
    master, slave = os.openpty()
    tty.setraw(slave)
    yield master, os.ttyname(slave)
    os.close(master)
    os.close(slave)


@pytest.mark.parametrize("open_bell", [RelayBell, RtsBell])
async def test_a_port_that_another_program_has(
    open_bell: OpenBell, terminal: tuple[int, str]
) -> None:
    holder: Bell = RelayBell(terminal[1])
    with pytest.raises(LineError) as error:
        await ring(open_bell, terminal[1], StandingClock())
    assert error.value.fault is DeviceFault.BUSY_PORT
    await holder.close()


async def test_a_pseudo_terminal_has_no_rts_line(terminal: tuple[int, str]) -> None:
    with pytest.raises(LineError):
        await ring(RtsBell, terminal[1], StandingClock())


def events_in(log: Path) -> list[str]:
    entries = [json.loads(line) for line in log.read_text().splitlines()]
    return [entry["event"] for entry in entries if entry["event"] != "plugged"]


async def heard(log: Path) -> list[str]:
    """What the board was told, once it is off for good."""
    for _ in range(5000):
        told = events_in(log)
        if told[-2:] == ["off", "off"]:
            return told
        await asyncio.sleep(0.001)
    pytest.fail("it was never switched off")


async def test_a_simulated_board_rings(tmp_path: Path) -> None:
    log = tmp_path / "log"
    board = SimulatedRelay(tmp_path / "bell", EventLog(log))
    board.plug()
    await ring(RelayBell, str(tmp_path / "bell"), StandingClock())
    assert await heard(log) == ["on", "off"] * RINGS + ["off"]
    await board.close()
    assert json.loads(log.read_text().splitlines()[1])["bytes"] == ON.hex()


async def test_a_simulated_board_understands_its_own_commands_alone(tmp_path: Path) -> None:
    log = tmp_path / "log"
    board = SimulatedRelay(tmp_path / "bell", EventLog(log))
    board.plug()
    line = os.open(tmp_path / "bell", os.O_RDWR | os.O_NOCTTY)
    for part in (b"\xff" + ON[:2], ON[2:], bytes.fromhex("A0010103"), OFF, OFF):
        os.write(line, part)
    told = await heard(log)
    assert told == ["not-understood", "on", *["not-understood"] * 4, "off", "off"]
    os.close(line)
    await board.close()
