// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// The room for whoever looks after it: the one next thing, and how everything stands.
ScreenFrame {
    id: screen

    readonly property AttendantViewModel attendant: session.vitals.attendant

    // Upright the buttons lie one above the other, and reach into the page by so much.
    readonly property real stacked: Math.max(0, band.height + Theme.bandMargin + Theme.bandGap - Theme.bandHeight)

    TwoParts {
        anchors.fill: parent
        secondWidth: Theme.statusTiles
        first: AttendantNext {
            id: next

            width: parent.width
            height: Theme.upright ? Math.max(implicitHeight, Theme.statusNext) : screen.contentHeight
            attendant: screen.attendant
            house: screen.session.vitals.house
            care: screen.session.vitals.care
            signedIn: screen.session.vitals.signedIn
            practicePhone: screen.session.place.practicePhone
        }
        second: AttendantTiles {
            width: parent.width
            room: screen.contentHeight - (Theme.upright ? next.height + Theme.gapLarge + screen.stacked : 0)
            attendant: screen.attendant
            house: screen.session.vitals.house
        }
    }
    action: [
        Grid {
            id: band

            columns: Theme.upright ? 1 : 3
            x: -Theme.bandLeft // there is no Hilfe on this page
            anchors.bottom: parent.bottom
            spacing: Theme.bandGap

            SecondaryButton {
                visible: screen.attendant.visit
                leftPadding: Theme.gapText
                rightPadding: Theme.gapText
                text: qsTrId("help-leave")
                onClicked: screen.attendant.endVisit()
            }
            SecondaryButton {
                visible: screen.session.vitals.screenCleaning.possible && !screen.attendant.visit
                leftPadding: Theme.gapText
                rightPadding: Theme.gapText
                //: On the attendant's panel: makes the touch dead for a while
                //% "Bildschirm reinigen"
                text: qsTrId("screen-cleaning-start")
                onClicked: screen.session.vitals.screenCleaning.start()
            }
            SecondaryButton {
                leftPadding: Theme.gapText
                rightPadding: Theme.gapText
                text: Theme.narrow
                    //: Leads to the note for the next attendant; short, for a small panel
                    //% "Übergabe"
                    ? qsTrId("attendant-write-note-short")
                    //: Leads to the note for the next attendant
                    //% "Schichtübergabe"
                    : qsTrId("attendant-write-note")
                onClicked: screen.attendant.turn("panel-note")
            }
        },
        PrimaryButton {
            anchors.right: parent.right
            //: The attendant leaves the panel
            //% "Abmelden"
            text: qsTrId("attendant-leave")
            onClicked: screen.session.closeOverlay()
        }
    ]
}
