"""Words on papers that go through the hands of residents, in the languages of letters. The texts are data; a native speaker
may correct them here.
"""

from typing import NamedTuple

from app.common.cldr import PLAIN_GERMAN
from app.reports.forms.phrases import ATTENDANCE, GERMAN, LETTER_LANGUAGES, LETTERS, ListWords

SHEET_LANGUAGES = LETTER_LANGUAGES
"""Languages in which whole papers are printed, with the names they give themselves."""


class SheetWords(NamedTuple):
    """What stands on an attendance list beside its head, and on badges. `privacy` has a place for the organiser."""

    number: str
    when: str
    where: str
    organiser: str
    contact: str
    volunteer: str
    privacy: str


_GERMAN_PRIVACY_NOTICE = (
    "Datenschutzhinweis (Art. 13 DSGVO): {organiser} verarbeitet Name und Unterschrift, um die Teilnahme an dieser "
    "Veranstaltung festzustellen (Art. 6 Abs. 1 Buchst. e DSGVO, § 4 LDSG BW). Der Eintrag ist freiwillig. Die Liste wird "
    "nicht weitergegeben und acht Wochen nach der Veranstaltung vernichtet. Sie haben das Recht auf Auskunft, "
    "Berichtigung, Löschung und Widerspruch sowie auf Beschwerde beim Landesbeauftragten für den Datenschutz "
    "Baden-Württemberg. Fragen beantworten die Quartiersmanagerin und die oder der Datenschutzbeauftragte der Gemeinde."
)
"""Default text; period and legal base are those of the registration list on the domain page."""

