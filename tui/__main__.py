"""`python -m tui`: the same as `pullquote`."""

from tui.cli.main import main

main()
