"""What an article may hold to make a browser run it, and a report full of it."""

from __future__ import annotations

from audit.documents.citation import Source
from audit.documents.spans import Span
from audit.findings.finding import Evidence, Passage
from audit.findings.report import Coverage, Problem
from tests.reporters.factory import Desk, flagged

ATTACKS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><use href='data:image/svg+xml,<svg onload=alert(1)>'>",
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    '" onmouseover="alert(1)" x="',
    "' autofocus onfocus='alert(1)",
    "<a href=javascript:alert(1)>x</a>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<math><mtext></p><style><!--</style><img src onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)",
    "\x00<scr\x00ipt>alert(1)</script>",
    "\u2028<script>\u2029alert(1)</script>",
    "<form action=https://evil.example><input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "javascript:alert(1)",
    "{{7*7}}${7*7}<%= 7*7 %>",
)


def hostile(attack: str) -> Desk:
    """A report that holds the attack wherever words of others get in."""
    desk = Desk()
    source = Source(title=attack, url=attack, checked=None)
    desk.article(attack, path=f"b{attack}")
    passage = Passage(f"b{attack}", Span(0, len(attack)), 1, attack)
    desk.article(
        f"{attack} and {attack}",
        flagged(
            attack,
            attack.replace("{", "{{").replace("}", "}}"),
            rule=f"x/{attack}",
            evidence=(Evidence(attack, attack, attack, source, passage),),
            related=(passage,),
        ),
        path=f"drafts/{attack}.txt",
        title=attack,
        story=attack,
        coverage={attack: Coverage(1, 1)},
    )
    desk.problems.append(Problem(attack, attack))
    return desk
