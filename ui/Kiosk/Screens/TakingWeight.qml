// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// Somebody steps on the scale, and the number comes to rest.
Item {
    id: page

    required property LiveViewModel live
    readonly property bool waiting: live.contact === "nobody"

    PicturePage {
        visible: page.waiting
        anchors.fill: parent
        //: Headline while nobody is on the scale
        //% "Bitte auf die Waage stellen."
        headline: qsTrId("weight-nobody")
        //: While nobody is on the scale
        //% "Mit beiden Füßen in die Mitte."
        lead: qsTrId("weight-nobody-lead")
        picture: "../pictures/scale.svg"
    }
    WaitPage {
        visible: !page.waiting
        anchors.fill: parent
        //: Headline while weighing
        //% "Bitte ruhig stehen."
        headline: qsTrId("weight-settling")
        lead: page.live.contact === "steady"
            ? qsTrId("taking-steady")
            //: While weighing
            //% "Halten Sie sich bitte nicht fest."
            : qsTrId("weight-settling-lead")
        time: page.live.value || "–"
        timeSize: Theme.figure
        //: Below the number on the scale
        //% "Kilogramm"
        caption: qsTrId("weight-caption")
        doneShare: page.live.doneShare
    }
}
