# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""GDT files: written from real records, checked by rules that the writer doesn't know."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.clinic.findings import findings
from sync.clinic.gdt import Charset, Field, TooLargeError, encode, lines, plain
from sync.clinic.gdt_record import GdtSettings, UnfitError, gdt_record
from sync.clinic.opener import OpenedRecord
from sync.clinic.practice_store import NewAppointment
from tests.kiosk.record.making import RECORDS
from tests.sync.clinic import gdt_check
from tests.sync.clinic.gdt_check import faults

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BOOKED = NewAppointment(
    "crossen-1", AT, AT + timedelta(minutes=20), (), "Jörg", "Müller", date(1948, 3, 17), "4711"
)
LATIN = GdtSettings("PRAXIS", "KIOSK", Charset.LATIN, None, comma=False)
IBM = replace(LATIN, charset=Charset.CP437, comma=True)
VISIT = UUID(int=7)


def record(content: dict[str, Any], version: int = 1) -> OpenedRecord:
    return OpenedRecord(VISIT, version, b"d", b"x" * 32, content)


def text(data: bytes, field: str, codec: str = "latin-1") -> list[str]:
    return [x[7:] for x in data.decode(codec).split("\r\n") if x[3:7] == field]


@pytest.mark.parametrize("told", [LATIN, IBM])
@pytest.mark.parametrize("name", RECORDS)
def test_every_kind_of_record_keeps_to_the_specification(name: str, told: GdtSettings) -> None:
    data = gdt_record(record(RECORDS[name].bundle), BOOKED, told)
    assert faults(data) == []
    assert text(data, "3000") == ["4711"]
    assert text(data, "3101", told.charset.codec) == ["Müller"]


def test_every_value_that_counts_is_a_block_and_a_line() -> None:
    made = RECORDS["whole"].bundle
    data = gdt_record(record(made, 2), BOOKED, LATIN)
    counted = [
        each
        for entry in made["entry"]
        if (resource := entry["resource"])["resourceType"] == "Observation"
        and resource["status"] == "final"
        and not any("superseded" in e["url"] for e in resource.get("extension", []))
        for part in (resource, *resource.get("component", []))
        if (each := part.get("valueQuantity"))
    ]
    assert text(data, "8420") == [f"{each['value']:f}" for each in counted] != []
    assert text(data, "8421") == [each["unit"] for each in counted]
    assert "Korrektur: Fassung 2 ersetzt die vorige" in text(data, "6227")
    said = " ".join(text(data, "6220"))
    assert all(f": {each['value']:f} {each['unit']}" in said for each in counted)


def observation(code: str, value: object, unit: str, **more: object) -> dict[str, Any]:
    return {
        "resource": {
            "resourceType": "Observation",
            "status": "final",
            "code": {"coding": [{"system": "http://loinc.org", "code": code, "display": "Name"}]},
            "effectiveDateTime": "2026-11-23T09:30:15+01:00",
            "valueQuantity": {"value": value, "unit": unit},
            **more,
        }
    }


@pytest.mark.parametrize(
    ("codes", "procedure"),
    [
        (["8480-6", "8867-4"], "BDM00"),
        (["59408-5", "8867-4"], "ERGO07"),
        (["8480-6", "29463-7"], "ALLG00"),
        (["2339-0"], "ALLG00"),
        ([], "ALLG00"),
    ],
)
def test_the_procedure_is_of_the_list_unless_one_is_set(codes: list[str], procedure: str) -> None:
    made = {"entry": [observation(code, Decimal("1.50"), "x") for code in codes]}
    assert text(gdt_record(record(made), BOOKED, LATIN), "8402") == [procedure]
    told = replace(LATIN, procedure="CT-1P")
    assert text(gdt_record(record(made), BOOKED, told), "8402") == ["CT-1P"]


def test_hand_limits_and_a_code_nobody_knows() -> None:
    marks = {
        "extension": [{"url": "urn:telemed-kiosk:extension:origin", "valueCode": "by-hand"}],
        "referenceRange": [{"low": {"value": Decimal("36.0")}, "high": {"value": 38}}],
    }
    data = gdt_record(
        record({"entry": [observation("2339-0", Decimal("38.50"), "mg/dL", **marks)]}), BOOKED, IBM
    )
    assert faults(data) == []
    assert (text(data, "8410"), text(data, "8420")) == (["2339-0"], ["38,50"])
    assert (text(data, "8461"), text(data, "8462")) == (["36,0"], ["38"])
    assert text(data, "8432") + text(data, "8439") == ["23112026", "093015"]
    assert text(data, "8470") == ["von Hand eingegeben"]
    assert "außerhalb der Grenzen" in " ".join(text(data, "6220", "cp437"))


