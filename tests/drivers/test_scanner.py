# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Frames wherever they begin, and what becomes of everything else."""

import pytest

from drivers import modbus
from drivers.checks import crc16_modbus
from drivers.fault import DeviceFault
from drivers.lines import lines
from drivers.oximetry.outcomes import outcomes_of_stream
from drivers.said import Event, Refused, Told
from drivers.scanner import NOISE, NOISE_PORTION, Frame, NoFrame, Scanner
from drivers.strangers import Recognised
from drivers.weights import weight


def _look(data: bytes) -> Frame | NoFrame | None:
    """A frame is `[`, a letter that is no `x`, `]`."""
    if data[:1] != b"[":
        return NOISE
    if len(data) < 3:
        return None
    if data[1:2] == b"x":
        return NoFrame("letter")
    return Frame(3, (Told(data[1:2].decode("latin-1")),))


def scanned(*pieces: bytes) -> list[Event]:
    scanner = Scanner(_look, 3)
    return [event for piece in pieces for event in scanner.receive(piece)] + scanner.idle()


def test_a_frame_inside_of_what_looked_like_one() -> None:
    assert scanned(b"[x[a]") == [Refused("letter", size=3), Told("a")]


def test_noise_is_told_in_portions_and_the_rest_at_the_silence() -> None:
    told = scanned(bytes(NOISE_PORTION + 5))
    assert told == [Refused("noise", size=NOISE_PORTION), Refused("noise", size=5)]
    assert scanned(bytes(5), b"[a]") == [Told("a")]  # noise in front of a frame is forgotten


def test_what_was_begun_is_over_when_nothing_follows() -> None:
    assert scanned(b"[a") == [Refused("cut", size=2), Refused("noise", size=2)]
    scanner = Scanner(_look, 3, at_silence=lambda data: Frame(len(data), (Told("short"),)))
    assert scanner.receive(b"[a") == []
    assert scanner.unsettled == 2
    assert scanner.idle() == [Told("short")]
    assert scanner.idle() == []


def test_a_silence_that_says_nothing_either() -> None:
    scanner = Scanner(_look, 3, at_silence=lambda data: None)
    scanner.receive(b"[a")
    assert scanner.idle() == [Refused("cut", size=2), Refused("noise", size=2)]


def test_what_never_ends_is_dropped() -> None:
    endless = Scanner(lambda data: None, 4)
    assert endless.receive(b"abcde")[0] == Refused("too-long", "", 4)
    assert endless.unsettled <= 4 + NOISE_PORTION


def test_a_stranger_is_told_by_name() -> None:
    told = scanned(b"BM\x00\x1c")
    assert told[0] == Recognised(DeviceFault.WRONG_DEVICE, "particle sensor")


def test_a_line_that_never_ends() -> None:
    scanner = Scanner(lines(lambda line: (Told(line.decode()),), 8), 8)
    assert scanner.receive(b"abc\r\ndef\n") == [Told("abc"), Told("def")]
    assert scanner.receive(b"x" * 8) == [Refused("too-long", "", 8)]


def test_a_modbus_device_that_refuses() -> None:
    scanner = Scanner(modbus.answers(0xFE, 0x04, 2, lambda frame: (Told("answer"),)), 7)
    refusal = bytes([0xFE, 0x84, 0x02])
    whole = refusal + crc16_modbus(refusal).to_bytes(2, "little")
    (told,) = scanner.receive(whole)
    assert isinstance(told, Told)
    assert (told.name, told.get("code")) == ("device-error", 2)
    assert scanner.receive(whole[:4] + b"\x00")[0] == Refused("check", "", 5)


@pytest.mark.parametrize(("unit", "known"), [(b"kg", True), (b"g", True), (b"lb", False)])
def test_a_weight_in_a_unit_that_isnt_ours(unit: bytes, known: bool) -> None:
    assert (weight(b"+ 82.4", unit) is not None) == known


def test_only_a_streams_moments_are_moments() -> None:
    with pytest.raises(TypeError):
        outcomes_of_stream([Told("something")])
