// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// Closes the room: why, and with that touch it is closed.
PanelPage {
    id: page

    readonly property CareViewModel care: session.vitals.care

    //: Headline: closes the room for everybody
    //% "Raum sperren: warum?"
    headline: qsTrId("room-close-headline")

    ClosedTexts {
        id: texts
    }
    besides: SecondaryButton {
        visible: ["contact-time", "airing"].includes(page.session.vitals.attendant.room)
        //: The whole list once more, from the beginning
        //% "Neu reinigen"
        text: qsTrId("room-clean-again")
        onClicked: page.care.begin()
    }

    Grid {
        id: reasons

        readonly property real side: (width - (columns - 1) * spacing) / columns

        width: parent.width
        columns: Theme.upright ? 1 : 2
        spacing: Theme.tileGap

        Repeater {
            model: Object.keys(texts.names)

            TileButton {
                required property string modelData

                width: reasons.side
                text: texts.names[modelData]
                onClicked: page.care.close(modelData)
            }
        }
    }
}
