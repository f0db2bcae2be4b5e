// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// The six moves of hand hygiene (EN 1500) in the order of the drawings. A table.
QtObject {
    id: texts

    readonly property var titles: [
        //: Move 1 of 6 of hand hygiene: palm on palm
        //% "Handflächen"
        qsTrId("hands-title-1"),
        //: Move 2 of 6: palm on the back of the other hand
        //% "Handrücken"
        qsTrId("hands-title-2"),
        //: Move 3 of 6: palm on palm, fingers interlaced
        //% "Zwischen den Fingern"
        qsTrId("hands-title-3"),
        //: Move 4 of 6: backs of the fingers in the other palm, fingers locked
        //% "Fingerrücken"
        qsTrId("hands-title-4"),
        //: Move 5 of 6: thumb in the closed palm
        //% "Daumen"
        qsTrId("hands-title-5"),
        //: Move 6 of 6: finger tips in the palm
        //% "Fingerspitzen"
        qsTrId("hands-title-6")
    ]
    readonly property var sentences: [
        //: What to do in move 1
        //% "Reiben Sie die Handflächen aneinander."
        qsTrId("hands-move-1"),
        //: What to do in move 2
        //% "Reiben Sie den Rücken der einen Hand, dann den der anderen."
        qsTrId("hands-move-2"),
        //: What to do in move 3
        //% "Schieben Sie die Finger ineinander und reiben Sie."
        qsTrId("hands-move-3"),
        //: What to do in move 4
        //% "Verhaken Sie die Finger und reiben Sie hin und her."
        qsTrId("hands-move-4"),
        //: What to do in move 5
        //% "Umfassen und drehen Sie den Daumen, dann den anderen."
        qsTrId("hands-move-5"),
        //: What to do in move 6
        //% "Kreisen Sie mit den Fingerspitzen in der Handfläche."
        qsTrId("hands-move-6")
    ]
}
