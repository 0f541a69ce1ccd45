"""The words of English that the rules of a conversation go by."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NAME_TITLES = _set(
    """
    actor actress captain ceo chancellor coach dame dr gen general gov governor judge justice king lady mayor minister mr mrs ms
    pope president prince princess professor queen rep representative sen senator sheriff singer sir
    """
)
"""Words in front of a person's name."""

ORGANISATION_WORDS = _set(
    """
    act administration agency airport army association award awards bank bill bowl bridge center centre championship church city
    club college commission committee company congress corp council court cup cyclone day department emmys federation festival finals force
    forces foundation fund games group guard hospital house hurricane inc institute island islands journal lake league ministry
    mission mount mountain museum navy network news night olympics open oscars park parliament party post prison prize river school
    senate series service square state station storm street telescope times tower trophy tropical union university
    """
)
"""A name that holds one of these words is no person's."""

NOUNS_TOO = _set(
    """
    attack award ban bet block break briefing building call cancel capture catch cause change charge claim closing cost crash cross
    cut damage deal decline drop end fall fight filing fire flooding forecast funding hearing hunt increase interview land landing
    launch lead look meeting move name need offer opening order outbreak pick plan play pledge pull push race raise rank recalling
    record release report rescue return rise rule ruling run score set shake share shoot shooting show shut sign split stand star
    start stay step stop strike support swap talk test top travel trip turn visit vote warning work
    """
)
"""Verbs that are nouns behind a name: “the Texas dairy farm fire”."""

VERBS = _set(
    """
    accept accuse add agree allow announce appear apply approve arrest ask ate attack attend attract avoid award back ban be beat
    beaten become began begin begun believe bet bid bit bite block born bought break bring broke brought build built buy call came
    cancel capture carry catch caught cause change charge choose chose claim close come compare compete complain complete confirm
    consider contain continue cost could crash create cross cut damage deal decide declare decline defeat defend deliver deny
    deploy describe destroy develop did die died discover do draw drew drive drop drove earn eat elect end enter erupt escape
    establish expect expel explain face fail fall feature feel fell felt fight file fill find fine finish fire fix fled flee flew
    fly follow force forecast fought found gain gave get give given go gone got grew grow had hand happen hate have head hear
    heard held help hit hold host hurt include increase injure interview introduce invest invite join keep kept kill knew know
    known laid land launch lead learn leave led left let lie like live look lose lost made make mean meant meet met miss move name
    need occur offer open order organise outlast overtake own paid pass pay perform pick plan play pledge predict produce promise
    propose protect prove publish pull push put quit raise ran rank reach read receive record recover refuse reject release remain
    remember remove rename replace report represent rescue resign respond retire return reveal ride rise rode rose rule run sack
    said sang sank sat save saw say score seal see seek sell send sent serve set shake share shook shoot shot show shown shut sign
    sing sink sit sleep slid slide sold speak spend spent split spoke spread stand star start stay steal step stole stood stop
    strike struck succeed sue sued suffer suggest support surrender survive swam swap swim take taken talk taught teach tell test
    testify think threw throw told took top train travel treat try turn tweet understand unveil upset urge use visit vote want
    warn wear welcome went win withdraw won wore work worry write wrote
    """
)
"""Verbs of news, in their plain and irregular forms; regular ones are told by their endings."""

AUXILIARY_VERBS = _set(
    """
    am are aren't aren’t be been being can can't can’t could couldn't couldn’t did didn't didn’t do does doesn't doesn’t don't don’t
    had hadn't hadn’t has hasn't hasn’t have haven't haven’t is isn't isn’t may might must shall should was wasn't wasn’t were
    weren't weren’t will won't won’t would wouldn't wouldn’t
    """
)
"""Verbs that a question begins with, or has behind its question word; contracted forms too."""

FUNCTION_WORDS = _set(
    """
    a about after again against ago all already also although an and another any as at because before between both but by during
    each ever far first for fourth from he her here hers him his how i if in into it its just last many me more most much my never
    next no nor not now of on one ones only or other others our over own same second she since so some still such than that the
    their theirs them then there these they third this those though to too under until us very we what when where which while who
    whom whose why with worth yet you your up down off out away
    """
)
"""Words that no noun phrase grows over."""

