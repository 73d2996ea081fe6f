"""What people say for languages and countries beside the names of CLDR: Farsi, Kurmandschi, "syrisch", USA.

All of it is in German, folded only where it is compared. A word may mean a language and a country.
"""

from collections.abc import Mapping
from functools import cache

_LANGUAGES = {
    "ar": "Arab Syrisch Syrisch-Arabisch Irakisch Levantinisch Hocharabisch",
    "ary": "Darija Marokkanisch",
    "arz": "Ägyptisch",
    "bn": "Bengali Bangla",
    "ckb": "Sorani Südkurdisch",
    "cs": "Böhmisch",
    "de": "Dt Deut Hochdeutsch",
    "el": "Griech",
    "en": "Engl",
    "es": "Span",
    "fa": "Farsi Parsi Iranisch Pers",
    "fa_AF": "Afghanisch Afghanisch-Persisch",
    "ff": "Fula Fulani Pular Peul",
    "fr": "Frz Franz",
    "ha": "Hausa",
    "it": "Ital",
    "ku": "Kurd Kurmandschi Kurmandji Kurmanci Kurmanji Nordkurdisch Badini",
    "man": "Mandinka Mandingo",
    "mk": "Nordmazedonisch",
    "nl": "Flämisch Holländisch",
    "pa": "Panjabi Pandschabi",
    "pl": "Poln",
    "ps": "Paschto Pashto Pachto Pashtu",
    "ro": "Rumän Moldauisch Moldawisch",
    "rom": "Romanes Sinti",
    "ru": "Russ",
    "sh": "Serbokroatisch Jugoslawisch BKS",
    "si": "Sinhala",
    "sq": "Alb Kosovarisch",
    "sw": "Swahili Kisuaheli",
    "syr": "Assyrisch Chaldäisch Suryoyo Surayt",
    "ti": "Tigrinisch Tigrinja Tigrigna Eritreisch",
    "tl": "Filipino",
    "tr": "Türk",
    "uk": "Ukr",
    "ur": "Pakistanisch",
    "zh": "Mandarin",
    "zza": "Zazaki Dimli",
}
_COUNTRIES = {
    "AE": "Emirate VAE Dubai",
    "AF": "afghanisch",
    "AL": "albanisch",
    "AM": "armenisch",
    "AZ": "aserbaidschanisch",
    "BA": "Bosnien bosnisch",
    "BG": "bulgarisch",
    "BY": "Weißrussland weißrussisch belarussisch",
    "CD": "Kongo Zaire kongolesisch",
    "CI": "Elfenbeinküste ivorisch",
    "CM": "kamerunisch",
    "CN": "chinesisch",
    "CV": "Kapverden Kap-Verde",
    "CZ": "Tschechei tschechisch",
    "DE": "deutsch BRD",
    "DZ": "algerisch",
    "EG": "ägyptisch",
    "ER": "eritreisch",
    "ES": "spanisch",
    "ET": "äthiopisch",
    "FR": "französisch",
    "GB": "England Großbritannien Schottland UK britisch englisch",
    "GE": "georgisch",
    "GH": "ghanaisch",
    "GM": "gambisch",
    "GN": "guineisch",
    "GR": "griechisch",
    "HR": "kroatisch",
    "HU": "ungarisch",
    "IN": "indisch",
    "IQ": "irakisch Kurdistan",
    "IR": "Persien iranisch persisch",
    "IT": "italienisch",
    "KR": "koreanisch",
    "LB": "libanesisch",
    "LK": "Ceylon tamilisch srilankisch",
    "LY": "libysch",
    "MA": "marokkanisch",
    "MD": "Moldawien Moldau moldauisch",
    "MK": "Mazedonien mazedonisch nordmazedonisch",
    "MM": "Burma Birma",
    "NG": "nigerianisch",
    "NL": "Holland holländisch niederländisch",
    "PK": "pakistanisch",
    "PL": "polnisch",
    "PS": "Palästina palästinensisch Gaza Westjordanland",
    "PT": "portugiesisch",
    "RO": "rumänisch",
    "RS": "serbisch",
    "RU": "russisch",
    "SD": "sudanesisch",
    "SN": "senegalesisch",
    "SO": "somalisch",
    "SY": "syrisch",
    "SZ": "Swasiland",
    "TG": "togoisch",
    "TL": "Osttimor",
    "TN": "tunesisch",
    "TR": "Turkey türkisch",
    "UA": "ukrainisch",
    "US": "USA Amerika amerikanisch",
    "VA": "Vatikan",
    "VN": "vietnamesisch",
    "XK": "kosovarisch",
}


@cache
def languages() -> Mapping[str, str]:
    """Codes by what is said for them. "Syrisch" is what Syrians speak, and not the old language that CLDR calls so."""
    return _by_word(_LANGUAGES)


@cache
def countries() -> Mapping[str, str]:
    """Codes by what is said for them."""
    return _by_word(_COUNTRIES)


def _by_word(words: Mapping[str, str]) -> dict[str, str]:
    return {word: code for code, said in words.items() for word in said.split()}
