from __future__ import annotations

from audit.packs.files import pack_files
from audit.packs.linting import linted
from tests.packs.factory import shown


def test_the_shipped_packs_pass_our_own_lint() -> None:
    assert shown(linted(pack_files((), ()))) == []
