# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The inbox: opens what the relay has stored, delivers it, and only then signs that it arrived.

For each envelope, in this order: open, match and note the decision, deliver and note each
confirmation, note the arrival, put the receipt. Killed anywhere in between, the next run goes on
behind the last note.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypedDict, TypeVar

from sync.clinic.arrival import Arrival, ArrivalState
from sync.clinic.delivery import Delivery, FolderDelivery, UndeliveredError, UnreachableError
from sync.clinic.log import Log
from sync.clinic.matching import match
from sync.clinic.opener import (
    Keys,
    MissingKeyError,
    NotOpenedError,
    OpenedRecord,
    open_call,
    open_logbook,
    open_record,
)
from sync.clinic.patience import Patience
from sync.clinic.practice_store import PracticeStore
from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_store import DamagedError, RelayStore
from sync.clinic.urgency import read_urgency
from sync.formats.envelope import Envelope, Header, Kind
from sync.formats.receipt import Outcome, Reason
from sync.formats.suites import PrivateKey

T = TypeVar("T")

_UNCLEAR = (Outcome.TO_BE_CLARIFIED, Reason.CONFLICT)


class Inbox:
    """One per clinic. `folder` always takes part; `others` are further receivers.

    `keys` reads the recipient keys that are here now, by id; it may raise OSError and ValueError.
    """

    def __init__(
        self,
        *,
        relay: RelayStore,
        practice: PracticeStore,
        keys: Callable[[], Mapping[bytes, PrivateKey]],
        signer: ReceiptSigner,
        folder: FolderDelivery,
        others: Sequence[Delivery],
        log: Log,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
        anywhere: Callable[[float, float], float],
    ) -> None:
        self._relay, self._practice = relay, practice
        self._read_keys, self._keys, self._signer = keys, keys(), signer
        self._folder, self._deliveries = folder, (folder, *others)
        self._log, self._now, self._monotonic = log, now, monotonic
        self._patience = Patience(anywhere)

    def run_once(self, ended: Callable[[], bool] = lambda: False) -> int:
        """Take every envelope on as far as it goes, until `ended`; how many were finished."""
        return sum(self._take(digest) for digest in self._relay.waiting() if not ended())

    def _take(self, digest: bytes) -> bool:
        if not self._patience.is_over(digest, self._monotonic()):
            return False
        try:
            envelope = self._relay.envelope(digest)
        except DamagedError:
            # The kiosk has it whole, and keeps it: it gets no receipt of the inbox.
            self._log.event("damaged", sha256=digest.hex())
            self._patience.failed(digest, self._monotonic())
            return False
        try:
            outcome, reason = self._finish(envelope)
        except NotOpenedError as error:
            self._log.event(
                "inbox-refused", **_names(envelope.header), reason=error.reason.name.lower()
            )
            # It stays in the relay's store, and on the kiosk as well: both keep what is refused.
            outcome, reason = Outcome.REFUSED, error.reason
        except MissingKeyError as error:
            # No receipt: a refusal is for good, and this key may be back tomorrow.
            self._log.event("key-missing", **_names(envelope.header), key=error.key_id.hex())
            self._patience.failed(digest, self._monotonic())
            return False
        except UndeliveredError:
            self._patience.failed(digest, self._monotonic())
            return False
        self._patience.worked(digest)
        receipt = self._signer.for_envelope(envelope, outcome, reason, self._now())
        self._relay.put_inbox_receipt(receipt)
        return True

    def _finish(self, envelope: Envelope) -> tuple[Outcome, Reason]:
        """What the receipt says of it."""
        if envelope.header.kind is Kind.CALL:
            self._practice.calls.keep(self._opened(open_call, envelope), self._now())
            self._log.event("call", **_names(envelope.header))
            return Outcome.STORED, Reason.NONE
        if envelope.header.kind is Kind.LOGBOOK:
            return self._keep_logbook(envelope)
        arrival = self._practice.arrival(envelope.digest)
        if arrival is None or arrival.arrived is None:
            arrival = self._open_and_deliver(envelope, arrival)
        clear = arrival.state is not ArrivalState.TO_BE_CLARIFIED
        return (Outcome.STORED if clear else Outcome.TO_BE_CLARIFIED), arrival.reason

    def _keep_logbook(self, envelope: Envelope) -> tuple[Outcome, Reason]:
        """The receipt is the countersignature of all entries up to this head."""
        chunk = self._opened(open_logbook, envelope)
        sound = self._practice.logbook.keep(chunk, self._now())
        state = "sound" if sound else "broken"
        names = _names(envelope.header)
        self._log.event("logbook", **names, items=len(chunk.entries), state=state)
        return (Outcome.STORED, Reason.NONE) if sound else _UNCLEAR

    def _open_and_deliver(self, envelope: Envelope, decided: Arrival | None) -> Arrival:
        record = self._opened(open_record, envelope)
        if decided is None:
            # Decided once: an appointment changed while a receiver is away must not make the
            # record turn up in two places.
            decided = self._decide(record)
            self._practice.decide(decided)
        confirmed = self._practice.confirmed(record.digest)
        for delivery in self._deliveries:
            if delivery.name not in confirmed and delivery.takes(decided):
                self._give(delivery, record, decided)
                self._practice.confirm(record.digest, delivery.name)
        arrival = replace(decided, arrived=self._now())
        self._practice.arrive(arrival)
        self._log.event("delivered", **_names(envelope.header), state=arrival.state)
        return arrival

    def _opened(self, open_: Callable[[Envelope, Keys], T], envelope: Envelope) -> T:
        try:
            return open_(envelope, self._keys)
        except MissingKeyError:
            self._look_for_keys()
            return open_(envelope, self._keys)

    def _look_for_keys(self) -> None:
        try:
            self._keys = self._read_keys()
        except (OSError, ValueError) as error:  # half a file: somebody is putting it back just now
            self._log.event("keys-unreadable", error=type(error).__name__)

    def _decide(self, record: OpenedRecord) -> Arrival:
        matched = match(record, self._practice)
        return Arrival(
            digest=record.digest,
            record=record.record,
            version=record.version,
            device=record.device,
            state=matched.state,
            reason=matched.reason,
            appointment=matched.appointment,
            path=self._folder.path(record, matched.state),
            urgency=read_urgency(record.bundle),
            arrived=None,
        )

    def _give(self, delivery: Delivery, record: OpenedRecord, arrival: Arrival) -> None:
        """Deliver, unless that would put an old version where the new one is: the line keeps no
        order, and a version that a receiver refused is tried again later."""
        if delivery.keeps_the_last and self._practice.newer_confirmed(arrival, delivery.name):
            self._log.event("superseded", **_names(record), delivery=delivery.name)
            return
        self._deliver(delivery, record, arrival)

    def _deliver(self, delivery: Delivery, record: OpenedRecord, arrival: Arrival) -> None:
        if not self._patience.is_over(delivery.name, self._monotonic()):
            raise UnreachableError("waiting")
        try:
            delivery.deliver(record, arrival)
        except UndeliveredError as error:
            if isinstance(error, UnreachableError):
                # One receiver that is away doesn't cost every waiting record a time-out.
                self._patience.failed(delivery.name, self._monotonic(), error.retry_after)
            self._practice.delays.note(record.digest, delivery.name, error.kind, self._now())
            names = _names(record)
            self._log.event("delivery-waits", **names, delivery=delivery.name, error=error.kind)
            raise
        self._patience.worked(delivery.name)


class _Names(TypedDict):
    record: str
    version: int
    device: str


def _names(of: Header | OpenedRecord) -> _Names:
    return {"record": str(of.record), "version": of.version, "device": of.device.hex()}
