# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Shows every check of the house red, then green: `python -m tests.arch.redgreen [WORD]`.

Works on a clone of the last commit, with this environment. A check that stays green when its
thing is broken, or red when it isn't, ends this with status 1. One line a check:

    red+green  ruff  2.1 s

With a WORD, only the checks that have it in their name.
"""

import os
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

from tests.arch.breaks import CONTRACTS, RULES, STAGES, Break
from tests.arch.breaks_rooms import ROOMS
from tests.arch.tree import ROOT


class Clone:
    """A clone that can be broken and mended."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._git("clone", "--quiet", str(ROOT), str(folder), where=ROOT)
        (folder / ".venv").symlink_to(Path(sys.prefix))
        self.run = cache(self.run_now)  # the green run of a command is made once

    def run_now(self, command: tuple[str, ...]) -> tuple[bool, str]:
        """Is it green, and what did it print?"""
        done = subprocess.run(
            command,
            cwd=self.folder,
            # The environment's own code is the one of ROOT; the clone's goes before it.
            env={**os.environ, "PYTHONPATH": str(self.folder)},
            capture_output=True,
            text=True,
            timeout=1800,
            check=False,
        )
        return done.returncode == 0, done.stdout + done.stderr

    def mend(self) -> None:
        self._git("checkout", "--quiet", ".", where=self.folder)
        self._git("clean", "--quiet", "--force", "-d", "--exclude=.venv", where=self.folder)

    @staticmethod
    def _git(*arguments: str, where: Path) -> None:
        subprocess.run(["git", *arguments], cwd=where, check=True)


def shown(clone: Clone, one: Break) -> str:
    """ "red+green", or what was not as it should be, with what the check printed."""
    one.change(clone.folder)
    try:
        green, printed = clone.run_now(one.command)
    finally:
        clone.mend()
    if green:
        return "STAYED GREEN"
    if one.says not in printed:
        return f"RED FOR ANOTHER REASON (not {one.says!r}):\n{printed[-3000:]}"
    green, printed = clone.run(one.command)
    return "red+green" if green else f"RED WITHOUT A BREAK:\n{printed[-3000:]}"


def main() -> int:
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    failed = 0
    with tempfile.TemporaryDirectory(prefix="redgreen-") as folder:
        clone = Clone(Path(folder) / "clone")
        for one in (*STAGES, *CONTRACTS, *RULES, *ROOMS):
            if word not in one.check:
                continue
            began = time.monotonic()
            result = shown(clone, one)
            failed += result != "red+green"
            sys.stdout.write(f"{result}  {one.check}  {time.monotonic() - began:.1f} s\n")
            sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
