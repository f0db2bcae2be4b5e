# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Before the controller is there the screens hear the truth, and afterwards the controller."""

import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import qmlEngine

from kiosk.visit.answers import Vital
from kiosk.visit.api import Live
from kiosk.visit.events import StartTouched, VisitEvent
from kiosk.visit.state import Readiness, Screen, VisitState
from ui.shell.loading import import_while_drawing
from ui.shell.opening import OpeningVisit
from ui.shell.panel import PanelFitting
from ui.view import KioskView, create_view

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class HandClock:
    def now(self) -> datetime:
        return NOON

    def monotonic(self) -> float:
        return 1234.5


class FakeController:
    """What `OpeningVisit` hands over to."""

    def __init__(self) -> None:
        self.visit = uuid.UUID(int=7)
        self.clock = HandClock()
        self.state = VisitState(readiness=Readiness.READY)
        self.profile: Any = None
        self.handled: list[VisitEvent] = []
        self.touches = 0
        self.holds: list[bool] = []
        self.watchers: list[Callable[[Vital, Live], None]] = []
        self._listeners: list[Callable[[VisitState], None]] = []

    def subscribe(self, listener: Callable[[VisitState], None]) -> None:
        self._listeners.append(listener)

    def watch(self, watcher: Callable[[Vital, Live], None]) -> None:
        self.watchers.append(watcher)

    def handle(self, event: VisitEvent) -> None:
        self.handled.append(event)

    def consent_text(self, language: str) -> str:
        return f"consent {language}"

    def touched(self) -> None:
        self.touches += 1

    def hold_idle(self, held: bool) -> None:
        self.holds.append(held)

    def become(self, state: VisitState) -> None:
        self.state = state
        for listener in self._listeners:
            listener(state)


@pytest.fixture
def controller() -> FakeController:
    return FakeController()


@pytest.fixture
def visit() -> OpeningVisit:
    return OpeningVisit()


def hand_over(visit: OpeningVisit, controller: FakeController) -> None:
    visit.hand_over(controller)  # type: ignore[arg-type]


def test_at_first_nobody_may_start_and_nothing_is_known(visit: OpeningVisit) -> None:
    visit.handle(StartTouched())
    visit.touched()
    visit.hold_idle(True)
    assert visit.state == VisitState(readiness=Readiness.NO_STATION)
    assert (visit.profile, visit.id, visit.consent_text("de")) == (None, None, "")


def test_at_first_the_clock_is_the_machines(visit: OpeningVisit) -> None:
    assert abs((datetime.now(UTC) - visit.clock.now()).total_seconds()) < 60
    assert visit.clock.monotonic() <= visit.clock.monotonic()


def test_listeners_of_before_hear_the_controller_at_once_and_later(
    visit: OpeningVisit, controller: FakeController
) -> None:
    heard: list[VisitState] = []
    visit.subscribe(heard.append)
    hand_over(visit, controller)
    controller.become(VisitState(screen=Screen.CODE))
    assert [(state.screen, state.readiness) for state in heard] == [
        (Screen.WELCOME, Readiness.READY),
        (Screen.CODE, Readiness.NO_STATION),
    ]


def test_everything_goes_through_to_the_controller(
    visit: OpeningVisit, controller: FakeController
) -> None:
    hand_over(visit, controller)
    heard: list[VisitState] = []
    visit.subscribe(heard.append)
    visit.handle(StartTouched())
    visit.touched()
    visit.hold_idle(True)
    visit.hold_idle(False)
    controller.become(VisitState(screen=Screen.REST))
    assert controller.handled == [StartTouched()]
    assert (controller.touches, controller.holds) == (1, [True, False])
    assert [state.screen for state in heard] == [Screen.REST]
    assert visit.state.screen is Screen.REST
    assert (visit.id, visit.consent_text("en")) == (controller.visit, "consent en")
    assert (visit.clock.now(), visit.clock.monotonic()) == (NOON, 1234.5)


@pytest.fixture
def view(qapp: QGuiApplication, visit: OpeningVisit) -> Iterator[KioskView]:
    view = create_view(visit, (1280, 800), 21.5, "de")
    yield view
    view.close()


def diagonal(view: KioskView) -> float:
    engine: Any = qmlEngine(view.window)
    inches: float = engine.singletonInstance("Kiosk.Style", "Theme").property("diagonalInches")
    return inches


def test_the_panel_is_as_large_as_the_profile_says(
    view: KioskView, visit: OpeningVisit, controller: FakeController
) -> None:
    PanelFitting(view, visit)
    hand_over(visit, controller)
    assert diagonal(view) == 21.5
    controller.profile = SimpleNamespace(
        name="Raum",
        zone=UTC,
        practice_name="Praxis",
        practice_phone="1",
        help_phone="2",
        diagonal_inches=15.4,
        vitals=(),
    )
    controller.become(controller.state)
    assert diagonal(view) == 15.4


def test_a_module_is_loaded_while_events_are_served(qapp: QGuiApplication) -> None:
    assert import_while_drawing("wave").__name__ == "wave"


def test_what_an_import_raises_is_raised(qapp: QGuiApplication) -> None:
    before = sys.getswitchinterval()
    with pytest.raises(ModuleNotFoundError):
        import_while_drawing("ui.no_such_module")
    assert sys.getswitchinterval() == before


def test_nothing_slow_is_loaded_before_the_first_frame() -> None:
    slow = {"asyncio", "cryptography", "kiosk.front", "qasync", "serial", "ssl", "sync"}
    script = f"import sys, ui.shell.front; print(*({slow!r} & sys.modules.keys()))"
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout
    assert told.split() == []
