"""The fourteen buildings of the demo quarter: where they stand, whose they are, and what became of them.

Days are counted from the day of the demo; what lies behind it is below zero.
"""

from typing import NamedTuple

from app.models import BuildingState, BuildingUse


class Flat(NamedTuple):
    """A dwelling as it is entered."""

    label: str
    floor: str
    rooms: float
    square_metres: float
    places: int


class Site(NamedTuple):
    """A building as it is entered: its states with the days on which it took them, and its pin as shares of the plan.

    `opened` is the day from which on it can be lived in, `closed` the day on which the last had moved out.
    """

    name: str
    street: str
    use: BuildingUse
    states: tuple[tuple[int, BuildingState], ...]
    pin: tuple[float, float]
    provider: str = ""
    flats: tuple[Flat, ...] = ()
    opened: int | None = None
    closed: int | None = None
    places: int | None = None
    former_address: str = ""
    access: str = ""
    caution: str = ""
    note: str = ""

    @property
    def is_lived_in(self) -> bool:
        """Whether households live there today."""
        return bool(self.flats) and self.states[-1][1] is BuildingState.OCCUPIED


_LONG_AGO = -9999
_SIDES = ("links", "rechts")
_FLOORS = ("EG", "1. OG", "2. OG", "3. OG", "4. OG", "5. OG")
_SIZES = ((2, 48.5, 2), (3, 64.0, 3), (4, 82.5, 5), (3, 66.5, 4))


def _house(floors: int, sides: tuple[str, ...] = _SIDES, first: int = 0) -> tuple[Flat, ...]:
    """Dwellings of an ordinary house, floor by floor."""
    doors = [(floor, side) for floor in _FLOORS[:floors] for side in sides]
    return tuple(
        Flat(f"{floor} {side}", floor, *_SIZES[(first + number) % len(_SIZES)])
        for number, (floor, side) in enumerate(doors)
    )


def _numbered(floors: int, doors: int, sizes: tuple[tuple[float, float, int], ...]) -> tuple[Flat, ...]:
    """Dwellings that are called by their numbers: 101, 102, 201 …"""
    return tuple(
        Flat(f"{100 * (floor + 1) + door + 1}", _FLOORS[floor], *sizes[(floor * doors + door) % len(sizes)])
        for floor in range(floors)
        for door in range(doors)
    )


_FAMILY_FLATS: tuple[tuple[float, float, int], ...] = ((3, 62.0, 5), (2, 45.0, 3), (4, 78.0, 6), (1, 24.0, 2))
_SINGLE_ROOMS: tuple[tuple[float, float, int], ...] = ((1, 18.0, 1), (1, 21.5, 2))
_FOUR_DOORS = ("ganz links", "links", "rechts", "ganz rechts")
_LIVED_IN = ((_LONG_AGO, BuildingState.OCCUPIED),)

OLD_LODGING, NEW_LODGING, RENOVATED, HOMELESS = "Weberhaus", "Haus am Spinnereiweg", "Garnstraße 3", "Haus am Kanal"
"""Buildings of whose households the demo tells more."""
LODGING = "Alte Spinnerei"

