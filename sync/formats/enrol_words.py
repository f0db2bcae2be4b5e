# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Six words that two people compare, one at the kiosk and one at the clinic.

Both machines make them from all that was said at enrolment. Whoever sits in between speaks to each
with other keys, and each side shows other words. He can't search for keys that give the same ones
either: the kiosk has promised its number before it hears the clinic's, and the clinic hears it only
after its own is out, so he has one guess in 2^48 (a commitment, as in ZRTP, RFC 6189, 4.4.1.1).
"""

import hashlib

NUMBER_SIZE = 32
DIGEST_SIZE = 32
COUNT = 6  # of 8 bits each

# Plain German nouns for the telephone, without umlauts; no two are one letter apart.
WORDS = """
abend adler affe ahorn album ameise amsel ananas anker anzug april arzt atlas auto axt bagger
ballon banane bank becher besen bild birne blatt blitz blume boden bohne brezel brief brille
brot brunnen burg busch butter clown computer dach dampf daumen decke delfin diamant distel
dom dorf drache dusche eiche eimer elefant elster ente erbse eule faden farbe faust fenster
feuer finger flasche flieder fluss foto frosch fuchs funken gabel gans garten geige giebel
giraffe globus glocke gold gondel gras gurke haar hahn hammer harfe heft herbst herd himmel
hirsch honig hotel hund igel imker jacke januar juli kaffee kaktus kalb kamin karotte keks
kerze kette kino kirche kissen klavier knopf koffer komet kompass kran krawatte krone kuchen
kugel lampe laterne laub leder leiter lerche licht linde lineal lippe luft magnet mais mantel
markt matrose melone messer milch mond motor museum musik nacht nebel netz notiz nuss obst
ofen oktober olive onkel oper orange orgel osten paket palme papier pauke pelikan pfanne
pfeil pferd pilz pinguin pinsel pirat polster post pudel quark quelle radio rakete rathaus
regal regen reis ring ritter roller rucksack ruder salz sandale schaf schere scheune schiff
schnee schwan senf sessel sofa sonne spaten spiegel spinne stern stiefel storch stuhl suppe
tafel tasse tee teller tempel teppich tiger tisch tomate torte traube treppe trommel trompete
tulpe turm uhr urlaub vase veilchen verein vogel vorhang vulkan wagen walnuss wanne wasser
wecker weide wein wespe wiese wimpel wolke wurst wurzel zange zaun zebra zeitung zelt ziege
zimt zirkus zitrone zopf zucker zug zwerg zwiebel zylinder
""".split()

_COMMIT = b"telemed-kiosk/enrol-commit/v1\0"
_TRANSCRIPT = b"telemed-kiosk/enrol-transcript/v1\0"
_WORDS = b"telemed-kiosk/enrol-words/v1\0"


def commitment(kiosk_number: bytes) -> bytes:
    """What the kiosk says of its number (32 random bytes) before it shows it."""
    return hashlib.sha256(_COMMIT + kiosk_number).digest()


def transcript(*parts: bytes) -> bytes:
    """32 bytes that stand for everything said, in order; where a part ends counts as well."""
    whole = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    return hashlib.sha256(_TRANSCRIPT + whole).digest()


def word_bytes(said: bytes, kiosk_number: bytes) -> bytes:
    """One byte for each word; `said` is the transcript."""
    return hashlib.sha256(_WORDS + said + kiosk_number).digest()[:COUNT]


def spoken(raw: bytes) -> str:
    """The words of `word_bytes`, with blanks between them."""
    return " ".join(WORDS[each] for each in raw)


def same(typed: str, raw: bytes) -> bool:
    """Are these the words, however they are written?"""
    return typed.casefold().split() == spoken(raw).split()
