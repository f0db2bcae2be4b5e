// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// Every measuring device, and whether it is there.
PanelPage {
    id: page

    headline: qsTrId("tile-devices")

    DeviceNames {
        id: devices
    }

    Repeater {
        model: Object.keys(devices.names)

        StatusLine {
            required property string modelData

            width: parent.width
            attention: page.session.vitals.attendant.devicesAway.includes(modelData)
            text: attention
                //: A device that isn't connected; %1 is its name
                //% "%1: nicht verbunden"
                ? qsTrId("device-away").arg(devices.names[modelData])
                //: A device that is connected; %1 is its name
                //% "%1: bereit"
                : qsTrId("device-there").arg(devices.names[modelData])
        }
    }
    StatusLine {
        visible: page.session.vitals.attendant.diskLow
        width: parent.width
        attention: true
        text: page.session.vitals.attendant.diskDays < 0
            //: The disk of this computer is nearly full
            //% "Speicher des Rechners: wird knapp. Bitte rufen Sie die IT an."
            ? qsTrId("device-disk-low")
            : page.session.vitals.attendant.diskDays === 0
            //: The disk of this computer is full
            //% "Speicher des Rechners: voll. Es beginnt kein Besuch mehr. Bitte rufen Sie die IT an."
            ? qsTrId("device-disk-full")
            //: The disk of this computer is nearly full; %n days are left
            //% "Speicher des Rechners: reicht noch etwa %n Tage. Bitte rufen Sie die IT an."
            : qsTrId("device-disk-days", page.session.vitals.attendant.diskDays)
    }
}
