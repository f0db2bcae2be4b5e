# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The signed slip: what was signed is read, and nothing else ever is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from sync.formats import appointment_code, signed_slip
from sync.formats.signed_slip import PLANS, Slip, SlipError, is_slip, read, sign

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
CODE = "K7MP4Q2" + appointment_code.check_character("K7MP4Q2")
START = datetime(2026, 11, 27, 9, 20, tzinfo=UTC)
SLIP = Slip(
    id="6f1c0f52-9d0d-4a86-8f7e-3f0f9a3b1c55",
    code=CODE,
    site="crossen-1",
    start=START,
    end=START + timedelta(minutes=30),
    plan=("oximetry", "blood-pressure"),
)
TEXT = sign(SLIP, KEY)


def _signed(body: bytes) -> str:
    signed = body + KEY.sign(signed_slip.CONTEXT + body)
    return "TKS1" + signed_slip.base64.b32encode(signed).decode().rstrip("=")


def test_it_is_read_as_it_was_signed() -> None:
    assert read(TEXT, PUBLIC) == SLIP
    assert TEXT.isalnum()
    assert TEXT.upper() == TEXT  # else a QR code of it would be a third larger


def test_the_same_slip_is_the_same_text_in_every_version() -> None:
    assert TEXT == (
        "TKS1N4OA6UU5BVFIND36H4HZUOY4KVFTOTKQGRITETQBZCYDAAA6AVRXE33TONSW4LJRV6WOMYI2YKTM"
        "MKET6FSFNUU2SGTMJWX3RWSAXQRF5ELZTZNJLL5DI4QENCXOWJQQM7GFCDVCINACIUSNI2W2QGEK7KAF"
        "U3KBNUA5WBA"
    )


@given(
    st.uuids(),
    st.from_regex(r"[a-z0-9][a-z0-9-]{0,31}", fullmatch=True),
    st.datetimes(datetime(1970, 1, 1), datetime(2099, 1, 1)),  # noqa: DTZ001 - made aware below
    st.integers(1, 2**16 - 1),
    st.lists(st.sampled_from(PLANS), min_size=1, unique=True),
)
def test_any_slip(id_: UUID, site: str, start: datetime, minutes: int, plan: list[str]) -> None:
    begin = start.replace(second=0, microsecond=0, tzinfo=UTC)
    ordered = tuple(each for each in PLANS if each in plan)
    slip = Slip(str(id_), CODE, site, begin, begin + timedelta(minutes=minutes), ordered)
    assert read(sign(slip, KEY), PUBLIC) == slip


def test_no_single_changed_character_is_believed() -> None:
    for at in range(len(TEXT)):
        for other in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567":
            if TEXT[at] != other:
                with pytest.raises(SlipError):
                    read(TEXT[:at] + other + TEXT[at + 1 :], PUBLIC)


@given(st.text(max_size=300) | st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", max_size=300))
def test_nothing_else_is_believed(text: str) -> None:
    for told in (text, "TKS1" + text):
        with pytest.raises(SlipError):
            read(told, PUBLIC)


@pytest.mark.parametrize("text", ["", TEXT[:-1], TEXT + "A", TEXT.lower(), TEXT + "=", TEXT[:60]])
def test_a_slip_that_was_cut_or_spelled_otherwise(text: str) -> None:
    with pytest.raises(SlipError):
        read(text, PUBLIC)


def test_another_clinics_slip_is_refused() -> None:
    other = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    with pytest.raises(SlipError, match="not signed by this clinic"):
        read(TEXT, other)


def test_a_signature_of_something_else_is_no_slips() -> None:
    body = signed_slip._body(SLIP)
    text = "TKS1" + signed_slip.base64.b32encode(body + KEY.sign(body)).decode().rstrip("=")
    with pytest.raises(SlipError):
        read(text, PUBLIC)


@pytest.mark.parametrize(
    ("at", "bad"),
    [
        (16, b"K7MP4Q2Q"),
        (16, b"\xc3MP4Q2QQ"),
        (28, b"\0\0"),
        (30, b"\0"),
        (30, b"\x10"),
        (31, b"A"),
    ],
    ids=["code", "no text", "no length", "no plan", "another plan", "site"],
)
def test_signed_by_another_version_and_not_to_be_understood(at: int, bad: bytes) -> None:
    body = bytearray(signed_slip._body(SLIP))
    body[at : at + len(bad)] = bad
    with pytest.raises(SlipError, match="not to be understood"):
        read(_signed(bytes(body)), PUBLIC)


def test_a_window_that_can_not_be_said() -> None:
    for end in (START, START + timedelta(days=46)):
        with pytest.raises(SlipError):
            sign(replace(SLIP, end=end), KEY)


def test_what_was_meant_as_a_slip() -> None:
    assert is_slip(TEXT)
    assert not is_slip(CODE)
