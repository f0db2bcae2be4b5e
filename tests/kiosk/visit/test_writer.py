# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What was confirmed reaches the disk, in order; "saved" is the truth."""

from dataclasses import replace

import pytest

from kiosk.station.client import StationRefused
from kiosk.station.messages import HelloEvent, RecipientKey, Refusal
from kiosk.visit import events as e
from kiosk.visit.state import Readiness, Screen, Way
from sync.formats.envelope import Suite, decode_unsigned
from sync.formats.suites import load_private
from tests.kiosk.visit.fakes import GONE, HELLO, FakeStation, opened
from tests.kiosk.visit.playing import playing, readable, until
from tests.kiosk.visit.walking import ANSWERED

FULL = StationRefused(Refusal.STORE_FAILED)
STALE = StationRefused(Refusal.STALE_TICKET)


async def test_saved_is_said_after_the_commit_and_not_before() -> None:
    async with playing() as play:
        await play.measured()
        play.station.fail("complete", FULL, FULL)
        play.touch(e.ReviewConfirmed())
        await until(lambda: play.state.save_delayed)
        assert play.screen is Screen.SAVING
        assert play.station.records == []
        await until(lambda: play.screen is Screen.SAVED)
        assert len(play.station.records) == 1


async def test_a_stale_ticket_is_sealed_anew_in_the_new_place() -> None:
    async with playing() as play:
        await play.measured()
        play.station.fail("complete", STALE, STALE)
        await play.saved()
        assert play.station.calls.count("ticket") == 3
        assert not play.state.save_delayed  # nobody has to hear of it


async def test_a_place_that_somebody_else_took() -> None:
    async with playing() as play:
        await play.measured()
        play.station.overtaken = 1
        await play.saved()
        assert readable(play.station.records[0])["seq"] == 2


async def test_a_new_key_of_the_clinic_counts_from_the_next_step_on() -> None:
    other = load_private(Suite.X25519, bytes(range(32))).public
    key = RecipientKey(other.id, int(Suite.X25519), other.raw)
    async with playing() as play:
        play.consent()
        (first,) = await play.steps(1)
        play.station.hello_now = replace(HELLO, key=key)
        play.station.tell(HelloEvent(play.station.hello_now))
        play.touch(*ANSWERED[:2])
        await until(lambda: len(play.station.steps) > 1)
        assert readable(play.station.steps[1]) == first
        assert decode_unsigned(play.station.steps[2]).header.key_id == other.id
        # No key is no reason to lose what was confirmed.
        play.station.tell(HelloEvent(replace(HELLO, key=None)))
        play.touch(*ANSWERED[2:])
        await until(lambda: len(play.station.steps) > 2)
        assert decode_unsigned(play.station.steps[3]).header.key_id == other.id


async def test_the_same_bytes_again_for_the_same_step() -> None:
    async with playing() as play:
        play.station.fail("step", FULL)
        play.consent()
        await play.steps(1)
        first, second = play.station.offered
        assert first == second
        assert not play.state.save_delayed


async def test_steps_wait_for_a_station_that_is_not_there_yet() -> None:
    async with playing() as play:
        play.station.fail("begin", GONE, GONE, GONE)
        play.consent()
        await play.sees(Screen.HANDS)
        assert len(await play.steps(1)) == 1
        assert play.station.calls.count("begin") == 4


@pytest.mark.parametrize("code", [Refusal.NOT_READY, Refusal.OCCUPIED, Refusal.NOT_ENROLLED])
async def test_a_visit_that_the_station_does_not_take(code: Refusal) -> None:
    async with playing() as play:
        play.station.fail("begin", StationRefused(code))
        play.station.hello_now = replace(HELLO, readiness=Readiness.NOT_CLEANED)
        play.consent()
        await until(play.controller.finished.is_set)
        assert (play.screen, play.state.readiness) == (Screen.WELCOME, Readiness.NOT_CLEANED)
        assert play.station.steps == {}


async def test_a_visit_that_the_station_has_lost_ends_with_the_cuff_let_go() -> None:
    async with playing() as play:
        await play.rested()
        await play.steps(8)
        play.station.visit = None
        play.touch(e.InflateTouched(), e.StopTouched())
        await until(lambda: play.screen is Screen.WELCOME)
        assert play.cuff.said[-1] == "stop"


async def test_a_refusal_of_a_station_that_is_gone_at_once() -> None:
    async with playing() as play:
        play.station.fail("step", StationRefused(Refusal.BAD_ENVELOPE))
        play.station.fail_after("begin", "hello", GONE)
        play.consent()
        await until(lambda: play.screen is Screen.WELCOME)
        assert play.state.readiness is Readiness.NO_STATION


@pytest.mark.parametrize(
    "hello",
    [
        replace(HELLO, key=None),
        replace(HELLO, device=None),
        replace(HELLO, key=replace(HELLO.key, suite=9)),  # type: ignore[type-var]
        replace(HELLO, key=replace(HELLO.key, public=b"short")),  # type: ignore[type-var]
    ],
)
async def test_a_key_that_went_away_starts_anew(hello: object) -> None:
    async with playing() as play:
        play.station.hello_now = hello  # type: ignore[assignment]
        play.consent()
        await until(lambda: play.screen is Screen.WELCOME)
        assert play.state.readiness is Readiness.NO_KEY
        assert "begin" not in play.station.calls


async def test_a_patient_may_go_while_it_is_still_being_saved() -> None:
    async with playing() as play:
        await play.measured()
        play.station.fail("complete", *[FULL] * 20)
        play.touch(e.ReviewConfirmed())
        await until(lambda: play.state.save_delayed)
        play.touch(e.DoneTouched(), e.DoneTouched())
        assert not play.controller.finished.is_set()
        await until(play.controller.finished.is_set)
        assert len(play.station.records) == 1
        assert play.station.calls[-1] == "leave"
        assert not play.station.delivered


async def test_nothing_leaves_in_clear() -> None:
    async with playing() as play:
        await play.measured()
        await play.saved()
        for blob in [*play.station.steps.values(), *play.station.records]:
            for secret in (b"1948-03-17", b"85354-9", b"birthDate", b"treatment"):
                assert secret not in blob
                assert secret in b"".join(opened(each) for each in play.station.steps.values())


async def test_a_late_way_is_shown_with_the_answer() -> None:
    async with playing() as play:
        await play.skipped()
        play.station.fail("complete", FULL)
        play.touch(e.ReviewConfirmed())
        play.controller.handle(e.WayChanged(Way.UNDERWAY))
        await until(lambda: play.screen is Screen.SAVED)
        assert play.state.way is Way.UNDERWAY


async def test_a_station_that_comes_back_without_the_visit() -> None:
    station = FakeStation()
    async with playing(station) as play:
        play.consent()
        await play.steps(1)
        station.fail("step", GONE)
        station.visit = None
        station.hello_now = replace(HELLO, readiness=Readiness.NOT_CLEANED, after_interruption=True)
        play.touch(*ANSWERED[:2])
        await until(lambda: play.screen is Screen.WELCOME)
        station.tell(HelloEvent(station.hello_now))
        assert play.state.readiness is Readiness.NOT_CLEANED
        await until(play.controller.finished.is_set)
