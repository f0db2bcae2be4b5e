# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A `Card` as the four files that a real card would have: the other direction of `decoding`. Pure.

For test cards alone: nothing of the product ever writes to a card.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from drivers.egk.card import (
    BirthDate,
    Card,
    CardFiles,
    CardStatus,
    Cover,
    Person,
    PoBoxAddress,
    StreetAddress,
)
from drivers.egk.decoding import PD_ROOT, VD_ROOT
from drivers.egk.packing import VD_HEAD

PD_SIZE: Final = 850
VD_SIZE: Final = 1250
GVD_ROOT: Final = "UC_GeschuetzteVersichertendatenXML"

Item = tuple[str, "str | list[Item] | None"]


@dataclass(frozen=True, slots=True)
class Layout:
    """What differs between cards that say the same: schema 5.2 or 5.1, prefix, padding.

    `with_gvd`: whether EF.VD has a copy of the part that only the practice may read.
    """

    schema: str = "5.2"
    prefix: str = ""
    padded: bool = True
    with_gvd: bool = True


def write_card(card: Card, layout: Layout) -> CardFiles:
    """Names that ISO-8859-15 lacks become character references."""
    pd = _packed(PD_ROOT, _person(card.person), layout)
    vd = _packed(VD_ROOT, _cover(card.cover), layout)
    gvd = _packed(GVD_ROOT, [("Zuzahlungsstatus", [("Status", "0")])], layout)
    gvd = gvd if layout.with_gvd else b""
    return CardFiles(
        gdo=b"\x5a\x0a" + bytes.fromhex(card.iccsn),
        pd=_padded(len(pd).to_bytes(2, "big") + pd, PD_SIZE, layout),
        vd=_padded(_vd_head(vd, gvd) + vd + gvd, VD_SIZE, layout),
        status=_status(card.status),
    )


def _vd_head(vd: bytes, gvd: bytes) -> bytes:
    middle = VD_HEAD + len(vd)
    rest = (middle, middle + len(gvd) - 1) if gvd else (0xFFFF, 0xFFFF)
    return b"".join(each.to_bytes(2, "big") for each in (VD_HEAD, middle - 1, *rest))


def _padded(file: bytes, size: int, layout: Layout) -> bytes:
    return file.ljust(size, b"\0") if layout.padded else file


def _status(status: CardStatus) -> bytes:
    stamp = f"{status.unfinished:d}{status.time:%Y%m%d%H%M%S}"
    return (
        stamp.encode("ascii") + _version(status.schema_version) + _version(status.storage_version)
    )


def _version(version: str) -> bytes:
    high, middle, low = map(int, version.split("."))
    return bytes.fromhex(f"{high:03}{middle:03}{low:04}")


def _person(person: Person) -> list[Item]:
    fields: list[Item] = [
        ("Geburtsdatum", _birth(person.birth_date)),
        ("Vorname", person.given_names),
        ("Nachname", person.surname),
        ("Geschlecht", person.gender),
        ("Vorsatzwort", person.name_prefix),
        ("Namenszusatz", person.name_affix),
        ("Titel", person.title),
        ("PostfachAdresse", None if person.po_box is None else _po_box(person.po_box)),
        ("StrassenAdresse", None if person.street is None else _street(person.street)),
    ]
    return [("Versicherter", [("Versicherten_ID", person.insured_id), ("Person", fields)])]


def _po_box(box: PoBoxAddress) -> list[Item]:
    return [
        ("Postleitzahl", box.postal_code),
        ("Ort", box.city),
        ("Postfach", box.po_box),
        ("Land", [("Wohnsitzlaendercode", box.country)]),
    ]


def _street(street: StreetAddress) -> list[Item]:
    return [
        ("Postleitzahl", street.postal_code),
        ("Ort", street.city),
        ("Land", [("Wohnsitzlaendercode", street.country)]),
        ("Strasse", street.street),
        ("Hausnummer", street.house_number),
        ("Anschriftenzusatz", street.supplement),
    ]


def _birth(birth: BirthDate) -> str:
    return f"{birth.year or 0:04}{birth.month or 0:02}{birth.day or 0:02}"


def _cover(cover: Cover) -> list[Item]:
    """A card of a private insurer where there is no kind."""
    payer: list[Item] = [("Kostentraegerlaendercode", "D"), ("Name", cover.name)]
    inner: list[Item] = [("Kostentraegerkennung", cover.billing_ik), *payer]
    both: list[Item] = [
        ("Kostentraegerkennung", cover.ik),
        *payer,
        ("AbrechnenderKostentraeger", None if cover.billing_ik == cover.ik else inner),
    ]
    protection: list[Item] = [
        ("Beginn", _day(cover.start)),
        ("Ende", None if cover.end is None else _day(cover.end)),
        ("Kostentraeger", both),
    ]
    more: Item = ("ZusatzinfosPKV", [("PKV_Verbandstarif", "01")])
    if cover.kind is not None:
        billing: list[Item] = [("WOP", cover.wop)]
        kind: Item = ("Versichertenart", cover.kind)
        more = ("ZusatzinfosGKV", [kind, ("Zusatzinfos_Abrechnung_GKV", billing)])
    return [("Versicherter", [("Versicherungsschutz", protection), ("Zusatzinfos", [more])])]


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _packed(root: str, items: list[Item], layout: Layout) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return packer.compress(_xml(root, items, layout)) + packer.flush()


def _xml(root: str, items: list[Item], layout: Layout) -> bytes:
    space = f"http://ws.gematik.de/fa/vsds/{root}/v5.1"
    if layout.schema == "5.2":
        space = "http://ws.gematik.de/fa/vsdm/vsd/v5.2"
    prefix = f"{layout.prefix}:" if layout.prefix else ""
    xmlns = f"xmlns:{layout.prefix}" if layout.prefix else "xmlns"
    head = f'{prefix}{root} CDM_VERSION="{layout.schema}.0" {xmlns}="{space}"'
    body = "".join(_elements(items, prefix))
    text = f'<?xml version="1.0" encoding="ISO-8859-15"?><{head}>{body}</{prefix}{root}>'
    return text.encode("iso-8859-15", "xmlcharrefreplace")


def _elements(items: list[Item], prefix: str) -> Iterator[str]:
    for name, content in items:
        if content is None:
            continue
        inside = (
            _escaped(content) if isinstance(content, str) else "".join(_elements(content, prefix))
        )
        yield f"<{prefix}{name}>{inside}</{prefix}{name}>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
