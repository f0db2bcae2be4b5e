# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a card is asked to find out whether it is a badge, and which. Pure.

Its UID, twice: two equal answers count, as with any badge. Then whether it has the application of a
health card, which may be contactless too: whose name is on a card is never a key.
"""

from typing import Final

from drivers.egk.apdu import DEACTIVATED, END_OF_FILE, OK, Conversation, ask, select_application
from drivers.egk.conversation import HEALTH_APPLICATION
from drivers.pcsc_uid.protocol import QUESTION, Answers
from drivers.said import Named

# A health card says one of these to its application's name; one that is locked is one all the same.
_HEALTH: Final = frozenset({OK, END_OF_FILE, DEACTIVATED})
SHORTEST: Final = 10


def read_badge() -> Conversation[str | None]:
    """Its number as a profile knows it (`sync.formats.pin`), or None; ChipError."""
    first = yield QUESTION
    second = yield QUESTION
    name = _name(first)
    if name is None or first != second:
        return None
    answer = yield from ask("health-application", select_application(HEALTH_APPLICATION))
    return None if answer.status in _HEALTH else name


def _name(answer: bytes) -> str | None:
    """No shorter than ten digits: eight could be a PIN."""
    for event in Answers().receive(answer):
        if isinstance(event, Named):
            return event.name.rjust(SHORTEST, "0")
    return None
