# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What becomes of what a reader has read: a slip, a bare code, anything else."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.checkin.lookup import Known, look_up
from kiosk.visit.answers import Vital
from kiosk.visit.events import CodeAccepted, CodeRefused
from kiosk.visit.state import Appointment, CheckIn, CodeProblem, Timing
from sync.formats.day_list import serialise
from sync.formats.signed_slip import Slip, sign
from tests.kiosk.checkin.test_lookup import APPOINTMENT, CODE, DAY, END, ID, LIST, START, UNKNOWN

KEY = Ed25519PrivateKey.from_private_bytes(b"\x05" * 32)
SLIP = Slip(ID, CODE, "crossen", START, END, ("oximetry", "blood-pressure"))
TEXT = sign(SLIP, KEY)
KNOWN = Known(
    serialise(LIST).decode(), frozenset(), None, "crossen", KEY.public_key().public_bytes_raw()
)
OFFLINE = replace(KNOWN, day_list=None)
UNLISTED = "6f1f6c1e-6f0e-4b32-9a44-0d0f6a6e7c09"
SIGNED = Appointment(ID, START, END, (Vital.OXIMETRY, Vital.BLOOD_PRESSURE))


def scanned(text: str, known: Known, now: datetime = START) -> CodeAccepted | CodeRefused:
    return look_up(text, known, now, scanned=True)


def test_a_slip_that_the_list_knows_is_as_the_list_says() -> None:
    assert scanned(TEXT, KNOWN) == CodeAccepted(CheckIn.KNOWN, APPOINTMENT, (), CODE)


def test_without_a_list_the_signature_is_enough() -> None:
    assert scanned(TEXT, OFFLINE) == CodeAccepted(CheckIn.KNOWN, SIGNED, (), CODE)


def test_a_slip_for_a_day_that_the_list_does_not_reach() -> None:
    nine_days = timedelta(days=9)
    later = replace(SLIP, id=UNLISTED, start=START + nine_days, end=END + nine_days)
    answer = scanned(sign(later, KEY), KNOWN)
    assert isinstance(answer, CodeAccepted)
    assert answer.timing == (Timing.EARLY,)


def test_a_slip_that_the_list_should_know_and_does_not() -> None:
    cancelled = replace(SLIP, id=UNLISTED, code=UNKNOWN)
    assert scanned(sign(cancelled, KEY), KNOWN) == CodeRefused(CodeProblem.NOT_TODAY)


@pytest.mark.parametrize(
    ("now", "timing"),
    [(DAY, (Timing.EARLY,)), (END, (Timing.LATE,)), (START, ())],
)
def test_early_and_late_are_marks(now: datetime, timing: tuple[Timing, ...]) -> None:
    assert scanned(TEXT, OFFLINE, now) == CodeAccepted(CheckIn.KNOWN, SIGNED, timing, CODE)


def test_a_slip_that_was_used_is_marked() -> None:
    answer = scanned(TEXT, replace(OFFLINE, used=frozenset({ID})))
    assert answer == CodeAccepted(CheckIn.KNOWN, SIGNED, (Timing.USED,), CODE)


def test_another_rooms_slip() -> None:
    assert scanned(TEXT, replace(KNOWN, site="gera-7")) == CodeRefused(CodeProblem.OTHER_ROOM)


@pytest.mark.parametrize("key", [None, bytes(32), b"\x01" * 32])
def test_a_forged_slip(key: bytes | None) -> None:
    assert scanned(TEXT, replace(KNOWN, slip_key=key)) == CodeRefused(CodeProblem.NO_SLIP)


@pytest.mark.parametrize("text", [TEXT[:-1], TEXT[:90] + "A" + TEXT[91:], "4006381333931", " "])
def test_what_is_no_slip(text: str) -> None:
    assert scanned(text, KNOWN) == CodeRefused(CodeProblem.NO_SLIP)


def test_a_bare_code_is_as_good_as_typed() -> None:
    assert scanned(CODE, KNOWN) == look_up(CODE, KNOWN, START, scanned=False)


def test_a_slip_that_is_typed_is_no_code() -> None:
    answer = look_up(TEXT, KNOWN, START, scanned=False)
    assert answer == CodeRefused(CodeProblem.CHECK_CHARACTER)


def test_after_an_interruption_the_same_slip_goes_on_and_no_other() -> None:
    interrupted = replace(OFFLINE, only=ID, used=frozenset({ID}))
    assert scanned(TEXT, interrupted) == CodeAccepted(CheckIn.KNOWN, SIGNED, (), CODE)
    other = sign(replace(SLIP, id=UNLISTED), KEY)
    assert scanned(other, interrupted) == CodeRefused(CodeProblem.OTHER_APPOINTMENT)
