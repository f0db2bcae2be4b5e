# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the clinic is called, where kiosks find it, and which key records are sealed to now."""

from dataclasses import dataclass

from sync.clinic.durable import write_file
from sync.clinic.folder import ClinicFolder
from sync.clinic.problem import ProblemError
from sync.formats.key_set import URL_PATTERN
from sync.formats.strict_json import Fields, a_text, dump, load

_KEYS = frozenset({"format", "name", "recipient", "url", "key_set_version"})
_SINCE_REVOKING = frozenset({"revoked"})
_KEY_ID = r"[0-9a-f]{16}"


@dataclass(frozen=True, slots=True)
class ClinicSettings:
    """`recipient` is a key id, as are those in `revoked`; `url` is None until the first kiosk is
    enrolled."""

    name: str
    recipient: bytes
    url: str | None
    key_set_version: int
    revoked: tuple[bytes, ...] = ()


def read_settings(folder: ClinicFolder) -> ClinicSettings:
    """Raises `ProblemError` if `keys init` has not been run, `DocumentError` for a damaged file."""
    try:
        data = folder.settings.read_bytes()
    except FileNotFoundError as error:
        raise ProblemError(
            f"In {folder.root} ist noch keine Praxis eingerichtet; "
            "zuerst „telemed-clinic keys init“ aufrufen."
        ) from error
    fields = Fields(load(data), folder.settings.name, _KEYS, _SINCE_REVOKING)
    fields.whole("format", 1, 1)
    return ClinicSettings(
        name=fields.text("name"),
        recipient=bytes.fromhex(fields.text("recipient", _KEY_ID)),
        url=fields.text("url", rf"({URL_PATTERN})?") or None,
        key_set_version=fields.whole("key_set_version", 0, 2**31),
        revoked=_revoked(fields),
    )


def _revoked(fields: Fields) -> tuple[bytes, ...]:
    if "revoked" not in fields:
        return ()
    return tuple(bytes.fromhex(each) for each in fields.each("revoked", a_text(_KEY_ID)))


def write_settings(folder: ClinicFolder, settings: ClinicSettings) -> None:
    document = {
        "format": 1,
        "name": settings.name,
        "recipient": settings.recipient.hex(),
        "url": settings.url or "",
        "key_set_version": settings.key_set_version,
        "revoked": [each.hex() for each in settings.revoked],
    }
    write_file(folder.settings, dump(document))
