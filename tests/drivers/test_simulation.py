# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How the options of every simulator are read."""

from decimal import Decimal
from pathlib import Path

import pytest

from drivers.simulation import (
    Fault,
    OptionError,
    SimulatorOptions,
    check_faults,
    parse_faults,
    parse_vitals,
    whole_number,
)


def test_vitals() -> None:
    assert parse_vitals("systolic=142, diastolic=88,pulse=71") == {
        "systolic": 142,
        "diastolic": 88,
        "pulse": 71,
    }
    assert parse_vitals("temperature=36.80") == {"temperature": Decimal("36.80")}
    assert parse_vitals("") == {}


@pytest.mark.parametrize(
    "text", ["systolic", "systolic=", "systolic=-1", "t=1.", "t=.5", "t=1,5", "s=٣"]
)
def test_vitals_that_are_no_numbers(text: str) -> None:
    with pytest.raises(OptionError) as refused:
        parse_vitals(text)
    assert refused.value.option == "--vitals"
    assert refused.value.got in text


def test_a_vital_that_the_device_knows_without_decimals() -> None:
    assert whole_number("pulse", Decimal("71.0")) == 71
    with pytest.raises(OptionError):
        whole_number("pulse", Decimal("71.5"))


def test_faults() -> None:
    assert parse_faults(["silent", "error=E44@2", "flood@1"]) == (
        Fault("silent"),
        Fault("error", "E44", 2),
        Fault("flood", "", 1),
    )


@pytest.mark.parametrize("text", ["silent@", "silent@0", "silent@x", "silent@1@2"])
def test_faults_at_no_measurement(text: str) -> None:
    with pytest.raises(OptionError):
        parse_faults([text])


KNOWN = {"silent": "", "at": "SECONDS", "which": "one|two"}


@pytest.mark.parametrize("text", ["silent", "at=1", "at=1.5", "which=two"])
def test_a_fault_that_the_device_has(text: str) -> None:
    check_faults(parse_faults([text]), KNOWN)


@pytest.mark.parametrize("text", ["loud", "silent=1", "at", "at=soon", "which=three", "which"])
def test_a_fault_that_the_device_does_not_have(text: str) -> None:
    with pytest.raises(OptionError) as refused:
        check_faults(parse_faults([text]), KNOWN)
    assert refused.value.option == "--fault"


def test_a_fault_strikes_where_it_is_told_to() -> None:
    assert [Fault("silent").strikes(n) for n in (1, 2)] == [True, True]
    assert [Fault("silent", "", 2).strikes(n) for n in (1, 2, 3)] == [False, True, False]


def test_nothing_said_is_a_healthy_device_at_its_own_pace() -> None:
    options = SimulatorOptions(Path("cuff"))
    assert (dict(options.vitals), options.pace, options.faults, options.log) == ({}, 1.0, (), None)
