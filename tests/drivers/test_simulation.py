# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How the options of every simulator are read."""

from pathlib import Path

import pytest

from drivers.simulation import Fault, OptionError, SimulatorOptions, parse_faults, parse_vitals


def test_vitals() -> None:
    assert parse_vitals("systolic=142, diastolic=88,pulse=71") == {
        "systolic": 142,
        "diastolic": 88,
        "pulse": 71,
    }
    assert parse_vitals("") == {}


@pytest.mark.parametrize("text", ["systolic", "systolic=", "systolic=-1", "systolic=1.5", "s=٣"])
def test_vitals_that_are_no_whole_numbers(text: str) -> None:
    with pytest.raises(OptionError) as refused:
        parse_vitals(text)
    assert (refused.value.option, refused.value.got) == ("--vitals", text)


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


def test_a_fault_strikes_where_it_is_told_to() -> None:
    assert [Fault("silent").strikes(n) for n in (1, 2)] == [True, True]
    assert [Fault("silent", "", 2).strikes(n) for n in (1, 2, 3)] == [False, True, False]


def test_nothing_said_is_a_healthy_device_at_its_own_pace() -> None:
    options = SimulatorOptions(Path("cuff"))
    assert (dict(options.vitals), options.pace, options.faults, options.log) == ({}, 1.0, (), None)
