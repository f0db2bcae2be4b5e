<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="de">
<context>
    <name></name>
    <message id="code-field">
        <source>Code vom Terminzettel</source>
        <extracomment>Name of the code field for a screen reader</extracomment>
        <translation>Code on your appointment slip</translation>
    </message>
    <message id="date-day">
        <source>Tag</source>
        <extracomment>Box for the day of the birth date</extracomment>
        <translation>Day</translation>
    </message>
    <message id="date-month">
        <source>Monat</source>
        <extracomment>Box for the month of the birth date</extracomment>
        <translation>Month</translation>
    </message>
    <message id="date-year">
        <source>Jahr</source>
        <extracomment>Box for the year of the birth date</extracomment>
        <translation>Year</translation>
    </message>
    <message id="delete-key">
        <source>Löschen</source>
        <extracomment>Key that deletes the last typed character</extracomment>
        <translation>Delete</translation>
    </message>
    <message id="read-again">
        <source>Noch einmal vorlesen</source>
        <extracomment>Name, for a screen reader, of the button with a loudspeaker: reads the page once more</extracomment>
        <translation>Read again</translation>
    </message>
    <message id="ease-sign">
        <source>Aa</source>
        <extracomment>Sign on the button that opens text size, contrast and reading aloud</extracomment>
        <translation>Aa</translation>
    </message>
    <message id="ease-name">
        <source>Sprache und Bedienung</source>
        <extracomment>That button&apos;s name for a screen reader</extracomment>
        <translation>Language and ease of use</translation>
    </message>
    <message id="other-language-sign">
        <source>EN</source>
        <extracomment>Sign on the button that changes to the other language: that language, in two letters</extracomment>
        <translation>DE</translation>
    </message>
    <message id="other-language">
        <source>English</source>
        <extracomment>That button&apos;s name for a screen reader; written in that other language</extracomment>
        <translation>Deutsch</translation>
    </message>
    <message id="help-button">
        <source>Hilfe</source>
        <extracomment>Button on every screen, calls for help; must stay very short</extracomment>
        <translation>Help</translation>
    </message>
    <message id="step-check-in">
        <source>Anmelden</source>
        <extracomment>Step 1 of the visit: code and birth date</extracomment>
        <translation>Check in</translation>
    </message>
    <message id="step-consent">
        <source>Einwilligen</source>
        <extracomment>Step 2 of the visit: consent</extracomment>
        <translation>Consent</translation>
    </message>
    <message id="step-hands">
        <source>Hände</source>
        <extracomment>Step 3 of the visit: hand hygiene</extracomment>
        <translation>Hands</translation>
    </message>
    <message id="step-questions">
        <source>Fragen</source>
        <extracomment>Step 4 of the visit: why the patient comes, pain, medicines</extracomment>
        <translation>Questions</translation>
    </message>
    <message id="step-measure">
        <source>Messen</source>
        <extracomment>Step 5 of the visit: everything that is measured</extracomment>
        <translation>Measure</translation>
    </message>
    <message id="step-done">
        <source>Fertig</source>
        <extracomment>Step 6 of the visit: check the values and save</extracomment>
        <translation>Finish</translation>
    </message>
    <message id="step-present">
        <source>%1 von %3: %2</source>
        <oldsource>%1 von 4: %2</oldsource>
        <extracomment>Name of the present step; %1 its number, %2 its name, %3 how many there are</extracomment>
        <translation>%1 of %3: %2</translation>
    </message>
    <message id="stop-button">
        <source>Stopp</source>
        <extracomment>The large button while the cuff is inflated: stops and lets the air out</extracomment>
        <translation>Stop</translation>
    </message>
    <message id="way-saved">
        <source>Gespeichert</source>
        <extracomment>The record is safe on this machine</extracomment>
        <translation>Saved</translation>
    </message>
    <message id="way-underway">
        <source>Unterwegs</source>
        <extracomment>The record is on its way to the practice</extracomment>
        <translation>On its way</translation>
    </message>
    <message id="way-arrived">
        <source>In der Praxis angekommen</source>
        <extracomment>The practice has confirmed that it has the record</extracomment>
        <translation>Arrived at your practice</translation>
    </message>
    <message id="window-title">
        <source>Telemedizinraum</source>
        <extracomment>Title of the window, for a screen reader</extracomment>
        <translation>Telemedicine room</translation>
    </message>
    <message id="back-button">
        <source>Zurück</source>
        <extracomment>Button on nearly every screen, one screen back</extracomment>
        <translation>Back</translation>
    </message>
    <message id="code-problem-check">
        <source>Ein Zeichen stimmt nicht. Bitte vergleichen Sie.</source>
        <extracomment>One of the eight characters is wrong</extracomment>
        <translation>One character is not right. Please compare.</translation>
    </message>
    <message id="code-problem-not-today">
        <source>Diesen Termin gibt es heute nicht. Stimmt das Datum?</source>
        <extracomment>The code is well formed but no appointment of today has it</extracomment>
        <translation>There is no such appointment today. Is the date right?</translation>
    </message>
    <message id="code-problem-other">
        <source>Hier läuft noch ein anderer Besuch. Bitte&#xa0;warten.</source>
        <extracomment>The room was interrupted; only the same appointment may go on</extracomment>
        <translation>Another visit is still going on here. Please wait.</translation>
    </message>
    <message id="code-problem-no-slip">
        <source>Das ist kein Terminzettel dieser Praxis.</source>
        <extracomment>A reader read something that this practice has not signed</extracomment>
        <translation>This is not an appointment slip of this practice.</translation>
    </message>
    <message id="code-problem-other-room">
        <source>Dieser Zettel ist für einen anderen Raum.</source>
        <extracomment>The slip is this practice&apos;s, but for another room</extracomment>
        <translation>This slip is for another room.</translation>
    </message>
    <message id="card-problem-out">
        <source>Die Karte war zu früh draußen. Bitte noch einmal.</source>
        <extracomment>The health card was pulled out while it was being read</extracomment>
        <translation>The card came out too early. Please try again.</translation>
    </message>
    <message id="card-problem-other">
        <source>Das ist keine Gesundheits­karte.</source>
        <oldsource>Das ist keine Gesundheitskarte.</oldsource>
        <extracomment>Another chip card is in the reader</extracomment>
        <translation>This is not a health card.</translation>
    </message>
    <message id="card-problem-mute">
        <source>Die Karte antwortet nicht. Bitte umdrehen.</source>
        <extracomment>The card gives no answer: it is in upside down, or its chip is dead</extracomment>
        <translation>The card does not answer. Please turn it over.</translation>
    </message>
    <message id="card-problem-unreadable">
        <source>Die Karte ist nicht lesbar. Es geht auch ohne.</source>
        <extracomment>The card is damaged or locked; the patient can check in by slip or without</extracomment>
        <translation>The card cannot be read. You can go on without.</translation>
    </message>
    <message id="card-problem-incomplete">
        <source>Auf der Karte fehlt etwas. Es geht auch ohne.</source>
        <extracomment>What the card says is incomplete; the patient can check in by slip or without</extracomment>
        <translation>Something is missing on it. You can go on without.</translation>
    </message>
    <message id="code-headline">
        <source>Ihr Terminzettel</source>
        <extracomment>Headline above the eight boxes for the code</extracomment>
        <translation>Your slip</translation>
    </message>
    <message id="code-lead-reading">
        <source>Ihre Karte wird gelesen. Bitte stecken lassen.</source>
        <extracomment>The health card is being read and has to stay in the reader</extracomment>
        <translation>Your card is being read. Please leave it in.</translation>
    </message>
    <message id="code-lead-both">
        <source>Zettel unter den Leser halten oder Karte einstecken.</source>
        <extracomment>What to do: readers for slips and for health cards stand beside the screen</extracomment>
        <translation>Hold the slip under the reader or insert your card.</translation>
    </message>
    <message id="code-lead-cards">
        <source>Zeichen vom Zettel tippen oder Karte einstecken.</source>
        <extracomment>What to do with the keys, or with the reader for health cards beside the screen</extracomment>
        <translation>Type the code on your slip or insert your card.</translation>
    </message>
    <message id="code-lead-reader">
        <source>Halten Sie den Zettel unter den Leser.</source>
        <extracomment>What to do: a reader for slips stands beside the screen</extracomment>
        <translation>Hold your slip under the reader.</translation>
    </message>
    <message id="code-lead">
        <source>Bitte tippen Sie die acht Zeichen vom Zettel.</source>
        <extracomment>What to do with the keys</extracomment>
        <translation>Please type the eight characters on your slip.</translation>
    </message>
    <message id="code-none">
        <source>Ich habe keinen Zettel</source>
        <extracomment>Way round for patients without a slip</extracomment>
        <translation>I have no slip</translation>
    </message>
    <message id="birth-date-headline">
        <source>Ihr Geburtsdatum</source>
        <extracomment>Headline of the birth date screen</extracomment>
        <translation>Your date of birth</translation>
    </message>
    <message id="birth-date-lead">
        <source>Bitte tippen Sie Tag, Monat und Jahr.</source>
        <extracomment>What to do with the number pad</extracomment>
        <translation>Please type day, month and year.</translation>
    </message>
    <message id="go-on">
        <source>Weiter</source>
        <extracomment>Goes on to the next screen</extracomment>
        <translation>Continue</translation>
    </message>
    <message id="birth-date-missing" numerus="yes">
        <source>noch %n Ziffern</source>
        <extracomment>Stands where the button will be; %n digits of the birth date are missing</extracomment>
        <translation>
            <numerusform>%n more digit</numerusform>
            <numerusform>%n more digits</numerusform>
        </translation>
    </message>
    <message id="moment-please">
        <source>Einen Moment bitte</source>
        <extracomment>The code is being looked up</extracomment>
        <translation>One moment please</translation>
    </message>
    <message id="code-missing" numerus="yes">
        <source>noch %n Zeichen</source>
        <extracomment>Stands where the button will be; %n characters of the code are missing</extracomment>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
    <message id="welcome-out-of-order-phone">
        <source>Heute ist hier leider keine Messung möglich. Bitte rufen Sie in der Praxis an: %1.</source>
        <extracomment>Nothing can be measured today; %1 is the practice&apos;s telephone number</extracomment>
        <translation>No measuring here today, sorry. Please call your practice: %1.</translation>
    </message>
    <message id="welcome-starting">
        <source>Der Raum wird vorbereitet. Bitte haben Sie etwas Geduld.</source>
        <extracomment>The machine is starting; nothing is known yet</extracomment>
        <translation>The room is being prepared. Please wait a little.</translation>
    </message>
    <message id="welcome-interrupted">
        <source>Es gab eine Unterbrechung. Ihre Angaben sind sicher. Mit demselben Zettel geht es weiter.</source>
        <oldsource>Es gab eine Unterbrechung. Ihre Angaben sind gesichert. Mit demselben Terminzettel geht es gleich weiter.</oldsource>
        <extracomment>After a power cut. Two sentences: what happened, and what the patient can do now</extracomment>
        <translation>There was an interruption. Your data are safe. It goes on with the same slip.</translation>
    </message>
    <message id="welcome-ready">
        <source>Der Raum ist gereinigt und bereit.</source>
        <extracomment>The room is clean and everything works</extracomment>
        <translation>The room is clean and ready.</translation>
    </message>
    <message id="welcome-cleaning">
        <source>Der Raum wird für Sie gereinigt. Bitte warten Sie einen Moment.</source>
        <extracomment>The attendant has to clean the room first</extracomment>
        <translation>The room is being cleaned for you. Please wait a moment.</translation>
    </message>
    <message id="welcome-closed-phone">
        <source>Dieser Raum ist heute geschlossen. Bitte rufen Sie in der Praxis an: %1.</source>
        <extracomment>Staff have closed the room; %1 is the practice&apos;s telephone number</extracomment>
        <translation>This room is closed today. Please call the practice: %1.</translation>
    </message>
    <message id="welcome-closed">
        <source>Dieser Raum ist heute geschlossen.</source>
        <extracomment>Staff have closed the room, and no telephone number is known</extracomment>
        <translation>This room is closed today.</translation>
    </message>
    <message id="welcome-headline">
        <source>Guten Tag.</source>
        <extracomment>Greeting on the start screen</extracomment>
        <translation>Good day.</translation>
    </message>
    <message id="welcome-lead">
        <source>Schön, dass Sie da sind. Wir messen Ihre Werte und bringen sie in Ihre Praxis.</source>
        <oldsource>Schön, dass Sie da sind. Wir messen Ihren Blutdruck und bringen die Werte in Ihre&#xa0;Praxis.</oldsource>
        <extracomment>Below the greeting; says what happens here</extracomment>
        <translation>It is good that you are here. We measure your values and take them to your practice.</translation>
    </message>
    <message id="welcome-continue">
        <source>Besuch fortsetzen</source>
        <extracomment>Starts the interrupted visit again</extracomment>
        <translation>Continue visit</translation>
    </message>
    <message id="welcome-start">
        <source>Besuch beginnen</source>
        <extracomment>Starts the visit</extracomment>
        <translation>Start visit</translation>
    </message>
    <message id="welcome-wait">
        <source>Bitte noch warten</source>
        <extracomment>Stands where the start button would be, while no visit can start</extracomment>
        <translation>Please wait</translation>
    </message>
    <message id="plan-oximetry">
        <source>Sauerstoff</source>
        <extracomment>One of what is planned at the appointment, in a list</extracomment>
        <translation>oxygen</translation>
    </message>
    <message id="plan-temperature">
        <source>Temperatur</source>
        <extracomment>One of what is planned at the appointment, in a list</extracomment>
        <translation>temperature</translation>
    </message>
    <message id="plan-blood-pressure">
        <source>Blutdruck</source>
        <oldsource>Wir messen Ihren Blutdruck.</oldsource>
        <extracomment>One of what is planned at the appointment, in a list</extracomment>
        <translation>blood pressure</translation>
    </message>
    <message id="plan-weight">
        <source>Gewicht</source>
        <extracomment>One of what is planned at the appointment, in a list</extracomment>
        <translation>weight</translation>
    </message>
    <message id="appointment-plan">
        <source>Wir messen: %1</source>
        <extracomment>What is planned at the appointment; %1 is a list, as in &quot;Temperatur, Blutdruck&quot;</extracomment>
        <translation>We measure: %1</translation>
    </message>
    <message id="appointment-early">
        <source>Sie sind früh da. Das macht nichts, wir können gleich&#xa0;anfangen.</source>
        <extracomment>The patient came before the appointment; that is fine</extracomment>
        <translation>You are early. That is fine, we can start right away.</translation>
    </message>
    <message id="appointment-late">
        <source>Ihr Termin war etwas früher. Das macht nichts, wir messen trotzdem.</source>
        <extracomment>The patient came after the appointment; that is fine</extracomment>
        <translation>Your appointment was a little earlier. That is fine, we will measure anyway.</translation>
    </message>
    <message id="appointment-used">
        <source>Mit diesem Zettel war schon jemand hier. Sie können weitermachen, die Praxis klärt das.</source>
        <extracomment>The same slip was used before; the visit goes on, the practice is told</extracomment>
        <translation>Somebody was here with this slip before. You can go on; the practice will sort it out.</translation>
    </message>
    <message id="appointment-today">
        <source>Heute, %1</source>
        <extracomment>The day of the appointment is today; %1 is it in words, as in &quot;Dienstag, 17. März&quot;</extracomment>
        <translation>Today, %1</translation>
    </message>
    <message id="appointment-headline">
        <source>Ist das Ihr Termin?</source>
        <extracomment>Headline above the appointment that was found</extracomment>
        <translation>Is this your appointment?</translation>
    </message>
    <message id="appointment-time-unit">
        <source>Uhr</source>
        <extracomment>Word after the time of day, as in &quot;10:30 Uhr&quot;</extracomment>
        <translation>hrs</translation>
    </message>
    <message id="appointment-no">
        <source>Nein, das ist nicht mein Termin</source>
        <extracomment>The appointment on the screen is not the patient&apos;s</extracomment>
        <translation>No, this is not my appointment</translation>
    </message>
    <message id="appointment-yes">
        <source>Ja, das stimmt</source>
        <extracomment>The appointment on the screen is the patient&apos;s</extracomment>
        <translation>Yes, that is right</translation>
    </message>
    <message id="arm-headline">
        <source>An welchem Arm messen wir?</source>
        <extracomment>Headline above the two arms</extracomment>
        <translation>Which arm shall we measure?</translation>
    </message>
    <message id="arm-lead">
        <source>Bitte nicht an einem Arm mit Shunt oder nach einer Lymphknoten-Operation.</source>
        <extracomment>Which arm must not be measured</extracomment>
        <translation>Please not an arm with a shunt, or after lymph node surgery.</translation>
    </message>
    <message id="arm-left">
        <source>Linker Arm</source>
        <extracomment>One of two answers</extracomment>
        <translation>Left arm</translation>
    </message>
    <message id="arm-right">
        <source>Rechter Arm</source>
        <extracomment>One of two answers</extracomment>
        <translation>Right arm</translation>
    </message>
    <message id="skip-today">
        <source>Heute nicht messen</source>
        <extracomment>The patient doesn&apos;t want to be measured today</extracomment>
        <translation>Do not measure today</translation>
    </message>
    <message id="birth-date-impossible">
        <source>Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.</source>
        <extracomment>No calendar has this day, such as 31 February</extracomment>
        <translation>There is no such day. Please check day and month.</translation>
    </message>
    <message id="birth-date-future">
        <source>Dieser Tag kommt erst noch. Bitte prüfen Sie das Jahr.</source>
        <extracomment>The date is after today</extracomment>
        <translation>This day is still to come. Please check the year.</translation>
    </message>
    <message id="birth-date-too-old">
        <source>Das ist sehr lange her. Bitte prüfen Sie das Jahr.</source>
        <extracomment>The year is so long ago that it must be a slip of the finger</extracomment>
        <translation>That is a very long time ago. Please check the year.</translation>
    </message>
    <message id="consent-headline">
        <source>Sind Sie einverstanden?</source>
        <extracomment>Headline above the consent text</extracomment>
        <translation>Do you agree?</translation>
    </message>
    <message id="page-number">
        <source>Seite %1 von %2</source>
        <extracomment>Which page of a long text this is; %1 its number, %2 how many there are</extracomment>
        <translation>Page %1 of %2</translation>
    </message>
    <message id="read-on">
        <source>Weiterlesen</source>
        <extracomment>Shows the next page of a long text</extracomment>
        <translation>Read on</translation>
    </message>
    <message id="consent-no">
        <source>Nein</source>
        <extracomment>Refuses consent</extracomment>
        <translation>No</translation>
    </message>
    <message id="consent-yes">
        <source>Ja</source>
        <extracomment>Gives consent</extracomment>
        <translation>Yes</translation>
    </message>
    <message id="declined-headline">
        <source>Das ist in Ordnung.</source>
        <extracomment>The patient did not consent</extracomment>
        <translation>That is all right.</translation>
    </message>
    <message id="declined-lead">
        <source>Ohne Ihr Ja messen wir nicht, und es ist nichts gespeichert. Fragen beantwortet Ihre Praxis: %1.</source>
        <extracomment>Nothing was kept; %1 is the practice&apos;s telephone number</extracomment>
        <translation>Without your yes we do not measure, and nothing is stored. Your practice will answer questions: %1.</translation>
    </message>
    <message id="finish">
        <source>Beenden</source>
        <extracomment>Ends the visit</extracomment>
        <translation>Finish</translation>
    </message>
    <message id="goodbye-headline">
        <source>Auf Wiedersehen.</source>
        <extracomment>Farewell</extracomment>
        <translation>Goodbye.</translation>
    </message>
    <message id="goodbye-saved">
        <source>Danke für Ihren Besuch. Ihre Angaben sind von diesem Bildschirm gelöscht.</source>
        <extracomment>After a complete visit</extracomment>
        <translation>Thank you for your visit. Your details are gone from this screen.</translation>
    </message>
    <message id="goodbye-broken-off">
        <source>Was Sie bestätigt haben, ist gesichert und geht an Ihre Praxis.</source>
        <extracomment>The visit was broken off after consent</extracomment>
        <translation>What you confirmed is safe and goes to your practice.</translation>
    </message>
    <message id="goodbye-nothing">
        <source>Es ist nichts gespeichert. Sie können jederzeit wiederkommen.</source>
        <extracomment>No consent was given: nothing was kept</extracomment>
        <translation>Nothing is stored. You can come back at any time.</translation>
    </message>
    <message id="help-warning-sign">
        <source>Bei diesen Beschwerden: Rufen Sie 112 an.</source>
        <extracomment>The patient said yes to a warning sign, such as pain in the chest</extracomment>
        <translation>With these complaints: call 112.</translation>
    </message>
    <message id="help-nobody-lead">
        <source>Rufen Sie an: %1. Oder bitten Sie jemanden in der Nähe.</source>
        <extracomment>Nobody answers the call for help; %1 is a telephone number</extracomment>
        <translation>Please call: %1. Or ask somebody nearby.</translation>
    </message>
    <message id="help-headline">
        <source>Wer hilft Ihnen?</source>
        <extracomment>Headline of the help page</extracomment>
        <translation>Who can help you?</translation>
    </message>
    <message id="help-calling">
        <source>Wir rufen jemanden&#xa0;…</source>
        <extracomment>A call for help is going out</extracomment>
        <translation>We are calling somebody&#xa0;…</translation>
    </message>
    <message id="help-called">
        <source>Es ist jemand gerufen.</source>
        <extracomment>The call for help has reached its receiver; nobody has answered yet</extracomment>
        <translation>Somebody has been called.</translation>
    </message>
    <message id="help-second">
        <source>Noch jemand ist gerufen.</source>
        <extracomment>Nobody has answered the call for help, and a second person was called</extracomment>
        <translation>Another person has been called.</translation>
    </message>
    <message id="help-clinic">
        <source>Ihr Ruf ist in der Praxis.</source>
        <extracomment>Nobody has answered the call for help here, and it lies at the practice now</extracomment>
        <translation>Your call is at the practice.</translation>
    </message>
    <message id="help-seen">
        <source>Die Praxis hat Ihren Ruf gesehen.</source>
        <extracomment>A person at the practice has looked at the call for help</extracomment>
        <translation>The practice has seen your call.</translation>
    </message>
    <message id="help-coming">
        <source>Es kommt jemand.</source>
        <extracomment>Somebody has answered the call for help</extracomment>
        <translation>Somebody is coming.</translation>
    </message>
    <message id="help-nobody">
        <source>Hier ist gerade niemand.</source>
        <extracomment>Nobody answered the call for help</extracomment>
        <translation>Nobody is here right now.</translation>
    </message>
    <message id="help-lead">
        <source>Rufen Sie an oder bitten Sie jemanden in der Nähe.</source>
        <oldsource>Rufen Sie an oder bitten Sie jemanden in der&#xa0;Nähe.</oldsource>
        <extracomment>Below the headline of the help page</extracomment>
        <translation>Make a call, or ask somebody nearby.</translation>
    </message>
    <message id="help-stay">
        <source>Bitte bleiben Sie hier.</source>
        <extracomment>While help is being called or is coming</extracomment>
        <translation>Please stay here.</translation>
    </message>
    <message id="help-called-lead">
        <source>Kommt niemand, rufen Sie bitte an.</source>
        <extracomment>Help was called, nobody has answered yet</extracomment>
        <translation>If nobody comes, please phone.</translation>
    </message>
    <message id="help-clinic-lead">
        <source>Dort hat ihn noch niemand gesehen. Kommt niemand, rufen Sie bitte an.</source>
        <extracomment>The call for help lies at the practice, and nobody has looked at it yet</extracomment>
        <translation>Nobody there has seen it yet. If nobody comes, please phone.</translation>
    </message>
    <message id="help-attendant">
        <source>Betreuung des Raums</source>
        <extracomment>Before the telephone number of the people who look after the room</extracomment>
        <translation>Room staff</translation>
    </message>
    <message id="help-emergency">
        <source>Notfall, Lebensgefahr</source>
        <extracomment>Before the emergency number</extracomment>
        <translation>Emergency</translation>
    </message>
    <message id="help-emergency-number">
        <source>112</source>
        <extracomment>The emergency telephone number</extracomment>
        <translation>112</translation>
    </message>
    <message id="help-mistake">
        <source>Das war ein Versehen</source>
        <extracomment>Help was called by mistake; nobody is to come</extracomment>
        <translation>That was a mistake</translation>
    </message>
    <message id="help-close">
        <source>Weiter im Besuch</source>
        <extracomment>Closes the help page; the visit goes on where it was</extracomment>
        <translation>Back to my visit</translation>
    </message>
    <message id="idle-headline">
        <source>Sind Sie noch da?</source>
        <extracomment>Nobody has touched anything for a while</extracomment>
        <translation>Are you still there?</translation>
    </message>
    <message id="idle-lead-consented">
        <source>Sonst endet der Besuch. Was Sie bestätigt haben, ist gesichert und geht an Ihre Praxis.</source>
        <extracomment>What happens without an answer, after consent</extracomment>
        <translation>Otherwise the visit ends. What you confirmed is safe and goes to your practice.</translation>
    </message>
    <message id="idle-lead">
        <source>Sonst endet der Besuch, und Ihre Eingaben werden gelöscht.</source>
        <extracomment>What happens without an answer, before consent</extracomment>
        <translation>Otherwise the visit ends, and what you typed is deleted.</translation>
    </message>
    <message id="idle-caption">
        <source>Sekunden</source>
        <extracomment>Below the number of seconds that are left</extracomment>
        <translation>seconds</translation>
    </message>
    <message id="hands-number">
        <source>Bewegung %1 von %2</source>
        <extracomment>Which of the moves of hand hygiene this is; %1 its number, %2 how many there are</extracomment>
        <translation>Move %1 of %2</translation>
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
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message id="idle-answer">
        <source>Ja, ich bin noch da</source>
        <extracomment>Answer to the question whether anybody is there</extracomment>
        <translation>Yes, I am here</translation>
    </message>
    <message id="inflating-headline">
        <source>Jetzt wird gemessen.</source>
        <extracomment>Headline while the cuff is inflated</extracomment>
        <translation>Measuring now.</translation>
    </message>
    <message id="inflating-lead">
        <source>Die Manschette drückt am Arm. Das ist gleich&#xa0;vorbei.</source>
        <extracomment>While the cuff is inflated</extracomment>
        <translation>The cuff presses your arm. It will soon be over.</translation>
    </message>
    <message id="inflating-still">
        <source>Arm ruhig liegen lassen</source>
        <extracomment>While the cuff is inflated, 1 of 2</extracomment>
        <translation>Let your arm lie still</translation>
    </message>
    <message id="rest-silence">
        <source>Bitte nicht sprechen</source>
        <extracomment>How to sit, 3 of 3</extracomment>
        <translation>Please do not speak</translation>
    </message>
    <message id="measure-left">
        <source>Stecken Sie den linken Arm in die Manschette, bis zum Oberarm.</source>
        <extracomment>How the arm goes into the tunnel-shaped cuff of the device</extracomment>
        <translation>Put your left arm through the cuff, up to the upper arm.</translation>
    </message>
    <message id="measure-right">
        <source>Stecken Sie den rechten Arm in die Manschette, bis zum Oberarm.</source>
        <extracomment>How the arm goes into the tunnel-shaped cuff of the device</extracomment>
        <translation>Put your right arm through the cuff, up to the upper arm.</translation>
    </message>
    <message id="measure-next">
        <source>Bleiben Sie so sitzen wie eben. Der Arm liegt ruhig in der Manschette.</source>
        <extracomment>Before the second and third measurement</extracomment>
        <translation>Stay seated as you are. Your arm rests in the cuff.</translation>
    </message>
    <message id="measure-extra">
        <source>Zwei Werte lagen weit auseinander. Darum messen wir noch einmal.</source>
        <extracomment>Before a fourth measurement</extracomment>
        <translation>Two values were far apart. So we measure once more.</translation>
    </message>
    <message id="measure-headline-extra">
        <source>Noch eine Messung</source>
        <extracomment>Headline before a fourth measurement</extracomment>
        <translation>One more measurement</translation>
    </message>
    <message id="measure-headline">
        <source>Messung %1 von %2</source>
        <extracomment>Headline before a measurement; %1 its number, %2 how many there will be</extracomment>
        <translation>Measurement %1 of %2</translation>
    </message>
    <message id="measure-warning">
        <source>Die Manschette wird gleich fest. Sie können jederzeit stoppen.</source>
        <extracomment>What will happen after the touch, and that it can be stopped</extracomment>
        <translation>The cuff will get tight. You can stop at any time.</translation>
    </message>
    <message id="measure-start">
        <source>Messung starten</source>
        <extracomment>The touch that inflates the cuff</extracomment>
        <translation>Start measuring</translation>
    </message>
    <message id="pause-headline">
        <source>Kurze Pause.</source>
        <extracomment>Headline of the minute between two measurements</extracomment>
        <translation>A short break.</translation>
    </message>
    <message id="pause-lead">
        <source>Bitte bleiben Sie ruhig sitzen. Danach messen wir noch einmal.</source>
        <extracomment>What to do in the minute between two measurements</extracomment>
        <translation>Please stay seated. Then we measure once more.</translation>
    </message>
    <message id="rest-caption">
        <source>noch ruhig sitzen</source>
        <extracomment>Below the minutes and seconds that are left</extracomment>
        <translation>keep sitting still</translation>
    </message>
    <message id="pause-last">
        <source>Messung %1</source>
        <extracomment>The value of the last measurement; %1 its number</extracomment>
        <translation>Measurement %1</translation>
    </message>
    <message id="unit-pressure">
        <source>mmHg</source>
        <extracomment>Unit of blood pressure</extracomment>
        <translation>mmHg</translation>
    </message>
    <message id="skip-further">
        <source>Nicht weiter messen</source>
        <extracomment>There are readings, and the patient doesn&apos;t want more</extracomment>
        <translation>Stop measuring</translation>
    </message>
    <message id="problem-device-back">
        <source>Jetzt ist es wieder bereit. Sie können weitermachen.</source>
        <extracomment>A device that was away is there again</extracomment>
        <translation>Now it is ready again. You can go on.</translation>
    </message>
    <message id="edit-leave-out">
        <source>Weglassen</source>
        <extracomment>The value isn&apos;t given to the practice</extracomment>
        <translation>Leave it out</translation>
    </message>
    <message id="problem-retry">
        <source>Noch einmal messen</source>
        <extracomment>Another try after a problem</extracomment>
        <translation>Measure again</translation>
    </message>
    <message id="guide-start">
        <source>Ich bin bereit</source>
        <extracomment>Starts the measurement</extracomment>
        <translation>I am ready</translation>
    </message>
    <message id="device-ready">
        <source>Gerät bereit</source>
        <extracomment>The thermometer is connected; stands where the button is on other pages</extracomment>
        <translation>Device ready</translation>
    </message>
    <message id="problem-no-device">
        <source>Gerät nicht bereit</source>
        <extracomment>Stands where the button would be, while the device isn&apos;t connected</extracomment>
        <translation>Device not ready</translation>
    </message>
    <message id="advice-call">
        <source>Bitte tippen Sie unten links auf Hilfe. Sie können auch ohne Messung weitermachen.</source>
        <extracomment>A problem that only staff can solve; &quot;Hilfe&quot; is the button bottom left</extracomment>
        <translation>Please touch Help at the bottom left. You can also go on without measuring.</translation>
    </message>
    <message id="problem-stopped">
        <source>Die Messung ist gestoppt.</source>
        <extracomment>The patient stopped the measurement</extracomment>
        <translation>The measurement is stopped.</translation>
    </message>
    <message id="problem-too-many">
        <source>Das war genug für heute.</source>
        <extracomment>Five inflations are the most in one visit</extracomment>
        <translation>That was enough for today.</translation>
    </message>
    <message id="problem-unplugged">
        <source>Das Messgerät ist nicht verbunden.</source>
        <extracomment>The cable of the blood pressure device is out</extracomment>
        <translation>The device is not connected.</translation>
    </message>
    <message id="problem-no-answer">
        <source>Das Messgerät antwortet nicht.</source>
        <extracomment>The device does not answer</extracomment>
        <translation>The device does not answer.</translation>
    </message>
    <message id="problem-timed-out">
        <source>Das hat zu lange gedauert.</source>
        <extracomment>The measurement took longer than it can take</extracomment>
        <translation>That took too long.</translation>
    </message>
    <message id="problem-garbled">
        <source>Der Wert kam nicht richtig an.</source>
        <extracomment>The device&apos;s answer could not be read</extracomment>
        <translation>The value did not come through.</translation>
    </message>
    <message id="problem-wrong-device">
        <source>Hier ist ein anderes Gerät angeschlossen.</source>
        <extracomment>Another device is connected in the place of the blood pressure device</extracomment>
        <translation>A different device is connected here.</translation>
    </message>
    <message id="problem-several">
        <source>Hier sind zwei gleiche Geräte angeschlossen.</source>
        <extracomment>Two devices of the same kind are connected, and nobody has said which one is to be used</extracomment>
        <translation>Two devices of the same kind are connected here.</translation>
    </message>
    <message id="meter-unstable">
        <source>Der Wert war noch unruhig.</source>
        <extracomment>The values did not come to rest in time</extracomment>
        <translation>The value was not steady yet.</translation>
    </message>
    <message id="meter-no-contact">
        <source>Es kam kein Wert.</source>
        <extracomment>Nobody used the device in time</extracomment>
        <translation>No value came.</translation>
    </message>
    <message id="meter-moved">
        <source>Die Hand hat sich bewegt.</source>
        <extracomment>The oximeter says that the hand moved</extracomment>
        <translation>Your hand moved.</translation>
    </message>
    <message id="oximetry-no-contact">
        <source>Es war kein Finger im Clip.</source>
        <extracomment>No finger was in the oximeter</extracomment>
        <translation>There was no finger in the clip.</translation>
    </message>
    <message id="weight-no-contact">
        <source>Es stand niemand auf der Waage.</source>
        <extracomment>Nobody stood on the scale</extracomment>
        <translation>Nobody was on the scale.</translation>
    </message>
    <message id="weight-unstable">
        <source>Die Waage kam nicht zur Ruhe.</source>
        <extracomment>The scale did not come to rest</extracomment>
        <translation>The scale did not settle.</translation>
    </message>
    <message id="weight-overload">
        <source>Die Waage zeigt kein Gewicht an.</source>
        <extracomment>The scale shows an overload, or less than nothing</extracomment>
        <translation>The scale shows no weight.</translation>
    </message>
    <message id="problem-device">
        <source>Das Messgerät ist nicht bereit.</source>
        <extracomment>The device says that it has a fault</extracomment>
        <translation>The device is not ready.</translation>
    </message>
    <message id="problem-cuff-fit">
        <source>Der Arm liegt noch nicht ganz&#xa0;richtig.</source>
        <extracomment>The arm is not far enough in the cuff</extracomment>
        <translation>Your arm is not quite in&#xa0;place yet.</translation>
    </message>
    <message id="problem-moved">
        <source>Der Arm hat sich bewegt.</source>
        <extracomment>The patient moved</extracomment>
        <translation>Your arm moved.</translation>
    </message>
    <message id="problem-no-pulse">
        <source>Der Puls war schwer zu spüren.</source>
        <extracomment>The device felt no pulse</extracomment>
        <translation>Your pulse was hard to feel.</translation>
    </message>
    <message id="problem-over-pressure">
        <source>Die Manschette wurde zu fest.</source>
        <extracomment>The device let the air out because the pressure was too high</extracomment>
        <translation>The cuff became too tight.</translation>
    </message>
    <message id="problem-out-of-range">
        <source>Es gab keinen sicheren Wert.</source>
        <extracomment>The device could not form a value</extracomment>
        <translation>There was no certain value.</translation>
    </message>
    <message id="advice-stopped">
        <source>Die Luft geht aus der Manschette. Ruhen Sie sich aus. Sie entscheiden, ob wir noch einmal messen.</source>
        <extracomment>After a stop</extracomment>
        <translation>The air leaves the cuff. Have a rest. You decide whether we measure again.</translation>
    </message>
    <message id="advice-too-many">
        <source>Wir messen höchstens fünfmal. Was da ist, bekommt Ihre Praxis.</source>
        <extracomment>After five inflations</extracomment>
        <translation>We measure five times at most. Your practice gets what there is.</translation>
    </message>
    <message id="advice-unplugged">
        <source>Bitte prüfen Sie, ob das Kabel steckt, oder tippen Sie auf Hilfe. Danach geht es hier&#xa0;weiter.</source>
        <extracomment>The cable is out</extracomment>
        <translation>Please check that the cable is in, or touch Help. Then it goes on here.</translation>
    </message>
    <message id="advice-no-answer">
        <source>Bitte versuchen Sie es noch einmal. Hilft das nicht, tippen Sie unten links auf Hilfe.</source>
        <extracomment>The device does not answer</extracomment>
        <translation>Please try once more. If that does not help, touch Help at the bottom left.</translation>
    </message>
    <message id="oximetry-advice-hand">
        <source>Legen Sie die Hand auf den Tisch und halten Sie sie ruhig.</source>
        <extracomment>To get a steady value from the oximeter</extracomment>
        <translation>Rest your hand on the table and hold it still.</translation>
    </message>
    <message id="oximetry-advice-finger">
        <source>Wärmen Sie die Hand etwas an. Oder nehmen Sie einen anderen Finger, ohne Nagellack.</source>
        <extracomment>When the oximeter finds no pulse</extracomment>
        <translation>Warm your hand a little. Or use another finger, without nail polish.</translation>
    </message>
    <message id="oximetry-advice-inside">
        <source>Bitte stecken Sie den Finger ganz hinein, bis er vorn anstößt.</source>
        <extracomment>How the finger goes into the oximeter</extracomment>
        <translation>Please push your finger all the way in, until it touches the end.</translation>
    </message>
    <message id="weight-advice-feet">
        <source>Bitte stellen Sie sich mit beiden Füßen in die Mitte.</source>
        <extracomment>How to stand on the scale</extracomment>
        <translation>Please stand with both feet in the middle.</translation>
    </message>
    <message id="weight-advice-still">
        <source>Bitte stehen Sie ruhig und halten Sie sich nicht fest.</source>
        <extracomment>To get a steady value from the scale</extracomment>
        <translation>Please stand still and don&apos;t hold on to anything.</translation>
    </message>
    <message id="weight-advice-empty">
        <source>Bitte steigen Sie ab. Wenn die Waage leer ist, geht es noch einmal.</source>
        <extracomment>When the scale shows an error</extracomment>
        <translation>Please step off. Once the scale is empty, try again.</translation>
    </message>
    <message id="temperature-advice-button">
        <source>Drücken Sie am Thermometer die Taste und warten Sie, bis es piept.</source>
        <extracomment>How to use the thermometer</extracomment>
        <translation>Press the button on the thermometer and wait until it beeps.</translation>
    </message>
    <message id="temperature-advice-again">
        <source>Bitte messen Sie noch einmal an derselben Stelle.</source>
        <extracomment>When the thermometer gave no usable value</extracomment>
        <translation>Please measure once more in the same place.</translation>
    </message>
    <message id="advice-timed-out">
        <source>Bitte halten Sie den Arm ruhig. Dann messen wir noch einmal.</source>
        <extracomment>The measurement took too long</extracomment>
        <translation>Please keep your arm still. Then we measure again.</translation>
    </message>
    <message id="advice-garbled">
        <source>Unsichere Werte speichern wir nicht. Bitte messen Sie noch einmal.</source>
        <extracomment>A value that is not certain is never shown</extracomment>
        <translation>We do not store uncertain values. Please measure again.</translation>
    </message>
    <message id="advice-cuff-fit">
        <source>Bitte stecken Sie den Arm weiter hinein, bis zum Oberarm. Der Ärmel ist hochgeschoben.</source>
        <extracomment>How the arm goes into the tunnel-shaped cuff</extracomment>
        <translation>Please put your arm further in, up to the upper arm. The sleeve is pushed up.</translation>
    </message>
    <message id="advice-moved">
        <source>Bitte lassen Sie den Arm ruhig liegen und sprechen Sie nicht.</source>
        <extracomment>After a movement</extracomment>
        <translation>Please let your arm rest and do not speak.</translation>
    </message>
    <message id="advice-no-pulse">
        <source>Bitte schieben Sie den Ärmel hoch, bis der Oberarm frei ist. Dann messen wir noch einmal.</source>
        <extracomment>No pulse felt</extracomment>
        <translation>Please push up your sleeve until the upper arm is bare. Then we measure again.</translation>
    </message>
    <message id="advice-over-pressure">
        <source>Das Gerät hat von selbst aufgehört. Bitte halten Sie den Arm beim nächsten Mal locker.</source>
        <extracomment>The device stopped by itself</extracomment>
        <translation>The device stopped by itself. Please keep your arm relaxed next time.</translation>
    </message>
    <message id="advice-out-of-range">
        <source>Bitte ruhen Sie sich kurz aus. Dann messen wir noch einmal.</source>
        <extracomment>No certain value</extracomment>
        <translation>Please rest for a moment. Then we measure again.</translation>
    </message>
    <message id="rest-headline">
        <source>Erst einmal ausruhen.</source>
        <extracomment>Headline of the rest before measuring</extracomment>
        <translation>First, have a rest.</translation>
    </message>
    <message id="rest-lead">
        <source>Danach messen wir dreimal Ihren&#xa0;Blutdruck.</source>
        <extracomment>What comes after the rest</extracomment>
        <translation>Then we measure your blood pressure three times.</translation>
    </message>
    <message id="rest-back">
        <source>Rücken anlehnen, Füße auf den Boden</source>
        <extracomment>How to sit, 1 of 3</extracomment>
        <translation>Lean back, feet on the floor</translation>
    </message>
    <message id="rest-arm">
        <source>Arm auf den Tisch, Ärmel hoch</source>
        <extracomment>How to sit, 2 of 3</extracomment>
        <translation>Arm on the table, sleeve up</translation>
    </message>
    <message id="review-headline-again">
        <source>Was stimmt nicht?</source>
        <extracomment>Headline above the values, after they were saved once</extracomment>
        <translation>What is wrong?</translation>
    </message>
    <message id="review-headline">
        <source>Stimmt das so?</source>
        <extracomment>Headline above the values</extracomment>
        <translation>Is that right?</translation>
    </message>
    <message id="result-again">
        <source>Bitte messen Sie noch einmal in Ruhe.</source>
        <extracomment>A value that is measured once more before it counts; no judgement</extracomment>
        <translation>Please measure again, calmly.</translation>
    </message>
    <message id="result-by-hand">
        <source>Das haben Sie eingegeben.</source>
        <extracomment>Headline above a value that was typed in</extracomment>
        <translation>This is what you typed in.</translation>
    </message>
    <message id="result-headline">
        <source>Das wurde gemessen.</source>
        <extracomment>Headline above a measured value</extracomment>
        <translation>This was measured.</translation>
    </message>
    <message id="review-pulse">
        <source>Puls in der Minute</source>
        <extracomment>Above the number of heart beats a minute</extracomment>
        <translation>Pulse per minute</translation>
    </message>
    <message id="result-keep">
        <source>Mit diesem Wert weiter</source>
        <extracomment>Goes on although another measurement was advised</extracomment>
        <translation>Go on with this value</translation>
    </message>
    <message id="review-single">
        <source>Alle Messungen: %1</source>
        <oldsource>Alle Messungen:
