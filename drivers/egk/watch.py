# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The loop over readers and cards, on a thread of its own: it may block as long as it likes.

It knows no event loop; what it sees it tells, in the order that `events` promises.
"""

import threading
import time
from collections.abc import Callable
from typing import Final

from drivers.egk.apdu import (
    DEACTIVATED,
    NOT_ALLOWED,
    NOT_FOUND,
    NOT_NOW,
    ChipError,
    Conversation,
    T,
)
from drivers.egk.badges import BadgeReaders
from drivers.egk.conversation import NotAHealthCardError, read_card
from drivers.egk.decoding import decode_card
from drivers.egk.errors import CardDataError, Problem
from drivers.egk.events import (
    CardEvent,
    CardIn,
    CardNotRead,
    CardOut,
    CardRead,
    CardReaderAbsent,
    CardReaderReady,
    CardTrouble,
)
from drivers.egk.terminals import (
    CardBusyError,
    CardGoneError,
    CardMuteError,
    ChipLineError,
    NoTerminalsError,
    Slot,
    Terminals,
)
from drivers.fault import DeviceFault
from drivers.pcsc_uid.conversation import read_badge

LOOK_SECONDS: Final = 1.0  # a change ends a look at once
AGAIN_SECONDS: Final = 1.0  # until a service that isn't there is asked again
SETTLE_SECONDS: Final = 0.8  # until a failed line has shown whether the card is being pulled
ATTEMPTS: Final = 2

# What a second try may mend: contacts that were touched badly. The rest is written on the chip.
_MENDS: Final = frozenset({CardTrouble.MUTE, CardTrouble.UNREADABLE, CardTrouble.BUSY})
_DAMAGE: Final = frozenset(
    {Problem.SHORT, Problem.TRAILING, Problem.TOO_LARGE, Problem.DAMAGED, Problem.NOT_XML}
)
_LOCKED: Final = frozenset({DEACTIVATED, NOT_ALLOWED, NOT_NOW, NOT_FOUND})


class CardWatch:
    """`run` until `stop` is set; `tell` is called on the same thread."""

    def __init__(
        self,
        terminals: Terminals,
        kvnr_is_valid: Callable[[str], bool],
        tell: Callable[[CardEvent], None],
        stop: threading.Event,
        badges: BadgeReaders | None = None,
    ) -> None:
        self._terminals = terminals
        self._kvnr_is_valid = kvnr_is_valid
        self._tell = tell
        self._stop = stop
        self._badges = badges
        self._readers: CardReaderReady | CardReaderAbsent | None = None
        self._card: Slot | None = None  # one at a time
        self._is_told = False  # a badge isn't, as a card
        self._empty: set[str] = set()  # readers that were seen without a card

    def run(self) -> None:
        """Lets go of the readers at its end."""
        try:
            while not self._stop.is_set():
                self._turn()
        finally:
            self._terminals.close()

    def _turn(self) -> None:
        try:
            slots = self._terminals.look(LOOK_SECONDS)
            self._follow(slots)
        except NoTerminalsError as error:
            self._card_is_out(())
            self._readers_are(CardReaderAbsent(error.fault))
            if self._badges is not None:
                self._badges.lost(error.fault)
            self._stop.wait(AGAIN_SECONDS)

    def _follow(self, slots: tuple[Slot, ...]) -> None:
        self._card_is_out(slots)
        if self._badges is not None:
            self._badges.are(slots)
        if not slots:
            self._readers_are(CardReaderAbsent(DeviceFault.UNPLUGGED))
            return
        self._readers_are(CardReaderReady())
        self._empty &= {slot.reader for slot in slots}
        self._empty |= {slot.reader for slot in slots if not slot.card}
        # A card that was in before anybody came is somebody else's, forgotten: it is never read.
        fresh = next((slot for slot in slots if slot.card and slot.reader in self._empty), None)
        if self._card is None and fresh is not None:
            self._card = fresh
            self._is_told = not self._is_badge(fresh)
            if self._is_told:
                self._tell(CardIn())
                self._read(fresh)

    def _is_badge(self, slot: Slot) -> bool:
        """Whether it was one, told as one; a card that fails here is read as any other."""
        if self._badges is None or not self._badges.has(slot):
            return False
        try:
            number = self._talk(slot, read_badge())
        except (ChipLineError, ChipError):
            return False
        if number is not None:
            self._badges.read(number)
        return number is not None

    def _card_is_out(self, slots: tuple[Slot, ...]) -> None:
        if self._card is not None and self._card not in slots:
            self._card = None
            if self._is_told:
                self._tell(CardOut())

    def _readers_are(self, state: CardReaderReady | CardReaderAbsent) -> None:
        if state != self._readers:
            self._readers = state
            self._tell(state)

    def _read(self, slot: Slot) -> None:
        """Tells exactly one outcome, whatever happens."""
        try:
            self._tell(self._outcome(slot))
        except NoTerminalsError as error:
            self._tell(CardNotRead(CardTrouble.UNREADABLE, error.detail))
            raise

    def _outcome(self, slot: Slot) -> CardRead | CardNotRead:
        tries = 0
        while True:
            outcome, tries = self._try(slot), tries + 1
            if isinstance(outcome, CardRead) or outcome.trouble not in _MENDS:
                return outcome
            if self._is_pulled(slot):
                return CardNotRead(CardTrouble.OUT_TOO_EARLY, outcome.detail)
            if tries == ATTEMPTS or self._stop.is_set():
                return outcome

    def _is_pulled(self, slot: Slot) -> bool:
        """Services look at their slots a few times a second; our own connecting is a change too."""
        until = time.monotonic() + SETTLE_SECONDS
        while (left := until - time.monotonic()) > 0 and not self._stop.is_set():
            if slot not in self._terminals.look(left):
                return True
        return False

    def _try(self, slot: Slot) -> CardRead | CardNotRead:
        try:
            files = self._talk(slot, read_card())
            return CardRead(decode_card(files, self._kvnr_is_valid))
        except ChipLineError as error:
            return CardNotRead(_of_the_line(error), error.detail)
        except NotAHealthCardError as error:
            return CardNotRead(CardTrouble.NOT_A_HEALTH_CARD, str(error))
        except ChipError as error:
            locked = error.status in _LOCKED
            return CardNotRead(_unusable_or_unreadable(locked), str(error))
        except CardDataError as error:
            return CardNotRead(_unusable_or_unreadable(error.problem not in _DAMAGE), str(error))

    def _talk(self, slot: Slot, conversation: Conversation[T]) -> T:
        with self._terminals.connect(slot.reader) as chip:
            command = next(conversation)
            while True:
                response = chip.transmit(command)
                try:
                    command = conversation.send(response)
                except StopIteration as end:
                    found: T = end.value
                    return found


def _of_the_line(error: ChipLineError) -> CardTrouble:
    match error:
        case CardGoneError():
            return CardTrouble.OUT_TOO_EARLY
        case CardMuteError():
            return CardTrouble.MUTE
        case CardBusyError():
            return CardTrouble.BUSY
    return CardTrouble.UNREADABLE


def _unusable_or_unreadable(unusable: bool) -> CardTrouble:
    return CardTrouble.UNUSABLE if unusable else CardTrouble.UNREADABLE