@pytest.mark.parametrize("value", [True, "80", None, Decimal("1E+900"), Decimal("NaN")])
def test_what_is_no_number_is_no_finding(value: object) -> None:
    assert findings({"entry": [observation("8480-6", value, "x"), 5, {"resource": 5}]}) == []


def test_a_time_that_is_none_leaves_a_value_without_one() -> None:
    (found,) = findings({"entry": [observation("8480-6", 1, "x", effectiveDateTime="soon")]})
    assert found.at is None


@pytest.mark.parametrize("number", ["12345678901", "Ł1"])
def test_a_number_that_does_not_fit_is_never_changed(number: str) -> None:
    with pytest.raises(UnfitError):
        gdt_record(record({}), replace(BOOKED, patient_number=number), LATIN)


@pytest.mark.parametrize("charset", Charset)
@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("SpO₂ – „gut“ 5 €", 'SpO2 - "gut" 5 EUR'),
        ("Şahin Łukasz", "Sahin Lukasz"),
        ("Mu\u0308ller", "Müller"),
        ("a\r\n01380006310", "a  01380006310"),
        ("漢", "?"),
    ],
)
def test_what_the_code_page_lacks_is_spelled(charset: Charset, said: str, written: str) -> None:
    assert plain(said, charset) == written


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200), st.sampled_from(Charset))
def test_no_text_breaks_a_line(said: str, charset: Charset) -> None:
    booked = replace(BOOKED, family=said, given=said)
    told = replace(LATIN, charset=charset)
    found = faults(gdt_record(record({}), booked, told))
    assert [each for each in found if "UTF-8" not in each] == []
    assert all(0 < len(each.text) <= 60 for each in lines("6220", said, charset))


def test_a_record_of_six_digits_of_bytes_is_refused() -> None:
    with pytest.raises(TooLargeError):
        encode([Field("6220", "x" * 60)] * 1500, Charset.LATIN)


# --- the checker sees what is broken ---

GOOD = gdt_record(record(RECORDS["whole"].bundle), BOOKED, LATIN)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"0133000", b"0143000", "says 14 bytes"),
        (b"\r\n01092063", b"\n01092063", "not LLL FFFF"),
        (b"3102J", b"3199J", "3199 has no place"),
        (b"17031948", b"31021948", "no day"),
        (b"17031948", b"19480317", "no day"),
        (b"02.10", b"03.01", "is '03.01'"),
        (b"92063", b"92069", "is '9'"),
        (b"M\xfcller", b"M\xc3\xbcller", "looks like UTF-8"),
        (b"01330004711\r\n", b"", "3000 is missing"),
        (b"01330004711\r\n", b"0203000471147114711\r\n", "allowed are 10"),
        (b"01380006310\r\n", b"\xef\xbb\xbf01380006310\r\n", "not LLL FFFF"),
        (b"01380006310\r\n", b"01380006310\r\n\r\n", "not LLL FFFF"),
        (b"\r\n0148316KIOSK\r\n", b"\r\n0148316KIOSK", "says 14 bytes"),
    ],
)
def test_the_checker_finds_each_fault(old: bytes, new: bytes, said: str) -> None:
    assert old in GOOD
    assert faults(GOOD) == []
    assert any(said in each for each in faults(GOOD.replace(old, new, 1)))


def test_the_checker_minds_order_blocks_and_the_total(tmp_path: Path) -> None:
    first, rest = GOOD.split(b"0153101", 1)
    assert any("8100 says" in each for each in faults(first + b"0163101x" + rest))
    block = GOOD.index(b"8410") - 3
    assert any("has no place" in x for x in faults(GOOD[:block] + b"0128420142\r\n"))
    assert any("stands behind" in x for x in faults(GOOD[:block] + b"01031101\r\n"))
    alone = GOOD[:block] + b"0148410RRSYS\r\n0138421mmHg\r\n"
    assert any("unit without" in x for x in faults(alone))
    assert any("once more" in x for x in faults(alone + b"0138421mmHg\r\n"))
    assert any("is '14x'" in x for x in faults(alone + b"012842014x\r\n"))
    good = tmp_path / "EDV1KIOS.001"
    good.write_bytes(GOOD)
    assert gdt_check.main([str(good)]) == 0
    bad = good.with_name("visit.txt")
    bad.write_bytes(GOOD)
    assert gdt_check.main([str(good), str(bad)]) == 1
