"""The referral that a conversation ended with: begun with what is known of it, and with none of its words."""

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from app.models import CatalogueEntry, ContactEntry, Referral
from app.services.records import get, kind_of, table_of
from app.services.referrals import about, referrals

_ENTRY, _RESULT, _REFERRAL = table_of(ContactEntry), table_of(CatalogueEntry), table_of(Referral)
_REFERRED = "verwiesen"


def is_due(session: Session, contact_id: int) -> bool:
    """Whether somebody was sent elsewhere in this conversation, and no referral tells where."""
    told = exists().where(_REFERRAL.c.contact_id == contact_id)
    result = select(_RESULT.c.key).join_from(_ENTRY, _RESULT, _RESULT.c.id == _ENTRY.c.result_id)
    return session.scalar(result.where(_ENTRY.c.id == contact_id, ~told)) == _REFERRED


def begin(session: Session, contact_id: int) -> Referral:
    """An unsaved referral of the day of the conversation, about its case or person, with its main topic.

    Raises Gone where the conversation is no more.
    """
    entry = get(session, ContactEntry, contact_id)
    stands = None if entry.record_id is None else kind_of(session, entry.record_id)
    referral = referrals.new(session, entry.record_id if stands in about.KINDS else entry.person_id)
    referral.contact_id, referral.topic_id = contact_id, entry.main_topic_id
    referral.proposed_on = referral.since = entry.at.date()
    return referral
