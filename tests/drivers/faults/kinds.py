# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The columns of the matrix: each fault's name, what may be told of it, and how soon."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from drivers.fault import DeviceFault as F
from tests.drivers.faults import strikes
from tests.drivers.faults.devices import SENSOR_SECONDS
from tests.drivers.faults.room import Room


@dataclass(frozen=True)
class FaultKind:
    """What a fault is called, what may be told of it, and how soon (None: when the device's own
    time for a measurement is over)."""

    name: str
    strike: Callable[[Room], Awaitable[None]]
    allowed: frozenset[F]
    within: float | None = 2.0
    may_be_right: bool = False  # a whole and true reading is no mistake
    measures: bool = True  # once more, when it is over


_NOISE = frozenset({F.WRONG_SPEED, F.GARBLED, F.NO_ANSWER})
FAULTS: Mapping[str, FaultKind] = {
    fault.name: fault
    for fault in (
        FaultKind("unplug", strikes.unplug, frozenset({F.UNPLUGGED})),
        FaultKind("replug elsewhere", strikes.replug_elsewhere, frozenset({F.UNPLUGGED})),
        FaultKind("two of a kind", strikes.two_of_a_kind, frozenset({F.SEVERAL})),
        FaultKind(
            "wrong device", strikes.wrong_device, frozenset({F.WRONG_DEVICE}), SENSOR_SECONDS + 2
        ),
        FaultKind("wrong speed: slower", strikes.slower, _NOISE, None),
        FaultKind("wrong speed: faster", strikes.faster, _NOISE, None),
        FaultKind("garbage at full rate", strikes.garbage, frozenset({F.GARBLED}), None),
        FaultKind("one byte a second", strikes.byte_a_second, _NOISE | {F.TIMED_OUT}, None, True),
        FaultKind("port busy", strikes.busy, frozenset({F.BUSY_PORT})),
        FaultKind(
            "permission denied", strikes.permission, frozenset({F.NO_PERMISSION}), measures=False
        ),
        FaultKind("EIO", strikes.eio, frozenset({F.UNPLUGGED})),
    )
}
NOTHING = FaultKind("nothing", strikes.nothing, frozenset())
