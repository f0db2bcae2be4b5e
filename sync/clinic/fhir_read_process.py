# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The read-only FHIR endpoint as it runs: HTTPS under the clinic's certificate, and its token."""

import asyncio
import hashlib
import secrets
import threading
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, cast

from sync.clinic import exact_json
from sync.clinic.arrival import Arrival, ArrivalState
from sync.clinic.arrival_text import newest_versions
from sync.clinic.durable import write_file
from sync.clinic.fhir_read import FhirRead
from sync.clinic.fhir_search import KINDS
from sync.clinic.folder import ClinicFolder
from sync.clinic.https_process import serve_app
from sync.clinic.practice_store import PracticeStore
from sync.clinic.problem import ProblemError

_TOKEN_BYTES = 32


def make_token(folder: ClinicFolder) -> str:
    """A new token; the one before is worth nothing from now on. Only its hash is kept."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    write_file(folder.fhir_token, hashlib.sha256(token.encode()).hexdigest().encode())
    return token


def read_token_hash(folder: ClinicFolder) -> bytes:
    """Raises `ProblemError` if there is none."""
    try:
        return bytes.fromhex(folder.fhir_token.read_text("ascii"))
    except (OSError, ValueError) as error:
        raise ProblemError(
            "Es gibt noch kein Zugangswort; zuerst „telemed-clinic fhir token“ aufrufen."
        ) from error


class DeliveredResources:
    """What lies in the deliver folder, newest versions only. Each file is read once."""

    def __init__(self, store: PracticeStore) -> None:
        self._store = store
        self._files: dict[Path, list[dict[str, Any]]] = {}
        self._one = threading.Lock()  # requests are answered in threads

    def __call__(self) -> dict[str, dict[str, Any]]:
        """By `Type/id`. A file that somebody has taken out of the folder is not told any more."""
        with self._one:
            arrivals = [each for each in self._store.arrivals() if _is_told(each)]
            newest = newest_versions(arrivals)
            told = [each.path for each in arrivals if each.version == newest[each.record]]
            self._files = {path: self._read(path) for path in told if path.exists()}
            return {
                f"{each['resourceType']}/{each['id']}": each
                for resources in self._files.values()
                for each in resources
            }

    def _read(self, path: Path) -> list[dict[str, Any]]:
        if path in self._files:
            return self._files[path]
        try:
            data = path.read_bytes()
        except FileNotFoundError:  # taken out just now
            return []
        # Written by the inbox, which had looked at its shape before.
        bundle = cast(dict[str, Any], exact_json.loads(data))
        resources = [entry["resource"] for entry in bundle["entry"]]
        return [each for each in resources if each["resourceType"] in KINDS]


def _is_told(arrival: Arrival) -> bool:
    return arrival.arrived is not None and arrival.state is not ArrivalState.TO_BE_CLARIFIED


async def serve_fhir(
    folder: ClinicFolder, host: str, port: int, stop: asyncio.Event | None = None
) -> None:
    """Serve until SIGTERM or SIGINT, or until `stop`. Raises `ProblemError` if it can't begin."""
    read_token_hash(folder)
    with closing(PracticeStore(folder.practice_db)) as store:
        app = FhirRead(partial(read_token_hash, folder), DeliveredResources(store)).app()
        await serve_app(folder, app, host, port, stop)
