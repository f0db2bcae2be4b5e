# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Checks GDT 2.1 files of record type 6310, field by field, against the specification's tables.

    python -m tests.sync.clinic.gdt_check FILES

Shares nothing with the writer. One line a fault, status 1 if there is any. The rules are those of
QMS, GDT 2.1 (05/2001): docs/formats/gdt.md names them.
"""

import re
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

_PAGES = {"1": "ascii", "2": "cp437", "3": "cp1252"}
_NAME = re.compile(r"[A-Z0-9]{2,8}\.(GDT|[0-9]{3})")


class Rule(NamedTuple):
    """`place`: fields of a record stand in this order. `longest` in characters."""

    place: int
    longest: int
    form: str
    many: bool = False


_TEXT, _NUMBER = r".+", r"-?[0-9]+([.,][0-9]+)?"
_DAY, _TIME = r"(?P<day>[0-9]{8})", r"(?P<time>[0-9]{6})"
_HEAD = {
    "8000": Rule(0, 4, "6310"), "8100": Rule(1, 5, "[0-9]{5}"), "8315": Rule(2, 8, _TEXT),
    "8316": Rule(3, 8, _TEXT), "9206": Rule(4, 1, "[123]"), "9218": Rule(5, 5, r"02\.10"),
    "0102": Rule(6, 60, _TEXT), "0103": Rule(7, 60, _TEXT), "0132": Rule(8, 60, _TEXT),
    "3000": Rule(9, 10, r"\S(.*\S)?"), "3100": Rule(10, 15, _TEXT), "3101": Rule(11, 28, _TEXT),
    "3102": Rule(12, 28, _TEXT), "3103": Rule(13, 8, _DAY), "3104": Rule(14, 15, _TEXT),
    "3105": Rule(15, 12, _TEXT), "3106": Rule(16, 30, _TEXT), "3107": Rule(17, 28, _TEXT),
    "3108": Rule(18, 1, "[135]"), "3110": Rule(19, 1, "[12]"), "3622": Rule(20, 10, _NUMBER),
    "3623": Rule(21, 10, _NUMBER), "3628": Rule(22, 60, _TEXT), "8402": Rule(23, 6, r"\S+"),
    "6200": Rule(24, 8, _DAY), "6201": Rule(25, 6, _TIME), "6205": Rule(26, 60, _TEXT, True),
    "6220": Rule(27, 60, _TEXT, True), "6221": Rule(28, 60, _TEXT, True),
    "6227": Rule(29, 60, _TEXT, True), "6226": Rule(30, 4, "[0-9]+"),
    "6228": Rule(31, 60, _TEXT, True), "8990": Rule(90, 60, _TEXT),
}  # fmt: skip
_BLOCK = {
    "8410": Rule(0, 20, r"\S+"), "8411": Rule(1, 60, _TEXT), "8418": Rule(2, 1, "."),
    "8420": Rule(3, 60, _NUMBER), "8421": Rule(4, 60, _TEXT), "8432": Rule(5, 8, _DAY),
    "8439": Rule(6, 6, _TIME), "8460": Rule(7, 60, _TEXT), "8461": Rule(8, 60, _NUMBER),
    "8462": Rule(9, 60, _NUMBER), "8470": Rule(10, 60, _TEXT, True),
    "8480": Rule(11, 60, _TEXT, True),
}  # fmt: skip
_NEEDED = ("8000", "8100", "9218", "3000", "3101", "3102", "3103")


class Line(NamedTuple):
    number: int
    field: str
    content: bytes


def faults(data: bytes) -> list[str]:
    """Each fault as one sentence with its line; empty if the file keeps to the rules."""
    found: list[str] = []
    lines = list(_lines(data, found))
    if [line.field for line in lines[:2]] != ["8000", "8100"]:
        found.append("the record doesn't begin with 8000 and 8100")
    if sum(1 for line in lines if line.field == "8000") > 1:
        found.append("more than one record")
    said = next((line.content for line in lines if line.field == "8100"), b"")
    if said != b"%05d" % len(data):
        found.append(f"8100 says {said!r}, the file has {len(data)} bytes")
    there = {line.field for line in lines}
    found += [f"{field} is missing" for field in _NEEDED if field not in there]
    found += _contents(lines)
    return found


def _lines(data: bytes, found: list[str]) -> Iterator[Line]:
    if not data.endswith(b"\r\n"):
        found.append("the last line doesn't end in CR LF")
    for number, raw in enumerate(data.removesuffix(b"\r\n").split(b"\r\n"), 1):
        shape = re.fullmatch(rb"([0-9]{3})([0-9]{4})([^\x00-\x1f\x7f]+)", raw)
        if shape is None:
            found.append(f"line {number}: not LLL FFFF content: {raw[:20]!r}")
            continue
        if int(shape[1]) != len(raw) + 2:
            found.append(f"line {number}: says {int(shape[1])} bytes, has {len(raw) + 2}")
        yield Line(number, shape[2].decode(), shape[3])


def _contents(lines: list[Line]) -> Iterator[str]:
    code = next((line.content.decode("latin-1") for line in lines if line.field == "9206"), "2")
    page, before, in_block = _PAGES.get(code, "ascii"), Line(0, "", b""), False
    seen: set[str] = set()
    for line in lines:
        if line.field == "8410":
            in_block, before, seen = True, Line(0, "", b""), seen - _BLOCK.keys()
        rule = _BLOCK.get(line.field) if in_block else _HEAD.get(line.field)
        if rule is None and in_block and line.field == "8990":
            rule, in_block = _HEAD["8990"], False
        if rule is None:
            yield f"line {line.number}: {line.field} has no place there"
            continue
        yield from (
            f"line {line.number}: {line.field} {what}" for what in _content(line, rule, page)
        )
        if line.field in seen and not rule.many:
            yield f"line {line.number}: {line.field} once more"
        earlier = (_BLOCK if in_block else _HEAD).get(before.field)
        if earlier is not None and earlier.place > rule.place:
            yield f"line {line.number}: {line.field} stands behind {before.field}"
        if line.field == "8421" and "8420" not in seen:
            yield f"line {line.number}: a unit without a value"
        seen.add(line.field)
        before = line


def _content(line: Line, rule: Rule, page: str) -> Iterator[str]:
    try:
        text = line.content.decode(page)
    except UnicodeDecodeError:
        yield f"isn't {page}"
        return
    if len(text) > rule.longest:
        yield f"has {len(text)} characters, allowed are {rule.longest}"
    # Two letters of UTF-8 under a one-byte page look like this; no German word has them.
    if re.search(r"Ã[\x80-\xbf„–œŸ¶¼]|├[ñÑä╝Â║]", text):
        yield "looks like UTF-8"
    shape = re.fullmatch(rule.form, text)
    if shape is None:
        yield f"is {text!r}"
        return
    for name, pattern in (("day", "%d%m%Y"), ("time", "%H%M%S")):
        if value := shape.groupdict().get(name):
            try:
                datetime.strptime(value, pattern)  # noqa: DTZ007 - only whether there is such a one
            except ValueError:
                yield f"is no {name}: {value}"


def main(paths: list[str]) -> int:
    if not paths:
        sys.stdout.write(str(__doc__))
        return 2
    bad = 0
    for path in map(Path, paths):
        found = faults(path.read_bytes())
        if _NAME.fullmatch(path.name) is None:
            found.append("not a name like EDV1KIOS.001 or EDV1KIOS.GDT")
        bad += bool(found)
        for each in found:
            sys.stdout.write(f"{path.name}: {each}\n")
    sys.stdout.write(f"{len(paths)} files, {bad} with faults\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
