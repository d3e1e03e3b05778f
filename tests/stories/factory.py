"""Makes the articles of stories: reports on events, a few paragraphs each."""

from __future__ import annotations

from audit.language.reading import Reading
from audit.rules.dating import stated
from audit.stories.sketch import Sketch, sketched
from tests.factories import document

FLOOD = (
    "The river Varna rose by three metres overnight and flooded the old town of Brenhaven.",
    "Mayor Ilka Sorensen ordered the evacuation of the hospital on Quay Street.",
    "Fire crews pumped water out of cellars along the harbour, Sorensen told reporters.",
    "The flood was the worst in Brenhaven since the dam at Olmstead was built, records show.",
)
FLOOD_AGAIN = (
    "Hundreds left Brenhaven as the flood reached the hospital, the mayor's office announced.",
    "Sorensen, the mayor, asked residents of Quay Street to leave before the river crested.",
    "The Varna may rise again, engineers at the Olmstead dam warned, and pumped cellars may fill.",
)
STRIKE = (
    "Pilots of Norlund Airways walked out on a wage dispute and grounded sixty flights.",
    "The union wants nine per cent, its chief negotiator Pavel Orth explained in Castelmar.",
    "Norlund called the strike unlawful and asked the labour court in Castelmar to end it.",
)


def sketch(path: str, *paragraphs: str, published: str | None = None) -> Sketch:
    """What is kept of an article of these paragraphs."""
    made = document(*paragraphs, published=published, path=path)
    reading = Reading(made)
    return sketched(reading, stated(made, reading))
