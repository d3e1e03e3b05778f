"""How far a measured share may be off, given how few rows it was measured on."""

from __future__ import annotations

from math import sqrt

Z = 1.959963984540054
"""The 97.5 per cent quantile of the normal distribution, for a 95 per cent interval."""


def wilson(hits: int, of: int, z: float = Z) -> tuple[float, float]:
    """The score interval of a share; all of 0..1 where nothing was measured.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
    the American Statistical Association 22 (158), 1927, pp. 209-212,
    https://doi.org/10.1080/01621459.1927.10502953. Unlike the textbook interval it holds for few
    rows and for shares near 0 and 1 (L. D. Brown, T. T. Cai, A. DasGupta, "Interval estimation for
    a binomial proportion", Statistical Science 16 (2), 2001, pp. 101-133).

    >>> [round(edge, 3) for edge in wilson(14, 14)]
    [0.785, 1.0]
    """
    if of == 0:
        return 0.0, 1.0
    share = hits / of
    shrink = 1 + z * z / of
    centre = (share + z * z / (2 * of)) / shrink
    reach = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / shrink
    low = 0.0 if hits == 0 else centre - reach
    high = 1.0 if hits == of else centre + reach
    return low, high
