# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a cuff can do to a visit: noise, half of it, too much of it, another device, a pulled plug.

Each problem is said to the patient, the cuff is let go, and the visit ends with true readings.
"""

import json
import os
from datetime import datetime
from typing import Any

from tests.e2e.bad_input.seeing import all_well, readings, screens, visit_over
from tests.e2e.processes import wait_until
from tests.e2e.world import VITALS, Pace, World

TRUE_READING = {"8480-6": VITALS["systolic"], "8462-4": VITALS["diastolic"]}
UNHURRIED = Pace(60.0, 3.0)  # the line falls silent (1 s) well before a result is overdue
SEEN_SECONDS = 2.0  # promised: from the pulled plug to the message


def _cuff(world: World, event: str) -> list[dict[str, Any]]:
    lines = world.cuff_log.read_text("utf-8").splitlines()
    return [entry for line in lines if (entry := json.loads(line))["event"] == event]


def _only_true_readings(world: World, count: int) -> None:
    all_well(world)
    found = readings(world)
    assert len(found) == count
    for reading in found:
        assert TRUE_READING.items() <= reading.items()


def test_garbage_and_half_a_frame_become_no_reading(world: World) -> None:
    world.pace = UNHURRIED
    world.open_clinic()
    world.start_signer()
    world.open_room("garbage@1", "half-frame@2")
    wait_until("the rest", lambda: screens(world, screen="rest"))
    world.ctl("visit", "shorten-rest")
    visit_over(world)
    assert [entry["fault"] for entry in screens(world, screen="problem")] == ["garbled", "garbled"]
    assert len(_cuff(world, "inflated")) == len(_cuff(world, "released")) == 5
    _only_true_readings(world, 3)


def test_a_flood_is_stopped_and_the_visit_goes_on(world: World) -> None:
    world.open_clinic()
    world.start_signer()
    world.open_room("flood@1")
    visit_over(world)
    assert {entry["fault"] for entry in screens(world, screen="problem")} == {"garbled"}
    assert _cuff(world, "released")[0]["measurement"] == 1
    _only_true_readings(world, 3)


def test_another_device_in_the_cuffs_place_inflates_nothing(world: World) -> None:
    world.measures = False
    world.open_clinic()
    world.start_signer()
    world.open_room("wrong-device")
    visit_over(world)
    assert screens(world, fault="wrong-device", cuff=False)
    _only_true_readings(world, 0)


def test_a_pulled_plug_is_said_at_once_and_the_visit_goes_on_at_another_port(world: World) -> None:
    world.open_clinic()
    world.start_signer()
    world.open_room("unplug-at=10@1", "replug-after=300@1")
    wait_until("the pulled plug", lambda: _cuff(world, "unplugged"))
    taken = os.openpty()  # its old number, as another device would take it
    visit_over(world)
    (gone,), plugged = _cuff(world, "unplugged"), _cuff(world, "plugged")
    os.close(taken[0])
    os.close(taken[1])
    assert plugged[0]["port"] != plugged[1]["port"]
    message = screens(world, screen="problem", fault="unplugged")[0]
    waited = datetime.fromisoformat(message["time"]) - datetime.fromisoformat(gone["time"])
    assert waited.total_seconds() < SEEN_SECONDS
    # The first thing that the device hears at its new port is stop.
    after = [
        json.loads(line)["event"]
        for line in world.cuff_log.read_text("utf-8").splitlines()
        if json.loads(line)["time"] > plugged[1]["time"]
    ]
    assert after[0] == "stop"
    _only_true_readings(world, 3)
