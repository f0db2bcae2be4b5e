# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Judges every word of the kiosk against what the clinic's disk holds at that moment."""

from pathlib import Path

from pysqlite3 import dbapi2 as sqlite


class Oracle:
    """Reads the clinic's files and believes nobody. `faults` is what was not true."""

    def __init__(self, relay_db: Path, delivered: Path) -> None:
        self._database = sqlite.connect(f"file:{relay_db}?mode=ro", uri=True, timeout=30)
        self._delivered = delivered
        self.saved: set[str] = set()
        self.claims = 0
        self.faults: list[str] = []

    def close(self) -> None:
        self._database.close()

    def hear(self, record: str, state: str) -> None:
        """The kiosk shows this state of this record, now."""
        self.claims += 1
        if state == "at-door" and not self._at_door(record):
            self.faults.append(f"{record} was shown at the door and is not there")
        if state == "arrived" and not (self._receipted(record) and self.files(record) == 1):
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
            if (here := self._digests(record)) != [digest]:
                self.faults.append(f"{record} is {len(here)} times at the relay")
        files = list(self._delivered.rglob("*.json"))
        if len(files) != len(rows):
            self.faults.append(f"{len(files)} delivered of {len(rows)}")

    def arrived(self) -> int:
        """How many the inbox has signed for."""
        return int(self._database.execute("SELECT count(*) FROM inbox_receipts").fetchone()[0])

    def files(self, record: str) -> int:
        return sum(record in path.name for path in self._delivered.rglob("*.json"))

    def _at_door(self, record: str) -> bool:
        return bool(self._digests(record))

    def _digests(self, record: str) -> list[str]:
        found = self._database.execute(
            "SELECT hex(digest) FROM envelopes WHERE record = ?", (record,)
        )
        return [row[0].lower() for row in found]

    def _receipted(self, record: str) -> bool:
        found = self._database.execute(
            "SELECT 1 FROM envelopes JOIN inbox_receipts USING (digest) WHERE record = ?", (record,)
        )
        return found.fetchone() is not None
