# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The relay's tables on PostgreSQL: step for step the same columns as in `relay_schema`."""

from sync.clinic.database import Schema

_VERSION_1 = (
    """CREATE TABLE devices (
        device bytea PRIMARY KEY,
        public_key bytea NOT NULL,
        site text NOT NULL,
        purpose text NOT NULL,
        enrolled bigint NOT NULL
    )""",
    """CREATE TABLE enrol_codes (
        code_hash bytea PRIMARY KEY,
        site text NOT NULL,
        purpose text NOT NULL,
        expires bigint NOT NULL,
        device bytea REFERENCES devices (device)
    )""",
    """CREATE TABLE envelopes (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        digest bytea NOT NULL UNIQUE,
        device bytea NOT NULL REFERENCES devices (device),
        epoch bigint NOT NULL,
        seq bigint NOT NULL,
        record text NOT NULL,
        version bigint NOT NULL,
        wire bytea NOT NULL,
        receipt bytea NOT NULL,
        UNIQUE (device, epoch, seq),
        UNIQUE (record, version)
    )""",
    # Sealed bytes can't be made smaller: don't try.
    "ALTER TABLE envelopes ALTER COLUMN wire SET STORAGE EXTERNAL",
    """CREATE TABLE refused (
        digest bytea NOT NULL,
        device bytea NOT NULL,
        reason bigint NOT NULL,
        item bytea NOT NULL,
        refused bigint NOT NULL,
        PRIMARY KEY (digest, device, reason)
    )""",
    """CREATE TABLE inbox_receipts (
        digest bytea PRIMARY KEY REFERENCES envelopes (digest),
        device bytea NOT NULL,
        receipt bytea NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY UNIQUE
    )""",
    """CREATE FUNCTION never_changes() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'an envelope or a receipt never changes'; END $$""",
    """CREATE TRIGGER envelopes_stay BEFORE UPDATE ON envelopes
        FOR EACH ROW EXECUTE FUNCTION never_changes()""",
    """CREATE TRIGGER inbox_receipts_stay BEFORE UPDATE ON inbox_receipts
        FOR EACH ROW EXECUTE FUNCTION never_changes()""",
)

_VERSION_2 = (
    "ALTER TABLE devices ADD COLUMN denied bigint",
    """CREATE TABLE candidates (
        code_hash bytea PRIMARY KEY REFERENCES enrol_codes (code_hash),
        device bytea NOT NULL,
        public_key bytea NOT NULL,
        site text NOT NULL,
        purpose text NOT NULL,
        commitment bytea NOT NULL,
        clinic_number bytea NOT NULL,
        transcript bytea NOT NULL,
        words bytea,
        decision text NOT NULL,
        asked bigint NOT NULL
    )""",
)

_VERSION_3 = (
    """CREATE TABLE desk_receipts (
        digest bytea PRIMARY KEY REFERENCES envelopes (digest),
        device bytea NOT NULL,
        receipt bytea NOT NULL
    )""",
    """CREATE TRIGGER desk_receipts_stay BEFORE UPDATE ON desk_receipts
        FOR EACH ROW EXECUTE FUNCTION never_changes()""",
)

SCHEMA = Schema((_VERSION_1, _VERSION_2, _VERSION_3))
