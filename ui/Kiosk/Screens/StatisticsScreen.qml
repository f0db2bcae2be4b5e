// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls

// To anonymous figures about many people.
AgreementPage {
    //: Headline above the question whether this visit may be counted in anonymous figures
    //% "Dürfen wir mitzählen?"
    headline: qsTrId("statistics-headline")
    agreement: session.asking.statistics
    balanced: true
}
