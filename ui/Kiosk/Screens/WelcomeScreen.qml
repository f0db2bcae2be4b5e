// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The start: whether the room is ready, what people want to know first, and one button.
ScreenFrame {
    id: screen

    QuestionTexts {
        id: texts

        practice: screen.session.place.practice
        practicePhone: screen.session.place.practicePhone
    }
    TwoParts {
        anchors.fill: parent
        headroom: Theme.headroom
        secondWidth: Theme.questionWidth
        first: Column {
            width: parent.width
            y: Theme.upright ? 0 : Math.max(0, Math.round((screen.contentHeight - height) / 2))
            spacing: Theme.gap

            Headline {
                width: parent.width
                //: Greeting on the start screen
                //% "Guten Tag."
                text: qsTrId("welcome-headline")
                font.pixelSize: Theme.greeting
            }
            Lead {
                width: parent.width
                visible: screen.session.welcome.ready && !Theme.terse
                //: Below the greeting; says what happens here
                //% "Schön, dass Sie da sind. Wir messen Ihre Werte und bringen sie in Ihre Praxis."
                text: qsTrId("welcome-lead")
            }
            WelcomeNote {
                width: parent.width
                welcome: screen.session.welcome
                place: screen.session.place
            }
        }
        second: Column {
            width: parent.width
            y: Theme.upright ? 0 : Math.max(0, Math.round((screen.contentHeight - height) / 2))
            spacing: Theme.tileGap

            Repeater {
                model: screen.session.asking.answer.questions

                TileButton {
                    required property string modelData

                    width: parent.width
                    labelSize: Theme.body
                    text: texts.questions[modelData] ?? ""
                    onClicked: screen.session.asking.answer.ask(modelData)
                }
            }
        }
    }
    action: [
        PrimaryButton {
            visible: screen.session.welcome.canStart
            anchors.right: parent.right
            text: screen.session.welcome.interrupted
                //: Starts the interrupted visit again
                //% "Besuch fortsetzen"
                ? qsTrId("welcome-continue")
                //: Starts the visit
                //% "Besuch beginnen"
                : qsTrId("welcome-start")
            onClicked: screen.session.welcome.start()
        },
        ActionHint {
            visible: screen.session.welcome.beingCleaned
            //: Stands where the start button would be, while no visit can start
            //% "Bitte noch warten"
            text: qsTrId("welcome-wait")
        }
    ]
}
