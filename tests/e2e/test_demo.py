# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The demo: one whole walkthrough as anybody would start it, and whether its verdict can fail."""

import json
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

DEMO = Path(__file__).parents[2] / "packaging" / "demo"
# Two that are measured, two that are not: the one visit shows both.
VITALS = {"systolic": 127, "diastolic": 79, "pulse": 64, "spo2": 96}
BIRTH_DATE = "1951-12-03"
Json = dict[str, Any]


def _start(*options: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(DEMO / "demo.py"), *options]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=150)


def test_a_walkthrough_delivers_what_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vitals = ",".join(f"{name}={value}" for name, value in VITALS.items())
    done = _start(
        *("--walkthrough", str(tmp_path / "out"), "--vitals", vitals),
        *("--birth-date", BIRTH_DATE, "--size", "1280x800"),
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout.splitlines()[-1])
    assert sorted(result) == [
        *("arrived", "screens", "site", "states", "timings_ms", "visit", "wire_bytes")
    ]
    (record,) = result["arrived"]
    assert record["record"] == result["visit"]
    assert [str(picture) for picture in result["screens"]] == sorted(
        path.name for path in (tmp_path / "out").glob("*.png")
    )
    sizes = [(tmp_path / "out" / name).stat().st_size for name in result["screens"]]
    assert min(sizes) > 1000
    # A sealed record with its handshakes: neither nothing nor a video.
    assert 5_000 < result["wire_bytes"] < 100_000
    monkeypatch.syspath_prepend(DEMO)
    _the_verdict_notices_every_difference(record["bundle"])


def test_without_a_display_it_points_to_the_walkthrough() -> None:
    done = subprocess.run(
        [sys.executable, str(DEMO / "demo.py")],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin"},
        timeout=60,
    )
    assert done.returncode == 3
    assert "--walkthrough" in done.stderr


@pytest.mark.parametrize(
    "options",
    [
        ("--vitals", "systolic=142"),
        ("--vitals", "systolic=high,diastolic=88,pulse=71"),
        ("--vitals", "spo2=96"),
        ("--vitals", "systolic=142,diastolic=88,pulse=71,temperature=-1"),
        ("--birth-date", "17.03.1948"),
        ("--size", "big"),
        ("--size", "320x200"),
        ("--keep", "/usr"),
    ],
)
def test_what_can_not_be_meant_is_said_at_once(options: tuple[str, str]) -> None:
    done = _start("--walkthrough", "/nowhere", *options)
    assert done.returncode == 2
    assert options[0] in done.stderr


def _the_verdict_notices_every_difference(bundle: Json) -> None:
    """On what has really arrived: good as it is, and never good when one thing is otherwise."""
    from judging import SCRIPTS, Wanted

    vitals = {name: Decimal(value) for name, value in VITALS.items()}
    verdict, wanted = SCRIPTS[""].judge, Wanted(vitals, BIRTH_DATE, "", "routine")
    assert verdict(bundle, wanted) == []
    for spoil in SPOILS:
        spoiled = deepcopy(bundle)
        spoil(spoiled)
        assert verdict(spoiled, wanted) != [], spoil.__name__
    for name, script in SCRIPTS.items():
        if name and not script.day:  # the visit of an attendant's day is a usual one
            assert script.judge(bundle, wanted) != [], f"--script {name}"


def _resources(bundle: Json, kind: str) -> list[Json]:
    every = (entry["resource"] for entry in bundle["entry"])
    return [resource for resource in every if resource["resourceType"] == kind]


def _coded(bundle: Json, code: str) -> list[Json]:
    """Observations of that code that say something or why they don't."""
    return [
        each
        for each in _resources(bundle, "Observation")
        if any(coding["code"] == code for coding in each["code"]["coding"])
    ]


def _drop(bundle: Json, resource: Json) -> None:
    bundle["entry"] = [e for e in bundle["entry"] if e["resource"] is not resource]


def _other_birth_date(bundle: Json) -> None:
    _resources(bundle, "Patient")[0]["birthDate"] = "1951-12-04"


def _an_insurance_number(bundle: Json) -> None:
    number = {"system": "http://fhir.de/sid/gkv/kvid-10", "value": "X110359890"}
    _resources(bundle, "Patient")[0].setdefault("identifier", []).append(number)


def _another_reason(bundle: Json) -> None:
    (response,) = _resources(bundle, "QuestionnaireResponse")
    (reason,) = (item for item in response["item"] if item["linkId"] == "reason")
    reason["answer"][0]["valueCoding"]["code"] = "talk"


def _one_reading_less(bundle: Json) -> None:
    _drop(bundle, _coded(bundle, "85354-9")[0])


def _another_pressure(bundle: Json) -> None:
    _coded(bundle, "85354-9")[1]["component"][0]["valueQuantity"]["value"] += 1


def _another_pulse(bundle: Json) -> None:
    _coded(bundle, "8867-4")[0]["valueQuantity"]["value"] += 1


def _another_mean(bundle: Json) -> None:
    _coded(bundle, "96607-7")[0]["component"][1]["valueQuantity"]["value"] += 1


def _no_mean(bundle: Json) -> None:
    _drop(bundle, _coded(bundle, "96607-7")[0])


def _another_saturation(bundle: Json) -> None:
    _coded(bundle, "59408-5")[0]["valueQuantity"]["value"] -= 1


def _typed_in(bundle: Json) -> None:
    extensions = _coded(bundle, "59408-5")[0]["extension"]
    (origin,) = (each for each in extensions if each["url"].endswith(":origin"))
    origin["valueCode"] = "by-hand"


def _no_word_of_the_scale(bundle: Json) -> None:
    _drop(bundle, _coded(bundle, "29463-7")[0])


SPOILS: tuple[Callable[[Json], None], ...] = (
    *(_other_birth_date, _an_insurance_number, _another_reason, _one_reading_less),
    *(_another_pressure, _another_pulse, _another_mean, _no_mean, _another_saturation),
    *(_typed_in, _no_word_of_the_scale),
)
