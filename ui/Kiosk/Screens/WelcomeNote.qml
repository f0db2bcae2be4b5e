// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models

// About the room: ready, interrupted, being cleaned, starting, or out of order.
Note {
    id: note

    required property WelcomeViewModel welcome
    required property PlaceViewModel place
    readonly property string outOfOrder: place.practicePhone
        //: Nothing can be measured today; %1 is the practice's telephone number
        //% "Heute ist hier leider keine Messung möglich. Bitte rufen Sie in der Praxis an: %1."
        ? qsTrId("welcome-out-of-order-phone").arg(place.practicePhone)
        //: The machine is starting; nothing is known yet
        //% "Der Raum wird vorbereitet. Bitte haben Sie etwas Geduld."
        : qsTrId("welcome-starting")

    attention: !welcome.ready
    text: welcome.interrupted
        //: After a power cut. Two sentences: what happened, and what the patient can do now
        //% "Es gab eine Unterbrechung. Ihre Angaben sind sicher. Mit demselben Zettel geht es weiter."
        ? qsTrId("welcome-interrupted")
        : welcome.ready
        //: The room is clean and everything works
        //% "Der Raum ist gereinigt und bereit."
        ? qsTrId("welcome-ready")
        : welcome.beingCleaned
        //: The attendant has to clean the room first
        //% "Der Raum wird für Sie gereinigt. Bitte warten Sie einen Moment."
        ? qsTrId("welcome-cleaning")
        : !welcome.closed
        ? outOfOrder
        : place.practicePhone
        //: Staff have closed the room; %1 is the practice's telephone number
        //% "Dieser Raum ist heute geschlossen. Bitte rufen Sie in der Praxis an: %1."
        ? qsTrId("welcome-closed-phone").arg(place.practicePhone)
        //: Staff have closed the room, and no telephone number is known
        //% "Dieser Raum ist heute geschlossen."
        : qsTrId("welcome-closed")
}
