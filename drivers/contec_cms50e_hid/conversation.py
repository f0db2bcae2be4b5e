# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is said to a CMS50E or PO80 on USB: begin and stop streaming. Pure.

Everything else is that of an oximeter that streams by itself (`drivers.oximetry.free_stream`).
"""

from typing import Final

from drivers.contec_cms50e_hid.protocol import listen
from drivers.conversation import Failed, Finished, Moment, Say, Step
from drivers.meter import Live
from drivers.oximetry.free_stream import FreeStreamConversation, Stream
from drivers.reading import DeviceInfo

BEGIN: Final = b"\x9b\x01\x1c"
END: Final = b"\x9b\x00\x1b"
# Said again while nothing has come: a device that is just waking passes over what it hears.
AGAIN_SECONDS: Final = 1.0
# How often it tells values is not known: six in the steady time have to do, as of slow streams.
STREAM: Final = Stream(DeviceInfo("Contec", "CMS50E/PO80"), 20, 6, 6)


class CmsHidConversation:
    """`drivers.conversation.Conversation`: it streams while a measurement is under way."""

    def __init__(self) -> None:
        self._inner = FreeStreamConversation(listen, STREAM)
        self._heard = False
        self._said = 0.0

    def connected(self) -> list[Step]:
        return []

    def start(self, now: Moment) -> list[Step]:
        self._heard = False
        self._said = now.line
        return [Say(BEGIN), *self._inner.start(now)]

    def stop(self) -> list[Step]:
        return [*self._inner.stop(), Say(END)]

    def receive(self, data: bytes, now: Moment) -> list[Step]:
        self._heard = True
        return _ended(self._inner.receive(data, now))

    def silent(self, now: Moment) -> list[Step]:
        return _ended(self._inner.silent(now))

    def tick(self, now: Moment) -> list[Step]:
        steps = _ended(self._inner.tick(now))
        if not steps and not self._heard and now.line - self._said >= AGAIN_SECONDS:
            self._said = now.line
            return [Say(BEGIN)]
        return steps

    def live(self) -> Live:
        return self._inner.live()


def _ended(steps: list[Step]) -> list[Step]:
    over = any(isinstance(step, Finished | Failed) for step in steps)
    return [*steps, Say(END)] if over else steps
