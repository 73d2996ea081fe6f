"""Words on papers about concerns that residents read, in the languages of letters. The texts are data; a native speaker may
correct them here.
"""

from typing import NamedTuple

from app.common.cldr import PLAIN_GERMAN


class ReceiptWords(NamedTuple):
    """What stands on the receipt for a concern. `by_day` has a place for the day."""

    title: str
    number: str
    received: str
    about: str
    next: str
    passed_on: str
    by_day: str
    soon: str
    answer: str
    anonymous: str
    ask: str
    contact: str


RECEIPTS: dict[str, ReceiptWords] = {
    "de": ReceiptWords(
        "Ihr Anliegen ist bei uns angekommen", "Ihre Nummer", "Eingegangen am", "Worum es geht", "So geht es weiter",
        "Wir sehen uns Ihr Anliegen an und geben es an die Stelle weiter, die zuständig ist.",
        "Spätestens am {day} hören Sie von uns, wie es steht.",
        "Sie hören von uns, sobald es etwas Neues gibt.",
        "Am Ende sagen wir Ihnen, was daraus geworden ist.",
        "Sie haben Ihren Namen nicht genannt. Fragen Sie mit Ihrer Nummer bei uns nach, oder sehen Sie am Aushang im Quartier "
        "nach.",
        "Bitte nennen Sie diese Nummer, wenn Sie nachfragen.", "Das sind wir",
    ),
    PLAIN_GERMAN: ReceiptWords(
        "Wir haben Ihr Anliegen bekommen", "Ihre Nummer", "Bekommen am", "Darum geht es", "Das passiert jetzt",
        "Wir lesen Ihr Anliegen. Dann geben wir es an das richtige Amt.",
        "Wir melden uns bei Ihnen. Spätestens am {day}.",
        "Wir melden uns, wenn es etwas Neues gibt.",
        "Am Ende sagen wir Ihnen, was passiert ist.",
        "Sie haben Ihren Namen nicht gesagt. Sie können mit Ihrer Nummer bei uns fragen. Oder Sie lesen den Aushang im Quartier.",
        "Wenn Sie fragen: Sagen Sie bitte diese Nummer.", "Das sind wir",
    ),
    "en": ReceiptWords(
        "We have received your request", "Your number", "Received on", "What it is about", "What happens next",
        "We look at your request and pass it on to the office that is responsible.",
        "You will hear from us by {day} at the latest how things stand.",
        "You will hear from us as soon as there is news.",
        "In the end we will tell you what came of it.",
        "You did not give your name. Ask us with your number, or look at the notice board in the neighbourhood.",
        "Please give this number when you ask about it.", "Who we are",
    ),
    "fr": ReceiptWords(
        "Votre demande nous est bien parvenue", "Votre numéro", "Reçue le", "De quoi il s’agit", "La suite",
        "Nous examinons votre demande et la transmettons au service compétent.",
        "Vous aurez de nos nouvelles au plus tard le {day}.",
        "Nous vous contacterons dès qu’il y aura du nouveau.",
        "À la fin, nous vous dirons ce qu’il en est advenu.",
        "Vous n’avez pas donné votre nom. Renseignez-vous auprès de nous avec votre numéro ou consultez le panneau d’affichage "
        "du quartier.",
        "Merci d’indiquer ce numéro si vous vous renseignez.", "Nous contacter",
    ),
    "ar": ReceiptWords(
        "لقد وصلنا طلبكم", "رقمكم", "تاريخ الاستلام", "موضوع الطلب", "ماذا سيحدث الآن",
        "ننظر في طلبكم ونحيله إلى الجهة المختصة.",
        "سنخبركم بما وصل إليه الأمر في موعد أقصاه {day}.",
        "سنخبركم فور وجود أي جديد.",
        "وفي النهاية نخبركم بالنتيجة.",
        "لم تذكروا اسمكم. يمكنكم السؤال عندنا بذكر رقمكم، أو النظر في لوحة الإعلانات في الحي.",
        "يرجى ذكر هذا الرقم عند السؤال.", "للتواصل معنا",
    ),
    "uk": ReceiptWords(
        "Ми отримали ваше звернення", "Ваш номер", "Отримано", "Про що йдеться", "Що буде далі",
        "Ми розглянемо ваше звернення й передамо його відповідальній установі.",
        "Не пізніше ніж {day} ми повідомимо вам, як просувається справа.",
        "Ми повідомимо вам, щойно з’являться новини.",
        "Наприкінці ми скажемо вам, чим усе завершилося.",
        "Ви не назвали свого імені. Запитайте в нас за своїм номером або подивіться на дошці оголошень у кварталі.",
        "Будь ласка, називайте цей номер, коли запитуєте.", "Як з нами зв’язатися",
    ),
    "tr": ReceiptWords(
        "Başvurunuz bize ulaştı", "Numaranız", "Geliş tarihi", "Konu", "Bundan sonra ne olacak",
        "Başvurunuzu inceliyor ve sorumlu birime iletiyoruz.",
        "En geç {day} tarihine kadar size durumu bildireceğiz.",
        "Yeni bir gelişme olduğunda size haber vereceğiz.",
        "Sonunda ne olduğunu size söyleyeceğiz.",
        "Adınızı belirtmediniz. Numaranızla bize sorabilir veya mahalledeki ilan panosuna bakabilirsiniz.",
        "Sorduğunuzda lütfen bu numarayı söyleyin.", "Bize ulaşın",
    ),
    "es": ReceiptWords(
        "Hemos recibido su solicitud", "Su número", "Recibida el", "De qué se trata", "Qué pasa ahora",
        "Estudiamos su solicitud y la pasamos al servicio competente.",
        "A más tardar el {day} le diremos cómo está el asunto.",
        "Le avisaremos en cuanto haya novedades.",
        "Al final le diremos qué ha resultado de ello.",
        "No ha dado su nombre. Pregúntenos con su número o mire el tablón de anuncios del barrio.",
        "Por favor, indique este número cuando pregunte.", "Quiénes somos",
    ),
    "it": ReceiptWords(
        "Abbiamo ricevuto la sua richiesta", "Il suo numero", "Ricevuta il", "Di che cosa si tratta", "Come si prosegue",
        "Esaminiamo la sua richiesta e la trasmettiamo all’ufficio competente.",
        "Al più tardi il {day} le faremo sapere a che punto siamo.",
        "Le faremo sapere appena ci saranno novità.",
        "Alla fine le diremo che cosa ne è risultato.",
        "Non ha indicato il suo nome. Chieda a noi con il suo numero o guardi la bacheca del quartiere.",
        "Per favore indichi questo numero quando chiede informazioni.", "I nostri contatti",
    ),
    "pl": ReceiptWords(
        "Państwa zgłoszenie do nas dotarło", "Państwa numer", "Data wpływu", "Czego dotyczy", "Co dalej",
        "Zapoznajemy się ze zgłoszeniem i przekazujemy je właściwemu urzędowi.",
        "Najpóźniej {day} damy Państwu znać, jak stoi sprawa.",
        "Damy Państwu znać, gdy tylko będzie coś nowego.",
        "Na koniec powiemy Państwu, co z tego wynikło.",
        "Nie podali Państwo nazwiska. Prosimy zapytać u nas, podając numer, albo zajrzeć na tablicę ogłoszeń w dzielnicy.",
        "Prosimy podawać ten numer przy pytaniach.", "Kontakt do nas",
    ),
    "pt": ReceiptWords(
        "Recebemos o seu pedido", "O seu número", "Recebido em", "De que se trata", "O que acontece a seguir",
        "Analisamos o seu pedido e encaminhamo-lo para o serviço responsável.",
        "O mais tardar em {day} dizemos-lhe em que ponto está.",
        "Damos-lhe notícias assim que houver novidades.",
        "No fim dizemos-lhe o que resultou.",
        "Não indicou o seu nome. Pergunte-nos com o seu número ou veja o painel de avisos do bairro.",
        "Por favor, indique este número quando perguntar.", "Quem somos",
    ),
    "ru": ReceiptWords(
        "Мы получили ваше обращение", "Ваш номер", "Получено", "О чём речь", "Что будет дальше",
        "Мы рассмотрим ваше обращение и передадим его ответственному ведомству.",
        "Не позднее {day} мы сообщим вам, как обстоят дела.",
        "Мы сообщим вам, как только появятся новости.",
        "В конце мы скажем вам, чем всё закончилось.",
        "Вы не назвали своего имени. Спросите у нас по своему номеру или посмотрите на доске объявлений в квартале.",
        "Пожалуйста, называйте этот номер, когда спрашиваете.", "Как с нами связаться",
    ),
    "fa": ReceiptWords(
        "درخواست شما به ما رسید", "شماره شما", "تاریخ دریافت", "موضوع", "گام‌های بعدی",
        "ما درخواست شما را بررسی می‌کنیم و به اداره مسئول می‌فرستیم.",
        "حداکثر تا {day} به شما می‌گوییم که کار در چه مرحله‌ای است.",
        "هر وقت خبر تازه‌ای باشد، به شما می‌گوییم.",
        "در پایان نتیجه را به شما می‌گوییم.",
        "شما نام خود را نگفته‌اید. با شماره خود از ما بپرسید یا به تابلوی اعلانات محله نگاه کنید.",
        "لطفاً هنگام پرسیدن این شماره را بگویید.", "راه تماس با ما",
    ),
    "ti": ReceiptWords(
        "ሕቶኹም በጺሑና ኣሎ", "ቁጽርኹም", "ዝበጽሐሉ ዕለት", "ጉዳዩ", "ቀጺሉ እንታይ ይኸውን",
        "ሕቶኹም ንርእዮ፣ ናብቲ ዝምልከቶ ቤት ጽሕፈት ድማ ነሕልፎ።",
        "እንተ ደንጐየ ክሳብ {day} ኩነታቱ ክንነግረኩም ኢና።",
        "ሓድሽ ነገር ምስ ዝህሉ ክንነግረኩም ኢና።",
        "ኣብ መወዳእታ ውጽኢቱ ክንነግረኩም ኢና።",
        "ስምኩም ኣይተዛረብኩምን። ብቁጽርኹም ኣባና ሕተቱ፣ ወይ ኣብ ሰሌዳ ሓበሬታ ናይቲ ከባቢ ርኣዩ።",
        "ክትሓቱ ከለኹም ነዚ ቁጽሪ በሉ።", "ንሕና",
    ),
    "ku": ReceiptWords(
        "Daxwaza we gihîşt me", "Hejmara we", "Roja gihîştinê", "Mijar", "Niha çi dibe",
        "Em li daxwaza we dinêrin û wê dişînin cihê berpirs.",
        "Herî dereng {day} em ê ji we re bibêjin ku rewş çawa ye.",
        "Gava tiştekî nû hebe, em ê ji we re bibêjin.",
        "Di dawiyê de em ê encamê ji we re bibêjin.",
        "We navê xwe negotiye. Bi hejmara xwe ji me bipirsin an jî li tabloya ragihandinê ya taxê binêrin.",
        "Dema hûn dipirsin, ji kerema xwe vê hejmarê bibêjin.", "Em ev in",
    ),
    "ro": ReceiptWords(
        "Am primit solicitarea dvs.", "Numărul dvs.", "Primită la", "Despre ce este vorba", "Ce urmează",
        "Analizăm solicitarea dvs. și o transmitem instituției responsabile.",
        "Cel târziu la {day} vă spunem în ce stadiu este.",
        "Vă anunțăm imediat ce apar noutăți.",
        "La sfârșit vă spunem ce s-a întâmplat.",
        "Nu v-ați spus numele. Întrebați-ne folosind numărul dvs. sau uitați-vă la avizierul din cartier.",
        "Vă rugăm să spuneți acest număr când întrebați.", "Cine suntem",
    ),
}  # fmt: skip
"""The same languages as those of letters."""


