// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Why not. Every answer is a good one.
ScreenFrame {
    id: screen

    readonly property var reasons: ({
        "unwilling":
            //: Why it isn't measured, 1 of 4
            //% "Ich möchte nicht"
            qsTrId("skip-unwilling"),
        "unable":
            //: Why it isn't measured, 2 of 4: a cast, a disability, pain
            //% "Das geht bei mir nicht"
            qsTrId("skip-unable"),
        "device":
            //: Why it isn't measured, 3 of 4
            //% "Das Gerät geht nicht"
            qsTrId("skip-device"),
        "later":
            //: Why it isn't measured, 4 of 4: it is done elsewhere, or another day
            //% "Ein anderes Mal oder woanders"
            qsTrId("skip-later")
    })

    VitalTexts {
        id: texts

        vital: screen.session.vitals.skip.vital
    }
    Column {
        id: words

        width: parent.width
        spacing: Theme.gapSmall

        Headline {
            width: parent.width
            //: Headline above the reasons; %1 what isn't measured, such as "Blutdruck"
            //% "%1 heute nicht messen"
            text: qsTrId("skip-headline").arg(texts.name)
        }
        Lead {
            width: parent.width
            //: Below the headline; the tiles are answers
            //% "Das ist in Ordnung. Warum nicht?"
            text: qsTrId("skip-lead")
        }
    }
    Grid {
        id: tiles

        anchors.top: words.bottom
        anchors.topMargin: Theme.gap
        width: parent.width
        columns: Theme.upright ? 1 : 2
        spacing: Theme.tileGap

        Repeater {
            model: screen.session.vitals.skip.reasons

            TileButton {
                required property string modelData

                width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                text: screen.reasons[modelData] ?? ""
                onClicked: screen.session.vitals.skip.choose(modelData)
            }
        }
    }
}
