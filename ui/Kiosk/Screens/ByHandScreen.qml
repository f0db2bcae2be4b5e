// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A value on a number pad.
ScreenFrame {
    id: screen

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) session.vitals.byHand.deleteLast();
        else session.vitals.byHand.press(event.text);
    }

    ByHandTexts {
        id: texts

        vital: screen.session.vitals.byHand.vital
        problem: screen.session.vitals.byHand.problem
        missing: screen.session.vitals.byHand.missing
    }
    TwoParts {
        anchors.fill: parent
        secondBelow: true
        secondWidth: pad.implicitWidth
        first: Column {
            width: parent.width
            spacing: Theme.gap

            Headline {
                width: parent.width
                text: texts.headline
            }
            Lead {
                width: parent.width
                visible: !problem.visible
                //: The record says of this value that it was typed in
                //% "Dieser Wert wird als „von Hand eingegeben“ gekennzeichnet."
                text: qsTrId("by-hand-lead")
            }
            Note {
                id: problem

                width: parent.width
                visible: texts.trouble !== ""
                attention: true
                text: texts.trouble
            }
            Row {
                spacing: Theme.gap

                Repeater {
                    model: screen.session.vitals.byHand.quantities

                    NumberBox {
                        required property int index
                        required property string modelData

                        label: texts.labels[modelData] ?? ""
                        text: screen.session.vitals.byHand.texts[index] ?? ""
                        digits: screen.session.vitals.byHand.hasDecimals ? 5 : 3
                        present: screen.session.vitals.byHand.at === index
                        wrong: problem.visible
                        onClicked: screen.session.vitals.byHand.goTo(index)
                    }
                }
            }
            KioskText {
                width: parent.width
                visible: screen.session.vitals.byHand.vital === "blood-pressure"
                color: Theme.soft
                //: Below the boxes for the blood pressure: the third one is optional
                //% "Der Puls kann leer bleiben."
                text: qsTrId("by-hand-pulse-optional")
            }
        }
        second: DigitPad {
            id: pad

            mark: screen.session.vitals.byHand.hasDecimals ? screen.session.vitals.byHand.mark : ""
            onPressed: digit => screen.session.vitals.byHand.press(digit)
            onDeleted: screen.session.vitals.byHand.deleteLast()
        }
    }
    action: [
        PrimaryButton {
            visible: screen.session.vitals.byHand.complete
            anchors.right: parent.right
            text: qsTrId("go-on")
            onClicked: screen.session.vitals.byHand.confirm()
        },
        ActionHint {
            visible: texts.hint !== ""
            text: texts.hint
        }
    ]
}
