// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls
import Kiosk.Models

// On without (further) measurements.
LinkButton {
    id: link

    required property PressureViewModel pressure

    text: pressure.anyReading
        //: There are readings, and the patient doesn't want more
        //% "Nicht weiter messen"
        ? qsTrId("skip-further")
        : qsTrId("skip-today")
    onClicked: link.pressure.skip()
}
