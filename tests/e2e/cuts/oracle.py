# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Judges every word of the kiosk against what the clinic's disk holds at that moment."""

from pathlib import Path

from tests.e2e.cuts.ledger import Ledger


class Oracle:
    """Reads what the clinic has and believes nobody. `faults` is what was not true."""

    def __init__(self, ledger: Ledger, delivered: Path) -> None:
        self._ledger = ledger
        self._delivered = delivered
        self.saved: set[str] = set()
        self.claims = 0
        self.faults: list[str] = []

    def close(self) -> None:
        self._ledger.close()

    def hear(self, record: str, state: str) -> None:
        """The kiosk shows this state of this record, now."""
        self.claims += 1
        if state == "at-door" and not self._ledger.digests(record):
            self.faults.append(f"{record} was shown at the door and is not there")
        if state == "arrived" and not (
            self._ledger.is_receipted(record) and self.files(record) == 1
        ):
            self.faults.append(f"{record} was shown as arrived and is not")
        if state == "parked":
            self.faults.append(f"{record} was parked: nobody refused it")

    def hear_rows(self, rows: dict[str, list[str]]) -> None:
        """Everything in the kiosk's store, after a start."""
        for record in self.saved - set(rows):
            self.faults.append(f"{record} was saved and is gone from the kiosk")
        for record, (state, _) in rows.items():
            self.hear(record, state)

    def at_the_end(self, rows: dict[str, list[str]]) -> None:
        """All is calm and everything has had time."""
        self.hear_rows(rows)
        for record, (state, digest) in rows.items():
            if state != "arrived":
                self.faults.append(f"{record} is {state} in the end")
            if (here := self._ledger.digests(record)) != [digest]:
                self.faults.append(f"{record} is {len(here)} times at the relay")
        files = list(self._delivered.rglob("*.json"))
        if len(files) != len(rows):
            self.faults.append(f"{len(files)} delivered of {len(rows)}")

    def arrived(self) -> int:
        """How many the inbox has signed for."""
        return self._ledger.receipts()

    def files(self, record: str) -> int:
        return sum(record in path.name for path in self._delivered.rglob("*.json"))
