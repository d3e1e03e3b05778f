"""Other people's lists of who held which office, and of places, as register packs to be reviewed.

`formats` holds one file a format; the folder is their registry. A format only says what a file
holds, record by record; what becomes of the records is decided here, once for all formats.
"""
