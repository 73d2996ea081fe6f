"""The words by which a line names somebody: titles, families, relatives, and everyday words that never do."""

from app.common.text import search_key
from app.services.capture.lexicon import these
from app.services.capture.names import MR, MS

TITLES = {
    "frau": MS, "fr": MS, "fraun": MS, "herr": MR, "herrn": MR, "hr": MR, "hrn": MR, "hn": MR, "herren": MR, "frauen": MS, "fraulein": MS,
    "mrs": MS, "ms": MS, "mr": MR,
}  # fmt: skip
FAMILIES = frozenset(("familie", "fam", "ehepaar", "eheleute", "haushalt", "geschwister", "familien", "family"))
COUPLES = frozenset(("ehepaar", "eheleute"))
DEGREES = frozenset(("dr", "prof", "med", "dipl", "ing"))
AND = frozenset(("und", "u", "mit", "samt", "nebst", "sowie", "plus", "and"))
SIGNS = ("+", "&")
OF = frozenset(("von", "vom", "der", "des"))
POSSESSIVE = frozenset(("ihrem", "ihrer", "ihren", "ihre", "ihr", "seinem", "seiner", "seinen", "seine", "sein", "dem", "der", "den", "kleinem", "kleinen"))  # fmt: skip
RELATIVES = {
    "sohn": ("child", MR), "sohnes": ("child", MR), "tochter": ("child", MS), "kind": ("child", ""), "kinder": ("child", ""),
    "kindern": ("child", ""), "sohne": ("child", MR), "sohnen": ("child", MR), "tochtern": ("child", MS),
    "mann": ("spouse", MR), "ehemann": ("spouse", MR), "gatte": ("spouse", MR), "frau": ("spouse", MS), "ehefrau": ("spouse", MS),
    "partner": ("spouse", ""), "partnerin": ("spouse", ""), "lebensgefahrte": ("spouse", ""), "lebensgefahrtin": ("spouse", ""),
    "bruder": ("sibling", MR), "schwester": ("sibling", MS), "mutter": ("parent", MS), "mama": ("parent", MS),
    "vater": ("parent", MR), "papa": ("parent", MR), "eltern": ("parent", ""), "enkel": ("grandchild", MR),
    "enkelin": ("grandchild", MS), "oma": ("grandparent", MS), "grossmutter": ("grandparent", MS), "opa": ("grandparent", MR),
    "grossvater": ("grandparent", MR),
}  # fmt: skip
SEVERAL = frozenset(
    search_key(word) for word in ("kinder", "kindern", "eltern", "söhne", "söhnen", "töchter", "töchtern")
)
RELATIVES |= {"tochter": ("child", MS), search_key("töchter"): ("child", MS)}
NEVER = these(
    "im in am an bei mit von vom zum zur zu auf aus und oder der die das dem den des ein eine einer einem einen hat war ist kam kommt "
    "will mochte braucht wegen wg uber um bis ab nach vor seit fur nicht noch auch nur sehr ihr ihre sein seine sie er es man wir ich "
    "tel telefon buro mann frau herr kind termin gesprach anruf hausbesuch beratung neu alt heute gestern morgen min std stunde stunden "
    "minuten uhr kurz lang wv ok montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli "
    "august september oktober november dezember mo di mi do fr sa so hb jobcenter kita schule wohnung miete arbeit bruder schwester "
    "mutter vater sohn tochter eltern familie haus hof stand bitte danke hallo ja nein als wie so dann da"
)
"""Words of everyday: alone they name nobody, whatever the names on file."""
