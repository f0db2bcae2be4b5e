# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The slip that a patient takes home: one A4 page, large enough to be read at arm's length.

Says when and where, what to bring, and the code that the kiosk asks for, in groups of four. Beside
it a QR code for a reader: the appointment, signed (`sync.formats.signed_slip`). The name is on it
so that the practice hands it to the right person; the birth date, which the kiosk asks for as well,
is not.
"""

from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from zoneinfo import ZoneInfo

import segno
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fpdf import FPDF, XPos, YPos

from sync.clinic.practice_store import BookedAppointment
from sync.formats import signed_slip
from sync.formats.appointment_code import display
from sync.formats.site_profile import SiteProfile

FAMILY = "Atkinson"
_MARGIN = 22.0  # mm
_QR_SIZE = 52.0
_CODE_SIZE = 46  # points
_QUIET = 4  # modules of white around a QR code (ISO/IEC 18004)

# Names of days and months are written out here: a process's locale can't be relied on for them.
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli"),
    *("August", "September", "Oktober", "November", "Dezember"),
)
_PLANS = {
    "blood-pressure": "Blutdruck",
    "oximetry": "Sauerstoff",
    "temperature": "Temperatur",
    "weight": "Gewicht",
}
_BRING = (
    "diesen Zettel",
    "Ihre Lesebrille",
    "Kleidung, deren Ärmel Sie weit hochschieben können",
)


def day_text(instant: datetime) -> str:
    """`Montag, 23. November 2026`, of an instant in the room's zone."""
    return f"{_DAYS[instant.weekday()]}, {instant.day}. {_MONTHS[instant.month - 1]} {instant.year}"


@dataclass(frozen=True, slots=True)
class SlipText:
    """What the slip says."""

    practice: str
    phone: str
    name: str
    day: str
    time: str
    room: str
    plan: str
    code: str
    qr: str


def qr_text(appointment: BookedAppointment, key: Ed25519PrivateKey) -> str:
    """What the QR code says; `key` is the inbox's: the kiosk has its public half already."""
    booked = appointment.booked
    plan = tuple(each for each in signed_slip.PLANS if each in booked.plan)
    slip = signed_slip.Slip(
        appointment.id, appointment.code, booked.site, booked.start, booked.end, plan
    )
    return signed_slip.sign(slip, key)


def slip_text(
    appointment: BookedAppointment, profile: SiteProfile, key: Ed25519PrivateKey
) -> SlipText:
    """Times are the room's; `key` as in `qr_text`."""
    booked = appointment.booked
    start = booked.start.astimezone(ZoneInfo(profile.site.timezone))
    return SlipText(
        practice=profile.practice.name,
        phone=profile.practice.phone,
        name=f"{booked.given} {booked.family}",
        day=day_text(start),
        time=f"{start:%H:%M} Uhr",
        room=profile.site.name,
        plan=_plan_text(booked.plan),
        code=display(appointment.code),
        qr=qr_text(appointment, key),
    )


def _plan_text(plan: tuple[str, ...]) -> str:
    *others, last = (_PLANS[step] for step in plan)
    return f"{', '.join(others)} und {last} messen" if others else f"{last} messen"


def make_slip(text: SlipText) -> bytes:
    """The PDF."""
    page = _Page()
    page.line(text.practice, 16)
    page.line(f"Telefon {text.phone}", 16)
    page.gap(10)
    page.line("Ihr Termin im Gesundheitsraum", 26, bold=True)
    page.line(f"für {text.name}", 18)
    page.gap(9)
    page.line(text.day, 24, bold=True)
    page.line(text.time, 44, bold=True)
    page.line(text.room, 20)
    page.line(text.plan, 19)  # all that can be planned is one line of this size
    page.gap(10)
    page.code(text.code, text.qr)
    page.gap(10)
    page.line("Bitte mitbringen", 20, bold=True)
    for thing in _BRING:
        page.line(f"•  {thing}", 18)
    page.gap(7)
    page.line("Das Gerät führt Sie Schritt für Schritt.", 16)
    page.line(f"Sie können nicht kommen? Bitte rufen Sie an: {text.phone}", 16)
    return page.output()


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle, mm."""

    x: float
    y: float
    width: float
    height: float


def add_fonts(pdf: FPDF) -> None:
    """Regular and bold, embedded as far as they are used."""
    for style, weight in (("", "Regular"), ("B", "Bold")):
        font = files("sync.fonts") / f"AtkinsonHyperlegibleNext-{weight}.ttf"
        pdf.add_font(FAMILY, style, str(font))


def fitting_size(pdf: FPDF, text: str, width: float) -> int:
    """The largest bold type, points, in which `text` is no wider than `width` mm: a code of wide
    letters must not run into the QR code beside it."""
    size = _CODE_SIZE
    pdf.set_font(FAMILY, "B", size)
    while pdf.get_string_width(text) > width:
        size -= 1
        pdf.set_font(FAMILY, "B", size)
    return size


def draw_qr(pdf: FPDF, code: segno.QRCode, corner: tuple[float, float], size: float) -> None:
    """With the white around it in a square of `size` mm; `corner` is its upper left one."""
    module = size / (len(code.matrix) + 2 * _QUIET)
    pdf.set_fill_color(0)
    for row, line in enumerate(code.matrix):
        for column, dark in enumerate(line):
            if dark:
                place = (
                    corner[0] + (column + _QUIET) * module,
                    corner[1] + (row + _QUIET) * module,
                )
                pdf.rect(*place, module, module, style="F")


class _Page:
    """One A4 page, written from top to bottom."""

    def __init__(self) -> None:
        self._pdf = FPDF(format="A4")
        self._pdf.set_title("Ihr Termin im Gesundheitsraum")
        self._pdf.set_lang("de")
        self._pdf.set_margin(_MARGIN)
        self._pdf.set_auto_page_break(False)
        add_fonts(self._pdf)
        self._pdf.add_page()

    def output(self) -> bytes:
        return bytes(self._pdf.output())

    def gap(self, height: float) -> None:
        self._pdf.ln(height)

    def line(self, text: str, size: float, *, bold: bool = False) -> None:
        """Text of `size` points, broken over lines where it is too long for one."""
        self._pdf.set_font(FAMILY, "B" if bold else "", size)
        self._pdf.multi_cell(0, size * 0.46, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def code(self, code: str, qr: str) -> None:
        """The framed code with its QR code beside it."""
        pdf = self._pdf
        box = _Box(_MARGIN, pdf.get_y(), pdf.epw, _QR_SIZE + 8)
        pdf.set_line_width(0.8)
        pdf.rect(box.x, box.y, box.width, box.height, round_corners=True, corner_radius=3)
        pdf.set_xy(box.x + 8, box.y + 9)
        pdf.set_font(FAMILY, "", 16)
        pdf.cell(0, 8, "Ihr Code am Gerät")
        pdf.set_xy(box.x + 8, box.y + 24)
        pdf.set_char_spacing(2)
        pdf.set_font(FAMILY, "B", fitting_size(pdf, code, box.width - _QR_SIZE - 14))
        pdf.cell(0, 20, code)
        pdf.set_char_spacing(0)
        # Level Q: a quarter of it may be creased or stained, and a module is still 0.8 mm.
        draw_qr(
            pdf,
            segno.make_qr(qr, error="q"),
            (box.x + box.width - _QR_SIZE - 4, box.y + 4),
            _QR_SIZE,
        )
        pdf.set_xy(_MARGIN, box.y + box.height)
