// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A page that waits: the ring with the time, and beside it what is good to know.
TwoParts {
    id: page

    required property string headline
    required property string lead
    required property string time
    required property string caption
    required property real doneShare
    property alias timeSize: ring.size
    default property alias more: more.data

    headroom: Theme.headroom
    secondWidth: width - Theme.ring - 2 * Theme.gapLarge
    first: TimeRing {
        id: ring

        y: Theme.upright ? 0 : Math.round((parent.height - height) / 2)
        x: Theme.upright ? Math.round((parent.width - width) / 2) : 0
        text: page.time
        caption: page.caption
        doneShare: page.doneShare
    }
    second: Column {
        width: parent.width
        y: Theme.upright ? 0 : Math.round((parent.height - height) / 2)
        spacing: Theme.gap

        Headline {
            width: parent.width
            text: page.headline
        }
        Lead {
            width: parent.width
            text: page.lead
        }
        Column {
            id: more

            width: parent.width
            spacing: Theme.gap
        }
    }
}
