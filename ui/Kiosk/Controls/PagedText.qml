// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A long text, page by page: whole lines only, and nothing to scroll.
Item {
    id: paged

    required property string text
    required property int page
    readonly property real lineHeight: Math.round(Theme.body * Theme.readingSpacing)
    readonly property int linesAPage: Math.max(1, Math.floor(height / lineHeight))
    readonly property int pages: Math.max(1, Math.ceil(words.lineCount / linesAPage))
    readonly property bool atEnd: page >= pages - 1

    Item {
        width: parent.width
        height: paged.linesAPage * paged.lineHeight
        clip: true

        KioskText {
            id: words

            y: -Math.min(paged.page, paged.pages - 1) * parent.height
            width: parent.width
            text: paged.text
            lineHeightMode: Text.FixedHeight
            lineHeight: paged.lineHeight
        }
    }
}
