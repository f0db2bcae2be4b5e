// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// How loud: as many full bars of all.
Row {
    id: bars

    required property int volume
    required property int loudest

    height: Theme.optionHeight
    spacing: Theme.stepGap
    Accessible.role: Accessible.StaticText
    //: How loud it is read aloud, for a screen reader; %1 of %2 steps
    //% "Lautstärke %1 von %2"
    Accessible.name: qsTrId("ease-volume-level").arg(volume + 1).arg(loudest + 1)

    Repeater {
        model: bars.loudest + 1

        Rectangle {
            required property int index
            readonly property bool full: index <= bars.volume

            anchors.bottom: parent.bottom
            width: Theme.volumeBar
            height: Math.round(bars.height * (index + 2) / (bars.loudest + 2))
            radius: Theme.border
            color: full ? Theme.spruce : Theme.card
            border.width: Theme.border
            border.color: full ? Theme.spruce : Theme.edge
        }
    }
}
