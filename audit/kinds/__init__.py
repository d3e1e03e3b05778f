"""Rule kinds, one file each. The folder is the registry."""
