# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A card that was in the reader before anybody came is somebody else's: it is never read."""

import asyncio

from drivers.egk.events import CardRead, CardReaderAbsent, CardReaderReady
from drivers.egk.simulated_cards import TEST_CARDS
from drivers.fault import DeviceFault
from tests.drivers.egk.cards import chip
from tests.drivers.egk.fake_terminals import FakeTerminals
from tests.drivers.egk.sessions import serving


async def test_a_card_that_lay_in_the_reader_before_is_somebody_elses() -> None:
    terminals = FakeTerminals()
    terminals.insert(chip())
    async with serving(terminals) as heard:
        await asyncio.sleep(0.1)
        assert (heard.events, terminals.connects) == ([CardReaderReady()], 0)
        terminals.pull()
        await asyncio.sleep(0.1)
        assert heard.events == [CardReaderReady()]
        terminals.insert(chip("karl"))
        assert await heard.outcome() == CardRead(TEST_CARDS["karl"].card)


async def test_a_reader_that_comes_with_a_card_in_it_reads_none() -> None:
    terminals = FakeTerminals(slots={})
    async with serving(terminals) as heard:
        assert heard.events == [CardReaderAbsent(DeviceFault.UNPLUGGED)]
        terminals.plug(with_card=chip())
        await heard.until_last(CardReaderReady())
        await asyncio.sleep(0.1)
        assert terminals.connects == 0
