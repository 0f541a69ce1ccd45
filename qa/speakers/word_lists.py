"""The small words and nouns by which a phrase is known for a source: determiners, organisations, sources without a name."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


DETERMINERS = _set("""
    the a an this that these those his her its their our my your some many several most few all both each every another other
    one two three four five six seven eight nine ten no any more various dozens hundreds thousands at
""")
INDEFINITE = _set("""
    a an some many several most few one two three four five six seven eight nine ten another other any more various dozens hundreds
    thousands all no those both
""")
"""Determiners of a source that nobody could look up."""

POSSESSIVES = _set("his her its their our my your")
PRONOUNS = _set("he she they it")
RELATIVES = _set("who which")
NARRATORS = _set("i we you me us")
"""Pronouns that stand for whoever writes or reads; outside marks they name no source."""

PREPOSITIONS = _set("""
    in on at after before during since until by with without for from of about amid among against despite following through
    throughout under over to upon within into unlike per like as than near outside inside across between behind
""")
NAMING_PREPOSITIONS = _set("of for from at with in to on against about among")
"""Prepositions that may stand inside the phrase that names a source: “a spokesman for the ministry”."""

SUBORDINATORS = _set("""
    that because if when while although though since whether where before after until unless whereas once what how why as whose
    whom and but or so yet nor
""")
AUXILIARIES = _set("""
    has have had will would could can may might must should shall did does do is are was were be been being 's ’s isn’t wasn’t
    hasn’t haven’t hadn’t won’t wouldn’t didn’t doesn’t don’t couldn’t can’t isn't wasn't hasn't haven't hadn't won't wouldn't
    didn't doesn't don't couldn't can't aren’t aren't weren’t weren't
""")
BE_FORMS = _set("is are was were be been being am isn’t isn't wasn’t wasn't aren’t aren't weren’t weren't get got gets")
HAVE_FORMS = _set("has have had")
PLURALS = _set("they we you people many most some few those others both and several all police media public")
"""Words of a subject that takes a verb without -s."""

ADVERBS = _set("""
    last next late up off out down away
    also then later once now first even still ever never not just earlier often already again always soon too instead however
    further meanwhile both all there here today yesterday tomorrow tonight thus therefore perhaps maybe sometimes long quickly
    previously recently finally simply quietly merely rather quite almost nearly only yet so back himself herself themselves itself
    moreover nevertheless nonetheless furthermore indeed besides likewise similarly otherwise afterward afterwards else
""")
VERBS_OF_CLAUSES = _set("""
    came went took made got gave held met ran left led won lost saw spoke brought began became kept let sent sat stood rose fell
    drew wore broke chose drove flew grew knew paid put sold set spent cut hit built caught fought sought taught bought thought felt
    told said wrote found says tells writes
""")
"""Irregular verbs that end a subject; the regular ones are known by -ed."""

CALENDAR = _set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan. feb. aug. sept. oct. nov. dec.
""")
ORGANISATIONS = _set("""
    ministry company firm government police court agency union party campaign army military hospital university bank council
    commission department office group club association newspaper paper magazine committee administration parliament senate house
    congress board authority authorities corporation college school church charity foundation institute centre center bureau
    cabinet service airline airport network channel station federation league team embassy kremlin palace team regulator watchdog
    retailer manufacturer operator carrier lender insurer brewery cooperative coalition alliance organisation organization
    legislature assembly chamber panel tribunal prosecutors navy force brigade laboratory museum society trust fund
    report study poll survey statement document letter release review audit inquiry editorial email memo website transcript post
    company's municipality prefecture utility society secretariat
""")
"""Nouns of a body or a paper that can be looked up, though no name stands with it."""

UNNAMED_PEOPLE = _set("""
    officials sources witnesses people residents experts analysts critics aides diplomats investigators supporters opponents lawmakers
    voters employees workers neighbours neighbors relatives doctors scientists researchers students protesters activists survivors
    insiders observers historians economists lawyers advisers advisors strategists operatives villagers locals politicians
    ministers senators soldiers executives traders investors passengers teachers parents farmers shoppers fans users readers
""")
"""People whom no article could name one by one."""

TITLES = _set("""
    mr mrs ms mx miss dr sir dame lord lady president minister chancellor king queen prince princess pope senator sen rep reps sens
    representative gov governor mayor judge justice general gen captain capt chief secretary speaker coach professor prof lt col sgt
    maj adm cmdr rev hon detective sheriff sergeant colonel officer chairman chairwoman ambassador bishop archbishop congressman
    congresswoman councilman councilwoman attorney vice prime deputy former acting
""")
"""Words before a name, without their full stop."""

TITLES_OF_HER = _set("mrs ms miss dame lady queen princess congresswoman chairwoman councilwoman sister duchess")
TITLES_OF_HIM = _set("mr sir lord king prince pope congressman chairman councilman brother father duke bishop archbishop")
PARTICLES = _set("de la van von der den bin al el du di da dos del le ben ibn ter ten y")
"""Words in lower case that stand inside a name."""

LABELS = _set("""
    correction corrections clarification clarifications update updates updated editor's editors note notes background analysis
    opinion comment exclusive breaking live watch read listen photo photos picture pictures video caption related more in brief
    summary factbox timeline explainer fact check q a question answer weather sport news local results result key points
""")
"""Words with which a newspaper heads a line, before a colon: none of them says what follows."""

DASHES = ("—", "–", "-", "―")
