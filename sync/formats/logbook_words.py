# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The words a station may write into its logbook: every event, and every field it may have. Pure.

There is no field for text. A field is a word out of a list, a whole number within bounds, or an
identifier of a fixed alphabet and length: nothing a person says, types or is called fits in.
Words that other rooms use too stand here again, because the formats know nobody; tests hold the
two together.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Value = int | str

IDENTIFIER = r"[a-z0-9][a-z0-9-]{0,31}"
_DAY = "20[0-9]{2}-[01][0-9]-[0-3][0-9]"
_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"


@dataclass(frozen=True, slots=True)
class OneOf:
    """A word out of a list."""

    words: frozenset[str]

    def allows(self, value: Value) -> bool:
        return value in self.words


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number within bounds, both ends included."""

    low: int
    high: int

    def allows(self, value: Value) -> bool:
        return type(value) is int and self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Like:
    """An identifier that a machine or a profile gave, of a fixed alphabet."""

    pattern: str

    def allows(self, value: Value) -> bool:
        return isinstance(value, str) and re.fullmatch(self.pattern, value) is not None


Rule = OneOf | Whole | Like


def _words(text: str) -> OneOf:
    return OneOf(frozenset(text.split()))


class Role(StrEnum):
    """Who did it. Staff are named by their id where there is one, patients never."""

    PATIENT = "patient"
    ATTENDANT = "attendant"
    DEPUTY = "deputy"
    IT = "it"
    STATION = "station"


class Event(StrEnum):
    """What happened. The fields of each are in `FIELDS`."""

    LOGBOOK_BEGUN = "logbook-begun"
    LOGBOOK_CUT = "logbook-cut"
    LOGBOOK_REFUSED = "logbook-refused"
    STATION_STARTED = "station-started"
    STATION_STOPPED = "station-stopped"
    VISIT_STARTED = "visit-started"
    RECORD_SAVED = "record-saved"
    VISIT_ENDED = "visit-ended"
    VISIT_INTERRUPTED = "visit-interrupted"
    VISIT_END_ASKED = "visit-end-asked"
    REST_SHORTENED = "rest-shortened"
    ROOM_CHANGED = "room-changed"
    ROOM_WIPED = "room-wiped"
    SCREEN_CLEANING = "screen-cleaning"
    HANDS_COUNTED = "hands-counted"
    ITEM_WIPED = "item-wiped"
    CONTACT_CUT_SHORT = "contact-cut-short"
    ROOM_BLOCKED = "room-blocked"
    DATA_WIPED = "data-wiped"
    DATA_LEFT = "data-left"
    REPORT_ASKED = "report-asked"
    ATTENDANT_SIGNED_IN = "attendant-signed-in"
    ATTENDANT_REFUSED = "attendant-refused"
    ATTENDANT_LOCKED_OUT = "attendant-locked-out"
    BADGE_REFUSED = "badge-refused"
    ATTENDANT_SIGNED_OUT = "attendant-signed-out"
    LIST_TICKED = "list-ticked"
    STOCK_COUNTED = "stock-counted"
    STOCK_LOW = "stock-low"
    CHECK_DUE = "check-due"
    NOTE_LEFT = "note-left"
    NOTE_DONE = "note-done"
    HELP_CALLED = "help-called"
    HELP_CHANGED = "help-changed"
    PHONE_DONE = "phone-done"
    DOCUMENT_ACCEPTED = "document-accepted"
    DOCUMENT_EXPIRED = "document-expired"
    DOCUMENT_REFUSED = "document-refused"
    KEY_TAKEN = "key-taken"
    KEY_GONE = "key-gone"
    ENROLLED = "enrolled"
    PLACE_LENT = "place-lent"
    PLACE_RETURNED = "place-returned"
    STORE_DAMAGED = "store-damaged"
    STORE_SET_ASIDE = "store-set-aside"
    RECORDS_OFFERED = "records-offered"


_LARGEST = 2**53  # what every reader of JSON can hold exactly
_COUNT = Whole(0, 10**9)
_VERSION = Whole(0, 2**31 - 1)
_VISIT = {"visit": Like(_UUID)}
_ROOM = _words("ready occupied interrupted resumed used cleaning contact-time airing blocked")
_DOCUMENT = _words("key-set day-list profile")

DOCUMENT_REASONS = frozenset(
    "damaged-here key-revoked not-published rolled-back too-large wrong-site other-form".split()
)

FIELDS: Mapping[Event, Mapping[str, Rule]] = {
    # A new store on a kiosk that is enrolled: its first start, or it has lost the one it had.
    Event.LOGBOOK_BEGUN: {"enrolled": _words("yes no"), "store": _words("new older")},
    # The last entry that was cut, and its hash.
    Event.LOGBOOK_CUT: {"last": Whole(1, _LARGEST), "head": Like("[0-9a-f]{64}")},
    # The clinic took no envelope with entries up to `last`; it is asked again.
    Event.LOGBOOK_REFUSED: {
        "last": Whole(1, _LARGEST),
        "reason": _words(
            "conflict unknown-device bad-signature cannot-open malformed damaged-here"
        ),
    },
    Event.STATION_STARTED: {"version": Like(r"[0-9][0-9a-z.+~-]{0,31}")},
    Event.STATION_STOPPED: {},
    Event.VISIT_STARTED: {**_VISIT, "resumed": _words("yes no")},
    Event.RECORD_SAVED: {**_VISIT, "version": Whole(1, 0xFFFF)},
    Event.VISIT_ENDED: {**_VISIT, "how": _words("completed delivered discarded")},
    Event.VISIT_INTERRUPTED: {**_VISIT, "why": _words("front-gone left station-ended")},
    Event.VISIT_END_ASKED: {},
    Event.REST_SHORTENED: {},
    Event.ROOM_CHANGED: {
        "was": _ROOM,
        "is": _ROOM,
        "because": _words(
            "visit-started visit-ended visit-untouched visit-broken cleaned cleaning-begun wiped "
            "contact-over contact-cut-short aired blocked released"
        ),
    },
    # With which product (the slowest of them), how many things, and how long it has to work.
    Event.ROOM_WIPED: {"product": Like(IDENTIFIER), "items": _COUNT, "seconds": Whole(0, 3600)},
    Event.SCREEN_CLEANING: {"seconds": Whole(1, 3600)},  # so long its touch is dead
    # Between two visits: the whole list is proved gone; or what isn't, and nobody may come in.
    Event.DATA_WIPED: {"items": _COUNT},
    Event.DATA_LEFT: {
        "trace": _words(
            "speech print-queue temporary-files runtime-folder clipboard device-memories volume "
            "contrast language zoom"
        )
    },
    # Of hygiene, of these days, from the clinic.
    Event.REPORT_ASKED: {"first": Like(_DAY), "last": Like(_DAY)},
    # The patients' hands on one day, summed when it is over: nobody's visit leads to it.
    Event.HANDS_COUNTED: {
        "day": Like(_DAY),
        "offered": _COUNT,
        "cleaned": _COUNT,
        "seconds": _COUNT,
    },
    Event.ITEM_WIPED: {"item": Like(IDENTIFIER), "product": Like(IDENTIFIER)},
    # By whom it was: the second person. `seconds` were left.
    Event.CONTACT_CUT_SHORT: {
        "reason": _words("emergency wrong-product room-closes"),
        "seconds": Whole(0, 3600),
    },
    Event.ROOM_BLOCKED: {"reason": _words("defect soiled building unattended other")},
    Event.ATTENDANT_SIGNED_IN: {},
    Event.ATTENDANT_REFUSED: {"failures": _COUNT},
    Event.ATTENDANT_LOCKED_OUT: {"failures": _COUNT, "seconds": Whole(1, 86_400)},
    Event.BADGE_REFUSED: {},
    Event.ATTENDANT_SIGNED_OUT: {"why": _words("locked unused front-ended signed-in-again")},
    # One thing of a daily or weekly list, for which day; or that it was ticked by mistake.
    Event.LIST_TICKED: {
        "list": _words("opening closing weekly"),
        "item": Like(IDENTIFIER),
        "day": Like(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
        "done": _words("yes no"),
    },
    # Single pieces.
    Event.STOCK_COUNTED: {"item": Like(IDENTIFIER), "count": Whole(0, 100_000)},
    Event.STOCK_LOW: {"item": Like(IDENTIFIER), "count": Whole(0, 100_000)},
    # A device's check is due soon or past: said once, and only by a clock known to be right.
    Event.CHECK_DUE: {"place": Like(IDENTIFIER), "standing": _words("soon past")},
    # For the next attendant. Never what it says.
    Event.NOTE_LEFT: {},
    Event.NOTE_DONE: {},
    Event.HELP_CALLED: {},  # not why: that may be about somebody's health
    Event.HELP_CHANGED: {"stage": _words("called second clinic seen coming nobody none")},
    Event.PHONE_DONE: {"task": Whole(1, _LARGEST)},
    Event.DOCUMENT_ACCEPTED: {"document": _DOCUMENT, "version": _VERSION},
    Event.DOCUMENT_EXPIRED: {"document": _DOCUMENT, "version": _VERSION},
    Event.DOCUMENT_REFUSED: {"document": _DOCUMENT, "reason": OneOf(DOCUMENT_REASONS)},
    Event.KEY_TAKEN: {"key": Like("[0-9a-f]{16}"), "suite": _words("x25519 x-wing")},
    Event.KEY_GONE: {"key": Like("[0-9a-f]{16}")},
    Event.ENROLLED: {"site": Like(IDENTIFIER), "device": Like("[0-9a-f]{32}")},
    Event.PLACE_LENT: {"place": Like(IDENTIFIER), "seconds": Whole(1, 3600)},
    Event.PLACE_RETURNED: {"place": Like(IDENTIFIER)},
    Event.STORE_DAMAGED: {},
    Event.STORE_SET_ASIDE: {"kept": _COUNT, "lost": _COUNT},
    # Sent once more: the clinic had lost them, or somebody asked for it.
    Event.RECORDS_OFFERED: {"count": _COUNT, "why": _words("missing asked")},
}
