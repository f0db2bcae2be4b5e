# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How a walk goes wrong."""


class WalkFailed(Exception):  # noqa: N818 - an outcome
    """Something did not come in time: on which screen, what was wanted, what was there instead."""

    def __init__(self, screen: str, wanted: str, found: list[str]) -> None:
        super().__init__(
            f"on '{screen}': looked for {wanted}, found {', '.join(found) or 'nothing'}"
        )
        self.screen = screen
        self.wanted = wanted
        self.found = found


class ScreenLeft(WalkFailed):
    """The visit went on to another screen while the robot still looked for something on this."""
