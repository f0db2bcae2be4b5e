# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The exchange folder of a practice system: each version once, whoever is killed or away."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sync.clinic.folder import ClinicFolder
from sync.clinic.gdt import Charset
from sync.clinic.gdt_delivery import GdtDelivery, GdtFolder
from sync.clinic.gdt_record import GdtSettings
from sync.clinic.gdt_settings import read_gdt_settings
from sync.clinic.problem import ProblemError
from sync.formats.receipt import Outcome
from tests.sync.clinic import gdt_check
from tests.sync.clinic.desk import Desk
from tests.sync.clinic.kiosk import bundle, new_record, patient
from tests.sync.clinic.kit import Clinic

LATIN = GdtSettings("PRAXIS", "KIOSK", Charset.LATIN, None, comma=False)
IBM = replace(LATIN, charset=Charset.CP437, comma=True)


@pytest.fixture(name="desk")
def _desk(clinic: Clinic) -> Iterator[Desk]:
    desk = Desk(clinic)
    yield desk
    desk.close()


class Practice:
    """A desk whose practice system reads an exchange folder."""

    def __init__(self, desk: Desk, *, counting: bool = True, number: str = "4711") -> None:
        self.desk = desk
        self.folder = desk.clinic.root.parent / "exchange"
        self.folder.mkdir()
        self.booked = desk.clinic.book(**{"patient-number": number})
        place = GdtFolder(self.folder, "EDV1KIOS", counting)
        notes = desk.clinic.root / "gdt-notes"
        self.delivery = GdtDelivery(place, LATIN, notes, desk.practice.appointment)

    def send(self) -> bytes:
        made = new_record()
        return self.desk.send_record(
            made, bundle(patient(made, "1948-03-17", appointment=self.booked["id"]))
        )

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


def test_a_file_for_each_visit_of_an_appointment_and_none_for_a_walk_in(desk: Desk) -> None:
    practice = Practice(desk)
    sent = [practice.send(), practice.send(), *desk.send()]
    assert desk.inbox(practice.delivery).run_once() == 3
    assert desk.outcomes(sent) == [Outcome.STORED] * 3
    assert practice.names() == ["EDV1KIOS.001", "EDV1KIOS.002"]
    assert gdt_check.main([str(path) for path in practice.folder.iterdir()]) == 0


class Forgets:
    """The practice's store of an inbox that is killed before it notes a confirmation."""

    def __init__(self, desk: Desk) -> None:
        self._real = desk.practice

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def confirm(self, digest: bytes, delivery: str) -> None:
        if delivery == "gdt":
            raise KeyboardInterrupt
        self._real.confirm(digest, delivery)


@pytest.mark.parametrize("fetched", [True, False])
def test_killed_after_the_file_is_there_it_is_not_written_twice(desk: Desk, fetched: bool) -> None:
    practice = Practice(desk)
    sent = practice.send()
    with pytest.raises(KeyboardInterrupt):
        desk.inbox(practice.delivery, practice=Forgets(desk)).run_once()
    assert practice.names() == ["EDV1KIOS.001"]
    if fetched:
        (practice.folder / "EDV1KIOS.001").unlink()
    assert desk.inbox(practice.delivery).run_once() == 1
    assert desk.outcomes([sent]) == [Outcome.STORED]
    assert practice.names() == ([] if fetched else ["EDV1KIOS.001"])


def test_the_one_name_waits_until_it_is_fetched(desk: Desk) -> None:
    practice = Practice(desk, counting=False)
    sent = [practice.send(), practice.send()]
    inbox = desk.inbox(practice.delivery)
    assert inbox.run_once() == 1
    first = (practice.folder / "EDV1KIOS.GDT").read_bytes()
    desk.seconds += 60
    assert inbox.run_once() == 0
    assert (practice.folder / "EDV1KIOS.GDT").read_bytes() == first
    (practice.folder / "EDV1KIOS.GDT").unlink()
    desk.seconds += 60
    assert inbox.run_once() == 1
    assert desk.outcomes(sent) == [Outcome.STORED] * 2
    assert practice.names() == ["EDV1KIOS.GDT"]
    assert '"error": "not-fetched"' in desk.log.getvalue()


def test_a_drive_that_is_not_mounted_loses_nothing_and_is_not_made(desk: Desk) -> None:
    practice = Practice(desk)
    practice.folder.rmdir()
    sent = practice.send()
    inbox = desk.inbox(practice.delivery)
    assert inbox.run_once() == 0
    assert not practice.folder.exists()
    practice.folder.mkdir()
    desk.seconds += 60
    assert inbox.run_once() == 1
    assert desk.outcomes([sent]) == [Outcome.STORED]


def test_a_number_that_gdt_cannot_hold_waits_for_a_person(desk: Desk) -> None:
    practice = Practice(desk, number="12345678901")
    practice.send()
    assert desk.inbox(practice.delivery).run_once() == 0
    assert practice.names() == []
    assert '"error": "patient-number"' in desk.log.getvalue()


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("folder =", "TOML"),
        ('receiver = "PRAXIS"\nreceiver_short = "EDV1"', "„folder“"),
        ('folder = "/x"\nreceiver = "PRAXISZUHAUS"\nreceiver_short = "EDV1"', "„receiver“"),
        ('folder = "/x"\nreceiver = "PRAXIS"\nreceiver_short = 5', "„receiver_short“"),
        ('colour = "red"', "„colour“ gibt es nicht"),
    ],
)
def test_settings_that_are_wrong_are_refused_by_name(clinic: Clinic, told: str, said: str) -> None:
    folder = ClinicFolder(clinic.root)
    assert read_gdt_settings(folder) is None
    folder.gdt.write_text(told, encoding="utf-8")
    with pytest.raises(ProblemError, match=said):
        read_gdt_settings(folder)
    folder.gdt.write_text(
        'folder = "/x"\nreceiver = "PRAXIS"\nreceiver_short = "EDV1"\ncharset = "cp437"\n'
        'decimal = "comma"\nnames = "fixed"\n',
        encoding="utf-8",
    )
    read = read_gdt_settings(folder)
    assert read == (GdtFolder(Path("/x"), "EDV1KIOS", counting=False), IBM)
