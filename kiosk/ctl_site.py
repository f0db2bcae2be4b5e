# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl site check`: is this site profile one that a kiosk can work with."""

import argparse
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from drivers.catalogue import (
    ExperimentalDriverError,
    UnknownDriverError,
    driver_for_place,
    find_driver,
)
from drivers.driver import Driver, Interface
from drivers.probe_questions import can_be_probed
from kiosk.ctl_devices import LACK
from kiosk.ctl_output import CommandError, Exit, Output
from kiosk.fitting import fits, fitting
from sync.formats import site_profile
from sync.formats.site_profile import DevicePlace, ProfileError, SiteProfile
from sync.formats.site_profile_rules import Allowed, Choice, Text, line_of
from sync.formats.site_profile_text import profile_error_text
from sync.german_os_errors import os_error_text


def check(options: argparse.Namespace, output: Output) -> None:
    """Shape first, then what the profile names: time zone, drivers, what is experimental."""
    try:
        text = options.file.read_text("utf-8")
    except OSError as error:
        raise CommandError(
            Exit.BAD_INPUT, f"{options.file} lässt sich nicht lesen ({os_error_text(error)})."
        ) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise CommandError(
            Exit.BAD_INPUT, f"{options.file}, Zeile {line}: erlaubt ist nur Text in UTF-8."
        ) from error
    try:
        profile = site_profile.parse(text, options.file.name)
    except ProfileError as error:
        raise CommandError(Exit.BAD_INPUT, profile_error_text(error)) from error
    mistake = profile_mistake(profile, text, options.file.name)
    if mistake is not None:
        raise CommandError(Exit.BAD_INPUT, mistake)
    unasked, silent = _unasked(profile), _without_session(profile)
    output.show(
        {
            "site": profile.site.id,
            "devices": sorted(profile.devices),
            "no_place": unasked,
            "captures_only": sorted(silent),
        },
        [
            f"{options.file.name} ist in Ordnung: {profile.site.id}, {profile.site.name}.",
            *(
                f"Platz „{place}“: Noch kein Besuch fragt nach diesem Gerät. Die Befehle probe, "
                "record und simulate gehen."
                for place in unasked
            ),
            *(
                f"Platz „{place}“: Dieses Gerät misst hier nie, nur seine Aufnahmen werden "
                f"verstanden. {why}"
                for place, why in sorted(silent.items())
            ),
        ],
    )


def _unasked(profile: SiteProfile) -> list[str]:
    """The places whose device works, and that no visit asks for what it measures."""
    return sorted(
        place for place, device in profile.devices.items() if find_driver(device.driver).no_place
    )


def _without_session(profile: SiteProfile) -> dict[str, str]:
    """The places whose device can be talked to by nobody, and why."""
    lacks = {place: find_driver(one.driver).lack for place, one in profile.devices.items()}
    return {place: LACK[lack] for place, lack in lacks.items() if lack is not None}


def profile_mistake(profile: SiteProfile, text: str, file: str) -> str | None:
    """A German sentence about what is right in form and can't work on this kiosk, or None."""
    try:
        ZoneInfo(profile.site.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        zone = Text("", "Europe/Berlin")
        return _mistake(text, file, ("site", "timezone"), profile.site.timezone, zone)
    for place, device in profile.devices.items():
        mistake = _device_mistake(place, device, text, file)
        if mistake is not None:
            return mistake
    return None


def _device_mistake(place: str, device: DevicePlace, text: str, file: str) -> str | None:
    key = ("devices", place, "driver")
    line = line_of(text, key)
    try:
        driver = driver_for_place(device.driver, experimental=device.experimental)
    except UnknownDriverError as error:
        return _mistake(text, file, key, device.driver, Choice(error.allowed))
    except ExperimentalDriverError:
        return (
            f"{file}, Zeile {line}: Der Treiber „{device.driver}“ ist noch nicht "
            "an einem echten Gerät geprüft. Wenn das so gewollt ist: experimental = true."
        )
    if not fits(place, driver) and driver.lack is not None:
        return (
            f"{file}, Zeile {line}: Mit „{device.driver}“ kann der Platz „{place}“ nicht messen, "
            f"nur seine Aufnahmen werden verstanden. {LACK[driver.lack]}"
        )
    if not fits(place, driver):
        return _mistake(text, file, key, device.driver, Choice(fitting(place)))
    return _binding_mistake(device, driver, line, file)


def _binding_mistake(device: DevicePlace, driver: Driver, line: int, file: str) -> str | None:
    """Which port it is can't be told in that way of this kind of device."""
    if driver.interface is Interface.PCSC and not (device.port or device.serial):
        return (
            f"{file}, Zeile {line}: Einen Kartenleser findet pcscd, nicht der Steckplatz: "
            "port (jeder Kartenleser) oder serial (seine Seriennummer)."
        )
    if device.probe and not can_be_probed(driver):
        return (
            f"{file}, Zeile {line}: Ein „{device.driver}“ lässt sich nicht gefahrlos erfragen. "
            "Statt probe: port, serial oder usb."
        )
    return None


def _mistake(text: str, file: str, key: tuple[str, ...], got: str, allowed: Allowed) -> str:
    error = ProfileError(file, line_of(text, key), ".".join(key), got, allowed)
    return profile_error_text(error)
