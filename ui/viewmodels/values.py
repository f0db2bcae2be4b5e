# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What counts of a measurement, as the patient reads it. Pure; without Qt and without units."""

from decimal import Decimal

from kiosk.visit.answers import Vital
from kiosk.visit.api import Quantity, Reading
from kiosk.visit.state import MeanPressure, VitalResult
from ui.viewmodels.numbers import DECIMAL_MARKS, number_text

SLASH = "\u00a0/\u00a0"  # a pair of values stays on one line
MAIN = {
    Vital.OXIMETRY: Quantity.SPO2,
    Vital.TEMPERATURE: Quantity.TEMPERATURE,
    Vital.WEIGHT: Quantity.WEIGHT,
}


def exact_text(value: Decimal, language: str) -> str:
    """With as many digits as the device gave: 37.0 as "37,0" in German."""
    return f"{value:f}".replace(".", DECIMAL_MARKS.get(language, "."))


def value_text(result: VitalResult, language: str) -> str:
    """ "97", "36,8", "82,5", "142 / 88", or empty where there is no value."""
    if result.skipped is not None or result.left_out:
        return ""
    if result.vital is Vital.BLOOD_PRESSURE:
        return pressure_text(result.mean or result.reading, language)
    value = result.reading.value(MAIN[result.vital]) if result.reading else None
    return "" if value is None else exact_text(value, language)


def pulse_text(result: VitalResult, language: str) -> str:
    """Of the same measurement, or empty where there is none."""
    if result.skipped is not None or result.left_out:
        return ""
    if result.mean is not None:
        pulse = result.mean.pulse
    else:
        pulse = result.reading.value(Quantity.PULSE) if result.reading else None
    return "" if pulse is None else number_text(pulse, language)


def pressure_text(measured: MeanPressure | Reading | None, language: str) -> str:
    """ "142 / 88", with a dash for a number that is not there; empty without any measurement."""
    if measured is None:
        return ""
    if isinstance(measured, MeanPressure):
        numbers: tuple[Decimal | None, ...] = (measured.systolic, measured.diastolic)
    else:
        numbers = (measured.value(Quantity.SYSTOLIC), measured.value(Quantity.DIASTOLIC))
    return SLASH.join("–" if n is None else number_text(n, language) for n in numbers)
