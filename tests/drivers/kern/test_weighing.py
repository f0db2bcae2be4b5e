# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A KERN scale, in each of its three ways to speak: simulated device, session and reading."""

from decimal import Decimal
from pathlib import Path

import pytest

from drivers.conversation import Say, Step
from drivers.fault import DeviceFault
from drivers.kern.conversation import KCP, LETTERS, converse
from drivers.meter import MeterDone, MeterFailed
from drivers.reading import Quantity
from tests.drivers.meter_room import events_in, room
from tests.drivers.moments import Time

PACE = 30.0


@pytest.mark.parametrize("model", ["", "letters", "eoc"])
async def test_what_the_scale_shows_is_the_reading(model: str, tmp_path: Path) -> None:
    faults = (model,) if model else ()
    async with room(tmp_path, "kern", *faults, vitals="weight=82.4", pace=PACE) as meter:
        done = await meter.measures()
        assert isinstance(done, MeterDone)
        assert done.reading.value(Quantity.WEIGHT) == Decimal("82.4")
        assert done.reading.device.make == "KERN"
        assert isinstance(await meter.measures(), MeterDone)
    assert "not-understood" not in events_in(tmp_path / "log")


@pytest.mark.parametrize(
    ("faults", "told"),
    [
        (("letters", "restless"), MeterFailed(DeviceFault.UNSTABLE)),
        (("eoc", "empty"), MeterFailed(DeviceFault.NO_CONTACT)),
        (("overload",), MeterFailed(DeviceFault.OVERLOAD)),
        (("pounds",), MeterFailed(DeviceFault.DEVICE_ERROR)),
        (("syntax-error",), MeterFailed(DeviceFault.DEVICE_ERROR, "ES")),
    ],
    ids=str,
)
async def test_how_it_ends_without_a_reading(
    faults: tuple[str, ...], told: MeterFailed, tmp_path: Path
) -> None:
    async with room(tmp_path, "kern", *faults, pace=PACE) as meter:
        assert await meter.measures() == told


def test_both_ways_to_ask_are_tried_until_one_is_answered() -> None:
    time, conversation = Time(), converse()
    said: list[Step] = conversation.start(time.now)
    while len(said) < 4:
        said += conversation.tick(time.passes(0.5))
    assert said == [Say(KCP[0]), Say(LETTERS[0])] * 2
    moving = b"       82.450\r\n"
    assert conversation.receive(moving, time.passes(0.1)) == []
    again = [step for _ in range(8) for step in conversation.tick(time.passes(0.5))]
    assert set(map(str, again)) == {str(Say(LETTERS[0]))}  # it is asked as it answered
