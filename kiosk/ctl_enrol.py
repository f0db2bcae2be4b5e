# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl enrol`: the kiosk's first meeting with its clinic.

The enrol string names the clinic's certificate by its fingerprint, so nobody in between can take
the clinic's place. Whoever exchanged the string itself is found by two people: both screens show
six words, made of all that was said, and nothing is kept here before both have found them the same.
The device's key stays with the signer and only its public half leaves.
"""

import argparse
import secrets
import sys
import time

import httpx

from kiosk.ctl_output import CommandError, Exit, Output
from kiosk.station import enrolment as kept
from kiosk.station.client import StationGone, StationRefused
from kiosk.station.control_client import ask
from kiosk.station.durable_file import write_durably
from kiosk.station.instance import private_folder
from kiosk.station.messages import Done, EnrolledRequest
from sync.formats import enrol_words, enrolment
from sync.formats.enrol_words import NUMBER_SIZE
from sync.formats.enrolment import Decision, EnrolAnswer, EnrolRequest, EnrolReveal, EnrolString
from sync.formats.strict_json import DocumentError
from sync.line.signer_client import SignerClient, SignerUnavailable
from sync.line.tls import WrongCertificate, fetch_certificate, pinned_context

ANSWER_SECONDS = 15.0
_TRIES = 3  # of a request whose answer may have been lost
_DECIDING_SECONDS = 15 * 60.0  # as long as the clinic keeps the question open
_ASK_AGAIN_SECONDS = 1.0


def enrol(options: argparse.Namespace, output: Output) -> None:
    """Key from the signer, certificate by fingerprint, six words, and only then two files."""
    _check_first_time(options)
    asked = _parsed(options.string)
    certificate = _certificate(asked)
    number = secrets.token_bytes(NUMBER_SIZE)
    request = _request(asked, SignerClient(options.signer), number)
    with _client(asked, certificate) as client:
        clinic = _Clinic(client, asked)
        answer = clinic.ask(request)
        clinic.decision(number)  # from now on the clinic has its words as well
        said = enrolment.transcript(request, answer, asked.tls)
        _compare(asked, enrol_words.spoken(enrol_words.word_bytes(said, number)), output)
        clinic.wait_until_confirmed(number)
    _save(options, asked, certificate, answer)
    running = _tell_station(options)
    output.show(
        {"device": answer.device, "site": answer.site, "purpose": answer.purpose},
        [
            f"Eingeschrieben als {answer.site} ({answer.purpose}), Gerät {answer.device.hex()}.",
            "Die Station übernimmt es sofort." if running else "Gilt ab dem Start der Station.",
        ],
    )


def _save(
    options: argparse.Namespace, asked: EnrolString, certificate: str, answer: EnrolAnswer
) -> None:
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


def _compare(asked: EnrolString, words: str, output: Output) -> None:
    """The person here says whether the clinic's screen shows the same words."""
    output.show(
        {"words": words, "site": asked.kiosk},
        [
            "Rufen Sie die Praxis an und lesen Sie diese sechs Wörter vor:",
            "",
            f"    {words}",
            "",
            f"Dort zeigt sie: telemed-clinic kiosks confirm {asked.kiosk}",
        ],
    )
    sys.stderr.write("Stehen in der Praxis genau diese Wörter? (ja/nein) ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().casefold() == "ja":
        return
    raise CommandError(
        Exit.NO,
        "Nicht eingeschrieben; es wurde nichts gespeichert. Stehen dort andere Wörter, sitzt jemand"
        " in der Leitung: Die Praxis lehnt ab mit"
        f" „telemed-clinic kiosks refuse {asked.kiosk}“ und gibt Ihnen die neue Zeile auf anderem"
        " Weg.",
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


def _request(asked: EnrolString, signer: SignerClient, number: bytes) -> EnrolRequest:
    promise = enrol_words.commitment(number)
    try:
        public = signer.public_key()
        message = enrolment.message(asked.code, asked.kiosk, public, promise)
        signature = signer.sign_enrolment(message)
    except SignerUnavailable as error:
        raise CommandError(
            Exit.NO_STATION, f"Der Signierdienst antwortet nicht ({error}). Läuft telemed-signerd?"
        ) from error
    return EnrolRequest(asked.code, asked.kiosk, public, promise, signature)


def _client(asked: EnrolString, certificate: str) -> httpx.Client:
    return httpx.Client(
        base_url=asked.url,
        verify=pinned_context(certificate),
        trust_env=False,
        timeout=ANSWER_SECONDS,
    )


class _Clinic:
    """The clinic's answers, on one pinned connection."""

    def __init__(self, client: httpx.Client, asked: EnrolString) -> None:
        self._client, self._asked = client, asked

    def ask(self, request: EnrolRequest) -> EnrolAnswer:
        """Use the code."""
        content = self._post("/v1/enrol", enrolment.format_request(request))
        try:
            return enrolment.parse_answer(content)
        except DocumentError as error:
            raise _nonsense() from error

    def decision(self, number: bytes) -> Decision:
        """Show the number that was promised, and hear what a person has said."""
        shown = enrolment.format_reveal(EnrolReveal(self._asked.code, number))
        try:
            return enrolment.parse_decision(self._post("/v1/enrol/words", shown))
        except DocumentError as error:
            raise _nonsense() from error

    def wait_until_confirmed(self, number: bytes) -> None:
        """Returns when a person at the clinic has said yes, else `CommandError`."""
        end = time.monotonic() + _DECIDING_SECONDS
        while (decision := self.decision(number)) is Decision.WAITING:
            if time.monotonic() > end:
                raise CommandError(
                    Exit.NO,
                    "Die Praxis hat eine Viertelstunde lang nicht bestätigt. Es wurde nichts"
                    " gespeichert; bitte eine neue Zeile erzeugen.",
                )
            time.sleep(_ASK_AGAIN_SECONDS)
        if decision is Decision.REFUSED:
            raise CommandError(
                Exit.NO,
                "Die Praxis hat diesen Kiosk abgelehnt. Es wurde nichts gespeichert; fragen Sie"
                " dort nach, ob die Wörter verschieden waren.",
            )

    def _post(self, path: str, body: bytes) -> bytes:
        response = self._answered(path, body)
        if response.status_code != httpx.codes.OK:
            raise CommandError(
                Exit.NO,
                f"Die Praxis hat abgelehnt (HTTP {response.status_code}). Die Zeile gilt einmal, "
                "15 Minuten lang und nur für diesen Kiosk: bitte eine neue erzeugen.",
            )
        return response.content

    def _answered(self, path: str, body: bytes) -> httpx.Response:
        """Once more where the answer may have been lost: the same request can't do harm twice."""
        for left in reversed(range(_TRIES)):
            try:
                return self._client.post(path, content=body)
            except httpx.TransportError as error:
                if not left:
                    raise _unreachable(self._asked.url, error) from error
        raise AssertionError("the last try returns or raises")


def _nonsense() -> CommandError:
    return CommandError(
        Exit.NO, "Die Antwort der Praxis ist unverständlich. Es wurde nichts gespeichert."
    )


def _tell_station(options: argparse.Namespace) -> bool:
    try:
        ask(options.runtime, EnrolledRequest(), Done)
    except (StationGone, StationRefused):
        return False
    return True
