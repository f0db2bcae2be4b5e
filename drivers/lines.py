# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lines of text, as many devices say them: up to LF, with or without CR. Pure."""

from collections.abc import Callable
from typing import Final

from drivers.said import Event, Refused
from drivers.scanner import Frame, Look, NoFrame

END: Final = b"\n"


def lines(read: Callable[[bytes], tuple[Event, ...]], longest: int) -> Look:
    """A line without its end, as `read` understands it; `read` says (Refused,) for what is none."""

    def look(data: bytes) -> Frame | NoFrame | None:
        size = data.find(END) + 1
        if not size:
            return NoFrame("too-long", longest) if len(data) >= longest else None
        events = read(data[: size - 1].removesuffix(b"\r"))
        match events:
            case (Refused(reason, detail),):
                return NoFrame(reason, size, detail)
        return Frame(size, events)

    return look
