# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A slice of the fuzzing; a million inputs each are `python -m tests.drivers.fuzz`."""

import pytest

from drivers.catalogue import DRIVERS
from tests.drivers.fuzz import fuzz
from tests.drivers.mutator import Mutator


@pytest.mark.parametrize("key", DRIVERS)
def test_no_input_is_an_exception(key: str) -> None:
    told = fuzz(DRIVERS[key], count=300, seed=7)
    assert told["inputs"] == 300
    assert told["readings"] or not DRIVERS[key].quantities  # it has seen what it is about


def test_the_same_seed_is_the_same_input() -> None:
    runs = [Mutator([(b"\x01\x02\x03",)], seed) for seed in (5, 5, 6)]
    one, same, other = ([each.next() for _ in range(50)] for each in runs)
    assert one == same != other
