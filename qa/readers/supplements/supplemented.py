"""What a trained reader passes over by its nature, proposed by rules beside what it found."""

from collections.abc import Sequence

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight
from qa.question.question import Question
from qa.readers.supplements.counted_candidates import with_counted
from qa.readers.supplements.credit_candidates import with_photographer
from qa.readers.supplements.latest_entry import with_latest_entry
from qa.readers.supplements.nobody_candidates import with_nobody
from qa.readers.supplements.numbered_candidates import with_number_first
from qa.readers.supplements.order_candidates import with_order_giver
from qa.readers.supplements.plain_candidates import with_plain
from qa.readers.supplements.reason_candidates import with_reason
from qa.readers.supplements.said_candidates import with_said
from qa.readers.supplements.scorer_candidates import with_scorer
from qa.readers.supplements.speaker_candidates import with_speaker
from qa.readers.supplements.whole_reason import with_whole_reason


def supplemented(question: Question, hits: Sequence[Hit], weight: TermWeight, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates, best first, with speakers, reasons, “no one”, further counts and the like where they are asked for."""
    candidates = with_number_first(question.text, candidates)
    candidates = with_speaker(question.text, hits, weight, candidates, question.filters.phrases)
    candidates = with_said(question, hits, candidates)
    candidates = with_scorer(question, hits, candidates)
    candidates = with_photographer(question, hits, candidates)
    candidates = with_order_giver(question, hits, weight, candidates)
    candidates = with_whole_reason(question, with_reason(question, hits, weight, candidates))
    candidates = with_plain(question, candidates)
    candidates = with_nobody(question, hits, weight, candidates)
    candidates = with_counted(question, hits, weight, candidates)
    return with_latest_entry(question, candidates)