PHRASE_PREPOSITIONS = _set(
    """
    about against at between during for from in near of on over to with
    """
)
"""Words in front of a place, a time or a matter."""

QUESTION_WORDS = _set(
    """
    how what when where which who whom whose why
    """
)
"""Words that ask."""

EVENT_NOUNS = _set(
    """
    accident attack blackout blast ceremony championship collapse collision concert contest crash cup derailment earthquake election
    eruption explosion festival final fire flood flooding game hurricane landslide marathon match meeting merger mission outbreak
    parade quake race raid referendum riot robbery runoff semifinal settlement shooting strike storm summit takeover tornado tournament
    trial typhoon verdict vote war wedding
    """
)
"""Nouns for what happens: “they” never stands for one of them."""

GROUP_NOUNS = _set(
    """
    agency airline band bank club company country firm government group nation organisation organization party side state team union
    university
    """
)
"""Nouns for a group of people: asked for with “which …?”, it is what “they” stands for later on."""

CLAUSE_VERBS = _set(
    """
    believe believes claim claimed claims knew know knows report reported said say says think thinks thought
    """
)
"""Verbs behind which another clause tells what somebody said or thought."""

GENERAL_NOUNS = _set(
    """
    type types kind kinds sort sorts cause causes effect effects difference differences history origin origins sign signs symptom
    symptoms number numbers name names example examples reason reasons way ways thing things part parts part role roles purpose
    people person best worst biggest largest smallest main important different similar popular common good bad new old long big
    information facts fact cost price treatment treatments benefits advantages disadvantages problem problems people anybody anyone
    somebody someone nobody something anything interesting aspects article
    """
)
"""Nouns and adjectives that say nothing of what a question is about."""

PEOPLE_NOUNS = _set(
    """
    actor actors actress actresses athlete athletes author authors banker bishop boss boy boys builder candidate candidates captain captains
    ceo champion champions chef chief chiefs child children coach coaches commander congressman convict criminal daughter daughters
    defendant deputy director directors doctor doctors driver drivers employee employees escapee escapees executive executives father
    fighter fighters founder founders girl girls governor governors guard guards gunman gunmen guy head hostage hostages husband
    inmate inmates journalist journalists judge judges king kings lawmaker lawmakers lawyer lawyers leader leaders man manager managers
    mayor mayors men migrant migrants minister ministers mother mothers officer officers official officials owner owners parents
    passenger passengers patient patients people pilot pilots player players police president presidents priest prince princess
    prisoner prisoners prosecutor prosecutors protester protesters queen refugee refugees reporter reporters resident residents
    researcher researchers rider scientist scientists secretary senator senators sheriff shooter singer singers soldier soldiers son
    sons speaker spokesman spokesperson spokeswoman star stars student students superintendent survivor survivors suspect suspects
    teacher teachers teen teenager teenagers victim victims voter voters wife winner winners woman women worker workers writer writers
    nurse nurses firefighter firefighters farmer farmers fisherman fishermen docker dockers miner miners electrician electricians welder
    welders engineer engineers cleaner cleaners baker bakers tenant tenants shareholder shareholders investor investors customer
    customers fan fans supporter supporters sailor sailors trader traders shopkeeper shopkeepers paramedic paramedics midwife midwives
    surgeon surgeons rescuer rescuers diver divers climber climbers hiker hikers skier skiers cyclist cyclists runner runners swimmer
    swimmers tourist tourists visitor visitors neighbour neighbours neighbor neighbors pensioner pensioners villager villagers islander
    islanders councillor councillors
    """
)
"""Nouns for people: “she” may stand for them, “it” may not."""

SURNAMES_THAT_ARE_WORDS = _set(
    """
    apple baker ball banks bass bell berry best bird bishop black bond book bowie breed brown bull bush butcher cash chase church
    cook crane cross day dollar drake east england field fields fish fisher flower flowers ford fox france frost gates gold good
    grant gray green hall hardy hawk hill hills holland house hunter ireland king knight lake lamb law laws little london long love
    march marsh mason may miller moon moore noble north page paris parker penny pike plant pope power powers price prince reed rice
    rich rivers root rose royal rush savage sharp short silver singer small snow south star stone storm street strong summer sun
    swan swift temple united washington west white winter wise wolf wood woods york young
    """
)
"""Last names that are not looked for where they are typed in small letters: “how much does rice cost?”."""
