# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What `serve` is told. Apart from the server, so that other commands start without it."""

from dataclasses import dataclass
from pathlib import Path

ROLES = ("relay", "inbox")


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """`roles` is a subset of `ROLES`, not empty; `fhir_server` a base address or None; `metrics` a
    host and port of this machine alone."""

    host: str
    port: int
    roles: frozenset[str]
    deliver_folder: Path
    fhir_server: str | None
    ready_file: Path | None
    metrics: tuple[str, int] | None = None
