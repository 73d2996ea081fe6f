"""What a column may say of an organisation, in the order of the form."""

from app.common.sentences import Sentence
from app.transfer.kinds.fields import ADDRESS, Field

FIELDS = (
    Field("name", Sentence("Name"), names=True),
    Field("short_name", Sentence("Kurzname")),
    Field("kind", Sentence("Akteursart")),
    Field("phone", Sentence("Telefon"), several=True),
    Field("further_phone", Sentence("weitere Nummern"), several=True),
    Field("email", Sentence("E-Mail"), several=True),
    Field("contact", Sentence("Ansprechperson"), several=True),
    Field("website", Sentence("Internet")),
    *ADDRESS,
    Field("offers", Sentence("Angebote")),
    Field("tags", Sentence("Schlagwörter")),
    Field("note", Sentence("Notiz"), several=True),
)
