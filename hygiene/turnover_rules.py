# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What one site says of its hygiene, as the rules need it. KRINKO 2022: a listed agent, wiped, and
the maker's contact time (edoc.rki.de 176904/11570)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

# Touched by everybody, whatever was measured.
ALWAYS = ("surfaces", "touch-screen")

CO2_LIMIT_PPM = 1000


class Reason(StrEnum):
    """Why a contact time was cut short; the logbook has no field for text."""

    EMERGENCY = "emergency"
    WRONG_PRODUCT = "wrong-product"
    ROOM_CLOSES = "room-closes"


class Closed(StrEnum):
    """Why nobody is to come in; the logbook has no field for text, and no word about a patient."""

    DEFECT = "defect"
    SOILED = "soiled"
    BUILDING = "building"  # water, heating, power
    UNATTENDED = "unattended"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Second:
    """Somebody who has shown a PIN of their own, and says why."""

    staff: str
    reason: Reason

    def counts_beside(self, first: Collection[str]) -> bool:
        """Nobody of `first` is this one, and all are known by name."""
        return bool(self.staff) and all(first) and self.staff not in first


@dataclass(frozen=True, slots=True)
class Product:
    """A disinfectant. `use_by` is a date as YYYY-MM-DD, "" where there is none."""

    contact_seconds: int
    use_by: str = ""

    def usable(self, today: str) -> bool:
        """Not past its date. ISO dates compare as text."""
        return not self.use_by or today <= self.use_by


@dataclass(frozen=True, slots=True)
class Rules:
    """`products` by id; `items` besides what is always on the list."""

    products: Mapping[str, Product]
    items: tuple[str, ...] = ()
    airing_minutes: int = 5
    co2_limit: int = CO2_LIMIT_PPM
