# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What an attendant is told of lists, stock and device checks. Decides nothing."""

from collections.abc import Mapping
from datetime import date

from hygiene import day_lists, stock
from hygiene.day_lists import ListName, Ticks
from hygiene.device_checks import Check, standing
from kiosk.visit.housekeeping import CheckState, HandOver, House, InStock, ListItem
from sync.formats.site_profile import SiteProfile


def house_state(
    profile: SiteProfile,
    ticks: Ticks,
    counts: Mapping[str, int],
    *,
    hour: int,
    known_day: date | None,
    note: HandOver | None,
) -> House:
    """`ticks` are today's; `hour` (0-23) is the site's; `known_day` is None where the clock is not
    known to be right."""
    lists = lists_of(profile)
    open_ = {name: len(day_lists.left(ticks, name, tuple(lists[name]))) for name in ListName}
    from_hour = 24 if profile.lists is None else profile.lists.closing_from
    return House(
        lists=tuple(
            ListItem(name, item, words, item in ticks.of(name), ticks.of(name).get(item, ""))
            for name in ListName
            for item, words in lists[name].items()
        ),
        asked=day_lists.asked_for(open_, hour, from_hour),
        stock=tuple(_in_stock(profile, item, counts.get(item)) for item in profile.stock),
        checks=tuple(check_states(profile, known_day)),
        note=note,
    )


def check_states(profile: SiteProfile, known_day: date | None) -> list[CheckState]:
    """Of every place that the profile names, as far as this day is known."""
    states = []
    for place, told in profile.checks.items():
        check = Check(told.due)
        days = None if known_day is None else (told.due - known_day).days
        states.append(
            CheckState(
                place,
                told.due.isoformat(),
                standing(check, known_day),
                days,
            )
        )
    return states


def lists_of(profile: SiteProfile) -> Mapping[ListName, Mapping[str, str]]:
    """What is to be done, by id; nothing without lists in the profile."""
    lists = profile.lists
    if lists is None:
        return {name: {} for name in ListName}
    return {
        ListName.OPENING: lists.opening,
        ListName.CLOSING: lists.closing,
        ListName.WEEKLY: lists.weekly,
    }


def kinds_of(profile: SiteProfile) -> Mapping[str, stock.Kind]:
    """The profile's stock as the rules need it."""
    return {
        item: stock.Kind(each.pack, each.warn_at, each.per_item, each.per_visit)
        for item, each in profile.stock.items()
    }


def _in_stock(profile: SiteProfile, item: str, count: int | None) -> InStock:
    told, kind = profile.stock[item], kinds_of(profile)[item]
    packs = None if count is None else stock.packs(count, kind)
    return InStock(item, told.name, told.unit, told.pack, count, packs, stock.is_low(count, kind))
