// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A curve that runs from right to left, painted anew when points have come, some ten times a
// second. A Shape would leave lines behind on other pages where Qt draws without a graphics chip.
Canvas {
    id: curve

    required property var levels // the last points, 0 to 100, oldest first
    required property int room // how many points fill the width
    readonly property real step: width / room
    readonly property real inner: height - 2 * Theme.gap

    renderStrategy: Canvas.Immediate
    Accessible.ignored: true
    onLevelsChanged: requestPaint()
    onWidthChanged: requestPaint()
    onVisibleChanged: requestPaint()
    onPaint: {
        const pen = getContext("2d");
        pen.reset();
        curve.take(pen);
        levels.forEach((level, i) => pen.lineTo((room - levels.length + i) * step, Theme.gap + inner * (1 - level / 100)));
        pen.stroke();
    }

    function take(pen: var) {
        pen.strokeStyle = Theme.spruce;
        pen.lineWidth = Theme.curveWeight;
        pen.lineJoin = "round";
        pen.lineCap = "round";
        pen.beginPath();
    }
}
