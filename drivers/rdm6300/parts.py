# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.decoding import decoder
from drivers.ports import PortWatch
from drivers.rdm6300.ear import BadgeEar
from drivers.rdm6300.protocol import listen
from drivers.rdm6300.simulator import simulate
from drivers.reader import ReaderSession
from drivers.reader_line import ReaderLine
from drivers.transport import LineSettings, SerialLine

__all__ = ["decode", "open_reader", "simulate"]

decode = decoder(listen)


def open_reader(ports: PortWatch, settings: LineSettings) -> ReaderSession:
    """`drivers.driver.OpenReader`."""
    return ReaderLine(ports, SerialLine, settings, BadgeEar)
