# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tests reach loopback and nothing else (tests/conftest.py)."""

import socket

import pytest

# From RFC 5737 and RFC 6761: addresses and names that belong to nobody.
FOREIGN_ADDRESS = "192.0.2.1"
FOREIGN_NAME = "clinic.example"


def test_a_foreign_address_is_refused() -> None:
    with socket.socket() as sock, pytest.raises(RuntimeError, match="loopback alone"):
        sock.connect((FOREIGN_ADDRESS, 443))


def test_a_foreign_datagram_is_refused() -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as sock,
        pytest.raises(RuntimeError, match="loopback alone"),
    ):
        sock.sendto(b"x", (FOREIGN_ADDRESS, 53))


def test_a_foreign_name_is_refused() -> None:
    with pytest.raises(RuntimeError, match="loopback alone"):
        socket.getaddrinfo(FOREIGN_NAME, 443)


def test_loopback_is_reached() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
    ):
        accepted, _ = server.accept()
        with accepted:
            accepted.sendall(b"here")
        assert client.recv(4) == b"here"
