# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A small window with what the robot has to tell apart."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

SCENE = b"""
import QtQuick
import QtQuick.Templates as T

Window {
    id: window

    property string touched
    property bool moving: false

    component Control: T.Button {
        width: 200
        height: 80
        Accessible.role: Accessible.Button
        Accessible.name: text
        background: Rectangle { color: "grey" }
        onClicked: window.touched += text + ";"
    }

    width: 640
    height: 480
    visible: true

    Text {
        x: 20
        y: 20
        text: "Fertig"
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Control { x: 20; y: 100; text: "Fertig" }
    Control { x: 20; y: 200; text: "Aus"; enabled: false }
    Control { x: 20; y: 300; text: "Fort"; visible: false }
    Control { x: 300; y: 100; text: "Doppelt" }
    Control { x: 300; y: 200; text: "Doppelt" }
    Item {
        x: 300
        y: 300
        Item { Control { x: 50; y: 50; text: "Tief drin" } }
    }
    Rectangle {
        y: 470
        width: 10
        height: 10
        color: "black"
        NumberAnimation on x { running: window.moving; from: 0; to: 600; duration: 400 }
    }
}
"""


@pytest.fixture
def scene(qapp: QGuiApplication) -> Iterator[QQuickWindow]:
    """The window, with its first frame drawn."""
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(SCENE, QUrl())
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    qapp.processEvents()
    yield window
    window.close()
    window.deleteLater()
    engine.deleteLater()
    qapp.processEvents()
