# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Help, leaving from there, and the attendant before the patient's screen."""

from dataclasses import replace

import pytest

from hygiene.turnover_rules import Closed, Reason
from kiosk.record.facts import Ended, EndReason
from kiosk.visit import effects as do
from kiosk.visit import events as e
from kiosk.visit.answers import HelpReason, HelpStage, Question
from kiosk.visit.attending import AttendantAction, BlockRoom, CutShort, WipeItem
from kiosk.visit.flow_over import LONGEST_HELP_IDLES
from kiosk.visit.state import Arm, Countdown, Overlay, Screen, SecondProblem
from tests.kiosk.visit.happening import VIEW
from tests.kiosk.visit.making import PRESENT
from tests.kiosk.visit.walking import CHECKED_IN, SKIPPED, Visit, clipped, pressing

UNLOCKED = (e.AttendantTouched(), e.PinConfirmed("482913"), e.AttendantSeen(VIEW))
END_VISIT = e.AttendantActed(AttendantAction.END_VISIT)


def test_one_touch_calls_once() -> None:
    visit = Visit().play(e.HelpTouched())
    assert visit.effects == [do.CallHelp(HelpReason.HELP)]
    visit.play(e.HelpChanged(HelpStage.CALLED), e.OverlayClosed(), e.HelpTouched())
    for stage in (HelpStage.SECOND, HelpStage.CLINIC, HelpStage.SEEN):
        visit.play(e.HelpChanged(stage), e.OverlayClosed(), e.HelpTouched())
    visit.play(e.HelpChanged(HelpStage.COMING), e.OverlayClosed(), e.HelpTouched())
    assert len(visit.effects) == 1
    visit.refuse(e.HelpChanged(HelpStage.COMING)).play(e.HelpChanged(HelpStage.NOBODY))
    visit.play(e.OverlayClosed(), e.HelpTouched())  # nobody came: again
    assert visit.effects == [do.CallHelp(HelpReason.HELP)] * 2


def test_a_mistake_calls_it_off() -> None:
    visit = Visit().play(e.HelpTouched(), e.MistakeTouched())
    assert visit.effects[-1] == do.CancelHelp()
    assert (visit.state.help, visit.state.overlay) == (None, None)


def test_an_attendant_who_was_there_closes_the_page() -> None:
    visit = Visit().play(e.HelpTouched(), e.HelpChanged(None))
    assert (visit.state.help, visit.state.overlay) == (None, None)
    visit.play(e.HelpChanged(HelpStage.CALLED), e.EaseTouched(), e.HelpChanged(None))
    assert visit.state.overlay is Overlay.EASE


@pytest.mark.parametrize(
    "page", [(e.EaseTouched(),), (e.QuestionTouched(Question.DURATION),), UNLOCKED[:2]]
)
def test_help_from_any_page(page: tuple[e.VisitEvent, ...]) -> None:
    visit = Visit().play(*page, e.HelpTouched())
    assert (visit.state.overlay, visit.state.question) == (Overlay.HELP, None)
    visit.refuse(e.AttendantSeen(VIEW), e.PinRefused(4))


def test_help_instead_of_an_answer_to_the_idle_warning() -> None:
    visit = pressing().asked().play(e.IdleNoticed(), e.HelpTouched())
    assert (visit.state.overlay, visit.state.countdown) == (Overlay.HELP, None)


def test_help_that_is_left_open_closes_some_time() -> None:
    visit = pressing().asked().play(e.HelpTouched())
    for _ in range(LONGEST_HELP_IDLES):
        assert visit.play(e.IdleNoticed()).state.overlay is Overlay.HELP
    assert visit.play(e.IdleNoticed()).state.overlay is None
    assert visit.play(e.IdleNoticed()).state.overlay is Overlay.IDLE


@pytest.mark.parametrize("answer", [e.GiveTouched(), e.CountdownEnded()])
def test_leaving_from_help_and_its_answer(answer: e.VisitEvent) -> None:
    visit = pressing().asked().play(e.ArmChosen(Arm.LEFT), e.HelpTouched(), e.LeaveTouched())
    assert (visit.screen, visit.state.overlay) == (Screen.LEAVING, None)
    visit.at = 1000.0
    reason = EndReason.PATIENT if isinstance(answer, e.GiveTouched) else EndReason.IDLE
    assert visit.play(answer).facts[-1] == Ended(reason)


def test_staying_after_all_with_the_rest_that_was_left() -> None:
    visit = pressing().asked().play(e.ArmChosen(Arm.LEFT))
    visit.at = 100.0
    visit.play(e.HelpTouched(), e.LeaveTouched())
    visit.at = 110.0
    visit.play(e.BackTouched())
    assert (visit.screen, visit.state.countdown) == (Screen.REST, Countdown(310.0, 300.0))
    assert (visit.state.left_from, visit.state.held) == (None, None)


