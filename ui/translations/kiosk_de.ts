<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="de">
<context>
    <name />
    <message id="code-field">
        <source>Code vom Terminzettel</source>
        <extracomment>Name of the code field for a screen reader</extracomment>
        <translation>Code vom Terminzettel</translation>
    </message>
    <message id="date-day">
        <source>Tag</source>
        <extracomment>Box for the day of the birth date</extracomment>
        <translation>Tag</translation>
    </message>
    <message id="date-month">
        <source>Monat</source>
        <extracomment>Box for the month of the birth date</extracomment>
        <translation>Monat</translation>
    </message>
    <message id="date-year">
        <source>Jahr</source>
        <extracomment>Box for the year of the birth date</extracomment>
        <translation>Jahr</translation>
    </message>
    <message id="delete-key">
        <source>Löschen</source>
        <extracomment>Key that deletes the last typed character</extracomment>
        <translation>Löschen</translation>
    </message>
    <message id="read-again">
        <source>Noch einmal vorlesen</source>
        <extracomment>Name, for a screen reader, of the button with a loudspeaker: reads the page once more</extracomment>
        <translation>Noch einmal vorlesen</translation>
    </message>
    <message id="ease-sign">
        <source>Aa</source>
        <extracomment>Sign on the button that opens text size, contrast and reading aloud</extracomment>
        <translation>Aa</translation>
    </message>
    <message id="ease-name">
        <source>Sprache und Bedienung</source>
        <extracomment>That button's name for a screen reader</extracomment>
        <translation>Sprache und Bedienung</translation>
    </message>
    <message id="other-language-sign">
        <source>EN</source>
        <extracomment>Sign on the button that changes to the other language: that language, in two letters</extracomment>
        <translation>EN</translation>
    </message>
    <message id="other-language">
        <source>English</source>
        <extracomment>That button's name for a screen reader; written in that other language</extracomment>
        <translation>English</translation>
    </message>
    <message id="help-button">
        <source>Hilfe</source>
        <extracomment>Button on every screen, calls for help; must stay very short</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message id="step-check-in">
        <source>Anmelden</source>
        <extracomment>Step 1 of the visit: code and birth date</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message id="step-consent">
        <source>Einwilligen</source>
        <extracomment>Step 2 of the visit: consent</extracomment>
        <translation>Einwilligen</translation>
    </message>
    <message id="step-hands">
        <source>Hände</source>
        <extracomment>Step 3 of the visit: hand hygiene</extracomment>
        <translation>Hände</translation>
    </message>
    <message id="step-questions">
        <source>Fragen</source>
        <extracomment>Step 4 of the visit: why the patient comes, pain, medicines</extracomment>
        <translation>Fragen</translation>
    </message>
    <message id="step-measure">
        <source>Messen</source>
        <extracomment>Step 5 of the visit: everything that is measured</extracomment>
        <translation>Messen</translation>
    </message>
    <message id="step-done">
        <source>Fertig</source>
        <extracomment>Step 6 of the visit: check the values and save</extracomment>
        <translation>Fertig</translation>
    </message>
    <message id="step-present">
        <source>%1 von %3: %2</source>
        <oldsource>%1 von 4: %2</oldsource>
        <extracomment>Name of the present step; %1 its number, %2 its name, %3 how many there are</extracomment>
        <translation>%1 von %3: %2</translation>
    </message>
    <message id="stop-button">
        <source>Stopp</source>
        <extracomment>The large button while the cuff is inflated: stops and lets the air out</extracomment>
        <translation>Stopp</translation>
    </message>
    <message id="way-saved">
        <source>Gespeichert</source>
        <extracomment>The record is safe on this machine</extracomment>
        <translation>Gespeichert</translation>
    </message>
    <message id="way-underway">
        <source>Unterwegs</source>
        <extracomment>The record is on its way to the practice</extracomment>
        <translation>Unterwegs</translation>
    </message>
    <message id="way-arrived">
        <source>In der Praxis angekommen</source>
        <extracomment>The practice has confirmed that it has the record</extracomment>
        <translation>In der Praxis angekommen</translation>
    </message>
    <message id="window-title">
        <source>Telemedizinraum</source>
        <extracomment>Title of the window, for a screen reader</extracomment>
        <translation>Telemedizinraum</translation>
    </message>
    <message id="back-button">
        <source>Zurück</source>
        <extracomment>Button on nearly every screen, one screen back</extracomment>
        <translation>Zurück</translation>
    </message>
    <message id="code-problem-check">
        <source>Ein Zeichen stimmt nicht. Bitte vergleichen Sie.</source>
        <extracomment>One of the eight characters is wrong</extracomment>
        <translation>Ein Zeichen stimmt nicht. Bitte vergleichen Sie.</translation>
    </message>
    <message id="code-problem-not-today">
        <source>Diesen Termin gibt es heute nicht. Stimmt das Datum?</source>
        <extracomment>The code is well formed but no appointment of today has it</extracomment>
        <translation>Diesen Termin gibt es heute nicht. Stimmt das Datum?</translation>
    </message>
    <message id="code-problem-other">
        <source>Hier läuft noch ein anderer Besuch. Bitte warten.</source>
        <extracomment>The room was interrupted; only the same appointment may go on</extracomment>
        <translation>Hier läuft noch ein anderer Besuch. Bitte warten.</translation>
    </message>
    <message id="code-problem-no-slip">
        <source>Das ist kein Terminzettel dieser Praxis.</source>
        <extracomment>A reader read something that this practice has not signed</extracomment>
        <translation>Das ist kein Terminzettel dieser Praxis.</translation>
    </message>
    <message id="code-problem-other-room">
        <source>Dieser Zettel ist für einen anderen Raum.</source>
        <extracomment>The slip is this practice's, but for another room</extracomment>
        <translation>Dieser Zettel ist für einen anderen Raum.</translation>
    </message>
    <message id="card-problem-out">
        <source>Die Karte war zu früh draußen. Bitte noch einmal.</source>
        <extracomment>The health card was pulled out while it was being read</extracomment>
        <translation>Die Karte war zu früh draußen. Bitte noch einmal.</translation>
    </message>
    <message id="card-problem-other">
        <source>Das ist keine Gesundheits­karte.</source>
        <oldsource>Das ist keine Gesundheitskarte.</oldsource>
        <extracomment>Another chip card is in the reader</extracomment>
        <translation>Das ist keine Gesundheits­karte.</translation>
    </message>
    <message id="card-problem-mute">
        <source>Die Karte antwortet nicht. Bitte umdrehen.</source>
        <extracomment>The card gives no answer: it is in upside down, or its chip is dead</extracomment>
        <translation>Die Karte antwortet nicht. Bitte umdrehen.</translation>
    </message>
    <message id="card-problem-unreadable">
        <source>Die Karte ist nicht lesbar. Es geht auch ohne.</source>
        <extracomment>The card is damaged or locked; the patient can check in by slip or without</extracomment>
        <translation>Die Karte ist nicht lesbar. Es geht auch ohne.</translation>
    </message>
    <message id="card-problem-incomplete">
        <source>Auf der Karte fehlt etwas. Es geht auch ohne.</source>
        <extracomment>What the card says is incomplete; the patient can check in by slip or without</extracomment>
        <translation>Auf der Karte fehlt etwas. Es geht auch ohne.</translation>
    </message>
    <message id="code-headline">
        <source>Ihr Terminzettel</source>
        <extracomment>Headline above the eight boxes for the code</extracomment>
        <translation>Ihr Terminzettel</translation>
    </message>
    <message id="code-lead-reading">
        <source>Ihre Karte wird gelesen. Bitte stecken lassen.</source>
        <extracomment>The health card is being read and has to stay in the reader</extracomment>
        <translation>Ihre Karte wird gelesen. Bitte stecken lassen.</translation>
    </message>
    <message id="code-lead-both">
        <source>Zettel unter den Leser halten oder Karte einstecken.</source>
        <extracomment>What to do: readers for slips and for health cards stand beside the screen</extracomment>
        <translation>Zettel unter den Leser halten oder Karte einstecken.</translation>
    </message>
    <message id="code-lead-cards">
        <source>Zeichen vom Zettel tippen oder Karte einstecken.</source>
        <extracomment>What to do with the keys, or with the reader for health cards beside the screen</extracomment>
        <translation>Zeichen vom Zettel tippen oder Karte einstecken.</translation>
    </message>
    <message id="code-lead-reader">
        <source>Halten Sie den Zettel unter den Leser.</source>
        <extracomment>What to do: a reader for slips stands beside the screen</extracomment>
        <translation>Halten Sie den Zettel unter den Leser.</translation>
    </message>
    <message id="code-lead">
        <source>Bitte tippen Sie die acht Zeichen vom Zettel.</source>
        <extracomment>What to do with the keys</extracomment>
        <translation>Bitte tippen Sie die acht Zeichen vom Zettel.</translation>
    </message>
    <message id="code-none">
        <source>Ich habe keinen Zettel</source>
        <extracomment>Way round for patients without a slip</extracomment>
        <translation>Ich habe keinen Zettel</translation>
    </message>
    <message id="birth-date-headline">
        <source>Ihr Geburtsdatum</source>
        <extracomment>Headline of the birth date screen</extracomment>
        <translation>Ihr Geburtsdatum</translation>
    </message>
    <message id="birth-date-lead">
        <source>Bitte tippen Sie Tag, Monat und Jahr.</source>
        <extracomment>What to do with the number pad</extracomment>
        <translation>Bitte tippen Sie Tag, Monat und Jahr.</translation>
    </message>
    <message id="go-on">
        <source>Weiter</source>
        <extracomment>Goes on to the next screen</extracomment>
        <translation>Weiter</translation>
    </message>
    <message id="birth-date-missing" numerus="yes">
        <source>noch %n Ziffern</source>
        <extracomment>Stands where the button will be; %n digits of the birth date are missing</extracomment>
        <translation>
            <numerusform>noch %n Ziffer</numerusform>
            <numerusform>noch %n Ziffern</numerusform>
        </translation>
    </message>
    <message id="moment-please">
        <source>Einen Moment bitte</source>
        <extracomment>The code is being looked up</extracomment>
        <translation>Einen Moment bitte</translation>
    </message>
    <message id="code-missing" numerus="yes">
        <source>noch %n Zeichen</source>
        <extracomment>Stands where the button will be; %n characters of the code are missing</extracomment>
        <translation>
            <numerusform>noch %n Zeichen</numerusform>
            <numerusform>noch %n Zeichen</numerusform>
        </translation>
    </message>
    <message id="welcome-out-of-order-phone">
        <source>Heute ist hier leider keine Messung möglich. Bitte rufen Sie in der Praxis an: %1.</source>
        <extracomment>Nothing can be measured today; %1 is the practice's telephone number</extracomment>
        <translation>Heute ist hier leider keine Messung möglich. Bitte rufen Sie in der Praxis an: %1.</translation>
    </message>
    <message id="welcome-starting">
        <source>Der Raum wird vorbereitet. Bitte haben Sie etwas Geduld.</source>
        <extracomment>The machine is starting; nothing is known yet</extracomment>
        <translation>Der Raum wird vorbereitet. Bitte haben Sie etwas Geduld.</translation>
    </message>
    <message id="welcome-interrupted">
        <source>Es gab eine Unterbrechung. Ihre Angaben sind sicher. Mit demselben Zettel geht es weiter.</source>
        <oldsource>Es gab eine Unterbrechung. Ihre Angaben sind gesichert. Mit demselben Terminzettel geht es gleich weiter.</oldsource>
        <extracomment>After a power cut. Two sentences: what happened, and what the patient can do now</extracomment>
        <translation>Es gab eine Unterbrechung. Ihre Angaben sind sicher. Mit demselben Zettel geht es weiter.</translation>
    </message>
    <message id="welcome-ready">
        <source>Der Raum ist gereinigt und bereit.</source>
        <extracomment>The room is clean and everything works</extracomment>
        <translation>Der Raum ist gereinigt und bereit.</translation>
    </message>
    <message id="welcome-cleaning">
        <source>Der Raum wird für Sie gereinigt. Bitte warten Sie einen Moment.</source>
        <extracomment>The attendant has to clean the room first</extracomment>
        <translation>Der Raum wird für Sie gereinigt. Bitte warten Sie einen Moment.</translation>
    </message>
    <message id="welcome-closed-phone">
        <source>Dieser Raum ist heute geschlossen. Bitte rufen Sie in der Praxis an: %1.</source>
        <extracomment>Staff have closed the room; %1 is the practice's telephone number</extracomment>
        <translation>Dieser Raum ist heute geschlossen. Bitte rufen Sie in der Praxis an: %1.</translation>
    </message>
    <message id="welcome-closed">
        <source>Dieser Raum ist heute geschlossen.</source>
        <extracomment>Staff have closed the room, and no telephone number is known</extracomment>
        <translation>Dieser Raum ist heute geschlossen.</translation>
    </message>
    <message id="welcome-headline">
        <source>Guten Tag.</source>
        <extracomment>Greeting on the start screen</extracomment>
        <translation>Guten Tag.</translation>
    </message>
    <message id="welcome-lead">
        <source>Schön, dass Sie da sind. Wir messen Ihre Werte und bringen sie in Ihre Praxis.</source>
        <oldsource>Schön, dass Sie da sind. Wir messen Ihren Blutdruck und bringen die Werte in Ihre Praxis.</oldsource>
        <extracomment>Below the greeting; says what happens here</extracomment>
        <translation>Schön, dass Sie da sind. Wir messen Ihre Werte und bringen sie in Ihre Praxis.</translation>
    </message>
    <message id="welcome-continue">
        <source>Besuch fortsetzen</source>
        <extracomment>Starts the interrupted visit again</extracomment>
        <translation>Besuch fortsetzen</translation>
    </message>
    <message id="welcome-start">
        <source>Besuch beginnen</source>
        <extracomment>Starts the visit</extracomment>
        <translation>Besuch beginnen</translation>
    </message>
    <message id="welcome-wait">
        <source>Bitte noch warten</source>
        <extracomment>Stands where the start button would be, while no visit can start</extracomment>
        <translation>Bitte noch warten</translation>
    </message>
    <message id="plan-oximetry">
        <source>Sauerstoff</source>
        <extracomment>One of what is planned at the appointment, in a list</extracomment>
        <translation>Sauerstoff</translation>
    </message>
    <message id="plan-temperature">
        <source>Temperatur</source>
        <extracomment>One of what is planned at the appointment, in a list</extracomment>
        <translation>Temperatur</translation>
    </message>
    <message id="plan-blood-pressure">
        <source>Blutdruck</source>
        <oldsource>Wir messen Ihren Blutdruck.</oldsource>
        <extracomment>One of what is planned at the appointment, in a list</extracomment>
        <translation>Blutdruck</translation>
    </message>
    <message id="plan-weight">
        <source>Gewicht</source>
        <extracomment>One of what is planned at the appointment, in a list</extracomment>
        <translation>Gewicht</translation>
    </message>
    <message id="appointment-plan">
        <source>Wir messen: %1</source>
        <extracomment>What is planned at the appointment; %1 is a list, as in "Temperatur, Blutdruck"</extracomment>
        <translation>Wir messen: %1</translation>
    </message>
    <message id="appointment-early">
        <source>Sie sind früh da. Das macht nichts, wir können gleich anfangen.</source>
        <extracomment>The patient came before the appointment; that is fine</extracomment>
        <translation>Sie sind früh da. Das macht nichts, wir können gleich anfangen.</translation>
    </message>
    <message id="appointment-late">
        <source>Ihr Termin war etwas früher. Das macht nichts, wir messen trotzdem.</source>
        <extracomment>The patient came after the appointment; that is fine</extracomment>
        <translation>Ihr Termin war etwas früher. Das macht nichts, wir messen trotzdem.</translation>
    </message>
    <message id="appointment-used">
        <source>Mit diesem Zettel war schon jemand hier. Sie können weitermachen, die Praxis klärt das.</source>
        <extracomment>The same slip was used before; the visit goes on, the practice is told</extracomment>
        <translation>Mit diesem Zettel war schon jemand hier. Sie können weitermachen, die Praxis klärt das.</translation>
    </message>
    <message id="appointment-today">
        <source>Heute, %1</source>
        <extracomment>The day of the appointment is today; %1 is it in words, as in "Dienstag, 17. März"</extracomment>
        <translation>Heute, %1</translation>
    </message>
    <message id="appointment-headline">
        <source>Ist das Ihr Termin?</source>
        <extracomment>Headline above the appointment that was found</extracomment>
        <translation>Ist das Ihr Termin?</translation>
    </message>
    <message id="appointment-time-unit">
        <source>Uhr</source>
        <extracomment>Word after the time of day, as in "10:30 Uhr"</extracomment>
        <translation>Uhr</translation>
    </message>
    <message id="appointment-no">
        <source>Nein, das ist nicht mein Termin</source>
        <extracomment>The appointment on the screen is not the patient's</extracomment>
        <translation>Nein, das ist nicht mein Termin</translation>
    </message>
    <message id="appointment-yes">
        <source>Ja, das stimmt</source>
        <extracomment>The appointment on the screen is the patient's</extracomment>
        <translation>Ja, das stimmt</translation>
    </message>
    <message id="arm-headline">
        <source>An welchem Arm messen wir?</source>
        <extracomment>Headline above the two arms</extracomment>
        <translation>An welchem Arm messen wir?</translation>
    </message>
    <message id="arm-lead">
        <source>Bitte nicht an einem Arm mit Shunt oder nach einer Lymphknoten-Operation.</source>
        <extracomment>Which arm must not be measured</extracomment>
        <translation>Bitte nicht an einem Arm mit Shunt oder nach einer Lymphknoten-Operation.</translation>
    </message>
    <message id="arm-left">
        <source>Linker Arm</source>
        <extracomment>One of two answers</extracomment>
        <translation>Linker Arm</translation>
    </message>
    <message id="arm-right">
        <source>Rechter Arm</source>
        <extracomment>One of two answers</extracomment>
        <translation>Rechter Arm</translation>
    </message>
    <message id="skip-today">
        <source>Heute nicht messen</source>
        <extracomment>The patient doesn't want to be measured today</extracomment>
        <translation>Heute nicht messen</translation>
    </message>
    <message id="birth-date-impossible">
        <source>Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.</source>
        <extracomment>No calendar has this day, such as 31 February</extracomment>
        <translation>Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.</translation>
    </message>
    <message id="birth-date-future">
        <source>Dieser Tag kommt erst noch. Bitte prüfen Sie das Jahr.</source>
        <extracomment>The date is after today</extracomment>
        <translation>Dieser Tag kommt erst noch. Bitte prüfen Sie das Jahr.</translation>
    </message>
    <message id="birth-date-too-old">
        <source>Das ist sehr lange her. Bitte prüfen Sie das Jahr.</source>
        <extracomment>The year is so long ago that it must be a slip of the finger</extracomment>
        <translation>Das ist sehr lange her. Bitte prüfen Sie das Jahr.</translation>
    </message>
    <message id="consent-headline">
        <source>Sind Sie einverstanden?</source>
        <extracomment>Headline above the consent text</extracomment>
        <translation>Sind Sie einverstanden?</translation>
    </message>
    <message id="page-number">
        <source>Seite %1 von %2</source>
        <extracomment>Which page of a long text this is; %1 its number, %2 how many there are</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
    <message id="read-on">
        <source>Weiterlesen</source>
        <extracomment>Shows the next page of a long text</extracomment>
        <translation>Weiterlesen</translation>
    </message>
    <message id="consent-no">
        <source>Nein</source>
        <extracomment>Refuses consent</extracomment>
        <translation>Nein</translation>
    </message>
    <message id="consent-yes">
        <source>Ja</source>
        <extracomment>Gives consent</extracomment>
        <translation>Ja</translation>
    </message>
    <message id="declined-headline">
        <source>Das ist in Ordnung.</source>
        <extracomment>The patient did not consent</extracomment>
        <translation>Das ist in Ordnung.</translation>
    </message>
    <message id="declined-lead">
        <source>Ohne Ihr Ja messen wir nicht, und es ist nichts gespeichert. Fragen beantwortet Ihre Praxis: %1.</source>
        <extracomment>Nothing was kept; %1 is the practice's telephone number</extracomment>
        <translation>Ohne Ihr Ja messen wir nicht, und es ist nichts gespeichert. Fragen beantwortet Ihre Praxis: %1.</translation>
    </message>
    <message id="finish">
        <source>Beenden</source>
        <extracomment>Ends the visit</extracomment>
        <translation>Beenden</translation>
    </message>
    <message id="goodbye-headline">
        <source>Auf Wiedersehen.</source>
        <extracomment>Farewell</extracomment>
        <translation>Auf Wiedersehen.</translation>
    </message>
    <message id="goodbye-saved">
        <source>Danke für Ihren Besuch. Ihre Angaben sind von diesem Bildschirm gelöscht.</source>
        <extracomment>After a complete visit</extracomment>
        <translation>Danke für Ihren Besuch. Ihre Angaben sind von diesem Bildschirm gelöscht.</translation>
    </message>
    <message id="goodbye-broken-off">
        <source>Was Sie bestätigt haben, ist gesichert und geht an Ihre Praxis.</source>
        <extracomment>The visit was broken off after consent</extracomment>
        <translation>Was Sie bestätigt haben, ist gesichert und geht an Ihre Praxis.</translation>
    </message>
    <message id="goodbye-nothing">
        <source>Es ist nichts gespeichert. Sie können jederzeit wiederkommen.</source>
        <extracomment>No consent was given: nothing was kept</extracomment>
        <translation>Es ist nichts gespeichert. Sie können jederzeit wiederkommen.</translation>
    </message>
    <message id="help-warning-sign">
        <source>Bei diesen Beschwerden: Rufen Sie 112 an.</source>
        <extracomment>The patient said yes to a warning sign, such as pain in the chest</extracomment>
        <translation>Bei diesen Beschwerden: Rufen Sie 112 an.</translation>
    </message>
    <message id="help-nobody-lead">
        <source>Rufen Sie an: %1. Oder bitten Sie jemanden in der Nähe.</source>
        <extracomment>Nobody answers the call for help; %1 is a telephone number</extracomment>
        <translation>Rufen Sie an: %1. Oder bitten Sie jemanden in der Nähe.</translation>
    </message>
    <message id="help-headline">
        <source>Wer hilft Ihnen?</source>
        <extracomment>Headline of the help page</extracomment>
        <translation>Wer hilft Ihnen?</translation>
    </message>
    <message id="help-calling">
        <source>Wir rufen jemanden …</source>
        <extracomment>A call for help is going out</extracomment>
        <translation>Wir rufen jemanden …</translation>
    </message>
    <message id="help-called">
        <source>Es ist jemand gerufen.</source>
        <extracomment>The call for help has reached its receiver; nobody has answered yet</extracomment>
        <translation>Es ist jemand gerufen.</translation>
    </message>
    <message id="help-second">
        <source>Noch jemand ist gerufen.</source>
        <extracomment>Nobody has answered the call for help, and a second person was called</extracomment>
        <translation>Noch jemand ist gerufen.</translation>
    </message>
    <message id="help-clinic">
        <source>Ihr Ruf ist in der Praxis.</source>
        <extracomment>Nobody has answered the call for help here, and it lies at the practice now</extracomment>
        <translation>Ihr Ruf ist in der Praxis.</translation>
    </message>
    <message id="help-seen">
        <source>Die Praxis hat Ihren Ruf gesehen.</source>
        <extracomment>A person at the practice has looked at the call for help</extracomment>
        <translation>Die Praxis hat Ihren Ruf gesehen.</translation>
    </message>
    <message id="help-coming">
        <source>Es kommt jemand.</source>
        <extracomment>Somebody has answered the call for help</extracomment>
        <translation>Es kommt jemand.</translation>
    </message>
    <message id="help-nobody">
        <source>Hier ist gerade niemand.</source>
        <extracomment>Nobody answered the call for help</extracomment>
        <translation>Hier ist gerade niemand.</translation>
    </message>
    <message id="help-lead">
        <source>Rufen Sie an oder bitten Sie jemanden in der Nähe.</source>
        <oldsource>Rufen Sie an oder bitten Sie jemanden in der Nähe.</oldsource>
        <extracomment>Below the headline of the help page</extracomment>
        <translation>Rufen Sie an oder bitten Sie jemanden in der Nähe.</translation>
    </message>
    <message id="help-stay">
        <source>Bitte bleiben Sie hier.</source>
        <extracomment>While help is being called or is coming</extracomment>
        <translation>Bitte bleiben Sie hier.</translation>
    </message>
    <message id="help-called-lead">
        <source>Kommt niemand, rufen Sie bitte an.</source>
        <extracomment>Help was called, nobody has answered yet</extracomment>
        <translation>Kommt niemand, rufen Sie bitte an.</translation>
    </message>
    <message id="help-clinic-lead">
        <source>Dort hat ihn noch niemand gesehen. Kommt niemand, rufen Sie bitte an.</source>
        <extracomment>The call for help lies at the practice, and nobody has looked at it yet</extracomment>
        <translation>Dort hat ihn noch niemand gesehen. Kommt niemand, rufen Sie bitte an.</translation>
    </message>
    <message id="help-attendant">
        <source>Betreuung des Raums</source>
        <extracomment>Before the telephone number of the people who look after the room</extracomment>
        <translation>Betreuung des Raums</translation>
    </message>
    <message id="help-emergency">
        <source>Notfall, Lebensgefahr</source>
        <extracomment>Before the emergency number</extracomment>
        <translation>Notfall, Lebensgefahr</translation>
    </message>
    <message id="help-emergency-number">
        <source>112</source>
        <extracomment>The emergency telephone number</extracomment>
        <translation>112</translation>
    </message>
    <message id="help-mistake">
        <source>Das war ein Versehen</source>
        <extracomment>Help was called by mistake; nobody is to come</extracomment>
        <translation>Das war ein Versehen</translation>
    </message>
    <message id="help-close">
        <source>Weiter im Besuch</source>
        <extracomment>Closes the help page; the visit goes on where it was</extracomment>
        <translation>Weiter im Besuch</translation>
    </message>
    <message id="idle-headline">
        <source>Sind Sie noch da?</source>
        <extracomment>Nobody has touched anything for a while</extracomment>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message id="idle-lead-consented">
        <source>Sonst endet der Besuch. Was Sie bestätigt haben, ist gesichert und geht an Ihre Praxis.</source>
        <extracomment>What happens without an answer, after consent</extracomment>
        <translation>Sonst endet der Besuch. Was Sie bestätigt haben, ist gesichert und geht an Ihre Praxis.</translation>
    </message>
    <message id="idle-lead">
        <source>Sonst endet der Besuch, und Ihre Eingaben werden gelöscht.</source>
        <extracomment>What happens without an answer, before consent</extracomment>
        <translation>Sonst endet der Besuch, und Ihre Eingaben werden gelöscht.</translation>
    </message>
    <message id="idle-caption">
        <source>Sekunden</source>
        <extracomment>Below the number of seconds that are left</extracomment>
        <translation>Sekunden</translation>
    </message>
    <message id="hands-number">
        <source>Bewegung %1 von %2</source>
        <extracomment>Which of the moves of hand hygiene this is; %1 its number, %2 how many there are</extracomment>
        <translation>Bewegung %1 von %2</translation>
    </message>
    <message id="hands-held">
        <source>Pause</source>
        <extracomment>The time of hand hygiene stands still</extracomment>
        <translation>Pause</translation>
    </message>
    <message id="hands-seconds" numerus="yes">
        <source>noch %n Sekunden</source>
        <extracomment>How many seconds of hand hygiene are left</extracomment>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message id="idle-answer">
        <source>Ja, ich bin noch da</source>
        <extracomment>Answer to the question whether anybody is there</extracomment>
        <translation>Ja, ich bin noch da</translation>
    </message>
    <message id="inflating-headline">
        <source>Jetzt wird gemessen.</source>
        <extracomment>Headline while the cuff is inflated</extracomment>
        <translation>Jetzt wird gemessen.</translation>
    </message>
    <message id="inflating-lead">
        <source>Die Manschette drückt am Arm. Das ist gleich vorbei.</source>
        <extracomment>While the cuff is inflated</extracomment>
        <translation>Die Manschette drückt am Arm. Das ist gleich vorbei.</translation>
    </message>
    <message id="inflating-still">
        <source>Arm ruhig liegen lassen</source>
        <extracomment>While the cuff is inflated, 1 of 2</extracomment>
        <translation>Arm ruhig liegen lassen</translation>
    </message>
    <message id="rest-silence">
        <source>Bitte nicht sprechen</source>
        <extracomment>How to sit, 3 of 3</extracomment>
        <translation>Bitte nicht sprechen</translation>
    </message>
    <message id="measure-left">
        <source>Stecken Sie den linken Arm in die Manschette, bis zum Oberarm.</source>
        <extracomment>How the arm goes into the tunnel-shaped cuff of the device</extracomment>
        <translation>Stecken Sie den linken Arm in die Manschette, bis zum Oberarm.</translation>
    </message>
    <message id="measure-right">
        <source>Stecken Sie den rechten Arm in die Manschette, bis zum Oberarm.</source>
        <extracomment>How the arm goes into the tunnel-shaped cuff of the device</extracomment>
        <translation>Stecken Sie den rechten Arm in die Manschette, bis zum Oberarm.</translation>
    </message>
    <message id="measure-next">
        <source>Bleiben Sie so sitzen wie eben. Der Arm liegt ruhig in der Manschette.</source>
        <extracomment>Before the second and third measurement</extracomment>
        <translation>Bleiben Sie so sitzen wie eben. Der Arm liegt ruhig in der Manschette.</translation>
    </message>
    <message id="measure-extra">
        <source>Zwei Werte lagen weit auseinander. Darum messen wir noch einmal.</source>
        <extracomment>Before a fourth measurement</extracomment>
        <translation>Zwei Werte lagen weit auseinander. Darum messen wir noch einmal.</translation>
    </message>
    <message id="measure-headline-extra">
        <source>Noch eine Messung</source>
        <extracomment>Headline before a fourth measurement</extracomment>
        <translation>Noch eine Messung</translation>
    </message>
    <message id="measure-headline">
        <source>Messung %1 von %2</source>
        <extracomment>Headline before a measurement; %1 its number, %2 how many there will be</extracomment>
        <translation>Messung %1 von %2</translation>
    </message>
    <message id="measure-warning">
        <source>Die Manschette wird gleich fest. Sie können jederzeit stoppen.</source>
        <extracomment>What will happen after the touch, and that it can be stopped</extracomment>
        <translation>Die Manschette wird gleich fest. Sie können jederzeit stoppen.</translation>
    </message>
    <message id="measure-start">
        <source>Messung starten</source>
        <extracomment>The touch that inflates the cuff</extracomment>
        <translation>Messung starten</translation>
    </message>
    <message id="pause-headline">
        <source>Kurze Pause.</source>
        <extracomment>Headline of the minute between two measurements</extracomment>
        <translation>Kurze Pause.</translation>
    </message>
    <message id="pause-lead">
        <source>Bitte bleiben Sie ruhig sitzen. Danach messen wir noch einmal.</source>
        <extracomment>What to do in the minute between two measurements</extracomment>
        <translation>Bitte bleiben Sie ruhig sitzen. Danach messen wir noch einmal.</translation>
    </message>
    <message id="rest-caption">
        <source>noch ruhig sitzen</source>
        <extracomment>Below the minutes and seconds that are left</extracomment>
        <translation>noch ruhig sitzen</translation>
    </message>
    <message id="pause-last">
        <source>Messung %1</source>
        <extracomment>The value of the last measurement; %1 its number</extracomment>
        <translation>Messung %1</translation>
    </message>
    <message id="unit-pressure">
        <source>mmHg</source>
        <extracomment>Unit of blood pressure</extracomment>
        <translation>mmHg</translation>
    </message>
    <message id="skip-further">
        <source>Nicht weiter messen</source>
        <extracomment>There are readings, and the patient doesn't want more</extracomment>
        <translation>Nicht weiter messen</translation>
    </message>
    <message id="problem-device-back">
        <source>Jetzt ist es wieder bereit. Sie können weitermachen.</source>
        <extracomment>A device that was away is there again</extracomment>
        <translation>Jetzt ist es wieder bereit. Sie können weitermachen.</translation>
    </message>
    <message id="edit-leave-out">
        <source>Weglassen</source>
        <extracomment>The value isn't given to the practice</extracomment>
        <translation>Weglassen</translation>
    </message>
    <message id="problem-retry">
        <source>Noch einmal messen</source>
        <extracomment>Another try after a problem</extracomment>
        <translation>Noch einmal messen</translation>
    </message>
    <message id="guide-start">
        <source>Ich bin bereit</source>
        <extracomment>Starts the measurement</extracomment>
        <translation>Ich bin bereit</translation>
    </message>
    <message id="device-ready">
        <source>Gerät bereit</source>
        <extracomment>The thermometer is connected; stands where the button is on other pages</extracomment>
        <translation>Gerät bereit</translation>
    </message>
    <message id="problem-no-device">
        <source>Gerät nicht bereit</source>
        <extracomment>Stands where the button would be, while the device isn't connected</extracomment>
        <translation>Gerät nicht bereit</translation>
    </message>
    <message id="advice-call">
        <source>Bitte tippen Sie unten links auf Hilfe. Sie können auch ohne Messung weitermachen.</source>
        <extracomment>A problem that only staff can solve; "Hilfe" is the button bottom left</extracomment>
        <translation>Bitte tippen Sie unten links auf Hilfe. Sie können auch ohne Messung weitermachen.</translation>
    </message>
    <message id="problem-stopped">
        <source>Die Messung ist gestoppt.</source>
        <extracomment>The patient stopped the measurement</extracomment>
        <translation>Die Messung ist gestoppt.</translation>
    </message>
    <message id="problem-too-many">
        <source>Das war genug für heute.</source>
        <extracomment>Five inflations are the most in one visit</extracomment>
        <translation>Das war genug für heute.</translation>
    </message>
    <message id="problem-unplugged">
        <source>Das Messgerät ist nicht verbunden.</source>
        <extracomment>The cable of the blood pressure device is out</extracomment>
        <translation>Das Messgerät ist nicht verbunden.</translation>
    </message>
    <message id="problem-no-answer">
        <source>Das Messgerät antwortet nicht.</source>
        <extracomment>The device does not answer</extracomment>
        <translation>Das Messgerät antwortet nicht.</translation>
    </message>
    <message id="problem-timed-out">
        <source>Das hat zu lange gedauert.</source>
        <extracomment>The measurement took longer than it can take</extracomment>
        <translation>Das hat zu lange gedauert.</translation>
    </message>
    <message id="problem-garbled">
        <source>Der Wert kam nicht richtig an.</source>
        <extracomment>The device's answer could not be read</extracomment>
        <translation>Der Wert kam nicht richtig an.</translation>
    </message>
    <message id="problem-wrong-device">
        <source>Hier ist ein anderes Gerät angeschlossen.</source>
        <extracomment>Another device is connected in the place of the blood pressure device</extracomment>
        <translation>Hier ist ein anderes Gerät angeschlossen.</translation>
    </message>
    <message id="problem-several">
        <source>Hier sind zwei gleiche Geräte angeschlossen.</source>
        <extracomment>Two devices of the same kind are connected, and nobody has said which one is to be used</extracomment>
        <translation>Hier sind zwei gleiche Geräte angeschlossen.</translation>
    </message>
    <message id="meter-unstable">
        <source>Der Wert war noch unruhig.</source>
        <extracomment>The values did not come to rest in time</extracomment>
        <translation>Der Wert war noch unruhig.</translation>
    </message>
    <message id="meter-no-contact">
        <source>Es kam kein Wert.</source>
        <extracomment>Nobody used the device in time</extracomment>
        <translation>Es kam kein Wert.</translation>
    </message>
    <message id="meter-moved">
        <source>Die Hand hat sich bewegt.</source>
        <extracomment>The oximeter says that the hand moved</extracomment>
        <translation>Die Hand hat sich bewegt.</translation>
    </message>
    <message id="oximetry-no-contact">
        <source>Es war kein Finger im Clip.</source>
        <extracomment>No finger was in the oximeter</extracomment>
        <translation>Es war kein Finger im Clip.</translation>
    </message>
    <message id="weight-no-contact">
        <source>Es stand niemand auf der Waage.</source>
        <extracomment>Nobody stood on the scale</extracomment>
        <translation>Es stand niemand auf der Waage.</translation>
    </message>
    <message id="weight-unstable">
        <source>Die Waage kam nicht zur Ruhe.</source>
        <extracomment>The scale did not come to rest</extracomment>
        <translation>Die Waage kam nicht zur Ruhe.</translation>
    </message>
    <message id="weight-overload">
        <source>Die Waage zeigt kein Gewicht an.</source>
        <extracomment>The scale shows an overload, or less than nothing</extracomment>
        <translation>Die Waage zeigt kein Gewicht an.</translation>
    </message>
    <message id="problem-device">
        <source>Das Messgerät ist nicht bereit.</source>
        <extracomment>The device says that it has a fault</extracomment>
        <translation>Das Messgerät ist nicht bereit.</translation>
    </message>
    <message id="problem-cuff-fit">
        <source>Der Arm liegt noch nicht ganz richtig.</source>
        <extracomment>The arm is not far enough in the cuff</extracomment>
        <translation>Der Arm liegt noch nicht ganz richtig.</translation>
    </message>
    <message id="problem-moved">
        <source>Der Arm hat sich bewegt.</source>
        <extracomment>The patient moved</extracomment>
        <translation>Der Arm hat sich bewegt.</translation>
    </message>
    <message id="problem-no-pulse">
        <source>Der Puls war schwer zu spüren.</source>
        <extracomment>The device felt no pulse</extracomment>
        <translation>Der Puls war schwer zu spüren.</translation>
    </message>
    <message id="problem-over-pressure">
        <source>Die Manschette wurde zu fest.</source>
        <extracomment>The device let the air out because the pressure was too high</extracomment>
        <translation>Die Manschette wurde zu fest.</translation>
    </message>
    <message id="problem-out-of-range">
        <source>Es gab keinen sicheren Wert.</source>
        <extracomment>The device could not form a value</extracomment>
        <translation>Es gab keinen sicheren Wert.</translation>
    </message>
    <message id="advice-stopped">
        <source>Die Luft geht aus der Manschette. Ruhen Sie sich aus. Sie entscheiden, ob wir noch einmal messen.</source>
        <extracomment>After a stop</extracomment>
        <translation>Die Luft geht aus der Manschette. Ruhen Sie sich aus. Sie entscheiden, ob wir noch einmal messen.</translation>
    </message>
    <message id="advice-too-many">
        <source>Wir messen höchstens fünfmal. Was da ist, bekommt Ihre Praxis.</source>
        <extracomment>After five inflations</extracomment>
        <translation>Wir messen höchstens fünfmal. Was da ist, bekommt Ihre Praxis.</translation>
    </message>
    <message id="advice-unplugged">
        <source>Bitte prüfen Sie, ob das Kabel steckt, oder tippen Sie auf Hilfe. Danach geht es hier weiter.</source>
        <extracomment>The cable is out</extracomment>
        <translation>Bitte prüfen Sie, ob das Kabel steckt, oder tippen Sie auf Hilfe. Danach geht es hier weiter.</translation>
    </message>
    <message id="advice-no-answer">
        <source>Bitte versuchen Sie es noch einmal. Hilft das nicht, tippen Sie unten links auf Hilfe.</source>
        <extracomment>The device does not answer</extracomment>
        <translation>Bitte versuchen Sie es noch einmal. Hilft das nicht, tippen Sie unten links auf Hilfe.</translation>
    </message>
    <message id="oximetry-advice-hand">
        <source>Legen Sie die Hand auf den Tisch und halten Sie sie ruhig.</source>
        <extracomment>To get a steady value from the oximeter</extracomment>
        <translation>Legen Sie die Hand auf den Tisch und halten Sie sie ruhig.</translation>
    </message>
    <message id="oximetry-advice-finger">
        <source>Wärmen Sie die Hand etwas an. Oder nehmen Sie einen anderen Finger, ohne Nagellack.</source>
        <extracomment>When the oximeter finds no pulse</extracomment>
        <translation>Wärmen Sie die Hand etwas an. Oder nehmen Sie einen anderen Finger, ohne Nagellack.</translation>
    </message>
    <message id="oximetry-advice-inside">
        <source>Bitte stecken Sie den Finger ganz hinein, bis er vorn anstößt.</source>
        <extracomment>How the finger goes into the oximeter</extracomment>
        <translation>Bitte stecken Sie den Finger ganz hinein, bis er vorn anstößt.</translation>
    </message>
    <message id="weight-advice-feet">
        <source>Bitte stellen Sie sich mit beiden Füßen in die Mitte.</source>
        <extracomment>How to stand on the scale</extracomment>
        <translation>Bitte stellen Sie sich mit beiden Füßen in die Mitte.</translation>
    </message>
    <message id="weight-advice-still">
        <source>Bitte stehen Sie ruhig und halten Sie sich nicht fest.</source>
        <extracomment>To get a steady value from the scale</extracomment>
        <translation>Bitte stehen Sie ruhig und halten Sie sich nicht fest.</translation>
    </message>
    <message id="weight-advice-empty">
        <source>Bitte steigen Sie ab. Wenn die Waage leer ist, geht es noch einmal.</source>
        <extracomment>When the scale shows an error</extracomment>
        <translation>Bitte steigen Sie ab. Wenn die Waage leer ist, geht es noch einmal.</translation>
    </message>
    <message id="temperature-advice-button">
        <source>Drücken Sie am Thermometer die Taste und warten Sie, bis es piept.</source>
        <extracomment>How to use the thermometer</extracomment>
        <translation>Drücken Sie am Thermometer die Taste und warten Sie, bis es piept.</translation>
    </message>
    <message id="temperature-advice-again">
        <source>Bitte messen Sie noch einmal an derselben Stelle.</source>
        <extracomment>When the thermometer gave no usable value</extracomment>
        <translation>Bitte messen Sie noch einmal an derselben Stelle.</translation>
    </message>
    <message id="advice-timed-out">
        <source>Bitte halten Sie den Arm ruhig. Dann messen wir noch einmal.</source>
        <extracomment>The measurement took too long</extracomment>
        <translation>Bitte halten Sie den Arm ruhig. Dann messen wir noch einmal.</translation>
    </message>
    <message id="advice-garbled">
        <source>Unsichere Werte speichern wir nicht. Bitte messen Sie noch einmal.</source>
        <extracomment>A value that is not certain is never shown</extracomment>
        <translation>Unsichere Werte speichern wir nicht. Bitte messen Sie noch einmal.</translation>
    </message>
    <message id="advice-cuff-fit">
        <source>Bitte stecken Sie den Arm weiter hinein, bis zum Oberarm. Der Ärmel ist hochgeschoben.</source>
        <extracomment>How the arm goes into the tunnel-shaped cuff</extracomment>
        <translation>Bitte stecken Sie den Arm weiter hinein, bis zum Oberarm. Der Ärmel ist hochgeschoben.</translation>
    </message>
    <message id="advice-moved">
        <source>Bitte lassen Sie den Arm ruhig liegen und sprechen Sie nicht.</source>
        <extracomment>After a movement</extracomment>
        <translation>Bitte lassen Sie den Arm ruhig liegen und sprechen Sie nicht.</translation>
    </message>
    <message id="advice-no-pulse">
        <source>Bitte schieben Sie den Ärmel hoch, bis der Oberarm frei ist. Dann messen wir noch einmal.</source>
        <extracomment>No pulse felt</extracomment>
        <translation>Bitte schieben Sie den Ärmel hoch, bis der Oberarm frei ist. Dann messen wir noch einmal.</translation>
    </message>
    <message id="advice-over-pressure">
        <source>Das Gerät hat von selbst aufgehört. Bitte halten Sie den Arm beim nächsten Mal locker.</source>
        <extracomment>The device stopped by itself</extracomment>
        <translation>Das Gerät hat von selbst aufgehört. Bitte halten Sie den Arm beim nächsten Mal locker.</translation>
    </message>
    <message id="advice-out-of-range">
        <source>Bitte ruhen Sie sich kurz aus. Dann messen wir noch einmal.</source>
        <extracomment>No certain value</extracomment>
        <translation>Bitte ruhen Sie sich kurz aus. Dann messen wir noch einmal.</translation>
    </message>
    <message id="rest-headline">
        <source>Erst einmal ausruhen.</source>
        <extracomment>Headline of the rest before measuring</extracomment>
        <translation>Erst einmal ausruhen.</translation>
    </message>
    <message id="rest-lead">
        <source>Danach messen wir dreimal Ihren Blutdruck.</source>
        <extracomment>What comes after the rest</extracomment>
        <translation>Danach messen wir dreimal Ihren Blutdruck.</translation>
    </message>
    <message id="rest-back">
        <source>Rücken anlehnen, Füße auf den Boden</source>
        <extracomment>How to sit, 1 of 3</extracomment>
        <translation>Rücken anlehnen, Füße auf den Boden</translation>
    </message>
    <message id="rest-arm">
        <source>Arm auf den Tisch, Ärmel hoch</source>
        <extracomment>How to sit, 2 of 3</extracomment>
        <translation>Arm auf den Tisch, Ärmel hoch</translation>
    </message>
    <message id="review-headline-again">
        <source>Was stimmt nicht?</source>
        <extracomment>Headline above the values, after they were saved once</extracomment>
        <translation>Was stimmt nicht?</translation>
    </message>
    <message id="review-headline">
        <source>Stimmt das so?</source>
        <extracomment>Headline above the values</extracomment>
        <translation>Stimmt das so?</translation>
    </message>
    <message id="result-again">
        <source>Bitte messen Sie noch einmal in Ruhe.</source>
        <extracomment>A value that is measured once more before it counts; no judgement</extracomment>
        <translation>Bitte messen Sie noch einmal in Ruhe.</translation>
    </message>
    <message id="result-by-hand">
        <source>Das haben Sie eingegeben.</source>
        <extracomment>Headline above a value that was typed in</extracomment>
        <translation>Das haben Sie eingegeben.</translation>
    </message>
    <message id="result-headline">
        <source>Das wurde gemessen.</source>
        <extracomment>Headline above a measured value</extracomment>
        <translation>Das wurde gemessen.</translation>
    </message>
    <message id="review-pulse">
        <source>Puls in der Minute</source>
        <extracomment>Above the number of heart beats a minute</extracomment>
        <translation>Puls in der Minute</translation>
    </message>
    <message id="result-keep">
        <source>Mit diesem Wert weiter</source>
        <extracomment>Goes on although another measurement was advised</extracomment>
        <translation>Mit diesem Wert weiter</translation>
    </message>
    <message id="review-single">
        <source>Alle Messungen: %1</source>
        <oldsource>Alle Messungen:
