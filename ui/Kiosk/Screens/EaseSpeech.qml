// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// Reading aloud, and how loud.
Column {
    id: speech

    required property EaseViewModel ease

    spacing: Theme.optionGap

    OptionRow {
        width: parent.width
        //: Setting: the pages are read aloud
        //% "Vorlesen"
        label: qsTrId("ease-speech")

        OptionButton {
            //: Choice: nothing is read aloud
            //% "aus"
            text: qsTrId("ease-speech-off")
            //: Choice: nothing is read aloud, for a screen reader
            //% "Vorlesen aus"
            spoken: qsTrId("ease-speech-off-name")
            chosen: !speech.ease.readAloud
            onClicked: speech.ease.setReadAloud(false)
        }
        OptionButton {
            //: Choice: every page is read aloud
            //% "an"
            text: qsTrId("ease-speech-on")
            //: Choice: every page is read aloud, for a screen reader
            //% "Vorlesen an"
            spoken: qsTrId("ease-speech-on-name")
            chosen: speech.ease.readAloud
            onClicked: speech.ease.setReadAloud(true)
        }
    }
    OptionRow {
        width: parent.width
        visible: speech.ease.readAloud
        //: Setting: how loud it is read aloud
        //% "Lautstärke"
        label: qsTrId("ease-volume")

        KioskButton {
            height: Theme.optionHeight
            width: Theme.optionWidth
            leftPadding: 0
            rightPadding: 0
            //: Reads aloud in a softer voice from now on
            //% "leiser"
            text: qsTrId("ease-softer")
            onClicked: speech.ease.speakSofter()
        }
        VolumeBars {
            volume: speech.ease.volume
            loudest: speech.ease.loudest
        }
        KioskButton {
            height: Theme.optionHeight
            width: Theme.optionWidth
            leftPadding: 0
            rightPadding: 0
            //: Reads aloud in a louder voice from now on
            //% "lauter"
            text: qsTrId("ease-louder")
            onClicked: speech.ease.speakLouder()
        }
    }
}
