// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A setting: its word, and its choices beside it, or below it on an upright panel.
Grid {
    id: row

    required property string label
    default property alias options: choices.data

    columns: Theme.upright ? 1 : 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gapSmall
    verticalItemAlignment: Grid.AlignVCenter

    KioskText {
        width: Theme.upright ? row.width : Theme.optionLabel
        text: row.label
        font.pixelSize: Theme.lead
    }
    Row {
        id: choices

        spacing: Theme.gapText
    }
}
