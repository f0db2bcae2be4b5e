# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a room uses up."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene.stock import Kind, became_low, is_low, packs, used

KIND = st.builds(
    Kind,
    pack=st.integers(1, 1000),
    warn_packs=st.integers(0, 100),
    per_item=st.integers(0, 20),
    per_visit=st.integers(0, 20),
)
IDS = st.sampled_from("abc")
COUNTS = st.dictionaries(IDS, st.integers(0, 100_000))


@given(COUNTS, st.dictionaries(IDS, KIND), st.integers(0, 50), st.integers(0, 50))
def test_nothing_grows_by_use_nothing_falls_below_nothing_and_the_unknown_stays_so(
    counts: Mapping[str, int], kinds: Mapping[str, Kind], items: int, visits: int
) -> None:
    after = used(counts, kinds, items=items, visits=visits)
    assert set(after) == set(counts)
    for each, count in after.items():
        assert 0 <= count <= counts[each]
        gone = kinds[each].per_item * items + kinds[each].per_visit * visits if each in kinds else 0
        assert count == max(0, counts[each] - gone)
    for each in became_low(counts, after, kinds):
        assert is_low(after[each], kinds[each]) and not is_low(counts[each], kinds[each])


@pytest.mark.parametrize(
    ("count", "whole", "low"), [(0, 0, True), (1, 1, True), (100, 1, True), (199, 1, False)]
)
def test_packs_are_counted_whole_and_the_last_one_while_there_is_any(
    count: int, whole: int, low: bool
) -> None:
    kind = Kind(pack=100, warn_packs=1)
    assert (packs(count, kind), is_low(count, kind)) == (whole, low)


def test_what_nobody_counted_is_not_low() -> None:
    assert not is_low(None, Kind())
