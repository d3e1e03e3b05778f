"""Words that all reports for people share: days, counts, and who says when an article is from."""

from __future__ import annotations

from datetime import date

from audit.findings.report import ArticleDate, Report

# not strftime: its month names follow the machine's language
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DATE_ORIGINS = {
    "option": "as given for this run",
    "front matter": "from the front matter",
    "metadata": "from the file's metadata",
    "text": "from the text",
}


def day(when: date) -> str:
    """The day in words, as in `7 March 2022`."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def counted(number: int, noun: str) -> str:
    """The number and the noun, as in `no errors`, `1 error`, `2 errors`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def dated(article_date: ArticleDate) -> str:
    """The day an article speaks from and who says so, or what follows where nobody does."""
    because = f": {article_date.because}" if article_date.because else ""
    if article_date.published is not None:
        origin = article_date.published_from
        said = f", {_DATE_ORIGINS.get(origin, f'from {origin}')}" if origin else ""
        return f"{day(article_date.published)}{said}{because}"
    unverified = "no date: dated facts are unverified"
    if article_date.not_before is None:
        return unverified
    return f"{unverified}; not before {day(article_date.not_before)}{because}"


def set_aside(report: Report) -> list[str]:
    """How many findings a suppression or the baseline has set aside, if any."""
    suppressed = sum(len(article.suppressed) for article in report.articles)
    baselined = sum(len(article.baselined) for article in report.articles)
    counts = [(suppressed, "suppressed"), (baselined, "in the baseline")]
    return [f"{number} {where}" for number, where in counts if number]
