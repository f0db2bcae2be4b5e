// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// Every text: our face, wrapped, never cut, known to a screen reader.
Text {
    font.family: Theme.family
    font.pixelSize: Theme.body
    color: Theme.ink
    wrapMode: Text.WordWrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
