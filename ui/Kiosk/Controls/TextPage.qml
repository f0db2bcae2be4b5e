// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Models
import Kiosk.Style

// A headline and a text that is read page by page, with the number of the page if there are more.
Item {
    id: page

    required property string headline
    required property string text
    required property PagedViewModel paged
    readonly property bool atEnd: words.atEnd

    anchors.fill: parent

    Headline {
        id: question

        width: parent.width - (Theme.upright ? 0 : number.width + Theme.gap)
        text: page.headline
    }
    PagedText {
        id: words

        anchors.top: question.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.upright ? number.height : 0
        width: Math.min(parent.width, Theme.readingWidth)
        text: page.text
        pages: page.paged.pages(paragraphs, room)
        page: page.paged.page
    }
    KioskText {
        id: number

        visible: words.pages.length > 1
        anchors.right: parent.right
        y: Theme.upright ? parent.height - height : question.baselineOffset - baselineOffset
        color: Theme.soft
        //: Which page of a long text this is; %1 its number, %2 how many there are
        //% "Seite %1 von %2"
        text: qsTrId("page-number").arg(words.shown + 1).arg(words.pages.length)
    }
}
