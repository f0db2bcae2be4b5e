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
    required property CareViewModel care
    required property SignedInViewModel signedIn
    required property string practicePhone
    readonly property string next: attendant.next
    readonly property bool roomy: !Theme.terse && !Theme.stacking // else the rare things have no room
    readonly property list<string> closable: ["clean", "cleaning", "contact", "airing", "airing-co2", "airing-untrusted", "nothing"]
    readonly property bool running: ["contact", "airing", "airing-untrusted"].includes(next)

    implicitHeight: words.height + 2 * Theme.notePadding

    AttendantTexts {
        id: texts

        next: card.next
        until: card.attendant.until
        open: card.house.open
        helpStage: card.attendant.helpStage
        limit: card.care.limit
        closedFor: card.care.closedFor
        closedBy: card.care.closedBy
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
        Row {
            visible: card.next === "airing-co2"
            spacing: Theme.gapSmall

            KioskText {
                id: ppm

                text: card.care.ppm
                color: Theme.amber
                font.pixelSize: Theme.narrow ? Theme.headline : Theme.hero
                font.features: ({ "tnum": 1 })
                font.bold: true
                lineHeight: Theme.headlineSpacing
            }
            KioskText {
                anchors.baseline: ppm.baseline
                //: Unit of CO2 in the room's air: parts per million
                //% "ppm"
                text: qsTrId("attendant-ppm")
                color: Theme.amber
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
                visible: card.next === "clean" && card.care.checklist
                //: Leads to the list of what is to be wiped
                //% "Reinigung beginnen"
                text: qsTrId("attendant-begin-cleaning")
                onClicked: card.care.begin()
            }
            SecondaryButton {
                visible: card.next === "cleaning"
                leftPadding: Theme.gapText
                rightPadding: Theme.gapText
                //: Back to the list of what is to be wiped
                //% "Weiter"
                text: qsTrId("attendant-go-on-cleaning")
                onClicked: card.attendant.turn("panel-wipe")
            }
            QuietButton {
                visible: card.roomy && card.next === "contact"
                leftPadding: Theme.gapText
                rightPadding: Theme.gapText
                text: qsTrId("second-confirm")
                onClicked: card.attendant.turn("panel-second")
            }
            QuietButton {
                visible: card.roomy && card.closable.includes(card.next)
                leftPadding: Theme.gapText
                rightPadding: Theme.gapText
                //: Leads to the page that closes the room for everybody
                //% "Sperren"
                text: qsTrId("attendant-close")
                onClicked: card.attendant.turn("panel-room")
            }
            SecondaryButton {
                visible: card.next === "blocked"
                //: The room is no longer closed; it is to be cleaned then
                //% "Raum freigeben"
                text: qsTrId("attendant-release")
                onClicked: card.care.release()
            }
            SecondaryButton {
                visible: card.next === "clean" && !card.care.checklist
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
