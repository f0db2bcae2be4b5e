# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Where the device of one place in the room is plugged in right now. Opens no port.

A place ("cuff") is a name of the site profile. udev binds it to a device by the property
TELEMED_KIOSK_PLACE, whichever socket the device is in; a folder of links binds it by a link of
that name. Both only ever look at what is there: an event that gets lost costs a second, not the
device.
"""

import asyncio
import contextlib
import os
import stat
from collections.abc import AsyncGenerator, Iterable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pyudev

PLACE_PROPERTY = "TELEMED_KIOSK_PLACE"
# The rule's word that a driver knows the device: any keyboard is a hidraw node, too.
KNOWN_PROPERTY = "TELEMED_KIOSK_MAY_BE"
# Half of what the eye forgives; the promise to the patient is 2 s for the whole way.
LINKS_INTERVAL = 0.2
# The net under udev's events: also what works where no udev daemon runs.
UDEV_INTERVAL = 1.0


@dataclass(frozen=True, slots=True)
class Several:
    """More than one device fits the place: none is used until somebody says which."""

    paths: tuple[str, ...]


Port = str | Several | None
"""The port's path, or why there is none."""


class PortWatch(Protocol):
    """Watches one place."""

    def watch(self) -> AsyncGenerator[Port, None]:
        """The port, at once and then at every change.

        The same path again means: it was replaced, whatever is open on it is dead.
        """
        ...


class PortSpecError(ValueError):
    """`--ports` says neither "udev" nor "links:FOLDER"."""

    def __init__(self, got: str) -> None:
        super().__init__(f"{got!r}: expected udev or links:FOLDER")
        self.got = got


def check_spec(spec: str) -> str:
    """What `open_watch` will understand, or PortSpecError; looks at nothing."""
    kind, _, folder = spec.partition(":")
    if spec == "udev" or (kind == "links" and folder):
        return spec
    raise PortSpecError(spec)


def open_watch(spec: str, place: str) -> PortWatch:
    """The watch that `--ports` asks for; PortSpecError if it can't be read."""
    if check_spec(spec) == "udev":
        return UdevWatch.of_system(place)
    return LinksWatch(Path(spec.partition(":")[2]), place)


async def port_of(spec: str, place: str) -> str | None:
    """The port that is there for this place now; PortSpecError as `open_watch`."""
    found = await look_at(open_watch(spec, place))
    return found if isinstance(found, str) else None


async def look_at(watch: PortWatch) -> Port:
    """What it sees now."""
    async with aclosing(watch.watch()) as changes:
        return await anext(changes)


# What is plugged in: its path, and whatever else changes when its like takes its place.
_Found = tuple[Port, object] | None


class LinksWatch:
    """`folder`/`place` is a link to the port (made by a simulator, or by hand), or the port."""

    def __init__(self, folder: Path, place: str) -> None:
        self._link = folder / place

    async def watch(self) -> AsyncGenerator[Port, None]:
        seen = self._look()
        yield seen and seen[0]
        while True:
            await asyncio.sleep(LINKS_INTERVAL)
            found = self._look()
            if found != seen:
                seen = found
                yield seen and seen[0]

    def _look(self) -> _Found:
        try:
            link = os.lstat(self._link)
            path = os.path.realpath(self._link)
            if not is_port(path):
                return None
        except OSError:
            return None  # no link, a dangling one, or it went while we looked
        # A new pseudo-terminal often gets the number of the old one; its link is a new one. The
        # time of a port itself says nothing: talking through it changes that.
        made = link.st_mtime_ns if stat.S_ISLNK(link.st_mode) else 0
        return path, (link.st_ino, made)


def is_port(path: str) -> bool:
    """A device node, or the socket of a simulated HID device; OSError if nothing is there."""
    mode = Path(path).stat().st_mode
    return stat.S_ISCHR(mode) or stat.S_ISSOCK(mode)


def plugged(context: "UdevContext", **match: str) -> "list[UdevDevice]":
    """Every tty, and every hidraw node that a driver knows, with a device node and such a property.

    libudev does the matching: 5 ms for a machine's 70 ttys, a third of what Python takes.
    """
    ttys = context.list_devices(subsystem="tty", **match)
    reports = context.list_devices(subsystem="hidraw", **match)
    known = (device for device in reports if KNOWN_PROPERTY in device.properties)
    return [device for device in (*ttys, *known) if device.device_node]


class UdevDevice(Protocol):
    """The part of pyudev.Device that is used."""

    @property
    def device_node(self) -> str | None: ...
    @property
    def properties(self) -> Mapping[str, str]: ...


class UdevContext(Protocol):
    """The part of pyudev.Context that is used."""

    def list_devices(self, **match: str) -> Iterable[UdevDevice]: ...


class UdevMonitor(Protocol):
    """The part of pyudev.Monitor that is used; started, and filtered to ttys and hidraw nodes."""

    def fileno(self) -> int: ...
    def poll(self, timeout: float) -> UdevDevice | None: ...


class UdevWatch:
    """The port whose udev property `key` is `value`, if there is exactly one."""

    def __init__(
        self, value: str, context: UdevContext, monitor: UdevMonitor, key: str = PLACE_PROPERTY
    ) -> None:
        self._match = {key: value}
        self._context = context
        self._monitor = monitor

    @classmethod
    def of_system(cls, value: str, key: str = PLACE_PROPERTY) -> "UdevWatch":
        """On this machine's udev. ImportError without libudev."""
        context = pyudev.Context()
        monitor = pyudev.Monitor.from_netlink(context)
        monitor.filter_by("tty")
        monitor.filter_by("hidraw")
        monitor.start()
        return cls(value, context, monitor, key)

    async def watch(self) -> AsyncGenerator[Port, None]:
        loop = asyncio.get_running_loop()
        changed = asyncio.Event()
        loop.add_reader(self._monitor.fileno(), self._drain, changed)
        try:
            seen = self._look()
            yield seen and seen[0]
            while True:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(UDEV_INTERVAL):
                        await changed.wait()
                changed.clear()
                found = self._look()
                if found != seen:
                    seen = found
                    yield seen and seen[0]
        finally:
            loop.remove_reader(self._monitor.fileno())

    def _drain(self, changed: asyncio.Event) -> None:
        # An overrun of the socket (ENOBUFS) loses events; the list still has the truth.
        with contextlib.suppress(OSError):
            while self._monitor.poll(timeout=0) is not None:
                pass
        changed.set()

    def _look(self) -> _Found:
        found: list[tuple[str, object]] = [
            (str(device.device_node), device.properties.get("USEC_INITIALIZED"))
            for device in plugged(self._context, **self._match)
        ]
        if len(found) > 1:  # better none than the wrong one
            return Several(tuple(sorted(path for path, _ in found))), found
        return found[0] if found else None
