# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The logbook's tables, and what the database itself keeps of it (docs/formats/logbook-v1.md).

Entries follow one another and never change. They go only when they are cut, and a cut is only made
where the clinic has countersigned.
"""

_LOGBOOK = """
CREATE TABLE logbook (
    number INTEGER PRIMARY KEY,
    entry BLOB NOT NULL CHECK (length(entry) BETWEEN 1 AND 2048),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT
"""

# `cut`: the last entry that is gone, and its hash; for a book that was never cut 0 and its genesis.
_STATE = """
CREATE TABLE logbook_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    book BLOB NOT NULL CHECK (length(book) = 16),
    head_number INTEGER NOT NULL,
    head BLOB NOT NULL CHECK (length(head) = 32),
    cut_number INTEGER NOT NULL,
    cut BLOB NOT NULL CHECK (length(cut) = 32)
) STRICT
"""

# One row for each envelope with entries; `receipt` is the clinic's countersignature.
_SENT = """
CREATE TABLE logbook_sent (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    last INTEGER NOT NULL,
    head BLOB NOT NULL CHECK (length(head) = 32),
    receipt BLOB CHECK (length(receipt) = 162)
) STRICT
"""

_TRIGGERS = (
    """
CREATE TRIGGER logbook_keeps BEFORE UPDATE ON logbook
BEGIN SELECT RAISE(ABORT, 'an entry never changes'); END
""",
    """
CREATE TRIGGER logbook_follows BEFORE INSERT ON logbook
WHEN NEW.number IS NOT (SELECT head_number + 1 FROM logbook_state)
BEGIN SELECT RAISE(ABORT, 'entries follow one another'); END
""",
    """
CREATE TRIGGER logbook_stays BEFORE DELETE ON logbook
WHEN OLD.number > (SELECT cut_number FROM logbook_state)
BEGIN SELECT RAISE(ABORT, 'an entry goes only when it is cut'); END
""",
    """
CREATE TRIGGER logbook_state_keeps BEFORE UPDATE ON logbook_state
WHEN NEW.id <> OLD.id OR NEW.book <> OLD.book
    OR NEW.head_number NOT IN (OLD.head_number, OLD.head_number + 1)
    OR (NEW.head_number = OLD.head_number AND NEW.head <> OLD.head)
    OR (NEW.cut <> OLD.cut AND (NEW.cut_number <= OLD.cut_number OR NOT EXISTS (
        SELECT 1 FROM logbook_sent
        WHERE last = NEW.cut_number AND head = NEW.cut AND receipt IS NOT NULL)))
    OR (NEW.cut = OLD.cut AND NEW.cut_number <> OLD.cut_number)
BEGIN SELECT RAISE(ABORT, 'a logbook only grows, and is cut where it is countersigned'); END
""",
    """
CREATE TRIGGER logbook_state_stays BEFORE DELETE ON logbook_state
BEGIN SELECT RAISE(ABORT, 'there is one logbook'); END
""",
    """
CREATE TRIGGER logbook_sent_keeps BEFORE UPDATE ON logbook_sent
WHEN OLD.receipt IS NOT NULL
    OR NEW.id <> OLD.id OR NEW.digest <> OLD.digest OR NEW.last <> OLD.last OR NEW.head <> OLD.head
BEGIN SELECT RAISE(ABORT, 'a countersignature is final'); END
""",
    """
CREATE TRIGGER logbook_sent_stays BEFORE DELETE ON logbook_sent
WHEN OLD.last >= (SELECT cut_number FROM logbook_state)
BEGIN SELECT RAISE(ABORT, 'a countersignature goes with its entries'); END
""",
)

LOGBOOK = (_LOGBOOK, _STATE, _SENT, *_TRIGGERS)
