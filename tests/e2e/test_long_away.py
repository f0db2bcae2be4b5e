# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A slice of the long absence; the whole of it is `python -m tests.e2e.long_away`."""

from pathlib import Path

from tests.e2e.long_away import Plan, run_story


def test_a_kiosk_that_was_off_for_26_months_comes_back(tmp_path: Path) -> None:
    result = run_story(tmp_path, 26, "right", Plan(waiting=1, recipient=14, online=16, root=18))
    assert result["faults"] == []
    assert (result["roots"], result["recipient_keys"]) == (3, 2)
    assert result["waited_for_the_key_on_paper"] >= 2
    assert result["arrived"] == result["visits"] >= 4
