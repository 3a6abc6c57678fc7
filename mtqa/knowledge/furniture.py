"""What belongs to a web page and not to the story on it.

Sites the world over furnish their pages alike: links to other stories, calls to subscribe and
share, credits, counters, tags, notices. Translated, the wording shifts ("Read on the topic"), the
make does not: a superlative and "read", an imperative and "newsletter", a label and a colon. So
most of the patterns here name a make rather than a wording.
"""

from __future__ import annotations

import re

#: Furniture is short; only a notice of terms or cookies runs longer, and never this long.
MAX_LENGTH = 300
#: More words than this and a call to action is a sentence of the story.
MAX_CALL_WORDS = 14

# Bullets, arrows and icons before a line; rules and arrows after it.
LEAD_RE = re.compile(r"^[^\w\"'“‘«„(\[#@©]+")
TAIL_RE = re.compile(r"[^\w.!?)\]\"'”’»…:]+$")

NETWORK = (
    r"(?:facebook|twitter|x|instagram|whats ?app|telegram|viber|you ?tube|tik ?tok|linked ?in"
    r"|pinterest|reddit|messenger|vkontakte|vk|odnoklassniki|line|we ?chat|weibo|tumblr|threads"
    r"|bluesky|e-?mail|rss|google news)"
)
# What a page is made of: the things that calls to action call to.
PIECE = (
    r"(?:newsletters?|updates?|inbox|alerts?|notifications?|headlines|insights|latest$|news"
    r"|apps?|channels?|pages?|homepage|(?:web ?)?sites?|portal|subscriptions?|account|free trial"
    r"|comments?|discussion|conversation|links?|topics?|subject|theme|articles?|stor(?:y|ies)"
    r"|posts?|materials?|publications?|videos?|galler(?:y|ies)|photos?|pictures?|images?"
    r"|friends?|cookies|podcasts?|version|text|report|interview|reviews?|bulletins?|feed|groups?"
    rf"|profile|password|mailing list|digest|community|below|here|{NETWORK})"
)
SHOWN = (
    r"(?:popular|read|viewed|watched|seen|shared|commented|discussed|visited|interesting|recent"
    r"|rated|liked|important|clicked|talked about|searched|listened|emailed|trending|relevant"
    r"|current)"
)
ITEM = (
    r"(?:news|articles?|stor(?:y|ies)|posts?|topics?|content|materials?|publications?|videos?"
    r"|links?|tags?|reading|headlines?|items?|photos?|galler(?:y|ies)|coverage|picks?|updates?"
    r"|pages?|comments?|entries|columns?|searches|podcasts?|publishing|messages|recommendations?"
    r"|products?|offers?|notes?)"
)
KIND = (
    r"(?:related|relevant|similar|recommended|suggested|latest|newest|recent|fresh|popular"
    r"|trending|featured|top|main|breaking|hot|more|other|next|previous|further|additional"
    r"|editor['’]?s['’]?|sponsored|promoted|paid|partners?['’]?s?|external|useful|interesting"
    r"|today['’]s|photo|image|picture|video)"
)
# Whole lines that are labels and nothing else; a count or an ellipsis may follow.
LABEL_RE = re.compile(
    rf"""(?ix)(?:the\ )?(?:
      (?:most|best|top)[ -](?:\w+ly\ )?{SHOWN}(?:\ (?:{ITEM}|now|today|on|in|this|of|the|week
        |month|day|time|site))*
    | {KIND}(?:\ (?:and|&|{KIND}))*\ {ITEM}(?:\ (?:on|in|from|about|for|of|to|by
        |like)(?:\ [\w'’-]+){{1,5}}|\ (?:now|today|this\ week|below))?
    | (?:related|recommended|trending|popular)(?:\ now|\ to\ this|\ for\ you|\ today|\ by)?
    | (?:you|it|this)\ (?:may|might|will|would|could|can)(?:\ also)?(?:\ be)?
      \ (?:like|love|enjoy|interest(?:ed)?|missed|want|find|have\ missed)
      (?:\ (?:in|to|it|this|these|you|read|see|interesting|too|also|articles?|stories
        |on\ the\ topic))*
    | (?:may|might)\ (?:also\ )?(?:be\ of\ )?interest(?:\ to|\ you)*|also\ interesting
    | (?:what\ )?(?:people|readers|users|others|visitors)\ (?:are\ )?(?:also\ )?(?:read|reading
        |viewed|watch|watching|like|liked)(?:\ now)?
    | what\ (?:else\ )?to\ (?:read|watch|see)(?:\ (?:next|on|this|the|topic|subject|now))*
    | (?:read|look|see|watch|listen)?\ ?(?:more\ )?(?:to|on|by|about)\ (?:the
        |this)\ (?:same\ )?(?:topic|subject|theme)
    | more\ (?:on|from|about|in|by)\ (?:the|this)\ (?:same\ )?(?:topic|subject|theme|story
        |section|author|matter|category)
    | (?:last|our|all)\ (?:news|articles|topics|posts|publications|materials|comments|entries
        |videos|partners|projects)
    | (?:in\ case\ you\ missed\ it|icymi|don['’]t\ miss(?:\ it|\ this|\ out)?
        |never\ miss\ a\ (?:story|post|thing))
    | get\ the\ latest|recommended\ for\ you|recommendations|you\ are\ here
        |(?:news\ )?in\ brief\ news
    | read\ (?:also|more|next|on|too|now|further|full|article)|see\ (?:also|more|all|too)
        |also\ (?:read|see|watch|on\ the\ topic)
    | read\ more\ (?:here|below|about\ (?:it|this|that)|on\ .{{1,40}}|in\ .{{1,40}})|(?:show
        |load|view|see)\ (?:more|all|less)(?:\ {ITEM})?
    | learn\ more|find\ out\ more|more\ (?:details|information|info)|details\ (?:here|below)
        |in\ (?:more\ )?detail
    | share|shares?\ (?:this|it|with\ (?:your\ )?friends|via|on|link)(?:\ (?:{ITEM}|{NETWORK}
        |page|on|via|with|link|friends|your|to|and|this|the))*
    | (?:re)?tweet(?:\ (?:this|it))?|pin\ it|copy\ (?:the\ )?link|print(?:\ (?:this|it|version
        |page|article|out|the|story|e-?mail))*
    | printable\ version|version\ for\ print(?:ing)?|send\ (?:(?:it|this|link|article
        |the)\ )*(?:to\ (?:a\ |your\ )?friends?|by\ e-?mail)
    | e-?mail\ (?:this|article|link)(?:\ {ITEM})?|save\ (?:this|for\ later
        |to\ favou?rites)(?:\ {ITEM})?|add\ to\ (?:favou?rites|bookmarks)
    | subscribe|subscriptions?|sign\ (?:in|up)|log\ ?(?:in|on)|register|newsletters?|join\ us
        |follow\ us|follow|rss
    | advertisements?|advertising|adverts?|ads?|ad\ feedback|sponsored(?:\ by\ .{{1,40}})?
        |promoted|advertisement\W+.{{1,40}}
    | (?:article|story|text|post|content)\ continues?\ (?:below|after).{{0,40}}
        |continue(?:\ to)?\ read(?:ing)?.{{0,30}}|keep\ reading|scroll\ (?:down|up).{{0,40}}
    | loading(?:\ \w+){{0,3}}|please\ wait|go\ back|back\ to\ (?:top|the\ top|home|homepage|list
        |the\ list|news|main\ page)|to\ the\ top|to\ (?:the\ )?main\ page
    | home\ ?page|main\ menu|menu|site\ ?map|about\ us|contact\ us|advertise\ with\ us
        |privacy(?:\ (?:policy|notice))?
    | terms\ (?:of\ (?:use|service)|and\ conditions|&\ conditions)|cookie\ (?:policy|settings
        |preferences)|legal\ notice|disclaimer
    | tags?|key ?words|filed\ under|comments?|no\ comments(?:\ yet)?|leave\ (?:a\ )?(?:comment
        |reply)|(?:add|post|write)\ a\ (?:comment|review)
    | (?:the\ )?latest\ (?:from|in)\ (?:the|this)\ \w+|write\ to\ (?:us|the\ editors?)
    | (?:we\ are\ )?(?:in|on)\ (?:the\ )?social\ (?:networks|media)|to\ leave\ a\ comment.*
    | all\ rights\ reserved|support\ (?:us|our\ (?:work|journalism|project|site|editors?))
        |(?:see\ |watch\ |view\ |look\ at\ )?(?:the\ )?(?:photo|picture|image
        |video)\ ?(?:gallery|album|report|reel|source|credit|slideshow)?s?
    | (?:watch|see|view|play)\ (?:the\ |a\ |this\ |full\ |also\ )*(?:videos?|photos?|galler(?:y
        |ies)|broadcast|live|stream)(?:\ (?:below|here|on\ .{{1,30}}))?
    | listen(?:\ to)?\ (?:the\ |this\ |full\ )+(?:article|report|story|audio|podcast|interview
        |news)| have\ your\ say|rate\ (?:this|the)\ (?:article|story|post|news|material)
        |thank\ you\ for\ (?:reading|subscribing|visiting|your\ feedback).{{0,30}}
    )\W*(?:\d[\d.,]*k?)?\W*"""
)
# A label, a mark, and what it labels: "Read also: Storm hits coast", "Photo: AP", "Tags: flood".
LABELLED_RE = re.compile(
    rf"""(?ix)(?:
      (?:please\ )?(?:also\ )?(?:read|see|watch|listen)(?:\ (?:also|more|next|too|now|on|this
        |here|full\ story|on\ (?:the|this)\ (?:topic|subject)))+
    | also\ (?:read|see|watch|on\ the\ topic)|read|related(?:\ {ITEM})?|recommended(?:\ {ITEM})?
        |more\ (?:on|about)\ (?:the|this)\ (?:topic|subject|story)
    | (?:on|to|by)\ (?:the|this)\ (?:topic|subject)|see|icymi|don['’]t\ miss|you\ (?:may
        |might)\ (?:also\ )?(?:like|be\ interested(?:\ in)?)
    | tags?|hash ?tags?|key ?words?|categor(?:y|ies)|filed\ under|rubric|posted\ in
        |published\ in|share(?:\ on|\ this)?|source(?:s|\ of\ (?:news|information))?
    | photos?|pictures?|pics?|images?|photographs?|screenshots?|footage|collage|infographics?
        |illustrations?|video|gallery|(?:feature[d]?|main|file|cover|title)\ (?:photo|image
        |picture)
    | (?:photo|image|picture|video|illustration)s?\ (?:credits?|sources?|courtesy|copyright
        |caption|by|from)|credits?|courtesy(?:\ photo)?
    | follow\ us(?:\ on)?|subscribe|comments?|views?|shares?|likes?|votes?|rating|reads?
        |reading\ time|viewed|number\ of\ (?:views|comments|reads)|id|print
    )\ ?(?:[:：|©►▶»]|\(\d|\ [-–—]\ )(?!//).*
    | image\ (?:source|caption|copyright)\b.*"""
)
# "More from BBC News", but not "More in hospital": what follows is a name.
MORE_RE = re.compile(
    r"(?:More|MORE) (?:on|from|about|in|by|ON|FROM|ABOUT|IN|BY) (?:[A-Z][\w'’.-]* ?){1,4}:?"
)
CREDIT_RE = re.compile(
    r"""(?ix)\(?(?:
      (?:photos?|pictures?|images?|photographs?|video|illustration)\ (?:by|credit
        |courtesy(?:\ of)?|from|copyright|source|:)\ .{1,60}| (?:©|\(c\)|copyright\b).*
    | (?:ap|afp|epa|pa|reuters|getty|shutterstock|tass|ria|xinhua|dpa|kyodo|anadolu|unian|pexels
        |unsplash|pixabay|depositphotos|istock(?:photo)?)
      (?:\ (?:images?|photos?|news|agency)|\.com|\.ua)?(?:\ ?(?:/|via|-)\ ?.{1,40})?
    )\)?\.?"""
)
AGENCY_ALONE_RE = re.compile(
    r"[\w.]+"
)  # "Reuters" alone might be a cross-head; "Getty Images" is not
COUNT_RE = re.compile(
    r"""(?ix)(?:(?:views?|comments?|shares?|likes?|votes?|reads?|rating|id
        |page)\ ?[:(]?\ ?[\d.,]+k?\)?(?:\ (?:times|of\ \d+|/\ ?\d+))?
    |[\d.,]+k?\ (?:views?|comments?|shares?|likes?|reads?|retweets?|followers?|subscribers?)
    |(?:reading\ time:?\ |read\ in\ )?(?:about\ |~\ ?)?\d+[ -]?(?:mins?|minutes?)(?:\ (?:read
        |to\ read|reading))|reading\ time:?\ .{1,20})\W*"""
)
STAMP = (
    r"(?:last\ )?(?:updated?|published|publishing\ date|publication\ date|posted|modified|edited"
    r"|added|created|date(?:\ of\ publication)?|upload(?:ed)?)"
)
TIMESTAMP_RE = re.compile(
    rf"""(?ix)(?:(?:{STAMP}(?:\ (?:on|at|by))?[\ :]+)?(?:about\ )?(?:\d+|an?|one|a\ few
        |yesterday)\ ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|weeks?
        |months?)(?:\(s\))?\ ago.{{0,20}}
    |{STAMP}(?:\ (?:on|at|by))?\ ?[:：]?\ [^a-z]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov
        |dec|today|yesterday|\d)[\w\ ,.:/()|–—-]{{0,60}}
    |\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}}[\ ,|–—-]+\d{{1,2}}:\d\d(?::\d\d)?
        (?:\ \(?[a-z]{{2,4}}\)?)?
    |(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?(?:\ at)?\ \d{{1,2}}[:.]\d\d
        (?:\ ?[ap]\.?m\.?)?)\W*"""
)
# Calls to action. Some verbs only ever call a visitor; the others are nouns or news verbs as well,
# and must be followed as a call is ("share this", not "share prices").
CALL_RE = re.compile(
    r"""(?ix)(?:please\ |to\ \w+[^,]{0,40},\ |pay\ attention:?\ )?(?:
      (?:never|do\ not|don['’]t)\ miss|stay\ (?:tuned|informed|updated|connected|up\ to\ date
        |in\ touch|ahead|with\ us)|(?:keep|be)\ (?:up\ to|updated|informed|notified)|subscribe
    | sign\ (?:up|in)|log\ ?in|register|unsubscribe|tap|swipe|download|install|get\ (?:the|our
        |all|more|your|breaking|daily|news|notified|latest|in\ touch|a\ \w+\ trial)
    | (?:follow|join|like|watch|contact|support|find|visit|write|tell|read)\ (?:us|our)
        |check\ out|continue\ reading|listen\ to|browse
    | (?:read|see|view|watch|join|share|follow|leave|post|write|send|receive|discover|explore
        |enable|allow|turn\ on|add|enter|rate|open|visit|start|try|become|buy|give|like|find|choose)
      \ (?:the|this|it|your|a|an|more|all|on|full|other|here|in|via|to|these|about)
    )\b"""
)
# "Click beetles" are no call.
CLICK_RE = re.compile(
    r"(?i)(?:please |pay attention:? |.{0,40}, )?click (?:(?:here|below|through)|(?:on|to|the|this"
    r"|for|[\"“'‘]).{0,80}\b(?:tab|button|links?|bell|banner|page|site|photo|image|subscribe|follow|feed)\b"
    r").{0,60}"
)
PIECE_RE = re.compile(rf"\b{PIECE}\b", re.IGNORECASE)
# A finite verb or a conjunction: the line tells something, so it is a headline or a sentence.
TELLS_RE = re.compile(
    r"(?i)\b(?:says?|said|after|amid|as|has|have|had|is|are|was|were|will|would|told|because|than|who"
    r"|tells?|urges?|warns?|vows?|he|she|they|his|her|its|their|but|while|when)\b"
)
# Words that a notice begins with, and words that one may hold; the second pattern is tried where
# one of the cues below stands.
OPENING_NOTICE_RE = re.compile(
    r"""(?ix)(?:if\ you|have\ you|did\ you|found|noticed|spotted|see)\b.{0,40}\b(?:an?\ )?
        (?:error|typo|mistake|inaccuracy|bug)\b.{0,60}(?:select|highlight|report|press|tell|write
        |let\ us|\?)
    |(?:did\ you\ (?:like|enjoy)|was)\ this\ (?:article|story|post|material|page)\b
    |your\ browser\ (?:does\ not|doesn['’]t|is\ )"""
)
NOTICE_RE = re.compile(
    r"""(?ix)(?:we|this\ (?:web)?\ ?site|our\ (?:web)?\ ?site|the\ site)\ uses?\ cookies
    |\bby\ (?:continuing|clicking|using|browsing|subscribing|signing\ up)\b.{0,120}\b(?:cookies
        |terms|agree|accept|consent|privacy)
    |\baccept\ (?:all\ )?cookies|all\ rights\ (?:are\ )?reserved|\bctrl\ ?\+\ ?enter
    |(?:reproduction|reprint(?:ing)?|copying|use|quoting)\ (?:of\ )?(?:(?:the|any|all|site|our
        |this)\ )*(?:materials?|contents?|texts?|articles?|information|photos?
        |publications?)\b.{0,60}(?:prohibited|hyperlink|(?:active|direct|back)\ link|permission)
    |your\ e-?mail\ address\ will\ not\ be|required\ fields\ are\ marked
        |be\ the\ first\ to\ (?:comment|know|review)
    |(?:enable|turn\ off|disable|allow)\ (?:java ?script|your\ ad ?block|push\ notifications)
    |\b(?:subscribe\ to|sign\ up\ (?:for|to)|follow\ us\ on|join\ us\ on|find\ us\ on)\ (?:our\ |
        the\ |us\ |.{0,20}\bnewsletter|facebook|twitter|telegram|instagram|google\ news|youtube
        |whatsapp)|opinions?\ of\ the\ (?:editors?|editorial\ \w+)\ may\ not"""
)
SOCIAL_RE = re.compile(
    rf"(?i)(?:(?:{NETWORK}|share|on|via|and|print|copy|link|more|tweet|follow|us|send)\b[\s,|/·•&]*){{2,}}"
)
NETWORK_RE = re.compile(rf"\b{NETWORK}\b", re.IGNORECASE)
CRUMB_RE = re.compile(r"\s*(?:[›»>→]|\s[/|]\s)\s*")
HOME_RE = re.compile(r"home|main|main page|front page|news|start|homepage", re.IGNORECASE)
TRAIL_MARKS = "›»>→|/"
# Cheap tests first, for nearly every line is none of this.
HINTS = (
    "cookie|rights|ctrl|prohibited|link|permission|error|typo|mistake|inaccura|did you|was this"
    "|agree|required|first to|java script|javascript|ad block|adblock|browser|notifications"
    "|subscribe|sign up| us on|editor|terms|privacy|address"
).split("|")
CUES = (
    "cookies|by continuing|by clicking|by using|by browsing|by subscribing|by signing up|reserved"
    "|ctrl|prohibited|link|permission|address will not|required fields|first to|java script"
    "|javascript|ad block|adblock|push notifications|subscribe to|sign up|us on|may not"
).split("|")
HASHTAGS_RE = re.compile(r"(?:#\w+[\s,]*){2,}")


