# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What was shipped never changes, and a visit that it wasn't trained on is small with it."""

from hashlib import sha256
from statistics import quantiles
from uuid import UUID

import pytest

from sync.formats import body
from sync.formats.dictionaries import NEWEST, NONE, NUMBERS, dictionary
from sync.formats.envelope import SIGNATURE_SIZE, Suite
from sync.formats.suites import SUITES, PrivateKey, load_private, open_body
from sync.line.seal import Ticket, seal_step, seal_visit
from tests.kiosk.record.dictionary import MEASURED_ON
from tests.kiosk.record.typical_visits import TypicalVisit, typical_visits

# Whoever changes one of these makes records unreadable.
SHIPPED = {1: "13ba2da72046583f628f86d22a6e643b6b21945cb03331e285839faa7654f713"}
RECORD, DEVICE, TICKET = UUID(int=1), bytes(16), Ticket(1, 1, bytes(16))


def key_of(suite: Suite) -> PrivateKey:
    return load_private(suite, bytes(range(SUITES[suite].private_size)))


@pytest.fixture(scope="module")
def visits() -> list[TypicalVisit]:
    return list(typical_visits(MEASURED_ON[0], 40))


def test_the_shipped_ones_are_there_and_unchanged() -> None:
    kept = {n: sha256(found.as_bytes()).hexdigest() for n in NUMBERS if (found := dictionary(n))}
    assert kept == SHIPPED


@pytest.mark.parametrize(("suite", "most"), [(Suite.X_WING, 2200), (Suite.X25519, 1100)])
def test_a_whole_visit_is_small_on_the_wire(
    visits: list[TypicalVisit], suite: Suite, most: int
) -> None:
    clinic, sizes = key_of(suite), []
    for visit in visits:
        sealed = seal_visit(DEVICE, RECORD, TICKET, visit.whole, clinic.public, version=1)
        assert sealed.header.dictionary == NEWEST
        assert body.unpack(open_body(sealed, clinic), NEWEST) == visit.whole
        sizes.append(len(sealed.unsigned) + SIGNATURE_SIZE)
    assert quantiles(sizes, n=10)[-2] <= most  # with all that can be said, one block more


def test_a_step_is_two_blocks_at_most(visits: list[TypicalVisit]) -> None:
    clinic = key_of(Suite.X25519)
    for step in visits[0].steps:
        sealed = seal_step(DEVICE, RECORD, 1, step, clinic.public)
        assert body.unpack(open_body(sealed, clinic), NEWEST) == step
        assert len(body.pack(step, NEWEST)) <= 2 * body.BLOCK


def test_a_visit_is_no_more_than_half_of_what_it_is_without(visits: list[TypicalVisit]) -> None:
    with_it = sum(len(body.pack(visit.whole, NEWEST)) for visit in visits)
    assert 2 * with_it < sum(len(body.pack(visit.whole, NONE)) for visit in visits)


def test_another_dictionary_than_the_one_it_was_made_with_is_found(
    visits: list[TypicalVisit],
) -> None:
    with pytest.raises(body.NotOneFrame):
        body.unpack(body.pack(visits[0].whole, NEWEST), NONE)


def test_the_same_seed_invents_the_same_visits(visits: list[TypicalVisit]) -> None:
    assert list(typical_visits(MEASURED_ON[0], 40)) == visits
