"""The tabs beside the week sheet: months, absences, declined requests, contracts."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.common import clock
from app.common.sentences import decimals
from app.models import Absence, Contract, DeclinedRequest
from app.services.worktime import absences, contracts, declined, plan
from app.services.worktime.absences import AbsenceRow
from app.services.worktime.contracts import ContractRow
from app.services.worktime.declined import DeclinedRow
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.pages.worktime.dialogs import AbsenceDialog, ContractDialog, DeclinedDialog
from app.views.pages.worktime.kept_rows import KeptRows, Words
from app.views.shared.lists.small_table import SmallRow, SmallTable

_tr = QCoreApplication.translate


class ContractsTable(KeptRows):
    """Contracts, the latest last; the one that holds today counts."""

    load = staticmethod(contracts.load)
    remove_row = staticmethod(contracts.remove)

    def said(self) -> Words:
        return Words(
            of=_tr("WorkTime", "Vertrag"),
            nothing=_tr("WorkTime", "Hier steht, wie viele Stunden Sie an welchem Wochentag arbeiten und ab wann."),
            add=_tr("WorkTime", "Vertrag eintragen …"),
            saved=_tr("WorkTime", "Vertrag gesichert"),
            removed=_tr("WorkTime", "Vertrag entfernt"),
        )

    def make_table(self) -> SmallTable:
        days = [(written.short_weekday(number), 7) for number in range(1, 6)]
        columns = [(_tr("WorkTime", "gültig ab"), 13), *days]
        columns += [(_tr("WorkTime", "Woche"), 8), (_tr("WorkTime", "Urlaubstage"), 0)]
        return SmallTable(_tr("WorkTime", "Verträge"), columns, numbers=range(1, 8))

    def found(self) -> Sequence[ContractRow]:
        return self.window_context.context.read(contracts.rows)

    def line(self, one: ContractRow) -> SmallRow:
        times = [*one.minutes, one.weekly]
        texts = (written.day(one.valid_from), *map(written.duration, times), str(one.vacation_days))
        return SmallRow(one.id, texts, quiet=one != contracts.valid_on(self.rows, clock.today()))

    def called(self, one: ContractRow | Contract) -> str:
        return written.day(one.valid_from)

    def dialog(self, entity: Contract) -> ContractDialog:
        return ContractDialog(self.window_context, entity, self.window())

    def new(self) -> Contract:
        return self.window_context.context.read(contracts.new)


class AbsencesTable(KeptRows):
    """Absences, the latest on top."""

    load = staticmethod(absences.load)
    remove_row = staticmethod(absences.remove)

    def said(self) -> Words:
        return Words(
            of=_tr("WorkTime", "Abwesenheit"),
            nothing=_tr(
                "WorkTime", "Hier stehen Urlaub, Krankheit, Fortbildung und Ausgleich. Sie verringern die Sollstunden."
            ),
            add=_tr("WorkTime", "Abwesenheit eintragen …"),
            saved=_tr("WorkTime", "Abwesenheit gesichert"),
            removed=_tr("WorkTime", "Abwesenheit entfernt"),
        )

    def make_table(self) -> SmallTable:
        return SmallTable(
            _tr("WorkTime", "Abwesenheiten"),
            [
                (_tr("WorkTime", "von"), 13),
                (_tr("WorkTime", "bis"), 13),
                (_tr("WorkTime", "Grund"), 20),
                (_tr("WorkTime", "Umfang"), 0),
            ],
        )

    def found(self) -> Sequence[AbsenceRow]:
        return self.window_context.context.read(absences.rows)

    def line(self, one: AbsenceRow) -> SmallRow:
        extent = _tr("WorkTime", "halber Tag") if one.half else _tr("WorkTime", "ganzer Tag")
        texts = (written.day(one.first), written.day(one.last), word(one.kind), extent)
        return SmallRow(one.id, texts, quiet=one.last < clock.today())

    def called(self, one: AbsenceRow | Absence) -> str:
        return f"{word(one.kind)}, {written.day(one.first)}"

    def dialog(self, entity: Absence) -> AbsenceDialog:
        return AbsenceDialog(self.window_context, entity, self.window())

    def new(self) -> Absence:
        return absences.new()

    def summed(self) -> str:
        read, today = self.window_context.context.read, clock.today()
        holding = contracts.valid_on(read(contracts.rows), today)
        if holding is None:
            return ""
        taken = read(plan.vacation_taken, today.year)
        text = _tr("WorkTime", "Urlaub {year}: {taken} von {whole} Tagen eingetragen")
        return text.format(year=today.year, taken=written.number(taken, decimals(taken)), whole=holding.vacation_days)


class DeclinedTable(KeptRows):
    """Declined requests, the latest on top."""

    load = staticmethod(declined.load)
    remove_row = staticmethod(declined.remove)

    def said(self) -> Words:
        return Words(
            of=_tr("WorkTime", "Abgelehnte Anfrage"),
            nothing=_tr(
                "WorkTime",
                "Hier steht, was Sie ablehnen mussten und warum, ohne Namen. Die Zahl steht in den Berichten.",
            ),
            add=_tr("WorkTime", "Ablehnung eintragen …"),
            saved=_tr("WorkTime", "Ablehnung gesichert"),
            removed=_tr("WorkTime", "Ablehnung entfernt"),
        )

    def make_table(self) -> SmallTable:
        return SmallTable(
            _tr("WorkTime", "Abgelehnte Anfragen"),
            [
                (_tr("WorkTime", "Tag"), 12),
                (_tr("WorkTime", "Anfragen"), 9),
                (_tr("WorkTime", "Aufgabe"), 30),
                (_tr("WorkTime", "Grund"), 24),
                (_tr("WorkTime", "Notiz"), 0),
            ],
            numbers=(1,),
        )

    def found(self) -> Sequence[DeclinedRow]:
        return self.window_context.context.read(declined.rows)

    def line(self, one: DeclinedRow) -> SmallRow:
        note = self.window_context.discreet.mask(one.note) if one.note else ""
        return SmallRow(one.id, (written.day(one.day), str(one.count), word(one.area), translated(one.reason), note))

    def called(self, one: DeclinedRow | DeclinedRequest) -> str:
        return written.day(one.day)

    def dialog(self, entity: DeclinedRequest) -> DeclinedDialog:
        return DeclinedDialog(self.window_context, entity, self.window())

    def new(self) -> DeclinedRequest:
        return self.window_context.context.read(declined.new)

    def summed(self) -> str:
        this_year = [one for one in self.rows if one.day.year == clock.today().year]
        return self.tr("%n Anfrage(n) in diesem Jahr abgelehnt", "", declined.total(this_year))
