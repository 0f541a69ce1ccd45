"""The ways in which an article does not state something as a fact."""

from typing import Literal

Qualification = Literal["planned", "alleged", "denied", "called_false", "withdrawn"]
"""What will or may be; an accusation or a rumour; what somebody denies; a claim that the article calls false; what it takes back."""
