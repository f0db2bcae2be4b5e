// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls

// To the treatment.
AgreementPage {
    //: Headline above the consent text
    //% "Sind Sie einverstanden?"
    headline: qsTrId("consent-headline")
    agreement: session.consent
}
