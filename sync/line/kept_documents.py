# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The last good documents on the disk, each in one file together with what proves it.

python-tuf replaces its files without syncing them, and a refused update leaves them newer than what
is used; so the good ones are kept apart: old or new as a whole, whatever happens to the power.
"""

import base64
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tuf.api.exceptions import LengthOrHashMismatchError, RepositoryError
from tuf.api.metadata import Metadata, Root, Targets

from sync.formats.strict_json import (
    DocumentError,
    Fields,
    base64_text,
    dump,
    instant_text,
    load,
)

_KEYS = frozenset({"root", "targets", "path", "content", "expires"})


class KeptDamaged(Exception):  # noqa: N818 - reported by name
    """The file is there, and doesn't prove what is in it (any more)."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A good document. `root` and `targets` are the signed metadata that name its hash."""

    root: bytes
    targets: bytes
    path: str
    content: bytes
    expires: datetime

    @property
    def version(self) -> int:
        """Of the targets metadata: it only grows."""
        return Metadata[Targets].from_bytes(self.targets).signed.version


def read(folder: Path, name: str) -> Kept | None:
    """The good document of this name; None if there never was one. Raises `KeptDamaged`."""
    try:
        data = (folder / f"{name}.json").read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise KeptDamaged(type(error).__name__) from error
    try:
        fields = Fields(load(data), "", _KEYS)
        kept = Kept(
            root=_bytes(fields, "root"),
            targets=_bytes(fields, "targets"),
            path=fields.text("path"),
            content=_bytes(fields, "content"),
            expires=fields.instant("expires"),
        )
        verify(kept)
    except (DocumentError, RepositoryError, LengthOrHashMismatchError) as error:
        raise KeptDamaged(type(error).__name__) from error
    return kept


def verify(kept: Kept) -> None:
    """The root signed the targets metadata, and that names this content's length and hash.

    Raises `RepositoryError` and its kin. Expiry is no matter here: it was looked at when it came.
    """
    root = Metadata[Root].from_bytes(kept.root)
    root.verify_delegate(Root.type, root)
    targets = Metadata[Targets].from_bytes(kept.targets)
    root.verify_delegate(Targets.type, targets)
    target = targets.signed.targets.get(kept.path)
    if target is None:
        raise RepositoryError(f"{kept.path} is not published")
    target.verify_length_and_hashes(kept.content)


def write(folder: Path, name: str, kept: Kept) -> None:
    """Replace the good document durably. Raises `OSError`; the old one is there still then."""
    data = dump(
        {
            "root": base64_text(kept.root),
            "targets": base64_text(kept.targets),
            "path": kept.path,
            "content": base64_text(kept.content),
            "expires": instant_text(kept.expires),
        }
    )
    draft = folder / f"{name}.new"
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / f"{name}.json")
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _bytes(fields: Fields, key: str) -> bytes:
    return base64.b64decode(
        fields.text(key, r"([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}[A-Za-z0-9+/=]=)?")
    )
