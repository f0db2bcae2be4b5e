// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The attendants' PIN.
ScreenFrame {
    id: screen

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) session.vitals.pin.deleteLast();
        else session.vitals.pin.press(event.text);
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
                //: Headline above the PIN: whom this page is for
                //% "Für die Betreuung"
                text: qsTrId("pin-headline")
            }
            Lead {
                width: parent.width
                visible: !wrong.visible
                text: screen.session.vitals.pin.badgeReader
                    //: What to do where there is a reader for the staff's badges
                    //% "Halten Sie Ihren Ausweis an den Leser. Oder tippen Sie die PIN."
                    ? qsTrId("pin-lead-badge")
                    //: What to do with the number pad
                    //% "Bitte tippen Sie die PIN."
                    : qsTrId("pin-lead")
            }
            Note {
                id: wrong

                width: parent.width
                visible: screen.session.vitals.pin.refused
                attention: true
                text: screen.session.vitals.pin.byBadge
                    //: The badge that was held to the reader is nobody's
                    //% "Dieser Ausweis ist hier nicht bekannt."
                    ? qsTrId("pin-badge-refused")
                    //: The PIN was wrong
                    //% "Diese PIN stimmt nicht."
                    : qsTrId("pin-refused")
            }
            PinDots {
                typed: screen.session.vitals.pin.typed
            }
            LinkButton {
                //: Back from the PIN to what was before
                //% "Doch nicht"
                text: qsTrId("pin-cancel")
                onClicked: screen.session.closeOverlay()
            }
        }
        second: DigitPad {
            id: pad

            onPressed: digit => screen.session.vitals.pin.press(digit)
            onDeleted: screen.session.vitals.pin.deleteLast()
        }
    }
    action: [
        PrimaryButton {
            visible: screen.session.vitals.pin.complete
            anchors.right: parent.right
            //: Opens the attendant's panel
            //% "Anmelden"
            text: qsTrId("pin-confirm")
            onClicked: screen.session.vitals.pin.confirm()
        },
        ActionHint {
            visible: !screen.session.vitals.pin.complete
            text: screen.session.vitals.pin.unlocking
                ? qsTrId("moment-please")
                : screen.session.vitals.pin.waitSeconds > 0
                //: Stands where the button will be; after wrong PINs, %n seconds to wait
                //% "noch %n Sekunden"
                ? qsTrId("pin-wait", screen.session.vitals.pin.waitSeconds)
                : qsTrId("birth-date-missing", screen.session.vitals.pin.missing)
        }
    ]
}
