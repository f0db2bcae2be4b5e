// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A tick or an exclamation mark, and the words for it.
Row {
    id: line

    required property string text
    property bool attention: false

    spacing: Theme.gapSmall

    Sign {
        id: sign

        attention: line.attention
        y: Math.round((metrics.height - height) / 2)
    }
    KioskText {
        width: line.width - sign.width - line.spacing
        text: line.text
        lineHeight: Theme.headlineSpacing
    }
    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.body
    }
}
