// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// One thing to do or to know, with a tick before it.
Row {
    id: line

    required property string text

    spacing: Theme.gapText

    Sign {
        id: sign

        y: Math.round((metrics.height - height) / 2)
    }
    KioskText {
        width: line.width - sign.width - line.spacing
        text: line.text
        font.pixelSize: Theme.lead
    }
    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.lead
    }
}
