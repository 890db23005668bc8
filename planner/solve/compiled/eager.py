"""Eager boards: for a while a closed pod costs more, so that pods open which small changes never reach.

Half a pod costs more than none, and the people of a pod that opens late are bound elsewhere. An eager chain
opens pods while it is hot; those that are not worth it close when the board is calm again.
"""

from planner.forms import layout as at
from planner.solve.compiled.boards import Board, joined, slot
from planner.solve.compiled.packing import Packed

DEARER = 3_000  # points of cost


def eager(board: Board, always: bool) -> Board:
    """The board with closed pods dearer, where people could fill every pod, or always."""
    data = board.packed.data
    pods = int(data[at.PODS])
    movers = data[data[at.MOVERS] : data[at.MOVERS] + data[at.MOVER_COUNT]]
    wanted = int(data[data[at.SMALLEST] : data[at.SMALLEST] + pods].sum())
    if not always and wanted > int(data[data[at.MOST_PODS] + movers].sum()):
        return board
    dearer = data.copy()
    dearer[data[data[at.PROGRAMS] : data[at.PROGRAMS] + pods]] += DEARER
    packed = Packed(dearer, board.packed.traits, calm=board.packed)
    state = joined(packed, board.engine, [board.state])
    return board.moved_on(packed, state, state, int(state[at.VALUE]))


def calm(board: Board) -> Board:
    """The board with every cost as it is; the best plan so far stays the best."""
    if board.packed.calm is None:
        return board
    state = joined(board.packed.calm, board.engine, [board.state])
    return board.moved_on(board.packed.calm, state, board.best, real_value(board))


def real_value(board: Board) -> int:
    """What the best plan of a board costs, eager or not."""
    if board.packed.calm is None:
        return board.best_value
    sizes = slot(board.packed, board.best, at.SIZES, int(board.packed.data[at.PODS]))
    return board.best_value - DEARER * int((sizes == 0).sum())
