# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The inbox cut off between any two of its notes: nothing lost, nothing delivered twice."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sync.clinic.arrival import Arrival
from sync.clinic.delivery import FolderDelivery
from sync.clinic.fhir_delivery import FhirDelivery
from sync.clinic.opener import OpenedRecord
from sync.formats.receipt import Outcome
from tests.sync.clinic.desk import Desk
from tests.sync.clinic.fhir_server import FakeFhirServer, unreachable
from tests.sync.clinic.kit import Clinic


@pytest.fixture
def desk(clinic: Clinic) -> Iterator[Desk]:
    made = Desk(clinic)
    yield made
    made.close()


class CutOffError(Exception):
    """The process ends here."""


class CutStore:
    """A store whose process ends before or after one of its calls."""

    def __init__(self, store: object, method: str, *, before: bool) -> None:
        self._store, self._method, self._before = store, method, before

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._store, name)
        if name != self._method:
            return real

        def cut(*arguments: object) -> None:
            if not self._before:
                real(*arguments)
            raise CutOffError

        return cut


class CutDelivery:
    """A receiver that has the record when the process ends."""

    def __init__(self, real: FhirDelivery) -> None:
        self._real, self.name, self.takes = real, real.name, real.takes
        self.keeps_the_last = real.keeps_the_last

    def deliver(self, record: OpenedRecord, arrival: Arrival) -> None:
        self._real.deliver(record, arrival)
        raise CutOffError


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize(
    ("where", "method"),
    [
        ("practice", "decide"),
        ("practice", "confirm"),
        ("practice", "arrive"),
        ("relay", "put_inbox_receipt"),
    ],
)
def test_cut_off_anywhere_it_goes_on_behind_the_last_note(
    desk: Desk, where: str, method: str, before: bool
) -> None:
    server = FakeFhirServer()
    sent = desk.send(2)
    cut = {where: CutStore(getattr(desk, where), method, before=before)}
    with pytest.raises(CutOffError):
        desk.inbox(server.delivery(), **cut).run_once()
    desk.inbox(server.delivery()).run_once()
    assert desk.outcomes(sent) == [Outcome.STORED] * 2
    assert (desk.files(), len(server.resources)) == (2, 2)
    assert set(server.writes.values()) == {1}
    assert len(desk.clinic.ok("arrived", "--json").data) == 2
    assert desk.inbox().run_once() == 0


def test_cut_off_before_the_confirmation_is_noted_the_same_ids_are_written(desk: Desk) -> None:
    """The one window in which a receiver is asked twice: it must not count twice."""
    server = FakeFhirServer()
    sent = desk.send()
    with pytest.raises(CutOffError):
        desk.inbox(CutDelivery(server.delivery())).run_once()
    desk.inbox(server.delivery()).run_once()
    assert desk.outcomes(sent) == [Outcome.STORED]
    assert len(server.resources) == 1
    assert set(server.writes.values()) == {2}


def test_a_decision_is_kept_whatever_changes_meanwhile(desk: Desk) -> None:
    """An appointment made while the receiver is away doesn't move the record."""
    server = FakeFhirServer(fault=unreachable)
    sent = desk.send()
    desk.inbox(server.delivery()).run_once()
    other = FolderDelivery(desk.clinic.root / "elsewhere")
    server.fault = None
    desk.inbox(server.delivery(), folder=other).run_once()
    assert desk.outcomes(sent) == [Outcome.STORED]
    assert desk.files() == 1
    (told,) = desk.clinic.ok("arrived", "--json").data
    assert Path(told["bundle"]).is_file()
