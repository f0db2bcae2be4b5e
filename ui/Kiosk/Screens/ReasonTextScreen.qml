// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// The reason in the patient's own words, or none.
ScreenFrame {
    id: screen

    readonly property WordsViewModel words: session.asking.words

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) words.deleteLast();
        else words.press(event.text);
    }

    Headline {
        id: question

        font.pixelSize: Theme.headlineShort
        width: parent.width - (left.visible ? left.width + Theme.gap : 0)
        //: Headline above the field for the patient's own words
        //% "Was führt Sie her?"
        text: qsTrId("words-headline")
    }
    KioskText {
        id: left

        visible: screen.words.left <= Theme.fewLetters
        anchors.right: parent.right
        anchors.baseline: question.baseline
        color: Theme.soft
        text: qsTrId("code-missing", screen.words.left)
    }
    WordsField {
        anchors.top: question.bottom
        anchors.topMargin: Theme.letterGap
        width: parent.width
        height: Math.min(Theme.wordsHeight, keys.y - Theme.letterGap - y)
        text: screen.words.text
    }
    LetterKeys {
        id: keys

        anchors.bottom: parent.bottom
        x: -Theme.letterOverhang
        width: parent.width + 2 * Theme.letterOverhang
        rows: screen.words.rows
        signs: screen.words.signs
        onPressed: key => screen.words.press(key)
        onDeleted: screen.words.deleteLast()
        onCaseWanted: screen.words.changeCase()
        onSignsWanted: screen.words.changeSigns()
    }
    action: PrimaryButton {
        anchors.right: parent.right
        text: qsTrId("go-on")
        onClicked: screen.words.confirm()
    }
}
