"""Titles as the press writes them, by the shipped register: what is right and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.findings.finding import Finding
from audit.packs.library import load
from audit.rules.rule_set import RuleSet
from tests.factories import findings

TITLES = Path(__file__).parents[2] / "rules" / "titles.yaml"
NOW = "2022-03-08"
RIGHT = [
    ("2022-03-08", "Chancellor Rishi Sunak spoke."),
    ("2022-03-08", "British Chancellor Rishi Sunak spoke."),
    ("2022-03-08", "Austrian Chancellor Karl Nehammer spoke."),
    ("2022-03-08", "Deputy Prime Minister Dominic Raab spoke."),
    ("2022-03-08", "Prime Minister Lee Hsien Loong met Premier Li Keqiang."),
    ("2022-03-08", "Chinese State Councilor and Foreign Minister Wang Yi said Monday."),
    ("2022-03-08", "Russian Security Council deputy chairman Dmitry Medvedev said Monday."),
    (
        "2022-03-08",
        "US climate envoy John Kerry said Monday. Former Secretary of State John Kerry agreed.",
    ),
    (
        "2022-03-08",
        (
            "British Defense Minister Ben Wallace said. Defense Secretary Ben Wallace met "
            "Defense Secretary Lloyd Austin."
        ),
    ),
    (
        "2022-03-08",
        (
            "British Foreign Minister Liz Truss said Monday. Irish Foreign Minister Simon "
            "Coveney agreed."
        ),
    ),
    (
        "2018-03-08",
        (
            "Polish European Council President Donald Tusk spoke. EU President Donald Tusk "
            "said Monday."
        ),
    ),
    (
        "2022-03-08",
        (
            "EU Council President Charles Michel and European Union President Ursula von der "
            "Leyen said Monday."
        ),
    ),
    (
        "2022-03-08",
        (
            "President Ursula von der Leyen said Monday. Commission President von der Leyen "
            "left. President Charles Michel said Monday."
        ),
    ),
    (
        "2022-03-08",
        (
            "EU chief Charles Michel said Monday. EU chief Ursula von der Leyen spoke. NATO "
            "chief Jens Stoltenberg spoke."
        ),
    ),
    ("2021-03-08", "Prince Charles spoke. Queen Elizabeth II said Monday."),
    (
        "2023-03-08",
        "Queen Elizabeth II opened it. King Charles III said Monday. Queen Camilla spoke.",
    ),
    ("2022-03-08", "President Biden's Secretary of State Antony Blinken said Monday."),
    (
        "2022-03-08",
        (
            "Secretary of State for Foreign Affairs Liz Truss said Monday. Secretary of State"
            " for Defence Ben Wallace spoke."
        ),
    ),
    ("2022-03-08", "President of Ukraine Volodymyr Zelensky said Monday."),
    (
        "2022-03-08",
        (
            "Kamala Harris, the former California attorney general, spoke. Kamala Harris, "
            "once California's attorney general, left."
        ),
    ),
    ("2024-12-08", "President-elect Donald Trump said Monday. President Joe Biden agreed."),
    ("2025-06-08", "Former President Donald Trump lost in 2020."),
    ("2022-03-08", "As Foreign Secretary Boris Johnson said in 2018, it ends."),
    (
        "2022-03-08",
        (
            "Latvia's Foreign Minister Edgars Rinkevics and Lithuania's Gabrielius "
            "Landsbergis said Monday."
        ),
    ),
    (
        "2022-03-08",
        (
            "High Representative Josep Borrell said Monday. EU foreign policy chief Josep "
            "Borrell spoke. Spanish EU foreign policy chief Josep Borrell spoke."
        ),
    ),
    (
        "2022-03-08",
        (
            "UN chief Antonio Guterres said Monday. UN Secretary-General Antonio Guterres, "
            "the former Portuguese prime minister, left."
        ),
    ),
    (
        "2022-03-08",
        (
            "Norwegian former Prime Minister Jens Stoltenberg spoke. Jens Stoltenberg, a "
            "former Norwegian prime minister, left."
        ),
    ),
    (
        "2022-03-08",
        (
            "German President Frank-Walter Steinmeier said Monday. German Federal President "
            "Frank-Walter Steinmeier left."
        ),
    ),
    (
        "2022-03-08",
        (
            "Minister Landsbergis said Monday. Secretary Blinken left. Speaker Nancy Pelosi "
            "said Monday."
        ),
    ),
    ("2022-03-08", "Hungarian Prime Minister Viktor Orban, the president of Fidesz, said Monday."),
    (
        "2022-03-08",
        (
            "Lithuanian opposition leader Saulius Skvernelis said Monday. Former Lithuanian "
            "Prime Minister Andrius Kubilius left."
        ),
    ),
    (
        "2022-03-08",
        (
            "Turkish Foreign Minister Mevlut Cavusoglu and President Recep Erdogan of Turkey,"
            " host of the talks, said Monday."
        ),
    ),
    (
        "2022-03-08",
        "Estonian Defense Minister Kalle Laanet and Estonian President Alar Karis said Monday.",
    ),
    (
        "2022-03-08",
        (
            "Ukrainian First Lady Olena Zelenska said Monday. Ukrainian Defense Minister "
            "Oleksii Reznikov left."
        ),
    ),
    (
        "2022-03-08",
        (
            "Belarusian leader Alexander Lukashenko said Monday. Belarusian opposition leader"
            " Sviatlana Tsikhanouskaya left."
        ),
    ),
    (
        "2022-03-08",
        (
            "Defence Minister Annegret Kramp-Karrenbauer's successor, Christine Lambrecht, "
            "said Monday."
        ),
    ),
    ("2022-03-08", "Vice President Mike Pence's former chief of staff spoke Monday."),
]
WRONG = [
    (
        "Lithuanian Foreign Minister Ingrida Simonyte said Monday.",
        "Foreign Minister",
        "wrong title",
        "error",
    ),
    ("Latvian President Gitanas Nauseda said Monday.", "Latvian", "wrong jurisdiction", "error"),
    (
        "President Emmanuel Macron of Germany, who left, spoke.",
        "Germany",
        "wrong jurisdiction",
        "error",
    ),
    ("German Chancellor Angela Merkel said Monday.", "Chancellor", "no longer in office", "error"),
    ("Prime Minister Emmanuel Macron said Monday.", "Prime Minister", "wrong title", "error"),
    (
        "The Estonian foreign minister, Edgars Rinkevics, said Monday.",
        "Estonian",
        "wrong jurisdiction",
        "error",
    ),
    (
        "Gabrielius Landsbergis, the Lithuanian president, said Monday.",
        "president",
        "wrong title",
        "error",
    ),
    (
        (
            "The foreign ministers of Estonia and Latvia, Eva-Maria Liimets and Gabrielius "
            "Landsbergis, met."
        ),
        "foreign ministers",
        "wrong jurisdiction",
        "error",
    ),
    (
        "Former Estonian Prime Minister Kaja Kallas said Monday.",
        "Prime Minister",
        "still in office",
        "warning",
    ),
    (
        "NATO Secretary General Anders Fogh Rasmussen said Monday.",
        "Secretary General",
        "no longer in office",
        "error",
    ),
    ("In 2012, President Donald Trump said so.", "President", "not yet in office", "warning"),
    (
        "US Secretary of Defense Antony Blinken said Monday.",
        "Secretary of Defense",
        "wrong title",
        "error",
    ),
    (
        "European Council President Ursula von der Leyen said Monday.",
        "European Council President",
        "wrong title",
        "error",
    ),
    (
        "Russian Foreign Minister Sergei Shoigu said Monday.",
        "Foreign Minister",
        "wrong title",
        "error",
    ),
]


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load((TITLES,))


def found(rules: RuleSet, text: str, published: str) -> tuple[Finding, ...]:
    return findings(list(rules), text, published=published, register=rules.register)


@pytest.mark.parametrize(("published", "text"), RIGHT, ids=[text[:40] for _, text in RIGHT])
def test_right(rules: RuleSet, published: str, text: str) -> None:
    assert found(rules, text, published) == ()


@pytest.mark.parametrize(
    ("text", "words", "outcome", "severity"), WRONG, ids=[text[:40] for text, *_ in WRONG]
)
def test_wrong(rules: RuleSet, text: str, words: str, outcome: str, severity: str) -> None:
    (finding,) = found(rules, text, NOW)
    assert (finding.text, str(finding.severity)) == (words, severity)
    assert finding.message.endswith(f": {outcome}")
