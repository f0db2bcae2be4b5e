// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Models
import Kiosk.Style

// Above on every page: where we are, how far, in which language.
Item {
    id: header

    required property SessionViewModel session
    readonly property bool german: session.language === "de"

    height: Theme.headerHeight

    KioskText {
        id: place

        x: Theme.margin
        width: Theme.placeWidth
        height: Theme.headerRow
        verticalAlignment: Text.AlignVCenter
        text: header.session.place.name
        color: Theme.spruce
        font.bold: true
        lineHeight: Theme.headlineSpacing
    }
    StepBar {
        x: Theme.upright ? Theme.margin : place.x + place.width + Theme.gap
        y: Theme.upright ? Theme.headerRow : 0
        width: (Theme.upright ? parent.width - Theme.margin : language.x - Theme.gapLarge) - x
        height: Theme.upright ? parent.height - Theme.headerRow : parent.height
        step: header.session.step
    }
    KioskButton {
        id: language

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Math.round((Theme.headerRow - height) / 2)
        width: Theme.languageWidth
        height: Theme.touchHeight
        leftPadding: 0
        rightPadding: 0
        labelSize: Theme.body
        labelColor: Theme.spruce
        //: Button that changes to the other language; written in that other language
        //% "English"
        text: qsTrId("other-language")
        onClicked: header.session.wantLanguage(header.german ? "en" : "de")
    }
    Rectangle {
        y: (header.session.step > 0 ? header.height : Theme.headerRow) - height
        width: parent.width
        height: Theme.border
        color: Theme.line
    }
}
