# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Did the clinic open what the patient confirmed? Per script, by field, never as text.

Each script's name is a row of `SCRIPTS`: how many records arrive, and what is true of the bundle.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from vitals import CODES, MEAN_CODES, PRESSURE, Values, Vitals, extension, resources, values

# Of the test card "erna" (telemed-kioskctl simulate egk): nobody's.
CARD = {
    "family": "Müller-Anger",
    "city": "Crossen",
    "number": ["X110000015"],
    "born": "1947-03-09",
}
READINGS = 3  # of blood pressure, at least
Bundle = dict[str, Any]


@dataclass(frozen=True)
class Wanted:
    """What the command line asked for."""

    vitals: Vitals
    birth_date: str
    kvnr: str
    reason: str


Judge = Callable[[Bundle, Wanted], list[str]]


@dataclass(frozen=True)
class Script:
    """`arrivals`: records at the clinic in the end. `limits`: what the plan says of the patient."""

    judge: Judge
    arrivals: int = 1
    limits: tuple[str, ...] = ()
    reader: bool = False  # the room has one, and the slip is held under it
    card: str = ""  # the test card that is put into a card reader
    day: bool = False  # of an attendant, with a visit in it
    faults: tuple[tuple[str, tuple[str, ...]], ...] = ()  # place, what its simulator does wrong


def whole_visit(bundle: Bundle, wanted: Wanted) -> list[str]:
    """Every value that was named, measured; what wasn't named, with the reason why not."""
    return [
        *_person(bundle, wanted),
        *_answers(bundle, wanted),
        *_measured(bundle, wanted, "measured"),
        *_skipped(bundle, wanted),
    ]


def warned(bundle: Bundle, wanted: Wanted) -> list[str]:
    """The sign that was marked by mistake is gone, the other one is there and makes it urgent."""
    return whole_visit(bundle, wanted) + _urgent(bundle, "warning-sign", ["chest"])


def beyond_limit(bundle: Bundle, wanted: Wanted) -> list[str]:
    return whole_visit(bundle, wanted) + _urgent(bundle, "limit-exceeded", ["systolic"])


def unplugged(bundle: Bundle, wanted: Wanted) -> list[str]:
    """All is there all the same; the inflation that was cut off is told."""
    cancelled = [o for o in resources(bundle, "Observation") if o["status"] == "cancelled"]
    codes = {c["code"] for o in cancelled for c in o["code"]["coding"]}
    wrong = [] if "85354-9" in codes else ["no inflation that was cut off"]
    return whole_visit(bundle, wanted) + wrong


def by_hand(bundle: Bundle, wanted: Wanted) -> list[str]:
    wrong = [*_person(bundle, wanted), *_measured(bundle, wanted, "by-hand")]
    if values(bundle, CODES, "measured"):
        wrong.append("something was measured")
    return wrong


def abandoned(bundle: Bundle, wanted: Wanted) -> list[str]:
    """What was confirmed before the patient went, and that it was broken off."""
    wrong = _person(bundle, wanted)
    (encounter,) = resources(bundle, "Encounter")
    if extension(encounter, "ended-early") != ["idle"]:
        wrong.append("not said to be left alone")
    if values(bundle, CODES):
        wrong.append("values that nobody measured")
    return wrong


def by_slip(bundle: Bundle, wanted: Wanted) -> list[str]:
    """The record says that the slip's signature was tried."""
    (encounter,) = resources(bundle, "Encounter")
    wrong = [] if extension(encounter, "slip") == ["signed"] else ["no signed slip"]
    return whole_visit(bundle, wanted) + wrong


def by_card(bundle: Bundle, wanted: Wanted) -> list[str]:
    """Name, address, number and birth date are the card's, and the cover is a draft."""
    (patient,) = resources(bundle, "Patient")
    told = {
        "family": patient.get("name", [{}])[0].get("family"),
        "city": patient.get("address", [{}])[0].get("city"),
        "number": [each["value"] for each in patient.get("identifier", [])],
        "born": patient["birthDate"],
    }
    wrong = [] if told == CARD else [f"card: {told}"]
    covers = [each["status"] for each in resources(bundle, "Coverage")]
    wrong += [] if covers == ["draft"] else [f"cover: {covers}"]
    return [*wrong, *_answers(bundle, wanted), *_measured(bundle, wanted, "measured")]


