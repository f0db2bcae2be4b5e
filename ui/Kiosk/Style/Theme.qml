// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

pragma Singleton
import QtQuick

// Every colour and every size of the kiosk, in three layers: values (the colours of a world, millimetres),
// roles (what pages use), and what follows from panel, text size and contrast. Sizes are millimetres
// on the glass, so that they hold on any panel; Panel.qml says which one it is before all else.
QtObject {
    id: theme

    // --- the panel
    property real panelWidth: 1920
    property real panelHeight: 1080
    property real diagonalInches: 21.5

    readonly property real pixelsPerMm: Math.hypot(panelWidth, panelHeight) / (diagonalInches * 25.4)
    readonly property bool upright: panelHeight > panelWidth
    // A 15" panel is 207 mm high, a 21.5" one 268 mm.
    readonly property bool narrow: Math.min(panelWidth, panelHeight) / pixelsPerMm < 240

    function mm(length: real): real {
        return Math.round(length * pixelsPerMm);
    }

    // --- what the person before it needs, and whose world this is
    property bool strongContrast: false
    property bool large: false
    property bool dark: false // the attendant's

    readonly property bool terse: large && narrow // only what is needed has room
    readonly property bool stacking: large && upright // two lines on a button

    // --- roles of colours; their values are in LightColours.qml and beside it
    readonly property Colours light: LightColours {}
    readonly property Colours strong: StrongColours {}
    readonly property Colours night: DarkColours {}
    readonly property Colours colours: dark ? night : strongContrast ? strong : light

    readonly property color paper: colours.paper
    readonly property color card: colours.card
    readonly property color ink: colours.ink
    readonly property color soft: colours.soft
    readonly property color edge: colours.edge
    readonly property color line: colours.line
    readonly property color spruce: colours.spruce
    readonly property color spruceEdge: colours.spruceEdge
    readonly property color actionInk: colours.actionInk
    readonly property color moss: colours.moss
    readonly property color mossInk: colours.mossInk
    readonly property color sand: colours.sand
    readonly property color amber: colours.amber
    readonly property color amberInk: colours.amberInk
    readonly property color clay: colours.clay
    readonly property color clayEdge: colours.clayEdge

    // --- type: heights of capitals in mm; Atkinson Hyperlegible Next has capitals of 0.668 em.
    // Large text makes larger what is read; headlines and figures are large already.
    readonly property string family: "Atkinson Hyperlegible Next"
    readonly property real capitalsPerEm: 0.668
    readonly property real zoom: !large ? 1 : narrow ? 1.1 : 1.25
    readonly property int least: letters(7.3)
    readonly property int body: letters(7.3 * zoom) // 0.7 degrees seen from 60 cm (EN 301 549, 5.1.4)
    readonly property int lead: letters((narrow ? 7.3 : 8) * zoom)
    readonly property int action: letters((narrow || upright ? 7.3 : 8) * zoom)
    readonly property int headline: letters(narrow ? 10.5 : 14)
    readonly property int headlineShort: letters(narrow ? 8 : 12) // where keys need the room
    readonly property int greeting: letters(narrow ? 14 : 17)
    readonly property int value: letters(narrow ? 10 : 12)
    readonly property int hero: letters(narrow || stacking ? 22 : 28)
    readonly property int key: letters(narrow ? 8 : 9)

    function letters(capitals: real): int {
        return Math.ceil(capitals * pixelsPerMm / capitalsPerEm);
    }

    readonly property int boxLetter: letters(narrow ? 7.3 : upright ? 12 : 9)
    readonly property int figure: letters(narrow ? 15 : upright ? 18 : 22)
    readonly property int figureLarge: letters(narrow ? 16 : upright ? 40 : large ? 20 : 28)
    readonly property int ringLetter: letters(narrow ? 10.5 : upright ? 24 : 18)
    readonly property int stopLetter: letters(narrow ? 11 : 14)
    readonly property int signLetter: letters(narrow ? 5.5 : 6)
    readonly property real headlineSpacing: 0.92 // of the face's own 1.30 em
    readonly property real typedSpacing: 1.12 // em
    readonly property real tileSpacing: 0.86 // of the face's own 1.30 em, for a few words
    readonly property real readingSpacing: 1.3 // em, for a text of many lines

    // --- sizes
    readonly property real margin: mm(narrow || upright ? 10 : 18)
    readonly property real gapSmall: mm(3.5)
    readonly property real gapText: mm(5)
    readonly property real gap: mm(terse ? 4 : narrow ? 6 : upright ? 10 : 8)
    readonly property real gapLarge: mm(narrow ? 8 : upright ? 18 : 14)
    readonly property real corner: mm(narrow ? 6 : 7)
    readonly property real border: mm(strongContrast ? 1.2 : 0.7)
    readonly property real borderStrong: mm(strongContrast ? 1.8 : 1.1)
    readonly property real pressEdge: mm(1.6)
    readonly property real lineWeight: mm(1)
    readonly property real tick: mm(narrow ? 9 : 10)
    readonly property real tickWeight: mm(1.6)
    readonly property real icon: mm(11)
    readonly property real notePadding: mm(narrow ? 7 : 9)
    readonly property real cardPadding: mm(narrow ? 7 : upright ? 14 : 9) // above and below
    readonly property real focusGap: mm(2)
    readonly property real focusWidth: mm(2)
    readonly property real padding: mm(stacking ? 5 : narrow || upright ? 8 : 10)

    readonly property real buttonHeight: mm(narrow ? 25 : stacking ? 39 : 27)
    readonly property real primaryHeight: mm(narrow ? 27 : stacking ? 42 : 30)
    readonly property real primaryWidth: mm(narrow ? 100 : upright ? 112 : 130)
    readonly property real touchHeight: mm(20) // the least that anything pressable has
    readonly property real helpWidth: mm((narrow || upright ? 56 : 68) * zoom)
    readonly property real backWidth: mm((narrow || upright ? 48 : 60) * zoom)
    readonly property real headerButton: mm(narrow ? 24 : 25)
    readonly property real bandGap: mm(narrow || upright ? 6 : 8)
    readonly property real bandLeft: helpWidth + backWidth + 2 * bandGap
    readonly property real placeWidth: mm(110)
    readonly property real stepBar: mm(strongContrast ? 4.5 : 3)
    readonly property real stepGap: mm(2)
    readonly property real headroom: 0.4 // share of the free room that lies above: the optical middle
    readonly property real contentMargin: mm(narrow ? 6 : 14)

    readonly property real headerHeight: mm(narrow ? 28.5 : upright ? 60 : 33)
    readonly property real headerRow: mm(narrow ? 28.5 : upright ? 34 : 33) // place and language
    readonly property real bandHeight: primaryHeight + 2 * bandMargin
    readonly property real bandMargin: mm(narrow ? 4 : upright ? 10 : 8)

    readonly property real keyGap: mm(narrow ? 3 : 3.5)
    readonly property real keySide: upright ? Math.floor((panelWidth - 2 * margin - 7 * keyGap) / 8) : mm(narrow ? 20 : 28)
    readonly property real keyHeight: mm(narrow ? 23 : upright ? 34 : 30)
    readonly property real digitWidth: upright ? Math.floor((panelWidth - 2 * margin - 2 * keyGap) / 3) : mm(narrow ? 36 : 52)
    readonly property real digitHeight: mm(narrow ? 30 : 38)
    readonly property real markWidth: Math.floor(digitWidth * 0.56)
    readonly property real boxWidth: mm(narrow ? 12.5 : upright ? 26 : 17)
    readonly property real boxHeight: mm(narrow ? 18 : upright ? 32 : 25)
    readonly property real boxGap: mm(narrow ? 1.5 : 3)
    readonly property real boxGroupGap: mm(narrow ? 4 : 6)
    readonly property real boxCorner: mm(3.5)
    readonly property real boxBorder: mm(1.4)
    readonly property real dateDigit: mm(narrow ? 10 : upright ? 20 : 13)
    readonly property real ring: mm(narrow ? 112 : stacking ? 130 : upright ? 170 : 150)
    readonly property real ringInside: 0.68 // of its width
    readonly property real ringSmall: mm(narrow ? 44 : upright ? 90 : 70)
    readonly property real ringWidth: mm(narrow ? 7 : 9.5)
    readonly property real pictureWidth: mm(narrow ? 120 : 190)
    readonly property real readingWidth: mm(340)
    readonly property real choiceHeight: mm(upright ? 140 : 120)
    readonly property real chevron: mm(9)
    readonly property real tileHeight: mm(narrow ? 25 : upright ? 36 : 32)
    readonly property real tileGap: mm(narrow ? 3.5 : 5)
    readonly property real tilePicture: mm(narrow ? 34 : 44)
    readonly property real questionWidth: mm(narrow ? 160 : 210)
    readonly property real optionWidth: mm(narrow ? 72 : 84)
    readonly property real optionHeight: mm(narrow ? 20 : upright ? 26 : 24)
    readonly property real optionLabel: mm(narrow ? 86 : 110)
    readonly property real optionGap: mm(narrow ? 3.5 : upright ? 9 : 6)
    readonly property real volumeBar: mm(5)
    readonly property real checkRow: mm(narrow ? 20 : upright ? 30 : 25)
    readonly property real checkGap: mm(narrow ? 3 : upright ? 8 : 4)
    readonly property real pictureTile: mm(narrow ? 34 : upright ? 50 : 44)
    readonly property int fewLetters: 20 // so many left, and it is said
    readonly property real checkBox: mm(14)
    readonly property real phoneWidth: mm(220)
    readonly property real letterGap: mm(3)
    readonly property real letterOverhang: upright ? mm(1.5) : 0 // eleven keys are just wider than a page
    readonly property real letterHeight: mm(narrow ? 20 : upright ? 30 : 24)
    readonly property real wordsHeight: mm(110)
    readonly property real painHeight: mm(narrow ? 44 : 56)
    readonly property real wayDot: mm(narrow ? 26 : stacking ? 34 : 40)
    readonly property real waySign: mm(narrow ? 13 : 20)
    readonly property real wayWeight: mm(2.4)
    readonly property real curveWeight: mm(1.4)
    readonly property real signalBar: mm(narrow ? 4 : 5)
    readonly property real shareBar: mm(5)
    readonly property real curveHeight: mm(140) // upright
    readonly property real liveCards: mm(narrow ? 106 : 130)
    readonly property real valueRow: mm(narrow ? 26 : upright ? 48 : 32)
    readonly property real outcomeRow: mm(stacking ? 74 : upright ? 62 : narrow ? 54 : large ? 70 : 40)
    readonly property bool outcomePairs: !upright && (narrow || large) // two a row
    readonly property real outcomeLabel: mm(190)
    readonly property real helpNumbers: mm(narrow ? 152 : 200)
    readonly property real statusTiles: mm(narrow ? 154 : 226)
    readonly property real statusTile: mm(narrow ? 27 : upright ? 50 : 55) // its height, where it isn't the page's
    readonly property real statusTitle: mm(57) // where a tile is one line
    readonly property real listRow: mm(narrow ? 32 : 36) // two lines
    readonly property real statusRing: mm(narrow ? 68 : 92)
    readonly property real statusNext: mm(124) // upright
    readonly property real pinDot: mm(10)
    readonly property real pulseCard: mm(narrow ? 106 : 140)
    readonly property real valueLabel: mm(narrow ? 120 : 160)

    // --- time, ms
    readonly property int longPress: 2500 // on the place's name: the attendant's way in
    readonly property int moveTime: 200
}
