// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// A field for words and the keys for it.
Item {
    id: entry

    required property NoteViewModel note

    WordsField {
        width: parent.width
        height: Math.min(Theme.wordsHeight, keys.y - Theme.letterGap)
        text: entry.note.text
    }
    LetterKeys {
        id: keys

        anchors.bottom: parent.bottom
        x: -Theme.letterOverhang
        width: parent.width + 2 * Theme.letterOverhang
        rows: entry.note.rows
        signs: entry.note.signs
        onPressed: key => entry.note.press(key)
        onDeleted: entry.note.deleteLast()
        onCaseWanted: entry.note.changeCase()
        onSignsWanted: entry.note.changeSigns()
    }
}
