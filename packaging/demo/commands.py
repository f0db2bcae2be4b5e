# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Starts the product's own commands, waits for them with a bound, and ends them all again."""

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

END_WITHIN = 5.0  # seconds a command has after SIGTERM before it is killed


def _exists(path: Path) -> Callable[[], Awaitable[bool]]:
    return lambda: asyncio.to_thread(path.exists)


def _check_ended_well(
    process: asyncio.subprocess.Process, name: str, arguments: tuple[str | Path, ...], errors: bytes
) -> None:
    if process.returncode != 0:
        said = errors.decode(errors="replace").strip()
        raise DemoError(f"{name} {arguments}: exit {process.returncode}: {said}")


class DemoError(Exception):
    """One step of the demo went wrong; the text says which and what was printed."""


class Commands:
    """The commands in one folder (`.venv/bin`, or `/usr/bin` of an installed machine)."""

    def __init__(self, folder: Path, environment: dict[str, str], logs: Path) -> None:
        self._folder = folder
        self._environment = {**os.environ, **environment}
        self._logs = logs
        self._running: list[tuple[str, asyncio.subprocess.Process]] = []

    def path(self, name: str) -> str:
        """Where the command is; raises DemoError if it isn't installed there."""
        path = self._folder / name
        if not path.exists():
            raise DemoError(f"{name} is not in {self._folder}")
        return str(path)

    def robot(self) -> list[str]:
        """The robot patient: a part of its own, installed apart from the kiosk."""
        installed = self._folder / "telemed-kiosk-robot"
        return [str(installed)] if installed.exists() else [sys.executable, "-m", "ui.robot"]

    async def run(self, name: str, *arguments: str | Path, typed: str = "") -> str:
        """One command to its end, told `typed` on its standard input; its standard output."""
        process = await asyncio.create_subprocess_exec(
            self.path(name),
            *map(str, arguments),
            env=self._environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        output, errors = await process.communicate(typed.encode())
        _check_ended_well(process, name, arguments, errors)
        return output.decode()

    async def converse(
        self, name: str, *arguments: str | Path, answer: Callable[[str], Awaitable[str]]
    ) -> str:
        """One command that says a line and waits for the answer to it; what it said after that."""
        process = await asyncio.create_subprocess_exec(
            self.path(name),
            *map(str, arguments),
            env=self._environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        assert process.stdout is not None  # noqa: S101 - it was asked for
        said = (await process.stdout.readline()).decode()
        typed = await answer(said) if said else ""
        output, errors = await process.communicate(typed.encode())
        _check_ended_well(process, name, arguments, errors)
        return output.decode()

    async def run_json(self, name: str, *arguments: str | Path) -> Any:
        """One command to its end; its standard output as JSON."""
        return json.loads(await self.run(name, *arguments))

    async def start(self, name: str, *arguments: str | Path) -> asyncio.subprocess.Process:
        """A command that stays; what it says goes to its own log file."""
        log = self._logs / f"{name}-{len(self._running)}.log"
        with log.open("wb") as sink:
            process = await asyncio.create_subprocess_exec(
                self.path(name),
                *map(str, arguments),
                env=self._environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=sink,
                stderr=sink,
                start_new_session=True,
            )
        self._running.append((str(log), process))
        return process

    async def end(self, process: asyncio.subprocess.Process) -> None:
        """This one alone, and it isn't missed."""
        self._running = [each for each in self._running if each[1] is not process]
        process.terminate()
        await process.wait()

    def check_alive(self) -> None:
        """Raises DemoError if a command that should stay has ended."""
        for log, process in self._running:
            if process.returncode is not None:
                raise DemoError(f"{Path(log).stem} ended with {process.returncode}")

    def tails(self) -> list[tuple[str, str]]:
        """The end of what each command that stays has said."""
        logs = [Path(log) for log, _ in self._running]
        return [(log.stem, log.read_text(errors="replace")[-2000:]) for log in logs]

    async def until(self, what: str, seconds: float, ready: Callable[[], Awaitable[bool]]) -> None:
        """Wait until `ready`, at most `seconds`; a command that dies meanwhile ends the wait."""
        for _ in range(int(seconds / 0.1)):
            self.check_alive()
            if await ready():
                return
            await asyncio.sleep(0.1)
        raise DemoError(f"waited {seconds:.0f} s for {what}")

    async def until_file(self, path: Path, seconds: float) -> None:
        """Wait for a file or socket to be there."""

        await self.until(path.name, seconds, _exists(path))

    async def end_all(self) -> None:
        """Last started, first ended; whoever doesn't listen is killed."""
        for _, process in reversed(self._running):
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGTERM)
                try:
                    await asyncio.wait_for(process.wait(), END_WITHIN)
                except TimeoutError:
                    os.killpg(process.pid, signal.SIGKILL)
                    await process.wait()
