"""The small signs of the page: severities as shape, word and colour, categories by family."""

from __future__ import annotations

from audit.findings.finding import Category, Severity
from audit.report_page.markup import Html, tag

# shapes first: colour alone would say nothing to many readers and on paper
SYMBOLS = Html(
    '<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false"><defs>'
    '<symbol id="i-error" viewBox="0 0 16 16"><path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" '
    'fill="currentColor"/><path d="M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6" stroke="var(--card)" '
    'stroke-width="1.9" stroke-linecap="round"/></symbol>'
    '<symbol id="i-warning" viewBox="0 0 16 16"><path d="M8 1.2l7.2 13.4H.8z" fill="currentColor" '
    'stroke="currentColor" stroke-linejoin="round"/><path d="M8 6v4" stroke="var(--card)" '
    'stroke-width="1.8" stroke-linecap="round"/><circle cx="8" cy="12.4" r="1.05" '
    'fill="var(--card)"/></symbol>'
    '<symbol id="i-note" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="currentColor"/>'
    '<path d="M8 7.2v4.3" stroke="var(--card)" stroke-width="1.8" stroke-linecap="round"/>'
    '<circle cx="8" cy="4.5" r="1.1" fill="var(--card)"/></symbol>'
    '<symbol id="i-none" viewBox="0 0 16 16"><path d="M3 8.6l3.4 3.4L13 4.6" fill="none" '
    'stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/>'
    "</symbol></defs></svg>"
)
FAMILIES = {
    "who": (Category.NAME, Category.TITLE, Category.PLACE, Category.ORGANISATION),
    "figures": (Category.NUMBER, Category.DATE, Category.FACT),
    "said": (Category.QUOTATION, Category.ATTRIBUTION),
    "language": (
        Category.SPELLING,
        Category.CONSISTENCY,
        Category.TRANSLATION,
        Category.TYPOGRAPHY,
    ),
    "page": (Category.FURNITURE, Category.PROVENANCE),
}
"""Categories of one tint: fifteen could not be told apart."""
FAMILY = {category: family for family, several in FAMILIES.items() for category in several}


def icon(name: str) -> Html:
    """The sign of a severity, or of none; decoration, since the word always stands beside it."""
    drawn = tag("use", href=f"#i-{name}")
    return tag("svg", drawn, class_=f"icon {name}", aria_hidden="true", focusable="false")


def severity_sign(severity: Severity) -> Html:
    """Sign and word."""
    word = tag("span", severity.value.capitalize())
    return tag("span", icon(severity.value), word, class_=f"severity {severity.value}")


def category_sign(category: Category) -> Html:
    """The category on its family's tint."""
    return tag("span", category.value, class_=f"category {FAMILY[category]}")
