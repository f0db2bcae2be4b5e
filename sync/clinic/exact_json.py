# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""JSON whose numbers come out exactly as they went in.

FHIR's decimals mean their digits: 80.50 is not 80.5 (FHIR R4, datatypes, "decimal"). The standard
library reads them as Decimal if asked, but can't write them.
"""

import json
from decimal import Decimal, InvalidOperation
from typing import NoReturn

# FHIR nests some ten levels. What is taken must also be written again, and writing recurses.
DEEPEST = 100


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:  # an exponent of twenty digits; no ValueError by itself
        raise ValueError("exponent") from error


def loads(data: bytes) -> object:
    """What `dumps` can write again as UTF-8.

    Raises ValueError for anything that is not JSON in UTF-8, for halves of characters (`\\ud800`)
    and for more than `DEEPEST` levels, RecursionError for absurd depth.
    """
    value = json.loads(data.decode(), parse_float=_decimal, parse_constant=_no_constant)
    _check(value, DEEPEST)
    return value


def _check(value: object, levels: int) -> None:
    if levels == 0:
        raise ValueError("depth")
    if isinstance(value, str):
        value.encode()
    elif isinstance(value, dict):
        for name, member in value.items():
            name.encode()
            _check(member, levels - 1)
    elif isinstance(value, list):
        for item in value:
            _check(item, levels - 1)


def dumps(value: object, indent: str = "") -> str:
    """Two blanks for each level; keys in the order in which they are."""
    deeper = indent + "  "
    if isinstance(value, dict) and value:
        members = (f"{deeper}{json.dumps(k)}: {dumps(v, deeper)}" for k, v in value.items())
        return "{\n" + ",\n".join(members) + f"\n{indent}}}"
    if isinstance(value, list) and value:
        items = (deeper + dumps(item, deeper) for item in value)
        return "[\n" + ",\n".join(items) + f"\n{indent}]"
    if isinstance(value, Decimal):
        return str(value)
    return json.dumps(value, ensure_ascii=False)
