"""`python -m tui`: the same as `pullquote`."""

from tui.cli import main

main()
