// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// What was typed in words. Of a long text its end is seen: there it goes on.
Rectangle {
    id: field

    required property string text

    radius: Theme.corner
    color: Theme.card
    border.width: Theme.boxBorder
    border.color: Theme.ink
    Accessible.role: Accessible.EditableText
    //: Name of the field for the patient's own words, for a screen reader
    //% "Ihre Worte"
    Accessible.name: qsTrId("words-field")
    Accessible.description: text
    Accessible.readOnly: true

    Item {
        readonly property real room: field.height - 2 * Theme.boxBorder

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.gapText
        width: parent.width - 2 * Theme.gapText
        height: Math.floor(room / words.lineHeight) * words.lineHeight
        clip: true

        KioskText {
            id: words

            y: Math.min(0, parent.height - height)
            width: parent.width
            text: field.text
            wrapMode: Text.Wrap
            lineHeightMode: Text.FixedHeight
            lineHeight: Math.round(Theme.body * Theme.typedSpacing)
        }
    }
}
