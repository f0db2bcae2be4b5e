// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// What is said for every stage of a call for help. A table, to be read as one.
QtObject {
    id: texts

    required property string stage
    required property bool warningSign
    required property string phone // of the people who look after the room
    readonly property string said: headlines[stage] ?? ""
    readonly property string headline: warningSign ? sign : said
    readonly property string lead: warningSign && stage ? said : stage === "nobody" && phone ? call : leads[stage] ?? ""
    readonly property url picture: pictures[stage] ?? ""

    readonly property string sign:
        //: The patient said yes to a warning sign, such as pain in the chest
        //% "Bei diesen Beschwerden: Rufen Sie 112 an."
        qsTrId("help-warning-sign")
    readonly property string call:
        //: Nobody answers the call for help; %1 is a telephone number
        //% "Rufen Sie an: %1. Oder bitten Sie jemanden in der Nähe."
        qsTrId("help-nobody-lead").arg(phone)

    readonly property var headlines: ({
        "":
            //: Headline of the help page
            //% "Wer hilft Ihnen?"
            qsTrId("help-headline"),
        "calling":
            //: A call for help is going out
            //% "Wir rufen jemanden …"
            qsTrId("help-calling"),
        "called":
            //: The call for help has reached its receiver; nobody has answered yet
            //% "Es ist jemand gerufen."
            qsTrId("help-called"),
        "second":
            //: Nobody has answered the call for help, and a second person was called
            //% "Noch jemand ist gerufen."
            qsTrId("help-second"),
        "clinic":
            //: Nobody has answered the call for help here, and it lies at the practice now
            //% "Ihr Ruf ist in der Praxis."
            qsTrId("help-clinic"),
        "seen":
            //: A person at the practice has looked at the call for help
            //% "Die Praxis hat Ihren Ruf gesehen."
            qsTrId("help-seen"),
        "coming":
            //: Somebody has answered the call for help
            //% "Es kommt jemand."
            qsTrId("help-coming"),
        "nobody":
            //: Nobody answered the call for help
            //% "Hier ist gerade niemand."
            qsTrId("help-nobody")
    })
    readonly property var leads: ({
        "":
            //: Below the headline of the help page
            //% "Rufen Sie an oder bitten Sie jemanden in der Nähe."
            qsTrId("help-lead"),
        "calling":
            //: While help is being called or is coming
            //% "Bitte bleiben Sie hier."
            qsTrId("help-stay"),
        "called":
            //: Help was called, nobody has answered yet
            //% "Kommt niemand, rufen Sie bitte an."
            qsTrId("help-called-lead"),
        "second": qsTrId("help-called-lead"),
        "clinic":
            //: The call for help lies at the practice, and nobody has looked at it yet
            //% "Dort hat ihn noch niemand gesehen. Kommt niemand, rufen Sie bitte an."
            qsTrId("help-clinic-lead"),
        "seen": qsTrId("help-called-lead"),
        "coming": qsTrId("help-stay"),
        "nobody": qsTrId("help-lead")
    })
    readonly property var pictures: ({
        "": "../pictures/nobody.svg",
        "calling": "../pictures/call.svg",
        "called": "../pictures/call.svg",
        "second": "../pictures/call.svg",
        "clinic": "../pictures/call.svg",
        "seen": "../pictures/call.svg",
        "coming": "../pictures/coming.svg",
        "nobody": "../pictures/nobody.svg"
    })
}
