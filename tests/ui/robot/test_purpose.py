# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The robot walks where the enrolment says so, and nowhere else."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.station.messages import CallStage, Hello, ReadinessEvent
from kiosk.station.protocol import answer_line, event_line
from kiosk.visit.state import Readiness
from tests.ui.robot.plans import GOOD
from ui.robot.purpose import NotForRobots, require_walkthrough

Station = Callable[[bytes], Path]


def hello(purpose: str | None) -> bytes:
    return answer_line(
        1,
        Hello(
            device=None,
            site=None,
            purpose=purpose,
            readiness=Readiness.READY,
            after_interruption=False,
            interrupted_appointment=None,
            profile=None,
            key=None,
            slip_key=None,
            day_list=None,
            used_appointments=(),
            documents={},
            help=CallStage.NONE,
            phone_open=0,
        ),
    )


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    """A socket that answers the first line it hears with given bytes, then hangs up."""
    path = tmp_path / "front.sock"
    listener = socket.socket(socket.AF_UNIX)
    threads: list[threading.Thread] = []

    def serve(answer: bytes) -> None:
        line, _ = listener.accept()
        with line:
            line.recv(4096)
            line.sendall(answer)

    def start(answer: bytes) -> Path:
        listener.bind(str(path))
        listener.listen(1)
        threads.append(threading.Thread(target=serve, args=(answer,)))
        threads[0].start()
        return path

    yield start
    listener.close()
    for thread in threads:
        thread.join()


def test_a_walkthrough_kiosk_is_walked(station: Station) -> None:
    require_walkthrough(station(hello("walkthrough")))


def test_news_before_the_answer_is_passed_over(station: Station) -> None:
    news = event_line(ReadinessEvent(Readiness.READY))
    require_walkthrough(station(news + hello("walkthrough")))


@pytest.mark.parametrize("purpose", ["room", None, "Walkthrough"])
def test_any_other_purpose_is_refused(station: Station, purpose: str | None) -> None:
    with pytest.raises(NotForRobots, match=repr(purpose)):
        require_walkthrough(station(hello(purpose)))


@pytest.mark.parametrize("answer", [b"", b"garbage\n", b'{"v":1,"id":1,"ok":true}\n'])
def test_a_station_that_makes_no_sense_is_refused(station: Station, answer: bytes) -> None:
    with pytest.raises(NotForRobots, match="gave no answer"):
        require_walkthrough(station(answer))


def test_no_station_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotForRobots, match="gave no answer"):
        require_walkthrough(tmp_path / "nobody.sock")


def test_the_command_refuses_a_room_with_status_3(station: Station, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps(GOOD))
    command = [sys.executable, "-m", "ui.robot", "--station", str(station(hello("room")))]
    command += ["--ports", f"links:{tmp_path}", "--plan", str(plan)]
    command += ["--pictures", str(tmp_path), "--report", str(tmp_path / "report.json")]
    command += ["--pace", "60", "--size", "1280x800", "--language", "de"]
    ended = subprocess.run(
        command, capture_output=True, text=True, timeout=30, check=False, env=dict(os.environ)
    )
    assert ended.returncode == 3
    assert "enrolled for 'room'" in ended.stderr
    assert not (tmp_path / "report.json").exists()
