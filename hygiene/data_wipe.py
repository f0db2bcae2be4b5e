# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What of a visit could outlive its front, as a list: before the next person each must be proved
gone. The front's memory is not on it: that ends with the process.

A thing is gone when somebody who can look at it says so. Silence is no proof.
"""

from collections.abc import Collection
from enum import StrEnum


class Trace(StrEnum):
    """One thing that a visit can leave."""

    SPEECH = "speech"  # whoever still speaks, or does anything else that the front began
    PRINT_QUEUE = "print-queue"
    TEMPORARY_FILES = "temporary-files"
    RUNTIME_FOLDER = "runtime-folder"
    CLIPBOARD = "clipboard"
    DEVICE_MEMORIES = "device-memories"  # no value before a baseline; memories are never erased
    VOLUME = "volume"
    CONTRAST = "contrast"
    LANGUAGE = "language"
    ZOOM = "zoom"


# The station looks between two fronts, the next front before anybody touches it.
OF_STATION = (Trace.SPEECH, Trace.PRINT_QUEUE, Trace.TEMPORARY_FILES, Trace.RUNTIME_FOLDER)
OF_FRONT = (
    Trace.CLIPBOARD,
    Trace.DEVICE_MEMORIES,
    Trace.VOLUME,
    Trace.CONTRAST,
    Trace.LANGUAGE,
    Trace.ZOOM,
)


def left(gone: Collection[str]) -> tuple[Trace, ...]:
    """Everything on the list that nobody has proved gone, in the order of the list."""
    return tuple(trace for trace in Trace if trace.value not in gone)
