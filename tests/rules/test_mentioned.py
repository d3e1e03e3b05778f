"""What an article names, and what came of looking it up."""

from __future__ import annotations

import pytest

from audit.findings.report import Mention
from audit.register.register import Register
from audit.rules.mentioned import mentioned
from tests.factories import article

TEXT = (
    "Prime Minister Kaisa Tamm met Prime Minister Nils Berg.\n\n"
    "Foreign Minister Risto Virtanen and Kaisa Tamm spoke."
)
NOBODY = "the register holds nobody of that name"


def listed(register: Register, sort: str) -> list[Mention]:
    return list(mentioned(article(TEXT, published="2022-03-07", register=register), (sort,)))


def test_names_each_form_once(register: Register) -> None:
    assert [(one.text, one.line, one.times, one.checked) for one in listed(register, "names")] == [
        ("Kaisa Tamm", 1, 2, True),
        ("Nils Berg", 1, 1, False),
        ("Risto Virtanen", 3, 1, True),
    ]


def test_a_name_says_why_it_was_not_checked(register: Register) -> None:
    because = {one.text: one.because for one in listed(register, "names")}
    assert because["Nils Berg"] == NOBODY
    assert because["Kaisa Tamm"] == "the register holds the name"


def test_titles_say_what_came_of_them(register: Register) -> None:
    found = listed(register, "titles")
    assert [one.text for one in found if one.checked] == ["Prime Minister Kaisa Tamm"]
    assert all(one.because.startswith("the register") for one in found)


@pytest.mark.parametrize("sorts", [(), ("hats",), ("names in references",)])
def test_what_no_rule_looks_at_is_not_listed(register: Register, sorts: tuple[str, ...]) -> None:
    assert mentioned(article(TEXT, register=register), sorts) == ()


def test_references() -> None:
    reference = article("The mayor, Anna Lind, has 12 cats.")
    written = article("The mayor, Anna Lind, has 14 cats and 3 dogs.")
    given = type(written)(written.document, written.register, (reference,))
    found = mentioned(given, ("names in references", "numbers in references"))
    assert {(one.sort, one.checked) for one in found} >= {("names in references", True)}
    assert {one.because for one in found} <= {
        "a reference carries it",
        "a reference has it otherwise",
        "no reference carries it",
    }
