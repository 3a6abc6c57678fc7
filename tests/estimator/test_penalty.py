"""Points from chances: sound pieces are all but free, faulty ones never are."""

from __future__ import annotations

import pytest

from mtqa.estimator.penalty import Tariff, expected

TARIFF = Tariff(usual=0.1, ranking=0.5, scale=0.2)


def test_expected_points_follow_the_mqm_weights() -> None:
    assert expected((1.0, 0.0, 0.0)) == 1
    assert expected((1.0, 1.0, 0.0)) == 5
    assert expected((1.0, 1.0, 1.0)) == 25
    assert expected((0.5, 0.5, 0.0)) == 2.5


def test_sound_pieces_cannot_make_a_text_dear() -> None:
    sound = [(0.1, 0.03, 0.002)] * 30
    assert TARIFF.penalty(sound, [0.1] * 30, 30) < 1
    assert TARIFF.penalty(sound, [25.0] * 30, 30) < 2  # whatever the cost head says


def test_a_piece_surely_wrong_cannot_be_free() -> None:
    sound = [(0.1, 0.03, 0.002)] * 30
    assert TARIFF.penalty([*sound, (0.9, 0.8, 0.1)], [0.1] * 31, 31) > 1
    assert TARIFF.penalty([*sound, (0.9, 0.8, 0.1)], [0.0] * 31, 31) > 0.5


def test_the_cost_head_parts_what_looks_alike() -> None:
    better, worse = (TARIFF.penalty([(0.1, 0, 0)], [owed], 30) for owed in (0.1, 0.3))
    assert 0 < better < worse


def test_nothing_read_costs_nothing() -> None:
    assert TARIFF.penalty([], [], 0) == 0


@pytest.mark.parametrize("marked", [0.1, 0.2, 0.5, 0.9])
def test_a_surer_mark_never_costs_less(marked: float) -> None:
    lower = TARIFF.penalty([(marked, marked / 2, 0.0)], [0.0], 30)
    higher = TARIFF.penalty([(marked + 0.1, (marked + 0.1) / 2, 0.0)], [0.0], 30)
    assert lower <= higher
