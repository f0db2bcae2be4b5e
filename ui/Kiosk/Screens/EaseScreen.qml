// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// How it is shown and said. What is chosen is seen at once, on this very page.
ScreenFrame {
    id: screen

    readonly property EaseViewModel ease: session.ease

    ContentBlock {
        spacing: Theme.optionGap

        Headline {
            width: parent.width
            //: Headline of the page with language, text size, contrast and reading aloud
            //% "Wie ist es für Sie am besten?"
            text: qsTrId("ease-headline")
        }
        OptionRow {
            width: parent.width
            //: Setting: the language of the screens
            //% "Sprache"
            label: qsTrId("ease-language")

            OptionButton {
                //: Choice of language, written in that language; the same in every translation
                //% "Deutsch"
                text: qsTrId("ease-german")
                chosen: screen.session.language === "de"
                onClicked: screen.session.wantLanguage("de")
            }
            OptionButton {
                //: Choice of language, written in that language; the same in every translation
                //% "English"
                text: qsTrId("ease-english")
                chosen: screen.session.language === "en"
                onClicked: screen.session.wantLanguage("en")
            }
        }
        OptionRow {
            width: parent.width
            //: Setting: how large the letters are
            //% "Schrift"
            label: qsTrId("ease-size")

            OptionButton {
                //: Choice of the usual text size or contrast
                //% "normal"
                text: qsTrId("ease-normal")
                //: Choice of the usual text size, for a screen reader
                //% "Schrift normal"
                spoken: qsTrId("ease-size-normal")
                chosen: !screen.ease.large
                onClicked: screen.ease.setLarge(false)
            }
            OptionButton {
                //: Choice of large text
                //% "groß"
                text: qsTrId("ease-large")
                //: Choice of large text, for a screen reader
                //% "Schrift groß"
                spoken: qsTrId("ease-size-large")
                chosen: screen.ease.large
                onClicked: screen.ease.setLarge(true)
            }
        }
        OptionRow {
            width: parent.width
            //: Setting: how strongly text stands out
            //% "Kontrast"
            label: qsTrId("ease-contrast")

            OptionButton {
                text: qsTrId("ease-normal")
                //: Choice of the usual contrast, for a screen reader
                //% "Kontrast normal"
                spoken: qsTrId("ease-contrast-normal")
                chosen: !screen.ease.strongContrast
                onClicked: screen.ease.setStrongContrast(false)
            }
            OptionButton {
                //: Choice of strong contrast
                //% "stark"
                text: qsTrId("ease-strong")
                //: Choice of strong contrast, for a screen reader
                //% "Kontrast stark"
                spoken: qsTrId("ease-contrast-strong")
                chosen: screen.ease.strongContrast
                onClicked: screen.ease.setStrongContrast(true)
            }
        }
        EaseSpeech {
            width: parent.width
            ease: screen.ease
        }
    }
    action: PrimaryButton {
        anchors.right: parent.right
        text: qsTrId("done")
        onClicked: screen.session.closeOverlay()
    }
}
