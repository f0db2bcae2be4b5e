# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Why a file, folder or address can't be used, in German whatever the machine's locale is."""

import errno

_WORDS = {
    errno.ENOENT: "gibt es nicht",
    errno.EACCES: "keine Berechtigung",
    errno.EPERM: "keine Berechtigung",
    errno.EISDIR: "das ist ein Ordner",
    errno.ENOTDIR: "das ist kein Ordner",
    errno.EEXIST: "gibt es schon",
    errno.ELOOP: "das ist ein Verweis",
    errno.ENOSPC: "der Datenträger ist voll",
    errno.EDQUOT: "der Datenträger ist voll",
    errno.EFBIG: "der Datenträger ist voll",
    errno.EROFS: "der Datenträger ist schreibgeschützt",
    errno.EIO: "der Datenträger meldet einen Fehler",
    errno.EADDRINUSE: "die Adresse ist schon belegt; läuft es dort schon?",
    errno.EADDRNOTAVAIL: "diese Adresse hat dieser Rechner nicht",
}


def os_error_text(error: OSError) -> str:
    """A few words, to stand in brackets behind the name; the number's own name if it is a rare
    one."""
    number = error.errno or 0
    return _WORDS.get(number) or errno.errorcode.get(number, type(error).__name__)
