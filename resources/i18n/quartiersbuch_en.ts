<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="de_DE">
    <context>
        <name>AbsenceForm</name>
        <message>
            <source>Erster Tag</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>Letzter Tag</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>Grund</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>nur den halben Tag</source>
            <translation>half days only</translation>
        </message>
    </context>
    <context>
        <name>Actors</name>
        <message>
            <source>Neuer Akteur</source>
            <translation>New partner</translation>
        </message>
        <message>
            <source>Stammdaten</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Akteur gesichert</source>
            <translation>Partner saved</translation>
        </message>
        <message>
            <source>Akteur gelöscht</source>
            <translation>Partner deleted</translation>
        </message>
        <message>
            <source>Ansprechpersonen</source>
            <translation>Contact persons</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Letzter Kontakt</source>
            <translation>Last contact</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>E-Mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Anschrift</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>noch keiner</source>
            <translation>none yet</translation>
        </message>
        <message numerus="yes">
            <source>%n Akteur(e)</source>
            <translation>
                <numerusform>%n partner</numerusform>
                <numerusform>%n partners</numerusform>
            </translation>
        </message>
        <message>
            <source>Hier stehen die Akteure des Quartiers: Vereine, Kirchen, Schulen, Ämter, Betriebe und Initiativen.</source>
            <translation>The partners of the quarter stand here: clubs, churches, schools, offices, businesses and initiatives.</translation>
        </message>
        <message>
            <source>Akteure aus einer Liste übernehmen …</source>
            <translation>Bring in actors from a list …</translation>
        </message>
        <message>
            <source>Name, Telefon oder Angebot</source>
            <translation>Name, phone or offer</translation>
        </message>
        <message>
            <source>länger als 6 Monate still</source>
            <translation>silent for more than 6 months</translation>
        </message>
    </context>
    <context>
        <name>AffiliationDialog</name>
        <message>
            <source>Ansprechperson</source>
            <translation>Contact person</translation>
        </message>
        <message>
            <source>Ansprechperson geändert</source>
            <translation>Contact person changed</translation>
        </message>
    </context>
    <context>
        <name>AffiliationForm</name>
        <message>
            <source>Funktion</source>
            <translation>Function</translation>
        </message>
        <message>
            <source>z. B. Vorsitz, Jugendleitung</source>
            <translation>e.g. chair, youth leader</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Bis (leer: noch immer)</source>
            <translation>Until (empty: still)</translation>
        </message>
        <message>
            <source>Das Ende liegt vor dem Anfang.</source>
            <translation>The end is before the beginning.</translation>
        </message>
    </context>
    <context>
        <name>AllocationForm</name>
        <message>
            <source>Gültig ab</source>
            <translation>Valid from</translation>
        </message>
        <message>
            <source>Soll (Personen)</source>
            <translation>Due (people)</translation>
        </message>
        <message>
            <source>Ist (Personen)</source>
            <translation>Arrived (people)</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>AllocationsTable</name>
        <message>
            <source>Zuweisungen</source>
            <translation>Allocations</translation>
        </message>
        <message>
            <source>gültig ab</source>
            <translation>valid from</translation>
        </message>
        <message>
            <source>Soll</source>
            <translation>due</translation>
        </message>
        <message>
            <source>Ist</source>
            <translation>arrived</translation>
        </message>
        <message>
            <source>offen</source>
            <translation>open</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Hier steht, wie viele Menschen der Landkreis der Gemeinde zuweist und wie viele davon da sind.</source>
            <translation>How many people the district assigns to the municipality, and how many of them are here.</translation>
        </message>
        <message>
            <source>Zuweisung eintragen …</source>
            <translation>Enter an allocation …</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Zuweisung</source>
            <translation>Allocation</translation>
        </message>
        <message>
            <source>Noch aufzunehmen: {number}</source>
            <translation>Still to be taken in: {number}</translation>
        </message>
        <message>
            <source>Zuweisung entfernt</source>
            <translation>Allocation removed</translation>
        </message>
        <message>
            <source>Zuweisung gesichert</source>
            <translation>Allocation saved</translation>
        </message>
    </context>
    <context>
        <name>AnswerCitizenDialog</name>
        <message>
            <source>Antwort schreiben</source>
            <translation>Write an answer</translation>
        </message>
        <message>
            <source>Weiter</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Antwort vermerkt</source>
            <translation>Answer noted</translation>
        </message>
    </context>
    <context>
        <name>AnswerCitizenForm</name>
        <message>
            <source>Vorlage</source>
            <translation>Template</translation>
        </message>
        <message>
            <source>Geht hinaus als</source>
            <translation>Goes out as</translation>
        </message>
        <message>
            <source>Betreff</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Text (die Anrede kommt dazu)</source>
            <translation>Text (the greeting is added)</translation>
        </message>
        <message>
            <source>Im Anliegen vermerken, was damit gesagt ist</source>
            <translation>Note in the concern what this says</translation>
        </message>
        <message>
            <source>Noch nicht bekannt: {places}. Bitte ergänzen.</source>
            <translation>Not known yet: {places}. Please complete.</translation>
        </message>
    </context>
    <context>
        <name>AnswerDialog</name>
        <message>
            <source>Antwort eintragen</source>
            <translation>Enter answer</translation>
        </message>
        <message>
            <source>Antwort eingetragen</source>
            <translation>Answer entered</translation>
        </message>
    </context>
    <context>
        <name>AnswerForm</name>
        <message>
            <source>Antwort der Stelle (E-Mail einfügen)</source>
            <translation>Answer of the office (paste the mail)</translation>
        </message>
        <message>
            <source>Das heißt</source>
            <translation>This means</translation>
        </message>
        <message>
            <source>Beantwortet am</source>
            <translation>Answered on</translation>
        </message>
        <message>
            <source>Zugesagt bis</source>
            <translation>Promised by</translation>
        </message>
        <message>
            <source>Was die Antwort bedeutet, ist aus ihren Worten nicht sicher zu erkennen. Bitte selbst wählen.</source>
            <translation>What the answer means can't be told for certain from its words. Please choose yourself.</translation>
        </message>
        <message>
            <source>Vorschlag nach den Worten der Antwort. Bitte prüfen.</source>
            <translation>Suggested from the words of the answer. Please check.</translation>
        </message>
    </context>
    <context>
        <name>AppearanceSection</name>
        <message>
            <source>Darstellung</source>
            <translation>Appearance</translation>
        </message>
        <message>
            <source>Farben, Größe und Sprache des Fensters.</source>
            <translation>Colours, size and language of the window.</translation>
        </message>
        <message>
            <source>wie das System</source>
            <translation>like the system</translation>
        </message>
        <message>
            <source>immer hell</source>
            <translation>always light</translation>
        </message>
        <message>
            <source>immer dunkel</source>
            <translation>always dark</translation>
        </message>
        <message>
            <source>Kleiner</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Größer</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Normale Größe</source>
            <translation>Normal size</translation>
        </message>
        <message>
            <source>Die Sprache wechselt, wenn Sie die Einstellungen schließen.</source>
            <translation>The language changes when you close the settings.</translation>
        </message>
    </context>
    <context>
        <name>ApplicationForm</name>
        <message>
            <source>Was soll entstehen?</source>
            <translation>What is to be done?</translation>
        </message>
        <message>
            <source>z. B. Hochbeete im Innenhof</source>
            <translation>e.g. raised beds in the courtyard</translation>
        </message>
        <message>
            <source>Beantragt</source>
            <translation>Applied for</translation>
        </message>
        <message>
            <source>Beschreibung</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Antragsteller/in: Person</source>
            <translation>Applicant: person</translation>
        </message>
        <message>
            <source>Name suchen oder neu eintippen …</source>
            <translation>Search for a name or type a new one …</translation>
        </message>
        <message>
            <source>oder Akteur</source>
            <translation>or organisation</translation>
        </message>
        <message>
            <source>oder Name, der sonst nirgends steht</source>
            <translation>or a name that stands nowhere else</translation>
        </message>
        <message>
            <source>Eingegangen am</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>Fonds</source>
            <translation>Fund</translation>
        </message>
        <message>
            <source>Projekt</source>
            <translation>Project</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>ApplicationStepDialog</name>
        <message>
            <source>Stand des Antrags ändern</source>
            <translation>Change state of application</translation>
        </message>
        <message>
            <source>Stand des Antrags geändert</source>
            <translation>State of application changed</translation>
        </message>
    </context>
    <context>
        <name>ApplicationStepForm</name>
        <message>
            <source>Neuer Stand</source>
            <translation>New state</translation>
        </message>
        <message>
            <source>Am</source>
            <translation>On</translation>
        </message>
        <message>
            <source>Entschieden von</source>
            <translation>Decided by</translation>
        </message>
        <message>
            <source>noch niemand</source>
            <translation>nobody yet</translation>
        </message>
        <message>
            <source>Bewilligt</source>
            <translation>Granted</translation>
        </message>
        <message>
            <source>Begründung</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Dieser Tag liegt in der Zukunft.</source>
            <translation>This day is in the future.</translation>
        </message>
    </context>
    <context>
        <name>AppointmentForm</name>
        <message>
            <source>Beginn</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Ende</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Mit wem oder worum?</source>
            <translation>With whom or about what?</translation>
        </message>
        <message>
            <source>Wer dolmetscht?</source>
            <translation>Who interprets?</translation>
        </message>
        <message>
            <source>Name suchen …</source>
            <translation>Search for a name …</translation>
        </message>
        <message>
            <source>Verpflichtung auf Verschwiegenheit eintragen …</source>
            <translation>Enter pledge of secrecy …</translation>
        </message>
        <message>
            <source>Anlass</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>bleibt auf diesem Bildschirm</source>
            <translation>stays on this screen</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Sprache des Zettels</source>
            <translation>Language of the slip</translation>
        </message>
        <message>
            <source>wie bei der Person</source>
            <translation>as for the person</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Verpflichtung gesichert</source>
            <translation>Pledge saved</translation>
        </message>
    </context>
    <context>
        <name>Appointments</name>
        <message>
            <source>Neuer Termin</source>
            <translation>New appointment</translation>
        </message>
        <message>
            <source>Termin</source>
            <translation>Appointment</translation>
        </message>
        <message>
            <source>Termin gesichert</source>
            <translation>Appointment saved</translation>
        </message>
        <message>
            <source>Termin gelöscht</source>
            <translation>Appointment deleted</translation>
        </message>
        <message>
            <source>Terminzettel …</source>
            <translation>Appointment slip …</translation>
        </message>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Bis</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Mit wem</source>
            <translation>With whom</translation>
        </message>
        <message>
            <source>Anlass</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message numerus="yes">
            <source>%n Termin(e)</source>
            <translation>
                <numerusform>%n date</numerusform>
                <numerusform>%n dates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n vergangene ausgeblendet</source>
            <translation>
                <numerusform>%n past one hidden</numerusform>
                <numerusform>%n past ones hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>kommende</source>
            <translation>coming</translation>
        </message>
        <message>
            <source>heute</source>
            <translation>today</translation>
        </message>
        <message>
            <source>nächste 7 Tage</source>
            <translation>next 7 days</translation>
        </message>
        <message>
            <source>vergangene</source>
            <translation>past</translation>
        </message>
        <message>
            <source>Hier stehen Ihre Termine: wann, wo und mit wem.</source>
            <translation>Your appointments stand here: when, where and with whom.</translation>
        </message>
        <message>
            <source>Anlass, Ort oder Person</source>
            <translation>Reason, place or person</translation>
        </message>
    </context>
    <context>
        <name>ArrivalForm</name>
        <message>
            <source>Personen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Angekündigt am</source>
            <translation>Announced on</translation>
        </message>
        <message>
            <source>Erwartet am</source>
            <translation>Expected on</translation>
        </message>
        <message>
            <source>Vorgesehen für</source>
            <translation>Intended for</translation>
        </message>
        <message>
            <source>Name oder Straße suchen …</source>
            <translation>Search for name or street …</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Angekommen am</source>
            <translation>Arrived on</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>ArrivalsTable</name>
        <message>
            <source>Ankünfte</source>
            <translation>Arrivals</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Personen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>angekündigt</source>
            <translation>announced</translation>
        </message>
        <message>
            <source>erwartet</source>
            <translation>expected</translation>
        </message>
        <message>
            <source>angekommen</source>
            <translation>arrived</translation>
        </message>
        <message>
            <source>vorgesehen für</source>
            <translation>intended for</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Hier stehen angekündigte Ankünfte: wie viele wann kommen sollen und wo sie wohnen werden.</source>
            <translation>Announced arrivals: how many are to come when, and where they will live.</translation>
        </message>
        <message>
            <source>Ankunft eintragen …</source>
            <translation>Enter an arrival …</translation>
        </message>
        <message>
            <source>Angekommen …</source>
            <translation>Arrived …</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Ankunft</source>
            <translation>Arrival</translation>
        </message>
        <message numerus="yes">
            <source>Erwartet: %n Person(en)</source>
            <translation>
                <numerusform>Expected: %n person</numerusform>
                <numerusform>Expected: %n people</numerusform>
            </translation>
        </message>
        <message>
            <source>Ankunft eingetragen</source>
            <translation>Arrival entered</translation>
        </message>
        <message>
            <source>Ankunft entfernt</source>
            <translation>Arrival removed</translation>
        </message>
        <message>
            <source>Belegung gesichert</source>
            <translation>Occupancy saved</translation>
        </message>
        <message numerus="yes">
            <source>%n Person(en)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message>
            <source>Ankunft gesichert</source>
            <translation>Arrival saved</translation>
        </message>
    </context>
    <context>
        <name>Ask</name>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Übernehmen</source>
            <translation>Take over</translation>
        </message>
    </context>
    <context>
        <name>BackupSection</name>
        <message>
            <source>Sicherungen</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>Quartiersbuch sichert von selbst: beim Öffnen und Schließen, während der Arbeit und vor allem Großen. Ältere werden ausgedünnt; gelöscht werden muss hier nichts.</source>
            <translation>Quartiersbuch backs up by itself: when you open and close it, while you work, and before anything big. Older backups are thinned out; nothing has to be deleted here.</translation>
        </message>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Größe</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>Jetzt sichern</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>Prüfen</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>Anlass</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Zustand</source>
            <translation>Condition</translation>
        </message>
        <message>
            <source>Alle prüfen</source>
            <translation>Check all</translation>
        </message>
        <message>
            <source>Ansehen und einspielen …</source>
            <translation>Look inside and restore …</translation>
        </message>
        <message>
            <source>Andere Datei …</source>
            <translation>Another file …</translation>
        </message>
        <message>
            <source>Hier stehen die Sicherungen Ihres Tresors.</source>
            <translation>The backups of your vault stand here.</translation>
        </message>
        <message numerus="yes">
            <source>alle %n Minuten</source>
            <translation>
                <numerusform>every minute</numerusform>
                <numerusform>every %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>unbekannt</source>
            <translation>unknown</translation>
        </message>
        <message>
            <source>Stand {number}</source>
            <translation>State {number}</translation>
        </message>
        <message>
            <source>von Hand</source>
            <translation>by hand</translation>
        </message>
        <message>
            <source>von selbst</source>
            <translation>by itself</translation>
        </message>
        <message>
            <source>statt einer beschädigten</source>
            <translation>in place of a damaged one</translation>
        </message>
        <message>
            <source>vor neuer Version</source>
            <translation>before a new version</translation>
        </message>
        <message>
            <source>vor einer Übernahme</source>
            <translation>before an import</translation>
        </message>
        <message>
            <source>vor dem Zusammenführen</source>
            <translation>before a merge</translation>
        </message>
        <message>
            <source>vor endgültigem Löschen</source>
            <translation>before erasing for good</translation>
        </message>
        <message>
            <source>vor dem Einspielen</source>
            <translation>before a restore</translation>
        </message>
        <message>
            <source>vor neuem Schlüssel</source>
            <translation>before a new key</translation>
        </message>
        <message>
            <source>beschädigt</source>
            <translation>damaged</translation>
        </message>
        <message>
            <source>früheres Geheimnis</source>
            <translation>earlier secret</translation>
        </message>
        <message>
            <source>anderer Tresor</source>
            <translation>another vault</translation>
        </message>
        <message>
            <source>eben geprüft</source>
            <translation>checked just now</translation>
        </message>
        <message>
            <source>geprüft</source>
            <translation>checked</translation>
        </message>
        <message>
            <source>Alle Sicherungen sind ganz und lassen sich einspielen.</source>
            <translation>All backups are whole and can be restored.</translation>
        </message>
        <message numerus="yes">
            <source>%n Sicherung(en) sind beschädigt; die neueste ist ganz.</source>
            <translation>
                <numerusform>%n backup is damaged; the newest is whole.</numerusform>
                <numerusform>%n backups are damaged; the newest is whole.</numerusform>
            </translation>
        </message>
        <message>
            <source>Keine Sicherung hier ist ganz. Der Tresor selbst ist davon nicht betroffen.</source>
            <translation>No backup here is whole. The vault itself is not affected.</translation>
        </message>
        <message>
            <source>Die neueste Sicherung ist beschädigt. Der Tresor selbst ist davon nicht betroffen; die davor ist von {when}.</source>
            <translation>The newest backup is damaged. The vault itself is not affected; the one before is from {when}.</translation>
        </message>
        <message>
            <source>Neu sichern</source>
            <translation>Back up again</translation>
        </message>
        <message>
            <source>Sicherung wählen</source>
            <translation>Choose backup</translation>
        </message>
        <message>
            <source>Sicherungen (*.qbsicherung);;Alle Dateien (*)</source>
            <translation>Backups (*.qbsicherung);;All files (*)</translation>
        </message>
        <message>
            <source>Sicherung ansehen</source>
            <translation>Look inside a backup</translation>
        </message>
        <message>
            <source>Sicherung prüfen</source>
            <translation>Check backup</translation>
        </message>
        <message>
            <source>Sicherungen prüfen</source>
            <translation>Check backups</translation>
        </message>
        <message>
            <source>Die Sicherung ist ganz und lässt sich einspielen.</source>
            <translation>The backup is whole and can be restored.</translation>
        </message>
        <message>
            <source>Sicherung eines anderen Tresors</source>
            <translation>Backup of another vault</translation>
        </message>
        <message>
            <source>Diese Sicherung ist nicht von diesem Tresor; was sie über sich sagt, ist noch nicht geprüft. Zum Einspielen brauchen Sie die Passphrase oder das Blatt jenes Tresors, und diese gelten danach. Der jetzige Tresor kommt vorher unverändert in den Ordner „backups“.</source>
            <translation>This backup is not of this vault; what it says about itself has not been checked yet. To restore it you need the passphrase or the sheet of that vault, and these hold afterwards. The present vault is first moved unchanged into the folder “backups”.</translation>
        </message>
        <message>
            <source>Sicherung von vor einem Wechsel</source>
            <translation>Backup from before a change</translation>
        </message>
        <message>
            <source>Diese Sicherung ist von vor einem Wechsel der Geheimnisse und ließ sich nicht neu verschlüsseln. Zum Ansehen und Einspielen brauchen Sie neben der jetzigen Passphrase auch die Passphrase oder das Blatt von damals; danach gelten weiter die jetzigen. Der jetzige Stand wird vorher selbst gesichert.</source>
            <translation>This backup is from before a change of the secrets and could not be encrypted anew. To look at it and restore it you need, besides the present passphrase, the passphrase or the sheet of then as well; afterwards the present ones still hold. The present state is backed up first.</translation>
        </message>
        <message>
            <source>Verschließen und einspielen</source>
            <translation>Lock and restore</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Nur zum Lesen geöffnet, weil in den Ordner des Tresors nicht geschrieben werden kann. Sie können alles ansehen, suchen, drucken und als Kopie speichern; ändern lässt sich nichts.</source>
            <translation>Opened for reading only, because the folder of the vault can’t be written to. You can look at, search, print and save copies of everything; nothing can be changed.</translation>
        </message>
        <message>
            <source>Ordner ansehen</source>
            <translation>Looking at the folder</translation>
        </message>
        <message>
            <source>Passphrase beurteilen</source>
            <translation>Judge the passphrase</translation>
        </message>
        <message>
            <source>Sperre ansehen</source>
            <translation>Look at the lock</translation>
        </message>
        <message>
            <source>Was tun?</source>
            <translation>What to do?</translation>
        </message>
        <message>
            <source>Passphrase ändern …</source>
            <translation>Change passphrase …</translation>
        </message>
    </context>
    <context>
        <name>Bars</name>
        <message>
            <source>läuft selbständig</source>
            <translation>runs by itself</translation>
        </message>
        <message>
            <source>ohne Beginn</source>
            <translation>no beginning yet</translation>
        </message>
        <message>
            <source>seit {day}</source>
            <translation>since {day}</translation>
        </message>
        <message>
            <source>{first} bis {last}</source>
            <translation>{first} to {last}</translation>
        </message>
        <message>
            <source>„{what}“ erreicht am {day}</source>
            <translation>“{what}” reached on {day}</translation>
        </message>
        <message>
            <source>„{what}“ überfällig seit {day}</source>
            <translation>“{what}” overdue since {day}</translation>
        </message>
        <message>
            <source>„{what}“ bis {day}</source>
            <translation>“{what}” by {day}</translation>
        </message>
        <message>
            <source>Projekt</source>
            <translation>Project</translation>
        </message>
        <message>
            <source>Projekte über die Zeit</source>
            <translation>Projects over time</translation>
        </message>
        <message>
            <source>Als Zeitbalken zeigen (Strg+Umschalt+K)</source>
            <translation>Show as a timeline (Ctrl+Shift+K)</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>Als Tafel zeigen (Strg+Umschalt+K)</source>
            <translation>Show as a board (Ctrl+Shift+K)</translation>
        </message>
        <message>
            <source>Stand ändern ▾</source>
            <translation>Change status ▾</translation>
        </message>
        <message>
            <source>Auswahl auf der Tafel</source>
            <translation>Selection on the board</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>In eigenem Fenster öffnen</source>
            <translation>Open in a window of its own</translation>
        </message>
        <message numerus="yes">
            <source>%n Anliegen</source>
            <translation>
                <numerusform>%n concern</numerusform>
                <numerusform>%n concerns</numerusform>
            </translation>
        </message>
        <message>
            <source>{total}, {selected} ausgewählt</source>
            <translation>{total}, {selected} selected</translation>
        </message>
        <message>
            <source>Stand: {status}</source>
            <translation>Status: {status}</translation>
        </message>
        <message>
            <source>{what}, Auswahl</source>
            <translation>{what}, selection</translation>
        </message>
        <message>
            <source>Rückmeldung offen {since}</source>
            <translation>Feedback owed {since}</translation>
        </message>
        <message>
            <source>fällig {day}</source>
            <translation>due {day}</translation>
        </message>
        <message>
            <source>überfällig {since}</source>
            <translation>overdue {since}</translation>
        </message>
        <message numerus="yes">
            <source>seit %n Tag(en)</source>
            <translation>
                <numerusform>for %n day</numerusform>
                <numerusform>for %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>seit heute</source>
            <translation>since today</translation>
        </message>
        <message>
            <source>Zeit</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Stand „{status}“</source>
            <translation>Status “{status}”</translation>
        </message>
        <message>
            <source>Anliegen weitergeleitet</source>
            <translation>Concern forwarded</translation>
        </message>
    </context>
    <context>
        <name>BoardColumn</name>
        <message>
            <source>mehr als {count}</source>
            <translation>more than {count}</translation>
        </message>
        <message>
            <source>Der Filter „Stand“ blendet diese Spalte aus.</source>
            <translation>The filter “State” hides this column.</translation>
        </message>
        <message>
            <source>Nichts, was zum Filter passt.</source>
            <translation>Nothing that fits the filter.</translation>
        </message>
        <message>
            <source>Zurzeit nichts.</source>
            <translation>Nothing at present.</translation>
        </message>
    </context>
    <context>
        <name>BodiesSection</name>
        <message>
            <source>Stelle hinzufügen …</source>
            <translation>Add body …</translation>
        </message>
        <message>
            <source>Beteiligte Stellen</source>
            <translation>Bodies involved</translation>
        </message>
        <message>
            <source>Akteur</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Ansprechperson</source>
            <translation>Contact person</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Wofür</source>
            <translation>What for</translation>
        </message>
        <message>
            <source>Noch keine Stelle. Wer arbeitet sonst an diesem Fall, und mit wem sprechen Sie dort?</source>
            <translation>No body yet. Who else works on this case, and whom do you talk to there?</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Stelle hinzugefügt</source>
            <translation>Body added</translation>
        </message>
        <message>
            <source>Stelle geändert</source>
            <translation>Body changed</translation>
        </message>
        <message>
            <source>Stelle entfernt</source>
            <translation>Body removed</translation>
        </message>
    </context>
    <context>
        <name>BodyDialog</name>
        <message>
            <source>Beteiligte Stelle</source>
            <translation>Body involved</translation>
        </message>
        <message>
            <source>Beteiligte Stelle gesichert</source>
            <translation>Body involved saved</translation>
        </message>
    </context>
    <context>
        <name>BodyForm</name>
        <message>
            <source>Akteur</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Akteur suchen …</source>
            <translation>Search for an actor …</translation>
        </message>
        <message>
            <source>Ansprechperson</source>
            <translation>Contact person</translation>
        </message>
        <message>
            <source>noch niemand</source>
            <translation>nobody yet</translation>
        </message>
        <message>
            <source>Zuständig für</source>
            <translation>Responsible for</translation>
        </message>
        <message>
            <source>z. B. Leistungen, Sprachkurs</source>
            <translation>e.g. benefits, language course</translation>
        </message>
    </context>
    <context>
        <name>BookingDialog</name>
        <message>
            <source>Buchen</source>
            <translation>Book</translation>
        </message>
        <message>
            <source>Gebucht</source>
            <translation>Booked</translation>
        </message>
    </context>
    <context>
        <name>BookingFields</name>
        <message>
            <source>Wofür?</source>
            <translation>What for?</translation>
        </message>
        <message>
            <source>z. B. Blumenerde</source>
            <translation>e.g. potting soil</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Betrag</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Belegnummer</source>
            <translation>Receipt number</translation>
        </message>
        <message>
            <source>Zahlungspartner/in</source>
            <translation>Paid to or by</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <source>Aus dem Vorschuss</source>
            <translation>From the advance</translation>
        </message>
    </context>
    <context>
        <name>BookingForm</name>
        <message>
            <source>Projekt</source>
            <translation>Project</translation>
        </message>
        <message>
            <source>Veranstaltung</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>Spende</source>
            <translation>Donation</translation>
        </message>
        <message>
            <source>Fondsantrag</source>
            <translation>Fund application</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>BookingsPanel</name>
        <message>
            <source>Buchungen</source>
            <translation>Bookings</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Wofür</source>
            <translation>What for</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Betrag</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>Beleg</source>
            <translation>Receipt</translation>
        </message>
        <message>
            <source>Dazu ist noch nichts gebucht.</source>
            <translation>Nothing has been booked here yet.</translation>
        </message>
        <message>
            <source>Buchen …</source>
            <translation>Book …</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>als Dokument</source>
            <translation>as a document</translation>
        </message>
        <message>
            <source>fehlt</source>
            <translation>missing</translation>
        </message>
    </context>
    <context>
        <name>BudgetBookingsPanel</name>
        <message>
            <source>Ansatz {planned} + Einnahmen {income} − Ausgaben {spent} − gebunden {bound} = Rest {rest}</source>
            <translation>Planned {planned} + income {income} − spent {spent} − bound {bound} = left {rest}</translation>
        </message>
    </context>
    <context>
        <name>BudgetForm</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>z. B. Quartiersarbeit</source>
            <translation>e.g. neighbourhood work</translation>
        </message>
        <message>
            <source>Jahr</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Haushaltsstelle</source>
            <translation>Account number</translation>
        </message>
        <message>
            <source>Ansatz</source>
            <translation>Planned</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>BudgetPage</name>
        <message>
            <source>Verwendungsnachweis des Jahres …</source>
            <translation>Usage report of the year …</translation>
        </message>
        <message>
            <source>Verwendungsnachweis …</source>
            <translation>Usage report …</translation>
        </message>
    </context>
    <context>
        <name>BuildingForm</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>leer: die Anschrift</source>
            <translation>empty: the address</translation>
        </message>
        <message>
            <source>Straße und Hausnummer</source>
            <translation>Street and number</translation>
        </message>
        <message>
            <source>PLZ</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Nutzung</source>
            <translation>Use</translation>
        </message>
        <message>
            <source>Zustand</source>
            <translation>Condition</translation>
        </message>
        <message>
            <source>Plätze</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Bezugsfertig am</source>
            <translation>Ready to move in on</translation>
        </message>
        <message>
            <source>Träger</source>
            <translation>Provider</translation>
        </message>
        <message>
            <source>Akteur suchen …</source>
            <translation>Search for an actor …</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Mehr</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Zugang</source>
            <translation>Access</translation>
        </message>
        <message>
            <source>z. B. Schlüssel beim Hausmeister</source>
            <translation>e.g. key with the caretaker</translation>
        </message>
        <message>
            <source>Bei Hausbesuchen zu beachten</source>
            <translation>To be minded on home visits</translation>
        </message>
        <message>
            <source>Frühere Anschrift</source>
            <translation>Former address</translation>
        </message>
        <message>
            <source>nach Umbenennung</source>
            <translation>after renaming</translation>
        </message>
    </context>
    <context>
        <name>Buildings</name>
        <message>
            <source>Neues Gebäude</source>
            <translation>New building</translation>
        </message>
        <message>
            <source>Stammdaten</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Gebäude gesichert</source>
            <translation>Building saved</translation>
        </message>
        <message>
            <source>Gebäude gelöscht</source>
            <translation>Building deleted</translation>
        </message>
        <message>
            <source>Zustand ändern …</source>
            <translation>Change state …</translation>
        </message>
        <message>
            <source>Wohnungen</source>
            <translation>Dwellings</translation>
        </message>
        <message>
            <source>Belegung</source>
            <translation>Occupancy</translation>
        </message>
        <message>
            <source>Türliste</source>
            <translation>Door list</translation>
        </message>
        <message>
            <source>Zustand geändert</source>
            <translation>State changed</translation>
        </message>
        <message>
            <source>Neue Anschrift</source>
            <translation>New address</translation>
        </message>
        <message numerus="yes">
            <source>In diesem Gebäude wohnen %n Haushalt(e) mit der bisherigen Anschrift. Die bisherige bleibt beim Gebäude als frühere stehen.</source>
            <translation>
                <numerusform>%n household with the present address lives in this building. The building keeps the present one as its former address.</numerusform>
                <numerusform>%n households with the present address live in this building. The building keeps the present one as its former address.</numerusform>
            </translation>
        </message>
        <message>
            <source>Auch bei den Haushalten ändern</source>
            <translation>Change it for the households too</translation>
        </message>
        <message>
            <source>Nur beim Gebäude</source>
            <translation>For the building only</translation>
        </message>
        <message>
            <source>Gebäude</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>Anschrift</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Nutzung</source>
            <translation>Use</translation>
        </message>
        <message>
            <source>Zustand</source>
            <translation>Condition</translation>
        </message>
        <message>
            <source>Träger</source>
            <translation>Provider</translation>
        </message>
        <message>
            <source>Plätze</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Belegt</source>
            <translation>Taken</translation>
        </message>
        <message>
            <source>Frei</source>
            <translation>Free</translation>
        </message>
        <message>
            <source>Bezugsfertig</source>
            <translation>Ready</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message numerus="yes">
            <source>%n Gebäude</source>
            <translation>
                <numerusform>%n building</numerusform>
                <numerusform>%n buildings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n abgebrochene(s) ausgeblendet</source>
            <translation>
                <numerusform>%n pulled down hidden</numerusform>
                <numerusform>%n pulled down hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>alle, die stehen</source>
            <translation>all that stand</translation>
        </message>
        <message>
            <source>Hier stehen die Gebäude des Quartiers mit ihren Wohnungen, auch die geplanten.</source>
            <translation>Here are the buildings of the quarter with their dwellings, planned ones too.</translation>
        </message>
        <message>
            <source>Name oder Straße</source>
            <translation>Name or street</translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message>
            <source>Tag zeigen</source>
            <translation>Show a day</translation>
        </message>
        <message>
            <source>Woche zeigen</source>
            <translation>Show a week</translation>
        </message>
        <message>
            <source>Monat zeigen</source>
            <translation>Show a month</translation>
        </message>
        <message>
            <source>Als Tag zeigen (Strg+Umschalt+D)</source>
            <translation>Show as a day (Ctrl+Shift+D)</translation>
        </message>
        <message>
            <source>Als Woche zeigen (Strg+Umschalt+W)</source>
            <translation>Show as a week (Ctrl+Shift+W)</translation>
        </message>
        <message>
            <source>Als Monat zeigen (Strg+Umschalt+M)</source>
            <translation>Show as a month (Ctrl+Shift+M)</translation>
        </message>
        <message numerus="yes">
            <source>%n überfällig</source>
            <translation>
                <numerusform>%n overdue</numerusform>
                <numerusform>%n overdue</numerusform>
            </translation>
        </message>
        <message>
            <source>Zu heute (Pos1)</source>
            <translation>To today (Home)</translation>
        </message>
        <message>
            <source>{kind} verschoben auf {when}</source>
            <translation>{kind} moved to {when}</translation>
        </message>
        <message>
            <source>{kind} dauert {until}</source>
            <translation>{kind} lasts {until}</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>In eigenem Fenster öffnen</source>
            <translation>Open in a window of its own</translation>
        </message>
        <message>
            <source>Verschieben … (S)</source>
            <translation>Put off … (S)</translation>
        </message>
        <message>
            <source>15 Minuten länger (Umschalt+Pfeil ab)</source>
            <translation>15 minutes longer (Shift+Down)</translation>
        </message>
        <message>
            <source>15 Minuten kürzer (Umschalt+Pfeil auf)</source>
            <translation>15 minutes shorter (Shift+Up)</translation>
        </message>
        <message>
            <source>Neuer Termin an diesem Tag (Einfg)</source>
            <translation>New appointment on this day (Ins)</translation>
        </message>
        <message>
            <source>Diesen Tag zeigen</source>
            <translation>Show this day</translation>
        </message>
        <message>
            <source>Kalender, ein Tag</source>
            <translation>Calendar, one day</translation>
        </message>
        <message>
            <source>Kalender, eine Woche</source>
            <translation>Calendar, one week</translation>
        </message>
        <message>
            <source>Kalender, ein Monat</source>
            <translation>Calendar, one month</translation>
        </message>
        <message>
            <source>Tag davor (Bild auf)</source>
            <translation>Day before (Page up)</translation>
        </message>
        <message>
            <source>Tag danach (Bild ab)</source>
            <translation>Day after (Page down)</translation>
        </message>
        <message>
            <source>Woche davor (Bild auf)</source>
            <translation>Week before (Page up)</translation>
        </message>
        <message>
            <source>Woche danach (Bild ab)</source>
            <translation>Week after (Page down)</translation>
        </message>
        <message>
            <source>Monat davor (Bild auf)</source>
            <translation>Month before (Page up)</translation>
        </message>
        <message>
            <source>Monat danach (Bild ab)</source>
            <translation>Month after (Page down)</translation>
        </message>
        <message numerus="yes">
            <source>+ %n weitere</source>
            <translation>
                <numerusform>+ %n more</numerusform>
                <numerusform>+ %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>findet nicht statt</source>
            <translation>does not take place</translation>
        </message>
        <message>
            <source>Priorität {priority}</source>
            <translation>priority {priority}</translation>
        </message>
        <message>
            <source>überfällig</source>
            <translation>overdue</translation>
        </message>
        <message>
            <source>{first} bis {last}</source>
            <translation>{first} to {last}</translation>
        </message>
        <message>
            <source>{time} Uhr</source>
            <translation>{time}</translation>
        </message>
        <message>
            <source>{begin} bis {end} Uhr</source>
            <translation>{begin} to {end}</translation>
        </message>
        <message>
            <source>bis {time} Uhr</source>
            <translation>until {time}</translation>
        </message>
        <message>
            <source>{day}, heute</source>
            <translation>{day}, today</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message>
            <source>keine Einträge</source>
            <translation>no entries</translation>
        </message>
        <message>
            <source>KW {week}: {first} bis {last}</source>
            <translation>Week {week}: {first} to {last}</translation>
        </message>
    </context>
    <context>
        <name>CapacitySection</name>
        <message>
            <source>Kapazität</source>
            <translation>Capacity</translation>
        </message>
        <message>
            <source>Ihren Vertrag tragen Sie auf der Seite „Arbeitszeit“ ein; erst danach ist irgendwo von Stunden die Rede. Die Ampel eines Monats vergleicht, was eingetragen ist, mit den Stunden, die Feiertage und Abwesenheiten übrig lassen. In Berichten stehen Stunden nur, wenn Sie das hier wollen, und nie als Arbeitszeitnachweis.</source>
            <translation>You enter your contract on the page “Working time”; only then are hours mentioned anywhere. The light of a month compares what is entered with the hours that holidays and absences leave. Hours stand in reports only if you want it here, and never as a record of working time.</translation>
        </message>
        <message>
            <source>Bitte alle Felder ausfüllen.</source>
            <translation>Please fill in all fields.</translation>
        </message>
    </context>
    <context>
        <name>Capture</name>
        <message>
            <source>„{name}“ neu anlegen</source>
            <translation>Put “{name}” on file</translation>
        </message>
        <message>
            <source>nur als Text lesen</source>
            <translation>read as text only</translation>
        </message>
        <message>
            <source>Weiterschreiben</source>
            <translation>Go on writing</translation>
        </message>
        <message>
            <source>Nicht gesichert, Ihr Entwurf bleibt aufgehoben</source>
            <translation>Not saved, your draft is kept</translation>
        </message>
        <message>
            <source>Eintrag gesichert</source>
            <translation>Entry saved</translation>
        </message>
        <message>
            <source>Aufgabe gesichert</source>
            <translation>Task saved</translation>
        </message>
        <message>
            <source>Anliegen gesichert</source>
            <translation>Concern saved</translation>
        </message>
        <message>
            <source>Laufkundschaft gesichert</source>
            <translation>Walk-in saved</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Kontakt</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Anliegen</source>
            <translation>Concern</translation>
        </message>
        <message>
            <source>Laufkundschaft</source>
            <translation>Walk-in</translation>
        </message>
        <message>
            <source>anonym</source>
            <translation>anonymous</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>Wiedervorlage {day}</source>
            <translation>Follow-up {day}</translation>
        </message>
        <message>
            <source>fällig {day}</source>
            <translation>due {day}</translation>
        </message>
        <message>
            <source>„{words}“ nicht verstanden</source>
            <translation>“{words}” not understood</translation>
        </message>
        <message>
            <source>bleibt Text: „{words}“</source>
            <translation>stays text: “{words}”</translation>
        </message>
        <message>
            <source>„{words}“: mehrere</source>
            <translation>“{words}”: several</translation>
        </message>
        <message>
            <source>„{words}“: niemand in der Kartei</source>
            <translation>“{words}”: nobody on file</translation>
        </message>
    </context>
    <context>
        <name>CaptureDialog</name>
        <message>
            <source>Neuer Eintrag</source>
            <translation>New entry</translation>
        </message>
        <message>
            <source>Ein Satz genügt: mit wem, wann, wie lange, worüber, wie weiter. Auch Aufgaben („Bescheid nachfragen bis Freitag“), Anliegen und Laufkundschaft werden erkannt.</source>
            <translation>One sentence is enough: with whom, when, how long, about what, how it goes on. Tasks, concerns and walk-ins are recognised as well.</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
    </context>
    <context>
        <name>CaptureLine</name>
        <message>
            <source>Neuer Eintrag … (z. B. „Gespräch 20 min Wohnen; WV Fr“)</source>
            <translation>New entry … (e.g. “Talk 20 min housing; follow-up Fri”)</translation>
        </message>
        <message>
            <source>Neuer Eintrag</source>
            <translation>New entry</translation>
        </message>
        <message>
            <source>Umschalt+Enter</source>
            <translation>Shift+Enter</translation>
        </message>
        <message>
            <source>niemand genannt: anonym</source>
            <translation>nobody named: anonymous</translation>
        </message>
        <message>
            <source>Ausführlich …</source>
            <translation>In detail …</translation>
        </message>
        <message>
            <source>Sichern und öffnen</source>
            <translation>Save and open</translation>
        </message>
        <message>
            <source>Eine Zeile fasst 2.000 Zeichen; was darüber ist, steht nicht darin. Eingefügtes liegt noch in der Zwischenablage: „Ausführlich …“ hat Platz dafür.</source>
            <translation>A line holds 2,000 characters; what is beyond that is not in it. What was pasted is still on the clipboard: “In full …” has room for it.</translation>
        </message>
    </context>
    <context>
        <name>CaseForm</name>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Name suchen oder neu eintippen …</source>
            <translation>Search for a name or type a new one …</translation>
        </message>
        <message>
            <source>Anlass</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Ziel</source>
            <translation>Goal</translation>
        </message>
        <message>
            <source>Themen</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>z. B. Wohnen</source>
            <translation>e.g. Housing</translation>
        </message>
        <message>
            <source>Eröffnet am</source>
            <translation>Opened on</translation>
        </message>
        <message>
            <source>Beratung bis</source>
            <translation>Counselling until</translation>
        </message>
        <message>
            <source>Ergebnis des Falls</source>
            <translation>Outcome of the case</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>Cases</name>
        <message>
            <source>Neuer Fall</source>
            <translation>New case</translation>
        </message>
        <message>
            <source>Fall</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Fall gesichert</source>
            <translation>Case saved</translation>
        </message>
        <message>
            <source>Fall gelöscht</source>
            <translation>Case deleted</translation>
        </message>
        <message>
            <source>Status ändern …</source>
            <translation>Change status …</translation>
        </message>
        <message>
            <source>Fall lesen … (Strg+Umschalt+R)</source>
            <translation>Read case … (Ctrl+Shift+R)</translation>
        </message>
        <message>
            <source>Hilfeplan</source>
            <translation>Help plan</translation>
        </message>
        <message>
            <source>Beteiligte</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Einschätzung</source>
            <translation>Assessment</translation>
        </message>
        <message>
            <source>Kinderschutz</source>
            <translation>Child protection</translation>
        </message>
        <message>
            <source>Fall lesen …</source>
            <translation>Read case …</translation>
        </message>
        <message>
            <source>Fallakte …</source>
            <translation>Case file …</translation>
        </message>
        <message>
            <source>Status geändert</source>
            <translation>Status changed</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Klient/in</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Eröffnet</source>
            <translation>Opened</translation>
        </message>
        <message>
            <source>Letzter Kontakt</source>
            <translation>Last contact</translation>
        </message>
        <message>
            <source>Kontakte</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Stunden</source>
            <translation>Hours</translation>
        </message>
        <message>
            <source>Themen</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>Geschlossen</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Nächster Schritt</source>
            <translation>Next step</translation>
        </message>
        <message>
            <source>Beratung bis</source>
            <translation>Counselling until</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>noch keiner</source>
            <translation>none yet</translation>
        </message>
        <message numerus="yes">
            <source>%n Fall/Fälle</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n abgeschlossene ausgeblendet</source>
            <translation>
                <numerusform>%n closed hidden</numerusform>
                <numerusform>%n closed hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>offen</source>
            <translation>open</translation>
        </message>
        <message>
            <source>in Arbeit</source>
            <translation>in progress</translation>
        </message>
        <message>
            <source>lange kein Kontakt</source>
            <translation>no contact for long</translation>
        </message>
        <message>
            <source>Schritt fällig</source>
            <translation>step due</translation>
        </message>
        <message>
            <source>Beratung endet bald</source>
            <translation>counselling ends soon</translation>
        </message>
        <message>
            <source>Thema</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Jahr</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Hier stehen Ihre Fälle: wen Sie länger begleiten, mit Verlauf, Themen und Stunden unter einer Nummer.</source>
            <translation>Your cases stand here: whom you accompany for longer, with timeline, topics and hours under one number.</translation>
        </message>
        <message>
            <source>Nummer, Name oder Anlass</source>
            <translation>Number, name or reason</translation>
        </message>
        <message>
            <source>Stille Fälle durchsehen …</source>
            <translation>Look through silent cases …</translation>
        </message>
    </context>
    <context>
        <name>CatalogueField</name>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
    </context>
    <context>
        <name>CatalogueSection</name>
        <message>
            <source>Wertelisten</source>
            <translation>Value lists</translation>
        </message>
        <message>
            <source>Was sich in Feldern auswählen lässt. Was schon benutzt wurde, wird abgeschaltet und bleibt lesbar.</source>
            <translation>What can be chosen in fields. What was used already is switched off and stays readable.</translation>
        </message>
        <message>
            <source>Liste</source>
            <translation>List</translation>
        </message>
        <message>
            <source>Einträge der Liste</source>
            <translation>Entries of the list</translation>
        </message>
        <message>
            <source>Neu …</source>
            <translation>New …</translation>
        </message>
        <message>
            <source>Umbenennen …</source>
            <translation>Rename …</translation>
        </message>
        <message>
            <source>Nach oben</source>
            <translation>Up</translation>
        </message>
        <message>
            <source>Nach unten</source>
            <translation>Down</translation>
        </message>
        <message>
            <source>Abschalten</source>
            <translation>Switch off</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Neuer Eintrag</source>
            <translation>New entry</translation>
        </message>
        <message>
            <source>Umbenennen</source>
            <translation>Rename</translation>
        </message>
        <message>
            <source>„{label}“ wird benutzt und ist deshalb nur abgeschaltet.</source>
            <translation>“{label}” is in use and is therefore only switched off.</translation>
        </message>
        <message>
            <source>Werteliste geändert</source>
            <translation>Value list changed</translation>
        </message>
        <message>
            <source>Wieder anbieten</source>
            <translation>Offer again</translation>
        </message>
    </context>
    <context>
        <name>ChangeScreen</name>
        <message>
            <source>Weiter</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Zurück</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Jetzige Passphrase oder Code vom Blatt</source>
            <translation>Present passphrase or code from the sheet</translation>
        </message>
        <message>
            <source>Bitte zuerst eingeben, was den Tresor jetzt öffnet.</source>
            <translation>Please type first what opens the vault now.</translation>
        </message>
        <message>
            <source>Ohne Änderung öffnen</source>
            <translation>Open unchanged</translation>
        </message>
        <message>
            <source>Passphrase beurteilen</source>
            <translation>Judge the passphrase</translation>
        </message>
        <message>
            <source>Der Tresor wird geöffnet …</source>
            <translation>Opening the vault …</translation>
        </message>
    </context>
    <context>
        <name>ChangedScreen</name>
        <message>
            <source>Die neuen Geheimnisse gelten</source>
            <translation>The new secrets hold</translation>
        </message>
        <message numerus="yes">
            <source>%n Kopie(n) an anderen Orten öffnet noch das Bisherige; von hier aus lassen sie sich nicht erreichen. Bitte vernichten und neu anlegen:</source>
            <translation>
                <numerusform>%n copy elsewhere still opens with what held before; it can't be reached from here. Please destroy it and make a new one:</numerusform>
                <numerusform>%n copies elsewhere still open with what held before; they can't be reached from here. Please destroy them and make new ones:</numerusform>
            </translation>
        </message>
        <message>
            <source>Ort nicht vermerkt</source>
            <translation>place not noted</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Bitte das bisherige Blatt vernichten.</source>
            <translation>Please destroy the previous sheet.</translation>
        </message>
        <message>
            <source>Die früheren Sicherungen im Tresor werden gelöscht, sobald eine neue geprüft ist.</source>
            <translation>The earlier backups in the vault are deleted as soon as a new one is verified.</translation>
        </message>
        <message>
            <source>Die früheren Sicherungen im Tresor werden nach dem Öffnen neu verschlüsselt.</source>
            <translation>The earlier backups in the vault are encrypted anew once it is open.</translation>
        </message>
    </context>
    <context>
        <name>ChangesDialog</name>
        <message>
            <source>Geänderte Angaben</source>
            <translation>Changed details</translation>
        </message>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Angabe</source>
            <translation>Detail</translation>
        </message>
        <message>
            <source>vorher</source>
            <translation>before</translation>
        </message>
        <message>
            <source>nachher</source>
            <translation>after</translation>
        </message>
        <message>
            <source>Hier steht, was an diesen Angaben geändert wurde.</source>
            <translation>Changes to these details are listed here.</translation>
        </message>
        <message>
            <source>Früheren Wert zurückholen</source>
            <translation>Bring back earlier value</translation>
        </message>
        <message>
            <source>Verlauf vertraulicher Notizen löschen …</source>
            <translation>Erase history of confidential notes …</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Zum Zurückholen bitte erst sichern oder verwerfen, was gerade eingegeben wird.</source>
            <translation>To bring a value back, please first save or discard what is being typed.</translation>
        </message>
        <message>
            <source>Frühere Angabe zurückgeholt</source>
            <translation>Earlier detail brought back</translation>
        </message>
        <message>
            <source>Verlauf vertraulicher Notizen gelöscht</source>
            <translation>History of confidential notes erased</translation>
        </message>
        <message>
            <source>Verlauf vertraulicher Notizen löschen</source>
            <translation>Erase history of confidential notes</translation>
        </message>
        <message>
            <source>Was in den vertraulichen Notizen dieses Eintrags früher stand, auch in entfernten, wird endgültig aus dem Verlauf gelöscht. Was heute darin steht, bleibt. Das lässt sich nicht rückgängig machen; nur ältere Sicherungen behalten es noch, bis sie ausgedünnt sind.</source>
            <translation>What stood in the confidential notes of this entry before, also in removed ones, is erased from the history for good. What stands in them today stays. This can't be undone; only older backups still hold it until they are thinned out.</translation>
        </message>
        <message>
            <source>Endgültig löschen</source>
            <translation>Delete for good</translation>
        </message>
    </context>
    <context>
        <name>ChangingScreen</name>
        <message>
            <source>Der Tresor wird neu verschlüsselt</source>
            <translation>The vault is being encrypted anew</translation>
        </message>
        <message>
            <source>Bis zuletzt gelten die bisherigen Geheimnisse: Bricht etwas ab, ist nichts verloren.</source>
            <translation>Until the very end the previous secrets hold: if anything breaks off, nothing is lost.</translation>
        </message>
        <message>
            <source>Noch einmal</source>
            <translation>Once more</translation>
        </message>
        <message>
            <source>Ohne Änderung öffnen</source>
            <translation>Open unchanged</translation>
        </message>
        <message>
            <source>Der Tresor wird gesichert …</source>
            <translation>The vault is being backed up …</translation>
        </message>
    </context>
    <context>
        <name>CharacterCount</name>
        <message>
            <source>{used} von {most} Zeichen mit Leerzeichen, noch {free} frei</source>
            <translation>{used} of {most} characters with blanks, {free} left</translation>
        </message>
        <message>
            <source>{used} von {most} Zeichen mit Leerzeichen: {over} zu viel</source>
            <translation>{used} of {most} characters with blanks: {over} too many</translation>
        </message>
    </context>
    <context>
        <name>CheckDialog</name>
        <message>
            <source>Tresor prüfen</source>
            <translation>Check the vault</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Retten, was lesbar ist …</source>
            <translation>Rescue what can be read …</translation>
        </message>
        <message>
            <source>Sicherung einspielen …</source>
            <translation>Restore a backup …</translation>
        </message>
        <message>
            <source>Neues Blatt …</source>
            <translation>New sheet …</translation>
        </message>
        <message>
            <source>Sicherung an anderem Ort ablegen …</source>
            <translation>Put a backup somewhere else …</translation>
        </message>
        <message>
            <source>Beschädigt</source>
            <translation>Damaged</translation>
        </message>
        <message>
            <source>Auffällig</source>
            <translation>Worth a look</translation>
        </message>
        <message>
            <source>In Ordnung</source>
            <translation>All right</translation>
        </message>
        <message>
            <source>Im Tresor ist etwas beschädigt</source>
            <translation>Something in the vault is damaged</translation>
        </message>
        <message>
            <source>Es wurde nichts verändert. Legen Sie am besten gleich eine Sicherung an einem anderen Ort ab und wählen Sie dann einen der Wege unten.</source>
            <translation>Nothing was changed. It is best to store a backup elsewhere at once and then to choose one of the ways below.</translation>
        </message>
        <message>
            <source>Am Tresor ist etwas aufgefallen</source>
            <translation>Something about the vault is worth a look</translation>
        </message>
        <message>
            <source>Sie können weiterarbeiten. Bitte lesen Sie, was es bedeutet.</source>
            <translation>You can go on working. Please read what it means.</translation>
        </message>
        <message>
            <source>Der Tresor ist in Ordnung</source>
            <translation>The vault is all right</translation>
        </message>
        <message>
            <source>Jede Seite der Datei wurde gelesen und verglichen.</source>
            <translation>Every page of the file was read and compared.</translation>
        </message>
        <message>
            <source>Sicherungen</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>Eine Sicherung auf diesem Datenträger hat sich verändert; er altert vielleicht. Die Einträge sind nicht betroffen. Legen Sie bald eine Sicherung auf einen anderen.</source>
            <translation>A backup on this disk has changed; the disk may be ageing. Your entries are not affected. Soon store a backup on another one.</translation>
        </message>
        <message>
            <source>Schlüssel</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>Nach dem nächsten Verschließen könnte sich der Tresor nicht mehr öffnen lassen.</source>
            <translation>Once it is locked the vault might not open again.</translation>
        </message>
        <message>
            <source>Datei</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Der Datenträger hat etwas verändert oder verloren. Arbeiten Sie nicht weiter: Die Rettung holt alles Lesbare und ergänzt es aus der letzten Sicherung.</source>
            <translation>The disk has changed or lost something. Please stop working: the rescue takes everything that can be read and completes it from the last backup.</translation>
        </message>
        <message>
            <source>Verbindungen</source>
            <translation>Connections</translation>
        </message>
        <message>
            <source>Einzelne Einträge verweisen auf etwas, das es nicht mehr gibt. Die Rettung ordnet das.</source>
            <translation>Some entries lead to something that is no longer there. The rescue puts that in order.</translation>
        </message>
        <message>
            <source>Suche</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Einträge fehlen keine, aber die Suche findet vielleicht nicht alle. Die Rettung legt sie neu an.</source>
            <translation>No entries are missing, but the search may not find all of them. The rescue builds it anew.</translation>
        </message>
        <message>
            <source>Verlauf</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>An einzelnen Einträgen stimmt nicht, was über frühere Änderungen vermerkt ist.</source>
            <translation>What is noted about earlier changes is wrong for some entries.</translation>
        </message>
        <message>
            <source>Protokoll</source>
            <translation>Audit trail</translation>
        </message>
        <message>
            <source>Zeilen des Protokolls fehlen oder wurden verändert. Ihre Einträge sind nicht betroffen. Sprechen Sie mit der Stelle für den Datenschutz.</source>
            <translation>Lines of the audit trail are missing or were changed. Your entries are not affected. Please speak with the data protection office.</translation>
        </message>
        <message>
            <source>Nebendatei</source>
            <translation>Side file</translation>
        </message>
        <message>
            <source>Sehen Sie nach, ob Ihre letzten Eingaben da sind. Fehlt etwas, tragen Sie es bitte noch einmal ein.</source>
            <translation>Please look whether what you entered last is there. If something is missing, please enter it once more.</translation>
        </message>
        <message>
            <source>Sperre</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Ist der Tresor zweimal offen, wird jede Änderung trotzdem ganz oder gar nicht gespeichert. Schließen Sie eines der Fenster, damit keins über das andere schreibt.</source>
            <translation>If the vault is open twice, each change is still saved as a whole or not at all. Close one of the windows, so that neither writes over the other.</translation>
        </message>
        <message>
            <source>Neuester Stand?</source>
            <translation>The latest state?</translation>
        </message>
        <message>
            <source>Sehen Sie nach, ob Ihre letzten Eingaben da sind. Fehlen sie, wählen Sie „Sicherung einspielen“: Der jetzige Stand wird vorher gesichert, Sie können also vergleichen und zurück.</source>
            <translation>Please look whether what you entered last is there. If it is not, choose “Restore a backup”: the present state is backed up first, so you can compare and go back.</translation>
        </message>
        <message>
            <source>Blatt für den Safe</source>
            <translation>Sheet for the safe</translation>
        </message>
        <message>
            <source>Ohne das Blatt kommt niemand mehr an die Daten, wenn die Passphrase vergessen ist.</source>
            <translation>Without the sheet nobody can reach the data once the passphrase is forgotten.</translation>
        </message>
        <message>
            <source>Fremdsprachigen Text prüfen</source>
            <translation>Check a text in another language</translation>
        </message>
        <message>
            <source>Textprüfung eingetragen</source>
            <translation>Text check noted</translation>
        </message>
    </context>
    <context>
        <name>CheckForm</name>
        <message>
            <source>Auf Deutsch</source>
            <translation>In German</translation>
        </message>
        <message>
            <source>In der Sprache</source>
            <translation>In the language</translation>
        </message>
        <message>
            <source>Texte</source>
            <translation>Texts</translation>
        </message>
        <message>
            <source>Geprüft von</source>
            <translation>Checked by</translation>
        </message>
        <message>
            <source>wer die Sprache gut spricht</source>
            <translation>somebody who speaks the language well</translation>
        </message>
        <message>
            <source>Geprüft am</source>
            <translation>Checked on</translation>
        </message>
    </context>
    <context>
        <name>ChecksLine</name>
        <message>
            <source>Prüfung eintragen …</source>
            <translation>Note a check …</translation>
        </message>
        <message>
            <source>Auf {language} geprüft von {name} am {day}.</source>
            <translation>Checked in {language} by {name} on {day}.</translation>
        </message>
    </context>
    <context>
        <name>Chips</name>
        <message>
            <source>{label} entfernen</source>
            <translation>Remove {label}</translation>
        </message>
    </context>
    <context>
        <name>ChipsField</name>
        <message>
            <source>Hinzufügen …</source>
            <translation>Add …</translation>
        </message>
    </context>
    <context>
        <name>ClientPapers</name>
        <message>
            <source>Schweigepflichtentbindung drucken …</source>
            <translation>Print release from secrecy …</translation>
        </message>
        <message>
            <source>Einwilligung drucken …</source>
            <translation>Print consent …</translation>
        </message>
        <message>
            <source>Einwilligung in Fotos drucken …</source>
            <translation>Print consent to photographs …</translation>
        </message>
        <message>
            <source>Hilfeplan drucken …</source>
            <translation>Print help plan …</translation>
        </message>
        <message>
            <source>Kinderschutz drucken …</source>
            <translation>Print child protection …</translation>
        </message>
    </context>
    <context>
        <name>ClockBar</name>
        <message>
            <source>Aufgabe für die Uhr</source>
            <translation>Task for the clock</translation>
        </message>
        <message>
            <source>Uhr starten</source>
            <translation>Start the clock</translation>
        </message>
        <message>
            <source>Anhalten</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Verwerfen</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Uhr verwerfen</source>
            <translation>Discard the clock</translation>
        </message>
        <message>
            <source>Uhr gestartet</source>
            <translation>Clock started</translation>
        </message>
        <message>
            <source>Uhr angehalten</source>
            <translation>Clock stopped</translation>
        </message>
        <message>
            <source>Uhr verworfen</source>
            <translation>Clock discarded</translation>
        </message>
        <message>
            <source>{task}: läuft seit {time} Uhr ({duration})</source>
            <translation>{task}: running since {time} ({duration})</translation>
        </message>
    </context>
    <context>
        <name>ClockedMinutesField</name>
        <message>
            <source>Uhr starten</source>
            <translation>Start the clock</translation>
        </message>
        <message>
            <source>Uhr anhalten</source>
            <translation>Stop the clock</translation>
        </message>
    </context>
    <context>
        <name>Collapsible</name>
        <message numerus="yes">
            <source>%n Angabe(n)</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
        <message>
            <source>geöffnet</source>
            <translation>open</translation>
        </message>
        <message>
            <source>zugeklappt</source>
            <translation>folded</translation>
        </message>
    </context>
    <context>
        <name>ColourField</name>
        <message>
            <source>Eigene Farbe …</source>
            <translation>A colour of your own …</translation>
        </message>
        <message>
            <source>Eigene: {colour}</source>
            <translation>Your own: {colour}</translation>
        </message>
        <message>
            <source>Petrol</source>
            <translation>Teal</translation>
        </message>
        <message>
            <source>Blau</source>
            <translation>Blue</translation>
        </message>
        <message>
            <source>Grün</source>
            <translation>Green</translation>
        </message>
        <message>
            <source>Weinrot</source>
            <translation>Burgundy</translation>
        </message>
        <message>
            <source>Violett</source>
            <translation>Violet</translation>
        </message>
        <message>
            <source>Braun</source>
            <translation>Brown</translation>
        </message>
        <message>
            <source>Schwarz</source>
            <translation>Black</translation>
        </message>
    </context>
    <context>
        <name>ColumnHeader</name>
        <message>
            <source>absteigend sortiert</source>
            <translation>sorted descending</translation>
        </message>
        <message>
            <source>aufsteigend sortiert</source>
            <translation>sorted ascending</translation>
        </message>
        <message>
            <source>{sorted}, an {rank}. Stelle</source>
            <translation>{sorted}, in place {rank}</translation>
        </message>
    </context>
    <context>
        <name>ColumnMenu</name>
        <message>
            <source>Sortieren nach</source>
            <translation>Sort by</translation>
        </message>
        <message>
            <source>Dann sortieren nach</source>
            <translation>Then sort by</translation>
        </message>
        <message>
            <source>Breiter</source>
            <translation>Wider</translation>
        </message>
        <message>
            <source>Schmaler</source>
            <translation>Narrower</translation>
        </message>
        <message>
            <source>Spalten zurücksetzen</source>
            <translation>Reset columns</translation>
        </message>
    </context>
    <context>
        <name>ColumnsStep</name>
        <message>
            <source>So wurden die Spalten verstanden. Was keinem Feld zugeordnet ist, wird nicht übernommen; „Notiz“ nimmt beliebig viele Spalten auf.</source>
            <translation>This is how the columns were understood. What is assigned to no field is left out; “Note” takes any number of columns.</translation>
        </message>
        <message>
            <source>Gemerkte Zuordnung</source>
            <translation>Saved assignment</translation>
        </message>
        <message>
            <source>keine</source>
            <translation>none</translation>
        </message>
        <message>
            <source>Datumsangaben</source>
            <translation>Dates</translation>
        </message>
        <message>
            <source>Zuordnung merken als</source>
            <translation>Save assignment as</translation>
        </message>
        <message>
            <source>zum Beispiel der Name der Stelle</source>
            <translation>for example the name of the office</translation>
        </message>
        <message>
            <source>Merken</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Vergessen</source>
            <translation>Forget</translation>
        </message>
        <message>
            <source>{understood} von {all} Spalten verstanden</source>
            <translation>{understood} of {all} columns understood</translation>
        </message>
        <message>
            <source>Es fehlt noch eine Spalte mit Namen: Ohne Namen wird niemand übernommen.</source>
            <translation>A column with names is still missing: nobody is brought in without a name.</translation>
        </message>
        <message>
            <source>Feld für Spalte {heading}</source>
            <translation>Field for column {heading}</translation>
        </message>
        <message>
            <source>Spalte {number}</source>
            <translation>Column {number}</translation>
        </message>
        <message>
            <source>nicht übernehmen</source>
            <translation>leave out</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Befehle</source>
            <translation>Commands</translation>
        </message>
        <message>
            <source>Was möchten Sie tun oder öffnen?</source>
            <translation>What would you like to do or open?</translation>
        </message>
        <message>
            <source>Befehl oder Eintrag</source>
            <translation>Command or record</translation>
        </message>
        <message>
            <source>Befehle und Einträge</source>
            <translation>Commands and records</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>&amp;Seite</source>
            <translation>&amp;Page</translation>
        </message>
        <message>
            <source>Hier gibt es keine weiteren Befehle</source>
            <translation>There are no further commands here</translation>
        </message>
        <message>
            <source>&amp;Datei</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;Neu</source>
            <translation>&amp;New</translation>
        </message>
        <message>
            <source>Neuer &amp;Eintrag …</source>
            <translation>New &amp;entry …</translation>
        </message>
        <message>
            <source>&amp;Sichern</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>&amp;Drucken …</source>
            <translation>&amp;Print …</translation>
        </message>
        <message>
            <source>Personen aus Liste übernehmen …</source>
            <translation>Bring in people from a list …</translation>
        </message>
        <message>
            <source>Akteure aus Liste übernehmen …</source>
            <translation>Bring in actors from a list …</translation>
        </message>
        <message>
            <source>Übernommene Listen …</source>
            <translation>Lists brought in …</translation>
        </message>
        <message>
            <source>Sicherung jetzt anlegen</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>Sicherung an anderem Ort ablegen …</source>
            <translation>Put a backup somewhere else …</translation>
        </message>
        <message>
            <source>Tresor prüfen</source>
            <translation>Check the vault</translation>
        </message>
        <message>
            <source>Passphrase ändern …</source>
            <translation>Change passphrase …</translation>
        </message>
        <message>
            <source>Neues Blatt für den Safe …</source>
            <translation>New sheet for the safe …</translation>
        </message>
        <message>
            <source>Jemand kennt mein Geheimnis …</source>
            <translation>Somebody knows my secret …</translation>
        </message>
        <message>
            <source>&amp;Einstellungen …</source>
            <translation>&amp;Settings …</translation>
        </message>
        <message>
            <source>S&amp;perren</source>
            <translation>&amp;Lock</translation>
        </message>
        <message>
            <source>&amp;Beenden</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>&amp;Bearbeiten</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>&amp;Rückgängig</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>&amp;Wiederholen</source>
            <translation>&amp;Redo</translation>
        </message>
        <message>
            <source>Letzte Schritte …</source>
            <translation>Last steps …</translation>
        </message>
        <message>
            <source>In allem &amp;suchen</source>
            <translation>&amp;Search everything</translation>
        </message>
        <message>
            <source>In dieser Liste &amp;filtern</source>
            <translation>&amp;Filter this list</translation>
        </message>
        <message>
            <source>Be&amp;fehle …</source>
            <translation>&amp;Commands …</translation>
        </message>
        <message>
            <source>&amp;Gehe zu</source>
            <translation>&amp;Go to</translation>
        </message>
        <message>
            <source>&amp;Zurück</source>
            <translation>&amp;Back</translation>
        </message>
        <message>
            <source>&amp;Vor</source>
            <translation>&amp;Forward</translation>
        </message>
        <message>
            <source>&amp;Diskret: Namen verbergen</source>
            <translation>&amp;Discreet: hide names</translation>
        </message>
        <message>
            <source>&amp;Ansicht</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>&amp;Größer</source>
            <translation>&amp;Larger</translation>
        </message>
        <message>
            <source>&amp;Kleiner</source>
            <translation>&amp;Smaller</translation>
        </message>
        <message>
            <source>&amp;Normale Größe</source>
            <translation>&amp;Normal size</translation>
        </message>
        <message>
            <source>&amp;Hell oder dunkel</source>
            <translation>L&amp;ight or dark</translation>
        </message>
        <message>
            <source>Seiten&amp;leiste</source>
            <translation>Side &amp;bar</translation>
        </message>
        <message>
            <source>Wie das System</source>
            <translation>Like the system</translation>
        </message>
        <message>
            <source>Immer hell</source>
            <translation>Always light</translation>
        </message>
        <message>
            <source>Immer dunkel</source>
            <translation>Always dark</translation>
        </message>
        <message>
            <source>Farben</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>Sprache</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>&amp;Hilfe</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>&amp;Tastenkürzel</source>
            <translation>&amp;Keyboard shortcuts</translation>
        </message>
        <message>
            <source>&amp;Über Quartiersbuch</source>
            <translation>&amp;About Quartiersbuch</translation>
        </message>
    </context>
    <context>
        <name>ComparisonDialog</name>
        <message>
            <source>Was in dieser Sicherung liegt</source>
            <translation>What is in this backup</translation>
        </message>
        <message>
            <source>Der Tresor wird verschlossen und fragt nach Ihrer Passphrase. Der jetzige Stand wird vorher selbst gesichert, Sie können also auch wieder hierher zurück.</source>
            <translation>The vault is locked and asks for your passphrase. The present state is backed up first, so you can come back here as well.</translation>
        </message>
        <message>
            <source>Verschließen und einspielen</source>
            <translation>Lock and restore</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>What</translation>
        </message>
        <message>
            <source>in der Sicherung</source>
            <translation>in the backup</translation>
        </message>
        <message>
            <source>jetzt</source>
            <translation>now</translation>
        </message>
        <message>
            <source>Unterschied</source>
            <translation>Difference</translation>
        </message>
        <message numerus="yes">
            <source>%n Schritt(e) seit dieser Sicherung gingen verloren:</source>
            <translation>
                <numerusform>%n step since this backup would be lost:</numerusform>
                <numerusform>%n steps since this backup would be lost:</numerusform>
            </translation>
        </message>
        <message>
            <source>Seit dieser Sicherung ist nichts dazugekommen.</source>
            <translation>Nothing was added since this backup.</translation>
        </message>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Schritt</source>
            <translation>Step</translation>
        </message>
        <message numerus="yes">
            <source>Gezeigt sind die neuesten %n.</source>
            <translation>
                <numerusform>Shown is the newest one.</numerusform>
                <numerusform>Shown are the newest %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Schritt(e) stehen nur in dieser Sicherung und kämen zurück.</source>
            <translation>
                <numerusform>%n step is in this backup only and would come back.</numerusform>
                <numerusform>%n steps are in this backup only and would come back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Completer</name>
        <message numerus="yes">
            <source>%n Vorschläge</source>
            <translation>
                <numerusform>%n suggestion</numerusform>
                <numerusform>%n suggestions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConcernForm</name>
        <message>
            <source>Worum geht es?</source>
            <translation>What is it about?</translation>
        </message>
        <message>
            <source>Kategorie</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Beschreibung</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Zuständige Stelle</source>
            <translation>Office in charge</translation>
        </message>
        <message>
            <source>Amt oder Akteur suchen …</source>
            <translation>Search office or actor …</translation>
        </message>
        <message>
            <source>Ergebnis (das erfährt, wer es gemeldet hat)</source>
            <translation>Result (whoever reported it will hear this)</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Gebäude</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>Name oder Straße suchen …</source>
            <translation>Search for name or street …</translation>
        </message>
        <message>
            <source>Ort in Worten</source>
            <translation>Place in words</translation>
        </message>
        <message>
            <source>z. B. Weg zum Spielplatz</source>
            <translation>e.g. path to the playground</translation>
        </message>
        <message>
            <source>Gemeldet von (leer: anonym)</source>
            <translation>Reported by (empty: anonymous)</translation>
        </message>
        <message>
            <source>Name suchen oder neu eintippen …</source>
            <translation>Search for a name or type a new one …</translation>
        </message>
        <message>
            <source>„Auch ich“</source>
            <translation>“Me too”</translation>
        </message>
        <message>
            <source>Name darf weitergegeben werden</source>
            <translation>Name may be passed on</translation>
        </message>
        <message>
            <source>Zitat erlaubt</source>
            <translation>May be quoted</translation>
        </message>
        <message>
            <source>Quelle</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Eingegangen am</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>Aufgenommen bei</source>
            <translation>Taken in at</translation>
        </message>
        <message>
            <source>Veranstaltung suchen …</source>
            <translation>Search event …</translation>
        </message>
    </context>
    <context>
        <name>ConcernPage</name>
        <message>
            <source>Anliegen am Stand aufnehmen</source>
            <translation>Take in concerns at a stall</translation>
        </message>
        <message>
            <source>Am Stand</source>
            <translation>At the stall</translation>
        </message>
        <message>
            <source>Anliegen groß und schnell aufnehmen, zum Beispiel auf dem Markt</source>
            <translation>Take in concerns large and quickly, for example at the market</translation>
        </message>
    </context>
    <context>
        <name>Concerns</name>
        <message>
            <source>„Auch ich“ gezählt</source>
            <translation>“Me too” counted</translation>
        </message>
        <message numerus="yes">
            <source>%n Anliegen zusammengefasst</source>
            <translation>
                <numerusform>%n concern joined</numerusform>
                <numerusform>%n concerns joined</numerusform>
            </translation>
        </message>
        <message>
            <source>Eingang bestätigt</source>
            <translation>Receipt acknowledged</translation>
        </message>
        <message>
            <source>Auch ich</source>
            <translation>Me too</translation>
        </message>
        <message>
            <source>Zusammenfassen</source>
            <translation>Join</translation>
        </message>
        <message>
            <source>Aushang „Du hast gesagt“ …</source>
            <translation>Notice “You said” …</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Anliegen</source>
            <translation>Concern</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Kategorie</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>Eingegangen</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Bis</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Zuständig</source>
            <translation>In charge</translation>
        </message>
        <message>
            <source>Stimmen</source>
            <translation>Voices</translation>
        </message>
        <message>
            <source>Gebäude</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Quelle</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Gemeldet von</source>
            <translation>Reported by</translation>
        </message>
        <message>
            <source>Ergebnis am</source>
            <translation>Result on</translation>
        </message>
        <message>
            <source>Rückmeldung</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>Geschlossen</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>überfällig: {day}</source>
            <translation>overdue: {day}</translation>
        </message>
        <message>
            <source>offen</source>
            <translation>open</translation>
        </message>
        <message>
            <source>überfällig</source>
            <translation>overdue</translation>
        </message>
        <message>
            <source>wartet auf eine Stelle</source>
            <translation>waiting for an office</translation>
        </message>
        <message>
            <source>Rückmeldung offen</source>
            <translation>feedback owed</translation>
        </message>
        <message>
            <source>erledigt</source>
            <translation>done</translation>
        </message>
        <message>
            <source>Jahr</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Neues Anliegen</source>
            <translation>New concern</translation>
        </message>
        <message>
            <source>Anliegen gesichert</source>
            <translation>Concern saved</translation>
        </message>
        <message>
            <source>Anliegen gelöscht</source>
            <translation>Concern deleted</translation>
        </message>
        <message>
            <source>Stand ändern …</source>
            <translation>Change state …</translation>
        </message>
        <message>
            <source>Weiterleitungen</source>
            <translation>Forwardings</translation>
        </message>
        <message>
            <source>Woraus, wohin</source>
            <translation>From where, where to</translation>
        </message>
        <message>
            <source>Quittung …</source>
            <translation>Receipt …</translation>
        </message>
        <message>
            <source>Schreiben ans Amt …</source>
            <translation>Letter to the office …</translation>
        </message>
        <message>
            <source>Antwort schreiben …</source>
            <translation>Write an answer …</translation>
        </message>
        <message>
            <source>Auf dem Plan zeigen</source>
            <translation>Show on the plan</translation>
        </message>
        <message>
            <source>Zwischenbescheid gegeben</source>
            <translation>Interim answer given</translation>
        </message>
        <message>
            <source>Von dem anderen Anliegen trennen</source>
            <translation>Separate from the other concern</translation>
        </message>
        <message>
            <source>Anliegen getrennt</source>
            <translation>Concern separated</translation>
        </message>
        <message>
            <source>Anliegen nach Stand</source>
            <translation>Concerns by status</translation>
        </message>
        <message numerus="yes">
            <source>%n Anliegen</source>
            <translation>
                <numerusform>%n concern</numerusform>
                <numerusform>%n concerns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erledigte ausgeblendet</source>
            <translation>
                <numerusform>%n done hidden</numerusform>
                <numerusform>%n done hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>Hier steht, was Menschen aus dem Quartier bewegt: Sorgen, Wünsche, Ideen, Lob. Erledigt ist ein Anliegen erst, wenn die Antwort zurückgebracht ist.</source>
            <translation>Here stands what moves people of the quarter: worries, wishes, ideas, praise. A concern is done only when the answer has been brought back.</translation>
        </message>
        <message>
            <source>Nummer oder Wort</source>
            <translation>Number or word</translation>
        </message>
    </context>
    <context>
        <name>ConcernsPanel</name>
        <message>
            <source>Anliegen</source>
            <translation>Concerns</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Eingegangen</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Dazu ist kein Anliegen eingetragen.</source>
            <translation>No concern is entered for this.</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
    </context>
    <context>
        <name>ConsentDialog</name>
        <message>
            <source>Einwilligung</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>Einwilligung gesichert</source>
            <translation>Consent saved</translation>
        </message>
    </context>
    <context>
        <name>ConsentForm</name>
        <message>
            <source>Wofür</source>
            <translation>What for</translation>
        </message>
        <message>
            <source>An wen</source>
            <translation>To whom</translation>
        </message>
        <message>
            <source>z. B. Jobcenter, Frauenhaus, Sportverein</source>
            <translation>e.g. job centre, women’s shelter, sports club</translation>
        </message>
        <message>
            <source>Antwort</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Gesagt am</source>
            <translation>Said on</translation>
        </message>
        <message>
            <source>Bis (leer: bis zum Widerruf)</source>
            <translation>Until (empty: until revoked)</translation>
        </message>
        <message>
            <source>Anmerkung</source>
            <translation>Remark</translation>
        </message>
    </context>
    <context>
        <name>ConsentsSection</name>
        <message>
            <source>Widerrufen</source>
            <translation>Revoke</translation>
        </message>
        <message>
            <source>Einwilligungen</source>
            <translation>Consents</translation>
        </message>
        <message>
            <source>Wofür</source>
            <translation>What for</translation>
        </message>
        <message>
            <source>Antwort</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Gesagt am</source>
            <translation>Said on</translation>
        </message>
        <message>
            <source>Anmerkung</source>
            <translation>Remark</translation>
        </message>
        <message>
            <source>Noch nichts gefragt. Was erlaubt oder abgelehnt wird, steht hier mit Tag und Zweck.</source>
            <translation>Nothing asked yet. What is allowed or refused stands here with its day and purpose.</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Einwilligung festhalten …</source>
            <translation>Write down consent …</translation>
        </message>
        <message>
            <source>Einwilligung widerrufen</source>
            <translation>Consent revoked</translation>
        </message>
        <message>
            <source>Einwilligung entfernt</source>
            <translation>Consent removed</translation>
        </message>
        <message>
            <source>Einwilligung gesichert</source>
            <translation>Consent saved</translation>
        </message>
    </context>
    <context>
        <name>ContactDialog</name>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Löschen</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Verlauf dieses Eintrags löschen …</source>
            <translation>Delete the history of this entry …</translation>
        </message>
        <message>
            <source>Mit wem oder worüber?</source>
            <translation>With whom or about what?</translation>
        </message>
        <message>
            <source>Name, Akteur oder Fallnummer suchen …</source>
            <translation>Search for a name, partner or case number …</translation>
        </message>
        <message>
            <source>Anonymes Gespräch</source>
            <translation>Anonymous conversation</translation>
        </message>
        <message>
            <source>Eintrag gesichert</source>
            <translation>Entry saved</translation>
        </message>
        <message>
            <source>Was in diesem Eintrag früher stand, auch in seiner vertraulichen Notiz und wenn sie entfernt ist, wird endgültig aus dem Verlauf gelöscht. Was heute darin steht, bleibt. Das lässt sich nicht rückgängig machen; was ältere Sicherungen noch enthalten und bis wann, steht unter dem Papierkorb.</source>
            <translation>What stood in this entry before, also in its confidential note and where that was removed, is deleted from the history for good. What stands in it today stays. This can't be undone; what older backups still hold, and until when, stands below the trash.</translation>
        </message>
        <message>
            <source>Verlauf eines Eintrags gelöscht</source>
            <translation>History of an entry deleted</translation>
        </message>
        <message>
            <source>Verlauf dieses Eintrags löschen</source>
            <translation>Delete the history of this entry</translation>
        </message>
        <message>
            <source>Endgültig löschen</source>
            <translation>Delete for good</translation>
        </message>
        <message>
            <source>Neuer Eintrag</source>
            <translation>New entry</translation>
        </message>
        <message>
            <source>Eintrag</source>
            <translation>Entry</translation>
        </message>
        <message>
            <source>Eintrag bei {whom} gesichert</source>
            <translation>Entry with {whom} saved</translation>
        </message>
        <message>
            <source>Fall aus Kurzberatungen eröffnet</source>
            <translation>Case opened from short consultations</translation>
        </message>
        <message>
            <source>Eintrag bei {whom} gesichert. Es gibt mehrere Kurzberatungen und keinen offenen Fall.</source>
            <translation>Entry saved for {whom}. There are several short consultations and no open case.</translation>
        </message>
        <message>
            <source>Fall anlegen</source>
            <translation>Create case</translation>
        </message>
        <message>
            <source>Nicht gesichert, Ihr Entwurf bleibt aufgehoben.</source>
            <translation>Not saved, your draft is kept.</translation>
        </message>
        <message>
            <source>Nicht gesichert, Ihr Entwurf bleibt aufgehoben: {whom}</source>
            <translation>Not saved, your draft is kept: {whom}</translation>
        </message>
        <message>
            <source>Eintrag bei {whom} gelöscht</source>
            <translation>Entry with {whom} deleted</translation>
        </message>
        <message>
            <source>Weiterschreiben</source>
            <translation>Go on writing</translation>
        </message>
        <message>
            <source>Verweis anlegen</source>
            <translation>Create referral</translation>
        </message>
        <message>
            <source>Anonymes Gespräch gesichert</source>
            <translation>Anonymous conversation saved</translation>
        </message>
        <message>
            <source>Eintrag gelöscht</source>
            <translation>Entry deleted</translation>
        </message>
    </context>
    <context>
        <name>ContactForm</name>
        <message>
            <source>Kanal</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Tätigkeit</source>
            <translation>Activity</translation>
        </message>
        <message>
            <source>Ergebnis</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Gesprochen mit (leer: anonym)</source>
            <translation>Spoken with (empty: anonymous)</translation>
        </message>
        <message>
            <source>Auch dabei</source>
            <translation>Also there</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>z. B. Stand am Markt</source>
            <translation>e.g. market stall</translation>
        </message>
        <message>
            <source>Themen</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>z. B. Wohnen</source>
            <translation>e.g. Housing</translation>
        </message>
        <message>
            <source>Was war?</source>
            <translation>What happened?</translation>
        </message>
        <message>
            <source>Vertrauliche Notiz</source>
            <translation>Confidential note</translation>
        </message>
        <message>
            <source>Gehört zu</source>
            <translation>Belongs to</translation>
        </message>
        <message>
            <source>Name suchen …</source>
            <translation>Search for a name …</translation>
        </message>
        <message>
            <source>Gesprochen mit</source>
            <translation>Talked to</translation>
        </message>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Dauer (min)</source>
            <translation>Duration (min)</translation>
        </message>
        <message>
            <source>Hauptthema</source>
            <translation>Main topic</translation>
        </message>
        <message>
            <source>Nacharbeit (min)</source>
            <translation>Follow-up work (min)</translation>
        </message>
        <message>
            <source>Verständigung und Einordnung</source>
            <translation>Communication and classification</translation>
        </message>
        <message>
            <source>Sprache</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>ohne Angabe</source>
            <translation>not given</translation>
        </message>
        <message>
            <source>Verständigung</source>
            <translation>Communication</translation>
        </message>
        <message>
            <source>Initiative</source>
            <translation>Initiative</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Kurzberatung, ohne Fall</source>
            <translation>Short consultation, without a case</translation>
        </message>
        <message>
            <source>Fall {number} · {status}</source>
            <translation>Case {number} · {status}</translation>
        </message>
    </context>
    <context>
        <name>ContractForm</name>
        <message>
            <source>Gilt ab</source>
            <translation>Valid from</translation>
        </message>
        <message>
            <source>Urlaubstage im Jahr</source>
            <translation>Days of leave per year</translation>
        </message>
        <message>
            <source>Stunden am</source>
            <translation>Hours on</translation>
        </message>
    </context>
    <context>
        <name>Copies</name>
        <message>
            <source>Noch keine Kopie außerhalb dieses Computers.</source>
            <translation>No copy outside this computer yet.</translation>
        </message>
        <message>
            <source>Letzte Kopie außerhalb dieses Computers heute.</source>
            <translation>Last copy outside this computer: today.</translation>
        </message>
        <message numerus="yes">
            <source>Letzte Kopie außerhalb dieses Computers vor %n Tag(en).</source>
            <translation>
                <numerusform>Last copy outside this computer %n day ago.</numerusform>
                <numerusform>Last copy outside this computer %n days ago.</numerusform>
            </translation>
        </message>
        <message>
            <source>Noch keine Kopie außerhalb</source>
            <translation>No copy outside yet</translation>
        </message>
        <message numerus="yes">
            <source>Letzte Kopie außerhalb vor %n Tag(en)</source>
            <translation>
                <numerusform>Last copy outside %n day ago</numerusform>
                <numerusform>Last copy outside %n days ago</numerusform>
            </translation>
        </message>
        <message>
            <source>Kopie ablegen …</source>
            <translation>Make a copy …</translation>
        </message>
        <message numerus="yes">
            <source>%n Zeile(n) kopiert.</source>
            <translation>
                <numerusform>%n row copied.</numerusform>
                <numerusform>%n rows copied.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CopiesCard</name>
        <message>
            <source>Kopie außerhalb dieses Computers</source>
            <translation>Copy outside this computer</translation>
        </message>
        <message>
            <source>Kopie auf Datenträger …</source>
            <translation>Copy to a stick or disk …</translation>
        </message>
        <message numerus="yes">
            <source>nach %n Tagen</source>
            <translation>
                <numerusform>after %n day</numerusform>
                <numerusform>after %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>nie</source>
            <translation>never</translation>
        </message>
        <message>
            <source>Zuletzt abgelegt in „{folder}“.</source>
            <translation>Last put in “{folder}”.</translation>
        </message>
    </context>
    <context>
        <name>CostItemDialog</name>
        <message>
            <source>Kostenposten</source>
            <translation>Cost item</translation>
        </message>
        <message>
            <source>Kostenposten geändert</source>
            <translation>Cost item changed</translation>
        </message>
    </context>
    <context>
        <name>CostItemForm</name>
        <message>
            <source>Posten</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>Geplant</source>
            <translation>Planned</translation>
        </message>
    </context>
    <context>
        <name>CostsPanel</name>
        <message>
            <source>Neuer Posten</source>
            <translation>New item</translation>
        </message>
        <message>
            <source>z. B. Erde und Holz</source>
            <translation>e.g. soil and timber</translation>
        </message>
        <message>
            <source>Geplant</source>
            <translation>Planned</translation>
        </message>
        <message>
            <source>Hinzufügen</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Kostenposten</source>
            <translation>Cost item</translation>
        </message>
        <message>
            <source>Posten</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>Noch nichts geplant. Oben eintippen, wofür wie viel gebraucht wird.</source>
            <translation>Nothing planned yet. Type above what is needed, and how much.</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Zusammen geplant: {planned} · ausgegeben: {spent} · bleibt: {rest}</source>
            <translation>Planned in all: {planned} · spent: {spent} · left: {rest}</translation>
        </message>
        <message>
            <source>Kosten geplant</source>
            <translation>Cost planned</translation>
        </message>
        <message>
            <source>Kostenposten geändert</source>
            <translation>Cost item changed</translation>
        </message>
        <message>
            <source>Kostenposten entfernt</source>
            <translation>Cost item removed</translation>
        </message>
    </context>
    <context>
        <name>CoursePanel</name>
        <message>
            <source>ja</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>nein</source>
            <translation>no</translation>
        </message>
        <message>
            <source>noch offen</source>
            <translation>still open</translation>
        </message>
        <message>
            <source>Phasen</source>
            <translation>Phases</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>Phase</translation>
        </message>
        <message>
            <source>Von</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Bis</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Tage</source>
            <translation>days</translation>
        </message>
        <message>
            <source>Warum</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>Passt Case Management?</source>
            <translation>Does case management fit?</translation>
        </message>
        <message>
            <source>Einschätzung geändert</source>
            <translation>Assessment changed</translation>
        </message>
    </context>
    <context>
        <name>CreateScreen</name>
        <message>
            <source>Neuer Tresor</source>
            <translation>New vault</translation>
        </message>
        <message>
            <source>Die Passphrase brauchen Sie jeden Morgen. Gut sind fünf Wörter, die nichts miteinander zu tun haben; Leerzeichen und Umlaute sind erlaubt. Was sich erraten ließe, wird nicht angenommen.</source>
            <translation>You need the passphrase every morning. Five words that have nothing to do with each other are good; spaces and umlauts are allowed. What could be guessed is not accepted.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Noch einmal</source>
            <translation>Once more</translation>
        </message>
        <message>
            <source>Tresor anlegen</source>
            <translation>Create vault</translation>
        </message>
        <message>
            <source>Zurück</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Er wird angelegt in „{folder}“.</source>
            <translation>It will be created in “{folder}”.</translation>
        </message>
        <message>
            <source>Ordner ansehen</source>
            <translation>Looking at the folder</translation>
        </message>
        <message>
            <source>Die beiden Eingaben sind verschieden. Bitte die Passphrase noch einmal eingeben.</source>
            <translation>The two entries differ. Please type the passphrase again.</translation>
        </message>
        <message>
            <source>Der Tresor wird angelegt …</source>
            <translation>Creating the vault …</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>z. B. 12.3. oder morgen</source>
            <translation>e.g. 12 Mar or tomorrow</translation>
        </message>
        <message>
            <source>Kalender öffnen</source>
            <translation>Open calendar</translation>
        </message>
        <message>
            <source>Dieses Datum ist nicht zu verstehen.</source>
            <translation>This date cannot be understood.</translation>
        </message>
        <message>
            <source>Dieser Tag liegt vor dem {day}.</source>
            <translation>This day is before {day}.</translation>
        </message>
        <message>
            <source>Dieser Tag liegt nach dem {day}.</source>
            <translation>This day is after {day}.</translation>
        </message>
        <message>
            <source>nicht verstanden</source>
            <translation>not understood</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message numerus="yes">
            <source>in %n Tagen</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>vor %n Tagen</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message>
            <source>{day}, {time} Uhr</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>vorgestern</source>
            <translation>2 days ago</translation>
        </message>
        <message>
            <source>gestern</source>
            <translation>yesterday</translation>
        </message>
        <message>
            <source>heute</source>
            <translation>today</translation>
        </message>
        <message>
            <source>morgen</source>
            <translation>tomorrow</translation>
        </message>
        <message>
            <source>übermorgen</source>
            <translation>in 2 days</translation>
        </message>
    </context>
    <context>
        <name>DeadlineForm</name>
        <message>
            <source>Fristen für Anliegen</source>
            <translation>Deadlines for concerns</translation>
        </message>
        <message>
            <source>Verweise und Bescheide</source>
            <translation>Referrals and notices</translation>
        </message>
        <message>
            <source>Ratsuchende</source>
            <translation>People seeking advice</translation>
        </message>
        <message>
            <source>Fälle</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Schweigepflicht</source>
            <translation>Secrecy</translation>
        </message>
        <message>
            <source>Amtsblatt</source>
            <translation>Official gazette</translation>
        </message>
        <message>
            <source>Wahltag</source>
            <translation>Election day</translation>
        </message>
    </context>
    <context>
        <name>DeadlineSection</name>
        <message>
            <source>Fristen</source>
            <translation>Deadlines</translation>
        </message>
        <message>
            <source>Bis wann Bürger/innen Antwort bekommen, wann Fachämter erinnert werden, wann Sie nach einem Verweis fragen, wann bei Ratsuchenden nachgefragt wird, wann Fälle als still gelten und wann das Amtsblatt erscheint. Arbeitstage sind Montag bis Freitag ohne die Feiertage von Baden-Württemberg.</source>
            <translation>By when residents get an answer, when offices are reminded, when you ask about a referral, when people who seek advice are asked again, when cases count as silent, and when the gazette appears. Working days are Monday to Friday without the public holidays of Baden-Württemberg.</translation>
        </message>
        <message>
            <source>Bitte alle Felder ausfüllen.</source>
            <translation>Please fill in all fields.</translation>
        </message>
    </context>
    <context>
        <name>DeclinedForm</name>
        <message>
            <source>Tag</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Anfragen</source>
            <translation>Requests</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Grund</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Notiz (ohne Namen)</source>
            <translation>Note (no names)</translation>
        </message>
    </context>
    <context>
        <name>DeclinedTable</name>
        <message numerus="yes">
            <source>%n Anfrage(n) in diesem Jahr abgelehnt</source>
            <translation>
                <numerusform>%n request declined this year</numerusform>
                <numerusform>%n requests declined this year</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Desktop</name>
        <message>
            <source>Programm laden</source>
            <translation>Loading the program</translation>
        </message>
        <message>
            <source>Tresor ansehen</source>
            <translation>Looking at the vault</translation>
        </message>
    </context>
    <context>
        <name>DetailSide</name>
        <message>
            <source>Schließen (Esc)</source>
            <translation>Close (Esc)</translation>
        </message>
        <message>
            <source>Vorheriger Eintrag (Alt+↑)</source>
            <translation>Previous record (Alt+↑)</translation>
        </message>
        <message>
            <source>Nächster Eintrag (Alt+↓)</source>
            <translation>Next record (Alt+↓)</translation>
        </message>
        <message>
            <source>Eintrag</source>
            <translation>Record</translation>
        </message>
    </context>
    <context>
        <name>DigitsLine</name>
        <message>
            <source>z. B. 43204312</source>
            <translation>e.g. 43204312</translation>
        </message>
        <message>
            <source>„{sign}“ ist keine Antwort: 1 bis 4, oder 0 für keine Angabe.</source>
            <translation>“{sign}” is no answer: 1 to 4, or 0 for none given.</translation>
        </message>
    </context>
    <context>
        <name>DiscussedDialog</name>
        <message>
            <source>Besprochen</source>
            <translation>Talked about</translation>
        </message>
        <message>
            <source>Punkt besprochen</source>
            <translation>Point talked about</translation>
        </message>
    </context>
    <context>
        <name>DiscussedForm</name>
        <message>
            <source>Was ist zugesagt? (leer: nichts)</source>
            <translation>What is promised? (empty: nothing)</translation>
        </message>
        <message>
            <source>Von wem</source>
            <translation>From whom</translation>
        </message>
        <message>
            <source>Bis wann</source>
            <translation>By when</translation>
        </message>
    </context>
    <context>
        <name>Dissolving</name>
        <message>
            <source>Haushalt aufgelöst</source>
            <translation>Household dissolved</translation>
        </message>
        <message>
            <source>Haushalt auflösen?</source>
            <translation>Dissolve the household?</translation>
        </message>
        <message>
            <source>In diesem Haushalt lebt niemand mehr. Aufgelöst steht er auf keiner Liste und keinem Etikett mehr, seine Belegung endet heute.</source>
            <translation>Nobody lives in this household any more. Once dissolved it stands on no list and no label, and its occupancy ends today.</translation>
        </message>
        <message>
            <source>Auflösen</source>
            <translation>Dissolve</translation>
        </message>
    </context>
    <context>
        <name>DocumentViewer</name>
        <message>
            <source>Dokument</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>DocumentsPanel</name>
        <message>
            <source>Dokumente</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Hier liegen Briefe, Bescheide, Mails und Fotos zu diesem Eintrag, verschlüsselt in der Datei. Sie lassen sich auch hierher ziehen oder mit Strg+V einfügen.</source>
            <translation>Letters, notices, mails and photos about this entry are kept here, encrypted in the file. You can also drag them here or paste them with Ctrl+V.</translation>
        </message>
        <message>
            <source>Dokument anhängen</source>
            <translation>Attach document</translation>
        </message>
        <message>
            <source>Einfügen</source>
            <translation>Paste</translation>
        </message>
        <message>
            <source>Anhängen …</source>
            <translation>Attach …</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Kopie speichern …</source>
            <translation>Save a copy …</translation>
        </message>
        <message>
            <source>Umbenennen …</source>
            <translation>Rename …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message numerus="yes">
            <source>%n neue(r) Scan(s) im Scan-Ordner</source>
            <translation>
                <numerusform>%n new scan in the scan folder</numerusform>
                <numerusform>%n new scans in the scan folder</numerusform>
            </translation>
        </message>
        <message>
            <source>Hier anhängen …</source>
            <translation>Attach here …</translation>
        </message>
        <message numerus="yes">
            <source>%n Dokument(e), zusammen {size}</source>
            <translation>
                <numerusform>%n document, {size} in total</numerusform>
                <numerusform>%n documents, {size} in total</numerusform>
            </translation>
        </message>
        <message>
            <source>Dokumente anhängen</source>
            <translation>Attach documents</translation>
        </message>
        <message>
            <source>Alle Dateien (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>aus der Zwischenablage</source>
            <translation>from the clipboard</translation>
        </message>
        <message>
            <source>In der Zwischenablage liegt weder eine Datei noch ein Bild oder ein Text.</source>
            <translation>The clipboard holds neither a file nor a picture nor a text.</translation>
        </message>
        <message>
            <source>Dokument öffnen</source>
            <translation>Open document</translation>
        </message>
        <message>
            <source>Kopie speichern</source>
            <translation>Save a copy</translation>
        </message>
        <message>
            <source>Die Kopie liegt dann unverschlüsselt auf dem Datenträger und kann Angaben über Personen enthalten.</source>
            <translation>The copy will lie unencrypted on the disk and may contain information about people.</translation>
        </message>
        <message>
            <source>Dokument</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Umbenennen</source>
            <translation>Rename</translation>
        </message>
        <message>
            <source>Name des Dokuments</source>
            <translation>Name of the document</translation>
        </message>
        <message>
            <source>Dokument umbenannt</source>
            <translation>Document renamed</translation>
        </message>
        <message>
            <source>Dokument entfernt</source>
            <translation>Document removed</translation>
        </message>
        <message>
            <source>Angehängt; dieselbe Datei liegt schon bei {whom}</source>
            <translation>Attached; the same file is already kept with {whom}</translation>
        </message>
        <message>
            <source>Liegt hier schon: {whom}</source>
            <translation>Already kept here: {whom}</translation>
        </message>
        <message>
            <source>Schon hier und nicht noch einmal angehängt: {names}</source>
            <translation>Already here and not attached again: {names}</translation>
        </message>
        <message>
            <source>Das Mailprogramm gibt die Mail so nicht her. Bitte sie erst auf den Schreibtisch ziehen und die Datei von dort hierher, oder sie als Datei speichern und anhängen.</source>
            <translation>The mail program does not hand the mail over this way. Please drag it to the desktop first and the file from there to here, or save it as a file and attach it.</translation>
        </message>
        <message>
            <source>Dokument angehängt</source>
            <translation>Document attached</translation>
        </message>
    </context>
    <context>
        <name>DonationForm</name>
        <message>
            <source>Was wird gegeben?</source>
            <translation>What is given?</translation>
        </message>
        <message>
            <source>z. B. Geld für Spielgeräte</source>
            <translation>e.g. money for playground equipment</translation>
        </message>
        <message>
            <source>Wert</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>Sachspende</source>
            <translation>Donation in kind</translation>
        </message>
        <message>
            <source>Zweck</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Spender/in: Person</source>
            <translation>Donor: person</translation>
        </message>
        <message>
            <source>Name suchen oder neu eintippen …</source>
            <translation>Search for a name or type a new one …</translation>
        </message>
        <message>
            <source>oder Akteur</source>
            <translation>or organisation</translation>
        </message>
        <message>
            <source>oder Name, der sonst nirgends steht</source>
            <translation>or a name that stands nowhere else</translation>
        </message>
        <message>
            <source>Angeboten am</source>
            <translation>Offered on</translation>
        </message>
        <message>
            <source>Sitzung am</source>
            <translation>Meeting on</translation>
        </message>
        <message>
            <source>Für das Budget</source>
            <translation>For the budget</translation>
        </message>
        <message>
            <source>Für das Projekt</source>
            <translation>For the project</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>DonationStepDialog</name>
        <message>
            <source>Stand der Spende ändern</source>
            <translation>Change state of donation</translation>
        </message>
        <message>
            <source>Stand der Spende geändert</source>
            <translation>State of donation changed</translation>
        </message>
    </context>
    <context>
        <name>DonationStepForm</name>
        <message>
            <source>Neuer Stand</source>
            <translation>New state</translation>
        </message>
        <message>
            <source>Am</source>
            <translation>On</translation>
        </message>
        <message>
            <source>Sitzung des Gemeinderats am</source>
            <translation>Council meeting on</translation>
        </message>
        <message>
            <source>Dieser Tag liegt in der Zukunft.</source>
            <translation>This day is in the future.</translation>
        </message>
    </context>
    <context>
        <name>DoneStep</name>
        <message>
            <source>Alles ist in einem Schritt übernommen; „Rückgängig“ (Strg+Z) nimmt ihn im Ganzen zurück.</source>
            <translation>Everything was brought in in one step; “Undo” (Ctrl+Z) takes it back as a whole.</translation>
        </message>
        <message>
            <source>Übernommene zeigen</source>
            <translation>Show what came in</translation>
        </message>
        <message>
            <source>Fehlerhafte Zeilen speichern …</source>
            <translation>Save faulty rows …</translation>
        </message>
        <message>
            <source>Hinweise</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Zeile</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Hinweis</source>
            <translation>Hint</translation>
        </message>
        <message>
            <source>Gezeigt sind die ersten {shown} von {count} Hinweisen.</source>
            <translation>The first {shown} of {count} notes are shown.</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge angelegt</source>
            <translation>
                <numerusform>%n entry made</numerusform>
                <numerusform>%n entries made</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ergänzt</source>
            <translation>
                <numerusform>%n completed</numerusform>
                <numerusform>%n completed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n schon eingetragen</source>
            <translation>
                <numerusform>%n already on file</numerusform>
                <numerusform>%n already on file</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ausgelassen</source>
            <translation>
                <numerusform>%n left out</numerusform>
                <numerusform>%n left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoorPanel</name>
        <message>
            <source>Türliste</source>
            <translation>Door list</translation>
        </message>
        <message>
            <source>Hier stehen Klingeln, Sprachen und was bei Hausbesuchen zu beachten ist, sobald jemand hier wohnt.</source>
            <translation>Bells, languages and what to mind on home visits, as soon as somebody lives here.</translation>
        </message>
        <message>
            <source>Türliste drucken …</source>
            <translation>Print door list …</translation>
        </message>
        <message>
            <source>Haushalt öffnen</source>
            <translation>Open household</translation>
        </message>
        <message>
            <source>Wohnung</source>
            <translation>Flat</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Floor</translation>
        </message>
        <message>
            <source>Klingel</source>
            <translation>Bell</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Personen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Sprachen</source>
            <translation>Languages</translation>
        </message>
        <message>
            <source>Zu beachten</source>
            <translation>To mind</translation>
        </message>
        <message>
            <source>Dolmetschen nötig</source>
            <translation>Interpreter needed</translation>
        </message>
        <message>
            <source>Auskunftssperre</source>
            <translation>Address block</translation>
        </message>
    </context>
    <context>
        <name>DuplicatesPage</name>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Neu suchen</source>
            <translation>Search again</translation>
        </message>
        <message>
            <source>Wahrscheinliche Duplikate</source>
            <translation>Probable duplicates</translation>
        </message>
        <message>
            <source>Alle</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Erster Eintrag</source>
            <translation>First record</translation>
        </message>
        <message>
            <source>Zweiter Eintrag</source>
            <translation>Second record</translation>
        </message>
        <message>
            <source>sicher zu</source>
            <translation>certain to</translation>
        </message>
        <message>
            <source>Gründe</source>
            <translation>Reasons</translation>
        </message>
        <message>
            <source>Beide Einträge nebeneinander</source>
            <translation>Both records side by side</translation>
        </message>
        <message>
            <source>Angabe</source>
            <translation>Detail</translation>
        </message>
        <message>
            <source>Duplikate</source>
            <translation>Duplicates</translation>
        </message>
        <message>
            <source>Duplikate suchen</source>
            <translation>Search for duplicates</translation>
        </message>
        <message>
            <source>Kein Duplikat</source>
            <translation>Not a duplicate</translation>
        </message>
        <message>
            <source>Zusammenführen …</source>
            <translation>Merge …</translation>
        </message>
        <message>
            <source>Ersten Eintrag öffnen</source>
            <translation>Open first record</translation>
        </message>
        <message>
            <source>Zweiten Eintrag öffnen</source>
            <translation>Open second record</translation>
        </message>
        <message>
            <source>Es wird gesucht …</source>
            <translation>Searching …</translation>
        </message>
        <message numerus="yes">
            <source>%n Paar(e)</source>
            <translation>
                <numerusform>%n pair</numerusform>
                <numerusform>%n pairs</numerusform>
            </translation>
        </message>
        <message>
            <source>gesucht um {time}</source>
            <translation>searched at {time}</translation>
        </message>
        <message>
            <source>gezeigt werden die {number} wahrscheinlichsten</source>
            <translation>the {number} most probable are shown</translation>
        </message>
        <message>
            <source>Alle Einträge werden miteinander verglichen. Bis dahin können Sie weiterarbeiten.</source>
            <translation>All records are being compared with each other. You can go on working meanwhile.</translation>
        </message>
        <message>
            <source>Hier stehen Einträge, die wahrscheinlich doppelt sind. Zurzeit ist keiner dabei.</source>
            <translation>Records that are probably on file twice stand here. There are none at present.</translation>
        </message>
    </context>
    <context>
        <name>DwellingChoice</name>
        <message>
            <source>Wohnung</source>
            <translation>Flat</translation>
        </message>
        <message>
            <source>ohne Angabe</source>
            <translation>not given</translation>
        </message>
        <message>
            <source>{label} – frei: {number}</source>
            <translation>{label} – free: {number}</translation>
        </message>
    </context>
    <context>
        <name>DwellingDialog</name>
        <message>
            <source>Wohnung</source>
            <translation>Flat</translation>
        </message>
        <message>
            <source>Neue Wohnung</source>
            <translation>New dwelling</translation>
        </message>
        <message>
            <source>Wohnung gesichert</source>
            <translation>Dwelling saved</translation>
        </message>
    </context>
    <context>
        <name>DwellingForm</name>
        <message>
            <source>Wohnung</source>
            <translation>Flat</translation>
        </message>
        <message>
            <source>z. B. 2. OG links</source>
            <translation>e.g. 2nd floor left</translation>
        </message>
        <message>
            <source>Stockwerk</source>
            <translation>Floor</translation>
        </message>
        <message>
            <source>Zimmer</source>
            <translation>Rooms</translation>
        </message>
        <message>
            <source>Fläche</source>
            <translation>Area</translation>
        </message>
        <message>
            <source>Plätze</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Barrierefrei</source>
            <translation>Accessible</translation>
        </message>
        <message>
            <source>Nutzbar ab</source>
            <translation>Usable from</translation>
        </message>
        <message>
            <source>Nutzbar bis</source>
            <translation>Usable until</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>DwellingsPanel</name>
        <message>
            <source>Wohnungen des Gebäudes</source>
            <translation>Dwellings of the building</translation>
        </message>
        <message>
            <source>Noch keine Wohnung. Sind es viele, entstehen sie in einem Zug und werden durchgezählt.</source>
            <translation>No dwelling yet. Where there are many, they are made in one go and numbered.</translation>
        </message>
        <message>
            <source>Mehrere anlegen …</source>
            <translation>Add several …</translation>
        </message>
        <message>
            <source>Eine Wohnung anlegen …</source>
            <translation>Add one dwelling …</translation>
        </message>
        <message>
            <source>Neue Wohnung …</source>
            <translation>New dwelling …</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Noch eine wie diese</source>
            <translation>Another like this</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Wohnungen</source>
            <translation>Dwellings</translation>
        </message>
        <message>
            <source>Wohnung</source>
            <translation>Flat</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Floor</translation>
        </message>
        <message>
            <source>Zimmer</source>
            <translation>Rooms</translation>
        </message>
        <message>
            <source>m²</source>
            <translation>m²</translation>
        </message>
        <message>
            <source>Plätze</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>frei</source>
            <translation>free</translation>
        </message>
        <message>
            <source>Es wohnt dort</source>
            <translation>Living there</translation>
        </message>
        <message>
            <source>Hinweis</source>
            <translation>Hint</translation>
        </message>
        <message>
            <source>Wohnung angelegt</source>
            <translation>Dwelling added</translation>
        </message>
        <message>
            <source>Wohnung entfernt</source>
            <translation>Dwelling removed</translation>
        </message>
        <message>
            <source>Wohnung gesichert</source>
            <translation>Dwelling saved</translation>
        </message>
        <message>
            <source>barrierefrei</source>
            <translation>accessible</translation>
        </message>
        <message>
            <source>nutzbar ab {day}</source>
            <translation>usable from {day}</translation>
        </message>
        <message>
            <source>nutzbar bis {day}</source>
            <translation>usable until {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n Wohnung(en)</source>
            <translation>
                <numerusform>%n dwelling</numerusform>
                <numerusform>%n dwellings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Platz/Plätze frei</source>
            <translation>
                <numerusform>%n place free</numerusform>
                <numerusform>%n places free</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntryForm</name>
        <message>
            <source>Tag</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Dauer (Stunden)</source>
            <translation>Duration (hours)</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Was (ohne Namen)</source>
            <translation>What (no names)</translation>
        </message>
    </context>
    <context>
        <name>EntryList</name>
        <message>
            <source>{label} (abgeschaltet)</source>
            <translation>{label} (switched off)</translation>
        </message>
    </context>
    <context>
        <name>EntryPage</name>
        <message>
            <source>Ergebnis eintragen</source>
            <translation>Enter a result</translation>
        </message>
        <message numerus="yes">
            <source>Welches Ergebnis hatten diese Gespräche? (%n)</source>
            <translation>
                <numerusform>What was the result of this conversation? (%n)</numerusform>
                <numerusform>What was the result of these conversations? (%n)</numerusform>
            </translation>
        </message>
        <message>
            <source>Ergebnis eingetragen: {result}</source>
            <translation>Result entered: {result}</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge gelöscht</source>
            <translation>
                <numerusform>%n record deleted</numerusform>
                <numerusform>%n records deleted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Gespräch(e)</source>
            <translation>
                <numerusform>%n conversation</numerusform>
                <numerusform>%n conversations</numerusform>
            </translation>
        </message>
        <message>
            <source>Neuer Eintrag</source>
            <translation>New entry</translation>
        </message>
        <message>
            <source>Hier stehen alle Gespräche, auch anonyme. Ein Eintrag dauert zwanzig Sekunden.</source>
            <translation>All conversations stand here, anonymous ones too. An entry takes twenty seconds.</translation>
        </message>
        <message>
            <source>Wort aus dem Eintrag oder Name</source>
            <translation>Word of the entry, or name</translation>
        </message>
        <message>
            <source>Ergebnis</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Thema</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Kanal</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Jahr</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>ohne Dauer</source>
            <translation>without duration</translation>
        </message>
        <message>
            <source>anonym</source>
            <translation>anonymous</translation>
        </message>
        <message>
            <source>Ergebnis eintragen …</source>
            <translation>Enter a result …</translation>
        </message>
        <message>
            <source>Löschen</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>ohne Ergebnis</source>
            <translation>without result</translation>
        </message>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Bei</source>
            <translation>With</translation>
        </message>
        <message>
            <source>Was war?</source>
            <translation>What happened?</translation>
        </message>
        <message>
            <source>Minuten</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>Themen</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>zum Lesen öffnen</source>
            <translation>open to read</translation>
        </message>
        <message>
            <source>{whom} + {others}</source>
            <translation>{whom} + {others}</translation>
        </message>
    </context>
    <context>
        <name>ErrorHandler</name>
        <message>
            <source>Das ging nicht</source>
            <translation>That did not work</translation>
        </message>
        <message>
            <source>Hier ist ein Fehler im Programm</source>
            <translation>Something is wrong in the program</translation>
        </message>
        <message>
            <source>Gespeichertes ist unversehrt, und was Sie gerade eingeben, ist als Entwurf gesichert. Sie können weiterarbeiten; wenn sich etwas seltsam verhält, starten Sie Quartiersbuch bitte neu.</source>
            <translation>What was saved is unharmed, and what you are typing is kept as a draft. You can go on working; if anything behaves oddly, please restart Quartiersbuch.</translation>
        </message>
        <message>
            <source>Vermerkt in „{file}“, ohne persönliche Daten: {where}</source>
            <translation>Noted in “{file}”, without personal data: {where}</translation>
        </message>
    </context>
    <context>
        <name>EventDialog</name>
        <message>
            <source>Zu Veranstaltung anmelden</source>
            <translation>Register for an event</translation>
        </message>
        <message>
            <source>Anmelden</source>
            <translation>Register</translation>
        </message>
        <message numerus="yes">
            <source>%n ausgewählte Person(en)</source>
            <translation>
                <numerusform>%n selected person</numerusform>
                <numerusform>%n selected persons</numerusform>
            </translation>
        </message>
        <message>
            <source>Zu Veranstaltung angemeldet</source>
            <translation>Registered for an event</translation>
        </message>
        <message numerus="yes">
            <source>%n angemeldet</source>
            <translation>
                <numerusform>%n registered</numerusform>
                <numerusform>%n registered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n auf der Warteliste</source>
            <translation>
                <numerusform>%n on the waiting list</numerusform>
                <numerusform>%n on the waiting list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n schon auf der Liste</source>
            <translation>
                <numerusform>%n on the list already</numerusform>
                <numerusform>%n on the list already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ausgelassen: verzogen oder verstorben</source>
            <translation>
                <numerusform>%n left out: moved away or died</numerusform>
                <numerusform>%n left out: moved away or died</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventForm</name>
        <message>
            <source>Name der Veranstaltung</source>
            <translation>Name of the event</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Plätze</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Reihe</source>
            <translation>Series</translation>
        </message>
        <message>
            <source>Gehört zu einer Reihe? Name …</source>
            <translation>Part of a series? Name …</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Beginn</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Ende</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Vorbehalt oder Grund</source>
            <translation>Proviso or reason</translation>
        </message>
        <message>
            <source>Mehr</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Vorbereitung</source>
            <translation>Preparation</translation>
        </message>
        <message>
            <source>Minuten</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>sensibel: zählt in keinem Bericht zu den offenen Veranstaltungen</source>
            <translation>sensitive: counts in no report among the open events</translation>
        </message>
        <message>
            <source>Reihe angelegt</source>
            <translation>Series created</translation>
        </message>
        <message>
            <source>Name der Veranstaltung suchen …</source>
            <translation>Search the name of the event …</translation>
        </message>
        <message>
            <source>Veranstaltung</source>
            <translation>Event</translation>
        </message>
    </context>
    <context>
        <name>EventMoneyPanel</name>
        <message>
            <source>Ausgaben {spent} · gebunden {bound} · Einnahmen {income}</source>
            <translation>Spent {spent} · bound {bound} · income {income}</translation>
        </message>
    </context>
    <context>
        <name>EventPage</name>
        <message>
            <source>Vom Papier übertragen …</source>
            <translation>Transfer from paper …</translation>
        </message>
        <message>
            <source>Teilnehmerliste drucken …</source>
            <translation>Print attendance list …</translation>
        </message>
        <message>
            <source>Namensschilder …</source>
            <translation>Name badges …</translation>
        </message>
        <message>
            <source>An anderen Tagen wiederholen …</source>
            <translation>Repeat on other days …</translation>
        </message>
        <message>
            <source>Anliegen hier aufnehmen …</source>
            <translation>Take in concerns here …</translation>
        </message>
        <message>
            <source>Text für das Amtsblatt beginnen</source>
            <translation>Begin a text for the official gazette</translation>
        </message>
        <message>
            <source>Sitzungsvorlage beginnen</source>
            <translation>Begin a council paper</translation>
        </message>
    </context>
    <context>
        <name>Events</name>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Veranstaltung</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Plätze</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Besuche</source>
            <translation>Visits</translation>
        </message>
        <message numerus="yes">
            <source>%n angemeldet</source>
            <translation>
                <numerusform>%n registered</numerusform>
                <numerusform>%n registered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Plätze</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n auf der Warteliste</source>
            <translation>
                <numerusform>%n on the waiting list</numerusform>
                <numerusform>%n on the waiting list</numerusform>
            </translation>
        </message>
        <message>
            <source>fehlt</source>
            <translation>missing</translation>
        </message>
        <message numerus="yes">
            <source>%n mit Namen anwesend</source>
            <translation>
                <numerusform>%n present by name</numerusform>
                <numerusform>%n present by name</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gezählt</source>
            <translation>
                <numerusform>%n counted</numerusform>
                <numerusform>%n counted</numerusform>
            </translation>
        </message>
        <message>
            <source>Neue Veranstaltung</source>
            <translation>New event</translation>
        </message>
        <message>
            <source>Veranstaltung gesichert</source>
            <translation>Event saved</translation>
        </message>
        <message>
            <source>Veranstaltung gelöscht</source>
            <translation>Event deleted</translation>
        </message>
        <message>
            <source>Teilnehmende</source>
            <translation>Participants</translation>
        </message>
        <message>
            <source>Zählung</source>
            <translation>Count</translation>
        </message>
        <message>
            <source>An anderen Tagen wiederholen …</source>
            <translation>Repeat on other days …</translation>
        </message>
        <message>
            <source>Anliegen hier aufnehmen …</source>
            <translation>Take in concerns here …</translation>
        </message>
        <message>
            <source>Reihe</source>
            <translation>Series</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message numerus="yes">
            <source>%n Veranstaltung(en)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message>
            <source>kommende</source>
            <translation>coming</translation>
        </message>
        <message>
            <source>heute</source>
            <translation>today</translation>
        </message>
        <message>
            <source>nächste zwei Wochen</source>
            <translation>next two weeks</translation>
        </message>
        <message>
            <source>vergangene</source>
            <translation>past</translation>
        </message>
        <message>
            <source>Anwesenheit fehlt</source>
            <translation>Attendance missing</translation>
        </message>
        <message>
            <source>Hier stehen Feste, Treffs, Kurse und Versammlungen: wann, wo, wer kommt, wer da war.</source>
            <translation>Parties, meetings, courses and assemblies stand here: when, where, who comes, who was there.</translation>
        </message>
        <message>
            <source>Name, Ort oder Tag</source>
            <translation>Name, place or day</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Als Datei speichern</source>
            <translation>Save as a file</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Speichern unter …</source>
            <translation>Save as …</translation>
        </message>
        <message>
            <source>Was damit hinausgeht</source>
            <translation>What leaves with it</translation>
        </message>
        <message>
            <source>Die Datei ist nicht verschlüsselt. Im Protokoll steht, dass sie gespeichert wurde.</source>
            <translation>The file is not encrypted. The audit trail says that it was saved.</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Wird zusammengestellt …</source>
            <translation>Being put together …</translation>
        </message>
        <message>
            <source>Angaben zusammenstellen</source>
            <translation>Putting the details together</translation>
        </message>
        <message>
            <source>Angaben: {fields}.</source>
            <translation>Details: {fields}.</translation>
        </message>
        <message>
            <source>Nichts.</source>
            <translation>Nothing.</translation>
        </message>
        <message>
            <source>Abgebrochen. Es wurde nichts gespeichert.</source>
            <translation>Cancelled. Nothing was saved.</translation>
        </message>
        <message>
            <source>Excel-Tabelle (.xlsx)</source>
            <translation>Excel spreadsheet (.xlsx)</translation>
        </message>
        <message>
            <source>Tabelle als Text (.csv)</source>
            <translation>Table as text (.csv)</translation>
        </message>
        <message>
            <source>Kalenderdatei (.ics)</source>
            <translation>Calendar file (.ics)</translation>
        </message>
        <message>
            <source>Adressbuch (.vcf)</source>
            <translation>Address book (.vcf)</translation>
        </message>
    </context>
    <context>
        <name>ExposedScreen</name>
        <message>
            <source>Jemand kennt mein Geheimnis</source>
            <translation>Somebody knows my secret</translation>
        </message>
        <message>
            <source>Passphrase und Blatt werden beide neu, und der Tresor wird mit einem neuen Schlüssel neu geschrieben. Wer die bisherige Passphrase, das bisherige Blatt oder eine Kopie der Schlüsseldatei hat, öffnet damit nichts Heutiges mehr. Was er sich vorher kopiert hat, bleibt ihm.</source>
            <translation>Passphrase and sheet both become new, and the vault is written anew with a new key. Whoever has the previous passphrase, the previous sheet or a copy of the key file opens nothing of today with it any more. What they copied before, they keep.</translation>
        </message>
        <message>
            <source>Frühere Sicherungen löschen, statt sie neu zu verschlüsseln</source>
            <translation>Delete earlier backups instead of encrypting them anew</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>Ungültig: {why}</source>
            <translation>Invalid: {why}</translation>
        </message>
    </context>
    <context>
        <name>FileStep</name>
        <message>
            <source>So wurde die Datei gelesen. Stimmt etwas nicht, ändern Sie es hier; die Datei selbst bleibt, wie sie ist.</source>
            <translation>This is how the file was read. If something is wrong, change it here; the file itself stays as it is.</translation>
        </message>
        <message>
            <source>Andere Datei …</source>
            <translation>Another file …</translation>
        </message>
        <message>
            <source>Die Liste enthält</source>
            <translation>The list holds</translation>
        </message>
        <message>
            <source>Zeichensatz</source>
            <translation>Encoding</translation>
        </message>
        <message>
            <source>Trennzeichen</source>
            <translation>Separator</translation>
        </message>
        <message>
            <source>Überschriften</source>
            <translation>Headings</translation>
        </message>
        <message>
            <source>Blatt</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>Die Liste ist von jemand anderem</source>
            <translation>The list is somebody else’s</translation>
        </message>
        <message>
            <source>Von wem</source>
            <translation>From whom</translation>
        </message>
        <message>
            <source>zum Beispiel Wohnungsbaugesellschaft</source>
            <translation>for example a housing company</translation>
        </message>
        <message>
            <source>Rechtsgrundlage</source>
            <translation>Legal basis</translation>
        </message>
        <message>
            <source>zum Beispiel Einwilligung, Art. 6 Abs. 1 e DSGVO</source>
            <translation>for example consent, article 6(1)(e) GDPR</translation>
        </message>
        <message>
            <source>Herkunft und Rechtsgrundlage stehen danach bei jedem Eintrag: Wer von anderen erfasst wurde, ist darüber zu informieren (Art. 14 DSGVO).</source>
            <translation>Source and legal basis then stand with each entry: whoever was recorded by others has to be told of it (article 14 GDPR).</translation>
        </message>
        <message>
            <source>„{name}“ wird gelesen …</source>
            <translation>Reading “{name}” …</translation>
        </message>
        <message>
            <source>„{name}“ kann nicht übernommen werden.</source>
            <translation>“{name}” can’t be brought in.</translation>
        </message>
        <message>
            <source>Zeile</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Anfang der Datei</source>
            <translation>Beginning of the file</translation>
        </message>
        <message numerus="yes">
            <source>%n weitere Spalte(n)</source>
            <translation>
                <numerusform>%n more column</numerusform>
                <numerusform>%n more columns</numerusform>
            </translation>
        </message>
        <message>
            <source>Semikolon ;</source>
            <translation>Semicolon ;</translation>
        </message>
        <message>
            <source>Komma ,</source>
            <translation>Comma ,</translation>
        </message>
        <message>
            <source>Tabulator</source>
            <translation>Tab</translation>
        </message>
        <message>
            <source>senkrechter Strich |</source>
            <translation>Vertical bar |</translation>
        </message>
        <message>
            <source>in Zeile {number}</source>
            <translation>in row {number}</translation>
        </message>
        <message>
            <source>keine</source>
            <translation>none</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Liste filtern</source>
            <translation>Filter the list</translation>
        </message>
        <message>
            <source>nicht mehr vorhanden</source>
            <translation>no longer there</translation>
        </message>
        <message>
            <source>{filter}: alle</source>
            <translation>{filter}: all</translation>
        </message>
        <message>
            <source>{what}, Filter</source>
            <translation>{what}, filter</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>Spalte „{column}“ filtern</source>
            <translation>Filter the column “{column}”</translation>
        </message>
        <message>
            <source>alle</source>
            <translation>all</translation>
        </message>
        <message>
            <source>Zum Beispiel: 5, &gt;5, 3–7, leer</source>
            <translation>For example: 5, &gt;5, 3–7, empty</translation>
        </message>
        <message>
            <source>Zum Beispiel: 2026, 10.2026, 12.03.2026, vor 2026, ab 1.3.2026, leer</source>
            <translation>For example: 2026, 10/2026, 2026-03-12, before 2026, from 2026-03-01, empty</translation>
        </message>
        <message>
            <source>Ein Teil des Textes; „leer“ findet, wo nichts steht</source>
            <translation>A part of the text; “empty” finds where there is none</translation>
        </message>
        <message>
            <source>Nicht verstanden.</source>
            <translation>Not understood.</translation>
        </message>
        <message>
            <source>nicht mehr vorhanden</source>
            <translation>no longer there</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Im Text suchen</source>
            <translation>Search in the text</translation>
        </message>
        <message>
            <source>Vorige Fundstelle (Umschalt+Enter)</source>
            <translation>Previous match (Shift+Enter)</translation>
        </message>
        <message>
            <source>Nächste Fundstelle (Enter)</source>
            <translation>Next match (Enter)</translation>
        </message>
        <message>
            <source>{number} von {count}</source>
            <translation>{number} of {count}</translation>
        </message>
        <message>
            <source>nichts gefunden</source>
            <translation>nothing found</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>(ohne Namen)</source>
            <translation>(no name)</translation>
        </message>
    </context>
    <context>
        <name>FollowUpField</name>
        <message>
            <source>Wiedervorlage</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>Was ist dann zu tun?</source>
            <translation>What is to be done then?</translation>
        </message>
        <message>
            <source>z. B. Bescheid nachfragen</source>
            <translation>e.g. ask about the decision</translation>
        </message>
        <message>
            <source>Wiedervorlage ist erledigt</source>
            <translation>Follow-up is done</translation>
        </message>
        <message>
            <source>Wiedervorlage entfernen</source>
            <translation>Remove follow-up</translation>
        </message>
    </context>
    <context>
        <name>ForeignSection</name>
        <message>
            <source>Fremdsprachige Texte</source>
            <translation>Texts in other languages</translation>
        </message>
        <message>
            <source>Was Papiere in anderen Sprachen sagen. Bitte von jemandem lesen lassen, der die Sprache gut spricht, und hier eintragen. Wird ein Text geändert, gilt er wieder als ungeprüft.</source>
            <translation>What papers say in other languages. Please have them read by somebody who speaks the language well, and note it here. A text that is changed counts as unchecked again.</translation>
        </message>
        <message>
            <source>Sprache</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Geprüft von</source>
            <translation>Checked by</translation>
        </message>
        <message>
            <source>am</source>
            <translation>on</translation>
        </message>
        <message>
            <source>Ansehen und prüfen …</source>
            <translation>Look and check …</translation>
        </message>
        <message>
            <source>Prüfung zurücknehmen</source>
            <translation>Take the check back</translation>
        </message>
        <message>
            <source>Textprüfung zurückgenommen</source>
            <translation>Text check taken back</translation>
        </message>
        <message>
            <source>noch nicht geprüft</source>
            <translation>not checked yet</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Bitte noch einmal ansehen: {fields}</source>
            <translation>Please look again: {fields}</translation>
        </message>
        <message>
            <source>Das ist nicht zu verstehen.</source>
            <translation>This can not be understood.</translation>
        </message>
        <message>
            <source>Änderungen verworfen.</source>
            <translation>Changes discarded.</translation>
        </message>
        <message>
            <source>Zurückholen</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>Entwurf ({when}) wiederhergestellt, noch nicht gesichert.</source>
            <translation>Draft ({when}) restored, not saved yet.</translation>
        </message>
        <message>
            <source>Verwerfen</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Ansehen</source>
            <translation>View</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Strg+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>FormSide</name>
        <message>
            <source>Geänderte Angaben …</source>
            <translation>Changed details …</translation>
        </message>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Verwerfen</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Im diskreten Modus sind die Angaben verborgen.</source>
            <translation>In discreet mode the details are hidden.</translation>
        </message>
        <message>
            <source>Wieder zeigen (F8)</source>
            <translation>Show again (F8)</translation>
        </message>
    </context>
    <context>
        <name>ForwardDialog</name>
        <message>
            <source>Weiterleiten</source>
            <translation>Forward</translation>
        </message>
        <message>
            <source>Anliegen weitergeleitet</source>
            <translation>Concern forwarded</translation>
        </message>
    </context>
    <context>
        <name>ForwardForm</name>
        <message>
            <source>An welche Stelle?</source>
            <translation>To which office?</translation>
        </message>
        <message>
            <source>Amt oder Akteur suchen …</source>
            <translation>Search office or actor …</translation>
        </message>
        <message>
            <source>Am</source>
            <translation>On</translation>
        </message>
        <message>
            <source>Mit dem Namen: Das ist für dieses Anliegen erlaubt</source>
            <translation>With the name: this is allowed for this concern</translation>
        </message>
    </context>
    <context>
        <name>ForwardingsPanel</name>
        <message>
            <source>Weiterleitungen</source>
            <translation>Forwardings</translation>
        </message>
        <message>
            <source>Stelle</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Erinnert</source>
            <translation>Reminded</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Zusage oder Antwort</source>
            <translation>Promise or answer</translation>
        </message>
        <message>
            <source>Noch nicht weitergeleitet. Ohne Erlaubnis geht weder der Name noch die Wohnung mit.</source>
            <translation>Not forwarded yet. Without permission neither the name nor the dwelling goes along.</translation>
        </message>
        <message>
            <source>Weiterleiten …</source>
            <translation>Forward …</translation>
        </message>
        <message>
            <source>Antwort eintragen …</source>
            <translation>Enter answer …</translation>
        </message>
        <message>
            <source>Zusage notieren …</source>
            <translation>Note promise …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>{name} (gibt es nicht mehr)</source>
            <translation>{name} (no longer exists)</translation>
        </message>
        <message>
            <source>beantwortet {day}</source>
            <translation>answered {day}</translation>
        </message>
        <message>
            <source>erinnert {day} ({number}.)</source>
            <translation>reminded {day} (no. {number})</translation>
        </message>
        <message>
            <source>seit {day}</source>
            <translation>since {day}</translation>
        </message>
        <message>
            <source>bis {day}</source>
            <translation>until {day}</translation>
        </message>
        <message>
            <source>Anliegen weitergeleitet</source>
            <translation>Concern forwarded</translation>
        </message>
        <message>
            <source>Antwort eingetragen</source>
            <translation>Answer entered</translation>
        </message>
        <message>
            <source>Zusage notiert</source>
            <translation>Promise noted</translation>
        </message>
        <message>
            <source>Stelle erinnert</source>
            <translation>Office reminded</translation>
        </message>
        <message>
            <source>Weiterleitung entfernt</source>
            <translation>Forwarding removed</translation>
        </message>
    </context>
    <context>
        <name>Gallery</name>
        <message>
            <source>Aufgabe gelöscht</source>
            <translation>Task deleted</translation>
        </message>
        <message>
            <source>Auf dem Datenträger ist kein Platz mehr. Bisher Gesichertes ist unversehrt; bitte Platz schaffen.</source>
            <translation>There is no room left on the disk. What was saved so far is intact; please make room.</translation>
        </message>
        <message>
            <source>Das ging nicht</source>
            <translation>That did not work</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Drei Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen.</source>
            <translation>Three entries will be deleted with everything that belongs to them. This cannot be undone.</translation>
        </message>
        <message>
            <source>Papierkorb leeren</source>
            <translation>Empty trash</translation>
        </message>
        <message>
            <source>Endgültig löschen</source>
            <translation>Delete for good</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>Given</name>
        <message>
            <source>Bild</source>
            <translation>Picture</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
    </context>
    <context>
        <name>GoalForm</name>
        <message>
            <source>z. B. „Ich möchte eine Wohnung, in der jedes Kind ein Bett hat.“</source>
            <translation>e.g. “I want a flat in which every child has a bed.”</translation>
        </message>
        <message>
            <source>Ziel in eigenen Worten der Person</source>
            <translation>Goal in the person’s own words</translation>
        </message>
        <message>
            <source>z. B. Mietvertrag ist unterschrieben</source>
            <translation>e.g. the lease is signed</translation>
        </message>
        <message>
            <source>Woran ist zu sehen, dass es erreicht ist?</source>
            <translation>How will you see that it is reached?</translation>
        </message>
        <message>
            <source>Vereinbart am</source>
            <translation>Agreed on</translation>
        </message>
        <message>
            <source>Beendet am (leer: gilt noch)</source>
            <translation>Ended on (empty: still holds)</translation>
        </message>
    </context>
    <context>
        <name>HeadCard</name>
        <message>
            <source>Überblick</source>
            <translation>Overview</translation>
        </message>
        <message>
            <source>Frist</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>{text} kopieren</source>
            <translation>Copy {text}</translation>
        </message>
        <message>
            <source>Kopiert</source>
            <translation>Copied</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Hilfe</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>So geht es</source>
            <translation>How it works</translation>
        </message>
        <message>
            <source>Tastenkürzel</source>
            <translation>Shortcuts</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Erst suchen</source>
            <translation>Search first</translation>
        </message>
        <message>
            <source>Strg+F findet alles: Menschen, Fälle, Akteure, Veranstaltungen, Aufgaben. Schon zwei Buchstaben genügen, auch aus der Mitte eines Namens. Enter öffnet, Strg+Enter öffnet in einem eigenen Fenster.</source>
            <translation>Ctrl+F finds everything: people, cases, partners, events, tasks. A few letters are enough, from the middle of a name as well. Enter opens, Ctrl+Enter opens in a window of its own.</translation>
        </message>
        <message>
            <source>Eintragen</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Strg+N beginnt etwas Neues, Strg+S sichert. Nichts außer einem Namen ist Pflicht. Was Sie tippen, bleibt als Entwurf im Tresor, auch wenn das Fenster zugeht oder der Strom ausfällt.</source>
            <translation>Ctrl+N starts something new, Ctrl+S saves. Nothing but a name is mandatory. What you type stays in the vault as a draft, even if the window closes or the power fails.</translation>
        </message>
        <message>
            <source>Zurücknehmen</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Strg+Z nimmt den letzten Schritt zurück, auch das Löschen und das Übernehmen einer Tabelle. Unter „Letzte Schritte“ sehen Sie alle. Gelöschtes liegt außerdem im Papierkorb.</source>
            <translation>Ctrl+Z takes back the last step, including deletions and the import of a table. “Last steps” shows all of them. What you delete also lies in the trash.</translation>
        </message>
        <message>
            <source>Besuch am Schreibtisch</source>
            <translation>A visitor at your desk</translation>
        </message>
        <message>
            <source>F8 verbirgt alle Namen, Strg+L verschließt den Tresor sofort. Nach dem Entsperren sind Sie dort, wo Sie waren.</source>
            <translation>F8 hides all names, Ctrl+L locks the vault at once. After unlocking you are back where you were.</translation>
        </message>
        <message>
            <source>Sicherungen</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>Quartiersbuch sichert von selbst und prüft jede Sicherung. Legen Sie ab und zu eine auf einen Stick: Datei → Sicherung an anderem Ort ablegen.</source>
            <translation>Quartiersbuch backs up by itself and checks every backup. Now and then, put one on a stick: File → Put a backup somewhere else.</translation>
        </message>
        <message>
            <source>Größe und Farben</source>
            <translation>Size and colours</translation>
        </message>
        <message>
            <source>Strg+Plus und Strg+Minus ändern die Größe von allem. Hell oder dunkel folgt dem System, bis Sie wählen.</source>
            <translation>Ctrl+Plus and Ctrl+Minus change the size of everything. Light or dark follows the system until you choose.</translation>
        </message>
    </context>
    <context>
        <name>Holders</name>
        <message>
            <source>Ansehen …</source>
            <translation>View …</translation>
        </message>
        <message>
            <source>Nachsehen, was Gelöschtes noch enthält</source>
            <translation>Looking up what still holds erased data</translation>
        </message>
        <message>
            <source>Was Gelöschtes noch enthält</source>
            <translation>What still holds erased data</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Bleibt, bis Sie etwas tun</source>
            <translation>Stays until you do something</translation>
        </message>
        <message>
            <source>Verschwindet von selbst</source>
            <translation>Goes by itself</translation>
        </message>
        <message>
            <source>vom {day}</source>
            <translation>of {day}</translation>
        </message>
        <message>
            <source>Ort nicht vermerkt</source>
            <translation>place not noted</translation>
        </message>
        <message>
            <source>Ist gelöscht</source>
            <translation>Has been deleted</translation>
        </message>
        <message>
            <source>Ist gelöscht: {place}</source>
            <translation>Has been deleted: {place}</translation>
        </message>
        <message>
            <source>Die Kopie liegt noch da</source>
            <translation>The copy is still there</translation>
        </message>
        <message>
            <source>Bitte erst „{place}“ löschen.</source>
            <translation>Please delete “{place}” first.</translation>
        </message>
        <message>
            <source>Nichts mehr: Keine Sicherung und keine Kopie, von der das Programm weiß, enthält noch, was endgültig gelöscht wurde.</source>
            <translation>Nothing any more: no backup and no copy that the program knows of still holds what was erased for good.</translation>
        </message>
        <message numerus="yes">
            <source>Was endgültig gelöscht wurde, steht noch an %n Stelle(n).</source>
            <translation>
                <numerusform>What was erased for good is still held in %n place.</numerusform>
                <numerusform>What was erased for good is still held in %n places.</numerusform>
            </translation>
        </message>
        <message>
            <source>Von selbst geht das Letzte am {day}.</source>
            <translation>The last that goes by itself goes on {day}.</translation>
        </message>
        <message numerus="yes">
            <source>%n Stelle(n) bleiben, bis Sie etwas tun.</source>
            <translation>
                <numerusform>%n place stays until you do something.</numerusform>
                <numerusform>%n places stay until you do something.</numerusform>
            </translation>
        </message>
        <message>
            <source>Gemeint ist alles von vor der letzten endgültigen Löschung. Die Tage gelten, wenn an jedem Tag gesichert wird; bei selteneren Sicherungen dauert es länger. Eine Sicherung einzuspielen brächte das Gelöschte zurück.</source>
            <translation>This means everything from before the last final erasure. The days hold if there is a backup on every day; with fewer backups it takes longer. Restoring a backup would bring back what was erased.</translation>
        </message>
    </context>
    <context>
        <name>Holidays</name>
        <message>
            <source>Feiertage lesen</source>
            <translation>Reading public holidays</translation>
        </message>
    </context>
    <context>
        <name>HoursBar</name>
        <message>
            <source>{done} von {contract} im {month}</source>
            <translation>{done} of {contract} in {month}</translation>
        </message>
        <message>
            <source>Arbeitszeit öffnen, {words}</source>
            <translation>Open working time, {words}</translation>
        </message>
    </context>
    <context>
        <name>HoursField</name>
        <message>
            <source>Diese Dauer ist nicht zu verstehen. Geschrieben wird sie als 2, 2,5, 1:30 oder 90 min.</source>
            <translation>This duration cannot be understood. It is written as 2, 2.5, 1:30 or 90 min.</translation>
        </message>
    </context>
    <context>
        <name>HouseholdForm</name>
        <message>
            <source>Name des Haushalts</source>
            <translation>Name of the household</translation>
        </message>
        <message>
            <source>z. B. Familienname</source>
            <translation>e.g. family name</translation>
        </message>
        <message>
            <source>Straße und Hausnummer</source>
            <translation>Street and number</translation>
        </message>
        <message>
            <source>PLZ</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Wohnung</source>
            <translation>Flat</translation>
        </message>
        <message>
            <source>Wohnform</source>
            <translation>Housing</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Mehr</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Art des Haushalts</source>
            <translation>Kind of household</translation>
        </message>
        <message>
            <source>Wohnform, Stand vom</source>
            <translation>Kind of housing, as of</translation>
        </message>
        <message>
            <source>Klingelschild</source>
            <translation>Bell name</translation>
        </message>
        <message>
            <source>leer: Name des Haushalts</source>
            <translation>empty: name of the household</translation>
        </message>
        <message>
            <source>Bei Hausbesuchen zu beachten</source>
            <translation>To be minded on home visits</translation>
        </message>
        <message>
            <source>Aufgelöst am</source>
            <translation>Dissolved on</translation>
        </message>
    </context>
    <context>
        <name>HouseholdSection</name>
        <message>
            <source>Am Fall beteiligen</source>
            <translation>Involve in the case</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Jahrgang</source>
            <translation>Born</translation>
        </message>
        <message>
            <source>Ist</source>
            <translation>arrived</translation>
        </message>
        <message>
            <source>Im Fall</source>
            <translation>In the case</translation>
        </message>
        <message>
            <source>Niemand wohnt laut Buch mit dieser Person zusammen.</source>
            <translation>According to the book nobody lives with this person.</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Beteiligte/n hinzugefügt</source>
            <translation>Person added to the project</translation>
        </message>
        <message>
            <source>beteiligt</source>
            <translation>involved</translation>
        </message>
    </context>
    <context>
        <name>Households</name>
        <message>
            <source>Neuer Haushalt</source>
            <translation>New household</translation>
        </message>
        <message>
            <source>Stammdaten</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Haushalt gesichert</source>
            <translation>Household saved</translation>
        </message>
        <message>
            <source>Haushalt gelöscht</source>
            <translation>Household deleted</translation>
        </message>
        <message>
            <source>Mitglieder</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>Belegung</source>
            <translation>Occupancy</translation>
        </message>
        <message>
            <source>Umzug …</source>
            <translation>Move …</translation>
        </message>
        <message numerus="yes">
            <source>%n Haushalt(e)</source>
            <translation>
                <numerusform>%n household</numerusform>
                <numerusform>%n households</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n aufgelöste(r) ausgeblendet</source>
            <translation>
                <numerusform>%n dissolved one hidden</numerusform>
                <numerusform>%n dissolved ones hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>bestehende</source>
            <translation>existing</translation>
        </message>
        <message>
            <source>aufgelöste</source>
            <translation>dissolved</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Anschrift</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Wohnung</source>
            <translation>Flat</translation>
        </message>
        <message>
            <source>Wohnform</source>
            <translation>Housing</translation>
        </message>
        <message>
            <source>Personen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Hier stehen die Haushalte: wer zusammen wohnt, mit einer gemeinsamen Anschrift.</source>
            <translation>The households stand here: who lives together, with a common address.</translation>
        </message>
        <message>
            <source>Personen aus einer Liste übernehmen …</source>
            <translation>Bring in people from a list …</translation>
        </message>
        <message>
            <source>Name oder Straße</source>
            <translation>Name or street</translation>
        </message>
        <message>
            <source>Bestand</source>
            <translation>Status</translation>
        </message>
    </context>
    <context>
        <name>IdLoader</name>
        <message>
            <source>Liste laden</source>
            <translation>Loading the list</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>Liste wählen</source>
            <translation>Choose a list</translation>
        </message>
        <message>
            <source>Tabellen und Adressbücher ({kinds});;Alle Dateien (*)</source>
            <translation>Tables and address books ({kinds});;All files (*)</translation>
        </message>
    </context>
    <context>
        <name>ImportFilter</name>
        <message>
            <source>Übernommen</source>
            <translation>Brought in</translation>
        </message>
    </context>
    <context>
        <name>ImportWizard</name>
        <message>
            <source>Liste übernehmen</source>
            <translation>Bring in a list</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Zurück</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Weiter</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Datei</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Spalten</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Zeilen</source>
            <translation>Rows</translation>
        </message>
        <message>
            <source>Fertig</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Schritt {number} von {all}: {name}</source>
            <translation>Step {number} of {all}: {name}</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Übernehmen</source>
            <translation>Take over</translation>
        </message>
        <message>
            <source>Datei lesen</source>
            <translation>Read the file</translation>
        </message>
        <message>
            <source>Zuordnung gemerkt</source>
            <translation>Assignment saved</translation>
        </message>
        <message>
            <source>Gemerkt. Die nächste Liste mit diesen Überschriften wird gleich so gelesen.</source>
            <translation>Saved. The next list with these headings is read in this way at once.</translation>
        </message>
        <message>
            <source>Zuordnung vergessen</source>
            <translation>Assignment forgotten</translation>
        </message>
        <message>
            <source>Zeilen abgleichen</source>
            <translation>Compare rows</translation>
        </message>
        <message>
            <source>Liste übernommen</source>
            <translation>List brought in</translation>
        </message>
        <message>
            <source>Fehlerhafte Zeilen speichern</source>
            <translation>Save faulty rows</translation>
        </message>
        <message>
            <source>Fehlerhafte Zeilen.csv</source>
            <translation>Faulty rows.csv</translation>
        </message>
        <message>
            <source>Tabellen (*.csv)</source>
            <translation>Tables (*.csv)</translation>
        </message>
        <message>
            <source>Gespeichert: {name}</source>
            <translation>Saved: {name}</translation>
        </message>
        <message>
            <source>Abgebrochen. Es wurde nichts übernommen.</source>
            <translation>Cancelled. Nothing was brought in.</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge übernommen.</source>
            <translation>
                <numerusform>%n entry brought in.</numerusform>
                <numerusform>%n entries brought in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportsDialog</name>
        <message>
            <source>Übernommene Listen</source>
            <translation>Lists brought in</translation>
        </message>
        <message>
            <source>Übernommen</source>
            <translation>Brought in</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Von wem</source>
            <translation>From whom</translation>
        </message>
        <message>
            <source>Rechtsgrundlage</source>
            <translation>Legal basis</translation>
        </message>
        <message>
            <source>Angelegt</source>
            <translation>Made</translation>
        </message>
        <message>
            <source>Ergänzt</source>
            <translation>Completed</translation>
        </message>
        <message>
            <source>Noch da</source>
            <translation>Still there</translation>
        </message>
        <message>
            <source>Einträge zeigen</source>
            <translation>Show entries</translation>
        </message>
        <message>
            <source>Herkunft ändern …</source>
            <translation>Change source …</translation>
        </message>
        <message>
            <source>Hier stehen die Listen, die Sie übernommen haben.</source>
            <translation>The lists that you have brought in stand here.</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Herkunft geändert</source>
            <translation>Source changed</translation>
        </message>
    </context>
    <context>
        <name>InUseScreen</name>
        <message>
            <source>Schon geöffnet</source>
            <translation>Already open</translation>
        </message>
        <message>
            <source>Ihr Tresor ist in einem anderen Fenster offen. Zwei Fenster zugleich gibt es nicht, damit nichts überschrieben wird. Sobald das andere geschlossen ist, geht es hier weiter.</source>
            <translation>Your vault is open in another window. There are never two windows at once, so that nothing is overwritten. As soon as the other one is closed, you can go on here.</translation>
        </message>
        <message>
            <source>Fenster nach vorn holen</source>
            <translation>Bring the window to the front</translation>
        </message>
        <message>
            <source>Anderer Tresor</source>
            <translation>Another vault</translation>
        </message>
        <message>
            <source>Das andere Fenster wird geholt …</source>
            <translation>Fetching the other window …</translation>
        </message>
        <message>
            <source>Das andere Fenster ist jetzt vorn, oder es blinkt in der Taskleiste.</source>
            <translation>The other window is in front now, or it is blinking in the taskbar.</translation>
        </message>
        <message>
            <source>Es antwortet kein Fenster. Vielleicht arbeitet gerade ein Befehl mit dem Tresor, oder er ist unter einem anderen Konto oder auf einem anderen Rechner geöffnet.</source>
            <translation>No window answers. Perhaps a command is working with the vault at the moment, or it is open under another account or on another computer.</translation>
        </message>
        <message>
            <source>Tresor ansehen</source>
            <translation>Looking at the vault</translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message>
            <source>Zuweisung des Landkreises</source>
            <translation>Allocation by the district</translation>
        </message>
        <message>
            <source>Zuweisung gesichert</source>
            <translation>Allocation saved</translation>
        </message>
        <message>
            <source>Angekündigte Ankunft</source>
            <translation>Announced arrival</translation>
        </message>
        <message>
            <source>Ankunft gesichert</source>
            <translation>Arrival saved</translation>
        </message>
        <message>
            <source>Monat des Unterbringungsblatts</source>
            <translation>Month of the lodging sheet</translation>
        </message>
        <message>
            <source>Freie Plätze</source>
            <translation>Free places</translation>
        </message>
        <message>
            <source>Zuweisungen</source>
            <translation>Allocations</translation>
        </message>
        <message>
            <source>Ankünfte</source>
            <translation>Arrivals</translation>
        </message>
        <message>
            <source>Unterbringungsblatt …</source>
            <translation>Lodging sheet …</translation>
        </message>
    </context>
    <context>
        <name>InvolvedDialog</name>
        <message>
            <source>Beteiligung am Fall</source>
            <translation>Part in the case</translation>
        </message>
        <message>
            <source>Beteiligung geändert</source>
            <translation>Participation changed</translation>
        </message>
    </context>
    <context>
        <name>InvolvedForm</name>
        <message>
            <source>Rolle</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>z. B. Ehemann, Sprachmittlung</source>
            <translation>e.g. husband, language mediation</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Bis (leer: noch beteiligt)</source>
            <translation>Until (empty: still involved)</translation>
        </message>
    </context>
    <context>
        <name>JobLine</name>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Abbrechen: {what}</source>
            <translation>Cancel: {what}</translation>
        </message>
        <message>
            <source>{what} (wartet)</source>
            <translation>{what} (waiting)</translation>
        </message>
        <message>
            <source>Wird abgebrochen …</source>
            <translation>Cancelling …</translation>
        </message>
    </context>
    <context>
        <name>KeptRows</name>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
    </context>
    <context>
        <name>KeyField</name>
        <message>
            <source>Taste {key}</source>
            <translation>Key {key}</translation>
        </message>
    </context>
    <context>
        <name>KeysScreen</name>
        <message>
            <source>Schlüsseldatei zurückholen</source>
            <translation>Bring the key file back</translation>
        </message>
        <message>
            <source>Geben Sie die Passphrase oder den Code vom Blatt ein. Die Sicherungen neben dem Tresor werden der Reihe nach versucht; eingesetzt wird nur, was die Datei wirklich öffnet.</source>
            <translation>Enter the passphrase or the code from the sheet. The backups beside the vault are tried one after the other; only what really opens the file is put in.</translation>
        </message>
        <message>
            <source>Passphrase oder Code vom Blatt</source>
            <translation>Passphrase or code from the sheet</translation>
        </message>
        <message>
            <source>Sicherung von anderem Ort nehmen …</source>
            <translation>Take a backup from elsewhere …</translation>
        </message>
        <message>
            <source>Zurückholen</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>Zurück</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Sicherung wählen</source>
            <translation>Choose backup</translation>
        </message>
        <message>
            <source>Sicherungen (*.qbsicherung);;Alle Dateien (*)</source>
            <translation>Backups (*.qbsicherung);;All files (*)</translation>
        </message>
        <message>
            <source>Bitte die Passphrase oder den Code eingeben.</source>
            <translation>Please enter the passphrase or the code.</translation>
        </message>
        <message>
            <source>Die Schlüssel der Sicherungen werden versucht …</source>
            <translation>Trying the keys of the backups …</translation>
        </message>
        <message>
            <source>Die Schlüsseldatei ist zurück, aus der Sicherung von {day}. Es gelten Passphrase und Blatt, die zu ihr gehören.</source>
            <translation>The key file is back, from the backup of {day}. The passphrase and the sheet that belong to it hold.</translation>
        </message>
    </context>
    <context>
        <name>KindActions</name>
        <message>
            <source>Zu Veranstaltung …</source>
            <translation>To an event …</translation>
        </message>
        <message>
            <source>Rolle geben …</source>
            <translation>Give a role …</translation>
        </message>
        <message>
            <source>E-Mail-Adressen kopieren</source>
            <translation>Copy mail addresses</translation>
        </message>
    </context>
    <context>
        <name>LabelDialog</name>
        <message>
            <source>Etikettenbogen</source>
            <translation>Label sheet</translation>
        </message>
        <message>
            <source>Bitte alle Maße angeben, in Millimetern.</source>
            <translation>Please give all measures, in millimetres.</translation>
        </message>
        <message>
            <source>Etikettenbogen gesichert</source>
            <translation>Label sheet saved</translation>
        </message>
    </context>
    <context>
        <name>LabelForm</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>z. B. Avery Zweckform 3474</source>
            <translation>e.g. Avery Zweckform 3474</translation>
        </message>
        <message>
            <source>Adressetiketten</source>
            <translation>Address labels</translation>
        </message>
        <message>
            <source>Namensschilder</source>
            <translation>Name badges</translation>
        </message>
        <message>
            <source>Wofür</source>
            <translation>What for</translation>
        </message>
        <message>
            <source>Nebeneinander</source>
            <translation>Side by side</translation>
        </message>
        <message>
            <source>Untereinander</source>
            <translation>Below each other</translation>
        </message>
        <message>
            <source>Breite eines Etiketts</source>
            <translation>Width of a label</translation>
        </message>
        <message>
            <source>Höhe eines Etiketts</source>
            <translation>Height of a label</translation>
        </message>
        <message>
            <source>Rand links</source>
            <translation>Left margin</translation>
        </message>
        <message>
            <source>Rand oben</source>
            <translation>Top margin</translation>
        </message>
        <message>
            <source>Von Etikett zu Etikett nach rechts</source>
            <translation>From label to label, to the right</translation>
        </message>
        <message>
            <source>Von Etikett zu Etikett nach unten</source>
            <translation>From label to label, downwards</translation>
        </message>
    </context>
    <context>
        <name>LabelSection</name>
        <message>
            <source>Etikettenbogen</source>
            <translation>Label sheets</translation>
        </message>
        <message>
            <source>Welche Bögen beim Drucken angeboten werden. Ob die Maße stimmen, zeigt ein Probedruck auf Papier, gegen das Licht auf den Bogen gelegt.</source>
            <translation>Which sheets are offered when you print. A trial print on plain paper, held over the sheet against the light, shows whether the measures are right.</translation>
        </message>
        <message>
            <source>Neu …</source>
            <translation>New …</translation>
        </message>
        <message>
            <source>Ändern …</source>
            <translation>Change …</translation>
        </message>
        <message>
            <source>Abschalten</source>
            <translation>Switch off</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Probedruck …</source>
            <translation>Trial print …</translation>
        </message>
        <message>
            <source>Etikettenbogen geändert</source>
            <translation>Label sheet changed</translation>
        </message>
        <message>
            <source>Zurücksetzen</source>
            <translation>Reset</translation>
        </message>
        <message>
            <source>Wieder anbieten</source>
            <translation>Offer again</translation>
        </message>
    </context>
    <context>
        <name>Later</name>
        <message>
            <source>Verschieben: {task}</source>
            <translation>Put off: {task}</translation>
        </message>
        <message>
            <source>Verschieben (S)</source>
            <translation>Put off (S)</translation>
        </message>
        <message>
            <source>Datum …</source>
            <translation>Date …</translation>
        </message>
        <message>
            <source>Morgen</source>
            <translation>Tomorrow</translation>
        </message>
        <message>
            <source>In 3 Tagen</source>
            <translation>In 3 days</translation>
        </message>
        <message>
            <source>Montag</source>
            <translation>Monday</translation>
        </message>
        <message>
            <source>Nächste Woche</source>
            <translation>Next week</translation>
        </message>
        <message>
            <source>Bis wann?</source>
            <translation>By when?</translation>
        </message>
        <message>
            <source>Verschieben</source>
            <translation>Put off</translation>
        </message>
        <message>
            <source>Bitte einen Tag eingeben, etwa 12.3.</source>
            <translation>Please enter a day, such as 12 Mar</translation>
        </message>
        <message>
            <source>Verschieben ▾</source>
            <translation>Put off ▾</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Legende</source>
            <translation>Legend</translation>
        </message>
    </context>
    <context>
        <name>LineButtons</name>
        <message>
            <source>Leeren</source>
            <translation>Clear</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Einer Person zuordnen</source>
            <translation>Assign to a person</translation>
        </message>
        <message>
            <source>Zuordnen</source>
            <translation>Assign</translation>
        </message>
        <message>
            <source>Einer Person zugeordnet</source>
            <translation>Assigned to a person</translation>
        </message>
    </context>
    <context>
        <name>LinkForm</name>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Name suchen oder neu anlegen …</source>
            <translation>Search for a name or create one …</translation>
        </message>
    </context>
    <context>
        <name>LinksPanel</name>
        <message>
            <source>Woraus, wohin</source>
            <translation>From where, where to</translation>
        </message>
        <message>
            <source>Richtung</source>
            <translation>Direction</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Eintrag</source>
            <translation>Entry</translation>
        </message>
        <message>
            <source>Noch nichts verknüpft: aus welchem Anliegen es kam, welche Veranstaltung daraus wurde.</source>
            <translation>Nothing linked yet: from which concern it came, which event came of it.</translation>
        </message>
        <message>
            <source>Verknüpfen …</source>
            <translation>Link …</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Lösen</source>
            <translation>Undo merge</translation>
        </message>
        <message>
            <source>Verknüpfungen</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>daraus wurde</source>
            <translation>led to</translation>
        </message>
        <message>
            <source>kam aus</source>
            <translation>came from</translation>
        </message>
        <message>
            <source>Verknüpft</source>
            <translation>Linked</translation>
        </message>
        <message>
            <source>Verknüpfung gelöst</source>
            <translation>Link removed</translation>
        </message>
    </context>
    <context>
        <name>ListPage</name>
        <message>
            <source>Breite der Liste</source>
            <translation>Width of the list</translation>
        </message>
        <message>
            <source>Diese gemerkte Suche gibt es nicht mehr.</source>
            <translation>This saved search is no longer there.</translation>
        </message>
        <message>
            <source>In dieser Suche fehlt etwas, das es nicht mehr gibt: {what}</source>
            <translation>Something in this search is no longer there: {what}</translation>
        </message>
        <message>
            <source>Wer hat das gesehen und geändert?</source>
            <translation>Who saw and changed this?</translation>
        </message>
        <message>
            <source>Spalten und Sortierung …</source>
            <translation>Columns and sorting …</translation>
        </message>
        <message>
            <source>Spalten filtern</source>
            <translation>Filter columns</translation>
        </message>
        <message>
            <source>Spalten filtern (Strg+Umschalt+L)</source>
            <translation>Filter columns (Ctrl+Shift+L)</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Auswahl</source>
            <translation>Selection</translation>
        </message>
        <message>
            <source>alle zeigen</source>
            <translation>show all</translation>
        </message>
        <message numerus="yes">
            <source>%n ausgeblendet</source>
            <translation>
                <numerusform>%n hidden</numerusform>
                <numerusform>%n hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>{total}, {selected} ausgewählt</source>
            <translation>{total}, {selected} selected</translation>
        </message>
        <message>
            <source>{what}, Auswahl</source>
            <translation>{what}, selection</translation>
        </message>
    </context>
    <context>
        <name>ListPapers</name>
        <message>
            <source>Liste drucken …</source>
            <translation>Print list …</translation>
        </message>
        <message>
            <source>Als Tabelle speichern …</source>
            <translation>Save as table …</translation>
        </message>
        <message>
            <source>Als Adressbuch speichern …</source>
            <translation>Save as an address book …</translation>
        </message>
        <message>
            <source>Als Kalenderdatei speichern …</source>
            <translation>Save as a calendar file …</translation>
        </message>
        <message>
            <source>Liste drucken … (Strg+P)</source>
            <translation>Print list … (Ctrl+P)</translation>
        </message>
        <message>
            <source>Als Tabelle speichern …, Auswahl</source>
            <translation>Save as a table …, selection</translation>
        </message>
        <message>
            <source>Serienbrief …</source>
            <translation>Serial letter …</translation>
        </message>
        <message>
            <source>Adressetiketten …</source>
            <translation>Address labels …</translation>
        </message>
        <message>
            <source>Briefumschläge …</source>
            <translation>Envelopes …</translation>
        </message>
        <message>
            <source>Als Tabelle speichern</source>
            <translation>Save as table</translation>
        </message>
    </context>
    <context>
        <name>Lists</name>
        <message>
            <source>leer</source>
            <translation>empty</translation>
        </message>
    </context>
    <context>
        <name>LogoBox</name>
        <message>
            <source>Bild wählen …</source>
            <translation>Choose picture …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>PNG oder JPEG, höchstens 5 MB. Es liegt im Tresor, nicht als Datei daneben.</source>
            <translation>PNG or JPEG, at most 5 MB. It is kept inside the vault, not as a file beside it.</translation>
        </message>
        <message>
            <source>Ihr Logo</source>
            <translation>Your logo</translation>
        </message>
        <message>
            <source>Noch kein Logo</source>
            <translation>No logo yet</translation>
        </message>
        <message>
            <source>Logo wählen</source>
            <translation>Choose logo</translation>
        </message>
        <message>
            <source>Bilder (*.png *.jpg *.jpeg);;Alle Dateien (*)</source>
            <translation>Pictures (*.png *.jpg *.jpeg);;All files (*)</translation>
        </message>
        <message>
            <source>Logo wird geprüft</source>
            <translation>Checking the logo</translation>
        </message>
        <message>
            <source>Logo entfernt</source>
            <translation>Logo removed</translation>
        </message>
        <message>
            <source>Logo geändert</source>
            <translation>Logo changed</translation>
        </message>
        <message>
            <source>Die Datei lässt sich nicht öffnen. Bitte ein anderes Bild wählen.</source>
            <translation>The file can’t be opened. Please choose another picture.</translation>
        </message>
    </context>
    <context>
        <name>MailCopy</name>
        <message numerus="yes">
            <source>%n E-Mail-Adresse(n) kopiert, für das Feld BCC.</source>
            <translation>
                <numerusform>%n mail address copied, for the field BCC.</numerusform>
                <numerusform>%n mail addresses copied, for the field BCC.</numerusform>
            </translation>
        </message>
        <message>
            <source>Keine E-Mail-Adresse kopiert.</source>
            <translation>No mail address copied.</translation>
        </message>
        <message numerus="yes">
            <source>%n ohne E-Mail-Adresse.</source>
            <translation>
                <numerusform>%n without an e-mail address.</numerusform>
                <numerusform>%n without an e-mail address.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ausgelassen: Auskunftssperre, verzogen oder verstorben.</source>
            <translation>
                <numerusform>%n left out: address block, moved away or deceased.</numerusform>
                <numerusform>%n left out: address block, moved away or deceased.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MailField</name>
        <message>
            <source>Diese Adresse sieht ungewöhnlich aus.</source>
            <translation>This address looks unusual.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Einträge zählen</source>
            <translation>Counting records</translation>
        </message>
    </context>
    <context>
        <name>Maintenance</name>
        <message>
            <source>Nur lesbar, keine Sicherung möglich</source>
            <translation>Read only, no backup possible</translation>
        </message>
        <message>
            <source>Die neueste Sicherung war beschädigt. Eine neue ist angelegt und geprüft.</source>
            <translation>The newest backup was damaged. A new one has been made and checked.</translation>
        </message>
        <message>
            <source>Ansehen</source>
            <translation>View</translation>
        </message>
        <message>
            <source>Frühere Sicherungen neu verschlüsseln</source>
            <translation>Encrypt earlier backups anew</translation>
        </message>
        <message numerus="yes">
            <source>%n frühere Sicherung(en) ließ(en) sich nicht neu verschlüsseln.</source>
            <translation>
                <numerusform>%n earlier backup could not be encrypted anew.</numerusform>
                <numerusform>%n earlier backups could not be encrypted anew.</numerusform>
            </translation>
        </message>
        <message>
            <source>Verlauf vertraulicher Notizen kürzen</source>
            <translation>Shorten history of confidential notes</translation>
        </message>
        <message>
            <source>Verzogene und Aufgelöstes zum Stichtag führen</source>
            <translation>Carry over who has moved away and what is dissolved</translation>
        </message>
        <message>
            <source>Altes neben den Sicherungen löschen</source>
            <translation>Deleting what is old beside the backups</translation>
        </message>
        <message numerus="yes">
            <source>%n ersetzte(r) Stand/Stände oder beschädigte Sicherung(en) nach der Frist gelöscht: {names}</source>
            <translation>
                <numerusform>%n replaced state or damaged backup deleted after its time: {names}</numerusform>
                <numerusform>%n replaced states or damaged backups deleted after their time: {names}</numerusform>
            </translation>
        </message>
        <message>
            <source>Sicherungen ansehen</source>
            <translation>Looking at the backups</translation>
        </message>
        <message>
            <source>Noch keine Sicherung</source>
            <translation>No backup yet</translation>
        </message>
        <message>
            <source>Sicherung {when} geprüft</source>
            <translation>Backup {when}, checked</translation>
        </message>
        <message>
            <source>Die Sicherung ist nicht gelungen.</source>
            <translation>The backup did not succeed.</translation>
        </message>
        <message>
            <source>Warum?</source>
            <translation>Why?</translation>
        </message>
        <message>
            <source>Die letzte Sicherung ist nicht gelungen</source>
            <translation>The last backup did not succeed</translation>
        </message>
        <message>
            <source>{reason}

Was Sie eingeben, ist trotzdem gesichert; es fehlt nur die zweite Fassung davon.</source>
            <translation>{reason}

What you enter is saved all the same; only its second copy is missing.</translation>
        </message>
        <message>
            <source>{reason}

Was bisher gesichert wurde, ist da. Neues lässt sich vielleicht nicht sichern, solange das so ist; es bleibt dann im Fenster stehen.</source>
            <translation>{reason}

What was saved so far is there. New entries can perhaps not be saved as long as this lasts; they then stay in the window.</translation>
        </message>
        <message>
            <source>Die Sicherung ist nicht gelungen</source>
            <translation>The backup did not succeed</translation>
        </message>
        <message>
            <source>Noch einmal versuchen</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>An anderem Ort ablegen …</source>
            <translation>Put it somewhere else …</translation>
        </message>
        <message>
            <source>Passphrase ändern</source>
            <translation>Change passphrase</translation>
        </message>
        <message>
            <source>Jemand kennt mein Geheimnis</source>
            <translation>Somebody knows my secret</translation>
        </message>
        <message>
            <source>Dafür wird der Tresor verschlossen und mit einem neuen Schlüssel neu geschrieben; das dauert kaum länger als eine Sicherung. Angefangenes bleibt als Entwurf. Danach öffnet das bisherige Geheimnis nichts Heutiges mehr, auch nicht die Sicherungen im Tresor; nur Kopien, die schon an anderen Orten liegen, öffnet es noch.</source>
            <translation>For this the vault is closed and written anew with a new key; that takes hardly longer than a backup. What you have begun stays as a draft. Afterwards the previous secret opens nothing of today any more, not even the backups in the vault; only copies that already lie elsewhere still open with it.</translation>
        </message>
        <message>
            <source>Verschließen und weiter</source>
            <translation>Close and go on</translation>
        </message>
        <message>
            <source>Sicherung anlegen</source>
            <translation>Backing up</translation>
        </message>
        <message>
            <source>Die Sicherung ist angelegt und geprüft.</source>
            <translation>The backup is made and checked.</translation>
        </message>
        <message>
            <source>Wohin mit der Sicherung?</source>
            <translation>Where shall the backup go?</translation>
        </message>
        <message>
            <source>Wohin mit der Kopie?</source>
            <translation>Where should the copy go?</translation>
        </message>
        <message>
            <source>Zuletzt lag sie in „{folder}“.</source>
            <translation>Last time it was put in “{folder}”.</translation>
        </message>
        <message>
            <source>Wieder dorthin</source>
            <translation>There again</translation>
        </message>
        <message>
            <source>In einen anderen Ordner …</source>
            <translation>Another folder …</translation>
        </message>
        <message>
            <source>Die Sicherung ist angelegt und geprüft, aber auf demselben Datenträger wie der Tresor: Geht er kaputt, ist auch sie weg.</source>
            <translation>The backup has been made and checked, but on the same disk as the vault: if that breaks, the backup is gone as well.</translation>
        </message>
        <message>
            <source>Die Kopie ist angelegt und geprüft.</source>
            <translation>The copy has been made and checked.</translation>
        </message>
        <message>
            <source>Die Kopie ist nicht gelungen</source>
            <translation>The copy did not succeed</translation>
        </message>
        <message>
            <source>Tresor prüfen</source>
            <translation>Check the vault</translation>
        </message>
        <message>
            <source>Der Tresor ist in Ordnung.</source>
            <translation>The vault is in order.</translation>
        </message>
        <message>
            <source>Neues Blatt für den Safe</source>
            <translation>New sheet for the safe</translation>
        </message>
        <message>
            <source>Fall- und Kontaktbuch für das Quartiersmanagement. Alles bleibt verschlüsselt auf diesem Rechner.

Freie Software unter der GPL 3 oder neuer; Symbole von Lucide (ISC), Schriften Noto (OFL).</source>
            <translation>Cases and contacts for neighbourhood management. Everything stays encrypted on this computer.

Free software under the GPL 3 or later; icons by Lucide (ISC), Noto fonts (OFL).</translation>
        </message>
    </context>
    <context>
        <name>ManyDwellings</name>
        <message>
            <source>Mehrere Wohnungen anlegen</source>
            <translation>Add several dwellings</translation>
        </message>
        <message>
            <source>Anlegen</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Whg.</source>
            <translation>Flat</translation>
        </message>
        <message>
            <source>Wohnungen angelegt</source>
            <translation>Dwellings added</translation>
        </message>
        <message numerus="yes">
            <source>%n Wohnung(en) angelegt</source>
            <translation>
                <numerusform>%n dwelling added</numerusform>
                <numerusform>%n dwellings added</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ManyForm</name>
        <message>
            <source>Anzahl</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Bezeichnung</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>z. B. Whg.</source>
            <translation>e.g. Flat</translation>
        </message>
        <message>
            <source>Erste Nummer</source>
            <translation>First number</translation>
        </message>
        <message>
            <source>Stockwerk</source>
            <translation>Floor</translation>
        </message>
        <message>
            <source>Plätze je Wohnung</source>
            <translation>Places per dwelling</translation>
        </message>
        <message>
            <source>Zimmer</source>
            <translation>Rooms</translation>
        </message>
        <message>
            <source>Fläche</source>
            <translation>Area</translation>
        </message>
        <message>
            <source>Barrierefrei</source>
            <translation>Accessible</translation>
        </message>
    </context>
    <context>
        <name>Matches</name>
        <message>
            <source>Gibt es schon:</source>
            <translation>Already on file:</translation>
        </message>
    </context>
    <context>
        <name>MeasureForm</name>
        <message>
            <source>Was ist zu tun?</source>
            <translation>What is to be done?</translation>
        </message>
        <message>
            <source>Wer macht es?</source>
            <translation>Who does it?</translation>
        </message>
        <message>
            <source>Bis</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Erledigt am (leer: noch nicht)</source>
            <translation>Done on (empty: not yet)</translation>
        </message>
    </context>
    <context>
        <name>MembersPanel</name>
        <message>
            <source>Mitglieder des Haushalts</source>
            <translation>Members of the household</translation>
        </message>
        <message>
            <source>Person aufnehmen</source>
            <translation>Add person</translation>
        </message>
        <message>
            <source>Name suchen oder neu eintippen …</source>
            <translation>Search for a name or type a new one …</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Alter</source>
            <translation>Age</translation>
        </message>
        <message>
            <source>Beziehung im Haushalt</source>
            <translation>Relationship in the household</translation>
        </message>
        <message>
            <source>Sprachen</source>
            <translation>Languages</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Noch niemand. Oben einen Namen eintippen.</source>
            <translation>Nobody yet. Type a name above.</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Zieht aus</source>
            <translation>Moves out</translation>
        </message>
        <message>
            <source>Mitglied</source>
            <translation>Member</translation>
        </message>
        <message>
            <source>Person in den Haushalt aufgenommen</source>
            <translation>Person added to the household</translation>
        </message>
        <message>
            <source>etwa {age}</source>
            <translation>about {age}</translation>
        </message>
        <message>
            <source>Person ausgezogen</source>
            <translation>Person moved out</translation>
        </message>
    </context>
    <context>
        <name>MergeActions</name>
        <message>
            <source>Zusammenführen …</source>
            <translation>Merge …</translation>
        </message>
        <message>
            <source>Zusammenführung lösen …</source>
            <translation>Undo merge …</translation>
        </message>
        <message>
            <source>Zusammenführen</source>
            <translation>Merge</translation>
        </message>
        <message>
            <source>Zum Zusammenführen bitte genau zwei Zeilen der Liste markieren.</source>
            <translation>To merge, please select exactly two rows of the list.</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Zusammenführen</source>
            <translation>Merge</translation>
        </message>
        <message>
            <source>Was nicht gewählt ist, daneben behalten, wo Platz dafür ist</source>
            <translation>Keep what is not chosen beside it, where there is room for it</translation>
        </message>
        <message>
            <source>Weitere Nummern, Namen und Anschriften einer Person; bei Akteuren Zeilen in der Notiz.</source>
            <translation>Further numbers, names and addresses of a person; for organisations, lines in the note.</translation>
        </message>
        <message>
            <source>Seiten tauschen</source>
            <translation>Swap sides</translation>
        </message>
        <message>
            <source>Zusammengeführt</source>
            <translation>Merged</translation>
        </message>
        <message>
            <source>{name} (bleibt)</source>
            <translation>{name} (stays)</translation>
        </message>
        <message>
            <source>beides untereinander</source>
            <translation>both, one below the other</translation>
        </message>
        <message>
            <source>Alle Angaben sind gleich. „{other}“ geht in „{kept}“ auf.</source>
            <translation>All details are the same. “{other}” becomes part of “{kept}”.</translation>
        </message>
        <message>
            <source>„{other}“ geht in „{kept}“ auf. Bei Angaben, die sich unterscheiden, wählen Sie, welche gilt. Das lässt sich später wieder lösen.</source>
            <translation>“{other}” becomes part of “{kept}”. Where details differ, you choose which one holds. This can be undone later.</translation>
        </message>
        <message>
            <source>Kommt mit: {what}</source>
            <translation>Comes along: {what}</translation>
        </message>
        <message>
            <source>Haben beide; was bei „{kept}“ steht, bleibt:</source>
            <translation>Both have; what “{kept}” has stays:</translation>
        </message>
        <message numerus="yes">
            <source>– und %n weitere</source>
            <translation>
                <numerusform>– and %n more</numerusform>
                <numerusform>– and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MergeWithDialog</name>
        <message>
            <source>Zusammenführen</source>
            <translation>Merge</translation>
        </message>
        <message>
            <source>Weiter</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Wer oder was ist dasselbe wie „{name}“?</source>
            <translation>Who or what is the same as “{name}”?</translation>
        </message>
    </context>
    <context>
        <name>MergeWithForm</name>
        <message>
            <source>Name suchen …</source>
            <translation>Search for a name …</translation>
        </message>
        <message>
            <source>Der andere Eintrag</source>
            <translation>The other entry</translation>
        </message>
    </context>
    <context>
        <name>MilestoneDialog</name>
        <message>
            <source>Meilenstein</source>
            <translation>Milestone</translation>
        </message>
        <message>
            <source>Meilenstein geändert</source>
            <translation>Milestone changed</translation>
        </message>
    </context>
    <context>
        <name>MilestoneForm</name>
        <message>
            <source>Was soll erreicht sein?</source>
            <translation>What is to be reached?</translation>
        </message>
        <message>
            <source>Bis</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Erreicht am (leer: noch nicht)</source>
            <translation>Reached on (empty: not yet)</translation>
        </message>
        <message>
            <source>Dieser Tag liegt in der Zukunft.</source>
            <translation>This day is in the future.</translation>
        </message>
    </context>
    <context>
        <name>MilestonesPanel</name>
        <message>
            <source>Neuer Meilenstein</source>
            <translation>New milestone</translation>
        </message>
        <message>
            <source>z. B. Beete sind gebaut</source>
            <translation>e.g. beds are built</translation>
        </message>
        <message>
            <source>Bis</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Hinzufügen</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Erreicht</source>
            <translation>Reached</translation>
        </message>
        <message>
            <source>Doch nicht erreicht</source>
            <translation>Not reached after all</translation>
        </message>
        <message>
            <source>Meilensteine</source>
            <translation>Milestones</translation>
        </message>
        <message>
            <source>Meilenstein</source>
            <translation>Milestone</translation>
        </message>
        <message>
            <source>Noch kein Meilenstein. Oben eintippen, was bis wann erreicht sein soll.</source>
            <translation>No milestone yet. Type above what is to be reached by when.</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>überfällig: {day}</source>
            <translation>overdue: {day}</translation>
        </message>
        <message>
            <source>Meilenstein hinzugefügt</source>
            <translation>Milestone added</translation>
        </message>
        <message>
            <source>Meilenstein erreicht</source>
            <translation>Milestone reached</translation>
        </message>
        <message>
            <source>Meilenstein wieder offen</source>
            <translation>Milestone open again</translation>
        </message>
        <message>
            <source>Meilenstein geändert</source>
            <translation>Milestone changed</translation>
        </message>
        <message>
            <source>Meilenstein entfernt</source>
            <translation>Milestone removed</translation>
        </message>
    </context>
    <context>
        <name>MinutesField</name>
        <message>
            <source>Diese Dauer ist nicht zu verstehen. Geschrieben wird sie als 20, 1:30 oder 1 h 15.</source>
            <translation>This duration is not understood. It is written as 20, 1:30 or 1 h 15.</translation>
        </message>
    </context>
    <context>
        <name>MomentField</name>
        <message>
            <source>Uhrzeit</source>
            <translation>Time</translation>
        </message>
    </context>
    <context>
        <name>Money</name>
        <message>
            <source>Neuer Fondsantrag</source>
            <translation>New fund application</translation>
        </message>
        <message>
            <source>Antrag</source>
            <translation>Application</translation>
        </message>
        <message>
            <source>Fondsantrag gesichert</source>
            <translation>Fund application saved</translation>
        </message>
        <message>
            <source>Fondsantrag gelöscht</source>
            <translation>Fund application deleted</translation>
        </message>
        <message>
            <source>Stand ändern …</source>
            <translation>Change state …</translation>
        </message>
        <message>
            <source>Stimmen</source>
            <translation>Voices</translation>
        </message>
        <message>
            <source>Buchungen</source>
            <translation>Bookings</translation>
        </message>
        <message>
            <source>{yes} ja, {no} nein</source>
            <translation>{yes} yes, {no} no</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Vorhaben</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Beantragt</source>
            <translation>Applied for</translation>
        </message>
        <message>
            <source>Bewilligt</source>
            <translation>Granted</translation>
        </message>
        <message>
            <source>Noch offen</source>
            <translation>Still open</translation>
        </message>
        <message>
            <source>Eingegangen</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Antragsteller/in</source>
            <translation>Applicant</translation>
        </message>
        <message>
            <source>Entschieden von</source>
            <translation>Decided by</translation>
        </message>
        <message>
            <source>Entschieden</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>Ausgezahlt</source>
            <translation>Paid out</translation>
        </message>
        <message>
            <source>Projekt</source>
            <translation>Project</translation>
        </message>
        <message>
            <source>Fonds</source>
            <translation>Fund</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message numerus="yes">
            <source>%n Antrag/Anträge</source>
            <translation>
                <numerusform>%n application</numerusform>
                <numerusform>%n applications</numerusform>
            </translation>
        </message>
        <message>
            <source>noch nicht entschieden</source>
            <translation>not decided yet</translation>
        </message>
        <message>
            <source>noch nicht abgerechnet</source>
            <translation>not settled yet</translation>
        </message>
        <message>
            <source>Hier stehen die Anträge an den Verfügungsfonds, von der Idee bis zur Abrechnung.</source>
            <translation>Applications to the fund stand here, from the idea to the settlement.</translation>
        </message>
        <message>
            <source>Nummer, Vorhaben oder Name</source>
            <translation>Number, plan or name</translation>
        </message>
        <message>
            <source>Neue Buchung</source>
            <translation>New booking</translation>
        </message>
        <message>
            <source>Buchung</source>
            <translation>Booking</translation>
        </message>
        <message>
            <source>Buchung gesichert</source>
            <translation>Booking saved</translation>
        </message>
        <message>
            <source>Buchung gelöscht</source>
            <translation>Booking deleted</translation>
        </message>
        <message>
            <source>Aus dem Vorschuss</source>
            <translation>From the advance</translation>
        </message>
        <message>
            <source>Vorschussblatt …</source>
            <translation>Cash advance sheet …</translation>
        </message>
        <message>
            <source>als Dokument</source>
            <translation>as a document</translation>
        </message>
        <message>
            <source>fehlt</source>
            <translation>missing</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Wofür</source>
            <translation>What for</translation>
        </message>
        <message>
            <source>Ausgabe</source>
            <translation>Expense</translation>
        </message>
        <message>
            <source>Einnahme</source>
            <translation>Income</translation>
        </message>
        <message>
            <source>Vorschuss</source>
            <translation>Advance</translation>
        </message>
        <message>
            <source>Beleg</source>
            <translation>Receipt</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <source>Zahlungspartner/in</source>
            <translation>Paid to or by</translation>
        </message>
        <message>
            <source>Veranstaltung</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Noch abzurechnen</source>
            <translation>To be accounted for</translation>
        </message>
        <message numerus="yes">
            <source>%n Buchung(en)</source>
            <translation>
                <numerusform>%n booking</numerusform>
                <numerusform>%n bookings</numerusform>
            </translation>
        </message>
        <message>
            <source>Beleg fehlt</source>
            <translation>Receipt missing</translation>
        </message>
        <message>
            <source>Vorschuss offen</source>
            <translation>Advance open</translation>
        </message>
        <message>
            <source>ohne Budget</source>
            <translation>without budget</translation>
        </message>
        <message>
            <source>Hier stehen Ausgaben, Einnahmen und Vorschüsse mit ihren Belegen.</source>
            <translation>Expenses, income and advances stand here with their receipts.</translation>
        </message>
        <message>
            <source>Nummer, Beleg oder Wort</source>
            <translation>Number, receipt or word</translation>
        </message>
        <message>
            <source>Jahr</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Zu prüfen</source>
            <translation>To check</translation>
        </message>
        <message>
            <source>Neues Budget</source>
            <translation>New budget</translation>
        </message>
        <message>
            <source>Budget gesichert</source>
            <translation>Budget saved</translation>
        </message>
        <message>
            <source>Budget gelöscht</source>
            <translation>Budget deleted</translation>
        </message>
        <message>
            <source>Verwendungsnachweis …</source>
            <translation>Usage report …</translation>
        </message>
        <message>
            <source>Wieder öffnen</source>
            <translation>Reopen</translation>
        </message>
        <message>
            <source>Abschließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Budget abgeschlossen</source>
            <translation>Budget closed</translation>
        </message>
        <message>
            <source>Budget wieder geöffnet</source>
            <translation>Budget opened again</translation>
        </message>
        <message>
            <source>abgeschlossen</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>überzogen</source>
            <translation>overdrawn</translation>
        </message>
        <message>
            <source>geht zur Neige</source>
            <translation>running out</translation>
        </message>
        <message>
            <source>offen</source>
            <translation>open</translation>
        </message>
        <message>
            <source>Haushaltsstelle</source>
            <translation>Account number</translation>
        </message>
        <message>
            <source>Ansatz</source>
            <translation>Planned</translation>
        </message>
        <message>
            <source>Einnahmen</source>
            <translation>Income</translation>
        </message>
        <message>
            <source>Ausgaben</source>
            <translation>Expenses</translation>
        </message>
        <message>
            <source>Gebunden</source>
            <translation>Bound</translation>
        </message>
        <message>
            <source>Rest</source>
            <translation>Left</translation>
        </message>
        <message>
            <source>Abgeschlossen am</source>
            <translation>Closed on</translation>
        </message>
        <message numerus="yes">
            <source>%n Budget(s)</source>
            <translation>
                <numerusform>%n budget</numerusform>
                <numerusform>%n budgets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n abgeschlossene ausgeblendet</source>
            <translation>
                <numerusform>%n closed hidden</numerusform>
                <numerusform>%n closed hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>Hier steht, was es im Jahr an Mitteln gibt und was davon noch da ist.</source>
            <translation>What money there is in a year stands here, and what of it is left.</translation>
        </message>
        <message>
            <source>Name, Jahr oder Haushaltsstelle</source>
            <translation>Name, year or account number</translation>
        </message>
        <message>
            <source>Neue Spende</source>
            <translation>New donation</translation>
        </message>
        <message>
            <source>Spende</source>
            <translation>Donation</translation>
        </message>
        <message>
            <source>Spende gesichert</source>
            <translation>Donation saved</translation>
        </message>
        <message>
            <source>Spende gelöscht</source>
            <translation>Donation deleted</translation>
        </message>
        <message>
            <source>Meldung an die Kämmerei …</source>
            <translation>Note to the treasurer’s office …</translation>
        </message>
        <message>
            <source>Spende buchen</source>
            <translation>Book the donation</translation>
        </message>
        <message>
            <source>Dank ausgesprochen</source>
            <translation>Thanked</translation>
        </message>
        <message>
            <source>Spende gebucht</source>
            <translation>Donation booked</translation>
        </message>
        <message>
            <source>Sachspende</source>
            <translation>Donation in kind</translation>
        </message>
        <message>
            <source>Geld</source>
            <translation>Money</translation>
        </message>
        <message>
            <source>Spender/in</source>
            <translation>Donor</translation>
        </message>
        <message>
            <source>Wert</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>Angeboten</source>
            <translation>Offered</translation>
        </message>
        <message>
            <source>Sitzung</source>
            <translation>Meeting</translation>
        </message>
        <message>
            <source>Gebucht</source>
            <translation>Booked</translation>
        </message>
        <message>
            <source>Zweck</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Gemeldet</source>
            <translation>Reported</translation>
        </message>
        <message>
            <source>Gedankt</source>
            <translation>Thanked</translation>
        </message>
        <message numerus="yes">
            <source>%n Spende(n)</source>
            <translation>
                <numerusform>%n donation</numerusform>
                <numerusform>%n donations</numerusform>
            </translation>
        </message>
        <message>
            <source>wartet auf den Gemeinderat</source>
            <translation>waiting for the council</translation>
        </message>
        <message>
            <source>der Kämmerei zu melden</source>
            <translation>to be reported to the treasurer’s office</translation>
        </message>
        <message>
            <source>zu danken</source>
            <translation>to be thanked for</translation>
        </message>
        <message>
            <source>Hier stehen Spenden, vom Angebot bis zum Dank. Über die Annahme entscheidet der Gemeinderat.</source>
            <translation>Donations stand here, from the offer to the thanks. The council decides whether one is accepted.</translation>
        </message>
        <message>
            <source>Spende, Zweck oder Name</source>
            <translation>Donation, purpose or name</translation>
        </message>
    </context>
    <context>
        <name>MoneyForm</name>
        <message>
            <source>bis zu; leer: jeder Betrag</source>
            <translation>up to; empty: any amount</translation>
        </message>
        <message>
            <source>entscheidet</source>
            <translation>decides</translation>
        </message>
        <message>
            <source>Wer über Anträge entscheidet</source>
            <translation>Who decides on applications</translation>
        </message>
        <message>
            <source>Regeln</source>
            <translation>Rules</translation>
        </message>
        <message>
            <source>Regel</source>
            <translation>Rule</translation>
        </message>
        <message>
            <source>gilt ab</source>
            <translation>valid from</translation>
        </message>
    </context>
    <context>
        <name>MoneySection</name>
        <message>
            <source>Mittel</source>
            <translation>Money</translation>
        </message>
        <message>
            <source>Ab wann „Heute“ sagt, dass ein Budget zur Neige geht, und ob es einen Verfügungsfonds gibt, aus dem Bewohner/innen etwas beantragen können.</source>
            <translation>From when on “Today” says that a budget is running out, and whether there is a fund that residents can apply to.</translation>
        </message>
        <message>
            <source>Bitte alle Felder ausfüllen.</source>
            <translation>Please fill in all fields.</translation>
        </message>
    </context>
    <context>
        <name>MonthsPanel</name>
        <message>
            <source>Jahr</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Monate</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>Monat</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>Soll</source>
            <translation>due</translation>
        </message>
        <message>
            <source>erfasst</source>
            <translation>recorded</translation>
        </message>
        <message>
            <source>Auslastung</source>
            <translation>Workload</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Auslastung: was erfasst ist, im Verhältnis zu den Stunden, die Vertrag, Feiertage und Abwesenheiten bis heute übrig lassen. Ab wann es knapp oder zu viel ist, steht in den Einstellungen. Kein Arbeitszeitnachweis.</source>
            <translation>Workload: what is recorded in relation to the hours that contract, holidays and absences leave until today. From when it is tight or too much is said in the settings. Not a record of working time.</translation>
        </message>
        <message>
            <source>Einen Monat wählen zeigt seine Stunden je Aufgabe.</source>
            <translation>Choose a month to see its hours per task.</translation>
        </message>
        <message>
            <source>Der Vertrag wechselt mitten im Monat ({days}): Jeder Tag zählt nach dem, der an ihm gilt.</source>
            <translation>The contract changes in the middle of the month ({days}): each day counts by the one that holds on it.</translation>
        </message>
    </context>
    <context>
        <name>MonthsTable</name>
        <message>
            <source>Plätze im Zeitverlauf</source>
            <translation>Places over time</translation>
        </message>
        <message>
            <source>Monatsende</source>
            <translation>End of month</translation>
        </message>
        <message>
            <source>Zustand</source>
            <translation>Condition</translation>
        </message>
        <message>
            <source>Plätze</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>belegt</source>
            <translation>taken</translation>
        </message>
        <message>
            <source>frei</source>
            <translation>free</translation>
        </message>
        <message>
            <source>{month} (dieser Monat)</source>
            <translation>{month} (this month)</translation>
        </message>
        <message>
            <source>({number})</source>
            <translation>({number})</translation>
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>Umziehen</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>Umzug</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>Umzug eingetragen</source>
            <translation>Move entered</translation>
        </message>
    </context>
    <context>
        <name>MoveForm</name>
        <message>
            <source>Wer zieht um? (alle: der ganze Haushalt)</source>
            <translation>Who moves? (all: the whole household)</translation>
        </message>
        <message>
            <source>Wohin</source>
            <translation>Where to</translation>
        </message>
        <message>
            <source>Am</source>
            <translation>On</translation>
        </message>
        <message>
            <source>Gebäude</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>Name oder Straße suchen …</source>
            <translation>Search for name or street …</translation>
        </message>
        <message>
            <source>Rechtsgrund</source>
            <translation>Legal ground</translation>
        </message>
        <message>
            <source>Einweisung bis</source>
            <translation>Assigned until</translation>
        </message>
        <message>
            <source>Zählt am 31. Januar</source>
            <translation>Counts on 31 January</translation>
        </message>
        <message>
            <source>Verzogen nach</source>
            <translation>Moved to</translation>
        </message>
        <message>
            <source>z. B. Lörrach</source>
            <translation>e.g. Lörrach</translation>
        </message>
        <message>
            <source>Wenn alle gehen: Haushalt auflösen</source>
            <translation>If all leave: dissolve the household</translation>
        </message>
    </context>
    <context>
        <name>NameLine</name>
        <message>
            <source>„{name}“ nur mit Namen eintragen</source>
            <translation>Enter “{name}” by name only</translation>
        </message>
        <message>
            <source>„{name}“ nur mit Namen eintragen (nicht in der Kartei)</source>
            <translation>Enter “{name}” by name only (not on file)</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>Seite</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Vorige Seite</source>
            <translation>Previous page</translation>
        </message>
        <message>
            <source>Nächste Seite</source>
            <translation>Next page</translation>
        </message>
        <message>
            <source>Größe</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>Ganze Seite</source>
            <translation>Whole page</translation>
        </message>
        <message>
            <source>Seitenbreite</source>
            <translation>Page width</translation>
        </message>
        <message>
            <source>Kleiner</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Größer</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>von {count}</source>
            <translation>of {count}</translation>
        </message>
    </context>
    <context>
        <name>NewCodeScreen</name>
        <message>
            <source>Der Tresor wird geöffnet …</source>
            <translation>Opening the vault …</translation>
        </message>
        <message>
            <source>Neues Blatt für den Safe</source>
            <translation>New sheet for the safe</translation>
        </message>
        <message>
            <source>Sie drucken ein neues Blatt, dann wird der Tresor mit einem neuen Schlüssel neu geschrieben, seine Sicherungen danach ebenso: Das bisherige Blatt öffnet dann nichts Heutiges mehr. Die Passphrase bleibt.</source>
            <translation>You print a new sheet, then the vault is written anew with a new key, and its backups after it: the previous sheet then opens nothing of today any more. The passphrase stays.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
    </context>
    <context>
        <name>NewHousehold</name>
        <message>
            <source>Haushalt angelegt</source>
            <translation>Household created</translation>
        </message>
    </context>
    <context>
        <name>NewPassphraseScreen</name>
        <message>
            <source>Neue Passphrase</source>
            <translation>New passphrase</translation>
        </message>
        <message>
            <source>Noch einmal</source>
            <translation>Once more</translation>
        </message>
        <message>
            <source>Die beiden Eingaben sind verschieden. Bitte die Passphrase noch einmal eingeben.</source>
            <translation>The two entries differ. Please type the passphrase again.</translation>
        </message>
    </context>
    <context>
        <name>NewPerson</name>
        <message>
            <source>Person angelegt</source>
            <translation>Person created</translation>
        </message>
    </context>
    <context>
        <name>NewSheetScreen</name>
        <message>
            <source>Dieser Code gilt, sobald Sie ihn abgetippt haben und der Tresor neu geschrieben ist; bis dahin gilt das bisherige Blatt. Mit dem neuen kommen Sie auch dann herein, wenn die neue Passphrase vergessen ist.</source>
            <translation>This code holds as soon as you have typed it and the vault is written anew; until then the previous sheet holds. With the new one you get in even if the new passphrase is forgotten.</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>NoteField</name>
        <message>
            <source>Steht unter Schweigepflicht: nie in Suche, Listen und Berichten.</source>
            <translation>Under professional secrecy: never in search, lists and reports.</translation>
        </message>
        <message>
            <source>Vertrauliche Notiz ist im diskreten Modus verborgen</source>
            <translation>The confidential note is hidden in discreet mode</translation>
        </message>
        <message>
            <source>Vertrauliche Notiz öffnen</source>
            <translation>Open confidential note</translation>
        </message>
        <message>
            <source>Vertrauliche Notiz schreiben</source>
            <translation>Write confidential note</translation>
        </message>
    </context>
    <context>
        <name>NothingFound</name>
        <message>
            <source>Nichts gefunden.</source>
            <translation>Nothing found.</translation>
        </message>
        <message>
            <source>Filter aufheben</source>
            <translation>Take the filters off</translation>
        </message>
        <message>
            <source>Ähnliche Schreibweisen suchen</source>
            <translation>Looking for similar spellings</translation>
        </message>
        <message>
            <source>Ähnlich geschrieben: „{text}“</source>
            <translation>Spelled similarly: “{text}”</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Rückgängig</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>NoticeDialog</name>
        <message>
            <source>Neuer Bescheid</source>
            <translation>New notice</translation>
        </message>
        <message>
            <source>Bescheid gesichert</source>
            <translation>Notice saved</translation>
        </message>
    </context>
    <context>
        <name>NoticeFields</name>
        <message>
            <source>Für wen</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>Fall oder Name suchen …</source>
            <translation>Search for a case or a name …</translation>
        </message>
        <message>
            <source>Von wem: Akteur</source>
            <translation>From whom: organisation</translation>
        </message>
        <message>
            <source>oder Stelle, die sonst nirgends steht</source>
            <translation>or a body that is not on file</translation>
        </message>
        <message>
            <source>Worum geht es?</source>
            <translation>What is it about?</translation>
        </message>
        <message>
            <source>z. B. Ablehnung Wohngeld</source>
            <translation>e.g. housing benefit refused</translation>
        </message>
        <message>
            <source>Erhalten am</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>Mit Rechtsbehelfsbelehrung (sonst ein Jahr Frist)</source>
            <translation>Says how to object (otherwise the deadline is one year)</translation>
        </message>
        <message>
            <source>Widerspruch eingelegt am</source>
            <translation>Objection filed on</translation>
        </message>
        <message>
            <source>Ohne Widerspruch erledigt am</source>
            <translation>Settled without objection on</translation>
        </message>
        <message>
            <source>Anmerkung</source>
            <translation>Remark</translation>
        </message>
        <message>
            <source>Widerspruch bis {day}</source>
            <translation>Objection by {day}</translation>
        </message>
    </context>
    <context>
        <name>NoticeForm</name>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>NoticeLine</name>
        <message>
            <source>Hinweis schließen</source>
            <translation>Close notice</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Bescheide</source>
            <translation>Notices</translation>
        </message>
        <message>
            <source>Neuer Bescheid</source>
            <translation>New notice</translation>
        </message>
        <message>
            <source>Bescheid</source>
            <translation>Notice</translation>
        </message>
        <message>
            <source>Bescheid gesichert</source>
            <translation>Notice saved</translation>
        </message>
        <message>
            <source>Bescheid gelöscht</source>
            <translation>Notice deleted</translation>
        </message>
        <message>
            <source>Widerspruch eingelegt</source>
            <translation>Objection filed</translation>
        </message>
        <message>
            <source>Ohne Widerspruch erledigt</source>
            <translation>Settled without objection</translation>
        </message>
        <message>
            <source>Wieder offen</source>
            <translation>Open again</translation>
        </message>
        <message>
            <source>Bescheid wieder offen</source>
            <translation>Notice open again</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Für</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Von</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Worum es geht</source>
            <translation>What it is about</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Widerspruch bis</source>
            <translation>Objection by</translation>
        </message>
        <message>
            <source>Erhalten</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Fall</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Widerspruch am</source>
            <translation>Objection on</translation>
        </message>
        <message>
            <source>Erledigt am</source>
            <translation>Done on</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message numerus="yes">
            <source>%n Bescheid(e)</source>
            <translation>
                <numerusform>%n notice</numerusform>
                <numerusform>%n notices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erledigte(r) ausgeblendet</source>
            <translation>
                <numerusform>%n settled one hidden</numerusform>
                <numerusform>%n settled ones hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>offen</source>
            <translation>open</translation>
        </message>
        <message>
            <source>Frist läuft bald ab</source>
            <translation>deadline ends soon</translation>
        </message>
        <message>
            <source>Frist abgelaufen</source>
            <translation>deadline has passed</translation>
        </message>
        <message>
            <source>ohne Widerspruch erledigt</source>
            <translation>settled without objection</translation>
        </message>
        <message>
            <source>Hier stehen Bescheide von Behörden und bis wann ein Widerspruch dort sein muss.</source>
            <translation>Here are notices from authorities, and by when an objection has to reach them.</translation>
        </message>
        <message>
            <source>Nummer, Fall, Name oder Stelle</source>
            <translation>Number, case, name or body</translation>
        </message>
        <message>
            <source>Jahr</source>
            <translation>Year</translation>
        </message>
    </context>
    <context>
        <name>NoticesPanel</name>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Von</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Worum es geht</source>
            <translation>What it is about</translation>
        </message>
        <message>
            <source>Noch kein Bescheid mit Widerspruchsfrist.</source>
            <translation>No notice with a deadline for an objection yet.</translation>
        </message>
        <message>
            <source>Neuer Bescheid …</source>
            <translation>New notice …</translation>
        </message>
        <message>
            <source>Bescheide</source>
            <translation>Notices</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Bescheid gesichert</source>
            <translation>Notice saved</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>Das ist keine Zahl.</source>
            <translation>This is not a number.</translation>
        </message>
        <message>
            <source>Diese Zahl ist ungewöhnlich klein.</source>
            <translation>This number is unusually small.</translation>
        </message>
    </context>
    <context>
        <name>Occupancies</name>
        <message>
            <source>Neue Belegung</source>
            <translation>New occupancy</translation>
        </message>
        <message>
            <source>Belegung</source>
            <translation>Occupancy</translation>
        </message>
        <message>
            <source>Belegung gesichert</source>
            <translation>Occupancy saved</translation>
        </message>
        <message>
            <source>Belegung gelöscht</source>
            <translation>Occupancy deleted</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Gebäude</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>Wohnung</source>
            <translation>Flat</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Personen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Bis</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Rechtsgrund</source>
            <translation>Legal ground</translation>
        </message>
        <message>
            <source>Einweisung bis</source>
            <translation>Assigned until</translation>
        </message>
        <message>
            <source>31. Januar</source>
            <translation>31 January</translation>
        </message>
        <message numerus="yes">
            <source>%n Person(en) ohne Haushalt</source>
            <translation>
                <numerusform>%n person without household</numerusform>
                <numerusform>%n people without household</numerusform>
            </translation>
        </message>
        <message>
            <source>künftig</source>
            <translation>to come</translation>
        </message>
        <message>
            <source>früher</source>
            <translation>past</translation>
        </message>
        <message>
            <source>jetzt</source>
            <translation>now</translation>
        </message>
        <message>
            <source>Umzug …</source>
            <translation>Move …</translation>
        </message>
        <message numerus="yes">
            <source>%n Belegung(en)</source>
            <translation>
                <numerusform>%n occupancy</numerusform>
                <numerusform>%n occupancies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frühere oder künftige ausgeblendet</source>
            <translation>
                <numerusform>%n past or coming hidden</numerusform>
                <numerusform>%n past or coming hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>heute</source>
            <translation>today</translation>
        </message>
        <message>
            <source>Einweisung endet bald</source>
            <translation>assignment ends soon</translation>
        </message>
        <message>
            <source>künftige</source>
            <translation>coming</translation>
        </message>
        <message>
            <source>frühere</source>
            <translation>past</translation>
        </message>
        <message>
            <source>Hier steht, wer in welcher Wohnung wohnt, seit wann und bis wann.</source>
            <translation>Here you see who lives in which dwelling, since when and until when.</translation>
        </message>
        <message>
            <source>Nummer oder Haushalt</source>
            <translation>Number or household</translation>
        </message>
        <message>
            <source>Zeit</source>
            <translation>Time</translation>
        </message>
    </context>
    <context>
        <name>OccupanciesPanel</name>
        <message>
            <source>Belegungen</source>
            <translation>Occupancies</translation>
        </message>
        <message>
            <source>Neue Belegung …</source>
            <translation>New occupancy …</translation>
        </message>
        <message>
            <source>Umzug …</source>
            <translation>Move …</translation>
        </message>
        <message>
            <source>Belegung</source>
            <translation>Occupancy</translation>
        </message>
        <message>
            <source>Plätze im Zeitverlauf</source>
            <translation>Places over time</translation>
        </message>
        <message>
            <source>Belegung gesichert</source>
            <translation>Occupancy saved</translation>
        </message>
        <message>
            <source>Umzug</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>Bitte zuerst eine Belegung mit einem Haushalt auswählen.</source>
            <translation>Please choose an occupancy with a household first.</translation>
        </message>
        <message>
            <source>Hier hat noch niemand gewohnt. Die erste Belegung sagt, wer seit wann in welcher Wohnung ist.</source>
            <translation>Nobody has lived here yet. The first occupancy says who has been in which dwelling since when.</translation>
        </message>
        <message>
            <source>Wo der Haushalt wohnt und wohnte, steht noch nicht da.</source>
            <translation>Where the household lives and lived is not entered yet.</translation>
        </message>
    </context>
    <context>
        <name>OccupancyDialog</name>
        <message>
            <source>Neue Belegung</source>
            <translation>New occupancy</translation>
        </message>
        <message>
            <source>Belegung gesichert</source>
            <translation>Occupancy saved</translation>
        </message>
    </context>
    <context>
        <name>OccupancyForm</name>
        <message>
            <source>Gebäude</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>Name oder Straße suchen …</source>
            <translation>Search for name or street …</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Name suchen oder neu eintippen …</source>
            <translation>Search for a name or type a new one …</translation>
        </message>
        <message>
            <source>Bis (leer: noch immer)</source>
            <translation>Until (empty: still)</translation>
        </message>
        <message>
            <source>Rechtsgrund</source>
            <translation>Legal ground</translation>
        </message>
        <message>
            <source>Einweisung bis</source>
            <translation>Assigned until</translation>
        </message>
        <message>
            <source>Wohnform</source>
            <translation>Housing</translation>
        </message>
        <message>
            <source>Zählt am 31. Januar</source>
            <translation>Counts on 31 January</translation>
        </message>
        <message>
            <source>Personen, wenn nicht einzeln bekannt</source>
            <translation>Persons, if not known one by one</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>OptionsPanel</name>
        <message>
            <source>So wird gedruckt</source>
            <translation>How it is printed</translation>
        </message>
    </context>
    <context>
        <name>OrganisationForm</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Kurzname</source>
            <translation>Short name</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>E-Mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Internetseite</source>
            <translation>Website</translation>
        </message>
        <message>
            <source>Straße und Hausnummer</source>
            <translation>Street and number</translation>
        </message>
        <message>
            <source>PLZ</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Angebote</source>
            <translation>Offers</translation>
        </message>
        <message>
            <source>z. B. Raum für 30 Personen, Sprachcafé</source>
            <translation>e.g. room for 30 people, language café</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>OriginDialog</name>
        <message>
            <source>Herkunft der Liste</source>
            <translation>Source of the list</translation>
        </message>
        <message>
            <source>Von wem</source>
            <translation>From whom</translation>
        </message>
        <message>
            <source>leer: eigene Liste</source>
            <translation>empty: your own list</translation>
        </message>
        <message>
            <source>Rechtsgrundlage</source>
            <translation>Legal basis</translation>
        </message>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>OverflowBar</name>
        <message>
            <source>Mehr ▾</source>
            <translation>More ▾</translation>
        </message>
        <message>
            <source>Mehr</source>
            <translation>More</translation>
        </message>
    </context>
    <context>
        <name>OwnUse</name>
        <message>
            <source>Kopieren</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Das steht unter Schweigepflicht (§ 203 StGB) und kommt nur für Ihren eigenen Gebrauch in die Zwischenablage. An andere geht es als Papier oder Datei, mit Schweigepflichtentbindung.</source>
            <translation>This stands under secrecy (§ 203 StGB) and goes onto the clipboard for your own use only. To others it goes as paper or file, with a release from secrecy.</translation>
        </message>
        <message>
            <source>Eigener Gebrauch</source>
            <translation>Own use</translation>
        </message>
    </context>
    <context>
        <name>PageImages</name>
        <message>
            <source>Seiten zeichnen</source>
            <translation>Drawing pages</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Heute</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Personen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Haushalte</source>
            <translation>Households</translation>
        </message>
        <message>
            <source>Fälle</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Akteure</source>
            <translation>Partners</translation>
        </message>
        <message>
            <source>Veranstaltungen</source>
            <translation>Events</translation>
        </message>
        <message>
            <source>Reihen</source>
            <translation>Series</translation>
        </message>
        <message>
            <source>Aufgaben</source>
            <translation>Tasks</translation>
        </message>
        <message>
            <source>Berichte</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>Papierkorb</source>
            <translation>Trash</translation>
        </message>
        <message>
            <source>Protokoll</source>
            <translation>Audit trail</translation>
        </message>
        <message>
            <source>Gebäude</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>Belegungen</source>
            <translation>Occupancies</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Unterbringung</source>
            <translation>Lodging</translation>
        </message>
        <message>
            <source>Duplikate</source>
            <translation>Duplicates</translation>
        </message>
        <message>
            <source>Anliegen</source>
            <translation>Concerns</translation>
        </message>
        <message>
            <source>Amtliche Texte</source>
            <translation>Official texts</translation>
        </message>
        <message>
            <source>Gespräche</source>
            <translation>Talks</translation>
        </message>
        <message>
            <source>Am Stand</source>
            <translation>At the stall</translation>
        </message>
        <message>
            <source>Projekte</source>
            <translation>Projects</translation>
        </message>
        <message>
            <source>Stimmungsbild</source>
            <translation>Survey</translation>
        </message>
        <message>
            <source>Arbeitszeit</source>
            <translation>Working time</translation>
        </message>
        <message>
            <source>Verfügungsfonds</source>
            <translation>Residents’ fund</translation>
        </message>
        <message>
            <source>Buchungen</source>
            <translation>Bookings</translation>
        </message>
        <message>
            <source>Budgets</source>
            <translation>Budgets</translation>
        </message>
        <message>
            <source>Spenden</source>
            <translation>Donations</translation>
        </message>
        <message>
            <source>Bescheide</source>
            <translation>Notices</translation>
        </message>
        <message>
            <source>Verweise</source>
            <translation>Referrals</translation>
        </message>
        <message>
            <source>Kontakte</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Kalender</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>Schweigepflicht</source>
            <translation>Secrecy</translation>
        </message>
    </context>
    <context>
        <name>PagesView</name>
        <message>
            <source>Seiten</source>
            <translation>Pages</translation>
        </message>
    </context>
    <context>
        <name>Panels</name>
        <message>
            <source>Verlauf</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Dokumente</source>
            <translation>Documents</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>Leere Zeilen am Ende</source>
            <translation>Empty rows at the end</translation>
        </message>
        <message>
            <source>Eigene Spalten</source>
            <translation>Columns of your own</translation>
        </message>
        <message>
            <source>z. B. Uhrzeit</source>
            <translation>e.g. time</translation>
        </message>
        <message>
            <source>Kopf auch auf</source>
            <translation>Heading also in</translation>
        </message>
        <message>
            <source>Zeilen nummerieren</source>
            <translation>Number the rows</translation>
        </message>
        <message>
            <source>Büroexemplar mit Telefon oder E-Mail</source>
            <translation>Office copy with phone or e-mail</translation>
        </message>
        <message>
            <source>Querformat</source>
            <translation>Landscape</translation>
        </message>
        <message>
            <source>Bogen</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>Erstes freies Etikett auf dem Bogen</source>
            <translation>First free label on the sheet</translation>
        </message>
        <message>
            <source>Absender klein darüber</source>
            <translation>Sender in small print above</translation>
        </message>
        <message>
            <source>Umrisse drucken (Probe auf Papier)</source>
            <translation>Print outlines (trial on paper)</translation>
        </message>
        <message>
            <source>Erstes freies Schild auf dem Bogen</source>
            <translation>First free badge on the sheet</translation>
        </message>
        <message>
            <source>Umrisse drucken (zum Ausschneiden)</source>
            <translation>Print outlines (for cutting out)</translation>
        </message>
        <message>
            <source>Logo auf jedem Schild</source>
            <translation>Logo on every badge</translation>
        </message>
        <message>
            <source>Große Schrift</source>
            <translation>Large print</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>wie es passt</source>
            <translation>as it fits</translation>
        </message>
        <message>
            <source>Hochformat</source>
            <translation>Portrait</translation>
        </message>
        <message>
            <source>Reihenfolge</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>nach dem Alphabet</source>
            <translation>alphabetical</translation>
        </message>
        <message>
            <source>wie angemeldet</source>
            <translation>as registered</translation>
        </message>
        <message>
            <source>Namen</source>
            <translation>Names</translation>
        </message>
        <message>
            <source>Vor- und Nachname</source>
            <translation>First and last name</translation>
        </message>
        <message>
            <source>nur Vorname</source>
            <translation>first name only</translation>
        </message>
        <message>
            <source>Bei Ehrenamtlichen „Ehrenamt“ darunter</source>
            <translation>“Ehrenamt” below the names of volunteers</translation>
        </message>
        <message>
            <source>Leere Schilder am Ende</source>
            <translation>Empty badges at the end</translation>
        </message>
        <message>
            <source>Teilnehmerliste</source>
            <translation>Attendance list</translation>
        </message>
        <message numerus="yes">
            <source>Enthält Namen und Telefon oder E-Mail von %n Person(en) – nicht auslegen.</source>
            <translation>
                <numerusform>Contains name and phone or e-mail of %n person – do not pass around.</numerusform>
                <numerusform>Contains names and phone or e-mail of %n people – do not pass around.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält die Namen von %n Person(en), sonst nichts über sie.</source>
            <translation>
                <numerusform>Contains the name of %n person and nothing else about them.</numerusform>
                <numerusform>Contains the names of %n people and nothing else about them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Angemeldete mit Auskunftssperre stehen nicht darauf.</source>
            <translation>
                <numerusform>%n registered person with an address block does not stand on it.</numerusform>
                <numerusform>%n registered people with an address block do not stand on it.</numerusform>
            </translation>
        </message>
        <message>
            <source>Adressetiketten</source>
            <translation>Address labels</translation>
        </message>
        <message numerus="yes">
            <source>Enthält %n Anschrift(en), sonst nichts.</source>
            <translation>
                <numerusform>Contains %n address, nothing else.</numerusform>
                <numerusform>Contains %n addresses, nothing else.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mit Auskunftssperre (auch im Haushalt) nicht darauf.</source>
            <translation>
                <numerusform>%n with an address block (in the household, too) left off.</numerusform>
                <numerusform>%n with an address block (in the household, too) left off.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ohne vollständige Anschrift.</source>
            <translation>
                <numerusform>%n without a complete address.</numerusform>
                <numerusform>%n without a complete address.</numerusform>
            </translation>
        </message>
        <message>
            <source>nur die ausgewählten</source>
            <translation>only those selected</translation>
        </message>
        <message>
            <source>die ganze Liste</source>
            <translation>the whole list</translation>
        </message>
        <message>
            <source>Ein Brief je Haushalt</source>
            <translation>One letter per household</translation>
        </message>
        <message>
            <source>Nach Postleitzahl und Straße ordnen</source>
            <translation>Sort by postcode and street</translation>
        </message>
        <message>
            <source>Namensschilder</source>
            <translation>Name badges</translation>
        </message>
        <message>
            <source>Brief</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Enthält die Anschrift des Akteurs und was Sie schreiben.</source>
            <translation>Contains the organisation’s address and what you write.</translation>
        </message>
        <message>
            <source>Enthält Namen und Anschrift der Klientin oder des Klienten, die Nummer des Falls und was Sie schreiben. Nur für sie oder ihn selbst: An andere geht Fallinhalt nur mit Schweigepflichtentbindung.</source>
            <translation>Contains the client’s name and address, the case number and what you write. Only for the client in person: case content goes to others only with a release from secrecy.</translation>
        </message>
        <message>
            <source>Enthält Namen und Anschrift der Empfänger und was Sie schreiben.</source>
            <translation>Contains the recipients’ names and address and what you write.</translation>
        </message>
        <message>
            <source>Wegen der Auskunftssperre steht die Anschrift nicht darauf: bitte persönlich übergeben.</source>
            <translation>The address is left off because of an address block: please hand it over in person.</translation>
        </message>
        <message>
            <source>Die Anschrift ist nicht vollständig.</source>
            <translation>The address is not complete.</translation>
        </message>
        <message>
            <source>Zu Händen</source>
            <translation>For the attention of</translation>
        </message>
        <message>
            <source>niemand</source>
            <translation>nobody</translation>
        </message>
        <message>
            <source>Betreff</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>z. B. Ihre Anfrage vom 3. März</source>
            <translation>e.g. Your enquiry of 3 March</translation>
        </message>
        <message>
            <source>Anrede</source>
            <translation>Salutation</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Absätze durch eine leere Zeile trennen</source>
            <translation>Separate paragraphs by an empty line</translation>
        </message>
        <message>
            <source>Gruß</source>
            <translation>Closing</translation>
        </message>
        <message>
            <source>Sprache</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Briefumschläge</source>
            <translation>Envelopes</translation>
        </message>
        <message>
            <source>Größe</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>DIN lang (220 × 110 mm)</source>
            <translation>DL (220 × 110 mm)</translation>
        </message>
        <message>
            <source>C6 (162 × 114 mm)</source>
            <translation>C6 (162 × 114 mm)</translation>
        </message>
        <message>
            <source>C5 (229 × 162 mm)</source>
            <translation>C5 (229 × 162 mm)</translation>
        </message>
        <message>
            <source>C4 (324 × 229 mm)</source>
            <translation>C4 (324 × 229 mm)</translation>
        </message>
        <message>
            <source>Absender oben links</source>
            <translation>Sender at the upper left</translation>
        </message>
        <message>
            <source>Vermerk über der Anschrift</source>
            <translation>Remark above the address</translation>
        </message>
        <message>
            <source>z. B. Persönlich</source>
            <translation>e.g. Personal</translation>
        </message>
        <message>
            <source>Ihr Zeichen</source>
            <translation>Your reference</translation>
        </message>
        <message>
            <source>Anlagen</source>
            <translation>Enclosures</translation>
        </message>
        <message>
            <source>Anlage hinzufügen …</source>
            <translation>Add enclosure …</translation>
        </message>
        <message>
            <source>Serienbrief</source>
            <translation>Serial letter</translation>
        </message>
        <message numerus="yes">
            <source>Enthält %n Brief(e) mit Namen, Anschrift und dem, was Sie schreiben.</source>
            <translation>
                <numerusform>Contains %n letter with name, address and what you write.</numerusform>
                <numerusform>Contains %n letters with names, addresses and what you write.</numerusform>
            </translation>
        </message>
        <message>
            <source>In manchen Briefen fehlt eine Angabe: Sie steht als [Vorname?] darin.</source>
            <translation>In some letters something is missing: it stands there as [Vorname?].</translation>
        </message>
        <message>
            <source>An wen</source>
            <translation>To whom</translation>
        </message>
        <message numerus="yes">
            <source>%n verzogen, verstorben oder aufgelöst, nicht darauf.</source>
            <translation>
                <numerusform>%n moved away, died or dissolved, not on it.</numerusform>
                <numerusform>%n moved away, died or dissolved, not on it.</numerusform>
            </translation>
        </message>
        <message>
            <source>Briefe abgelegt</source>
            <translation>Letters filed</translation>
        </message>
        <message>
            <source>Vorlage</source>
            <translation>Template</translation>
        </message>
        <message>
            <source>ohne Vorlage</source>
            <translation>no template</translation>
        </message>
        <message>
            <source>leer: aus der Vorlage</source>
            <translation>empty: from the template</translation>
        </message>
        <message>
            <source>leer: aus der Vorlage; {Anrede}, {Vorname}, {Ort} …</source>
            <translation>empty: from the template; {Anrede}, {Vorname}, {Ort} …</translation>
        </message>
        <message>
            <source>Bei jeder und jedem im Verlauf ablegen</source>
            <translation>File in everybody’s timeline</translation>
        </message>
        <message>
            <source>Weiterleitung</source>
            <translation>Forwarding</translation>
        </message>
        <message>
            <source>Weiterleitung eingetragen</source>
            <translation>Forwarding noted</translation>
        </message>
        <message>
            <source>Enthält das Anliegen, ohne Namen und ohne Wohnung.</source>
            <translation>Holds the concern, without a name and without the dwelling.</translation>
        </message>
        <message>
            <source>Enthält das Anliegen mit Namen und Wohnung der meldenden Person, die zugestimmt hat.</source>
            <translation>Holds the concern with name and dwelling of whoever reported it, who agreed.</translation>
        </message>
        <message>
            <source>Schreiben</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>erstes Schreiben</source>
            <translation>first letter</translation>
        </message>
        <message>
            <source>freundliche Erinnerung</source>
            <translation>friendly reminder</translation>
        </message>
        <message>
            <source>zweite Erinnerung</source>
            <translation>second reminder</translation>
        </message>
        <message>
            <source>letzte Erinnerung</source>
            <translation>last reminder</translation>
        </message>
        <message>
            <source>mit Name der meldenden Person</source>
            <translation>with the name of whoever reported it</translation>
        </message>
        <message>
            <source>Eigener Zusatz</source>
            <translation>Own addition</translation>
        </message>
        <message>
            <source>Quittung zum Anliegen</source>
            <translation>Receipt for a concern</translation>
        </message>
        <message>
            <source>Eingang bestätigt</source>
            <translation>Receipt acknowledged</translation>
        </message>
        <message>
            <source>Enthält die Nummer des Anliegens und worum es geht, ohne Namen.</source>
            <translation>Holds the number of the concern and what it is about, without a name.</translation>
        </message>
        <message>
            <source>Darunter dasselbe auf Deutsch</source>
            <translation>The same in German below</translation>
        </message>
        <message>
            <source>Mit dem, worum es geht</source>
            <translation>With what it is about</translation>
        </message>
        <message>
            <source>Terminzettel</source>
            <translation>Appointment slip</translation>
        </message>
        <message>
            <source>Enthält Tag, Uhrzeit und Ort des Termins, ohne Namen.</source>
            <translation>Holds day, time and place of the appointment, without names.</translation>
        </message>
        <message>
            <source>Mit dem Anlass</source>
            <translation>With the reason</translation>
        </message>
        <message>
            <source>Ausweis mitbringen</source>
            <translation>Bring an identity card</translation>
        </message>
        <message>
            <source>Briefe und Bescheide mitbringen</source>
            <translation>Bring letters and notices</translation>
        </message>
        <message>
            <source>Schweigepflichtentbindung</source>
            <translation>Release from secrecy</translation>
        </message>
        <message>
            <source>Zum Unterschreiben für die Person selbst. Unterschrieben wird der deutsche Text; eine Kopie nimmt sie mit.</source>
            <translation>For the person to sign. What is signed is the German text; the person takes a copy home.</translation>
        </message>
        <message>
            <source>Das unterschriebene Blatt gehört eingescannt zur Entbindung.</source>
            <translation>The signed sheet belongs, scanned, to the release.</translation>
        </message>
        <message>
            <source>Daneben zum Lesen</source>
            <translation>To read beside it</translation>
        </message>
        <message>
            <source>Mit Name und Geburtsdatum</source>
            <translation>With name and date of birth</translation>
        </message>
        <message>
            <source>Gegenüber</source>
            <translation>Towards</translation>
        </message>
        <message>
            <source>leer: auf dem Blatt einzutragen</source>
            <translation>empty: to be written on the sheet</translation>
        </message>
        <message>
            <source>Was erlaubt ist</source>
            <translation>What is allowed</translation>
        </message>
        <message>
            <source>auf dem Blatt anzukreuzen</source>
            <translation>to be ticked on the sheet</translation>
        </message>
        <message>
            <source>ich darf mitteilen</source>
            <translation>I may tell</translation>
        </message>
        <message>
            <source>ich darf erfahren</source>
            <translation>I may be told</translation>
        </message>
        <message>
            <source>beides: mitteilen und erfahren</source>
            <translation>both: tell and be told</translation>
        </message>
        <message>
            <source>Worüber</source>
            <translation>About what</translation>
        </message>
        <message>
            <source>Name und Erreichbarkeit</source>
            <translation>name and how to reach</translation>
        </message>
        <message>
            <source>worum es geht (Verweis)</source>
            <translation>what it is about (referral)</translation>
        </message>
        <message>
            <source>Verlauf der Beratung</source>
            <translation>course of the counselling</translation>
        </message>
        <message>
            <source>Hilfeplan</source>
            <translation>Help plan</translation>
        </message>
        <message>
            <source>Bescheide und Fristen</source>
            <translation>Notices and terms</translation>
        </message>
        <message>
            <source>Unterlagen</source>
            <translation>documents</translation>
        </message>
        <message>
            <source>alles, was den Fall betrifft</source>
            <translation>everything about the case</translation>
        </message>
        <message>
            <source>Genauer Umfang</source>
            <translation>Exact scope</translation>
        </message>
        <message>
            <source>Wozu</source>
            <translation>What for</translation>
        </message>
        <message>
            <source>Einwilligung</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>Was sie ankreuzt, gehört danach zu den Einwilligungen der Person.</source>
            <translation>What is ticked belongs to the consents of the person afterwards.</translation>
        </message>
        <message>
            <source>Wofür (keines gewählt: alle)</source>
            <translation>What for (none chosen: all)</translation>
        </message>
        <message>
            <source>Kontaktdaten weitergeben</source>
            <translation>passing on contact data</translation>
        </message>
        <message>
            <source>Weitergabe an die Ehrenamtskoordination (Caritas)</source>
            <translation>passing on to the volunteer coordinator (Caritas)</translation>
        </message>
        <message>
            <source>Angaben zu Gesundheit, Herkunft, Religion (Art. 9 DSGVO)</source>
            <translation>Details of health, origin, religion (Art. 9 GDPR)</translation>
        </message>
        <message>
            <source>Einladungen und Rundbriefe</source>
            <translation>invitations and newsletters</translation>
        </message>
        <message>
            <source>Einwilligung in Fotos</source>
            <translation>Consent to photographs</translation>
        </message>
        <message>
            <source>Fotos in Amtsblatt und Presse</source>
            <translation>photos in gazette and press</translation>
        </message>
        <message>
            <source>Fotos im Internet</source>
            <translation>photos on the internet</translation>
        </message>
        <message>
            <source>Fotos für den Aushang im Quartier</source>
            <translation>photos for notices in the quarter</translation>
        </message>
        <message>
            <source>Enthält Ziele und Schritte: für die Klientin oder den Klienten selbst.</source>
            <translation>Contains goals and steps: for the client alone.</translation>
        </message>
        <message>
            <source>Was jemand mit eigenen Worten gesagt hat, steht so darauf, wie es eingetragen ist.</source>
            <translation>What somebody said in their own words stands on it as it was entered.</translation>
        </message>
        <message>
            <source>Dahinter dasselbe auf Deutsch</source>
            <translation>Behind it the same in German</translation>
        </message>
        <message>
            <source>Mit beendeten Zielen</source>
            <translation>With goals that have ended</translation>
        </message>
        <message>
            <source>Verweisbrief</source>
            <translation>Letter of referral</translation>
        </message>
        <message>
            <source>Enthält Namen und Thema: nur mit Schweigepflichtentbindung gegenüber dieser Stelle.</source>
            <translation>Contains name and topic: only with a release from secrecy towards this body.</translation>
        </message>
        <message>
            <source>Enthält das Thema ohne Namen: nur mit Schweigepflichtentbindung gegenüber dieser Stelle.</source>
            <translation>Contains the topic without a name: only with a release from secrecy towards this body.</translation>
        </message>
        <message>
            <source>Wegen der Auskunftssperre steht das Telefon nicht darauf.</source>
            <translation>Because of the address block the telephone number does not stand on it.</translation>
        </message>
        <message>
            <source>Mit Namen</source>
            <translation>With the name</translation>
        </message>
        <message>
            <source>Mit Telefon</source>
            <translation>With the telephone number</translation>
        </message>
        <message>
            <source>Worum es geht, in Ihren Worten</source>
            <translation>What it is about, in your words</translation>
        </message>
        <message>
            <source>Kinderschutz</source>
            <translation>Child protection</translation>
        </message>
        <message>
            <source>Steht unter Schweigepflicht (§ 203 StGB). Pseudonymisiert, für die Beratung durch die Fachkraft.</source>
            <translation>Under secrecy (§ 203 StGB). Pseudonymised, for the advice of the specialist.</translation>
        </message>
        <message>
            <source>Umschreibungen wie „der Vater aus dem zweiten Stock“ bleiben stehen: bitte lesen.</source>
            <translation>Descriptions such as “the father on the second floor” remain: please read.</translation>
        </message>
        <message>
            <source>Du hast gesagt</source>
            <translation>You said</translation>
        </message>
        <message>
            <source>Rückmeldung durch Aushang eingetragen</source>
            <translation>Feedback by notice noted</translation>
        </message>
        <message>
            <source>Enthält nur, was zitiert werden darf, ohne Namen, Wohnungen und Nummern. Bitte vor dem Aushängen lesen.</source>
            <translation>Holds only what may be quoted, without names, dwellings and numbers. Please read it before you put it up.</translation>
        </message>
        <message>
            <source>Zeitraum</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>alle</source>
            <translation>all</translation>
        </message>
        <message>
            <source>Nur diese Anliegen</source>
            <translation>Only these concerns</translation>
        </message>
        <message>
            <source>„Du hast gesagt“ ist</source>
            <translation>“You said” is</translation>
        </message>
        <message>
            <source>die Überschrift</source>
            <translation>the heading</translation>
        </message>
        <message>
            <source>die Beschreibung</source>
            <translation>the description</translation>
        </message>
        <message>
            <source>Überschriften auch auf</source>
            <translation>Headings in these languages, too</translation>
        </message>
        <message>
            <source>Noch größere Schrift</source>
            <translation>Even larger print</translation>
        </message>
        <message>
            <source>Bei anonymen als Rückmeldung eintragen</source>
            <translation>Note as feedback for anonymous ones</translation>
        </message>
        <message>
            <source>Besprechungsliste</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>Nennt niemanden; was Sie selbst geschrieben haben, bitte noch einmal lesen.</source>
            <translation>Names nobody; please read once more what you wrote yourself.</translation>
        </message>
        <message>
            <source>Enthält Namen: nicht aus der Hand geben.</source>
            <translation>Holds names: do not hand it out.</translation>
        </message>
        <message>
            <source>mit Namen</source>
            <translation>with names</translation>
        </message>
        <message>
            <source>Leere Zeilen</source>
            <translation>Empty rows</translation>
        </message>
        <message>
            <source>Rundruf</source>
            <translation>Round of calls</translation>
        </message>
        <message>
            <source>Enthält Nummern und Anliegen ohne Namen.</source>
            <translation>Holds numbers and concerns without names.</translation>
        </message>
        <message>
            <source>Sitzungsvorlage</source>
            <translation>Council paper</translation>
        </message>
        <message>
            <source>Enthält, was Sie geschrieben haben. Öffentliche Vorlagen liest jeder: bitte ohne Namen.</source>
            <translation>Holds what you wrote. Everybody reads public papers: please without names.</translation>
        </message>
        <message>
            <source>Fallakte</source>
            <translation>Case file</translation>
        </message>
        <message>
            <source>Steht unter Schweigepflicht (§ 203 StGB); vertrauliche Notizen sind nicht dabei.</source>
            <translation>Under professional secrecy (§ 203 StGB); confidential notes are not included.</translation>
        </message>
        <message>
            <source>Mit allen Namen: nur für die eigene Akte oder mit Schweigepflichtentbindung.</source>
            <translation>With all names: only for your own file, or with a release from secrecy.</translation>
        </message>
        <message>
            <source>Namen eingetragener Personen sind ersetzt. Umschreibungen wie „der Vater aus dem zweiten Stock“ bleiben: bitte lesen.</source>
            <translation>Names of persons on file are replaced. Descriptions such as “the father from the second floor” stay: please read it.</translation>
        </message>
        <message>
            <source>pseudonymisiert (ohne Namen)</source>
            <translation>pseudonymised (without names)</translation>
        </message>
        <message>
            <source>Projektblatt</source>
            <translation>Project sheet</translation>
        </message>
        <message>
            <source>Ohne Namen der Beteiligten.</source>
            <translation>Without the names of those taking part.</translation>
        </message>
        <message>
            <source>mit Namen der Beteiligten</source>
            <translation>with the names of those taking part</translation>
        </message>
        <message>
            <source>mit Kosten</source>
            <translation>with costs</translation>
        </message>
        <message>
            <source>Fragebogen</source>
            <translation>Questionnaire</translation>
        </message>
        <message>
            <source>Enthält Fragen und keine Namen. Auf den Bogen gehört kein Name.</source>
            <translation>Holds questions and no names. No name belongs on the sheet.</translation>
        </message>
        <message>
            <source>Weitere Bögen auf</source>
            <translation>Further sheets in</translation>
        </message>
        <message>
            <source>Blatt</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>A5, ein Bogen je Seite</source>
            <translation>A5, one sheet per page</translation>
        </message>
        <message>
            <source>A4 quer, derselbe Bogen zweimal zum Durchschneiden</source>
            <translation>A4 landscape, the same sheet twice, to be cut</translation>
        </message>
        <message>
            <source>Große Schrift (A4, ein Bogen je Seite)</source>
            <translation>Large print (A4, one sheet per page)</translation>
        </message>
        <message>
            <source>Liste</source>
            <translation>List</translation>
        </message>
        <message>
            <source>Liste: {title}</source>
            <translation>List: {title}</translation>
        </message>
        <message numerus="yes">
            <source>Enthält die gezeigten Angaben über %n Person(en) oder Haushalt(e).</source>
            <translation>
                <numerusform>Contains what is shown about %n person or household.</numerusform>
                <numerusform>Contains what is shown about %n persons or households.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält Angaben aus %n Fall/Fällen: nicht aus der Hand geben.</source>
            <translation>
                <numerusform>Contains details of %n case: do not hand it out.</numerusform>
                <numerusform>Contains details of %n cases: do not hand it out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält %n Zeile(n) mit den gezeigten Spalten.</source>
            <translation>
                <numerusform>Contains %n row with the columns shown.</numerusform>
                <numerusform>Contains %n rows with the columns shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n davon fehlen Namen wegen einer Auskunftssperre.</source>
            <translation>
                <numerusform>In %n of them names are left out because of an address block.</numerusform>
                <numerusform>In %n of them names are left out because of an address block.</numerusform>
            </translation>
        </message>
        <message>
            <source>Zeilen</source>
            <translation>Rows</translation>
        </message>
        <message>
            <source>Türliste</source>
            <translation>Door list</translation>
        </message>
        <message numerus="yes">
            <source>Enthält, wer wo wohnt, mit Sprachen und Hinweisen zu %n Person(en): nicht aus der Hand geben.</source>
            <translation>
                <numerusform>Holds who lives where, with languages and hints about %n person: don't hand it out.</numerusform>
                <numerusform>Holds who lives where, with languages and hints about %n people: don't hand it out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Wohnung(en) mit Auskunftssperre stehen nicht darauf.</source>
            <translation>
                <numerusform>%n dwelling with an address block is left out.</numerusform>
                <numerusform>%n dwellings with an address block are left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Wohnung(en) mit Auskunftssperre stehen ohne Namen darauf.</source>
            <translation>
                <numerusform>%n dwelling with an address block stands on it without a name.</numerusform>
                <numerusform>%n dwellings with an address block stand on it without names.</numerusform>
            </translation>
        </message>
        <message>
            <source>Bei Auskunftssperre</source>
            <translation>With an address block</translation>
        </message>
        <message>
            <source>Wohnung weglassen</source>
            <translation>leave the dwelling out</translation>
        </message>
        <message>
            <source>Wohnung ohne Namen, nur „belegt“</source>
            <translation>the dwelling without a name, only “belegt”</translation>
        </message>
        <message>
            <source>Auch leere Wohnungen</source>
            <translation>Empty dwellings too</translation>
        </message>
        <message>
            <source>Unterbringungsblatt</source>
            <translation>Lodging sheet</translation>
        </message>
        <message>
            <source>Unterbringungsblatt {period}</source>
            <translation>Lodging sheet {period}</translation>
        </message>
        <message>
            <source>Enthält keine Namen, aber Gebäude und Wohnungen mit der Zahl derer, die dort wohnen: für Bürgermeister und Ordnungsamt, nicht zum Aushängen.</source>
            <translation>Holds no names, but buildings and dwellings with the number of those who live there: for mayor and public order office, not to be posted.</translation>
        </message>
        <message>
            <source>Stundenblatt</source>
            <translation>Sheet of hours</translation>
        </message>
        <message>
            <source>Stundenblatt {period}</source>
            <translation>Sheet of hours {period}</translation>
        </message>
        <message>
            <source>Enthält Ihre Stunden und Abwesenheiten je Tag: für Sie selbst, nicht zum Abgeben. Kein Arbeitszeitnachweis.</source>
            <translation>Contains your hours and absences per day: for yourself, not to be handed in. Not a record of working time.</translation>
        </message>
        <message>
            <source>Verwendungsnachweis</source>
            <translation>Usage report</translation>
        </message>
        <message>
            <source>Verwendungsnachweis {period}</source>
            <translation>Usage report {period}</translation>
        </message>
        <message>
            <source>Enthält Beträge, Belegnummern und Zahlungspartner/innen: für Kämmerei und Fördergeber.</source>
            <translation>Contains amounts, receipt numbers and who was paid: for the treasurer’s office and whoever gave the money.</translation>
        </message>
        <message>
            <source>Enthält Beträge und Belegnummern, ohne Zahlungspartner/innen.</source>
            <translation>Contains amounts and receipt numbers, but not who was paid.</translation>
        </message>
        <message>
            <source>mit Zahlungspartner/in</source>
            <translation>with who was paid</translation>
        </message>
        <message>
            <source>mit Platz für die Unterschrift</source>
            <translation>with room for the signature</translation>
        </message>
        <message>
            <source>Meldung einer Spende</source>
            <translation>Report of a donation</translation>
        </message>
        <message>
            <source>Spende als gemeldet eingetragen</source>
            <translation>Donation noted as reported</translation>
        </message>
        <message>
            <source>Enthält, wer was gibt: für Kämmerei und Gemeinderat.</source>
            <translation>Contains who gives what: for the treasurer’s office and the council.</translation>
        </message>
        <message>
            <source>Wegen der Auskunftssperre ohne Namen.</source>
            <translation>Without the name because of the address block.</translation>
        </message>
        <message>
            <source>Vorschussblatt</source>
            <translation>Cash advance sheet</translation>
        </message>
        <message>
            <source>Enthält, wer den Vorschuss bekommen hat und was davon bezahlt wurde.</source>
            <translation>Contains who got the advance and what was paid from it.</translation>
        </message>
        <message>
            <source>Monatsblatt</source>
            <translation>Monthly sheet</translation>
        </message>
        <message>
            <source>Monatsblatt {period}</source>
            <translation>Monthly sheet {period}</translation>
        </message>
        <message>
            <source>Enthält keine Namen und keine Fallinhalte; kleine Zahlen sind geschützt. Was Sie selbst schreiben, bitte noch einmal lesen.</source>
            <translation>Contains no names and no case content; small numbers are protected. Please read once more what you write yourself.</translation>
        </message>
        <message>
            <source>Quartalsbericht</source>
            <translation>Quarterly report</translation>
        </message>
        <message>
            <source>Quartalsbericht {period}</source>
            <translation>Quarterly report {period}</translation>
        </message>
        <message>
            <source>Stimmungsbild</source>
            <translation>Survey</translation>
        </message>
        <message>
            <source>Mittel</source>
            <translation>Money</translation>
        </message>
        <message>
            <source>Jahresbericht</source>
            <translation>Annual report</translation>
        </message>
        <message>
            <source>Jahresbericht {period}</source>
            <translation>Annual report {period}</translation>
        </message>
        <message>
            <source>Protokoll</source>
            <translation>Audit trail</translation>
        </message>
        <message>
            <source>Nennt die Einträge mit Namen: nur für Sie und die Datenschutzbeauftragten.</source>
            <translation>Names the records: only for you and the data protection officer.</translation>
        </message>
        <message>
            <source>Nennt niemanden: Alles steht nur mit seiner Art und einer Nummer da.</source>
            <translation>Names nobody: everything stands there only by its kind and a number.</translation>
        </message>
        <message>
            <source>Einträge mit Namen nennen</source>
            <translation>Name the records</translation>
        </message>
        <message>
            <source>Probedruck eines Etikettenbogens</source>
            <translation>Trial print of a label sheet</translation>
        </message>
        <message>
            <source>Enthält keine Angaben über Personen.</source>
            <translation>Contains nothing about any person.</translation>
        </message>
        <message>
            <source>Blatt für den Safe</source>
            <translation>Sheet for the safe</translation>
        </message>
        <message>
            <source>Enthält den Code, der den Tresor öffnet: drucken, in den Safe legen, keine Datei aufheben.</source>
            <translation>Contains the code that opens the vault: print it, put it into the safe, keep no file of it.</translation>
        </message>
        <message>
            <source>Rettungsbericht</source>
            <translation>Rescue report</translation>
        </message>
        <message>
            <source>Enthält keine Namen, nur Zahlen.</source>
            <translation>Contains no names, only numbers.</translation>
        </message>
        <message>
            <source>Musterseiten</source>
            <translation>Specimen pages</translation>
        </message>
        <message>
            <source>Enthält keine Angaben über Personen; alle Namen und Zahlen sind erfunden.</source>
            <translation>Contains nothing about any person; all names and figures are invented.</translation>
        </message>
        <message>
            <source>Adressbuch</source>
            <translation>Address book</translation>
        </message>
        <message>
            <source>Adressbuch: {title}</source>
            <translation>Address book: {title}</translation>
        </message>
        <message numerus="yes">
            <source>Enthält Angaben über %n Person(en).</source>
            <translation>
                <numerusform>Holds details about %n person.</numerusform>
                <numerusform>Holds details about %n persons.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält Angaben über %n Akteur(e).</source>
            <translation>
                <numerusform>Holds details about %n organisation.</numerusform>
                <numerusform>Holds details about %n organisations.</numerusform>
            </translation>
        </message>
        <message>
            <source>Notizen und Schlagwörter mitgeben</source>
            <translation>Include notes and tags</translation>
        </message>
        <message>
            <source>Kalenderdatei</source>
            <translation>Calendar file</translation>
        </message>
        <message>
            <source>Kalenderdatei: {title}</source>
            <translation>Calendar file: {title}</translation>
        </message>
        <message numerus="yes">
            <source>Enthält %n Termin(e) mit der Nummer des Falls: ohne Namen, ohne Anlass, ohne Ort.</source>
            <translation>
                <numerusform>Holds %n appointment with the number of its case: no names, no reason, no place.</numerusform>
                <numerusform>Holds %n appointments with the numbers of their cases: no names, no reasons, no places.</numerusform>
            </translation>
        </message>
        <message>
            <source>Zu entscheiden (je Zeile ein Punkt)</source>
            <translation>To be decided (one item per line)</translation>
        </message>
        <message>
            <source>z. B. Raum für das Nähcafé ab März</source>
            <translation>e.g. a room for the sewing café from March</translation>
        </message>
        <message>
            <source>Eine Stimme aus dem Quartier, ohne Namen</source>
            <translation>A voice from the quarter, without a name</translation>
        </message>
        <message>
            <source>z. B. Hier kennt man mich jetzt.</source>
            <translation>e.g. People know me here now.</translation>
        </message>
        <message>
            <source>Kurzfassung</source>
            <translation>Summary</translation>
        </message>
        <message>
            <source>leer: der übliche Text</source>
            <translation>empty: the usual text</translation>
        </message>
        <message>
            <source>Das Quartier</source>
            <translation>The quarter</translation>
        </message>
        <message>
            <source>Vernetzung der lokalen Akteure</source>
            <translation>Networking of local partners</translation>
        </message>
        <message>
            <source>Förderung des bürgerschaftlichen Engagements</source>
            <translation>Support of civic engagement</translation>
        </message>
        <message>
            <source>Begegnung von Kulturen und Generationen</source>
            <translation>Encounters of cultures and generations</translation>
        </message>
        <message>
            <source>Vermittlung zwischen Verwaltung und Bürgern</source>
            <translation>Mediation between administration and citizens</translation>
        </message>
        <message>
            <source>Sozialarbeit</source>
            <translation>Social work</translation>
        </message>
        <message>
            <source>Kapazität</source>
            <translation>Capacity</translation>
        </message>
    </context>
    <context>
        <name>PapersForm</name>
        <message>
            <source>z. B. Gemeinde Steinen</source>
            <translation>e.g. Gemeinde Steinen</translation>
        </message>
        <message>
            <source>leer: Gemeinde, Straße und Ort</source>
            <translation>empty: municipality, street and town</translation>
        </message>
        <message>
            <source>Aussehen</source>
            <translation>Look</translation>
        </message>
        <message>
            <source>keine gewählt: alle</source>
            <translation>none chosen: all</translation>
        </message>
        <message>
            <source>Was unterschrieben wird</source>
            <translation>What is signed</translation>
        </message>
        <message>
            <source>staatlich anerkannte Sozialarbeiterin (Abs. 1 Nr. 6)</source>
            <translation>state-recognised social worker (para. 1 no. 6)</translation>
        </message>
        <message>
            <source>im öffentlichen Dienst (Abs. 2)</source>
            <translation>in public service (para. 2)</translation>
        </message>
        <message>
            <source>Bitte eintragen, ab welchem Alter Jugendliche mitunterschreiben.</source>
            <translation>Please enter from which age young people sign as well.</translation>
        </message>
    </context>
    <context>
        <name>PapersSection</name>
        <message>
            <source>Papiere</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>Was auf Briefen, Listen, Etiketten und Berichten steht und wie sie aussehen.</source>
            <translation>What stands on letters, lists, labels and reports, and how they look.</translation>
        </message>
        <message>
            <source>So sieht ein Brief aus</source>
            <translation>What a letter looks like</translation>
        </message>
        <message>
            <source>Musterseiten ansehen</source>
            <translation>Show specimen pages</translation>
        </message>
        <message>
            <source>Beispiel zeichnen</source>
            <translation>Drawing the example</translation>
        </message>
    </context>
    <context>
        <name>ParticipantKeys</name>
        <message>
            <source>A</source>
            <translation>P</translation>
        </message>
        <message>
            <source>V</source>
            <translation>L</translation>
        </message>
        <message>
            <source>E</source>
            <translation>E</translation>
        </message>
        <message>
            <source>U</source>
            <translation>U</translation>
        </message>
        <message>
            <source>N</source>
            <translation>R</translation>
        </message>
        <message>
            <source>W</source>
            <translation>W</translation>
        </message>
        <message>
            <source>I</source>
            <translation>I</translation>
        </message>
        <message>
            <source>B</source>
            <translation>C</translation>
        </message>
    </context>
    <context>
        <name>ParticipantTable</name>
        <message>
            <source>Teilnehmende</source>
            <translation>Participants</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
    </context>
    <context>
        <name>Participants</name>
        <message>
            <source>Nr.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Kartei</source>
            <translation>On file</translation>
        </message>
        <message>
            <source>Auskunftssperre: steht auf keiner gedruckten Liste</source>
            <translation>Address block: on no printed list</translation>
        </message>
        <message>
            <source>verstorben: steht auf keiner gedruckten Liste</source>
            <translation>died: not on any printed list</translation>
        </message>
        <message>
            <source>{status}, spontan</source>
            <translation>{status}, walk-in</translation>
        </message>
        <message>
            <source>nur Name</source>
            <translation>name only</translation>
        </message>
        <message>
            <source>Nicht in der Kartei. „Einer Person zuordnen …“ im Menü verbindet den Namen mit einer Person.</source>
            <translation>Not on file. “Assign to a person …” in the menu connects the name with a person.</translation>
        </message>
    </context>
    <context>
        <name>ParticipantsPanel</name>
        <message>
            <source>Name hinzufügen</source>
            <translation>Add name</translation>
        </message>
        <message>
            <source>Name hinzufügen …</source>
            <translation>Add name …</translation>
        </message>
        <message>
            <source>ist da</source>
            <translation>is here</translation>
        </message>
        <message>
            <source>Wer jetzt eingetragen wird, ist schon da und wird als anwesend gezählt</source>
            <translation>Whoever is entered now is already here and counts as present</translation>
        </message>
        <message>
            <source>Hier stehen die Teilnehmenden. Name in die Zeile oben tippen, Enter, der nächste Name …</source>
            <translation>The participants stand here. Type a name in the line above, Enter, the next name …</translation>
        </message>
        <message>
            <source>Status geändert</source>
            <translation>Status changed</translation>
        </message>
        <message numerus="yes">
            <source>%n von der Liste genommen</source>
            <translation>
                <numerusform>%n taken off the list</numerusform>
                <numerusform>%n taken off the list</numerusform>
            </translation>
        </message>
        <message>
            <source>Name auf der Liste</source>
            <translation>Name on the list</translation>
        </message>
        <message>
            <source>So steht der Name auf der Liste</source>
            <translation>This is how the name stands on the list</translation>
        </message>
        <message>
            <source>Name auf der Liste geändert</source>
            <translation>Name on the list changed</translation>
        </message>
        <message>
            <source>Von der Warteliste nachgerückt</source>
            <translation>Moved up from the waiting list</translation>
        </message>
        <message>
            <source>Da oder nicht da</source>
            <translation>Here or not here</translation>
        </message>
        <message>
            <source>Person öffnen</source>
            <translation>Open person</translation>
        </message>
        <message>
            <source>Name auf der Liste …</source>
            <translation>Name on the list …</translation>
        </message>
        <message>
            <source>Einer Person zuordnen …</source>
            <translation>Assign to a person …</translation>
        </message>
        <message>
            <source>Als Tabelle kopieren</source>
            <translation>Copy as table</translation>
        </message>
        <message>
            <source>Von der Liste nehmen</source>
            <translation>Take off the list</translation>
        </message>
        <message>
            <source>Status ▾</source>
            <translation>Status ▾</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Da</source>
            <translation>Here</translation>
        </message>
        <message>
            <source>Von der Liste nehmen (Entf)</source>
            <translation>Take off the list (Del)</translation>
        </message>
        <message>
            <source>Vom Papier übertragen …</source>
            <translation>Transfer from paper …</translation>
        </message>
        <message>
            <source>Liste drucken …</source>
            <translation>Print list …</translation>
        </message>
        <message>
            <source>Namensschilder …</source>
            <translation>Name badges …</translation>
        </message>
        <message>
            <source>Teilnehmende</source>
            <translation>Participants</translation>
        </message>
        <message>
            <source>Ein Platz ist frei. Am längsten wartet {name}.</source>
            <translation>A place is free. {name} has waited longest.</translation>
        </message>
        <message>
            <source>Nachrücken lassen</source>
            <translation>Let move up</translation>
        </message>
        <message numerus="yes">
            <source>%n angemeldet</source>
            <translation>
                <numerusform>%n registered</numerusform>
                <numerusform>%n registered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{taken} von %n Plätzen belegt</source>
            <translation>
                <numerusform>{taken} of %n place taken</numerusform>
                <numerusform>{taken} of %n places taken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n auf der Warteliste</source>
            <translation>
                <numerusform>%n on the waiting list</numerusform>
                <numerusform>%n on the waiting list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n anwesend</source>
            <translation>
                <numerusform>%n present</numerusform>
                <numerusform>%n present</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>davon %n spontan</source>
            <translation>
                <numerusform>%n of them a walk-in</numerusform>
                <numerusform>%n of them walk-ins</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wegen Auskunftssperre nicht auf dem Papier</source>
            <translation>
                <numerusform>%n not on the paper because of an address block</numerusform>
                <numerusform>%n not on the paper because of address blocks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n verstorben und nicht auf dem Papier</source>
            <translation>
                <numerusform>%n died and not on the paper</numerusform>
                <numerusform>%n died and not on the paper</numerusform>
            </translation>
        </message>
        <message>
            <source>steht schon da</source>
            <translation>is already there</translation>
        </message>
        <message>
            <source>Anwesend</source>
            <translation>Present</translation>
        </message>
        <message>
            <source>Spontan dabei</source>
            <translation>Walk-in</translation>
        </message>
        <message>
            <source>Angemeldet</source>
            <translation>Registered</translation>
        </message>
        <message>
            <source>Wer länger wartet, ist nachgerückt: auf der Warteliste</source>
            <translation>Whoever has waited longer has moved up: on the waiting list</translation>
        </message>
        <message>
            <source>Alle Plätze sind vergeben: auf der Warteliste</source>
            <translation>All places are taken: on the waiting list</translation>
        </message>
        <message>
            <source>Steht schon auf der Liste</source>
            <translation>Already on the list</translation>
        </message>
    </context>
    <context>
        <name>PartnerDialog</name>
        <message>
            <source>Partner</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Partner geändert</source>
            <translation>Partner changed</translation>
        </message>
    </context>
    <context>
        <name>PartnerForm</name>
        <message>
            <source>Beitrag</source>
            <translation>Contribution</translation>
        </message>
        <message>
            <source>z. B. Raum, Werkzeug, 300 €</source>
            <translation>e.g. a room, tools, €300</translation>
        </message>
    </context>
    <context>
        <name>PartnersPanel</name>
        <message>
            <source>Wer hilft mit?</source>
            <translation>Who helps?</translation>
        </message>
        <message>
            <source>Akteur suchen …</source>
            <translation>Search for an actor …</translation>
        </message>
        <message>
            <source>Beitrag</source>
            <translation>Contribution</translation>
        </message>
        <message>
            <source>z. B. Raum, Werkzeug</source>
            <translation>e.g. a room, tools</translation>
        </message>
        <message>
            <source>Hinzufügen</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Akteur</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Noch kein Partner. Oben den Akteur suchen, der mitmacht.</source>
            <translation>No partner yet. Look for the organisation above.</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Partner hinzugefügt</source>
            <translation>Partner added</translation>
        </message>
        <message>
            <source>Partner geändert</source>
            <translation>Partner changed</translation>
        </message>
        <message>
            <source>Partner entfernt</source>
            <translation>Partner removed</translation>
        </message>
    </context>
    <context>
        <name>PassphraseScreen</name>
        <message>
            <source>Passphrase ändern</source>
            <translation>Change passphrase</translation>
        </message>
        <message>
            <source>Der Tresor wird mit einem neuen Schlüssel neu geschrieben, seine Sicherungen danach ebenso: Die bisherige Passphrase öffnet dann nichts Heutiges mehr. Bis zuletzt gilt sie weiter: Bricht etwas ab, ist nichts verloren.</source>
            <translation>The vault is written anew with a new key, and its backups after it: the previous passphrase then opens nothing of today any more. Until the very end it still holds: if anything breaks off, nothing is lost.</translation>
        </message>
        <message>
            <source>Code vom Blatt im Safe, wenn das Blatt weiter gelten soll</source>
            <translation>Code from the sheet in the safe, if the sheet is to stay valid</translation>
        </message>
        <message>
            <source>Bleibt das Feld leer, drucken Sie gleich ein neues Blatt; das bisherige gilt dann nicht mehr.</source>
            <translation>If the field stays empty, you print a new sheet next; the previous one then no longer holds.</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Neue Person</source>
            <translation>New person</translation>
        </message>
        <message>
            <source>Stammdaten</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Person gesichert</source>
            <translation>Person saved</translation>
        </message>
        <message>
            <source>Person gelöscht</source>
            <translation>Person deleted</translation>
        </message>
        <message>
            <source>Fälle und Akteure</source>
            <translation>Cases and partners</translation>
        </message>
        <message>
            <source>Personen aus einer Liste übernehmen …</source>
            <translation>Bring in people from a list …</translation>
        </message>
        <message>
            <source>Geburtstage</source>
            <translation>Birthdays</translation>
        </message>
        <message>
            <source>Sprache</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Dolmetschen nötig</source>
            <translation>Interpreter needed</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Beziehungen</source>
            <translation>Relationships</translation>
        </message>
        <message>
            <source>Einwilligungen</source>
            <translation>Consents</translation>
        </message>
        <message>
            <source>Eigene Schrift</source>
            <translation>Own script</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Anschrift</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>E-Mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Jahrgang</source>
            <translation>Born</translation>
        </message>
        <message>
            <source>Sprachen</source>
            <translation>Languages</translation>
        </message>
        <message>
            <source>Geburtstag</source>
            <translation>Birthday</translation>
        </message>
        <message>
            <source>Verbleib</source>
            <translation>Whereabouts</translation>
        </message>
        <message>
            <source>Rollen</source>
            <translation>Roles</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>wird {age}</source>
            <translation>turns {age}</translation>
        </message>
        <message>
            <source>Bewohner/in</source>
            <translation>Resident</translation>
        </message>
        <message>
            <source>Ehrenamt</source>
            <translation>Volunteer</translation>
        </message>
        <message numerus="yes">
            <source>%n Person(en)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nicht mehr hier</source>
            <translation>
                <numerusform>%n no longer here</numerusform>
                <numerusform>%n no longer here</numerusform>
            </translation>
        </message>
        <message>
            <source>lebt hier</source>
            <translation>lives here</translation>
        </message>
        <message>
            <source>in den nächsten 14 Tagen</source>
            <translation>in the next 14 days</translation>
        </message>
        <message>
            <source>alle, an die erinnert wird</source>
            <translation>all with a reminder</translation>
        </message>
        <message>
            <source>läuft ab oder ist abgelaufen</source>
            <translation>is ending or has ended</translation>
        </message>
        <message>
            <source>erlaubt: {what}</source>
            <translation>allowed: {what}</translation>
        </message>
        <message>
            <source>nicht: {what}</source>
            <translation>not: {what}</translation>
        </message>
        <message>
            <source>Hier stehen alle Menschen, mit denen Sie zu tun haben: Bewohner/innen, Ehrenamtliche, Ansprechpersonen.</source>
            <translation>Everybody you have to do with stands here: residents, volunteers, contact persons.</translation>
        </message>
        <message>
            <source>Name, Straße oder Telefon</source>
            <translation>Name, street or phone</translation>
        </message>
        <message>
            <source>Rolle</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Einwilligung</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>Auskunftssperre läuft ab</source>
            <translation>Address block runs out</translation>
        </message>
    </context>
    <context>
        <name>PeoplePanel</name>
        <message>
            <source>Wer macht mit?</source>
            <translation>Who takes part?</translation>
        </message>
        <message>
            <source>Rolle</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>z. B. Sprecher/in, Gießdienst</source>
            <translation>e.g. speaker, watering</translation>
        </message>
        <message>
            <source>Nicht mehr dabei</source>
            <translation>No longer takes part</translation>
        </message>
        <message>
            <source>Beteiligte</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Zeit</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Noch niemand. Oben den Namen eintippen: Wer noch nicht im Buch steht, wird angelegt.</source>
            <translation>Nobody yet. Type the name above: whoever is not in the book yet is created.</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Beteiligte/n hinzugefügt</source>
            <translation>Person added to the project</translation>
        </message>
        <message>
            <source>Beteiligung geändert</source>
            <translation>Participation changed</translation>
        </message>
        <message>
            <source>Beteiligung beendet</source>
            <translation>Participation ended</translation>
        </message>
        <message>
            <source>Beteiligte/n entfernt</source>
            <translation>Person removed from the project</translation>
        </message>
    </context>
    <context>
        <name>PeopleSection</name>
        <message>
            <source>Rolle</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>z. B. Ehemann, Sprachmittlung</source>
            <translation>e.g. husband, language mediation</translation>
        </message>
        <message>
            <source>Wer ist beteiligt?</source>
            <translation>Who is involved?</translation>
        </message>
        <message>
            <source>Nicht mehr beteiligt</source>
            <translation>No longer involved</translation>
        </message>
        <message>
            <source>Personen im Fall</source>
            <translation>Persons in the case</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Zeit</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Noch niemand außer der Person selbst. Oben suchen, oder aus dem Haushalt übernehmen.</source>
            <translation>Nobody yet but the person herself. Search above, or take somebody from the household.</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Beteiligte/n hinzugefügt</source>
            <translation>Person added to the project</translation>
        </message>
        <message>
            <source>Beteiligung geändert</source>
            <translation>Participation changed</translation>
        </message>
        <message>
            <source>Beteiligung beendet</source>
            <translation>Participation ended</translation>
        </message>
        <message>
            <source>Beteiligte/n entfernt</source>
            <translation>Person removed from the project</translation>
        </message>
    </context>
    <context>
        <name>PersonActors</name>
        <message>
            <source>Akteure dieser Person</source>
            <translation>Partners of this person</translation>
        </message>
        <message>
            <source>Akteur</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Funktion</source>
            <translation>Function</translation>
        </message>
        <message>
            <source>Zeit</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Spricht für keinen Akteur. Hinzugefügt wird das beim Akteur, unter „Ansprechpersonen“.</source>
            <translation>Speaks for no partner. This is added at the partner, under “Contact persons”.</translation>
        </message>
        <message>
            <source>Ansprechperson bei</source>
            <translation>Contact person at</translation>
        </message>
    </context>
    <context>
        <name>PersonCases</name>
        <message>
            <source>Fälle dieser Person</source>
            <translation>Cases of this person</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Letzter Kontakt</source>
            <translation>Last contact</translation>
        </message>
        <message>
            <source>Stunden</source>
            <translation>Hours</translation>
        </message>
        <message>
            <source>Kein Fall. Für ein, zwei Gespräche genügt eine Kurzberatung im Verlauf.</source>
            <translation>No case. For one or two conversations a short consultation in the timeline is enough.</translation>
        </message>
        <message>
            <source>Fall anlegen</source>
            <translation>Create case</translation>
        </message>
        <message>
            <source>Fälle</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Beteiligt an</source>
            <translation>Involved in</translation>
        </message>
        <message>
            <source>Fälle, an denen diese Person beteiligt ist</source>
            <translation>Cases in which this person is involved</translation>
        </message>
        <message>
            <source>Rolle</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Zeit</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Fall angelegt</source>
            <translation>Case created</translation>
        </message>
        <message>
            <source>{status}, seit {day}</source>
            <translation>{status}, since {day}</translation>
        </message>
        <message>
            <source>noch keiner</source>
            <translation>none yet</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Vorname</source>
            <translation>First name</translation>
        </message>
        <message>
            <source>Nachname</source>
            <translation>Last name</translation>
        </message>
        <message>
            <source>Name in eigener Schrift</source>
            <translation>Name in its own script</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Mobil</source>
            <translation>Mobile</translation>
        </message>
        <message>
            <source>E-Mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Fotos und Auskunftssperre</source>
            <translation>Photos and address block</translation>
        </message>
        <message>
            <source>Mehr zum Namen</source>
            <translation>More about the name</translation>
        </message>
        <message>
            <source>Titel</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>z. B. Dr.</source>
            <translation>e.g. Dr</translation>
        </message>
        <message>
            <source>Namenszusatz</source>
            <translation>Name prefix</translation>
        </message>
        <message>
            <source>z. B. von der</source>
            <translation>e.g. de la</translation>
        </message>
        <message>
            <source>Vatersname</source>
            <translation>Patronymic</translation>
        </message>
        <message>
            <source>Geburtsname</source>
            <translation>Birth name</translation>
        </message>
        <message>
            <source>Reihenfolge des Namens</source>
            <translation>Order of the name</translation>
        </message>
        <message>
            <source>Anrede</source>
            <translation>Salutation</translation>
        </message>
        <message>
            <source>Mehr zur Erreichbarkeit</source>
            <translation>More ways to reach</translation>
        </message>
        <message>
            <source>Am liebsten über</source>
            <translation>Preferably by</translation>
        </message>
        <message>
            <source>Gut erreichbar</source>
            <translation>Best reached</translation>
        </message>
        <message>
            <source>z. B. abends ab 18 Uhr</source>
            <translation>e.g. in the evening after 6 pm</translation>
        </message>
        <message>
            <source>Wohnen</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Name des Haushalts</source>
            <translation>Name of the household</translation>
        </message>
        <message>
            <source>Straße und Hausnummer</source>
            <translation>Street and number</translation>
        </message>
        <message>
            <source>leer: Anschrift des Haushalts</source>
            <translation>empty: address of the household</translation>
        </message>
        <message>
            <source>PLZ</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Mehr zur Anschrift</source>
            <translation>More about the address</translation>
        </message>
        <message>
            <source>Verständigung</source>
            <translation>Communication</translation>
        </message>
        <message>
            <source>Sprachen</source>
            <translation>Languages</translation>
        </message>
        <message>
            <source>z. B. Arabisch, Deutsch A2</source>
            <translation>e.g. Arabic, German A2</translation>
        </message>
        <message>
            <source>braucht Dolmetscher/in</source>
            <translation>needs an interpreter</translation>
        </message>
        <message>
            <source>Mehr</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Geburtsjahr</source>
            <translation>Year of birth</translation>
        </message>
        <message>
            <source>Geburtsdatum</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>an den Geburtstag erinnern</source>
            <translation>remind of the birthday</translation>
        </message>
        <message>
            <source>Herkunftsland</source>
            <translation>Country of origin</translation>
        </message>
        <message>
            <source>ohne Angabe</source>
            <translation>not given</translation>
        </message>
        <message>
            <source>Bewohner/in des Quartiers</source>
            <translation>lives in the quarter</translation>
        </message>
        <message>
            <source>engagiert sich ehrenamtlich</source>
            <translation>volunteers</translation>
        </message>
        <message>
            <source>Verzogen oder verstorben</source>
            <translation>Moved away or died</translation>
        </message>
        <message>
            <source>Verbleib</source>
            <translation>Whereabouts</translation>
        </message>
        <message>
            <source>Seit wann?</source>
            <translation>Since when?</translation>
        </message>
        <message>
            <source>Verzogen nach</source>
            <translation>Moved to</translation>
        </message>
        <message>
            <source>nicht gefragt</source>
            <translation>not asked</translation>
        </message>
        <message>
            <source>gefragt am</source>
            <translation>asked on</translation>
        </message>
        <message>
            <source>Auskunftssperre: Anschrift auf keiner Liste</source>
            <translation>Address block: address on no list</translation>
        </message>
        <message>
            <source>Auskunftssperre bis</source>
            <translation>Address block until</translation>
        </message>
        <message>
            <source>Name auf Listen</source>
            <translation>Name on lists</translation>
        </message>
        <message>
            <source>Gewählter Name für Listen</source>
            <translation>Chosen name for lists</translation>
        </message>
    </context>
    <context>
        <name>PersonLine</name>
        <message>
            <source>Name suchen oder neu eintippen …</source>
            <translation>Search for a name or type a new one …</translation>
        </message>
        <message>
            <source>Hinzufügen</source>
            <translation>Add</translation>
        </message>
    </context>
    <context>
        <name>PersonRows</name>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Weitere Namen</source>
            <translation>Further names</translation>
        </message>
        <message>
            <source>Nummer oder E-Mail</source>
            <translation>Number or email</translation>
        </message>
        <message>
            <source>Weitere Nummern und E-Mails</source>
            <translation>Further numbers and emails</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>bei (Name am Briefkasten)</source>
            <translation>care of (name on the letter box)</translation>
        </message>
        <message>
            <source>Straße und Hausnummer</source>
            <translation>Street and number</translation>
        </message>
        <message>
            <source>PLZ</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Weitere Anschriften</source>
            <translation>Further addresses</translation>
        </message>
        <message>
            <source>Anschrift</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Rolle</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>seit</source>
            <translation>since</translation>
        </message>
        <message>
            <source>bis</source>
            <translation>until</translation>
        </message>
        <message>
            <source>Rollen</source>
            <translation>Roles</translation>
        </message>
        <message>
            <source>bevorzugt</source>
            <translation>preferred</translation>
        </message>
    </context>
    <context>
        <name>PersonSearch</name>
        <message>
            <source>Erst suchen, dann neu</source>
            <translation>Search first, then new</translation>
        </message>
        <message>
            <source>Name, Telefon, E-Mail – oder gleich unten eintragen</source>
            <translation>Name, phone, email – or fill in below right away</translation>
        </message>
    </context>
    <context>
        <name>PhoneField</name>
        <message>
            <source>Diese Nummer sieht ungewöhnlich aus.</source>
            <translation>This number looks unusual.</translation>
        </message>
    </context>
    <context>
        <name>PickerField</name>
        <message>
            <source>Suchen …</source>
            <translation>Search …</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Meinten Sie {title}?</source>
            <translation>Did you mean {title}?</translation>
        </message>
        <message>
            <source>Nehmen</source>
            <translation>Take</translation>
        </message>
        <message>
            <source>Noch nichts ausgewählt.</source>
            <translation>Nothing chosen yet.</translation>
        </message>
        <message>
            <source>Noch nicht ausgewählt.</source>
            <translation>Not chosen yet.</translation>
        </message>
        <message>
            <source>Neu anlegen</source>
            <translation>Create</translation>
        </message>
        <message>
            <source>„{text}“ neu anlegen</source>
            <translation>Create “{text}”</translation>
        </message>
    </context>
    <context>
        <name>PlaceField</name>
        <message>
            <source>zwei Buchstaben und Enter; leer: ohne Ort</source>
            <translation>two letters and Enter; empty: no place</translation>
        </message>
        <message>
            <source>Ort: {place}</source>
            <translation>Place: {place}</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>{number} zu viel</source>
            <translation>{number} too many</translation>
        </message>
    </context>
    <context>
        <name>PlacesTable</name>
        <message>
            <source>Freie Plätze je Gebäude</source>
            <translation>Free places by building</translation>
        </message>
        <message>
            <source>Gebäude</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>Nutzung</source>
            <translation>Use</translation>
        </message>
        <message>
            <source>Zustand</source>
            <translation>Condition</translation>
        </message>
        <message>
            <source>Plätze</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>belegt</source>
            <translation>taken</translation>
        </message>
        <message>
            <source>frei</source>
            <translation>free</translation>
        </message>
        <message>
            <source>geplant</source>
            <translation>planned</translation>
        </message>
        <message>
            <source>Hier stehen die Gebäude der Anschluss- und Obdachlosenunterbringung mit ihren freien Plätzen.</source>
            <translation>The buildings of follow-up and homeless housing with their free places.</translation>
        </message>
        <message>
            <source>Neues Gebäude</source>
            <translation>New building</translation>
        </message>
        <message>
            <source>Gebäude öffnen</source>
            <translation>Open building</translation>
        </message>
        <message numerus="yes">
            <source>%n Platz/Plätze frei</source>
            <translation>
                <numerusform>%n place free</numerusform>
                <numerusform>%n places free</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <source>Die Datei ist größer als {most} MB. Bitte ein kleineres Bild des Plans wählen.</source>
            <translation>The file is larger than {most} MB. Please choose a smaller picture of the plan.</translation>
        </message>
        <message>
            <source>Die Datei lässt sich nicht lesen. Bitte prüfen, ob sie noch da ist.</source>
            <translation>The file can’t be read. Please check whether it is still there.</translation>
        </message>
        <message>
            <source>Dieses PDF ist beschädigt oder geschützt. Bitte ein anderes wählen oder den Plan als Bild speichern.</source>
            <translation>This PDF is damaged or protected. Please choose another one or save the plan as a picture.</translation>
        </message>
        <message>
            <source>HEIC-Bilder vom Telefon lassen sich nicht lesen. Bitte als JPEG oder PNG speichern.</source>
            <translation>HEIC pictures from phones can’t be read. Please save it as JPEG or PNG.</translation>
        </message>
        <message>
            <source>Das Bild hat zu viele Bildpunkte. Bitte eine kleinere Fassung wählen.</source>
            <translation>The picture has too many pixels. Please choose a smaller version.</translation>
        </message>
        <message>
            <source>Das ist kein Bild, das sich lesen lässt. Möglich sind PNG, JPEG und PDF.</source>
            <translation>This is no picture that can be read. PNG, JPEG and PDF are possible.</translation>
        </message>
        <message>
            <source>Klient/in</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Quartiersmanagement</source>
            <translation>Neighbourhood management</translation>
        </message>
        <message>
            <source>gemeinsam</source>
            <translation>together</translation>
        </message>
        <message>
            <source>Ziel</source>
            <translation>Goal</translation>
        </message>
        <message>
            <source>Schritt</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>Bewertung</source>
            <translation>Review</translation>
        </message>
    </context>
    <context>
        <name>PlanForm</name>
        <message>
            <source>jede Woche</source>
            <translation>every week</translation>
        </message>
        <message>
            <source>alle zwei Wochen</source>
            <translation>every two weeks</translation>
        </message>
        <message>
            <source>jeden Monat am selben Wochentag</source>
            <translation>every month on the same weekday</translation>
        </message>
        <message>
            <source>jeden Monat am selben Tag</source>
            <translation>every month on the same day</translation>
        </message>
        <message>
            <source>Ab</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Rhythmus</source>
            <translation>Rhythm</translation>
        </message>
        <message>
            <source>Anzahl</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Termine</source>
            <translation>Dates</translation>
        </message>
        <message>
            <source>{day} – steht schon da</source>
            <translation>{day} – is already there</translation>
        </message>
    </context>
    <context>
        <name>PlanPage</name>
        <message>
            <source>Was die Farbe zeigt</source>
            <translation>What the colour shows</translation>
        </message>
        <message>
            <source>Plan laden …</source>
            <translation>Load plan …</translation>
        </message>
        <message>
            <source>Plan entfernen</source>
            <translation>Remove plan</translation>
        </message>
        <message>
            <source>zeigt</source>
            <translation>shows</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Auf den Plan setzen</source>
            <translation>Put on the plan</translation>
        </message>
        <message>
            <source>Vom Plan nehmen</source>
            <translation>Take off the plan</translation>
        </message>
        <message>
            <source>Bilder und PDF ({kinds})</source>
            <translation>Pictures and PDF ({kinds})</translation>
        </message>
        <message>
            <source>Plan laden</source>
            <translation>Load plan</translation>
        </message>
        <message>
            <source>Geladen</source>
            <translation>Loaded</translation>
        </message>
        <message>
            <source>„{name}“: auf den Plan klicken, oder mit den Pfeiltasten und Enter. Esc bricht ab.</source>
            <translation>“{name}”: click on the plan, or use the arrow keys and Enter. Esc leaves it.</translation>
        </message>
        <message>
            <source>Gebäude und Anliegen auf dem Plan</source>
            <translation>Buildings and concerns on the plan</translation>
        </message>
        <message>
            <source>Eintrag</source>
            <translation>Entry</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Pin</translation>
        </message>
        <message>
            <source>Vom Plan genommen</source>
            <translation>Taken off the plan</translation>
        </message>
        <message>
            <source>Breite von Plan und Tabelle</source>
            <translation>Width of plan and table</translation>
        </message>
        <message>
            <source>Farbe zeigt</source>
            <translation>Colour shows</translation>
        </message>
        <message>
            <source>Anderen Plan laden …</source>
            <translation>Load another plan …</translation>
        </message>
        <message>
            <source>Plan zeigen</source>
            <translation>Show plan</translation>
        </message>
        <message>
            <source>ja</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>nein</source>
            <translation>no</translation>
        </message>
        <message>
            <source>Noch kein Plan: Ein Bild oder eine PDF-Seite des Quartiers laden, dann Gebäude darauf setzen.</source>
            <translation>No plan yet: load a picture or a PDF page of the quarter, then put buildings on it.</translation>
        </message>
        <message>
            <source>Noch keine Gebäude. Sie werden auf der Seite „Gebäude“ angelegt.</source>
            <translation>No buildings yet. They are made on the page “Buildings”.</translation>
        </message>
        <message>
            <source>Der Plan bleibt auf dem Bildschirm und wird nie gedruckt.</source>
            <translation>The plan stays on the screen and is never printed.</translation>
        </message>
        <message>
            <source>Entfernt</source>
            <translation>Removed</translation>
        </message>
        <message>
            <source>Verschieben</source>
            <translation>Put off</translation>
        </message>
        <message>
            <source>Auf den Plan gesetzt</source>
            <translation>Put on the plan</translation>
        </message>
        <message>
            <source>Das PDF hat {count} Seiten. Welche zeigt den Plan?</source>
            <translation>The PDF has {count} pages. Which one shows the plan?</translation>
        </message>
        <message>
            <source>Bitte eine Zahl von 1 bis {count} eingeben.</source>
            <translation>Please type a number from 1 to {count}.</translation>
        </message>
    </context>
    <context>
        <name>PlanPanel</name>
        <message>
            <source>Neues Ziel …</source>
            <translation>New goal …</translation>
        </message>
        <message>
            <source>Beenden</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Gilt weiter</source>
            <translation>Holds again</translation>
        </message>
        <message>
            <source>Ziele</source>
            <translation>Goals</translation>
        </message>
        <message>
            <source>Ziel</source>
            <translation>Goal</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Vereinbart</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>Noch kein Ziel. Was möchte die Person erreichen, in ihren eigenen Worten?</source>
            <translation>No goal yet. What does the person want to reach, in her own words?</translation>
        </message>
        <message>
            <source>Bewerten …</source>
            <translation>Review …</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Ziel vereinbart</source>
            <translation>Goal agreed</translation>
        </message>
        <message>
            <source>Ziel geändert</source>
            <translation>Goal changed</translation>
        </message>
        <message>
            <source>Ziel bewertet</source>
            <translation>Goal reviewed</translation>
        </message>
        <message>
            <source>Ziel beendet</source>
            <translation>Goal ended</translation>
        </message>
        <message>
            <source>Ziel gilt weiter</source>
            <translation>Goal holds again</translation>
        </message>
        <message>
            <source>Ziel entfernt</source>
            <translation>Goal removed</translation>
        </message>
        <message>
            <source>Stand der Ziele</source>
            <translation>How the goals stand</translation>
        </message>
    </context>
    <context>
        <name>PlanView</name>
        <message>
            <source>Plan des Quartiers</source>
            <translation>Plan of the quarter</translation>
        </message>
        <message>
            <source>Dasselbe steht in der Tabelle daneben.</source>
            <translation>The same stands in the table beside it.</translation>
        </message>
    </context>
    <context>
        <name>PledgeDialog</name>
        <message>
            <source>Verpflichtung auf Verschwiegenheit</source>
            <translation>Pledge of secrecy</translation>
        </message>
        <message>
            <source>Verpflichtung gesichert</source>
            <translation>Pledge saved</translation>
        </message>
    </context>
    <context>
        <name>PledgeForm</name>
        <message>
            <source>Unterschrieben am</source>
            <translation>Signed on</translation>
        </message>
        <message>
            <source>Gilt bis (leer: unbefristet)</source>
            <translation>Holds until (empty: no end)</translation>
        </message>
        <message>
            <source>Anmerkung</source>
            <translation>Remark</translation>
        </message>
        <message>
            <source>z. B. wo das Blatt liegt</source>
            <translation>e.g. where the sheet is kept</translation>
        </message>
    </context>
    <context>
        <name>PledgesSection</name>
        <message>
            <source>Verpflichtung auf Verschwiegenheit</source>
            <translation>Pledge of secrecy</translation>
        </message>
        <message>
            <source>Unterschrieben am</source>
            <translation>Signed on</translation>
        </message>
        <message>
            <source>Gilt bis</source>
            <translation>Holds until</translation>
        </message>
        <message>
            <source>Anmerkung</source>
            <translation>Remark</translation>
        </message>
        <message>
            <source>Wer dolmetscht oder sich ehrenamtlich engagiert, unterschreibt vor dem ersten Termin.</source>
            <translation>Whoever interprets or volunteers signs before the first appointment.</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Verpflichtung eintragen …</source>
            <translation>Enter pledge …</translation>
        </message>
        <message>
            <source>Verpflichtung entfernt</source>
            <translation>Pledge removed</translation>
        </message>
        <message>
            <source>Verpflichtung gesichert</source>
            <translation>Pledge saved</translation>
        </message>
    </context>
    <context>
        <name>PointDialog</name>
        <message>
            <source>Für ein Gespräch vormerken</source>
            <translation>Note for a talk</translation>
        </message>
        <message>
            <source>Für ein Gespräch vorgemerkt</source>
            <translation>Noted for a talk</translation>
        </message>
    </context>
    <context>
        <name>PointForm</name>
        <message>
            <source>Mit wem?</source>
            <translation>With whom?</translation>
        </message>
        <message>
            <source>Amt oder Akteur suchen …</source>
            <translation>Search office or actor …</translation>
        </message>
        <message>
            <source>Was ist zu besprechen?</source>
            <translation>What is to be talked about?</translation>
        </message>
        <message>
            <source>Worum oder um wen geht es?</source>
            <translation>What or who is it about?</translation>
        </message>
    </context>
    <context>
        <name>PointsTab</name>
        <message>
            <source>Zu besprechen</source>
            <translation>To talk about</translation>
        </message>
        <message>
            <source>Punkt</source>
            <translation>Point</translation>
        </message>
        <message>
            <source>Bezug</source>
            <translation>About</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Mit dieser Stelle ist nichts vorgemerkt.</source>
            <translation>Nothing is noted for this office.</translation>
        </message>
        <message>
            <source>Besprochen …</source>
            <translation>Talked about …</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Punkt besprochen</source>
            <translation>Point talked about</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>Einstellungen</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Bitte noch einmal ansehen: {fields}</source>
            <translation>Please look again: {fields}</translation>
        </message>
        <message>
            <source>Einstellungen gesichert</source>
            <translation>Settings saved</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Als Tabelle sichern …</source>
            <translation>Save as table …</translation>
        </message>
        <message>
            <source>Als PDF sichern …</source>
            <translation>Save as PDF …</translation>
        </message>
        <message>
            <source>Drucken …</source>
            <translation>Print …</translation>
        </message>
        <message>
            <source>Vorschau</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Die Vorschau wurde abgebrochen.</source>
            <translation>The preview was cancelled.</translation>
        </message>
        <message>
            <source>Noch einmal</source>
            <translation>Once more</translation>
        </message>
        <message>
            <source>Drucken</source>
            <translation>Print</translation>
        </message>
        <message numerus="yes">
            <source>An den Drucker gegeben: %n Seite(n).</source>
            <translation>
                <numerusform>%n page was sent to the printer.</numerusform>
                <numerusform>%n pages were sent to the printer.</numerusform>
            </translation>
        </message>
        <message>
            <source>Ablegen</source>
            <translation>File</translation>
        </message>
        <message numerus="yes">
            <source>%n Brief(e) im Verlauf abgelegt.</source>
            <translation>
                <numerusform>%n letter filed in the timeline.</numerusform>
                <numerusform>%n letters filed in the timelines.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Drucken</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>In diesem Bereich liegen keine Seiten.</source>
            <translation>There are no pages in this range.</translation>
        </message>
        <message>
            <source>Der Drucker nimmt nichts an. Bitte prüfen, ob er eingeschaltet und verbunden ist.</source>
            <translation>The printer accepts nothing. Please check that it is switched on and connected.</translation>
        </message>
        <message numerus="yes">
            <source>Der Drucker nimmt nach %n Seite(n) nichts mehr an. Bitte prüfen, ob er eingeschaltet und verbunden ist, und die übrigen Seiten noch einmal drucken.</source>
            <translation>
                <numerusform>The printer took %n page and now takes no more. Please check whether it is switched on and connected, and print the remaining pages again.</numerusform>
                <numerusform>The printer took %n pages and now takes no more. Please check whether it is switched on and connected, and print the remaining pages again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectBars</name>
        <message>
            <source>ein Jahr</source>
            <translation>one year</translation>
        </message>
        <message>
            <source>drei Jahre</source>
            <translation>three years</translation>
        </message>
        <message>
            <source>alles</source>
            <translation>everything</translation>
        </message>
        <message>
            <source>Zeitraum</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Früher</source>
            <translation>Earlier</translation>
        </message>
        <message>
            <source>Später</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Zu heute</source>
            <translation>Back to today</translation>
        </message>
    </context>
    <context>
        <name>ProjectForm</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>z. B. Hochbeete im Innenhof</source>
            <translation>e.g. raised beds in the courtyard</translation>
        </message>
        <message>
            <source>Ziel: Was soll besser werden?</source>
            <translation>Aim: what is to become better?</translation>
        </message>
        <message>
            <source>Beginn</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Ende</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Von Bewohner/innen angestoßen</source>
            <translation>Started by residents</translation>
        </message>
        <message>
            <source>Läuft selbständig seit (leer: noch nicht)</source>
            <translation>Runs by itself since (empty: not yet)</translation>
        </message>
        <message>
            <source>Ergebnis</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Was haben wir gelernt?</source>
            <translation>What have we learned?</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>ProjectMoneyPanel</name>
        <message>
            <source>Geplant {planned} − Ausgaben {spent} − gebunden {bound} = Rest {rest} · Einnahmen {income}</source>
            <translation>Planned {planned} − spent {spent} − bound {bound} = left {rest} · income {income}</translation>
        </message>
        <message>
            <source>Ausgaben {spent} · gebunden {bound} · Einnahmen {income}</source>
            <translation>Spent {spent} · bound {bound} · income {income}</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>Projekte</source>
            <translation>Projects</translation>
        </message>
        <message>
            <source>Projekte nach Stand</source>
            <translation>Projects by state</translation>
        </message>
        <message>
            <source>noch kein Beginn</source>
            <translation>no beginning yet</translation>
        </message>
        <message>
            <source>seit {day}</source>
            <translation>since {day}</translation>
        </message>
        <message>
            <source>Projekt</source>
            <translation>Project</translation>
        </message>
        <message>
            <source>Beteiligte</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Selbständig</source>
            <translation>By itself</translation>
        </message>
        <message>
            <source>Als Nächstes</source>
            <translation>Next</translation>
        </message>
        <message numerus="yes">
            <source>%n Beteiligte</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message>
            <source>läuft selbständig</source>
            <translation>runs by itself</translation>
        </message>
        <message numerus="yes">
            <source>%n Projekt(e)</source>
            <translation>
                <numerusform>%n project</numerusform>
                <numerusform>%n projects</numerusform>
            </translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Bis</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Geplant</source>
            <translation>Planned</translation>
        </message>
        <message>
            <source>Beginn</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Ende</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Von Bewohner/innen</source>
            <translation>By residents</translation>
        </message>
        <message>
            <source>ja</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>nein</source>
            <translation>no</translation>
        </message>
        <message>
            <source>Selbständig seit</source>
            <translation>By itself since</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>{status}, selbständig</source>
            <translation>{status}, by itself</translation>
        </message>
        <message>
            <source>überfällig: {day}</source>
            <translation>overdue: {day}</translation>
        </message>
        <message>
            <source>offen</source>
            <translation>open</translation>
        </message>
        <message>
            <source>aktiv</source>
            <translation>active</translation>
        </message>
        <message>
            <source>Meilenstein fällig</source>
            <translation>milestone due</translation>
        </message>
        <message>
            <source>Meilenstein überfällig</source>
            <translation>milestone overdue</translation>
        </message>
        <message>
            <source>zu Ende</source>
            <translation>over</translation>
        </message>
        <message>
            <source>Neues Projekt</source>
            <translation>New project</translation>
        </message>
        <message>
            <source>Projekt gesichert</source>
            <translation>Project saved</translation>
        </message>
        <message>
            <source>Projekt gelöscht</source>
            <translation>Project deleted</translation>
        </message>
        <message>
            <source>Stand ändern …</source>
            <translation>Change state …</translation>
        </message>
        <message>
            <source>Meilensteine</source>
            <translation>Milestones</translation>
        </message>
        <message>
            <source>Kosten</source>
            <translation>Costs</translation>
        </message>
        <message>
            <source>Buchungen</source>
            <translation>Bookings</translation>
        </message>
        <message>
            <source>Projektblatt …</source>
            <translation>Project sheet …</translation>
        </message>
        <message>
            <source>Text für das Amtsblatt beginnen</source>
            <translation>Begin a text for the official gazette</translation>
        </message>
        <message>
            <source>Sitzungsvorlage beginnen</source>
            <translation>Begin a council paper</translation>
        </message>
        <message>
            <source>Läuft jetzt selbständig</source>
            <translation>Now runs by itself</translation>
        </message>
        <message>
            <source>Läuft doch nicht selbständig</source>
            <translation>Does not run by itself after all</translation>
        </message>
        <message>
            <source>Läuft selbständig</source>
            <translation>Runs by itself</translation>
        </message>
        <message>
            <source>Läuft nicht selbständig</source>
            <translation>Does not run by itself</translation>
        </message>
        <message numerus="yes">
            <source>%n beendete ausgeblendet</source>
            <translation>
                <numerusform>%n ended one hidden</numerusform>
                <numerusform>%n ended ones hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>Hier stehen die Projekte im Quartier: was Bewohner/innen anstoßen und tragen, von der Idee an.</source>
            <translation>Here are the projects of the quarter: what residents start and carry, from the idea on.</translation>
        </message>
        <message>
            <source>Name, Ort oder Ziel</source>
            <translation>Name, place or aim</translation>
        </message>
        <message>
            <source>Rolle</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Beitrag</source>
            <translation>Contribution</translation>
        </message>
    </context>
    <context>
        <name>ProjectsPanel</name>
        <message>
            <source>Projekte</source>
            <translation>Projects</translation>
        </message>
        <message>
            <source>Projekt</source>
            <translation>Project</translation>
        </message>
        <message>
            <source>Zeit</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>An keinem Projekt beteiligt. Eingetragen wird das beim Projekt.</source>
            <translation>Takes part in no project. That is entered with the project.</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
    </context>
    <context>
        <name>PromiseDialog</name>
        <message>
            <source>Zusage notieren</source>
            <translation>Note promise</translation>
        </message>
        <message>
            <source>Zusage notiert</source>
            <translation>Promise noted</translation>
        </message>
    </context>
    <context>
        <name>PromiseForm</name>
        <message>
            <source>Was ist zugesagt?</source>
            <translation>What is promised?</translation>
        </message>
        <message>
            <source>Von wem</source>
            <translation>From whom</translation>
        </message>
        <message>
            <source>Bis wann</source>
            <translation>By when</translation>
        </message>
        <message>
            <source>Gesagt am</source>
            <translation>Said on</translation>
        </message>
    </context>
    <context>
        <name>PromisesTab</name>
        <message>
            <source>Zugesagt</source>
            <translation>Promised</translation>
        </message>
        <message>
            <source>Zusage</source>
            <translation>Promise</translation>
        </message>
        <message>
            <source>Von wem</source>
            <translation>From whom</translation>
        </message>
        <message>
            <source>Bis</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Bezug</source>
            <translation>About</translation>
        </message>
        <message>
            <source>Keine Zusage dieser Stelle ist offen.</source>
            <translation>No promise of this office is open.</translation>
        </message>
        <message>
            <source>Eingehalten</source>
            <translation>Kept</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Zusage eingehalten</source>
            <translation>Promise kept</translation>
        </message>
    </context>
    <context>
        <name>ProtectionDialog</name>
        <message>
            <source>Kinderschutz: Schritt nach § 4 KKG</source>
            <translation>Child protection: step under § 4 KKG</translation>
        </message>
        <message>
            <source>Schritt festgehalten</source>
            <translation>Step written down</translation>
        </message>
    </context>
    <context>
        <name>ProtectionForm</name>
        <message>
            <source>Schritt</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>Am</source>
            <translation>On</translation>
        </message>
        <message>
            <source>Mit wem oder von wem</source>
            <translation>With whom or by whom</translation>
        </message>
        <message>
            <source>Dieser Schritt unterblieb</source>
            <translation>This step was left out</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>What</translation>
        </message>
        <message>
            <source>ja</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>nein</source>
            <translation>no</translation>
        </message>
        <message>
            <source>Betroffene vorher informiert?</source>
            <translation>Were those concerned told before?</translation>
        </message>
        <message>
            <source>nicht gesagt</source>
            <translation>not said</translation>
        </message>
        <message>
            <source>Warum unterblieb er?</source>
            <translation>Why was it left out?</translation>
        </message>
        <message>
            <source>Was wurde wann von wem gesehen oder gehört?</source>
            <translation>What was seen or heard, when and by whom?</translation>
        </message>
        <message>
            <source>Was wurde besprochen, auf welche Hilfe hingewirkt?</source>
            <translation>What was talked about, which help was suggested?</translation>
        </message>
        <message>
            <source>Was sagt das Kind?</source>
            <translation>What does the child say?</translation>
        </message>
        <message>
            <source>Was wurde (ohne Namen) geschildert, was geraten?</source>
            <translation>What was described (without names), what was advised?</translation>
        </message>
        <message>
            <source>Wie wird die Gefahr eingeschätzt, was folgt daraus?</source>
            <translation>How is the danger judged, what follows from it?</translation>
        </message>
        <message>
            <source>Welche Hilfe wird angenommen, wie wird sie überprüft?</source>
            <translation>Which help is accepted, how is it checked?</translation>
        </message>
        <message>
            <source>Was wurde mitgeteilt?</source>
            <translation>What was reported?</translation>
        </message>
    </context>
    <context>
        <name>ProtectionPanel</name>
        <message>
            <source>Gibt es Anhaltspunkte, dass das Wohl eines Kindes gefährdet ist? Hier werden die Schritte festgehalten.</source>
            <translation>Are there signs that a child is in danger? The steps are written down here.</translation>
        </message>
        <message>
            <source>Schritt festhalten …</source>
            <translation>Write down step …</translation>
        </message>
        <message>
            <source>Kinderschutz</source>
            <translation>Child protection</translation>
        </message>
        <message>
            <source>Am</source>
            <translation>On</translation>
        </message>
        <message>
            <source>Schritt</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>Mit wem</source>
            <translation>With whom</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>unterblieben: {why}</source>
            <translation>left out: {why}</translation>
        </message>
        <message>
            <source>Schritt entfernt</source>
            <translation>Step removed</translation>
        </message>
        <message>
            <source>Schritt festgehalten</source>
            <translation>Step written down</translation>
        </message>
    </context>
    <context>
        <name>ProtectionSection</name>
        <message>
            <source>Schutz der Zahlen</source>
            <translation>Protection of figures</translation>
        </message>
        <message>
            <source>Was Bürgermeister und Gemeinderat bekommen, darf niemanden erkennbar machen. Kleinere Zahlen erscheinen als „&lt; 5“. Die Schwellen stimmt die Gemeinde mit ihrer oder ihrem Datenschutzbeauftragten ab.</source>
            <translation>What mayor and council are given must not let anyone be recognised. Smaller numbers appear as “&lt; 5”. The municipality agrees the limits with its data protection officer.</translation>
        </message>
        <message>
            <source>ab {day}: {persons} Personen, sensibel {sensitive}, Anteile ab {base}, Mittelwerte ab {mean}</source>
            <translation>from {day}: {persons} persons, sensitive {sensitive}, shares from {base}, means from {mean}</translation>
        </message>
    </context>
    <context>
        <name>QuestionDialog</name>
        <message>
            <source>Frage ändern</source>
            <translation>Change question</translation>
        </message>
        <message>
            <source>Neue Frage</source>
            <translation>New question</translation>
        </message>
        <message>
            <source>Frage geändert</source>
            <translation>Question changed</translation>
        </message>
        <message>
            <source>Frage eingetragen</source>
            <translation>Question added</translation>
        </message>
    </context>
    <context>
        <name>QuestionForm</name>
        <message>
            <source>Ein Satz, dem man zustimmen kann: „Ich lebe gern hier.“</source>
            <translation>A sentence one can agree with: “I like living here.”</translation>
        </message>
        <message>
            <source>Frage</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Bild auf dem Bogen</source>
            <translation>Picture on the sheet</translation>
        </message>
        <message>
            <source>Thema</source>
            <translation>Topic</translation>
        </message>
    </context>
    <context>
        <name>QuestionsPanel</name>
        <message>
            <source>Fragen</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Nr.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Frage</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Thema</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Bild</source>
            <translation>Picture</translation>
        </message>
        <message>
            <source>Noch keine Fragen. Acht zu Sicherheit und Wohlbefinden stehen bereit und lassen sich dann ändern.</source>
            <translation>No questions yet. Eight on safety and well-being are at hand and can be changed afterwards.</translation>
        </message>
        <message>
            <source>Die acht Fragen übernehmen</source>
            <translation>Take the eight questions</translation>
        </message>
        <message>
            <source>Neue Frage …</source>
            <translation>New question …</translation>
        </message>
        <message>
            <source>Ändern …</source>
            <translation>Change …</translation>
        </message>
        <message>
            <source>Nach oben</source>
            <translation>Up</translation>
        </message>
        <message>
            <source>Nach unten</source>
            <translation>Down</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Zu diesem Stimmungsbild sind schon Bögen eingegeben, deshalb bleiben die Fragen, wie sie sind. Ein neues Stimmungsbild übernimmt sie, und dort lassen sie sich ändern.</source>
            <translation>Sheets have already been entered for this survey, so its questions stay as they are. A new survey takes them over, and there they can be changed.</translation>
        </message>
        <message>
            <source>Frage geändert</source>
            <translation>Question changed</translation>
        </message>
        <message>
            <source>Frage eingetragen</source>
            <translation>Question added</translation>
        </message>
        <message>
            <source>Fragen übernommen</source>
            <translation>Questions taken over</translation>
        </message>
        <message>
            <source>Frage entfernt</source>
            <translation>Question removed</translation>
        </message>
        <message>
            <source>Frage verschoben</source>
            <translation>Question moved</translation>
        </message>
    </context>
    <context>
        <name>RareFilters</name>
        <message>
            <source>Filter ({number}) ▾</source>
            <translation>Filters ({number}) ▾</translation>
        </message>
        <message>
            <source>Filter ▾</source>
            <translation>Filters ▾</translation>
        </message>
        <message>
            <source>Weitere Filter ({number}), aktiv</source>
            <translation>Filters ({number}), more, active</translation>
        </message>
        <message>
            <source>Weitere Filter</source>
            <translation>Filters, more</translation>
        </message>
    </context>
    <context>
        <name>ReachDialog</name>
        <message>
            <source>Wohnung und Telefon</source>
            <translation>Home and phone</translation>
        </message>
        <message>
            <source>Wohnung und Telefon geändert</source>
            <translation>Home and phone changed</translation>
        </message>
    </context>
    <context>
        <name>ReachForm</name>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Mobil</source>
            <translation>Mobile</translation>
        </message>
        <message>
            <source>E-Mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Straße und Hausnummer</source>
            <translation>Street and number</translation>
        </message>
        <message>
            <source>leer: Anschrift des Haushalts</source>
            <translation>empty: address of the household</translation>
        </message>
        <message>
            <source>PLZ</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
    </context>
    <context>
        <name>ReadText</name>
        <message>
            <source>Text des Dokuments</source>
            <translation>Text of the document</translation>
        </message>
        <message>
            <source>Verborgen, solange Namen verborgen sind (F8).</source>
            <translation>Hidden as long as names are hidden (F8).</translation>
        </message>
    </context>
    <context>
        <name>ReadingDialog</name>
        <message>
            <source>Fall lesen</source>
            <translation>Read case</translation>
        </message>
        <message>
            <source>Drucken …</source>
            <translation>Print …</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>wird gelesen …</source>
            <translation>being read …</translation>
        </message>
        <message>
            <source>Ohne Namen, solange Namen verborgen sind (F8).</source>
            <translation>Without names as long as names are hidden (F8).</translation>
        </message>
    </context>
    <context>
        <name>ReceiverDialog</name>
        <message>
            <source>Wer bekommt das?</source>
            <translation>Who gets this?</translation>
        </message>
        <message>
            <source>Weiter</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Entbindung öffnen</source>
            <translation>Open the release</translation>
        </message>
        <message>
            <source>Entbindung vorbereiten</source>
            <translation>Prepare a release</translation>
        </message>
        <message>
            <source>Schweigepflichtentbindung vorbereitet</source>
            <translation>Release from secrecy prepared</translation>
        </message>
        <message numerus="yes">
            <source>%n Einträge unter Schweigepflicht</source>
            <translation>
                <numerusform>%n record under secrecy</numerusform>
                <numerusform>%n records under secrecy</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReceiverForm</name>
        <message>
            <source>eigener Gebrauch</source>
            <translation>own use</translation>
        </message>
        <message>
            <source>die Klientin oder der Klient selbst</source>
            <translation>the client herself or himself</translation>
        </message>
        <message>
            <source>ein Akteur oder eine andere Person</source>
            <translation>an actor or another person</translation>
        </message>
        <message>
            <source>jemand ohne Entbindung: gesetzliche Ausnahme</source>
            <translation>somebody without a release: legal exception</translation>
        </message>
        <message>
            <source>Wer bekommt das?</source>
            <translation>Who gets this?</translation>
        </message>
        <message>
            <source>bitte wählen</source>
            <translation>please choose</translation>
        </message>
        <message>
            <source>Akteur oder Person</source>
            <translation>Actor or person</translation>
        </message>
        <message>
            <source>oder wer sonst nirgends steht</source>
            <translation>or somebody who is not on file</translation>
        </message>
        <message>
            <source>Gesetzliche Ausnahme</source>
            <translation>Legal exception</translation>
        </message>
        <message>
            <source>Warum gilt sie hier? (bleibt im Eintrag stehen)</source>
            <translation>Why does it apply here? (stays in the entry)</translation>
        </message>
    </context>
    <context>
        <name>RecordActions</name>
        <message>
            <source>Schlagwörter …</source>
            <translation>Tags …</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge gelöscht</source>
            <translation>
                <numerusform>%n record deleted</numerusform>
                <numerusform>%n records deleted</numerusform>
            </translation>
        </message>
        <message>
            <source>Löschen</source>
            <translation>Delete</translation>
        </message>
    </context>
    <context>
        <name>RecordDetail</name>
        <message>
            <source>Löschen</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Brief schreiben …</source>
            <translation>Write a letter …</translation>
        </message>
        <message>
            <source>Für ein Gespräch vormerken …</source>
            <translation>Note for a talk …</translation>
        </message>
        <message>
            <source>Anliegen aufnehmen</source>
            <translation>Take in a concern</translation>
        </message>
        <message>
            <source>Bereiche</source>
            <translation>Sections</translation>
        </message>
        <message>
            <source>Breite der Angaben</source>
            <translation>Width of the details</translation>
        </message>
        <message>
            <source>Erst sichern?</source>
            <translation>Save first?</translation>
        </message>
        <message>
            <source>Was Sie eingegeben haben, ist noch nicht gesichert. Auf Papier kommt nur, was gesichert ist.</source>
            <translation>What you entered is not saved yet. Only what is saved goes onto paper.</translation>
        </message>
        <message>
            <source>Sichern und weiter</source>
            <translation>Save and continue</translation>
        </message>
    </context>
    <context>
        <name>RecordLinkDialog</name>
        <message>
            <source>Verknüpfen</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Verknüpft</source>
            <translation>Linked</translation>
        </message>
    </context>
    <context>
        <name>RecordLinkForm</name>
        <message>
            <source>Daraus wurde</source>
            <translation>It led to</translation>
        </message>
        <message>
            <source>Es kam aus</source>
            <translation>It came from</translation>
        </message>
        <message>
            <source>Richtung</source>
            <translation>Direction</translation>
        </message>
        <message>
            <source>Eintrag</source>
            <translation>Entry</translation>
        </message>
        <message>
            <source>Anliegen, Veranstaltung … suchen</source>
            <translation>Search concern, event …</translation>
        </message>
    </context>
    <context>
        <name>RecoverScreen</name>
        <message>
            <source>Mit dem Blatt öffnen</source>
            <translation>Open with the sheet</translation>
        </message>
        <message>
            <source>Auf dem Blatt im Safe steht der Wiederherstellungscode. Danach gilt Ihre neue Passphrase, die vergessene öffnet nichts Heutiges mehr; der Code bleibt. Der Tresor wird dafür mit einem neuen Schlüssel neu geschrieben.</source>
            <translation>The recovery code stands on the sheet in the safe. Afterwards your new passphrase holds, the forgotten one opens nothing of today any more; the code stays. For this the vault is written anew with a new key.</translation>
        </message>
        <message>
            <source>Wiederherstellungscode</source>
            <translation>Recovery code</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Zurück</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Weiter</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Auch der Code öffnet nicht?</source>
            <translation>The code does not open it either?</translation>
        </message>
        <message>
            <source>Der Tresor wird geöffnet …</source>
            <translation>Opening the vault …</translation>
        </message>
        <message>
            <source>Ohne Änderung öffnen</source>
            <translation>Open unchanged</translation>
        </message>
        <message>
            <source>Der Tresor wird neu verschlüsselt</source>
            <translation>The vault is being encrypted anew</translation>
        </message>
        <message>
            <source>Sicherungen ansehen</source>
            <translation>Looking at the backups</translation>
        </message>
    </context>
    <context>
        <name>ReferralDialog</name>
        <message>
            <source>Neuer Verweis</source>
            <translation>New referral</translation>
        </message>
        <message>
            <source>Verweis gesichert</source>
            <translation>Referral saved</translation>
        </message>
    </context>
    <context>
        <name>ReferralFields</name>
        <message>
            <source>Für wen</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>Fall oder Name suchen …</source>
            <translation>Search for a case or a name …</translation>
        </message>
        <message>
            <source>An wen: Akteur</source>
            <translation>To whom: organisation</translation>
        </message>
        <message>
            <source>oder Stelle, die sonst nirgends steht</source>
            <translation>or a body that is not on file</translation>
        </message>
        <message>
            <source>Thema</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Vorgeschlagen am</source>
            <translation>Proposed on</translation>
        </message>
        <message>
            <source>keinem, oder nicht eingetragen</source>
            <translation>none, or not recorded</translation>
        </message>
        <message>
            <source>Aus welchem Gespräch</source>
            <translation>From which conversation</translation>
        </message>
        <message>
            <source>Termin dort am</source>
            <translation>Appointment there on</translation>
        </message>
        <message>
            <source>Anmerkung</source>
            <translation>Remark</translation>
        </message>
        <message>
            <source>{day}: {what}</source>
            <translation>{day}: {what}</translation>
        </message>
    </context>
    <context>
        <name>ReferralForm</name>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>ReferralStepDialog</name>
        <message>
            <source>Stand des Verweises ändern</source>
            <translation>Change the status of the referral</translation>
        </message>
        <message>
            <source>Stand des Verweises geändert</source>
            <translation>Status of the referral changed</translation>
        </message>
    </context>
    <context>
        <name>ReferralStepForm</name>
        <message>
            <source>Neuer Stand</source>
            <translation>New state</translation>
        </message>
        <message>
            <source>Am</source>
            <translation>On</translation>
        </message>
        <message>
            <source>Termin dort am</source>
            <translation>Appointment there on</translation>
        </message>
        <message>
            <source>Anmerkung (steht im Verlauf)</source>
            <translation>Remark (kept in the history)</translation>
        </message>
        <message>
            <source>Warum abgelehnt?</source>
            <translation>Why refused?</translation>
        </message>
        <message>
            <source>Warum nicht angekommen?</source>
            <translation>Why did nobody arrive?</translation>
        </message>
        <message>
            <source>Dieser Tag liegt in der Zukunft.</source>
            <translation>This day is in the future.</translation>
        </message>
        <message>
            <source>Der Termin liegt vor dem Tag, an dem er vereinbart wurde.</source>
            <translation>The appointment is before the day on which it was made.</translation>
        </message>
    </context>
    <context>
        <name>Referrals</name>
        <message>
            <source>Verweise</source>
            <translation>Referrals</translation>
        </message>
        <message>
            <source>Verweise nach Stand</source>
            <translation>Referrals by status</translation>
        </message>
        <message>
            <source>still: {day}</source>
            <translation>silent: {day}</translation>
        </message>
        <message>
            <source>Termin {day}</source>
            <translation>appointment {day}</translation>
        </message>
        <message>
            <source>Für</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Thema</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>An</source>
            <translation>To</translation>
        </message>
        <message numerus="yes">
            <source>%n Verweis(e)</source>
            <translation>
                <numerusform>%n referral</numerusform>
                <numerusform>%n referrals</numerusform>
            </translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Termin</source>
            <translation>Appointment</translation>
        </message>
        <message>
            <source>Fall</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Vorgeschlagen</source>
            <translation>Proposed</translation>
        </message>
        <message>
            <source>Grund</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>offen</source>
            <translation>open</translation>
        </message>
        <message>
            <source>lange nichts gehört</source>
            <translation>no news for long</translation>
        </message>
        <message>
            <source>zu Ende</source>
            <translation>over</translation>
        </message>
        <message>
            <source>Jahr</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Neuer Verweis</source>
            <translation>New referral</translation>
        </message>
        <message>
            <source>Verweis</source>
            <translation>Referral</translation>
        </message>
        <message>
            <source>Verweis gesichert</source>
            <translation>Referral saved</translation>
        </message>
        <message>
            <source>Verweis gelöscht</source>
            <translation>Referral deleted</translation>
        </message>
        <message>
            <source>Stand ändern …</source>
            <translation>Change state …</translation>
        </message>
        <message>
            <source>Verweisbrief …</source>
            <translation>Letter of referral …</translation>
        </message>
        <message numerus="yes">
            <source>%n beendete(r) ausgeblendet</source>
            <translation>
                <numerusform>%n finished one hidden</numerusform>
                <numerusform>%n finished ones hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>Hier stehen Ihre Verweise an andere Stellen, vom Vorschlag bis zur Ankunft der Person dort.</source>
            <translation>Here are your referrals to other bodies, from the proposal until the person has arrived there.</translation>
        </message>
        <message>
            <source>Nummer, Fall, Name oder Stelle</source>
            <translation>Number, case, name or body</translation>
        </message>
    </context>
    <context>
        <name>ReferralsPanel</name>
        <message>
            <source>An</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Für</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Thema</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Noch kein Verweis an eine andere Stelle.</source>
            <translation>No referral to another body yet.</translation>
        </message>
        <message>
            <source>Neuer Verweis …</source>
            <translation>New referral …</translation>
        </message>
        <message>
            <source>Verweise</source>
            <translation>Referrals</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Stand ändern …</source>
            <translation>Change state …</translation>
        </message>
        <message>
            <source>Verweis gesichert</source>
            <translation>Referral saved</translation>
        </message>
    </context>
    <context>
        <name>Register</name>
        <message>
            <source>Register</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>Name, Empfänger oder Nummer</source>
            <translation>Name, recipient or number</translation>
        </message>
        <message>
            <source>Entbindungen und Einwilligungen</source>
            <translation>Releases and consents</translation>
        </message>
        <message>
            <source>Von</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Gegenüber</source>
            <translation>Towards</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Gegeben am</source>
            <translation>Given on</translation>
        </message>
        <message>
            <source>Dokumente</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Dazu steht nichts im Register.</source>
            <translation>The register holds nothing of that kind.</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Person öffnen</source>
            <translation>Open person</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message numerus="yes">
            <source>%n Dokument(e) an der Entbindung</source>
            <translation>
                <numerusform>%n document with the release</numerusform>
                <numerusform>%n documents with the release</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Dokument(e) an der Person</source>
            <translation>
                <numerusform>%n document with the person</numerusform>
                <numerusform>%n documents with the person</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message>
            <source>{count}; bitte filtern, es sind mehr</source>
            <translation>{count}; please filter, there are more</translation>
        </message>
        <message>
            <source>Einwilligung gesichert</source>
            <translation>Consent saved</translation>
        </message>
        <message>
            <source>gegeben am {day}</source>
            <translation>given on {day}</translation>
        </message>
        <message>
            <source>gilt bis {day}</source>
            <translation>valid until {day}</translation>
        </message>
        <message>
            <source>widerrufen am {day}</source>
            <translation>revoked on {day}</translation>
        </message>
        <message>
            <source>Noch kein unterschriebenes Blatt angehängt.</source>
            <translation>No signed sheet attached yet.</translation>
        </message>
        <message>
            <source>läuft bald ab</source>
            <translation>ending soon</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Register der Entbindungen und Einwilligungen …</source>
            <translation>Register of releases and consents …</translation>
        </message>
    </context>
    <context>
        <name>RelationDialog</name>
        <message>
            <source>Beziehung</source>
            <translation>Relationship</translation>
        </message>
        <message>
            <source>Beziehung gesichert</source>
            <translation>Relationship saved</translation>
        </message>
    </context>
    <context>
        <name>RelationForm</name>
        <message>
            <source>Die andere Person</source>
            <translation>The other person</translation>
        </message>
        <message>
            <source>Name suchen oder neu eintippen …</source>
            <translation>Search for a name or type a new one …</translation>
        </message>
        <message>
            <source>Sie ist</source>
            <translation>This person is</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Bis (leer: noch immer)</source>
            <translation>Until (empty: still)</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>RelationsPanel</name>
        <message>
            <source>Beziehung hinzufügen …</source>
            <translation>Add relationship …</translation>
        </message>
        <message>
            <source>Beziehungen</source>
            <translation>Relationships</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>ist</source>
            <translation>is</translation>
        </message>
        <message>
            <source>Jahrgang</source>
            <translation>Born</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Zeit</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Noch niemand: Eltern, Kinder, Sorge, wer abholen darf. Es gilt von beiden Seiten.</source>
            <translation>Nobody yet: parents, children, custody, who may pick up. It holds from both sides.</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Beenden</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Beziehung beendet</source>
            <translation>Relationship ended</translation>
        </message>
        <message>
            <source>Beziehung entfernt</source>
            <translation>Relationship removed</translation>
        </message>
        <message>
            <source>Beziehung gesichert</source>
            <translation>Relationship saved</translation>
        </message>
    </context>
    <context>
        <name>ReleaseDialog</name>
        <message>
            <source>Neue Schweigepflichtentbindung</source>
            <translation>New release from secrecy</translation>
        </message>
        <message>
            <source>Schweigepflichtentbindung gesichert</source>
            <translation>Release from secrecy saved</translation>
        </message>
    </context>
    <context>
        <name>ReleaseFields</name>
        <message>
            <source>Wer entbindet?</source>
            <translation>Who gives the release?</translation>
        </message>
        <message>
            <source>für alles, ohne bestimmten Fall</source>
            <translation>for everything, not for one case</translation>
        </message>
        <message>
            <source>Nur im Fall</source>
            <translation>Only in the case</translation>
        </message>
        <message>
            <source>Wem gegenüber: Akteur oder Person</source>
            <translation>Towards whom: actor or person</translation>
        </message>
        <message>
            <source>oder Name, der sonst nirgends steht</source>
            <translation>or a name that stands nowhere else</translation>
        </message>
        <message>
            <source>Richtung</source>
            <translation>Direction</translation>
        </message>
        <message>
            <source>Worüber</source>
            <translation>About what</translation>
        </message>
        <message>
            <source>z. B. Hilfeplan, Bescheide</source>
            <translation>e.g. help plan, notices</translation>
        </message>
        <message>
            <source>Genauer Umfang, im Wortlaut</source>
            <translation>Exact extent, word for word</translation>
        </message>
        <message>
            <source>Zweck</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>z. B. Antrag auf Wohngeld klären</source>
            <translation>e.g. clarify an application for housing benefit</translation>
        </message>
        <message>
            <source>Unterschrieben am (leer: noch nicht)</source>
            <translation>Signed on (empty: not yet)</translation>
        </message>
        <message>
            <source>Gilt bis (leer: wie eingestellt)</source>
            <translation>Holds until (empty: as set)</translation>
        </message>
        <message>
            <source>Vertretung, Übersetzung, Widerruf</source>
            <translation>Representation, translation, revocation</translation>
        </message>
        <message>
            <source>Gesetzliche Vertretung</source>
            <translation>Legal representative</translation>
        </message>
        <message>
            <source>Übersetzt von</source>
            <translation>Translated by</translation>
        </message>
        <message>
            <source>Widerrufen am</source>
            <translation>Revoked on</translation>
        </message>
        <message>
            <source>Anmerkung</source>
            <translation>Remark</translation>
        </message>
    </context>
    <context>
        <name>ReleaseForm</name>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>Releases</name>
        <message>
            <source>Schweigepflicht</source>
            <translation>Secrecy</translation>
        </message>
        <message>
            <source>Neue Entbindung</source>
            <translation>New release</translation>
        </message>
        <message>
            <source>Entbindung</source>
            <translation>Release</translation>
        </message>
        <message>
            <source>Schweigepflichtentbindung gesichert</source>
            <translation>Release from secrecy saved</translation>
        </message>
        <message>
            <source>Schweigepflichtentbindung gelöscht</source>
            <translation>Release from secrecy deleted</translation>
        </message>
        <message>
            <source>Widerrufen …</source>
            <translation>Revoke …</translation>
        </message>
        <message>
            <source>Zum Unterschreiben …</source>
            <translation>To sign …</translation>
        </message>
        <message>
            <source>Zum Unterschreiben drucken …</source>
            <translation>Print to sign …</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Von</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Gegenüber</source>
            <translation>Towards</translation>
        </message>
        <message>
            <source>Worüber</source>
            <translation>About what</translation>
        </message>
        <message>
            <source>Richtung</source>
            <translation>Direction</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Gilt bis</source>
            <translation>Holds until</translation>
        </message>
        <message>
            <source>Unterschrieben</source>
            <translation>Signed</translation>
        </message>
        <message>
            <source>Widerrufen</source>
            <translation>Revoke</translation>
        </message>
        <message>
            <source>Fall</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Zweck</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message numerus="yes">
            <source>%n Entbindung(en)</source>
            <translation>
                <numerusform>%n release</numerusform>
                <numerusform>%n releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n abgelaufene oder widerrufene ausgeblendet</source>
            <translation>
                <numerusform>%n ended or revoked hidden</numerusform>
                <numerusform>%n ended or revoked hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>gilt oder wird gelten</source>
            <translation>holds or will hold</translation>
        </message>
        <message>
            <source>läuft bald ab</source>
            <translation>ending soon</translation>
        </message>
        <message>
            <source>Hier steht, wer Sie wem gegenüber von der Schweigepflicht entbunden hat, worüber und bis wann.</source>
            <translation>Here stands who released you from secrecy towards whom, about what and until when.</translation>
        </message>
        <message>
            <source>Nummer, Name oder Empfänger</source>
            <translation>Number, name or recipient</translation>
        </message>
        <message>
            <source>Jahr</source>
            <translation>Year</translation>
        </message>
    </context>
    <context>
        <name>ReleasesPanel</name>
        <message>
            <source>Gegenüber</source>
            <translation>Towards</translation>
        </message>
        <message>
            <source>Von</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Worüber</source>
            <translation>About what</translation>
        </message>
        <message>
            <source>Richtung</source>
            <translation>Direction</translation>
        </message>
        <message>
            <source>Noch keine Schweigepflichtentbindung: Ohne sie erfährt niemand etwas.</source>
            <translation>No release from secrecy yet: without one nobody is told anything.</translation>
        </message>
        <message>
            <source>Neue Entbindung …</source>
            <translation>New release …</translation>
        </message>
        <message>
            <source>Widerrufen …</source>
            <translation>Revoke …</translation>
        </message>
        <message>
            <source>Schweigepflichtentbindungen</source>
            <translation>Releases from secrecy</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
    </context>
    <context>
        <name>RepeatDialog</name>
        <message>
            <source>Termine eintragen</source>
            <translation>Enter dates</translation>
        </message>
        <message>
            <source>Eintragen</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Noch ist kein Tag angekreuzt. Bitte einen Tag wählen oder abbrechen.</source>
            <translation>No day is ticked yet. Please choose a day or cancel.</translation>
        </message>
        <message>
            <source>Termine eingetragen</source>
            <translation>Dates entered</translation>
        </message>
        <message numerus="yes">
            <source>%n Termin(e) eingetragen</source>
            <translation>
                <numerusform>%n session entered</numerusform>
                <numerusform>%n sessions entered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message>
            <source>{period} (läuft noch)</source>
            <translation>{period} (still running)</translation>
        </message>
        <message>
            <source>{period} auf einen Blick</source>
            <translation>{period} at a glance</translation>
        </message>
        <message>
            <source>Schwellen ansehen</source>
            <translation>See the limits</translation>
        </message>
        <message>
            <source>Zeitraum</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Vorschau</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Als PDF …</source>
            <translation>As PDF …</translation>
        </message>
        <message>
            <source>Als Tabelle …</source>
            <translation>As spreadsheet …</translation>
        </message>
        <message>
            <source>{title} nicht gesichert</source>
            <translation>{title} not saved</translation>
        </message>
        <message>
            <source>Monatsblatt</source>
            <translation>Monthly sheet</translation>
        </message>
        <message>
            <source>Eine Seite für den Bürgermeister: Veranstaltungen, Beratungen, die fünf Aufgaben, Termine.</source>
            <translation>One page for the mayor: events, consultations, the five tasks, dates.</translation>
        </message>
        <message>
            <source>Jahresbericht</source>
            <translation>Annual report</translation>
        </message>
        <message>
            <source>Für den Gemeinderat: Quartier, die fünf Aufgaben, Kapazität, mit Definitionen im Anhang.</source>
            <translation>For the council: the quarter, the five tasks, capacity, with definitions in the annex.</translation>
        </message>
        <message>
            <source>Auf einen Blick</source>
            <translation>At a glance</translation>
        </message>
        <message>
            <source>Die Zahlen werden gezählt …</source>
            <translation>Counting the figures …</translation>
        </message>
        <message>
            <source>Hier entstehen Monatsblatt und Jahresbericht aus dem, was Sie ohnehin eintragen: Veranstaltungen, Beratungen, Akteure.</source>
            <translation>Monthly sheet and annual report are made here from what you enter anyway: events, consultations, actors.</translation>
        </message>
        <message>
            <source>Erste Veranstaltung eintragen</source>
            <translation>Enter the first event</translation>
        </message>
        <message>
            <source>Zahlen werden gezählt</source>
            <translation>Counting the figures</translation>
        </message>
        <message>
            <source>Bericht ansehen</source>
            <translation>Show the report</translation>
        </message>
        <message>
            <source>Die Zahlen als Bild</source>
            <translation>The figures as pictures</translation>
        </message>
        <message>
            <source>{number}. Quartal {year}</source>
            <translation>Quarter {number} of {year}</translation>
        </message>
    </context>
    <context>
        <name>RestoreScreen</name>
        <message>
            <source>Sicherung einspielen</source>
            <translation>Restore a backup</translation>
        </message>
        <message>
            <source>Wählen Sie die Sicherung und geben Sie Ihre jetzige Passphrase oder den Code vom jetzigen Blatt ein; sie gelten auch danach. Damit wird die Sicherung zuerst geprüft; was jetzt im Tresor liegt, wird vorher gesichert oder beiseitegelegt.</source>
            <translation>Choose the backup and type your present passphrase or the code from the present sheet; they hold afterwards as well. With it the backup is checked first; what lies in the vault now is backed up or put aside before.</translation>
        </message>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Größe</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Sicherungen</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>Andere Datei wählen …</source>
            <translation>Choose another file …</translation>
        </message>
        <message>
            <source>Passphrase oder Code vom Blatt</source>
            <translation>Passphrase or code from the sheet</translation>
        </message>
        <message>
            <source>Passphrase oder Code von damals, nur um diese Sicherung zu öffnen</source>
            <translation>Passphrase or code of then, only to open this backup</translation>
        </message>
        <message>
            <source>Ansehen, was darin ist</source>
            <translation>See what is inside</translation>
        </message>
        <message>
            <source>Einspielen</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Zurück</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Sicherungen ansehen</source>
            <translation>Looking at the backups</translation>
        </message>
        <message>
            <source>unbekannt</source>
            <translation>unknown</translation>
        </message>
        <message>
            <source>beschädigt</source>
            <translation>damaged</translation>
        </message>
        <message>
            <source>ließ sich nicht einspielen</source>
            <translation>could not be restored</translation>
        </message>
        <message>
            <source>noch nicht geprüft</source>
            <translation>not checked yet</translation>
        </message>
        <message>
            <source>Sicherung wählen</source>
            <translation>Choose backup</translation>
        </message>
        <message>
            <source>Sicherungen (*.qbsicherung);;Alle Dateien (*)</source>
            <translation>Backups (*.qbsicherung);;All files (*)</translation>
        </message>
        <message>
            <source>Bitte zuerst die Sicherung wählen.</source>
            <translation>Please choose the backup first.</translation>
        </message>
        <message>
            <source>Bitte die Passphrase oder den Code eingeben.</source>
            <translation>Please enter the passphrase or the code.</translation>
        </message>
        <message>
            <source>Die Sicherung wird angesehen …</source>
            <translation>Looking at the backup …</translation>
        </message>
        <message>
            <source>Die Sicherung wird geprüft und eingespielt …</source>
            <translation>Checking and restoring the backup …</translation>
        </message>
        <message>
            <source>Gewählt ist jetzt die davor; auch sie wird zuerst geprüft.</source>
            <translation>The one before it is chosen now; it is checked first as well.</translation>
        </message>
        <message>
            <source>Stand von {day}. Darin: {what}.</source>
            <translation>State of {day}. Inside: {what}.</translation>
        </message>
        <message>
            <source>noch keine Einträge</source>
            <translation>no entries yet</translation>
        </message>
        <message>
            <source>Personen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Haushalte</source>
            <translation>Households</translation>
        </message>
        <message>
            <source>Akteure</source>
            <translation>Partners</translation>
        </message>
        <message>
            <source>Fälle</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Verlaufseinträge</source>
            <translation>contact entries</translation>
        </message>
        <message>
            <source>Veranstaltungen</source>
            <translation>Events</translation>
        </message>
        <message>
            <source>Teilnahmen</source>
            <translation>Attendance</translation>
        </message>
        <message>
            <source>Aufgaben</source>
            <translation>Tasks</translation>
        </message>
        <message>
            <source>Dokumente</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Eingespielt und geprüft: der Stand von {day}.</source>
            <translation>Restored and checked: the state of {day}.</translation>
        </message>
        <message>
            <source>Der Stand von vorher ist gesichert ({when}); zurück geht es jederzeit auf demselben Weg.</source>
            <translation>The state before it is backed up ({when}); you can go back any time in the same way.</translation>
        </message>
        <message>
            <source>Was vorher da war, ließ sich nicht mehr lesen und liegt unverändert in „{folder}“.</source>
            <translation>What was there before could no longer be read and lies unchanged in “{folder}”.</translation>
        </message>
        <message>
            <source>Wenn die Passphrase vergessen ist, wählen Sie jetzt eine neue.</source>
            <translation>If the passphrase is forgotten, choose a new one now.</translation>
        </message>
    </context>
    <context>
        <name>ResultList</name>
        <message numerus="yes">
            <source>%n gefunden</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message>
            <source>Nichts gefunden.</source>
            <translation>Nothing found.</translation>
        </message>
    </context>
    <context>
        <name>ResultsPanel</name>
        <message>
            <source>Vergleichen mit</source>
            <translation>Compare with</translation>
        </message>
        <message>
            <source>Auswertung</source>
            <translation>Results</translation>
        </message>
        <message>
            <source>Frage</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Anteil</source>
            <translation>Share</translation>
        </message>
        <message>
            <source>95-%-Bereich</source>
            <translation>95% interval</translation>
        </message>
        <message>
            <source>Antworten</source>
            <translation>Answers</translation>
        </message>
        <message>
            <source>Vergleich</source>
            <translation>Comparison</translation>
        </message>
        <message>
            <source>Veränderung</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Noch nichts auszuwerten. Sobald Bögen eingegeben sind, steht hier, was sie sagen.</source>
            <translation>Nothing to evaluate yet. Once sheets are entered, this is where you see what they say.</translation>
        </message>
        <message>
            <source>Anteil der beiden oberen Antworten (stimmt, stimmt eher) an allen Antworten. Der 95-%-Bereich (Wilson) sagt, wie genau das ist; verglichen wird, was über den Zufall hinausgeht. Gezeigt wird ab {least} Antworten.</source>
            <translation>Share of the upper two answers (true, rather true) among all answers. The 95% interval (Wilson) says how precise that is; a change is what chance does not explain. Shown from {least} answers on.</translation>
        </message>
        <message>
            <source>keinem</source>
            <translation>none</translation>
        </message>
        <message>
            <source>unter {least}</source>
            <translation>below {least}</translation>
        </message>
        <message>
            <source>↑ höher</source>
            <translation>↑ higher</translation>
        </message>
        <message>
            <source>↓ niedriger</source>
            <translation>↓ lower</translation>
        </message>
        <message>
            <source>kein klarer Unterschied</source>
            <translation>no clear difference</translation>
        </message>
    </context>
    <context>
        <name>ReviewForm</name>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Bewertet am</source>
            <translation>Reviewed on</translation>
        </message>
        <message>
            <source>Was spricht dafür?</source>
            <translation>What speaks for it?</translation>
        </message>
    </context>
    <context>
        <name>ReviewsSection</name>
        <message>
            <source>Bewertungen</source>
            <translation>Reviews</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Dazu</source>
            <translation>Remark</translation>
        </message>
        <message>
            <source>Noch keine Bewertung. „Bewerten …“ hält fest, wie weit das Ziel erreicht ist.</source>
            <translation>No review yet. “Review …” notes how far the goal is reached.</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Bewertungen des gewählten Ziels</source>
            <translation>Reviews of the chosen goal</translation>
        </message>
        <message>
            <source>Bewertung geändert</source>
            <translation>Review changed</translation>
        </message>
        <message>
            <source>Bewertung entfernt</source>
            <translation>Review removed</translation>
        </message>
    </context>
    <context>
        <name>RevokeDialog</name>
        <message>
            <source>Schweigepflichtentbindung widerrufen</source>
            <translation>Revoke release from secrecy</translation>
        </message>
        <message>
            <source>Widerrufen</source>
            <translation>Revoke</translation>
        </message>
    </context>
    <context>
        <name>RevokeForm</name>
        <message>
            <source>Widerrufen am</source>
            <translation>Revoked on</translation>
        </message>
    </context>
    <context>
        <name>RoleDialog</name>
        <message>
            <source>Rolle geben</source>
            <translation>Give a role</translation>
        </message>
        <message numerus="yes">
            <source>%n ausgewählte Person(en)</source>
            <translation>
                <numerusform>%n selected person</numerusform>
                <numerusform>%n selected persons</numerusform>
            </translation>
        </message>
        <message>
            <source>Rolle gegeben</source>
            <translation>Role given</translation>
        </message>
        <message numerus="yes">
            <source>Rolle %n Person(en) gegeben</source>
            <translation>
                <numerusform>Role given to %n person</numerusform>
                <numerusform>Role given to %n persons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hatte(n) sie schon</source>
            <translation>
                <numerusform>%n had it already</numerusform>
                <numerusform>%n had it already</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoleForm</name>
        <message>
            <source>Rolle</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>seit</source>
            <translation>since</translation>
        </message>
    </context>
    <context>
        <name>RowCard</name>
        <message>
            <source>Gewählte Zeile</source>
            <translation>Chosen row</translation>
        </message>
        <message>
            <source>Was geschieht</source>
            <translation>What happens</translation>
        </message>
        <message>
            <source>Zeile {line}</source>
            <translation>Row {line}</translation>
        </message>
        <message>
            <source>Ist das {whom}?</source>
            <translation>Is this {whom}?</translation>
        </message>
        <message>
            <source>Das ist {whom}.</source>
            <translation>This is {whom}.</translation>
        </message>
        <message>
            <source>noch nicht entschieden</source>
            <translation>not decided yet</translation>
        </message>
        <message>
            <source>{label}: {after} ergänzen</source>
            <translation>{label}: add {after}</translation>
        </message>
        <message>
            <source>{label}: {after} hinzufügen (da ist: {before})</source>
            <translation>{label}: add {after} (there is: {before})</translation>
        </message>
        <message>
            <source>{label}: {before} durch {after} ersetzen</source>
            <translation>{label}: replace {before} with {after}</translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>In eigenem Fenster öffnen</source>
            <translation>Open in a window of its own</translation>
        </message>
        <message>
            <source>Als Tabelle kopieren</source>
            <translation>Copy as table</translation>
        </message>
    </context>
    <context>
        <name>RowsField</name>
        <message>
            <source>Hier fehlt noch: {what}</source>
            <translation>Still missing here: {what}</translation>
        </message>
    </context>
    <context>
        <name>RowsStep</name>
        <message>
            <source>Es ist noch nichts übernommen. Bei bekannten Einträgen werden leere Felder ergänzt; was dort steht, bleibt, wenn Sie nichts anderes wählen.</source>
            <translation>Nothing was brought in yet. Empty fields of known entries are filled; what stands there stays unless you choose otherwise.</translation>
        </message>
        <message>
            <source>Zeigen</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Vielleicht Bekannte ohne Entscheidung</source>
            <translation>Perhaps known, not decided</translation>
        </message>
        <message>
            <source>was wahrscheinlicher ist</source>
            <translation>whatever is likelier</translation>
        </message>
        <message>
            <source>Fehlerhafte Zeilen speichern …</source>
            <translation>Save faulty rows …</translation>
        </message>
        <message>
            <source>Zeilen der Liste</source>
            <translation>Rows of the list</translation>
        </message>
        <message>
            <source>Zeile</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Was geschieht</source>
            <translation>What happens</translation>
        </message>
        <message>
            <source>Angaben</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Hinweis</source>
            <translation>Hint</translation>
        </message>
        <message>
            <source>alle Zeilen</source>
            <translation>all rows</translation>
        </message>
        <message>
            <source>bekannt, mit Unterschieden</source>
            <translation>known, with differences</translation>
        </message>
        <message numerus="yes">
            <source>%n fehlerhaft</source>
            <translation>
                <numerusform>%n faulty</numerusform>
                <numerusform>%n faulty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n vielleicht bekannt und noch nicht entschieden</source>
            <translation>
                <numerusform>%n perhaps known and not decided yet</numerusform>
                <numerusform>%n perhaps known and not decided yet</numerusform>
            </translation>
        </message>
        <message>
            <source>Die Liste hat keine Zeilen außer ihrer Kopfzeile. Bitte eine andere Datei wählen.</source>
            <translation>The list has no rows besides its heading. Please choose another file.</translation>
        </message>
        <message>
            <source>es gibt nichts zu übernehmen</source>
            <translation>there is nothing to bring in</translation>
        </message>
        <message>
            <source>Gezeigt sind die ersten {shown} von {count} Zeilen; übernommen werden alle.</source>
            <translation>The first {shown} of {count} rows are shown; all are brought in.</translation>
        </message>
        <message>
            <source>bekannt, wird ergänzt</source>
            <translation>known, is completed</translation>
        </message>
        <message>
            <source>bekannt, nichts Neues</source>
            <translation>known, nothing new</translation>
        </message>
        <message>
            <source>wie Zeile {line}</source>
            <translation>like row {line}</translation>
        </message>
        <message>
            <source>schon da: {title}</source>
            <translation>already there: {title}</translation>
        </message>
    </context>
    <context>
        <name>RuleSection</name>
        <message>
            <source>Bitte alle Felder ausfüllen, auch den Tag, ab dem es gilt.</source>
            <translation>Please fill in every field, and the day from which it holds.</translation>
        </message>
        <message>
            <source>Bisher festgelegt</source>
            <translation>Set so far</translation>
        </message>
    </context>
    <context>
        <name>Rules</name>
        <message>
            <source>täglich</source>
            <translation>daily</translation>
        </message>
        <message>
            <source>werktags</source>
            <translation>on weekdays</translation>
        </message>
        <message>
            <source>wöchentlich</source>
            <translation>weekly</translation>
        </message>
        <message>
            <source>alle 2 Wochen</source>
            <translation>every 2 weeks</translation>
        </message>
        <message>
            <source>alle 4 Wochen</source>
            <translation>every 4 weeks</translation>
        </message>
        <message>
            <source>monatlich</source>
            <translation>monthly</translation>
        </message>
        <message>
            <source>jeden 1. Montag</source>
            <translation>every 1st Monday</translation>
        </message>
        <message>
            <source>alle 3 Monate</source>
            <translation>every 3 months</translation>
        </message>
        <message>
            <source>jährlich</source>
            <translation>yearly</translation>
        </message>
        <message>
            <source>z. B. alle 4 Wochen</source>
            <translation>e.g. every 4 weeks</translation>
        </message>
        <message>
            <source>Nicht verstanden. So geht es: „alle 4 Wochen“, „jeden 1. Montag“, „monatlich am 15.“, „jeden Freitag bis 31.3.“.</source>
            <translation>Not understood. It works like this: “every 4 weeks”, “every 1st Monday”, “monthly on the 15th”, “every Friday until 31 March”.</translation>
        </message>
    </context>
    <context>
        <name>SaidChips</name>
        <message>
            <source>{label}: nur als Text lesen</source>
            <translation>{label}: read as text only</translation>
        </message>
        <message>
            <source>{label} ▾</source>
            <translation>{label} ▾</translation>
        </message>
        <message>
            <source>Art: {label}</source>
            <translation>Kind: {label}</translation>
        </message>
        <message>
            <source>Wer? ▾</source>
            <translation>Who? ▾</translation>
        </message>
        <message>
            <source>{label}: Wer?</source>
            <translation>{label}: Who?</translation>
        </message>
    </context>
    <context>
        <name>SalvageScreen</name>
        <message>
            <source>Retten, was lesbar ist</source>
            <translation>Rescue what can be read</translation>
        </message>
        <message>
            <source>Grundlage ist die neueste unversehrte Sicherung; dazu kommt jeder Eintrag, der in der beschädigten Datei noch lesbar ist. Der beschädigte Tresor wird nicht verändert.</source>
            <translation>It stands on the newest intact backup, and every entry that can still be read in the damaged file is added. The damaged vault is not changed.</translation>
        </message>
        <message>
            <source>Passphrase oder Code vom Blatt</source>
            <translation>Passphrase or code from the sheet</translation>
        </message>
        <message>
            <source>Anderer Ort …</source>
            <translation>Another place …</translation>
        </message>
        <message>
            <source>Retten</source>
            <translation>Rescue</translation>
        </message>
        <message>
            <source>Zurück</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Der neue Tresor entsteht in „{folder}“.</source>
            <translation>The new vault is made in “{folder}”.</translation>
        </message>
        <message>
            <source>Wo soll der gerettete Tresor entstehen?</source>
            <translation>Where shall the rescued vault be made?</translation>
        </message>
        <message>
            <source>Bitte die Passphrase oder den Code eingeben.</source>
            <translation>Please enter the passphrase or the code.</translation>
        </message>
        <message>
            <source>Die Sicherungen werden geprüft …</source>
            <translation>Checking the backups …</translation>
        </message>
        <message>
            <source>Abgebrochen. Es wurde nichts verändert und nichts angelegt.</source>
            <translation>Stopped. Nothing was changed and nothing made.</translation>
        </message>
        <message>
            <source>{name} gerettet {day}</source>
            <translation>{name} rescued {day}</translation>
        </message>
    </context>
    <context>
        <name>SalvagedScreen</name>
        <message>
            <source>Gerettet</source>
            <translation>Rescued</translation>
        </message>
        <message>
            <source>Was fehlt</source>
            <translation>What is missing</translation>
        </message>
        <message>
            <source>Diese Namen stehen nur hier, in keiner Datei.</source>
            <translation>These names stand only here, in no file.</translation>
        </message>
        <message>
            <source>Bericht als PDF sichern …</source>
            <translation>Save the account as PDF …</translation>
        </message>
        <message>
            <source>Damit weiterarbeiten</source>
            <translation>Go on with it</translation>
        </message>
        <message>
            <source>Der gerettete Tresor kommt an den Platz des beschädigten und behält dessen Sicherungen; die beschädigten Dateien bleiben dort unter „backups“ aufgehoben.</source>
            <translation>The rescued vault takes the place of the damaged one and keeps its backups; the damaged files are kept there in “backups”.</translation>
        </message>
        <message>
            <source>Lieber am neuen Ort lassen und dort öffnen</source>
            <translation>Rather leave it in its new place and open it there</translation>
        </message>
        <message>
            <source>Es fehlt nichts, soweit sich das erkennen lässt. Passphrase und Code bleiben dieselben.</source>
            <translation>Nothing is missing as far as can be told. Passphrase and code stay the same.</translation>
        </message>
        <message>
            <source>Die beschädigte Datei war nicht lesbar. Der neue Tresor steht auf dem Stand der Sicherung von {day}; was danach eingegeben wurde, fehlt.</source>
            <translation>The damaged file could not be read. The new vault has the state of the backup of {day}; what was entered since is missing.</translation>
        </message>
        <message>
            <source>Es gab keine unversehrte Sicherung; gerettet ist, was in der Datei selbst lesbar war.</source>
            <translation>There was no intact backup; what could be read in the file itself is rescued.</translation>
        </message>
        <message>
            <source>Grundlage war die Sicherung von {day}, ergänzt um alles, was in der Datei lesbar war.</source>
            <translation>It stands on the backup of {day}, completed with everything that could be read in the file.</translation>
        </message>
        <message numerus="yes">
            <source>{what}: %n fehlt/fehlen.</source>
            <translation>
                <numerusform>{what}: %n is missing.</numerusform>
                <numerusform>{what}: %n are missing.</numerusform>
            </translation>
        </message>
        <message>
            <source>Bericht als PDF sichern</source>
            <translation>Save the account as PDF</translation>
        </message>
        <message>
            <source>Rettungsbericht.pdf</source>
            <translation>Rescue account.pdf</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Bericht sichern</source>
            <translation>Saving the report</translation>
        </message>
        <message>
            <source>Der Bericht ist gesichert. Er enthält Zahlen, keine Namen.</source>
            <translation>The account is saved. It holds numbers, no names.</translation>
        </message>
        <message>
            <source>Der gerettete Tresor kommt an seinen Platz …</source>
            <translation>The rescued vault is put in its place …</translation>
        </message>
        <message>
            <source>Tresor einsetzen</source>
            <translation>Putting the vault in place</translation>
        </message>
        <message>
            <source>Der gerettete Tresor ist jetzt an seinem Platz.</source>
            <translation>The rescued vault is in its place now.</translation>
        </message>
        <message>
            <source>Die beschädigten Dateien liegen in „{folder}“.</source>
            <translation>The damaged files lie in “{folder}”.</translation>
        </message>
        <message>
            <source>Ab jetzt öffnet sich der gerettete Tresor an seinem neuen Ort.</source>
            <translation>From now on the rescued vault opens in its new place.</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Fehlt</source>
            <translation>Missing</translation>
        </message>
        <message>
            <source>Alter Stand</source>
            <translation>Older state</translation>
        </message>
        <message>
            <source>Was da ist</source>
            <translation>What is there</translation>
        </message>
        <message>
            <source>Alter Stand: so, wie die Sicherung es hatte; Änderungen seither können fehlen.</source>
            <translation>Older state: as the backup had it; changes since may be missing.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>(Name unbekannt)</source>
            <translation>(name unknown)</translation>
        </message>
    </context>
    <context>
        <name>SavedSearches</name>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Umbenennen …	F2</source>
            <translation>Rename …	F2</translation>
        </message>
        <message>
            <source>Duplizieren</source>
            <translation>Duplicate</translation>
        </message>
        <message>
            <source>Nach oben	Strg+↑</source>
            <translation>Up	Ctrl+↑</translation>
        </message>
        <message>
            <source>Nach unten	Strg+↓</source>
            <translation>Down	Ctrl+↓</translation>
        </message>
        <message>
            <source>Löschen	Entf</source>
            <translation>Delete	Del</translation>
        </message>
        <message>
            <source>Gemerkte Suche umbenannt</source>
            <translation>Saved search renamed</translation>
        </message>
        <message>
            <source>Suche umbenennen</source>
            <translation>Rename the search</translation>
        </message>
        <message>
            <source>Name in der Seitenleiste</source>
            <translation>Name in the side bar</translation>
        </message>
        <message>
            <source>{name} (Kopie)</source>
            <translation>{name} (copy)</translation>
        </message>
        <message>
            <source>Gemerkte Suche dupliziert</source>
            <translation>Saved search duplicated</translation>
        </message>
        <message>
            <source>Gemerkte Suche gelöscht</source>
            <translation>Saved search deleted</translation>
        </message>
        <message>
            <source>Gemerkte Suchen geordnet</source>
            <translation>Saved searches put in order</translation>
        </message>
        <message>
            <source>{page}: {search}</source>
            <translation>{page}: {search}</translation>
        </message>
        <message>
            <source>Gemerkte Suchen zählen</source>
            <translation>Counting saved searches</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Als PDF sichern</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Als Tabelle sichern</source>
            <translation>Save as spreadsheet</translation>
        </message>
        <message>
            <source>Tabellen (*.xlsx)</source>
            <translation>Spreadsheets (*.xlsx)</translation>
        </message>
        <message>
            <source>Tabellen als Text (*.csv)</source>
            <translation>Tables as text (*.csv)</translation>
        </message>
        <message>
            <source>Als Kalenderdatei sichern</source>
            <translation>Save as a calendar file</translation>
        </message>
        <message>
            <source>Kalender (*.ics)</source>
            <translation>Calendars (*.ics)</translation>
        </message>
        <message>
            <source>Als Adressbuch sichern</source>
            <translation>Save as an address book</translation>
        </message>
        <message>
            <source>Adressbücher (*.vcf)</source>
            <translation>Address books (*.vcf)</translation>
        </message>
        <message>
            <source>Gesichert als „{name}“.</source>
            <translation>Saved as “{name}”.</translation>
        </message>
    </context>
    <context>
        <name>ScanSection</name>
        <message>
            <source>Scannen</source>
            <translation>Scanning</translation>
        </message>
        <message>
            <source>Neue Scans werden angeboten, sobald sie im Ordner liegen. Von selbst übernommen wird nichts.</source>
            <translation>New scans are offered as soon as they are in the folder. Nothing is taken by itself.</translation>
        </message>
        <message>
            <source>Ordner wählen …</source>
            <translation>Choose folder …</translation>
        </message>
        <message>
            <source>Nicht mehr beobachten</source>
            <translation>Stop watching</translation>
        </message>
        <message>
            <source>Die Dateien im Ordner sind nicht verschlüsselt und bleiben nach dem Anhängen dort liegen, bis Sie sie löschen. Am besten liegt der Ordner auf diesem Computer und nicht auf einem Laufwerk, das andere lesen.</source>
            <translation>The files in the folder are not encrypted and stay there after attaching until you delete them. The folder is best kept on this computer and not on a drive that others read.</translation>
        </message>
        <message>
            <source>Beobachtet wird „{folder}“.</source>
            <translation>“{folder}” is watched.</translation>
        </message>
        <message>
            <source>Es wird kein Ordner beobachtet.</source>
            <translation>No folder is watched.</translation>
        </message>
        <message>
            <source>Scan-Ordner wählen</source>
            <translation>Choose scan folder</translation>
        </message>
    </context>
    <context>
        <name>ScanWatcher</name>
        <message>
            <source>Scans angehängt</source>
            <translation>Scans attached</translation>
        </message>
        <message>
            <source>aus dem Scan-Ordner</source>
            <translation>from the scan folder</translation>
        </message>
        <message>
            <source>Scans anhängen</source>
            <translation>Attach scans</translation>
        </message>
        <message numerus="yes">
            <source>%n neue(r) Scan(s) im Scan-Ordner</source>
            <translation>
                <numerusform>%n new scan in the scan folder</numerusform>
                <numerusform>%n new scans in the scan folder</numerusform>
            </translation>
        </message>
        <message>
            <source>Anhängen an …</source>
            <translation>Attach to …</translation>
        </message>
        <message numerus="yes">
            <source>%n Scan(s) bei {whom} angehängt; die Dateien liegen noch unverschlüsselt im Ordner</source>
            <translation>
                <numerusform>%n scan attached to {whom}; the file still lies unencrypted in the folder</numerusform>
                <numerusform>%n scans attached to {whom}; the files still lie unencrypted in the folder</numerusform>
            </translation>
        </message>
        <message>
            <source>Diese Scans liegen dort schon; die Dateien liegen noch unverschlüsselt im Ordner</source>
            <translation>These scans are already there; the files are still in the folder, unencrypted</translation>
        </message>
        <message>
            <source>Ordner zeigen</source>
            <translation>Show folder</translation>
        </message>
    </context>
    <context>
        <name>ScansDialog</name>
        <message>
            <source>Scans anhängen</source>
            <translation>Attach scans</translation>
        </message>
        <message>
            <source>Anhängen</source>
            <translation>Attach</translation>
        </message>
        <message>
            <source>Nicht mehr anbieten</source>
            <translation>Don’t offer again</translation>
        </message>
    </context>
    <context>
        <name>ScansForm</name>
        <message>
            <source>Anhängen an</source>
            <translation>Attach to</translation>
        </message>
        <message>
            <source>Person, Fall, Akteur … suchen</source>
            <translation>Search person, case, actor …</translation>
        </message>
        <message>
            <source>Neue Scans</source>
            <translation>New scans</translation>
        </message>
        <message>
            <source>Die Dateien bleiben unverschlüsselt im Ordner liegen. Bitte dort löschen, was nicht mehr gebraucht wird.</source>
            <translation>The files stay in the folder, unencrypted. Please delete there what is no longer needed.</translation>
        </message>
    </context>
    <context>
        <name>Screen</name>
        <message>
            <source>Bitte bestätigen</source>
            <translation>Please confirm</translation>
        </message>
        <message>
            <source>Trotzdem einsetzen</source>
            <translation>Put it in all the same</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Suchen … (Strg+F)</source>
            <translation>Search … (Ctrl+F)</translation>
        </message>
        <message>
            <source>In allem suchen</source>
            <translation>Search everything</translation>
        </message>
    </context>
    <context>
        <name>SearchKeeping</name>
        <message>
            <source>Suche merken …</source>
            <translation>Save this search …</translation>
        </message>
        <message>
            <source>Gemerkte Suche ändern: wie jetzt gezeigt</source>
            <translation>Change the saved search: as shown now</translation>
        </message>
        <message>
            <source>Suche merken … (Strg+D)</source>
            <translation>Save this search … (Ctrl+D)</translation>
        </message>
        <message>
            <source>Suche merken</source>
            <translation>Save the search</translation>
        </message>
        <message>
            <source>Name in der Seitenleiste</source>
            <translation>Name in the side bar</translation>
        </message>
        <message>
            <source>Suche gemerkt</source>
            <translation>Search saved</translation>
        </message>
        <message>
            <source>Gemerkte Suche geändert</source>
            <translation>Saved search changed</translation>
        </message>
    </context>
    <context>
        <name>SearchPopup</name>
        <message>
            <source>Gefunden</source>
            <translation>Found</translation>
        </message>
        <message>
            <source>Nichts gefunden.</source>
            <translation>Nothing found.</translation>
        </message>
        <message>
            <source>↑ ↓ wählen   ·   Enter öffnen   ·   Strg+Enter daneben öffnen</source>
            <translation>↑ ↓ choose   ·   Enter opens   ·   Ctrl+Enter opens beside</translation>
        </message>
    </context>
    <context>
        <name>SecretField</name>
        <message>
            <source>Passphrase zeigen</source>
            <translation>Show passphrase</translation>
        </message>
    </context>
    <context>
        <name>SecuredDialog</name>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Strg+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Vorher wird eine Sicherung gemacht …</source>
            <translation>A backup is made first …</translation>
        </message>
    </context>
    <context>
        <name>SecuritySection</name>
        <message>
            <source>Sicherheit</source>
            <translation>Security</translation>
        </message>
        <message>
            <source>Der Tresor öffnet sich nur mit Ihrer Passphrase oder dem Code vom Blatt im Safe.</source>
            <translation>The vault opens only with your passphrase or with the code on the sheet in the safe.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Passphrase ändern …</source>
            <translation>Change passphrase …</translation>
        </message>
        <message>
            <source>Blatt für den Safe</source>
            <translation>Sheet for the safe</translation>
        </message>
        <message>
            <source>Mit einer neuen Passphrase öffnet die bisherige nichts Heutiges mehr, auch nicht die Sicherungen im Tresor.</source>
            <translation>With a new passphrase the previous one opens nothing of today any more, not even the backups in the vault.</translation>
        </message>
        <message>
            <source>Mit einem neuen Blatt öffnet das bisherige nichts Heutiges mehr. Nötig, wenn es fehlt oder jemand es gesehen hat.</source>
            <translation>With a new sheet the previous one opens nothing of today any more. Needed if it is missing or somebody has seen it.</translation>
        </message>
        <message>
            <source>Neues Blatt …</source>
            <translation>New sheet …</translation>
        </message>
        <message>
            <source>Protokoll</source>
            <translation>Audit trail</translation>
        </message>
        <message>
            <source>Wer sich angemeldet, etwas angesehen, geändert oder ausgegeben hat, und wann.</source>
            <translation>Who logged in, looked at something, changed it or gave it out, and when.</translation>
        </message>
        <message>
            <source>Protokoll öffnen</source>
            <translation>Open audit trail</translation>
        </message>
        <message>
            <source>Tresor prüfen</source>
            <translation>Check the vault</translation>
        </message>
        <message>
            <source>Liest jede Seite der Datei und vergleicht Verknüpfungen, Suche und Verlauf.</source>
            <translation>Reads every page of the file and compares links, search and history.</translation>
        </message>
        <message>
            <source>Jetzt prüfen</source>
            <translation>Check now</translation>
        </message>
        <message>
            <source>Passphrase, Blatt und Schlüssel werden zusammen neu, die Sicherungen im Tresor neu verschlüsselt oder gelöscht, und es wird gesagt, welche Kopien an anderen Orten sich noch mit dem Bisherigen öffnen.</source>
            <translation>Passphrase, sheet and key become new together, the backups in the vault are encrypted anew or deleted, and you are told which copies elsewhere still open with what held before.</translation>
        </message>
        <message>
            <source>Was im Tresor nicht neu verschlüsselt ist oder beiseiteliegt, und Kopien an anderen Orten.</source>
            <translation>What is not encrypted anew in the vault or lies aside, and copies elsewhere.</translation>
        </message>
        <message>
            <source>Das öffnet vielleicht noch ein früheres Geheimnis. Vorher wird der jetzige Stand gesichert und geprüft.

{names}</source>
            <translation>An earlier secret may still open this. The present state is backed up and checked first.

{names}</translation>
        </message>
        <message>
            <source>Alles zurücknehmen</source>
            <translation>Take everything back</translation>
        </message>
        <message>
            <source>Jemand kennt mein Geheimnis …</source>
            <translation>Somebody knows my secret …</translation>
        </message>
        <message>
            <source>Was ein früheres Geheimnis noch öffnet</source>
            <translation>What an earlier secret still opens</translation>
        </message>
        <message>
            <source>Im Tresor löschen …</source>
            <translation>Delete in the vault …</translation>
        </message>
        <message numerus="yes">
            <source>nach %n Minuten</source>
            <translation>
                <numerusform>after %n minute</numerusform>
                <numerusform>after %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>nach %n Sekunden</source>
            <translation>
                <numerusform>after %n second</numerusform>
                <numerusform>after %n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>nach %n Tagen</source>
            <translation>
                <numerusform>after %n day</numerusform>
                <numerusform>after %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>Kopie von {when}: {place}</source>
            <translation>Copy of {when}: {place}</translation>
        </message>
        <message>
            <source>Ort nicht vermerkt</source>
            <translation>place not noted</translation>
        </message>
        <message>
            <source>Nichts, von dem das Programm weiß.</source>
            <translation>Nothing the program knows of.</translation>
        </message>
        <message>
            <source>Im Tresor löschen</source>
            <translation>Delete in the vault</translation>
        </message>
        <message>
            <source>Löschen</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>In den letzten 30 Tagen keine falsche Passphrase.</source>
            <translation>No wrong passphrase in the last 30 days.</translation>
        </message>
        <message numerus="yes">
            <source>%n falsche(r) Versuch(e) in den letzten 30 Tagen, zuletzt {when}.</source>
            <translation>
                <numerusform>%n wrong attempt in the last 30 days, {when}.</numerusform>
                <numerusform>%n wrong attempts in the last 30 days, the last one {when}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Series</name>
        <message>
            <source>Neue Reihe</source>
            <translation>New series</translation>
        </message>
        <message>
            <source>Reihe</source>
            <translation>Series</translation>
        </message>
        <message>
            <source>Reihe gesichert</source>
            <translation>Series saved</translation>
        </message>
        <message>
            <source>Reihe gelöscht</source>
            <translation>Series deleted</translation>
        </message>
        <message>
            <source>Termine</source>
            <translation>Dates</translation>
        </message>
        <message>
            <source>Nächster Termin</source>
            <translation>Next date</translation>
        </message>
        <message>
            <source>Rhythmus</source>
            <translation>Rhythm</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message numerus="yes">
            <source>%n Reihe(n)</source>
            <translation>
                <numerusform>%n series</numerusform>
                <numerusform>%n series</numerusform>
            </translation>
        </message>
        <message>
            <source>Hier stehen Kurse und Treffs, die wiederkehren: das Nähcafé, der Sprachkurs.</source>
            <translation>Recurring courses and meetings stand here: the sewing café, the language course.</translation>
        </message>
        <message>
            <source>Name oder Ort</source>
            <translation>Name or place</translation>
        </message>
    </context>
    <context>
        <name>SeriesForm</name>
        <message>
            <source>Name der Reihe</source>
            <translation>Name of the series</translation>
        </message>
        <message>
            <source>Rhythmus</source>
            <translation>Rhythm</translation>
        </message>
        <message>
            <source>z. B. freitags 15 bis 17 Uhr</source>
            <translation>e.g. Fridays 3 to 5 pm</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>SessionsPanel</name>
        <message>
            <source>Termine der Reihe</source>
            <translation>Dates of the series</translation>
        </message>
        <message>
            <source>Noch kein Termin. Der erste lässt sich allein eintragen, oder gleich eine ganze Reihe von Tagen.</source>
            <translation>No date yet. Enter the first one alone, or a whole row of days at once.</translation>
        </message>
        <message>
            <source>Termine eintragen …</source>
            <translation>Enter dates …</translation>
        </message>
        <message>
            <source>Nächster Termin</source>
            <translation>Next date</translation>
        </message>
        <message>
            <source>Termin eingetragen</source>
            <translation>Date entered</translation>
        </message>
        <message numerus="yes">
            <source>%n Termin(e)</source>
            <translation>
                <numerusform>%n date</numerusform>
                <numerusform>%n dates</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SharedFolders</name>
        <message>
            <source>ein Netzlaufwerk</source>
            <translation>a network drive</translation>
        </message>
        <message>
            <source>einen Cloud-Speicher</source>
            <translation>cloud storage</translation>
        </message>
        <message>
            <source>Der Ordner des Tresors läuft über {place}. Verschlüsselt ist er auch dort, aber wenn zwei Rechner ihn zugleich abgleichen, kann die Datei Schaden nehmen. Sicherer ist ein Ordner, der nur auf diesem Rechner liegt.</source>
            <translation>The folder of the vault is shared through {place}. It is encrypted there as well, but when two computers synchronise it at the same time, the file can be damaged. A folder that lies on this computer only is safer.</translation>
        </message>
    </context>
    <context>
        <name>SheetScreen</name>
        <message>
            <source>Das Blatt für den Safe</source>
            <translation>The sheet for the safe</translation>
        </message>
        <message>
            <source>Drucken …</source>
            <translation>Print …</translation>
        </message>
        <message>
            <source>Wenn Sie die Passphrase vergessen, öffnet nur noch dieser Code den Tresor. Niemand sonst hat ihn. Drucken Sie das Blatt und legen Sie es weg, am besten in den Safe der Gemeinde.</source>
            <translation>If you forget the passphrase, only this code still opens the vault. Nobody else has it. Print the sheet and put it away, best in the safe of the municipality.</translation>
        </message>
        <message>
            <source>Blatt als PDF sichern …</source>
            <translation>Save sheet as PDF …</translation>
        </message>
        <message>
            <source>Zur Probe einmal abtippen, vom Blatt oder von oben</source>
            <translation>Type it once as a test, from the sheet or from above</translation>
        </message>
        <message>
            <source>Weiter</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Blatt vorbereiten</source>
            <translation>Prepare the sheet</translation>
        </message>
        <message>
            <source>Drucken</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>Das Blatt ist an den Drucker gegeben.</source>
            <translation>The sheet was handed to the printer.</translation>
        </message>
        <message>
            <source>Blatt als PDF sichern</source>
            <translation>Save sheet as PDF</translation>
        </message>
        <message>
            <source>Wiederherstellungsblatt.pdf</source>
            <translation>Recovery-sheet.pdf</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Blatt sichern</source>
            <translation>Saving the sheet</translation>
        </message>
        <message>
            <source>Das Blatt ist gesichert. Bitte drucken und danach die Datei löschen: Sie öffnet den Tresor.</source>
            <translation>The sheet is saved. Please print it and then delete the file: it opens the vault.</translation>
        </message>
        <message>
            <source>Das ist ein anderer Code. Bitte Gruppe für Gruppe vergleichen.</source>
            <translation>This is another code. Please compare group by group.</translation>
        </message>
    </context>
    <context>
        <name>SheetsPanel</name>
        <message>
            <source>Antworten des Bogens</source>
            <translation>Answers on the sheet</translation>
        </message>
        <message>
            <source>Nicht ändern</source>
            <translation>Don’t change</translation>
        </message>
        <message>
            <source>Je Frage eine Ziffer, am Ende Enter: 4 stimmt, 3 stimmt eher, 2 stimmt eher nicht, 1 stimmt nicht, 0 keine Angabe.</source>
            <translation>One digit per question, Enter at the end: 4 true, 3 rather true, 2 rather not true, 1 not true, 0 no answer.</translation>
        </message>
        <message>
            <source>Bögen</source>
            <translation>Sheets</translation>
        </message>
        <message>
            <source>Bogen</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>Antworten</source>
            <translation>Answers</translation>
        </message>
        <message>
            <source>Hinweis</source>
            <translation>Hint</translation>
        </message>
        <message>
            <source>Noch kein Bogen. Oben wird je Bogen eine Zeile getippt; Namen stehen nirgends.</source>
            <translation>No sheet yet. Type one line per sheet above; names stand nowhere.</translation>
        </message>
        <message>
            <source>Ändern</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>gleich wie Bogen {number}</source>
            <translation>same as sheet {number}</translation>
        </message>
        <message>
            <source>Bogen eingegeben</source>
            <translation>Sheet entered</translation>
        </message>
        <message>
            <source>Bogen {number} geändert</source>
            <translation>Sheet {number} changed</translation>
        </message>
        <message>
            <source>Bogen entfernt</source>
            <translation>Sheet removed</translation>
        </message>
        <message>
            <source>Bogen {number} ist gleich wie Bogen {other}. Wurde er zweimal eingegeben?</source>
            <translation>Sheet {number} is the same as sheet {other}. Was it entered twice?</translation>
        </message>
        <message>
            <source>Bogen {number} entfernen</source>
            <translation>Remove sheet {number}</translation>
        </message>
        <message>
            <source>Bogen {number} ändern – </source>
            <translation>Change sheet {number} – </translation>
        </message>
        <message>
            <source>Abgeschlossen: Es kommen keine Bögen mehr dazu.</source>
            <translation>Closed: no more sheets are added.</translation>
        </message>
        <message>
            <source>Erst die Fragen eintragen, dann die Bögen.</source>
            <translation>Enter the questions first, then the sheets.</translation>
        </message>
        <message>
            <source>{typed} Antworten auf {asked} Fragen</source>
            <translation>{typed} answers to {asked} questions</translation>
        </message>
        <message>
            <source>Alle {asked} Fragen beantwortet – Enter sichert den Bogen.</source>
            <translation>All {asked} questions answered – Enter saves the sheet.</translation>
        </message>
        <message>
            <source>Frage {number} von {asked}: {text}</source>
            <translation>Question {number} of {asked}: {text}</translation>
        </message>
    </context>
    <context>
        <name>SideBar</name>
        <message>
            <source>Seiten</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Seitenleiste ausklappen</source>
            <translation>Unfold side bar</translation>
        </message>
        <message>
            <source>Seitenleiste einklappen</source>
            <translation>Fold side bar</translation>
        </message>
    </context>
    <context>
        <name>SideModel</name>
        <message>
            <source>{search} (gemerkte Suche in {page})</source>
            <translation>{search} (saved search in {page})</translation>
        </message>
    </context>
    <context>
        <name>SilentCases</name>
        <message>
            <source>Was wird daraus?</source>
            <translation>What becomes of it?</translation>
        </message>
        <message>
            <source>später</source>
            <translation>later</translation>
        </message>
        <message>
            <source>Abschlussgrund</source>
            <translation>Reason for closing</translation>
        </message>
        <message>
            <source>Grund wählen</source>
            <translation>Choose a reason</translation>
        </message>
        <message>
            <source>Stille Fälle durchsehen</source>
            <translation>Look through silent cases</translation>
        </message>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Strg+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Vorschläge eintragen</source>
            <translation>Fill in the proposals</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Von jedem offenen Fall haben Sie seit dem {day} gehört.</source>
            <translation>You have heard of every open case since {day}.</translation>
        </message>
        <message numerus="yes">
            <source>Von %n Fall/Fällen haben Sie seit dem {day} nichts gehört. Was wird daraus?</source>
            <translation>
                <numerusform>You have not heard of %n case since {day}. What becomes of it?</numerusform>
                <numerusform>You have not heard of %n cases since {day}. What becomes of them?</numerusform>
            </translation>
        </message>
        <message>
            <source>Stille Fälle durchgesehen</source>
            <translation>Silent cases looked through</translation>
        </message>
        <message>
            <source>Hier stehen die ersten {number}; die übrigen kommen danach.</source>
            <translation>These are the first {number}; the others follow.</translation>
        </message>
        <message>
            <source>letzter Kontakt {day}</source>
            <translation>last contact {day}</translation>
        </message>
        <message>
            <source>eröffnet {day}</source>
            <translation>opened {day}</translation>
        </message>
    </context>
    <context>
        <name>SimilarCard</name>
        <message>
            <source>Ähnliche Anliegen suchen</source>
            <translation>Looking for similar concerns</translation>
        </message>
        <message>
            <source>Gibt es das schon?</source>
            <translation>Is it there already?</translation>
        </message>
        <message>
            <source>auch ich +1 ({voices})</source>
            <translation>me too +1 ({voices})</translation>
        </message>
        <message>
            <source>zusammenfassen</source>
            <translation>join</translation>
        </message>
    </context>
    <context>
        <name>SmallTable</name>
        <message>
            <source>leer</source>
            <translation>empty</translation>
        </message>
    </context>
    <context>
        <name>Span</name>
        <message>
            <source>seit {month}</source>
            <translation>since {month}</translation>
        </message>
        <message>
            <source>bis {month}</source>
            <translation>until {month}</translation>
        </message>
    </context>
    <context>
        <name>SpeakersPanel</name>
        <message>
            <source>Neue Ansprechperson</source>
            <translation>New contact person</translation>
        </message>
        <message>
            <source>Funktion</source>
            <translation>Function</translation>
        </message>
        <message>
            <source>z. B. Vorsitz</source>
            <translation>e.g. chair</translation>
        </message>
        <message>
            <source>Ansprechpersonen</source>
            <translation>Contact persons</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Zeit</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Noch niemand. Oben den Namen eintippen: Wer noch nicht im Buch steht, wird angelegt.</source>
            <translation>Nobody yet. Type the name above: whoever is not in the book yet is created.</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Beenden</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Ansprechperson hinzugefügt</source>
            <translation>Contact person added</translation>
        </message>
        <message>
            <source>Ansprechperson geändert</source>
            <translation>Contact person changed</translation>
        </message>
        <message>
            <source>Funktion beendet</source>
            <translation>Function ended</translation>
        </message>
        <message>
            <source>Ansprechperson entfernt</source>
            <translation>Contact person removed</translation>
        </message>
    </context>
    <context>
        <name>SplitHandle</name>
        <message>
            <source>Pfeil links und rechts</source>
            <translation>Left and right arrow</translation>
        </message>
    </context>
    <context>
        <name>StandForm</name>
        <message>
            <source>Kategorie</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Worum geht es?</source>
            <translation>What is it about?</translation>
        </message>
        <message>
            <source>Gemeldet von (leer: anonym)</source>
            <translation>Reported by (empty: anonymous)</translation>
        </message>
        <message>
            <source>Name suchen oder neu eintippen …</source>
            <translation>Search for a name or type a new one …</translation>
        </message>
    </context>
    <context>
        <name>StandPage</name>
        <message>
            <source>Aufnehmen (Enter)</source>
            <translation>Take in (Enter)</translation>
        </message>
        <message>
            <source>„Auch ich“ gezählt</source>
            <translation>“Me too” counted</translation>
        </message>
        <message>
            <source>Text zurückholen</source>
            <translation>Bring the text back</translation>
        </message>
        <message>
            <source>Anliegen aufgenommen</source>
            <translation>Concern taken in</translation>
        </message>
        <message>
            <source>Anliegen zusammengefasst</source>
            <translation>Concerns joined</translation>
        </message>
    </context>
    <context>
        <name>StartWindow</name>
        <message>
            <source>Hell oder dunkel</source>
            <translation>Light or dark</translation>
        </message>
        <message>
            <source>Tresor ansehen</source>
            <translation>Looking at the vault</translation>
        </message>
        <message>
            <source>Ordner des Tresors</source>
            <translation>Folder of the vault</translation>
        </message>
        <message>
            <source>Im Ordner „{folder}“ liegt kein Tresor. Bitte den Ordner wählen, in dem „vault.keys“ liegt.</source>
            <translation>There is no vault in the folder “{folder}”. Please choose the folder that holds “vault.keys”.</translation>
        </message>
    </context>
    <context>
        <name>StateDialog</name>
        <message>
            <source>Zustand ändern</source>
            <translation>Change state</translation>
        </message>
        <message>
            <source>Zustand geändert</source>
            <translation>State changed</translation>
        </message>
        <message>
            <source>Stand ändern</source>
            <translation>Change state</translation>
        </message>
        <message>
            <source>Stand geändert</source>
            <translation>State changed</translation>
        </message>
    </context>
    <context>
        <name>StateForm</name>
        <message>
            <source>Neuer Zustand</source>
            <translation>New state</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Warum? (steht im Verlauf)</source>
            <translation>Why? (stands in the timeline)</translation>
        </message>
        <message>
            <source>Neuer Stand</source>
            <translation>New state</translation>
        </message>
        <message>
            <source>Ergebnis</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Was ist daraus geworden?</source>
            <translation>What became of it?</translation>
        </message>
        <message>
            <source>Warum wird es verworfen?</source>
            <translation>Why is it dropped?</translation>
        </message>
        <message>
            <source>Warum ruht es?</source>
            <translation>Why does it rest?</translation>
        </message>
        <message>
            <source>Anmerkung (steht im Verlauf)</source>
            <translation>Remark (kept in the history)</translation>
        </message>
        <message>
            <source>Dieser Tag liegt in der Zukunft.</source>
            <translation>This day is in the future.</translation>
        </message>
    </context>
    <context>
        <name>StateLine</name>
        <message>
            <source>seit {day}</source>
            <translation>since {day}</translation>
        </message>
        <message>
            <source>Die Nummer entsteht beim Sichern.</source>
            <translation>The number is made when saving.</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>Gespeichert vor %n min</source>
            <translation>
                <numerusform>Saved %n min ago</numerusform>
                <numerusform>Saved %n min ago</numerusform>
            </translation>
        </message>
        <message>
            <source>Gespeichert</source>
            <translation>Saved</translation>
        </message>
    </context>
    <context>
        <name>StatusDialog</name>
        <message>
            <source>Status ändern</source>
            <translation>Change status</translation>
        </message>
        <message>
            <source>Status geändert</source>
            <translation>Status changed</translation>
        </message>
    </context>
    <context>
        <name>StatusForm</name>
        <message>
            <source>Neuer Status</source>
            <translation>New status</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Abschlussgrund</source>
            <translation>Reason for closing</translation>
        </message>
        <message>
            <source>Was ist das Ergebnis?</source>
            <translation>What came of it?</translation>
        </message>
        <message>
            <source>z. B. Wohnung gefunden, Umzug im Mai</source>
            <translation>e.g. flat found, moving in May</translation>
        </message>
        <message>
            <source>Warum? (steht im Verlauf)</source>
            <translation>Why? (stands in the timeline)</translation>
        </message>
        <message>
            <source>Dieser Tag liegt in der Zukunft.</source>
            <translation>This day is in the future.</translation>
        </message>
    </context>
    <context>
        <name>StepDialog</name>
        <message>
            <source>Stand ändern</source>
            <translation>Change state</translation>
        </message>
        <message>
            <source>Stand geändert</source>
            <translation>State changed</translation>
        </message>
    </context>
    <context>
        <name>StepForm</name>
        <message>
            <source>Neuer Stand</source>
            <translation>New state</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Rückmeldung</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>noch keine</source>
            <translation>none yet</translation>
        </message>
        <message>
            <source>Ergebnis</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Was wurde daraus? (erfährt, wer es gemeldet hat)</source>
            <translation>What became of it? (whoever reported it will hear this)</translation>
        </message>
        <message>
            <source>Warum ist es nicht lösbar?</source>
            <translation>Why can it not be solved?</translation>
        </message>
        <message>
            <source>Wer ist zuständig?</source>
            <translation>Who is responsible?</translation>
        </message>
        <message>
            <source>Anmerkung (steht im Verlauf)</source>
            <translation>Remark (kept in the history)</translation>
        </message>
        <message>
            <source>Dieser Tag liegt in der Zukunft.</source>
            <translation>This day is in the future.</translation>
        </message>
    </context>
    <context>
        <name>StepsDialog</name>
        <message>
            <source>„{name}“ lässt sich nicht mehr zurücknehmen, weil {why}.</source>
            <translation>“{name}” can no longer be undone because {why}.</translation>
        </message>
        <message>
            <source>Letzte Schritte</source>
            <translation>Last steps</translation>
        </message>
        <message>
            <source>Bis hierher rückgängig</source>
            <translation>Undo up to here</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Hier steht, was Sie zuletzt geändert haben.</source>
            <translation>What you changed last stands here.</translation>
        </message>
        <message>
            <source>zurückgenommen</source>
            <translation>taken back</translation>
        </message>
        <message>
            <source>nicht umkehrbar</source>
            <translation>can’t be undone</translation>
        </message>
    </context>
    <context>
        <name>StepsSection</name>
        <message>
            <source>Neuer Schritt</source>
            <translation>New step</translation>
        </message>
        <message>
            <source>z. B. Wohnberechtigungsschein beantragen</source>
            <translation>e.g. apply for the housing certificate</translation>
        </message>
        <message>
            <source>Wer</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Bis</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Hinzufügen</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Erledigt</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Doch nicht erledigt</source>
            <translation>Not done after all</translation>
        </message>
        <message>
            <source>Schritte</source>
            <translation>Steps</translation>
        </message>
        <message>
            <source>Schritt</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>Noch kein Schritt. Oben eintippen, wer was bis wann tut.</source>
            <translation>No step yet. Type above who does what until when.</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Schritte zum gewählten Ziel</source>
            <translation>Steps towards the chosen goal</translation>
        </message>
        <message>
            <source>Schritt vereinbart</source>
            <translation>Step agreed</translation>
        </message>
        <message>
            <source>Schritt erledigt</source>
            <translation>Step done</translation>
        </message>
        <message>
            <source>Schritt wieder offen</source>
            <translation>Step open again</translation>
        </message>
        <message>
            <source>Schritt geändert</source>
            <translation>Step changed</translation>
        </message>
        <message>
            <source>Schritt entfernt</source>
            <translation>Step removed</translation>
        </message>
        <message>
            <source>überfällig: {day}</source>
            <translation>overdue: {day}</translation>
        </message>
    </context>
    <context>
        <name>StillRight</name>
        <message>
            <source>Stimmt noch</source>
            <translation>Still right</translation>
        </message>
        <message>
            <source>Wohnung und Telefon ändern …</source>
            <translation>Change home and phone …</translation>
        </message>
        <message>
            <source>Strg+Umschalt+J</source>
            <translation>Ctrl+Shift+J</translation>
        </message>
        <message>
            <source>Ändern …</source>
            <translation>Change …</translation>
        </message>
        <message>
            <source>Strg+Umschalt+E</source>
            <translation>Ctrl+Shift+E</translation>
        </message>
        <message>
            <source>Wohnung und Telefon bestätigt</source>
            <translation>Home and phone confirmed</translation>
        </message>
        <message>
            <source>Wohnung und Telefon geändert</source>
            <translation>Home and phone changed</translation>
        </message>
        <message>
            <source>bestätigt am {day}</source>
            <translation>confirmed on {day}</translation>
        </message>
        <message>
            <source>seit {day} nicht bestätigt</source>
            <translation>not confirmed since {day}</translation>
        </message>
        <message>
            <source>Noch aktuell? {known} ({since})</source>
            <translation>Still right? {known} ({since})</translation>
        </message>
        <message>
            <source>Wohnung und Telefon</source>
            <translation>Home and phone</translation>
        </message>
    </context>
    <context>
        <name>StrengthBar</name>
        <message>
            <source>Fünf Wörter vorschlagen</source>
            <translation>Propose five words</translation>
        </message>
        <message>
            <source>Angenommen ist jemand, der die Datei hat und die Rechner eines Rechenzentrums: 10.000 Versuche je Sekunde, gebräuchliche Wörter, Namen des Orts und bekannte Sätze zuerst. Eine Schätzung, keine Zusage.</source>
            <translation>Assumed is somebody who has the file and the machines of a computing centre: 10,000 tries a second, common words, names of the place and well-known sentences first. An estimate, not a promise.</translation>
        </message>
        <message>
            <source>Passphrase beurteilen</source>
            <translation>Judge the passphrase</translation>
        </message>
        <message>
            <source>Wörter vorschlagen</source>
            <translation>Propose words</translation>
        </message>
        <message>
            <source>Gut</source>
            <translation>Good</translation>
        </message>
        <message>
            <source>Sehr gut</source>
            <translation>Very good</translation>
        </message>
        <message>
            <source>{word}: Wer die Datei hat, fände sie {when}.</source>
            <translation>{word}: whoever has the file would find it {when}.</translation>
        </message>
    </context>
    <context>
        <name>SummaryField</name>
        <message>
            <source>z. B. „Gespräch 20 min Wohnen; WV Fr“</source>
            <translation>e.g. “Talk 20 min housing; follow-up Fri”</translation>
        </message>
    </context>
    <context>
        <name>SurveyForm</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>z. B. Herbst 2026</source>
            <translation>e.g. Autumn 2026</translation>
        </message>
        <message>
            <source>Begonnen am</source>
            <translation>Begun on</translation>
        </message>
        <message>
            <source>Abgeschlossen am</source>
            <translation>Closed on</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>Surveys</name>
        <message>
            <source>{topic} insgesamt</source>
            <translation>{topic} overall</translation>
        </message>
        <message>
            <source>Neues Stimmungsbild</source>
            <translation>New survey</translation>
        </message>
        <message>
            <source>Angaben</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Stimmungsbild gesichert</source>
            <translation>Survey saved</translation>
        </message>
        <message>
            <source>Stimmungsbild gelöscht</source>
            <translation>Survey deleted</translation>
        </message>
        <message>
            <source>Fragebogen drucken …</source>
            <translation>Print questionnaire …</translation>
        </message>
        <message>
            <source>Bögen</source>
            <translation>Sheets</translation>
        </message>
        <message>
            <source>Auswertung</source>
            <translation>Results</translation>
        </message>
        <message>
            <source>Fragen</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Wieder öffnen</source>
            <translation>Reopen</translation>
        </message>
        <message>
            <source>Abschließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Stimmungsbild wieder geöffnet</source>
            <translation>Survey reopened</translation>
        </message>
        <message>
            <source>Stimmungsbild abgeschlossen</source>
            <translation>Survey closed</translation>
        </message>
        <message>
            <source>Stimmungsbild</source>
            <translation>Survey</translation>
        </message>
        <message>
            <source>Begonnen</source>
            <translation>Begun</translation>
        </message>
        <message>
            <source>Abgeschlossen</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message numerus="yes">
            <source>%n Stimmungsbild(er)</source>
            <translation>
                <numerusform>%n survey</numerusform>
                <numerusform>%n surveys</numerusform>
            </translation>
        </message>
        <message>
            <source>läuft</source>
            <translation>running</translation>
        </message>
        <message>
            <source>abgeschlossen</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>Hier stehen die Befragungen zu Sicherheit und Wohlbefinden. Acht Fragen stehen schon bereit, der Bogen lässt sich gleich drucken.</source>
            <translation>This is the place for surveys on safety and well-being. Eight questions are at hand already, and the sheet can be printed at once.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
    </context>
    <context>
        <name>TagDialog</name>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message numerus="yes">
            <source>für %n ausgewählte(n) Eintrag/Einträge</source>
            <translation>
                <numerusform>for %n chosen entry</numerusform>
                <numerusform>for %n chosen entries</numerusform>
            </translation>
        </message>
        <message>
            <source>Schlagwörter geändert</source>
            <translation>Tags changed</translation>
        </message>
    </context>
    <context>
        <name>TagFilter</name>
        <message>
            <source>Schlagwort</source>
            <translation>Tag</translation>
        </message>
    </context>
    <context>
        <name>TagForm</name>
        <message>
            <source>Schlagwörter geben</source>
            <translation>Add tags</translation>
        </message>
        <message>
            <source>Schlagwörter nehmen</source>
            <translation>Take tags off</translation>
        </message>
    </context>
    <context>
        <name>TakingPartDialog</name>
        <message>
            <source>Beteiligung</source>
            <translation>Participation</translation>
        </message>
        <message>
            <source>Beteiligung geändert</source>
            <translation>Participation changed</translation>
        </message>
    </context>
    <context>
        <name>TakingPartForm</name>
        <message>
            <source>Rolle</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>z. B. Sprecher/in, Gießdienst</source>
            <translation>e.g. speaker, watering</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Bis (leer: noch dabei)</source>
            <translation>Until (empty: still takes part)</translation>
        </message>
    </context>
    <context>
        <name>TalkDialog</name>
        <message>
            <source>Darf ich reden?</source>
            <translation>May I talk?</translation>
        </message>
        <message>
            <source>Mit wem?</source>
            <translation>With whom?</translation>
        </message>
        <message>
            <source>Schweigepflichtentbindungen</source>
            <translation>Releases from secrecy</translation>
        </message>
        <message>
            <source>Gegenüber</source>
            <translation>Towards</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Es gibt noch keine Schweigepflichtentbindung.</source>
            <translation>There is no release from secrecy yet.</translation>
        </message>
        <message>
            <source>Neue Entbindung …</source>
            <translation>New release …</translation>
        </message>
        <message>
            <source>Entbindung öffnen</source>
            <translation>Open the release</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Darf ich mit … reden?</source>
            <translation>May I talk with …?</translation>
        </message>
        <message>
            <source>Strg+Umschalt+Y</source>
            <translation>Ctrl+Shift+Y</translation>
        </message>
    </context>
    <context>
        <name>TalksPage</name>
        <message>
            <source>Stelle</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Bereiche</source>
            <translation>Sections</translation>
        </message>
        <message>
            <source>Besprechungsliste …</source>
            <translation>List for the talk …</translation>
        </message>
        <message>
            <source>Rundruf …</source>
            <translation>Round of calls …</translation>
        </message>
        <message>
            <source>Hier steht je Stelle, was zu besprechen ist, worauf Sie noch warten und was zugesagt ist. Vorgemerkt wird hier oder bei jedem Eintrag unter „Mehr“.</source>
            <translation>Here stands for each office what is to be talked about, what you are still waiting for and what is promised. Points are noted here or on any record under “More”.</translation>
        </message>
        <message>
            <source>Punkt vormerken …</source>
            <translation>Note a point …</translation>
        </message>
        <message>
            <source>{name} – zu besprechen: {points}, offen: {waiting}</source>
            <translation>{name} – to talk about: {points}, open: {waiting}</translation>
        </message>
    </context>
    <context>
        <name>TallyForm</name>
        <message>
            <source>Gezählt: {people}</source>
            <translation>Counted: {people}</translation>
        </message>
    </context>
    <context>
        <name>TallyPanel</name>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Verwerfen</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Wie viele da waren, ohne Namen: insgesamt, nach Altersgruppen oder beides. Je Veranstaltung zählt die größere Zahl: insgesamt, Summe der Altersgruppen oder mit Namen anwesend.</source>
            <translation>How many were there, without names: in all, by age group or both. For each event the largest number counts: in all, the sum of the age groups, or present by name.</translation>
        </message>
        <message>
            <source>Zählung gesichert</source>
            <translation>Count saved</translation>
        </message>
    </context>
    <context>
        <name>TaskForm</name>
        <message>
            <source>Was ist zu tun?</source>
            <translation>What is to be done?</translation>
        </message>
        <message>
            <source>Bis wann?</source>
            <translation>By when?</translation>
        </message>
        <message>
            <source>Wiederholung</source>
            <translation>Repetition</translation>
        </message>
        <message>
            <source>Worum oder um wen geht es?</source>
            <translation>What or who is it about?</translation>
        </message>
        <message>
            <source>Priorität</source>
            <translation>Priority</translation>
        </message>
        <message>
            <source>Besprechen mit</source>
            <translation>Discuss with</translation>
        </message>
        <message>
            <source>Amt oder Akteur suchen …</source>
            <translation>Search office or actor …</translation>
        </message>
        <message>
            <source>Zugesagt von</source>
            <translation>Promised by</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Neue Aufgabe</source>
            <translation>New task</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Aufgabe gesichert</source>
            <translation>Task saved</translation>
        </message>
        <message>
            <source>Aufgabe gelöscht</source>
            <translation>Task deleted</translation>
        </message>
        <message>
            <source>Erledigt</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Dokumente</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>erledigt {when}</source>
            <translation>done {when}</translation>
        </message>
        <message>
            <source>Wieder öffnen</source>
            <translation>Reopen</translation>
        </message>
        <message>
            <source>Aufgabe wieder geöffnet</source>
            <translation>Task reopened</translation>
        </message>
        <message>
            <source>Aufgabe erledigt</source>
            <translation>Task done</translation>
        </message>
        <message>
            <source>Aufgabe erledigt, die nächste ist fällig: {day}</source>
            <translation>Task done, the next one is due: {day}</translation>
        </message>
        <message>
            <source>Aufgabe verschoben</source>
            <translation>Task postponed</translation>
        </message>
        <message>
            <source>erledigt</source>
            <translation>done</translation>
        </message>
        <message>
            <source>überfällig</source>
            <translation>overdue</translation>
        </message>
        <message>
            <source>offen</source>
            <translation>open</translation>
        </message>
        <message numerus="yes">
            <source>%n Aufgabe(n)</source>
            <translation>
                <numerusform>%n task</numerusform>
                <numerusform>%n tasks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erledigte ausgeblendet</source>
            <translation>
                <numerusform>%n done hidden</numerusform>
                <numerusform>%n done hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>Was</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Bis wann</source>
            <translation>By when</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Worum es geht</source>
            <translation>What it is about</translation>
        </message>
        <message>
            <source>Überfällige zeigen</source>
            <translation>Show overdue ones</translation>
        </message>
        <message>
            <source>Priorität</source>
            <translation>Priority</translation>
        </message>
        <message>
            <source>Wiederholung</source>
            <translation>Repetition</translation>
        </message>
        <message>
            <source>Erledigt am</source>
            <translation>Done on</translation>
        </message>
        <message>
            <source>fällig oder bald</source>
            <translation>due or soon</translation>
        </message>
        <message>
            <source>heute</source>
            <translation>today</translation>
        </message>
        <message>
            <source>nächste 7 Tage</source>
            <translation>next 7 days</translation>
        </message>
        <message>
            <source>ohne Termin</source>
            <translation>without a date</translation>
        </message>
        <message>
            <source>offene Zusagen</source>
            <translation>open promises</translation>
        </message>
        <message>
            <source>fällige Zusagen</source>
            <translation>promises due</translation>
        </message>
        <message>
            <source>Hier steht, was zu tun ist: Anrufe, Formulare, Wiedervorlagen.</source>
            <translation>What is to be done stands here: calls, forms, follow-ups.</translation>
        </message>
        <message>
            <source>Was oder worum</source>
            <translation>What or about what</translation>
        </message>
        <message>
            <source>wiederholt sich</source>
            <translation>comes again</translation>
        </message>
        <message>
            <source>Zugesagt</source>
            <translation>Promised</translation>
        </message>
    </context>
    <context>
        <name>TemplateDialog</name>
        <message>
            <source>Briefvorlage</source>
            <translation>Letter template</translation>
        </message>
        <message>
            <source>Briefvorlage gesichert</source>
            <translation>Letter template saved</translation>
        </message>
    </context>
    <context>
        <name>TemplateForm</name>
        <message>
            <source>Name der Vorlage</source>
            <translation>Name of the template</translation>
        </message>
        <message>
            <source>z. B. Einladung zum Quartiersfest</source>
            <translation>e.g. invitation to the quarter’s party</translation>
        </message>
        <message>
            <source>Sprache</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Betreff</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>für neue Briefe anbieten</source>
            <translation>offer for new letters</translation>
        </message>
        <message>
            <source>Platzhalter einfügen</source>
            <translation>Insert placeholder</translation>
        </message>
        <message>
            <source>So liest es sich: {text}</source>
            <translation>It reads: {text}</translation>
        </message>
    </context>
    <context>
        <name>TemplateKeys</name>
        <message>
            <source>Textbaustein …</source>
            <translation>Text template …</translation>
        </message>
        <message>
            <source>Einen Textbaustein einfügen (Strg+Leertaste)</source>
            <translation>Put in a text template (Ctrl+Space)</translation>
        </message>
        <message>
            <source>Textbausteine bearbeiten …</source>
            <translation>Edit text templates …</translation>
        </message>
    </context>
    <context>
        <name>TemplateList</name>
        <message>
            <source>Neu …</source>
            <translation>New …</translation>
        </message>
        <message>
            <source>Ändern …</source>
            <translation>Change …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
    </context>
    <context>
        <name>TemplateSection</name>
        <message>
            <source>Briefvorlagen</source>
            <translation>Letter templates</translation>
        </message>
        <message>
            <source>Texte für Serienbriefe, mit Platzhaltern wie {Anrede} und {Vorname}. Geschrieben wird aus einer Liste: „Serienbrief …“.</source>
            <translation>Texts for serial letters, with placeholders such as {Anrede} and {Vorname}. They are written from a list: “Serial letter …”.</translation>
        </message>
        <message>
            <source>Noch keine Vorlage: „Neu …“ beginnt eine.</source>
            <translation>No template yet: “New …” begins one.</translation>
        </message>
        <message>
            <source>Briefvorlage entfernt</source>
            <translation>Letter template removed</translation>
        </message>
    </context>
    <context>
        <name>TextForm</name>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Überschrift</source>
            <translation>Heading</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Finanzielle Auswirkungen</source>
            <translation>Financial effect</translation>
        </message>
        <message>
            <source>Beschlussvorschlag</source>
            <translation>Proposed decision</translation>
        </message>
        <message>
            <source>öffentlich</source>
            <translation>public</translation>
        </message>
        <message>
            <source>Beschluss</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>Veranstaltung, Reihe, Anliegen, Akteur …</source>
            <translation>Event, series, concern, partner …</translation>
        </message>
        <message>
            <source>Worum geht es?</source>
            <translation>What is it about?</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Sachverhalt</source>
            <translation>Facts</translation>
        </message>
        <message>
            <source>Sitzung am</source>
            <translation>Meeting on</translation>
        </message>
        <message>
            <source>Ausgabe vom</source>
            <translation>Issue of</translation>
        </message>
        <message>
            <source>Abzugeben bis</source>
            <translation>Hand in by</translation>
        </message>
        <message>
            <source>Redaktionsschluss</source>
            <translation>Copy deadline</translation>
        </message>
        <message>
            <source>Beschlossen am</source>
            <translation>Decided on</translation>
        </message>
        <message>
            <source>Erschienen am</source>
            <translation>Appeared on</translation>
        </message>
    </context>
    <context>
        <name>TextTemplateDialog</name>
        <message>
            <source>Textbaustein</source>
            <translation>Text template</translation>
        </message>
        <message>
            <source>Textbaustein gesichert</source>
            <translation>Text template saved</translation>
        </message>
    </context>
    <context>
        <name>TextTemplateForm</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>z. B. Wohngeld Antrag</source>
            <translation>e.g. Housing benefit form</translation>
        </message>
        <message>
            <source>z. B. Antrag auf Wohngeld gemeinsam ausgefüllt, es fehlt noch: ___</source>
            <translation>e.g. Filled in the form for housing benefit together, still missing: ___</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>beim Schreiben anbieten</source>
            <translation>offer while writing</translation>
        </message>
    </context>
    <context>
        <name>TextTemplateSection</name>
        <message>
            <source>Textbausteine</source>
            <translation>Text templates</translation>
        </message>
        <message>
            <source>Sätze, die in Einträgen immer wiederkehren. Beim Schreiben den Anfang des Namens tippen und Strg+Leertaste drücken, oder „Textbaustein …“ wählen. Ein Platz zum Ausfüllen ist ___ (drei Unterstriche).</source>
            <translation>Sentences that come back in entries again and again. While writing, type the beginning of the name and press Ctrl+Space, or choose “Text template …”. A place to fill in is ___ (three underscores).</translation>
        </message>
        <message>
            <source>Noch kein Textbaustein: „Neu …“ beginnt einen.</source>
            <translation>No text template yet: “New …” begins one.</translation>
        </message>
        <message>
            <source>Textbaustein entfernt</source>
            <translation>Text template removed</translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <source>Text begonnen</source>
            <translation>Text begun</translation>
        </message>
        <message>
            <source>Text kopiert</source>
            <translation>Text copied</translation>
        </message>
        <message>
            <source>Karenzzeit vor einer Wahl</source>
            <translation>Quiet period before an election</translation>
        </message>
        <message>
            <source>Trotzdem vormerken</source>
            <translation>Note it all the same</translation>
        </message>
        <message>
            <source>Abgabe als Aufgabe vorgemerkt</source>
            <translation>Handing in noted as a task</translation>
        </message>
        <message>
            <source>Text wieder geöffnet</source>
            <translation>Text reopened</translation>
        </message>
        <message>
            <source>Text als erledigt vermerkt</source>
            <translation>Text noted as done</translation>
        </message>
        <message>
            <source>Neuer Text</source>
            <translation>New text</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Text gesichert</source>
            <translation>Text saved</translation>
        </message>
        <message>
            <source>Text gelöscht</source>
            <translation>Text deleted</translation>
        </message>
        <message>
            <source>Text kopieren</source>
            <translation>Copy text</translation>
        </message>
        <message>
            <source>Sitzungsvorlage drucken …</source>
            <translation>Print council paper …</translation>
        </message>
        <message>
            <source>Abgabe als Aufgabe vormerken</source>
            <translation>Note handing in as a task</translation>
        </message>
        <message>
            <source>Beschlossen</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>Erschienen</source>
            <translation>Appeared</translation>
        </message>
        <message>
            <source>Wieder öffnen</source>
            <translation>Reopen</translation>
        </message>
        <message>
            <source>erledigt</source>
            <translation>done</translation>
        </message>
        <message>
            <source>Frist vorbei</source>
            <translation>deadline past</translation>
        </message>
        <message>
            <source>offen</source>
            <translation>open</translation>
        </message>
        <message>
            <source>Überschrift</source>
            <translation>Heading</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Abzugeben bis</source>
            <translation>Hand in by</translation>
        </message>
        <message>
            <source>Ausgabe oder Sitzung</source>
            <translation>Issue or meeting</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Erschienen oder beschlossen</source>
            <translation>Appeared or decided</translation>
        </message>
        <message>
            <source>Worum es geht</source>
            <translation>What it is about</translation>
        </message>
        <message>
            <source>Öffentlich</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>nicht öffentlich</source>
            <translation>not public</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message numerus="yes">
            <source>%n Text(e)</source>
            <translation>
                <numerusform>%n text</numerusform>
                <numerusform>%n texts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erledigte ausgeblendet</source>
            <translation>
                <numerusform>%n done hidden</numerusform>
                <numerusform>%n done hidden</numerusform>
            </translation>
        </message>
        <message>
            <source>erschienen oder beschlossen</source>
            <translation>appeared or decided</translation>
        </message>
        <message>
            <source>Hier stehen die Texte für das Amtsblatt und die Vorlagen für den Gemeinderat.</source>
            <translation>Here are the texts for the official gazette and the papers for the council.</translation>
        </message>
        <message>
            <source>Überschrift oder Text</source>
            <translation>Heading or text</translation>
        </message>
    </context>
    <context>
        <name>Thumbnails</name>
        <message>
            <source>Seiten im Kleinen</source>
            <translation>Small pages</translation>
        </message>
    </context>
    <context>
        <name>TimeField</name>
        <message>
            <source>z. B. 14:30</source>
            <translation>e.g. 14:30</translation>
        </message>
        <message>
            <source>Diese Uhrzeit ist nicht zu verstehen.</source>
            <translation>This time cannot be understood.</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Verlauf filtern</source>
            <translation>Filter the timeline</translation>
        </message>
        <message>
            <source>alles</source>
            <translation>everything</translation>
        </message>
        <message>
            <source>Verlauf</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Hier steht, was war: Gespräche, Teilnahmen, Aufgaben, Dokumente.</source>
            <translation>What has been stands here: conversations, attendance, tasks, documents.</translation>
        </message>
        <message>
            <source>Geplant</source>
            <translation>Planned</translation>
        </message>
        <message>
            <source>Gewesen</source>
            <translation>Past</translation>
        </message>
        <message>
            <source>{number} ×, zuletzt {day}</source>
            <translation>{number} ×, last {day}</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>an {whom}</source>
            <translation>to {whom}</translation>
        </message>
        <message>
            <source>mit {whom}</source>
            <translation>with {whom}</translation>
        </message>
        <message>
            <source>vertrauliche Notiz</source>
            <translation>confidential note</translation>
        </message>
        <message>
            <source>aufgeklappt</source>
            <translation>unfolded</translation>
        </message>
        <message>
            <source>zugeklappt</source>
            <translation>folded</translation>
        </message>
        <message>
            <source>Öffnen und bearbeiten</source>
            <translation>Open and edit</translation>
        </message>
        <message>
            <source>Löschen</source>
            <translation>Delete</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>lange kein Kontakt</source>
            <translation>no contact for long</translation>
        </message>
        <message numerus="yes">
            <source>%n Fall/Fälle</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
        <message>
            <source>Beratung bis {day}</source>
            <translation>Counselling until {day}</translation>
        </message>
        <message>
            <source>Hilfepläne</source>
            <translation>Help plans</translation>
        </message>
        <message numerus="yes">
            <source>%n mit fälligem Schritt</source>
            <translation>
                <numerusform>%n with a step due</numerusform>
                <numerusform>%n with a step due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n vor dem Ende</source>
            <translation>
                <numerusform>%n about to end</numerusform>
                <numerusform>%n about to end</numerusform>
            </translation>
        </message>
        <message>
            <source>Liste übertragen</source>
            <translation>Transfer the list</translation>
        </message>
        <message numerus="yes">
            <source>%n Liste(n)</source>
            <translation>
                <numerusform>%n list</numerusform>
                <numerusform>%n lists</numerusform>
            </translation>
        </message>
        <message>
            <source>Nächste zwei Wochen</source>
            <translation>Next two weeks</translation>
        </message>
        <message>
            <source>In den nächsten zwei Wochen steht nichts an.</source>
            <translation>Nothing is coming in the next two weeks.</translation>
        </message>
        <message>
            <source>Erledigt: {task}</source>
            <translation>Done: {task}</translation>
        </message>
        <message>
            <source>lange überfällig</source>
            <translation>long overdue</translation>
        </message>
        <message>
            <source>Fällig</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Nichts ist fällig. Ein guter Tag für einen Rundgang.</source>
            <translation>Nothing is due. A good day for a walk around.</translation>
        </message>
        <message>
            <source>überfällig</source>
            <translation>overdue</translation>
        </message>
        <message>
            <source>heute</source>
            <translation>today</translation>
        </message>
        <message>
            <source>diese Woche</source>
            <translation>this week</translation>
        </message>
        <message>
            <source>nächste Woche</source>
            <translation>next week</translation>
        </message>
        <message>
            <source>Liegt noch</source>
            <translation>Still lying here</translation>
        </message>
        <message>
            <source>Alles ist übertragen, kein Fall ruht unbemerkt.</source>
            <translation>Everything is transferred, no case rests unnoticed.</translation>
        </message>
        <message>
            <source>Kapazität im {month}</source>
            <translation>Capacity in {month}</translation>
        </message>
        <message>
            <source>Zuletzt bearbeitet</source>
            <translation>Last edited</translation>
        </message>
        <message>
            <source>Noch ist nichts eingetragen. Beginnen Sie mit der ersten Person.</source>
            <translation>Nothing has been entered yet. Begin with the first person.</translation>
        </message>
        <message>
            <source>Erste Person eintragen</source>
            <translation>Enter the first person</translation>
        </message>
        <message>
            <source>Personen aus einer Liste übernehmen …</source>
            <translation>Bring in people from a list …</translation>
        </message>
        <message>
            <source>Angefangen und nicht gesichert</source>
            <translation>Begun and not saved</translation>
        </message>
        <message>
            <source>Geburtstage</source>
            <translation>Birthdays</translation>
        </message>
        <message numerus="yes">
            <source>%n Auskunftssperre(n)</source>
            <translation>
                <numerusform>%n address block</numerusform>
                <numerusform>%n address blocks</numerusform>
            </translation>
        </message>
        <message>
            <source>abgelaufen {day}</source>
            <translation>ended {day}</translation>
        </message>
        <message>
            <source>endet {day}</source>
            <translation>ends {day}</translation>
        </message>
        <message>
            <source>Einweisungen</source>
            <translation>Admissions</translation>
        </message>
        <message>
            <source>Keine Einweisung endet in den nächsten 60 Tagen.</source>
            <translation>No admission ends within the next 60 days.</translation>
        </message>
        <message>
            <source>zugesagt: {day}</source>
            <translation>promised: {day}</translation>
        </message>
        <message>
            <source>Beschluss steht aus</source>
            <translation>decision outstanding</translation>
        </message>
        <message>
            <source>Sitzung: {day}</source>
            <translation>meeting: {day}</translation>
        </message>
        <message>
            <source>Zugesagt und zu beschließen</source>
            <translation>Promised and to be decided</translation>
        </message>
        <message numerus="yes">
            <source>%n Zusage(n)</source>
            <translation>
                <numerusform>%n promise</numerusform>
                <numerusform>%n promises</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Beschluss/Beschlüsse</source>
            <translation>
                <numerusform>%n decision</numerusform>
                <numerusform>%n decisions</numerusform>
            </translation>
        </message>
        <message>
            <source>Rückmeldung offen: {day}</source>
            <translation>feedback owed: {day}</translation>
        </message>
        <message>
            <source>überfällig: {day}</source>
            <translation>overdue: {day}</translation>
        </message>
        <message>
            <source>neu: {day}</source>
            <translation>new: {day}</translation>
        </message>
        <message>
            <source>Anliegen</source>
            <translation>Concerns</translation>
        </message>
        <message numerus="yes">
            <source>%n Antwort(en)</source>
            <translation>
                <numerusform>%n answer owed</numerusform>
                <numerusform>%n answers owed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n überfällig</source>
            <translation>
                <numerusform>%n overdue</numerusform>
                <numerusform>%n overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n neu</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message>
            <source>Meilensteine</source>
            <translation>Milestones</translation>
        </message>
        <message numerus="yes">
            <source>%n Projekt(e)</source>
            <translation>
                <numerusform>%n project</numerusform>
                <numerusform>%n projects</numerusform>
            </translation>
        </message>
        <message>
            <source>überzogen: {rest}</source>
            <translation>overdrawn: {rest}</translation>
        </message>
        <message>
            <source>Rest {rest}</source>
            <translation>{rest} left</translation>
        </message>
        <message>
            <source>{amount}, Sitzung offen</source>
            <translation>{amount}, no meeting yet</translation>
        </message>
        <message>
            <source>{amount}, Sitzung {day}</source>
            <translation>{amount}, meeting {day}</translation>
        </message>
        <message>
            <source>Mittel gehen zur Neige</source>
            <translation>Money is running out</translation>
        </message>
        <message numerus="yes">
            <source>%n Budget(s)</source>
            <translation>
                <numerusform>%n budget</numerusform>
                <numerusform>%n budgets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Spende(n) vor dem Gemeinderat</source>
            <translation>
                <numerusform>%n donation before the council</numerusform>
                <numerusform>%n donations before the council</numerusform>
            </translation>
        </message>
        <message>
            <source>abgelaufen: {day}</source>
            <translation>passed: {day}</translation>
        </message>
        <message>
            <source>Widerspruchsfristen</source>
            <translation>Deadlines for objections</translation>
        </message>
        <message numerus="yes">
            <source>%n Bescheid(e)</source>
            <translation>
                <numerusform>%n notice</numerusform>
                <numerusform>%n notices</numerusform>
            </translation>
        </message>
        <message>
            <source>Angekommen?</source>
            <translation>Arrived?</translation>
        </message>
        <message numerus="yes">
            <source>%n Verweis(e)</source>
            <translation>
                <numerusform>%n referral</numerusform>
                <numerusform>%n referrals</numerusform>
            </translation>
        </message>
        <message>
            <source>Termine</source>
            <translation>Dates</translation>
        </message>
        <message>
            <source>Einwilligung läuft ab</source>
            <translation>Consent is ending</translation>
        </message>
        <message>
            <source>Schweigepflicht</source>
            <translation>Secrecy</translation>
        </message>
        <message numerus="yes">
            <source>%n läuft/laufen ab</source>
            <translation>
                <numerusform>%n is ending</numerusform>
                <numerusform>%n are ending</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ohne Unterschrift</source>
            <translation>
                <numerusform>%n without signature</numerusform>
                <numerusform>%n without signature</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Einwilligung(en)</source>
            <translation>
                <numerusform>%n consent</numerusform>
                <numerusform>%n consents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayCard</name>
        <message>
            <source>Zurücknehmen</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Heute: {concern}</source>
            <translation>Today: {concern}</translation>
        </message>
        <message numerus="yes">
            <source>Heute: %n Anliegen</source>
            <translation>
                <numerusform>Today: %n concern</numerusform>
                <numerusform>Today: %n concerns</numerusform>
            </translation>
        </message>
        <message>
            <source>Heute noch nichts aufgenommen.</source>
            <translation>Nothing taken in today yet.</translation>
        </message>
        <message numerus="yes">
            <source>und %n weitere</source>
            <translation>
                <numerusform>and %n other</numerusform>
                <numerusform>and %n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Neue Aufgabe</source>
            <translation>New task</translation>
        </message>
        <message>
            <source>Neuer Eintrag</source>
            <translation>New entry</translation>
        </message>
    </context>
    <context>
        <name>Totals</name>
        <message>
            <source>Summen bilden</source>
            <translation>Adding up</translation>
        </message>
    </context>
    <context>
        <name>Trail</name>
        <message>
            <source>Protokoll</source>
            <translation>Audit trail</translation>
        </message>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Woran</source>
            <translation>About</translation>
        </message>
        <message>
            <source>Womit</source>
            <translation>By what</translation>
        </message>
        <message>
            <source>gesucht nach einem Wort</source>
            <translation>searched for a word</translation>
        </message>
        <message>
            <source>{first} bis {last}</source>
            <translation>{first} to {last}</translation>
        </message>
        <message>
            <source>Termine</source>
            <translation>Dates</translation>
        </message>
        <message>
            <source>Teilnehmende</source>
            <translation>Participants</translation>
        </message>
        <message>
            <source>Dokumente</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Papierkorb</source>
            <translation>Trash</translation>
        </message>
        <message>
            <source>{title} und weitere</source>
            <translation>{title} and others</translation>
        </message>
        <message>
            <source>gelöscht</source>
            <translation>deleted</translation>
        </message>
        <message>
            <source>{title} (im Papierkorb)</source>
            <translation>{title} (in the trash)</translation>
        </message>
        <message>
            <source>nachgetragen {when}</source>
            <translation>added later, {when}</translation>
        </message>
        <message numerus="yes">
            <source>Liste „{list}“, %n Zeile(n)</source>
            <translation>
                <numerusform>list “{list}”, %n row</numerusform>
                <numerusform>list “{list}”, %n rows</numerusform>
            </translation>
        </message>
        <message>
            <source>Weitergabe Nr. {number}</source>
            <translation>Disclosure no. {number}</translation>
        </message>
        <message>
            <source>Weitergaben Nr. {first} bis {last}</source>
            <translation>Disclosures no. {first} to {last}</translation>
        </message>
        <message>
            <source>Zeilen {first} bis {last} vom ersetzten Stand übernommen</source>
            <translation>Lines {first} to {last} carried over from the replaced state</translation>
        </message>
        <message>
            <source>Der ersetzte Stand hatte {lines} Zeilen im Protokoll, Prüfwert {hash}</source>
            <translation>The replaced state had {lines} lines in its trail, check value {hash}</translation>
        </message>
    </context>
    <context>
        <name>TrailPage</name>
        <message>
            <source>Kette prüfen</source>
            <translation>Check the chain</translation>
        </message>
        <message>
            <source>Wieder alle Zeilen zeigen</source>
            <translation>Show all lines again</translation>
        </message>
        <message>
            <source>Protokoll drucken …</source>
            <translation>Print audit trail …</translation>
        </message>
        <message>
            <source>Als Tabelle speichern …</source>
            <translation>Save as table …</translation>
        </message>
        <message>
            <source>Protokoll drucken … (Strg+P)</source>
            <translation>Print audit trail … (Ctrl+P)</translation>
        </message>
        <message>
            <source>Diesen Eintrag gibt es nicht mehr. Die Zeile bleibt, damit nichts fehlt.</source>
            <translation>This record no longer exists. The line stays, so that nothing is missing.</translation>
        </message>
        <message>
            <source>Protokoll prüfen</source>
            <translation>Check audit trail</translation>
        </message>
        <message>
            <source>{lines} Zeilen geprüft, keine fehlt und keine wurde verändert.</source>
            <translation>{lines} lines checked; none is missing and none was changed.</translation>
        </message>
        <message>
            <source>Jemand hat die Datei außerhalb dieses Programms verändert, oder eine ältere wurde zurückgelegt. Bitte jetzt eine Sicherung an einem anderen Ort ablegen und die Datenschutzbeauftragten fragen.</source>
            <translation>Somebody changed the file outside this program, or an older one was put back. Please put a backup in another place now and ask the data protection officer.</translation>
        </message>
        <message>
            <source>Nur „{title}“</source>
            <translation>Only “{title}”</translation>
        </message>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Woran</source>
            <translation>About</translation>
        </message>
        <message>
            <source>Womit</source>
            <translation>By what</translation>
        </message>
        <message numerus="yes">
            <source>%n Zeile(n)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
        <message>
            <source>Hier steht, wer sich angemeldet, etwas angesehen, geändert oder ausgegeben hat.</source>
            <translation>This is where it says who logged in, looked at something, changed it or gave it out.</translation>
        </message>
        <message>
            <source>Name, Nummer oder Vorgang</source>
            <translation>Name, number or action</translation>
        </message>
        <message>
            <source>Nur diesen Eintrag zeigen</source>
            <translation>Show only this record</translation>
        </message>
        <message>
            <source>nach außen</source>
            <translation>given out</translation>
        </message>
        <message>
            <source>Anmeldungen</source>
            <translation>Logins</translation>
        </message>
        <message>
            <source>heute</source>
            <translation>today</translation>
        </message>
        <message>
            <source>letzte sieben Tage</source>
            <translation>last seven days</translation>
        </message>
        <message>
            <source>dieser Monat</source>
            <translation>this month</translation>
        </message>
        <message>
            <source>letzter Monat</source>
            <translation>last month</translation>
        </message>
    </context>
    <context>
        <name>TransferDialog</name>
        <message>
            <source>Vom Papier übertragen</source>
            <translation>Transfer from paper</translation>
        </message>
        <message>
            <source>Namen in der gedruckten Reihenfolge</source>
            <translation>Names in the printed order</translation>
        </message>
        <message>
            <source>Leertaste = da und weiter · + = spontan gekommen · Ziffern = zu dieser Nummer · Strg+Enter = sichern</source>
            <translation>Space = here and on · + = came spontaneously · digits = to this number · Ctrl+Enter = save</translation>
        </message>
        <message>
            <source>Zählung</source>
            <translation>Count</translation>
        </message>
        <message>
            <source>Alle da</source>
            <translation>All here</translation>
        </message>
        <message>
            <source>Niemand da</source>
            <translation>Nobody here</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Entwurf ({when}) wiederhergestellt.</source>
            <translation>Draft ({when}) restored.</translation>
        </message>
        <message>
            <source>Verwerfen</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>anwesend {present} von {listed}</source>
            <translation>present {present} of {listed}</translation>
        </message>
        <message numerus="yes">
            <source>+ %n spontan</source>
            <translation>
                <numerusform>+ %n walk-in</numerusform>
                <numerusform>+ %n walk-ins</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+ %n ohne Namen</source>
            <translation>
                <numerusform>+ %n without a name</numerusform>
                <numerusform>+ %n without a name</numerusform>
            </translation>
        </message>
        <message>
            <source>gezählt {people}; die größere Zahl zählt</source>
            <translation>counted {people}; the larger number counts</translation>
        </message>
        <message>
            <source>Nicht gesichert, Ihr Entwurf bleibt aufgehoben: {whom}</source>
            <translation>Not saved, your draft is kept: {whom}</translation>
        </message>
        <message>
            <source>Weiter übertragen</source>
            <translation>Go on transferring</translation>
        </message>
    </context>
    <context>
        <name>TrashPage</name>
        <message>
            <source>Papierkorb leeren …</source>
            <translation>Empty trash …</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge zurückgeholt</source>
            <translation>
                <numerusform>%n record brought back</numerusform>
                <numerusform>%n records brought back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen; nur ältere Sicherungen behalten sie noch eine Weile. Welche und bis wann, steht danach unter dem Papierkorb.</source>
            <translation>
                <numerusform>%n record will be erased with everything that hangs on it. This can’t be undone; only older backups keep it for a while. Which ones and until when is told below the trash afterwards.</numerusform>
                <numerusform>%n records will be erased with everything that hangs on them. This can’t be undone; only older backups keep them for a while. Which ones and until when is told below the trash afterwards.</numerusform>
            </translation>
        </message>
        <message>
            <source>Endgültig löschen</source>
            <translation>Delete for good</translation>
        </message>
        <message>
            <source>Endgültig gelöscht</source>
            <translation>Deleted for good</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge werden endgültig gelöscht. Das lässt sich nicht rückgängig machen; nur ältere Sicherungen behalten sie noch eine Weile. Welche und bis wann, steht danach unter dem Papierkorb.</source>
            <translation>
                <numerusform>%n record will be erased for good. This can’t be undone; only older backups keep it for a while. Which ones and until when is told below the trash afterwards.</numerusform>
                <numerusform>%n records will be erased for good. This can’t be undone; only older backups keep them for a while. Which ones and until when is told below the trash afterwards.</numerusform>
            </translation>
        </message>
        <message>
            <source>Papierkorb leeren</source>
            <translation>Empty trash</translation>
        </message>
        <message>
            <source>Papierkorb geleert</source>
            <translation>Trash emptied</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge mussten bleiben: Es gibt noch Fälle dazu, oder eine Löschsperre gilt.</source>
            <translation>
                <numerusform>%n record had to stay: there are still cases on it, or a deletion block holds.</numerusform>
                <numerusform>%n records had to stay: there are still cases on them, or a deletion block holds.</numerusform>
            </translation>
        </message>
        <message>
            <source>Papierkorb</source>
            <translation>Trash</translation>
        </message>
        <message>
            <source>Eintrag</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Gelöscht</source>
            <translation>Deleted</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message>
            <source>Der Papierkorb ist leer. Was Sie löschen, bleibt hier, bis Sie ihn leeren.</source>
            <translation>The trash is empty. What you delete stays here until you empty it.</translation>
        </message>
        <message>
            <source>Name oder Titel</source>
            <translation>Name or title</translation>
        </message>
        <message>
            <source>Zurückholen</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>Endgültig löschen …</source>
            <translation>Delete for good …</translation>
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <source>Die Datei mit den Einträgen fehlt</source>
            <translation>The file with the entries is missing</translation>
        </message>
        <message>
            <source>Im Ordner „{folder}“ gibt es die Datei „data.db“ nicht mehr. Vielleicht wurde sie verschoben oder gelöscht; sehen Sie auch im Papierkorb des Rechners nach.</source>
            <translation>The file “data.db” is no longer in the folder “{folder}”. It may have been moved or deleted; please also look into the computer’s recycle bin.</translation>
        </message>
        <message>
            <source>Die Schlüsseldatei ist da. Es wurde nichts verändert und nichts Neues angelegt.</source>
            <translation>The key file is there. Nothing was changed and nothing new was made.</translation>
        </message>
        <message>
            <source>Die Datei mit den Einträgen ist leer</source>
            <translation>The file with the entries is empty</translation>
        </message>
        <message>
            <source>„data.db“ im Ordner „{folder}“ ist 0 Byte groß. So etwas hinterlassen abgebrochene Kopien und volle Datenträger.</source>
            <translation>“data.db” in the folder “{folder}” has a size of 0 bytes. That is what interrupted copies and full disks leave behind.</translation>
        </message>
        <message>
            <source>Von der Datei fehlt ein Stück</source>
            <translation>A piece of the file is missing</translation>
        </message>
        <message>
            <source>„data.db“ im Ordner „{folder}“ hat eine Größe, die nicht stimmen kann: Vermutlich brach eine Kopie ab, oder der Datenträger war voll.</source>
            <translation>“data.db” in the folder “{folder}” has a size that can’t be right: probably a copy was interrupted or the disk was full.</translation>
        </message>
        <message>
            <source>Passphrase und Schlüsseldatei sind in Ordnung. Es wurde nichts verändert.</source>
            <translation>Passphrase and key file are all right. Nothing was changed.</translation>
        </message>
        <message>
            <source>Die Datei ist beschädigt</source>
            <translation>The file is damaged</translation>
        </message>
        <message>
            <source>Ein Teil von „data.db“ im Ordner „{folder}“ ist nicht mehr so, wie er geschrieben wurde. Meist liegt es am Datenträger; sichern Sie bald auf einen anderen.</source>
            <translation>A part of “data.db” in the folder “{folder}” is no longer as it was written. Mostly the disk is to blame; soon back up to another one.</translation>
        </message>
        <message>
            <source>Die Schlüsseldatei fehlt</source>
            <translation>The key file is missing</translation>
        </message>
        <message>
            <source>Im Ordner „{folder}“ gibt es „vault.keys“ nicht mehr. Ohne diese Datei öffnet auch die richtige Passphrase nichts.</source>
            <translation>“vault.keys” is no longer in the folder “{folder}”. Without this file not even the right passphrase opens anything.</translation>
        </message>
        <message>
            <source>Ihre Einträge sind noch da, und in jeder Sicherung liegt auch die Schlüsseldatei. Es wurde nichts verändert.</source>
            <translation>Your entries are still there, and every backup holds the key file, too. Nothing was changed.</translation>
        </message>
        <message>
            <source>Die Schlüsseldatei ist beschädigt</source>
            <translation>The key file is damaged</translation>
        </message>
        <message>
            <source>„vault.keys“ im Ordner „{folder}“ ist nicht mehr so, wie sie geschrieben wurde. An Ihrer Passphrase liegt es nicht.</source>
            <translation>“vault.keys” in the folder “{folder}” is no longer as it was written. Your passphrase is not to blame.</translation>
        </message>
        <message>
            <source>Schlüsseldatei und Datei gehören nicht zusammen</source>
            <translation>Key file and file don’t belong together</translation>
        </message>
        <message>
            <source>„vault.keys“ im Ordner „{folder}“ öffnet „data.db“ nicht: Vermutlich stammt sie von einem anderen Tresor oder aus einer alten Kopie. Es kann auch der Anfang von „data.db“ beschädigt sein.</source>
            <translation>“vault.keys” in the folder “{folder}” does not open “data.db”: probably it comes from another vault or an old copy. The beginning of “data.db” may be damaged as well.</translation>
        </message>
        <message>
            <source>In jeder Sicherung liegt auch die passende Schlüsseldatei. Es wurde nichts verändert.</source>
            <translation>Every backup holds the key file that fits, too. Nothing was changed.</translation>
        </message>
        <message>
            <source>Von diesem Tresor sind nur die Sicherungen da</source>
            <translation>Only the backups of this vault are there</translation>
        </message>
        <message>
            <source>Im Ordner „{folder}“ fehlen die Datei mit den Einträgen und eine brauchbare Schlüsseldatei.</source>
            <translation>The file with the entries and a usable key file are missing from the folder “{folder}”.</translation>
        </message>
        <message>
            <source>Eine Sicherung enthält beides; mit der Passphrase oder dem Code vom Blatt ist alles wieder da. Es wurde nichts verändert.</source>
            <translation>A backup holds both; with the passphrase or the code from the sheet everything is there again. Nothing was changed.</translation>
        </message>
        <message>
            <source>Nach einem Absturz ging etwas verloren</source>
            <translation>Something was lost after a crash</translation>
        </message>
        <message>
            <source>Das Programm wurde mitten im Schreiben beendet. Was zurückzuschreiben wäre, steht in „data.db-journal“ im Ordner „{folder}“, und diese Datei ist beschädigt.</source>
            <translation>The program was ended in the middle of writing. What should be written back stands in “data.db-journal” in the folder “{folder}”, and this file is damaged.</translation>
        </message>
        <message>
            <source>Es wurde nichts verändert. Fast alles ist noch lesbar; betroffen ist, was zuletzt gespeichert wurde.</source>
            <translation>Nothing was changed. Almost everything can still be read; what was saved last is affected.</translation>
        </message>
        <message>
            <source>Neben der Datei fehlt etwas</source>
            <translation>Something is missing beside the file</translation>
        </message>
        <message>
            <source>„data.db-journal“ im Ordner „{folder}“ fehlt, und „data.db“ ist nur halb geschrieben. Wenn jemand diese Datei gelöscht hat: Legen Sie sie aus dem Papierkorb zurück, dann ist alles wieder gut.</source>
            <translation>“data.db-journal” is missing from the folder “{folder}”, and “data.db” is only half written. If somebody deleted this file, put it back from the recycle bin and all is well again.</translation>
        </message>
        <message>
            <source>Hier darf nicht geschrieben werden</source>
            <translation>Writing is not allowed here</translation>
        </message>
        <message>
            <source>Nach einem Absturz ist an diesem Tresor noch etwas zurückzuschreiben, und im Ordner „{folder}“ lässt der Rechner das nicht zu.</source>
            <translation>After a crash something still has to be written back to this vault, and the computer does not allow it in the folder “{folder}”.</translation>
        </message>
        <message>
            <source>Es ist nichts verloren. Kopieren Sie den ganzen Ordner an einen anderen Ort und öffnen Sie ihn dort, oder lassen Sie die Rechte ändern.</source>
            <translation>Nothing is lost. Copy the whole folder to another place and open it there, or have the permissions changed.</translation>
        </message>
        <message>
            <source>Dieser Tresor ist neuer als das Programm</source>
            <translation>This vault is newer than the program</translation>
        </message>
        <message>
            <source>Er wurde mit einer neueren Version von Quartiersbuch geschrieben. Diese hier kann ihn nicht lesen.</source>
            <translation>It was written by a newer version of Quartiersbuch. This one can’t read it.</translation>
        </message>
        <message>
            <source>Der Tresor ist in Ordnung und wurde nicht verändert. Bitte das Programm auf diesem Rechner erneuern.</source>
            <translation>The vault is all right and was not changed. Please update the program on this computer.</translation>
        </message>
        <message>
            <source>Der Rechner gibt die Dateien nicht her</source>
            <translation>The computer does not hand the files out</translation>
        </message>
        <message>
            <source>Der Ordner „{folder}“ oder eine Datei darin lässt sich mit Ihrem Benutzerkonto nicht lesen. Vielleicht gehört er einem anderen Konto, oder ein Datenträger antwortet nicht.</source>
            <translation>The folder “{folder}” or a file in it can’t be read with your user account. It may belong to another account, or a disk does not answer.</translation>
        </message>
        <message>
            <source>Es wurde nichts verändert. Wer den Rechner betreut, kann die Rechte des Ordners zurückgeben.</source>
            <translation>Nothing was changed. Whoever looks after the computer can give the folder’s permissions back.</translation>
        </message>
        <message>
            <source>Der Datenträger ist voll</source>
            <translation>The disk is full</translation>
        </message>
        <message>
            <source>Zum Öffnen fehlt Platz bei „{folder}“. Leeren Sie den Papierkorb des Rechners oder verschieben Sie große Dateien, dann geht es weiter.</source>
            <translation>There is no room for opening at “{folder}”. Empty the computer’s recycle bin or move large files, then it goes on.</translation>
        </message>
        <message>
            <source>Alles Gespeicherte ist unversehrt; es wurde nichts verändert.</source>
            <translation>Everything that was saved is intact; nothing was changed.</translation>
        </message>
        <message>
            <source>Dieser Ordner ist kein Tresor</source>
            <translation>This folder is no vault</translation>
        </message>
        <message>
            <source>In „{folder}“ liegen andere Dateien, aber kein Tresor.</source>
            <translation>There are other files in “{folder}”, but no vault.</translation>
        </message>
        <message>
            <source>Der Ordner wurde nicht angerührt.</source>
            <translation>The folder was not touched.</translation>
        </message>
        <message>
            <source>In diesem Ordner liegt eine Verknüpfung</source>
            <translation>There is a link in this folder</translation>
        </message>
        <message>
            <source>Ein Tresor enthält seine Dateien selbst. Im Ordner „{folder}“ führt etwas an einen anderen Ort oder ist keine gewöhnliche Datei; so ein Tresor wird nicht geöffnet, weil dabei Fremdes gelesen oder überschrieben werden könnte.</source>
            <translation>A vault holds its files itself. In the folder “{folder}” something leads to another place or is no ordinary file; such a vault is not opened, because something foreign could be read or overwritten.</translation>
        </message>
        <message>
            <source>Es wurde nichts geöffnet und nichts verändert. Ersetzen Sie die Verknüpfung durch die Datei selbst, oder fragen Sie, wer Ihnen den Ordner gegeben hat.</source>
            <translation>Nothing was opened and nothing was changed. Replace the link by the file itself, or ask who gave you the folder.</translation>
        </message>
        <message>
            <source>Etwas im Tresor passt nicht zu dem, was gesichert wurde</source>
            <translation>Something in the vault does not fit what was saved</translation>
        </message>
        <message>
            <source>„data.db-journal“ im Ordner „{folder}“ würde Einträge auf einen älteren Stand setzen. Das Programm schreibt so etwas nicht: Vermutlich hat jemand die Datei ausgetauscht.</source>
            <translation>“data.db-journal” in the folder “{folder}” would set entries back to an older state. The program writes nothing like it: probably somebody has exchanged the file.</translation>
        </message>
        <message>
            <source>Es wurde nichts verändert. Beim Einspielen wird der jetzige Stand aufgehoben; beim Retten gilt, was ohne diese Datei dasteht.</source>
            <translation>Nothing was changed. When a backup is restored, the present state is kept; a rescue takes what stands there without this file.</translation>
        </message>
        <message>
            <source>Ihr Tresor ist gerade nicht da</source>
            <translation>Your vault is not there at the moment</translation>
        </message>
        <message>
            <source>Der Ordner „{folder}“, mit dem Sie zuletzt gearbeitet haben, fehlt oder ist leer. Liegt er auf einem Datenträger, der nicht eingesteckt ist, oder wurde er verschoben?</source>
            <translation>The folder “{folder}” that you worked with last is missing or empty. Is it on a disk that is not plugged in, or was it moved?</translation>
        </message>
        <message>
            <source>Es wurde nichts verändert und nichts Neues angelegt.</source>
            <translation>Nothing was changed and nothing new was made.</translation>
        </message>
        <message>
            <source>Weder Passphrase noch Code öffnen den Tresor</source>
            <translation>Neither passphrase nor code opens the vault</translation>
        </message>
        <message>
            <source>Die Schlüsseldatei im Ordner „{folder}“ ist unversehrt; es liegt also an der Eingabe. Sehen Sie nach der Feststelltaste und der Tastatursprache, und ob das Blatt zu diesem Tresor gehört.</source>
            <translation>The key file in the folder “{folder}” is intact, so it is about what was typed. Please look at Caps Lock and the keyboard language, and whether the sheet belongs to this vault.</translation>
        </message>
        <message>
            <source>Sicherungen im Tresor öffnen sich mit den jetzigen Geheimnissen, Kopien an anderen Orten mit denen, die galten, als sie entstanden. Es wurde nichts verändert.</source>
            <translation>Backups in the vault open with the present secrets, copies elsewhere with those that held when they were made. Nothing was changed.</translation>
        </message>
    </context>
    <context>
        <name>TroubleScreen</name>
        <message>
            <source>Ordner zeigen</source>
            <translation>Show folder</translation>
        </message>
        <message>
            <source>Anderer Tresor</source>
            <translation>Another vault</translation>
        </message>
        <message>
            <source>Die Sicherungen werden angesehen …</source>
            <translation>Looking at the backups …</translation>
        </message>
        <message>
            <source>Sicherungen ansehen</source>
            <translation>Looking at the backups</translation>
        </message>
        <message>
            <source>Neben dem Tresor liegt keine Sicherung, die sich einspielen ließe. Gibt es eine auf einem Stick?</source>
            <translation>There is no backup beside the vault that could be restored. Is there one on a stick?</translation>
        </message>
        <message numerus="yes">
            <source>%n neuere Sicherung(en) ist/sind beschädigt; angeboten wird die neueste unversehrte.</source>
            <translation>
                <numerusform>%n newer backup is damaged; the newest intact one is offered.</numerusform>
                <numerusform>%n newer backups are damaged; the newest intact one is offered.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nur die Schlüsseldatei zurückholen</source>
            <translation>Bring back the key file alone</translation>
        </message>
        <message>
            <source>Sie kommt aus einer Sicherung. An Ihren Einträgen ändert sich nichts.</source>
            <translation>It comes from a backup. Nothing about your entries changes.</translation>
        </message>
        <message>
            <source>Retten, was lesbar ist</source>
            <translation>Rescue what can be read</translation>
        </message>
        <message>
            <source>Sicherung und lesbare Einträge kommen zusammen in einen neuen Tresor. Dauert länger, bringt am meisten.</source>
            <translation>Backup and readable entries come together in a new vault. It takes longer and brings the most.</translation>
        </message>
        <message>
            <source>Andere Sicherung wählen</source>
            <translation>Choose another backup</translation>
        </message>
        <message>
            <source>Eine ältere, oder eine von einem Stick oder anderen Rechner.</source>
            <translation>An older one, or one from a stick or another computer.</translation>
        </message>
        <message>
            <source>Noch einmal versuchen</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Wenn der Grund behoben ist.</source>
            <translation>Once the reason is gone.</translation>
        </message>
        <message>
            <source>Tresor an einem anderen Ort öffnen</source>
            <translation>Open a vault somewhere else</translation>
        </message>
        <message>
            <source>Den Ordner wählen, in dem er liegt.</source>
            <translation>Choose the folder it lies in.</translation>
        </message>
        <message>
            <source>Hier neu anfangen</source>
            <translation>Begin anew here</translation>
        </message>
        <message>
            <source>Legt an dieser Stelle einen neuen, leeren Tresor an.</source>
            <translation>Makes a new, empty vault in this place.</translation>
        </message>
        <message>
            <source>Sicherung einspielen ({when})</source>
            <translation>Restore the backup ({when})</translation>
        </message>
        <message>
            <source>Stand von {day}. Was danach eingegeben wurde, fehlt dann.</source>
            <translation>State of {day}. What was entered since will be missing.</translation>
        </message>
    </context>
    <context>
        <name>Undoing</name>
        <message>
            <source>Schritte zurücknehmen</source>
            <translation>Taking back steps</translation>
        </message>
        <message>
            <source>Es gibt nichts zurückzunehmen.</source>
            <translation>There is nothing to take back.</translation>
        </message>
        <message>
            <source>Zurückgenommen: {name}</source>
            <translation>Taken back: {name}</translation>
        </message>
        <message>
            <source>„{what}“ läuft noch. Zurücknehmen und Wiederholen gehen wieder, sobald es fertig ist.</source>
            <translation>“{what}” is still running. Undo and redo will work again as soon as it has finished.</translation>
        </message>
        <message>
            <source>Vorgang abbrechen</source>
            <translation>Cancel it</translation>
        </message>
        <message>
            <source>Wiederholen</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Zurücknehmen</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Wiederholt: {name}</source>
            <translation>Redone: {name}</translation>
        </message>
    </context>
    <context>
        <name>UnfinishedDrafts</name>
        <message>
            <source>Anonymes Gespräch</source>
            <translation>Anonymous conversation</translation>
        </message>
        <message>
            <source>Eintrag: neu</source>
            <translation>Entry: new</translation>
        </message>
        <message>
            <source>{kind}: neu</source>
            <translation>{kind}: new</translation>
        </message>
        <message>
            <source>Eintrag: {title}</source>
            <translation>Entry: {title}</translation>
        </message>
        <message>
            <source>Ihr Entwurf ist aufgehoben: {whom}</source>
            <translation>Your draft is kept: {whom}</translation>
        </message>
        <message>
            <source>Ihr Entwurf ist aufgehoben.</source>
            <translation>Your draft is kept.</translation>
        </message>
        <message>
            <source>Weiterschreiben</source>
            <translation>Go on writing</translation>
        </message>
    </context>
    <context>
        <name>UnlockScreen</name>
        <message>
            <source>Ihr Tresor ist verschlossen. Ihre Passphrase öffnet ihn.</source>
            <translation>Your vault is locked. Your passphrase opens it.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Passphrase vergessen?</source>
            <translation>Forgot your passphrase?</translation>
        </message>
        <message>
            <source>Anderer Tresor</source>
            <translation>Another vault</translation>
        </message>
        <message>
            <source>Das ist der Demo-Tresor mit erfundenen Menschen. Seine Passphrase: {secret}</source>
            <translation>This is the demo vault with invented people. Its passphrase: {secret}</translation>
        </message>
        <message>
            <source>Einsetzen und öffnen</source>
            <translation>Fill in and open</translation>
        </message>
        <message>
            <source>Der Tresor wird geöffnet …</source>
            <translation>Opening the vault …</translation>
        </message>
        <message>
            <source>Tresor öffnen</source>
            <translation>Opening the vault</translation>
        </message>
        <message>
            <source>Bitte noch einmal versuchen.</source>
            <translation>Please try again.</translation>
        </message>
        <message numerus="yes">
            <source>Nach mehreren falschen Versuchen: nächster Versuch in %n Sekunden.</source>
            <translation>
                <numerusform>After several wrong tries: next try in %n second.</numerusform>
                <numerusform>After several wrong tries: next try in %n seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Diese Passphrase öffnet den Tresor nicht. Nächster Versuch in %n Sekunden.</source>
            <translation>
                <numerusform>This passphrase does not open the vault. Next try in %n second.</numerusform>
                <numerusform>This passphrase does not open the vault. Next try in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnmergeDialog</name>
        <message>
            <source>Zusammenführung lösen</source>
            <translation>Undo merge</translation>
        </message>
        <message>
            <source>Zusammenführung gelöst</source>
            <translation>Merge undone</translation>
        </message>
        <message>
            <source>Lösen</source>
            <translation>Undo merge</translation>
        </message>
        <message>
            <source>Am {day} ging „{other}“ in „{kept}“ auf. Beide werden wieder, was sie waren.</source>
            <translation>On {day} “{other}” became part of “{kept}”. Both become again what they were.</translation>
        </message>
        <message>
            <source>Was damals umgezogen ist, weiß der Verlauf nicht mehr: Es bleibt bei „{kept}“.</source>
            <translation>The history no longer knows what moved then: it stays with “{kept}”.</translation>
        </message>
        <message>
            <source>Geht zurück: {what}</source>
            <translation>Goes back: {what}</translation>
        </message>
        <message>
            <source>Bleibt, wie es ist, weil es seither geändert wurde: {what}</source>
            <translation>Stays as it is because it was changed since: {what}</translation>
        </message>
        <message>
            <source>Was seit damals hinzukam, bleibt bei „{kept}“.</source>
            <translation>What was added since stays with “{kept}”.</translation>
        </message>
        <message>
            <source>Diese Angaben wurden seither geändert. Zu wem gehört, was heute dort steht?</source>
            <translation>These details were changed since. To whom does what stands there today belong?</translation>
        </message>
        <message>
            <source>{name} (bleibt)</source>
            <translation>{name} (stays)</translation>
        </message>
        <message>
            <source>{name} (kommt zurück)</source>
            <translation>{name} (comes back)</translation>
        </message>
        <message>
            <source>zu beiden</source>
            <translation>to both</translation>
        </message>
        <message>
            <source>zu keinem</source>
            <translation>to neither</translation>
        </message>
        <message>
            <source>vorher bei {kept}: {before}, bei {other}: {others}; zusammengeführt: {merged}</source>
            <translation>before, {kept}: {before}, {other}: {others}; merged: {merged}</translation>
        </message>
        <message>
            <source>Welche?</source>
            <translation>Which one?</translation>
        </message>
    </context>
    <context>
        <name>VaultReader</name>
        <message>
            <source>Namen lesen</source>
            <translation>Reading names</translation>
        </message>
    </context>
    <context>
        <name>ViewedPage</name>
        <message>
            <source>Als Liste zeigen (Strg+Umschalt+K)</source>
            <translation>Show as a list (Ctrl+Shift+K)</translation>
        </message>
        <message>
            <source>Andere Ansicht</source>
            <translation>Another view</translation>
        </message>
    </context>
    <context>
        <name>Viewer</name>
        <message>
            <source>Dieses PDF ist mit einem Passwort gesperrt. Bitte eine Kopie speichern, mit dem Passwort öffnen und ohne Passwort wieder anhängen.</source>
            <translation>This PDF is locked with a password. Please save a copy, open it with the password and attach it again without one.</translation>
        </message>
        <message>
            <source>Dieses PDF lässt sich hier nicht zeigen. Bitte eine Kopie speichern.</source>
            <translation>This PDF can't be shown here. Please save a copy.</translation>
        </message>
        <message>
            <source>Dieses Bild lässt sich hier nicht zeigen. Bitte eine Kopie speichern.</source>
            <translation>This picture can't be shown here. Please save a copy.</translation>
        </message>
        <message>
            <source>Nur der Anfang wird gezeigt.</source>
            <translation>Only the beginning is shown.</translation>
        </message>
        <message>
            <source>Von: {what}</source>
            <translation>From: {what}</translation>
        </message>
        <message>
            <source>An: {what}</source>
            <translation>To: {what}</translation>
        </message>
        <message>
            <source>Gesendet: {what}</source>
            <translation>Sent: {what}</translation>
        </message>
        <message>
            <source>Betreff: {what}</source>
            <translation>Subject: {what}</translation>
        </message>
        <message>
            <source>Anhänge: {what}</source>
            <translation>Attachments: {what}</translation>
        </message>
    </context>
    <context>
        <name>VotesDialog</name>
        <message>
            <source>Stimmen des Gremiums</source>
            <translation>Votes of the committee</translation>
        </message>
        <message>
            <source>Stimmen eingetragen</source>
            <translation>Votes entered</translation>
        </message>
    </context>
    <context>
        <name>VotesForm</name>
        <message>
            <source>Mitglied des Gremiums</source>
            <translation>Member of the committee</translation>
        </message>
        <message>
            <source>Stimme</source>
            <translation>Vote</translation>
        </message>
        <message>
            <source>Stimmen</source>
            <translation>Voices</translation>
        </message>
        <message>
            <source>Abgestimmt am</source>
            <translation>Voted on</translation>
        </message>
    </context>
    <context>
        <name>VotesPanel</name>
        <message>
            <source>Stimmen</source>
            <translation>Voices</translation>
        </message>
        <message>
            <source>Mitglied</source>
            <translation>Member</translation>
        </message>
        <message>
            <source>Stimme</source>
            <translation>Vote</translation>
        </message>
        <message>
            <source>Das Gremium hat noch nicht abgestimmt.</source>
            <translation>The committee has not voted yet.</translation>
        </message>
        <message>
            <source>Stimmen eintragen …</source>
            <translation>Enter votes …</translation>
        </message>
        <message>
            <source>Stimmen eingetragen</source>
            <translation>Votes entered</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Wird abgebrochen …</source>
            <translation>Cancelling …</translation>
        </message>
    </context>
    <context>
        <name>WaitingScreen</name>
        <message>
            <source>Abgebrochen. Es wurde nichts verändert.</source>
            <translation>Stopped. Nothing was changed.</translation>
        </message>
    </context>
    <context>
        <name>WaitingTab</name>
        <message>
            <source>Wartet auf Antwort</source>
            <translation>Waiting for an answer</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Anliegen</source>
            <translation>Concern</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Erinnert</source>
            <translation>Reminded</translation>
        </message>
        <message>
            <source>Letzte Zusage</source>
            <translation>Last promise</translation>
        </message>
        <message>
            <source>Diese Stelle hat alles beantwortet.</source>
            <translation>This office has answered everything.</translation>
        </message>
        <message>
            <source>Antwort eintragen …</source>
            <translation>Enter answer …</translation>
        </message>
        <message>
            <source>Zusage notieren …</source>
            <translation>Note promise …</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Antwort eingetragen</source>
            <translation>Answer entered</translation>
        </message>
        <message>
            <source>Zusage notiert</source>
            <translation>Promise noted</translation>
        </message>
        <message>
            <source>Stelle erinnert</source>
            <translation>Office reminded</translation>
        </message>
    </context>
    <context>
        <name>WalkInLine</name>
        <message>
            <source>Spontan gekommen</source>
            <translation>Came spontaneously</translation>
        </message>
        <message>
            <source>Spontan gekommen: Name, Enter …</source>
            <translation>Came spontaneously: name, Enter …</translation>
        </message>
        <message>
            <source>nur Name</source>
            <translation>name only</translation>
        </message>
        <message>
            <source>steht schon da</source>
            <translation>is already there</translation>
        </message>
    </context>
    <context>
        <name>WeekForm</name>
        <message>
            <source>Zusammen</source>
            <translation>Together</translation>
        </message>
        <message>
            <source>dazu {time} aus Kontakten, Veranstaltungen und Einträgen</source>
            <translation>plus {time} from contacts, events and entries</translation>
        </message>
        <message>
            <source>{done} von {asked}</source>
            <translation>{done} of {asked}</translation>
        </message>
    </context>
    <context>
        <name>WeekPanel</name>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Verwerfen</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Arbeitszeit gesichert</source>
            <translation>Working time saved</translation>
        </message>
        <message>
            <source>Diese Woche wurde inzwischen anderswo geändert. Ihre Eingabe steht noch hier; gesichert gilt sie.</source>
            <translation>This week was changed elsewhere meanwhile. What you typed still stands here; once saved it holds.</translation>
        </message>
        <message>
            <source>Eintrag entfernt</source>
            <translation>Entry removed</translation>
        </message>
        <message>
            <source>KW {number}: {first} – {last}</source>
            <translation>Week {number}: {first} – {last}</translation>
        </message>
        <message>
            <source>Eintrag gesichert</source>
            <translation>Entry saved</translation>
        </message>
        <message>
            <source>Uhr</source>
            <translation>Clock</translation>
        </message>
        <message>
            <source>von Hand</source>
            <translation>by hand</translation>
        </message>
        <message>
            <source>Einzelne Einträge der Woche</source>
            <translation>Single entries of the week</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Dauer</source>
            <translation>Duration</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Herkunft</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Was die Uhr gemessen hat und was Sie mit Worten eintragen, steht hier einzeln.</source>
            <translation>What the clock measured and what you enter with words stands here one by one.</translation>
        </message>
        <message>
            <source>Eintrag mit Worten …</source>
            <translation>Entry with words …</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Eintrag</source>
            <translation>Entry</translation>
        </message>
        <message>
            <source>Vorige Woche</source>
            <translation>Previous week</translation>
        </message>
        <message>
            <source>Nächste Woche</source>
            <translation>Next week</translation>
        </message>
        <message>
            <source>Diese Woche</source>
            <translation>This week</translation>
        </message>
    </context>
    <context>
        <name>WelcomeScreen</name>
        <message>
            <source>Willkommen im Quartiersbuch</source>
            <translation>Welcome to Quartiersbuch</translation>
        </message>
        <message>
            <source>Menschen, Fälle, Akteure und Veranstaltungen in einem verschlüsselten Tresor auf diesem Rechner. Nichts verlässt ihn, außer Sie drucken oder speichern es selbst.</source>
            <translation>People, cases, partners and events in an encrypted vault on this computer. Nothing leaves it unless you print or save it yourself.</translation>
        </message>
        <message>
            <source>Zurück zu Ihrem Tresor</source>
            <translation>Back to your vault</translation>
        </message>
        <message>
            <source>Mit Ihrer Passphrase öffnen.</source>
            <translation>Open it with your passphrase.</translation>
        </message>
        <message>
            <source>Neuen Tresor anlegen</source>
            <translation>Create a new vault</translation>
        </message>
        <message>
            <source>Sie wählen eine Passphrase und legen ein Blatt in den Safe. Dauert zwei Minuten.</source>
            <translation>You choose a passphrase and put a sheet into the safe. Takes two minutes.</translation>
        </message>
        <message>
            <source>Die Demo ansehen</source>
            <translation>Look at the demo</translation>
        </message>
        <message>
            <source>Ein erfundenes Quartier mit zwei Jahren Arbeit, zum Ausprobieren.</source>
            <translation>An invented quarter with two years of work, to try things out.</translation>
        </message>
        <message>
            <source>Sicherung einspielen</source>
            <translation>Restore a backup</translation>
        </message>
        <message>
            <source>Der alte Rechner ist kaputt oder der Tresor beschädigt.</source>
            <translation>The old computer is broken or the vault damaged.</translation>
        </message>
        <message>
            <source>Tresor an einem anderen Ort öffnen</source>
            <translation>Open a vault somewhere else</translation>
        </message>
        <message>
            <source>Den Ordner wählen, in dem er liegt.</source>
            <translation>Choose the folder it lies in.</translation>
        </message>
        <message>
            <source>Das Demo-Quartier wird eingerichtet …</source>
            <translation>Setting up the demo quarter …</translation>
        </message>
    </context>
    <context>
        <name>Whom</name>
        <message>
            <source>{title} (ehemals)</source>
            <translation>{title} (formerly)</translation>
        </message>
        <message numerus="yes">
            <source>und %n weitere</source>
            <translation>
                <numerusform>and %n other</numerusform>
                <numerusform>and %n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WindowContext</name>
        <message>
            <source>Protokoll schreiben</source>
            <translation>Writing the audit trail</translation>
        </message>
        <message>
            <source>Speicher freigeben</source>
            <translation>Free memory</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Ordner zeigen</source>
            <translation>Show folder</translation>
        </message>
    </context>
    <context>
        <name>WorkTime</name>
        <message>
            <source>Eintrag der Arbeitszeit</source>
            <translation>Entry of working time</translation>
        </message>
        <message>
            <source>Eintrag gesichert</source>
            <translation>Entry saved</translation>
        </message>
        <message>
            <source>Vertrag</source>
            <translation>Contract</translation>
        </message>
        <message>
            <source>Vertrag gesichert</source>
            <translation>Contract saved</translation>
        </message>
        <message>
            <source>Abwesenheit</source>
            <translation>Absence</translation>
        </message>
        <message>
            <source>Abwesenheit gesichert</source>
            <translation>Absence saved</translation>
        </message>
        <message>
            <source>Abgelehnte Anfrage</source>
            <translation>Declined request</translation>
        </message>
        <message>
            <source>Ablehnung gesichert</source>
            <translation>Declined request saved</translation>
        </message>
        <message>
            <source>Hier steht, wie viele Stunden Sie an welchem Wochentag arbeiten und ab wann.</source>
            <translation>Here stands how many hours you work on which weekday, and from when.</translation>
        </message>
        <message>
            <source>Vertrag eintragen …</source>
            <translation>Enter a contract …</translation>
        </message>
        <message>
            <source>Vertrag entfernt</source>
            <translation>Contract removed</translation>
        </message>
        <message>
            <source>gültig ab</source>
            <translation>valid from</translation>
        </message>
        <message>
            <source>Woche</source>
            <translation>Week</translation>
        </message>
        <message>
            <source>Urlaubstage</source>
            <translation>Days of leave</translation>
        </message>
        <message>
            <source>Verträge</source>
            <translation>Contracts</translation>
        </message>
        <message>
            <source>Hier stehen Urlaub, Krankheit, Fortbildung und Ausgleich. Sie verringern die Sollstunden.</source>
            <translation>Here stand leave, illness, training and compensation. They lessen the target hours.</translation>
        </message>
        <message>
            <source>Abwesenheit eintragen …</source>
            <translation>Enter an absence …</translation>
        </message>
        <message>
            <source>Abwesenheit entfernt</source>
            <translation>Absence removed</translation>
        </message>
        <message>
            <source>Abwesenheiten</source>
            <translation>Absences</translation>
        </message>
        <message>
            <source>von</source>
            <translation>from</translation>
        </message>
        <message>
            <source>bis</source>
            <translation>until</translation>
        </message>
        <message>
            <source>Grund</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Umfang</source>
            <translation>Extent</translation>
        </message>
        <message>
            <source>halber Tag</source>
            <translation>half day</translation>
        </message>
        <message>
            <source>ganzer Tag</source>
            <translation>whole day</translation>
        </message>
        <message>
            <source>Urlaub {year}: {taken} von {whole} Tagen eingetragen</source>
            <translation>Leave {year}: {taken} of {whole} days entered</translation>
        </message>
        <message>
            <source>Hier steht, was Sie ablehnen mussten und warum, ohne Namen. Die Zahl steht in den Berichten.</source>
            <translation>Here stands what you had to decline and why, without names. The number stands in the reports.</translation>
        </message>
        <message>
            <source>Ablehnung eintragen …</source>
            <translation>Enter a declined request …</translation>
        </message>
        <message>
            <source>Ablehnung entfernt</source>
            <translation>Declined request removed</translation>
        </message>
        <message>
            <source>Abgelehnte Anfragen</source>
            <translation>Declined requests</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Anfragen</source>
            <translation>Requests</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Vernetzung</source>
            <translation>Networking</translation>
        </message>
        <message>
            <source>Engagement</source>
            <translation>Engagement</translation>
        </message>
        <message>
            <source>Begegnung</source>
            <translation>Encounter</translation>
        </message>
        <message>
            <source>Vermittlung</source>
            <translation>Mediation</translation>
        </message>
        <message>
            <source>Sozialarbeit</source>
            <translation>Social work</translation>
        </message>
    </context>
    <context>
        <name>WorkTimePage</name>
        <message>
            <source>Woche</source>
            <translation>Week</translation>
        </message>
        <message>
            <source>Monate</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>Abwesenheiten</source>
            <translation>Absences</translation>
        </message>
        <message>
            <source>Abgelehnte Anfragen</source>
            <translation>Declined requests</translation>
        </message>
        <message>
            <source>Vertrag</source>
            <translation>Contract</translation>
        </message>
        <message>
            <source>Monat des Stundenblatts</source>
            <translation>Month of the sheet of hours</translation>
        </message>
        <message>
            <source>Hier führen Sie Ihre Arbeitszeit für sich selbst. Am Anfang steht Ihr Vertrag; vorher ist nirgends von Stunden die Rede, und in Berichte kommen sie nur, wenn Sie es in den Einstellungen unter „Kapazität“ wollen.</source>
            <translation>Here you keep your working time for yourself. It begins with your contract; before that, hours are mentioned nowhere, and they reach reports only if you want it in the settings under “Capacity”.</translation>
        </message>
        <message>
            <source>Vertrag eintragen …</source>
            <translation>Enter a contract …</translation>
        </message>
        <message>
            <source>Stundenblatt …</source>
            <translation>Sheet of hours …</translation>
        </message>
    </context>
    <context>
        <name>YearField</name>
        <message>
            <source>Das ist keine Jahreszahl.</source>
            <translation>This is not a year.</translation>
        </message>
        <message>
            <source>Dieses Jahr ist ungewöhnlich.</source>
            <translation>This year is unusual.</translation>
        </message>
    </context>
    <context>
        <name>_Model</name>
        <message>
            <source>Seite {number}</source>
            <translation>Page {number}</translation>
        </message>
    </context>
    <context>
        <name>_Picture</name>
        <message>
            <source>Bild</source>
            <translation>Picture</translation>
        </message>
    </context>
    <context>
        <name>_Row</name>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>{row} entfernen</source>
            <translation>Remove {row}</translation>
        </message>
    </context>
</TS>
