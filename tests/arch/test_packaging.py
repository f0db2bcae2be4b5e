# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Scripts and units name what there is, and no script escapes its check."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.arch.tree import ROOT, files, text_of

UNITS = [path for path in files() if path.suffix == ".service"]
SHELL = re.compile(r"^#!(/usr/bin/env bash|/bin/(ba)?sh)$")
STAGE = re.compile(r'shell\) "\$BIN/shellcheck" (.*?) ;;', re.S)
BRACES = re.compile(r"(\S*)\{([^}]*)\}")


def commands() -> set[str]:
    """What pyproject.toml installs, and the robot, which is a package of its own."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {*project["scripts"], "telemed-kiosk-robot"}


def checked_scripts() -> set[str]:
    """The arguments of shellcheck in packaging/stages, braces expanded as bash does."""
    found = STAGE.search((ROOT / "packaging/stages").read_text(encoding="utf-8"))
    assert found is not None
    words = BRACES.sub(
        lambda braces: " ".join(braces[1] + part for part in braces[2].split(",")),
        found[1].replace("\\\n", " "),
    )
    return set(words.split())


def test_every_shell_script_is_checked() -> None:
    scripts = {
        path.as_posix() for path in files() if SHELL.match((text_of(path) or "").partition("\n")[0])
    }
    assert scripts == checked_scripts()


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_a_unit_starts_a_command_of_ours(path: Path) -> None:
    started = re.findall(r"/usr/bin/(telemed-[a-z-]+)", text_of(path) or "")
    assert set(started) <= commands()


def test_every_command_is_in_a_package() -> None:
    build = (ROOT / "packaging/build-inside").read_text(encoding="utf-8")
    assert {name for name in commands() if re.search(rf"\b{name}\b(?!-)", build)} == commands()


PACKAGED = [path for path in UNITS if "debian" in path.parts]


@pytest.mark.parametrize(
    "path",
    [path for path in PACKAGED if "[Install]" in (text_of(path) or "")],
    ids=lambda path: path.name,
)
def test_a_unit_is_started_by_its_package(path: Path) -> None:
    build = (ROOT / "packaging/build-inside").read_text(encoding="utf-8")
    (started,) = re.findall(
        rf"^package telemed-{path.parts[2]} {path.parts[2]} \\\n(.*)$", build, re.M
    )
    assert path.name in started.split()


@pytest.mark.parametrize("path", PACKAGED, ids=lambda path: path.name)
def test_a_unit_is_locked_down(path: Path) -> None:
    text = text_of(path) or ""
    for line in (
        "CapabilityBoundingSet=",
        "LimitCORE=0",
        "MemorySwapMax=0",
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "StartLimitIntervalSec=0",
        "SystemCallFilter=@system-service",
    ):
        assert f"\n{line}\n" in text, line
    # What is done once may not be done again when it went well.
    again = "on-failure" if "\nType=oneshot\n" in text else "always"
    assert f"\nRestart={again}\n" in text


def test_the_kiosk_s_machine_writes_no_memory_to_the_disk() -> None:
    root = ROOT / "packaging/debian/kiosk/root/usr/lib"
    kernel = (root / "sysctl.d/60-telemed-kiosk.conf").read_text(encoding="utf-8")
    assert "\nkernel.core_pattern = |/bin/false\nfs.suid_dumpable = 0\n" in kernel
    sleep = (root / "systemd/sleep.conf.d/60-telemed-kiosk.conf").read_text(encoding="utf-8")
    for way in ("Suspend", "Hibernation", "HybridSleep", "SuspendThenHibernate"):
        assert f"\nAllow{way}=no\n" in sleep
