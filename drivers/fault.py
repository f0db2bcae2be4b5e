# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Why a device gave no number, in words that every driver shares. Knows no device."""

from enum import StrEnum


class DeviceFault(StrEnum):
    """Why there is no number. The sentence a person reads lives in the translations."""

    UNPLUGGED = "unplugged"  # the port vanished or answers EIO
    NO_ANSWER = "no-answer"  # nothing acknowledged the start in time
    TIMED_OUT = "timed-out"  # acknowledged, but no result in the time a measurement can take
    GARBLED = "garbled"  # bytes came, but none that may become a number
    WRONG_DEVICE = "wrong-device"  # bytes of something else, named in `detail`
    SEVERAL = "several"  # more than one device fits the place: the profile must say which
    BUSY_PORT = "busy-port"  # another process holds the line
    NO_PERMISSION = "no-permission"
    CUFF_FIT = "cuff-fit"  # no pressure, slow or fast inflation: cuff loose or wrongly worn
    MOVED = "moved"  # the device says the patient moved
    NO_PULSE = "no-pulse"  # weak or no oscillation
    OVER_PRESSURE = "over-pressure"
    OUT_OF_RANGE = "out-of-range"
    DEVICE_ERROR = "device-error"  # any other error code, in `detail`
    NO_CONTACT = "no-contact"  # no finger in the clip, nobody on the scale
    UNSTABLE = "unstable"  # values came, none stood still long enough
    OVERLOAD = "overload"  # more than the scale can bear, or less than nothing
    WRONG_SPEED = "wrong-speed"  # bytes that fit another speed or parity of this line
