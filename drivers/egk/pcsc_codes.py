# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""pcsc-lite's result codes, as far as they make a difference (pcsclite.h)."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from drivers.egk.terminals import (
    CardBusyError,
    CardGoneError,
    CardMuteError,
    ChipLineError,
    GarbledError,
    NoTerminalsError,
)
from drivers.fault import DeviceFault

OK: Final = 0


class Code(IntEnum):
    """Without their SCARD_E_ and SCARD_W_."""

    CANCELLED = 0x80100002
    INVALID_HANDLE = 0x80100003
    INSUFFICIENT_BUFFER = 0x80100008
    UNKNOWN_READER = 0x80100009
    TIMEOUT = 0x8010000A
    SHARING_VIOLATION = 0x8010000B
    NO_SMARTCARD = 0x8010000C
    PROTO_MISMATCH = 0x8010000F
    COMM_ERROR = 0x80100013
    NOT_TRANSACTED = 0x80100016
    READER_UNAVAILABLE = 0x80100017
    NO_SERVICE = 0x8010001D
    SERVICE_STOPPED = 0x8010001E
    NO_READERS = 0x8010002E
    COMM_DATA_LOST = 0x8010002F
    UNSUPPORTED_CARD = 0x80100065
    UNRESPONSIVE_CARD = 0x80100066
    UNPOWERED_CARD = 0x80100067
    RESET_CARD = 0x80100068
    REMOVED_CARD = 0x80100069
    SECURITY_VIOLATION = 0x8010006A


_OF_A_CHIP: Final[Mapping[int, type[ChipLineError]]] = {
    Code.NO_SMARTCARD: CardGoneError,
    Code.REMOVED_CARD: CardGoneError,
    Code.UNKNOWN_READER: CardGoneError,
    Code.READER_UNAVAILABLE: CardGoneError,
    Code.PROTO_MISMATCH: CardMuteError,
    Code.UNSUPPORTED_CARD: CardMuteError,
    Code.UNRESPONSIVE_CARD: CardMuteError,
    Code.UNPOWERED_CARD: CardMuteError,
    Code.SHARING_VIOLATION: CardBusyError,
    Code.NOT_TRANSACTED: GarbledError,
    Code.COMM_DATA_LOST: GarbledError,
    Code.RESET_CARD: GarbledError,
    Code.INSUFFICIENT_BUFFER: GarbledError,
}


def name_of(code: int) -> str:
    """`no-service`, or the number where it is a rare one."""
    try:
        return Code(code).name.lower().replace("_", "-")
    except ValueError:
        return f"{code:08X}"


def chip_error(code: int) -> ChipLineError | None:
    """What it says of one card; None where it says something of the service."""
    kind = _OF_A_CHIP.get(code)
    return None if kind is None else kind(name_of(code))


def no_terminals(code: int) -> NoTerminalsError:
    """What it says of the service."""
    refused = code == Code.SECURITY_VIOLATION
    fault = DeviceFault.NO_PERMISSION if refused else DeviceFault.NO_ANSWER
    return NoTerminalsError(fault, name_of(code))