def is_furniture(line: str) -> bool:
    """Whether a paragraph is page furniture and nothing else.

    >>> is_furniture("You may also like"), is_furniture("You may also like the sequel, he said.")
    (True, False)
    >>> is_furniture("Sign up for our morning newsletter"), is_furniture("Sign of a thaw in talks")
    (True, False)
    """
    line = line.strip()
    if not line or len(line) > MAX_LENGTH:
        return False
    bare = LEAD_RE.sub("", line).replace("\N{NO-BREAK SPACE}", " ")
    if TAIL_RE.match(bare[-1:]):
        bare = TAIL_RE.sub("", bare)
    if not bare or bare[0] in "\"'“‘«„":
        return False
    return _is_notice(bare) or _is_label(bare) or _is_call(bare)


def _is_notice(line: str) -> bool:
    """Terms, cookies, rights and requests to the visitor."""
    holds = line.lower().__contains__
    if not any(map(holds, HINTS)):
        return False
    if OPENING_NOTICE_RE.match(line):
        return True
    return any(map(holds, CUES)) and NOTICE_RE.search(line) is not None


def _is_label(line: str) -> bool:
    """Labels, credits, counters, stamps and trails: lines with no sentence in them."""
    stops = line.endswith(".") and not line.endswith("...")
    if len(line) > MAX_LENGTH // 2:
        return not stops and LABELLED_RE.match(line) is not None
    if COUNT_RE.fullmatch(line) or TIMESTAMP_RE.fullmatch(line):
        return True
    if LABELLED_RE.fullmatch(line):
        return not stops or len(line.split()) <= 8
    if CREDIT_RE.fullmatch(line):
        return AGENCY_ALONE_RE.fullmatch(line) is None and len(line.split()) <= 12
    if stops:
        return False
    if LABEL_RE.fullmatch(line) or MORE_RE.fullmatch(line) or HASHTAGS_RE.fullmatch(line):
        return True
    if SOCIAL_RE.fullmatch(line):
        return len(NETWORK_RE.findall(line)) > 1
    return _is_trail(line)


def _is_trail(line: str) -> bool:
    """Breadcrumbs: "Home > World > Europe"."""
    if not any(mark in line for mark in TRAIL_MARKS):
        return False
    crumbs = CRUMB_RE.split(line)
    return (
        len(crumbs) > 1
        and HOME_RE.fullmatch(crumbs[0]) is not None
        and all(len(crumb.split()) <= 5 for crumb in crumbs)
    )


def _is_call(line: str) -> bool:
    """Calls to action: an imperative, and a piece of a page that it calls to."""
    if CLICK_RE.fullmatch(line):
        return True
    call = CALL_RE.match(line)
    return (
        call is not None
        and len(line.split()) <= MAX_CALL_WORDS
        and PIECE_RE.search(line, max(0, call.end() - 7)) is not None
        and TELLS_RE.search(line) is None
    )
