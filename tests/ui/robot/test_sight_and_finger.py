# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The robot sees what a screen reader sees, and what it touches is touched."""

import pytest
import qasync
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickWindow

from ui.robot.finger import Finger
from ui.robot.sight import Sight, Thing


def tap(qapp: QGuiApplication, window: QQuickWindow, thing: Thing) -> None:
    with qasync.QEventLoop(qapp, already_running=False) as loop:
        loop.run_until_complete(Finger(window).tap(thing.centre))
    qapp.processEvents()


def test_a_control_is_found_by_role_and_name(scene: QQuickWindow) -> None:
    assert Sight(scene).control("Fertig") == Thing(
        QAccessible.Role.Button, "Fertig", QRect(20, 100, 200, 80), enabled=True
    )


def test_a_nested_control_is_found_where_it_lies(scene: QQuickWindow) -> None:
    found = Sight(scene).control("Tief drin")
    assert found is not None
    assert found.place == QRect(350, 350, 200, 80)


@pytest.mark.parametrize(
    "name", ["Aus", "Fort", "Doppelt", "Nirgends"], ids=["off", "hidden", "twice", "none"]
)
def test_what_a_person_could_not_touch_for_sure_is_not_found(
    scene: QQuickWindow, name: str
) -> None:
    assert Sight(scene).control(name) is None


def test_everything_visible_can_be_told(scene: QQuickWindow) -> None:
    told = [str(thing) for thing in Sight(scene).things()]
    assert "Button 'Aus' (off)" in told
    assert "StaticText 'Fertig'" in told
    assert not any("Fort" in text for text in told)


def test_a_tap_is_a_touch_on_the_control(scene: QQuickWindow, qapp: QGuiApplication) -> None:
    found = Sight(scene).control("Tief drin")
    assert found is not None
    tap(qapp, scene, found)
    assert scene.property("touched") == "Tief drin;"
