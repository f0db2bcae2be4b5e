// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// How everything stands besides the room; each tile leads to its page.
Grid {
    id: tiles

    required property AttendantViewModel attendant
    required property HouseViewModel house
    required property real room // height that it may take

    readonly property int lines: Math.ceil(visibleChildren.length / columns)
    readonly property real side: (width - (columns - 1) * spacing) / columns
    readonly property real tall: Math.min(Theme.statusTile, (room - (lines - 1) * spacing) / lines)

    component Tile: StatusTile {
        required property string page

        width: tiles.side
        height: tiles.tall
        onClicked: tiles.attendant.turn(page)
    }

    columns: Theme.narrow ? 1 : 2
    spacing: Theme.tileGap

    Tile {
        visible: tiles.attendant.phoneTasks.length > 0
        page: "panel-phone"
        //: Name of a tile: telephone calls that somebody has to make
        //% "Telefon"
        title: qsTrId("tile-phone")
        attention: true
        //: %n telephone calls are to be made; in a small tile
        //% "%n Anrufe offen"
        standing: qsTrId("tile-phone-open", tiles.attendant.phoneTasks.length)
    }
    Tile { // six have room: a call that somebody has to make takes the line's place
        visible: tiles.attendant.phoneTasks.length === 0
        page: "panel-line"
        //: Name of a tile: what is on its way to the practice
        //% "Leitung"
        title: qsTrId("tile-line")
        standing: line.brief
        attention: line.attention

        LineTexts {
            id: line

            attendant: tiles.attendant
        }
    }
    Tile {
        page: "panel-devices"
        //: Name of a tile: the measuring devices
        //% "Geräte"
        title: qsTrId("tile-devices")
        attention: tiles.attendant.devicesAway.length > 0 || tiles.attendant.diskLow
        standing: tiles.attendant.devicesAway.length > 0
            //: %n devices are not connected; in a small tile
            //% "%n fehlen"
            ? qsTrId("tile-devices-away", tiles.attendant.devicesAway.length)
            : attention
            //: The computer's disk is nearly full; in a small tile
            //% "Speicher knapp"
            ? qsTrId("tile-devices-disk")
            //: Every device is connected; in a small tile
            //% "alle bereit"
            : qsTrId("tile-devices-ready")
    }
    Tile {
        visible: tiles.house.checks.length > 0
        page: "panel-checks"
        //: Name of a tile: when devices have to be checked
        //% "Prüfdatum"
        title: qsTrId("tile-checks")
        attention: checks.attention
        standing: checks.brief

        CheckTexts {
            id: checks

            house: tiles.house
        }
    }
    Tile {
        visible: tiles.house.stock.length > 0
        page: "panel-stock"
        //: Name of a tile: what the room uses up
        //% "Vorrat"
        title: qsTrId("tile-stock")
        attention: tiles.house.low.length > 0
        standing: stock.brief

        StockTexts {
            id: stock

            house: tiles.house
        }
    }
    Tile {
        visible: tiles.house.hasLists
        page: "panel-lists"
        //: Name of a tile: daily and weekly lists
        //% "Listen"
        title: qsTrId("tile-lists")
        attention: tiles.house.open > 0
        standing: attention
            //: %n things of a list are not done yet; in a small tile
            //% "%n offen"
            ? qsTrId("tile-lists-open", tiles.house.open)
            //: Everything on the list is done; in a small tile
            //% "alles erledigt"
            : qsTrId("tile-lists-done")
    }
}
