# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Documents that a kiosk must not follow: the last good ones go on, and IT reads why.

A visit works with each of them; what was saved arrives.
"""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.bad_input.odd_clinic import odd_clinic, stale
from tests.e2e.bad_input.publishing import DAY_LIST, PROFILE, publish
from tests.e2e.bad_input.seeing import all_well, screens, status_line, visit_over
from tests.e2e.plain_room import PROFILE as PROFILE_TEXT
from tests.e2e.processes import wait_until
from tests.e2e.world import World

Spoil = Callable[[World], None]


def _metadata(world: World) -> Path:
    return world.clinic / "tuf" / "metadata"


def _spoil(path: Path, good: bytes, bad: bytes) -> None:
    data = path.read_bytes()
    assert good in data
    path.write_bytes(data.replace(good, bad, 1))


def _tamper(world: World) -> None:
    """One byte of the signed targets, changed by somebody without the keys."""
    publish(world, {PROFILE: PROFILE_TEXT.replace("Crossen", "Gera").encode()})
    newest = max(_metadata(world).glob("*.targets.json"), key=_age)
    _spoil(newest, b'"expires":"2', b'"expires":"3')


def _tamper_target(world: World) -> None:
    """The profile itself, its signature over other bytes."""
    publish(world, {PROFILE: PROFILE_TEXT.replace("Crossen", "Gera").encode()})
    newest = max((world.clinic / "tuf" / "targets" / "site").iterdir(), key=_age)
    _spoil(newest, b"Gera", b"Jena")


def _age(path: Path) -> float:
    return path.stat().st_mtime


def _roll_back(world: World) -> None:
    """Yesterday's repository, put back over the one that the kiosk knows."""
    old = world.folder / "old"
    shutil.copytree(world.clinic / "tuf", old)
    publish(world, {PROFILE: PROFILE_TEXT.replace("Crossen", "Gera").encode()})
    world.start_station()
    wait_until("the news", lambda: b"Gera" in _kept(world))
    world.crew.stop("stationd")
    shutil.rmtree(world.clinic / "tuf")
    shutil.copytree(old, world.clinic / "tuf")


def _kept(world: World) -> bytes:
    """What lies in the kiosk's folder of documents, while the station is at work in it."""
    found = b""
    for path in (world.data / "documents").rglob("*"):
        # A file that is written under a passing name can go between the look and the reading.
        with contextlib.suppress(FileNotFoundError):
            found += path.read_bytes() if path.is_file() else b""
    return found


def _wrong_site(world: World) -> None:
    """Rightly signed, under this kiosk's name, and another room's."""
    other = PROFILE_TEXT.replace("crossen-1", "gera-7").encode()
    publish(world, {PROFILE: other})


def _no_day_list(world: World) -> None:
    """Rightly signed, and no day list as the kiosk knows them."""
    publish(world, {DAY_LIST: b'{"format":9}'})


@pytest.mark.parametrize(
    ("spoil", "label", "says"),
    [
        (_tamper, "Abruf der Dokumente", "nicht so unterschrieben, wie die Praxis unterschreibt"),
        (_tamper_target, "Abruf der Dokumente", "nicht so unterschrieben, wie die Praxis"),
        (_roll_back, "Abruf der Dokumente", "nicht so unterschrieben, wie die Praxis"),
        (_wrong_site, "Raumprofil", "abgelehnt: es ist für einen anderen Raum (wrong-site: "),
        (_no_day_list, "Tagesliste", "abgelehnt: nicht in der vereinbarten Form ("),
    ],
    ids=["targets", "profile", "rolled-back", "wrong-site", "no-day-list"],
)
def test_a_bad_document_is_refused_and_the_last_good_one_stays(
    world: World, spoil: Spoil, label: str, says: str
) -> None:
    # The inbox would publish its own documents over these.
    world.open_clinic("relay")
    spoil(world)
    world.start_station()
    wait_until(says, lambda: says in status_line(world, label))
    assert status_line(world, "Bereit") == "ja"


def test_a_visit_works_with_the_last_good_documents(world: World) -> None:
    world.measures = False
    world.start_signer()
    world.open_clinic("relay")
    _tamper(world)
    world.open_room()
    visit_over(world)
    assert {entry["readiness"] for entry in screens(world, screen="code")} == {"ready"}
    world.open_clinic("inbox")
    all_well(world)


def test_expired_documents_are_kept_and_said(world: World) -> None:
    # Not with the real relay: it signs its timestamp anew by itself.
    publish(world, {PROFILE: PROFILE_TEXT.replace("Crossen", "Gera").encode()}, days_ago=8)
    with odd_clinic(world, stale(world)):
        world.start_station()
        says = "abgelaufen, der letzte gute Stand gilt weiter"
        wait_until(says, lambda: status_line(world, "Raumprofil") == says)
        assert status_line(world, "Abruf der Dokumente") == (
            "die Dokumente der Praxis sind abgelaufen (expired)"
        )
        assert status_line(world, "Bereit") == "ja"
