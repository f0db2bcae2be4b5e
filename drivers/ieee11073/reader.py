# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Takes fields from the front of bytes, high byte first. Pure."""


class Short(Exception):  # noqa: N818 - never leaves this package
    """The bytes end inside of a field."""


class Fields:
    """What is left to be taken."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __bool__(self) -> bool:
        return bool(self._data)

    def take(self, size: int) -> bytes:
        """The next `size` bytes; Short if there are fewer."""
        if size > len(self._data):
            raise Short
        taken, self._data = self._data[:size], self._data[size:]
        return taken

    def word(self) -> int:
        """The next two bytes as a number."""
        return int.from_bytes(self.take(2), "big")

    def sized(self) -> "Fields":
        """A length in two bytes, and so many bytes."""
        return Fields(self.take(self.word()))

    def rest(self) -> bytes:
        """All that is left."""
        return self.take(len(self._data))

    def end(self) -> None:
        """Nothing is left; Short if something is, as then a length before it was wrong."""
        if self._data:
            raise Short
