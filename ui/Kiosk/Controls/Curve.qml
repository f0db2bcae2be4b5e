// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Shapes
import Kiosk.Style

// A curve that runs from right to left. New points come some ten times a second; between two
// arrivals the finished line is only moved, which costs the graphics chip nothing. It moves a
// little slower than the points come, so that it never has to stop and wait for a late one.
Item {
    id: curve

    required property var levels // the last points, 0 to 100, oldest first
    required property int end // how many points there were
    required property int room // how many points fill the width
    required property int time // milliseconds that the newest points took
    readonly property real step: width / room
    readonly property real slack: 1.2

    clip: true

    function place(level: real, index: int): point {
        const inner = height - 2 * Theme.gap;
        return Qt.point((end - levels.length + index) * step, Theme.gap + inner * (1 - level / 100));
    }

    Shape {
        height: parent.height
        x: curve.width - curve.end * curve.step

        Behavior on x {
            enabled: curve.end > 0

            NumberAnimation {
                duration: curve.time * curve.slack
            }
        }
        ShapePath {
            strokeColor: Theme.spruce
            strokeWidth: Theme.curveWeight
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathPolyline {
                path: curve.levels.map((level, i) => curve.place(level, i))
            }
        }
    }
}
