// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// Day, month and year. A touch on one goes there.
Row {
    id: boxes

    required property string day
    required property string month
    required property string year
    required property int at
    property bool wrong: false
    signal chosen(part: int)

    spacing: Theme.gap

    NumberBox {
        //: Box for the day of the birth date
        //% "Tag"
        label: qsTrId("date-day")
        text: boxes.day
        digits: 2
        present: boxes.at === 0
        wrong: boxes.wrong
        onClicked: boxes.chosen(0)
    }
    NumberBox {
        //: Box for the month of the birth date
        //% "Monat"
        label: qsTrId("date-month")
        text: boxes.month
        digits: 2
        present: boxes.at === 1
        wrong: boxes.wrong
        onClicked: boxes.chosen(1)
    }
    NumberBox {
        //: Box for the year of the birth date
        //% "Jahr"
        label: qsTrId("date-year")
        text: boxes.year
        digits: 4
        present: boxes.at === 2
        wrong: boxes.wrong
        onClicked: boxes.chosen(2)
    }
}
