# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the system says of files and addresses, as a person at the kiosk or the clinic reads it."""

import socket
from pathlib import Path

import pytest

from sync.german_os_errors import os_error_text


def test_real_errors_are_said_in_german(tmp_path: Path) -> None:
    with pytest.raises(OSError) as missing:
        (tmp_path / "x").read_bytes()
    with pytest.raises(OSError) as folder:
        tmp_path.read_bytes()
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(OSError) as address,
    ):
        socket.create_server(taken.getsockname())
    assert os_error_text(missing.value) == "gibt es nicht"
    assert os_error_text(folder.value) == "das ist ein Ordner"
    assert "schon belegt" in os_error_text(address.value)


def test_a_rare_one_keeps_its_name() -> None:
    assert os_error_text(OSError(71, "Protocol error")) == "EPROTO"
    assert os_error_text(TimeoutError()) == "TimeoutError"
