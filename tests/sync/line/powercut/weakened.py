# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The store on a connection that waits less for the disk than it says: what the proofs must see."""

from typing import Any

from sync.line.database import Connect, connect_file

MODES = ("full", "normal", "off")
_NUMBERS = {"off": 0, "normal": 1, "full": 2}  # sqlite.org/pragma.html#pragma_synchronous


def weakened(mode: str) -> Connect:
    """The real connection for "full"; else one that sets `mode` where FULL is asked for."""
    if mode == "full":
        return connect_file
    return lambda path: _Weakened(connect_file(path), mode)


class _Weakened:
    """Everything but that one setting goes straight to the real connection."""

    def __init__(self, real: Any, mode: str) -> None:
        self._real = real
        self._mode = mode

    def execute(self, sql: str, *values: Any) -> Any:
        if sql == "PRAGMA synchronous = 2":
            return self._real.execute(f"PRAGMA synchronous = {_NUMBERS[self._mode]}")
        if sql == "PRAGMA synchronous":  # the store looks whether it was obeyed
            return self._real.execute("SELECT 2")
        return self._real.execute(sql, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)
