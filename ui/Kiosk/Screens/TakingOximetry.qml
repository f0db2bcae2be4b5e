// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// The pulse as a curve, and the two numbers that come with it.
TwoParts {
    id: page

    required property LiveViewModel live
    readonly property string dash: "–"
    readonly property var headlines: ({
        "nobody":
            //: Headline while no finger is in the oximeter
            //% "Finger in den Clip."
            qsTrId("oximetry-nobody"),
        "searching":
            //: Headline while the oximeter looks for the pulse
            //% "Ihr Puls wird gesucht."
            qsTrId("oximetry-searching"),
        "settling":
            //: Headline while the oximeter measures
            //% "Finger ruhig halten."
            qsTrId("oximetry-settling"),
        "steady": qsTrId("oximetry-settling")
    })
    readonly property var leads: ({
        "nobody":
            //: While no finger is in the oximeter
            //% "Der Fingernagel zeigt nach oben."
            qsTrId("oximetry-nobody-lead"),
        "searching":
            //: While the oximeter looks for the pulse
            //% "Legen Sie die Hand auf den Tisch."
            qsTrId("oximetry-searching-lead"),
        "settling":
            //: While the values are not steady yet
            //% "Der Wert wird gerade ruhiger."
            qsTrId("taking-settling"),
        "steady":
            //: The values are steady, the measurement is nearly done
            //% "Gleich ist die Messung fertig."
            qsTrId("taking-steady")
    })

    secondWidth: Theme.liveCards
    first: Item {
        width: parent.width
        height: Theme.upright ? words.height + Theme.gap + Theme.curveHeight : page.height

        Column {
            id: words

            width: parent.width
            spacing: Theme.gapSmall

            Headline {
                width: parent.width
                text: page.headlines[page.live.contact] ?? ""
            }
            Lead {
                width: parent.width
                text: page.leads[page.live.contact] ?? ""
            }
        }
        Card {
            anchors.top: words.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: parent.bottom
            width: parent.width

            Curve {
                anchors.fill: parent
                anchors.margins: Theme.borderStrong
                anchors.bottomMargin: share.height + Theme.gap
                levels: page.live.wave
                room: page.live.waveRoom
                fresh: page.live.waveFresh
                time: page.live.waveTime
            }
            ShareBar {
                id: share

                x: Theme.gap
                y: parent.height - height - Theme.gap
                width: parent.width - 2 * Theme.gap
                share: page.live.doneShare
                //: For a screen reader: how far the measurement has come
                //% "So weit ist die Messung"
                name: qsTrId("taking-share")
            }
        }
    }
    second: Grid {
        id: cards

        readonly property real across: Theme.upright ? (width - Theme.gap) / 2 : width

        width: parent.width
        columns: Theme.upright ? 2 : 1
        spacing: Theme.gap

        ValueCard {
            width: cards.across
            height: Theme.upright ? implicitHeight : (page.height - Theme.gap) / 2
            label: qsTrId("vital-oximetry")
            value: page.live.value || page.dash
            unit: page.live.value ? qsTrId("unit-oximetry") : ""
        }
        ValueCard {
            width: cards.across
            height: Theme.upright ? implicitHeight : (page.height - Theme.gap) / 2
            //: Above the number of heart beats a minute
            //% "Puls in der Minute"
            label: qsTrId("review-pulse")
            value: page.live.pulse || page.dash
        }
    }
}
