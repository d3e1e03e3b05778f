from __future__ import annotations

from typing import get_args, get_type_hints

import pytest

from audit.packs.kinds import rule_kinds


@pytest.mark.parametrize("name", rule_kinds())
def test_a_kind_is_called_as_its_module_is(name: str) -> None:
    assert get_args(get_type_hints(rule_kinds()[name])["kind"]) == (name,)


@pytest.mark.parametrize("name", rule_kinds())
def test_a_kind_says_in_a_line_what_it_finds(name: str) -> None:
    assert (rule_kinds()[name].__doc__ or "").partition("\n")[0].endswith(".")
