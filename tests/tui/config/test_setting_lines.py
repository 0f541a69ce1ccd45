"""What a setting may be, and how it is typed."""

from tui.config.load import configure
from tui.config.setting_lines import SettingLine, setting_lines


def test_a_setting_of_a_few_values_names_them_and_a_text_is_typed_as_it_is() -> None:
    lines = {f"{line.table}.{line.name}": line for line in setting_lines(configure(forgiving=True))}
    assert lines["search.retriever"].options == ("hybrid", "dense", "lexical")
    assert lines["chat.guesses"].options == ("true", "false")
    assert lines["answer.reader"].options == lines["answer.promise"].options == ()
    text, number = SettingLine("answer", "reader", "deep", "default"), SettingLine("answer", "promise", 0.8, "default")
    assert (text.typed_text, text.toml_of("12"), number.toml_of("0.9")) == ("deep", '"12"', "0.9")
    assert lines["answer.min_confidence"].typed_text == ""
