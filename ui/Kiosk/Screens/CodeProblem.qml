// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls

// Why a code was not taken, in one sentence that says what to do.
Note {
    required property string problem
    readonly property var sentences: ({
        "check-character":
            //: One of the eight characters is wrong
            //% "Ein Zeichen stimmt nicht. Bitte vergleichen Sie."
            qsTrId("code-problem-check"),
        "not-today":
            //: The code is well formed but no appointment of today has it
            //% "Diesen Termin gibt es heute nicht. Stimmt das Datum?"
            qsTrId("code-problem-not-today"),
        "other-appointment":
            //: The room was interrupted; only the same appointment may go on
            //% "Hier läuft noch ein anderer Besuch. Bitte warten."
            qsTrId("code-problem-other"),
        "no-slip":
            //: A reader read something that this practice has not signed
            //% "Das ist kein Terminzettel dieser Praxis."
            qsTrId("code-problem-no-slip"),
        "other-room":
            //: The slip is this practice's, but for another room
            //% "Dieser Zettel ist für einen anderen Raum."
            qsTrId("code-problem-other-room"),
        "card-out-too-early":
            //: The health card was pulled out while it was being read
            //% "Die Karte war zu früh draußen. Bitte noch einmal."
            qsTrId("card-problem-out"),
        "card-other-card":
            //: Another chip card is in the reader
            //% "Das ist keine Gesundheits­karte."
            qsTrId("card-problem-other"),
        "card-mute":
            //: The card gives no answer: it is in upside down, or its chip is dead
            //% "Die Karte antwortet nicht. Bitte umdrehen."
            qsTrId("card-problem-mute"),
        "card-unreadable":
            //: The card is damaged or locked; the patient can check in by slip or without
            //% "Die Karte ist nicht lesbar. Es geht auch ohne."
            qsTrId("card-problem-unreadable"),
        "card-incomplete":
            //: What the card says is incomplete; the patient can check in by slip or without
            //% "Auf der Karte fehlt etwas. Es geht auch ohne."
            qsTrId("card-problem-incomplete")
    })

    visible: problem !== ""
    attention: true
    text: sentences[problem] ?? ""
}
