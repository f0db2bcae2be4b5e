# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Delivery to a FHIR R4 server: one transaction a record.

Every resource is PUT under an id that the visit made, so a transaction that is sent again, because
its answer was lost, changes nothing.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from sync.clinic import exact_json
from sync.clinic.arrival import Arrival, ArrivalState
from sync.clinic.delivery import UndeliveredError, UnreachableError, bundle_bytes
from sync.clinic.opener import OpenedRecord

_SECONDS = 30.0
# Of the server or of our access to it, not of this record: the next one would fare no better.
_NOBODY = frozenset({401, 403, 404, 408, 429})


class FhirDelivery:
    """`url` is the server's base address, to which transactions are posted."""

    keeps_the_last = True

    def __init__(
        self,
        client: httpx.Client,
        url: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        # Without the slash: some servers know only the one spelling of their base.
        self._client, self._now, self._url = client, now, url.rstrip("/")
        self.name = f"fhir {self._url}"

    def takes(self, arrival: Arrival) -> bool:
        # Nobody has said yet whose record it is: it must not stand in anybody's file.
        return arrival.state is not ArrivalState.TO_BE_CLARIFIED

    def deliver(self, record: OpenedRecord, arrival: Arrival) -> None:
        del arrival
        try:
            answer = self._client.post(
                self._url,
                content=bundle_bytes(record),
                headers={"Content-Type": "application/fhir+json"},
            )
        except httpx.HTTPError as error:
            raise UnreachableError(type(error).__name__) from error
        if answer.status_code in _NOBODY or answer.status_code >= 500:
            after = _retry_after(answer.headers.get("Retry-After", ""), self._now())
            raise UnreachableError(f"status-{answer.status_code}", after)
        if answer.status_code != 200:
            raise UndeliveredError(f"status-{answer.status_code}")
        if not _confirms(answer.content, len(record.bundle["entry"])):
            raise UndeliveredError("unconfirmed")


def fhir_client() -> httpx.Client:
    """A client that asks for FHIR and doesn't wait for ever."""
    return httpx.Client(timeout=_SECONDS, headers={"Accept": "application/fhir+json"})


def _retry_after(value: str, now: datetime) -> float | None:
    """Seconds (RFC 9110, 10.2.3: a number, or a date in GMT); None for what is neither."""
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (when.replace(tzinfo=when.tzinfo or UTC) - now).total_seconds())


def _confirms(answer: bytes, entries: int) -> bool:
    """Does the answer say that each entry was done?"""
    try:
        bundle = exact_json.loads(answer)
    except (ValueError, RecursionError):
        return False
    if not isinstance(bundle, dict) or bundle.get("type") != "transaction-response":
        return False
    done = bundle.get("entry")
    return isinstance(done, list) and len(done) == entries and all(map(_is_done, done))


def _is_done(entry: object) -> bool:
    response = entry.get("response") if isinstance(entry, dict) else None
    status = response.get("status") if isinstance(response, dict) else None
    return isinstance(status, str) and status.startswith("2")
