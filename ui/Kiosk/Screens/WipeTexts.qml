// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// The things that are wiped, in words. A table, to be read as one.
QtObject {
    id: texts

    required property string item
    readonly property string headline: headlines[item] ?? item
    readonly property string lead: leads[item] ?? ""
    readonly property url picture: headlines[item] ? `../pictures/wipe-${item}-dark.svg` : ""

    readonly property var headlines: ({
        "surfaces":
            //: What the attendant wipes next: worktops, ledges, armrests
            //% "Flächen abwischen"
            qsTrId("wipe-surfaces"),
        "touch-screen":
            //: What the attendant wipes next: the kiosk's own screen
            //% "Bildschirm abwischen"
            qsTrId("wipe-touch-screen"),
        "cuff":
            //: What the attendant wipes next: the blood pressure cuff
            //% "Manschette abwischen"
            qsTrId("wipe-cuff"),
        "oximeter":
            //: What the attendant wipes next: the clip on the finger
            //% "Fingerclip abwischen"
            qsTrId("wipe-oximeter"),
        "thermometer":
            //: What the attendant wipes next
            //% "Thermometer abwischen"
            qsTrId("wipe-thermometer"),
        "scale":
            //: What the attendant wipes next: the bathroom scale
            //% "Waage abwischen"
            qsTrId("wipe-scale"),
        "card-reader":
            //: What the attendant wipes next: the reader for health cards
            //% "Kartenleser abwischen"
            qsTrId("wipe-card-reader"),
        "door-handle":
            //: What the attendant wipes next
            //% "Türgriff abwischen"
            qsTrId("wipe-door-handle"),
        "seat":
            //: What the attendant wipes next
            //% "Sitz abwischen"
            qsTrId("wipe-seat"),
        "table":
            //: What the attendant wipes next
            //% "Tisch abwischen"
            qsTrId("wipe-table"),
        "light-switch":
            //: What the attendant wipes next
            //% "Lichtschalter abwischen"
            qsTrId("wipe-light-switch"),
        "gel-dispenser":
            //: What the attendant wipes next: the dispenser of hand gel
            //% "Spender abwischen"
            qsTrId("wipe-gel-dispenser")
    })
    readonly property var leads: ({
        "surfaces":
            //: Where to wipe the surfaces
            //% "Alles, was jemand angefasst hat."
            qsTrId("wipe-surfaces-lead"),
        "touch-screen":
            //: Where to wipe the screen
            //% "Glas und Rahmen."
            qsTrId("wipe-touch-screen-lead"),
        "cuff":
            //: Where to wipe the cuff
            //% "Innen und außen."
            qsTrId("wipe-cuff-lead"),
        "oximeter":
            //: Where to wipe the clip
            //% "Auch innen, wo der Finger liegt."
            qsTrId("wipe-oximeter-lead"),
        "thermometer":
            //: Where to wipe the thermometer
            //% "Spitze und Griff."
            qsTrId("wipe-thermometer-lead"),
        "scale":
            //: Where to wipe the scale
            //% "Die ganze Standfläche."
            qsTrId("wipe-scale-lead"),
        "card-reader":
            //: Where to wipe the card reader
            //% "Nur außen. Nichts darf in den Schlitz laufen."
            qsTrId("wipe-card-reader-lead"),
        "door-handle":
            //: Where to wipe the door's handle
            //% "Auf beiden Seiten der Tür."
            qsTrId("wipe-door-handle-lead"),
        "seat":
            //: Where to wipe the chair
            //% "Sitz, Lehne und Armlehnen."
            qsTrId("wipe-seat-lead"),
        "table":
            //: Where to wipe the table
            //% "Platte und Kanten."
            qsTrId("wipe-table-lead"),
        "light-switch":
            //: Where to wipe the light switch
            //% "Schalter und Rahmen."
            qsTrId("wipe-light-switch-lead"),
        "gel-dispenser":
            //: Where to wipe the dispenser
            //% "Hebel und Gehäuse."
            qsTrId("wipe-gel-dispenser-lead")
    })
}