def test_staying_after_all_in_a_question_in_between() -> None:
    visit = pressing().asked().play(e.ArmChosen(Arm.LEFT))
    visit.at = 100.0
    visit.play(e.SkipTouched(), e.HelpTouched(), e.LeaveTouched(), e.BackTouched())
    assert visit.screen is Screen.SKIP_REASON
    assert visit.play(e.BackTouched()).state.countdown == Countdown(300.0, 300.0)


def test_hands_that_were_left_wait_for_the_patient_to_go_on() -> None:
    visit = pressing().consent().play(e.HandsStarted())
    visit.at = 10.0
    visit.play(e.HelpTouched(), e.LeaveTouched(), e.BackTouched())
    assert (visit.screen, visit.state.countdown) == (Screen.HANDS, None)
    assert visit.play(e.HandsStarted()).state.countdown == Countdown(30.0, 30.0)


def test_help_before_the_question_of_leaving_gives_it_its_time_anew() -> None:
    visit = pressing().asked().play(e.HelpTouched(), e.LeaveTouched())
    visit.at = 20.0
    visit.play(e.HelpTouched())
    visit.at = 900.0
    visit.refuse(e.CountdownEnded()).play(e.OverlayClosed())
    assert visit.state.countdown == Countdown(930.0, 30.0)
    visit.play(e.HelpTouched(), e.LeaveTouched())
    assert (visit.screen, visit.state.left_from) == (Screen.LEAVING, Screen.ARM)
    assert visit.play(e.BackTouched()).screen is Screen.ARM


def test_help_at_the_farewell_is_not_torn_away() -> None:
    visit = clipped().asked().play(*SKIPPED).saved().play(e.DoneTouched())
    visit.at = 4.0
    visit.play(e.HelpTouched()).refuse(e.LeaveTouched())
    visit.at = 60.0
    visit.refuse(e.CountdownEnded()).play(e.OverlayClosed())
    assert visit.state.countdown == Countdown(66.0, 10.0)
    visit.play(e.DoneTouched(), e.HelpTouched(), e.OverlayClosed())
    assert visit.state.countdown is None  # the end was asked for already


def test_leaving_before_the_consent_leaves_nothing() -> None:
    visit = Visit().refuse(e.LeaveTouched()).play(*CHECKED_IN, e.HelpTouched(), e.LeaveTouched())
    assert visit.screen is Screen.WELCOME
    assert visit.effects[-1] == do.EndFront()
    visit.play(e.HelpTouched()).refuse(e.LeaveTouched())


def test_nobody_leaves_while_it_is_saved() -> None:
    visit = clipped().asked().play(*SKIPPED, e.ReviewConfirmed(), e.HelpTouched())
    visit.refuse(e.LeaveTouched()).play(e.VisitSaved()).clear().play(e.LeaveTouched())
    assert (visit.screen, visit.effects) == (Screen.GOODBYE, [do.LeaveRoom()])


def test_the_right_pin_opens_the_room_and_nothing_of_the_visit() -> None:
    visit = pressing().asked().play(*UNLOCKED[:2])
    visit.refuse(e.PinConfirmed("482914"))  # one at a time
    assert visit.effects[-1] == do.Unlock("482913")
    visit = visit.play(UNLOCKED[2]).refuse(UNLOCKED[2])
    assert (visit.state.overlay, visit.state.attendant) == (Overlay.ATTENDANT, VIEW)
    visit.play(e.AttendantActed(AttendantAction.PHONE_DONE, "a-task"))
    assert visit.effects[-1] == do.AttendantDo(AttendantAction.PHONE_DONE, "a-task")
    visit = visit.play(e.AttendantSeen(replace(VIEW, waiting=0)), e.OverlayClosed())
    assert (visit.screen, visit.state.attendant, visit.effects[-1]) == (Screen.ARM, None, do.Lock())


def test_the_room_is_tended_and_the_page_follows() -> None:
    visit = Visit().play(*UNLOCKED)
    for deed in (WipeItem("cuff", "wipes-a"), BlockRoom(Closed.SOILED)):
        visit.play(e.RoomTended(deed))
        assert visit.effects[-1] == do.TendRoom(deed)
    changed = replace(VIEW, room="airing")
    visit.play(e.AttendantChanged(changed)).refuse(e.AttendantChanged(changed))
    assert visit.state.attendant == changed
    visit.play(e.OverlayClosed()).refuse(e.AttendantChanged(VIEW), e.RoomTended(deed))


