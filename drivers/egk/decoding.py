# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The four files of a card as a `Card`. Pure.

A field that isn't as it must be is an error that names it, never a default. Sources and layouts are
in docs/devices/egk.md.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Final, TypeVar

from drivers.egk.card import (
    BirthDate,
    Card,
    CardFiles,
    CardStatus,
    Cover,
    Gender,
    InsuredKind,
    Person,
    PoBoxAddress,
    StreetAddress,
)
from drivers.egk.document import Document, read_document
from drivers.egk.errors import CardDataError, CardFile, Problem
from drivers.egk.packing import filled, pd_document, vd_document

PD_ROOT: Final = "UC_PersoenlicheVersichertendatenXML"
VD_ROOT: Final = "UC_AllgemeineVersicherungsdatenXML"
STATUS_SIZE: Final = 25
GDO_SIZE: Final = 12

_ID: Final = "Versicherter/Versicherten_ID"
_PERSON: Final = "Versicherter/Person"
_COVER: Final = "Versicherter/Versicherungsschutz"
_PAYER: Final = f"{_COVER}/Kostentraeger"
_GKV: Final = "Versicherter/Zusatzinfos/ZusatzinfosGKV"
_KVNR: Final = re.compile(r"[A-Z][0-9]{9}")
_IK: Final = re.compile(r"[0-9]{9}")
_WOP: Final = re.compile(r"[0-9]{2}")
_DAY: Final = re.compile(r"[0-9]{8}")
_BIRTH: Final = re.compile(r"([0-9]{4})([0-9]{2})?([0-9]{2})?")

Word = TypeVar("Word", Gender, InsuredKind)


def decode_card(files: CardFiles, kvnr_is_valid: Callable[[str], bool]) -> Card:
    """CardDataError for the first thing that can't be believed, in the order of this table."""
    return Card(
        iccsn=decode_gdo(files.gdo),
        status=decode_status(files.status),
        person=decode_pd(files.pd, kvnr_is_valid),
        cover=decode_vd(files.vd),
    )


def decode_gdo(file: bytes) -> str:
    """The ICCSN: tag 5A, length 10, 20 digits."""
    gdo = filled(CardFile.GDO, file, GDO_SIZE)
    iccsn = gdo[2:].hex()
    if not gdo.startswith(b"\x5a\x0a") or not iccsn.isdigit():
        raise CardDataError(CardFile.GDO, Problem.MALFORMED)
    return iccsn


