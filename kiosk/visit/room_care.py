# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the station tells an attendant of the room between two people, and the screen shows: frozen
values, no behaviour."""

from dataclasses import dataclass

from hygiene.turnover_rules import Closed


@dataclass(frozen=True, slots=True)
class WipedItem:
    """`staff` is an attendant's id, "" for somebody without a PIN of her own."""

    item: str
    product: str
    staff: str


@dataclass(frozen=True, slots=True)
class ProductInUse:
    """A disinfectant of the site profile that may be used today."""

    id: str
    name: str
    contact_seconds: int


@dataclass(frozen=True, slots=True)
class AirState:
    """How the room is being aired: `verdict` is an `AirVerdict`; `ppm` of CO2, null where no sensor
    is believed; `limit` in ppm."""

    verdict: str
    ppm: int | None
    limit: int


@dataclass(frozen=True, slots=True)
class RoomClosed:
    """Why nobody may come in, and whose word that is: a staff id and her name, or ""."""

    reason: Closed
    staff: str
    name: str


@dataclass(frozen=True, slots=True)
class RoomCareState:
    """How far the room is between two people. `checklist`: the profile asks for one."""

    checklist: bool = False
    left: tuple[str, ...] = ()
    wiped: tuple[WipedItem, ...] = ()
    products: tuple[ProductInUse, ...] = ()
    air: AirState | None = None
    closed: RoomClosed | None = None
