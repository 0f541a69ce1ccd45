"""Articles as the content interface of The Guardian gives them."""

from index.loaders.fields.record_values import Record, value_at
from index.loaders.shapes.shape import ContractRecord


def is_guardian_record(record: Record) -> bool:
    """Return whether an object is a result of that interface."""
    return "webTitle" in record and "webUrl" in record


def guardian_fields(record: Record) -> ContractRecord:
    """Return the article with the names of the contract."""
    return {
        "id": record.get("webUrl"),
        "title": value_at(record, "fields.headline") or record.get("webTitle"),
        "text": value_at(record, "fields.body")
        or value_at(record, "fields.bodyText")
        or value_at(record, "blocks.body.0.bodyHtml"),
        "summary": value_at(record, "fields.standfirst") or value_at(record, "fields.trailText"),
        "date": value_at(record, "fields.firstPublicationDate") or record.get("webPublicationDate"),
        "updated": value_at(record, "fields.lastModified"),
        "source": value_at(record, "fields.publication"),
        "url": record.get("webUrl"),
        "author": value_at(record, "fields.byline"),
        "category": record.get("sectionName"),
        "language": value_at(record, "fields.lang"),
    }
