# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Log, lock, durable file, enrolment and the front keeper's decisions."""

import io
import json
import logging
from pathlib import Path

import pytest

from kiosk.station import enrolment
from kiosk.station.durable_file import write_durably
from kiosk.station.event_log import JsonLines
from kiosk.station.front_process import front_environment, next_pause
from kiosk.station.instance import AlreadyRunning, ForeignFolder, InstanceLock, private_folder

ENROLMENT = enrolment.Enrolment(
    1, "https://127.0.0.1:1", b"d" * 16, "crossen-1", "room", b"t" * 32, "PEM"
)


def _logged(logger: str, text: str, *args: object, **extra: object) -> dict[str, object]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    log = logging.Logger(logger)
    log.addHandler(handler)
    try:
        int("1948-03-17")
    except ValueError:
        log.error(text, *args, exc_info=True, extra=extra)
    result: dict[str, object] = json.loads(stream.getvalue())
    return result


def test_a_log_line_holds_the_constant_text_and_allowed_fields_alone() -> None:
    line = _logged("kiosk.station", "row %s", "1948-03-17", pid=3, birth_date="1948-03-17")
    assert line["event"] == "row %s"
    assert line["pid"] == 3
    assert line["exception"] == "ValueError"
    assert line["places"] == [f"test_small_parts.py:{_line_of_raise()}"]
    assert set(line) == {"time", "level", "logger", "event", "pid", "exception", "places"}


def _line_of_raise() -> int:
    lines = Path(__file__).read_text("utf-8").splitlines()
    return next(n for n, text in enumerate(lines, 1) if text.strip().startswith("int("))


def test_of_another_library_only_its_name_is_kept() -> None:
    line = _logged("httpx", "GET https://x/?birth=1948-03-17")
    assert "1948" not in json.dumps(line["logger"]) + json.dumps(line.get("event", ""))
    assert set(line) == {"time", "level", "logger", "exception", "places"}


def test_a_second_instance_hears_who_was_first(tmp_path: Path) -> None:
    first = InstanceLock(tmp_path)
    with pytest.raises(AlreadyRunning) as refused:
        InstanceLock(tmp_path)
    assert refused.value.pid > 0
    first.release()
    InstanceLock(tmp_path).release()


def test_a_lock_without_a_number_still_refuses(tmp_path: Path) -> None:
    first = InstanceLock(tmp_path)
    (tmp_path / "station.lock").write_text("?")
    with pytest.raises(AlreadyRunning) as refused:
        InstanceLock(tmp_path)
    assert refused.value.pid == 0
    first.release()


def test_folders_are_made_and_kept_private(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    folder.mkdir(mode=0o755)
    private_folder(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_link_is_no_private_folder(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(ForeignFolder):
        private_folder(tmp_path / "link")


def test_a_durable_file_is_replaced_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file"
    write_durably(path, b"one")
    write_durably(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [p.name for p in path.parent.iterdir()] == ["file"]


def test_an_enrolment_survives_its_file(tmp_path: Path) -> None:
    assert enrolment.load(tmp_path) is None
    enrolment.save(tmp_path, ENROLMENT)
    assert enrolment.load(tmp_path) == ENROLMENT


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"format": 2}, "format"),
        ({"device": "YQ=="}, "device"),
        ({"site": 1}, "site"),
        ({"more": 1}, "more"),
    ],
)
def test_a_strange_enrolment_is_refused_by_field(
    tmp_path: Path, change: dict[str, object], reason: str
) -> None:
    enrolment.save(tmp_path, ENROLMENT)
    path = tmp_path / enrolment.FILE_NAME
    path.write_text(json.dumps({**json.loads(path.read_text()), **change}))
    with pytest.raises(enrolment.BadEnrolment) as refused:
        enrolment.load(tmp_path)
    assert refused.value.reason == reason


@pytest.mark.parametrize("content", [b"{", b"\xff"])
def test_a_broken_enrolment_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / enrolment.FILE_NAME).write_bytes(content)
    with pytest.raises(enrolment.BadEnrolment):
        enrolment.load(tmp_path)


def test_a_front_inherits_no_secret() -> None:
    own = {
        "DISPLAY": ":0",
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "wayland",
        "CREDENTIALS_DIRECTORY": "/run/credentials",
        "SSH_AUTH_SOCK": "/x",
        "HTTPS_PROXY": "http://name:secret@host",
        "LD_PRELOAD": "x.so",
    }
    assert set(front_environment(own)) == {"DISPLAY", "LC_ALL", "QT_QPA_PLATFORM"}


def test_a_crash_loop_slows_down_and_a_long_life_forgives_it() -> None:
    pauses = [0.0]
    for _ in range(8):
        pauses.append(next_pause(pauses[-1], lived=0.1))
    assert pauses[:4] == [0.0, 0.4, 0.8, 1.6]
    assert pauses[-1] == 5.0
    assert next_pause(5.0, lived=60.0) == 0.0