SITES = (
    Site("Köchlinhof 2", "Köchlinhof 2", BuildingUse.HOUSING, _LIVED_IN, (0.20, 0.27), "Wohnbau",
         _house(6, _FOUR_DOORS), access="Haustür tagsüber offen, Klingeln nach Stockwerken."),
    Site("Köchlinhof 4", "Köchlinhof 4", BuildingUse.HOUSING, _LIVED_IN, (0.33, 0.27), "Wohnbau",
         _house(6, _FOUR_DOORS, first=1), note="Aufzug bis zum 5. OG."),
    Site("Webergasse 6", "Webergasse 6", BuildingUse.HOUSING, _LIVED_IN, (0.20, 0.50),
         "Baugenossenschaft Vorderes Wiesental", _house(5, ("links", "Mitte", "rechts"), first=2)),
    Site("Färberstraße 11", "Färberstraße 11", BuildingUse.MIXED, _LIVED_IN, (0.48, 0.46),
         "Hausverwaltung Kanalblick", _house(4, first=3), note="Im Erdgeschoss zur Straße: Änderungsschneiderei."),
    Site("Zwirnerweg 9", "Zwirnerweg 9", BuildingUse.HOUSING, _LIVED_IN, (0.62, 0.20),
         "Vermieterin Haus Zwirnerweg 9", (Flat("unten", "EG", 3, 74.0, 4), Flat("oben", "1. OG", 4, 88.0, 5)),
         caution="Hofhund, läuft tagsüber frei."),
    Site(RENOVATED, "Garnstraße 3", BuildingUse.HOUSING,
         ((_LONG_AGO, BuildingState.OCCUPIED), (-118, BuildingState.RENOVATED)), (0.76, 0.40),
         "Baugenossenschaft Vorderes Wiesental", _house(4, first=1), closed=-120,
         note="Neue Heizung und Bäder; die Mieterinnen und Mieter sind umgesetzt."),
    Site(LODGING, "Spinnereiweg 7", BuildingUse.FOLLOW_UP, _LIVED_IN, (0.20, 0.74), "Ordnungsamt",
         _numbered(3, 4, _FAMILY_FLATS), access="Schlüssel beim Hausmeister, Sprechzeit 8 bis 10 Uhr."),
    Site(NEW_LODGING, "Spinnereiweg 9", BuildingUse.FOLLOW_UP,
         ((_LONG_AGO, BuildingState.PLANNED), (-690, BuildingState.UNDER_CONSTRUCTION), (-402, BuildingState.OCCUPIED)),
         (0.33, 0.74), "Ordnungsamt", _numbered(3, 5, _FAMILY_FLATS), opened=-402,
         former_address="Spinnereiweg 5a", access="Türcode im Ordnungsamt erfragen."),
    Site("Haus B am Spinnereiweg", "Spinnereiweg 11", BuildingUse.FOLLOW_UP,
         ((-520, BuildingState.PLANNED), (-211, BuildingState.UNDER_CONSTRUCTION)), (0.46, 0.74), "Ordnungsamt",
         _numbered(3, 4, _FAMILY_FLATS), opened=98, note="Rohbau steht, Innenausbau bis zum Frühjahr."),
    Site("Neubau Bleichewiese", "Bleichewiese 5", BuildingUse.FOLLOW_UP, ((-75, BuildingState.PLANNED),),
         (0.86, 0.62), "Bauherrengruppe Bleichewiese", opened=530, places=40,
         note="Bauantrag gestellt; im Erdgeschoss ist ein Quartiersraum vorgesehen."),
    Site(HOMELESS, "Am Fabrikkanal 2", BuildingUse.HOMELESS, _LIVED_IN, (0.62, 0.80), "Ordnungsamt",
         _numbered(2, 4, _SINGLE_ROOMS), caution="Nur zu zweit und nach Anmeldung."),
    Site("Gemeindehaus am Kanal", "Am Fabrikkanal 8", BuildingUse.COMMUNITY, _LIVED_IN, (0.76, 0.77),
         "Evangelische Kirchengemeinde am Kanal", (Flat("Hausmeisterwohnung", "DG", 3, 58.0, 3),),
         access="Saal und Küche: Schlüssel im Pfarramt."),
    Site("Alte Färberei", "Färberstraße 1", BuildingUse.BUSINESS,
         ((_LONG_AGO, BuildingState.OCCUPIED), (-330, BuildingState.EMPTY)), (0.60, 0.50), "Hausverwaltung Kanalblick",
         note="Zwischennutzung durch Repaircafé und Kulturverein im Gespräch."),
    Site(OLD_LODGING, "Webergasse 12", BuildingUse.FOLLOW_UP,
         ((_LONG_AGO, BuildingState.OCCUPIED), (-388, BuildingState.EMPTY), (-236, BuildingState.PULLED_DOWN)),
         (0.33, 0.50), "Ordnungsamt", _numbered(3, 4, _FAMILY_FLATS), closed=-390,
         note="Baufällig; die Familien sind in das Haus am Spinnereiweg gezogen."),
)  # fmt: skip
ADDRESSES = frozenset(site.street for site in SITES)
"""Streets with numbers at which a building is on file."""


def site_named(name: str) -> int:
    """The place of a building among the others."""
    return next(place for place, site in enumerate(SITES) if site.name == name)
