"""What readers write below a story is not the story, and who writes it is not its author."""

import pytest

from index.loaders.html import parse

STORY = (
    "<h1>Prosecutor weighs appeal in palace case</h1><p>Prosecutor Pia Horn is weighing whether to appeal against the summons, "
    "her office said on Monday.</p><p>She met her superior on Tuesday to go through the order, which runs to 227 pages.</p>"
)
COMMENT = (
    '<span class="author">Gullwing</span><p>What a poor show by this prosecutor, who was paid 90,000 crowns to keep quiet, as all '
    "of us on the island have known for years and years.</p>"
)


@pytest.mark.parametrize(
    "attribute",
    [
        'id="comments"',
        'class="comment-list"',
        'class="box sf_comment_list"',
        'id="disqus_thread"',
        'class="user-comments clearfix"',
        'class="CommentsSection"',
        'class="article__comments"',
    ],
)
def test_comments_are_left_out_with_their_authors(attribute: str) -> None:
    draft = parse(f"<html><body><div>{STORY}</div><div {attribute}>{COMMENT}</div></body></html>")
    assert draft is not None
    assert "90,000" not in draft.text
    assert "Gullwing" not in draft.author
    assert "227 pages" in draft.text


@pytest.mark.parametrize("attribute", ['class="post has-comments"', 'id="commentary"'])
def test_a_page_that_only_may_be_commented_on_keeps_its_story(attribute: str) -> None:
    draft = parse(f"<html><body><div {attribute}>{STORY}</div></body></html>")
    assert draft is not None
    assert "227 pages" in draft.text
