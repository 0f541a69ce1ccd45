"""A dossier as JSON: each citation as `pullquote ask --json` gives it (docs/commands.md)."""

import json
from dataclasses import replace

from qa.citation_json import PublicCitation
from tui.conversation.dossier_document import DossierDocument, DossierEntry
from tui.export.json import clean_strings


def dossier_json(dossier: DossierDocument) -> str:
    fields = {
        "schema": 1,
        "name": dossier.name,
        "archive": dossier.archive,
        "exported": dossier.exported.isoformat(timespec="seconds"),
        "style": dossier.style,
        "pins": [_pin(place, entry) for place, entry in enumerate(dossier.entries, 1)],
    }
    return json.dumps(clean_strings(fields), ensure_ascii=False, indent=2) + "\n"


def _pin(place: int, entry: DossierEntry) -> dict[str, object]:
    pin = entry.pin
    return {
        "n": place,
        "question": pin.question,
        "note": pin.note,
        "pinned": pin.pinned.isoformat(timespec="seconds"),
        "citation": PublicCitation.of(replace(pin.citation, n=place)).as_json(),
        "footnote": entry.footnote,
        "change": entry.change or None,
    }
