# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tells a room that somebody at the practice has looked at its call: signed, for it to fetch.

The desk and the command line only note it. They hold no key; the inbox does, and signs here.
"""

from collections.abc import Callable
from datetime import datetime

from sync.clinic.practice_calls import PracticeCalls
from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_store import DamagedError, RelayStore


class SeenTelling:
    """Killed between its two notes, it signs once more: the first receipt stays."""

    def __init__(
        self,
        relay: RelayStore,
        calls: PracticeCalls,
        signer: ReceiptSigner,
        now: Callable[[], datetime],
    ) -> None:
        """`signer` has the inbox's key."""
        self._relay, self._calls, self._signer, self._now = relay, calls, signer, now

    def run_once(self) -> None:
        """Whatever was seen since. Raises `UnavailableError`."""
        for arrived in self._calls.untold():
            for digest in self._relay.digests_of(arrived.call.id):
                self._tell(digest, arrived.seen or self._now())
            self._calls.told(arrived.call.id, self._now())

    def _tell(self, digest: bytes, seen: datetime) -> None:
        try:
            envelope = self._relay.envelope(digest)
        except DamagedError:  # nothing can be said of it; the inbox says so to IT
            return
        self._relay.put_desk_receipt(self._signer.for_seen(envelope, seen))
