# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every device that the kiosk can talk to, as one explicit table. Opens nothing by itself."""

from collections.abc import Mapping
from types import MappingProxyType

from drivers.driver import Driver
from drivers.rows import air, glucose, oximetry, pressure, readers, scales, standard, temperature

DRIVERS: Mapping[str, Driver] = MappingProxyType(
    {
        driver.key: driver
        for rows in (
            pressure.ROWS,
            oximetry.ROWS,
            scales.ROWS,
            temperature.ROWS,
            glucose.ROWS,
            standard.ROWS,
            air.ROWS,
            readers.ROWS,
        )
        for driver in rows
    }
)


class UnknownDriverError(LookupError):
    """The site profile or a command names a driver that isn't in the table."""

    def __init__(self, got: str) -> None:
        super().__init__(f"{got!r}: expected one of {', '.join(DRIVERS)}")
        self.got = got
        self.allowed = tuple(DRIVERS)


class ExperimentalDriverError(PermissionError):
    """The driver stands on facts rated `code` and the site profile didn't allow that."""

    def __init__(self, key: str) -> None:
        super().__init__(f"{key!r} is experimental: the site profile must allow it")
        self.key = key


def find_driver(key: str) -> Driver:
    """The row of that key; UnknownDriverError otherwise."""
    try:
        return DRIVERS[key]
    except KeyError:
        raise UnknownDriverError(key) from None


def driver_for_place(key: str, *, experimental: bool) -> Driver:
    """The row, if a place whose profile says `experimental` so may use it.

    UnknownDriverError, ExperimentalDriverError.
    """
    driver = find_driver(key)
    if driver.experimental and not experimental:
        raise ExperimentalDriverError(key)
    return driver
