"""Makes the static multilingual sentence encoder of Hearsay: see ../README.md."""
