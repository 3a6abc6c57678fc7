"""Points from chances: sound pieces are all but free, faulty ones never are."""

from __future__ import annotations

import pytest

from mtqa.estimator.penalty import Tariff, expected

TARIFF = Tariff(floor=0.2, ranking=0.05, scale=1.5)


def test_expected_points_follow_the_mqm_weights() -> None:
    assert expected((1.0, 0.0, 0.0)) == 1
    assert expected((1.0, 1.0, 0.0)) == 5
    assert expected((1.0, 1.0, 1.0)) == 25
    assert expected((0.5, 0.5, 0.0)) == 2.5


def test_sound_pieces_cannot_make_a_text_dear() -> None:
    assert TARIFF.penalty([(0.1, 0.05, 0.01)] * 30, [0.2] * 30, 30) < 1


def test_a_piece_surely_wrong_cannot_be_free() -> None:
    sound = [(0.1, 0.05, 0.01)] * 30
    assert TARIFF.penalty([*sound, (0.9, 0.8, 0.1)], [0.0] * 31, 31) > 5


def test_the_ranking_part_parts_what_has_no_marks() -> None:
    better, worse = (
        TARIFF.penalty([(0.1, 0, 0)], [0.1], 30),
        TARIFF.penalty([(0.1, 0, 0)], [0.3], 30),
    )
    assert 0 < better < worse


@pytest.mark.parametrize("marked", [0.1, 0.2, 0.5, 0.9])
def test_a_surer_mark_never_costs_less(marked: float) -> None:
    lower = TARIFF.penalty([(marked, marked / 2, 0.0)], [0.0], 30)
    higher = TARIFF.penalty([(marked + 0.1, (marked + 0.1) / 2, 0.0)], [0.0], 30)
    assert lower <= higher
