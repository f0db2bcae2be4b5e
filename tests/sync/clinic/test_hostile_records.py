# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a stolen or broken kiosk can seal: it may spoil its own record, never anybody else's."""

from collections.abc import Iterator

import pytest

from sync.formats.receipt import Outcome, Reason
from tests.sync.clinic.kiosk import Line, entry, new_record, patient
from tests.sync.clinic.kit import Clinic
from tests.sync.clinic.sending import deliver, visit
from tests.sync.clinic.server import serving


@pytest.fixture
def line(clinic: Clinic) -> Iterator[Line]:
    with serving(clinic) as server, server.line() as opened:
        yield opened


def _deep(levels: int) -> bytes:
    return b"[" * levels + b"1" + b"]" * levels


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b'"\\ud800"', id="half-a-character"),
        pytest.param(b'{"\\udfff": 1}', id="half-a-character-as-a-name"),
        pytest.param(b"1e99999999999999999999", id="beyond-any-decimal"),
        pytest.param(_deep(600), id="deep"),
        pytest.param(_deep(20_000), id="absurdly-deep"),
    ],
)
def test_content_that_cannot_be_written_again_is_refused_and_stops_nothing(
    clinic: Clinic, line: Line, content: bytes
) -> None:
    record, keys, kiosk = new_record(), clinic.key_set(), line.kiosk
    header = kiosk.header(keys, record)
    plaintext = (
        f'{{"visit":"{record}","version":1,"device":"{kiosk.id.hex()}","seq":{header.seq},'
        f'"bundle":{{"resourceType":"Bundle","type":"transaction","entry":[],"x":'
    ).encode() + (content + b"}}")
    bad = kiosk.sign(kiosk.seal_bytes(keys, header, plaintext))
    receipt = deliver(line, bad)
    assert (receipt.outcome, receipt.reason) == (Outcome.REFUSED, Reason.MALFORMED)
    record = new_record()
    good = deliver(line, visit(clinic, line, patient(record), record=record))
    assert good.outcome is Outcome.STORED


def test_an_empty_appointment_id_is_to_be_clarified(clinic: Clinic, line: Line) -> None:
    record = new_record()
    sealed = visit(clinic, line, patient(record, appointment=""), record=record)
    assert deliver(line, sealed).outcome is Outcome.TO_BE_CLARIFIED


@pytest.mark.parametrize(
    "resource",
    [
        pytest.param({"subject": {"reference": "Patient/4711"}}, id="another-patient"),
        pytest.param({"subject": {"reference": "http://fhir/r4/Patient/1"}}, id="elsewhere"),
        pytest.param({"subject": {"reference": "Patient?identifier=4711"}}, id="by-search"),
        pytest.param({"part": [{"of": {"reference": "Observation/1"}}]}, id="further-in"),
        pytest.param({"subject": {"reference": 4711}}, id="no-text"),
        pytest.param({"resourceType": "Subscription"}, id="a-kind-that-acts"),
        pytest.param(
            {"resourceType": "QuestionnaireResponse", "source": {"reference": "Patient/4711"}},
            id="another-patient's-answers",
        ),
    ],
)
def test_a_record_reaches_nobody_else(
    clinic: Clinic, line: Line, resource: dict[str, object]
) -> None:
    """A reference puts a value into a file as well as a PUT does."""
    record = new_record()
    reaching = entry(record, 10, {"resourceType": "Observation", **resource})
    receipt = deliver(line, visit(clinic, line, patient(record), reaching, record=record))
    assert (receipt.outcome, receipt.reason) == (Outcome.TO_BE_CLARIFIED, Reason.MALFORMED)


@pytest.mark.parametrize("kind", ["Observation", "QuestionnaireResponse"])
def test_a_record_may_speak_of_its_own(clinic: Clinic, line: Line, kind: str) -> None:
    record = new_record()
    own = {"resourceType": kind, "subject": {"reference": f"Patient/{record}-1"}}
    sealed = visit(clinic, line, patient(record), entry(record, 10, own), record=record)
    assert deliver(line, sealed).outcome is Outcome.STORED
