# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How a kiosk comes in: the code for the printed string, the answer to who uses it, the words."""

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.clinic.certificate import fingerprint
from sync.clinic.keys import ClinicKeys
from sync.clinic.relay_devices import Candidate, Device
from sync.clinic.relay_store import RelayStore
from sync.clinic.repository import Repository
from sync.formats import enrol_words, enrolment
from sync.formats.enrol_words import NUMBER_SIZE
from sync.formats.enrolment import Decision, EnrolAnswer, EnrolRequest, EnrolReveal, EnrolString

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
        self.store.devices.add_code(_hash(code), site, purpose, now + CODE_LIFE)
        tls = fingerprint(self.keys.tls_certificate.read_bytes())
        return enrolment.format_string(EnrolString(url, site, code, tls))

    def answer(self, request: EnrolRequest, now: datetime) -> EnrolAnswer | None:
        """Who the kiosk will be once its words are confirmed; None for a wrong code, name or
        signature, and for a code that another kiosk or another number used."""
        purpose = self.store.devices.purpose_of(_hash(request.code), request.kiosk, now)
        if purpose is None or not _proves_key(request):
            return None
        device = enrolment.device_id(request.device_public_key)
        root = Repository(self.keys.folder, self.keys).root()
        number = secrets.token_bytes(NUMBER_SIZE)
        answer = EnrolAnswer(device, request.kiosk, purpose, root, number)
        tls = fingerprint(self.keys.tls_certificate.read_bytes())
        asked = Candidate(
            code_hash=_hash(request.code),
            device=Device(device, request.device_public_key, request.kiosk, purpose),
            commitment=request.commitment,
            clinic_number=number,
            transcript=enrolment.transcript(request, answer, tls),
        )
        first = self.store.devices.ask(asked, now)
        # The answer may have been lost: then the same kiosk asks again with the same promise. Who
        # may change his promise could search for a number that gives the words he wants.
        if (first.device.id, first.commitment) != (device, request.commitment):
            return None
        return replace(answer, number=first.clinic_number)

    def reveal(self, shown: EnrolReveal, now: datetime) -> Decision | None:
        """Take the kiosk's number, and say what was decided; None if it promised another one."""
        devices = self.store.devices
        candidate = devices.candidate(_hash(shown.code), now)
        if candidate is None or enrol_words.commitment(shown.number) != candidate.commitment:
            return None
        if candidate.words is None:
            words = enrol_words.word_bytes(candidate.transcript, shown.number)
            devices.show_words(candidate.code_hash, words)
        return candidate.decision


def _proves_key(request: EnrolRequest) -> bool:
    message = enrolment.message(
        request.code, request.kiosk, request.device_public_key, request.commitment
    )
    try:
        key = Ed25519PublicKey.from_public_bytes(request.device_public_key)
        key.verify(request.signature, enrolment.DOMAIN + message)
    except (InvalidSignature, ValueError):
        return False
    return True
