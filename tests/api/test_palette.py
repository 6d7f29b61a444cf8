from api.palette import COLOURS, contrast, mark


def test_letters_go_on_after_z() -> None:
    assert [mark(i).letter for i in (0, 1, 25, 26, 51, 52)] == ["A", "B", "Z", "AA", "AZ", "BA"]


def test_letters_on_every_colour_can_be_read() -> None:
    """WCAG AA asks for 4.5 for small text."""
    assert min(contrast(mark(i).ink, mark(i).colour) for i in range(len(COLOURS))) >= 4.5


def test_colours_that_come_again_are_dashed() -> None:
    assert [mark(i).dashed for i in (0, 7, 8, 15, 16)] == [False, False, True, True, False]
    assert mark(0).colour == mark(8).colour


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21, grey #767676 on white is 4.54."""
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#ffffff", "#767676"), 2) == 4.54
