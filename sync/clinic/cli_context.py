# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What every command is given: where the clinic's data is, and how to answer."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from sync.clinic.folder import ClinicFolder
from sync.clinic.practice_store import PracticeStore
from sync.clinic.relay_storage import open_relay
from sync.clinic.relay_store import RelayStore
from sync.clinic.settings import read_settings

DEFAULT_DATA = Path("/var/lib/telemed-clinic")


@dataclass(frozen=True, slots=True)
class Context:
    """One run of a command. `now` is aware, and read once."""

    folder: ClinicFolder
    as_json: bool
    now: datetime
    out: TextIO

    def show(self, data: object, lines: Sequence[str]) -> None:
        """`data` as one JSON value if asked for, else `lines` for a person."""
        text = json.dumps(data, ensure_ascii=False) if self.as_json else "\n".join(lines)
        if text:
            self.out.write(text + "\n")

    @contextmanager
    def practice(self) -> Iterator[PracticeStore]:
        """The practice's store of a clinic that is set up. Raises `ProblemError`."""
        read_settings(self.folder)
        store = PracticeStore(self.folder.practice_db)
        try:
            yield store
        finally:
            store.close()

    @contextmanager
    def relay(self) -> Iterator[RelayStore]:
        """The relay's store of a clinic that is set up. Raises `ProblemError`."""
        read_settings(self.folder)
        store = open_relay(self.folder)
        try:
            yield store
        finally:
            store.close()


def make_context(data: Path, *, as_json: bool) -> Context:
    return Context(ClinicFolder(data.absolute()), as_json, datetime.now(UTC), sys.stdout)
