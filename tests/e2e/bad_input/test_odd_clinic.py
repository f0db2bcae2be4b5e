# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A clinic that answers nonsense, byte by byte, or never: the patient reads "Gespeichert", IT reads
why, and the record arrives once the clinic is itself again."""

import pytest

from tests.e2e.bad_input.odd_clinic import Serve, dribble, nonsense, odd_clinic, silence
from tests.e2e.bad_input.seeing import all_well, screens, status_line, visit_over
from tests.e2e.processes import wait_until
from tests.e2e.world import World


@pytest.mark.parametrize(
    ("serve", "says"),
    [
        (nonsense, "Störung: die Praxis antwortet, und ohne gültige Quittung (Unanswered: 1)"),
        (dribble, "Störung: keine Verbindung zur Praxis (Unreachable: "),
        (silence, "Störung: keine Verbindung zur Praxis (Unreachable: "),
    ],
    ids=["nonsense", "slowly", "never"],
)
def test_a_visit_is_saved_whatever_the_clinic_answers(
    world: World, serve: Serve, says: str
) -> None:
    world.measures = False
    world.start_signer()
    with odd_clinic(world, serve):
        world.open_room()
        visit_over(world)
        wait_until(says, lambda: says in status_line(world, "Leitung"))
        assert {row.state for row in world.rows()} <= {"queued", "sending"}
    assert {entry["way"] for entry in screens(world, screen="saved")} <= {"saved", "underway"}
    assert "saved" in {entry["way"] for entry in screens(world)}
    world.open_clinic()
    all_well(world)
