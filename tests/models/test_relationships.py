"""What every relationship keeps to: nothing is read behind one's back, and only what belongs to a row is written with it."""

import pytest
from sqlalchemy import inspect
from sqlalchemy.orm import RelationshipProperty

from app.models import Base, graph

RELATIONSHIPS = [relation for mapper in Base.registry.mappers for relation in inspect(mapper).relationships]


def _name(relation: RelationshipProperty[object]) -> str:
    return f"{relation.parent.class_.__name__}.{relation.key}"


def _owned(relation: RelationshipProperty[object]) -> bool:
    """Whether the other end is a part of the row: it refers to it, and its kind is no record of its own."""
    return relation.direction.name == "ONETOMANY" and not graph.is_record(relation.mapper.local_table)


every = pytest.mark.parametrize("relation", RELATIONSHIPS, ids=_name)


@every
def test_it_is_never_read_unasked(relation: RelationshipProperty[object]) -> None:
    assert relation.lazy == "raise"


@every
def test_it_writes_its_parts_and_nothing_else(relation: RelationshipProperty[object]) -> None:
    if _owned(relation):
        assert relation.cascade.delete_orphan
        assert relation.cascade.delete
        assert relation.passive_deletes
    elif relation.secondary is None and not relation.back_populates:
        assert relation.viewonly
        assert not relation.cascade
    else:
        assert not relation.cascade.delete


def test_what_is_one_part_is_no_list() -> None:
    single = {_name(relation) for relation in RELATIONSHIPS if _owned(relation) and not relation.uselist}
    assert single == {"ContactEntry.note"}


def test_parts_that_stand_in_an_order_come_in_it() -> None:
    ordered = {_name(relation): str(relation.order_by[0]) for relation in RELATIONSHIPS if relation.order_by}
    assert ordered == {
        "Building.dwellings": "dwelling.position",
        "Event.participations": "participation.id",
        "Person.addresses": "person_address.id",
        "Person.consents": "consent.id",
        "Person.languages": "person_language.id",
        "Person.names": "person_name.id",
        "Person.numbers": "person_number.id",
        "Person.roles": "person_role.id",
    }
