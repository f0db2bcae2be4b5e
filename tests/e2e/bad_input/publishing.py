# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a clinic may publish that its commands never would: signed with its real keys."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys
from sync.clinic.repository import Repository
from sync.formats import key_set
from tests.e2e.world import SITE, World

KEY_SET, DAY_LIST, PROFILE = "keyset.json", f"daylist/{SITE}.json", f"site/{SITE}.toml"


def publish(world: World, changed: Mapping[str, bytes], *, days_ago: int = 0) -> None:
    """The documents as they are, but for `changed`; signed as if it were `days_ago`."""
    folder = ClinicFolder(world.clinic)
    repository = Repository(folder, ClinicKeys(folder))
    documents = {path: repository.document(path) for path in (KEY_SET, DAY_LIST, PROFILE)}
    known = {path: data for path, data in documents.items() if data is not None}
    repository.publish({**known, **changed}, datetime.now(UTC) - timedelta(days=days_ago))


def publish_key_set(world: World, *, revoke: bool) -> None:
    """The next version of the key set, that calls its own recipient key lost."""
    folder = ClinicFolder(world.clinic)
    data = Repository(folder, ClinicKeys(folder)).document(KEY_SET)
    assert data is not None
    now = key_set.parse(data)
    revoked = (now.recipient.id,) if revoke else ()
    publish(
        world, {KEY_SET: key_set.serialise(replace(now, version=now.version + 1, revoked=revoked))}
    )
