# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Without a key of the clinic nobody begins a visit, and IT reads why."""

import shutil

from tests.e2e.bad_input.publishing import publish_key_set
from tests.e2e.bad_input.seeing import all_well, answer_of, screens, status_line, visit_over
from tests.e2e.processes import wait_until
from tests.e2e.world import SITE, World


def test_a_kiosk_that_is_not_enrolled_says_so_and_opens_nothing(world: World) -> None:
    shutil.rmtree(world.data)
    world.open_room()
    wait_until("a front", lambda: screens(world, screen="welcome", readiness="no-key"))
    assert status_line(world, "Kiosk") == "nicht eingeschrieben"
    assert status_line(world, "Bereit") == (
        "nein, der Kiosk ist noch nicht eingeschrieben: telemed-kioskctl enrol"
    )
    assert not screens(world, screen="code")


def test_an_enrol_line_that_was_used_or_torn_is_refused_with_what_to_do(world: World) -> None:
    shutil.rmtree(world.data)
    world.open_clinic()
    world.start_signer()
    made = world.clinic_command(
        *("enrol-code", "--kiosk", "crossen-1", "--url", f"https://{world.listen}")
    ).strip()
    places = ("--data", world.data, "--runtime", world.runtime, "enrol", "--signer", world.signer)
    torn = answer_of("telemed-kioskctl", *places, made[:-9])
    assert torn.status == 2
    assert torn.sentence.startswith("Das ist keine vollständige Einschreibe-Zeile.")
    assert world.let_in(made)[0] == 0
    again = answer_of("telemed-kioskctl", *places, made)
    assert again.sentence.startswith("Dieser Kiosk ist schon eingeschrieben: crossen-1, https://")
    shutil.rmtree(world.data)
    world.crew.stop("signerd")
    (world.kiosk / "signer" / "device.key").unlink()  # another device finds the line
    world.start_signer()
    used = answer_of("telemed-kioskctl", *places, made)
    assert used.status == 1
    assert "Die Zeile gilt einmal, 15 Minuten lang und nur für diesen Kiosk" in used.sentence
    assert not (world.data / "enrolment.json").exists()


def test_a_revoked_key_closes_the_room_and_what_was_saved_still_arrives(world: World) -> None:
    world.start_signer()
    world.open_clinic()
    world.open_room()
    visit_over(world)
    wait_until("the record at the clinic", world.all_arrived)
    publish_key_set(world, revoke=True)
    world.crew.stop("stationd")
    world.crew.again("stationd")
    wait_until("the revocation", lambda: "gesperrt" in status_line(world, "Schlüssel"))
    assert status_line(world, "Schlüssel") == (
        "abgelehnt: die Praxis hat diesen Schlüssel gesperrt (key-revoked)"
    )
    assert status_line(world, "Bereit") == "nein, es gibt keinen gültigen Schlüssel der Praxis"
    wait_until("a closed room", lambda: screens(world)[-1]["readiness"] == "no-key")
    all_well(world)


def test_a_denied_device_keeps_what_it_sealed_until_it_is_allowed_again(world: World) -> None:
    world.start_signer()
    world.open_clinic()
    world.clinic_command("kiosks", "deny", SITE)
    world.open_room()
    visit_over(world)
    wait_until("the refusal", lambda: "gesperrt" in status_line(world, "Leitung"))
    assert "noch keine Quittung, Störung: die Praxis hat dieses Gerät gesperrt" in status_line(
        world, "Leitung"
    )
    rows = world.rows()
    assert rows and {row.state for row in rows} <= {"queued", "sending"}
    assert world.arrivals() == []
    world.clinic_command("kiosks", "allow", SITE)
    all_well(world)
