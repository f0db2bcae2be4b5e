// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQml
import Kiosk.Models
import Kiosk.Style

// When the devices have to be checked: of the most urgent in a few words, of each in a sentence.
QtObject {
    id: texts

    required property HouseViewModel house
    readonly property var first: house.checks[0] ?? ({ standing: "good", days: 0 })
    readonly property bool attention: first.standing !== "good"
    readonly property int longest: 15 // letters of a name that has room in a tile
    readonly property DeviceNames devices: DeviceNames {}
    readonly property string days:
        //: In so many days a device has to be checked; in a small tile
        //% "in %n Tagen"
        qsTrId("tile-checks-soon", first.days)
    readonly property string brief: first.standing === "past"
        //: A device should have been checked; in a small tile
        //% "überschritten"
        ? qsTrId("tile-checks-past")
        : first.standing === "unknown"
        //: Nobody has confirmed the kiosk's clock yet; in a small tile
        //% "Uhr offen"
        ? qsTrId("tile-checks-unknown")
        : first.standing === "good"
        //: Every device's check is still good; in a small tile
        //% "alle gültig"
        ? qsTrId("tile-checks-good")
        : Theme.narrow || Theme.large || name(first).length > longest ? days : `${name(first)} ${days}`

    readonly property var sentences: ({
        "good":
            //: A device's check; %1 is its name, %2 a date
            //% "%1: geprüft bis %2."
            qsTrId("check-good"),
        "past":
            //: A device's check is past; %1 is its name, %2 a date
            //% "%1: Prüfung war bis %2 fällig. Es steht bei den Werten."
            qsTrId("check-past"),
        "unknown":
            //: A device's check, while the kiosk's clock isn't confirmed; %1 is its name, %2 a date
            //% "%1: bis %2. Die Uhr hier ist noch nicht bestätigt."
            qsTrId("check-unknown")
    })

    function name(check: var): string {
        return devices.ofPlaces[check.place] ?? check.place;
    }

    function sentence(check: var): string {
        const text = check.standing === "soon" ? soon(check.days) : sentences[check.standing];
        return text.arg(name(check)).arg(check.due);
    }

    function soon(days: int): string {
        //: A device's check is due soon; %1 is its name, %2 a date, %n the days until then
        //% "%1: bis %2 prüfen lassen, in %n Tagen."
        return qsTrId("check-soon", days);
    }
}
