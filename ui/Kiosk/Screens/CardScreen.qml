// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// Whose health card was read. It is noted: what the insurer says of it today nobody has asked.
ScreenFrame {
    id: screen

    readonly property CardViewModel card: session.card
    readonly property var covers: ({
        "valid":
            //: What was read from the card is noted for the practice; the card can be taken out
            //% "Ihre Angaben sind vorgemerkt. Bitte nehmen Sie die Karte heraus."
            qsTrId("card-noted"),
        "expired":
            //: By what the card says the cover has ended; the visit goes on
            //% "Laut Karte gilt sie nicht mehr. Die Praxis klärt das mit Ihnen."
            qsTrId("card-expired"),
        "not-yet":
            //: By what the card says the cover has not begun; the visit goes on
            //% "Laut Karte gilt sie noch nicht. Die Praxis klärt das mit Ihnen."
            qsTrId("card-not-yet")
    })

    ContentBlock {
        Headline {
            width: parent.width
            //: Headline above name and birth date of the health card that was read
            //% "Sind Sie das?"
            text: qsTrId("card-headline")
        }
        ValueCard {
            width: parent.width
            plain: true
            stacked: true
            value: screen.card.name
            //: The birth date on the card; %1 is it in words, as in "17. März 1948"
            //% "Geboren am %1"
            details: [qsTrId("card-born").arg(screen.card.birthDate)]
        }
        Note {
            width: parent.width
            attention: screen.card.cover !== "valid"
            text: screen.covers[screen.card.cover] ?? ""
        }
    }
    action: [
        SecondAction {
            primary: yes
            labelColor: Theme.spruce
            //: The health card is somebody else's
            //% "Nein"
            text: qsTrId("card-no")
            onClicked: screen.card.reject()
        },
        PrimaryButton {
            id: yes

            anchors.right: parent.right
            //: The health card is the patient's
            //% "Ja, das bin ich"
            text: qsTrId("card-yes")
            onClicked: screen.card.confirm()
        }
    ]
}
