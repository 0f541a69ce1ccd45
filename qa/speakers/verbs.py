"""The verbs by which news attributes words: “said”, “warned”, “tweeted”, and the looser ones that introduce words in marks."""

_SAYING = """
    accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assure attest boast caution claim clarify
    comment complain concede conclude confess confide confirm contend counter cry declare demand deny detail disclose emphasize
    emphasise estimate exclaim explain forecast imply indicate inform insist instruct joke lament maintain mention muse mutter
    note object observe opine plead pledge point post postulate predict proclaim promise pronounce protest quip reaffirm
    reassert recall recommend recount reiterate relate remark remind repeat reply report respond retort reveal
    scoff shout signal snap sneer specify speculate state stress suggest surmise testify theorize threaten thunder tweet urge
    vow warn whisper wonder yell email message blog chant deadpan fume gush bark scream interject interrupt elaborate
    document record project calculate reckon caption summarize summarise venture vouch
    realize realise beg rule
"""
_THINKING = "assume believe doubt expect fear hope imagine suspect worry consider"
_LOOSE = """
    attack blame blast brand call characterize characterise cite compare condemn criticize criticise decry defend denounce deride
    describe discuss dismiss dub echo encourage express greet hail invoke label laud list mock name praise question quote
    rail ridicule slam thank urge use welcome refer repost retweet propose reject lambaste lambast bemoan hammer
    challenge charge offer portray order cheer reference refute commend apologize apologise title entitle accuse assail
"""
_IRREGULAR = """
    say says said saying; tell tells told telling; write writes wrote writing written; find finds found finding;
    think thinks thought thinking; show shows showed showing shown; read reads reading; put puts putting; hold holds held holding;
    swear swears swore swearing sworn; sing sings sang singing sung; begin begins began beginning; go goes went going gone;
    foretell foretells foretold foretelling; feel feels felt feeling; know knows knew knowing; hear hears heard hearing;
    see sees saw seeing; speak speaks spoke speaking spoken; shoot shoots shot shooting; continue continues continued continuing;
    conclude concludes concluded concluding; argue argues argued arguing
"""
_IRREGULAR_SAYING = "say tell write find think show read swear sing foretell feel continue conclude argue"
_DOUBLED = ("admit", "quip", "snap", "slam", "dub", "blog", "beg", "refer", "plan")


def _inflect(verb: str) -> list[str]:
    """Return the base, the third person, the past and the participle of a regular verb."""
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    plural = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return [verb, verb + plural, stem + "ed", stem + "ing"]


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_IRREGULAR_FORMS = {forms.split()[0]: forms.split() for forms in _IRREGULAR.split(";")}


def _forms(*lists: str) -> frozenset[str]:
    return frozenset(form for verbs in lists for verb in verbs.split() for form in _IRREGULAR_FORMS.get(verb) or _inflect(verb))


SAYING_FORMS = _forms(_SAYING, _THINKING, _IRREGULAR_SAYING)
"""Every form of a verb after which words, in marks or not, are somebody's."""

LOOSE_FORMS = _forms(_LOOSE, "put go begin shoot speak hear hold see know") - SAYING_FORMS
"""Every form of a verb that tells a source only where words in marks stand beside it: “called it ‘absurd’”."""

NOUN_LIKE_FORMS = _words("""
    claim claims report reports note notes comment comments answer answers estimate estimates demand demands promise
    promises threat pledge pledges post posts tweet tweets project projects record records state states forecast forecasts
    signal signals stress rule rules point points reply hope hopes fear fears protest protests vow vows email emails message
    messages question questions attack attacks call calls charge charges offer offers order orders list lists quote quotes
    name names use uses challenge challenges reason reasons object objects detail details figure figures blast show shows
    finding findings reading saying writing thinking feeling warning blame praise label labels charge documents document
    shot thought
""")
"""Forms that are a noun where a determiner or a preposition stands before them."""

BASE_FORMS = (_words(f"{_SAYING} {_THINKING} {_LOOSE}") | set(_IRREGULAR_FORMS)) - {"read", "put"}
"""Infinitives, which follow “to”, an auxiliary or a plural."""

WEAK_FORMS = _forms(
    "find show read signal respond record document project assume continue indicate imply realize realise consider rule point demand",
    "plead repeat protest interrupt object forecast beg know",
)
"""Forms that do not always attribute what follows: “shows promise”, “continued to fall”."""

INFINITIVE_HEADS = _words("""
    on declined refused continued began went takes took came comes wants wanted used hesitated chose likes tweeted
    interjected said seemed appeared failed paused rushed hastened quick careful first eager stopped joined interview had
    has wrote phoned called
""")
"""Words before “to say” whose subject is the one who says."""
