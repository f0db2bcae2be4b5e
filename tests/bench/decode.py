# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`decode`: bytes a second of each protocol, against a loop that only copies them.

`at its real rate`: the share of one core that a streaming device needs. Goal: under 0.01.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from drivers.catalogue import DRIVERS
from drivers.driver import Driver
from tests.drivers.vectors import vectors_of

SECONDS = 0.5
LEAST_BYTES = 20_000

# Bytes a second that a device sends by itself, as its page in docs/devices says.
STREAMS: Mapping[str, float] = {
    "contec-cms50": 60 * 9,
    "contec-cms50-old": 60 * 5,
    "contec-cms50e-hid": 60 * 6,
    "berry-bm1000": 100 * 5,
    "nonin-format2": 75 * 5,
    "nonin-format8": 75 * 4,
    "nonin-ascii": 17,
    "rdm6300": 20 * 14,
}


def run() -> Iterator[dict[str, object]]:
    for driver in DRIVERS.values():
        pieces = _captures(driver)
        data = b"".join(pieces)
        ours, rounds = _seconds_each(partial(driver.decode, *pieces))
        copying, _ = _seconds_each(partial(_copied, data))
        yield {
            "name": "decode",
            "case": driver.key,
            "ours": round(len(data) / ours),
            "reference": round(len(data) / copying),
            "ratio": round(ours / copying, 2),
            "unit": "B/s",
            "n": rounds,
        }
        if driver.key in STREAMS:
            share = STREAMS[driver.key] * ours / len(data)
            yield {
                "name": "decode",
                "case": f"{driver.key} at its real rate",
                "ours": round(share, 5),
                "reference": 1,
                "ratio": round(share, 5),
                "unit": "core",
                "n": rounds,
            }


def _captures(driver: Driver) -> list[bytes]:
    """What the device says when all is well, over and over."""
    said = [
        piece
        for vector in vectors_of(driver.key)
        if vector.outcome[0]["kind"] != "refused"
        for piece in vector.pieces
    ]
    return said * (1 + LEAST_BYTES // sum(map(len, said)))


def _copied(data: bytes) -> bytes:
    copy = bytearray()
    for byte in data:
        copy.append(byte)
    return bytes(copy)


def _seconds_each(work: Callable[[], object]) -> tuple[float, int]:
    rounds, began = 0, time.perf_counter()
    while (spent := time.perf_counter() - began) < SECONDS or not rounds:
        work()
        rounds += 1
    return spent / rounds, rounds
