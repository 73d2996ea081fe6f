"""All scenes. A new dialog is one more line in `SCENES`."""

from collections.abc import Iterator

from app.papers import registry
from app.reports.forms.form import TABLE, VCARD
from app.views.gallery import (
    calendars,
    capture,
    casework,
    concerns,
    dialogs,
    documents,
    leaving,
    money,
    pages,
    places,
    projects,
    referrals,
    secrecy,
    start,
    surveys,
    texts,
    worktime,
)
from app.views.gallery.stage import Scene, Stage, shown
from app.views.location import Location
from app.views.main.help import HelpDialog
from app.views.main.steps import StepsDialog
from app.views.preferences.dialog import SECTIONS


def scenes(stage: Stage) -> Iterator[Scene]:
    """Pages as lists, with a record, and with a new one; then dialogs, papers, and the start screens."""
    records = pages.records(stage)
    for spec in stage.window.window_context.pages:
        yield Scene(f"seite-{spec.key}", pages.page(Location(spec.key)))
        for kind in spec.kinds:
            if kind in records:
                yield Scene(f"seite-{spec.key}-{kind}", pages.page(Location(spec.key, records[kind])))
        yield Scene(f"auswahl-{spec.key}", pages.selection(Location(spec.key)))
    for spec in stage.window.window_context.pages:
        yield Scene(f"neu-{spec.key}", pages.new(Location(spec.key)))
    yield from SCENES
    yield from papers()
    for name in (
        "welcome",
        "unlock",
        "in_use",
        "create",
        "sheet",
        "recover",
        "restore",
        "passphrase",
        "new_code",
        "exposed",
        "new_sheet",
        "changed",
        "trouble",
        "keys",
        "salvage",
        "salvaged",
    ):
        yield Scene(f"start-{name}", start.screen_called(name))


def tabs(stage: Stage) -> Iterator[Scene]:
    """Records with the tabs that do not open first. The contracts go through the tabs of every scene by themselves."""
    for name, play in pages.tabs(stage):
        yield Scene(f"reiter-{name}", play)


def papers() -> Iterator[Scene]:
    """The preview of every paper, about something in the vault."""
    for paper in registry.PAPERS:
        yield Scene(f"vorschau-{paper.name}", dialogs.preview(paper))


SCENES = (
    Scene("suche", pages.searching),
    Scene("hinweis", pages.notice),
    Scene("diskret", pages.narrow),
    Scene("befehle", pages.palette),
    Scene("hilfe", lambda stage: shown(HelpDialog(stage.window.commands.sections, False, stage.window))),
    Scene("tastenkuerzel", lambda stage: shown(HelpDialog(stage.window.commands.sections, True, stage.window))),
    Scene("schritte", lambda stage: shown(StepsDialog(stage.context.steps(), stage.window))),
    Scene("geaenderte-angaben", dialogs.changes),
    Scene("schlagwoerter", dialogs.tags),
    Scene("zu-veranstaltung", dialogs.several_to_event),
    Scene("rolle-geben", dialogs.role_for_several),
    Scene("duplikate", pages.duplicates),
    Scene("zusammenfuehren", dialogs.merging),
    Scene("zusammenfuehren-mit", dialogs.merging_with),
    Scene("zusammenfuehrung-loesen", dialogs.unmerging),
    Scene("gemerkte-suche", pages.saved_search),
    Scene("spalten-filtern", pages.filtered_columns),
    Scene("anliegen-tafel", pages.board),
    Scene("anliegen-am-stand", pages.stand),
    Scene("sicherung-ansehen", dialogs.inside),
    Scene("geloescht-noch-da", dialogs.holders),
    Scene("geprueft", dialogs.findings(*["ok"] * 6)),
    Scene("geprueft-beschaedigt", dialogs.findings("warning", "ok", "error", "ok", "ok", "ok", "ok", "ok", "warning")),
    Scene("meldung", dialogs.message),
    Scene("rueckfrage", dialogs.question),
    Scene("protokoll-geprueft", pages.checked_trail),
    Scene("etikettenbogen", dialogs.label_sheet),
    Scene("briefvorlage", dialogs.letter_template),
    Scene("vom-papier", dialogs.transfer),
    Scene("eintrag-neu", dialogs.entry),
    Scene("eintrag-wiedervorlage", dialogs.entry_on_file),
    Scene("termine-eintragen", dialogs.sessions),
    Scene("status-aendern", dialogs.status),
    Scene("ansprechperson", dialogs.affiliation),
    Scene("beziehung", dialogs.relation),
    Scene("person-zuordnen", dialogs.link),
    Scene("verschieben", dialogs.later),
    Scene("als-datei", dialogs.export(TABLE)),
    Scene("als-adressbuch", dialogs.export(VCARD)),
    Scene("uebernahme-datei", dialogs.bringing_in(0)),
    Scene("uebernahme-spalten", dialogs.bringing_in(1)),
    Scene("uebernahme-zeilen", dialogs.bringing_in(2)),
    Scene("uebernahme-fertig", dialogs.bringing_in(3)),
    Scene("uebernommene-listen", dialogs.imports),
    Scene("herkunft-der-liste", dialogs.origin),
    *documents.SCENES,
    *casework.SCENES,
    *capture.SCENES,
    *places.SCENES,
    *concerns.SCENES,
    *referrals.SCENES,
    *secrecy.SCENES,
    *leaving.SCENES,
    *projects.SCENES,
    *surveys.SCENES,
    *worktime.SCENES,
    *calendars.SCENES,
    *money.SCENES,
    *texts.SCENES,
    *(Scene(f"einstellungen-{section}", dialogs.preferences(section)) for section in SECTIONS),
)
"""Dialogs and states of the window."""
