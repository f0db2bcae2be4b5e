// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models

// The note for the next shift: to be read, or to be written.
PanelPage {
    id: page

    readonly property HouseViewModel house: session.vitals.house
    readonly property NoteViewModel note: session.vitals.note
    readonly property bool reading: house.note !== ""

    headline: reading ? qsTrId("attendant-write-note")
        //: Headline above the field for the note to the next attendant
        //% "Übergabe: bitte keine Patientendaten"
        : qsTrId("note-headline")
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) note.deleteLast();
        else note.press(event.text);
    }

    Lead {
        width: parent.width
        visible: page.reading
        text: page.house.noteBy
    }
    KioskText {
        width: parent.width
        visible: page.reading
        text: page.house.note
    }
    NoteEntry {
        width: parent.width
        height: page.contentHeight - y
        visible: !page.reading
        note: page.note
    }
    besides: [
        SecondaryButton {
            visible: page.reading
            //: The note of the attendant before is read, and is deleted
            //% "Gelesen, löschen"
            text: qsTrId("note-done")
            onClicked: page.house.noteDone()
        },
        SecondaryButton {
            visible: !page.reading && page.note.text !== ""
            //: Leave the note for the next attendant
            //% "Hinterlassen"
            text: qsTrId("note-leave")
            onClicked: page.note.confirm()
        }
    ]
}
