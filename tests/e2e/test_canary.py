# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A slice of the canary; the whole of it is `python -m tests.e2e.canary --count 200`.

The control's fronts keep what they must not, in every way that there is, and each must be found.
"""

import os
import random
import sys
from pathlib import Path

from tests.e2e.canary.leaking import PLACES
from tests.e2e.canary.person import somebody
from tests.e2e.canary.visits import Results, open_visits

PACE = 30.0


def _visits(folder: Path, *languages: str, leaks: bool = False) -> Results:
    seed = random.SystemRandom().randrange(2**32)
    sys.stderr.write(f"seed {seed}\n")
    chance = random.Random(seed)  # noqa: S311 - not a secret
    with open_visits(folder, PACE, leaks=leaks) as visits:
        for language in languages:
            visits.visit(somebody(chance, language))
    assert visits.results.unfinished == []
    assert visits.results.visits == len(languages)
    return visits.results


def test_the_next_front_knows_nothing_of_the_one_before(tmp_path: Path) -> None:
    results = _visits(tmp_path, "de", "en")
    assert results.finds == []
    if os.geteuid() == 0:  # a front's memory is closed to everybody else
        assert results.unread == set()
    assert len(results.wipes) == 2


def test_a_front_that_keeps_something_is_found_out(tmp_path: Path) -> None:
    finds = _visits(tmp_path, "de", leaks=True).finds
    missed = {place for place in PLACES if not any(place in find for find in finds)}
    assert missed == (set() if os.geteuid() == 0 else {"the front's memory"})
