# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One application for all windows, texts compiled once, and a window over a still visit."""

import gc
import os
from collections.abc import Callable, Iterator

import pytest

os.environ["QT_QUICK_BACKEND"] = "software"  # the same picture on every machine

from PySide6.QtGui import QGuiApplication

from tests.ui.stage import Stage
from ui.gallery.panels import PANELS, Panel
from ui.robot.hands import stop_expecting
from ui.translations.build import build

MakeStage = Callable[..., Stage]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session", autouse=True)
def texts() -> None:
    """The view reads the compiled texts."""
    build()


@pytest.fixture(autouse=True)
def garbage_on_this_thread() -> Iterator[None]:
    """As in the front (`ui.shell.garbage`): a worker thread must not free Qt objects."""
    gc.disable()
    yield
    gc.collect(1)


@pytest.fixture(autouse=True)
def nobody_waits_on() -> Iterator[None]:
    """A robot's hands that no walk ended would end the whole test run a minute later."""
    yield
    stop_expecting()


@pytest.fixture
def make_stage(qapp: QGuiApplication) -> Iterator[MakeStage]:
    """Windows that are taken away at the end."""
    stages: list[Stage] = []

    def make(panel: Panel = PANELS[0], language: str = "de") -> Stage:
        stages.append(Stage(panel, language))
        return stages[-1]

    yield make
    for stage in stages:
        stage.close()


@pytest.fixture
def stage(make_stage: MakeStage) -> Stage:
    """The usual panel, in German."""
    return make_stage()
