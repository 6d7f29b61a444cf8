"""How a place inside a road is left and entered: by either end of its stretch, as far as the arcs are open."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geo.arrays import RoadArrays
from geo.kernels import FAR
from geo.keys import Keys, share_key
from geo.model import Ints, NoSnap, Snap
from geo.network import Network

ALONG, AGAINST = 0, 1
NOWHERE = -1
"""Stretch of a place that is on no road."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Anchors:
    """Places on one profile's network (n). stretch (n): NOWHERE where there is none.

    leave_node, leave_key, enter_node, enter_key (n, 2): by the arc along the stretch, and by the one against it.
    along, against (n): key from the stretch's tail to the place, and from the place to the tail; -1 where closed.
    """

    stretch: Ints
    leave_node: Ints
    leave_key: Keys
    enter_node: Ints
    enter_key: Keys
    along: Keys
    against: Keys


def anchor(roads: RoadArrays, network: Network, snaps: Sequence[Snap | NoSnap]) -> Anchors:
    """How each place is left and entered. A NoSnap is neither."""
    n = len(snaps)
    stretch = np.array([s.arc >> 1 if isinstance(s, Snap) else NOWHERE for s in snaps], np.int32)
    at_cm = np.array([_along_cm(roads, s) if isinstance(s, Snap) else 0 for s in snaps], np.int64)
    known = stretch != NOWHERE
    along_arc, against_arc = np.where(known, 2 * stretch, 0), np.where(known, 2 * stretch + 1, 0)
    length_cm = np.where(known, roads.length_cm[stretch], 1).astype(np.int64)

    along_end, against_end = network.arc_key[along_arc], network.arc_key[against_arc]
    along = share_key(along_end, at_cm, length_cm)
    against = share_key(against_end, at_cm, length_cm)
    arcs = np.column_stack((along_arc, against_arc))
    leave_node = np.where(known[:, None], network.leave_node[arcs], -1)
    enter_node = np.where(known[:, None], network.enter_node[arcs], -1)
    usable = known & ((along_end > 0) | (against_end > 0))
    at_tail, at_head = usable & (at_cm == 0), usable & (at_cm == length_cm)
    for node, here, leave, enter in ((roads.tail, at_tail, AGAINST, ALONG), (roads.head, at_head, ALONG, AGAINST)):
        # at the very node one may turn any way, whatever the direction of the stretch that was named
        leave_node[here, leave] = network.leave_at[node[stretch[here]]]
        enter_node[here, enter] = network.enter_at[node[stretch[here]]]
    return Anchors(
        stretch=stretch,
        leave_node=leave_node.reshape(n, 2),
        leave_key=np.column_stack((along_end - along, against)),
        enter_node=enter_node.reshape(n, 2),
        enter_key=np.column_stack((along, against_end - against)),
        along=np.where(known & (along_end > 0), along, -1),
        against=np.where(known & (against_end > 0), against, -1),
    )


def _along_cm(roads: RoadArrays, snap: Snap) -> int:
    """Centimetres from the stretch's tail, whichever arc the snap names."""
    length_cm = int(roads.length_cm[snap.arc >> 1])
    from_tail_cm = min(max(round(snap.offset_m * 100), 0), length_cm)
    return length_cm - from_tail_cm if snap.arc & 1 else from_tail_cm


def direct_keys(anchors: Anchors, origins: NDArray[np.intp], destinations: NDArray[np.intp]) -> Keys:
    """Keys straight along one stretch that all these places are on, FAR where a one-way forbids it."""
    along = anchors.along[destinations][None, :] - anchors.along[origins][:, None]
    against = anchors.against[origins][:, None] - anchors.against[destinations][None, :]
    ahead = np.where((anchors.along[origins][:, None] >= 0) & (along >= 0), along, FAR)
    behind = np.where((anchors.against[origins][:, None] >= 0) & (against >= 0), against, FAR)
    return np.asarray(np.minimum(ahead, behind))
