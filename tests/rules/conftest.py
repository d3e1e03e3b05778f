"""A small register of two countries' prime ministers."""

from __future__ import annotations

import pytest

from audit.register.model import Status
from audit.register.register import Register
from tests.factories import barred, compiled_register, country, office, pack, person, tenure

PACK = pack(
    country("ee", "Estonia"),
    country("fi", "Finland"),
    office("ee-premier", "ee", "Prime Minister"),
    office("fi-premier", "fi", "Prime Minister"),
    office("fi-prime", "fi", "First Minister", role="head-of-government"),
    office("eu-commission", "eu", "European Commission President", "chief"),
    office("eu-council", "eu", "European Council President"),
    person("Ilse Berg"),
    person("Marc Lind"),
    person("Kaisa Tamm", "Kaisa Tamme", barred("Kajsa Tamm", Status.WRONG)),
    person("Otto von der Heide"),
    person("Maria Virtanen"),
    person("Risto Virtanen"),
    person("Lauri Aho"),
    person("Toomas Kask", "Tom Kask"),
    person("Anna Maria Lind"),
    person("Maria of Finland", "Queen Maria"),
    tenures=[
        tenure("kaisa-tamm", "ee-premier", "2021-01-26", "2024-07-23"),
        tenure("otto-von-der-heide", "fi-premier", "2019-12-10", "2023-06-20"),
        tenure("maria-virtanen", "fi-premier", "2023-06-20"),
        tenure("ilse-berg", "eu-council", "2019-12-01"),
        tenure("marc-lind", "eu-commission", "2019-12-01"),
        tenure("anna-maria-lind", "fi-prime", "2010", "2012"),
        tenure("lauri-aho", "ee-premier", "1995", "1997"),
        tenure("lauri-aho", "ee-premier", "2024-07-23"),
    ],
)


@pytest.fixture(scope="session")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return compiled_register(tmp_path_factory.mktemp("register"), PACK)
