// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// What is done when the room opens and closes, and once a week.
PanelPage {
    id: page

    readonly property HouseViewModel house: session.vitals.house
    readonly property var names: ({
        "opening":
            //: A list: what is done when the room opens
            //% "Öffnen"
            qsTrId("list-opening"),
        "closing":
            //: A list: what is done when the room closes
            //% "Schließen"
            qsTrId("list-closing"),
        "weekly":
            //: A list: what is done once a week
            //% "Woche"
            qsTrId("list-weekly")
    })

    headline: qsTrId("tile-lists")

    Row {
        spacing: Theme.gapText

        Repeater {
            model: Object.keys(page.names)

            OptionButton {
                required property string modelData

                width: Math.min(implicitWidth, (rows.width - 2 * Theme.gapText) / 3)
                text: page.names[modelData]
                chosen: page.house.shownList === modelData
                onClicked: page.house.choose(modelData)
            }
        }
    }
    Grid {
        id: rows

        width: parent.width
        columns: Theme.upright ? 1 : 2
        spacing: Theme.checkGap

        Repeater {
            model: page.house.items

            CheckRow {
                required property var modelData

                width: (rows.width - (rows.columns - 1) * rows.spacing) / rows.columns
                height: Math.max(implicitHeight, Theme.listRow)
                on: modelData.done
                text: modelData.words
                onClicked: page.house.touch(modelData.item)
            }
        }
    }
    besides: MoreButton {
        visible: page.house.moreItems
        onClicked: page.house.turnPage()
    }
}
