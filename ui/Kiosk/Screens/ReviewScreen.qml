// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// What will be saved, one row for everything that was planned.
ScreenFrame {
    id: screen

    Headline {
        id: question

        y: Theme.upright ? Math.round(Math.max(0, Theme.headroom * (parent.height - height - Theme.gap - rows.height))) : 0
        width: parent.width
        font.pixelSize: Theme.large ? Theme.headlineShort : Theme.headline
        text: screen.session.review.correcting
            //: Headline above the values, after they were saved once
            //% "Was stimmt nicht?"
            ? qsTrId("review-headline-again")
            //: Headline above the values
            //% "Stimmt das so?"
            : qsTrId("review-headline")
    }
    Grid {
        id: rows

        readonly property real room: parent.height - question.height - Theme.gap
        readonly property int count: Math.ceil(screen.session.review.planned / columns)
        readonly property real row: Math.floor((room - (count - 1) * spacing) / Math.max(1, count))

        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        width: parent.width
        columns: Theme.outcomePairs && screen.session.review.planned > 1 ? 2 : 1
        spacing: Theme.upright ? Theme.gap : Theme.gapSmall

        Repeater {
            model: screen.session.review.rows

            ReviewRow {
                required property OutcomeViewModel modelData

                outcome: modelData
                width: (rows.width - (rows.columns - 1) * rows.spacing) / rows.columns
                height: Math.min(rows.row, Theme.outcomeRow)
                onClicked: screen.session.review.edit(modelData.vital)
            }
        }
    }
    action: PrimaryButton {
        anchors.right: parent.right
        text: screen.session.review.correcting
            ? qsTrId("done")
            //: Confirms the values; they are saved
            //% "Ja, speichern"
            : qsTrId("review-save")
        onClicked: screen.session.review.confirm()
    }
}
