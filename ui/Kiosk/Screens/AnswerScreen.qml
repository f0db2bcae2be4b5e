// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls

// One of the four questions, answered by the site or else in our own words.
ScreenFrame {
    id: screen

    QuestionTexts {
        id: texts

        practice: screen.session.place.practice
        practicePhone: screen.session.place.practicePhone
    }
    TextPage {
        id: words

        headline: texts.questions[screen.session.asking.answer.question] ?? ""
        text: screen.session.asking.answer.text || texts.answer(screen.session.asking.answer.question)
        paged: screen.session.asking.answer
    }
    action: [
        ReadOnButton {
            visible: !words.atEnd
            anchors.right: parent.right
            onClicked: screen.session.asking.answer.readOn()
        },
        PrimaryButton {
            visible: words.atEnd
            anchors.right: parent.right
            //: The answer to a question has been read; back to the start screen
            //% "Verstanden"
            text: qsTrId("answer-understood")
            onClicked: screen.session.closeOverlay()
        }
    ]
}
