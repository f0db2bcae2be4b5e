# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""XML of a stranger: encodings, prefixes, and everything that XML can do and a card may not."""

import pytest

from drivers.egk.document import read_document
from drivers.egk.errors import CardDataError, CardFile, Problem

HEAD = '<?xml version="1.0" encoding="ISO-8859-15"?>'


def text_of(data: bytes) -> str:
    return read_document(CardFile.PD, data, "r").text("a/b")


def problem_of(data: bytes) -> Problem:
    with pytest.raises(CardDataError) as caught:
        text_of(data)
    return caught.value.problem


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (HEAD, "iso-8859-15"),
        ("<?xml version='1.0' encoding='iso-8859-15' standalone='yes'?>\n", "iso-8859-15"),
        ('<?xml version="1.0" encoding="UTF-8"?>', "utf-8"),
        ('<?xml version="1.0"?>', "utf-8"),
        ("", "utf-8"),
    ],
)
def test_letters_are_what_the_declaration_says(head: str, encoding: str) -> None:
    data = f"{head}<r><a><b>Ž€ Š œ ß</b></a></r>".encode(encoding)
    assert text_of(data) == "Ž€ Š œ ß"


@pytest.mark.parametrize("prefix", ["", "vsda:", "tns:"])
@pytest.mark.parametrize("space", ["", ' xmlns="http://x"', ' xmlns:tns="http://x" V="5.1.0"'])
def test_prefixes_and_namespaces_are_not_looked_at(prefix: str, space: str) -> None:
    p = prefix
    text = f"{HEAD}<{p}r{space}><{p}a><!-- c --><{p}b>A<![CDATA[<&>]]>&#66;</{p}b></{p}a></{p}r>"
    assert text_of(text.encode()) == "A<&>B"


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE r [<!ENTITY e "x">]><r><a><b>&e;</b></a></r>',
        '<!DOCTYPE r SYSTEM "file:///etc/passwd"><r><a><b>x</b></a></r>',
        "<!DOCTYPE r><r><a><b>x</b></a></r>",
        "<r>" + 20 * "<x>" + 20 * "</x>" + "</r>",
    ],
)
def test_what_no_card_has(text: str) -> None:
    assert problem_of(f"{HEAD}{text}".encode()) is Problem.NOT_ALLOWED


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "cp500", "iso-8859-1", "hex"])
def test_an_encoding_that_no_card_has(encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><r/>'.encode()
    assert problem_of(data) is Problem.NOT_ALLOWED


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<r>",
        b"<r></q>",
        b"<r>&e;</r>",
        b"<r>\xe4</r>",
        b"<r/><r/>",
        b"<r>\x00</r>",
        "<r/>".encode("utf-16"),
        b"hello",
    ],
)
def test_no_xml(data: bytes) -> None:
    assert problem_of(data) is Problem.NOT_XML


def test_what_is_there_and_what_is_not() -> None:
    document = read_document(CardFile.VD, b"<r><a><b/></a><c/><c/></r>", "r")
    assert document.has("a")
    assert document.has("a/b")
    assert not document.has("x/b")
    assert document.text_if_any("a/b") is None
    for path, problem in (("a/b", Problem.MISSING), ("x", Problem.MISSING), ("c", Problem.TWICE)):
        with pytest.raises(CardDataError) as caught:
            document.text(path)
        assert (caught.value.file, caught.value.problem, caught.value.element) == (
            CardFile.VD,
            problem,
            path,
        )
