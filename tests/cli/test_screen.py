"""What the terminal allows, on a pseudo-terminal and off it."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import pytest

from audit.cli.screen import page_on
from audit.findings.finding import Severity
from audit.findings.rendering import Page

SHOW = Severity.WARNING
KITTY = {"TERM": "xterm-kitty"}


@pytest.fixture
def terminal() -> Iterator[TextIO]:
    """A terminal of 72 columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 72, 0, 0))
    with os.fdopen(theirs, "w") as stream:
        yield stream
    os.close(ours)


def page(stream: TextIO, environment: dict[str, str], *, no_color: bool = False) -> Page:
    return page_on(stream, environment, SHOW, no_color=no_color)


def test_a_pipe_has_neither_colour_nor_links() -> None:
    assert page(io.StringIO(), KITTY) == Page(100, colour=False, hyperlinks=False, show=SHOW)


def test_a_terminal_has_its_own_width(terminal: TextIO) -> None:
    assert page(terminal, KITTY) == Page(72, colour=True, hyperlinks=True, show=SHOW)


@pytest.mark.parametrize(
    ("columns", "width"),
    [("60", 60), ("0", 72), ("", 72), ("-5", 72), ("wide", 72), ("²", 72)],
)
def test_the_width_that_a_user_sets(columns: str, width: int, terminal: TextIO) -> None:
    assert page(terminal, {"COLUMNS": columns}).width == width


def test_a_terminal_that_does_not_tell_its_width(terminal: TextIO) -> None:
    fcntl.ioctl(terminal.fileno(), termios.TIOCSWINSZ, struct.pack("HHHH", 0, 0, 0, 0))
    assert page(terminal, {}).width == 80


@pytest.mark.parametrize(
    ("environment", "colour"),
    [
        pytest.param({}, True, id="nothing said"),
        pytest.param({"NO_COLOR": "1"}, False, id="none wanted"),
        pytest.param({"NO_COLOR": ""}, True, id="an empty wish is none"),
        pytest.param({"TERM": "dumb"}, False, id="none known"),
    ],
)
def test_colour(environment: dict[str, str], colour: bool, terminal: TextIO) -> None:
    assert page(terminal, environment).colour is colour
    assert not page(terminal, environment, no_color=True).colour


@pytest.mark.parametrize(
    ("environment", "links"),
    [
        pytest.param({"TERM": "xterm-256color"}, False, id="nobody knows"),
        pytest.param({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, True, id="iTerm"),
        pytest.param({"TERM_PROGRAM": "Apple_Terminal"}, False, id="Apple's"),
        pytest.param({"TERM": "foot-extra"}, True, id="foot"),
        pytest.param({"WT_SESSION": "a1"}, True, id="Windows Terminal"),
        pytest.param({"VTE_VERSION": "7402"}, True, id="GNOME Terminal"),
        pytest.param({"VTE_VERSION": "4601"}, False, id="an old GNOME Terminal"),
        pytest.param({"TMUX": "/tmp/x", "TERM_PROGRAM": "iTerm.app"}, False, id="tmux"),
        pytest.param({"TERM": "screen-256color", "VTE_VERSION": "7402"}, False, id="screen"),
        pytest.param({"TERM": "dumb", "VTE_VERSION": "7402"}, False, id="dumb"),
        pytest.param({"FORCE_HYPERLINK": "1"}, True, id="wanted"),
        pytest.param({**KITTY, "FORCE_HYPERLINK": "0"}, False, id="not wanted"),
        pytest.param({**KITTY, "NO_COLOR": "1"}, True, id="links are no colours"),
    ],
)
def test_links(environment: dict[str, str], links: bool, terminal: TextIO) -> None:
    assert page(terminal, environment).hyperlinks is links


def test_a_run_at_a_terminal(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("President Gitanes Nauseda spoke.\n")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 60, 0, 0))
    environment = {
        **{name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TMUX")},
        **KITTY,
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    done = subprocess.run(
        [sys.executable, "-m", "audit.cli.main", "check", str(draft)],
        env=environment,
        stdout=theirs,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            shown += os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\x1b[1;31merror" in shown
    assert b"\x1b]8;;https://" in shown
    assert shown.rstrip().endswith(b"1 article: 1 error\x1b[0m")
