# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""JSON whose numbers come out exactly as they went in.

FHIR's decimals mean their digits: 80.50 is not 80.5 (FHIR R4, datatypes, "decimal"). The standard
library reads them as Decimal if asked, but can't write them.
"""

import json
from decimal import Decimal
from typing import NoReturn


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def loads(data: bytes) -> object:
    """Raises ValueError for anything that is not JSON in UTF-8, RecursionError for absurd depth."""
    return json.loads(data.decode(), parse_float=Decimal, parse_constant=_no_constant)


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
