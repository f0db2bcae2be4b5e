// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// What every button has: role, name, keys, focus ring, and a sign that it is being pressed: a lower
// edge that goes down, or, where there is none, a border that grows.
T.Button {
    id: button

    property color fillColor: Theme.card
    property color labelColor: Theme.ink
    property color edgeColor: Theme.edge
    property color lowerEdge: edgeColor
    property real edgeWidth: Theme.border
    property real lift: 0 // height of the solid lower edge
    property real labelSize: Theme.action
    property string spoken: text // where what is written is only a sign
    property alias pictureSource: picture.source

    readonly property real sunk: down ? lift : 0
    readonly property real grown: down && lift === 0 ? Theme.borderStrong : 0

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, Theme.touchHeight)
    implicitHeight: Theme.buttonHeight
    leftPadding: Theme.padding
    rightPadding: Theme.padding
    topPadding: sunk
    bottomPadding: lift - sunk
    focusPolicy: Qt.StrongFocus
    onVisibleChanged: if (!visible) focus = false // what can't be seen can't be pressed
    font.family: Theme.family
    font.pixelSize: labelSize
    font.bold: true

    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.onPressAction: click()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) click(); }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) click(); }

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: button.sunk
            radius: Theme.corner
            color: button.lowerEdge
            visible: button.lift > 0
        }
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: button.sunk
            anchors.bottomMargin: button.lift - button.sunk
            radius: Theme.corner
            color: button.fillColor
            border.width: button.edgeWidth + button.grown
            border.color: button.edgeColor
        }
        FocusRing {
            visible: button.visualFocus
        }
    }
    contentItem: Item {
        implicitWidth: label.implicitWidth + (picture.visible ? picture.width + Theme.gapText : 0)
        implicitHeight: label.implicitHeight

        Row {
            anchors.centerIn: parent
            spacing: Theme.gapText

            Image {
                id: picture

                visible: source.toString() !== ""
                anchors.verticalCenter: parent.verticalCenter
                sourceSize.height: Theme.icon
                asynchronous: true // the first frame doesn't wait for it
                Accessible.ignored: true
            }
            Text {
                id: label

                width: Math.min(implicitWidth, button.availableWidth - (picture.visible ? picture.width + Theme.gapText : 0))
                text: button.text
                font: button.font
                color: button.labelColor
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignHCenter
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}
