// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// What every vital is called, its unit, and its device's picture. A table, to be read as one.
QtObject {
    id: texts

    required property string vital
    readonly property string name: names[vital] ?? ""
    readonly property string unit: units[vital] ?? ""
    readonly property url device: devices[vital] ?? "../pictures/device.svg"

    readonly property var names: ({
        "oximetry":
            //: Name of a measurement: oxygen saturation, by a clip on the finger
            //% "Sauerstoff im Blut"
            qsTrId("vital-oximetry"),
        "temperature":
            //: Name of a measurement
            //% "Temperatur"
            qsTrId("vital-temperature"),
        "blood-pressure":
            //: Name of a measurement
            //% "Blutdruck"
            qsTrId("vital-blood-pressure"),
        "weight":
            //: Name of a measurement: body weight
            //% "Gewicht"
            qsTrId("vital-weight")
    })
    readonly property var units: ({
        "oximetry":
            //: Unit of oxygen saturation
            //% "%"
            qsTrId("unit-oximetry"),
        "temperature":
            //: Unit of temperature
            //% "°C"
            qsTrId("unit-temperature"),
        "blood-pressure": qsTrId("unit-pressure"),
        "weight":
            //: Unit of weight
            //% "kg"
            qsTrId("unit-weight")
    })
    readonly property var devices: ({
        "oximetry": "../pictures/oximeter.svg",
        "temperature": "../pictures/thermometer.svg",
        "weight": "../pictures/scale-empty.svg"
    })
}
