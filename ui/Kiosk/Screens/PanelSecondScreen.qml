// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// A second person ends the contact time: first why, then her PIN.
ScreenFrame {
    id: screen

    readonly property SecondViewModel second: session.vitals.second
    readonly property var reasons: ({
        "emergency":
            //: Why the contact time is cut short
            //% "Notfall"
            qsTrId("second-emergency"),
        "room-closes":
            //: Why the contact time is cut short
            //% "Raum schließt"
            qsTrId("second-room-closes"),
        "wrong-product":
            //: Why the contact time is cut short: it was wiped with something else than was said
            //% "Falsches Mittel gewählt"
            qsTrId("second-wrong-product")
    })
    readonly property var problems: ({
        "wrong": qsTrId("pin-refused"),
        "same-person":
            //: The PIN belongs to who wiped, or is the room's
            //% "Das muss jemand anderes sein, mit eigener PIN."
            qsTrId("second-same-person")
    })

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) second.deleteLast();
        else second.press(event.text);
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
                font.pixelSize: Theme.headlineShort
                //: Headline: a second person ends the contact time
                //% "Einwirkzeit abkürzen"
                text: qsTrId("second-headline")
            }
            KioskText {
                width: parent.width
                visible: !wrong.visible && !dots.visible
                //: What to do; the second person is not the one who wiped
                //% "Grund wählen. Dann tippt eine zweite Person ihre PIN."
                text: qsTrId("second-pin")
            }
            Note {
                id: wrong

                width: parent.width
                visible: screen.second.problem !== ""
                attention: true
                text: screen.problems[screen.second.problem] ?? ""
            }
            PinDots {
                id: dots

                visible: typed > 0
                typed: screen.second.typed
            }
            Flow {
                width: parent.width
                spacing: Theme.optionGap

                Repeater {
                    model: Object.keys(screen.reasons)

                    OptionButton {
                        required property string modelData

                        text: screen.reasons[modelData]
                        chosen: screen.second.reason === modelData
                        onClicked: screen.second.choose(modelData)
                    }
                }
            }
        }
        second: DigitPad {
            id: pad

            onPressed: digit => screen.second.press(digit)
            onDeleted: screen.second.deleteLast()
        }
    }
    action: [
        QuietButton {
            x: -Theme.bandLeft // there is no Hilfe on these pages
            anchors.bottom: parent.bottom
            height: cut.height
            //: The same as "Zur Übersicht", where there is little room
            //% "Übersicht"
            text: qsTrId("panel-overview")
            onClicked: screen.session.vitals.attendant.turn("attendant")
        },
        PrimaryButton {
            id: cut

            visible: screen.second.reason !== "" && screen.second.complete
            anchors.right: parent.right
            //: Ends the contact time at once
            //% "Abkürzen"
            text: qsTrId("second-confirm")
            onClicked: screen.second.confirm()
        },
        ActionHint {
            visible: !cut.visible
            text: screen.second.unlocking
                ? qsTrId("moment-please")
                : screen.second.waitSeconds > 0
                ? qsTrId("pin-wait", screen.second.waitSeconds)
                : screen.second.missing > 0
                ? qsTrId("birth-date-missing", screen.second.missing)
                //: Stands where the button will be; the PIN is typed, and no reason is chosen
                //% "Bitte den Grund wählen"
                : qsTrId("second-reason")
        }
    ]
}
