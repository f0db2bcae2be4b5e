# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""All that is ever said to a SunTech Advantage module: start, abort, and two questions. Pure.

command = 3A code data check      all bytes together 0, modulo 256
"""

from typing import Final


def _command(*code: int) -> bytes:
    body = bytes([0x3A, *code])
    return body + bytes([-sum(body) & 0xFF])


START_ADULT: Final = _command(0x20)
ABORT: Final = _command(0x79, 0x01, 0x00)
ASK_RESULT: Final = _command(0x79, 0x03, 0x00)
ASK_PRESSURE: Final = _command(0x79, 0x05, 0x00)
