// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls

// Why a code was not taken, in one sentence that says what to do.
Note {
    required property string problem
    readonly property var sentences: ({
        "check-character":
            //: One of the eight characters is wrong
            //% "Ein Zeichen stimmt nicht. Bitte vergleichen Sie mit Ihrem Zettel."
            qsTrId("code-problem-check"),
        "not-today":
            //: The code is well formed but no appointment of today has it
            //% "Diesen Termin finden wir heute nicht. Bitte prüfen Sie Datum und Zeichen auf dem Zettel."
            qsTrId("code-problem-not-today"),
        "other-appointment":
            //: The room was interrupted; only the same appointment may go on
            //% "Gerade wird ein anderer Besuch fortgesetzt. Bitte warten Sie, bis der Raum gereinigt ist."
            qsTrId("code-problem-other")
    })

    visible: problem !== ""
    attention: true
    text: sentences[problem] ?? ""
}
