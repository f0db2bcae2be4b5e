// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls
import Kiosk.Models

// Ways round a measurement.
LinkRow {
    id: links

    required property MeterViewModel meter

    ByHandLink {
        onClicked: links.meter.typeByHand()
    }
    LinkButton {
        text: qsTrId("skip-today")
        onClicked: links.meter.skip()
    }
}
