// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Models
import Kiosk.Style
import QtQuick

// Who is at the panel: she sees at a glance whether it is still she.
KioskText {
    id: line

    required property SignedInViewModel signedIn
    readonly property string who: signedIn.name
        //: Instead of a name, where somebody signed in with the PIN that all share
        //% "PIN des Raums"
        || qsTrId("signed-in-room-pin")
    readonly property var roles: ({
        "deputy":
            //: %1 is the name of somebody who stands in for the attendant
            //% "%1 (Vertretung)"
            qsTrId("signed-in-deputy"),
        "it":
            //: %1 is the name of somebody who looks after the machine
            //% "%1 (Technik)"
            qsTrId("signed-in-it")
    })

    visible: signedIn.somebody
    font.pixelSize: Theme.least
    color: Theme.spruce
    lineHeight: Theme.headlineSpacing
    horizontalAlignment: Text.AlignRight
    verticalAlignment: Text.AlignVCenter
    //: Above the attendant's panel; %1 is a name
    //% "Angemeldet: %1"
    text: qsTrId("signed-in").arg((roles[signedIn.role] ?? "%1").arg(who))
}
