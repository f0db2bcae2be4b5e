# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The sheet of paper with one share of a key: for a safe, and for a person in ten years."""

from collections.abc import Sequence
from dataclasses import dataclass

import segno
from fpdf import FPDF, XPos, YPos

from sync.clinic.paper_share import Share, What, lines_of
from sync.clinic.slip import FAMILY, add_fonts, draw_qr

_MARGIN = 22.0  # mm
_QR_SIZE = 46.0
_GROUP_WIDTH = 23.0
_LINE_HEIGHT = 8.0
_WHAT = {
    What.RECIPIENT_X25519: "der Schlüssel, der Befunde öffnet",
    What.RECIPIENT_X_WING: "der Schlüssel, der Befunde öffnet",
    What.ROOT: "der Wurzelschlüssel",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is on one. `of`: how many there are; `date` as it is to be read."""

    share: Share
    of: int
    practice: str
    date: str


def make_page(sheet: Sheet) -> bytes:
    """The PDF, one A4 page."""
    share = sheet.share
    pdf = FPDF(format="A4")
    pdf.set_title(f"Teil {share.number} von {sheet.of}")
    pdf.set_lang("de")
    pdf.set_margin(_MARGIN)
    pdf.set_auto_page_break(False)
    add_fonts(pdf)
    pdf.add_page()
    _text(pdf, sheet.practice, 13)
    _text(pdf, f"Teil {share.number} von {sheet.of}", 28, bold=True)
    _text(pdf, f"{_WHAT[share.what]}, {share.key_id.hex()}", 13)
    _text(pdf, f"Geteilt am {sheet.date}, Kennung dieser Teilung: {share.set_id.hex()}", 13)
    pdf.ln(5)
    _text(
        pdf,
        f"{share.need} beliebige Teile mit dieser Kennung ergeben den Schlüssel, weniger sagen"
        " nichts über ihn. Bewahren Sie jeden Teil an einem anderen Ort auf. Bitte nicht"
        " fotografieren, nicht kopieren und nicht abtippen, solange der Schlüssel nicht"
        " gebraucht wird.",
        13,
    )
    pdf.ln(5)
    lines = lines_of(share)
    _lines(pdf, lines)
    pdf.ln(5)
    draw_qr(pdf, segno.make_qr("\n".join(lines), error="m"), (pdf.l_margin, pdf.get_y()), _QR_SIZE)
    pdf.ln(_QR_SIZE + 4)
    _text(pdf, "So wird der Schlüssel wiederhergestellt:", 13, bold=True)
    _text(
        pdf,
        "„telemed-clinic keys recover“ fragt nach den Zeilen, Teil für Teil, und sagt sofort, wenn"
        " eine nicht stimmt. Der QR-Code enthält dieselben Zeilen. Die Zeichen I, L, O und U"
        " kommen nicht vor.",
        13,
    )
    return bytes(pdf.output())


def _text(pdf: FPDF, text: str, size: float, *, bold: bool = False) -> None:
    pdf.set_font(FAMILY, "B" if bold else "", size)
    pdf.multi_cell(0, size * 0.46, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _lines(pdf: FPDF, lines: Sequence[str]) -> None:
    """Each group in a column of its own: this type has no fixed width."""
    for line in lines:
        number, _, groups = line.partition(": ")
        pdf.set_font(FAMILY, "", 12)
        pdf.cell(12, _LINE_HEIGHT, f"{number}:")
        pdf.set_font(FAMILY, "B", 17)
        for group in groups.split():
            pdf.cell(_GROUP_WIDTH, _LINE_HEIGHT, group)
        pdf.ln(_LINE_HEIGHT)
