# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The fields of one result block whose check character is right. Pure; knows no framing.

Field order, widths and letters: docs/devices/aandd-tm2657.md, with the source of each. A block that
differs in any field that carries a number is refused as a whole: a missing value is never 0.
"""

import re
from datetime import datetime
from typing import Final

from drivers.aandd_tm2657.events import (
    BlockEvent,
    DeviceError,
    Garble,
    Garbled,
    Implausible,
    Result,
    WrongDevice,
)
from drivers.fault import DeviceFault
from drivers.reading import Quantity

RECORD_SEPARATOR: Final = b"\x1e"
NORMAL_END: Final = "E00"

MODELS: Final = {b"TM2655": "TM-2655P", b"TM2657": "TM-2657P"}

ERRORS: Final = {
    "E11": DeviceFault.CUFF_FIT,  # no pressure at the start
    "E12": DeviceFault.CUFF_FIT,  # pressure not reached in time
    "E13": DeviceFault.CUFF_FIT,  # inflation too fast
    "E15": DeviceFault.CUFF_FIT,  # no pressure at the start
    "E21": DeviceFault.DEVICE_ERROR,  # exhaust too slow: the valve, nothing a patient can mend
    "E22": DeviceFault.DEVICE_ERROR,  # exhaust too fast
    "E23": DeviceFault.OVER_PRESSURE,
    "E24": DeviceFault.TIMED_OUT,  # the device's own limit
    "E42": DeviceFault.CUFF_FIT,  # pressure insufficient
    "E43": DeviceFault.NO_PULSE,
    "E44": DeviceFault.MOVED,
    "E45": DeviceFault.NO_PULSE,  # diastolic not found
    "E46": DeviceFault.NO_PULSE,  # mean not found
    "E48": DeviceFault.NO_PULSE,  # systolic not found
    "E61": DeviceFault.NO_PULSE,  # no pulse rate
    "E63": DeviceFault.OUT_OF_RANGE,
}

# Wide enough for any patient who sits upright in front of a kiosk, narrow enough that a field
# shifted by one digit doesn't pass. The pressures stay below the device's own 299 mmHg.
WINDOWS: Final = {
    Quantity.SYSTOLIC: range(50, 281),
    Quantity.MEAN_ARTERIAL: range(30, 241),
    Quantity.DIASTOLIC: range(20, 201),
    Quantity.PULSE: range(30, 241),
}

# After the model, in this order, each one whole field. Values are right-aligned in three places.
_FIELDS: Final = (
    ("time", rb"\d{10}"),
    ("format", rb"RB|AB|RA"),
    ("mode", rb"[A-Z]"),
    ("error", rb"E\d\d"),
    ("systolic", rb"S[ \d]{3}"),
    ("mean-arterial", rb"M[ \d]{3}"),
    ("diastolic", rb"D[ \d]{3}"),
    ("pulse", rb"P[ \d]{3}"),
    ("inflation", rb"I[ \d]{2}"),
    ("amplitude", rb"L[ \d]{3}"),
)
_MODEL_WORD: Final = re.compile(rb"[A-Z0-9][A-Z0-9 -]{2,19}")
_VALUE: Final = re.compile(rb"[A-Z] *(\d{1,3})")
_EXTRA: Final = re.compile(rb"[a-z][ -~]*")
_QUALITY: Final = {b"i": "irregular-heartbeat", b"m": "movement"}


def read_block(body: bytes, raw: bytes) -> BlockEvent:
    """What lies between STX and ETX, as one event; `raw` is only handed on."""
    model_word, *rest = body.split(RECORD_SEPARATOR)
    model = MODELS.get(model_word)
    if model is None:
        return _stranger(model_word, raw)
    named = dict(zip((name for name, _ in _FIELDS), rest, strict=False))
    wrong = _first_wrong(named, rest)
    if wrong is not None:
        return Garbled(Garble.FIELDS, len(raw), wrong)
    code = named["error"].decode("ascii")
    if code != NORMAL_END:
        # Beside an error code the values mean nothing, whatever they are.
        return DeviceError(code, ERRORS.get(code, DeviceFault.DEVICE_ERROR))
    return _result(model, named, rest[len(_FIELDS) : -1], raw)


def _stranger(model_word: bytes, raw: bytes) -> WrongDevice | Garbled:
    """Others speak with the same framing; one that gives a name is told by it."""
    if _MODEL_WORD.fullmatch(model_word):
        return WrongDevice(model_word.decode("ascii"))
    return Garbled(Garble.FIELDS, len(raw), "model")


def _first_wrong(named: dict[str, bytes], rest: list[bytes]) -> str | None:
    """The name of the first field that isn't as known. A separator ends the last field, too."""
    extras = len(rest) - 1 - len(_FIELDS)
    if extras < 0 or rest[-1] != b"":
        return "number-of-fields"
    for name, pattern in _FIELDS:
        if not re.fullmatch(pattern, named[name]):
            return name
    return "number-of-fields" if extras and named["format"] != b"RA" else None


def _result(model: str, named: dict[str, bytes], extras: list[bytes], raw: bytes) -> BlockEvent:
    values: dict[Quantity, int] = {}
    for quantity, window in WINDOWS.items():
        match = _VALUE.fullmatch(named[quantity])
        if match is None:
            return Garbled(Garble.FIELDS, len(raw), quantity)
        values[quantity] = int(match[1])
        if values[quantity] not in window:
            return Implausible(quantity)
    mean = values[Quantity.MEAN_ARTERIAL]
    if not values[Quantity.DIASTOLIC] < mean < values[Quantity.SYSTOLIC]:
        return Implausible(Quantity.MEAN_ARTERIAL)
    quality = _quality(extras)
    if quality is None:
        return Garbled(Garble.FIELDS, len(raw), "extra")
    device_time = _device_time(named["time"])
    return Result(
        model=model,
        systolic=values[Quantity.SYSTOLIC],
        mean=mean,
        diastolic=values[Quantity.DIASTOLIC],
        pulse=values[Quantity.PULSE],
        device_time=device_time,
        quality=quality if device_time else (*quality, "device-clock-invalid"),
        raw=raw,
    )


def _quality(extras: list[bytes]) -> tuple[str, ...] | None:
    """Marks of the long format "RA", or None if one is not of the form that was seen."""
    marks = []
    for extra in extras:
        if not _EXTRA.fullmatch(extra):
            return None
        name = _QUALITY.get(extra[:1])
        if name is None:
            continue
        if not extra[1:].strip().isdigit():
            return None
        if int(extra[1:]):
            marks.append(name)
    return tuple(marks)


def _device_time(digits: bytes) -> datetime | None:
    """yyMMddHHmm; a clock that was never set costs its time, not the reading."""
    try:
        # The device knows no zone, so the value is naive on purpose.
        return datetime.strptime("20" + digits.decode("ascii"), "%Y%m%d%H%M")  # noqa: DTZ007
    except ValueError:
        return None
