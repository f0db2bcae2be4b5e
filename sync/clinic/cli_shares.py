# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`keys split` and `keys recover`: a private key on several sheets of paper, and back.

What is typed is checked line by line, and the key that comes out is compared with the name that
every sheet carries: a wrong key is never written.
"""

import argparse
import secrets
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.clinic import paper_share, secret_sharing
from sync.clinic.cli_context import Context
from sync.clinic.cli_parser import Commands, add_command
from sync.clinic.durable import make_folder, write_file
from sync.clinic.keys import (
    ClinicKeys,
    raw_recipient,
    write_recipient,
    write_signing_key,
)
from sync.clinic.paper_share import Share, ShareError, What
from sync.clinic.problem import ProblemError
from sync.clinic.settings import read_settings
from sync.formats import suites
from sync.formats.envelope import Suite
from sync.german_os_errors import os_error_text

_MOST_SHEETS = 16
_WHAT = {Suite.X25519: What.RECIPIENT_X25519, Suite.X_WING: What.RECIPIENT_X_WING}
_SUITES = {what: suite for suite, what in _WHAT.items()}
_SET_ID_SIZE = 4
_ROOT = "root"


def add_share_commands(keys: Commands) -> None:
    split = add_command(keys, "split", "einen Schlüssel auf mehrere Blätter Papier teilen", _split)
    split.add_argument("--need", type=int, default=2, metavar="ZAHL", help="so viele genügen")
    split.add_argument("--of", type=int, default=3, metavar="ZAHL", help="so viele Blätter")
    split.add_argument(
        "--key", metavar="SCHLÜSSEL|root", help="welcher; ohne Angabe der, an den versiegelt wird"
    )
    split.add_argument("--out", type=Path, required=True, metavar="ORDNER")
    split.add_argument("--text", action="store_true", help="Textdateien statt PDF")
    recover = add_command(keys, "recover", "einen Schlüssel aus Blättern zusammensetzen", _recover)
    recover.add_argument(
        "files", nargs="*", type=Path, metavar="DATEI", help="statt der Eingabe am Terminal"
    )


@dataclass(frozen=True, slots=True)
class _Secret:
    what: What
    key_id: bytes
    raw: bytes


def _split(context: Context, options: argparse.Namespace) -> None:
    need, of = options.need, options.of
    if not 2 <= need <= of <= _MOST_SHEETS:
        raise ProblemError(
            f"Erlaubt sind 2 bis {_MOST_SHEETS} Blätter (--of), von denen mindestens 2 und"
            " höchstens alle gebraucht werden (--need)."
        )
    settings = read_settings(context.folder)
    secret = _secret(ClinicKeys(context.folder), options.key or settings.recipient.hex())
    set_id = secrets.token_bytes(_SET_ID_SIZE)
    values = secret_sharing.split(secret.raw, need, of, secrets.token_bytes)
    paths = []
    for number, value in values.items():
        share = Share(secret.what, set_id, need, number, secret.key_id, value)
        data = _text(share) if options.text else _page(context, share, of, settings.name)
        name = f"teil-{number}-von-{of}.{'txt' if options.text else 'pdf'}"
        paths.append(_write(options.out / name, data))
    context.show(
        {
            "key": secret.key_id.hex(),
            "set": set_id.hex(),
            "need": need,
            "files": [str(path) for path in paths],
        },
        [
            f"Der Schlüssel {secret.key_id.hex()} steht auf {of} Blättern in {options.out}; "
            f"{need} davon genügen.",
            "Bitte drucken, die Dateien löschen, jedes Blatt an einem anderen Ort verwahren,",
            "und einmal probieren: telemed-clinic keys recover",
        ],
    )


def _secret(keys: ClinicKeys, asked: str) -> _Secret:
    if asked == _ROOT:
        root = keys.root()
        return _Secret(What.ROOT, suites.key_id(root.public), root.private.private_bytes_raw())
    found = {key_id.hex(): key for key_id, key in keys.recipients().items()}
    if asked not in found:
        raise ProblemError(
            f"„{asked}“ ist kein Schlüssel, der hier liegt; „telemed-clinic keys list“ zeigt sie."
        )
    key = found[asked]
    return _Secret(_WHAT[key.suite], key.public.id, raw_recipient(keys.folder, key.public.id))


def _text(share: Share) -> bytes:
    return "".join(f"{line}\n" for line in paper_share.lines_of(share)).encode()


def _page(context: Context, share: Share, of: int, practice: str) -> bytes:
    from sync.clinic.share_page import Sheet, make_page  # noqa: PLC0415 - half a second to load

    return make_page(Sheet(share, of, practice, f"{context.now.astimezone():%d.%m.%Y}"))


def _write(path: Path, data: bytes) -> Path:
    try:
        make_folder(path.absolute().parent)
        write_file(path, data)
    except OSError as error:
        raise ProblemError(
            f"Die Datei {path} lässt sich nicht schreiben ({os_error_text(error)})."
        ) from error
    return path


def _recover(context: Context, options: argparse.Namespace) -> None:
    shares: dict[int, Share] = {}
    try:
        if options.files:
            for path in options.files:
                _add(shares, _from_file(path))
        else:
            _type_in(shares)
        raw = paper_share.join(shares)
    except ShareError as error:
        raise ProblemError(error.sentence) from error
    share = next(iter(shares.values()))
    keep = _keep_root if share.what is What.ROOT else _keep_recipient
    new = keep(ClinicKeys(context.folder), share, raw)
    context.show(
        {"key": share.key_id.hex(), "written": new},
        [
            f"Der Schlüssel {share.key_id.hex()} ist wieder da."
            if new
            else f"Probe bestanden: Die Teile ergeben den Schlüssel {share.key_id.hex()}, der hier"
            " schon liegt. Es wurde nichts geändert."
        ],
    )


def _add(shares: dict[int, Share], share: Share) -> None:
    paper_share.check_together(shares.values(), share)
    shares[share.number] = share


def _from_file(path: Path) -> Share:
    try:
        lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    except OSError as error:
        raise ProblemError(
            f"Die Datei {path} lässt sich nicht lesen ({os_error_text(error)})."
        ) from error
    except UnicodeDecodeError as error:
        raise ProblemError(f"{path}: erlaubt ist nur Text in UTF-8.") from error
    try:
        return paper_share.read_share(
            [paper_share.read_line(line, number) for number, line in enumerate(lines, 1)]
        )
    except ShareError as error:
        raise ProblemError(f"{path}: {error.sentence}") from error


def _type_in(shares: dict[int, Share]) -> None:
    """Sheet by sheet from standard input; what is wrong is asked once more."""
    need = 2  # until the first sheet has said it
    while len(shares) < need:
        _say(f"\nBlatt {len(shares) + 1}, die Zeilen der Reihe nach:\n")
        try:
            _add(shares, _typed_share())
        except ShareError as error:
            _say(f"{error.sentence}\n")
            continue
        need = next(iter(shares.values())).need
        _say(f"Gut. Es braucht {need} Teile, {len(shares)} sind da.\n")


def _typed_share() -> Share:
    first = _typed_line(1)
    count = paper_share.line_count(paper_share.read_head(first))
    return paper_share.read_share([first, *(_typed_line(number) for number in range(2, count + 1))])


def _typed_line(number: int) -> bytes:
    for line in _lines(f"Zeile {number}: "):
        try:
            return paper_share.read_line(line, number)
        except ShareError as error:
            _say(f"{error.sentence}\n")
    raise ProblemError("Die Eingabe ist zu Ende; es wurde nichts geschrieben.")


def _lines(question: str) -> Iterator[str]:
    """Until there are no more; the question stands before each."""
    while True:
        _say(question)
        line = sys.stdin.readline()
        if not line:
            return
        yield line


def _say(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


def _keep_recipient(keys: ClinicKeys, share: Share, raw: bytes) -> bool:
    suite = _SUITES[share.what]
    _check_name(share, lambda: suites.load_private(suite, raw).public.raw)
    if share.key_id in keys.recipients():
        return False
    make_folder(keys.folder.keys)
    write_recipient(keys.folder, suite, raw)
    return True


def _keep_root(keys: ClinicKeys, share: Share, raw: bytes) -> bool:
    key = Ed25519PrivateKey.from_private_bytes(raw)
    _check_name(share, key.public_key().public_bytes_raw)
    path = keys.path("root")
    if path.exists():
        if suites.key_id(keys.root().public) == share.key_id:
            return False
        raise ProblemError(
            f"In {path.parent} liegt ein anderer Wurzelschlüssel; bitte zuerst zur Seite legen."
        )
    make_folder(path.parent)
    write_signing_key(path, key)
    return True


def _check_name(share: Share, public: Callable[[], bytes]) -> None:
    if suites.key_id(public()) != share.key_id:
        raise ProblemError(
            "Die Teile ergeben nicht den Schlüssel, den sie nennen; es wurde nichts geschrieben."
        )
