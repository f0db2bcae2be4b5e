# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The list of what a visit can leave: silence is no proof."""

from hygiene.data_wipe import OF_FRONT, OF_STATION, Trace, left
from sync.formats.logbook_words import FIELDS, Event, OneOf


def test_somebody_looks_for_each() -> None:
    assert sorted((*OF_STATION, *OF_FRONT)) == sorted(Trace)


def test_nothing_is_gone_unless_it_is_said() -> None:
    assert left(()) == tuple(Trace)
    assert left(list(Trace)) == ()
    for trace in Trace:
        assert left(set(Trace) - {trace}) == (trace,)
    assert left({*Trace, "another"}) == ()


def test_the_logbook_has_a_word_for_each() -> None:
    rule = FIELDS[Event.DATA_LEFT]["trace"]
    assert isinstance(rule, OneOf)
    assert rule.words == set(Trace)
