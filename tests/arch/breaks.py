# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One thing broken for each check of the house, and the words in which the check must say so.

Used by `python -m tests.arch.redgreen`. Marked words are put together, so that the checks on the
tree don't find them here.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.arch.tree import ROOT

HEADER = (
    "# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors\n"
    "# SPDX-License-"  # apart, or reuse reads it as this file's own
    "Identifier: EUPL-1.2\n"
)

Change = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Break:
    """`command` is green; after `change` on a clone it is red and prints `says`."""

    check: str
    command: tuple[str, ...]
    change: Change
    says: str


def append(path: str, text: str) -> Change:
    def change(clone: Path) -> None:
        with (clone / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


def create(path: str, text: str, header: str = HEADER) -> Change:
    def change(clone: Path) -> None:
        (clone / path).write_text(header + text, encoding="utf-8")

    return change


def replace(path: str, old: str, new: str) -> Change:
    """Every `old` in the file; there must be one."""

    def change(clone: Path) -> None:
        text = (clone / path).read_text(encoding="utf-8")
        if old not in text:
            raise ValueError(f"{path} no longer holds {old!r}: say what else to break")
        (clone / path).write_text(text.replace(old, new), encoding="utf-8")

    return change


def stage(name: str) -> tuple[str, ...]:
    """One stage of `./run test`."""
    return ("packaging/stages", name)


def tests(*paths: str) -> tuple[str, ...]:
    """These tests alone, as the stage runs them."""
    return (".venv/bin/python", "-m", "pytest", "--quiet", "-p", "no:cacheprovider", *paths)


def arrow(contract: str, path: str, line: str) -> Break:
    """An import that the contract of this id in pyproject.toml forbids."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {one["id"]: one["name"] for one in project["tool"]["importlinter"]["contracts"]}
    return Break(
        f"import contract {contract}",
        stage("imports"),
        append(path, f"\n{line}\n"),
        f"{names[contract]} BROKEN",
    )


STAGES = (
    Break("ruff", stage("ruff"), create("drivers/broken.py", "\nimport os\n"), "F401"),
    Break("ruff format", stage("format"), create("drivers/broken.py", "\nx  =  1\n"), "broken.py"),
    Break("types", stage("types"), create("drivers/broken.py", '\nx: int = "1"\n'), "broken.py"),
    Break(
        "types on Python 3.13",
        stage("types-3.13"),
        # Removed in 3.13: only the second look finds it.
        create("drivers/broken.py", "\nimport telnetlib\n\nHOST = telnetlib.Telnet\n"),
        "telnetlib",
    ),
    Break("shell scripts", stage("shell"), append("packaging/lock", "\ncd $tools\n"), "SC2086"),
    Break("reuse", stage("reuse"), create("drivers/broken.py", "X = 1\n", header=""), "broken.py"),
)

CONTRACTS = (
    arrow("layers", "hygiene/turnover_table.py", "import kiosk.visit.state"),
    arrow("ui-knows-kiosk", "ui/app.py", "import drivers.cuff"),
    arrow("qt-in-ui", "kiosk/visit/flow.py", "import PySide6.QtCore"),
    arrow("independent-rooms", "drivers/cuff.py", "import hygiene.turnover_table"),
    arrow("no-clinic-on-the-kiosk", "kiosk/front.py", "import sync.clinic.cli"),
    arrow("clinic-knows-formats", "sync/clinic/cli.py", "import sync.line.store"),
    arrow("report-knows-formats", "sync/report/days.py", "import sync.line.store"),
    arrow("formats-know-nobody", "sync/formats/body.py", "import sync.line.states"),
    arrow("no-server-on-the-kiosk", "kiosk/front.py", "import starlette"),
    arrow("no-robot", "ui/app.py", "import ui.robot.walk"),
)

RULES = (
    Break(
        "pure modules",
        tests("tests/arch/test_purity.py"),
        append("sync/formats/envelope.py", "\nimport time\n"),
        "envelope.py",
    ),
    Break(
        "file length",
        tests("tests/arch/test_tree.py"),
        append("hygiene/turnover_table.py", "# long\n" * 300),
        "hygiene/turnover_table.py",
    ),
    Break(
        "nothing unfinished",
        tests("tests/arch/test_tree.py"),
        append("hygiene/turnover_table.py", "# TO" + "DO later\n"),
        "hygiene/turnover_table.py",
    ),
    Break(
        "no machine's path",
        tests("tests/arch/test_tree.py"),
        append("hygiene/turnover_table.py", "# /wo" + "rk/x\n"),
        "hygiene/turnover_table.py",
    ),
    Break(
        "no registry",
        tests("tests/arch/test_tree.py"),
        append("hygiene/turnover_table.py", "# https://pypi." + "org\n"),
        "hygiene/turnover_table.py",
    ),
    Break(
        "catching all",
        tests("tests/arch/test_tree.py"),
        append("hygiene/turnover_table.py", "\ntry:\n    pass\nexcept Exception:\n    pass\n"),
        "hygiene/turnover_table.py",
    ),
    Break(
        "documents lead somewhere",
        tests("tests/arch/test_documents.py"),
        append("README.md", "\n[gone](docs/gone.md)\n"),
        "docs/gone.md",
    ),
    Break(
        "locks fulfil pyproject",
        tests("tests/arch/test_locks.py"),
        replace("pyproject.toml", '"segno>=1.6.6,<2"', '"segno>=2,<3"'),
        "packaging/lock",
    ),
    Break(
        "kiosk without server libraries",
        tests("tests/arch/test_locks.py"),
        append(
            "packaging/requirements-kiosk.txt",
            "starlette==1.10.0 \\\n    --hash=sha256:" + "0" * 64 + "\n",
        ),
        "starlette",
    ),
    Break(
        "tests know loopback alone",
        tests("tests/arch/test_network.py"),
        replace("tests/conftest.py", "sys.addaudithook(_refuse_the_network)", ""),
        "DID NOT RAISE",
    ),
    Break(
        "a warning fails a test",
        tests("tests/hygiene"),
        create(
            "tests/hygiene/test_broken.py",
            '\nimport warnings\n\n\ndef test_it():\n    warnings.warn("old")\n',
        ),
        "UserWarning: old",
    ),
    Break(
        "no script without its check",
        tests("tests/arch/test_packaging.py"),
        create("packaging/extra", "echo\n", header="#!/bin/sh\n"),
        "packaging/extra",
    ),
    Break(
        "units locked down",
        tests("tests/arch/test_packaging.py"),
        replace(
            "packaging/debian/clinic/root/usr/lib/systemd/system/telemed-clinic.service",
            "ProtectSystem=strict",
            "ProtectSystem=no",
        ),
        "ProtectSystem=strict",
    ),
)
