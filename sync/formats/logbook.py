# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One entry of a station's logbook, and its one spelling in bytes (docs/formats/logbook-v1.md).

A `Draft` is what happened; it can't be made with a word that isn't in `logbook_words`. An `Entry`
is a draft at its place in the chain. Writers keep to the words of their own version; readers take
every entry of this shape, so that a clinic needs no update before a kiosk says something new. Pure:
time and boot come in.
"""

import hashlib
import re
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sync.formats.envelope import MAX_COUNTER
from sync.formats.logbook_words import FIELDS, Event, Role, Value
from sync.formats.strict_json import DocumentError, Fields, dump, instant_text, load

HASH_SIZE = 32
MAX_ENTRY = 2048  # bytes; the longest that can be written is below 700

_DOMAIN = b"telemed-kiosk/logbook/v1\0"
_KEYS = frozenset(
    {"number", "at", "boot", "up_ms", "epoch", "role", "staff", "event", "fields", "prev"}
)
_NAME = r"[a-z][a-z0-9-]{0,31}"
_NAMED = (Role.ATTENDANT, Role.DEPUTY, Role.IT)
_STAFF = r"[a-z0-9][a-z0-9-]{0,31}"
_VALUE = r"[a-z0-9][a-z0-9.+~-]{0,63}"
_LARGEST = 2**53  # what every reader of JSON can hold exactly


class NotAllowed(ValueError):  # noqa: N818 - a mistake in the program, named after what it is
    """The logbook has no place for this; `where` is the event and field, never the value."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


@dataclass(frozen=True, slots=True)
class Who:
    """Who did it; `staff` is the id of one of the staff, as far as one is known."""

    role: Role
    staff: str | None = None

    def __post_init__(self) -> None:
        """Raises `NotAllowed`."""
        if self.staff is None:
            return
        if self.role not in _NAMED or re.fullmatch(_STAFF, self.staff) is None:
            raise NotAllowed("staff")


@dataclass(frozen=True, slots=True)
class Moment:
    """`at` is aware, by the machine's clock; `up_ms` since the boot named `boot`, which nobody can
    set."""

    at: datetime
    boot: UUID
    up_ms: int


@dataclass(frozen=True, slots=True)
class Draft:
    """Something that happened, before it has a place in the chain."""

    when: Moment
    who: Who
    event: Event
    fields: dict[str, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises `NotAllowed` for a field too many or too few, or a value it can't have."""
        rules = FIELDS[self.event]
        if self.fields.keys() != rules.keys():
            raise NotAllowed(self.event)
        for name, value in self.fields.items():
            if not rules[name].allows(value):
                raise NotAllowed(f"{self.event}.{name}")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it is read: `event` and `fields` may be of a newer version than this one.

    `number` counts from 1, `epoch` is that of the station's start, `prev` (32 B) is the hash of the
    entry before, or `genesis` of the book for the first.
    """

    number: int
    when: Moment
    epoch: int
    who: Who
    event: str
    fields: dict[str, Value]
    prev: bytes


def genesis(book: UUID) -> bytes:
    """What the first entry of a book names as the one before: 32 B."""
    return hashlib.sha256(_DOMAIN + b"book\0" + book.bytes).digest()


def entry_hash(entry: bytes) -> bytes:
    """32 B, over the bytes of an entry as they lie."""
    return hashlib.sha256(_DOMAIN + b"entry\0" + entry).digest()


def write_entry(draft: Draft, number: int, epoch: int, prev: bytes) -> bytes:
    """The one spelling of a draft at its place: JSON, keys in order, no blanks."""
    return _spelt(
        Entry(number, draft.when, epoch, draft.who, draft.event, dict(draft.fields), prev)
    )


def read_entry(data: bytes) -> Entry:
    """The entry again. Raises `DocumentError` for anything but the one spelling of an entry."""
    if len(data) > MAX_ENTRY:
        raise DocumentError("", f"at most {MAX_ENTRY} bytes")
    entry = _entry(Fields(load(data), "", _KEYS))
    if _spelt(entry) != data:
        raise DocumentError("", "the one spelling")
    return entry


def _spelt(entry: Entry) -> bytes:
    return dump(
        {
            "number": entry.number,
            "at": instant_text(entry.when.at),
            "boot": str(entry.when.boot),
            "up_ms": entry.when.up_ms,
            "epoch": f"{entry.epoch:016x}",
            "role": entry.who.role,
            "staff": entry.who.staff or "",
            "event": entry.event,
            "fields": entry.fields,
            "prev": entry.prev.hex(),
        }
    )


def _entry(fields: Fields) -> Entry:
    epoch = int(fields.text("epoch", r"[0-9a-f]{16}"), 16)
    if not 0 < epoch <= MAX_COUNTER:
        raise fields.refuse("epoch", "an epoch")
    try:
        who = Who(
            Role(fields.text("role", "|".join(Role))), fields.text("staff", rf"({_STAFF})?") or None
        )
    except NotAllowed as error:
        raise fields.refuse("staff", "nobody but for staff") from error
    return Entry(
        number=fields.whole("number", 1, _LARGEST),
        when=Moment(
            at=fields.instant("at"),
            boot=UUID(fields.text("boot", r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")),
            up_ms=fields.whole("up_ms", 0, _LARGEST),
        ),
        epoch=epoch,
        who=who,
        event=fields.text("event", _NAME),
        fields=fields.values("fields", _NAME, _VALUE, _LARGEST),
        prev=bytes.fromhex(fields.text("prev", r"[0-9a-f]{64}")),
    )
