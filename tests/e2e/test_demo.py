# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The demo: one whole walkthrough as anybody would start it, and whether its verdict can fail."""

import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

DEMO = Path(__file__).parents[2] / "packaging" / "demo"
VITALS = {"systolic": 127, "diastolic": 79, "pulse": 64}
BIRTH_DATE = "1951-12-03"
Json = dict[str, Any]


def _start(*options: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(DEMO / "demo.py"), *options]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=150)


def test_a_walkthrough_delivers_what_was_asked_for(tmp_path: Path) -> None:
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
    assert _patient(record["bundle"])["birthDate"] == BIRTH_DATE


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


def _load_vitals() -> ModuleType:
    spec = importlib.util.spec_from_file_location("demo_vitals", DEMO / "vitals.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _quantity(code: str, value: int) -> Json:
    return {"code": {"coding": [{"code": code}]}, "valueQuantity": {"value": value}}


def _reading() -> list[Json]:
    components = [
        _quantity("8480-6", VITALS["systolic"]),
        _quantity("8462-4", VITALS["diastolic"]),
    ]
    panel = {"code": {"coding": [{"code": "85354-9"}]}, "component": components}
    return [panel, _quantity("8867-4", VITALS["pulse"])]


def _good_bundle() -> Json:
    means = [
        _quantity("96608-5", VITALS["systolic"]),
        _quantity("96609-3", VITALS["diastolic"]),
    ]
    mean = {"code": {"coding": [{"code": "96607-7"}]}, "component": means}
    observations = [*_reading(), *_reading(), *_reading(), mean]
    resources = [{"resourceType": "Patient", "birthDate": BIRTH_DATE}]
    resources += [{"resourceType": "Observation", **each} for each in observations]
    return {"entry": [{"resource": resource} for resource in resources]}


def _patient(bundle: Json) -> Json:
    resources = [entry["resource"] for entry in bundle["entry"]]
    (patient,) = (each for each in resources if each["resourceType"] == "Patient")
    found: Json = patient
    return found


def _other_birth_date(bundle: Json) -> None:
    _patient(bundle)["birthDate"] = "1951-12-04"


def _one_reading_less(bundle: Json) -> None:
    del bundle["entry"][1]


def _another_value(bundle: Json) -> None:
    component = bundle["entry"][1]["resource"]["component"][0]
    component["valueQuantity"]["value"] += 1


def _another_pulse(bundle: Json) -> None:
    bundle["entry"][2]["resource"]["valueQuantity"]["value"] += 1


def _another_mean(bundle: Json) -> None:
    component = bundle["entry"][-1]["resource"]["component"][1]
    component["valueQuantity"]["value"] += 1


def _no_mean(bundle: Json) -> None:
    del bundle["entry"][-1]


def test_the_verdict_is_good_about_what_is_good() -> None:
    vitals = _load_vitals()
    wanted = vitals.parse_vitals(",".join(f"{k}={v}" for k, v in VITALS.items()))
    assert vitals.differences(_good_bundle(), wanted, BIRTH_DATE) == []


@pytest.mark.parametrize(
    "spoil",
    [
        _other_birth_date,
        _one_reading_less,
        _another_value,
        _another_pulse,
        _another_mean,
        _no_mean,
    ],
)
def test_the_verdict_notices_every_difference(spoil: Callable[[Json], None]) -> None:
    vitals = _load_vitals()
    wanted = vitals.parse_vitals(",".join(f"{k}={v}" for k, v in VITALS.items()))
    bundle = deepcopy(_good_bundle())
    spoil(bundle)
    assert vitals.differences(bundle, wanted, BIRTH_DATE) != []