def test_the_pages_of_the_room_follow_it() -> None:
    def told(room: str) -> e.AttendantChanged:
        return e.AttendantChanged(replace(VIEW, room=room))

    visit = Visit().play(*UNLOCKED, told("cleaning"))
    assert visit.state.overlay is Overlay.PANEL_WIPE  # whoever begins is led to the list
    visit.play(e.AttendantChanged(replace(VIEW, room="cleaning", waiting=7)))
    assert visit.state.overlay is Overlay.PANEL_WIPE
    visit.play(told("contact-time"))
    assert visit.state.overlay is Overlay.ATTENDANT
    visit.play(e.PanelTurned(Overlay.PANEL_SECOND), told("airing"))
    assert visit.state.overlay is Overlay.ATTENDANT
    visit.play(e.PanelTurned(Overlay.PANEL_ROOM), told("ready"))
    assert visit.state.overlay is Overlay.PANEL_ROOM
    visit.play(told("blocked"))
    assert visit.state.overlay is Overlay.ATTENDANT
    visit.play(e.PanelTurned(Overlay.PANEL_LINE), told("used"))
    assert visit.state.overlay is Overlay.PANEL_LINE


def test_news_of_the_room_open_no_door() -> None:
    visit = Visit().play(*UNLOCKED[:2]).refuse(e.AttendantChanged(VIEW))
    assert visit.state.overlay is Overlay.PIN


def test_a_second_persons_pin_is_looked_at_once_and_keeps_the_page() -> None:
    second = e.RoomTended(CutShort("1379", Reason.EMERGENCY))
    visit = Visit().play(*UNLOCKED).refuse(e.SecondAnswered(None)).play(second).refuse(second)
    visit.play(e.AttendantChanged(replace(VIEW, waiting=0)))
    assert visit.state.unlocking  # news take nothing away that is being typed
    visit.play(e.SecondAnswered(SecondProblem.WRONG, 5))
    state = visit.state
    assert (state.overlay, state.unlocking) == (Overlay.ATTENDANT, False)
    assert (state.second, state.pin_wait) == (SecondProblem.WRONG, 5)
    visit.play(second, e.SecondAnswered(None))
    assert (visit.state.second, visit.state.pin_wait) == (None, 0)
    visit.play(second, e.OverlayClosed()).refuse(e.SecondAnswered(None))


def test_a_wrong_pin_can_be_tried_again() -> None:
    visit = Visit().play(*UNLOCKED[:2], e.PinRefused(wait=4)).refuse(e.PinRefused(wait=4))
    assert (visit.state.pin_refused, visit.state.pin_wait) == (True, 4)
    visit.play(e.PinConfirmed("482914"))
    assert not visit.state.pin_refused


def test_a_pin_that_was_put_away_opens_nothing_later() -> None:
    visit = Visit().play(*UNLOCKED[:2], e.OverlayClosed())
    assert visit.effects[-1] == do.Lock()
    visit.refuse(e.AttendantSeen(VIEW), e.PinRefused(4), e.AttendantLocked())
    visit.play(e.AttendantTouched()).refuse(e.AttendantSeen(VIEW), e.PinRefused(4))


def test_an_attendant_who_goes_away_leaves_no_open_door() -> None:
    visit = pressing().asked().play(*UNLOCKED, e.IdleNoticed())
    assert (visit.state.overlay, visit.effects[-1]) == (None, do.Lock())
    visit.play(*UNLOCKED, e.AttendantLocked())
    assert visit.state.overlay is None


def test_the_attendant_ends_a_visit_at_the_screen() -> None:
    visit = pressing().asked().play(*UNLOCKED).clear().play(END_VISIT)
    assert visit.effects == [
        do.Lock(),
        do.Journal(Ended(EndReason.ATTENDANT)),
        do.AbandonVisit(),
        do.LeaveRoom(),
    ]
    visit.play(*UNLOCKED).refuse(END_VISIT)


def test_the_attendant_ends_what_was_not_consented_to() -> None:
    visit = Visit().play(*CHECKED_IN, *UNLOCKED).clear().play(END_VISIT)
    assert (visit.screen, visit.effects) == (Screen.WELCOME, [do.Lock(), do.EndFront()])


def test_the_attendant_ends_what_was_saved() -> None:
    visit = clipped().asked().play(*SKIPPED).saved().play(*UNLOCKED).clear().play(END_VISIT)
    assert (visit.screen, visit.effects) == (Screen.GOODBYE, [do.Lock(), do.LeaveRoom()])


def test_news_of_the_room_is_noted() -> None:
    visit = Visit(replace(Visit().state, cuff_present=False)).play(e.PhoneTasksChanged(2), PRESENT)
    visit.refuse(e.PhoneTasksChanged(2))
    assert visit.state.phone_tasks == 2
