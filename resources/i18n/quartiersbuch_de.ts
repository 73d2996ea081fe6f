<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="de_DE">
    <context>
        <name>Dates</name>
        <message numerus="yes">
            <source>in %n Tagen</source>
            <translation>
                <numerusform>in %n Tag</numerusform>
                <numerusform>in %n Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>vor %n Tagen</source>
            <translation>
                <numerusform>vor %n Tag</numerusform>
                <numerusform>vor %n Tagen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message numerus="yes">
            <source>An den Drucker gegeben: %n Seite(n).</source>
            <translation>
                <numerusform>%n Seite an den Drucker gegeben.</numerusform>
                <numerusform>%n Seiten an den Drucker gegeben.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>Gespeichert vor %n min</source>
            <translation>
                <numerusform>Gespeichert vor %n min</numerusform>
                <numerusform>Gespeichert vor %n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrashPage</name>
        <message numerus="yes">
            <source>%n Eintrag/Einträge zurückgeholt</source>
            <translation>
                <numerusform>%n Eintrag zurückgeholt</numerusform>
                <numerusform>%n Einträge zurückgeholt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen.</source>
            <translation>
                <numerusform>%n Eintrag wird mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
                <numerusform>%n Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge werden endgültig gelöscht. Das lässt sich nicht rückgängig machen.</source>
            <translation>
                <numerusform>%n Eintrag wird endgültig gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
                <numerusform>%n Einträge werden endgültig gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge mussten bleiben: Es gibt noch Fälle dazu, oder eine Löschsperre gilt.</source>
            <translation>
                <numerusform>%n Eintrag musste bleiben: Es gibt noch Fälle dazu, oder eine Löschsperre gilt.</numerusform>
                <numerusform>%n Einträge mussten bleiben: Es gibt noch Fälle dazu, oder eine Löschsperre gilt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge</source>
            <translation>
                <numerusform>%n Eintrag</numerusform>
                <numerusform>%n Einträge</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnlockScreen</name>
        <message numerus="yes">
            <source>Diese Passphrase öffnet den Tresor nicht. Nächster Versuch in %n Sekunden.</source>
            <translation>
                <numerusform>Diese Passphrase öffnet den Tresor nicht. Nächster Versuch in %n Sekunde.</numerusform>
                <numerusform>Diese Passphrase öffnet den Tresor nicht. Nächster Versuch in %n Sekunden.</numerusform>
            </translation>
        </message>
    </context>
</TS>
