# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Two validators of FHIR R4 that know nothing of each other."""

import json
from decimal import Decimal
from typing import Any

import fhirkit
from fhir.resources.R4B.bundle import Bundle

from kiosk.record.exact_json import dumps


def fhir_resources_accepts(bundle: dict[str, Any]) -> bool:
    try:
        Bundle.model_validate(json.loads(dumps(bundle), parse_float=Decimal))
    except ValueError:
        return False
    return True


def fhirkit_accepts(bundle: dict[str, Any]) -> bool:
    return fhirkit.validate(dumps(bundle)) == []
