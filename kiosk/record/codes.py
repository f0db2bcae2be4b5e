# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every code that the record uses, with where it comes from.

Vital signs: LOINC, SNOMED CT and IEEE 11073-10101 codings as in the German base profiles
(de.basisprofil.r4 1.6.0, observation-de-vitalsign-blutdruck and -herzfrequenz); means: LOINC 2.77
panel 96607-7; body site and method: SNOMED CT as in the value sets BloodPressureBodyLocationVS and
BloodPressureMeasurementMethod of HL7 mCODE; the rest: HL7 terminology of FHIR R4 (4.0.1).
"""

from typing import NamedTuple

from drivers.reading import Quantity
from kiosk.record.facts import MeanAbsence
from kiosk.visit.state import Arm

UCUM = "http://unitsofmeasure.org"
_LOINC = "http://loinc.org"
_SNOMED = "http://snomed.info/sct"
_IEEE = "urn:iso:std:iso:11073:10101"
_HL7 = "http://terminology.hl7.org/CodeSystem/"

# Ours. URNs, because they must stay true when nobody runs a server of ours any more.
VISIT_SYSTEM = "urn:telemed-kiosk:visit"
APPOINTMENT_SYSTEM = "urn:telemed-kiosk:appointment"
APPOINTMENT_CODE_SYSTEM = "urn:telemed-kiosk:appointment-code"
SITE_SYSTEM = "urn:telemed-kiosk:site"
CONSENT_TEXT = "urn:telemed-kiosk:consent-text"
EXTENSION = "urn:telemed-kiosk:extension:"


class Coding(NamedTuple):
    system: str
    code: str
    display: str


Codings = tuple[Coding, ...]

VITAL_SIGNS = Coding(_HL7 + "observation-category", "vital-signs", "Vital Signs")

BLOOD_PRESSURE: Codings = (
    Coding(_LOINC, "85354-9", "Blood pressure panel with all children optional"),
    Coding(_SNOMED, "75367002", "Blood pressure"),
    Coding(_IEEE, "150016", "MDC_PRESS_BLD_NONINV"),
)
QUANTITIES: dict[Quantity, Codings] = {
    Quantity.SYSTOLIC: (
        Coding(_LOINC, "8480-6", "Systolic blood pressure"),
        Coding(_SNOMED, "271649006", "Systolic blood pressure"),
        Coding(_IEEE, "150017", "MDC_PRESS_BLD_NONINV_SYS"),
    ),
    Quantity.DIASTOLIC: (
        Coding(_LOINC, "8462-4", "Diastolic blood pressure"),
        Coding(_SNOMED, "271650006", "Diastolic blood pressure"),
        Coding(_IEEE, "150018", "MDC_PRESS_BLD_NONINV_DIA"),
    ),
    Quantity.MEAN_ARTERIAL: (
        Coding(_LOINC, "8478-0", "Mean blood pressure"),
        Coding(_SNOMED, "6797001", "Mean blood pressure"),
        Coding(_IEEE, "150019", "MDC_PRESS_BLD_NONINV_MEAN"),
    ),
    Quantity.PULSE: (
        Coding(_LOINC, "8867-4", "Heart rate"),
        Coding(_SNOMED, "364075005", "Heart rate"),
        Coding(_IEEE, "147842", "MDC_ECG_HEART_RATE"),
    ),
}
COMPONENTS = (Quantity.SYSTOLIC, Quantity.DIASTOLIC, Quantity.MEAN_ARTERIAL)
# How the unit is written for people; the UCUM code itself is the reading's.
UNIT_NAMES = {"mm[Hg]": "mmHg", "/min": "/min"}

# Never 8480-6 and 8462-4: whoever draws a curve of readings must not find the mean among them.
MEAN_PANEL = Coding(_LOINC, "96607-7", "Blood pressure panel mean systolic and mean diastolic")
MEAN_SYSTOLIC = Coding(_LOINC, "96608-5", "Systolic blood pressure mean")
MEAN_DIASTOLIC = Coding(_LOINC, "96609-3", "Diastolic blood pressure mean")

ARMS = {
    Arm.LEFT: Coding(_SNOMED, "368208006", "Left upper arm structure"),
    Arm.RIGHT: Coding(_SNOMED, "368209003", "Right upper arm structure"),
}
CUFF_METHOD = Coding(_SNOMED, "17146006", "Arterial pressure monitoring, non-invasive method")

_ABSENT = _HL7 + "data-absent-reason"
STOPPED = Coding(_ABSENT, "not-performed", "Not Performed")
FAILED = Coding(_ABSENT, "error", "Error")
MEAN_ABSENT = {
    MeanAbsence.SKIPPED: Coding(_ABSENT, "asked-declined", "Asked But Declined"),
    MeanAbsence.TOO_FEW: Coding(_ABSENT, "error", "Error"),
}

# The doctor is elsewhere and comes later: "virtual" of ActEncounterCode.
ENCOUNTER_CLASS = Coding(_HL7 + "v3-ActCode", "VR", "virtual")
CONSENT_SCOPE = Coding(_HL7 + "consentscope", "treatment", "Treatment")
CONSENT_CATEGORY = Coding(_LOINC, "59284-0", "Consent Document")
