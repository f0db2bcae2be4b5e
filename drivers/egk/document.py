# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A card's XML as a tree of local names. Pure.

A card is a stranger's file. A document type is refused before anything in it is looked at, so there
are no entities to expand and nothing to fetch; expat reads the rest. Prefixes and namespaces differ
from card to card and are not looked at.
"""

import re
from typing import Final
from xml.parsers import expat

from drivers.egk.errors import CardDataError, CardFile, Problem

_DECLARED: Final = re.compile(
    rb"""<\?xml\s+version\s*=\s*["']1\.0["']\s+encoding\s*=\s*["']([A-Za-z0-9._-]+)["']"""
)
# What the specification says, and what XML means where nothing is said.
_ENCODINGS: Final = ("iso-8859-15", "utf-8")
_LONGEST: Final = 100  # characters of one element; the schema's longest has 45
_DEEPEST: Final = 16


class Element:
    """One element: its local name, the text directly in it, and what stands in it."""

    __slots__ = ("children", "name", "text")

    def __init__(self, name: str) -> None:
        self.name = name.rpartition(":")[2]
        self.text = ""
        self.children: list[Element] = []


class Document:
    """The elements below one root, by their path: `Versicherter/Person/Vorname`."""

    def __init__(self, file: CardFile, root: Element) -> None:
        self._file = file
        self._root = root

    def has(self, path: str) -> bool:
        """Whether there is such an element, empty or not."""
        return self._find(path) is not None

    def text(self, path: str) -> str:
        """Its text; CardDataError if it isn't there or empty."""
        text = self.text_if_any(path)
        if text is None:
            raise self.error(Problem.MISSING, path)
        return text

    def text_if_any(self, path: str) -> str | None:
        """Its text with single spaces; None if it isn't there or empty."""
        element = self._find(path)
        text = "" if element is None else " ".join(element.text.split())
        if len(text) > _LONGEST or not text.isprintable():
            raise self.error(Problem.MALFORMED, path)
        return text or None

    def error(self, problem: Problem, path: str) -> CardDataError:
        """Something is wrong with the element at `path`."""
        return CardDataError(self._file, problem, path)

    def _find(self, path: str) -> Element | None:
        element = self._root
        for name in path.split("/"):
            found = [child for child in element.children if child.name == name]
            if len(found) > 1:
                raise self.error(Problem.TWICE, path)
            if not found:
                return None
            element = found[0]
        return element


def read_document(file: CardFile, data: bytes, root: str) -> Document:
    """`data` as a document whose root is `root`; CardDataError if it is anything else."""
    builder = _Builder(file)
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = builder.refuse
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.characters
    try:
        parser.Parse(_text(file, data), True)
    except expat.ExpatError as error:
        raise CardDataError(file, Problem.NOT_XML) from error
    found = builder.top.children[0]
    if found.name != root:
        raise CardDataError(file, Problem.OTHER_DOCUMENT)
    return Document(file, found)


def _text(file: CardFile, data: bytes) -> str:
    declared = _DECLARED.match(data)
    encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    if encoding not in _ENCODINGS:
        raise CardDataError(file, Problem.NOT_ALLOWED)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise CardDataError(file, Problem.NOT_XML) from error


class _Builder:
    """What expat calls, in the document's order."""

    def __init__(self, file: CardFile) -> None:
        self.top = Element("")
        self._file = file
        self._open = [self.top]

    def refuse(self, *_said: object) -> None:
        raise CardDataError(self._file, Problem.NOT_ALLOWED)

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        if len(self._open) > _DEEPEST:
            raise CardDataError(self._file, Problem.NOT_ALLOWED)
        element = Element(name)
        self._open[-1].children.append(element)
        self._open.append(element)

    def end(self, _name: str) -> None:
        self._open.pop()

    def characters(self, text: str) -> None:
        self._open[-1].text += text
