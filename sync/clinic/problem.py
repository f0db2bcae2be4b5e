# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a person at the clinic can put right: one German sentence, and exit status 2."""


class ProblemError(Exception):
    """`sentence` is what the person reads, whole, in German, without data of patients."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
