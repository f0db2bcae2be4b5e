# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an electronic health card says about its owner. Pure; knows no bytes and no XML.

Nothing of it is ever printed by accident: every `repr` is redacted.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Gender(StrEnum):
    """Geschlecht, as the card writes it."""

    MALE = "M"
    FEMALE = "W"
    UNDETERMINED = "X"
    DIVERSE = "D"


class InsuredKind(StrEnum):
    """Versichertenart of statutory cover."""

    MEMBER = "1"
    FAMILY = "3"
    PENSIONER = "5"


class CoverState(StrEnum):
    """Whether the card's cover holds on a day."""

    VALID = "valid"
    NOT_YET = "not-yet"
    EXPIRED = "expired"


class _Redacted:
    """Prints its kind and nothing else."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(redacted)"


@dataclass(frozen=True, slots=True, repr=False)
class BirthDate(_Redacted):
    """A date of which day, or month and day, or all may be unknown to the insurer."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def whole(self) -> date | None:
        """The date; None if a part of it is unknown."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True, repr=False)
class StreetAddress(_Redacted):
    """StrassenAdresse. `country` is the plate code (D), not ISO 3166."""

    city: str
    country: str
    postal_code: str | None = None
    street: str | None = None
    house_number: str | None = None
    supplement: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class PoBoxAddress(_Redacted):
    """PostfachAdresse."""

    city: str
    country: str
    po_box: str
    postal_code: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Cover(_Redacted):
    """Versicherungsschutz. `start` and `end` belong to it; `end` is None where none is set.

    `billing_ik` is the payer to be billed: AbrechnenderKostentraeger where there is one. `kind` and
    `wop` are None on a card of a private insurer, which has neither.
    """

    start: date
    end: date | None
    ik: str
    name: str
    billing_ik: str
    kind: InsuredKind | None
    wop: str | None

    def state(self, today: date) -> CoverState:
        """`today` is the day in the room."""
        if today < self.start:
            return CoverState.NOT_YET
        if self.end is not None and today > self.end:
            return CoverState.EXPIRED
        return CoverState.VALID


@dataclass(frozen=True, slots=True)
class CardStatus:
    """EF.StatusVD. `unfinished`: an update was broken off, so the data may be of two ages."""

    unfinished: bool
    time: datetime
    schema_version: str
    storage_version: str


@dataclass(frozen=True, slots=True, repr=False)
class Person(_Redacted):
    """Versicherter of EF.PD. `insured_id` is the unchanging part of the KVNR, check digit tried.

    `name_affix` is a Namenszusatz (Freiherr), `name_prefix` a Vorsatzwort (von).
    """

    insured_id: str
    surname: str
    given_names: str
    birth_date: BirthDate
    gender: Gender
    name_prefix: str | None = None
    name_affix: str | None = None
    title: str | None = None
    street: StreetAddress | None = None
    po_box: PoBoxAddress | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Card(_Redacted):
    """All of it. `iccsn` is the number of this very piece of plastic, 20 digits."""

    person: Person
    cover: Cover
    status: CardStatus
    iccsn: str


@dataclass(frozen=True, slots=True, repr=False)
class CardFiles(_Redacted):
    """The four files as they lie on the card; the last bytes may be padding."""

    gdo: bytes
    pd: bytes
    vd: bytes
    status: bytes
