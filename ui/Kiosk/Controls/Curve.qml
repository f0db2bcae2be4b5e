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
    property int moved: 0 // the `end` of the arrival before
    property real behind: 0 // how far the line still has to run

    // Never so far that all of the line is outside: the first points are there at once.
    function run(fresh: int) {
        const way = Math.max(0, fresh) * step;
        running.from = fresh < levels.length ? way + Math.min(behind, way) : 0;
        running.restart();
        moved = end;
    }

    function place(level: real, index: int): point {
        const inner = height - 2 * Theme.gap;
        return Qt.point(index * step, Theme.gap + inner * (1 - level / 100));
    }

    clip: true
    onEndChanged: run(end - moved)

    NumberAnimation {
        id: running

        target: curve
        property: "behind"
        to: 0
        duration: curve.time * curve.slack
    }
    Shape {
        x: curve.width - width + curve.behind
        width: curve.levels.length * curve.step
        height: parent.height

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
