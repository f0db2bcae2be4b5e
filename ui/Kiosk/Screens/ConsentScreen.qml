// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Yes or no to the text, the same size; both come when the text has been read to its end.
ScreenFrame {
    id: screen

    readonly property real answerWidth: Math.min(Theme.primaryWidth, (actionWidth - Theme.gap) / 2)

    Headline {
        id: question

        width: parent.width - (Theme.upright ? 0 : number.width + Theme.gap)
        //: Headline above the consent text
        //% "Sind Sie einverstanden?"
        text: qsTrId("consent-headline")
    }
    PagedText {
        id: words

        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.upright ? number.height : 0
        width: Math.min(parent.width, Theme.readingWidth)
        text: screen.session.consent.text
        pages: screen.session.consent.pages(paragraphs, room)
        page: screen.session.consent.page
    }
    KioskText {
        id: number

        visible: words.pages.length > 1
        anchors.right: parent.right
        y: Theme.upright ? parent.height - height : question.baselineOffset - baselineOffset
        color: Theme.soft
        //: Which page of a long text this is; %1 its number, %2 how many there are
        //% "Seite %1 von %2"
        text: qsTrId("page-number").arg(words.shown + 1).arg(words.pages.length)
    }
    action: [
        PrimaryButton {
            visible: !words.atEnd
            anchors.right: parent.right
            //: Shows the next page of a long text
            //% "Weiterlesen"
            text: qsTrId("read-on")
            onClicked: screen.session.consent.readOn()
        },
        SecondaryButton {
            visible: words.atEnd
            anchors.right: yes.left
            anchors.rightMargin: Theme.gap
            width: yes.width
            height: yes.height
            //: Refuses consent
            //% "Nein"
            text: qsTrId("consent-no")
            onClicked: screen.session.consent.refuse()
        },
        PrimaryButton {
            id: yes

            visible: words.atEnd
            anchors.right: parent.right
            width: screen.answerWidth
            //: Gives consent
            //% "Ja"
            text: qsTrId("consent-yes")
            onClicked: screen.session.consent.agree()
        }
    ]
}
