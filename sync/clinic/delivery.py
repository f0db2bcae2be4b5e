# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Giving opened records to the practice: the interface, and the folder."""

from pathlib import Path
from typing import Protocol

from sync.clinic import exact_json
from sync.clinic.arrival import Arrival, ArrivalState
from sync.clinic.durable import make_folder, write_file
from sync.clinic.opener import OpenedRecord


class UndeliveredError(Exception):
    """The record was not taken; it stays and is tried again. `kind` goes into the log."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class UnreachableError(UndeliveredError):
    """Nobody is there to take any record. `retry_after`: seconds for which it asks for silence."""

    def __init__(self, kind: str, retry_after: float | None = None) -> None:
        super().__init__(kind)
        self.retry_after = retry_after


class Delivery(Protocol):
    """One receiver. The same record may be given again after a crash, and must not count twice."""

    @property
    def name(self) -> str:
        """Stable: under it the store remembers who has a record."""

    @property
    def keeps_the_last(self) -> bool:
        """Does a version replace the one given before it, whichever is the later one?"""

    def takes(self, arrival: Arrival) -> bool:
        """Is this receiver for records like this?"""

    def deliver(self, record: OpenedRecord, arrival: Arrival) -> None:
        """Returns only when the receiver has it for good. Raises `UndeliveredError`."""


def bundle_bytes(record: OpenedRecord) -> bytes:
    """The bundle as a file: the same bytes whenever it is written."""
    return (exact_json.dumps(record.bundle) + "\n").encode()


class FolderDelivery:
    """One file a record version. What is to be clarified lies in a folder of its own."""

    name = "folder"
    keeps_the_last = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder.absolute()

    def takes(self, arrival: Arrival) -> bool:
        del arrival
        return True

    def path(self, record: OpenedRecord, state: ArrivalState) -> Path:
        """Where a record of this state belongs."""
        folder = self._folder
        if state is ArrivalState.TO_BE_CLARIFIED:
            folder /= "to-be-clarified"
        return folder / f"{record.record}-v{record.version}.json"

    def deliver(self, record: OpenedRecord, arrival: Arrival) -> None:
        try:
            make_folder(arrival.path.parent)
            write_file(arrival.path, bundle_bytes(record))
        except OSError as error:
            raise UnreachableError(type(error).__name__) from error
