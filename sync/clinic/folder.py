# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Where the clinic's things lie below its data folder."""

from dataclasses import dataclass
from pathlib import Path

from sync.clinic.durable import PRIVATE_FOLDER, make_folder


@dataclass(frozen=True, slots=True)
class ClinicFolder:
    """Paths only; nothing is made or read here, but by `make`."""

    root: Path

    @property
    def settings(self) -> Path:
        return self.root / "clinic.json"

    @property
    def keys(self) -> Path:
        return self.root / "keys"

    @property
    def offline_keys(self) -> Path:
        """The root key's place. Needed to change the other keys alone: to be kept elsewhere."""
        return self.keys / "offline"

    @property
    def metadata(self) -> Path:
        return self.root / "tuf" / "metadata"

    @property
    def targets(self) -> Path:
        return self.root / "tuf" / "targets"

    @property
    def profiles(self) -> Path:
        return self.root / "sites"

    @property
    def relay_db(self) -> Path:
        """What faces the line: devices, envelopes, receipts. No names."""
        return self.root / "relay.db"

    @property
    def relay_settings(self) -> Path:
        """Made by the practice, if the relay's data is to be in PostgreSQL instead."""
        return self.root / "relay.toml"

    @property
    def practice_db(self) -> Path:
        """What the practice knows: appointments with names, and what arrived."""
        return self.root / "practice.db"

    @property
    def delivered(self) -> Path:
        return self.root / "delivered"

    @property
    def gdt(self) -> Path:
        """Made by the practice, if its system is to get GDT files."""
        return self.root / "gdt.toml"

    @property
    def gdt_notes(self) -> Path:
        return self.root / "gdt-notes"

    @property
    def fhir_token(self) -> Path:
        """The hash of the read-only endpoint's token."""
        return self.root / "fhir-token"

    @property
    def desk_word(self) -> Path:
        """The hash of the desk's sign-in word."""
        return self.root / "desk-word"

    @property
    def publish_lock(self) -> Path:
        return self.root / "publish.lock"

    @property
    def inbox_lock(self) -> Path:
        return self.root / "inbox.lock"

    def make(self) -> None:
        """All folders, for the owner alone."""
        for folder in (self.offline_keys, self.metadata, self.targets, self.profiles):
            make_folder(folder, PRIVATE_FOLDER)
