# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pages of text, lines and boxes as a PDF (ISO 32000-1): the same bytes for the same content. Pure.

Both ends of the line make the report, and the kiosk's machine has no page maker: this is all that a
table on A4 needs. Places are in mm from the upper left corner, type sizes in points.
"""

import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sync.report.typeface import FIRST, LAST, Typeface, encoded

WIDTH, HEIGHT = 210.0, 297.0  # A4, mm
_POINTS = 72 / 25.4

Grey = float  # 0 black to 1 white


@dataclass(frozen=True, slots=True)
class Face:
    """Regular and bold of one family."""

    regular: Typeface
    bold: Typeface

    def of(self, *, bold: bool) -> Typeface:
        return self.bold if bold else self.regular


@dataclass(slots=True)
class Page:
    """What is drawn on one page, in order."""

    face: Face
    _drawn: list[bytes] = field(default_factory=list)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        right: bool = False,
        grey: Grey = 0,
    ) -> None:
        """One line; `y` is its baseline, `x` its left end or, with `right`, its right one."""
        if right:
            x -= self.width(text, size, bold=bold)
        said = encoded(text).translate(None, b"\r\n")
        for special in (b"\\", b"(", b")"):
            said = said.replace(special, b"\\" + special)
        name = "B" if bold else "R"
        self._draw(f"{grey:g} g BT /{name} {size:g} Tf {_x(x)} {_y(y)} Td (")
        self._drawn[-1] += said + b") Tj ET"

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """mm."""
        return self.face.of(bold=bold).width(text) * size / 1000 / _POINTS

    def line(self, x: float, y: float, to_x: float, thickness: float, grey: Grey = 0) -> None:
        """A level one; `thickness` in mm."""
        self._draw(
            f"{grey:g} G {thickness * _POINTS:.2f} w {_x(x)} {_y(y)} m {_x(to_x)} {_y(y)} l S"
        )

    def box(self, x: float, y: float, width: float, height: float, grey: Grey) -> None:
        """Filled."""
        size = f"{width * _POINTS:.3f} {height * _POINTS:.3f}"
        self._draw(f"{grey:g} g {_x(x)} {_y(y + height)} {size} re f")

    @property
    def content(self) -> bytes:
        return b"\n".join(self._drawn)

    def _draw(self, operators: str) -> None:
        self._drawn.append(operators.encode("ascii"))


def write_pdf(title: str, pages: list[Page], face: Face, made: datetime) -> bytes:
    """The file. `made` is aware."""
    writer = _Writer()
    kids = [writer.reserve() for _ in pages]
    tree = writer.reserve()
    fonts = _font(writer, face.regular, "R"), _font(writer, face.bold, "B")
    for page, number in zip(pages, kids, strict=True):
        drawn = writer.stream(page.content)
        writer.put(
            number,
            f"<< /Type /Page /Parent {tree} 0 R /Contents {drawn} 0 R /Resources"
            f" << /Font << /R {fonts[0]} 0 R /B {fonts[1]} 0 R >> >> >>",
        )
    writer.put(
        tree,
        f"<< /Type /Pages /Count {len(kids)} /MediaBox [0 0 {_x(WIDTH)} {_x(HEIGHT)}]"
        f" /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>",
    )
    root = writer.add(
        f"<< /Type /Catalog /Pages {tree} 0 R /Lang (de) /ViewerPreferences"
        " << /DisplayDocTitle true >> >>"
    )
    stamp = f"(D:{made.astimezone(UTC):%Y%m%d%H%M%S}Z)"
    info = writer.add(f"<< /Title {_utf16(title)} /CreationDate {stamp} >>")
    return writer.output(root, info)


class _Writer:
    """Numbered objects, and the table that says where each lies."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        self._objects.append(b"")
        return len(self._objects)

    def put(self, number: int, text: str) -> None:
        self._objects[number - 1] = text.encode("ascii")

    def add(self, text: str) -> int:
        number = self.reserve()
        self.put(number, text)
        return number

    def stream(self, data: bytes, more: str = "") -> int:
        packed = zlib.compress(data, 9)
        number = self.reserve()
        head = f"<< /Filter /FlateDecode /Length {len(packed)}{more} >>\nstream\n"
        self._objects[number - 1] = head.encode("ascii") + packed + b"\nendstream"
        return number

    def output(self, root: int, info: int) -> bytes:
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, content in enumerate(self._objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        trailer = f"<< /Size {len(places) + 1} /Root {root} 0 R /Info {info} 0 R >>"
        out += f"trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n".encode("ascii")
        return bytes(out)


def _font(writer: _Writer, face: Typeface, name: str) -> int:
    file = writer.stream(face.data, f" /Length1 {len(face.data)}")
    left, bottom, right, top = face.box
    family = f"/Atkinson-{name}"
    described = writer.add(
        f"<< /Type /FontDescriptor /FontName {family} /Flags 32 /ItalicAngle 0 /StemV 90"
        f" /FontBBox [{left} {bottom} {right} {top}] /Ascent {face.ascent}"
        f" /Descent {face.descent} /CapHeight {face.cap_height} /FontFile2 {file} 0 R >>"
    )
    widths = " ".join(map(str, face.widths))
    return writer.add(
        f"<< /Type /Font /Subtype /TrueType /BaseFont {family} /Encoding /WinAnsiEncoding"
        f" /FirstChar {FIRST} /LastChar {LAST} /Widths [{widths}]"
        f" /FontDescriptor {described} 0 R >>"
    )


def _x(millimetres: float) -> str:
    return f"{millimetres * _POINTS:.3f}"


def _y(millimetres: float) -> str:
    return _x(HEIGHT - millimetres)


def _utf16(text: str) -> str:
    marked = "\ufeff" + text
    return f"<{marked.encode('utf-16-be').hex()}>"