class NoticeWords(NamedTuple):
    """Headings of the notice for the board."""

    title: str
    said: str
    done: str


NOTICES: dict[str, NoticeWords] = {
    "de": NoticeWords("Du hast gesagt – wir haben gemacht", "Du hast gesagt", "Wir haben gemacht"),
    PLAIN_GERMAN: NoticeWords(
        "Sie haben etwas gesagt. Wir haben etwas gemacht.", "Das haben Sie gesagt", "Das haben wir gemacht"
    ),
    "en": NoticeWords("You said – we did", "You said", "We did"),
    "fr": NoticeWords("Tu l’as dit – nous l’avons fait", "Tu as dit", "Nous avons fait"),
    "ar": NoticeWords("أنتم قلتم ونحن فعلنا", "قلتم", "فعلنا"),
    "uk": NoticeWords("Ви сказали — ми зробили", "Ви сказали", "Ми зробили"),
    "tr": NoticeWords("Sen söyledin – biz yaptık", "Sen söyledin", "Biz yaptık"),
    "es": NoticeWords("Tú lo dijiste – nosotros lo hicimos", "Tú dijiste", "Nosotros hicimos"),
    "it": NoticeWords("Tu l’hai detto – noi l’abbiamo fatto", "Tu hai detto", "Noi abbiamo fatto"),
    "pl": NoticeWords("Mówicie – my działamy", "Mówicie", "Działamy"),
    "pt": NoticeWords("Tu disseste – nós fizemos", "Tu disseste", "Nós fizemos"),
    "ru": NoticeWords("Вы сказали — мы сделали", "Вы сказали", "Мы сделали"),
    "fa": NoticeWords("شما گفتید – ما انجام دادیم", "شما گفتید", "ما انجام دادیم"),
    "ti": NoticeWords("ንስኹም ኢልኩም – ንሕና ጌርና", "ኢልኩም", "ጌርና"),
    "ku": NoticeWords("We got – me kir", "We got", "Me kir"),
    "ro": NoticeWords("Ați spus – am făcut", "Ați spus", "Am făcut"),
}
"""The same languages as those of letters."""


def receipt_words(language: str) -> ReceiptWords:
    """The words of a receipt in a language, the German ones where there are none."""
    return RECEIPTS.get(language, RECEIPTS["de"])


def notice_words(language: str) -> NoticeWords:
    """The headings of the notice in a language, the German ones where there are none."""
    return NOTICES.get(language, NOTICES["de"])
