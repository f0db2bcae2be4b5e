# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Sets a clinic up: keys, an empty TUF repository, its name. Once, and whole or not at all."""

import secrets
import shutil
from datetime import datetime

from sync.clinic.durable import locked, make_folder, sync_folder
from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys, make_keys
from sync.clinic.problem import ProblemError
from sync.clinic.repository import Repository
from sync.clinic.settings import ClinicSettings, write_settings
from sync.formats.envelope import Suite

# In this order: the settings come last, and with them everything is there.
_PARTS = ("keys", "tuf", "sites", "clinic.json")


def set_up(
    folder: ClinicFolder, name: str, suite: Suite, url: str | None, now: datetime
) -> ClinicSettings:
    """Make everything beside, then move it into place. `ProblemError` if anything is there."""
    make_folder(folder.root)
    with locked(folder.publish_lock, wait=True):
        for part in _PARTS:
            if (folder.root / part).exists():
                raise ProblemError(f"{folder.root / part} gibt es schon; es wurde nichts geändert.")
        beside = ClinicFolder(folder.root / f".new-{secrets.token_hex(4)}")
        try:
            settings = _make(beside, name, suite, url, now)
            for part in _PARTS:
                (beside.root / part).rename(folder.root / part)
            sync_folder(folder.root)
        finally:
            shutil.rmtree(beside.root, ignore_errors=True)
    return settings


def _make(
    folder: ClinicFolder, name: str, suite: Suite, url: str | None, now: datetime
) -> ClinicSettings:
    folder.make()
    recipient = make_keys(folder, suite)
    Repository(folder, ClinicKeys(folder)).create(now)
    settings = ClinicSettings(name, recipient, url, 0)
    write_settings(folder, settings)
    return settings
