# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What holds for every conversation of a meter that shares its way with others."""

from collections.abc import Callable

import pytest

from drivers.aandd_scale.conversation import converse as aandd
from drivers.conversation import Conversation, Failed, Finished, Stranger
from drivers.fault import DeviceFault
from drivers.gtech_column.conversation import converse as gtech
from drivers.ir_board.conversation import IrBoardConversation
from drivers.kern.conversation import converse as kern
from drivers.meter import Contact
from drivers.mh_z19.conversation import converse as mh_z19
from drivers.nonin_ascii.parts import STREAM
from drivers.nonin_ascii.protocol import listen
from drivers.nonin_format13.conversation import converse as nonin
from drivers.oximetry.free_stream import FreeStreamConversation
from drivers.scd30.conversation import converse as scd30
from drivers.senseair_s8.conversation import converse as senseair
from drivers.simulated_device import particle_sensor
from tests.drivers.moments import Time

CONVERSATIONS = (aandd, gtech, IrBoardConversation, kern, mh_z19, nonin, scd30, senseair)
ALL: tuple[Callable[[], Conversation], ...] = (
    *CONVERSATIONS,
    lambda: FreeStreamConversation(listen, STREAM),
)
PARTICLES = particle_sensor(7) * 4  # whoever waits for the end of a line waits for long
WHO = (DeviceFault.WRONG_DEVICE, "particle sensor")
SECONDS = 200


@pytest.mark.parametrize("converse", ALL)
def test_another_device_is_named_and_ends_what_is_under_way(
    converse: Callable[[], Conversation],
) -> None:
    time, one = Time(), converse()
    assert one.connected() == []
    assert one.receive(PARTICLES, time.now) == [Stranger(*WHO)]
    one.silent(time.passes(1))
    one.start(time.passes(1))
    assert one.receive(PARTICLES, time.passes(1)) == [Stranger(*WHO), Failed(*WHO)]
    assert one.live().contact in {Contact.NOBODY, Contact.SEARCHING}


@pytest.mark.parametrize("converse", ALL)
def test_a_measurement_ends_whatever_is_heard_or_not(converse: Callable[[], Conversation]) -> None:
    for heard in (b"", b"\x00", b"\x02" * 9, b"-- no\r\n" * 3):
        time, one = Time(), converse()
        steps = one.start(time.now)
        while not any(isinstance(step, Failed | Finished) for step in steps):
            assert time.now.patient < SECONDS
            steps = [*one.receive(heard, time.passes(0.7)), *one.silent(time.passes(0.7))]
            steps += one.tick(time.now)
        assert isinstance(steps[-1], Failed)
        assert one.receive(heard, time.passes(1)) == []
