# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Help, and the attendant's panel, over whatever page it is."""

from dataclasses import replace
from datetime import date, timedelta

from kiosk.visit.answers import HelpReason, HelpStage, Vital
from kiosk.visit.state import AttendantView, Countdown, Overlay, PhoneTask, Readiness
from ui.gallery.states import ROOM, SEATED, TODAY, Still
from ui.gallery.still import StillClock

READY = AttendantView("ready", False, 0, None, 0, "")
TASKS = tuple(PhoneTask(f"t{n}", TODAY - timedelta(minutes=7 * n)) for n in range(2))


def over_a_page() -> list[Still]:
    return helping() + unlocking() + attending() + panel_pages() + cleaning_the_screen()


def helping() -> list[Still]:
    """A call for help, as far as it has come."""
    called = replace(SEATED, overlay=Overlay.HELP)
    stills = [Still("help", called), Still("help-welcome", replace(ROOM, overlay=Overlay.HELP))]
    for stage in HelpStage:
        stills.append(Still(f"help-{stage.value}", replace(called, help=stage)))
        sign = replace(called, help=stage, help_reason=HelpReason.WARNING_SIGN)
        stills.append(Still(f"help-warning-{stage.value}", sign))
    far_out = replace(called, help=HelpStage.CALLED, help_reason=HelpReason.FAR_OUT)
    return [*stills, Still("help-far-out", far_out)]


def unlocking() -> list[Still]:
    """The PIN while it is typed, looked at and refused."""
    page = replace(ROOM, overlay=Overlay.PIN)
    refused = replace(page, pin_refused=True)
    return [
        Still("pin", page),
        Still("pin-half", page, "12"),
        Still("pin-full", page, "1234"),
        Still("pin-unlocking", replace(page, unlocking=True)),
        Still("pin-refused", refused),
        Still("pin-wait", replace(refused, pin_wait=30)),
        Still("pin-badge", replace(page, badge_reader=True)),
        Still("pin-badge-refused", replace(refused, badge_reader=True, by_badge=True)),
    ]


def attending() -> list[Still]:
    """One still for every next thing, and for every state of line and devices."""
    page = replace(
        ROOM, overlay=Overlay.ATTENDANT, meters_present=frozenset(Vital), attendant=READY
    )
    visited = replace(page, screen=SEATED.screen, consented=True)
    used = replace(READY, room="used")
    occupied = replace(READY, room="occupied", visit=True)
    contact = replace(
        READY, room="contact-time", room_until=TODAY - timedelta(minutes=2), room_seconds=300
    )
    waiting = replace(used, waiting=3, oldest_waiting_seconds=7200, line_fault="ConnectError")
    anna = replace(READY, name="Anna Muster", role="deputy")
    old_list = replace(anna, access="until-the-line-is-back", access_last=TODAY.date())
    parked = replace(READY, waiting=1, oldest_waiting_seconds=90, parked=2)
    return [
        Still("attendant", replace(page, attendant=used)),
        Still("attendant-ready", page),
        Still("attendant-interrupted", replace(page, attendant=replace(used, room="interrupted"))),
        Still("attendant-contact", replace(page, attendant=contact)),
        Still("attendant-airing", replace(page, attendant=replace(contact, room="airing"))),
        Still("attendant-visit", replace(visited, attendant=occupied)),
        Still("attendant-help", replace(visited, attendant=occupied, help=HelpStage.CALLED)),
        *(
            Still(f"attendant-help-{stage}", replace(visited, attendant=occupied, help=stage))
            for stage in HelpStage
            if stage not in {HelpStage.CALLED, HelpStage.COMING}
        ),
        Still("attendant-coming", replace(visited, attendant=occupied, help=HelpStage.COMING)),
        Still("attendant-waiting", replace(page, attendant=waiting)),
        Still("attendant-named", replace(page, attendant=anna)),
        Still("attendant-old-list", replace(page, attendant=old_list)),
        Still(
            "attendant-only-room-pin",
            replace(
                page,
                attendant=replace(
                    old_list, name="", role="attendant", access_last=date(2026, 1, 2)
                ),
            ),
        ),
        Still(
            "attendant-last-day",
            replace(page, attendant=replace(old_list, role="it", access="until-her-last-day")),
        ),
        *(
            Still(f"attendant-{why.value}", replace(page, readiness=why))
            for why in (Readiness.NO_KEY, Readiness.NO_SPACE, Readiness.TRACES)
        ),
        Still("attendant-disk", replace(page, attendant=replace(READY, disk_low=True))),
        Still("attendant-parked", replace(page, attendant=parked)),
        Still("attendant-phone", replace(page, attendant=replace(READY, phone_tasks=TASKS))),
        Still(
            "attendant-phone-used", replace(page, attendant=replace(used, phone_tasks=TASKS[:1]))
        ),
        Still(
            "attendant-no-devices", replace(page, meters_present=frozenset(), cuff_present=False)
        ),
    ]


def cleaning_the_screen() -> list[Still]:
    """With and without a reader that a badge could be held to."""
    wait = Countdown(StillClock().monotonic() + 43.0, 60.0)
    page = replace(ROOM, overlay=Overlay.SCREEN_CLEANING, countdown=wait)
    badge = replace(page, badge_reader=True)
    return [
        Still("screen-cleaning", page),
        Still("screen-cleaning-badge", badge),
        Still("screen-cleaning-badge-refused", replace(badge, pin_refused=True, by_badge=True)),
    ]


def panel_pages() -> list[Still]:
    """What a tile of the panel leads to."""
    line = replace(
        ROOM,
        overlay=Overlay.PANEL_LINE,
        attendant=replace(
            READY, waiting=3, oldest_waiting_seconds=7200, parked=2, line_fault="ConnectError"
        ),
    )
    phone = replace(ROOM, overlay=Overlay.PANEL_PHONE, attendant=READY)
    devices = replace(ROOM, overlay=Overlay.PANEL_DEVICES, attendant=READY)
    low = replace(READY, disk_low=True)
    return [
        Still("panel-line", line),
        Still("panel-line-sent", replace(line, attendant=READY)),
        Still(
            "panel-line-report-asked",
            replace(line, attendant=replace(READY, report_asked=TASKS[0].at)),
        ),
        Still("panel-devices", devices),
        Still("panel-devices-disk", replace(devices, attendant=low)),
        Still("panel-devices-disk-days", replace(devices, attendant=replace(low, disk_days=9))),
        Still("panel-devices-disk-full", replace(devices, attendant=replace(low, disk_days=0))),
        Still("panel-devices-ready", replace(devices, meters_present=frozenset(Vital))),
        Still("panel-phone", replace(phone, attendant=replace(READY, phone_tasks=TASKS))),
        Still("panel-phone-none", phone),
    ]
