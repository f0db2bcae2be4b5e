# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an attendant is told of the room between two people: what is to be wiped, and with what; the
air; who closed it. Decides nothing."""

from collections.abc import Callable

from hygiene.turnover import Around, air_verdict
from hygiene.turnover_table import RoomState
from kiosk.station.room_record import Closure, RoomRecord
from kiosk.visit.room_care import AirState, ProductInUse, RoomCareState, RoomClosed, WipedItem
from sync.formats.site_profile import Hygiene


def care_state(
    room: RoomRecord, hygiene: Hygiene | None, around: Around, name: Callable[[str], str]
) -> RoomCareState:
    """`hygiene` is what `around` has its rules of; `name` finds an attendant's by her id."""
    way, closure = room.way(), room.closure
    return RoomCareState(
        checklist=hygiene is not None,
        left=way.left,
        wiped=tuple(WipedItem(each.item, each.product, each.staff) for each in way.done),
        products=_in_use(hygiene, around),
        air=_air_state(room, around),
        closed=None if closure is None else _closed(closure, name),
    )


def _in_use(hygiene: Hygiene | None, around: Around) -> tuple[ProductInUse, ...]:
    """Those that are past their date aren't offered."""
    if hygiene is None or around.rules is None:
        return ()
    return tuple(
        ProductInUse(id, each.name, each.contact_seconds)
        for id, each in hygiene.products.items()
        if around.rules.products[id].usable(around.today)
    )


def _air_state(room: RoomRecord, around: Around) -> AirState | None:
    if room.state is not RoomState.AIRING:
        return None
    verdict = air_verdict(room.way(), around)
    ppm = around.air if isinstance(around.air, int) and verdict.believed else None
    limit = 0 if around.rules is None else around.rules.co2_limit
    return AirState(verdict.value, ppm, limit)


def _closed(closure: Closure, name: Callable[[str], str]) -> RoomClosed:
    return RoomClosed(closure.reason, closure.staff, name(closure.staff))
