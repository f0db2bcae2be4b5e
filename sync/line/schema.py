# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The tables of the store, and the rules that the database itself keeps (docs/formats/outbox.md).

The triggers are the last line: no mistake above them can change what was confirmed, take a
signature back, or drop a record that the clinic has not signed for.

A new store is made as version 1 and brought forward by the same steps as an old one, so that there
is only one way a store of today can look like.
"""

from sync.line.logbook_schema import LOGBOOK

APPLICATION_ID = 0x544B4F31  # "TKO1"

_META = """
CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    epoch INTEGER NOT NULL CHECK (epoch > 0),
    next_seq INTEGER NOT NULL CHECK (next_seq > 0),
    head BLOB NOT NULL CHECK (length(head) = 16),
    room TEXT
) STRICT
"""

_STEPS = """
CREATE TABLE steps (
    visit BLOB NOT NULL CHECK (length(visit) = 16),
    step INTEGER NOT NULL CHECK (step > 0),
    sealed BLOB NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (visit, step)
) STRICT
"""

_OUTBOX = """
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    device BLOB NOT NULL CHECK (length(device) = 16),
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    record BLOB NOT NULL CHECK (length(record) = 16),
    version INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    sealed BLOB NOT NULL,
    signature BLOB CHECK (length(signature) = 64),
    state TEXT NOT NULL DEFAULT 'queued'
        CHECK (state IN ('queued', 'sending', 'at-door', 'arrived', 'parked')),
    reason TEXT,
    receipt BLOB CHECK (length(receipt) = 162),
    arrived_ms INTEGER,
    UNIQUE (epoch, seq),
    UNIQUE (record, version),
    CHECK (signature IS NOT NULL OR state IN ('queued', 'parked')),
    CHECK (receipt IS NOT NULL OR state NOT IN ('at-door', 'arrived')),
    CHECK ((state = 'arrived') = (arrived_ms IS NOT NULL)),
    CHECK ((state = 'parked') = (reason IS NOT NULL))
) STRICT
"""

_BY_STATE = "CREATE INDEX outbox_by_state ON outbox (state, id)"

# Steps whose bytes rotted on the disk: kept for IT, no part of what is delivered.
_SET_ASIDE = """
CREATE TABLE set_aside (visit BLOB NOT NULL, step INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT
"""

# Lives as long as the row it was used for.
_USED_APPOINTMENTS = """
CREATE TABLE used_appointments (
    appointment TEXT PRIMARY KEY,
    outbox_id INTEGER NOT NULL
) STRICT
"""

_STEPS_KEEP = """
CREATE TRIGGER steps_keep BEFORE UPDATE ON steps
BEGIN SELECT RAISE(ABORT, 'a step never changes'); END
"""

_OUTBOX_KEEPS = """
CREATE TRIGGER outbox_keeps
BEFORE UPDATE OF id, device, epoch, seq, record, version, kind, digest, sealed ON outbox
BEGIN SELECT RAISE(ABORT, 'identity and bytes never change'); END
"""

_SIGNATURE_FINAL = """
CREATE TRIGGER signature_final BEFORE UPDATE OF signature ON outbox
WHEN OLD.signature IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signature is final'); END
"""

_ARRIVED_FINAL = """
CREATE TRIGGER arrived_final BEFORE UPDATE OF state, receipt, arrived_ms ON outbox
WHEN OLD.state = 'arrived'
BEGIN SELECT RAISE(ABORT, 'arrived is final'); END
"""

_ONLY_ARRIVED_GO = """
CREATE TRIGGER only_arrived_go BEFORE DELETE ON outbox
WHEN OLD.state <> 'arrived'
BEGIN SELECT RAISE(ABORT, 'only what arrived may go'); END
"""

_VERSION_1 = (
    _META,
    _STEPS,
    _OUTBOX,
    _BY_STATE,
    _SET_ASIDE,
    _USED_APPOINTMENTS,
    _STEPS_KEEP,
    _OUTBOX_KEEPS,
    _SIGNATURE_FINAL,
    _ARRIVED_FINAL,
    _ONLY_ARRIVED_GO,
    f"PRAGMA application_id = {APPLICATION_ID}",
)

# What is urgent goes first; when the row came in says how long somebody has been waiting (unknown
# for what lay here before).
_TO_VERSION_2 = (
    "ALTER TABLE steps ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1))",
    "ALTER TABLE outbox ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1))",
    "ALTER TABLE outbox ADD COLUMN queued_ms INTEGER",
    "CREATE INDEX outbox_urgent ON outbox (state) WHERE urgent",
    "DROP TRIGGER outbox_keeps",
    """
CREATE TRIGGER outbox_keeps
BEFORE UPDATE OF id, device, epoch, seq, record, version, kind, digest, sealed, urgent, queued_ms
ON outbox
BEGIN SELECT RAISE(ABORT, 'identity and bytes never change'); END
""",
    "CREATE TABLE notes (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT",
    """
CREATE TABLE phone_tasks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record BLOB NOT NULL CHECK (length(record) = 16),
    version INTEGER NOT NULL,
    reason TEXT NOT NULL,
    created TEXT NOT NULL,
    done TEXT
) STRICT
""",
    "CREATE UNIQUE INDEX phone_tasks_open ON phone_tasks (record) WHERE done IS NULL",
)

# A clinic that comes back from a backup may miss what arrived: only then a row may leave "arrived",
# and only for the queue. Its last receipt stays.
_TO_VERSION_4 = (
    "DROP TRIGGER arrived_final",
    """
CREATE TRIGGER arrived_final BEFORE UPDATE OF state, receipt, arrived_ms ON outbox
WHEN OLD.state = 'arrived' AND (NEW.state <> 'queued' OR NEW.receipt IS NOT OLD.receipt)
BEGIN SELECT RAISE(ABORT, 'arrived is final'); END
""",
)

# Whoever signs asks for these after every record: without it all that waits is looked at each time.
_TO_VERSION_5 = ("CREATE INDEX outbox_unsigned ON outbox (state, id) WHERE signature IS NULL",)

# The first one makes version 1 out of nothing, the next one version 2 out of that, and so on.
VERSIONS = (_VERSION_1, _TO_VERSION_2, LOGBOOK, _TO_VERSION_4, _TO_VERSION_5)
SCHEMA_VERSION = len(VERSIONS)
