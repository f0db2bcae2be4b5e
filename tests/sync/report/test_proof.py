# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The code of a report: read again, and believed only where the clinic's signature holds."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from sync.report.days import digest
from sync.report.proof import NoProofError, Proof, countersignature, read_proof
from tests.sync.line.samples import KEYS
from tests.sync.report.made import filled, report


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proof]:
    store = filled(tmp_path_factory.mktemp("store") / "store.db", 40, signed=30)
    made = report(store)
    assert made.proof.figures == digest(made.days)
    yield made.proof
    store.close()


def test_it_is_read_again(proof: Proof) -> None:
    text = proof.text()
    assert re.fullmatch("TKH1:[A-Z2-7]+", text)
    assert read_proof(text) == proof
    broken = "\n".join(text[at : at + 40].lower() for at in range(0, len(text), 40))
    assert read_proof(broken) == proof
    unsigned = replace(proof, signed=0, signed_hash=bytes(32), receipt=None)
    assert read_proof(unsigned.text()) == unsigned


def test_a_slip_of_the_pen_is_found(proof: Proof) -> None:
    text = proof.text()
    for at in range(5, len(text) - 1):
        other = text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]
        with pytest.raises(NoProofError):
            read_proof(other)


@pytest.mark.parametrize("text", ["", "TKH1:", "TKH1:A", "TKH1:1", "TKH2:AAAA", "x", "TKH1:ä"])
def test_what_is_no_code(text: str) -> None:
    with pytest.raises(NoProofError):
        read_proof(text)


def test_the_countersignature_is_the_clinics_and_of_this_head(proof: Proof) -> None:
    assert countersignature(proof, KEYS.inbox) is not None
    assert countersignature(proof, KEYS.relay) is None
    assert countersignature(replace(proof, receipt=None), KEYS.inbox) is None
    assert countersignature(replace(proof, signed_hash=bytes(32)), KEYS.inbox) is None
    assert countersignature(replace(proof, device=bytes(16)), KEYS.inbox) is None
