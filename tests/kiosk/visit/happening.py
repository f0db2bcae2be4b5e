# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Everything that can happen to a visit: one event of every type at least, and of each sort one
that the flow tells apart."""

from dataclasses import replace
from datetime import date, timedelta

from drivers.cuff import CuffAbsent, InflationDone, InflationStarted
from drivers.fault import DeviceFault
from drivers.reading import Origin, Quantity
from hygiene.day_lists import ListName
from hygiene.turnover_rules import Closed, Reason
from kiosk.visit import events as e
from kiosk.visit.answers import (
    HandsReason,
    HelpStage,
    Operator,
    Question,
    Site,
    SkipReason,
    VisitReason,
    Vital,
    WarningSign,
)
from kiosk.visit.attending import (
    AttendantAction,
    BlockRoom,
    CountStock,
    CutShort,
    LeaveNote,
    TickItem,
    WipeItem,
)
from kiosk.visit.state import (
    PANEL,
    Arm,
    AttendantView,
    CardProblem,
    CheckIn,
    CodeProblem,
    Overlay,
    Readiness,
    SecondProblem,
    Timing,
    Way,
)
from tests.kiosk.visit.making import (
    A_CARD,
    ABSENT,
    APPOINTMENT,
    BORN,
    FAILED,
    INSURANCE,
    PRESENT,
    STOP_SENT,
    TODAY,
    UNFINISHED_CARD,
    a_reading,
    done,
    gone,
    met,
    not_taken,
    reading_of,
    saturation,
    taken,
    typed,
)

OXIMETRY, TEMPERATURE = Vital.OXIMETRY, Vital.TEMPERATURE
VIEW = AttendantView("used", True, 2, 300, 0, "")
NO_PLAN = replace(APPOINTMENT, id="6f1f6c1e-6f0e-4b32-9a44-0d0f6a6e7c02", plan=())

CHECK_IN: tuple[e.VisitEvent, ...] = (
    *(e.ReadinessChanged(readiness) for readiness in Readiness),
    e.ReadinessChanged(Readiness.INTERRUPTED, after_interruption=True),
    e.StartTouched(),
    e.QuestionTouched(Question.DURATION),
    e.NoCodeTouched(),
    e.CodeConfirmed("K7MP4Q2X"),
    e.SlipScanned("TKS1ABC"),
    e.ReaderReported(present=True),
    e.ReaderReported(present=False),
    e.BadgeReaderReported(present=True),
    e.BadgeReaderReported(present=False),
    e.BadgeHeld("14008EC793"),
    e.CardReaderReported(present=True),
    e.CardReaderReported(present=False),
    e.CardInserted(),
    e.CardGiven(A_CARD),
    e.CardGiven(UNFINISHED_CARD),
    e.CardFailed(CardProblem.MUTE),
    e.CardConfirmed(),
    e.CardRejected(),
    e.CodeAccepted(CheckIn.KNOWN, APPOINTMENT, (Timing.EARLY,)),
    e.CodeAccepted(CheckIn.KNOWN, NO_PLAN),
    e.CodeAccepted(CheckIn.UNVERIFIED),
    e.CodeRefused(CodeProblem.NOT_TODAY),
    e.BirthDateConfirmed(BORN),
    e.BirthDateConfirmed(TODAY + timedelta(days=1)),
    e.BirthDateConfirmed(date(1848, 3, 17)),
    e.InsuranceConfirmed(INSURANCE),
    e.InsuranceConfirmed("A123456789"),
    e.InsuranceConfirmed(""),
    e.AppointmentConfirmed(),
    e.AppointmentRejected(),
    e.OperatorChosen(Operator.HELPED),
    e.CallbackConfirmed("03641 223344"),
    e.ConsentGiven(),
    e.ConsentGiven("en"),
    e.ConsentRefused(),
    e.VisitRefused(Readiness.NOT_CLEANED),
    e.StatisticsChosen(agreed=True),
)
QUESTIONS: tuple[e.VisitEvent, ...] = (
    e.HandsStarted(),
    e.HandsPaused(),
    e.HandsImpossible(),
    e.HandsReasonChosen(HandsReason.SKIN),
    e.ReasonChosen(VisitReason.ROUTINE),
    e.ReasonChosen(VisitReason.OTHER),
    e.ReasonTextConfirmed("Schwindel beim Aufstehen"),
    e.PainChosen(3),
    e.PainChosen(None),
    e.PainChosen(11),
    e.MedicinesChosen(taken=None),
    e.WarningTouched(WarningSign.CHEST),
    e.WarningTouched(WarningSign.PALSY),
    e.WarningsConfirmed(),
)
MEASURING: tuple[e.VisitEvent, ...] = (
    e.MeterStarted(),
    e.SiteChosen(Site.EAR),
    e.ArmChosen(Arm.LEFT),
    e.RestShortened(),
    e.CountdownEnded(),
    e.InflateTouched(),
    e.StopTouched(),
    e.RetryTouched(),
    e.SkipTouched(),
    e.SkipReasonChosen(SkipReason.UNABLE),
    e.ByHandTouched(),
    typed({Quantity.SPO2: 97}),
    typed({Quantity.SPO2: 85}),
    typed({Quantity.TEMPERATURE: "36.8"}),
    typed({Quantity.SYSTOLIC: 142, Quantity.DIASTOLIC: 88}),
    typed({Quantity.SYSTOLIC: 190, Quantity.DIASTOLIC: 88}),
    typed({Quantity.SYSTOLIC: 88, Quantity.DIASTOLIC: 142}),
    typed({Quantity.WEIGHT: "70.4"}),
    e.ByHandConfirmed(reading_of({Quantity.SPO2: 97}, Origin.MEASURED)),
    e.ResultConfirmed(),
    e.PersonDeclined(),
    e.PersonWanted(),
)
CUFF: tuple[e.VisitEvent, ...] = (
    PRESENT,
    ABSENT,
    e.CuffReported(CuffAbsent(DeviceFault.WRONG_DEVICE, "particle sensor")),
    e.CuffReported(InflationStarted()),
    STOP_SENT,
    FAILED,
    done(142, 88, 71),
    done(120, 70, None),
    done(142, None),
    e.CuffReported(InflationDone(a_reading(unit="kPa"))),
)
METERS: tuple[e.VisitEvent, ...] = (
    *(report(vital) for vital in Vital for report in (met, gone)),
    not_taken(OXIMETRY),
    not_taken(TEMPERATURE),
    saturation(97),
    saturation(85),
    taken(OXIMETRY, Quantity.TEMPERATURE, 37),
    taken(TEMPERATURE, Quantity.TEMPERATURE, "38.5"),
    taken(Vital.WEIGHT, Quantity.WEIGHT, "70.4"),
)
END: tuple[e.VisitEvent, ...] = (
    e.ReviewConfirmed(),
    e.EditTouched(OXIMETRY),
    e.EditTouched(TEMPERATURE),
    e.EditTouched(Vital.BLOOD_PRESSURE),
    e.LeaveOutTouched(),
    e.VisitSaved(),
    e.SaveFailed(),
    e.WayChanged(Way.UNDERWAY),
    e.WayChanged(Way.ARRIVED),
    e.CorrectTouched(),
    e.DoneTouched(),
    e.BackTouched(),
    e.GiveTouched(),
    e.DiscardTouched(),
    e.AttendantEnded(),
)
OVER: tuple[e.VisitEvent, ...] = (
    e.HelpTouched(),
    e.MistakeTouched(),
    e.LeaveTouched(),
    e.OverlayClosed(),
    e.IdleNoticed(),
    e.IdleExpired(),
    e.EaseTouched(),
    *(e.HelpChanged(stage) for stage in (None, *HelpStage)),
    e.PhoneTasksChanged(1),
    e.PhoneTasksChanged(0),
    e.AttendantTouched(),
    e.PinConfirmed("482913"),
    e.PinRefused(wait=4),
    e.AttendantSeen(VIEW),
    e.AttendantChanged(replace(VIEW, room="ready")),
    e.RoomTended(WipeItem("cuff", "wipes-a")),
    e.RoomTended(CutShort("1379", Reason.EMERGENCY)),
    e.RoomTended(BlockRoom(Closed.DEFECT)),
    e.RoomTended(TickItem(ListName.CLOSING, "windows", done=True)),
    e.RoomTended(CountStock("wipes", 250)),
    e.RoomTended(LeaveNote("Gel ist bestellt.")),
    e.SecondAnswered(None),
    e.SecondAnswered(SecondProblem.WRONG, 5),
    e.AttendantLocked(),
    e.ScreenCleaningAgreed(),
    *(e.PanelTurned(page) for page in Overlay if page in PANEL),
    e.PanelTurned(Overlay.EASE),  # no page of the panel
    e.AttendantActed(AttendantAction.PHONE_DONE, "a-task"),
    e.AttendantActed(AttendantAction.END_VISIT),
    e.AttendantActed(AttendantAction.CLEAN_SCREEN),
    e.AttendantActed(AttendantAction.ASK_REPORT),
)

EVENTS = (*CHECK_IN, *QUESTIONS, *MEASURING, *CUFF, *METERS, *END, *OVER)
