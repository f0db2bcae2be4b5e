# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Relay and inbox as two real processes, killed with SIGKILL again and again while kiosks send."""

import json
import os
import random
import secrets
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from sync.formats.batch import join_items
from sync.formats.envelope import Envelope
from sync.formats.receipt import Outcome
from tests.sync.clinic.kiosk import Kiosk, Line, bundle, new_record, patient, read_receipts
from tests.sync.clinic.kit import SITE, Clinic, pinned

KILLS = 8
PATIENCE = 60.0  # for the whole story; nothing is measured by it


@dataclass
class Role:
    """One process of the clinic, started anew after each kill."""

    clinic: Clinic
    name: str
    listen: str
    process: subprocess.Popen[bytes] | None = None

    @property
    def ready_file(self) -> Path:
        return self.clinic.root / f"{self.name}.ready"

    def start(self) -> None:
        self.ready_file.unlink(missing_ok=True)
        command = [sys.executable, "-m", "sync.clinic.cli", "--data", str(self.clinic.root)]
        command += ["serve", "--role", self.name, "--listen", self.listen]
        self.process = subprocess.Popen(
            [*command, "--ready-file", str(self.ready_file)], stderr=subprocess.DEVNULL
        )

    def url(self) -> str:
        end = time.monotonic() + PATIENCE
        while not self.ready_file.exists():
            assert time.monotonic() < end
            assert self.process is not None
            assert self.process.poll() is None, "ended by itself"
            time.sleep(0.02)
        return str(json.loads(self.ready_file.read_bytes())["url"])

    def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@dataclass
class Story:
    """What the kiosk has sent, and what it was told. Its own memory never forgets."""

    kiosk: Kiosk
    client: httpx.Client
    sealed: dict[bytes, Envelope] = field(default_factory=dict)
    at_door: dict[bytes, bytes] = field(default_factory=dict)
    arrived: set[bytes] = field(default_factory=set)

    def go_on(self) -> None:
        """Send everything that isn't known to have arrived, and ask for receipts."""
        line = Line(self.kiosk, self.client)
        open_ = [digest for digest in self.sealed if digest not in self.arrived]
        try:
            answer = line.post("/v1/outbox", join_items(self.sealed[d].wire for d in open_))
            raw = answer.json()["receipts"]
            for receipt, told in zip(read_receipts(answer), raw, strict=True):
                assert receipt.outcome is Outcome.STORED
                # The same envelope, the same receipt: across every kill in between.
                assert self.at_door.setdefault(receipt.digest, told) == told
            for receipt in line.ask(*open_):
                assert receipt.outcome is Outcome.STORED
                assert receipt.digest in self.at_door
                self.arrived.add(receipt.digest)
        except httpx.TransportError:
            time.sleep(0.02)  # killed under way


def test_killed_at_any_moment_nothing_is_lost_and_nothing_comes_twice(clinic: Clinic) -> None:
    seed = int(os.environ.get("TELEMED_SEED", secrets.randbelow(2**32)))
    print(f"TELEMED_SEED={seed}")  # noqa: T201 - shown if the test fails, to repeat it
    dice = random.Random(seed)  # noqa: S311 - a story to repeat, not a secret
    relay, inbox = Role(clinic, "relay", "127.0.0.1:0"), Role(clinic, "inbox", "127.0.0.1:0")
    relay.start()
    inbox.start()
    try:
        url = relay.url()
        relay.listen = url.removeprefix("https://")
        enrol = clinic.ok("enrol-code", "--kiosk", SITE, "--url", url).out
        with httpx.Client(
            base_url=url, verify=pinned(clinic), http2=True, timeout=10, trust_env=False
        ) as client:
            story = Story(Kiosk(), client)
            words = story.kiosk.come_in(client, enrol)
            clinic.ok("kiosks", "confirm", SITE, "--words", words)
            tell(clinic, story, [relay, inbox], dice)
    finally:
        relay.kill()
        inbox.kill()
    assert_true(clinic, story)


def tell(clinic: Clinic, story: Story, roles: list[Role], dice: random.Random) -> None:
    """Send, kill, start, send; in the end until everything has arrived."""
    keys = clinic.key_set()
    for _ in range(KILLS):
        for _ in range(dice.randrange(1, 4)):
            record = new_record()
            envelope = story.kiosk.visit(keys, bundle(patient(record)), record)
            story.sealed[envelope.digest] = envelope
        role = dice.choice(roles)
        role.url()
        moment = time.monotonic() + dice.uniform(0, 0.25)
        while time.monotonic() < moment:
            story.go_on()
        role.kill()
        role.start()
    end = time.monotonic() + PATIENCE
    while len(story.arrived) < len(story.sealed):
        assert time.monotonic() < end
        story.go_on()


def assert_true(clinic: Clinic, story: Story) -> None:
    """Each record once: as a file, in the list, and with the digest that was sealed."""
    told = clinic.ok("arrived", "--json").data
    assert sorted(each["sha256"] for each in told) == sorted(d.hex() for d in story.sealed)
    files = sorted(path.name for path in (clinic.root / "delivered").iterdir())
    sealed = sorted(f"{e.header.record}-v1.json" for e in story.sealed.values())
    assert [name for name in files if not name.endswith(".part")] == sealed
    assert clinic.ok("parked", "--json").data == []
