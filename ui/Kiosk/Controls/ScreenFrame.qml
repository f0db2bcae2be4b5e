// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Models
import Kiosk.Style

// One page: content between header and band, and the action place bottom right. Header, Hilfe
// and Zurück belong to the window, so that they can't move from page to page.
FocusScope {
    id: frame

    required property SessionViewModel session
    default property alias content: content.data
    property alias action: place.data
    readonly property real actionWidth: place.width
    readonly property real contentHeight: content.height

    anchors.fill: parent
    focus: true
    Accessible.role: Accessible.Pane

    Item {
        id: content

        anchors.fill: parent
        anchors.topMargin: Theme.headerHeight + Theme.contentMargin
        anchors.bottomMargin: Theme.bandHeight
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
    }
    Item {
        id: place

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.bandMargin
        width: parent.width - 2 * Theme.margin - Theme.bandLeft
        height: Theme.primaryHeight
    }
}
