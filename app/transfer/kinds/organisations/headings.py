"""What the headings of lists of organisations mean."""

from app.transfer.kinds.people.headings import HEADINGS as _OF_PEOPLE

HEADINGS = {
    "name": "name|organisation|verein|vereinsname|firma|firmenname|einrichtung|trager|institution|akteur|bezeichnung|name der organisation"
    "|name der einrichtung|name des vereins|company|organization|organisation name|organization name|organization 1 name|name verein|unternehmen",
    "short_name": "kurzname|kurzform|abkurzung|kurzel|kurzbezeichnung|short name|abbreviation",
    "kind": "art|akteursart|typ|kategorie|art der organisation|art der einrichtung|branche|rechtsform|type|category",
    "contact": "ansprechpartner|ansprechpartnerin|ansprechperson|ansprechpartner in|kontaktperson|kontakt|vorstand|leitung|contact person",
    "phone": f"{_OF_PEOPLE['phone']}|{_OF_PEOPLE['work_phone']}",
    "further_phone": f"{_OF_PEOPLE['mobile']}|{_OF_PEOPLE['fax']}",
    "email": f"{_OF_PEOPLE['email']}|{_OF_PEOPLE['work_email']}",
    "website": "internet|website|webseite|web|homepage|internetseite|url|www|webadresse|internetadresse|web page|web site|website 1 value",
    "street": f"{_OF_PEOPLE['street']}|strasse geschaftlich|business street",
    "house_number": _OF_PEOPLE["house_number"],
    "postcode": f"{_OF_PEOPLE['postcode']}|postleitzahl geschaftlich|business postal code",
    "city": f"{_OF_PEOPLE['city']}|ort geschaftlich|business city|sitz",
    "place": _OF_PEOPLE["place"],
    "address": f"{_OF_PEOPLE['address']}|{_OF_PEOPLE['post_address']}|{_OF_PEOPLE['work_address']}|sitz anschrift",
    "offers": "angebot|angebote|tatigkeit|tatigkeiten|schwerpunkt|schwerpunkte|leistungen|offers|services|zielgruppe",
    "note": _OF_PEOPLE["note"],
}
"""The words for each field."""
