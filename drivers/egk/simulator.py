# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Test cards that are put into the virtual reader by hand: a card in the slot is a file.

The slot is `LINK.card`. While the file is there the card in it is inserted: its first word names a
test card, further words are faults. docs/devices/egk.md lists both.
"""

import asyncio
import contextlib
import signal
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from drivers.egk.service import Pcscd
from drivers.egk.simulated_cards import TEST_CARDS
from drivers.egk.simulated_chip import G2_1_ATR, G2_ATR, Manner, SimulatedChip
from drivers.egk.vpcd import MUTE_ATR, PORT, PulledError, insert
from drivers.egk.writing import write_card
from drivers.simulated_device import EventLog
from drivers.simulation import Fault, OptionError, check_faults, parse_faults

LOOK_SECONDS: Final = 0.05
SLOW_ANSWER_SECONDS: Final = 0.08
FAULTS: Final[Mapping[str, str]] = {
    "pull-after": "[0-9]+",
    "mute": "",
    "other": "",
    "locked": "",
    "broken": "",
    "old-root": "",
    "short-answers": "",
    "in-parts": "",
    "exact": "",
    "slow": "",  # nearer to real ones: a second for a whole card
    "uid": "[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20}",
}


def card_of(link: Path) -> Path:
    """The slot; write the file under another name first and rename it."""
    return link.with_name(f"{link.name}.card")


async def simulate_cards(
    link: Path, log: Path | None, port: int = PORT, service: Path | None = None
) -> None:
    """Watch the slot until cancelled, SIGTERM or SIGINT; then no card is in it any more.

    `service` is a folder: then the reader is that of a service of its own, whose socket lies there
    (`drivers.egk.service`); ServiceError if there can't be one.
    """
    if service is not None:
        own = Pcscd(service)
        own.start()
        try:
            await simulate_cards(link, log, own.port)
        finally:
            own.stop()
        return
    ended, loop, events = asyncio.Event(), asyncio.get_running_loop(), EventLog(log)
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    slot = asyncio.create_task(_watch(card_of(link), events, port))
    waiting = asyncio.create_task(ended.wait())
    try:
        await asyncio.wait([slot, waiting], return_when=asyncio.FIRST_COMPLETED)
        if slot.done():
            slot.result()
    finally:
        for task in (slot, waiting):
            task.cancel()
        await asyncio.gather(slot, waiting, return_exceptions=True)
        events.close()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


async def _watch(slot: Path, log: EventLog, port: int) -> None:
    inside, card = "", None
    try:
        while True:
            lies = _text_of(slot)
            if lies != inside:
                if card is not None:
                    await _pull(card)
                    card = None
                    log.write("pulled")
                if lies:
                    card = asyncio.create_task(_be(lies, log, port))
                inside = lies
            await asyncio.sleep(LOOK_SECONDS)
    finally:
        if card is not None:
            await _pull(card)


def _text_of(slot: Path) -> str:
    try:
        return slot.read_text("utf-8").strip()
    except FileNotFoundError:
        return ""


async def _pull(card: "asyncio.Task[None]") -> None:
    card.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await card


async def _be(words: str, log: EventLog, port: int) -> None:
    try:
        chip, atr, pull_after, answer_seconds = chip_of(words)
    except OptionError as error:
        log.write("not-understood", option=error.option, got=error.got)
        return
    try:
        await insert(
            chip,
            atr,
            port=port,
            pull_after=pull_after,
            answer_seconds=answer_seconds,
            told=lambda event, count: log.write(event, count=count),
        )
    except PulledError:
        log.write("pulled")


def chip_of(words: str) -> tuple[SimulatedChip, bytes, int | None, float]:
    """`erna pull-after=5` as a chip, its answer to reset, when it is pulled, and the seconds that
    an answer takes; OptionError."""
    name, *rest = words.split()
    if name not in TEST_CARDS:
        raise OptionError("card", name, ", ".join(TEST_CARDS))
    faults = parse_faults(rest)
    check_faults(faults, FAULTS)
    card = TEST_CARDS[name]
    names = {fault.name for fault in faults}
    atr = G2_ATR if card.layout.schema == "5.1" else G2_1_ATR
    chip = SimulatedChip(write_card(card.card, card.layout), _manner(names, faults))
    seconds = SLOW_ANSWER_SECONDS if "slow" in names else 0.0
    return chip, MUTE_ATR if "mute" in names else atr, _pull_after(faults), seconds


def _manner(names: set[str], faults: tuple[Fault, ...]) -> Manner:
    uid = next((fault.value for fault in faults if fault.name == "uid"), "")
    return Manner(
        most=50 if names & {"short-answers", "exact"} else 256,
        in_parts="in-parts" in names,
        exact="exact" in names,
        old_root="old-root" in names,
        other="other" in names,
        locked="locked" in names,
        broken="broken" in names,
        uid=bytes.fromhex(uid),
    )


def _pull_after(faults: tuple[Fault, ...]) -> int | None:
    return next((int(fault.value) for fault in faults if fault.name == "pull-after"), None)
