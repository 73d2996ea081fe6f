<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="de_DE">
    <context>
        <name>Ask</name>
        <message>
            <source>Schließen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Abbrechen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Übernehmen</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ColumnHeader</name>
        <message>
            <source>Sortieren nach</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spalten zurücksetzen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>absteigend sortiert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>aufsteigend sortiert</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>vorgestern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>gestern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>heute</source>
            <translation>today</translation>
        </message>
        <message>
            <source>morgen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>übermorgen</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
