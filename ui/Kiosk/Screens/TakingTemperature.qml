// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models

// The thermometer is in the hand; its value comes by itself.
PicturePage {
    id: page

    required property MeterViewModel meter
    required property LiveViewModel live
    readonly property bool inEar: meter.site !== "forehead"

    headline: inEar
        //: Headline while the temperature is taken in the ear
        //% "Jetzt im Ohr messen."
        ? qsTrId("temperature-ear")
        //: Headline while the temperature is taken at the forehead
        //% "Jetzt an der Stirn messen."
        : qsTrId("temperature-forehead")
    lead: live.contact !== "nobody"
        ? qsTrId("moment-please")
        : inEar
        //: How to use an ear thermometer
        //% "Setzen Sie das Thermometer ans Ohr und drücken Sie die Taste, bis es piept."
        ? qsTrId("temperature-ear-lead")
        //: How to use a forehead thermometer
        //% "Halten Sie das Thermometer an die Stirn und drücken Sie die Taste, bis es piept."
        : qsTrId("temperature-forehead-lead")
    picture: inEar ? "../pictures/thermometer-ear.svg" : "../pictures/thermometer-forehead.svg"

    Note {
        width: parent.width
        text: page.live.value
            ? `${page.live.value} ${qsTrId("unit-temperature")}`
            //: While the thermometer is being used
            //% "Der Wert erscheint hier von selbst."
            : qsTrId("temperature-waiting")
    }
}
