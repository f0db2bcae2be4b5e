# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl site check`: is this site profile one that a kiosk can work with."""

import argparse
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from drivers.catalogue import (
    ExperimentalDriverError,
    UnknownDriverError,
    driver_for_place,
)
from kiosk.ctl_output import CommandError, Exit, Output
from sync.formats import site_profile
from sync.formats.site_profile import ProfileError, SiteProfile
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
    _check_names(profile, options.file.name)
    output.show(
        {"site": profile.site.id, "devices": sorted(profile.devices)},
        [f"{options.file.name} ist in Ordnung: {profile.site.id}, {profile.site.name}."],
    )


def _check_names(profile: SiteProfile, file: str) -> None:
    try:
        ZoneInfo(profile.site.timezone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise CommandError(
            Exit.BAD_INPUT,
            f"{file}, „site.timezone“: „{profile.site.timezone}“ gibt es auf diesem Rechner nicht.",
        ) from error
    for place, device in profile.devices.items():
        try:
            driver_for_place(device.driver, experimental=device.experimental)
        except UnknownDriverError as error:
            raise CommandError(
                Exit.BAD_INPUT,
                f"{file}, „devices.{place}.driver“: „{device.driver}“ geht nicht. "
                f"Erlaubt: {', '.join(error.allowed)}.",
            ) from error
        except ExperimentalDriverError as error:
            raise CommandError(
                Exit.BAD_INPUT,
                f"{file}, „devices.{place}“: Der Treiber „{device.driver}“ ist noch nicht an einem "
                "echten Gerät geprüft. Wenn das so gewollt ist: experimental = true.",
            ) from error
