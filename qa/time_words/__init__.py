"""Reads the time words of a question or of an article: “over the weekend”, “since March 2022”. No clock, no model, no library."""
