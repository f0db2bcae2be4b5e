# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A conversation with a scale, answered by hand and with time by hand."""

from drivers.conversation import Failed, Finished, Say, Step
from drivers.mt_sics import simulated_bytes as wire
from drivers.mt_sics.conversation import MtSicsConversation
from drivers.mt_sics.protocol import CANCEL, MODEL, SERIAL, WEIGHT_NOW, WEIGHT_STABLE
from tests.drivers.moments import Time

STEADY = b"S S      82.40 kg\r\n"
MOVING = b"S D      82.40 kg\r\n"
EMPTY = b"S S       0.00 kg\r\n"
TICK_SECONDS = 0.1


class Talk:
    """Everything the conversation wanted done."""

    def __init__(self) -> None:
        self.time = Time()
        self.conversation = MtSicsConversation()
        self.steps: list[Step] = []

    @property
    def said(self) -> list[bytes]:
        return [step.data for step in self.steps if isinstance(step, Say)]

    @property
    def ends(self) -> list[Step]:
        return [step for step in self.steps if isinstance(step, Finished | Failed)]

    def start(self) -> None:
        self.steps += self.conversation.start(self.time.now)
        assert self.said[-1] == CANCEL

    def hears(self, *answers: bytes) -> None:
        for answer in answers:
            self.steps += self.conversation.receive(answer, self.time.now)

    def is_named(self) -> None:
        """`@`, I4, I2, I2 and the first weight is asked for."""
        self.start()
        self.hears(wire.SERIAL, wire.SERIAL, wire.MODEL, wire.MODEL)
        assert self.said[-5:] == [CANCEL, SERIAL, MODEL, MODEL, WEIGHT_NOW]

    def waits(self, seconds: float, *, line: float | None = None) -> None:
        ticks = round(seconds / TICK_SECONDS)
        for _ in range(ticks):
            now = self.time.passes(TICK_SECONDS, line=None if line is None else line / ticks)
            if not self.ends:  # as the session does
                self.steps += self.conversation.tick(now)

    def is_held(self, answer: bytes = STEADY) -> None:
        """The answer that holds it is given until it is to be confirmed: for two seconds."""
        for times in range(23):
            if self.said[-1] == WEIGHT_STABLE:
                assert times > 20
                return
            self.weighs(answer)
        raise AssertionError("never to be confirmed")

    def weighs(self, answer: bytes, times: int = 1) -> None:
        """That often the open question gets this answer, and the next one is asked in time."""
        for _ in range(times):
            self.hears(answer)
            self.waits(TICK_SECONDS)
