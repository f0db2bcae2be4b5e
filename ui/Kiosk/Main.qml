// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// The window: what never moves (header, Hilfe, Zurück), and one loader a page. Only the present
// page is there for the first frame; the others are made one by one in idle time afterwards.
Window {
    id: window

    required property SessionViewModel session
    property real diagonalInches: Theme.diagonalInches // for a panel that becomes known later
    property int loaded: 0 // pages up to here are kept
    readonly property list<string> wording: spoken.all // a list costs Python nothing, an object 20 ms

    width: Theme.panelWidth
    height: Theme.panelHeight
    color: Theme.paper
    //: Title of the window, for a screen reader
    //% "Telemedizinraum"
    title: qsTrId("window-title")
    onDiagonalInchesChanged: Theme.diagonalInches = diagonalInches
    onFrameSwapped: if (loaded === 0) ahead.start()

    SpokenTexts {
        id: spoken
    }
    Binding {
        target: Theme
        property: "large"
        value: window.session.ease.large
    }
    Binding {
        target: Theme
        property: "strongContrast"
        value: window.session.ease.strongContrast
    }
    Binding {
        target: Theme
        property: "dark"
        value: window.session.attending
    }
    Repeater {
        model: window.session.pages

        Loader {
            id: page

            required property int index
            required property string modelData
            readonly property bool present: modelData === window.session.page
            property bool wanted: false

            anchors.fill: parent
            active: wanted || index < window.loaded
            asynchronous: index > 0
            visible: present && status === Loader.Ready // never half a page
            onVisibleChanged: if (visible) appear()
            onPresentChanged: if (present) wanted = true

            function appear() {
                forceActiveFocus();
                window.session.pageAppeared(modelData);
            }

            Component.onCompleted: setSource(`Screens/${modelData}Screen.qml`, { session: window.session })

            // A page that is made and not seen stays out of the window: else it would be drawn
            // anew at every change, and hold its corners, letters and drawings.
            Binding {
                target: page.item
                property: "parent"
                value: page.present ? page : null
                when: page.status === Loader.Ready
            }
        }
    }
    Row {
        x: Theme.margin
        y: parent.height - Theme.bandMargin - height
        spacing: Theme.bandGap

        HelpButton {
            visible: window.session.canCallHelp
            onClicked: window.session.callHelp()
        }
        SecondaryButton {
            visible: window.session.canGoBack
            width: Theme.backWidth
            leftPadding: Theme.gapText
            rightPadding: Theme.gapText
            //: Button on nearly every screen, one screen back
            //% "Zurück"
            text: qsTrId("back-button")
            onClicked: window.session.goBack()
        }
    }
    HeaderBar { // last, so that the keyboard comes to the page first
        width: parent.width
        session: window.session
    }
    Timer {
        id: ahead

        interval: 40
        repeat: window.loaded < window.session.pages.length
        onTriggered: window.loaded = Math.min(window.loaded + 1, window.session.pages.length)
    }
}
