# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every code that the record uses, with where it comes from.

Vital signs: LOINC, SNOMED CT and IEEE 11073-10101 codings as in the German base profiles
(de.basisprofil.r4 1.6.0, observation-de-vitalsign-*); means: LOINC 2.77 panel 96607-7; arm and
method: SNOMED CT as in the value sets BloodPressureBodyLocationVS and
BloodPressureMeasurementMethod of HL7 mCODE; temperature at a site: SNOMED CT as in the profiles
koerpertemperatur-trommelfell and koerperkerntemperatur-stirn of ISiK Vitalparameter; the rest: HL7
terminology of FHIR R4 (4.0.1).
"""

from typing import NamedTuple

from drivers.reading import Quantity
from kiosk.record.facts import MeanAbsence
from kiosk.visit.answers import Site, SkipReason, VisitReason, WarningSign
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
QUESTIONNAIRE = "urn:telemed-kiosk:questionnaire:visit|1"
_REASON = "urn:telemed-kiosk:visit-reason"
_WARNING = "urn:telemed-kiosk:warning-sign"
CONSENT_TEXT = "urn:telemed-kiosk:consent-text"
EXTENSION = "urn:telemed-kiosk:extension:"

KVNR_SYSTEM = "http://fhir.de/sid/gkv/kvid-10"


class Coding(NamedTuple):
    system: str
    code: str
    display: str


Codings = tuple[Coding, ...]

KVNR_TYPE = Coding(
    "http://fhir.de/CodeSystem/identifier-type-de-basis", "KVZ10", "Krankenversichertennummer"
)

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
    # The general codes and the ones of pulse oximetry, as -sauerstoffsaettigung-pulsoximetrie.
    Quantity.SPO2: (
        Coding(_LOINC, "2708-6", "Oxygen saturation in Arterial blood"),
        Coding(_LOINC, "59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry"),
        Coding(_SNOMED, "442476006", "Arterial oxygen saturation"),
        Coding(_SNOMED, "431314004", "Peripheral oxygen saturation"),
        Coding(_IEEE, "150324", "MDC_SAT_O2_ART"),
    ),
    Quantity.PERFUSION_INDEX: (
        Coding(_LOINC, "61006-3", "Perfusion index Tissue by Pulse oximetry"),
        Coding(_IEEE, "150488", "MDC_BLD_PERF_INDEX"),
    ),
    Quantity.TEMPERATURE: (
        Coding(_LOINC, "8310-5", "Body temperature"),
        Coding(_SNOMED, "386725007", "Body temperature"),
        Coding(_IEEE, "150364", "MDC_TEMP_BODY"),
    ),
    Quantity.WEIGHT: (
        Coding(_LOINC, "29463-7", "Body weight"),
        Coding(_SNOMED, "27113001", "Body weight"),
        Coding(_IEEE, "188736", "MDC_MASS_BODY_ACTUAL"),
    ),
    Quantity.HEIGHT: (
        Coding(_LOINC, "8302-2", "Body height"),
        Coding(_SNOMED, "1153637007", "Body height"),
        Coding(_IEEE, "188740", "MDC_LEN_BODY_ACTUAL"),
    ),
}
# With a known site SNOMED CT has a code that says it; LOINC and IEEE stay the general ones.
TEMPERATURE_AT: dict[Site | None, Codings] = {
    None: QUANTITIES[Quantity.TEMPERATURE],
    Site.EAR: (
        QUANTITIES[Quantity.TEMPERATURE][0],
        Coding(_SNOMED, "415974002", "Core body temperature measured at tympanic membrane"),
        QUANTITIES[Quantity.TEMPERATURE][2],
    ),
    Site.FOREHEAD: (
        QUANTITIES[Quantity.TEMPERATURE][0],
        Coding(_SNOMED, "1366425007", "Estimated core body temperature measured on forehead"),
        QUANTITIES[Quantity.TEMPERATURE][2],
    ),
}
SITES = {
    Site.EAR: Coding(_SNOMED, "42859004", "Tympanic membrane structure"),
    Site.FOREHEAD: Coding(_SNOMED, "52795006", "Forehead structure"),
}
COMPONENTS = (Quantity.SYSTOLIC, Quantity.DIASTOLIC, Quantity.MEAN_ARTERIAL)
# How the unit is written for people; the UCUM code itself is the reading's.
UNIT_NAMES = {"mm[Hg]": "mmHg", "/min": "/min", "%": "%", "Cel": "°C", "kg": "kg", "cm": "cm"}

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
DECLINED = Coding(_ABSENT, "asked-declined", "Asked But Declined")
STOPPED = Coding(_ABSENT, "not-performed", "Not Performed")
FAILED = Coding(_ABSENT, "error", "Error")
MEAN_ABSENT = {
    MeanAbsence.SKIPPED: DECLINED,
    MeanAbsence.TOO_FEW: FAILED,
    MeanAbsence.LEFT_OUT: DECLINED,
}
SKIPPED = {
    SkipReason.UNWILLING: DECLINED,
    SkipReason.UNABLE: STOPPED,
    SkipReason.DEVICE: FAILED,
    SkipReason.LATER: STOPPED,
}

# The doctor is elsewhere and comes later: "virtual" of ActEncounterCode.
ENCOUNTER_CLASS = Coding(_HL7 + "v3-ActCode", "VR", "virtual")
URGENT = Coding(_HL7 + "v3-ActPriority", "UR", "urgent")
CONSENT_SCOPE = Coding(_HL7 + "consentscope", "treatment", "Treatment")
# Not "research": that is the consent to take part in a protocol. Here figures are passed on, and
# "privacy consent" is defined as the agreement to use or share information.
STATISTICS_SCOPE = Coding(_HL7 + "consentscope", "patient-privacy", "Privacy Consent")
CONSENT_CATEGORY = Coding(_LOINC, "59284-0", "Consent Document")

VISIT_REASONS = {
    VisitReason.ROUTINE: Coding(_REASON, "routine", "Routine check"),
    VisitReason.PRESSURE: Coding(_REASON, "pressure", "Blood pressure"),
    VisitReason.UNWELL: Coding(_REASON, "unwell", "Feeling unwell"),
    VisitReason.TALK: Coding(_REASON, "talk", "Wants to talk with somebody"),
    VisitReason.OTHER: Coding(_REASON, "other", "Another reason"),
}
WARNING_SIGNS = {
    WarningSign.CHEST: Coding(_WARNING, "chest", "Pain or pressure in the chest"),
    WarningSign.BREATH: Coding(_WARNING, "breath", "Short of breath at rest"),
    WarningSign.PALSY: Coding(
        _WARNING, "palsy", "Sudden weakness on one side, drooping mouth or slurred speech"
    ),
    WarningSign.HEADACHE: Coding(_WARNING, "headache", "Headache, sudden and worse than ever"),
    WarningSign.FAINT: Coding(_WARNING, "faint", "Fainted, or about to faint"),
}
# Asked and answered; a list that was not confirmed is not in the record.
NO_WARNING_SIGN = Coding(_WARNING, "none", "None of these")
