# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lets a kiosk in once: the code for the printed string, and the answer to who uses it."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.clinic.certificate import fingerprint
from sync.clinic.keys import ClinicKeys
from sync.clinic.relay_store import RelayStore
from sync.clinic.repository import Repository
from sync.formats import enrolment
from sync.formats.enrolment import EnrolAnswer, EnrolRequest, EnrolString

CODE_LIFE = timedelta(minutes=15)
_CODE_BYTES = 16


def _hash(code: str) -> bytes:
    """Only this is stored: whoever reads the database can't enrol. 128 random bits need no salt."""
    return hashlib.sha256(code.encode()).digest()


@dataclass(frozen=True, slots=True)
class Enrolment:
    """The clinic's side of enrolment."""

    store: RelayStore
    keys: ClinicKeys

    def make_string(self, url: str, site: str, purpose: str, now: datetime) -> str:
        """A new string for one kiosk, good for one use within `CODE_LIFE`."""
        code = secrets.token_urlsafe(_CODE_BYTES)
        self.store.add_enrol_code(_hash(code), site, purpose, now + CODE_LIFE)
        tls = fingerprint(self.keys.tls_certificate.read_bytes())
        return enrolment.format_string(EnrolString(url, site, code, tls))

    def answer(self, request: EnrolRequest, now: datetime) -> EnrolAnswer | None:
        """Who the kiosk is from now on; None for a wrong code, name or signature."""
        if not _proves_key(request):
            return None
        device = enrolment.device_id(request.device_public_key)
        enrolled = self.store.enrol(
            _hash(request.code), request.kiosk, device, request.device_public_key, now
        )
        if enrolled is None:
            return None
        root = Repository(self.keys.folder, self.keys).root()
        return EnrolAnswer(enrolled.id, enrolled.site, enrolled.purpose, root)


def _proves_key(request: EnrolRequest) -> bool:
    message = enrolment.message(request.code, request.kiosk, request.device_public_key)
    try:
        key = Ed25519PublicKey.from_public_bytes(request.device_public_key)
        key.verify(request.signature, enrolment.DOMAIN + message)
    except (InvalidSignature, ValueError):
        return False
    return True
