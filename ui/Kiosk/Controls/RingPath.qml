// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Shapes
import Kiosk.Style

// A part of a ring from the top, clockwise.
ShapePath {
    id: path

    required property real middle
    required property real sweep

    strokeWidth: Theme.ringWidth
    fillColor: "transparent"
    capStyle: sweep < 360 ? ShapePath.RoundCap : ShapePath.FlatCap

    PathAngleArc {
        centerX: path.middle
        centerY: path.middle
        radiusX: path.middle - Theme.ringWidth / 2
        radiusY: path.middle - Theme.ringWidth / 2
        startAngle: -90
        sweepAngle: path.sweep
    }
}
