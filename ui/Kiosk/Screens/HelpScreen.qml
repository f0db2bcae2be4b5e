// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// How far the call for help has come, and whom to telephone meanwhile. Over any page.
ScreenFrame {
    id: screen

    HelpTexts {
        id: texts

        stage: screen.session.vitals.help.stage
        warningSign: screen.session.vitals.help.warningSign
        phone: screen.session.place.helpPhone
    }
    TwoParts {
        anchors.fill: parent
        secondBelow: true
        secondWidth: Theme.helpNumbers
        first: Column {
            id: words

            width: parent.width
            spacing: Theme.gap

            Headline {
                width: parent.width
                text: texts.headline
                color: screen.session.vitals.help.warningSign ? Theme.clay : Theme.ink
            }
            Lead {
                width: parent.width
                text: texts.lead
            }
            LinkButton {
                visible: screen.session.vitals.help.canTakeBack
                //: Help was called by mistake; nobody is to come
                //% "Das war ein Versehen"
                text: qsTrId("help-mistake")
                onClicked: screen.session.vitals.help.takeBack()
            }
            Picture {
                visible: !Theme.narrow && !screen.session.vitals.help.warningSign
                width: parent.width
                height: Math.max(0, screen.contentHeight - y - (Theme.upright ? numbers.height + Theme.gapLarge : 0))
                source: texts.picture
            }
        }
        second: HelpNumbers {
            id: numbers

            width: parent.width
            place: screen.session.place
        }
    }
    action: [
        QuietButton {
            visible: screen.session.vitals.help.canLeave
            x: -Theme.bandLeft // there is no Hilfe on this page
            anchors.bottom: parent.bottom
            width: implicitWidth
            //: Ends the visit, from the help page
            //% "Besuch beenden"
            text: qsTrId("help-leave")
            onClicked: screen.session.vitals.help.leave()
        },
        PrimaryButton {
            anchors.right: parent.right
            width: implicitWidth
            text: screen.session.vitals.help.canLeave
                //: Closes the help page; the visit goes on where it was
                //% "Weiter im Besuch"
                ? qsTrId("help-close")
                : qsTrId("go-on")
            onClicked: screen.session.closeOverlay()
        }
    ]
}
