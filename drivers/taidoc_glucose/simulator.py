# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A simulated TaiDoc blood glucose meter: frames as its maker's simulated thermometer says them."""

from typing import Final

from drivers.simulated_lifescan import number
from drivers.simulated_memory import Kind, simulator
from drivers.simulated_shelf import Kept, Shelf
from drivers.taidoc_thermometer import simulated_bytes as wire


class TaiDoc:
    """TD-4277. Both meters of the shelf say the same name: it tells no serial number."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._input = b""

    def hear(self, data: bytes) -> list[bytes]:
        """`drivers.simulated_shelf.Model`."""
        self._input += data
        answers = []
        while len(self._input) >= wire.SIZE:
            frame = self._input[: wire.SIZE]
            if wire.is_question(frame):
                self._input = self._input[wire.SIZE :]
                answers += self._obey(frame)
            else:
                self._input = self._input[1:]
        return answers

    def _obey(self, frame: bytes) -> list[bytes]:
        data = self._data(frame[1], int.from_bytes(frame[2:4], "little"))
        if data is None:
            self._shelf.misunderstood()
            return []
        return [wire.answer(frame[1], data)]

    def _data(self, command: int, index: int) -> bytes | None:  # noqa: PLR0911 - one for each command
        records = self._shelf.told()
        if command == wire.CONNECT:
            self._shelf.looked()  # so each look begins
            return b""
        if command == wire.CLOCK:
            return wire.time(self._shelf.now())
        if command == wire.MODEL:
            return wire.number(wire.GLUCOSE_METER)
        if command == wire.COUNT:
            return wire.number(len(records))
        if index >= len(records):
            return None
        if command == wire.TIME:
            return wire.time(records[index].at)
        return _value(records[index]) if command == wire.VALUE else None


def _value(record: Kept) -> bytes:
    return wire.number(number(record)) + bytes(2)


KIND: Final = Kind(TaiDoc, baud=19200)
simulate = simulator(KIND)
