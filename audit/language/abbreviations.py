"""Abbreviations that end in a full stop, behind which no sentence need end."""

from __future__ import annotations

from audit.language.words import ABBREVIATED

_SMALL = frozenset(
    "al approx att ca cf col corp dept dr ed eds eg esp est et etc ext ft gen gov govt hrs"
    " ibid ie inc incl intel jr kg km lb lbs lt max mr mrs ms mts nr op oz pct pl pp prof pt"
    " rd rep reps sen sgt sq sr st tel univ vol vols vs viz yd yds yr yrs".split()
)
_CAPITALISED = (
    frozenset(
        "ala alta apr apt ariz ark assn assoc asst aug ave bldg blvd calif colo conn cpl dec del"
        " dem det dir dist exec feb fed fig figs fla fri ga hq hwy ill ind inst int intl jan jnr"
        " jul jun kan lab lat lieut llc mar mass messrs mfg mgr mich minn miss mon mont mt nat"
        " natl neb nev nos nov oct okla ont ore pa para penn phd plc pres prep proc pub pvt que"
        " ref reg ret rm sask sat sch secy sept seq ser snr soc sta sun supp surg svc tech tenn"
        " tex thu thur thurs tue tues va var vt wash wed wis wyo bros mme mmes".split()
    )
    | _SMALL
    | ABBREVIATED
)
"""Some are words in lower case: 'ill', 'mass', 'sat'."""


def is_abbreviation(word: str) -> bool:
    """Whether a full stop behind the word may be its own: an initial, a title, 'Inc', 'U.S.'.

    >>> [is_abbreviation(word) for word in ("Inc", "J", "U.S.", "threats", "Miss", "miss", "kg")]
    [True, True, True, False, True, False, True]
    """
    if len(word) == 1 or "." in word:
        return True
    return word in _SMALL if word.islower() else word.lower() in _CAPITALISED
