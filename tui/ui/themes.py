"""Themes besides Textual's own: paper white, and a dark and a light one whose states differ for every kind of colour vision."""

from textual.theme import Theme

DEFAULT_THEME = "flexoki"

# Okabe and Ito, “Color Universal Design” (2008): blue, sky blue, orange, vermilion, bluish green
_SAFE_DARK = Theme(
    "colour-blind-dark",
    primary="#56B4E9",
    secondary="#0072B2",
    accent="#56B4E9",
    warning="#E69F00",
    error="#D55E00",
    success="#009E73",
    foreground="#E8E6E3",
    background="#101214",
    surface="#191C1F",
    panel="#22262A",
    dark=True,
)
_SAFE_LIGHT = Theme(
    "colour-blind-light",
    primary="#0072B2",
    secondary="#56B4E9",
    accent="#0072B2",
    warning="#B37400",
    error="#B34F00",
    success="#007A59",
    foreground="#1B1B1B",
    background="#FDFDFB",
    surface="#F1F1EE",
    panel="#E6E6E2",
    dark=False,
)
_PAPER = Theme(
    "paper",
    primary="#24837B",
    secondary="#205EA6",
    accent="#24837B",
    warning="#AD8301",
    error="#AF3029",
    success="#66800B",
    foreground="#100F0F",
    background="#FFFCF0",
    surface="#F2F0E5",
    panel="#E6E4D9",
    dark=False,
)
OWN_THEMES = (_PAPER, _SAFE_DARK, _SAFE_LIGHT)