def decode_status(file: bytes) -> CardStatus:
    """Transaction, time stamp (UTC), versions of schema and of storage."""
    status = filled(CardFile.STATUS, file, STATUS_SIZE)
    stamp = status[1:15]
    versions = status[15:20].hex(), status[20:25].hex()
    if status[:1] not in (b"0", b"1") or not stamp.isdigit() or not "".join(versions).isdigit():
        raise CardDataError(CardFile.STATUS, Problem.MALFORMED)
    try:
        time = datetime.strptime(stamp.decode("ascii"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError as error:
        raise CardDataError(CardFile.STATUS, Problem.MALFORMED) from error
    return CardStatus(status[:1] == b"1", time, *map(_version, versions))


def _version(digits: str) -> str:
    return ".".join(str(int(part)) for part in (digits[:3], digits[3:6], digits[6:]))


def decode_pd(file: bytes, kvnr_is_valid: Callable[[str], bool]) -> Person:
    """The person."""
    pd = read_document(CardFile.PD, pd_document(file), PD_ROOT)
    insured_id = _matching(pd, _ID, _KVNR)
    if not kvnr_is_valid(insured_id):
        raise pd.error(Problem.CHECK_DIGIT, _ID)
    return Person(
        insured_id=insured_id,
        surname=pd.text(f"{_PERSON}/Nachname"),
        given_names=pd.text(f"{_PERSON}/Vorname"),
        birth_date=_birth_date(pd, f"{_PERSON}/Geburtsdatum"),
        gender=_word(pd, f"{_PERSON}/Geschlecht", Gender),
        name_prefix=pd.text_if_any(f"{_PERSON}/Vorsatzwort"),
        name_affix=pd.text_if_any(f"{_PERSON}/Namenszusatz"),
        title=pd.text_if_any(f"{_PERSON}/Titel"),
        street=_street(pd, f"{_PERSON}/StrassenAdresse"),
        po_box=_po_box(pd, f"{_PERSON}/PostfachAdresse"),
    )


def _street(pd: Document, path: str) -> StreetAddress | None:
    if not pd.has(path):
        return None
    return StreetAddress(
        city=pd.text(f"{path}/Ort"),
        country=pd.text(f"{path}/Land/Wohnsitzlaendercode"),
        postal_code=pd.text_if_any(f"{path}/Postleitzahl"),
        street=pd.text_if_any(f"{path}/Strasse"),
        house_number=pd.text_if_any(f"{path}/Hausnummer"),
        supplement=pd.text_if_any(f"{path}/Anschriftenzusatz"),
    )


def _po_box(pd: Document, path: str) -> PoBoxAddress | None:
    if not pd.has(path):
        return None
    return PoBoxAddress(
        city=pd.text(f"{path}/Ort"),
        country=pd.text(f"{path}/Land/Wohnsitzlaendercode"),
        po_box=pd.text(f"{path}/Postfach"),
        postal_code=pd.text_if_any(f"{path}/Postleitzahl"),
    )


def decode_vd(file: bytes) -> Cover:
    """The cover."""
    vd = read_document(CardFile.VD, vd_document(file), VD_ROOT)
    inner = f"{_PAYER}/AbrechnenderKostentraeger"
    ik = _matching(vd, f"{_PAYER}/Kostentraegerkennung", _IK)
    kind, wop = f"{_GKV}/Versichertenart", f"{_GKV}/Zusatzinfos_Abrechnung_GKV/WOP"
    end = f"{_COVER}/Ende"
    cover = Cover(
        start=_day(vd, f"{_COVER}/Beginn"),
        end=_day(vd, end) if vd.has(end) else None,
        ik=ik,
        name=vd.text(f"{_PAYER}/Name"),
        billing_ik=_matching(vd, f"{inner}/Kostentraegerkennung", _IK) if vd.has(inner) else ik,
        kind=_word(vd, kind, InsuredKind) if vd.has(_GKV) else None,
        wop=_matching(vd, wop, _WOP) if vd.has(wop) else None,
    )
    if cover.end is not None and cover.end < cover.start:
        raise vd.error(Problem.MALFORMED, end)
    return cover


def _matching(document: Document, path: str, pattern: re.Pattern[str]) -> str:
    text = document.text(path)
    if not pattern.fullmatch(text):
        raise document.error(Problem.MALFORMED, path)
    return text


def _word(document: Document, path: str, words: type[Word]) -> Word:
    try:
        return words(document.text(path))
    except ValueError as error:
        if isinstance(error, CardDataError):
            raise
        raise document.error(Problem.MALFORMED, path) from error


def _day(document: Document, path: str) -> date:
    text = _matching(document, path, _DAY)
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError as error:
        raise document.error(Problem.MALFORMED, path) from error


def _birth_date(document: Document, path: str) -> BirthDate:
    """YYYYMMDD; what isn't known is left out or zeros, from the end on."""
    found = _BIRTH.fullmatch(document.text(path))
    if found is None:
        raise document.error(Problem.MALFORMED, path)
    year, month, day = (int(part or "0") for part in found.groups())
    try:
        # A part that isn't known stands for any, so that the rest can still be tried.
        date(year or 4, month or 1, day or 1)
    except ValueError as error:
        raise document.error(Problem.MALFORMED, path) from error
    if (month and not year) or (day and not month):
        raise document.error(Problem.MALFORMED, path)
    return BirthDate(year or None, month or None, day or None)
