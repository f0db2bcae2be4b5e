# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every (phase, event): what counts, and that a refused event leaves the phase as it is."""

import itertools

import pytest

from drivers.aandd_tm2657.events import (
    Acknowledged,
    DeviceError,
    Event,
    Garble,
    Garbled,
    Implausible,
    NotAcknowledged,
    Result,
    WrongDevice,
)
from drivers.aandd_tm2657.measurement import (
    LOST_BLOCK_BYTES,
    SHORTEST_SECONDS,
    Failed,
    Measurement,
    Outcome,
    Phase,
    Started,
)
from drivers.fault import DeviceFault
from drivers.reading import Quantity

RESULT = Result("TM-2657P", 142, 106, 88, 71, None, (), b"")
EVENTS: dict[str, Event] = {
    "ack": Acknowledged(),
    "nak": NotAcknowledged(),
    "result": RESULT,
    "error": DeviceError("E44", DeviceFault.MOVED),
    "implausible": Implausible(Quantity.PULSE),
    "a little noise": Garbled(Garble.NOISE, LOST_BLOCK_BYTES - 1),
    "a block's worth of noise": Garbled(Garble.NOISE, LOST_BLOCK_BYTES),
    "cut": Garbled(Garble.CUT, 3),
    "field": Garbled(Garble.FIELDS, 64, "pulse"),
    "foreign": WrongDevice("particle sensor"),
}
FAILED: dict[str, Outcome] = {
    "error": Failed(DeviceFault.MOVED, "E44"),
    "implausible": Failed(DeviceFault.OUT_OF_RANGE, "pulse"),
    "a block's worth of noise": Failed(DeviceFault.GARBLED, "noise"),
    "cut": Failed(DeviceFault.GARBLED, "cut"),
    "field": Failed(DeviceFault.GARBLED, "fields: pulse"),
    "foreign": Failed(DeviceFault.WRONG_DEVICE, "particle sensor"),
}
# What isn't named here is no outcome and no change.
OUTCOMES: dict[Phase, dict[str, Outcome]] = {
    Phase.REST: {},
    Phase.ASKED: FAILED | {"ack": Started(), "nak": Failed(DeviceFault.DEVICE_ERROR, "NAK")},
    Phase.INFLATING: FAILED | {"result": RESULT},
}
NEXT = {"ack": Phase.INFLATING}


def at(phase: Phase) -> Measurement:
    measurement = Measurement()
    if phase is not Phase.REST:
        measurement.ask()
    if phase is Phase.INFLATING:
        measurement.take(Acknowledged(), 100.0)
    return measurement


@pytest.mark.parametrize(("phase", "name"), [*itertools.product(Phase, EVENTS)])
def test_the_table(phase: Phase, name: str) -> None:
    measurement = at(phase)
    expected = OUTCOMES[phase].get(name)
    assert measurement.take(EVENTS[name], 100.0 + SHORTEST_SECONDS) == expected
    if expected is None:
        assert measurement.phase is phase
    else:
        assert measurement.phase is NEXT.get(name, Phase.REST)


def test_a_result_that_comes_too_soon_is_not_this_inflations() -> None:
    measurement = at(Phase.INFLATING)
    assert measurement.take(RESULT, 100.0 + SHORTEST_SECONDS - 0.01) is None
    assert measurement.take(RESULT, 100.0 + SHORTEST_SECONDS) == RESULT


def test_noise_adds_up_and_belongs_to_its_own_inflation() -> None:
    measurement = at(Phase.ASKED)
    little = Garbled(Garble.NOISE, LOST_BLOCK_BYTES // 2)
    assert measurement.take(little, 0.0) is None
    assert measurement.take(little, 0.0) == Failed(DeviceFault.GARBLED, "noise")
    measurement.ask()
    assert measurement.take(little, 0.0) is None


@pytest.mark.parametrize(
    ("phase", "fault"),
    [(Phase.ASKED, DeviceFault.NO_ANSWER), (Phase.INFLATING, DeviceFault.TIMED_OUT)],
)
def test_a_deadline_says_what_was_missing_unless_there_was_noise(
    phase: Phase, fault: DeviceFault
) -> None:
    silent, noisy = at(phase), at(phase)
    assert silent.expire() == Failed(fault)
    assert silent.phase is Phase.REST
    noisy.take(Garbled(Garble.NOISE, 1), 0.0)
    assert noisy.expire() == Failed(DeviceFault.GARBLED, "noise")


@pytest.mark.parametrize("phase", Phase)
def test_after_a_cancel_nothing_counts(phase: Phase) -> None:
    measurement = at(phase)
    measurement.cancel()
    for event in EVENTS.values():
        assert measurement.take(event, 1000.0) is None
