# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an attendant may do here. Apart from the effects, so that no screen has to load those."""

from enum import StrEnum


class AttendantAction(StrEnum):
    """What a PIN opens, and nothing else."""

    ROOM_CLEANED = "room-cleaned"
    HELP_COMING = "help-coming"
    HELP_DONE = "help-done"
    PHONE_DONE = "phone-done"
    END_VISIT = "end-visit"
    CLEAN_SCREEN = "clean-screen"
