"""Words of the help plan that a client takes home, in the languages of letters. The texts are data; a native speaker may correct
them here.
"""

from typing import NamedTuple

from app.common.cldr import PLAIN_GERMAN


class PlanWords(NamedTuple):
    """What stands on the copy around the client's own words. `goal` has a place for its number."""

    title: str
    number: str
    as_of: str
    goal: str
    seen: str
    steps: str
    what: str
    who: str
    due: str
    done: str
    no_steps: str
    no_goals: str
    review: str
    change: str
    contact: str


PLANS: dict[str, PlanWords] = {
    "de": PlanWords(
        "Mein Hilfeplan", "Nummer", "Stand", "Ziel {number}", "Woran ich merke, dass es erreicht ist", "Schritte",
        "Was", "Wer", "Bis wann", "Erledigt am", "Noch ist kein Schritt vereinbart.", "Noch ist kein Ziel vereinbart.",
        "Wir sehen uns den Plan wieder an am",
        "Der Plan gehört mir. Wenn sich etwas ändern soll, sage ich es.", "Das sind wir",
    ),
    PLAIN_GERMAN: PlanWords(
        "Mein Plan", "Nummer", "Vom", "Ziel {number}", "So merke ich: Ich habe mein Ziel erreicht", "Das ist zu tun",
        "Was", "Wer macht das", "Bis wann", "Fertig am", "Hier ist noch nichts zu tun.", "Noch gibt es kein Ziel.",
        "Dann sprechen wir wieder über den Plan",
        "Das ist mein Plan. Ich kann immer sagen, wenn ich etwas anders will.", "Das sind wir",
    ),
    "en": PlanWords(
        "My help plan", "Number", "As of", "Goal {number}", "How I will see that it is reached", "Steps",
        "What", "Who", "By when", "Done on", "No step has been agreed yet.", "No goal has been agreed yet.",
        "We will look at the plan again on",
        "The plan is mine. If something is to change, I will say so.", "Who we are",
    ),
    "fr": PlanWords(
        "Mon plan d’aide", "Numéro", "État au", "Objectif {number}", "À quoi je verrai qu’il est atteint", "Étapes",
        "Quoi", "Qui", "Pour quand", "Fait le", "Aucune étape n’est encore convenue.", "Aucun objectif n’est encore convenu.",
        "Nous reverrons le plan le",
        "Ce plan est le mien. Si quelque chose doit changer, je le dis.", "Nous contacter",
    ),
    "ar": PlanWords(
        "خطة المساعدة الخاصة بي", "الرقم", "بتاريخ", "الهدف {number}", "كيف ألاحظ أن الهدف تحقق", "الخطوات",
        "ماذا", "من", "حتى متى", "أُنجز في", "لم يُتفق بعد على أي خطوة.", "لم يُتفق بعد على أي هدف.",
        "سنراجع الخطة مرة أخرى في",
        "هذه الخطة خطتي. إذا أردت تغيير شيء فسأقول ذلك.", "للتواصل معنا",
    ),
    "uk": PlanWords(
        "Мій план допомоги", "Номер", "Станом на", "Мета {number}", "Як я побачу, що мети досягнуто", "Кроки",
        "Що", "Хто", "До якого дня", "Виконано", "Жодного кроку ще не узгоджено.", "Жодної мети ще не узгоджено.",
        "Ми знову переглянемо план",
        "Це мій план. Якщо щось має змінитися, я про це скажу.", "Як з нами зв’язатися",
    ),
    "tr": PlanWords(
        "Yardım planım", "Numara", "Tarih", "Hedef {number}", "Ulaşıldığını nasıl anlarım", "Adımlar",
        "Ne", "Kim", "Ne zamana kadar", "Tamamlandığı gün", "Henüz bir adım kararlaştırılmadı.",
        "Henüz bir hedef kararlaştırılmadı.", "Plana tekrar bakacağımız gün",
        "Bu plan benim. Bir şey değişecekse bunu söylerim.", "Bize ulaşın",
    ),
    "es": PlanWords(
        "Mi plan de ayuda", "Número", "A fecha de", "Meta {number}", "En qué noto que se ha alcanzado", "Pasos",
        "Qué", "Quién", "Hasta cuándo", "Hecho el", "Aún no se ha acordado ningún paso.", "Aún no se ha acordado ninguna meta.",
        "Volveremos a ver el plan el",
        "El plan es mío. Si algo debe cambiar, lo digo.", "Quiénes somos",
    ),
    "it": PlanWords(
        "Il mio piano di aiuto", "Numero", "Aggiornato al", "Obiettivo {number}", "Da che cosa capisco che è raggiunto", "Passi",
        "Che cosa", "Chi", "Entro quando", "Fatto il", "Non è ancora concordato alcun passo.",
        "Non è ancora concordato alcun obiettivo.", "Rivedremo il piano il",
        "Il piano è mio. Se qualcosa deve cambiare, lo dico.", "I nostri contatti",
    ),
    "pl": PlanWords(
        "Mój plan pomocy", "Numer", "Stan na", "Cel {number}", "Po czym poznam, że cel jest osiągnięty", "Kroki",
        "Co", "Kto", "Do kiedy", "Zrobione", "Nie ustalono jeszcze żadnego kroku.", "Nie ustalono jeszcze żadnego celu.",
        "Wrócimy do planu",
        "To jest mój plan. Jeśli coś ma się zmienić, powiem o tym.", "Kontakt do nas",
    ),
    "pt": PlanWords(
        "O meu plano de ajuda", "Número", "Em", "Objetivo {number}", "Como vejo que foi alcançado", "Passos",
        "O quê", "Quem", "Até quando", "Feito em", "Ainda não foi combinado nenhum passo.",
        "Ainda não foi combinado nenhum objetivo.", "Voltamos a ver o plano em",
        "O plano é meu. Se algo deve mudar, eu digo.", "Quem somos",
    ),
    "ru": PlanWords(
        "Мой план помощи", "Номер", "По состоянию на", "Цель {number}", "По чему я увижу, что цель достигнута", "Шаги",
        "Что", "Кто", "До какого дня", "Сделано", "Ни одного шага пока не согласовано.", "Ни одной цели пока не согласовано.",
        "Мы снова посмотрим план",
        "Это мой план. Если что-то должно измениться, я об этом скажу.", "Как с нами связаться",
    ),
    "fa": PlanWords(
        "برنامه کمک من", "شماره", "به تاریخ", "هدف {number}", "از کجا می‌فهمم که به آن رسیده‌ام", "گام‌ها",
        "چه کاری", "چه کسی", "تا چه زمانی", "انجام‌شده در", "هنوز گامی توافق نشده است.", "هنوز هدفی توافق نشده است.",
        "دوباره برنامه را نگاه می‌کنیم در",
        "این برنامه مال من است. اگر باید چیزی تغییر کند، می‌گویم.", "راه تماس با ما",
    ),
    "ti": PlanWords(
        "መደብ ሓገዘይ", "ቁጽሪ", "ዕለት", "ዕላማ {number}", "ከም ዝተበጽሐ ብምንታይ እፈልጥ", "ስጉምትታት",
        "እንታይ", "መን", "ክሳብ መዓስ", "ዝተዛዘመሉ", "ገና ስጉምቲ ኣይተሰማማዕናን።", "ገና ዕላማ ኣይተሰማማዕናን።",
        "ነዚ መደብ እንደገና ንርእየሉ ዕለት",
        "እዚ መደብ ናተይ እዩ። ገለ ነገር ክልወጥ እንተልዩዎ እናገር።", "ንሕና",
    ),
    "ku": PlanWords(
        "Plana min a alîkariyê", "Hejmar", "Dîrok", "Armanc {number}", "Ez bi çi dizanim ku ew pêk hatiye", "Gav",
        "Çi", "Kî", "Heta kengî", "Qediya di", "Hîn li ser tu gavê li hev nehatiye kirin.",
        "Hîn li ser tu armancê li hev nehatiye kirin.", "Em ê dîsa li planê binêrin di",
        "Ev plana min e. Heke divê tiştek biguhere, ez ê bibêjim.", "Em ev in",
    ),
    "ro": PlanWords(
        "Planul meu de ajutor", "Număr", "La data de", "Obiectivul {number}", "După ce văd că este atins", "Pași",
        "Ce", "Cine", "Până când", "Făcut la", "Încă nu s-a stabilit niciun pas.", "Încă nu s-a stabilit niciun obiectiv.",
        "Revedem planul la",
        "Planul este al meu. Dacă trebuie schimbat ceva, spun.", "Cine suntem",
    ),
}  # fmt: skip
"""The same languages as those of letters."""


def plan_words(language: str) -> PlanWords:
    """The words of a help plan in a language, the German ones where there are none."""
    return PLANS.get(language, PLANS["de"])
