# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A room with more than a cuff: what meters hear, what the screens see live, what is corrected."""

from dataclasses import replace

from drivers.meter import Contact, Live, MeterDone
from drivers.reading import Origin, Quantity
from kiosk.station.messages import WayEvent
from kiosk.visit import events as e
from kiosk.visit.answers import Vital, WarningSign
from kiosk.visit.state import Screen, Way
from tests.kiosk.visit.fakes import HELLO, PROFILE, FakeStation
from tests.kiosk.visit.making import reading_of
from tests.kiosk.visit.playing import VISIT, Playing, playing, readable
from tests.kiosk.visit.walking import ANSWERED, SKIPPED

WHOLE_ROOM = (
    PROFILE
    + """
[devices.oximeter]
driver = "contec-cms50"
port = "clip"
speed = 115200
[statistics]
receiver = "Landkreis Saale-Holzland"
"""
)
OXIMETRY = Vital.OXIMETRY


def a_whole_room() -> FakeStation:
    return FakeStation(replace(HELLO, profile=WHOLE_ROOM))


async def _at_the_clip(play: Playing) -> None:
    play.consent()
    play.touch(e.StatisticsChosen(agreed=True), *ANSWERED)
    await play.sees(Screen.GUIDE)


async def _clipped(play: Playing) -> None:
    await _at_the_clip(play)
    play.touch(e.MeterStarted())
    play.meters[OXIMETRY].report(MeterDone(reading_of({Quantity.SPO2: 97})))
    await play.sees(Screen.RESULT)
    play.touch(e.ResultConfirmed())


async def test_a_meter_is_started_by_the_touch_and_stopped_before_the_result() -> None:
    async with playing(a_whole_room()) as play:
        assert play.meters[OXIMETRY].said == ["run"]
        assert play.state.meters_present == {OXIMETRY}
        await _clipped(play)
        assert play.meters[OXIMETRY].said == ["run", "start", "stop"]
        assert play.screen is Screen.ARM
    assert play.meters[OXIMETRY].said[-1] == "ended"


async def test_a_meter_that_the_room_does_not_have_is_not_waited_for() -> None:
    async with playing() as play:
        assert play.meters == {}
        play.asked()
        await play.sees(Screen.ARM)


async def test_what_runs_is_seen_live_and_never_recorded() -> None:
    async with playing(a_whole_room()) as play:
        seen: list[tuple[Vital, Live]] = []
        play.controller.watch(lambda vital, live: seen.append((vital, live)))
        await _at_the_clip(play)
        before = play.state
        live = Live(Contact.SETTLING, reading_of({Quantity.SPO2: 94}).values, signal=80)
        play.meters[OXIMETRY].see(live)
        assert seen == [(OXIMETRY, live)]
        assert play.state is before


async def test_statistics_are_for_whom_the_profile_names() -> None:
    async with playing() as play:
        assert play.controller.statistics_text("de") == ""
    async with playing(a_whole_room()) as play:
        shown = play.controller.statistics_text("de")
        assert "Landkreis Saale-Holzland" in shown
        play.consent()
        play.touch(e.StatisticsChosen(agreed=True))
        (_, step) = await play.steps(2)
        assert "Landkreis Saale-Holzland" in str(step["entries"])


async def test_nobody_is_asked_before_a_profile_is_known() -> None:
    async with playing(FakeStation(replace(HELLO, profile=None))) as play:
        assert play.controller.statistics_text("de") == ""


async def test_a_correction_is_another_version_and_no_step() -> None:
    async with playing(a_whole_room()) as play:
        await _clipped(play)
        play.touch(*SKIPPED)
        await play.sees(Screen.REVIEW)
        await play.saved()
        steps = len(play.station.steps)
        play.station.tell(WayEvent(VISIT, 1, Way.ARRIVED))
        play.touch(e.CorrectTouched(), e.EditTouched(OXIMETRY), e.ByHandTouched())
        typed = reading_of({Quantity.SPO2: 95}, Origin.BY_HAND)
        play.touch(e.ByHandConfirmed(typed))
        await play.sees(Screen.SAVED)
        assert play.state.way is Way.SAVED
        play.station.tell(WayEvent(VISIT, 1, Way.ARRIVED))  # of what was corrected since
        assert play.state.way is Way.SAVED
        play.station.tell(WayEvent(VISIT, 2, Way.ARRIVED))
        assert play.state.way is Way.ARRIVED
        first, second = (readable(record) for record in play.station.records)
        assert (first["version"], second["version"]) == (1, 2)
        assert len(play.station.steps) == steps
        assert "95" in str(second["bundle"])
        ids = [
            {entry["request"]["url"] for entry in record["bundle"]["entry"]}
            for record in (first, second)
        ]
        assert ids[0] <= ids[1]


async def test_what_is_urgent_is_said_of_the_step_and_of_the_record() -> None:
    async with playing() as play:
        play.consent()
        play.touch(*ANSWERED[:-1], e.WarningTouched(WarningSign.BREATH))
        play.touch(e.OverlayClosed(), e.WarningsConfirmed(), *SKIPPED)
        await play.sees(Screen.REVIEW)
        await play.saved()
        urgent = play.station.urgent
        assert [urgent[step] for step in range(1, 9)] == [False] * 5 + [True, True, False]
        assert urgent[0]  # the record


async def test_an_ordinary_visit_is_not_urgent() -> None:
    async with playing() as play:
        await play.skipped()
        await play.saved()
        assert not any(play.station.urgent.values())
