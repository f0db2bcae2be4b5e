// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQml
import Kiosk.Models
import Kiosk.Style

// What is there of what the room uses up.
QtObject {
    id: texts

    required property HouseViewModel house
    readonly property var first: house.low[0] ?? null
    readonly property string brief: first && (house.low.length > 1 || Theme.narrow || Theme.large)
        //: So many things are nearly used up; in a small tile
        //% "%n sind knapp"
        ? qsTrId("tile-stock-low", house.low.length)
        : first
        //: What is left; %1 how many, %2 of what, as in "noch 1 Packung Tücher"; in a small tile
        //% "noch %1 %2"
        ? qsTrId("tile-stock-left").arg(first.packs).arg(`${first.unit} ${first.name}`)
        : house.uncounted > 0
        //: Nobody has counted what is there; in a small tile
        //% "nicht gezählt"
        ? qsTrId("tile-stock-uncounted")
        //: There is enough of everything; in a small tile
        //% "genug da"
        : qsTrId("tile-stock-good")

    function left(kind: var): string {
        return kind.packs < 0 ? qsTrId("tile-stock-uncounted")
            //: How much there is: %1 is a number, %2 what it comes in, as in "2 × Packung"
            //% "%1 × %2"
            : qsTrId("stock-left").arg(kind.packs).arg(kind.unit);
    }
}
