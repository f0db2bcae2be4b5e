# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The kiosks that the relay knows: let in, denied, or waiting for a person to compare words.

Rows alone. A device counts from the moment it stands in `devices`; that it is denied stands beside
it, and nothing of a denied kiosk is ever deleted.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sync.clinic.relay_database import RelayDatabase
from sync.formats.enrolment import Decision

# From the use of a code on: for two people to read six words to each other.
COMPARING = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Device:
    """An enrolled kiosk. `enrolled` and `denied` in ms since 1970; not denied: None."""

    id: bytes
    public_key: bytes
    site: str
    purpose: str
    enrolled: int = 0
    denied: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A kiosk that used a code, and what both sides said then (docs/formats/enrolment.md).

    `words` has one byte for each word; None until the kiosk has shown its number.
    """

    code_hash: bytes = field(repr=False)
    device: Device
    commitment: bytes
    clinic_number: bytes = field(repr=False)
    transcript: bytes
    words: bytes | None = None
    decision: Decision = Decision.WAITING


def milliseconds(instant: datetime) -> int:
    """Since 1970, as receipts tell time."""
    return int(instant.timestamp() * 1000)


class RelayDevices:
    """Devices and codes in the relay's database."""

    def __init__(self, db: RelayDatabase) -> None:
        self._db = db

    # Let in, and denied

    def get(self, device: bytes) -> Device | None:
        found = self._db.rows("SELECT * FROM devices WHERE device = :device", {"device": device})
        return _device(found[0]) if found else None

    def all(self) -> list[Device]:
        """Denied ones too, in the order of their enrolment."""
        return [_device(row) for row in self._db.rows("SELECT * FROM devices ORDER BY enrolled")]

    def let_in(self, device: Device) -> None:
        """From now on its requests are heard, unless it is denied."""
        with self._db.transaction():
            self._insert(device)

    def deny(self, device: bytes, now: datetime) -> None:
        """Hear none of its requests; the first moment stays if it is denied already."""
        with self._db.transaction():
            self._db.execute(
                "UPDATE devices SET denied = coalesce(denied, :now) WHERE device = :device",
                {"device": device, "now": milliseconds(now)},
            )

    def allow(self, device: bytes) -> None:
        """Take the denial back."""
        with self._db.transaction():
            self._db.execute(
                "UPDATE devices SET denied = NULL WHERE device = :device", {"device": device}
            )

    # Codes, and who used them

    def add_code(self, code_hash: bytes, site: str, purpose: str, expires: datetime) -> None:
        values = {"hash": code_hash, "site": site, "purpose": purpose}
        with self._db.transaction():
            self._db.execute(
                "INSERT INTO enrol_codes (code_hash, site, purpose, expires)"
                " VALUES (:hash, :site, :purpose, :expires)",
                values | {"expires": milliseconds(expires)},
            )

    def purpose_of(self, code_hash: bytes, site: str, now: datetime) -> str | None:
        """What a code is for; None if it is unknown, too old or for another name."""
        found = self._db.rows(
            "SELECT purpose FROM enrol_codes WHERE code_hash = :hash AND site = :site"
            " AND expires > :now",
            {"hash": code_hash, "site": site, "now": milliseconds(now)},
        )
        return str(found[0]["purpose"]) if found else None

    def ask(self, candidate: Candidate, now: datetime) -> Candidate:
        """Let `candidate` wait, unless its code was used: then who used it first."""
        device = candidate.device
        code = {"hash": candidate.code_hash}
        with self._db.transaction():
            self._db.execute(
                "INSERT INTO candidates (code_hash, device, public_key, site, purpose, commitment,"
                " clinic_number, transcript, decision, asked) VALUES (:hash, :device, :key, :site,"
                " :purpose, :commitment, :number, :transcript, :decision, :now)"
                " ON CONFLICT DO NOTHING",
                code
                | {
                    "device": device.id,
                    "key": device.public_key,
                    "site": device.site,
                    "purpose": device.purpose,
                    "commitment": candidate.commitment,
                    "number": candidate.clinic_number,
                    "transcript": candidate.transcript,
                    "decision": candidate.decision.value,
                    "now": milliseconds(now),
                },
            )
            found = self._db.rows("SELECT * FROM candidates WHERE code_hash = :hash", code)
        return _candidate(found[0])

    def show_words(self, code_hash: bytes, words: bytes) -> None:
        """The kiosk has shown its number: from now on a person can compare."""
        with self._db.transaction():
            self._db.execute(
                "UPDATE candidates SET words = :words WHERE code_hash = :hash",
                {"hash": code_hash, "words": words},
            )

    def candidate(self, code_hash: bytes, now: datetime) -> Candidate | None:
        """Who used this code, while there is time to compare."""
        found = self._db.rows(
            "SELECT * FROM candidates WHERE code_hash = :hash AND asked > :since",
            {"hash": code_hash, "since": milliseconds(now - COMPARING)},
        )
        return _candidate(found[0]) if found else None

    def waiting(self, now: datetime) -> list[Candidate]:
        """Those whose words a person can compare now, oldest first."""
        rows = self._db.rows(
            "SELECT * FROM candidates WHERE decision = :waiting AND words IS NOT NULL"
            " AND asked > :since ORDER BY asked",
            {"waiting": Decision.WAITING.value, "since": milliseconds(now - COMPARING)},
        )
        return [_candidate(row) for row in rows]

    def confirm(self, candidate: Candidate, now: datetime) -> None:
        """A person found the same words on both screens: the key counts from now on."""
        with self._db.transaction():
            device = candidate.device
            self._insert(
                Device(device.id, device.public_key, device.site, device.purpose, milliseconds(now))
            )
            self._decide(candidate, Decision.CONFIRMED)

    def refuse(self, candidate: Candidate) -> None:
        """A person saw other words, or doesn't know of this kiosk."""
        with self._db.transaction():
            self._decide(candidate, Decision.REFUSED)

    def _decide(self, candidate: Candidate, decision: Decision) -> None:
        self._db.execute(
            "UPDATE candidates SET decision = :decision WHERE code_hash = :hash",
            {"hash": candidate.code_hash, "decision": decision.value},
        )

    def _insert(self, device: Device) -> None:
        self._db.execute(
            "INSERT INTO devices (device, public_key, site, purpose, enrolled)"
            " VALUES (:device, :key, :site, :purpose, :enrolled)"
            " ON CONFLICT (device) DO UPDATE SET site = :site, purpose = :purpose",
            {
                "device": device.id,
                "key": device.public_key,
                "site": device.site,
                "purpose": device.purpose,
                "enrolled": device.enrolled,
            },
        )


def _device(row: dict[str, Any]) -> Device:
    return Device(
        row["device"],
        row["public_key"],
        row["site"],
        row["purpose"],
        row["enrolled"],
        row["denied"],
    )


def _candidate(row: dict[str, Any]) -> Candidate:
    return Candidate(
        row["code_hash"],
        Device(row["device"], row["public_key"], row["site"], row["purpose"]),
        row["commitment"],
        row["clinic_number"],
        row["transcript"],
        row["words"],
        Decision(row["decision"]),
    )
