// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Where the record is. What a receipt has proved has a tick, what is on its way an arrow.
Item {
    id: way

    required property int stage // 0 saved, 1 under way, 2 arrived
    readonly property list<string> names: [
        //: The record is safe on this machine
        //% "Gespeichert"
        qsTrId("way-saved"),
        //: The record is on its way to the practice
        //% "Unterwegs"
        qsTrId("way-underway"),
        //: The practice has confirmed that it has the record
        //% "In der Praxis angekommen"
        qsTrId("way-arrived")
    ]
    readonly property real column: width / 3 // side by side
    readonly property real row: Theme.wayDot + (Theme.stacking ? Theme.gap : Theme.gapLarge) // one below the other, upright

    implicitHeight: stops.childrenRect.height
    Accessible.role: Accessible.StaticText
    Accessible.name: names[Math.max(0, stage)]

    Repeater {
        model: 2

        Rectangle {
            required property int index

            x: Theme.upright ? Math.round((Theme.wayDot - width) / 2) : index * way.column + Theme.wayDot
            y: Theme.upright ? index * way.row + Theme.wayDot : Math.round((Theme.wayDot - height) / 2)
            width: Theme.upright ? Theme.wayWeight : way.column - Theme.wayDot
            height: Theme.upright ? way.row - Theme.wayDot : Theme.wayWeight
            color: index < way.stage ? Theme.spruce : Theme.line
        }
    }
    Item {
        id: stops

        width: way.width

        Repeater {
            model: way.names

            WayStop {
                required property int index
                required property string modelData

                x: Theme.upright ? 0 : index * way.column
                y: Theme.upright ? index * way.row : 0
                width: Theme.upright ? way.width : way.column
                text: modelData
                // The last stop is proved by its receipt: it is done as soon as it is reached.
                done: index < way.stage || index === way.stage && index !== 1
                present: index === way.stage && index === 1
            }
        }
    }
}
