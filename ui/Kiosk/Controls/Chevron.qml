// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Shapes
import Kiosk.Style

// Leads on: beside a word, never alone.
Shape {
    id: chevron

    implicitWidth: Theme.chevron / 2
    implicitHeight: Theme.chevron
    preferredRendererType: Shape.GeometryRenderer

    ShapePath {
        strokeColor: Theme.spruce
        strokeWidth: Theme.tickWeight
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        startX: chevron.width * 0.2
        startY: chevron.height * 0.1
        PathLine { x: chevron.width * 0.8; y: chevron.height * 0.5 }
        PathLine { x: chevron.width * 0.2; y: chevron.height * 0.9 }
    }
}
