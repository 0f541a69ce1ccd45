from time import perf_counter

import pytest

from index.loaders.fields.text_language import text_language

ENGLISH = "The bridge over the Lome is closed until the end of May, the county said on Monday, and lorries must take the ferry."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        (
            "Die Brücke über die Lome ist bis Ende Mai gesperrt, sagte der Kreis am Montag, und Lastwagen müssen mit der Fähre fahren.",
            "de",
        ),
        (
            "Le pont sur la Lome est fermé jusqu'à la fin du mois de mai, et les camions doivent prendre le bac, dit le comté.",
            "fr",
        ),
        (
            "El puente sobre el Lome está cerrado hasta finales de mayo, dijo el lunes el condado, y los camiones deben tomar el ferry.",
            "es",
        ),
        (
            "A ponte sobre o Lome está fechada até ao fim de maio, disse o condado na segunda-feira, e os camiões devem ir de barco.",
            "pt",
        ),
        (
            "Il ponte sul Lome è chiuso fino alla fine di maggio, ha detto la contea, e i camion devono prendere il traghetto per passare.",
            "it",
        ),
        (
            "De brug over de Lome is tot eind mei gesloten, zei de provincie op maandag, en vrachtwagens moeten met het veer.",
            "nl",
        ),
        ("Мост через Лому закрыт до конца мая, сообщили в понедельник власти округа.", "ru"),
        ("Міст через Лому закрито до кінця травня, повідомили в понеділок у районі її мешканці.", "uk"),
        ("ロメ川の橋は五月末まで閉鎖されると郡が月曜日に発表した。", "ja"),
        ("罗梅河大桥将关闭至五月底，该县周一表示，卡车必须乘坐渡轮。", "zh"),
        ("로메강 다리가 오월 말까지 폐쇄된다고 군이 월요일에 밝혔다.", "ko"),
        ("الجسر مغلق حتى نهاية الشهر كما قالت السلطات يوم الاثنين", "ar"),
        (
            "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore magna aliqua.",
            "",
        ),
        ("A list item, a second list item, a third list item, a header, a footer, a note", ""),
        ("Harbour’s new ferry, council’s old bus, mayor’s long speech, town’s small budget, school’s big roof", ""),
        ("A ferry captain’s cat swam to a buoy yesterday, prompting a rescue by a passing yacht", ""),
        ("Real Marlsea 2 Brekka 1, Alder 0 Holm 0, Calvo de la Cruz and Perez of La Villa scored, as did Ortiz", ""),
        ("12 | 14 | 16", ""),
        ("", ""),
    ],
)
def test_the_language_is_seen_in_the_text(text: str, code: str) -> None:
    assert text_language(text) == code


def test_the_text_wins_over_what_is_declared_and_this_over_nothing() -> None:
    assert (
        text_language(
            "Die Brücke über die Lome ist bis Ende Mai gesperrt, sagte der Kreis am Montag, und die Fähre fährt nicht.", "en"
        )
        == "de"
    )
    assert text_language("Lome: 12", "en-GB") == "en"
    assert text_language("Lome: 12", "not a code") == ""


@pytest.mark.parametrize("text", ["the " * 30_000, "私" * 100_000, " " * 100_000])
def test_a_long_text_costs_no_more_than_its_beginning(text: str) -> None:
    started = perf_counter()
    text_language(text)
    assert perf_counter() - started < 0.1
