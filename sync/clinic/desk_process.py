# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The desk as it runs: HTTPS under the clinic's certificate, its sign-in word, and slips."""

import asyncio
import hashlib
import secrets
from contextlib import closing
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sync.clinic.desk_app import DeskApp
from sync.clinic.documents import published_site, published_sites
from sync.clinic.durable import write_file
from sync.clinic.folder import ClinicFolder
from sync.clinic.https_process import serve_app
from sync.clinic.keys import ClinicKeys
from sync.clinic.practice_store import PracticeStore
from sync.clinic.problem import ProblemError
from sync.clinic.slip import make_slip, slip_text
from sync.formats.appointment_code import ALPHABET

_LETTERS = 16  # of an alphabet of 28 or more: nobody guesses that, so no costly hash is needed


def make_word(folder: ClinicFolder) -> str:
    """A new sign-in word in groups of four; the one before is worth nothing. Its hash is kept."""
    word = "".join(secrets.choice(ALPHABET) for _ in range(_LETTERS))
    write_file(folder.desk_word, hashlib.sha256(word.encode()).hexdigest().encode())
    return " ".join(word[at : at + 4] for at in range(0, _LETTERS, 4))


class DeskOutside:
    """The clinic's own clock, files and keys."""

    def __init__(self, folder: ClinicFolder, store: PracticeStore) -> None:
        self._folder, self._store = folder, store

    def now(self) -> datetime:
        return datetime.now(UTC)

    def word_hash(self) -> bytes:
        """Raises `ProblemError` if there is no word."""
        try:
            return bytes.fromhex(self._folder.desk_word.read_text("ascii"))
        except (OSError, ValueError) as error:
            raise ProblemError(
                "Es gibt noch kein Zugangswort; zuerst „telemed-clinic desk word“ aufrufen."
            ) from error

    def slip(self, appointment: str) -> bytes | None:
        booked = self._store.appointment(appointment)
        site = published_site(self._folder, booked.booked.site) if booked else None
        if booked is None or site is None:
            return None
        key = ClinicKeys(self._folder).signing("inbox").private
        return make_slip(slip_text(booked, site.profile, key))


async def serve_desk(
    folder: ClinicFolder, host: str, port: int, stop: asyncio.Event | None = None
) -> None:
    """Serve until SIGTERM or SIGINT, or until `stop`. Raises `ProblemError` if it can't begin."""
    zones = [each.profile.site.timezone for each in published_sites(folder)]
    with closing(PracticeStore(folder.practice_db)) as store:
        outside = DeskOutside(folder, store)
        outside.word_hash()
        desk = DeskApp(store, ZoneInfo(zones[0] if zones else "Europe/Berlin"), outside)
        await serve_app(folder, desk.app(), host, port, stop)
