# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a person at the clinic can put right: in German, and never with data of patients."""


class ProblemError(Exception):
    """`sentence` is what the person reads, whole; it ends with exit status 2."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class FieldError(ValueError):
    """One field of what was typed is wrong; `allowed` is what may stand there."""

    def __init__(self, field: str, allowed: str) -> None:
        super().__init__(f"{field}: {allowed}")
        self.field = field
        self.allowed = allowed
