// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// Always bottom left, on every page.
KioskButton {
    //: Button on every screen, calls for help; must stay very short
    //% "Hilfe"
    text: qsTrId("help-button")
    leftPadding: Theme.gapText
    rightPadding: Theme.gapText
    implicitWidth: Theme.helpWidth
    fillColor: Theme.card
    labelColor: Theme.clay
    edgeColor: Theme.clay
    edgeWidth: Theme.borderStrong
    pictureSource: Qt.resolvedUrl(Theme.dark ? "../pictures/bell-dark.svg" : "../pictures/bell.svg")
}
