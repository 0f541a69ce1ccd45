"""The words whose clause tells a future: “will”, “is to open”, “is expected to”, “plans for”, “the proposed”."""

from index.patterns import lazy_pattern

_ADVERBS = r"(?: (?:also|now|then|only|still|probably|likely|soon|instead|together|first|[a-z]+ly))*?"
_BE = r"(?:is|are|was|were|been|be|being|'s|'re)"
_EXPECTED = (
    "expected|scheduled|slated|planned|projected|forecast|predicted|poised|supposed|intended|meant|going|set|hoping|planning|"
    "aiming|preparing|looking|about|proposing|tipped|likely|earmarked|on track|on course|booked"
)
_DUE_TO_DO = (
    "be|open|close|begin|start|end|finish|arrive|leave|appear|meet|go|come|return|take|play|run|speak|report|launch|"
    "vote|publish|"
    "stand|face|expire|visit|cost|rise|fall|receive|pay|hold|deliver|resume|reopen|sail|depart|retire|land|complete|release|"
    "decide|announce|become|join|marry|host|last|move|get|give|make|lose|hear|sign|serve|address|collect|grow"
)
_INTENDS = (
    "plans?|planned|planning|hopes?|hoped|hoping|aims?|aimed|aiming|intends?|intended|proposes?|proposed|proposing|"
    "wants?|wanted|"
    "vows|vowed|promises|promised|pledges|pledged|threatens|threatened|seeks?|seeking|prepares|preparing|expects?"
)
_PLAN_NOUNS = r"plans?|bids?|proposals?|schemes?|ambitions?|targets?|intentions?|goals?|blueprints?"
_HAPPENS = (
    "rise|fall|cost|reach|open|reopen|close|begin|start|end|lose|face|take|increase|drop|cut|pay|arrive|return|launch|"
    "last|raise|"
    r"shrink|grow|save|create|lead|fetch|bring|add|come|go|follow|resume|happen|(?:soon )?be (?!the\b|an?\b|focused|"
    r"based|used|called|considered|related|linked)[a-z]+ed"
)
_BASE = r"(?= (?!(?:the|an?|this|that|his|her|its|their|our|my|some|all|one|no|do|blame|say)\b)[a-z]{2,})"
"""What follows “to” must look like a verb: “going to the White House” is no plan."""
_NARRATIVE = "have|often|sometimes|always|usually|never|regularly|frequently|later|go on|eventually|become|like|rather|not|then"
_NOT_A_NOUN = (
    r"(?<!\bthe will)(?<!\bhis will)(?<!\bher will)(?<!\btheir will)(?<!\bfree will)(?<!\ba will)(?<!\bat will)(?<!\bof will)"
    r"(?<!\bgood will)(?<!\bown will)(?<!\bits will)"
)
_LASTS = "continue|remain|stay|keep"
_DAYS = "in|on|at|by|from|next|this|later|for|before|to"

FUTURE_VERB = lazy_pattern(
    rf"(?:\b(?:will|shall)\b{_NOT_A_NOUN}|'ll\b)(?! (?:(?:\w+ )?(?:{_LASTS})|not|never|of|to|and|in|is|was|that|for|"
    rf"or)\b|[,.;'])"
    rf"|\bwould\b(?<!believe this would)(?<!think this would)(?! (?:{_NARRATIVE}|{_LASTS})\b|-|[,.;])"
    r"|\bwould(?: never| otherwise| only)? have(?= [a-z]{3,})"
    rf"|\b(?:could|may|might)\b{_ADVERBS}(?= (?:{_HAPPENS})\b)"
    rf"|\b{_BE}{_ADVERBS} (?:{_EXPECTED}) to{_BASE}"
    rf"|\b{_BE}{_ADVERBS} due to(?= (?:{_DUE_TO_DO})\b)"
    rf"|\b(?:is|are)(?: now| soon)? to{_BASE}"
    rf"|\b(?:which|that|who) (?:was|were|had been) to (?:have )?(?:{_DUE_TO_DO})\w*"
    rf"|\b(?:will|would) not [a-z]+ (?:before|until)\b"
    rf"|\b(?:{_INTENDS}) to{_BASE}"
    rf"|\b{_BE}{_ADVERBS} (?:expected|scheduled|due|slated|planned|pencilled in|set(?= for| to begin))(?= (?:{_DAYS})\b(?! {_BASE[4:-1]}))"
)
"""A verb of the future: it may follow its subject."""

FUTURE_NOUN = lazy_pattern(
    rf"\b(?:[Pp]lans|[Pp]roposals?|[Pp]lanning|considering|[Hh]opes)(?= (?:for|of)\b)|\b(?:{_PLAN_NOUNS}) (?:to{_BASE}|"
    rf"[a-z]+ing\b)"
    r"|\b(?:proposed|proposes|proposing|considering|planning)(?= (?:an?|[$£€]?\d\S*|[a-z]+ing)\b)"
)
"""A plan by its name, and what stands in it behind."""

PLANNED_NOUN = lazy_pattern(
    r"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his|[Oo]f|[Ff]or) (?:[a-z-]+ )?(?:planned|proposed|mooted|"
    r"forthcoming)"
    r"(?: (?!of\b|in\b|by\b|for\b|after\b|on\b|at\b)[\w$£€.-]+){0,2} $"
)
"""“The planned” right before a span."""

NEW_ROLE = lazy_pattern(
    r"^ (?:will|would|is (?:set|due|expected|poised|about|going) to) (?:soon )?"
    r"(?:become|be (?:the|an?|its|their|[a-z]+ by)|replace|succeed|lead|head|chair|take over|host|run|captain|coach|"
    r"star|play|join|present)\b"
)
"""A person or a place that is to be something: the only plans of which a name is told before the verb."""
