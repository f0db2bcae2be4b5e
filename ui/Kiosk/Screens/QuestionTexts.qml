// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// The four questions that people asked before they came (`Question` by name), and what is said to
// them where the site says nothing of its own. A table; it stands in one file so that it can be
// read as one.
QtObject {
    id: texts

    required property string practice
    required property string practicePhone

    readonly property string askPractice: practicePhone
        //: Last sentence of an answer; %1 is the practice's name, %2 its telephone number
        //% "Noch Fragen? %1: %2"
        ? qsTrId("answer-phone").arg(practice).arg(practicePhone)
        : ""

    readonly property var questions: ({
        "accompanied":
            //: Question 1 on the start screen
            //% "Ist jemand bei mir?"
            qsTrId("question-accompanied"),
        "other-doctor":
            //: Question 2 on the start screen: the practice here isn't the patient's own
            //% "Darf ich kommen, wenn es nicht mein Arzt ist?"
            qsTrId("question-other-doctor"),
        "duration":
            //: Question 3 on the start screen
            //% "Wie lange dauert es?"
            qsTrId("question-duration"),
        "appointment":
            //: Question 4 on the start screen
            //% "Wie bekomme ich einen Termin?"
            qsTrId("question-appointment")
    })

    readonly property var answers: ({
        "accompanied":
            //: Answer to "Is somebody with me?"; "Hilfe" is the button bottom left
            //% "Sie machen alles selbst und in Ruhe. Wenn Sie Hilfe brauchen, tippen Sie unten links auf „Hilfe“. Gern dürfen Sie auch jemanden mitbringen."
            qsTrId("answer-accompanied"),
        "other-doctor":
            //: Answer to "May I come if it isn't my doctor?"
            //% "Ihre Werte bekommt die Praxis, die diesen Raum betreut. Rufen Sie dort bitte vorher an, wenn Sie sonst zu einem anderen Arzt gehen."
            qsTrId("answer-other-doctor"),
        "duration":
            //: Answer to "How long does it take?"
            //% "Rechnen Sie mit einer halben Stunde. Vor dem Blutdruckmessen ruhen Sie sich fünf Minuten aus. Niemand drängt Sie, und Sie können jederzeit aufhören."
            qsTrId("answer-duration"),
        "appointment":
            //: Answer to "How do I get an appointment?"
            //% "Rufen Sie in der Praxis an. Sie bekommen dann einen Terminzettel mit acht Zeichen, die Sie hier eintippen."
            qsTrId("answer-appointment")
    })

    function answer(question: string): string {
        return [answers[question] ?? "", askPractice].filter(part => part).join("\n\n");
    }
}
