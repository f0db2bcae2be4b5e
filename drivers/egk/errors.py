# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What can be wrong with a card's files. Holds no bytes and no text of the card: it is logged."""

from enum import StrEnum


class CardFile(StrEnum):
    """The elementary files that a check-in reads, by the names of the specification."""

    GDO = "EF.GDO"
    PD = "EF.PD"
    VD = "EF.VD"
    STATUS = "EF.StatusVD"


class Problem(StrEnum):
    """Why a file, or one element of it, can't be believed."""

    ABSENT = "absent"  # a file or block that isn't on the card
    SHORT = "short"  # ends before what its length says
    TRAILING = "trailing"  # something other than zeros behind the end
    TOO_LARGE = "too-large"
    DAMAGED = "damaged"  # not gzip, or its check sum doesn't fit
    NOT_XML = "not-xml"
    NOT_ALLOWED = "not-allowed"  # a document type, an entity, an encoding that no card has
    OTHER_DOCUMENT = "other-document"  # XML, and not what belongs into this file
    MISSING = "missing"  # an element that every card has
    TWICE = "twice"  # an element that may stand once
    MALFORMED = "malformed"  # its text is not of the form that it must have
    CHECK_DIGIT = "check-digit"


class CardDataError(ValueError):
    """`element` is the path below the document's root, or empty where it is the whole file."""

    def __init__(self, file: CardFile, problem: Problem, element: str = "") -> None:
        super().__init__(f"{file}{f' {element}' if element else ''}: {problem}")
        self.file = file
        self.problem = problem
        self.element = element
