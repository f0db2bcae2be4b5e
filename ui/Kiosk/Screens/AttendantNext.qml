// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// The room's state and the one next thing to do there, with what is left of a wait.
Card {
    id: card

    required property AttendantViewModel attendant
    required property HouseViewModel house
    required property SignedInViewModel signedIn
    required property string practicePhone
    readonly property string next: attendant.next
    readonly property bool running: next === "contact" || next === "airing"

    implicitHeight: words.height + 2 * Theme.notePadding

    AttendantTexts {
        id: texts

        next: card.next
        until: card.attendant.until
        open: card.house.open
        helpStage: card.attendant.helpStage
    }
    Column {
        id: words

        x: Theme.notePadding
        y: Theme.notePadding
        width: parent.width - 2 * Theme.notePadding
        spacing: Theme.gap

        Headline {
            width: parent.width
            font.pixelSize: Theme.headlineShort
            text: texts.headline
        }
        Row {
            width: parent.width
            spacing: Theme.gap

            TimeRing {
                id: ring

                visible: card.running
                width: Theme.statusRing
                height: width
                color: Theme.amber
                size: Theme.value
                text: card.attendant.left
                //: What the number in the ring is: how long it still takes, for a screen reader
                //% "noch"
                caption: qsTrId("attendant-left")
                bare: true
                doneShare: card.attendant.doneShare
            }
            Lead {
                width: parent.width - (ring.visible ? ring.width + parent.spacing : 0)
                text: texts.lead
            }
        }
        KioskText {
            visible: card.next === "phone"
            text: card.practicePhone
            font.pixelSize: Theme.value
            font.features: ({ "tnum": 1 })
            font.bold: true
            lineHeight: Theme.headlineSpacing
        }
        Flow {
            width: parent.width
            spacing: Theme.gapSmall

            SecondaryButton {
                visible: card.next === "help"
                leftPadding: Theme.gapText
                rightPadding: Theme.gapText
                //: The attendant is on the way to whoever called for help
                //% "Ich komme"
                text: qsTrId("attendant-come")
                onClicked: card.attendant.come()
            }
            SecondaryButton {
                visible: card.next === "help" || card.next === "coming"
                leftPadding: Theme.gapText
                rightPadding: Theme.gapText
                //: The call for help is dealt with
                //% "Erledigt"
                text: qsTrId("attendant-done")
                onClicked: card.attendant.helpDone()
            }
            SecondaryButton {
                visible: card.next === "clean"
                //: The attendant has cleaned the room
                //% "Raum ist gereinigt"
                text: qsTrId("attendant-cleaned")
                onClicked: card.attendant.cleaned()
            }
            SecondaryButton {
                visible: card.next === "note"
                //: Leads to what the attendant before has left
                //% "Lesen"
                text: qsTrId("attendant-read-note")
                onClicked: card.attendant.turn("panel-note")
            }
            SecondaryButton {
                visible: card.next === card.house.asked
                //: Leads to the list that is the next thing to do
                //% "Zur Liste"
                text: qsTrId("attendant-to-list")
                onClicked: card.attendant.turn("panel-lists")
            }
        }
        AttendantAccess {
            width: parent.width
            signedIn: card.signedIn
        }
    }
}
