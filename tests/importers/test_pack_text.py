from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from audit.documents.citation import Source
from audit.importers.naming import cleaned
from audit.importers.pack_text import json_lines, yaml_parts
from audit.packs.json_lines import read_register_lines
from audit.packs.register_packs import read_register_pack
from audit.packs.yaml_source import Mapping, read_yaml
from audit.register.model import Entity, EntityType, Form
from audit.register.pack import RegisterPack, Tenure


def pack(name: str = "Ada Able") -> RegisterPack:
    return RegisterPack(
        register="no",
        description=f"Of {name}: 'all' # that is known",
        current_as_of="2023-09-01",
        sources={"import": Source(title=name, url="https://example.org/")},
        entities=(
            Entity(
                id="person/ada",
                type=EntityType.PERSON,
                forms=(name, Form(text="Ada", weak=True)),
                born="1956",
                sources=("import",),
            ),
            Entity(
                id="office/no-mp",
                type=EntityType.OFFICE,
                forms=("MP",),
                jurisdiction="no",
                seats=169,
                wikidata="Q1",
                sources=("import",),
            ),
        ),
        tenures=(
            Tenure(
                person="person/ada",
                office="office/no-mp",
                since="2015",
                until="2016-02",
                acting=True,
                sources=("import",),
            ),
        ),
    )


def yaml_text(one: RegisterPack) -> str:
    return "".join(yaml_parts(one))


def test_yaml_looks_as_a_person_would_write_it() -> None:
    text = yaml_text(pack())
    assert text.startswith("# yaml-language-server: $schema=../schema-register.json\n# imported: ")
    assert text.endswith(
        """\
  - id: office/no-mp
    type: office
    forms: ["MP"]
    jurisdiction: "no"
    seats: 169
    wikidata: Q1
    sources: [import]
tenures:
  - { person: person/ada, office: office/no-mp, since: "2015", until: "2016-02", acting: true, \
sources: [import] }
"""
    )


def test_the_first_of_the_json_lines_says_what_the_pack_is() -> None:
    first, *rest = "".join(json_lines(pack())).splitlines()
    assert json.loads(first)["register"] == "no"
    assert [next(iter(json.loads(one))) for one in rest] == ["entity", "entity", "tenure"]


@given(st.text().map(cleaned).filter(bool))
def test_what_is_written_is_read_again(name: str) -> None:
    one = pack(name)
    node, problems = read_yaml(yaml_text(one).encode(), "a.yaml")
    assert problems == []
    assert isinstance(node, Mapping)
    placed, problems = read_register_pack(node, "a.yaml", shipped=False)
    assert (placed and placed.pack, problems) == (one, [])
    raw = "".join(json_lines(one)).encode()
    placed, problems = read_register_lines(raw, "a.jsonl", shipped=False)
    assert (placed and placed.pack, problems) == (one, [])
