// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// The one thing to be wiped now: its picture, with what, and one button.
ScreenFrame {
    id: screen

    readonly property CareViewModel care: session.vitals.care

    WipeTexts {
        id: texts

        item: screen.care.item
    }
    TwoParts {
        anchors.fill: parent
        secondAbove: true
        secondWidth: Theme.pictureWidth
        first: Column {
            width: parent.width
            spacing: Theme.gap

            Column {
                width: parent.width

                KioskText {
                    width: parent.width
                    //: How far the cleaning is: %1 of %2 things
                    //% "%1 von %2"
                    text: qsTrId("wipe-progress").arg(screen.care.number).arg(screen.care.count)
                    color: Theme.soft
                    font.features: ({ "tnum": 1 })
                }
                Headline {
                    width: parent.width
                    font.pixelSize: Theme.headlineShort
                    text: texts.headline
                }
            }
            Lead {
                width: parent.width
                text: texts.lead
            }
            KioskText {
                width: parent.width
                visible: screen.care.products.length === 1
                //: With which disinfectant; %1 is its name
                //% "Mit: %1"
                text: qsTrId("wipe-with").arg(screen.care.products[0] ?? "")
                font.bold: true
            }
            Flow {
                width: parent.width
                visible: screen.care.products.length > 1
                spacing: Theme.gapText

                Repeater {
                    model: screen.care.products

                    OptionButton {
                        required property int index
                        required property string modelData

                        text: modelData
                        chosen: index === screen.care.product
                        onClicked: screen.care.choose(index)
                    }
                }
            }
            Note {
                width: parent.width
                visible: screen.care.products.length === 0
                attention: true
                //: Every disinfectant of the site profile is past its date
                //% "Kein Mittel ist heute noch verwendbar. Bitte sagen Sie es der Praxis."
                text: qsTrId("wipe-no-product")
            }
        }
        second: Picture {
            anchors.fill: parent
            source: texts.picture
        }
    }
    action: [
        QuietButton {
            id: later

            visible: screen.care.more
            x: -Theme.bandLeft // there is no Hilfe on these pages
            anchors.bottom: parent.bottom
            height: done.height
            //: Another thing first, this one after it
            //% "Später"
            text: qsTrId("wipe-later")
            onClicked: screen.care.later()
        },
        QuietButton {
            x: later.visible ? later.x + later.width + Theme.bandGap : later.x
            anchors.bottom: parent.bottom
            height: done.height
            text: qsTrId("panel-overview")
            onClicked: screen.session.vitals.attendant.turn("attendant")
        },
        PrimaryButton {
            id: done

            visible: screen.care.product >= 0
            anchors.right: parent.right
            //: This thing is wiped
            //% "Gewischt"
            text: qsTrId("wipe-done")
            onClicked: screen.care.wiped()
        }
    ]
}
