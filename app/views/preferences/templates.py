"""Briefvorlagen and Textbausteine: what is written again and again; every change can be undone."""

from PySide6.QtCore import QCoreApplication

from app.models import LetterTemplate, TextTemplate
from app.services.office import letter_templates, text_templates
from app.views.preferences.template_dialog import TemplateDialog
from app.views.preferences.template_list import TemplateList, TemplateWords
from app.views.preferences.text_template_dialog import TextTemplateDialog
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class TemplateSection(TemplateList[LetterTemplate]):
    """Letters with places for whom they go to."""

    def __init__(self, window_context: WindowContext) -> None:
        words = TemplateWords(
            title=_tr("TemplateSection", "Briefvorlagen"),
            sentence=_tr(
                "TemplateSection",
                "Texte für Serienbriefe, mit Platzhaltern wie {Anrede} und {Vorname}. Geschrieben wird aus einer Liste: "
                "„Serienbrief …“.",
            ),
            none=_tr("TemplateSection", "Noch keine Vorlage: „Neu …“ beginnt eine."),
            removed=_tr("TemplateSection", "Briefvorlage entfernt"),
            icon_name="mail",
        )
        super().__init__(window_context, words, letter_templates.TEMPLATES, TemplateDialog)


class TextTemplateSection(TemplateList[TextTemplate]):
    """Words that are put into an entry by their name."""

    def __init__(self, window_context: WindowContext) -> None:
        words = TemplateWords(
            title=_tr("TextTemplateSection", "Textbausteine"),
            sentence=_tr(
                "TextTemplateSection",
                "Sätze, die in Einträgen immer wiederkehren. Beim Schreiben den Anfang des Namens tippen und Strg+Leertaste "
                "drücken, oder „Textbaustein …“ wählen. Ein Platz zum Ausfüllen ist ___ (drei Unterstriche).",
            ),
            none=_tr("TextTemplateSection", "Noch kein Textbaustein: „Neu …“ beginnt einen."),
            removed=_tr("TextTemplateSection", "Textbaustein entfernt"),
            icon_name="note",
        )
        super().__init__(window_context, words, text_templates.TEMPLATES, TextTemplateDialog)
