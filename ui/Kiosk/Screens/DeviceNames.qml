// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQml

// What the devices of a room are called: by measurement, and by place of the site profile.
QtObject {
    id: devices

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
    readonly property var ofPlaces: ({
        "oximeter": names["oximetry"],
        "thermometer": names["temperature"],
        "cuff": names["blood-pressure"],
        "scale": names["weight"]
    })
}