def nothing(bundle: Bundle, wanted: Wanted) -> list[str]:
    del bundle, wanted
    return ["without a consent nothing may arrive"]


SCRIPTS = {
    "": Script(whole_visit),
    "warning": Script(warned),
    "no-consent": Script(nothing, arrivals=0),
    "abandon": Script(abandoned),
    "unplug": Script(
        unplugged,
        faults=(
            ("cuff", ("unplug-at=3@1", "replug-after=20@1")),
            ("oximeter", ("unplug-at=3@1", "replug-after=20@1")),
        ),
    ),
    "by-hand": Script(by_hand),
    "slip": Script(by_slip, reader=True),
    "card": Script(by_card, card="erna slow"),
    "day": Script(whole_visit, day=True),
    "limit": Script(beyond_limit, limits=("systolic<=130",)),
}


def _person(bundle: Bundle, wanted: Wanted) -> list[str]:
    (patient,) = resources(bundle, "Patient")
    wrong = [] if patient.get("birthDate") == wanted.birth_date else ["birth date"]
    numbers = [i["value"] for i in patient.get("identifier", []) if i["system"].endswith("kvid-10")]
    if numbers != ([wanted.kvnr] if wanted.kvnr else []):
        wrong.append(f"insurance number: {numbers}")
    return wrong


def _answers(bundle: Bundle, wanted: Wanted) -> list[str]:
    (response,) = resources(bundle, "QuestionnaireResponse")
    items = {item["linkId"]: item["answer"] for item in response["item"]}
    codes = [a["valueCoding"]["code"] for a in items.get("reason", []) if "valueCoding" in a]
    return [] if codes == [wanted.reason] else [f"reason: {codes}"]


def _measured(bundle: Bundle, wanted: Wanted, origin: str) -> list[str]:
    found = values(bundle, CODES, origin)
    wrong = [
        f"{name}: {found.get(name)}, wanted {number}"
        for name, number in wanted.vitals.items()
        if set(found.get(name, [])) != {number}
    ]
    wrong += [f"{name} was never named" for name in found.keys() - wanted.vitals.keys()]
    if origin == "measured" and "systolic" in wanted.vitals:
        wrong += _pressure(bundle, wanted.vitals, found)
    return wrong


def _pressure(bundle: Bundle, vitals: Vitals, found: Values) -> list[str]:
    few = [name for name in PRESSURE if len(found.get(name, [])) < READINGS]
    means = values(bundle, MEAN_CODES)
    right = {name: [vitals[name]] for name in MEAN_CODES.values()}
    return [f"too few readings of {name}" for name in few] + (
        [] if _plain(means) == _plain(right) else [f"mean: {means}"]
    )


def _plain(numbers: Values) -> dict[str, list[Decimal]]:
    return {name: [number.normalize() for number in found] for name, found in numbers.items()}


def _skipped(bundle: Bundle, wanted: Wanted) -> list[str]:
    """Each kind of measurement that wasn't named is there, without a value and with a reason."""
    absent = {
        coding["code"]
        for observation in resources(bundle, "Observation")
        for part in [observation, *observation.get("component", [])]
        if "dataAbsentReason" in part
        for coding in part["code"]["coding"]
    }
    kinds = {"spo2": "59408-5", "temperature": "8310-5", "weight": "29463-7"}
    return [
        f"no reason why {name} was not measured"
        for name, code in kinds.items()
        if name not in wanted.vitals and code not in absent
    ]


def _urgent(bundle: Bundle, mark: str, wanted: list[str]) -> list[str]:
    (encounter,) = resources(bundle, "Encounter")
    codes = [c["code"] for c in encounter.get("priority", {}).get("coding", [])]
    wrong = [] if codes == ["UR"] else [f"priority: {codes}"]
    marks = extension(encounter, mark)
    return wrong if marks == wanted else [*wrong, f"{mark}: {marks}"]
