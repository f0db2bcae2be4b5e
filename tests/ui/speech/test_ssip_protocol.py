# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of speech-dispatcher (as version 0.11.4 sends them) to replies and events, cut anywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.speech.ssip_protocol import (
    LONGEST_LINE,
    SsipError,
    SsipEvent,
    SsipProtocol,
    SsipReply,
    command,
    message,
)

CAPTURE = (
    b"208 OK CLIENT NAME SET\r\n"
    b"220 OK NOTIFICATION SET\r\n"
    b"230 OK RECEIVING DATA\r\n"
    b"225-17\r\n225 OK MESSAGE QUEUED\r\n"
    b"701-17\r\n701-2\r\n701 BEGIN\r\n"
    b"302 ERR BAD SYNTAX\r\n"
    b"702-17\r\n702-2\r\n702 END\r\n"
)
MEANT = [
    SsipReply(208),
    SsipReply(220),
    SsipReply(230),
    SsipReply(225, ("17",)),
    SsipEvent(701, 17),
    SsipReply(302),
    SsipEvent(702, 17),
]


def test_a_capture_is_read_whole() -> None:
    assert SsipProtocol().receive(CAPTURE) == MEANT


def test_a_capture_is_read_byte_by_byte() -> None:
    protocol = SsipProtocol()
    found = [each for byte in CAPTURE for each in protocol.receive(bytes([byte]))]
    assert found == MEANT


@pytest.mark.parametrize("cut", range(len(CAPTURE)))
def test_a_capture_is_read_cut_anywhere(cut: int) -> None:
    protocol = SsipProtocol()
    assert protocol.receive(CAPTURE[:cut]) + protocol.receive(CAPTURE[cut:]) == MEANT


def test_an_event_between_the_lines_of_an_answer_belongs_to_neither() -> None:
    mixed = b"225-17\r\n702-16\r\n702-2\r\n702 END\r\n225 OK MESSAGE QUEUED\r\n"
    assert SsipProtocol().receive(mixed) == [SsipEvent(702, 16), SsipReply(225, ("17",))]


def test_only_two_hundreds_are_a_yes() -> None:
    assert [SsipReply(code).accepted for code in (200, 299, 300, 403, 500)] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    "garbage",
    [
        b"\r\n",
        b"OK\r\n",
        b"20 OK\r\n",
        b"208OK\r\n",
        b"108 OK\r\n",
        b"\xff\xfe\r\n",
        b"HTTP/1.1 400 Bad Request\r\n",
        b"702 END\r\n",
        b"702-x\r\n702 END\r\n",
        b"702-\xd9\xa1\r\n702 END\r\n",
        b"208 " + b"x" * LONGEST_LINE + b"\r\n",
        b"x" * (LONGEST_LINE + 1),
    ],
)
def test_garbage_is_refused(garbage: bytes) -> None:
    with pytest.raises(SsipError):
        SsipProtocol().receive(garbage)


@given(st.binary())
def test_whatever_comes_is_read_or_refused(noise: bytes) -> None:
    protocol = SsipProtocol()
    try:
        found = protocol.receive(CAPTURE + noise)
    except SsipError:
        return
    assert found[: len(MEANT)] == MEANT


def test_a_command_is_one_line() -> None:
    assert command("SET", "SELF", "LANGUAGE", "de") == b"SET SELF LANGUAGE de\r\n"
    for bad in ("de\r\nSPEAK", "de\n", "de\0"):
        with pytest.raises(ValueError, match="one line"):
            command("SET", bad)


def test_a_text_can_neither_end_its_message_nor_become_a_command() -> None:
    assert message("Guten Tag.\n.\n..x\r\nSPEAK") == b"Guten Tag.\r\n..\r\n...x\r\nSPEAK\r\n.\r\n"
    assert message("") == b".\r\n"
    assert message("a\0b\x1bc") == b"a b c\r\n.\r\n"
    assert message("Ä \ud800") == "Ä ?\r\n.\r\n".encode()


@given(st.text())
def test_only_the_last_line_of_a_message_is_a_lone_dot(text: str) -> None:
    lines = message(text).split(b"\r\n")
    assert lines[-2:] == [b".", b""]
    assert b"." not in lines[:-2]
    assert not any(b"\n" in line or b"\r" in line for line in lines)