SHEETS: dict[str, SheetWords] = {
    "de": SheetWords("Nr.", "Wann", "Wo", "Veranstalter", "Kontakt", "Ehrenamt", _GERMAN_PRIVACY_NOTICE),
    PLAIN_GERMAN: SheetWords(
        "Nr.", "Wann", "Wo", "Wer lädt ein", "Fragen an", "Ehrenamt",
        "Datenschutz (Art. 13 DSGVO): {organiser} schreibt Ihren Namen auf und bittet um Ihre Unterschrift. So wissen wir, wer "
        "bei dieser Veranstaltung da war (Art. 6 Abs. 1 Buchst. e DSGVO, § 4 LDSG BW). Sie müssen nicht unterschreiben. Wir geben "
        "die Liste niemandem. Acht Wochen nach der Veranstaltung wird sie vernichtet. Sie dürfen fragen, was über Sie "
        "aufgeschrieben ist. Sie dürfen es ändern oder löschen lassen und Nein dazu sagen. Sie dürfen sich beim "
        "Landesbeauftragten für den Datenschutz Baden-Württemberg beschweren. Fragen beantworten die Quartiersmanagerin und die "
        "oder der Datenschutzbeauftragte der Gemeinde.",
    ),
    "en": SheetWords(
        "No.", "When", "Where", "Organiser", "Contact", "Volunteer",
        "Privacy notice (Art. 13 GDPR): {organiser} processes your name and signature in order to record who took part in this "
        "event (Art. 6(1)(e) GDPR, § 4 LDSG BW). Signing is voluntary. The list is not passed on and is destroyed eight weeks "
        "after the event. You have the right of access, rectification, erasure and objection, and the right to complain to the "
        "State Commissioner for Data Protection of Baden-Württemberg. The neighbourhood manager and the municipality’s data "
        "protection officer answer questions.",
    ),
    "fr": SheetWords(
        "N°", "Quand", "Où", "Organisation", "Contact", "Bénévole",
        "Protection des données (art. 13 RGPD) : {organiser} traite votre nom et votre signature pour constater la participation "
        "à cette manifestation (art. 6, par. 1, point e) RGPD, § 4 LDSG BW). L’inscription est facultative. La liste n’est pas "
        "transmise et est détruite huit semaines après la manifestation. Vous avez un droit d’accès, de rectification, "
        "d’effacement et d’opposition, et celui de saisir l’autorité de protection des données du Bade-Wurtemberg. La "
        "responsable de quartier et la personne déléguée à la protection des données de la commune répondent aux questions.",
    ),
    "ar": SheetWords(
        "الرقم", "متى", "أين", "الجهة المنظمة", "للتواصل", "عمل تطوعي",
        "إشعار حماية البيانات (المادة 13 من اللائحة العامة لحماية البيانات): تعالج {organiser} الاسم والتوقيع لإثبات المشاركة في هذه "
        "الفعالية (المادة 6 الفقرة 1 الحرف e، و§ 4 LDSG BW). التسجيل اختياري. لا تُسلَّم القائمة إلى أحد وتُتلَف بعد ثمانية أسابيع من "
        "الفعالية. لكم الحق في الاطلاع والتصحيح والمحو والاعتراض، وفي تقديم شكوى إلى مفوض حماية البيانات في ولاية بادن-فورتمبيرغ. "
        "تجيب عن الأسئلة مديرة الحي ومسؤول حماية البيانات في البلدية.",
    ),
    "uk": SheetWords(
        "№", "Коли", "Де", "Організатор", "Контакт", "Волонтерство",
        "Захист даних (ст. 13 GDPR): {organiser} обробляє ім’я та підпис, щоб засвідчити участь у цьому заході (ст. 6 ч. 1 п. «e» "
        "GDPR, § 4 LDSG BW). Запис добровільний. Список нікому не передають і знищують через вісім тижнів після заходу. Ви маєте "
        "право на доступ, виправлення, видалення й заперечення, а також на скаргу до уповноваженого із захисту даних землі "
        "Баден-Вюртемберг. На запитання відповідають менеджерка кварталу та відповідальна за захист даних особа громади.",
    ),
    "tr": SheetWords(
        "No.", "Ne zaman", "Nerede", "Düzenleyen", "İletişim", "Gönüllü",
        "Aydınlatma metni (GDPR md. 13): {organiser}, bu etkinliğe katılımı belgelemek için ad ve imzayı işler (GDPR md. 6/1-e, "
        "§ 4 LDSG BW). İmza atmak isteğe bağlıdır. Liste kimseye verilmez ve etkinlikten sekiz hafta sonra imha edilir. Bilgi "
        "alma, düzeltme, silme ve itiraz haklarınız ile Baden-Württemberg Veri Koruma Kurumuna şikâyet hakkınız vardır. "
        "Sorularınızı mahalle yöneticisi ve belediyenin veri koruma görevlisi yanıtlar.",
    ),
    "es": SheetWords(
        "N.º", "Cuándo", "Dónde", "Organiza", "Contacto", "Voluntariado",
        "Protección de datos (art. 13 RGPD): {organiser} trata el nombre y la firma para acreditar la participación en este acto "
        "(art. 6.1.e RGPD, § 4 LDSG BW). Firmar es voluntario. La lista no se comunica a nadie y se destruye ocho semanas después "
        "del acto. Tiene derecho de acceso, rectificación, supresión y oposición, y a reclamar ante la autoridad de protección de "
        "datos de Baden-Wurtemberg. La gestora del barrio y la persona delegada de protección de datos del municipio responden a "
        "sus preguntas.",
    ),
    "it": SheetWords(
        "N.", "Quando", "Dove", "Organizza", "Contatto", "Volontariato",
        "Informativa sulla privacy (art. 13 GDPR): {organiser} tratta nome e firma per accertare la partecipazione a questo evento "
        "(art. 6, par. 1, lett. e GDPR, § 4 LDSG BW). La firma è facoltativa. L’elenco non viene trasmesso ad altri ed è distrutto "
        "otto settimane dopo l’evento. Ha diritto di accesso, rettifica, cancellazione e opposizione, e di reclamo all’autorità "
        "per la protezione dei dati del Baden-Württemberg. Alle domande rispondono la responsabile del quartiere e la persona "
        "responsabile della protezione dei dati del comune.",
    ),
    "pl": SheetWords(
        "Nr", "Kiedy", "Gdzie", "Organizator", "Kontakt", "Wolontariat",
        "Informacja o ochronie danych (art. 13 RODO): {organiser} przetwarza imię, nazwisko i podpis, aby potwierdzić udział w tym "
        "wydarzeniu (art. 6 ust. 1 lit. e RODO, § 4 LDSG BW). Wpis jest dobrowolny. Lista nie jest nikomu przekazywana i zostaje "
        "zniszczona osiem tygodni po wydarzeniu. Przysługuje Państwu prawo dostępu, sprostowania, usunięcia i sprzeciwu oraz skargi "
        "do pełnomocnika ds. ochrony danych Badenii-Wirtembergii. Na pytania odpowiadają menedżerka dzielnicy i inspektor ochrony "
        "danych gminy.",
    ),
    "pt": SheetWords(
        "N.º", "Quando", "Onde", "Organização", "Contacto", "Voluntariado",
        "Proteção de dados (art. 13.º RGPD): {organiser} trata o nome e a assinatura para comprovar a participação neste evento "
        "(art. 6.º, n.º 1, al. e) RGPD, § 4 LDSG BW). Assinar é facultativo. A lista não é transmitida e é destruída oito semanas "
        "depois do evento. Tem direito de acesso, retificação, apagamento e oposição, e de apresentar reclamação à autoridade de "
        "proteção de dados de Baden-Vurtemberga. A gestora do bairro e a pessoa encarregada da proteção de dados do município "
        "respondem às perguntas.",
    ),
    "ru": SheetWords(
        "№", "Когда", "Где", "Организатор", "Контакт", "Волонтёрство",
        "Защита данных (ст. 13 GDPR): {organiser} обрабатывает имя и подпись, чтобы подтвердить участие в этом мероприятии (ст. 6 "
        "ч. 1 п. «e» GDPR, § 4 LDSG BW). Запись добровольна. Список никому не передаётся и уничтожается через восемь недель после "
        "мероприятия. Вы имеете право на доступ, исправление, удаление и возражение, а также на жалобу уполномоченному по защите "
        "данных земли Баден-Вюртемберг. На вопросы отвечают менеджер квартала и уполномоченное лицо общины по защите данных.",
    ),
    "fa": SheetWords(
        "شماره", "چه وقت", "کجا", "برگزارکننده", "تماس", "داوطلب",
        "حفاظت از داده‌ها (ماده 13 GDPR): {organiser} نام و امضا را برای ثبت شرکت در این برنامه پردازش می‌کند (ماده 6 بند 1 حرف e "
        "GDPR، § 4 LDSG BW). امضا اختیاری است. این فهرست به کسی داده نمی‌شود و هشت هفته پس از برنامه از بین می‌رود. شما حق آگاهی، "
        "تصحیح، حذف و اعتراض دارید و می‌توانید نزد مسئول حفاظت از داده‌های ایالت بادن-وورتمبرگ شکایت کنید. به پرسش‌ها مدیر محله "
        "و مسئول حفاظت از داده‌های شهرداری پاسخ می‌دهند.",
    ),
    "ti": SheetWords(
        "ቁ.", "መዓስ", "ኣበይ", "ኣዳላዊ", "ርክብ", "ወለንታዊ",
        "ሓለዋ ዳታ (ዓንቀጽ 13 GDPR)፦ {organiser} ኣብዚ መደብ መን ከም ዝተሳተፈ ንምምዝጋብ ስምን ፌርማን ይጥቀም (ዓንቀጽ 6 ቁ. 1 ፊደል e GDPR፣ § 4 LDSG BW)። "
        "ምፍራም ብድሌትኩም እዩ። እቲ ዝርዝር ንኻልእ ኣይወሃብን፣ ድሕሪ እቲ መደብ ኣብ ሸሞንተ ሰሙን ድማ ይጠፍእ። ብዛዕባ ዳታኹም ናይ ምሕታት፣ ምእራም፣ ምድምሳስን ምቅዋምን "
        "መሰል ኣለኩም፣ ናብ ሓላፊ ሓለዋ ዳታ ባደን-ቩርተምበርግ ድማ ጥርዓን ከተቕርቡ ትኽእሉ። ንሕቶታት ኣካያዲት ከባቢን ሓላፊ ሓለዋ ዳታ ምምሕዳር ከተማን ይምልሱ።",
    ),
    "ku": SheetWords(
        "Hej.", "Kengî", "Li ku", "Organîzator", "Têkilî", "Dilxwaz",
        "Parastina daneyan (xala 13 GDPR): {organiser} nav û îmzeyê bi kar tîne, da ku beşdariya vê çalakiyê were nivîsandin (xala "
        "6 par. 1 tîpa e GDPR, § 4 LDSG BW). Îmzekirin bi dilê we ye. Lîste ji kesî re nayê dayîn û heşt hefte piştî çalakiyê tê "
        "tunekirin. Mafê we heye ku hûn daneyên xwe bibînin, rast bikin, jê bibin û li dijî wan derkevin, û hûn dikarin li cem "
        "berpirsê parastina daneyan ê Baden-Württembergê gilî bikin. Rêvebera taxê û berpirsê parastina daneyan ê şaredariyê "
        "bersiva pirsan didin.",
    ),
    "ro": SheetWords(
        "Nr.", "Când", "Unde", "Organizator", "Contact", "Voluntar",
        "Protecția datelor (art. 13 GDPR): {organiser} prelucrează numele și semnătura pentru a consemna participarea la acest "
        "eveniment (art. 6 alin. 1 lit. e GDPR, § 4 LDSG BW). Semnarea este voluntară. Lista nu se dă nimănui și se distruge la "
        "opt săptămâni după eveniment. Aveți dreptul de acces, rectificare, ștergere și opoziție, precum și dreptul de a vă plânge "
        "la autoritatea pentru protecția datelor din Baden-Württemberg. La întrebări răspund managera de cartier și persoana "
        "responsabilă cu protecția datelor din primărie.",
    ),
}  # fmt: skip
"""The same languages as those of letters."""


def sheet_words(language: str) -> SheetWords:
    """The words of papers for residents in a language, the German ones where there are none."""
    return SHEETS.get(language, SHEETS["de"])


def head_words(language: str) -> ListWords:
    """The head of an attendance list in a language, the German one where there is none."""
    return ATTENDANCE.get(language, GERMAN)


def page_words(language: str) -> str:
    """The words for the number of a page, with places for it and for the number of pages."""
    return LETTERS.get(language, LETTERS["de"]).page


def privacy_notice(organiser: str, language: str = "de") -> str:
    """The default notice for an attendance list of this organiser."""
    return sheet_words(language).privacy.replace("{organiser}", organiser or "Die Gemeinde")
