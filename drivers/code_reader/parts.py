# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.code_reader.decoding import decode
from drivers.code_reader.ear import CodeEar
from drivers.code_reader.simulator import simulate
from drivers.ports import PortWatch
from drivers.reader import ReaderSession
from drivers.reader_line import ReaderLine
from drivers.transport import LineSettings, SerialLine

__all__ = ["decode", "open_reader", "simulate"]


def open_reader(ports: PortWatch, settings: LineSettings) -> ReaderSession:
    """`drivers.driver.OpenReader`."""
    return ReaderLine(ports, SerialLine, settings, CodeEar)
