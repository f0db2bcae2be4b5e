# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station has to remember over a power cut besides records, in its own words."""

from collections.abc import Sequence

from sync.formats.logbook import Draft
from sync.line.database import Database
from sync.line.logbook_rows import LogbookRows


class Notes:
    """One text a name; never patient data. Raises `StoreUnusable`, and has changed nothing then."""

    def __init__(self, database: Database, logbook: LogbookRows) -> None:
        self._database = database
        self._logbook = logbook

    def read(self, name: str) -> str | None:
        """What was last written under this name."""
        found = self._database.rows("SELECT text FROM notes WHERE name = ?", (name,))
        return found[0]["text"] if found else None

    def write(self, name: str, text: str, entries: Sequence[Draft] = ()) -> None:
        """On the disk when this returns, together with what the logbook says of it."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO notes (name, text) VALUES (?1, ?2)"
                " ON CONFLICT (name) DO UPDATE SET text = excluded.text",
                (name, text),
            )
            self._logbook.append(entries)
