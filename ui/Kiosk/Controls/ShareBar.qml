// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// How much of what is needed is there. Says no seconds: a body keeps no timetable.
Rectangle {
    id: bar

    required property real share // 0 to 1
    required property string name // what is being waited for

    implicitHeight: Theme.shareBar
    radius: height / 2
    color: Theme.line
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name

    Rectangle {
        visible: bar.share > 0
        width: Math.max(height, parent.width * bar.share)
        height: parent.height
        radius: parent.radius
        color: Theme.spruce

        Behavior on width {
            NumberAnimation {
                duration: Theme.moveTime
            }
        }
    }
}
