"""Writing the compiled register: whole, the same each time, and never over another."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.factories import compiled_register, pack, person, place


def test_several_packs_make_one_register(tmp_path: Path) -> None:
    old = pack(place("Riga"), as_of="2022-03")
    register = compiled_register(tmp_path, old, pack(person("Ana Lind")))
    riga, lind = register.entity("place/riga"), register.entity("person/ana-lind")
    assert riga is not None
    assert lind is not None
    assert str(riga.current_as_of) == "2022-03-31"
    assert str(lind.current_as_of) == "2026-01-22"


def test_the_same_packs_make_the_same_bytes(tmp_path: Path) -> None:
    given = pack(place("Riga"), person("Ana Lind", "Anna Lind"))
    written = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        compiled_register(tmp_path / name, given)
        written.append((tmp_path / name / "register.sqlite").read_bytes())
    assert written[0] == written[1]


def test_a_register_is_not_written_over_another(tmp_path: Path) -> None:
    compiled_register(tmp_path, pack(place("Riga")))
    with pytest.raises(sqlite3.OperationalError):
        compiled_register(tmp_path, pack(place("Riga")))


def test_a_person_called_by_the_first_word_is_found_by_it(tmp_path: Path) -> None:
    turned = person("Ho Lind", "Ana Ho", called_first=True)
    register = compiled_register(tmp_path, pack(turned, person("Ho")))
    assert register.persons_called("Ho") == ("person/ho-lind",)
    assert register.persons_called("Lind") == ("person/ho-lind",)
    assert register.persons_called("Ana") == ()
