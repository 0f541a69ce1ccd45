"""Why a question was missed: the part that has to get better."""

from collections import Counter
from collections.abc import Sequence

from qa.evaluation.prediction import Prediction

NOT_RETRIEVED = "no relevant article among the first 20"
REFUSED_RIGHT = "the best guess is right, but was refused"
REFUSED_WRONG = "refused, and the best guess is wrong"
WRONG = "another answer was shown"
NOT_REFUSED = "answered, though the archive does not hold it"


def miss(prediction: Prediction) -> str | None:
    """None where nothing went wrong or where that cannot be known."""
    if prediction.unanswerable:
        return NOT_REFUSED if prediction.answered else None
    if not prediction.answerable or prediction.correct:
        return None
    if prediction.best_correct:
        return REFUSED_RIGHT
    if prediction.relevant and not {found.article for found in prediction.ranking} & set(prediction.relevant):
        return NOT_RETRIEVED
    return WRONG if prediction.answered else REFUSED_WRONG


def counted(predictions: Sequence[Prediction]) -> list[tuple[str, int]]:
    """Each reason with its number of questions, most frequent first."""
    return Counter(reason for reason in map(miss, predictions) if reason).most_common()
