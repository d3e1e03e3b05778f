"""What `audit fix` says."""

from __future__ import annotations

from audit.cli.fix_lines import account, differences, question
from audit.cli.fixing import Fixed
from audit.documents.edits import Edit
from audit.triage.fixes import Fix, Left
from tests.triage.factory import finding

SOURCE = "Talks in Kiev went on.\n"
FINDING = finding(SOURCE, "Kiev", path="a.txt")
FIX = Fix((FINDING,), Edit(9, 13, "Kyiv"))
DONE = {"a.txt": Fixed("a.txt", SOURCE.encode(), SOURCE.replace("Kiev", "Kyiv").encode(), (FIX,))}


def test_the_account_of_fixes_that_were_made() -> None:
    assert list(account(DONE, {"a.txt": ()}, 0, made=True)) == [
        "a.txt\n",
        "  1:10 'Kiev' is now 'Kyiv' [names/gitanes]\n",
        "\n",
        "1 corrected in 1 article, 0 left\n",
    ]


def test_the_account_of_fixes_that_could_be_made() -> None:
    lines = list(account(DONE, {}, 2, made=False))
    assert lines[1] == "  1:10 'Kiev' would be 'Kyiv' [names/gitanes]\n"
    assert lines[-1] == "1 to correct in 1 article, 0 left; 2 notes not looked at\n"


def test_articles_with_nothing_to_tell_are_not_named() -> None:
    untouched = {"b.txt": Fixed("b.txt", b"x", b"x")}
    assert list(account(untouched, {"b.txt": (), "c.txt": ()}, 0, made=True)) == [
        "0 corrected in no articles, 0 left\n"
    ]


def test_what_is_left_comes_with_its_reason_on_one_line() -> None:
    left = Left(finding("In Lvov\nand.", "Lvov\nand", path="a.txt"), "it stands in a quotation")
    lines = list(account({}, {"a.txt": (left,)}, 0, made=True))
    assert lines[1] == (
        "  1:4 left, it stands in a quotation: 'Lvov and' should be 'right' [names/gitanes]\n"
    )


def test_differences_keep_the_byte_order_mark() -> None:
    marked = {
        "a.txt": Fixed("a.txt", b"\xef\xbb\xbfIn Kiev.\n", b"\xef\xbb\xbfIn Kyiv.\n", (FIX,)),
        "b.txt": Fixed("b.txt", b"x", b"x"),
    }
    assert list(differences(marked))[3:] == ["-\ufeffIn Kiev.\n", "+\ufeffIn Kyiv.\n"]


def test_a_question_shows_the_words_the_form_and_the_reason() -> None:
    assert list(question(SOURCE, FIX)) == [
        "a.txt:1:10 'Kiev' should be 'right'\n",
        "    Talks in [Kiev] went on.\n",
        "    instead   Kyiv\n",
        "    why       the register says so\n",
    ]
