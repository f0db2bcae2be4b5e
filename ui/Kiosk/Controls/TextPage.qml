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
    property bool hearable: false // offers to read it aloud, whatever is chosen for all pages
    readonly property bool atEnd: words.atEnd
    // Kept free whether there is a number or not: how many pages there are follows from the room.
    readonly property real side: Math.ceil(widest.width) + Theme.gap + (hearable ? listen.width : 0)
    signal wantsToHear

    anchors.fill: parent

    Headline {
        id: question

        width: parent.width - (Theme.upright ? 0 : page.side + (page.hearable ? Theme.gap : 0))
        text: page.headline
    }
    PagedText {
        id: words

        anchors.top: parent.top
        anchors.topMargin: Math.max(question.height + Theme.gap, page.hearable && !Theme.upright ? listen.y + listen.height : 0)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: !Theme.upright ? 0 : page.hearable ? listen.height : number.height
        width: Math.min(parent.width, Theme.readingWidth)
        text: page.text
        pages: page.paged.pages(paragraphs, room)
        page: page.paged.page
    }
    LinkButton {
        id: listen

        visible: page.hearable
        x: Theme.upright ? 0 : parent.width - (number.visible ? page.side : width)
        y: Theme.upright ? parent.height - height : Math.round(number.y + (number.height - height) / 2)
        //: Reads this page aloud; beside a long text
        //% "Vorlesen"
        text: qsTrId("read-aloud")
        onClicked: page.wantsToHear()
    }
    TextMetrics {
        id: widest

        font: number.font
        text: qsTrId("page-number").arg(9).arg(9)
    }
    KioskText {
        id: number

        visible: words.pages.length > 1
        anchors.right: parent.right
        y: Theme.upright ? parent.height - Math.round((height + (page.hearable ? listen.height : height)) / 2) : question.baselineOffset - baselineOffset
        color: Theme.soft
        //: Which page of a long text this is; %1 its number, %2 how many there are
        //% "Seite %1 von %2"
        text: qsTrId("page-number").arg(words.shown + 1).arg(words.pages.length)
    }
}
