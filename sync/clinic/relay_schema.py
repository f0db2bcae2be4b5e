# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The tables of the relay's database, and the rules that the database itself keeps."""

from sync.clinic.database import Schema

_VERSION_1 = (
    """CREATE TABLE devices (
        device BLOB PRIMARY KEY,
        public_key BLOB NOT NULL,
        site TEXT NOT NULL,
        purpose TEXT NOT NULL,
        enrolled INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE enrol_codes (
        code_hash BLOB PRIMARY KEY,
        site TEXT NOT NULL,
        purpose TEXT NOT NULL,
        expires INTEGER NOT NULL,
        device BLOB REFERENCES devices (device)
    ) STRICT""",
    """CREATE TABLE envelopes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        digest BLOB NOT NULL UNIQUE,
        device BLOB NOT NULL REFERENCES devices (device),
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        record TEXT NOT NULL,
        version INTEGER NOT NULL,
        wire BLOB NOT NULL,
        receipt BLOB NOT NULL,
        UNIQUE (device, epoch, seq),
        UNIQUE (record, version)
    ) STRICT""",
    # Medical data is never dropped: what was refused lies here for a person to look at.
    """CREATE TABLE refused (
        digest BLOB NOT NULL,
        device BLOB NOT NULL,
        reason INTEGER NOT NULL,
        item BLOB NOT NULL,
        refused INTEGER NOT NULL,
        PRIMARY KEY (digest, device, reason)
    ) STRICT""",
    """CREATE TABLE inbox_receipts (
        digest BLOB PRIMARY KEY REFERENCES envelopes (digest),
        device BLOB NOT NULL,
        receipt BLOB NOT NULL
    ) STRICT""",
    """CREATE TRIGGER envelopes_stay BEFORE UPDATE ON envelopes
        BEGIN SELECT RAISE(ABORT, 'an envelope never changes'); END""",
    """CREATE TRIGGER inbox_receipts_stay BEFORE UPDATE ON inbox_receipts
        BEGIN SELECT RAISE(ABORT, 'a receipt never changes'); END""",
)

_VERSION_2 = (
    "ALTER TABLE devices ADD COLUMN denied INTEGER",
    # Who used a code and isn't let in before a person has compared the words on both screens.
    """CREATE TABLE candidates (
        code_hash BLOB PRIMARY KEY REFERENCES enrol_codes (code_hash),
        device BLOB NOT NULL,
        public_key BLOB NOT NULL,
        site TEXT NOT NULL,
        purpose TEXT NOT NULL,
        commitment BLOB NOT NULL,
        clinic_number BLOB NOT NULL,
        transcript BLOB NOT NULL,
        words BLOB,
        decision TEXT NOT NULL,
        asked INTEGER NOT NULL
    ) STRICT""",
)

_VERSION_3 = (
    """CREATE TABLE desk_receipts (
        digest BLOB PRIMARY KEY REFERENCES envelopes (digest),
        device BLOB NOT NULL,
        receipt BLOB NOT NULL
    ) STRICT""",
    """CREATE TRIGGER desk_receipts_stay BEFORE UPDATE ON desk_receipts
        BEGIN SELECT RAISE(ABORT, 'a receipt never changes'); END""",
)

SCHEMA = Schema((_VERSION_1, _VERSION_2, _VERSION_3))
