// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// A drawing of what to do; the words beside it say the same, so a screen reader skips it.
// Every page is made ahead, but a drawing takes a megabyte: only one that is seen is loaded.
Item {
    id: picture

    property url source
    property alias mirror: drawing.mirror

    Accessible.ignored: true

    Image {
        id: drawing

        anchors.fill: parent
        source: picture.visible ? picture.source : ""
        fillMode: Image.PreserveAspectFit
        asynchronous: true
        retainWhileLoading: true // from one move to the next nothing flickers
        sourceSize.width: width
        sourceSize.height: height
        Accessible.ignored: true
    }
}