%1</oldsource>
        <extracomment>Below the mean; %1 are all single readings, as in 145 / 90, 143 / 89, 141 / 87</extracomment>
        <translation>All readings: %1</translation>
    </message>
    <message id="review-save">
        <source>Ja, speichern</source>
        <extracomment>Confirms the values; they are saved</extracomment>
        <translation>Yes, save</translation>
    </message>
    <message id="saved-headline">
        <source>Ihre Angaben sind sicher gespeichert.</source>
        <extracomment>The record is on disk</extracomment>
        <translation>Your details are safely stored.</translation>
    </message>
    <message id="saved-arrived">
        <source>Ihre Praxis hat alles bekommen. Sie können jetzt gehen.</source>
        <extracomment>The practice has confirmed that it has the record</extracomment>
        <translation>Your practice has everything. You can go now.</translation>
    </message>
    <message id="saved-lead-short">
        <source>Sie können jetzt gehen.</source>
        <extracomment>The record is not yet at the practice, and more is said below</extracomment>
        <translation>You can leave now.</translation>
    </message>
    <message id="saved-lead">
        <source>Sie können jetzt gehen. Alles reist von selbst in die Praxis, auch wenn die Leitung gerade langsam ist.</source>
        <extracomment>The record is not yet at the practice</extracomment>
        <translation>You can go now. Everything travels to your practice by itself, even when the line is slow.</translation>
    </message>
    <message id="saved-correct">
        <source>Etwas stimmt nicht</source>
        <extracomment>After &quot;saved&quot;: leads to the values again, to correct them</extracomment>
        <translation>Something is wrong</translation>
    </message>
    <message id="ease-headline">
        <source>Wie ist es für Sie am besten?</source>
        <extracomment>Headline of the page with language, text size, contrast and reading aloud</extracomment>
        <translation>What suits you best?</translation>
    </message>
    <message id="ease-language">
        <source>Sprache</source>
        <extracomment>Setting: the language of the screens</extracomment>
        <translation>Language</translation>
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
        <translation>Letters</translation>
    </message>
    <message id="ease-normal">
        <source>normal</source>
        <extracomment>Choice of the usual text size or contrast</extracomment>
        <translation>normal</translation>
    </message>
    <message id="ease-size-normal">
        <source>Schrift normal</source>
        <extracomment>Choice of the usual text size, for a screen reader</extracomment>
        <translation>Letters normal</translation>
    </message>
    <message id="ease-large">
        <source>groß</source>
        <extracomment>Choice of large text</extracomment>
        <translation>large</translation>
    </message>
    <message id="ease-size-large">
        <source>Schrift groß</source>
        <extracomment>Choice of large text, for a screen reader</extracomment>
        <translation>Letters large</translation>
    </message>
    <message id="ease-contrast">
        <source>Kontrast</source>
        <extracomment>Setting: how strongly text stands out</extracomment>
        <translation>Contrast</translation>
    </message>
    <message id="ease-contrast-normal">
        <source>Kontrast normal</source>
        <extracomment>Choice of the usual contrast, for a screen reader</extracomment>
        <translation>Contrast normal</translation>
    </message>
    <message id="ease-strong">
        <source>stark</source>
        <extracomment>Choice of strong contrast</extracomment>
        <translation>strong</translation>
    </message>
    <message id="ease-contrast-strong">
        <source>Kontrast stark</source>
        <extracomment>Choice of strong contrast, for a screen reader</extracomment>
        <translation>Contrast strong</translation>
    </message>
    <message id="done">
        <source>Fertig</source>
        <extracomment>The visit is over</extracomment>
        <translation>Done</translation>
    </message>
    <message id="saving-headline">
        <source>Ihre Angaben werden gespeichert.</source>
        <extracomment>While the record is being written to disk</extracomment>
        <translation>Your details are being saved.</translation>
    </message>
    <message id="saving-delayed">
        <source>Das dauert länger als sonst. Sie können gehen, wir versuchen es weiter.</source>
        <extracomment>Saving did not work at once; the machine goes on trying</extracomment>
        <translation>This takes longer than usual. You can go; we keep trying.</translation>
    </message>
    <message id="saving-lead">
        <source>Das dauert nur einen Augenblick.</source>
        <extracomment>While the record is being written to disk</extracomment>
        <translation>This takes only a moment.</translation>
    </message>
    <message id="case-key">
        <source>Groß</source>
        <oldsource>Aa</oldsource>
        <extracomment>Key that makes the next letter a capital</extracomment>
        <translation>Caps</translation>
    </message>
    <message id="case-key-name">
        <source>Groß oder klein</source>
        <extracomment>That key&apos;s name for a screen reader</extracomment>
        <translation>Caps or small letters</translation>
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
        <translation>Space</translation>
    </message>
    <message id="ease-volume-level">
        <source>Lautstärke %1 von %2</source>
        <extracomment>How loud it is read aloud, for a screen reader; %1 of %2 steps</extracomment>
        <translation>Volume %1 of %2</translation>
    </message>
    <message id="words-field">
        <source>Ihre Worte</source>
        <extracomment>Name of the field for the patient&apos;s own words, for a screen reader</extracomment>
        <translation>Your words</translation>
    </message>
    <message id="answer-understood">
        <source>Verstanden</source>
        <extracomment>The answer to a question has been read; back to the start screen</extracomment>
        <translation>I see</translation>
    </message>
    <message id="callback-headline">
        <source>Dürfen wir Sie anrufen?</source>
        <extracomment>Headline above the field for a telephone number</extracomment>
        <translation>May we phone you?</translation>
    </message>
    <message id="callback-lead">
        <source>Unter dieser Nummer erreicht Sie die Praxis, wenn sie Fragen hat.</source>
        <extracomment>Below the headline: who would phone, and when</extracomment>
        <translation>At this number the practice reaches you if it has questions.</translation>
    </message>
    <message id="callback-field">
        <source>Telefonnummer</source>
        <extracomment>Name of the field for a telephone number, for a screen reader</extracomment>
        <translation>Telephone number</translation>
    </message>
    <message id="without-number">
        <source>Ohne Nummer weiter</source>
        <extracomment>The patient doesn&apos;t want to give a number, or has none at hand</extracomment>
        <translation>Go on without a number</translation>
    </message>
    <message id="callback-short">
        <source>Nummer noch zu kurz</source>
        <extracomment>Stands where the button will be, as long as it can&apos;t be a telephone number</extracomment>
        <translation>Number still too short</translation>
    </message>
    <message id="ease-speech">
        <source>Vorlesen</source>
        <extracomment>Setting: the pages are read aloud</extracomment>
        <translation>Read aloud</translation>
    </message>
    <message id="ease-speech-off">
        <source>aus</source>
        <extracomment>Choice: nothing is read aloud</extracomment>
        <translation>off</translation>
    </message>
    <message id="ease-speech-off-name">
        <source>Vorlesen aus</source>
        <extracomment>Choice: nothing is read aloud, for a screen reader</extracomment>
        <translation>Read aloud off</translation>
    </message>
    <message id="ease-speech-on">
        <source>an</source>
        <extracomment>Choice: every page is read aloud</extracomment>
        <translation>on</translation>
    </message>
    <message id="ease-speech-on-name">
        <source>Vorlesen an</source>
        <extracomment>Choice: every page is read aloud, for a screen reader</extracomment>
        <translation>Read aloud on</translation>
    </message>
    <message id="ease-volume">
        <source>Lautstärke</source>
        <extracomment>Setting: how loud it is read aloud</extracomment>
        <translation>Volume</translation>
    </message>
    <message id="ease-softer">
        <source>leiser</source>
        <extracomment>Reads aloud in a softer voice from now on</extracomment>
        <translation>softer</translation>
    </message>
    <message id="ease-louder">
        <source>lauter</source>
        <extracomment>Reads aloud in a louder voice from now on</extracomment>
        <translation>louder</translation>
    </message>
    <message id="hands-skin">
        <source>Meine Haut verträgt es nicht</source>
        <extracomment>Why hand hygiene isn&apos;t possible: the skin doesn&apos;t bear it</extracomment>
        <translation>My skin doesn’t bear it</translation>
    </message>
    <message id="hands-movement">
        <source>Meine Hände können das nicht</source>
        <extracomment>Why hand hygiene isn&apos;t possible: the hands can&apos;t be moved like that</extracomment>
        <translation>My hands can’t do that</translation>
    </message>
    <message id="hands-empty">
        <source>Der Spender ist leer</source>
        <extracomment>Why hand hygiene isn&apos;t possible: the dispenser is empty</extracomment>
        <translation>The dispenser is empty</translation>
    </message>
    <message id="hands-unwilling">
        <source>Ich möchte das nicht</source>
        <extracomment>Why hand hygiene isn&apos;t done: the patient doesn&apos;t want it</extracomment>
        <translation>I don’t want to</translation>
    </message>
    <message id="hands-reason-headline">
        <source>Woran liegt es?</source>
        <extracomment>Headline above the reasons</extracomment>
        <translation>What is the reason?</translation>
    </message>
    <message id="hands-headline">
        <source>Erst die Hände einreiben.</source>
        <extracomment>Headline before hand hygiene</extracomment>
        <translation>First, rub your hands.</translation>
    </message>
    <message id="hands-lead">
        <source>Nehmen Sie Mittel aus dem Spender, bis beide Hände feucht sind. Dann zeigen wir sechs Bewegungen.</source>
        <extracomment>What to do at the dispenser, and what comes then</extracomment>
        <translation>Take rub from the dispenser until both hands are moist. Then we show six moves.</translation>
    </message>
    <message id="hands-impossible">
        <source>Geht bei mir nicht</source>
        <extracomment>Hand hygiene isn&apos;t possible for the patient</extracomment>
        <translation>I can’t do this</translation>
    </message>
    <message id="hands-start">
        <source>Jetzt einreiben</source>
        <extracomment>Starts the thirty seconds of hand hygiene</extracomment>
        <translation>Start rubbing</translation>
    </message>
    <message id="hands-pause">
        <source>Pause</source>
        <extracomment>Stops the time of hand hygiene for a while</extracomment>
        <translation>Pause</translation>
    </message>
    <message id="hands-title-1">
        <source>Handflächen</source>
        <extracomment>Move 1 of 6 of hand hygiene: palm on palm</extracomment>
        <translation>Palms</translation>
    </message>
    <message id="hands-title-2">
        <source>Handrücken</source>
        <extracomment>Move 2 of 6: palm on the back of the other hand</extracomment>
        <translation>Backs of the hands</translation>
    </message>
    <message id="hands-title-3">
        <source>Zwischen den Fingern</source>
        <extracomment>Move 3 of 6: palm on palm, fingers interlaced</extracomment>
        <translation>Between the fingers</translation>
    </message>
    <message id="hands-title-4">
        <source>Fingerrücken</source>
        <extracomment>Move 4 of 6: backs of the fingers in the other palm, fingers locked</extracomment>
        <translation>Backs of the fingers</translation>
    </message>
    <message id="hands-title-5">
        <source>Daumen</source>
        <extracomment>Move 5 of 6: thumb in the closed palm</extracomment>
        <translation>Thumbs</translation>
    </message>
    <message id="hands-title-6">
        <source>Fingerspitzen</source>
        <extracomment>Move 6 of 6: finger tips in the palm</extracomment>
        <translation>Finger tips</translation>
    </message>
    <message id="hands-move-1">
        <source>Reiben Sie die Handflächen aneinander.</source>
        <extracomment>What to do in move 1</extracomment>
        <translation>Rub your palms together.</translation>
    </message>
    <message id="hands-move-2">
        <source>Reiben Sie den Rücken der einen Hand, dann den der anderen.</source>
        <extracomment>What to do in move 2</extracomment>
        <translation>Rub the back of one hand, then of the other.</translation>
    </message>
    <message id="hands-move-3">
        <source>Schieben Sie die Finger ineinander und reiben Sie.</source>
        <extracomment>What to do in move 3</extracomment>
        <translation>Push your fingers between each other and rub.</translation>
    </message>
    <message id="hands-move-4">
        <source>Verhaken Sie die Finger und reiben Sie hin und her.</source>
        <extracomment>What to do in move 4</extracomment>
        <translation>Hook your fingers together and rub to and fro.</translation>
    </message>
    <message id="hands-move-5">
        <source>Umfassen und drehen Sie den Daumen, dann den anderen.</source>
        <extracomment>What to do in move 5</extracomment>
        <translation>Close your hand round the thumb and turn, then the other.</translation>
    </message>
    <message id="hands-move-6">
        <source>Kreisen Sie mit den Fingerspitzen in der Handfläche.</source>
        <extracomment>What to do in move 6</extracomment>
        <translation>Circle with your finger tips in the palm.</translation>
    </message>
    <message id="insurance-headline">
        <source>Ihre Kassenkarte</source>
        <extracomment>Headline above the boxes for the health insurance number</extracomment>
        <translation>Your health card</translation>
    </message>
    <message id="insurance-lead">
        <source>Die Versichertennummer auf der Karte: ein Buchstabe und neun Ziffern.</source>
        <extracomment>Where the number stands and what it looks like</extracomment>
        <translation>The insurance number on the card: one letter and nine digits.</translation>
    </message>
    <message id="insurance-check-digit">
        <source>Ein Zeichen stimmt nicht. Bitte vergleichen Sie.</source>
        <extracomment>The check digit of the health insurance number doesn&apos;t fit</extracomment>
        <translation>One character is wrong. Please compare.</translation>
    </message>
    <message id="insurance-field">
        <source>Versichertennummer</source>
        <extracomment>Name of the field for the health insurance number, for a screen reader</extracomment>
        <translation>Insurance number</translation>
    </message>
    <message id="insurance-letter">
        <source>zuerst der Buchstabe</source>
        <extracomment>Stands where the button will be; the number begins with a letter</extracomment>
        <translation>the letter first</translation>
    </message>
    <message id="medicines-headline">
        <source>Haben Sie heute Ihre Medikamente genommen?</source>
        <extracomment>Headline of the question for today&apos;s medicines</extracomment>
        <translation>Have you taken your medicines today?</translation>
    </message>
    <message id="medicines-lead">
        <source>Gemeint ist, was Sie jeden Tag nehmen.</source>
        <extracomment>Below the headline: which medicines are meant</extracomment>
        <translation>We mean those that you take every day.</translation>
    </message>
    <message id="no-answer">
        <source>Keine Angabe</source>
        <extracomment>The patient doesn&apos;t want to answer</extracomment>
        <translation>No answer</translation>
    </message>
    <message id="operator-myself">
        <source>Ich selbst</source>
        <extracomment>Who operates the screen: the patient</extracomment>
        <translation>I do, myself</translation>
    </message>
    <message id="operator-helped">
        <source>Ich, mit Hilfe</source>
        <oldsource>Ich, und jemand hilft mir</oldsource>
        <extracomment>Who operates the screen: the patient, and somebody helps</extracomment>
        <translation>I do, with help</translation>
    </message>
    <message id="operator-guardian">
        <source>Jemand an meiner Stelle</source>
        <extracomment>Who operates the screen: somebody who acts for the patient, such as a legal guardian</extracomment>
        <translation>Somebody in my place</translation>
    </message>
    <message id="operator-headline">
        <source>Wer bedient den Bildschirm?</source>
        <extracomment>Headline above the three who can operate the screen</extracomment>
        <translation>Who works the screen?</translation>
    </message>
    <message id="pain-headline">
        <source>Wie stark sind Ihre Schmerzen?</source>
        <extracomment>Headline above the keys 0 to 10</extracomment>
        <translation>How strong is your pain?</translation>
    </message>
    <message id="pain-none">
        <source>0 = kein Schmerz</source>
        <extracomment>What the lowest key means</extracomment>
        <translation>0 = no pain</translation>
    </message>
    <message id="pain-worst">
        <source>10 = stärkster Schmerz</source>
        <extracomment>What the highest key means</extracomment>
        <translation>10 = worst pain</translation>
    </message>
    <message id="answer-phone">
        <source>Noch Fragen? %1: %2</source>
        <oldsource>Fragen beantwortet gern die Praxis „%1“: %2.</oldsource>
        <extracomment>Last sentence of an answer; %1 is the practice&apos;s name, %2 its telephone number</extracomment>
        <translation>Any questions? %1: %2</translation>
    </message>
    <message id="question-accompanied">
        <source>Ist jemand bei mir?</source>
        <extracomment>Question 1 on the start screen</extracomment>
        <translation>Is somebody with me?</translation>
    </message>
    <message id="question-other-doctor">
        <source>Darf ich kommen, wenn es nicht mein Arzt ist?</source>
        <extracomment>Question 2 on the start screen: the practice here isn&apos;t the patient&apos;s own</extracomment>
        <translation>May I come if it isn’t my doctor?</translation>
    </message>
    <message id="question-duration">
        <source>Wie lange dauert es?</source>
        <extracomment>Question 3 on the start screen</extracomment>
        <translation>How long does it take?</translation>
    </message>
    <message id="question-appointment">
        <source>Wie bekomme ich einen Termin?</source>
        <extracomment>Question 4 on the start screen</extracomment>
        <translation>How do I get an appointment?</translation>
    </message>
    <message id="answer-accompanied">
        <source>Sie machen alles selbst und in Ruhe. Wenn Sie Hilfe brauchen, tippen Sie unten links auf „Hilfe“. Gern dürfen Sie auch jemanden mitbringen.</source>
        <extracomment>Answer to &quot;Is somebody with me?&quot;; &quot;Hilfe&quot; is the button bottom left</extracomment>
        <translation>You do everything yourself, and in peace. If you need help, touch “Help” at the bottom left. You are welcome to bring somebody along.</translation>
    </message>
    <message id="answer-other-doctor">
        <source>Ihre Werte bekommt die Praxis, die diesen Raum betreut. Rufen Sie dort bitte vorher an, wenn Sie sonst zu einem anderen Arzt gehen.</source>
        <extracomment>Answer to &quot;May I come if it isn&apos;t my doctor?&quot;</extracomment>
        <translation>Your values go to the practice that looks after this room. Please phone there first if you usually see another doctor.</translation>
    </message>
    <message id="answer-duration">
        <source>Rechnen Sie mit einer halben Stunde. Vor dem Blutdruckmessen ruhen Sie sich fünf Minuten aus. Niemand drängt Sie, und Sie können jederzeit aufhören.</source>
        <extracomment>Answer to &quot;How long does it take?&quot;</extracomment>
        <translation>Allow half an hour. Before your blood pressure is measured you rest for five minutes. Nobody is in a hurry, and you can stop at any time.</translation>
    </message>
    <message id="answer-appointment">
        <source>Rufen Sie in der Praxis an. Sie bekommen dann einen Terminzettel mit acht Zeichen, die Sie hier eintippen.</source>
        <extracomment>Answer to &quot;How do I get an appointment?&quot;</extracomment>
        <translation>Phone the practice. You will get an appointment slip with eight characters, which you type in here.</translation>
    </message>
    <message id="reason-routine">
        <source>Kontrolle wie verabredet</source>
        <extracomment>Why somebody comes: it was agreed with the practice</extracomment>
        <translation>A check, as agreed</translation>
    </message>
    <message id="reason-pressure">
        <source>Mein Blutdruck</source>
        <extracomment>Why somebody comes: to have the blood pressure measured</extracomment>
        <translation>My blood pressure</translation>
    </message>
    <message id="reason-unwell">
        <source>Mir geht es nicht gut</source>
        <extracomment>Why somebody comes: not feeling well</extracomment>
        <translation>I don’t feel well</translation>
    </message>
    <message id="reason-talk">
        <source>Ich möchte ein Gespräch</source>
        <oldsource>Ich möchte sprechen</oldsource>
        <extracomment>Why somebody comes: a conversation with the practice is wanted</extracomment>
        <translation>I would like to talk</translation>
    </message>
    <message id="reason-other">
        <source>Etwas anderes</source>
        <extracomment>Why somebody comes: something else; the next page asks for words</extracomment>
        <translation>Something else</translation>
    </message>
    <message id="reason-headline">
        <source>Warum kommen Sie heute?</source>
        <extracomment>Headline above the reasons for the visit</extracomment>
        <translation>Why do you come today?</translation>
    </message>
    <message id="words-headline">
        <source>Was führt Sie her?</source>
        <extracomment>Headline above the field for the patient&apos;s own words</extracomment>
        <translation>What brings you here?</translation>
    </message>
    <message id="statistics-headline">
        <source>Dürfen wir mitzählen?</source>
        <extracomment>Headline above the question whether this visit may be counted in anonymous figures</extracomment>
        <translation>May we count you in?</translation>
    </message>
    <message id="warning-chest">
        <source>Schmerz oder Druck in der Brust</source>
        <extracomment>Warning sign: pain or pressure in the chest</extracomment>
        <translation>Pain or pressure in the chest</translation>
    </message>
    <message id="warning-breath">
        <source>Atemnot, auch ohne Anstrengung</source>
        <extracomment>Warning sign: short of breath at rest</extracomment>
        <translation>Short of breath, even at rest</translation>
    </message>
    <message id="warning-palsy">
        <source>Lähmung, schiefer Mund, undeutliche Sprache</source>
        <extracomment>Warning sign: one side suddenly weak, mouth drooping, speech slurred</extracomment>
        <translation>Paralysis, drooping mouth, slurred speech</translation>
    </message>
    <message id="warning-headache">
        <source>Plötzliche, sehr starke Kopfschmerzen</source>
        <extracomment>Warning sign: a headache that is sudden and worse than ever</extracomment>
        <translation>Sudden, very strong headache</translation>
    </message>
    <message id="warning-faint">
        <source>Ohnmacht, oder kurz davor</source>
        <extracomment>Warning sign: fainted, or about to</extracomment>
        <translation>Fainted, or about to</translation>
    </message>
    <message id="warnings-headline">
        <source>Haben Sie jetzt eines davon?</source>
        <extracomment>Headline above the list of warning signs</extracomment>
        <translation>Do you have one of these now?</translation>
    </message>
    <message id="warnings-none">
        <source>Nichts davon</source>
        <extracomment>None of the warning signs</extracomment>
        <translation>None of these</translation>
    </message>
    <message id="change-word">
        <source>Ändern</source>
        <extracomment>On a row that can be pressed: the value can be changed</extracomment>
        <translation>Change</translation>
    </message>
    <message id="decimal-key">
        <source>Komma</source>
        <extracomment>Key for the decimal mark, read aloud by a screen reader</extracomment>
        <translation>Decimal point</translation>
    </message>
    <message id="pin-typed" numerus="yes">
        <source>%n Ziffern getippt</source>
        <extracomment>For a screen reader: digits of a PIN that are typed</extracomment>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
    <message id="signal-none">
        <source>Kein Signal</source>
        <extracomment>Quality of the oximeter&apos;s signal, 0 of 4</extracomment>
        <translation>No signal</translation>
    </message>
    <message id="signal-weak">
        <source>Signal schwach</source>
        <extracomment>Quality of the oximeter&apos;s signal, 1 of 4</extracomment>
        <translation>Signal weak</translation>
    </message>
    <message id="signal-fair">
        <source>Signal mittel</source>
        <extracomment>Quality of the oximeter&apos;s signal, 2 of 4</extracomment>
        <translation>Signal fair</translation>
    </message>
    <message id="signal-good">
        <source>Signal gut</source>
        <extracomment>Quality of the oximeter&apos;s signal, 3 and 4 of 4</extracomment>
        <translation>Signal good</translation>
    </message>
    <message id="device-oximetry">
        <source>Fingerclip</source>
        <extracomment>Name of a device: the oximeter, a clip on the finger</extracomment>
        <translation>Finger clip</translation>
    </message>
    <message id="device-temperature">
        <source>Thermometer</source>
        <extracomment>Name of a device</extracomment>
        <translation>Thermometer</translation>
    </message>
    <message id="device-blood-pressure">
        <source>Blutdruckgerät</source>
        <extracomment>Name of a device: the blood pressure monitor</extracomment>
        <translation>Blood pressure monitor</translation>
    </message>
    <message id="device-weight">
        <source>Waage</source>
        <extracomment>Name of a device</extracomment>
        <translation>Scale</translation>
    </message>
    <message id="device-away">
        <source>%1: nicht verbunden</source>
        <extracomment>A device that isn&apos;t connected; %1 is its name</extracomment>
        <translation>%1: not connected</translation>
    </message>
    <message id="device-there">
        <source>%1: bereit</source>
        <extracomment>A device that is connected; %1 is its name</extracomment>
        <translation>%1: ready</translation>
    </message>
    <message id="device-disk-low">
        <source>Speicher des Rechners: wird knapp. Bitte rufen Sie die IT an.</source>
        <extracomment>The disk of this computer is nearly full</extracomment>
        <translation>The computer&apos;s disk is nearly full. Please call IT.</translation>
    </message>
    <message id="device-disk-full">
        <source>Speicher des Rechners: voll. Es beginnt kein Besuch mehr. Bitte rufen Sie die IT an.</source>
        <extracomment>The disk of this computer is full</extracomment>
        <translation>The computer&apos;s disk is full. No visit can start. Please call IT.</translation>
    </message>
    <message id="device-disk-days" numerus="yes">
        <source>Speicher des Rechners: reicht noch etwa %n Tage. Bitte rufen Sie die IT an.</source>
        <extracomment>The disk of this computer is nearly full; %n days are left</extracomment>
        <translation>
            <numerusform>The computer&apos;s disk lasts for about %n more day. Please call IT.</numerusform>
            <numerusform>The computer&apos;s disk lasts for about %n more days. Please call IT.</numerusform>
        </translation>
    </message>
    <message id="age-days" numerus="yes">
        <source>%n Tagen</source>
        <extracomment>How long the oldest visit has been waiting, as in &quot;seit 2 Tagen&quot;</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message id="age-hours" numerus="yes">
        <source>%n Stunden</source>
        <extracomment>How long the oldest visit has been waiting, as in &quot;seit 2 Stunden&quot;</extracomment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message id="age-minutes" numerus="yes">
        <source>%n Minuten</source>
        <extracomment>How long the oldest visit has been waiting, as in &quot;seit 2 Minuten&quot;</extracomment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message id="line-all-sent">
        <source>Alle Besuche sind in der Praxis.</source>
        <extracomment>All visits have arrived at the practice</extracomment>
        <translation>All visits are at the practice.</translation>
    </message>
    <message id="line-waiting" numerus="yes">
        <source>%n Besuche warten auf die Leitung, der älteste seit %1.</source>
        <extracomment>%n visits are not at the practice yet; %1 is how long, as in &quot;2 Stunden&quot;</extracomment>
        <translation>
            <numerusform>%n visit is waiting for the line, for %1.</numerusform>
            <numerusform>%n visits are waiting for the line, the oldest for %1.</numerusform>
        </translation>
    </message>
    <message id="line-waiting-new" numerus="yes">
        <source>%n Besuche warten auf die Leitung.</source>
        <extracomment>%n visits are not at the practice yet</extracomment>
        <translation>
            <numerusform>%n visit is waiting for the line.</numerusform>
            <numerusform>%n visits are waiting for the line.</numerusform>
        </translation>
    </message>
    <message id="line-down">
        <source>Die Leitung ist gerade gestört.</source>
        <extracomment>The last exchange with the practice failed</extracomment>
        <translation>The line is disturbed just now.</translation>
    </message>
    <message id="line-up">
        <source>Die Leitung steht.</source>
        <extracomment>The last exchange with the practice went well</extracomment>
        <translation>The line is up.</translation>
    </message>
    <message id="line-parked" numerus="yes">
        <source>%n Besuche hängen fest. Bitte der Technik sagen.</source>
        <extracomment>%n visits that the practice&apos;s server did not take; IT has to look</extracomment>
        <translation>
            <numerusform>%n visit is stuck. Please tell IT.</numerusform>
            <numerusform>%n visits are stuck. Please tell IT.</numerusform>
        </translation>
    </message>
    <message id="tile-line-waiting" numerus="yes">
        <source>%n warten</source>
        <extracomment>%n visits are not at the practice yet; in a small tile</extracomment>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
    <message id="tile-line-oldest" numerus="yes">
        <source>%n warten seit %1</source>
        <extracomment>%n visits are not at the practice yet; %1 is how long, as in &quot;2 Stunden&quot;; in a small tile</extracomment>
        <translation>
            <numerusform>%n waits, for %1</numerusform>
            <numerusform>%n wait, for %1</numerusform>
        </translation>
    </message>
    <message id="tile-line-parked" numerus="yes">
        <source>%n hängen fest</source>
        <extracomment>%n visits that the practice&apos;s server did not take; in a small tile</extracomment>
        <translation>
            <numerusform>%n stuck</numerusform>
            <numerusform>%n stuck</numerusform>
        </translation>
    </message>
    <message id="tile-line-down">
        <source>gestört</source>
        <extracomment>The last exchange with the practice failed; in a small tile</extracomment>
        <translation>disturbed</translation>
    </message>
    <message id="tile-line-sent">
        <source>alles gesendet</source>
        <extracomment>All visits have arrived at the practice; in a small tile</extracomment>
        <translation>all sent</translation>
    </message>
    <message id="phone-done">
        <source>Angerufen</source>
        <extracomment>The call to the practice was made</extracomment>
        <translation>Called</translation>
    </message>
    <message id="phone-none">
        <source>Kein Anruf ist offen.</source>
        <extracomment>No telephone calls to make</extracomment>
        <translation>No calls to make.</translation>
    </message>
    <message id="phone-open" numerus="yes">
        <source>%n Anrufe bei der Praxis sind offen, seit %1 Uhr.</source>
        <extracomment>%n calls to the practice are to be made; %1 the time of day since when, as in &quot;10:23&quot;</extracomment>
        <translation>
            <numerusform>%n call to the practice is open, since %1.</numerusform>
            <numerusform>%n calls to the practice are open, since %1.</numerusform>
        </translation>
    </message>
    <message id="attendant-left">
        <source>noch</source>
        <extracomment>What the number in the ring is: how long it still takes, for a screen reader</extracomment>
        <translation>left</translation>
    </message>
    <message id="attendant-ppm">
        <source>ppm</source>
        <extracomment>Unit of CO2 in the room&apos;s air: parts per million</extracomment>
        <translation>ppm</translation>
    </message>
    <message id="attendant-come">
        <source>Ich komme</source>
        <extracomment>The attendant is on the way to whoever called for help</extracomment>
        <translation>I am coming</translation>
    </message>
    <message id="attendant-done">
        <source>Erledigt</source>
        <extracomment>The call for help is dealt with</extracomment>
        <translation>Done</translation>
    </message>
    <message id="attendant-begin-cleaning">
        <source>Reinigung beginnen</source>
        <extracomment>Leads to the list of what is to be wiped</extracomment>
        <translation>Begin cleaning</translation>
    </message>
    <message id="attendant-go-on-cleaning">
        <source>Weiter</source>
        <extracomment>Back to the list of what is to be wiped</extracomment>
        <translation>Go on</translation>
    </message>
    <message id="second-confirm">
        <source>Abkürzen</source>
        <extracomment>Ends the contact time at once</extracomment>
        <translation>Cut short</translation>
    </message>
    <message id="attendant-close">
        <source>Sperren</source>
        <extracomment>Leads to the page that closes the room for everybody</extracomment>
        <translation>Close</translation>
    </message>
    <message id="attendant-release">
        <source>Raum freigeben</source>
        <extracomment>The room is no longer closed; it is to be cleaned then</extracomment>
        <translation>Reopen the room</translation>
    </message>
    <message id="attendant-cleaned">
        <source>Raum ist gereinigt</source>
        <extracomment>The attendant has cleaned the room</extracomment>
        <translation>The room is clean</translation>
    </message>
    <message id="attendant-read-note">
        <source>Lesen</source>
        <extracomment>Leads to what the attendant before has left</extracomment>
        <translation>Read</translation>
    </message>
    <message id="attendant-to-list">
        <source>Zur Liste</source>
        <extracomment>Leads to the list that is the next thing to do</extracomment>
        <translation>To the list</translation>
    </message>
    <message id="help-leave">
        <source>Besuch beenden</source>
        <extracomment>Ends the visit, from the help page</extracomment>
        <translation>End the visit</translation>
    </message>
    <message id="screen-cleaning-start">
        <source>Bildschirm reinigen</source>
        <extracomment>On the attendant&apos;s panel: makes the touch dead for a while</extracomment>
        <translation>Clean the screen</translation>
    </message>
    <message id="attendant-write-note-short">
        <source>Übergabe</source>
        <extracomment>Leads to the note for the next attendant; short, for a small panel</extracomment>
        <translation>Hand-over</translation>
    </message>
    <message id="attendant-write-note">
        <source>Schichtübergabe</source>
        <extracomment>Leads to the note for the next attendant</extracomment>
        <translation>Hand-over</translation>
    </message>
    <message id="attendant-leave">
        <source>Abmelden</source>
        <extracomment>The attendant leaves the panel</extracomment>
        <translation>Sign out</translation>
    </message>
    <message id="attendant-help">
        <source>Jemand braucht Hilfe.</source>
        <extracomment>Next thing for the attendant: somebody called for help</extracomment>
        <translation>Somebody needs help.</translation>
    </message>
    <message id="attendant-coming">
        <source>Sie kommen zu Hilfe.</source>
        <extracomment>Next thing for the attendant: help, after &quot;I am coming&quot;</extracomment>
        <translation>You are on your way.</translation>
    </message>
    <message id="attendant-visit">
        <source>Ein Besuch läuft.</source>
        <extracomment>State of the room: a visit is going on</extracomment>
        <translation>A visit is going on.</translation>
    </message>
    <message id="attendant-clean">
        <source>Bitte den Raum reinigen.</source>
        <extracomment>Next thing for the attendant: clean the room</extracomment>
        <translation>Please clean the room.</translation>
    </message>
    <message id="attendant-cleaning">
        <source>Der Raum wird gereinigt.</source>
        <extracomment>Next thing for the attendant: go on wiping what is on the list</extracomment>
        <translation>The room is being cleaned.</translation>
    </message>
    <message id="attendant-blocked">
        <source>Der Raum ist gesperrt.</source>
        <extracomment>State of the room: staff have closed it</extracomment>
        <translation>The room is closed.</translation>
    </message>
    <message id="attendant-contact">
        <source>Die Einwirkzeit läuft.</source>
        <extracomment>State of the room: everything is wiped, the disinfectant needs its time</extracomment>
        <translation>Disinfectant at work.</translation>
    </message>
    <message id="attendant-airing">
        <source>Bitte lüften.</source>
        <extracomment>Next thing for the attendant: air the room</extracomment>
        <translation>Please air the room.</translation>
    </message>
    <message id="attendant-phone">
        <source>Bitte die Praxis anrufen.</source>
        <extracomment>Next thing for the attendant: phone the practice</extracomment>
        <translation>Please phone the practice.</translation>
    </message>
    <message id="attendant-note">
        <source>Es gibt eine Schichtübergabe.</source>
        <extracomment>Next thing for the attendant: read what the one before has left</extracomment>
        <translation>There is a hand-over note.</translation>
    </message>
    <message id="attendant-opening">
        <source>Bitte den Raum öffnen.</source>
        <extracomment>Next thing for the attendant: the list of things to do when the room opens</extracomment>
        <translation>Please open the room.</translation>
    </message>
    <message id="attendant-closing">
        <source>Bitte den Raum schließen.</source>
        <extracomment>Next thing for the attendant: the list of things to do when the room closes</extracomment>
        <translation>Please close the room.</translation>
    </message>
    <message id="attendant-weekly">
        <source>Einmal in der Woche.</source>
        <extracomment>Next thing for the attendant: the list of things to do once a week</extracomment>
        <translation>Once a week.</translation>
    </message>
    <message id="attendant-for-it">
        <source>Es kann kein Besuch beginnen.</source>
        <extracomment>State of the room: something that only IT can change keeps visits from starting</extracomment>
        <translation>No visit can start.</translation>
    </message>
    <message id="attendant-ready">
        <source>Der Raum ist bereit.</source>
        <extracomment>State of the room: ready, and nothing to do</extracomment>
        <translation>The room is ready.</translation>
    </message>
    <message id="attendant-help-lead">
        <source>Bitte gehen Sie in den Raum.</source>
        <extracomment>Somebody called for help</extracomment>
        <translation>Please go to the room.</translation>
    </message>
    <message id="attendant-help-second">
        <source>Die zweite Person ist auch gerufen.</source>
        <extracomment>Nobody answered a call for help, so that a second attendant was called</extracomment>
        <translation>The second person has been called, too.</translation>
    </message>
    <message id="attendant-help-clinic">
        <source>Der Ruf liegt auch in der Praxis.</source>
        <extracomment>Nobody answered a call for help, so that the practice was told</extracomment>
        <translation>The call is at the practice, too.</translation>
    </message>
    <message id="attendant-help-seen">
        <source>Die Praxis hat den Ruf gesehen.</source>
        <extracomment>A person at the practice has looked at the call for help</extracomment>
        <translation>The practice has seen the call.</translation>
    </message>
    <message id="attendant-help-nobody">
        <source>Noch niemand hat geantwortet.</source>
        <extracomment>Nobody answered a call for help for the whole time</extracomment>
        <translation>Nobody has answered yet.</translation>
    </message>
    <message id="attendant-coming-lead">
        <source>Wenn alles geklärt ist, tippen Sie auf Erledigt.</source>
        <extracomment>Help, after &quot;I am coming&quot;</extracomment>
        <translation>When all is settled, touch Done.</translation>
    </message>
    <message id="attendant-visit-lead">
        <source>Beenden Sie ihn hier, bekommt die Praxis, was bestätigt ist.</source>
        <extracomment>A visit is going on; it can be ended here</extracomment>
        <translation>If you end it here, the practice gets what is confirmed.</translation>
    </message>
    <message id="attendant-clean-lead">
        <source>Danach kann der nächste Besuch beginnen.</source>
        <extracomment>Why the room has to be cleaned</extracomment>
        <translation>Then the next visit can begin.</translation>
    </message>
    <message id="attendant-cleaning-lead">
        <source>Es fehlt noch etwas auf der Liste.</source>
        <extracomment>Not everything on the list is wiped</extracomment>
        <translation>Something on the list is still missing.</translation>
    </message>
    <message id="attendant-blocked-by">
        <source>%2. Gesperrt von %1.</source>
        <extracomment>Why the room is closed (%2, as in &quot;Etwas ist defekt&quot;), and who says so (%1, a name)</extracomment>
        <translation>%2. Closed by %1.</translation>
    </message>
    <message id="attendant-contact-lead">
        <source>Bitte bis %1 Uhr nichts anfassen.</source>
        <oldsource>Bitte bis %1 Uhr nichts anfassen. Danach wird gelüftet.</oldsource>
        <extracomment>The disinfectant needs its time; %1 the time of day, as in &quot;10:23&quot;</extracomment>
        <translation>Touch nothing until %1.</translation>
    </message>
    <message id="attendant-airing-lead">
        <source>Dann ist der Raum um %1 Uhr bereit.</source>
        <oldsource>Die Fenster bis %1 Uhr offen lassen. Dann ist der Raum von selbst bereit.</oldsource>
        <extracomment>The room is aired; %1 the time of day, as in &quot;10:23&quot;</extracomment>
        <translation>Then the room is ready at %1.</translation>
    </message>
    <message id="attendant-airing-co2">
        <source>Bei %1 ppm CO₂ ist der Raum bereit.</source>
        <extracomment>A sensor measures the room&apos;s air. CO2 falls while the window is open; %1 a number</extracomment>
        <translation>At %1 ppm of CO₂ the room is ready.</translation>
    </message>
    <message id="attendant-airing-untrusted">
        <source>Luftsensor gestört. Es gilt die Zeit: bis %1 Uhr.</source>
        <extracomment>The sensor of the room&apos;s air is gone or shows nonsense; %1 the time of day</extracomment>
        <translation>Air sensor faulty. The time counts: until %1.</translation>
    </message>
    <message id="attendant-phone-lead">
        <source>Es gibt Werte, die dort noch niemand gesehen hat.</source>
        <extracomment>Why the practice has to be phoned</extracomment>
        <translation>There are values that nobody has seen there yet.</translation>
    </message>
    <message id="attendant-no-key-lead">
        <source>Dem Kiosk fehlt etwas von der Praxis. Bitte rufen Sie die IT an.</source>
        <extracomment>Why no visit can start</extracomment>
        <translation>The kiosk lacks something from the practice. Please call IT.</translation>
    </message>
    <message id="attendant-no-space-lead">
        <source>Der Speicher des Rechners ist voll. Bitte rufen Sie die IT an.</source>
        <extracomment>Why no visit can start</extracomment>
        <translation>The computer&apos;s disk is full. Please call IT.</translation>
    </message>
    <message id="attendant-traces-lead">
        <source>Vom letzten Besuch kann noch etwas da sein. Bitte rufen Sie die IT an.</source>
        <extracomment>Why no visit can start</extracomment>
        <translation>Something of the last visit may still be there. Please call IT.</translation>
    </message>
    <message id="attendant-note-lead">
        <source>Bitte lesen Sie, was hinterlassen wurde.</source>
        <extracomment>What to do with the note of the attendant before</extracomment>
        <translation>Please read what was left for you.</translation>
    </message>
    <message id="attendant-list-lead" numerus="yes">
        <source>%n Dinge sind noch offen.</source>
        <extracomment>How many things are left on a list</extracomment>
        <translation>
            <numerusform>%n item is left.</numerusform>
            <numerusform>%n items are left.</numerusform>
        </translation>
    </message>
    <message id="attendant-ready-lead">
        <source>Es ist nichts zu tun.</source>
        <extracomment>Nothing to do</extracomment>
        <translation>There is nothing to do.</translation>
    </message>
    <message id="by-hand-link">
        <source>Wert selbst eintippen</source>
        <extracomment>A measured value is typed in instead of being measured here</extracomment>
        <translation>Type in the value</translation>
    </message>
    <message id="by-hand-lead">
        <source>Dieser Wert wird als „von Hand eingegeben“ gekennzeichnet.</source>
        <extracomment>The record says of this value that it was typed in</extracomment>
        <translation>This value is marked as &quot;typed in by hand&quot;.</translation>
    </message>
    <message id="by-hand-pulse-optional">
        <source>Der Puls kann leer bleiben.</source>
        <extracomment>Below the boxes for the blood pressure: the third one is optional</extracomment>
        <translation>The pulse may stay empty.</translation>
    </message>
    <message id="vital-oximetry">
        <source>Sauerstoff im Blut</source>
        <extracomment>Name of a measurement: oxygen saturation, by a clip on the finger</extracomment>
        <translation>Blood oxygen</translation>
    </message>
    <message id="by-hand-temperature">
        <source>Ihre Temperatur</source>
        <extracomment>Headline above the box for the temperature</extracomment>
        <translation>Your temperature</translation>
    </message>
    <message id="by-hand-pressure">
        <source>Ihr Blutdruck</source>
        <extracomment>Headline above the boxes for the blood pressure</extracomment>
        <translation>Your blood pressure</translation>
    </message>
    <message id="by-hand-weight">
        <source>Ihr Gewicht</source>
        <extracomment>Headline above the box for the weight</extracomment>
        <translation>Your weight</translation>
    </message>
    <message id="by-hand-label-spo2">
        <source>Prozent</source>
        <extracomment>Word above the box for the oxygen saturation</extracomment>
        <translation>Per cent</translation>
    </message>
    <message id="by-hand-label-temperature">
        <source>Grad</source>
        <extracomment>Word above the box for the temperature</extracomment>
        <translation>Degrees</translation>
    </message>
    <message id="weight-caption">
        <source>Kilogramm</source>
        <extracomment>Below the number on the scale</extracomment>
        <translation>Kilograms</translation>
    </message>
    <message id="by-hand-label-systolic">
        <source>Oberer Wert</source>
        <extracomment>Word above the box for the upper blood pressure; very short</extracomment>
        <translation>Upper value</translation>
    </message>
    <message id="by-hand-label-diastolic">
        <source>Unterer Wert</source>
        <extracomment>Word above the box for the lower blood pressure; very short</extracomment>
        <translation>Lower value</translation>
    </message>
    <message id="by-hand-label-pulse">
        <source>Puls</source>
        <extracomment>Word above the box for the pulse; very short</extracomment>
        <translation>Pulse</translation>
    </message>
    <message id="by-hand-missing">
        <source>noch der Wert</source>
        <extracomment>Stands where the button will be, as long as the value is missing</extracomment>
        <translation>the value is missing</translation>
    </message>
    <message id="by-hand-missing-systolic">
        <source>noch der obere Wert</source>
        <extracomment>Stands where the button will be, as long as the upper value is missing</extracomment>
        <translation>the upper value is missing</translation>
    </message>
    <message id="by-hand-missing-diastolic">
        <source>noch der untere Wert</source>
        <extracomment>Stands where the button will be, as long as the lower value is missing</extracomment>
        <translation>the lower value is missing</translation>
    </message>
    <message id="by-hand-missing-pulse">
        <source>noch der Puls</source>
        <extracomment>Stands where the button will be, as long as the pulse has one digit only</extracomment>
        <translation>the pulse is missing</translation>
    </message>
    <message id="by-hand-impossible">
        <source>Diese Zahl kann nicht stimmen. Bitte prüfen Sie noch einmal.</source>
        <extracomment>Nobody has such a value: it must be a slip of the finger</extracomment>
        <translation>This number cannot be right. Please check again.</translation>
    </message>
    <message id="by-hand-contradictory">
        <source>Der untere Wert muss kleiner sein als der obere. Bitte prüfen Sie.</source>
        <extracomment>The lower blood pressure is not lower than the upper one</extracomment>
        <translation>The lower value must be smaller than the upper one. Please check.</translation>
    </message>
    <message id="site-ear">
        <source>Im Ohr</source>
        <extracomment>One of two places where the temperature is taken</extracomment>
        <translation>In the ear</translation>
    </message>
    <message id="site-forehead">
        <source>An der Stirn</source>
        <extracomment>One of two places where the temperature is taken</extracomment>
        <translation>On the forehead</translation>
    </message>
    <message id="guide-temperature">
        <source>Wo messen wir die Temperatur?</source>
        <extracomment>Headline above two pictures, ear and forehead</extracomment>
        <translation>Where shall we measure?</translation>
    </message>
    <message id="guide-weight">
        <source>Jetzt wiegen wir Sie.</source>
        <extracomment>Headline before weighing</extracomment>
        <translation>Now we weigh you.</translation>
    </message>
    <message id="guide-oximetry-lead">
        <source>Stecken Sie einen Zeigefinger ganz in den Clip. Das tut nicht weh.</source>
        <extracomment>How the finger goes into the oximeter</extracomment>
        <translation>Put an index finger all the way into the clip. It does not hurt.</translation>
    </message>
    <message id="guide-temperature-lead">
        <source>Nehmen Sie das Thermometer und tippen Sie auf ein Bild.</source>
        <extracomment>Below the headline; the two pictures can be touched and start the measurement</extracomment>
        <translation>Take the thermometer and touch a picture.</translation>
    </message>
    <message id="guide-weight-lead">
        <source>Bitte ziehen Sie die Schuhe aus. Dann stellen Sie sich auf die Waage.</source>
        <extracomment>How to step on the scale</extracomment>
        <translation>Please take off your shoes. Then step on the scale.</translation>
    </message>
    <message id="ready-oximetry">
        <source>Der Fingerclip ist bereit.</source>
        <extracomment>The oximeter is connected</extracomment>
        <translation>The finger clip is ready.</translation>
    </message>
    <message id="ready-temperature">
        <source>Das Thermometer ist bereit.</source>
        <extracomment>The thermometer is connected</extracomment>
        <translation>The thermometer is ready.</translation>
    </message>
    <message id="ready-weight">
        <source>Die Waage ist bereit.</source>
        <extracomment>The scale is connected</extracomment>
        <translation>The scale is ready.</translation>
    </message>
    <message id="missing-oximetry">
        <source>Der Fingerclip ist nicht verbunden. Bitte tippen Sie auf Hilfe.</source>
        <extracomment>The oximeter is not connected; &quot;Hilfe&quot; is the button bottom left</extracomment>
        <translation>The finger clip is not connected. Please touch Help.</translation>
    </message>
    <message id="missing-temperature">
        <source>Das Thermometer ist nicht verbunden. Bitte tippen Sie auf Hilfe.</source>
        <extracomment>The thermometer is not connected; &quot;Hilfe&quot; is the button bottom left</extracomment>
        <translation>The thermometer is not connected. Please touch Help.</translation>
    </message>
    <message id="missing-weight">
        <source>Die Waage ist nicht verbunden. Bitte tippen Sie auf Hilfe.</source>
        <extracomment>The scale is not connected; &quot;Hilfe&quot; is the button bottom left</extracomment>
        <translation>The scale is not connected. Please touch Help.</translation>
    </message>
    <message id="leaving-headline">
        <source>Sollen Ihre Angaben in die Praxis?</source>
        <extracomment>The visit is being ended before it is complete</extracomment>
        <translation>Shall the practice get your details?</translation>
    </message>
    <message id="leaving-lead">
        <source>Ohne Antwort bekommt die Praxis, was Sie bestätigt haben.</source>
        <extracomment>What happens without an answer</extracomment>
        <translation>Without an answer, the practice gets what you have confirmed.</translation>
    </message>
    <message id="leaving-discard">
        <source>Nein, verwerfen</source>
        <extracomment>Nothing of the visit is given to the practice</extracomment>
        <translation>No, discard</translation>
    </message>
    <message id="leaving-give">
        <source>An die Praxis geben</source>
        <extracomment>What was confirmed in the visit is given to the practice</extracomment>
        <translation>Give to the practice</translation>
    </message>
    <message id="outcome-skipped">
        <source>nicht gemessen: %1</source>
        <extracomment>Of a value that wasn&apos;t measured; %1 is the reason</extracomment>
        <translation>not measured: %1</translation>
    </message>
    <message id="outcome-pulse">
        <source>%1, Puls %2</source>
        <extracomment>Where a value is from, as in &quot;gemessen&quot;, and the pulse that came with it</extracomment>
        <translation>%1, pulse %2</translation>
    </message>
    <message id="outcome-measured">
        <source>gemessen</source>
        <extracomment>Where a value is from: a device here measured it</extracomment>
        <translation>measured</translation>
    </message>
    <message id="outcome-by-hand">
        <source>von Hand eingegeben</source>
        <extracomment>Where a value is from: somebody typed it in</extracomment>
        <translation>typed in by hand</translation>
    </message>
    <message id="outcome-left-out">
        <source>weggelassen</source>
        <extracomment>Why there is no value: the patient took it out again</extracomment>
        <translation>left out</translation>
    </message>
    <message id="outcome-too-few">
        <source>nicht genug Messungen</source>
        <extracomment>There are single readings, but not enough for a mean</extracomment>
        <translation>not enough readings</translation>
    </message>
    <message id="outcome-none">
        <source>nicht gemessen</source>
        <extracomment>Why there is no value</extracomment>
        <translation>not measured</translation>
    </message>
    <message id="outcome-by-hand-terse">
        <source>von Hand</source>
        <extracomment>Where a value is from: somebody typed it in. Very short; the pulse follows</extracomment>
        <translation>by hand</translation>
    </message>
    <message id="outcome-unwilling">
        <source>nicht gewünscht</source>
        <extracomment>Why something wasn&apos;t measured, 1 of 4; ends &quot;nicht gemessen: ...&quot;</extracomment>
        <translation>not wanted</translation>
    </message>
    <message id="outcome-unable">
        <source>nicht möglich</source>
        <extracomment>Why something wasn&apos;t measured, 2 of 4</extracomment>
        <translation>not possible</translation>
    </message>
    <message id="outcome-device">
        <source>Gerät nicht bereit</source>
        <extracomment>Why something wasn&apos;t measured, 3 of 4</extracomment>
        <translation>device not ready</translation>
    </message>
    <message id="outcome-later">
        <source>ein anderes Mal</source>
        <extracomment>Why something wasn&apos;t measured, 4 of 4</extracomment>
        <translation>another time</translation>
    </message>
    <message id="person-headline">
        <source>Möchten Sie mit jemandem sprechen?</source>
        <extracomment>After a value that is far out, twice; says nothing of the value</extracomment>
        <translation>Would you like to talk to somebody?</translation>
    </message>
    <message id="person-lead">
        <source>Wir rufen dann jemanden zu Ihnen.</source>
        <extracomment>What happens after a yes</extracomment>
        <translation>Then we call somebody to you.</translation>
    </message>
    <message id="person-no">
        <source>Nein, weiter</source>
        <extracomment>Nobody is to be called</extracomment>
        <translation>No, go on</translation>
    </message>
    <message id="person-yes">
        <source>Ja, rufen</source>
        <extracomment>Somebody is to be called</extracomment>
        <translation>Yes, call</translation>
    </message>
    <message id="pin-headline">
        <source>Für die Betreuung</source>
        <extracomment>Headline above the PIN: whom this page is for</extracomment>
        <translation>For the attendant</translation>
    </message>
    <message id="pin-lead-badge">
        <source>Halten Sie Ihren Ausweis an den Leser. Oder tippen Sie die PIN.</source>
        <extracomment>What to do where there is a reader for the staff&apos;s badges</extracomment>
        <translation>Hold your badge to the reader. Or type the PIN.</translation>
    </message>
    <message id="pin-lead">
        <source>Bitte tippen Sie die PIN.</source>
        <extracomment>What to do with the number pad</extracomment>
        <translation>Please type the PIN.</translation>
    </message>
    <message id="pin-badge-refused">
        <source>Dieser Ausweis ist hier nicht bekannt.</source>
        <extracomment>The badge that was held to the reader is nobody&apos;s</extracomment>
        <translation>This badge is not known here.</translation>
    </message>
    <message id="second-emergency">
        <source>Notfall</source>
        <extracomment>Why the contact time is cut short</extracomment>
        <translation>Emergency</translation>
    </message>
    <message id="second-room-closes">
        <source>Raum schließt</source>
        <extracomment>Why the contact time is cut short</extracomment>
        <translation>Room closes</translation>
    </message>
    <message id="second-wrong-product">
        <source>Falsches Mittel gewählt</source>
        <extracomment>Why the contact time is cut short: it was wiped with something else than was said</extracomment>
        <translation>Wrong product chosen</translation>
    </message>
    <message id="pin-refused">
        <source>Diese PIN stimmt nicht.</source>
        <extracomment>The PIN was wrong</extracomment>
        <translation>This PIN is wrong.</translation>
    </message>
    <message id="second-same-person">
        <source>Das muss jemand anderes sein, mit eigener PIN.</source>
        <extracomment>The PIN belongs to who wiped, or is the room&apos;s</extracomment>
        <translation>It must be somebody else, with a PIN of their own.</translation>
    </message>
    <message id="second-headline">
        <source>Einwirkzeit abkürzen</source>
        <extracomment>Headline: a second person ends the contact time</extracomment>
        <translation>Cut the contact time short</translation>
    </message>
    <message id="second-pin">
        <source>Grund wählen. Dann tippt eine zweite Person ihre PIN.</source>
        <extracomment>What to do; the second person is not the one who wiped</extracomment>
        <translation>Choose the reason. Then a second person types their PIN.</translation>
    </message>
    <message id="panel-overview">
        <source>Übersicht</source>
        <extracomment>The same as &quot;Zur Übersicht&quot;, where there is little room</extracomment>
        <translation>Overview</translation>
    </message>
    <message id="second-reason">
        <source>Bitte den Grund wählen</source>
        <extracomment>Stands where the button will be; the PIN is typed, and no reason is chosen</extracomment>
        <translation>Please choose the reason</translation>
    </message>
    <message id="pin-cancel">
        <source>Doch nicht</source>
        <extracomment>Back from the PIN to what was before</extracomment>
        <translation>Not now</translation>
    </message>
    <message id="pin-confirm">
        <source>Anmelden</source>
        <extracomment>Opens the attendant&apos;s panel</extracomment>
        <translation>Sign in</translation>
    </message>
    <message id="pin-wait" numerus="yes">
        <source>noch %n Sekunden</source>
        <extracomment>Stands where the button will be; after wrong PINs, %n seconds to wait</extracomment>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message id="saved-unseen">
        <source>Diese Werte hat noch niemand gesehen. Bei Beschwerden: 112.</source>
        <extracomment>A value is outside the limits that the practice set; nobody has looked at it yet</extracomment>
        <translation>Nobody has seen these values yet. If you feel unwell: 112.</translation>
    </message>
    <message id="saved-phone">
        <source>Wir bitten die Betreuung, Ihre Praxis anzurufen.</source>
        <extracomment>The line is down; the attendant is asked to phone the practice</extracomment>
        <translation>We ask the attendant to phone your practice.</translation>
    </message>
    <message id="saved-correction-lost">
        <source>Ihre letzte Änderung ist nicht gespeichert. Bitte sagen Sie sie Ihrer Praxis.</source>
        <extracomment>The station did not take a correction after &quot;saved&quot;; the version before is saved</extracomment>
        <translation>Your last change was not saved. Please tell your practice about it.</translation>
    </message>
    <message id="skip-unwilling">
        <source>Ich möchte nicht</source>
        <extracomment>Why it isn&apos;t measured, 1 of 4</extracomment>
        <translation>I don&apos;t want to</translation>
    </message>
    <message id="skip-unable">
        <source>Das geht bei mir nicht</source>
        <extracomment>Why it isn&apos;t measured, 2 of 4: a cast, a disability, pain</extracomment>
        <translation>It doesn&apos;t work for me</translation>
    </message>
    <message id="skip-device">
        <source>Das Gerät geht nicht</source>
        <extracomment>Why it isn&apos;t measured, 3 of 4</extracomment>
        <translation>The device doesn&apos;t work</translation>
    </message>
    <message id="skip-later">
        <source>Ein anderes Mal oder woanders</source>
        <extracomment>Why it isn&apos;t measured, 4 of 4: it is done elsewhere, or another day</extracomment>
        <translation>Another time or elsewhere</translation>
    </message>
    <message id="skip-headline">
        <source>%1 heute nicht messen</source>
        <extracomment>Headline above the reasons; %1 what isn&apos;t measured, such as &quot;Blutdruck&quot;</extracomment>
        <translation>%1: not today</translation>
    </message>
    <message id="skip-lead">
        <source>Das ist in Ordnung. Warum nicht?</source>
        <extracomment>Below the headline; the tiles are answers</extracomment>
        <translation>That is all right. Why not?</translation>
    </message>
    <message id="oximetry-nobody">
        <source>Finger in den Clip.</source>
        <extracomment>Headline while no finger is in the oximeter</extracomment>
        <translation>Finger into the clip.</translation>
    </message>
    <message id="oximetry-searching">
        <source>Ihr Puls wird gesucht.</source>
        <extracomment>Headline while the oximeter looks for the pulse</extracomment>
        <translation>Looking for your pulse.</translation>
    </message>
    <message id="oximetry-settling">
        <source>Finger ruhig halten.</source>
        <extracomment>Headline while the oximeter measures</extracomment>
        <translation>Hold your finger still.</translation>
    </message>
    <message id="oximetry-nobody-lead">
        <source>Der Fingernagel zeigt nach oben.</source>
        <extracomment>While no finger is in the oximeter</extracomment>
        <translation>Your fingernail points up.</translation>
    </message>
    <message id="oximetry-searching-lead">
        <source>Legen Sie die Hand auf den Tisch.</source>
        <extracomment>While the oximeter looks for the pulse</extracomment>
        <translation>Rest your hand on the table.</translation>
    </message>
    <message id="taking-settling">
        <source>Der Wert wird gerade ruhiger.</source>
        <extracomment>While the values are not steady yet</extracomment>
        <translation>The value is getting steady.</translation>
    </message>
    <message id="taking-steady">
        <source>Gleich ist die Messung fertig.</source>
        <extracomment>The values are steady, the measurement is nearly done</extracomment>
        <translation>The measurement is nearly done.</translation>
    </message>
    <message id="taking-share">
        <source>So weit ist die Messung</source>
        <extracomment>For a screen reader: how far the measurement has come</extracomment>
        <translation>How far the measurement is</translation>
    </message>
    <message id="unit-oximetry">
        <source>%</source>
        <extracomment>Unit of oxygen saturation</extracomment>
        <translation>%</translation>
    </message>
    <message id="taking-stop">
        <source>Abbrechen</source>
        <extracomment>Ends the running measurement; nothing is kept of it</extracomment>
        <translation>Cancel</translation>
    </message>
    <message id="temperature-ear">
        <source>Jetzt im Ohr messen.</source>
        <extracomment>Headline while the temperature is taken in the ear</extracomment>
        <translation>Now measure in the ear.</translation>
    </message>
    <message id="temperature-forehead">
        <source>Jetzt an der Stirn messen.</source>
        <extracomment>Headline while the temperature is taken at the forehead</extracomment>
        <translation>Now measure on the forehead.</translation>
    </message>
    <message id="temperature-ear-lead">
        <source>Setzen Sie das Thermometer ans Ohr und drücken Sie die Taste, bis es piept.</source>
        <extracomment>How to use an ear thermometer</extracomment>
        <translation>Put the thermometer to your ear and press the button until it beeps.</translation>
    </message>
    <message id="temperature-forehead-lead">
        <source>Halten Sie das Thermometer an die Stirn und drücken Sie die Taste, bis es piept.</source>
        <extracomment>How to use a forehead thermometer</extracomment>
        <translation>Hold the thermometer to your forehead and press the button until it beeps.</translation>
    </message>
    <message id="unit-temperature">
        <source>°C</source>
        <extracomment>Unit of temperature</extracomment>
        <translation>°C</translation>
    </message>
    <message id="temperature-waiting">
        <source>Der Wert erscheint hier von selbst.</source>
        <extracomment>While the thermometer is being used</extracomment>
        <translation>The value appears here by itself.</translation>
    </message>
    <message id="weight-nobody">
        <source>Bitte auf die Waage stellen.</source>
        <extracomment>Headline while nobody is on the scale</extracomment>
        <translation>Please step on the scale.</translation>
    </message>
    <message id="weight-nobody-lead">
        <source>Mit beiden Füßen in die Mitte.</source>
        <extracomment>While nobody is on the scale</extracomment>
        <translation>Both feet in the middle.</translation>
    </message>
    <message id="weight-settling">
        <source>Bitte ruhig stehen.</source>
        <extracomment>Headline while weighing</extracomment>
        <translation>Please stand still.</translation>
    </message>
    <message id="weight-settling-lead">
        <source>Halten Sie sich bitte nicht fest.</source>
        <extracomment>While weighing</extracomment>
        <translation>Please don&apos;t hold on to anything.</translation>
    </message>
    <message id="vital-temperature">
        <source>Temperatur</source>
        <extracomment>Name of a measurement</extracomment>
        <translation>Temperature</translation>
    </message>
    <message id="vital-blood-pressure">
        <source>Blutdruck</source>
        <extracomment>Name of a measurement</extracomment>
        <translation>Blood pressure</translation>
    </message>
    <message id="vital-weight">
        <source>Gewicht</source>
        <extracomment>Name of a measurement: body weight</extracomment>
        <translation>Weight</translation>
    </message>
    <message id="unit-weight">
        <source>kg</source>
        <extracomment>Unit of weight</extracomment>
        <translation>kg</translation>
    </message>
    <message id="read-aloud">
        <source>Vorlesen</source>
        <extracomment>Reads this page aloud; beside a long text</extracomment>
        <translation>Read aloud</translation>
    </message>
    <message id="spoken-touches">
        <source>Sie können tippen auf: %1</source>
        <extracomment>Read aloud after a page; %1 are the names of its buttons</extracomment>
        <translation>You can tap: %1</translation>
    </message>
    <message id="spoken-chosen">
        <source>%1, ausgewählt</source>
        <extracomment>Read aloud in place of the name of a choice that is ticked; %1 is its name</extracomment>
        <translation>%1, chosen</translation>
    </message>
    <message id="spoken-over">
        <source>zu</source>
        <extracomment>Read aloud in place of the slash in &quot;142 / 88 mmHg&quot;</extracomment>
        <translation>over</translation>
    </message>
    <message id="spoken-mmhg">
        <source>Millimeter Quecksilber</source>
        <extracomment>Read aloud in place of mmHg</extracomment>
        <translation>millimetres of mercury</translation>
    </message>
    <message id="spoken-minutes">
        <source>etwa %1 Minuten</source>
        <extracomment>Read aloud in place of 2:48, the time that is left to rest; %1 is always more than 1</extracomment>
        <translation>about %1 minutes</translation>
    </message>
    <message id="spoken-last-minute">
        <source>höchstens eine Minute</source>
        <extracomment>Read aloud in place of 0:48, the time that is left to rest</extracomment>
        <translation>at most one minute</translation>
    </message>
    <message id="card-noted">
        <source>Ihre Angaben sind vorgemerkt. Bitte nehmen Sie die Karte heraus.</source>
        <oldsource>Ihre Angaben sind für die Praxis vorgemerkt. Sie können die Karte herausnehmen.</oldsource>
        <extracomment>What was read from the card is noted for the practice; the card can be taken out</extracomment>
        <translation>Your details are noted. Please take your card out.</translation>
    </message>
    <message id="card-expired">
        <source>Laut Karte gilt sie nicht mehr. Die Praxis klärt das mit Ihnen.</source>
        <oldsource>Laut Karte gilt sie nicht mehr. Sie können weitermachen, die Praxis klärt das mit Ihnen.</oldsource>
        <extracomment>By what the card says the cover has ended; the visit goes on</extracomment>
        <translation>The card says it is no longer valid. The practice will sort it out with you.</translation>
    </message>
    <message id="card-not-yet">
        <source>Laut Karte gilt sie noch nicht. Die Praxis klärt das mit Ihnen.</source>
        <oldsource>Laut Karte gilt sie noch nicht. Sie können weitermachen, die Praxis klärt das mit Ihnen.</oldsource>
        <extracomment>By what the card says the cover has not begun; the visit goes on</extracomment>
        <translation>The card says it is not valid yet. The practice will sort it out with you.</translation>
    </message>
    <message id="card-headline">
        <source>Sind Sie das?</source>
        <extracomment>Headline above name and birth date of the health card that was read</extracomment>
        <translation>Is this you?</translation>
    </message>
    <message id="card-born">
        <source>Geboren am %1</source>
        <extracomment>The birth date on the card; %1 is it in words, as in &quot;17. März 1948&quot;</extracomment>
        <translation>Born on %1</translation>
    </message>
    <message id="card-no">
        <source>Nein</source>
        <oldsource>Nein, das bin ich nicht</oldsource>
        <extracomment>The health card is somebody else&apos;s</extracomment>
        <translation>No</translation>
    </message>
    <message id="card-yes">
        <source>Ja, das bin ich</source>
        <extracomment>The health card is the patient&apos;s</extracomment>
        <translation>Yes, that is me</translation>
    </message>
    <message id="signed-in-room-pin">
        <source>PIN des Raums</source>
        <extracomment>Instead of a name, where somebody signed in with the PIN that all share</extracomment>
        <translation>the room’s PIN</translation>
    </message>
    <message id="signed-in-deputy">
        <source>%1 (Vertretung)</source>
        <extracomment>%1 is the name of somebody who stands in for the attendant</extracomment>
        <translation>%1 (deputy)</translation>
    </message>
    <message id="signed-in-it">
        <source>%1 (Technik)</source>
        <extracomment>%1 is the name of somebody who looks after the machine</extracomment>
        <translation>%1 (IT)</translation>
    </message>
    <message id="signed-in">
        <source>Angemeldet: %1</source>
        <extracomment>Above the attendant&apos;s panel; %1 is a name</extracomment>
        <translation>Signed in: %1</translation>
    </message>
    <message id="access-last-day">
        <source>Ihr Zugang gilt bis %1.</source>
        <extracomment>The staff list has a last day for this attendant; %1 is a date</extracomment>
        <translation>Your access ends on %1.</translation>
    </message>
    <message id="access-line">
        <source>Eigene Zugänge gelten bis %1.</source>
        <oldsource>Eigene PINs und Ausweise gelten bis %1.</oldsource>
        <extracomment>The staff list is old because the line is down; %1 is a date</extracomment>
        <translation>Personal access ends on %1.</translation>
    </message>
    <message id="access-line-over">
        <source>Es gilt nur noch die PIN des Raums.</source>
        <oldsource>Die Leitung ist lange gestört. Es gilt nur noch die PIN des Raums.</oldsource>
        <extracomment>The staff list is too old because the line is down</extracomment>
        <translation>Only the room’s PIN works now.</translation>
    </message>
    <message id="screen-cleaning-headline">
        <source>Jetzt den Bildschirm reinigen.</source>
        <extracomment>The touch screen reacts to nothing now</extracomment>
        <translation>Please clean the screen now.</translation>
    </message>
    <message id="screen-cleaning-lead-badge">
        <source>Er reagiert jetzt auf nichts. Ihr Ausweis am Leser beendet das früher.</source>
        <extracomment>The screen is dead; there is a reader for the staff&apos;s badges</extracomment>
        <translation>It reacts to nothing now. Your badge at the reader ends this early.</translation>
    </message>
    <message id="screen-cleaning-lead">
        <source>Er reagiert jetzt auf nichts.</source>
        <extracomment>The screen is dead until the time is over</extracomment>
        <translation>It reacts to nothing now.</translation>
    </message>
    <message id="tile-line">
        <source>Leitung</source>
        <extracomment>Name of a tile: what is on its way to the practice</extracomment>
        <translation>Line</translation>
    </message>
    <message id="tile-devices">
        <source>Geräte</source>
        <extracomment>Name of a tile: the measuring devices</extracomment>
        <translation>Devices</translation>
    </message>
    <message id="tile-devices-away" numerus="yes">
        <source>%n fehlen</source>
        <extracomment>%n devices are not connected; in a small tile</extracomment>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message id="tile-devices-disk">
        <source>Speicher knapp</source>
        <extracomment>The computer&apos;s disk is nearly full; in a small tile</extracomment>
        <translation>Disk nearly full</translation>
    </message>
    <message id="tile-devices-ready">
        <source>alle bereit</source>
        <extracomment>Every device is connected; in a small tile</extracomment>
        <translation>all ready</translation>
    </message>
    <message id="tile-phone">
        <source>Telefon</source>
        <extracomment>Name of a tile: telephone calls that somebody has to make</extracomment>
        <translation>Calls</translation>
    </message>
    <message id="tile-phone-open" numerus="yes">
        <source>%n Anrufe offen</source>
        <extracomment>%n telephone calls are to be made; in a small tile</extracomment>
        <translation>
            <numerusform>%n call to make</numerusform>
            <numerusform>%n calls to make</numerusform>
        </translation>
    </message>
    <message id="tile-checks">
        <source>Prüfdatum</source>
        <extracomment>Name of a tile: when devices have to be checked</extracomment>
        <translation>Checks</translation>
    </message>
    <message id="tile-stock">
        <source>Vorrat</source>
        <extracomment>Name of a tile: what the room uses up</extracomment>
        <translation>Stock</translation>
    </message>
    <message id="tile-lists">
        <source>Listen</source>
        <extracomment>Name of a tile: daily and weekly lists</extracomment>
        <translation>Lists</translation>
    </message>
    <message id="tile-lists-open" numerus="yes">
        <source>%n offen</source>
        <extracomment>%n things of a list are not done yet; in a small tile</extracomment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message id="tile-lists-done">
        <source>alles erledigt</source>
        <extracomment>Everything on the list is done; in a small tile</extracomment>
        <translation>all done</translation>
    </message>
    <message id="panel-back">
        <source>Zur Übersicht</source>
        <extracomment>From a page of the attendant&apos;s panel back to its first</extracomment>
        <translation>To the overview</translation>
    </message>
    <message id="report-asked">
        <source>Hygienebericht bestellt um %1 Uhr. Die Praxis macht ihn aus dem Logbuch.</source>
        <extracomment>The practice was asked for a hygiene report; %1 is when, as in &quot;14:05&quot;</extracomment>
        <translation>Hygiene report asked for at %1. The practice makes it from the logbook.</translation>
    </message>
    <message id="report-ask">
        <source>Hygienebericht</source>
        <extracomment>A button that asks the practice for a report of the room&apos;s hygiene</extracomment>
        <translation>Hygiene report</translation>
    </message>
    <message id="tile-checks-soon" numerus="yes">
        <source>in %n Tagen</source>
        <extracomment>In so many days a device has to be checked; in a small tile</extracomment>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message id="tile-checks-past">
        <source>überschritten</source>
        <extracomment>A device should have been checked; in a small tile</extracomment>
        <translation>overdue</translation>
    </message>
    <message id="tile-checks-unknown">
        <source>Uhr offen</source>
        <extracomment>Nobody has confirmed the kiosk&apos;s clock yet; in a small tile</extracomment>
        <translation>clock open</translation>
    </message>
    <message id="tile-checks-good">
        <source>alle gültig</source>
        <extracomment>Every device&apos;s check is still good; in a small tile</extracomment>
        <translation>all valid</translation>
    </message>
    <message id="check-good">
        <source>%1: geprüft bis %2.</source>
        <extracomment>A device&apos;s check; %1 is its name, %2 a date</extracomment>
        <translation>%1: checked until %2.</translation>
    </message>
    <message id="check-past">
        <source>%1: Prüfung war bis %2 fällig. Es steht bei den Werten.</source>
        <extracomment>A device&apos;s check is past; %1 is its name, %2 a date</extracomment>
        <translation>%1: the check was due by %2. The values say so.</translation>
    </message>
    <message id="check-unknown">
        <source>%1: bis %2. Die Uhr hier ist noch nicht bestätigt.</source>
        <extracomment>A device&apos;s check, while the kiosk&apos;s clock isn&apos;t confirmed; %1 is its name, %2 a date</extracomment>
        <translation>%1: until %2. The clock here is not confirmed yet.</translation>
    </message>
    <message id="check-soon" numerus="yes">
        <source>%1: bis %2 prüfen lassen, in %n Tagen.</source>
        <extracomment>A device&apos;s check is due soon; %1 is its name, %2 a date, %n the days until then</extracomment>
        <translation>
            <numerusform>%1: have it checked by %2, in %n day.</numerusform>
            <numerusform>%1: have it checked by %2, in %n days.</numerusform>
        </translation>
    </message>
    <message id="panel-more">
        <source>Weitere</source>
        <extracomment>More rows of a list</extracomment>
        <translation>More</translation>
    </message>
    <message id="list-opening">
        <source>Öffnen</source>
        <extracomment>A list: what is done when the room opens</extracomment>
        <translation>Opening</translation>
    </message>
    <message id="list-closing">
        <source>Schließen</source>
        <extracomment>A list: what is done when the room closes</extracomment>
        <translation>Closing</translation>
    </message>
    <message id="list-weekly">
        <source>Woche</source>
        <extracomment>A list: what is done once a week</extracomment>
        <translation>Week</translation>
    </message>
    <message id="note-headline">
        <source>Übergabe: bitte keine Patientendaten</source>
        <extracomment>Headline above the field for the note to the next attendant</extracomment>
        <translation>Hand-over: no patient data, please</translation>
    </message>
    <message id="note-done">
        <source>Gelesen, löschen</source>
        <extracomment>The note of the attendant before is read, and is deleted</extracomment>
        <translation>Read, delete</translation>
    </message>
    <message id="note-leave">
        <source>Hinterlassen</source>
        <extracomment>Leave the note for the next attendant</extracomment>
        <translation>Leave it</translation>
    </message>
    <message id="stock-fewer">
        <source>%1: eins weniger</source>
        <extracomment>Key for one pack fewer, for a screen reader; %1 is what</extracomment>
        <translation>%1: one fewer</translation>
    </message>
    <message id="stock-more">
        <source>%1: eins mehr</source>
        <extracomment>Key for one pack more, for a screen reader; %1 is what</extracomment>
        <translation>%1: one more</translation>
    </message>
    <message id="tile-stock-low" numerus="yes">
        <source>%n sind knapp</source>
        <extracomment>So many things are nearly used up; in a small tile</extracomment>
        <translation>
            <numerusform>%n is low</numerusform>
            <numerusform>%n are low</numerusform>
        </translation>
    </message>
    <message id="tile-stock-left">
        <source>noch %1 %2</source>
        <extracomment>What is left; %1 how many, %2 of what, as in &quot;noch 1 Packung Tücher&quot;; in a small tile</extracomment>
        <translation>%1 %2 left</translation>
    </message>
    <message id="tile-stock-uncounted">
        <source>nicht gezählt</source>
        <extracomment>Nobody has counted what is there; in a small tile</extracomment>
        <translation>not counted</translation>
    </message>
    <message id="tile-stock-good">
        <source>genug da</source>
        <extracomment>There is enough of everything; in a small tile</extracomment>
        <translation>enough</translation>
    </message>
    <message id="stock-left">
        <source>%1 × %2</source>
        <extracomment>How much there is: %1 is a number, %2 what it comes in, as in &quot;2 × Packung&quot;</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message id="closed-defect">
        <source>Etwas ist defekt</source>
        <extracomment>Why the room is closed</extracomment>
        <translation>Something is broken</translation>
    </message>
    <message id="closed-soiled">
        <source>Stark verschmutzt</source>
        <extracomment>Why the room is closed</extracomment>
        <translation>Heavily soiled</translation>
    </message>
    <message id="closed-building">
        <source>Wasser, Heizung oder Strom</source>
        <extracomment>Why the room is closed</extracomment>
        <translation>Water, heating or power</translation>
    </message>
    <message id="closed-unattended">
        <source>Keine Betreuung da</source>
        <extracomment>Why the room is closed: nobody is there to look after it</extracomment>
        <translation>No attendant here</translation>
    </message>
    <message id="closed-other">
        <source>Anderer Grund</source>
        <extracomment>Why the room is closed</extracomment>
        <translation>Another reason</translation>
    </message>
    <message id="room-close-headline">
        <source>Raum sperren: warum?</source>
        <extracomment>Headline: closes the room for everybody</extracomment>
        <translation>Close the room: why?</translation>
    </message>
    <message id="room-clean-again">
        <source>Neu reinigen</source>
        <extracomment>The whole list once more, from the beginning</extracomment>
        <translation>Clean anew</translation>
    </message>
    <message id="wipe-progress">
        <source>%1 von %2</source>
        <extracomment>How far the cleaning is: %1 of %2 things</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message id="wipe-with">
        <source>Mit: %1</source>
        <extracomment>With which disinfectant; %1 is its name</extracomment>
        <translation>With: %1</translation>
    </message>
    <message id="wipe-no-product">
        <source>Kein Mittel ist heute noch verwendbar. Bitte sagen Sie es der Praxis.</source>
        <extracomment>Every disinfectant of the site profile is past its date</extracomment>
        <translation>No product may be used today. Please tell the practice.</translation>
    </message>
    <message id="wipe-later">
        <source>Später</source>
        <extracomment>Another thing first, this one after it</extracomment>
        <translation>Later</translation>
    </message>
    <message id="wipe-done">
        <source>Gewischt</source>
        <extracomment>This thing is wiped</extracomment>
        <translation>Wiped</translation>
    </message>
    <message id="wipe-surfaces">
        <source>Flächen abwischen</source>
        <extracomment>What the attendant wipes next: worktops, ledges, armrests</extracomment>
        <translation>Wipe the surfaces</translation>
    </message>
    <message id="wipe-touch-screen">
        <source>Bildschirm abwischen</source>
        <extracomment>What the attendant wipes next: the kiosk&apos;s own screen</extracomment>
        <translation>Wipe the screen</translation>
    </message>
    <message id="wipe-cuff">
        <source>Manschette abwischen</source>
        <extracomment>What the attendant wipes next: the blood pressure cuff</extracomment>
        <translation>Wipe the cuff</translation>
    </message>
    <message id="wipe-oximeter">
        <source>Fingerclip abwischen</source>
        <extracomment>What the attendant wipes next: the clip on the finger</extracomment>
        <translation>Wipe the finger clip</translation>
    </message>
    <message id="wipe-thermometer">
        <source>Thermometer abwischen</source>
        <extracomment>What the attendant wipes next</extracomment>
        <translation>Wipe the thermometer</translation>
    </message>
    <message id="wipe-scale">
        <source>Waage abwischen</source>
        <extracomment>What the attendant wipes next: the bathroom scale</extracomment>
        <translation>Wipe the scale</translation>
    </message>
    <message id="wipe-card-reader">
        <source>Kartenleser abwischen</source>
        <extracomment>What the attendant wipes next: the reader for health cards</extracomment>
        <translation>Wipe the card reader</translation>
    </message>
    <message id="wipe-door-handle">
        <source>Türgriff abwischen</source>
        <extracomment>What the attendant wipes next</extracomment>
        <translation>Wipe the door handle</translation>
    </message>
    <message id="wipe-seat">
        <source>Sitz abwischen</source>
        <extracomment>What the attendant wipes next</extracomment>
        <translation>Wipe the seat</translation>
    </message>
    <message id="wipe-table">
        <source>Tisch abwischen</source>
        <extracomment>What the attendant wipes next</extracomment>
        <translation>Wipe the table</translation>
    </message>
    <message id="wipe-light-switch">
        <source>Lichtschalter abwischen</source>
        <extracomment>What the attendant wipes next</extracomment>
        <translation>Wipe the light switch</translation>
    </message>
    <message id="wipe-gel-dispenser">
        <source>Spender abwischen</source>
        <extracomment>What the attendant wipes next: the dispenser of hand gel</extracomment>
        <translation>Wipe the dispenser</translation>
    </message>
    <message id="wipe-surfaces-lead">
        <source>Alles, was jemand angefasst hat.</source>
        <extracomment>Where to wipe the surfaces</extracomment>
        <translation>Everything that anybody has touched.</translation>
    </message>
    <message id="wipe-touch-screen-lead">
        <source>Glas und Rahmen.</source>
        <extracomment>Where to wipe the screen</extracomment>
        <translation>Glass and frame.</translation>
    </message>
    <message id="wipe-cuff-lead">
        <source>Innen und außen.</source>
        <extracomment>Where to wipe the cuff</extracomment>
        <translation>Inside and outside.</translation>
    </message>
    <message id="wipe-oximeter-lead">
        <source>Auch innen, wo der Finger liegt.</source>
        <extracomment>Where to wipe the clip</extracomment>
        <translation>Inside too, where the finger lies.</translation>
    </message>
    <message id="wipe-thermometer-lead">
        <source>Spitze und Griff.</source>
        <extracomment>Where to wipe the thermometer</extracomment>
        <translation>Tip and handle.</translation>
    </message>
    <message id="wipe-scale-lead">
        <source>Die ganze Standfläche.</source>
        <extracomment>Where to wipe the scale</extracomment>
        <translation>The whole platform.</translation>
    </message>
    <message id="wipe-card-reader-lead">
        <source>Nur außen. Nichts darf in den Schlitz laufen.</source>
        <extracomment>Where to wipe the card reader</extracomment>
        <translation>Outside only. Nothing may run into the slot.</translation>
    </message>
    <message id="wipe-door-handle-lead">
        <source>Auf beiden Seiten der Tür.</source>
        <extracomment>Where to wipe the door&apos;s handle</extracomment>
        <translation>On both sides of the door.</translation>
    </message>
    <message id="wipe-seat-lead">
        <source>Sitz, Lehne und Armlehnen.</source>
        <extracomment>Where to wipe the chair</extracomment>
        <translation>Seat, back and armrests.</translation>
    </message>
    <message id="wipe-table-lead">
        <source>Platte und Kanten.</source>
        <extracomment>Where to wipe the table</extracomment>
        <translation>Top and edges.</translation>
    </message>
    <message id="wipe-light-switch-lead">
        <source>Schalter und Rahmen.</source>
        <extracomment>Where to wipe the light switch</extracomment>
        <translation>Switch and frame.</translation>
    </message>
    <message id="wipe-gel-dispenser-lead">
        <source>Hebel und Gehäuse.</source>
        <extracomment>Where to wipe the dispenser</extracomment>
        <translation>Lever and housing.</translation>
    </message>
</context>
</TS>
