// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls

// For whoever knows the value already, or can read it off another device.
LinkButton {
    //: A measured value is typed in instead of being measured here
    //% "Wert selbst eintippen"
    text: qsTrId("by-hand-link")
}
