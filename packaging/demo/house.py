# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One clinic and one room below a folder, made and run by the product's own commands."""

import argparse
import asyncio
import json
import shlex
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from commands import Commands
from judging import SCRIPTS, Script
from room import AIR, DEVICES, OWN_PIN, PIN, READER, SITE, Device, profile, vitals_of
from vitals import parse_vitals
from wire import CountingProxy

WINDOW_BEFORE, WINDOW_MINUTES = timedelta(minutes=5), 30
METER_PACE = 8.0
PLAN = "blood-pressure,oximetry,temperature,weight"


def say(text: str) -> None:
    """For the person at the terminal; standard output belongs to the result."""
    sys.stderr.write(text + "\n")


class Demo:
    """One kiosk and one clinic below `folder`, until `close`."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        self._options = options
        self._script: Script = SCRIPTS[options.script]
        self.folder = folder
        self.kiosk, self.run_dir = folder / "kiosk" / "data", folder / "kiosk" / "run"
        self.signer, self.temporary = folder / "kiosk" / "signer", folder / "kiosk" / "tmp"
        self.clinic, self.delivered = folder / "clinic", folder / "delivered"
        self.ports, logs = folder / "ports", folder / "log"
        self.cards = folder / "cards"
        self.card_slot = self.cards / "egk"
        places = (self.cards, self.kiosk, self.run_dir, self.signer, self.temporary, self.clinic)
        for place in (*places, self.delivered, self.ports, logs):
            place.mkdir(parents=True, mode=0o700)
        environment = {
            "TMPDIR": str(self.temporary),
            "LC_ALL": "C.UTF-8",
            "PCSCLITE_CSOCK_NAME": str(self.cards / "pcscd.comm"),
        }
        self.commands = Commands(options.bin, environment, logs)
        self.proxy = CountingProxy()
        self.signer_socket = self.signer / "signer.sock"

    async def open_clinic(self) -> str:
        """Keys, server, profile, appointment; returns the appointment's code."""
        commands, clinic = self.commands, ("--data", self.clinic)
        url = await self.proxy.start()
        name = "Hausarztpraxis am Anger"
        await commands.run("telemed-clinic", *clinic, "keys", "init", "--name", name, "--url", url)
        text = self.folder / "profile.toml"
        own = await self._pin_line(OWN_PIN) if self._script.day else ""
        told = profile(
            self._options.size,
            await self._pin_line(PIN),
            reader=self._script.reader,
            own_pin_line=own,
        )
        text.write_text(told)
        await commands.run("telemed-clinic", *clinic, "site", "publish", text)
        code = await self._add_appointment()
        ready = self.folder / "clinic-ready.json"
        listen = ("--listen", "127.0.0.1:0", "--deliver-folder", self.delivered)
        await commands.start("telemed-clinic", *clinic, "serve", *listen, "--ready-file", ready)
        await commands.until_file(ready, 20)
        self.proxy.forward_to(json.loads(ready.read_text())["url"])
        purpose = "walkthrough" if self._options.walkthrough else "room"
        enrol = ("--kiosk", SITE, "--purpose", purpose, "--url", url)
        self.enrol_string = (
            await commands.run("telemed-clinic", *clinic, "enrol-code", *enrol)
        ).strip()
        return code

    async def _pin_line(self, pin: str) -> str:
        """What stands for it in a profile."""
        words = ("--data", self.clinic, "site", "pin", "--stdin")
        return (await self.commands.run("telemed-clinic", *words, typed=f"{pin}\n")).strip()

    async def _add_appointment(self) -> str:
        start = datetime.now(UTC) - WINDOW_BEFORE
        person = ("--given", "Erna", "--family", "Mustermann", "--patient-number", "4711")
        when = ("--start", start.isoformat(timespec="seconds"), "--minutes", str(WINDOW_MINUTES))
        added = await self.commands.run_json(
            "telemed-clinic",
            *("--data", self.clinic, "appointments", "add", "--kiosk", SITE, *when),
            *("--plan", PLAN, *person, "--birth-date", self._options.birth_date),
            *(f"--limit={limit}" for limit in self._script.limits),
            "--json",
        )
        return str(added["code"])

    async def slip_text(self, code: str) -> str:
        """What stands in the QR code of the appointment's slip."""
        out = self.folder / "slip.pdf"
        where = ("--data", self.clinic, "appointments", "slip", code, "--out", out, "--json")
        return str((await self.commands.run_json("telemed-clinic", *where))["qr"])

    async def open_room(self, front: list[str]) -> None:
        """Signer, enrolment, cuff, station; the station starts `front`."""
        commands = self.commands
        signer = ("--key", self.signer / "device.key", "--socket", self.signer_socket)
        await commands.start("telemed-signerd", *signer)
        await commands.until_file(self.signer_socket, 10)
        await self._enrol()
        for device in (*DEVICES, *([READER] if self._script.reader else [])):
            await self._plug_in(device)
        if self._script.card:
            cards = ("simulate", "egk", "--link", self.card_slot, "--service", self.cards)
            await commands.start("telemed-kioskctl", *cards)
            await commands.until_file(self.cards / "pcscd.comm", 20)
        bell = ("simulate", "relay", "--link", self.ports / "bell")
        await commands.start("telemed-kioskctl", *bell, "--log", self.folder / "bell.jsonl")
        await commands.until_file(self.ports / "bell", 10)
        where = ("--data", self.kiosk, "--runtime", self.run_dir, "--signer", self.signer_socket)
        ports = ("--ports", f"links:{self.ports}")
        await commands.start("telemed-stationd", *where, *ports, "--front", shlex.join(front))

    async def _enrol(self) -> None:
        """Both people at once: the words that the kiosk shows are the ones that the clinic has."""
        where = ("--data", self.kiosk, "--runtime", self.run_dir, "enrol", "--json")

        async def compare(said: str) -> str:
            words = json.loads(said)["words"]
            confirm = ("kiosks", "confirm", SITE, "--words", words)
            await self.commands.run("telemed-clinic", "--data", self.clinic, *confirm)
            return "ja\n"

        signer = ("--signer", self.signer_socket, self.enrol_string)
        await self.commands.converse("telemed-kioskctl", *where, *signer, answer=compare)

    async def _plug_in(self, device: Device) -> None:
        """One simulated device, with what the script wants it to do wrong."""
        link = self.ports / device.place
        # A meter streams all the time: the robot watches it at this pace, and faster only burns.
        fastest = self._options.pace if device.place == "cuff" else METER_PACE
        pace = str(min(self._options.pace, fastest))
        simulate: list[str | Path] = ["simulate", device.driver, "--link", link, "--pace", pace]
        simulate += ["--log", self.folder / f"{device.place}.jsonl"]
        if vitals := vitals_of(device, parse_vitals(self._options.vitals)):
            simulate += ["--vitals", vitals]
        for fault in dict(self._script.faults).get(device.place, ()):
            simulate += ["--fault", fault]
        await self.commands.start("telemed-kioskctl", *simulate)
        await self.commands.until_file(link, 10)

    async def plug_in_air(self, ppm: int) -> asyncio.subprocess.Process:
        """The sensor of the room's air, with so much CO2."""
        link = self.ports / AIR.place
        words = ("simulate", AIR.driver, "--link", link, "--vitals", f"co2={ppm}")
        sensor = await self.commands.start("telemed-kioskctl", *words)
        await self.commands.until_file(link, 10)
        return sensor

    async def ctl(self, *arguments: str | Path) -> str:
        """IT's command on this kiosk."""
        where = ("--data", self.kiosk, "--runtime", self.run_dir)
        return await self.commands.run("telemed-kioskctl", *where, *arguments)

    async def close(self) -> None:
        """End every command."""
        await self.commands.end_all()
        self.proxy.stop()
