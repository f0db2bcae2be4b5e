// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// Signs with which nobody should sit before a screen: a touch on one leads to help at once.
ScreenFrame {
    id: screen

    readonly property QuestionsViewModel questions: session.asking.questions
    readonly property var names: ({
        "chest":
            //: Warning sign: pain or pressure in the chest
            //% "Schmerz oder Druck in der Brust"
            qsTrId("warning-chest"),
        "breath":
            //: Warning sign: short of breath at rest
            //% "Atemnot, auch ohne Anstrengung"
            qsTrId("warning-breath"),
        "palsy":
            //: Warning sign: one side suddenly weak, mouth drooping, speech slurred
            //% "Lähmung, schiefer Mund, undeutliche Sprache"
            qsTrId("warning-palsy"),
        "headache":
            //: Warning sign: a headache that is sudden and worse than ever
            //% "Plötzliche, sehr starke Kopfschmerzen"
            qsTrId("warning-headache"),
        "faint":
            //: Warning sign: fainted, or about to
            //% "Ohnmacht, oder kurz davor"
            qsTrId("warning-faint")
    })

    ContentBlock {
        spacing: Theme.checkGap

        Headline {
            width: parent.width
            //: Headline above the list of warning signs
            //% "Haben Sie jetzt eines davon?"
            text: qsTrId("warnings-headline")
        }
        Repeater {
            model: screen.questions.signs

            CheckRow {
                required property string modelData

                width: parent.width
                on: screen.questions.present.includes(modelData)
                text: screen.names[modelData] ?? ""
                onClicked: screen.questions.touchSign(modelData)
            }
        }
    }
    action: PrimaryButton {
        anchors.right: parent.right
        text: screen.questions.present.length > 0
            ? qsTrId("go-on")
            //: None of the warning signs
            //% "Nichts davon"
            : qsTrId("warnings-none")
        onClicked: screen.questions.confirmSigns()
    }
}
