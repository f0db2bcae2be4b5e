// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A curve that runs from right to left, painted anew when points have come, some ten times a
// second; between two arrivals the finished picture only moves. It moves a little slower than the
// points come, so that it never has to wait for a late one. A canvas, because a Shape would leave
// lines behind on other pages where Qt draws without a graphics chip.
Item {
    id: curve

    required property var levels // the last points, 0 to 100, oldest first
    required property int room // how many points fill the width
    required property int fresh // how many came at last
    required property int time // milliseconds that they took to come
    readonly property real step: width / room
    readonly property real slack: 1.2
    property real behind: 0 // how far the picture still has to run

    function run() {
        const way = Math.min(fresh, levels.length) * step;
        running.from = Theme.moveTime > 0 ? way + Math.min(behind, way) : 0;
        running.restart();
        canvas.requestPaint();
    }

    clip: true
    Accessible.ignored: true
    onLevelsChanged: run()

    NumberAnimation {
        id: running

        target: curve
        property: "behind"
        to: 0
        duration: curve.time * curve.slack
    }
    Canvas {
        id: canvas

        readonly property real inner: height - 2 * Theme.gap
        readonly property real spare: curve.width / 4 // left of the place, to run in from

        function take(pen: var) {
            pen.strokeStyle = Theme.spruce;
            pen.lineWidth = Theme.curveWeight;
            pen.lineJoin = pen.lineCap = "round";
            pen.beginPath();
        }

        x: curve.behind - spare
        width: curve.width + spare
        height: curve.height
        renderStrategy: Canvas.Immediate
        onWidthChanged: requestPaint()
        onVisibleChanged: requestPaint()
        onPaint: {
            const pen = getContext("2d");
            pen.reset();
            take(pen);
            curve.levels.forEach((level, i) => pen.lineTo(width + (i - curve.levels.length) * curve.step, Theme.gap + inner * (1 - level / 100)));
            pen.stroke();
        }
    }
}
