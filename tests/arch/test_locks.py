# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The locks say what pyproject.toml asks for, name no index, and keep the kiosk small."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.arch.tree import ROOT

LOCKS = ("build", "clinic", "dev", "kiosk")

# A server, a database's driver, a page maker, a picture library: nothing that a room needs.
CLINIC_ONLY = {"starlette", "hypercorn", "wsproto", "priority", "fpdf2", "pillow"}
CLINIC_ONLY |= {"psycopg", "psycopg-binary", "prometheus-client"}
KIOSK_ONLY = {"pyside6-essentials", "shiboken6", "qasync", "pyserial", "pyudev"}

PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>\S+)( ; (?P<marker>[^\\]+))? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


@dataclass(frozen=True)
class Pinned:
    version: Version
    hashes: int


@cache
def lock(name: str) -> dict[str, Pinned]:
    """The pins of one lock by canonical name; any other line is an error."""
    pins: dict[str, Pinned] = {}
    current = ""
    for line in (ROOT / f"packaging/requirements-{name}.txt").read_text().splitlines():
        if match := PIN.match(line):
            current = canonicalize_name(match["name"])
            assert current not in pins, f"{current} is pinned twice"
            pins[current] = Pinned(Version(match["version"]), 0)
        else:
            assert HASH.match(line), f"a lock holds pins and hashes, not {line!r}"
            pins[current] = Pinned(pins[current].version, pins[current].hashes + 1)
    return pins


def asked_for(*extras: str) -> list[Requirement]:
    """What pyproject.toml wants directly, with these extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = list(project["dependencies"])
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    return [Requirement(text) for text in wanted]


@pytest.mark.parametrize(
    ("name", "extras"),
    [("kiosk", ("kiosk",)), ("clinic", ("clinic",)), ("dev", ("kiosk", "clinic", "dev"))],
)
def test_lock_fulfils_pyproject(name: str, extras: tuple[str, ...]) -> None:
    for requirement in asked_for(*extras):
        pinned = lock(name).get(canonicalize_name(requirement.name))
        assert pinned is not None, f"{requirement.name} is not locked: packaging/lock"
        assert pinned.version in requirement.specifier, f"{requirement}: packaging/lock"


def test_build_lock_fulfils_pyproject() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    for requirement in map(Requirement, build):
        assert lock("build")[canonicalize_name(requirement.name)].version in requirement.specifier


@pytest.mark.parametrize("requirement", asked_for("kiosk", "clinic", "dev"), ids=str)
def test_every_direct_dependency_is_bounded(requirement: Requirement) -> None:
    # tzdata and packaging are numbered by the year: there is no next major to be afraid of.
    bounded = any(one.operator in ("==", "<", "~=") for one in requirement.specifier)
    assert bounded or requirement.name in ("tzdata", "packaging")


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes(name: str) -> None:
    assert lock(name)
    assert [package for package, pinned in lock(name).items() if pinned.hashes == 0] == []


@pytest.mark.parametrize("name", ["build", "clinic", "kiosk"])
def test_what_is_shipped_is_what_is_tested(name: str) -> None:
    tested = {package: pinned.version for package, pinned in lock("dev").items()}
    assert {p: pinned.version for p, pinned in lock(name).items()}.items() <= tested.items()


def test_kiosk_never_installs_the_clinics_libraries() -> None:
    assert set(lock("clinic")) >= CLINIC_ONLY
    assert not CLINIC_ONLY & set(lock("kiosk"))


def test_clinic_never_installs_the_kiosks_libraries() -> None:
    assert set(lock("kiosk")) >= KIOSK_ONLY
    assert not KIOSK_ONLY & set(lock("clinic"))
