# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`gdt.toml` in the clinic's data folder: with it, records also go to the practice system."""

import re
import tomllib
from pathlib import Path

from sync.clinic.folder import ClinicFolder
from sync.clinic.gdt import Charset
from sync.clinic.gdt_delivery import GdtFolder
from sync.clinic.gdt_record import GdtSettings
from sync.clinic.problem import ProblemError
from sync.german_os_errors import os_error_text

# Each key: what it has to look like, what is taken if it is missing (None: it must be there).
_KEYS = {
    "folder": (r"/.+", None, "ein Ordner, mit / am Anfang"),
    "receiver": (r"[ -~]{1,8}", None, "1 bis 8 Zeichen (Feld 8315)"),
    "sender": (r"[ -~]{1,8}", "KIOSK", "1 bis 8 Zeichen (Feld 8316)"),
    "receiver_short": (r"[A-Z0-9]{1,4}", None, "1 bis 4 Großbuchstaben oder Ziffern"),
    "sender_short": (r"[A-Z0-9]{1,4}", "KIOS", "1 bis 4 Großbuchstaben oder Ziffern"),
    "names": (r"counting|fixed", "counting", "„counting“ oder „fixed“"),
    "charset": (r"cp437|latin-1", "latin-1", "„cp437“ oder „latin-1“"),
    "procedure": (r"([!-~]{1,6})?", "", "höchstens 6 Zeichen (Feld 8402), oder leer"),
    "decimal": (r"point|comma", "point", "„point“ oder „comma“"),
}


def read_gdt_settings(folder: ClinicFolder) -> tuple[GdtFolder, GdtSettings] | None:
    """None if there is no such file. Raises `ProblemError`."""
    try:
        document = tomllib.loads(folder.gdt.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ProblemError(
            f"{folder.gdt} lässt sich nicht lesen ({os_error_text(error)})."
        ) from error
    except ValueError as error:
        raise ProblemError(f"{folder.gdt} ist kein gültiges TOML in UTF-8.") from error
    if unknown := sorted(document.keys() - _KEYS.keys()):
        raise ProblemError(f"{folder.gdt}: „{unknown[0]}“ gibt es nicht.")
    said = {key: _value(folder.gdt, key, document.get(key)) for key in _KEYS}
    place = GdtFolder(
        Path(said["folder"]),
        said["receiver_short"] + said["sender_short"],
        said["names"] == "counting",
    )
    charset = Charset.CP437 if said["charset"] == "cp437" else Charset.LATIN
    procedure = said["procedure"] or None
    return place, GdtSettings(
        said["receiver"], said["sender"], charset, procedure, said["decimal"] == "comma"
    )


def _value(path: Path, key: str, given: object) -> str:
    pattern, default, allowed = _KEYS[key]
    value = default if given is None else given
    if not isinstance(value, str) or re.fullmatch(pattern, value) is None:
        raise ProblemError(f"{path}: „{key}“ fehlt oder ist falsch, erlaubt ist {allowed}.")
    return value
