# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The inbox as it runs, and the practice's daily publication beside it."""

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from sync.clinic.delivery import Delivery, FolderDelivery
from sync.clinic.durable import LockedError, locked
from sync.clinic.fhir_delivery import FhirDelivery, fhir_client
from sync.clinic.figures import Figures
from sync.clinic.folder import ClinicFolder
from sync.clinic.gdt_delivery import GdtDelivery
from sync.clinic.gdt_settings import read_gdt_settings
from sync.clinic.inbox import Inbox
from sync.clinic.keys import ClinicKeys
from sync.clinic.log import Log
from sync.clinic.practice_store import PracticeStore
from sync.clinic.problem import ProblemError
from sync.clinic.publish import Publisher
from sync.clinic.receipts import ReceiptSigner
from sync.clinic.relay_database import UnavailableError
from sync.clinic.relay_storage import open_relay
from sync.clinic.repeat import repeat
from sync.clinic.seen_telling import SeenTelling

_LOOK_AGAIN = 0.2  # seconds between two looks for new envelopes; the relay may be another process
_UPKEEP = 600.0  # seconds between two looks at whether the day lists are of today


class InboxProcess:
    """Open from `__init__` to `close`. Raises `ProblemError` if another one runs."""

    def __init__(
        self, folder: ClinicFolder, deliver_folder: Path, fhir_server: str | None, log: Log
    ) -> None:
        self._log = log
        self._away = False  # the relay's database
        self._looked = time.monotonic()
        self._waiting = 0
        with ExitStack() as opening:
            try:
                opening.enter_context(locked(folder.inbox_lock, wait=False))
            except LockedError as error:
                raise ProblemError(
                    f"Für {folder.root} läuft schon ein Posteingang; es darf nur einen geben."
                ) from error
            practice = opening.enter_context(closing(PracticeStore(folder.practice_db)))
            self._publisher = Publisher(folder, practice)
            keys = ClinicKeys(folder)
            self._relay = opening.enter_context(closing(open_relay(folder, sole_inbox=True)))
            signer = ReceiptSigner(keys.signing("inbox"))
            self._telling = SeenTelling(
                self._relay, practice.calls, signer, lambda: datetime.now(UTC)
            )
            self._inbox = Inbox(
                relay=self._relay,
                practice=practice,
                keys=keys.recipients,
                signer=signer,
                folder=FolderDelivery(deliver_folder),
                others=_others(opening, folder, practice, fhir_server),
                log=log,
                now=lambda: datetime.now(UTC),
                monotonic=time.monotonic,
                anywhere=random.uniform,
            )
            self._open = opening.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    async def run(self, stop: asyncio.Event) -> None:
        """Open and deliver until `stop`."""
        async with asyncio.TaskGroup() as tasks:
            # Many records for a slow receiver must not hold up the end.
            look = partial(self._look, stop.is_set)
            tasks.create_task(repeat(look, _LOOK_AGAIN, stop))
            tasks.create_task(repeat(self._publish, _UPKEEP, stop))

    def _look(self, ended: Callable[[], bool]) -> None:
        """A database that is away ends nothing: every step is noted, and goes on from there."""
        try:
            self._inbox.run_once(ended)
            self._telling.run_once()
            self._waiting = len(self._relay.waiting())
        except UnavailableError as error:
            if not self._away:
                self._log.event("database-away", error=error.kind)
            self._away = True
            return
        if self._away:
            self._log.event("database-back")
        self._away, self._looked = False, time.monotonic()

    async def figures(self) -> Figures:
        """How it is now."""
        return {
            "database_up": float(not self._away),
            "waiting": float(self._waiting),
            "looked_seconds": time.monotonic() - self._looked,
        }

    def _publish(self) -> None:
        if self._publisher.publish(datetime.now(UTC)):
            self._log.event("published")


def _others(
    opening: ExitStack, folder: ClinicFolder, practice: PracticeStore, fhir_server: str | None
) -> Sequence[Delivery]:
    others: list[Delivery] = []
    if told := read_gdt_settings(folder):
        others.append(GdtDelivery(*told, folder.gdt_notes, practice.appointment))
    if fhir_server is not None:
        others.append(FhirDelivery(opening.enter_context(fhir_client()), fhir_server))
    return others
