"""The HTML report in a real browser: clicks and keys driven, attacks tried, axe asked.

Skipped where there is no Chromium, unless AUDIT_BROWSER_TESTS demands it, as the gate does.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from audit.findings.finding import Category, Evidence, Severity
from audit.findings.rendering import Page as Medium
from audit.findings.report import Coverage
from audit.reporters.html import REPORTER
from tests.report_page.pages import passage, said_by
from tests.reporters.attacks import ATTACKS, hostile
from tests.reporters.factory import MARCH_7, Desk, flagged

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BROWSER = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
MISSING = [
    name
    for name, there in (
        ("chromium", BROWSER),
        ("playwright", find_spec("playwright")),
        ("axe-playwright-python", find_spec("axe_playwright_python")),
    )
    if not there
]
pytestmark = [
    pytest.mark.skipif(
        bool(MISSING) and not os.environ.get("AUDIT_BROWSER_TESTS"),
        reason=f"not installed: {', '.join(MISSING)}",
    ),
    # what playwright leaves open on its way out is not ours
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
WIDTHS = {"desktop": (1440, 900), "phone": (390, 844)}
LINES = "the lines are very clear"
LINE = "the line is very clear"


def desk() -> Desk:
    """Two articles on one story, with a finding of each sort."""
    made = Desk()
    filler = "\n\n".join(f"Paragraph {n} says nothing that anybody doubts." for n in range(30))
    lead = f"Talks in Kiev\n\nPresident Gitanes Nauseda said “{LINES}” on Monday."
    text = f"{lead}\n\n{filler}\n\nThe end, at last."
    made.article(
        text,
        flagged("Kiev", expected="Kyiv", category=Category.PLACE, rule="places/former"),
        flagged("Gitanes", expected="Gitanas"),
        flagged(
            f"Gitanes Nauseda said “{LINES}”",
            "a whole passage",
            severity=Severity.NOTE,
            category=Category.PROVENANCE,
            rule="copy/shared",
        ),
        flagged(
            LINES,
            "'lines are' is 'line is'",
            category=Category.QUOTATION,
            severity=Severity.WARNING,
            rule="quotations/across",
            evidence=(
                said_by("lines are", passage("b.txt", LINE)),
                Evidence("x", "another reason"),
            ),
        ),
        flagged("at last", "m", severity=Severity.NOTE, category=Category.SPELLING, rule="words/x"),
        path="a.txt",
        title="Talks in Kiev",
        dated=MARCH_7,
        story="s1",
        coverage={"names": Coverage(2, 1)},
    )
    made.article(LINE, path="b.txt", title="Other talks", story="s1")
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("report")
    for name, text in REPORTER.pages(desk().report()):
        (made / name).write_text(text, "utf-8")
    (made / "whole.html").write_text(REPORTER.render(desk().report(), Medium()), "utf-8")
    return made


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - not on every machine

    with sync_playwright() as playwright:
        # the sandbox cannot be had by root in a container; the pages are our own
        opened = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test for every message in the console and every request."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    opened = context.new_page()
    told: list[str] = []
    opened.on("console", lambda message: told.append(message.text))
    opened.on("pageerror", lambda error: told.append(str(error)))
    opened.on("request", lambda asked: _told_of(asked.url, told))
    opened.on("dialog", lambda dialog: told.append(dialog.message))
    yield opened
    assert told == []
    context.close()


def _told_of(address: str, told: list[str]) -> None:
    if not address.startswith("file:"):
        told.append(address)


def opened(page: Page, folder: Path, name: str = "a.html") -> Page:
    page.goto((folder / name).as_uri())
    return page


def current(page: Page) -> str:
    """The number of the card that is visited, and whether it can be seen."""
    return str(
        page.evaluate("""() => {
            const card = document.querySelector(".card.now");
            if (!card) return "none";
            const at = card.getBoundingClientRect();
            return card.dataset.n + (at.top < innerHeight && at.bottom > 0 ? "" : " unseen");
        }""")
    )


def test_j_and_k_go_through_the_findings(page: Page, folder: Path) -> None:
    opened(page, folder)
    seen = []
    for key in "jjjjjkk":
        page.keyboard.press(key)
        seen.append(current(page))
    assert seen == ["1", "2", "3", "4", "5", "4", "3"]


def test_the_visited_card_shows_its_details_and_its_words(page: Page, folder: Path) -> None:
    opened(page, folder).keyboard.type("jj")
    number = page.locator(".card.now").get_attribute("data-n")
    marks = page.locator("mark.now")
    assert all(number in (one.get_attribute("data-f") or "").split() for one in marks.all())
    assert page.locator(".card details[open]").count() == 1
    assert page.evaluate("document.activeElement.className") == "card now"


def test_at_the_end_it_says_so(page: Page, folder: Path) -> None:
    opened(page, folder).keyboard.type("jjjjjj")
    assert page.locator("#status").inner_text() == "the last finding"
    assert current(page) == "5"


def test_n_and_p_turn_to_the_other_articles(page: Page, folder: Path) -> None:
    opened(page, folder).keyboard.press("n")
    page.wait_for_url("**/b.html")
    page.keyboard.press("p")
    page.wait_for_url("**/a.html")


def test_n_and_p_in_one_page(page: Page, folder: Path) -> None:
    opened(page, folder, "whole.html")
    ids = []
    for key in "nnp":
        page.keyboard.press(key)
        ids.append(page.evaluate("document.activeElement.id"))
    assert ids == ["a0", "a1", "a0"]


def test_j_goes_through_the_index(page: Page, folder: Path) -> None:
    opened(page, folder, "index.html").keyboard.type("jj")
    assert page.evaluate("document.activeElement.textContent") == "Other talks"
    page.keyboard.press("Enter")
    page.wait_for_url("**/b.html#a1")


def test_a_click_on_words_or_sign_visits_the_card(page: Page, folder: Path) -> None:
    opened(page, folder)
    page.locator("mark", has_text="Kiev").first.click()
    assert current(page) == "1"
    page.locator("a.reference", has_text="5").click()
    assert current(page) == "5"
    page.keyboard.press("Escape")
    assert current(page) == "none"


@pytest.mark.parametrize(
    ("choose", "shown"),
    [
        (("severity", "note"), ["1", "2", "4"]),
        (("category", "place"), ["2", "3", "4", "5"]),
        (("rule", "quotations/across"), ["4"]),
    ],
    ids="-".join,
)
def test_filters(page: Page, folder: Path, choose: tuple[str, str], shown: list[str]) -> None:
    opened(page, folder).keyboard.press("f")
    name, value = choose
    if name == "rule":
        page.locator("select").select_option(value)
    else:
        page.locator(f"input[name={name}][value={value}]").uncheck()
    cards = page.locator(".card:visible")
    assert [one.get_attribute("data-n") for one in cards.all()] == shown
    references = page.locator("a.reference:visible").all_inner_texts()
    assert sorted(references) == shown
    assert page.locator("#status").inner_text() == f"{len(shown)} of 5 findings shown"


def test_filtered_words_show_what_else_lies_on_them(page: Page, folder: Path) -> None:
    opened(page, folder).keyboard.press("f")
    words = page.locator("mark", has_text="Gitanes").first
    assert words.get_attribute("data-severity") == "error"
    page.locator("input[value=error]").uncheck()
    assert words.get_attribute("data-severity") == "note"
    page.locator("input[value=note]").uncheck()
    assert words.get_attribute("data-severity") == ""
    page.locator("button[type=reset]").click()
    page.wait_for_function("document.querySelectorAll('.card:not([hidden])').length === 5")
    assert words.get_attribute("data-severity") == "error"


def test_a_fingerprint_is_copied(browser: Browser, folder: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = opened(context.new_page(), folder)
    page.keyboard.type("jc")
    page.wait_for_function("document.getElementById('status').textContent.startsWith('copied')")
    wanted = page.locator(".card.now .copy").get_attribute("data-copy")
    assert page.evaluate("navigator.clipboard.readText()") == wanted
    context.close()


def test_cards_never_cover_one_another(page: Page, folder: Path) -> None:
    opened(page, folder).keyboard.press("o")
    for key in ("", "j", "j", "j", "j", "j"):
        if key:
            page.keyboard.press(key)
        page.wait_for_timeout(50)
        edges = page.evaluate("""() => [...document.querySelectorAll(".card")].map((card) => {
            const at = card.getBoundingClientRect();
            return [at.top, at.bottom];
        })""")
        assert all(edges[n][1] <= edges[n + 1][0] for n in range(len(edges) - 1))


def test_the_visited_card_lies_beside_its_words(page: Page, folder: Path) -> None:
    opened(page, folder).keyboard.type("jjjjj")
    page.wait_for_timeout(100)
    card = page.locator(".card.now").bounding_box()
    words = page.locator("mark.now").first.bounding_box()
    assert card is not None
    assert words is not None
    assert abs(card["y"] - words["y"]) < 40


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["a.html", "b.html", "index.html", "whole.html"])
def test_axe_finds_nothing(
    browser: Browser, folder: Path, name: str, width: str, scheme: str
) -> None:
    wide, high = WIDTHS[width]
    context = browser.new_context(
        viewport={"width": wide, "height": high},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # axe is not of the page
    )
    page = opened(context.new_page(), folder, name)
    page.keyboard.press("o")
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    violations = page.evaluate("axe.run().then((found) => found.violations.map((one) => one.id))")
    too_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()
    assert violations == []
    assert not too_wide


def test_the_theme_can_be_turned(page: Page, folder: Path) -> None:
    opened(page, folder)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator("[data-theme-button]").click()
    dark = page.evaluate(paper)
    page.locator("[data-theme-button]").click()
    assert dark != light == page.evaluate(paper)


def test_severities_differ_without_colour(page: Page, folder: Path) -> None:
    opened(page, folder)
    styles = {
        name: page.evaluate(
            "(mark) => getComputedStyle(mark).textDecorationStyle",
            page.locator(f"mark[data-severity={name}]").first.element_handle(),
        )
        for name in ("error", "warning", "note")
    }
    assert len(set(styles.values())) == 3


def test_print_shows_every_detail_and_no_tools(page: Page, folder: Path) -> None:
    opened(page, folder).emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".bar").is_hidden()
    assert page.locator(".card details:not([open])").count() == 0
    assert page.locator(".placed").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".card details[open]").count() == 0


def test_without_a_script_everything_is_there(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context.new_page(), folder)
    assert page.locator(".card").count() == 5
    assert page.locator(".filters").is_hidden()
    page.locator("summary", has_text="Details").first.click()
    assert page.locator(".card dl").first.is_visible()
    context.close()


def test_attacks_are_shown_and_not_run(page: Page, tmp_path: Path) -> None:
    """The page fixture fails for any dialog, console message or request."""
    for number, attack in enumerate(ATTACKS):
        made = hostile(attack)
        folder = tmp_path / str(number)
        folder.mkdir()
        for name, text in REPORTER.pages(made.report()):
            (folder / name).write_text(text, "utf-8")
        for name in sorted(path.name for path in folder.iterdir()):
            opened(page, folder, name)
            page.keyboard.type("jof")
            assert page.evaluate("document.scripts.length") == 1
            assert page.evaluate("document.querySelectorAll('img, iframe, base').length") == 0


def test_the_policy_stops_what_would_get_in(browser: Browser, folder: Path, tmp_path: Path) -> None:
    text = (folder / "a.html").read_text("utf-8")
    inside = "<script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\">"
    (tmp_path / "a.html").write_text(text.replace("<main", inside + "<main"), "utf-8")
    page = browser.new_page()
    opened(page, tmp_path).wait_for_timeout(100)
    assert page.title() == "Talks in Kiev"
    page.close()
