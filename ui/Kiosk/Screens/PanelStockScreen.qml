// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// What the room uses up: how much there is, and a way to say so.
PanelPage {
    id: page

    readonly property HouseViewModel house: session.vitals.house

    headline: qsTrId("tile-stock")

    StockTexts {
        id: texts

        house: page.house
    }
    Grid {
        id: rows

        width: parent.width
        columns: Theme.upright ? 1 : 2
        spacing: Theme.gapText

        Repeater {
            model: page.house.stock

            StockRow {
                required property var modelData

                width: (rows.width - (rows.columns - 1) * rows.spacing) / rows.columns
                name: modelData.name
                amount: texts.left(modelData)
                attention: modelData.low || modelData.packs < 0
                onAdded: packs => page.house.add(modelData.item, packs)
            }
        }
    }
    besides: MoreButton {
        visible: page.house.moreStock
        onClicked: page.house.turnPage()
    }
}
