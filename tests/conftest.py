# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What holds for every test: no screen, loopback alone, one locale, terminals of its own."""

import os
import sys
from ipaddress import ip_address
from typing import Any

from tests.own_terminals import take_own_terminals

# Before anything loads Qt. Whoever wants to look at a test's windows sets the platform himself.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

# Name look-ups that never leave the machine.
_LOCAL_NAMES = {"", "localhost", b"", b"localhost", None}

_CONNECTING = {"socket.connect", "socket.sendto", "socket.sendmsg"}
_RESOLVING = {"socket.getaddrinfo", "socket.gethostbyname"}


def _is_local(host: object) -> bool:
    if host in _LOCAL_NAMES:
        return True
    try:
        return ip_address(os.fsdecode(host)).is_loopback  # type: ignore[arg-type]
    except ValueError:
        return False


def _refuse_the_network(event: str, args: tuple[Any, ...]) -> None:
    """Audit hook: sees every connection of this process, whichever library makes it."""
    if event in _RESOLVING:
        host = args[0]
    elif event in _CONNECTING:
        address = args[1]
        if not isinstance(address, tuple):  # a Unix socket's path, or netlink of udev
            return
        host = address[0]
        if isinstance(host, int):  # netlink: (pid, groups)
            return
    else:
        return
    if not _is_local(host):
        raise RuntimeError(f"a test wanted to reach {host!r}; tests know loopback alone")


sys.addaudithook(_refuse_the_network)
take_own_terminals()
