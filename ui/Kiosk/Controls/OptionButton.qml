// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// One choice of a setting. The chosen one has a tick: colour alone would not say it.
KioskButton {
    id: option

    required property bool chosen

    implicitWidth: Math.max(Theme.optionWidth, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Theme.optionHeight
    leftPadding: Theme.gapText
    rightPadding: Theme.gapText
    fillColor: chosen ? Theme.moss : Theme.card
    labelColor: chosen ? Theme.mossInk : Theme.ink
    edgeColor: chosen ? Theme.spruce : Theme.edge
    edgeWidth: chosen ? Theme.boxBorder : Theme.border
    Accessible.role: Accessible.RadioButton
    // Said anew when the page comes: a button that can't be checked in Qt's sense takes both back.
    Accessible.checkable: visible
    Accessible.checked: visible && chosen
    contentItem: Item {
        implicitWidth: sign.width + Theme.gapSmall + words.implicitWidth

        Row {
            anchors.centerIn: parent
            spacing: Theme.gapSmall

            Sign {
                id: sign

                visible: option.chosen
                anchors.verticalCenter: parent.verticalCenter
                tickColor: Theme.mossInk
            }
            KioskText {
                id: words

                text: option.text
                font.pixelSize: option.labelSize
                font.bold: true
                color: option.labelColor
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
