# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`site pin` as IT staff meet it: asked twice at a terminal, or read from a pipe."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sync.formats import pin, site_profile
from tests.sync.clinic.kit import PROFILE

COMMAND = (Path(sys.executable).parent / "telemed-clinic", "site", "pin")


def piped(typed: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *options], input=typed, capture_output=True, check=False, timeout=60
    )


def at_a_terminal(*typed: str) -> tuple[int, str, str]:
    """Status, standard output and everything that the terminal showed.

    Each line is typed when it is asked for: what is typed earlier, getpass throws away.
    """
    ours, theirs = os.openpty()
    with subprocess.Popen(
        COMMAND, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, start_new_session=True
    ) as process:
        os.close(theirs)
        shown = b""
        for line in typed:
            shown += _until(ours, b": ")
            os.write(ours, line.encode())
        assert process.stdout is not None
        out = process.stdout.read()
        shown += _until(ours, b"")
    os.close(ours)
    return process.returncode, out.decode(), shown.decode()


def _until(terminal: int, end: bytes) -> bytes:
    """What the terminal shows up to `end`; b"" for: until nobody is there any more."""
    shown = b""
    while not end or not shown.endswith(end):
        try:
            shown += os.read(terminal, 1024)
        except OSError:  # Linux's way to say that the other end is closed
            break
    return shown


def test_a_pin_from_a_pipe_becomes_a_line_that_a_profile_takes() -> None:
    done = piped(b"4711\n", "--stdin")
    assert (done.returncode, done.stderr) == (0, b"")
    profile = site_profile.parse(f"{PROFILE}\n[attendants]\n{done.stdout.decode()}", "x")
    assert profile.attendants is not None
    assert profile.attendants.pin.matches("4711")


def test_a_badge_becomes_a_line_for_one_attendant() -> None:
    badge = piped(b"14008EC793\n", "--badge", "--stdin")
    assert (badge.returncode, badge.stderr) == (0, b"")
    room = piped(b"4711\n", "--stdin").stdout.decode()
    staff = f"[attendants.staff.anna-1]\n{badge.stdout.decode()}"
    profile = site_profile.parse(f"{PROFILE}\n[attendants]\n{room}\n{staff}", "x")
    assert profile.attendants is not None
    anna = profile.attendants.staff["anna-1"]
    assert anna.badge is not None
    assert anna.badge.matches("14008EC793")
    assert not anna.badge.matches("14008EC794")
    assert anna.pin is None


def test_what_is_no_badge_is_said_and_not_repeated() -> None:
    done = piped(b"4711\n", "--badge", "--stdin")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("Ausweis: erlaubt sind 10 Zeichen")
    assert b"4711" not in done.stderr


def test_every_salt_is_another_one() -> None:
    first, second = (json.loads(piped(b"4711", "--stdin", "--json").stdout) for _ in range(2))
    assert first["pin"] != second["pin"]


@pytest.mark.parametrize(
    "typed", [b"", b"123\n", b"123456789\n", b"12 34\n", b"\xff\xff\xff\xff\n"]
)
def test_what_is_no_pin_is_said_and_not_repeated(typed: bytes) -> None:
    done = piped(typed, "--stdin")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "PIN: erlaubt sind 4 bis 8 Ziffern.\n"


def test_without_a_terminal_it_does_not_ask() -> None:
    done = piped(b"4711\n4711\n")
    assert done.returncode == 2
    assert "ohne Terminal: --stdin" in done.stderr.decode()


def test_at_a_terminal_it_is_typed_twice_and_never_shown() -> None:
    status, out, shown = at_a_terminal("4711\n", "4711\n")
    assert status == 0
    line = out.strip().removeprefix('pin = "').removesuffix('"')
    assert pin.parse(line).matches("4711")
    assert "4711" not in shown
    assert "PIN der Betreuung (4 bis 8 Ziffern): " in shown


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("4711\n", "4712\n"), "Die beiden Eingaben sind verschieden; es wurde nichts gemacht."),
        (("4711\n", "\x04"), "Abgebrochen."),
        (("12a4\n", "12a4\n"), "PIN: erlaubt sind 4 bis 8 Ziffern."),
    ],
)
def test_a_mistake_at_the_terminal_is_said(typed: tuple[str, ...], said: str) -> None:
    status, out, shown = at_a_terminal(*typed)
    assert (status, out) == (2, "")
    assert said in shown
    assert "471" not in shown
