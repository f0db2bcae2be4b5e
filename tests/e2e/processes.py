# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Real processes of the product: started by their commands, killed without mercy, started again."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

BIN = Path(sys.executable).parent
PATIENCE = 30.0  # a bound for what must happen; nothing is measured by it
END_SECONDS = 3.0


class GaveUpError(AssertionError):
    """What had to happen did not, within a generous bound."""


def wait_until(what: str, true: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """The first true answer."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answer = true()
        if answer:
            return answer
        time.sleep(0.02)
    raise GaveUpError(f"waited {seconds:.0f} s for {what}")


def free_port() -> int:
    """A loopback port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run(
    command: str | Path, *arguments: str | Path, environment: dict[str, str] | None = None
) -> str:
    """One of the product's commands to its end; its standard output."""
    done = subprocess.run(
        [str(BIN / command), *map(str, arguments)],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
    )
    assert done.returncode == 0, f"{command} {arguments}: {done.returncode}\n{done.stderr}"
    return done.stdout


def converse(
    answer: Callable[[str], str], command: str | Path, *arguments: str | Path
) -> tuple[int, str]:
    """A command that says a line and waits for the answer to it; how it ended, with which words."""
    process = subprocess.Popen(
        [str(BIN / command), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        said = process.stdout.readline()
        try:
            _, errors = process.communicate(answer(said) if said else "", timeout=60)
        except BaseException:
            process.kill()
            raise
    return process.returncode, errors


class Crew:
    """Named processes, each with a log file that outlives its deaths."""

    def __init__(self, logs: Path, environment: dict[str, str]) -> None:
        self._logs = logs
        self._environment = environment
        self._commands: dict[str, Sequence[str]] = {}
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str, *command: str | Path) -> None:
        """Start it; the command is remembered for `again`."""
        self._commands[name] = [str(part) for part in command]
        self.again(name)

    def set_environment(self, **changes: str) -> None:
        """Of whoever is started from now on."""
        self._environment = {**self._environment, **changes}

    def again(self, name: str) -> None:
        """Start it once more, as it was started first."""
        with (self._logs / f"{name}.log").open("ab") as log:
            self._running[name] = subprocess.Popen(
                self._commands[name],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self._environment,
                start_new_session=True,
            )

    def pid(self, name: str) -> int:
        """Of that process; its last one, if it has ended."""
        return self._running[name].pid

    def pids(self) -> set[int]:
        """Of everybody."""
        return {process.pid for process in self._running.values()}

    def kill(self, name: str) -> None:
        """SIGKILL; returns when it is gone."""
        process = self._running[name]
        process.kill()
        process.wait()

    def stop_answering(self, name: str) -> None:
        """It stands still as it is, and its connections with it."""
        os.kill(self._running[name].pid, signal.SIGSTOP)

    def go_on(self, name: str) -> None:
        """As if nothing had been."""
        os.kill(self._running[name].pid, signal.SIGCONT)

    def status(self, name: str) -> int | None:
        """Its exit status; None while it runs."""
        return self._running[name].poll()

    def stop(self, name: str) -> None:
        """SIGTERM; returns when it is gone."""
        process = self._running.pop(name)
        process.terminate()
        try:
            process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def check(self) -> None:
        """Nobody has ended by itself."""
        for name, process in self._running.items():
            if process.poll() is not None:
                tail = (self._logs / f"{name}.log").read_text(errors="replace")[-3000:]
                raise GaveUpError(f"{name} ended with {process.returncode}:\n{tail}")

    def close(self) -> None:
        """End everybody, last started first."""
        for name in reversed(list(self._running)):
            group = self._running[name].pid
            self.stop(name)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)
