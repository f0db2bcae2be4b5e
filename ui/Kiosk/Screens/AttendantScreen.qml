// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// The room for whoever looks after it: the one next thing, and how everything stands.
ScreenFrame {
    id: screen

    readonly property AttendantViewModel attendant: session.vitals.attendant
    readonly property string next: attendant.next

    AttendantTexts {
        id: texts

        next: screen.next
        until: screen.attendant.until
        helpStage: screen.attendant.helpStage
    }
    TwoParts {
        anchors.fill: parent
        secondWidth: Theme.statusCards
        first: Card {
            width: parent.width
            height: Theme.upright ? implicitHeight : screen.contentHeight
            implicitHeight: words.height + 2 * Theme.notePadding

            Column {
                id: words

                x: Theme.notePadding
                y: Theme.notePadding
                width: parent.width - 2 * Theme.notePadding
                spacing: Theme.gap

                Headline {
                    width: parent.width
                    text: texts.headline
                }
                Lead {
                    width: parent.width
                    text: texts.lead
                }
                KioskText {
                    visible: screen.next === "contact" || screen.next === "airing"
                    text: screen.attendant.left
                    color: Theme.amber
                    font.pixelSize: Theme.narrow ? Theme.value : Theme.hero
                    font.features: ({ "tnum": 1 })
                    font.bold: true
                    lineHeight: Theme.headlineSpacing
                }
                KioskText {
                    visible: screen.next === "phone"
                    text: screen.session.place.practicePhone
                    font.pixelSize: Theme.value
                    font.features: ({ "tnum": 1 })
                    font.bold: true
                    lineHeight: Theme.headlineSpacing
                }
                Flow {
                    width: parent.width
                    spacing: Theme.gapSmall

                    SecondaryButton {
                        visible: screen.next === "help"
                        leftPadding: Theme.gapText
                        rightPadding: Theme.gapText
                        //: The attendant is on the way to whoever called for help
                        //% "Ich komme"
                        text: qsTrId("attendant-come")
                        onClicked: screen.attendant.come()
                    }
                    SecondaryButton {
                        visible: screen.next === "help" || screen.next === "coming"
                        leftPadding: Theme.gapText
                        rightPadding: Theme.gapText
                        //: The call for help is dealt with
                        //% "Erledigt"
                        text: qsTrId("attendant-done")
                        onClicked: screen.attendant.helpDone()
                    }
                    SecondaryButton {
                        visible: screen.next === "clean"
                        //: The attendant has cleaned the room
                        //% "Raum ist gereinigt"
                        text: qsTrId("attendant-cleaned")
                        onClicked: screen.attendant.cleaned()
                    }
                }
            }
        }
        second: Column {
            width: parent.width
            spacing: Theme.gapSmall

            AttendantAccess {
                width: parent.width
                signedIn: screen.session.vitals.signedIn
            }
            AttendantLine {
                width: parent.width
                attendant: screen.attendant
            }
            AttendantDevices {
                width: parent.width
                attendant: screen.attendant
            }
            AttendantPhone {
                id: phone

                width: parent.width
                attendant: screen.attendant
            }
        }
    }
    action: [
        SecondaryButton {
            visible: Theme.narrow && phone.open
            x: -Theme.bandLeft // there is no Hilfe on this page
            anchors.bottom: parent.bottom
            text: phone.done
            onClicked: screen.attendant.phoneDone(0)
        },
        SecondAction {
            visible: screen.attendant.visit
            primary: leave
            text: qsTrId("help-leave")
            onClicked: screen.attendant.endVisit()
        },
        SecondAction {
            visible: screen.session.vitals.screenCleaning.possible && !screen.attendant.visit
            primary: leave
            //: On the attendant's panel: makes the touch dead for a while
            //% "Bildschirm reinigen"
            text: qsTrId("screen-cleaning-start")
            onClicked: screen.session.vitals.screenCleaning.start()
        },
        PrimaryButton {
            id: leave

            anchors.right: parent.right
            //: The attendant leaves the panel
            //% "Abmelden"
            text: qsTrId("attendant-leave")
            onClicked: screen.session.closeOverlay()
        }
    ]
}
