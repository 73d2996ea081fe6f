"""The German names of fields, by table and column. Columns that are not here are derived or never shown in a history."""

_NAME = {"name": "Name"}
_ADDRESS = {"street": "Straße", "postcode": "Postleitzahl", "city": "Ort"}
_REACH = {"phone": "Telefon", "email": "E-Mail"}
_NOTE = {"note": "Notiz"}

FIELDS: dict[str, dict[str, str]] = {
    "record": {"deleted_at": "im Papierkorb seit", "delete_due": "Löschfrist", "hold_reason": "Löschsperre"},
    "person": {
        "family_name": "Familienname",
        "given_name": "Vorname",
        "native_name": "Name in eigener Schrift",
        "birth_year": "Geburtsjahr",
        "birth_date": "Geburtsdatum",
        "origin": "Herkunft",
        "mobile": "Mobil",
        **_REACH,
        **_ADDRESS,
        "household_id": "Haushalt",
        "needs_interpreter": "Dolmetschen nötig",
        "address_block": "Auskunftssperre",
        "is_resident": "Bewohner/in",
        "is_volunteer": "Ehrenamt",
        **_NOTE,
    },
    "person_language": {"code": "Sprache", "level": "Sprachniveau"},
    "household": {**_NAME, **_ADDRESS, "dwelling": "Wohnung", "housing": "Wohnform", **_NOTE},
    "organisation": {
        **_NAME,
        "short_name": "Kurzname",
        "kind_id": "Akteursart",
        **_REACH,
        "website": "Internet",
        **_ADDRESS,
        "offers": "Angebote",
        **_NOTE,
    },
    "affiliation": {"person_id": "Ansprechperson", "function": "Funktion", "since": "seit", "until": "bis"},
    "case_file": {
        "number": "Nummer",
        "person_id": "Person",
        "status": "Status",
        "opened_on": "eröffnet am",
        "closed_on": "abgeschlossen am",
        "close_reason_id": "Abschlussgrund",
        "occasion": "Anlass",
        "goal": "Ziel",
    },
    "event": {
        **_NAME,
        "series_id": "Reihe",
        "area": "Aufgabe",
        "starts_at": "Beginn",
        "ends_at": "Ende",
        "place": "Ort",
        "capacity": "Plätze",
        "status": "Status",
        "status_note": "Anmerkung zum Status",
        "sensitive": "sensibel",
        "preparation_minutes": "Vorbereitung (Minuten)",
        **_NOTE,
    },
    "head_count": {"age_group_id": "Altersgruppe", "people": "gezählt"},
    "event_series": {**_NAME, "area": "Aufgabe", "place": "Ort", "rhythm": "Rhythmus", **_NOTE},
    "task": {
        "what": "Aufgabe",
        "due_on": "fällig am",
        "done_at": "erledigt am",
        "important": "wichtig",
        "about_id": "Bezug",
        **_NOTE,
    },
}
