// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// One page of the attendant's panel: what it is about, and the way back to the panel.
ScreenFrame {
    id: page

    required property string headline
    default property alias rows: block.data
    property alias besides: extra.data // bottom left: what else can be done

    Column {
        id: block

        width: parent.width
        spacing: Theme.gap

        Headline {
            width: parent.width
            font.pixelSize: Theme.headlineShort
            text: page.headline
        }
    }
    action: [
        Item {
            id: extra

            x: -Theme.bandLeft // there is no Hilfe on these pages
            anchors.bottom: parent.bottom
            width: parent.width + Theme.bandLeft - back.width - Theme.bandGap
            height: childrenRect.height
        },
        PrimaryButton {
            id: back

            anchors.right: parent.right
            //: From a page of the attendant's panel back to its first
            //% "Zur Übersicht"
            text: qsTrId("panel-back")
            onClicked: page.session.vitals.attendant.turn("attendant")
        }
    ]
}
