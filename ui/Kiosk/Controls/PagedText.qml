// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A long text, page by page: nothing to scroll. It says how many lines each paragraph has and how
// many a page holds; which of them make a page is said from outside.
Item {
    id: paged

    required property string text
    required property var pages // of [first line, lines]
    required property int page
    property var paragraphs: [] // lines of each
    readonly property real lineHeight: Math.round(Theme.body * Theme.readingSpacing)
    readonly property int room: Math.max(1, Math.floor(height / lineHeight))
    readonly property int shown: Math.min(page, pages.length - 1)
    readonly property bool atEnd: page >= pages.length - 1

    component Measure: KioskText {
        visible: false
        width: paged.width
        onLineCountChanged: paged.count()
    }

    function count() {
        const lines = (_, i) => (measures.itemAt(i) as Measure)?.lineCount ?? 1;
        paragraphs = Array.from({ length: measures.count }, lines);
    }

    // For whoever listens: the paragraphs that begin on the page that is shown.
    function spoken(): string {
        const [first, lines] = pages[shown];
        const begins = (_, i) => paragraphs.slice(0, i).reduce((sum, n) => sum + n + 1, 0);
        const here = (_, i) => begins(_, i) >= first && begins(_, i) < first + lines;
        return text.split("\n\n").filter(here).join("\n\n");
    }

    Repeater {
        id: measures

        model: paged.text.split("\n\n")
        onItemAdded: paged.count()
        onItemRemoved: paged.count()

        Measure {
            required property string modelData

            text: modelData
        }
    }
    Item {
        width: parent.width
        height: paged.pages[paged.shown][1] * paged.lineHeight
        clip: true

        KioskText {
            y: -paged.pages[paged.shown][0] * paged.lineHeight
            width: parent.width
            text: paged.text
            lineHeightMode: Text.FixedHeight
            lineHeight: paged.lineHeight
            Accessible.name: paged.spoken()
        }
    }
}
