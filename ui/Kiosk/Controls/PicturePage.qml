// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Style

// A page of a headline, a sentence, what else there is below, and a picture beside them.
TwoParts {
    id: page

    required property string headline
    required property string lead
    required property url picture
    property bool mirrored: false // the drawings of an arm show the right one
    default property alias more: more.data

    first: Column {
        width: parent.width
        y: Theme.upright ? 0 : Math.max(0, Math.round((page.height - height) / 2))
        spacing: Theme.gap

        Headline {
            width: parent.width
            text: page.headline
        }
        Lead {
            width: parent.width
            visible: text !== ""
            text: page.lead
        }
        Column {
            id: more

            width: parent.width
            spacing: Theme.gap
        }
    }
    secondWidth: Theme.pictureWidth
    second: Picture {
        width: parent.width
        height: parent.height
        source: page.picture
        mirror: page.mirrored
    }
}
