# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the practice's desk sees, gathered from the store and the deliver folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sync.clinic import exact_json
from sync.clinic.arrival import Arrival, ArrivalState
from sync.clinic.arrival_text import newest_versions
from sync.clinic.delay_text import delay_reason
from sync.clinic.findings import Finding, findings
from sync.clinic.practice_calls import ArrivedCall
from sync.clinic.practice_logbook import LockOut
from sync.clinic.practice_store import BookedAppointment, PracticeStore

_LOCK_OUTS = timedelta(days=7)
_VISITS = 30  # the newest; all others are in the folder


@dataclass(frozen=True, slots=True)
class Visit:
    """`findings` is empty if its file was taken out of the folder; `rings` until somebody looks."""

    arrival: Arrival
    name: str = field(repr=False)
    findings: Sequence[Finding] = field(repr=False)
    rings: bool
    waits: Sequence[str]


@dataclass(frozen=True, slots=True)
class DeskData:
    """One look. Times are aware; `zone` is the rooms'."""

    now: datetime
    zone: ZoneInfo
    appointments: Sequence[BookedAppointment]
    visits: Sequence[Visit]
    unclear: Sequence[Visit]
    waiting: Sequence[Visit]
    calls: Sequence[ArrivedCall]
    lock_outs: Sequence[LockOut] = ()

    @property
    def rings(self) -> bool:
        return bool(self.calls) or any(each.rings for each in self.visits)


def gather(store: PracticeStore, zone: ZoneInfo, now: datetime) -> DeskData:
    """Blocks: files and a database are read."""
    midnight = datetime.combine(now.astimezone(zone).date(), time(), zone)
    known = store.arrivals()
    newest = newest_versions(known)
    seen = store.seen.all()
    visit = _visits(store, seen)
    latest = [each for each in reversed(known) if each.version == newest[each.record]]
    arrived = [each for each in latest if each.arrived]
    clear = [each for each in arrived if each.state is not ArrivalState.TO_BE_CLARIFIED]
    # What rings is never cut off by what came after it.
    shown = [*clear[:_VISITS], *(each for each in clear[_VISITS:] if _rings(each, seen))]
    return DeskData(
        now=now,
        zone=zone,
        appointments=store.appointments(midnight, midnight + timedelta(days=1)),
        visits=[visit(each) for each in shown],
        unclear=[visit(each) for each in arrived if each not in clear],
        waiting=[visit(each) for each in known if not each.arrived],
        calls=[each for each in store.calls.all() if each.seen is None],
        lock_outs=store.logbook.lock_outs(now - _LOCK_OUTS),
    )


def _rings(arrival: Arrival, seen: set[bytes]) -> bool:
    return arrival.urgency is not None and arrival.urgency.urgent and arrival.digest not in seen


def _visits(store: PracticeStore, seen: set[bytes]) -> Callable[[Arrival], Visit]:
    def visit(arrival: Arrival) -> Visit:
        booked = store.appointment(arrival.appointment) if arrival.appointment else None
        name = f"{booked.booked.family}, {booked.booked.given}" if booked else "ohne Termin"
        waits = [
            f"{reason}. Was hilft: {action}."
            for reason, action in (
                delay_reason(each.kind) for each in store.delays.of(arrival.digest)
            )
        ]
        return Visit(arrival, name, _findings(arrival), _rings(arrival, seen), waits)

    return visit


def _findings(arrival: Arrival) -> Sequence[Finding]:
    try:
        bundle = exact_json.loads(arrival.path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()
    return findings(bundle) if isinstance(bundle, dict) else ()
