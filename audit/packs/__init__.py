"""YAML packs become rules and a register."""
