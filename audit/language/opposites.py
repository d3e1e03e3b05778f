"""Words that exclude one another in the same place: opposites, kin, points of the compass.

A general list of frequent English words, by stem; it need not be complete, because a pair that is
missing only means silence. Words that differ by a negative prefix alone ("legal", "illegal") need
no entry.
"""

from __future__ import annotations

from functools import cache

from audit.language.stems import stem

_OPPOSED = """
accept: reject refuse|accidentally: deliberately intentionally|acquit: convict|add: remove|admit:
deny|admire: despise|advance: retreat|after: before|agree: disagree refuse|alive: dead|allow: ban
forbid prohibit|appear: disappear vanish|approve: reject veto|arrest: release free|arrive: depart|
attack: defend|back: oppose|begin: end finish stop|best: worst|better: worse|big: small|birth:
death|life: death|borrow: lend|boom: slump|break: mend repair|build: demolish destroy|buy: sell|
purchase: sell|careful: careless|cheap: expensive|claim: deny|confirm: deny|concede: deny|insist:
deny|open: close shut|common: rare|criticise: praise|criticize: praise|condemn: praise welcome|
confident: doubtful|continue: stop end|create: destroy|current: former|damage: repair restore|
day: night|victory: defeat loss|win: loss|profit: loss|surplus: deficit|earnings: losses|demand:
supply|arrival: departure|easy: difficult hard tricky|discourage: encourage urge|dismiss: hire
appoint|hire: fire sack|rehire: dismiss fire sack|dry: wet|early: late|earlier: later|easily:
barely|employed: unemployed|enemy: ally friend|enter: leave exit|exclude: include|except: include|
expand: shrink contract|expansion: contraction demise|export: import|fail: succeed|failure:
success|false: true|fast: slow|fear: hope|dread: love|few: many|fewer: more|less: more|least: most|
find: lose|regain: lose|forget: remember recall|friendly: hostile|future: past|gain: lose|good:
bad|grow: shrink stall fall|growth: decline|guilty: innocent|happy: sad|harm: help|hurt: help|hate:
love like|healthy: sick ill|heavy: light|hide: reveal|high: low|higher: lower|highest: lowest|
heighten: lessen|hot: cold|huge: tiny|improve: worsen deteriorate|increase: decrease reduce
decline fall drop|rise: fall drop decline plunge decrease|soar: plunge fall|raise: cut lower reduce|
indoor: outdoor|inside: outside|join: leave quit|junior: senior|large: small|larger: smaller|
largest: smallest|laugh: cry|lengthen: shorten|long: short|longer: shorter|loose: tight|loud:
quiet|major: minor|majority: minority|maximum: minimum|mental: physical|modest: lavish|narrow:
wide broad|negative: positive|never: always often|new: old|offer: refuse|old: young new|older:
younger|oldest: youngest|support: oppose|supporter: opponent|optimistic: pessimistic|partial:
full|peaceful: violent|peacefully: violently|permanent: temporary|plaintiff: defendant|
defendant: victim|pleased: angry|poor: rich wealthy|popular: unpopular|powerful: weak powerless|
blame: praise|predecessor: successor|private: public|privately: publicly|protect: endanger|
quickly: slowly|reach: miss|recent: ancient|relax: tighten|release: seize|resist: surrender|rural:
urban|safe: dangerous|same: different|save: spend waste|separate: together|sober: drunk|soft: hard|
strong: weak|stronger: weaker|strengthen: weaken|strongly: weakly|successful: unsuccessful failed|
superior: inferior|survive: die|tall: short|thick: thin|tighten: loosen|trust: distrust suspect|
upgrade: downgrade|upper: lower|useful: useless|vacant: occupied|victim: perpetrator|visible:
invisible|voluntary: compulsory mandatory|warm: cool|winner: loser|withdraw: deploy|wedding:
funeral|teacher: pupil student|driver: passenger|widely: narrowly|violent: peaceful|extinct: alive|
fair: unfair|escape: captured|deadly: harmless|fatal: harmless|ally: enemy|above: below|exceed: miss
"""
_EXCLUSIVE = """
north south east west|northern southern eastern western|northeast northwest southeast southwest|
first second third fourth fifth sixth last|gold silver bronze|morning afternoon evening|spring
autumn summer winter|day week month year decade century|daily weekly monthly|
yesterday today tomorrow|father mother|dad mum|son daughter|brother sister|husband wife|king queen|
prince princess|uncle aunt|nephew niece|grandfather grandmother|grandson granddaughter|man woman|
boy girl|male female|bride groom|child adult|parent child|goalkeeper striker defender midfielder|
coach player|top bottom|left right|up down|million billion trillion|mayor governor|hospital prison|
murder suicide
"""
_NEGATIVE = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_ENOUGH = 4


def excluded_by(word: str, among: frozenset[str]) -> frozenset[str]:
    """Which of the stems `among` exclude the stem `word`.

    >>> sorted(excluded_by("legal", frozenset({"illegal", "fall"})))
    ['illegal']
    >>> sorted(excluded_by(stem("rose"), frozenset({"illegal", "fall"})))
    ['fall']
    """
    found = _excluded().get(word, frozenset()) & among
    if len(word) < _ENOUGH:
        return found
    negated = {prefix + word for prefix in _NEGATIVE}
    plain = {word.removeprefix(p) for p in _NEGATIVE if word.startswith(p)}
    return found | (negated | {one for one in plain if len(one) >= _ENOUGH}) & among


@cache
def _excluded() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in " ".join(_OPPOSED.split()).split("|"):
        first, _, others = group.partition(":")
        for other in others.split():
            found.setdefault(stem(first.strip()), set()).add(stem(other))
            found.setdefault(stem(other), set()).add(stem(first.strip()))
    for group in " ".join(_EXCLUSIVE.split()).split("|"):
        stems = {stem(word) for word in group.split()}
        for one in stems:
            found.setdefault(one, set()).update(stems - {one})
    return {one: frozenset(others - {one}) for one, others in found.items()}
