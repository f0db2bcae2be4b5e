# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A site profile with a mistake: said with file, line and what is allowed, at either end.

And what a kiosk does with one that is right in form and names what it doesn't have.
"""

from pathlib import Path

import pytest

from drivers.catalogue import DRIVERS
from tests.e2e.bad_input.seeing import all_well, answer_of, screens, status_line, visit_over
from tests.e2e.plain_room import PROFILE
from tests.e2e.processes import wait_until
from tests.e2e.world import SITE, World

MISTAKES = [
    (
        ("rest_seconds = 300", "rest_seconds = 30"),
        "Zeile 13: „visit.rest_seconds“ darf nicht „30“ sein, "
        "erlaubt ist eine ganze Zahl von 180 bis 900.",
    ),
    (
        ("speed = 2400", "speed = 2401"),
        "Zeile 22: „devices.cuff.speed“ darf nicht „2401“ sein, erlaubt ist 1200 oder 2400 oder",
    ),
    (("[panel]", "[pannel]"), "Zeile 17: „pannel“ "),
    (('language = "de"', 'language = "de'), "Zeile 6: erlaubt ist nur gültiges TOML."),
    (('phone = "036693 00002"\n', ""), "„help.phone“ fehlt, erlaubt ist "),
    (
        ("Europe/Berlin", "Europe/Berlni"),
        "Zeile 5: „site.timezone“ darf nicht „Europe/Berlni“ sein, "
        "erlaubt ist Text wie „Europe/Berlin“.",
    ),
]


@pytest.mark.parametrize(("change", "says"), MISTAKES, ids=[change[1] for change, _ in MISTAKES])
def test_a_mistake_has_a_line_and_what_is_allowed_at_both_ends(
    enrolled: World, tmp_path: Path, change: tuple[str, str], says: str
) -> None:
    profile = tmp_path / "raum.toml"
    profile.write_text(PROFILE.replace(*change), "utf-8")
    published = (enrolled.clinic / "tuf" / "metadata" / "timestamp.json").read_bytes()
    for answer in (
        answer_of("telemed-clinic", "--data", enrolled.clinic, "site", "publish", profile),
        answer_of("telemed-kioskctl", "site", "check", profile),
    ):
        assert answer.status == 2
        assert answer.sentence.startswith(("raum.toml, ", f"{profile}, "))
        assert says in answer.sentence
        assert answer.out == ""
    # Nothing of it has reached a kiosk.
    assert (enrolled.clinic / "tuf" / "metadata" / "timestamp.json").read_bytes() == published


@pytest.mark.parametrize(
    ("spoiled", "says"),
    [
        (None, "lässt sich nicht lesen (gibt es nicht)."),
        (PROFILE.replace("Crossen", "Gräfenthal").encode("latin-1"), "Zeile 4: erlaubt ist nur"),
    ],
    ids=["missing", "latin-1"],
)
def test_a_file_that_is_no_text_is_said(
    enrolled: World, tmp_path: Path, spoiled: bytes | None, says: str
) -> None:
    profile = tmp_path / "raum.toml"
    if spoiled is not None:
        profile.write_bytes(spoiled)
    for answer in (
        answer_of("telemed-clinic", "--data", enrolled.clinic, "site", "publish", profile),
        answer_of("telemed-kioskctl", "site", "check", profile),
    ):
        assert answer.status == 2
        assert says in answer.sentence


def test_a_driver_that_the_kiosk_lacks_is_told_to_it_and_the_room_stays_open(world: World) -> None:
    profile = world.folder / f"{SITE}.toml"
    profile.write_text(PROFILE.replace("aandd-tm2657", "omron-9000"), "utf-8")
    checked = answer_of("telemed-kioskctl", "site", "check", profile)
    assert (checked.status, checked.sentence) == (
        2,
        f"{profile.name}, Zeile 20: „devices.cuff.driver“ darf nicht „omron-9000“ sein, "
        f"erlaubt ist {' oder '.join(DRIVERS)}.",
    )
    world.measures = False
    world.clinic_command("site", "publish", profile)
    world.open_clinic()
    world.start_signer()
    world.start_station()
    # Until it has come, the last good profile is in force, and with it the cuff.
    wait_until("the profile", lambda: status_line(world, "Achtung"))
    world.crew.stop("stationd")
    world.open_room()
    visit_over(world)
    assert not screens(world, cuff=True)
    assert screens(world, screen="saved")
    assert status_line(world, "Achtung") == (
        "Raumprofil, Zeile 20: „devices.cuff.driver“ darf nicht „omron-9000“ sein, "
        f"erlaubt ist {' oder '.join(DRIVERS)}."
    )
    all_well(world)
