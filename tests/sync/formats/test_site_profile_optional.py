# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a site profile may leave out: what holds without it, and what is right if it is there."""

from datetime import date

import pytest

from sync.formats import pin, site_profile
from sync.formats.site_profile import (
    Answers,
    Attendants,
    Bell,
    BellKind,
    Help,
    Staff,
    StaffRole,
    Statistics,
    Welcome,
)
from sync.formats.site_profile_text import profile_error_text
from tests.sync.formats.test_site_profile import PROFILE, refused

PIN = pin.hash_pin("4711", bytes(16))
WHOLE = (
    PROFILE.replace(
        "[visit]",
        """\
bell = "rts"
bell_port = "bell"
message = true
answer_seconds = 90

[visit]""",
    )
    + f"""
[devices.oximeter]
driver = "bci-serial"
port = "oximeter"
speed = 9600

[welcome]
accompanied = "Ja. Bringen Sie gern jemanden mit."
duration = "Etwa 20 Minuten."

[welcome.en]
appointment = "Call the practice."

[statistics]
receiver = "Landkreis Greiz"

[attendants]
pin = "{pin.serialise(PIN)}"
"""
)


def test_a_profile_without_any_of_it() -> None:
    profile = site_profile.parse(PROFILE, "x")
    assert profile.help == Help("03641 123456", bell=None, message=False, answer_seconds=60)
    assert profile.welcome == Welcome(Answers(None, None, None, None), Answers())
    assert (profile.statistics, profile.attendants) == (None, None)


def test_a_profile_with_all_of_it() -> None:
    profile = site_profile.parse(WHOLE, "x")
    assert profile.help == Help("03641 123456", Bell(BellKind.RTS, "bell"), True, 90)
    assert profile.welcome.de == Answers(
        accompanied="Ja. Bringen Sie gern jemanden mit.", duration="Etwa 20 Minuten."
    )
    assert profile.welcome.en == Answers(appointment="Call the practice.")
    assert profile.statistics == Statistics("Landkreis Greiz")
    assert profile.attendants == Attendants(PIN)
    assert list(profile.devices) == ["cuff", "oximeter"]


def test_answers_in_german_alone() -> None:
    text = WHOLE.replace('[welcome.en]\nappointment = "Call the practice."\n', "")
    assert site_profile.parse(text, "x").welcome.en == Answers()


def test_an_answer_of_full_length() -> None:
    text = WHOLE.replace("Etwa 20 Minuten.", "ä" * 400)
    assert site_profile.parse(text, "x").welcome.de.duration == "ä" * 400


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "allowed"),
    [
        ('"rts"', '"horn"', 16, "help.bell", "relay oder rts"),
        ('bell = "rts"\n', "", 13, "help.bell", "relay oder rts"),
        ('bell_port = "bell"\n', "", 13, "help.bell_port", "Text wie „cuff“"),
        ('"bell"', '"/dev/ttyS0"', 17, "help.bell_port", "Text wie „cuff“"),
        ("message = true", 'message = "ja"', 18, "help.message", "true oder false"),
        ("= 90", "= 19", 19, "help.answer_seconds", "20 bis 600"),
        ("duration", "dauer", 43, "welcome.dauer", "accompanied, other_doctor, duration"),
        ('"Etwa 20 Minuten."', '""', 43, "welcome.duration", "1 bis 400 Zeichen"),
        ('"Etwa 20 Minuten."', '"  "', 43, "welcome.duration", "1 bis 400 Zeichen"),
        ('"Etwa 20 Minuten."', '"a\\nb"', 43, "welcome.duration", "eine Zeile Text"),
        ('"Etwa 20 Minuten."', '"a\\u2028b"', 43, "welcome.duration", "eine Zeile Text"),
        ('"Etwa 20 Minuten."', '"%s"' % ("x" * 401), 43, "welcome.duration", "1 bis 400 Zeichen"),
        ('"Etwa 20 Minuten."', "20", 43, "welcome.duration", "1 bis 400 Zeichen"),
        ('"Call the practice."', "false", 46, "welcome.en.appointment", "1 bis 400 Zeichen"),
        ("[welcome.en]", "[welcome.fr]", 45, "welcome.fr", "en"),
        ('"Landkreis Greiz"', '"%s"' % ("x" * 81), 49, "statistics.receiver", "1 bis 80 Zeichen"),
        ('receiver = "Landkreis Greiz"\n', "", 48, "statistics.receiver", "„Landkreis Greiz“"),
        ("pin =", "# pin =", 51, "attendants.pin", "„telemed-clinic site pin“"),
        ("m=65536", "m=6553600", 52, "attendants.pin", "„telemed-clinic site pin“"),
    ],
)
def test_a_mistake_is_named(old: str, new: str, line: int, key: str, allowed: str) -> None:
    assert old in WHOLE
    error = refused(WHOLE.replace(old, new, 1))
    assert (error.line, error.key) == (line, key)
    assert allowed in profile_error_text(error)


