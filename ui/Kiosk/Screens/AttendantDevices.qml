// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls
import Kiosk.Models

// Whether every device is there; each that isn't is named.
StatusCard {
    id: card

    required property AttendantViewModel attendant
    readonly property var names: ({
        "oximetry":
            //: Name of a device: the oximeter, a clip on the finger
            //% "Fingerclip"
            qsTrId("device-oximetry"),
        "temperature":
            //: Name of a device
            //% "Thermometer"
            qsTrId("device-temperature"),
        "blood-pressure":
            //: Name of a device: the blood pressure monitor
            //% "Blutdruckgerät"
            qsTrId("device-blood-pressure"),
        "weight":
            //: Name of a device
            //% "Waage"
            qsTrId("device-weight")
    })

    attention: attendant.devicesAway.length > 0
    text: attention
        //: Devices that are not connected; %1 are their names
        //% "Nicht bereit: %1."
        ? qsTrId("devices-away").arg(attendant.devicesAway.map(vital => card.names[vital] ?? vital).join(", "))
        //: Every device is connected
        //% "Alle Geräte sind bereit."
        : qsTrId("devices-ready")
}
