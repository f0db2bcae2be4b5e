# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic comes back from a backup: what is missing is named, sent again, and there once."""

import base64
import shutil
from collections.abc import Sequence
from pathlib import Path

import httpx
import pytest

from sync.formats.envelope import Envelope
from tests.sync.clinic.kiosk import Kiosk, Line, new_record, patient
from tests.sync.clinic.kit import Clinic, pinned
from tests.sync.clinic.sending import arrived, deliver, visit
from tests.sync.clinic.server import serving


def copy(clinic: Clinic, names: Sequence[str], to: Path, *, back: bool = False) -> None:
    """These databases with their logs; nobody has them open."""
    for name in names:
        for path in (to if back else clinic.root).glob(f"{name}*"):
            shutil.copy(path, (clinic.root if back else to) / path.name)


@pytest.mark.parametrize("restored", [("relay.db", "practice.db"), ("relay.db",)])
def test_what_a_backup_took_back_is_sent_again_and_is_there_once(
    clinic: Clinic, tmp_path: Path, restored: tuple[str, ...]
) -> None:
    kiosk, sent = Kiosk(), []
    with serving(clinic) as server, server.connection() as client:
        server.let_in(kiosk, client)
        sent.append(_send(clinic, Line(kiosk, client)))
    backup = tmp_path / "backup"
    backup.mkdir()
    copy(clinic, restored, backup)
    with serving(clinic) as server, server.connection() as client:
        sent += [_send(clinic, Line(kiosk, client)) for _ in range(2)]
    for name in restored:
        for path in clinic.root.glob(f"{name}*"):
            path.unlink()
    copy(clinic, restored, backup, back=True)
    with serving(clinic) as server:
        client = httpx.Client(
            base_url=server.url, verify=pinned(clinic), http2=True, timeout=30, trust_env=False
        )
        with client:
            line = Line(kiosk, client)
            answer = line.post("/v1/missing", b"".join(each.digest for each in sent))
            named = [base64.b64decode(each) for each in answer.json()["missing"]]
            assert named == [each.digest for each in sent[1:]]
            for each in sent[1:]:
                deliver(line, each)
            assert line.post("/v1/missing", b"".join(named)).json() == {"missing": []}
    assert len(arrived(clinic)) == 3
    files = list((clinic.root / "delivered").rglob("*.json"))
    assert len(files) == 3


def _send(clinic: Clinic, line: Line) -> Envelope:
    record = new_record()
    sealed = visit(clinic, line, patient(record), record=record)
    deliver(line, sealed)
    return sealed
