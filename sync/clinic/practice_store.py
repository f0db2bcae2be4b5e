# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the practice knows: appointments with names and codes, and what has arrived.

This file never faces the line: the relay doesn't open it.
"""

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sync.clinic.arrival import Arrival, ArrivalState
from sync.clinic.database import Database
from sync.clinic.practice_calls import PracticeCalls
from sync.clinic.practice_delays import PracticeDelays
from sync.clinic.practice_logbook import PracticeLogbook
from sync.clinic.practice_schema import SCHEMA
from sync.clinic.practice_seen import PracticeSeen
from sync.clinic.urgency import Urgency
from sync.formats import appointment_code
from sync.formats.limits import Limit, limit_data, read_limit
from sync.formats.receipt import Reason


@dataclass(frozen=True, slots=True)
class NewAppointment:
    """What the practice says. Times are aware."""

    site: str
    start: datetime
    end: datetime
    plan: tuple[str, ...]
    given: str = field(repr=False)
    family: str = field(repr=False)
    birth_date: date = field(repr=False)
    patient_number: str = field(repr=False)
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class BookedAppointment:
    """An appointment with its id (UUID) and code."""

    id: str
    code: str = field(repr=False)
    booked: NewAppointment


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _text(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds")


def _appointment(row: dict[str, Any]) -> BookedAppointment:
    return BookedAppointment(
        id=row["id"],
        code=row["code"],
        booked=NewAppointment(
            site=row["site"],
            start=_instant(row["start"]),
            end=_instant(row["end"]),
            plan=tuple(row["plan"].split()),
            given=row["given"],
            family=row["family"],
            birth_date=date.fromisoformat(row["birth_date"]),
            patient_number=row["patient_number"],
            limits=tuple(read_limit(each, "limits") for each in json.loads(row["limits"])),
        ),
    )


def _new_code() -> str:
    seven = "".join(secrets.choice(appointment_code.ALPHABET) for _ in range(7))
    return seven + appointment_code.check_character(seven)


class PracticeStore:
    """The practice's database file."""

    def __init__(self, path: Path) -> None:
        self._db = Database(path, SCHEMA)
        self.calls = PracticeCalls(self._db)
        self.delays = PracticeDelays(self._db)
        self.seen = PracticeSeen(self._db)
        self.logbook = PracticeLogbook(self._db)

    def close(self) -> None:
        self._db.close()

    def book(self, wanted: Sequence[NewAppointment]) -> list[tuple[BookedAppointment, bool]]:
        """All of them in one transaction, in order, each with True if it is new.

        The same site, start and patient number is the same appointment: an import may be repeated.
        """
        with self._db.transaction():
            return [self._book(each) for each in wanted]

    def _book(self, wanted: NewAppointment) -> tuple[BookedAppointment, bool]:
        key = {
            "site": wanted.site,
            "start": _text(wanted.start),
            "patient_number": wanted.patient_number,
        }
        where = "site = :site AND start = :start AND patient_number = :patient_number"
        if found := self._find(where, key):
            return found[0], False
        code = _new_code()
        while self._find("code = :code", {"code": code}):
            code = _new_code()
        values = key | {
            "id": str(uuid4()),
            "code": code,
            "end": _text(wanted.end),
            "plan": " ".join(wanted.plan),
            "given": wanted.given,
            "family": wanted.family,
            "birth_date": wanted.birth_date.isoformat(),
            "limits": json.dumps([limit_data(each) for each in wanted.limits]),
        }
        self._db.execute(
            "INSERT INTO appointments (id, code, site, start, end, plan, given, family, birth_date,"
            " patient_number, limits) VALUES (:id, :code, :site, :start, :end, :plan, :given,"
            " :family, :birth_date, :patient_number, :limits)",
            values,
        )
        return self._find("id = :id", {"id": values["id"]})[0], True

    def _find(self, where: str, values: Mapping[str, object]) -> list[BookedAppointment]:
        # `where` is written in this file alone; what comes from outside is in `values`.
        sql = f"SELECT * FROM appointments WHERE {where} ORDER BY start, site"  # noqa: S608
        return [_appointment(row) for row in self._db.rows(sql, values)]

    def appointment(self, appointment_id: str) -> BookedAppointment | None:
        found = self._find("id = :id", {"id": appointment_id})
        return found[0] if found else None

    def appointment_by_code(self, code: str) -> BookedAppointment | None:
        found = self._find("code = :code", {"code": appointment_code.normalise(code)})
        return found[0] if found else None

    def appointments(
        self, since: datetime, until: datetime, site: str | None = None
    ) -> list[BookedAppointment]:
        """All that start in [since, until), at one site or at all."""
        values = {"since": _text(since), "until": _text(until), "site": site}
        where = "start >= :since AND start < :until AND (:site IS NULL OR site = :site)"
        return self._find(where, values)

    def salt(self, site: str, since: datetime) -> bytes:
        """The salt of one site's list that begins at `since`; made when first asked for."""
        key = {"site": site, "since": _text(since)}
        with self._db.transaction():
            # Lists of other days are of the past; their tags are no more than a way to guess.
            self._db.execute(
                "DELETE FROM tags WHERE salt IN"
                " (SELECT salt FROM salts WHERE site = :site AND since <> :since)",
                key,
            )
            self._db.execute("DELETE FROM salts WHERE site = :site AND since <> :since", key)
            self._db.execute(
                "INSERT INTO salts VALUES (:site, :since, :salt) ON CONFLICT DO NOTHING",
                key | {"salt": secrets.token_bytes(appointment_code.SALT_SIZE)},
            )
            sql = "SELECT salt FROM salts WHERE site = :site AND since = :since"
            return bytes(self._db.rows(sql, key)[0]["salt"])

    def tag(self, appointment: BookedAppointment, salt: bytes) -> bytes:
        """The tag of one appointment, worked out once."""
        key = {"appointment": appointment.id, "salt": salt}
        sql = "SELECT tag FROM tags WHERE appointment = :appointment AND salt = :salt"
        if found := self._db.rows(sql, key):
            return bytes(found[0]["tag"])
        tag = appointment_code.tag(appointment.code, salt)
        with self._db.transaction():
            self._db.execute(
                "INSERT INTO tags VALUES (:appointment, :salt, :tag) ON CONFLICT DO NOTHING",
                key | {"tag": tag},
            )
        return tag

    # What arrived

    def confirm(self, digest: bytes, delivery: str) -> None:
        """This delivery has the record; it is not given it again."""
        with self._db.transaction():
            self._db.execute(
                "INSERT INTO confirmations VALUES (:digest, :delivery) ON CONFLICT DO NOTHING",
                {"digest": digest, "delivery": delivery},
            )

    def confirmed(self, digest: bytes) -> set[str]:
        sql = "SELECT delivery FROM confirmations WHERE digest = :digest"
        return {row["delivery"] for row in self._db.rows(sql, {"digest": digest})}

    def newer_confirmed(self, arrival: Arrival, delivery: str) -> bool:
        """Does this delivery have a later version of the same record already?"""
        sql = (
            "SELECT 1 FROM arrivals JOIN confirmations USING (digest)"
            " WHERE record = :record AND version > :version AND delivery = :delivery"
        )
        key = {"record": str(arrival.record), "version": arrival.version, "delivery": delivery}
        return bool(self._db.rows(sql, key))

    def decide(self, arrival: Arrival) -> None:
        """Where the record goes; no later decision changes it."""
        with self._db.transaction():
            self._db.execute(
                "INSERT INTO arrivals (digest, record, version, device, state, reason, appointment,"
                " path, urgency) VALUES (:digest, :record, :version, :device, :state, :reason,"
                " :appointment, :path, :urgency) ON CONFLICT DO NOTHING",
                {
                    "digest": arrival.digest,
                    "record": str(arrival.record),
                    "version": arrival.version,
                    "device": arrival.device,
                    "state": str(arrival.state),
                    "reason": int(arrival.reason),
                    "appointment": arrival.appointment,
                    "path": str(arrival.path),
                    "urgency": arrival.urgency and json.dumps(asdict(arrival.urgency)),
                },
            )

    def arrive(self, arrival: Arrival) -> None:
        """Every receiver has the record now."""
        with self._db.transaction():
            self._db.execute(
                "UPDATE arrivals SET arrived = :arrived WHERE digest = :digest",
                {"digest": arrival.digest, "arrived": arrival.arrived and _text(arrival.arrived)},
            )

    def arrival(self, digest: bytes) -> Arrival | None:
        sql = "SELECT * FROM arrivals WHERE digest = :digest"
        found = self._db.rows(sql, {"digest": digest})
        return _arrival(found[0]) if found else None

    def arrivals(self) -> list[Arrival]:
        """All, oldest first; those that some receiver has not confirmed are at the beginning."""
        sql = "SELECT * FROM arrivals ORDER BY arrived, rowid"
        return [_arrival(row) for row in self._db.rows(sql)]


def _arrival(row: dict[str, Any]) -> Arrival:
    return Arrival(
        digest=row["digest"],
        record=UUID(row["record"]),
        version=row["version"],
        device=row["device"],
        state=ArrivalState(row["state"]),
        reason=Reason(row["reason"]),
        appointment=row["appointment"],
        path=Path(row["path"]),
        urgency=_urgency(json.loads(row["urgency"])) if row["urgency"] else None,
        arrived=_instant(row["arrived"]) if row["arrived"] else None,
    )


def _urgency(data: dict[str, Any]) -> Urgency:
    exceeded, signs = data["limits_exceeded"], data["warning_signs"]
    return Urgency(data["urgent"], tuple(exceeded), tuple(signs))
