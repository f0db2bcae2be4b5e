# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The site profile: what is right is read, what is wrong is named with file, line and remedy."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sync.formats import site_profile
from sync.formats.site_profile import DevicePlace, ProfileError
from sync.formats.site_profile_text import profile_error_text

DOCUMENT = Path(__file__).parents[3] / "docs" / "formats" / "site-profile.md"
PROFILE = """\
format = 1

[site]
id = "crossen-1"
name = "Gesundheitsraum Crossen"
timezone = "Europe/Berlin"
language = "de"

[practice]
name = "Praxis Dr. Beispiel"
phone = "03641 123456"

[help]
phone = "03641 123456"

[visit]
rest_seconds = 300
pause_seconds = 60
idle_seconds = 90
idle_warning_seconds = 30

[panel]
diagonal_inches = 21.5

[devices.cuff]
driver = "aandd-tm2657"
port = "cuff"
speed = 2400
experimental = true
"""


def refused(text: str) -> ProfileError:
    with pytest.raises(ProfileError) as caught:
        site_profile.parse(text, "crossen.toml")
    assert caught.value.file == "crossen.toml"
    return caught.value


def test_a_right_profile() -> None:
    profile = site_profile.parse(PROFILE, "crossen.toml")
    assert profile.site.timezone == "Europe/Berlin"
    assert profile.practice.name == "Praxis Dr. Beispiel"
    assert profile.help.phone == "03641 123456"
    assert (profile.visit.rest_seconds, profile.visit.idle_warning_seconds) == (300, 30)
    assert profile.panel.diagonal_inches == Decimal("21.5")
    assert profile.devices == {"cuff": DevicePlace("aandd-tm2657", "cuff", 2400, True)}


def test_a_whole_number_of_inches_and_a_place_without_experiments() -> None:
    text = PROFILE.replace("21.5", "24").replace("experimental = true\n", "")
    profile = site_profile.parse(text, "x")
    assert profile.panel.diagonal_inches == 24
    assert not profile.devices["cuff"].experimental


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "allowed"),
    [
        ("format = 1", "format = 2", 1, "format", "1"),
        ("format = 1", "format = true", 1, "format", "1"),
        ("format = 1", "", 1, "format", "1"),
        ('id = "crossen-1"', 'id = "Crossen 1"', 4, "site.id", "„crossen-1“"),
        ('id = "crossen-1"', "id = 1", 4, "site.id", "„crossen-1“"),
        ('language = "de"', 'language = "fr"', 7, "site.language", "de"),
        ("rest_seconds = 300", "rest_seconds = 30", 17, "visit.rest_seconds", "180 bis 900"),
        ("rest_seconds = 300", "rest_seconds = 300.0", 17, "visit.rest_seconds", "ganze Zahl"),
        ("rest_seconds = 300", "rest_secs = 300", 17, "visit.rest_secs", "rest_seconds"),
        ("rest_seconds = 300\n", "", 16, "visit.rest_seconds", "180 bis 900"),
        ("= 21.5", "= nan", 23, "panel.diagonal_inches", "7 bis 65"),
        ("= 21.5", "= 210", 23, "panel.diagonal_inches", "7 bis 65"),
        ("= 21.5", '= "21"', 23, "panel.diagonal_inches", "7 bis 65"),
        ("[help]", "[hilfe]", 13, "hilfe", "help"),
        ("[devices.cuff]", "[devices.Arm]", 25, "devices.Arm", "kleinen Buchstaben"),
        ("speed = 2400", "speed = 2401", 28, "devices.cuff.speed", "2400 oder 4800"),
        ("= true", "= 1", 29, "devices.cuff.experimental", "true oder false"),
    ],
)
def test_a_mistake_is_named(old: str, new: str, line: int, key: str, allowed: str) -> None:
    error = refused(PROFILE.replace(old, new, 1))
    assert (error.line, error.key) == (line, key)
    sentence = profile_error_text(error)
    assert sentence.startswith(f"crossen.toml, Zeile {line}: „{key}“ ")
    assert allowed in sentence


def test_a_value_in_place_of_a_table_is_named() -> None:
    text = PROFILE.replace('[help]\nphone = "03641 123456"', "")
    error = refused('help = "03641 123456"\n' + text)
    assert (error.line, error.key) == (1, "help")
    assert "eine Tabelle mit: phone" in profile_error_text(error)


def test_a_missing_section_is_named() -> None:
    error = refused(PROFILE[: PROFILE.index("[devices")])
    assert (error.line, error.key, error.got) == (1, "devices", None)
    assert "eine Tabelle mit Namen" in profile_error_text(error)


@pytest.mark.parametrize(
    ("text", "line"),
    [("format = 1\n[site\n", 2), ('format = 1\n\nname = """', 3), ("", 1), ("a = ", 1)],
)
def test_what_is_not_toml_is_named_by_line(text: str, line: int) -> None:
    error = refused(text)
    assert error.line == line


def test_what_is_not_toml_is_said() -> None:
    sentence = profile_error_text(refused("format = 1\n[site\n"))
    assert sentence == "crossen.toml, Zeile 2: erlaubt ist nur gültiges TOML."


def test_dotted_keys_and_spaced_headers_keep_their_line() -> None:
    text = PROFILE.replace("[devices.cuff]", '[ devices . "cuff" ]').replace("= 2400", "= 1")
    assert refused(text).line == 28
    flat = PROFILE[: PROFILE.index("[site]")] + 'site.id = "A"\n' + 'site.name = "N"\n'
    assert refused(flat + PROFILE[PROFILE.index("[practice]") :]).line in {1, 3}


def test_the_documented_example_is_a_right_profile() -> None:
    page = DOCUMENT.read_text(encoding="utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    assert site_profile.parse(example, "site-profile.md").site.id == "crossen-1"


@pytest.mark.parametrize(
    ("line", "bound"),
    [
        ('serial = "A50285BI"', {"serial": "A50285BI"}),
        ('usb = "pci-0000:00:14.0-usb-0:2:1.0"', {"usb": "pci-0000:00:14.0-usb-0:2:1.0"}),
        ("probe = true", {"probe": True}),
    ],
)
def test_a_place_is_bound_in_one_of_four_ways(line: str, bound: dict[str, object]) -> None:
    profile = site_profile.parse(PROFILE.replace('port = "cuff"', line), "x")
    cuff = DevicePlace("aandd-tm2657", "", 2400, True)
    assert profile.devices == {"cuff": replace(cuff, **bound)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("new", "line", "key", "allowed"),
    [
        ("", 25, "devices.cuff.port", "genau einer der Schlüssel port, serial, usb, probe"),
        ('port = "cuff"\nserial = "A5"', 28, "devices.cuff.serial", "genau einer der Schlüssel"),
        ('serial = "A5"\nprobe = true', 28, "devices.cuff.probe", "genau einer der Schlüssel"),
        ("probe = false", 27, "devices.cuff.probe", "erlaubt ist true."),
        ('serial = ""', 27, "devices.cuff.serial", "A50285BI"),
        ('usb = "the left one"', 27, "devices.cuff.usb", "pci-0000"),
    ],
)
def test_a_place_that_is_bound_otherwise_is_named(
    new: str, line: int, key: str, allowed: str
) -> None:
    error = refused(PROFILE.replace('port = "cuff"', new))
    assert (error.line, error.key) == (line, key)
    assert allowed in profile_error_text(error)
