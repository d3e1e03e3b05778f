"""What the terminal allows: width, colour and links, as its environment tells.

No terminal can be asked whether it knows links, and one that does not may print their addresses as
rubbish, so that only those that are known to know them get any.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TextIO

from audit.findings.finding import Severity
from audit.findings.rendering import Page

_WIDTH = 100
"""Columns where there is no terminal."""
_NARROW = 80
"""Columns of a terminal that does not tell."""
_LINKING_PROGRAMS = frozenset(
    {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "mintty", "zed"}
)
_LINKING_TERMS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour")
_LINKING_SIGNS = ("WT_SESSION", "KITTY_WINDOW_ID", "DOMTERM")
_FIRST_LINKING_VTE = 5000
"""The first version of the library under GNOME Terminal and others that shows links, 0.50."""


def page_on(
    stream: TextIO, environment: Mapping[str, str], show: Severity, *, no_color: bool
) -> Page:
    """The page that a report on `stream` has; `show` is the least severity on it."""
    terminal = stream.isatty()
    colour = (
        terminal
        and not no_color
        and not environment.get("NO_COLOR")
        and environment.get("TERM") != "dumb"
    )
    return Page(
        width=_width(stream if terminal else None, environment),
        colour=colour,
        hyperlinks=terminal and _links(environment),
        show=show,
    )


def _width(terminal: TextIO | None, environment: Mapping[str, str]) -> int:
    wanted = environment.get("COLUMNS", "")
    if wanted.isdecimal() and int(wanted):
        return int(wanted)
    if terminal is None:
        return _WIDTH
    try:
        return os.get_terminal_size(terminal.fileno()).columns or _NARROW
    except OSError:
        return _NARROW


def _links(environment: Mapping[str, str]) -> bool:
    forced = environment.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced != "0"
    term = environment.get("TERM", "")
    if term == "dumb" or "TMUX" in environment or term.startswith("screen"):
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM") in _LINKING_PROGRAMS
        or term.startswith(_LINKING_TERMS)
        or any(environment.get(sign) for sign in _LINKING_SIGNS)
        or (vte.isdecimal() and int(vte) >= _FIRST_LINKING_VTE)
    )
