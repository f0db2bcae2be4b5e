# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The report on paper and in a spreadsheet: what it says, and that any reader can open it."""

import csv
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import pytest
from fontTools.ttLib import TTFont

from sync.report.pdf import Page, write_pdf
from sync.report.report import Report
from sync.report.sheet import load_face, report_pdf
from sync.report.spreadsheet import COLUMNS, report_csv
from sync.report.typeface import FIRST, LAST, read_typeface
from tests.sync.report.made import NOW, filled, report


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Report]:
    store = filled(tmp_path_factory.mktemp("store") / "store.db")
    yield report(store)
    store.close()


def said(pdf: bytes) -> str:
    """Every text of every page, in order."""
    text = b""
    for packed in re.findall(rb"stream\n(.*?)\nendstream", pdf, re.DOTALL):
        unpacked = zlib.decompress(packed)
        if b" Tf " in unpacked:
            shown = re.findall(rb"\(((?:\\.|[^\\)])*)\) Tj", unpacked)
            text += b"\n".join(re.sub(rb"\\(.)", rb"\1", each) for each in shown) + b"\n"
    return text.decode("cp1252")


def test_what_it_says(made: Report) -> None:
    text = said(report_pdf(made))
    for expected in (
        "Hygienebericht",
        "Telemedizinraum Crossen (crossen-1)",
        "Fr 23.10.2026 bis Do 05.11.2026",
        "von der Praxis bis Nr. 200 am 23.11.2026, 10:00 Uhr",
        made.chain.head.hash.hex()[:32],
        "wipes-a: Flächentücher A, VAH-gelistet, 0,5 %, Einwirkzeit 60 s",
        "keine Aufzeichnung",
        "Sa 24.10.2026",
        "telemed-clinic hygiene check CODE",
    ):
        assert expected in text
    pages = re.findall(r"Seite (\d+) von (\d+)", text)
    assert [int(number) for number, _ in pages] == list(range(1, len(pages) + 1))
    assert {of for _, of in pages} == {str(len(pages))}


def test_nobody_who_was_there_is_in_it(made: Report) -> None:
    """Visits are counted, never named."""
    visits = {str(e.fields["visit"]) for e in made.chain.entries if "visit" in e.fields}
    assert visits
    text, table = said(report_pdf(made)), report_csv(made).decode()
    assert not [each for each in visits if each in text or each in table]


def test_the_same_report_is_the_same_file(made: Report) -> None:
    assert report_pdf(made) == report_pdf(made)


def test_without_a_countersignature_it_says_so(made: Report) -> None:
    unsigned = replace(made.chain, countersigned=0, clinic_ms=None, receipt=None)
    assert "noch nicht" in said(report_pdf(replace(made, chain=unsigned)))


def test_every_object_lies_where_the_table_says(made: Report) -> None:
    pdf = report_pdf(made)
    start = int(pdf.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    assert pdf[start : start + 4] == b"xref"
    places = re.findall(rb"(\d{10}) 00000 n", pdf[start:])
    for number, place in enumerate(places, 1):
        assert pdf[int(place) :].startswith(b"%d 0 obj\n" % number)


def test_a_place_that_would_break_out_of_its_text() -> None:
    face = load_face()
    page = Page(face)
    page.text(10, 10, "(Raum) \\ 1\r\nET 漢", 10)
    assert said(write_pdf("Ä", [page], face, NOW)) == "(Raum) \\ 1ET ?\n"


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_widths_are_those_that_another_reader_finds(weight: str) -> None:
    file = files("sync.fonts") / f"AtkinsonHyperlegibleNext-{weight}.ttf"
    face = read_typeface(file.read_bytes())
    font = TTFont(io.BytesIO(file.read_bytes()))
    glyphs, metrics = font.getBestCmap(), font["hmtx"]
    scale = 1000 / font["head"].unitsPerEm
    for code in range(FIRST, LAST + 1):
        character = ord(bytes([code]).decode("cp1252", "replace"))
        width, _ = metrics[glyphs.get(character, ".notdef")]
        assert face.widths[code - FIRST] == round(width * scale), hex(code)
    assert face.width("Äh?") == sum(face.widths[ord(c) - FIRST] for c in "Äh?")


def test_a_line_of_the_table_for_each_thing(made: Report) -> None:
    text = report_csv(made).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert tuple(rows[0]) == COLUMNS
    cleanings = [row for row in rows if row["Art"] == "Reinigung"]
    assert len(cleanings) == sum(len(day.cleanings) for day in made.days)
    visits = [int(row["Anzahl"]) for row in rows if row["Art"] == "Besuche"]
    assert sum(visits) == sum(day.visits for day in made.days) > 0
    assert [row["Tag"] for row in rows] == sorted(row["Tag"] for row in rows)
    days = [row["Tag"] for row in rows if row["Art"] in ("Besuche", "keine Aufzeichnung")]
    assert all(before < after for before, after in pairwise(days))
    assert len(days) == len(made.days)
