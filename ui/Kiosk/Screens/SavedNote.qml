// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls
import Kiosk.Models

// What nobody may take for granted: that somebody looked at the values, that somebody was called.
Note {
    id: note

    required property DeliveryViewModel delivery
    readonly property string unseen:
        //: A value is outside the limits that the practice set; nobody has looked at it yet
        //% "Diese Werte hat noch niemand gesehen. Bei Beschwerden: 112."
        qsTrId("saved-unseen")
    readonly property string phone:
        //: The line is down; the attendant is asked to phone the practice
        //% "Wir bitten die Betreuung, Ihre Praxis anzurufen."
        qsTrId("saved-phone")

    readonly property string lost:
        //: The station did not take a correction after "saved"; the version before is saved
        //% "Ihre letzte Änderung ist nicht gespeichert. Bitte sagen Sie sie Ihrer Praxis."
        qsTrId("saved-correction-lost")

    visible: text !== ""
    attention: true
    text: [delivery.correctionLost ? lost : "", delivery.beyond ? unseen : "", delivery.phoneTask ? phone : ""].join(" ").trim()
}
