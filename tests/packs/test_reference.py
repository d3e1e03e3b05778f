from __future__ import annotations

from audit.packs.reference import reference
from tests.packs.factory import RULE, file

ENTRY = r"""## people

Names of people.

### people/gitanas

- **kind:** variant
- **severity:** warning (confidence high)
- **category:** name
- **finds:** A wrong, deprecated or house-barred form of a registered or inline canonical form.
- **because:** the president signs so
- **authority:** the register's sources, which each finding names
- **source:** T \*, https://example.org/a\_b, checked 2022-03-07
- **flags:** President **Gitanes** Nauseda spoke.
- **passes:** President Gitanas Nauseda spoke.
"""


def test_an_entry_says_all_that_an_editor_asks() -> None:
    source = '{title: "T *", url: "https://example.org/a_b", checked: 2022-03-07}'
    text = RULE.replace("    examples", f"    sources: [{source}]\n    examples")
    assert reference([file(text)]).partition("\n\n")[2].partition("##")[2] == ENTRY[2:]


def test_packs_and_rules_are_in_order() -> None:
    files = [file(RULE, "b.yaml"), file(RULE.replace("people", "arts"), "a.yaml")]
    heads = [line for line in reference(files).splitlines() if line.startswith("##")]
    assert heads == ["## arts", "### arts/gitanas", "## people", "### people/gitanas"]
