"""Rewrites the committed files that are generated: schemas and rule reference."""

from __future__ import annotations

import json
from pathlib import Path

from audit.packs.files import SHIPPED_FOLDER, pack_files
from audit.packs.reference import reference
from audit.packs.schema import SCHEMAS

ROOT = SHIPPED_FOLDER.parent


def generated() -> dict[Path, str]:
    """What each generated file should hold."""
    files = {
        "rules": "rules/schema.json",
        "register": "rules/schema-register.json",
        "report": "reports/schema.json",
        "config": "rules/schema-config.json",
        "suppressions": "rules/schema-suppressions.json",
    }
    texts = {ROOT / path: schema_text(name) for name, path in files.items()}
    styles = SHIPPED_FOLDER / "styles"
    asked = [Path("shipped"), *([styles] if styles.is_dir() else [])]
    texts[ROOT / "rules/README.md"] = reference(pack_files(asked, ()))
    return texts


def schema_text(name: str) -> str:
    """The schema of that name as it is printed."""
    return json.dumps(SCHEMAS[name](), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for path, text in generated().items():
        path.write_text(text, encoding="utf-8", newline="\n")
