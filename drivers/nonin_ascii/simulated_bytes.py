# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the simulated device says: written from the table of docs/devices, not from the decoder."""

from drivers.simulated_stream import Shown


class Moments:
    """`drivers.simulated_stream.Wire`; a moment is a line."""

    hertz = 1
    baud = 9600

    def __call__(self, shown: Shown) -> bytes:
        return f"SPO2={_text(shown.spo2)} HR={_text(shown.pulse)}\r\n".encode("ascii")


def _text(number: int | None) -> str:
    return "---" if number is None else f"{number:03d}"