@pytest.mark.parametrize("value", ['"4711"', "4711"])
def test_a_pin_in_the_clear_is_refused_and_never_repeated(value: str) -> None:
    error = refused(WHOLE.replace(f'"{pin.serialise(PIN)}"', value))
    sentence = profile_error_text(error)
    assert "4711" not in sentence + str(error)
    assert sentence == (
        "crossen.toml, Zeile 52: „attendants.pin“ darf nicht „…“ sein, "
        "erlaubt ist die Zeile, die „telemed-clinic site pin“ ausgibt."
    )


@pytest.mark.parametrize("text", ["a=" + "[" * 100_000, "a=" + "1" * 10_000])
def test_what_no_reader_of_toml_can_take_is_refused(text: str) -> None:
    assert profile_error_text(refused(text)) == (
        "crossen.toml, Zeile 1: erlaubt ist nur gültiges TOML."
    )


def test_how_long_the_screen_is_dead_while_it_is_cleaned() -> None:
    assert site_profile.parse(WHOLE, "x").panel.cleaning_seconds == 60
    for seconds, read in ((20, 20), (300, 300), (19, None), (301, None)):
        text = WHOLE.replace("[panel]\n", f"[panel]\ncleaning_seconds = {seconds}\n")
        if read:
            assert site_profile.parse(text, "x").panel.cleaning_seconds == read
        else:
            assert refused(text).key == "panel.cleaning_seconds"


def staffed(*tables: str) -> str:
    return WHOLE + "\n" + "\n".join(f"[attendants.staff.{table}" for table in tables)


def test_attendants_with_a_pin_or_a_badge_of_their_own() -> None:
    own = pin.serialise(PIN)
    text = staffed(f'anna-1]\npin = "{own}"', f'b]\nbadge = "{own}"')
    attendants = site_profile.parse(text, "x").attendants
    assert attendants is not None
    assert dict(attendants.staff) == {"anna-1": Staff(pin=PIN), "b": Staff(badge=PIN)}


def test_attendants_for_some_days_only() -> None:
    text = staffed(f'anna]\npin = "{pin.serialise(PIN)}"\nfrom = 2026-11-27\nuntil = 2027-01-31')
    attendants = site_profile.parse(text, "x").attendants
    assert attendants is not None
    staff = Staff(pin=PIN, since=date(2026, 11, 27), until=date(2027, 1, 31))
    assert dict(attendants.staff) == {"anna": staff}


def test_attendants_by_name_and_role() -> None:
    own = f'pin = "{pin.serialise(PIN)}"'
    text = staffed(f'anna]\n{own}\nname = "Anna Muster"\nrole = "deputy"', f"b]\n{own}")
    attendants = site_profile.parse(text, "x").attendants
    assert attendants is not None
    anna, bea = attendants.staff.values()
    assert anna == Staff(pin=PIN, name="Anna Muster", role=StaffRole.DEPUTY)
    assert (bea.name, bea.role) == ("", StaffRole.ATTENDANT)


@pytest.mark.parametrize(
    ("line", "key"),
    [('role = "boss"', "role"), ('name = ""', "name"), (f'name = "{25 * "A"}"', "name")],
)
def test_names_and_roles_that_can_not_be_meant(line: str, key: str) -> None:
    error = refused(staffed(f'anna]\npin = "{pin.serialise(PIN)}"\n{line}'))
    assert error.key == f"attendants.staff.anna.{key}"


@pytest.mark.parametrize("day", ['"2026-11-27"', "2026-11-27T10:00:00Z", "20261127"])
def test_a_day_is_written_without_quotes_and_without_a_time(day: str) -> None:
    error = refused(staffed(f'anna]\npin = "{pin.serialise(PIN)}"\nuntil = {day}'))
    assert error.key == "attendants.staff.anna.until"
    assert "ein Tag wie 2026-12-31, ohne Anführungszeichen" in profile_error_text(error)


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("anna]", "attendants.staff.anna.pin"),
        ('anna]\nbadge = "14008EC793"', "attendants.staff.anna.badge"),
        ('anna]\nphone = "1"', "attendants.staff.anna.phone"),
        ("anna_1]", "attendants.staff.anna_1"),
        ("Anna]", "attendants.staff.Anna"),
    ],
)
def test_attendants_that_can_not_be_meant(table: str, key: str) -> None:
    error = refused(staffed(table))
    assert error.key == key
    assert "14008EC793" not in profile_error_text(error) + str(error)
