// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Shapes
import Kiosk.Style

// On its way: drawn on amber.
Shape {
    id: arrow

    ShapePath {
        strokeColor: Theme.amberInk
        strokeWidth: Theme.tickWeight
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        startX: arrow.width * 0.10
        startY: arrow.height * 0.5
        PathLine { x: arrow.width * 0.88; y: arrow.height * 0.5 }
        PathMove { x: arrow.width * 0.55; y: arrow.height * 0.15 }
        PathLine { x: arrow.width * 0.90; y: arrow.height * 0.5 }
        PathLine { x: arrow.width * 0.55; y: arrow.height * 0.85 }
    }
}
