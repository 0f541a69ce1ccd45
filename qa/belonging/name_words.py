"""The words that are titles, and those that are no first or no last name of a person, though they begin with a capital letter."""

_TITLES_TEXT = """
    president minister chancellor king queen prince princess pope senator governor mayor judge justice sir dame lord
    lady dr doctor prof professor mr mrs ms miss mx captain general colonel major sergeant lieutenant admiral
    councillor councilor coach saint st sheikh sultan archbishop bishop father sister brother rabbi imam reverend
    rev inspector detective sheriff ambassador secretary congressman congresswoman representative chairman
    chairwoman chief premier commander corporal officer vice prime deputy former actor actress singer director
    striker goalkeeper author writer poet artist
"""
_NO_FIRST_NAMES_TEXT = """
    who what when where why how which whom whose did does do is was are were has have had will would can could
    should may might in on at the a an and or of for from by with after before under over but if as to than so yet
    not no its his her their our my your this that these those lake mount mt north south east west northern southern
    eastern western new old great greater upper lower central city port fort cape san santa los las el la le les de
    del van von den der bin al rio hotel club team fc radio bank both all every each monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september october november
    december while when because since although though during until against between about like via said says
"""
_NO_LAST_NAMES_TEXT = """
    cup league trophy prize award awards open masters championship championships games bank hospital clinic school
    college university institute academy museum gallery theatre theater cinema stadium arena park garden gardens
    street road avenue lane square bridge station airport harbour harbor port island islands isles river valley
    mountain mountains hill hills bay beach coast cove head lake sea ocean desert forest county district province
    region state states city town village united rovers athletic rangers wanderers albion fc club party union
    association federation council committee commission court house senate parliament assembly congress ministry
    department office agency bureau authority board company corporation group holdings partners industries systems
    motors airlines airways railway railways lines press times post news herald gazette tribune journal telegraph
    guardian mail standard chronicle bulletin daily weekly magazine review tower palace castle church cathedral
    abbey temple mosque act bill treaty accord agreement pact plan deal day week war army navy force forces police
    guard show festival fair market mall centre center project tunnel canal dam mine mill works plant factory farm
    ranch prison jail hotel inn foundation fund trust society alliance coalition front movement network service
    services brothers sisters bros republic kingdom empire emirates nations korea zealand africa america guinea
    ireland sudan virginia dakota carolina rico lanka arabia leone verde lucia kitts york jersey mexico orleans
    delhi
"""
TITLES_BEFORE_NAMES = frozenset(_TITLES_TEXT.split())
NO_FIRST_NAMES = frozenset(_NO_FIRST_NAMES_TEXT.split())
NO_LAST_NAMES = frozenset(_NO_LAST_NAMES_TEXT.split())
_FORMS_TEXT = """
    joe joseph joey
    bill william will billy liam
    bob robert rob bobby robbie
    jim james jimmy jamie
    mike michael mick mikey
    tom thomas tommy
    dick richard rick ricky rich
    tony anthony antony
    ted edward ed eddie ned theodore
    dave david davey
    steve stephen steven
    chris christopher christine christina
    kate katherine catherine kathryn katie cathy kathy kit
    liz elizabeth beth betty lizzie eliza
    maggie margaret meg peggy
    jack john johnny jon jonathan
    harry henry harold hal
    nick nicholas nicolas nico
    alex alexander alexandra sandy sasha
    andy andrew drew
    matt matthew
    dan daniel danny
    sam samuel samantha sammy
    ben benjamin
    greg gregory
    jeff jeffrey geoffrey geoff
    pete peter
    pat patrick patricia paddy
    ron ronald ronnie
    don donald
    ken kenneth kenny
    larry lawrence laurence
    jerry gerald jeremy gerry
    fred frederick alfred
    charlie charles chuck
    frank francis
    george georgie
    leo leonard leon
    max maximilian maxwell
    vlad vladimir volodymyr
    kim kimberly
    sue susan susanna
    jen jennifer jenny
    becky rebecca
    debbie deborah
    cindy cynthia
    abe abraham
    al albert alan alfred
    art arthur
    bernie bernard
    ray raymond
    gus augustus
    manny manuel emmanuel
    lou louis luis
    vicky victoria
    terry terence teresa
    tim timothy
    phil philip phillip
    walt walter
    stan stanley
    zack zachary
"""
FIRST_NAME_FORMS = {name: n for n, names in enumerate(_FORMS_TEXT.strip().splitlines()) for name in names.split()}
"""First name → the number of its group: “joe”, “joseph” and “joey” are forms of one."""
