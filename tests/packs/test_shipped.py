from __future__ import annotations

from pathlib import Path

from audit.packs.files import pack_files
from audit.packs.linting import linted
from tests.packs.factory import shown


def test_the_shipped_packs_pass_our_own_lint() -> None:
    assert shown(linted(pack_files((), ()))) == []


def test_the_shipped_styles_pass_it_beside_them() -> None:
    assert shown(linted(pack_files([Path("shipped"), Path("styles/ap")], ()))) == []
