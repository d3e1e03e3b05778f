"""The outcomes of office mentions, counted."""

from __future__ import annotations

from pathlib import Path

from benchmarks.accuracy.measured import Figure, Share
from benchmarks.accuracy.sets.office_mentions import DatedArticle, judged_titles, measured
from tests.factories import compiled_register, country, day, office, pack, person, tenure

TEXT = (
    "Estonian Prime Minister Kaisa Tamm met Prime Minister Nils Berg. The Estonian prime minister"
    " left. Former Prime Minister Lauri Aho and Prime Minister Lauri Aho stayed."
)


def test_counts_by_outcome(tmp_path: Path) -> None:
    register = compiled_register(
        tmp_path,
        pack(
            country("ee", "Estonia"),
            office("ee-premier", "ee", "Prime Minister"),
            person("Kaisa Tamm"),
            person("Lauri Aho"),
            tenures=[
                tenure("kaisa-tamm", "ee-premier", "2021-01-26"),
                tenure("lauri-aho", "ee-premier", "2019-01-26", "2021-01-26"),
            ],
        ),
    )
    article = DatedArticle("a1", day("2022-03-07"), "A headline", TEXT)
    found = measured(list(judged_titles(article, register)))
    values = {
        one.name: (one.hits, one.of) if isinstance(one, Share) else one.value
        for one in found.figures
        if isinstance(one, Share | Figure)
    }
    assert values == {
        "right, of those judged": (2, 3),
        "beside a name": 4,
        "beside a name, confirmed": 2,
        "beside a name, no longer in office": 1,
        "beside a name, unknown": 1,
        "second reference": 1,
        "second reference, confirmed": 1,
    }
    assert [row.id for row in found.rows] == ["a1:147-171:no longer in office"]
    assert "[[Prime Minister Lauri Aho]]" in found.rows[0].shown
