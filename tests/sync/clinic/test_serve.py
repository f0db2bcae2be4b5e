# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The server as a process: how it begins, what it refuses, how it ends."""

import json
import signal
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sync.clinic.durable import LockedError, locked, make_folder, write_file
from sync.clinic.enrol import CODE_LIFE, Enrolment
from sync.clinic.folder import ClinicFolder
from sync.clinic.inbox_process import InboxProcess
from sync.clinic.keys import ClinicKeys
from sync.clinic.log import Log
from sync.clinic.problem import ProblemError
from sync.clinic.relay_process import RelayProcess
from sync.clinic.relay_sqlite import SqliteRelay
from sync.clinic.relay_store import RelayStore
from sync.formats import enrolment
from tests.sync.clinic.kiosk import Kiosk
from tests.sync.clinic.kit import SITE, URL, Clinic, pinned

# TLS alone would wait 30 s for each of these.
_SOON = 15


class Process:
    """`telemed-clinic serve` with these arguments."""

    def __init__(self, clinic: Clinic, *arguments: str) -> None:
        self.ready_file = clinic.root / "ready.json"
        command = [sys.executable, "-m", "sync.clinic.cli", "--data", str(clinic.root), "serve"]
        command += ["--ready-file", str(self.ready_file), *arguments]
        self._process = subprocess.Popen(command, stderr=subprocess.PIPE)

    def ready(self) -> Any:
        end = time.monotonic() + 30
        while not self.ready_file.exists():
            assert time.monotonic() < end
            assert self._process.poll() is None
            time.sleep(0.02)
        return json.loads(self.ready_file.read_bytes())

    def end(self, number: signal.Signals) -> tuple[int, list[Any]]:
        """Exit status, and what was logged."""
        self._process.send_signal(number)
        _, errors = self._process.communicate(timeout=_SOON)
        return self._process.returncode, [json.loads(line) for line in errors.splitlines()]

    def wait(self) -> tuple[int, str]:
        _, errors = self._process.communicate(timeout=30)
        return self._process.returncode, errors.decode()


def test_it_says_where_it_listens_and_ends_when_asked(clinic: Clinic) -> None:
    process = Process(clinic, "--listen", "127.0.0.1:0")
    url = process.ready()["url"]
    host, port = url.removeprefix("https://").split(":")
    with socket.create_connection((host, int(port))):
        status, log = process.end(signal.SIGTERM)
    assert status == 0
    # The connection that was cut off may be told of after it.
    assert "ended" in [each["event"] for each in log]
    assert {"event": "listening", "url": url}.items() <= log[0].items()


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(b"GET /v1/nonce HTTP/1.1\r\nHost: x\r\n\r\n", id="kept"),
        pytest.param(
            b"POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab", id="unfinished"
        ),
    ],
)
def test_a_kiosk_that_fell_silent_does_not_hold_up_the_end(clinic: Clinic, said: bytes) -> None:
    process = Process(clinic, "--listen", "127.0.0.1:0")
    host, port = process.ready()["url"].removeprefix("https://").split(":")
    with (
        socket.create_connection((host, int(port))) as plain,
        pinned(clinic).wrap_socket(plain) as silent,
    ):
        silent.sendall(said)
        if said.startswith(b"GET"):
            assert silent.recv(1000).startswith(b"HTTP/1.1 200")
        assert process.end(signal.SIGTERM)[0] == 0


def test_an_inbox_alone_has_no_address(clinic: Clinic) -> None:
    process = Process(clinic, "--role", "inbox")
    assert process.ready() == {"url": None}
    assert process.end(signal.SIGINT)[0] == 0


def test_a_fault_is_logged_without_its_message(clinic: Clinic) -> None:
    """A profile that was changed by hand behind the server's back."""
    (clinic.root / "sites" / "crossen-1.toml").write_text("Erna Mustermann")
    status, errors = Process(clinic, "--role", "inbox").wait()
    assert status == 1
    broken = json.loads(errors.splitlines()[-1])
    assert (broken["event"], broken["error"]) == ("broken", "ProfileError")
    assert broken["where"].startswith("site_profile_section.py:")
    assert "Mustermann" not in errors


def test_a_second_inbox_is_refused(clinic: Clinic) -> None:
    folder = ClinicFolder(clinic.root)
    with (
        InboxProcess(folder, clinic.root / "delivered", None, Log()),
        pytest.raises(ProblemError, match="läuft schon ein Posteingang"),
    ):
        InboxProcess(folder, clinic.root / "delivered", None, Log())
    # The lock ends with its holder.
    InboxProcess(folder, clinic.root / "delivered", None, Log()).__exit__(None, None, None)


def test_a_taken_address_is_said(clinic: Clinic) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        sentence = clinic.refused("serve", "--listen", f"127.0.0.1:{port}")
    assert f"Auf 127.0.0.1:{port} kann nicht gewartet werden" in sentence


@pytest.mark.parametrize("listen", ["8443", "host:", "host:99999", "[::1:80", "a b:c"])
def test_an_address_of_another_form_is_said(clinic: Clinic, listen: str) -> None:
    assert "erlaubt ist HOST:PORT" in clinic.refused("serve", "--listen", listen)


@pytest.mark.parametrize("arguments", [("--role", "fax"), ("--role", ""), ("--fhir-server", "x")])
def test_other_mistakes_are_said(clinic: Clinic, arguments: tuple[str, ...]) -> None:
    assert "erlaubt ist" in clinic.refused("serve", *arguments)


def test_it_listens_on_ipv6_as_well(clinic: Clinic) -> None:
    with RelayProcess(ClinicFolder(clinic.root), "::1", 0, Log()) as relay:
        assert relay.address.url.startswith("https://[::1]:")


def test_an_enrol_code_is_old_after_a_quarter_of_an_hour(clinic: Clinic) -> None:
    store = RelayStore(SqliteRelay(clinic.root / "relay.db"))
    enrol = Enrolment(store, ClinicKeys(ClinicFolder(clinic.root)))
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    kiosk = Kiosk()
    made = enrol.make_string(URL, SITE, "room", now)
    asked = enrolment.parse_request(kiosk.enrol_request(made))
    assert timedelta(minutes=15) == CODE_LIFE
    assert enrol.answer(asked, now + CODE_LIFE) is None
    assert enrol.answer(asked, now + CODE_LIFE - timedelta(seconds=1)) is not None
    store.close()


# Files


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_file(path, b"old")
    path.chmod(0o400)
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    folder = tmp_path / "in-the-way"
    (folder / "x").mkdir(parents=True)
    with pytest.raises(OSError, match="irectory"):
        write_file(folder, b"new")
    assert {each.name for each in tmp_path.iterdir()} == {"file", "in-the-way"}


def test_folders_are_for_the_owner_alone(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in ("a", "a/b")} == {0o700}


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with locked(path, wait=False), pytest.raises(LockedError), locked(path, wait=False):
        pass
    with locked(path, wait=True):
        pass