%1</oldsource>
        <extracomment>Below the mean; %1 are all single readings, as in 145 / 90, 143 / 89, 141 / 87</extracomment>
        <translation>Alle Messungen: %1</translation>
    </message>
    <message id="review-save">
        <source>Ja, speichern</source>
        <extracomment>Confirms the values; they are saved</extracomment>
        <translation>Ja, speichern</translation>
    </message>
    <message id="saved-headline">
        <source>Ihre Angaben sind sicher gespeichert.</source>
        <extracomment>The record is on disk</extracomment>
        <translation>Ihre Angaben sind sicher gespeichert.</translation>
    </message>
    <message id="saved-arrived">
        <source>Ihre Praxis hat alles bekommen. Sie können jetzt gehen.</source>
        <extracomment>The practice has confirmed that it has the record</extracomment>
        <translation>Ihre Praxis hat alles bekommen. Sie können jetzt gehen.</translation>
    </message>
    <message id="saved-lead-short">
        <source>Sie können jetzt gehen.</source>
        <extracomment>The record is not yet at the practice, and more is said below</extracomment>
        <translation>Sie können jetzt gehen.</translation>
    </message>
    <message id="saved-lead">
        <source>Sie können jetzt gehen. Alles reist von selbst in die Praxis, auch wenn die Leitung gerade langsam ist.</source>
        <extracomment>The record is not yet at the practice</extracomment>
        <translation>Sie können jetzt gehen. Alles reist von selbst in die Praxis, auch wenn die Leitung gerade langsam ist.</translation>
    </message>
    <message id="saved-correct">
        <source>Etwas stimmt nicht</source>
        <extracomment>After "saved": leads to the values again, to correct them</extracomment>
        <translation>Etwas stimmt nicht</translation>
    </message>
    <message id="ease-headline">
        <source>Wie ist es für Sie am besten?</source>
        <extracomment>Headline of the page with language, text size, contrast and reading aloud</extracomment>
        <translation>Wie ist es für Sie am besten?</translation>
    </message>
    <message id="ease-language">
        <source>Sprache</source>
        <extracomment>Setting: the language of the screens</extracomment>
        <translation>Sprache</translation>
    </message>
    <message id="ease-german">
        <source>Deutsch</source>
        <extracomment>Choice of language, written in that language; the same in every translation</extracomment>
        <translation>Deutsch</translation>
    </message>
    <message id="ease-english">
        <source>English</source>
        <extracomment>Choice of language, written in that language; the same in every translation</extracomment>
        <translation>English</translation>
    </message>
    <message id="ease-size">
        <source>Schrift</source>
        <extracomment>Setting: how large the letters are</extracomment>
        <translation>Schrift</translation>
    </message>
    <message id="ease-normal">
        <source>normal</source>
        <extracomment>Choice of the usual text size or contrast</extracomment>
        <translation>normal</translation>
    </message>
    <message id="ease-size-normal">
        <source>Schrift normal</source>
        <extracomment>Choice of the usual text size, for a screen reader</extracomment>
        <translation>Schrift normal</translation>
    </message>
    <message id="ease-large">
        <source>groß</source>
        <extracomment>Choice of large text</extracomment>
        <translation>groß</translation>
    </message>
    <message id="ease-size-large">
        <source>Schrift groß</source>
        <extracomment>Choice of large text, for a screen reader</extracomment>
        <translation>Schrift groß</translation>
    </message>
    <message id="ease-contrast">
        <source>Kontrast</source>
        <extracomment>Setting: how strongly text stands out</extracomment>
        <translation>Kontrast</translation>
    </message>
    <message id="ease-contrast-normal">
        <source>Kontrast normal</source>
        <extracomment>Choice of the usual contrast, for a screen reader</extracomment>
        <translation>Kontrast normal</translation>
    </message>
    <message id="ease-strong">
        <source>stark</source>
        <extracomment>Choice of strong contrast</extracomment>
        <translation>stark</translation>
    </message>
    <message id="ease-contrast-strong">
        <source>Kontrast stark</source>
        <extracomment>Choice of strong contrast, for a screen reader</extracomment>
        <translation>Kontrast stark</translation>
    </message>
    <message id="done">
        <source>Fertig</source>
        <extracomment>The visit is over</extracomment>
        <translation>Fertig</translation>
    </message>
    <message id="saving-headline">
        <source>Ihre Angaben werden gespeichert.</source>
        <extracomment>While the record is being written to disk</extracomment>
        <translation>Ihre Angaben werden gespeichert.</translation>
    </message>
    <message id="saving-delayed">
        <source>Das dauert länger als sonst. Sie können gehen, wir versuchen es weiter.</source>
        <extracomment>Saving did not work at once; the machine goes on trying</extracomment>
        <translation>Das dauert länger als sonst. Sie können gehen, wir versuchen es weiter.</translation>
    </message>
    <message id="saving-lead">
        <source>Das dauert nur einen Augenblick.</source>
        <extracomment>While the record is being written to disk</extracomment>
        <translation>Das dauert nur einen Augenblick.</translation>
    </message>
    <message id="case-key">
        <source>Groß</source>
        <oldsource>Aa</oldsource>
        <extracomment>Key that makes the next letter a capital</extracomment>
        <translation>Groß</translation>
    </message>
    <message id="case-key-name">
        <source>Groß oder klein</source>
        <extracomment>That key's name for a screen reader</extracomment>
        <translation>Groß oder klein</translation>
    </message>
    <message id="letters-key">
        <source>ABC</source>
        <extracomment>Key that goes back from digits and signs to the letters</extracomment>
        <translation>ABC</translation>
    </message>
    <message id="signs-key">
        <source>123</source>
        <extracomment>Key that goes from the letters to digits and signs</extracomment>
        <translation>123</translation>
    </message>
    <message id="space-key">
        <source>Leerzeichen</source>
        <extracomment>The space bar</extracomment>
        <translation>Leerzeichen</translation>
    </message>
    <message id="ease-volume-level">
        <source>Lautstärke %1 von %2</source>
        <extracomment>How loud it is read aloud, for a screen reader; %1 of %2 steps</extracomment>
        <translation>Lautstärke %1 von %2</translation>
    </message>
    <message id="words-field">
        <source>Ihre Worte</source>
        <extracomment>Name of the field for the patient's own words, for a screen reader</extracomment>
        <translation>Ihre Worte</translation>
    </message>
    <message id="answer-understood">
        <source>Verstanden</source>
        <extracomment>The answer to a question has been read; back to the start screen</extracomment>
        <translation>Verstanden</translation>
    </message>
    <message id="callback-headline">
        <source>Dürfen wir Sie anrufen?</source>
        <extracomment>Headline above the field for a telephone number</extracomment>
        <translation>Dürfen wir Sie anrufen?</translation>
    </message>
    <message id="callback-lead">
        <source>Unter dieser Nummer erreicht Sie die Praxis, wenn sie Fragen hat.</source>
        <extracomment>Below the headline: who would phone, and when</extracomment>
        <translation>Unter dieser Nummer erreicht Sie die Praxis, wenn sie Fragen hat.</translation>
    </message>
    <message id="callback-field">
        <source>Telefonnummer</source>
        <extracomment>Name of the field for a telephone number, for a screen reader</extracomment>
        <translation>Telefonnummer</translation>
    </message>
    <message id="without-number">
        <source>Ohne Nummer weiter</source>
        <extracomment>The patient doesn't want to give a number, or has none at hand</extracomment>
        <translation>Ohne Nummer weiter</translation>
    </message>
    <message id="callback-short">
        <source>Nummer noch zu kurz</source>
        <extracomment>Stands where the button will be, as long as it can't be a telephone number</extracomment>
        <translation>Nummer noch zu kurz</translation>
    </message>
    <message id="ease-speech">
        <source>Vorlesen</source>
        <extracomment>Setting: the pages are read aloud</extracomment>
        <translation>Vorlesen</translation>
    </message>
    <message id="ease-speech-off">
        <source>aus</source>
        <extracomment>Choice: nothing is read aloud</extracomment>
        <translation>aus</translation>
    </message>
    <message id="ease-speech-off-name">
        <source>Vorlesen aus</source>
        <extracomment>Choice: nothing is read aloud, for a screen reader</extracomment>
        <translation>Vorlesen aus</translation>
    </message>
    <message id="ease-speech-on">
        <source>an</source>
        <extracomment>Choice: every page is read aloud</extracomment>
        <translation>an</translation>
    </message>
    <message id="ease-speech-on-name">
        <source>Vorlesen an</source>
        <extracomment>Choice: every page is read aloud, for a screen reader</extracomment>
        <translation>Vorlesen an</translation>
    </message>
    <message id="ease-volume">
        <source>Lautstärke</source>
        <extracomment>Setting: how loud it is read aloud</extracomment>
        <translation>Lautstärke</translation>
    </message>
    <message id="ease-softer">
        <source>leiser</source>
        <extracomment>Reads aloud in a softer voice from now on</extracomment>
        <translation>leiser</translation>
    </message>
    <message id="ease-louder">
        <source>lauter</source>
        <extracomment>Reads aloud in a louder voice from now on</extracomment>
        <translation>lauter</translation>
    </message>
    <message id="hands-skin">
        <source>Meine Haut verträgt es nicht</source>
        <extracomment>Why hand hygiene isn't possible: the skin doesn't bear it</extracomment>
        <translation>Meine Haut verträgt es nicht</translation>
    </message>
    <message id="hands-movement">
        <source>Meine Hände können das nicht</source>
        <extracomment>Why hand hygiene isn't possible: the hands can't be moved like that</extracomment>
        <translation>Meine Hände können das nicht</translation>
    </message>
    <message id="hands-empty">
        <source>Der Spender ist leer</source>
        <extracomment>Why hand hygiene isn't possible: the dispenser is empty</extracomment>
        <translation>Der Spender ist leer</translation>
    </message>
    <message id="hands-unwilling">
        <source>Ich möchte das nicht</source>
        <extracomment>Why hand hygiene isn't done: the patient doesn't want it</extracomment>
        <translation>Ich möchte das nicht</translation>
    </message>
    <message id="hands-reason-headline">
        <source>Woran liegt es?</source>
        <extracomment>Headline above the reasons</extracomment>
        <translation>Woran liegt es?</translation>
    </message>
    <message id="hands-headline">
        <source>Erst die Hände einreiben.</source>
        <extracomment>Headline before hand hygiene</extracomment>
        <translation>Erst die Hände einreiben.</translation>
    </message>
    <message id="hands-lead">
        <source>Nehmen Sie Mittel aus dem Spender, bis beide Hände feucht sind. Dann zeigen wir sechs Bewegungen.</source>
        <extracomment>What to do at the dispenser, and what comes then</extracomment>
        <translation>Nehmen Sie Mittel aus dem Spender, bis beide Hände feucht sind. Dann zeigen wir sechs Bewegungen.</translation>
    </message>
    <message id="hands-impossible">
        <source>Geht bei mir nicht</source>
        <extracomment>Hand hygiene isn't possible for the patient</extracomment>
        <translation>Geht bei mir nicht</translation>
    </message>
    <message id="hands-start">
        <source>Jetzt einreiben</source>
        <extracomment>Starts the thirty seconds of hand hygiene</extracomment>
        <translation>Jetzt einreiben</translation>
    </message>
    <message id="hands-pause">
        <source>Pause</source>
        <extracomment>Stops the time of hand hygiene for a while</extracomment>
        <translation>Pause</translation>
    </message>
    <message id="hands-title-1">
        <source>Handflächen</source>
        <extracomment>Move 1 of 6 of hand hygiene: palm on palm</extracomment>
        <translation>Handflächen</translation>
    </message>
    <message id="hands-title-2">
        <source>Handrücken</source>
        <extracomment>Move 2 of 6: palm on the back of the other hand</extracomment>
        <translation>Handrücken</translation>
    </message>
    <message id="hands-title-3">
        <source>Zwischen den Fingern</source>
        <extracomment>Move 3 of 6: palm on palm, fingers interlaced</extracomment>
        <translation>Zwischen den Fingern</translation>
    </message>
    <message id="hands-title-4">
        <source>Fingerrücken</source>
        <extracomment>Move 4 of 6: backs of the fingers in the other palm, fingers locked</extracomment>
        <translation>Fingerrücken</translation>
    </message>
    <message id="hands-title-5">
        <source>Daumen</source>
        <extracomment>Move 5 of 6: thumb in the closed palm</extracomment>
        <translation>Daumen</translation>
    </message>
    <message id="hands-title-6">
        <source>Fingerspitzen</source>
        <extracomment>Move 6 of 6: finger tips in the palm</extracomment>
        <translation>Fingerspitzen</translation>
    </message>
    <message id="hands-move-1">
        <source>Reiben Sie die Handflächen aneinander.</source>
        <extracomment>What to do in move 1</extracomment>
        <translation>Reiben Sie die Handflächen aneinander.</translation>
    </message>
    <message id="hands-move-2">
        <source>Reiben Sie den Rücken der einen Hand, dann den der anderen.</source>
        <extracomment>What to do in move 2</extracomment>
        <translation>Reiben Sie den Rücken der einen Hand, dann den der anderen.</translation>
    </message>
    <message id="hands-move-3">
        <source>Schieben Sie die Finger ineinander und reiben Sie.</source>
        <extracomment>What to do in move 3</extracomment>
        <translation>Schieben Sie die Finger ineinander und reiben Sie.</translation>
    </message>
    <message id="hands-move-4">
        <source>Verhaken Sie die Finger und reiben Sie hin und her.</source>
        <extracomment>What to do in move 4</extracomment>
        <translation>Verhaken Sie die Finger und reiben Sie hin und her.</translation>
    </message>
    <message id="hands-move-5">
        <source>Umfassen und drehen Sie den Daumen, dann den anderen.</source>
        <extracomment>What to do in move 5</extracomment>
        <translation>Umfassen und drehen Sie den Daumen, dann den anderen.</translation>
    </message>
    <message id="hands-move-6">
        <source>Kreisen Sie mit den Fingerspitzen in der Handfläche.</source>
        <extracomment>What to do in move 6</extracomment>
        <translation>Kreisen Sie mit den Fingerspitzen in der Handfläche.</translation>
    </message>
    <message id="insurance-headline">
        <source>Ihre Kassenkarte</source>
        <extracomment>Headline above the boxes for the health insurance number</extracomment>
        <translation>Ihre Kassenkarte</translation>
    </message>
    <message id="insurance-lead">
        <source>Die Versichertennummer auf der Karte: ein Buchstabe und neun Ziffern.</source>
        <extracomment>Where the number stands and what it looks like</extracomment>
        <translation>Die Versichertennummer auf der Karte: ein Buchstabe und neun Ziffern.</translation>
    </message>
    <message id="insurance-check-digit">
        <source>Ein Zeichen stimmt nicht. Bitte vergleichen Sie.</source>
        <extracomment>The check digit of the health insurance number doesn't fit</extracomment>
        <translation>Ein Zeichen stimmt nicht. Bitte vergleichen Sie.</translation>
    </message>
    <message id="insurance-field">
        <source>Versichertennummer</source>
        <extracomment>Name of the field for the health insurance number, for a screen reader</extracomment>
        <translation>Versichertennummer</translation>
    </message>
    <message id="insurance-letter">
        <source>zuerst der Buchstabe</source>
        <extracomment>Stands where the button will be; the number begins with a letter</extracomment>
        <translation>zuerst der Buchstabe</translation>
    </message>
    <message id="medicines-headline">
        <source>Haben Sie heute Ihre Medikamente genommen?</source>
        <extracomment>Headline of the question for today's medicines</extracomment>
        <translation>Haben Sie heute Ihre Medikamente genommen?</translation>
    </message>
    <message id="medicines-lead">
        <source>Gemeint ist, was Sie jeden Tag nehmen.</source>
        <extracomment>Below the headline: which medicines are meant</extracomment>
        <translation>Gemeint ist, was Sie jeden Tag nehmen.</translation>
    </message>
    <message id="no-answer">
        <source>Keine Angabe</source>
        <extracomment>The patient doesn't want to answer</extracomment>
        <translation>Keine Angabe</translation>
    </message>
    <message id="operator-myself">
        <source>Ich selbst</source>
        <extracomment>Who operates the screen: the patient</extracomment>
        <translation>Ich selbst</translation>
    </message>
    <message id="operator-helped">
        <source>Ich, mit Hilfe</source>
        <oldsource>Ich, und jemand hilft mir</oldsource>
        <extracomment>Who operates the screen: the patient, and somebody helps</extracomment>
        <translation>Ich, mit Hilfe</translation>
    </message>
    <message id="operator-guardian">
        <source>Jemand an meiner Stelle</source>
        <extracomment>Who operates the screen: somebody who acts for the patient, such as a legal guardian</extracomment>
        <translation>Jemand an meiner Stelle</translation>
    </message>
    <message id="operator-headline">
        <source>Wer bedient den Bildschirm?</source>
        <extracomment>Headline above the three who can operate the screen</extracomment>
        <translation>Wer bedient den Bildschirm?</translation>
    </message>
    <message id="pain-headline">
        <source>Wie stark sind Ihre Schmerzen?</source>
        <extracomment>Headline above the keys 0 to 10</extracomment>
        <translation>Wie stark sind Ihre Schmerzen?</translation>
    </message>
    <message id="pain-none">
        <source>0 = kein Schmerz</source>
        <extracomment>What the lowest key means</extracomment>
        <translation>0 = kein Schmerz</translation>
    </message>
    <message id="pain-worst">
        <source>10 = stärkster Schmerz</source>
        <extracomment>What the highest key means</extracomment>
        <translation>10 = stärkster Schmerz</translation>
    </message>
    <message id="answer-phone">
        <source>Noch Fragen? %1: %2</source>
        <oldsource>Fragen beantwortet gern die Praxis „%1“: %2.</oldsource>
        <extracomment>Last sentence of an answer; %1 is the practice's name, %2 its telephone number</extracomment>
        <translation>Noch Fragen? %1: %2</translation>
    </message>
    <message id="question-accompanied">
        <source>Ist jemand bei mir?</source>
        <extracomment>Question 1 on the start screen</extracomment>
        <translation>Ist jemand bei mir?</translation>
    </message>
    <message id="question-other-doctor">
        <source>Darf ich kommen, wenn es nicht mein Arzt ist?</source>
        <extracomment>Question 2 on the start screen: the practice here isn't the patient's own</extracomment>
        <translation>Darf ich kommen, wenn es nicht mein Arzt ist?</translation>
    </message>
    <message id="question-duration">
        <source>Wie lange dauert es?</source>
        <extracomment>Question 3 on the start screen</extracomment>
        <translation>Wie lange dauert es?</translation>
    </message>
    <message id="question-appointment">
        <source>Wie bekomme ich einen Termin?</source>
        <extracomment>Question 4 on the start screen</extracomment>
        <translation>Wie bekomme ich einen Termin?</translation>
    </message>
    <message id="answer-accompanied">
        <source>Sie machen alles selbst und in Ruhe. Wenn Sie Hilfe brauchen, tippen Sie unten links auf „Hilfe“. Gern dürfen Sie auch jemanden mitbringen.</source>
        <extracomment>Answer to "Is somebody with me?"; "Hilfe" is the button bottom left</extracomment>
        <translation>Sie machen alles selbst und in Ruhe. Wenn Sie Hilfe brauchen, tippen Sie unten links auf „Hilfe“. Gern dürfen Sie auch jemanden mitbringen.</translation>
    </message>
    <message id="answer-other-doctor">
        <source>Ihre Werte bekommt die Praxis, die diesen Raum betreut. Rufen Sie dort bitte vorher an, wenn Sie sonst zu einem anderen Arzt gehen.</source>
        <extracomment>Answer to "May I come if it isn't my doctor?"</extracomment>
        <translation>Ihre Werte bekommt die Praxis, die diesen Raum betreut. Rufen Sie dort bitte vorher an, wenn Sie sonst zu einem anderen Arzt gehen.</translation>
    </message>
    <message id="answer-duration">
        <source>Rechnen Sie mit einer halben Stunde. Vor dem Blutdruckmessen ruhen Sie sich fünf Minuten aus. Niemand drängt Sie, und Sie können jederzeit aufhören.</source>
        <extracomment>Answer to "How long does it take?"</extracomment>
        <translation>Rechnen Sie mit einer halben Stunde. Vor dem Blutdruckmessen ruhen Sie sich fünf Minuten aus. Niemand drängt Sie, und Sie können jederzeit aufhören.</translation>
    </message>
    <message id="answer-appointment">
        <source>Rufen Sie in der Praxis an. Sie bekommen dann einen Terminzettel mit acht Zeichen, die Sie hier eintippen.</source>
        <extracomment>Answer to "How do I get an appointment?"</extracomment>
        <translation>Rufen Sie in der Praxis an. Sie bekommen dann einen Terminzettel mit acht Zeichen, die Sie hier eintippen.</translation>
    </message>
    <message id="reason-routine">
        <source>Kontrolle wie verabredet</source>
        <extracomment>Why somebody comes: it was agreed with the practice</extracomment>
        <translation>Kontrolle wie verabredet</translation>
    </message>
    <message id="reason-pressure">
        <source>Mein Blutdruck</source>
        <extracomment>Why somebody comes: to have the blood pressure measured</extracomment>
        <translation>Mein Blutdruck</translation>
    </message>
    <message id="reason-unwell">
        <source>Mir geht es nicht gut</source>
        <extracomment>Why somebody comes: not feeling well</extracomment>
        <translation>Mir geht es nicht gut</translation>
    </message>
    <message id="reason-talk">
        <source>Ich möchte ein Gespräch</source>
        <oldsource>Ich möchte sprechen</oldsource>
        <extracomment>Why somebody comes: a conversation with the practice is wanted</extracomment>
        <translation>Ich möchte ein Gespräch</translation>
    </message>
    <message id="reason-other">
        <source>Etwas anderes</source>
        <extracomment>Why somebody comes: something else; the next page asks for words</extracomment>
        <translation>Etwas anderes</translation>
    </message>
    <message id="reason-headline">
        <source>Warum kommen Sie heute?</source>
        <extracomment>Headline above the reasons for the visit</extracomment>
        <translation>Warum kommen Sie heute?</translation>
    </message>
    <message id="words-headline">
        <source>Was führt Sie her?</source>
        <extracomment>Headline above the field for the patient's own words</extracomment>
        <translation>Was führt Sie her?</translation>
    </message>
    <message id="statistics-headline">
        <source>Dürfen wir mitzählen?</source>
        <extracomment>Headline above the question whether this visit may be counted in anonymous figures</extracomment>
        <translation>Dürfen wir mitzählen?</translation>
    </message>
    <message id="warning-chest">
        <source>Schmerz oder Druck in der Brust</source>
        <extracomment>Warning sign: pain or pressure in the chest</extracomment>
        <translation>Schmerz oder Druck in der Brust</translation>
    </message>
    <message id="warning-breath">
        <source>Atemnot, auch ohne Anstrengung</source>
        <extracomment>Warning sign: short of breath at rest</extracomment>
        <translation>Atemnot, auch ohne Anstrengung</translation>
    </message>
    <message id="warning-palsy">
        <source>Lähmung, schiefer Mund, undeutliche Sprache</source>
        <extracomment>Warning sign: one side suddenly weak, mouth drooping, speech slurred</extracomment>
        <translation>Lähmung, schiefer Mund, undeutliche Sprache</translation>
    </message>
    <message id="warning-headache">
        <source>Plötzliche, sehr starke Kopfschmerzen</source>
        <extracomment>Warning sign: a headache that is sudden and worse than ever</extracomment>
        <translation>Plötzliche, sehr starke Kopfschmerzen</translation>
    </message>
    <message id="warning-faint">
        <source>Ohnmacht, oder kurz davor</source>
        <extracomment>Warning sign: fainted, or about to</extracomment>
        <translation>Ohnmacht, oder kurz davor</translation>
    </message>
    <message id="warnings-headline">
        <source>Haben Sie jetzt eines davon?</source>
        <extracomment>Headline above the list of warning signs</extracomment>
        <translation>Haben Sie jetzt eines davon?</translation>
    </message>
    <message id="warnings-none">
        <source>Nichts davon</source>
        <extracomment>None of the warning signs</extracomment>
        <translation>Nichts davon</translation>
    </message>
    <message id="change-word">
        <source>Ändern</source>
        <extracomment>On a row that can be pressed: the value can be changed</extracomment>
        <translation>Ändern</translation>
    </message>
    <message id="decimal-key">
        <source>Komma</source>
        <extracomment>Key for the decimal mark, read aloud by a screen reader</extracomment>
        <translation>Komma</translation>
    </message>
    <message id="pin-typed" numerus="yes">
        <source>%n Ziffern getippt</source>
        <extracomment>For a screen reader: digits of a PIN that are typed</extracomment>
        <translation>
            <numerusform>%n Ziffer getippt</numerusform>
            <numerusform>%n Ziffern getippt</numerusform>
        </translation>
    </message>
    <message id="signal-none">
        <source>Kein Signal</source>
        <extracomment>Quality of the oximeter's signal, 0 of 4</extracomment>
        <translation>Kein Signal</translation>
    </message>
    <message id="signal-weak">
        <source>Signal schwach</source>
        <extracomment>Quality of the oximeter's signal, 1 of 4</extracomment>
        <translation>Signal schwach</translation>
    </message>
    <message id="signal-fair">
        <source>Signal mittel</source>
        <extracomment>Quality of the oximeter's signal, 2 of 4</extracomment>
        <translation>Signal mittel</translation>
    </message>
    <message id="signal-good">
        <source>Signal gut</source>
        <extracomment>Quality of the oximeter's signal, 3 and 4 of 4</extracomment>
        <translation>Signal gut</translation>
    </message>
    <message id="device-oximetry">
        <source>Fingerclip</source>
        <extracomment>Name of a device: the oximeter, a clip on the finger</extracomment>
        <translation>Fingerclip</translation>
    </message>
    <message id="device-temperature">
        <source>Thermometer</source>
        <extracomment>Name of a device</extracomment>
        <translation>Thermometer</translation>
    </message>
    <message id="device-blood-pressure">
        <source>Blutdruckgerät</source>
        <extracomment>Name of a device: the blood pressure monitor</extracomment>
        <translation>Blutdruckgerät</translation>
    </message>
    <message id="device-weight">
        <source>Waage</source>
        <extracomment>Name of a device</extracomment>
        <translation>Waage</translation>
    </message>
    <message id="device-away">
        <source>%1: nicht verbunden</source>
        <extracomment>A device that isn't connected; %1 is its name</extracomment>
        <translation>%1: nicht verbunden</translation>
    </message>
    <message id="device-there">
        <source>%1: bereit</source>
        <extracomment>A device that is connected; %1 is its name</extracomment>
        <translation>%1: bereit</translation>
    </message>
    <message id="device-disk-low">
        <source>Speicher des Rechners: wird knapp. Bitte rufen Sie die IT an.</source>
        <extracomment>The disk of this computer is nearly full</extracomment>
        <translation>Speicher des Rechners: wird knapp. Bitte rufen Sie die IT an.</translation>
    </message>
    <message id="device-disk-full">
        <source>Speicher des Rechners: voll. Es beginnt kein Besuch mehr. Bitte rufen Sie die IT an.</source>
        <extracomment>The disk of this computer is full</extracomment>
        <translation>Speicher des Rechners: voll. Es beginnt kein Besuch mehr. Bitte rufen Sie die IT an.</translation>
    </message>
    <message id="device-disk-days" numerus="yes">
        <source>Speicher des Rechners: reicht noch etwa %n Tage. Bitte rufen Sie die IT an.</source>
        <extracomment>The disk of this computer is nearly full; %n days are left</extracomment>
        <translation>
            <numerusform>Speicher des Rechners: reicht noch etwa %n Tag. Bitte rufen Sie die IT an.</numerusform>
            <numerusform>Speicher des Rechners: reicht noch etwa %n Tage. Bitte rufen Sie die IT an.</numerusform>
        </translation>
    </message>
    <message id="age-days" numerus="yes">
        <source>%n Tagen</source>
        <extracomment>How long the oldest visit has been waiting, as in "seit 2 Tagen"</extracomment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message id="age-hours" numerus="yes">
        <source>%n Stunden</source>
        <extracomment>How long the oldest visit has been waiting, as in "seit 2 Stunden"</extracomment>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message id="age-minutes" numerus="yes">
        <source>%n Minuten</source>
        <extracomment>How long the oldest visit has been waiting, as in "seit 2 Minuten"</extracomment>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message id="line-all-sent">
        <source>Alle Besuche sind in der Praxis.</source>
        <extracomment>All visits have arrived at the practice</extracomment>
        <translation>Alle Besuche sind in der Praxis.</translation>
    </message>
    <message id="line-waiting" numerus="yes">
        <source>%n Besuche warten auf die Leitung, der älteste seit %1.</source>
        <extracomment>%n visits are not at the practice yet; %1 is how long, as in "2 Stunden"</extracomment>
        <translation>
            <numerusform>%n Besuch wartet auf die Leitung, seit %1.</numerusform>
            <numerusform>%n Besuche warten auf die Leitung, der älteste seit %1.</numerusform>
        </translation>
    </message>
    <message id="line-waiting-new" numerus="yes">
        <source>%n Besuche warten auf die Leitung.</source>
        <extracomment>%n visits are not at the practice yet</extracomment>
        <translation>
            <numerusform>%n Besuch wartet auf die Leitung.</numerusform>
            <numerusform>%n Besuche warten auf die Leitung.</numerusform>
        </translation>
    </message>
    <message id="line-down">
        <source>Die Leitung ist gerade gestört.</source>
        <extracomment>The last exchange with the practice failed</extracomment>
        <translation>Die Leitung ist gerade gestört.</translation>
    </message>
    <message id="line-up">
        <source>Die Leitung steht.</source>
        <extracomment>The last exchange with the practice went well</extracomment>
        <translation>Die Leitung steht.</translation>
    </message>
    <message id="line-parked" numerus="yes">
        <source>%n Besuche hängen fest. Bitte der Technik sagen.</source>
        <extracomment>%n visits that the practice's server did not take; IT has to look</extracomment>
        <translation>
            <numerusform>%n Besuch hängt fest. Bitte der Technik sagen.</numerusform>
            <numerusform>%n Besuche hängen fest. Bitte der Technik sagen.</numerusform>
        </translation>
    </message>
    <message id="tile-line-waiting" numerus="yes">
        <source>%n warten</source>
        <extracomment>%n visits are not at the practice yet; in a small tile</extracomment>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message id="tile-line-oldest" numerus="yes">
        <source>%n warten seit %1</source>
        <extracomment>%n visits are not at the practice yet; %1 is how long, as in "2 Stunden"; in a small tile</extracomment>
        <translation>
            <numerusform>%n wartet seit %1</numerusform>
            <numerusform>%n warten seit %1</numerusform>
        </translation>
    </message>
    <message id="tile-line-parked" numerus="yes">
        <source>%n hängen fest</source>
        <extracomment>%n visits that the practice's server did not take; in a small tile</extracomment>
        <translation>
            <numerusform>%n hängt fest</numerusform>
            <numerusform>%n hängen fest</numerusform>
        </translation>
    </message>
    <message id="tile-line-down">
        <source>gestört</source>
        <extracomment>The last exchange with the practice failed; in a small tile</extracomment>
        <translation>gestört</translation>
    </message>
    <message id="tile-line-sent">
        <source>alles gesendet</source>
        <extracomment>All visits have arrived at the practice; in a small tile</extracomment>
        <translation>alles gesendet</translation>
    </message>
    <message id="phone-done">
        <source>Angerufen</source>
        <extracomment>The call to the practice was made</extracomment>
        <translation>Angerufen</translation>
    </message>
    <message id="phone-none">
        <source>Kein Anruf ist offen.</source>
        <extracomment>No telephone calls to make</extracomment>
        <translation>Kein Anruf ist offen.</translation>
    </message>
    <message id="phone-open" numerus="yes">
        <source>%n Anrufe bei der Praxis sind offen, seit %1 Uhr.</source>
        <extracomment>%n calls to the practice are to be made; %1 the time of day since when, as in "10:23"</extracomment>
        <translation>
            <numerusform>%n Anruf bei der Praxis ist offen, seit %1 Uhr.</numerusform>
            <numerusform>%n Anrufe bei der Praxis sind offen, seit %1 Uhr.</numerusform>
        </translation>
    </message>
    <message id="attendant-left">
        <source>noch</source>
        <extracomment>What the number in the ring is: how long it still takes, for a screen reader</extracomment>
        <translation>noch</translation>
    </message>
    <message id="attendant-ppm">
        <source>ppm</source>
        <extracomment>Unit of CO2 in the room's air: parts per million</extracomment>
        <translation>ppm</translation>
    </message>
    <message id="attendant-come">
        <source>Ich komme</source>
        <extracomment>The attendant is on the way to whoever called for help</extracomment>
        <translation>Ich komme</translation>
    </message>
    <message id="attendant-done">
        <source>Erledigt</source>
        <extracomment>The call for help is dealt with</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message id="attendant-begin-cleaning">
        <source>Reinigung beginnen</source>
        <extracomment>Leads to the list of what is to be wiped</extracomment>
        <translation>Reinigung beginnen</translation>
    </message>
    <message id="attendant-go-on-cleaning">
        <source>Weiter</source>
        <extracomment>Back to the list of what is to be wiped</extracomment>
        <translation>Weiter</translation>
    </message>
    <message id="second-confirm">
        <source>Abkürzen</source>
        <extracomment>Ends the contact time at once</extracomment>
        <translation>Abkürzen</translation>
    </message>
    <message id="attendant-close">
        <source>Sperren</source>
        <extracomment>Leads to the page that closes the room for everybody</extracomment>
        <translation>Sperren</translation>
    </message>
    <message id="attendant-release">
        <source>Raum freigeben</source>
        <extracomment>The room is no longer closed; it is to be cleaned then</extracomment>
        <translation>Raum freigeben</translation>
    </message>
    <message id="attendant-cleaned">
        <source>Raum ist gereinigt</source>
        <extracomment>The attendant has cleaned the room</extracomment>
        <translation>Raum ist gereinigt</translation>
    </message>
    <message id="attendant-read-note">
        <source>Lesen</source>
        <extracomment>Leads to what the attendant before has left</extracomment>
        <translation>Lesen</translation>
    </message>
    <message id="attendant-to-list">
        <source>Zur Liste</source>
        <extracomment>Leads to the list that is the next thing to do</extracomment>
        <translation>Zur Liste</translation>
    </message>
    <message id="help-leave">
        <source>Besuch beenden</source>
        <extracomment>Ends the visit, from the help page</extracomment>
        <translation>Besuch beenden</translation>
    </message>
    <message id="screen-cleaning-start">
        <source>Bildschirm reinigen</source>
        <extracomment>On the attendant's panel: makes the touch dead for a while</extracomment>
        <translation>Bildschirm reinigen</translation>
    </message>
    <message id="attendant-write-note-short">
        <source>Übergabe</source>
        <extracomment>Leads to the note for the next attendant; short, for a small panel</extracomment>
        <translation>Übergabe</translation>
    </message>
    <message id="attendant-write-note">
        <source>Schichtübergabe</source>
        <extracomment>Leads to the note for the next attendant</extracomment>
        <translation>Schichtübergabe</translation>
    </message>
    <message id="attendant-leave">
        <source>Abmelden</source>
        <extracomment>The attendant leaves the panel</extracomment>
        <translation>Abmelden</translation>
    </message>
    <message id="attendant-help">
        <source>Jemand braucht Hilfe.</source>
        <extracomment>Next thing for the attendant: somebody called for help</extracomment>
        <translation>Jemand braucht Hilfe.</translation>
    </message>
    <message id="attendant-coming">
        <source>Sie kommen zu Hilfe.</source>
        <extracomment>Next thing for the attendant: help, after "I am coming"</extracomment>
        <translation>Sie kommen zu Hilfe.</translation>
    </message>
    <message id="attendant-visit">
        <source>Ein Besuch läuft.</source>
        <extracomment>State of the room: a visit is going on</extracomment>
        <translation>Ein Besuch läuft.</translation>
    </message>
    <message id="attendant-clean">
        <source>Bitte den Raum reinigen.</source>
        <extracomment>Next thing for the attendant: clean the room</extracomment>
        <translation>Bitte den Raum reinigen.</translation>
    </message>
    <message id="attendant-cleaning">
        <source>Der Raum wird gereinigt.</source>
        <extracomment>Next thing for the attendant: go on wiping what is on the list</extracomment>
        <translation>Der Raum wird gereinigt.</translation>
    </message>
    <message id="attendant-blocked">
        <source>Der Raum ist gesperrt.</source>
        <extracomment>State of the room: staff have closed it</extracomment>
        <translation>Der Raum ist gesperrt.</translation>
    </message>
    <message id="attendant-contact">
        <source>Die Einwirkzeit läuft.</source>
        <extracomment>State of the room: everything is wiped, the disinfectant needs its time</extracomment>
        <translation>Die Einwirkzeit läuft.</translation>
    </message>
    <message id="attendant-airing">
        <source>Bitte lüften.</source>
        <extracomment>Next thing for the attendant: air the room</extracomment>
        <translation>Bitte lüften.</translation>
    </message>
    <message id="attendant-phone">
        <source>Bitte die Praxis anrufen.</source>
        <extracomment>Next thing for the attendant: phone the practice</extracomment>
        <translation>Bitte die Praxis anrufen.</translation>
    </message>
    <message id="attendant-note">
        <source>Es gibt eine Schichtübergabe.</source>
        <extracomment>Next thing for the attendant: read what the one before has left</extracomment>
        <translation>Es gibt eine Schichtübergabe.</translation>
    </message>
    <message id="attendant-opening">
        <source>Bitte den Raum öffnen.</source>
        <extracomment>Next thing for the attendant: the list of things to do when the room opens</extracomment>
        <translation>Bitte den Raum öffnen.</translation>
    </message>
    <message id="attendant-closing">
        <source>Bitte den Raum schließen.</source>
        <extracomment>Next thing for the attendant: the list of things to do when the room closes</extracomment>
        <translation>Bitte den Raum schließen.</translation>
    </message>
    <message id="attendant-weekly">
        <source>Einmal in der Woche.</source>
        <extracomment>Next thing for the attendant: the list of things to do once a week</extracomment>
        <translation>Einmal in der Woche.</translation>
    </message>
    <message id="attendant-for-it">
        <source>Es kann kein Besuch beginnen.</source>
        <extracomment>State of the room: something that only IT can change keeps visits from starting</extracomment>
        <translation>Es kann kein Besuch beginnen.</translation>
    </message>
    <message id="attendant-ready">
        <source>Der Raum ist bereit.</source>
        <extracomment>State of the room: ready, and nothing to do</extracomment>
        <translation>Der Raum ist bereit.</translation>
    </message>
    <message id="attendant-help-lead">
        <source>Bitte gehen Sie in den Raum.</source>
        <extracomment>Somebody called for help</extracomment>
        <translation>Bitte gehen Sie in den Raum.</translation>
    </message>
    <message id="attendant-help-second">
        <source>Die zweite Person ist auch gerufen.</source>
        <extracomment>Nobody answered a call for help, so that a second attendant was called</extracomment>
        <translation>Die zweite Person ist auch gerufen.</translation>
    </message>
    <message id="attendant-help-clinic">
        <source>Der Ruf liegt auch in der Praxis.</source>
        <extracomment>Nobody answered a call for help, so that the practice was told</extracomment>
        <translation>Der Ruf liegt auch in der Praxis.</translation>
    </message>
    <message id="attendant-help-seen">
        <source>Die Praxis hat den Ruf gesehen.</source>
        <extracomment>A person at the practice has looked at the call for help</extracomment>
        <translation>Die Praxis hat den Ruf gesehen.</translation>
    </message>
    <message id="attendant-help-nobody">
        <source>Noch niemand hat geantwortet.</source>
        <extracomment>Nobody answered a call for help for the whole time</extracomment>
        <translation>Noch niemand hat geantwortet.</translation>
    </message>
    <message id="attendant-coming-lead">
        <source>Wenn alles geklärt ist, tippen Sie auf Erledigt.</source>
        <extracomment>Help, after "I am coming"</extracomment>
        <translation>Wenn alles geklärt ist, tippen Sie auf Erledigt.</translation>
    </message>
    <message id="attendant-visit-lead">
        <source>Beenden Sie ihn hier, bekommt die Praxis, was bestätigt ist.</source>
        <extracomment>A visit is going on; it can be ended here</extracomment>
        <translation>Beenden Sie ihn hier, bekommt die Praxis, was bestätigt ist.</translation>
    </message>
    <message id="attendant-clean-lead">
        <source>Danach kann der nächste Besuch beginnen.</source>
        <extracomment>Why the room has to be cleaned</extracomment>
        <translation>Danach kann der nächste Besuch beginnen.</translation>
    </message>
    <message id="attendant-cleaning-lead">
        <source>Es fehlt noch etwas auf der Liste.</source>
        <extracomment>Not everything on the list is wiped</extracomment>
        <translation>Es fehlt noch etwas auf der Liste.</translation>
    </message>
    <message id="attendant-blocked-by">
        <source>%2. Gesperrt von %1.</source>
        <extracomment>Why the room is closed (%2, as in "Etwas ist defekt"), and who says so (%1, a name)</extracomment>
        <translation>%2. Gesperrt von %1.</translation>
    </message>
    <message id="attendant-contact-lead">
        <source>Bitte bis %1 Uhr nichts anfassen.</source>
        <oldsource>Bitte bis %1 Uhr nichts anfassen. Danach wird gelüftet.</oldsource>
        <extracomment>The disinfectant needs its time; %1 the time of day, as in "10:23"</extracomment>
        <translation>Bitte bis %1 Uhr nichts anfassen.</translation>
    </message>
    <message id="attendant-airing-lead">
        <source>Dann ist der Raum um %1 Uhr bereit.</source>
        <oldsource>Die Fenster bis %1 Uhr offen lassen. Dann ist der Raum von selbst bereit.</oldsource>
        <extracomment>The room is aired; %1 the time of day, as in "10:23"</extracomment>
        <translation>Dann ist der Raum um %1 Uhr bereit.</translation>
    </message>
    <message id="attendant-airing-co2">
        <source>Bei %1 ppm CO₂ ist der Raum bereit.</source>
        <extracomment>A sensor measures the room's air. CO2 falls while the window is open; %1 a number</extracomment>
        <translation>Bei %1 ppm CO₂ ist der Raum bereit.</translation>
    </message>
    <message id="attendant-airing-untrusted">
        <source>Luftsensor gestört. Es gilt die Zeit: bis %1 Uhr.</source>
        <extracomment>The sensor of the room's air is gone or shows nonsense; %1 the time of day</extracomment>
        <translation>Luftsensor gestört. Es gilt die Zeit: bis %1 Uhr.</translation>
    </message>
    <message id="attendant-phone-lead">
        <source>Es gibt Werte, die dort noch niemand gesehen hat.</source>
        <extracomment>Why the practice has to be phoned</extracomment>
        <translation>Es gibt Werte, die dort noch niemand gesehen hat.</translation>
    </message>
    <message id="attendant-no-key-lead">
        <source>Dem Kiosk fehlt etwas von der Praxis. Bitte rufen Sie die IT an.</source>
        <extracomment>Why no visit can start</extracomment>
        <translation>Dem Kiosk fehlt etwas von der Praxis. Bitte rufen Sie die IT an.</translation>
    </message>
    <message id="attendant-no-space-lead">
        <source>Der Speicher des Rechners ist voll. Bitte rufen Sie die IT an.</source>
        <extracomment>Why no visit can start</extracomment>
        <translation>Der Speicher des Rechners ist voll. Bitte rufen Sie die IT an.</translation>
    </message>
    <message id="attendant-traces-lead">
        <source>Vom letzten Besuch kann noch etwas da sein. Bitte rufen Sie die IT an.</source>
        <extracomment>Why no visit can start</extracomment>
        <translation>Vom letzten Besuch kann noch etwas da sein. Bitte rufen Sie die IT an.</translation>
    </message>
    <message id="attendant-note-lead">
        <source>Bitte lesen Sie, was hinterlassen wurde.</source>
        <extracomment>What to do with the note of the attendant before</extracomment>
        <translation>Bitte lesen Sie, was hinterlassen wurde.</translation>
    </message>
    <message id="attendant-list-lead" numerus="yes">
        <source>%n Dinge sind noch offen.</source>
        <extracomment>How many things are left on a list</extracomment>
        <translation>
            <numerusform>%n Punkt ist noch offen.</numerusform>
            <numerusform>%n Punkte sind noch offen.</numerusform>
        </translation>
    </message>
    <message id="attendant-ready-lead">
        <source>Es ist nichts zu tun.</source>
        <extracomment>Nothing to do</extracomment>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message id="by-hand-link">
        <source>Wert selbst eintippen</source>
        <extracomment>A measured value is typed in instead of being measured here</extracomment>
        <translation>Wert selbst eintippen</translation>
    </message>
    <message id="by-hand-lead">
        <source>Dieser Wert wird als „von Hand eingegeben“ gekennzeichnet.</source>
        <extracomment>The record says of this value that it was typed in</extracomment>
        <translation>Dieser Wert wird als „von Hand eingegeben“ gekennzeichnet.</translation>
    </message>
    <message id="by-hand-pulse-optional">
        <source>Der Puls kann leer bleiben.</source>
        <extracomment>Below the boxes for the blood pressure: the third one is optional</extracomment>
        <translation>Der Puls kann leer bleiben.</translation>
    </message>
    <message id="vital-oximetry">
        <source>Sauerstoff im Blut</source>
        <extracomment>Name of a measurement: oxygen saturation, by a clip on the finger</extracomment>
        <translation>Sauerstoff im Blut</translation>
    </message>
    <message id="by-hand-temperature">
        <source>Ihre Temperatur</source>
        <extracomment>Headline above the box for the temperature</extracomment>
        <translation>Ihre Temperatur</translation>
    </message>
    <message id="by-hand-pressure">
        <source>Ihr Blutdruck</source>
        <extracomment>Headline above the boxes for the blood pressure</extracomment>
        <translation>Ihr Blutdruck</translation>
    </message>
    <message id="by-hand-weight">
        <source>Ihr Gewicht</source>
        <extracomment>Headline above the box for the weight</extracomment>
        <translation>Ihr Gewicht</translation>
    </message>
    <message id="by-hand-label-spo2">
        <source>Prozent</source>
        <extracomment>Word above the box for the oxygen saturation</extracomment>
        <translation>Prozent</translation>
    </message>
    <message id="by-hand-label-temperature">
        <source>Grad</source>
        <extracomment>Word above the box for the temperature</extracomment>
        <translation>Grad</translation>
    </message>
    <message id="weight-caption">
        <source>Kilogramm</source>
        <extracomment>Below the number on the scale</extracomment>
        <translation>Kilogramm</translation>
    </message>
    <message id="by-hand-label-systolic">
        <source>Oberer Wert</source>
        <extracomment>Word above the box for the upper blood pressure; very short</extracomment>
        <translation>Oberer Wert</translation>
    </message>
    <message id="by-hand-label-diastolic">
        <source>Unterer Wert</source>
        <extracomment>Word above the box for the lower blood pressure; very short</extracomment>
        <translation>Unterer Wert</translation>
    </message>
    <message id="by-hand-label-pulse">
        <source>Puls</source>
        <extracomment>Word above the box for the pulse; very short</extracomment>
        <translation>Puls</translation>
    </message>
    <message id="by-hand-missing">
        <source>noch der Wert</source>
        <extracomment>Stands where the button will be, as long as the value is missing</extracomment>
        <translation>noch der Wert</translation>
    </message>
    <message id="by-hand-missing-systolic">
        <source>noch der obere Wert</source>
        <extracomment>Stands where the button will be, as long as the upper value is missing</extracomment>
        <translation>noch der obere Wert</translation>
    </message>
    <message id="by-hand-missing-diastolic">
        <source>noch der untere Wert</source>
        <extracomment>Stands where the button will be, as long as the lower value is missing</extracomment>
        <translation>noch der untere Wert</translation>
    </message>
    <message id="by-hand-missing-pulse">
        <source>noch der Puls</source>
        <extracomment>Stands where the button will be, as long as the pulse has one digit only</extracomment>
        <translation>noch der Puls</translation>
    </message>
    <message id="by-hand-impossible">
        <source>Diese Zahl kann nicht stimmen. Bitte prüfen Sie noch einmal.</source>
        <extracomment>Nobody has such a value: it must be a slip of the finger</extracomment>
        <translation>Diese Zahl kann nicht stimmen. Bitte prüfen Sie noch einmal.</translation>
    </message>
    <message id="by-hand-contradictory">
        <source>Der untere Wert muss kleiner sein als der obere. Bitte prüfen Sie.</source>
        <extracomment>The lower blood pressure is not lower than the upper one</extracomment>
        <translation>Der untere Wert muss kleiner sein als der obere. Bitte prüfen Sie.</translation>
    </message>
    <message id="site-ear">
        <source>Im Ohr</source>
        <extracomment>One of two places where the temperature is taken</extracomment>
        <translation>Im Ohr</translation>
    </message>
    <message id="site-forehead">
        <source>An der Stirn</source>
        <extracomment>One of two places where the temperature is taken</extracomment>
        <translation>An der Stirn</translation>
    </message>
    <message id="guide-temperature">
        <source>Wo messen wir die Temperatur?</source>
        <extracomment>Headline above two pictures, ear and forehead</extracomment>
        <translation>Wo messen wir die Temperatur?</translation>
    </message>
    <message id="guide-weight">
        <source>Jetzt wiegen wir Sie.</source>
        <extracomment>Headline before weighing</extracomment>
        <translation>Jetzt wiegen wir Sie.</translation>
    </message>
    <message id="guide-oximetry-lead">
        <source>Stecken Sie einen Zeigefinger ganz in den Clip. Das tut nicht weh.</source>
        <extracomment>How the finger goes into the oximeter</extracomment>
        <translation>Stecken Sie einen Zeigefinger ganz in den Clip. Das tut nicht weh.</translation>
    </message>
    <message id="guide-temperature-lead">
        <source>Nehmen Sie das Thermometer und tippen Sie auf ein Bild.</source>
        <extracomment>Below the headline; the two pictures can be touched and start the measurement</extracomment>
        <translation>Nehmen Sie das Thermometer und tippen Sie auf ein Bild.</translation>
    </message>
    <message id="guide-weight-lead">
        <source>Bitte ziehen Sie die Schuhe aus. Dann stellen Sie sich auf die Waage.</source>
        <extracomment>How to step on the scale</extracomment>
        <translation>Bitte ziehen Sie die Schuhe aus. Dann stellen Sie sich auf die Waage.</translation>
    </message>
    <message id="ready-oximetry">
        <source>Der Fingerclip ist bereit.</source>
        <extracomment>The oximeter is connected</extracomment>
        <translation>Der Fingerclip ist bereit.</translation>
    </message>
    <message id="ready-temperature">
        <source>Das Thermometer ist bereit.</source>
        <extracomment>The thermometer is connected</extracomment>
        <translation>Das Thermometer ist bereit.</translation>
    </message>
    <message id="ready-weight">
        <source>Die Waage ist bereit.</source>
        <extracomment>The scale is connected</extracomment>
        <translation>Die Waage ist bereit.</translation>
    </message>
    <message id="missing-oximetry">
        <source>Der Fingerclip ist nicht verbunden. Bitte tippen Sie auf Hilfe.</source>
        <extracomment>The oximeter is not connected; "Hilfe" is the button bottom left</extracomment>
        <translation>Der Fingerclip ist nicht verbunden. Bitte tippen Sie auf Hilfe.</translation>
    </message>
    <message id="missing-temperature">
        <source>Das Thermometer ist nicht verbunden. Bitte tippen Sie auf Hilfe.</source>
        <extracomment>The thermometer is not connected; "Hilfe" is the button bottom left</extracomment>
        <translation>Das Thermometer ist nicht verbunden. Bitte tippen Sie auf Hilfe.</translation>
    </message>
    <message id="missing-weight">
        <source>Die Waage ist nicht verbunden. Bitte tippen Sie auf Hilfe.</source>
        <extracomment>The scale is not connected; "Hilfe" is the button bottom left</extracomment>
        <translation>Die Waage ist nicht verbunden. Bitte tippen Sie auf Hilfe.</translation>
    </message>
    <message id="leaving-headline">
        <source>Sollen Ihre Angaben in die Praxis?</source>
        <extracomment>The visit is being ended before it is complete</extracomment>
        <translation>Sollen Ihre Angaben in die Praxis?</translation>
    </message>
    <message id="leaving-lead">
        <source>Ohne Antwort bekommt die Praxis, was Sie bestätigt haben.</source>
        <extracomment>What happens without an answer</extracomment>
        <translation>Ohne Antwort bekommt die Praxis, was Sie bestätigt haben.</translation>
    </message>
    <message id="leaving-discard">
        <source>Nein, verwerfen</source>
        <extracomment>Nothing of the visit is given to the practice</extracomment>
        <translation>Nein, verwerfen</translation>
    </message>
    <message id="leaving-give">
        <source>An die Praxis geben</source>
        <extracomment>What was confirmed in the visit is given to the practice</extracomment>
        <translation>An die Praxis geben</translation>
    </message>
    <message id="outcome-skipped">
        <source>nicht gemessen: %1</source>
        <extracomment>Of a value that wasn't measured; %1 is the reason</extracomment>
        <translation>nicht gemessen: %1</translation>
    </message>
    <message id="outcome-pulse">
        <source>%1, Puls %2</source>
        <extracomment>Where a value is from, as in "gemessen", and the pulse that came with it</extracomment>
        <translation>%1, Puls %2</translation>
    </message>
    <message id="outcome-measured">
        <source>gemessen</source>
        <extracomment>Where a value is from: a device here measured it</extracomment>
        <translation>gemessen</translation>
    </message>
    <message id="outcome-by-hand">
        <source>von Hand eingegeben</source>
        <extracomment>Where a value is from: somebody typed it in</extracomment>
        <translation>von Hand eingegeben</translation>
    </message>
    <message id="outcome-left-out">
        <source>weggelassen</source>
        <extracomment>Why there is no value: the patient took it out again</extracomment>
        <translation>weggelassen</translation>
    </message>
    <message id="outcome-too-few">
        <source>nicht genug Messungen</source>
        <extracomment>There are single readings, but not enough for a mean</extracomment>
        <translation>nicht genug Messungen</translation>
    </message>
    <message id="outcome-none">
        <source>nicht gemessen</source>
        <extracomment>Why there is no value</extracomment>
        <translation>nicht gemessen</translation>
    </message>
    <message id="outcome-by-hand-terse">
        <source>von Hand</source>
        <extracomment>Where a value is from: somebody typed it in. Very short; the pulse follows</extracomment>
        <translation>von Hand</translation>
    </message>
    <message id="outcome-unwilling">
        <source>nicht gewünscht</source>
        <extracomment>Why something wasn't measured, 1 of 4; ends "nicht gemessen: ..."</extracomment>
        <translation>nicht gewünscht</translation>
    </message>
    <message id="outcome-unable">
        <source>nicht möglich</source>
        <extracomment>Why something wasn't measured, 2 of 4</extracomment>
        <translation>nicht möglich</translation>
    </message>
    <message id="outcome-device">
        <source>Gerät nicht bereit</source>
        <extracomment>Why something wasn't measured, 3 of 4</extracomment>
        <translation>Gerät nicht bereit</translation>
    </message>
    <message id="outcome-later">
        <source>ein anderes Mal</source>
        <extracomment>Why something wasn't measured, 4 of 4</extracomment>
        <translation>ein anderes Mal</translation>
    </message>
    <message id="person-headline">
        <source>Möchten Sie mit jemandem sprechen?</source>
        <extracomment>After a value that is far out, twice; says nothing of the value</extracomment>
        <translation>Möchten Sie mit jemandem sprechen?</translation>
    </message>
    <message id="person-lead">
        <source>Wir rufen dann jemanden zu Ihnen.</source>
        <extracomment>What happens after a yes</extracomment>
        <translation>Wir rufen dann jemanden zu Ihnen.</translation>
    </message>
    <message id="person-no">
        <source>Nein, weiter</source>
        <extracomment>Nobody is to be called</extracomment>
        <translation>Nein, weiter</translation>
    </message>
    <message id="person-yes">
        <source>Ja, rufen</source>
        <extracomment>Somebody is to be called</extracomment>
        <translation>Ja, rufen</translation>
    </message>
    <message id="pin-headline">
        <source>Für die Betreuung</source>
        <extracomment>Headline above the PIN: whom this page is for</extracomment>
        <translation>Für die Betreuung</translation>
    </message>
    <message id="pin-lead-badge">
        <source>Halten Sie Ihren Ausweis an den Leser. Oder tippen Sie die PIN.</source>
        <extracomment>What to do where there is a reader for the staff's badges</extracomment>
        <translation>Halten Sie Ihren Ausweis an den Leser. Oder tippen Sie die PIN.</translation>
    </message>
    <message id="pin-lead">
        <source>Bitte tippen Sie die PIN.</source>
        <extracomment>What to do with the number pad</extracomment>
        <translation>Bitte tippen Sie die PIN.</translation>
    </message>
    <message id="pin-badge-refused">
        <source>Dieser Ausweis ist hier nicht bekannt.</source>
        <extracomment>The badge that was held to the reader is nobody's</extracomment>
        <translation>Dieser Ausweis ist hier nicht bekannt.</translation>
    </message>
    <message id="second-emergency">
        <source>Notfall</source>
        <extracomment>Why the contact time is cut short</extracomment>
        <translation>Notfall</translation>
    </message>
    <message id="second-room-closes">
        <source>Raum schließt</source>
        <extracomment>Why the contact time is cut short</extracomment>
        <translation>Raum schließt</translation>
    </message>
    <message id="second-wrong-product">
        <source>Falsches Mittel gewählt</source>
        <extracomment>Why the contact time is cut short: it was wiped with something else than was said</extracomment>
        <translation>Falsches Mittel gewählt</translation>
    </message>
    <message id="pin-refused">
        <source>Diese PIN stimmt nicht.</source>
        <extracomment>The PIN was wrong</extracomment>
        <translation>Diese PIN stimmt nicht.</translation>
    </message>
    <message id="second-same-person">
        <source>Das muss jemand anderes sein, mit eigener PIN.</source>
        <extracomment>The PIN belongs to who wiped, or is the room's</extracomment>
        <translation>Das muss jemand anderes sein, mit eigener PIN.</translation>
    </message>
    <message id="second-headline">
        <source>Einwirkzeit abkürzen</source>
        <extracomment>Headline: a second person ends the contact time</extracomment>
        <translation>Einwirkzeit abkürzen</translation>
    </message>
    <message id="second-pin">
        <source>Grund wählen. Dann tippt eine zweite Person ihre PIN.</source>
        <extracomment>What to do; the second person is not the one who wiped</extracomment>
        <translation>Grund wählen. Dann tippt eine zweite Person ihre PIN.</translation>
    </message>
    <message id="panel-overview">
        <source>Übersicht</source>
        <extracomment>The same as "Zur Übersicht", where there is little room</extracomment>
        <translation>Übersicht</translation>
    </message>
    <message id="second-reason">
        <source>Bitte den Grund wählen</source>
        <extracomment>Stands where the button will be; the PIN is typed, and no reason is chosen</extracomment>
        <translation>Bitte den Grund wählen</translation>
    </message>
    <message id="pin-cancel">
        <source>Doch nicht</source>
        <extracomment>Back from the PIN to what was before</extracomment>
        <translation>Doch nicht</translation>
    </message>
    <message id="pin-confirm">
        <source>Anmelden</source>
        <extracomment>Opens the attendant's panel</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message id="pin-wait" numerus="yes">
        <source>noch %n Sekunden</source>
        <extracomment>Stands where the button will be; after wrong PINs, %n seconds to wait</extracomment>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message id="saved-unseen">
        <source>Diese Werte hat noch niemand gesehen. Bei Beschwerden: 112.</source>
        <extracomment>A value is outside the limits that the practice set; nobody has looked at it yet</extracomment>
        <translation>Diese Werte hat noch niemand gesehen. Bei Beschwerden: 112.</translation>
    </message>
    <message id="saved-phone">
        <source>Wir bitten die Betreuung, Ihre Praxis anzurufen.</source>
        <extracomment>The line is down; the attendant is asked to phone the practice</extracomment>
        <translation>Wir bitten die Betreuung, Ihre Praxis anzurufen.</translation>
    </message>
    <message id="saved-correction-lost">
        <source>Ihre letzte Änderung ist nicht gespeichert. Bitte sagen Sie sie Ihrer Praxis.</source>
        <extracomment>The station did not take a correction after "saved"; the version before is saved</extracomment>
        <translation>Ihre letzte Änderung ist nicht gespeichert. Bitte sagen Sie sie Ihrer Praxis.</translation>
    </message>
    <message id="skip-unwilling">
        <source>Ich möchte nicht</source>
        <extracomment>Why it isn't measured, 1 of 4</extracomment>
        <translation>Ich möchte nicht</translation>
    </message>
    <message id="skip-unable">
        <source>Das geht bei mir nicht</source>
        <extracomment>Why it isn't measured, 2 of 4: a cast, a disability, pain</extracomment>
        <translation>Das geht bei mir nicht</translation>
    </message>
    <message id="skip-device">
        <source>Das Gerät geht nicht</source>
        <extracomment>Why it isn't measured, 3 of 4</extracomment>
        <translation>Das Gerät geht nicht</translation>
    </message>
    <message id="skip-later">
        <source>Ein anderes Mal oder woanders</source>
        <extracomment>Why it isn't measured, 4 of 4: it is done elsewhere, or another day</extracomment>
        <translation>Ein anderes Mal oder woanders</translation>
    </message>
    <message id="skip-headline">
        <source>%1 heute nicht messen</source>
        <extracomment>Headline above the reasons; %1 what isn't measured, such as "Blutdruck"</extracomment>
        <translation>%1 heute nicht messen</translation>
    </message>
    <message id="skip-lead">
        <source>Das ist in Ordnung. Warum nicht?</source>
        <extracomment>Below the headline; the tiles are answers</extracomment>
        <translation>Das ist in Ordnung. Warum nicht?</translation>
    </message>
    <message id="oximetry-nobody">
        <source>Finger in den Clip.</source>
        <extracomment>Headline while no finger is in the oximeter</extracomment>
        <translation>Finger in den Clip.</translation>
    </message>
    <message id="oximetry-searching">
        <source>Ihr Puls wird gesucht.</source>
        <extracomment>Headline while the oximeter looks for the pulse</extracomment>
        <translation>Ihr Puls wird gesucht.</translation>
    </message>
    <message id="oximetry-settling">
        <source>Finger ruhig halten.</source>
        <extracomment>Headline while the oximeter measures</extracomment>
        <translation>Finger ruhig halten.</translation>
    </message>
    <message id="oximetry-nobody-lead">
        <source>Der Fingernagel zeigt nach oben.</source>
        <extracomment>While no finger is in the oximeter</extracomment>
        <translation>Der Fingernagel zeigt nach oben.</translation>
    </message>
    <message id="oximetry-searching-lead">
        <source>Legen Sie die Hand auf den Tisch.</source>
        <extracomment>While the oximeter looks for the pulse</extracomment>
        <translation>Legen Sie die Hand auf den Tisch.</translation>
    </message>
    <message id="taking-settling">
        <source>Der Wert wird gerade ruhiger.</source>
        <extracomment>While the values are not steady yet</extracomment>
        <translation>Der Wert wird gerade ruhiger.</translation>
    </message>
    <message id="taking-steady">
        <source>Gleich ist die Messung fertig.</source>
        <extracomment>The values are steady, the measurement is nearly done</extracomment>
        <translation>Gleich ist die Messung fertig.</translation>
    </message>
    <message id="taking-share">
        <source>So weit ist die Messung</source>
        <extracomment>For a screen reader: how far the measurement has come</extracomment>
        <translation>So weit ist die Messung</translation>
    </message>
    <message id="unit-oximetry">
        <source>%</source>
        <extracomment>Unit of oxygen saturation</extracomment>
        <translation>%</translation>
    </message>
    <message id="taking-stop">
        <source>Abbrechen</source>
        <extracomment>Ends the running measurement; nothing is kept of it</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message id="temperature-ear">
        <source>Jetzt im Ohr messen.</source>
        <extracomment>Headline while the temperature is taken in the ear</extracomment>
        <translation>Jetzt im Ohr messen.</translation>
    </message>
    <message id="temperature-forehead">
        <source>Jetzt an der Stirn messen.</source>
        <extracomment>Headline while the temperature is taken at the forehead</extracomment>
        <translation>Jetzt an der Stirn messen.</translation>
    </message>
    <message id="temperature-ear-lead">
        <source>Setzen Sie das Thermometer ans Ohr und drücken Sie die Taste, bis es piept.</source>
        <extracomment>How to use an ear thermometer</extracomment>
        <translation>Setzen Sie das Thermometer ans Ohr und drücken Sie die Taste, bis es piept.</translation>
    </message>
    <message id="temperature-forehead-lead">
        <source>Halten Sie das Thermometer an die Stirn und drücken Sie die Taste, bis es piept.</source>
        <extracomment>How to use a forehead thermometer</extracomment>
        <translation>Halten Sie das Thermometer an die Stirn und drücken Sie die Taste, bis es piept.</translation>
    </message>
    <message id="unit-temperature">
        <source>°C</source>
        <extracomment>Unit of temperature</extracomment>
        <translation>°C</translation>
    </message>
    <message id="temperature-waiting">
        <source>Der Wert erscheint hier von selbst.</source>
        <extracomment>While the thermometer is being used</extracomment>
        <translation>Der Wert erscheint hier von selbst.</translation>
    </message>
    <message id="weight-nobody">
        <source>Bitte auf die Waage stellen.</source>
        <extracomment>Headline while nobody is on the scale</extracomment>
        <translation>Bitte auf die Waage stellen.</translation>
    </message>
    <message id="weight-nobody-lead">
        <source>Mit beiden Füßen in die Mitte.</source>
        <extracomment>While nobody is on the scale</extracomment>
        <translation>Mit beiden Füßen in die Mitte.</translation>
    </message>
    <message id="weight-settling">
        <source>Bitte ruhig stehen.</source>
        <extracomment>Headline while weighing</extracomment>
        <translation>Bitte ruhig stehen.</translation>
    </message>
    <message id="weight-settling-lead">
        <source>Halten Sie sich bitte nicht fest.</source>
        <extracomment>While weighing</extracomment>
        <translation>Halten Sie sich bitte nicht fest.</translation>
    </message>
    <message id="vital-temperature">
        <source>Temperatur</source>
        <extracomment>Name of a measurement</extracomment>
        <translation>Temperatur</translation>
    </message>
    <message id="vital-blood-pressure">
        <source>Blutdruck</source>
        <extracomment>Name of a measurement</extracomment>
        <translation>Blutdruck</translation>
    </message>
    <message id="vital-weight">
        <source>Gewicht</source>
        <extracomment>Name of a measurement: body weight</extracomment>
        <translation>Gewicht</translation>
    </message>
    <message id="unit-weight">
        <source>kg</source>
        <extracomment>Unit of weight</extracomment>
        <translation>kg</translation>
    </message>
    <message id="read-aloud">
        <source>Vorlesen</source>
        <extracomment>Reads this page aloud; beside a long text</extracomment>
        <translation>Vorlesen</translation>
    </message>
    <message id="spoken-touches">
        <source>Sie können tippen auf: %1</source>
        <extracomment>Read aloud after a page; %1 are the names of its buttons</extracomment>
        <translation>Sie können tippen auf: %1</translation>
    </message>
    <message id="spoken-chosen">
        <source>%1, ausgewählt</source>
        <extracomment>Read aloud in place of the name of a choice that is ticked; %1 is its name</extracomment>
        <translation>%1, ausgewählt</translation>
    </message>
    <message id="spoken-over">
        <source>zu</source>
        <extracomment>Read aloud in place of the slash in "142 / 88 mmHg"</extracomment>
        <translation>zu</translation>
    </message>
    <message id="spoken-mmhg">
        <source>Millimeter Quecksilber</source>
        <extracomment>Read aloud in place of mmHg</extracomment>
        <translation>Millimeter Quecksilber</translation>
    </message>
    <message id="spoken-minutes">
        <source>etwa %1 Minuten</source>
        <extracomment>Read aloud in place of 2:48, the time that is left to rest; %1 is always more than 1</extracomment>
        <translation>etwa %1 Minuten</translation>
    </message>
    <message id="spoken-last-minute">
        <source>höchstens eine Minute</source>
        <extracomment>Read aloud in place of 0:48, the time that is left to rest</extracomment>
        <translation>höchstens eine Minute</translation>
    </message>
    <message id="card-noted">
        <source>Ihre Angaben sind vorgemerkt. Bitte nehmen Sie die Karte heraus.</source>
        <oldsource>Ihre Angaben sind für die Praxis vorgemerkt. Sie können die Karte herausnehmen.</oldsource>
        <extracomment>What was read from the card is noted for the practice; the card can be taken out</extracomment>
        <translation>Ihre Angaben sind vorgemerkt. Bitte nehmen Sie die Karte heraus.</translation>
    </message>
    <message id="card-expired">
        <source>Laut Karte gilt sie nicht mehr. Die Praxis klärt das mit Ihnen.</source>
        <oldsource>Laut Karte gilt sie nicht mehr. Sie können weitermachen, die Praxis klärt das mit Ihnen.</oldsource>
        <extracomment>By what the card says the cover has ended; the visit goes on</extracomment>
        <translation>Laut Karte gilt sie nicht mehr. Die Praxis klärt das mit Ihnen.</translation>
    </message>
    <message id="card-not-yet">
        <source>Laut Karte gilt sie noch nicht. Die Praxis klärt das mit Ihnen.</source>
        <oldsource>Laut Karte gilt sie noch nicht. Sie können weitermachen, die Praxis klärt das mit Ihnen.</oldsource>
        <extracomment>By what the card says the cover has not begun; the visit goes on</extracomment>
        <translation>Laut Karte gilt sie noch nicht. Die Praxis klärt das mit Ihnen.</translation>
    </message>
    <message id="card-headline">
        <source>Sind Sie das?</source>
        <extracomment>Headline above name and birth date of the health card that was read</extracomment>
        <translation>Sind Sie das?</translation>
    </message>
    <message id="card-born">
        <source>Geboren am %1</source>
        <extracomment>The birth date on the card; %1 is it in words, as in "17. März 1948"</extracomment>
        <translation>Geboren am %1</translation>
    </message>
    <message id="card-no">
        <source>Nein</source>
        <oldsource>Nein, das bin ich nicht</oldsource>
        <extracomment>The health card is somebody else's</extracomment>
        <translation>Nein</translation>
    </message>
    <message id="card-yes">
        <source>Ja, das bin ich</source>
        <extracomment>The health card is the patient's</extracomment>
        <translation>Ja, das bin ich</translation>
    </message>
    <message id="signed-in-room-pin">
        <source>PIN des Raums</source>
        <extracomment>Instead of a name, where somebody signed in with the PIN that all share</extracomment>
        <translation>PIN des Raums</translation>
    </message>
    <message id="signed-in-deputy">
        <source>%1 (Vertretung)</source>
        <extracomment>%1 is the name of somebody who stands in for the attendant</extracomment>
        <translation>%1 (Vertretung)</translation>
    </message>
    <message id="signed-in-it">
        <source>%1 (Technik)</source>
        <extracomment>%1 is the name of somebody who looks after the machine</extracomment>
        <translation>%1 (Technik)</translation>
    </message>
    <message id="signed-in">
        <source>Angemeldet: %1</source>
        <extracomment>Above the attendant's panel; %1 is a name</extracomment>
        <translation>Angemeldet: %1</translation>
    </message>
    <message id="access-last-day">
        <source>Ihr Zugang gilt bis %1.</source>
        <extracomment>The staff list has a last day for this attendant; %1 is a date</extracomment>
        <translation>Ihr Zugang gilt bis %1.</translation>
    </message>
    <message id="access-line">
        <source>Eigene Zugänge gelten bis %1.</source>
        <oldsource>Eigene PINs und Ausweise gelten bis %1.</oldsource>
        <extracomment>The staff list is old because the line is down; %1 is a date</extracomment>
        <translation>Eigene Zugänge gelten bis %1.</translation>
    </message>
    <message id="access-line-over">
        <source>Es gilt nur noch die PIN des Raums.</source>
        <oldsource>Die Leitung ist lange gestört. Es gilt nur noch die PIN des Raums.</oldsource>
        <extracomment>The staff list is too old because the line is down</extracomment>
        <translation>Es gilt nur noch die PIN des Raums.</translation>
    </message>
    <message id="screen-cleaning-headline">
        <source>Jetzt den Bildschirm reinigen.</source>
        <extracomment>The touch screen reacts to nothing now</extracomment>
        <translation>Jetzt den Bildschirm reinigen.</translation>
    </message>
    <message id="screen-cleaning-lead-badge">
        <source>Er reagiert jetzt auf nichts. Ihr Ausweis am Leser beendet das früher.</source>
        <extracomment>The screen is dead; there is a reader for the staff's badges</extracomment>
        <translation>Er reagiert jetzt auf nichts. Ihr Ausweis am Leser beendet das früher.</translation>
    </message>
    <message id="screen-cleaning-lead">
        <source>Er reagiert jetzt auf nichts.</source>
        <extracomment>The screen is dead until the time is over</extracomment>
        <translation>Er reagiert jetzt auf nichts.</translation>
    </message>
    <message id="tile-line">
        <source>Leitung</source>
        <extracomment>Name of a tile: what is on its way to the practice</extracomment>
        <translation>Leitung</translation>
    </message>
    <message id="tile-devices">
        <source>Geräte</source>
        <extracomment>Name of a tile: the measuring devices</extracomment>
        <translation>Geräte</translation>
    </message>
    <message id="tile-devices-away" numerus="yes">
        <source>%n fehlen</source>
        <extracomment>%n devices are not connected; in a small tile</extracomment>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message id="tile-devices-disk">
        <source>Speicher knapp</source>
        <extracomment>The computer's disk is nearly full; in a small tile</extracomment>
        <translation>Speicher knapp</translation>
    </message>
    <message id="tile-devices-ready">
        <source>alle bereit</source>
        <extracomment>Every device is connected; in a small tile</extracomment>
        <translation>alle bereit</translation>
    </message>
    <message id="tile-phone">
        <source>Telefon</source>
        <extracomment>Name of a tile: telephone calls that somebody has to make</extracomment>
        <translation>Telefon</translation>
    </message>
    <message id="tile-phone-open" numerus="yes">
        <source>%n Anrufe offen</source>
        <extracomment>%n telephone calls are to be made; in a small tile</extracomment>
        <translation>
            <numerusform>%n Anruf offen</numerusform>
            <numerusform>%n Anrufe offen</numerusform>
        </translation>
    </message>
    <message id="tile-checks">
        <source>Prüfdatum</source>
        <extracomment>Name of a tile: when devices have to be checked</extracomment>
        <translation>Prüfdatum</translation>
    </message>
    <message id="tile-stock">
        <source>Vorrat</source>
        <extracomment>Name of a tile: what the room uses up</extracomment>
        <translation>Vorrat</translation>
    </message>
    <message id="tile-lists">
        <source>Listen</source>
        <extracomment>Name of a tile: daily and weekly lists</extracomment>
        <translation>Listen</translation>
    </message>
    <message id="tile-lists-open" numerus="yes">
        <source>%n offen</source>
        <extracomment>%n things of a list are not done yet; in a small tile</extracomment>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message id="tile-lists-done">
        <source>alles erledigt</source>
        <extracomment>Everything on the list is done; in a small tile</extracomment>
        <translation>alles erledigt</translation>
    </message>
    <message id="panel-back">
        <source>Zur Übersicht</source>
        <extracomment>From a page of the attendant's panel back to its first</extracomment>
        <translation>Zur Übersicht</translation>
    </message>
    <message id="report-asked">
        <source>Hygienebericht bestellt um %1 Uhr. Die Praxis macht ihn aus dem Logbuch.</source>
        <extracomment>The practice was asked for a hygiene report; %1 is when, as in "14:05"</extracomment>
        <translation>Hygienebericht bestellt um %1 Uhr. Die Praxis macht ihn aus dem Logbuch.</translation>
    </message>
    <message id="report-ask">
        <source>Hygienebericht</source>
        <extracomment>A button that asks the practice for a report of the room's hygiene</extracomment>
        <translation>Hygienebericht</translation>
    </message>
    <message id="tile-checks-soon" numerus="yes">
        <source>in %n Tagen</source>
        <extracomment>In so many days a device has to be checked; in a small tile</extracomment>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message id="tile-checks-past">
        <source>überschritten</source>
        <extracomment>A device should have been checked; in a small tile</extracomment>
        <translation>überschritten</translation>
    </message>
    <message id="tile-checks-unknown">
        <source>Uhr offen</source>
        <extracomment>Nobody has confirmed the kiosk's clock yet; in a small tile</extracomment>
        <translation>Uhr offen</translation>
    </message>
    <message id="tile-checks-good">
        <source>alle gültig</source>
        <extracomment>Every device's check is still good; in a small tile</extracomment>
        <translation>alle gültig</translation>
    </message>
    <message id="check-good">
        <source>%1: geprüft bis %2.</source>
        <extracomment>A device's check; %1 is its name, %2 a date</extracomment>
        <translation>%1: geprüft bis %2.</translation>
    </message>
    <message id="check-past">
        <source>%1: Prüfung war bis %2 fällig. Es steht bei den Werten.</source>
        <extracomment>A device's check is past; %1 is its name, %2 a date</extracomment>
        <translation>%1: Prüfung war bis %2 fällig. Es steht bei den Werten.</translation>
    </message>
    <message id="check-unknown">
        <source>%1: bis %2. Die Uhr hier ist noch nicht bestätigt.</source>
        <extracomment>A device's check, while the kiosk's clock isn't confirmed; %1 is its name, %2 a date</extracomment>
        <translation>%1: bis %2. Die Uhr hier ist noch nicht bestätigt.</translation>
    </message>
    <message id="check-soon" numerus="yes">
        <source>%1: bis %2 prüfen lassen, in %n Tagen.</source>
        <extracomment>A device's check is due soon; %1 is its name, %2 a date, %n the days until then</extracomment>
        <translation>
            <numerusform>%1: bis %2 prüfen lassen, in %n Tag.</numerusform>
            <numerusform>%1: bis %2 prüfen lassen, in %n Tagen.</numerusform>
        </translation>
    </message>
    <message id="panel-more">
        <source>Weitere</source>
        <extracomment>More rows of a list</extracomment>
        <translation>Weitere</translation>
    </message>
    <message id="list-opening">
        <source>Öffnen</source>
        <extracomment>A list: what is done when the room opens</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message id="list-closing">
        <source>Schließen</source>
        <extracomment>A list: what is done when the room closes</extracomment>
        <translation>Schließen</translation>
    </message>
    <message id="list-weekly">
        <source>Woche</source>
        <extracomment>A list: what is done once a week</extracomment>
        <translation>Woche</translation>
    </message>
    <message id="note-headline">
        <source>Übergabe: bitte keine Patientendaten</source>
        <extracomment>Headline above the field for the note to the next attendant</extracomment>
        <translation>Übergabe: bitte keine Patientendaten</translation>
    </message>
    <message id="note-done">
        <source>Gelesen, löschen</source>
        <extracomment>The note of the attendant before is read, and is deleted</extracomment>
        <translation>Gelesen, löschen</translation>
    </message>
    <message id="note-leave">
        <source>Hinterlassen</source>
        <extracomment>Leave the note for the next attendant</extracomment>
        <translation>Hinterlassen</translation>
    </message>
    <message id="stock-fewer">
        <source>%1: eins weniger</source>
        <extracomment>Key for one pack fewer, for a screen reader; %1 is what</extracomment>
        <translation>%1: eins weniger</translation>
    </message>
    <message id="stock-more">
        <source>%1: eins mehr</source>
        <extracomment>Key for one pack more, for a screen reader; %1 is what</extracomment>
        <translation>%1: eins mehr</translation>
    </message>
    <message id="tile-stock-low" numerus="yes">
        <source>%n sind knapp</source>
        <extracomment>So many things are nearly used up; in a small tile</extracomment>
        <translation>
            <numerusform>%n ist knapp</numerusform>
            <numerusform>%n sind knapp</numerusform>
        </translation>
    </message>
    <message id="tile-stock-left">
        <source>noch %1 %2</source>
        <extracomment>What is left; %1 how many, %2 of what, as in "noch 1 Packung Tücher"; in a small tile</extracomment>
        <translation>noch %1 %2</translation>
    </message>
    <message id="tile-stock-uncounted">
        <source>nicht gezählt</source>
        <extracomment>Nobody has counted what is there; in a small tile</extracomment>
        <translation>nicht gezählt</translation>
    </message>
    <message id="tile-stock-good">
        <source>genug da</source>
        <extracomment>There is enough of everything; in a small tile</extracomment>
        <translation>genug da</translation>
    </message>
    <message id="stock-left">
        <source>%1 × %2</source>
        <extracomment>How much there is: %1 is a number, %2 what it comes in, as in "2 × Packung"</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message id="closed-defect">
        <source>Etwas ist defekt</source>
        <extracomment>Why the room is closed</extracomment>
        <translation>Etwas ist defekt</translation>
    </message>
    <message id="closed-soiled">
        <source>Stark verschmutzt</source>
        <extracomment>Why the room is closed</extracomment>
        <translation>Stark verschmutzt</translation>
    </message>
    <message id="closed-building">
        <source>Wasser, Heizung oder Strom</source>
        <extracomment>Why the room is closed</extracomment>
        <translation>Wasser, Heizung oder Strom</translation>
    </message>
    <message id="closed-unattended">
        <source>Keine Betreuung da</source>
        <extracomment>Why the room is closed: nobody is there to look after it</extracomment>
        <translation>Keine Betreuung da</translation>
    </message>
    <message id="closed-other">
        <source>Anderer Grund</source>
        <extracomment>Why the room is closed</extracomment>
        <translation>Anderer Grund</translation>
    </message>
    <message id="room-close-headline">
        <source>Raum sperren: warum?</source>
        <extracomment>Headline: closes the room for everybody</extracomment>
        <translation>Raum sperren: warum?</translation>
    </message>
    <message id="room-clean-again">
        <source>Neu reinigen</source>
        <extracomment>The whole list once more, from the beginning</extracomment>
        <translation>Neu reinigen</translation>
    </message>
    <message id="wipe-progress">
        <source>%1 von %2</source>
        <extracomment>How far the cleaning is: %1 of %2 things</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message id="wipe-with">
        <source>Mit: %1</source>
        <extracomment>With which disinfectant; %1 is its name</extracomment>
        <translation>Mit: %1</translation>
    </message>
    <message id="wipe-no-product">
        <source>Kein Mittel ist heute noch verwendbar. Bitte sagen Sie es der Praxis.</source>
        <extracomment>Every disinfectant of the site profile is past its date</extracomment>
        <translation>Kein Mittel ist heute noch verwendbar. Bitte sagen Sie es der Praxis.</translation>
    </message>
    <message id="wipe-later">
        <source>Später</source>
        <extracomment>Another thing first, this one after it</extracomment>
        <translation>Später</translation>
    </message>
    <message id="wipe-done">
        <source>Gewischt</source>
        <extracomment>This thing is wiped</extracomment>
        <translation>Gewischt</translation>
    </message>
    <message id="wipe-surfaces">
        <source>Flächen abwischen</source>
        <extracomment>What the attendant wipes next: worktops, ledges, armrests</extracomment>
        <translation>Flächen abwischen</translation>
    </message>
    <message id="wipe-touch-screen">
        <source>Bildschirm abwischen</source>
        <extracomment>What the attendant wipes next: the kiosk's own screen</extracomment>
        <translation>Bildschirm abwischen</translation>
    </message>
    <message id="wipe-cuff">
        <source>Manschette abwischen</source>
        <extracomment>What the attendant wipes next: the blood pressure cuff</extracomment>
        <translation>Manschette abwischen</translation>
    </message>
    <message id="wipe-oximeter">
        <source>Fingerclip abwischen</source>
        <extracomment>What the attendant wipes next: the clip on the finger</extracomment>
        <translation>Fingerclip abwischen</translation>
    </message>
    <message id="wipe-thermometer">
        <source>Thermometer abwischen</source>
        <extracomment>What the attendant wipes next</extracomment>
        <translation>Thermometer abwischen</translation>
    </message>
    <message id="wipe-scale">
        <source>Waage abwischen</source>
        <extracomment>What the attendant wipes next: the bathroom scale</extracomment>
        <translation>Waage abwischen</translation>
    </message>
    <message id="wipe-card-reader">
        <source>Kartenleser abwischen</source>
        <extracomment>What the attendant wipes next: the reader for health cards</extracomment>
        <translation>Kartenleser abwischen</translation>
    </message>
    <message id="wipe-door-handle">
        <source>Türgriff abwischen</source>
        <extracomment>What the attendant wipes next</extracomment>
        <translation>Türgriff abwischen</translation>
    </message>
    <message id="wipe-seat">
        <source>Sitz abwischen</source>
        <extracomment>What the attendant wipes next</extracomment>
        <translation>Sitz abwischen</translation>
    </message>
    <message id="wipe-table">
        <source>Tisch abwischen</source>
        <extracomment>What the attendant wipes next</extracomment>
        <translation>Tisch abwischen</translation>
    </message>
    <message id="wipe-light-switch">
        <source>Lichtschalter abwischen</source>
        <extracomment>What the attendant wipes next</extracomment>
        <translation>Lichtschalter abwischen</translation>
    </message>
    <message id="wipe-gel-dispenser">
        <source>Spender abwischen</source>
        <extracomment>What the attendant wipes next: the dispenser of hand gel</extracomment>
        <translation>Spender abwischen</translation>
    </message>
    <message id="wipe-surfaces-lead">
        <source>Alles, was jemand angefasst hat.</source>
        <extracomment>Where to wipe the surfaces</extracomment>
        <translation>Alles, was jemand angefasst hat.</translation>
    </message>
    <message id="wipe-touch-screen-lead">
        <source>Glas und Rahmen.</source>
        <extracomment>Where to wipe the screen</extracomment>
        <translation>Glas und Rahmen.</translation>
    </message>
    <message id="wipe-cuff-lead">
        <source>Innen und außen.</source>
        <extracomment>Where to wipe the cuff</extracomment>
        <translation>Innen und außen.</translation>
    </message>
    <message id="wipe-oximeter-lead">
        <source>Auch innen, wo der Finger liegt.</source>
        <extracomment>Where to wipe the clip</extracomment>
        <translation>Auch innen, wo der Finger liegt.</translation>
    </message>
    <message id="wipe-thermometer-lead">
        <source>Spitze und Griff.</source>
        <extracomment>Where to wipe the thermometer</extracomment>
        <translation>Spitze und Griff.</translation>
    </message>
    <message id="wipe-scale-lead">
        <source>Die ganze Standfläche.</source>
        <extracomment>Where to wipe the scale</extracomment>
        <translation>Die ganze Standfläche.</translation>
    </message>
    <message id="wipe-card-reader-lead">
        <source>Nur außen. Nichts darf in den Schlitz laufen.</source>
        <extracomment>Where to wipe the card reader</extracomment>
        <translation>Nur außen. Nichts darf in den Schlitz laufen.</translation>
    </message>
    <message id="wipe-door-handle-lead">
        <source>Auf beiden Seiten der Tür.</source>
        <extracomment>Where to wipe the door's handle</extracomment>
        <translation>Auf beiden Seiten der Tür.</translation>
    </message>
    <message id="wipe-seat-lead">
        <source>Sitz, Lehne und Armlehnen.</source>
        <extracomment>Where to wipe the chair</extracomment>
        <translation>Sitz, Lehne und Armlehnen.</translation>
    </message>
    <message id="wipe-table-lead">
        <source>Platte und Kanten.</source>
        <extracomment>Where to wipe the table</extracomment>
        <translation>Platte und Kanten.</translation>
    </message>
    <message id="wipe-light-switch-lead">
        <source>Schalter und Rahmen.</source>
        <extracomment>Where to wipe the light switch</extracomment>
        <translation>Schalter und Rahmen.</translation>
    </message>
    <message id="wipe-gel-dispenser-lead">
        <source>Hebel und Gehäuse.</source>
        <extracomment>Where to wipe the dispenser</extracomment>
        <translation>Hebel und Gehäuse.</translation>
    </message>
</context>
</TS>
