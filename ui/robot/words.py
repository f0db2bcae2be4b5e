# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the controls are called that the robot touches, in whatever language is shown."""

from PySide6.QtCore import qtTrId


class UnknownText(LookupError):  # noqa: N818 - says what is missing
    """The loaded texts don't have this id: the screens were changed, or no language is loaded."""


def name_of(text_id: str) -> str:
    """The text that the screens show for `text_id`."""
    text = qtTrId(text_id)
    if text == text_id:  # Qt's answer for an id that it doesn't know
        raise UnknownText(text_id)
    return text
