# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A day of every device that streams: `python -m tests.drivers.endurance [DRIVER ...] --hours N`.

Prints one JSON object for each device; status 1 if memory or file descriptors grew. What is
compressed, and how:

- A device whose simulator streams and which has a session: what the simulator said from the start
  of a measurement on, for 40 s of its clock (no finger, search, settling, steady), is repeated
  until it is as many bytes as the device sends in that time. All of them go through a real
  pseudo-terminal (a HID device's through a real socket) into the session as the front makes it.
  The injected clock goes by the bytes: a second of it has passed when a second's worth was read.
  Real are the line's own waits (a second of silence), so there are only as many of those as hours:
  after each the line pauses, and the cable goes into another port.
- A device that streams and has no session: its captures, over and over, into one
  decoder that lives as long (`drivers.<key>.protocol.listen`), with a silence at each hour.

Measurements are started whenever none runs; every third is stopped in the middle. Once a minute
something spoils the stream. Growth is counted from the end of the first hour on.
"""

import argparse
import asyncio
import gc
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from time import perf_counter

from drivers.catalogue import DRIVERS
from drivers.driver import Driver, Role
from tests.bench.decode import STREAMS
from tests.drivers.day import Day
from tests.drivers.fuzz import resident_kib
from tests.drivers.vectors import vectors_of

ALLOWED_KIB = 4096  # the allocator's own ups and downs; a list of one entry a second is 7 MiB
# Bytes a second where the simulator says other reports than the real device was seen to say.
SESSION_RATES = {"contec-cms50e-hid": 20 * 64}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.drivers.endurance", description=__doc__)
    parser.add_argument("drivers", nargs="*", metavar="DRIVER")
    parser.add_argument("--hours", type=int, default=24)
    given = parser.parse_args()
    good = True
    for key in given.drivers or STREAMS:
        row = endure(DRIVERS[key], given.hours)
        good = good and bool(row["good"])
        sys.stdout.write(json.dumps(row) + "\n")
        sys.stdout.flush()
    return 0 if good else 1


def endure(driver: Driver, hours: int) -> dict[str, object]:
    """That many hours of one device."""
    began = perf_counter()
    with_session = driver.role is Role.METER and driver.simulate is not None
    hourly = _by_session(driver, hours) if with_session else _by_decoder(driver, hours)
    marks, last = [], dict[str, object]()
    for counts in hourly:
        last = counts
        marks.append((resident_kib(), len(os.listdir("/proc/self/fd"))))  # noqa: PTH208
    (kib_before, fds_before), (kib_after, fds_after) = marks[0], marks[-1]
    return {
        "driver": driver.key,
        "way": "session" if with_session else "decoder",
        "hours": hours,
        **last,
        "rss_kib_before": kib_before,
        "rss_kib_after": kib_after,
        "fds_before": fds_before,
        "fds_after": fds_after,
        "seconds": round(perf_counter() - began, 1),
        "good": kib_after - kib_before <= ALLOWED_KIB and fds_after <= fds_before,
    }


def _by_session(driver: Driver, hours: int) -> Iterator[dict[str, object]]:
    with tempfile.TemporaryDirectory() as name, asyncio.Runner() as runner:
        day = Day(driver, SESSION_RATES.get(driver.key, STREAMS[driver.key]), Path(name))
        runner.run(day.begin())
        for _ in range(hours):
            runner.run(day.hour())
            gc.collect()
            yield day.counts()
        runner.run(day.end())


def _by_decoder(driver: Driver, hours: int) -> Iterator[dict[str, object]]:
    listener = import_module(f"{driver.package}.protocol").listen()
    pieces = [piece for vector in vectors_of(driver.key) for piece in vector.pieces]
    size = events = 0
    for hour in range(1, hours + 1):
        while size < STREAMS[driver.key] * 3600 * hour:
            for piece in pieces:
                size += len(piece)
                events += len(listener.receive(piece))
        events += len(listener.idle()) if hasattr(listener, "idle") else 0
        yield {"bytes": size, "events": events}


if __name__ == "__main__":
    sys.exit(main())
