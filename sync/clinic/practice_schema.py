# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The tables of the practice's database."""

from sync.clinic.database import Schema

_VERSION_1 = (
    """CREATE TABLE appointments (
        id TEXT PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        site TEXT NOT NULL,
        start TEXT NOT NULL,
        end TEXT NOT NULL,
        plan TEXT NOT NULL,
        given TEXT NOT NULL,
        family TEXT NOT NULL,
        birth_date TEXT NOT NULL,
        patient_number TEXT NOT NULL,
        UNIQUE (site, start, patient_number)
    ) STRICT""",
    # The work behind a tag is kept, because every change publishes the whole list again.
    """CREATE TABLE tags (
        appointment TEXT NOT NULL REFERENCES appointments (id),
        salt BLOB NOT NULL,
        tag BLOB NOT NULL,
        PRIMARY KEY (appointment, salt)
    ) STRICT""",
    """CREATE TABLE salts (
        site TEXT NOT NULL,
        since TEXT NOT NULL,
        salt BLOB NOT NULL,
        PRIMARY KEY (site, since)
    ) STRICT""",
    """CREATE TABLE arrivals (
        digest BLOB PRIMARY KEY,
        record TEXT NOT NULL,
        version INTEGER NOT NULL,
        device BLOB NOT NULL,
        state TEXT NOT NULL,
        reason INTEGER NOT NULL,
        appointment TEXT,
        path TEXT NOT NULL,
        arrived TEXT
    ) STRICT""",
    """CREATE TABLE confirmations (
        digest BLOB NOT NULL,
        delivery TEXT NOT NULL,
        PRIMARY KEY (digest, delivery)
    ) STRICT""",
)

_VERSION_2 = (
    # JSON, as in a day list.
    "ALTER TABLE appointments ADD COLUMN limits TEXT NOT NULL DEFAULT '[]'",
    # JSON. What arrived before was never looked at for urgency: NULL doesn't say that it had none.
    "ALTER TABLE arrivals ADD COLUMN urgency TEXT",
)

_VERSION_3 = (
    """CREATE TABLE calls (
        id TEXT PRIMARY KEY,
        site TEXT NOT NULL,
        device BLOB NOT NULL,
        why TEXT NOT NULL,
        at TEXT NOT NULL,
        arrived TEXT NOT NULL,
        seen TEXT
    ) STRICT""",
)

_VERSION_4 = (
    # Of two entries with one number both are kept: one of them is not the truth.
    """CREATE TABLE logbook (
        device BLOB NOT NULL,
        book TEXT NOT NULL,
        number INTEGER NOT NULL,
        hash BLOB NOT NULL,
        entry BLOB NOT NULL,
        arrived TEXT NOT NULL,
        PRIMARY KEY (device, book, number, hash)
    ) STRICT""",
    """CREATE TRIGGER logbook_keeps BEFORE UPDATE ON logbook
        BEGIN SELECT RAISE(ABORT, 'an entry never changes'); END""",
    """CREATE TRIGGER logbook_stays BEFORE DELETE ON logbook
        BEGIN SELECT RAISE(ABORT, 'an entry is kept'); END""",
)

_VERSION_5 = (
    """CREATE TABLE delays (
        digest BLOB NOT NULL,
        delivery TEXT NOT NULL,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (digest, delivery)
    ) STRICT""",
)

_VERSION_6 = ("CREATE TABLE seen (digest BLOB PRIMARY KEY, at TEXT NOT NULL) STRICT",)

# That it was seen has been said to the kiosk. What was seen before it could be said stays unsaid.
_VERSION_7 = (
    "ALTER TABLE calls ADD COLUMN told TEXT",
    "UPDATE calls SET told = seen WHERE seen IS NOT NULL",
)

SCHEMA = Schema(
    (_VERSION_1, _VERSION_2, _VERSION_3, _VERSION_4, _VERSION_5, _VERSION_6, _VERSION_7)
)
