# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A kiosk's documents folder and the repository that it asks."""

from pathlib import Path

from sync.line.documents import Documents, Freshness
from sync.line.downlink import Downlink
from sync.line.transport import Target
from tests.sync.line.fake_repository import (
    NOW,
    SITE,
    FakeRepository,
)

FIRST = Target("https://127.0.0.1:1", "as it was at enrolment")
NAMES = ("key_set", "day_list", "profile")


class Room:
    """A kiosk's documents folder and the repository that it asks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "documents"
        self.repository = FakeRepository()
        self.now = NOW

    def downlink(self) -> Downlink:
        """As after a start of the station."""
        return Downlink(
            self.folder,
            self.repository.root,
            SITE,
            FIRST,
            now=lambda: self.now,
            fetcher=self.repository.fetcher,
        )


def freshness(documents: Documents) -> list[Freshness]:
    return [getattr(documents, name).freshness for name in NAMES]


def contents(documents: Documents) -> list[bytes | None]:
    return [getattr(documents, name).content for name in NAMES]


def published(room: Room) -> list[bytes]:
    return list(room.repository.documents.values())
