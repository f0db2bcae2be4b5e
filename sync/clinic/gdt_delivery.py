# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Delivery into a practice system's GDT exchange folder: each record version once, and only once.

The practice system deletes a file when it has taken it over, so "it isn't there" says nothing. A
note beside the clinic's data says where a file is to go before it goes there: with the note and
without the half-way file, it has arrived, whoever has taken it meanwhile.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sync.clinic.arrival import Arrival, ArrivalState
from sync.clinic.delivery import UndeliveredError, UnreachableError
from sync.clinic.durable import PUBLIC, make_folder, sync_folder, write_file
from sync.clinic.gdt import TooLargeError
from sync.clinic.gdt_record import GdtSettings, UnfitError, gdt_record
from sync.clinic.opener import OpenedRecord
from sync.clinic.practice_store import BookedAppointment

_NUMBERS = range(1, 1000)


@dataclass(frozen=True, slots=True)
class GdtFolder:
    """`folder` is the exchange folder; `stem` the file's name, of the receiver's and the sender's
    short ids; `counting` numbers files (.001), else there is one at a time (.GDT)."""

    folder: Path
    stem: str
    counting: bool


class GdtDelivery:
    """`appointment` finds a booking by id; `notes` is a folder of the clinic's own."""

    name = "gdt"
    keeps_the_last = False

    def __init__(
        self,
        place: GdtFolder,
        settings: GdtSettings,
        notes: Path,
        appointment: Callable[[str], BookedAppointment | None],
    ) -> None:
        self._place, self._settings, self._notes = place, settings, notes
        self._appointment = appointment

    def takes(self, arrival: Arrival) -> bool:
        # Without an appointment nobody knows the patient's number, and GDT can't make a patient.
        return arrival.state is ArrivalState.DELIVERED and arrival.appointment is not None

    def deliver(self, record: OpenedRecord, arrival: Arrival) -> None:
        try:
            self._deliver(record, arrival)
        except OSError as error:
            raise UnreachableError(type(error).__name__) from error

    def _deliver(self, record: OpenedRecord, arrival: Arrival) -> None:
        # One that isn't there is a drive that isn't mounted: nothing may be made in its place.
        if not self._place.folder.is_dir():
            raise UnreachableError("no-folder")
        note = self._notes / f"{record.digest.hex()}.json"
        half = self._place.folder / f"~{record.digest.hex()[:16]}.tmp"
        if not note.exists():
            # Its bytes may be from a try before this one: nobody knows that they are whole.
            write_file(half, self._bytes(record, arrival), PUBLIC)
            make_folder(self._notes)
            write_file(note, json.dumps({"stem": self._place.stem}).encode())
        if half.exists():
            half.replace(self._free())
            sync_folder(self._place.folder)

    def _bytes(self, record: OpenedRecord, arrival: Arrival) -> bytes:
        booked = self._appointment(arrival.appointment or "")
        if booked is None:
            raise UndeliveredError("no-appointment")
        try:
            return gdt_record(record, booked.booked, self._settings)
        except UnfitError as error:
            raise UndeliveredError("patient-number") from error
        except TooLargeError as error:
            raise UndeliveredError("too-large") from error

    def _free(self) -> Path:
        """A name that nobody has; what the practice system hasn't read is never written over."""
        names = [f"{number:03}" for number in _NUMBERS] if self._place.counting else ["GDT"]
        for ending in names:
            path = self._place.folder / f"{self._place.stem}.{ending}"
            if not path.exists():
                return path
        raise UnreachableError("not-fetched")
