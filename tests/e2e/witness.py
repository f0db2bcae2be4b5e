# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Writes down what the station has acknowledged, so that a test can ask the clinic for it."""

import json
import os
from pathlib import Path
from uuid import UUID

from hygiene.data_wipe import OF_FRONT
from kiosk.station.client import StationClient


class Diary:
    """Lines that survive a SIGKILL of this process right after `write`."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def write(self, **entry: object) -> None:
        os.write(self._descriptor, json.dumps(entry).encode() + b"\n")


class WitnessedClient(StationClient):
    """The station client; notes what the station has acknowledged as durable."""

    def __init__(self, path: Path, diary: Diary) -> None:
        super().__init__(path, gone=lambda: tuple(OF_FRONT))  # it has no screen to leave it on
        self._diary = diary

    async def journal_step(self, visit: UUID, step: int, blob: bytes, urgent: bool = False) -> None:
        await super().journal_step(visit, step, blob, urgent)
        self._diary.write(event="step", visit=str(visit), step=step, sealed=blob.hex())

    async def complete(
        self, visit: UUID, envelope: bytes, appointment: str | None, urgent: bool
    ) -> bytes:
        digest = await super().complete(visit, envelope, appointment, urgent)
        self._diary.write(event="complete", visit=str(visit), sha256=digest.hex())
        return digest
