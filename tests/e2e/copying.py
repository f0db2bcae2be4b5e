# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Sealing replaced by a copy: the positive control of the search for plain text.

Everything else stays real. Right before an envelope is handed to the station, its ciphertext is
opened with the clinic's key (which only this test has) and the plain text put in its place.
"""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys
from sync.formats import body
from sync.formats.envelope import Envelope, decode_unsigned
from sync.formats.suites import PrivateKey, open_body
from tests.e2e.witness import Diary, WitnessedClient


class CopyingClient(WitnessedClient):
    """A station client that un-seals what it is given."""

    def __init__(self, path: Path, diary: Diary, clinic: Path) -> None:
        super().__init__(path, diary)
        self._keys = ClinicKeys(ClinicFolder(clinic)).recipients()

    async def journal_step(self, visit: UUID, step: int, blob: bytes, urgent: bool = False) -> None:
        await super().journal_step(visit, step, _copied(blob, self._keys), urgent)

    async def complete(
        self, visit: UUID, envelope: bytes, appointment: str | None, urgent: bool
    ) -> bytes:
        return await super().complete(visit, _copied(envelope, self._keys), appointment, urgent)


def _copied(sealed: bytes, keys: dict[bytes, PrivateKey]) -> bytes:
    envelope = decode_unsigned(sealed)
    plain = body.unpack(
        open_body(envelope, keys[envelope.header.key_id]), envelope.header.dictionary
    )
    return Envelope(replace(envelope.header, length=len(plain)), plain).unsigned
