"""Words on the slip of an appointment, in the languages of letters. The texts are data; a native speaker may correct them here."""

from typing import NamedTuple

from app.common.cldr import PLAIN_GERMAN


class SlipWords(NamedTuple):
    """What stands on the slip. `times` has places for the two times."""

    title: str
    day: str
    time: str
    times: str
    place: str
    about: str
    bring: str
    id_card: str
    letters: str
    cancel: str
    contact: str


SLIPS: dict[str, SlipWords] = {
    "de": SlipWords(
        "Ihr Termin", "Tag", "Uhrzeit", "{begin} bis {end} Uhr", "Ort", "Worum es geht", "Bitte bringen Sie mit",
        "Ihren Ausweis", "Ihre Briefe und Bescheide",
        "Wenn Sie nicht kommen können, sagen Sie uns bitte vorher Bescheid.", "Das sind wir",
    ),
    PLAIN_GERMAN: SlipWords(
        "Ihr Termin", "Tag", "Uhr-Zeit", "Von {begin} Uhr bis {end} Uhr", "Hier ist der Termin", "Darum geht es",
        "Bitte mitbringen", "Ihren Ausweis", "Ihre Briefe vom Amt",
        "Sie können nicht kommen? Dann sagen Sie uns bitte vorher Bescheid.", "Das sind wir",
    ),
    "en": SlipWords(
        "Your appointment", "Day", "Time", "{begin} to {end}", "Place", "What it is about", "Please bring with you",
        "Your identity card or passport", "Your letters and official notices",
        "If you cannot come, please let us know beforehand.", "Who we are",
    ),
    "fr": SlipWords(
        "Votre rendez-vous", "Jour", "Heure", "de {begin} à {end}", "Lieu", "De quoi il s’agit",
        "Merci d’apporter", "Votre pièce d’identité", "Vos lettres et décisions administratives",
        "Si vous ne pouvez pas venir, merci de nous prévenir à l’avance.", "Nous contacter",
    ),
    "ar": SlipWords(
        "موعدكم", "اليوم", "الساعة", "من {begin} إلى {end}", "المكان", "موضوع الموعد", "يرجى إحضار",
        "بطاقة الهوية أو جواز السفر", "الرسائل والقرارات الرسمية",
        "إذا لم تتمكنوا من الحضور فيرجى إبلاغنا مسبقًا.", "للتواصل معنا",
    ),
    "uk": SlipWords(
        "Ваша зустріч", "День", "Час", "з {begin} до {end}", "Місце", "Про що йдеться", "Будь ласка, візьміть із собою",
        "Ваш паспорт або посвідчення особи", "Ваші листи та офіційні рішення",
        "Якщо ви не зможете прийти, будь ласка, повідомте нас заздалегідь.", "Як з нами зв’язатися",
    ),
    "tr": SlipWords(
        "Randevunuz", "Gün", "Saat", "{begin} – {end}", "Yer", "Konu", "Lütfen yanınızda getirin",
        "Kimliğiniz veya pasaportunuz", "Mektuplarınız ve resmî yazılarınız",
        "Gelemeyecekseniz lütfen önceden bize haber verin.", "Bize ulaşın",
    ),
    "es": SlipWords(
        "Su cita", "Día", "Hora", "de {begin} a {end}", "Lugar", "De qué se trata", "Por favor, traiga",
        "Su documento de identidad", "Sus cartas y resoluciones oficiales",
        "Si no puede venir, avísenos antes, por favor.", "Quiénes somos",
    ),
    "it": SlipWords(
        "Il suo appuntamento", "Giorno", "Ora", "dalle {begin} alle {end}", "Luogo", "Di che cosa si tratta",
        "Per favore porti con sé", "Il suo documento d’identità", "Le sue lettere e gli atti ufficiali",
        "Se non può venire, ci avvisi prima, per favore.", "I nostri contatti",
    ),
    "pl": SlipWords(
        "Państwa termin", "Dzień", "Godzina", "od {begin} do {end}", "Miejsce", "Czego dotyczy",
        "Prosimy przynieść ze sobą", "Dowód tożsamości lub paszport", "Listy i decyzje urzędowe",
        "Jeśli nie mogą Państwo przyjść, prosimy o wcześniejszą wiadomość.", "Kontakt do nas",
    ),
    "pt": SlipWords(
        "A sua marcação", "Dia", "Hora", "das {begin} às {end}", "Local", "De que se trata", "Por favor, traga consigo",
        "O seu documento de identidade", "As suas cartas e decisões oficiais",
        "Se não puder vir, avise-nos antes, por favor.", "Quem somos",
    ),
    "ru": SlipWords(
        "Ваша встреча", "День", "Время", "с {begin} до {end}", "Место", "О чём речь", "Пожалуйста, возьмите с собой",
        "Ваш паспорт или удостоверение личности", "Ваши письма и официальные решения",
        "Если вы не сможете прийти, пожалуйста, сообщите нам заранее.", "Как с нами связаться",
    ),
    "fa": SlipWords(
        "وقت ملاقات شما", "روز", "ساعت", "از {begin} تا {end}", "مکان", "موضوع", "لطفاً همراه بیاورید",
        "کارت شناسایی یا گذرنامه", "نامه‌ها و تصمیم‌های اداری",
        "اگر نمی‌توانید بیایید، لطفاً از پیش به ما خبر دهید.", "راه تماس با ما",
    ),
    "ti": SlipWords(
        "ቆጸራኹም", "መዓልቲ", "ሰዓት", "ካብ {begin} ክሳብ {end}", "ቦታ", "ጉዳዩ", "በጃኹም ሒዝኩም ምጹ",
        "መንነት ወረቐትኩም ወይ ፓስፖርትኩም", "ደብዳበታትኩምን ውሳነታት ቤት ጽሕፈትን",
        "ክትመጹ እንተዘይክኢልኩም፣ በጃኹም ቅድሚኡ ንገሩና።", "ንሕና",
    ),
    "ku": SlipWords(
        "Randevûya we", "Roj", "Saet", "ji {begin} heta {end}", "Cih", "Mijar", "Ji kerema xwe bi xwe re bînin",
        "Nasname an pasaporta we", "Name û biryarên fermî yên we",
        "Heke hûn nikaribin bên, ji kerema xwe ji berê ve agahiyê bidin me.", "Em ev in",
    ),
    "ro": SlipWords(
        "Programarea dvs.", "Ziua", "Ora", "de la {begin} până la {end}", "Locul", "Despre ce este vorba",
        "Vă rugăm să aduceți", "Buletinul sau pașaportul dvs.", "Scrisorile și deciziile oficiale",
        "Dacă nu puteți veni, vă rugăm să ne anunțați din timp.", "Cine suntem",
    ),
}  # fmt: skip
"""The same languages as those of letters."""


def slip_words(language: str) -> SlipWords:
    """The words of a slip in a language, the German ones where there are none."""
    return SLIPS.get(language, SLIPS["de"])
