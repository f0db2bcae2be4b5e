# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every single flipped bit of every block: the very same values, or none."""

from dataclasses import replace

import pytest

from drivers.aandd_tm2657.events import Result
from drivers.aandd_tm2657.protocol import Tm2657Protocol
from tests.drivers.aandd_tm2657.vectors import BLOCKS
from tests.drivers.vectors import Vector


def results(data: bytes) -> list[Result]:
    protocol = Tm2657Protocol()
    events = (*protocol.receive(data), *protocol.idle())
    return [event for event in events if isinstance(event, Result)]


@pytest.mark.parametrize("vector", BLOCKS, ids=str)
def test_no_flipped_bit_is_harmful(vector: Vector) -> None:
    (truth,) = results(vector.data)
    refused = harmless = 0
    for position in range(len(vector.data) * 8):
        flipped = bytearray(vector.data)
        flipped[position // 8] ^= 1 << position % 8
        found = results(bytes(flipped))
        assert found in ([], [truth]), f"bit {position}: {found[0]!r}"
        refused += not found
        harmless += bool(found)
    # The first SYN is spare; nothing else is.
    assert (refused, harmless) == (len(vector.data) * 8 - 8, 8)


@pytest.mark.parametrize("vector", BLOCKS, ids=str)
def test_a_flip_spoils_nothing_but_its_own_block(vector: Vector) -> None:
    (truth,) = results(vector.data)
    for position in range(len(vector.data) * 8):
        flipped = bytearray(vector.data)
        flipped[position // 8] ^= 1 << position % 8
        assert results(bytes(flipped) + vector.data)[-1] == truth


def test_a_result_shows_no_value_when_it_is_printed() -> None:
    (truth,) = results(BLOCKS[0].data)
    shown = repr(replace(truth, device_time=None))
    assert not any(value in shown for value in ("127", "97", "76", "78"))
