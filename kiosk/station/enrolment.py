# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Who this kiosk is to its clinic: `enrolment.json` in the data folder. Holds no secret."""

import json
from dataclasses import dataclass
from pathlib import Path

from kiosk.station.codec import Malformed, from_json, to_json
from kiosk.station.durable_file import write_durably

FILE_NAME = "enrolment.json"
ROOT_NAME = "root.json"  # the trusted root of the clinic's documents, as it was at enrolment


class BadEnrolment(Exception):  # noqa: N818 - IT acts
    """`enrolment.json` is there and can't be used; `reason` names the field or the trouble."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What the clinic said at enrolment.

    `device` is 16 bytes, `tls` the SHA-256 of the relay certificate's DER, `certificate` that
    certificate as PEM (needed as the only trusted one until the key set brings its successor).
    """

    format: int
    url: str
    device: bytes
    site: str
    purpose: str
    tls: bytes
    certificate: str


def load(data: Path) -> Enrolment | None:
    """The enrolment in folder `data`; None before enrolment. Raises BadEnrolment."""
    try:
        text = (data / FILE_NAME).read_text("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise BadEnrolment(type(error).__name__) from error
    try:
        enrolment = from_json(Enrolment, json.loads(text))
    except Malformed as error:
        raise BadEnrolment(error.field) from error
    except ValueError as error:
        raise BadEnrolment("json") from error
    if enrolment.format != 1:
        raise BadEnrolment("format")
    if len(enrolment.device) != 16:
        raise BadEnrolment("device")
    return enrolment


def save(data: Path, enrolment: Enrolment) -> None:
    """Write it durably; from then on this kiosk is enrolled. OSError."""
    write_durably(data / FILE_NAME, to_json(enrolment).encode() + b"\n", mode=0o600)


def load_root(data: Path) -> bytes:
    """The trusted root's bytes. Raises BadEnrolment: an enrolled kiosk has one."""
    try:
        return (data / ROOT_NAME).read_bytes()
    except OSError as error:
        raise BadEnrolment(f"{ROOT_NAME}: {type(error).__name__}") from error
