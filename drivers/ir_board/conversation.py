# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One temperature of an infrared board: what is asked, and which answers count. Pure.

No answer has a check. So a temperature counts when three answers in a row lie within SPREAD; the
reading is the middle one of them, which no flipped bit of one answer can take out of what the other
two say. The first answer after the start counts for nothing: it may be to a question from before.
"""

from typing import Final

from drivers.asked import AskedConversation
from drivers.conversation import Moment, Say, Step
from drivers.fault import DeviceFault
from drivers.ir_board.protocol import listen
from drivers.meter import Contact, Live
from drivers.reading import DeviceInfo
from drivers.said import Event, Refused, Said, Told

MEASURE: Final = b"\xfa\xca\xc4"
SET_TO_BODIES: Final = b"\xfa\xc5\xbf"
ANSWERS: Final = 3
SPREAD: Final = 2  # tenths of a degree
POLL_SECONDS: Final = 1.0
LIMIT_SECONDS: Final = 60.0


class IrBoardConversation(AskedConversation):
    """`drivers.conversation.Conversation` for such a board."""

    def __init__(self) -> None:
        super().__init__(
            DeviceInfo("various", "infrared board"),
            listen,
            poll_seconds=POLL_SECONDS,
            limit_seconds=LIMIT_SECONDS,
        )
        self._answers = self._objects = 0
        self._seen = False
        self._row: list[Said] = []

    def _first(self) -> bytes:
        return MEASURE

    def _begin(self) -> None:
        self._answers = self._objects = 0
        self._seen = False
        self._row = []

    def _answered(self, event: Event, now: Moment) -> list[Step]:
        self._answers += 1
        match event:
            case Said() if self._answers > 1:
                return self._measured(event, now)
            case Told("object"):
                return self._is_not_set_to_bodies()
            case Refused():  # nobody's temperature: it looks at a wall, or at nobody yet
                self._row = []
        return []

    def _measured(self, said: Said, now: Moment) -> list[Step]:
        self._seen = True
        self._row = [*self._row, said][-ANSWERS:]
        degrees = sorted(each.values[0].value for each in self._row)
        if len(degrees) < ANSWERS or (degrees[-1] - degrees[0]) * 10 > SPREAD:
            return []
        middle = sorted(self._row, key=lambda each: each.values[0].value)[ANSWERS // 2]
        return self._finish(middle.values, middle.raw, now)

    def _is_not_set_to_bodies(self) -> list[Step]:
        """It is told once to be, and believed when it goes on to say that it isn't."""
        self._row = []
        self._objects += 1
        if self._objects > ANSWERS:
            return self._fail(DeviceFault.DEVICE_ERROR, "object")
        return [Say(SET_TO_BODIES)] if self._objects == 1 else []

    def _why_nothing_came(self) -> tuple[DeviceFault, str]:
        return (DeviceFault.UNSTABLE if self._seen else DeviceFault.NO_CONTACT), ""

    def live(self) -> Live:
        if not self._row:
            return Live(Contact.NOBODY)
        share = len(self._row) / (ANSWERS + 1)
        return Live(Contact.SETTLING, self._row[-1].values, done_share=share)
