# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Numbers as the patient's language writes them. Pure."""

from decimal import Decimal

DECIMAL_MARKS = {"de": ","}


def number_text(value: Decimal, language: str) -> str:
    """142.0 as "142", 142.5 as "142,5" in German and "142.5" elsewhere. No grouping."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", DECIMAL_MARKS.get(language, "."))
