// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Models
import Kiosk.Style

// Yes or no to a text, the same size; both come when the text has been read to its end.
ScreenFrame {
    id: screen

    required property string headline
    required property AgreementViewModel agreement
    property bool balanced: false // neither answer is the way on

    readonly property real answerWidth: Math.min(Theme.primaryWidth, (actionWidth - Theme.gap) / 2)
    readonly property string yes:
        //: Gives consent
        //% "Ja"
        qsTrId("consent-yes")

    TextPage {
        id: words

        headline: screen.headline
        text: screen.agreement.text
        paged: screen.agreement
        hearable: !screen.session.ease.readAloud
        onWantsToHear: screen.session.ease.readPage()
    }
    action: [
        ReadOnButton {
            visible: !words.atEnd
            anchors.right: parent.right
            onClicked: screen.agreement.readOn()
        },
        SecondaryButton {
            visible: words.atEnd
            anchors.right: parent.right
            anchors.rightMargin: screen.answerWidth + Theme.gap
            width: screen.answerWidth
            height: Theme.primaryHeight
            //: Refuses consent
            //% "Nein"
            text: qsTrId("consent-no")
            onClicked: screen.agreement.refuse()
        },
        SecondaryButton {
            visible: words.atEnd && screen.balanced
            anchors.right: parent.right
            width: screen.answerWidth
            height: Theme.primaryHeight
            text: screen.yes
            onClicked: screen.agreement.agree()
        },
        PrimaryButton {
            visible: words.atEnd && !screen.balanced
            anchors.right: parent.right
            width: screen.answerWidth
            text: screen.yes
            onClicked: screen.agreement.agree()
        }
    ]
}
