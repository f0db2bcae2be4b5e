# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the clinic refused, as IT staff read it: a reason and one thing to do, for every reason."""

import json
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from kiosk import ctl_station
from kiosk.ctl_output import Exit
from kiosk.ctl_parked import ADVICE
from kiosk.station.messages import Waiting
from sync.formats.logbook_words import Event
from sync.formats.receipt import Outcome, Reason
from sync.line.states import State
from sync.line.store import OutboxStore
from tests.kiosk.ctl.test_ctl import _ctl
from tests.kiosk.station.running import running_station
from tests.kiosk.station.writing import events
from tests.sync.line.samples import complete_signed, receipt_for, row_of, signed


def _park(store: OutboxStore, reason: Reason) -> UUID:
    visit = complete_signed(store)
    content = receipt_for(row_of(store, visit), outcome=Outcome.REFUSED, reason=reason)
    store.apply_receipt(signed(content))
    return visit


def test_every_reason_has_a_sentence_and_one_action() -> None:
    said = {reason.name.lower().replace("_", "-") for reason in Reason if reason is not Reason.NONE}
    assert set(ADVICE) == said | {"damaged-here"}
    for advice in ADVICE.values():
        assert advice.reason.endswith(".")
        assert advice.action


async def test_what_is_parked_and_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with running_station(tmp_path) as (_, store):
        assert await _ctl(tmp_path, "parked", "list") == Exit.OK
        assert capsys.readouterr().out == "Nichts ist zurückgestellt.\n"
        visits = [_park(store, reason) for reason in (Reason.CONFLICT, Reason.UNKNOWN_DEVICE)]
        assert await _ctl(tmp_path, "parked", "list") == Exit.OK
        lines = capsys.readouterr().out.splitlines()
        assert lines[0] == f"{visits[0]} v1  Besuch (conflict)"
        assert lines[4].strip() == "Die Praxis kennt diesen Kiosk nicht als Absender."
        assert await _ctl(tmp_path, "--json", "parked", "list") == Exit.OK
        rows = json.loads(capsys.readouterr().out)["rows"]
        assert [(row["record"], row["reason"]) for row in rows] == [
            (str(visits[0]), "conflict"),
            (str(visits[1]), "unknown-device"),
        ]
        assert all(row["said"] and row["action"] for row in rows)


async def test_it_is_offered_again_and_the_logbook_says_so(tmp_path: Path) -> None:
    async with running_station(tmp_path) as (_, store):
        visits = [_park(store, Reason.UNKNOWN_DEVICE) for _ in range(3)]
        assert await _ctl(tmp_path, "parked", "retry", str(visits[1])) == Exit.OK
        assert [store.state_of(visit, 1) for visit in visits] == [
            State.PARKED,
            State.QUEUED,
            State.PARKED,
        ]
        assert await _ctl(tmp_path, "parked", "retry", "all") == Exit.OK
        assert {store.state_of(visit, 1) for visit in visits} == {State.QUEUED}
        assert events(store).count(Event.RECORDS_OFFERED) == 2


async def test_nothing_to_retry_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with running_station(tmp_path):
        assert await _ctl(tmp_path, "parked", "retry") == Exit.NO
        assert await _ctl(tmp_path, "parked", "retry", str(uuid4())) == Exit.NO
        assert "Davon ist nichts zurückgestellt" in capsys.readouterr().err
        assert await _ctl(tmp_path, "parked", "retry", "fünf") == Exit.BAD_INPUT
        assert "Erlaubt" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("waiting", "said"),
    [
        (Waiting(0, 0, None), ""),
        (Waiting(1, 620, None), "; noch zu senden: 1 mit 1 KiB"),
        (Waiting(2, 2049, 71), "; noch zu senden: 2 mit 3 KiB, der älteste seit 71 Sekunden"),
        (Waiting(2, 1, 3 * 86_400), "; noch zu senden: 2 mit 1 KiB, der älteste seit 3 Tagen"),
    ],
)
def test_progress_never_says_less_than_there_is(waiting: Waiting, said: str) -> None:
    assert ctl_station._waiting(waiting) == said


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (None, {}),
        (29, {}),
        (-150, {"Uhr": "geht 2 Minuten nach, verglichen mit der Praxis"}),
        (7200, {"Uhr": "geht 2 Stunden vor, verglichen mit der Praxis"}),
    ],
)
def test_a_clock_that_is_off_is_said(ahead: int | None, said: dict[str, str]) -> None:
    assert ctl_station._clock(ahead) == said
