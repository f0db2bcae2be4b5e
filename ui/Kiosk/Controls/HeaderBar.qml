// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Models
import Kiosk.Style

// Above on every page: where we are, how far, how it is shown and in which language.
Item {
    id: header

    required property SessionViewModel session
    readonly property bool german: session.language === "de"

    height: Theme.headerHeight

    PlaceName {
        id: place

        x: Theme.margin
        width: Theme.placeWidth
        height: Theme.headerRow
        text: header.session.place.name
        onHeld: header.session.callAttendant()
    }
    StepBar {
        x: Theme.upright ? Theme.margin : place.x + place.width + Theme.gap
        y: Theme.upright ? Theme.headerRow : 0
        width: (Theme.upright ? parent.width - Theme.margin : buttons.x - Theme.gapLarge) - x
        height: Theme.upright ? parent.height - Theme.headerRow : parent.height
        step: header.session.step
    }
    SignedInName {
        x: Theme.upright ? Theme.margin : place.x + place.width + Theme.gap
        y: Theme.upright ? Theme.headerRow : 0
        width: (Theme.upright ? parent.width - Theme.margin : buttons.x - Theme.gap) - x
        height: Theme.upright ? parent.height - Theme.headerRow : Theme.headerRow
        signedIn: header.session.vitals.signedIn
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Math.round((Theme.headerRow - height) / 2)
        spacing: Theme.gapSmall

        HeaderButton {
            visible: header.session.ease.readAloud && !header.session.attending
            pictureSource: Qt.resolvedUrl("../pictures/speaker.svg")
            //: Name, for a screen reader, of the button with a loudspeaker: reads the page once more
            //% "Noch einmal vorlesen"
            spoken: qsTrId("read-again")
            onClicked: header.session.ease.readPage()
        }
        HeaderButton {
            visible: header.session.canChangeEase
            //: Sign on the button that opens text size, contrast and reading aloud
            //% "Aa"
            text: qsTrId("ease-sign")
            //: That button's name for a screen reader
            //% "Sprache und Bedienung"
            spoken: qsTrId("ease-name")
            onClicked: header.session.openEase()
        }
        HeaderButton {
            visible: header.session.canToggleLanguage
            //: Sign on the button that changes to the other language: that language, in two letters
            //% "EN"
            text: qsTrId("other-language-sign")
            //: That button's name for a screen reader; written in that other language
            //% "English"
            spoken: qsTrId("other-language")
            onClicked: header.session.wantLanguage(header.german ? "en" : "de")
        }
    }
    Rectangle {
        y: (header.session.step > 0 ? header.height : Theme.headerRow) - height
        width: parent.width
        height: Theme.border
        color: Theme.line
    }
}
