from __future__ import annotations

from pathlib import Path

import pytest

from audit.packs.generate import ROOT, generated

FILES = {str(path.relative_to(ROOT)): (path, text) for path, text in generated().items()}


@pytest.mark.parametrize("name", FILES)
def test_a_generated_file_is_up_to_date(name: str) -> None:
    path, text = FILES[name]
    assert Path(path).read_text(encoding="utf-8") == text, "run python -m audit.packs.generate"
