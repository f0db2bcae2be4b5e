# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station has to remember over a power cut besides records, in its own words."""

from sync.line.database import Database


class Notes:
    """One text a name; never patient data. Raises `StoreUnusable`, and has changed nothing then."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, name: str) -> str | None:
        """What was last written under this name."""
        found = self._database.rows("SELECT text FROM notes WHERE name = ?", (name,))
        return found[0]["text"] if found else None

    def write(self, name: str, text: str) -> None:
        """On the disk when this returns."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO notes (name, text) VALUES (?1, ?2)"
                " ON CONFLICT (name) DO UPDATE SET text = excluded.text",
                (name, text),
            )
