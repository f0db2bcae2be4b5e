# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A clinic made by its own commands."""

import io
import json
import ssl
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sync.clinic.cli import main
from sync.formats import key_set
from sync.formats.key_set import KeySet

SITE = "crossen-1"
PROFILE = """\
format = 1

[site]
id = "crossen-1"
name = "Gesundheitsraum Crossen"
timezone = "Europe/Berlin"
language = "de"

[practice]
name = "Hausarztpraxis am Anger"
phone = "03641 123456"

[help]
phone = "03641 123456"

[visit]
rest_seconds = 300
pause_seconds = 60
idle_seconds = 90
idle_warning_seconds = 30

[panel]
diagonal_inches = 21.5

[devices.cuff]
driver = "aandd-tm2657"
port = "cuff"
speed = 2400
experimental = true
"""
SOON = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=30)
URL = "https://127.0.0.1:1"  # where nothing listens; tests that connect say where


@dataclass(frozen=True)
class Result:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Clinic:
    """A data folder and its commands."""

    root: Path

    def run(self, *arguments: object) -> Result:
        """One `telemed-clinic` command, in this process."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = main(["--data", str(self.root), *map(str, arguments)])
        return Result(status, out.getvalue(), err.getvalue())

    def ok(self, *arguments: object) -> Result:
        result = self.run(*arguments)
        assert (result.status, result.err) == (0, ""), result
        return result

    def refused(self, *arguments: object) -> str:
        """The one sentence of a command that is refused."""
        result = self.run(*arguments)
        assert (result.status, result.out) == (2, ""), result
        assert result.err.endswith("\n")
        return result.err.rstrip("\n")

    def book(self, **change: object) -> Any:
        return self.ok(*booking(**change), "--json").data

    def document(self, name: str) -> bytes:
        """A published document, found as a reader of the folder finds it: by its ending."""
        folder, _, last = name.rpartition("/")
        paths = (self.root / "tuf" / "targets" / folder).glob(f"*.{last}")
        return max(paths, key=lambda path: path.stat().st_mtime_ns).read_bytes()

    def key_set(self) -> KeySet:
        return key_set.parse(self.document("keyset.json"))


def booking(**change: object) -> list[object]:
    """`appointments add` with everything right, but for `change`."""
    fields: dict[str, object] = {
        "kiosk": SITE,
        "start": SOON.isoformat(),
        "minutes": 20,
        "plan": "blood-pressure",
        "given": "Erna",
        "family": "Mustermann",
        "birth-date": "1948-03-17",
        "patient-number": "4711",
    }
    options = [x for k, v in (fields | change).items() for x in (f"--{k}", v)]
    return ["appointments", "add", *options]


def make_clinic(root: Path, suite: str = "x25519", url: str = URL) -> Clinic:
    """Keys and one published site."""
    clinic = Clinic(root)
    clinic.ok("keys", "init", "--name", "Praxis", "--suite", suite, "--url", url)
    profile = root / "profile.toml"
    profile.write_text(PROFILE)
    clinic.ok("site", "publish", profile)
    return clinic


def pinned(clinic: Clinic) -> ssl.SSLContext:
    """Trusts this clinic's certificate and no other."""
    context = ssl.create_default_context(cafile=str(clinic.root / "keys" / "tls.crt"))
    context.check_hostname = False
    return context
