# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl enrol`: the kiosk's first meeting with its clinic.

The enrol string names the clinic's certificate by its fingerprint, so nobody in between can take
the clinic's place; the device's key stays with the signer and only its public half leaves.
"""

import argparse

import httpx

from kiosk.ctl_output import CommandError, Exit, Output
from kiosk.station import enrolment as kept
from kiosk.station.client import StationGone, StationRefused
from kiosk.station.control_client import ask
from kiosk.station.durable_file import write_durably
from kiosk.station.instance import private_folder
from kiosk.station.messages import Done, EnrolledRequest
from sync.formats import enrolment
from sync.formats.enrolment import EnrolAnswer, EnrolRequest, EnrolString
from sync.formats.strict_json import DocumentError
from sync.line.signer_client import SignerClient, SignerUnavailable
from sync.line.tls import WrongCertificate, fetch_certificate, pinned_context

ANSWER_SECONDS = 15.0


def enrol(options: argparse.Namespace, output: Output) -> None:
    """Key from the signer, certificate by fingerprint, one request, two files."""
    _check_first_time(options)
    asked = _parsed(options.string)
    certificate = _certificate(asked)
    body = enrolment.format_request(_request(asked, SignerClient(options.signer)))
    answer = _answer(asked, certificate, body)
    private_folder(options.data)
    # The root first: a kiosk counts as enrolled once the second file is there.
    write_durably(options.data / kept.ROOT_NAME, answer.tuf_root)
    kept.save(
        options.data,
        kept.Enrolment(
            format=1,
            url=asked.url,
            device=answer.device,
            site=answer.site,
            purpose=answer.purpose,
            tls=asked.tls,
            certificate=certificate,
        ),
    )
    running = _tell_station(options)
    output.show(
        {"device": answer.device, "site": answer.site, "purpose": answer.purpose},
        [
            f"Eingeschrieben als {answer.site} ({answer.purpose}), Gerät {answer.device.hex()}.",
            "Die Station übernimmt es sofort." if running else "Gilt ab dem Start der Station.",
        ],
    )


def _check_first_time(options: argparse.Namespace) -> None:
    try:
        found = kept.load(options.data)
    except kept.BadEnrolment as error:
        raise CommandError(
            Exit.NO,
            f"{options.data / kept.FILE_NAME} ist beschädigt ({error.reason}). "
            "Bitte zur Seite legen und dann neu einschreiben.",
        ) from error
    if found is not None:
        raise CommandError(
            Exit.NO, f"Dieser Kiosk ist schon eingeschrieben: {found.site}, {found.url}."
        )


def _parsed(text: str) -> EnrolString:
    try:
        return enrolment.parse_string(text)
    except DocumentError as error:
        raise CommandError(
            Exit.BAD_INPUT,
            "Das ist keine vollständige Einschreibe-Zeile. Sie beginnt mit "
            f"{enrolment.PREFIX} und kommt von: telemed-clinic enrol-code",
        ) from error


def _certificate(asked: EnrolString) -> str:
    try:
        return fetch_certificate(asked.url, asked.tls)
    except WrongCertificate as error:
        raise CommandError(
            Exit.NO,
            f"{asked.url} zeigt ein anderes Zertifikat als das in der Einschreibe-Zeile. "
            "Es wurde nichts gesendet.",
        ) from error
    except OSError as error:
        raise _unreachable(asked.url, error) from error


def _unreachable(url: str, error: Exception) -> CommandError:
    return CommandError(
        Exit.NO, f"Die Praxis ist nicht erreichbar: {url} ({type(error).__name__})."
    )


def _request(asked: EnrolString, signer: SignerClient) -> EnrolRequest:
    try:
        public = signer.public_key()
        signature = signer.sign_enrolment(enrolment.message(asked.code, asked.kiosk, public))
    except SignerUnavailable as error:
        raise CommandError(
            Exit.NO_STATION, f"Der Signierdienst antwortet nicht ({error}). Läuft telemed-signerd?"
        ) from error
    return EnrolRequest(asked.code, asked.kiosk, public, signature)


def _answer(asked: EnrolString, certificate: str, body: bytes) -> EnrolAnswer:
    try:
        with httpx.Client(
            base_url=asked.url,
            verify=pinned_context(certificate),
            trust_env=False,
            timeout=ANSWER_SECONDS,
        ) as client:
            response = client.post("/v1/enrol", content=body)
    except httpx.TransportError as error:
        raise _unreachable(asked.url, error) from error
    if response.status_code != httpx.codes.OK:
        raise CommandError(
            Exit.NO,
            f"Die Praxis hat abgelehnt (HTTP {response.status_code}). Die Zeile gilt einmal, "
            "15 Minuten lang und nur für diesen Kiosk: bitte eine neue erzeugen.",
        )
    try:
        return enrolment.parse_answer(response.content)
    except DocumentError as error:
        raise CommandError(
            Exit.NO, "Die Antwort der Praxis ist unverständlich. Es wurde nichts gespeichert."
        ) from error


def _tell_station(options: argparse.Namespace) -> bool:
    try:
        ask(options.runtime, EnrolledRequest(), Done)
    except (StationGone, StationRefused):
        return False
    return True
