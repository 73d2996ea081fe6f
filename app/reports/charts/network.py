"""A network: who works with whom. Springs pull together what is linked, everything else pushes apart (Fruchterman and
Reingold, 1991), always from the same beginning, so that the same network looks the same.
"""

import math
from collections import defaultdict
from collections.abc import Sequence

from app.reports import palette
from app.reports.charts.parts import SMALL, Frame, Label, mark
from app.reports.charts.shapes import Path, Point, rectangle
from app.reports.model import Network, Node

_HEIGHT_SHARE = 0.62
_ROUNDS, _MANY = 150, 120
"""Larger networks are laid out less finely."""
_REACH = 4.0
"""How far one pushes, as a multiple of the wanted distance."""
_EDGE = 26.0
_LABEL_WIDTH = 96.0
_MOST_NAMES = 150
"""In a larger network only those with the most links are named; the table names all."""
_RADIUS, _TOUCH = 4.2, 9.0
_GOLDEN = math.pi * (3 - math.sqrt(5))


def draw(network: Network, frame: Frame) -> None:
    """Lines as thick as the link is strong, marks by kind, names beside them; who has no link stands in rows below."""
    kinds = list(dict.fromkeys(node.kind for node in network.nodes))
    fills = palette.series(len(kinds))
    top = _legend(frame, kinds, fills)
    degrees = _degrees(network)
    linked = [node for node in network.nodes if degrees[node.key]]
    alone = [node for node in network.nodes if not degrees[node.key]]
    nodes = [*linked, *alone]
    labels = [frame.label(node.label, SMALL, _LABEL_WIDTH) for node in nodes]
    edge = _EDGE + max((label.below for label in labels), default=0)
    height = max(frame.width * _HEIGHT_SHARE, 2 * edge) if linked else 0
    places = _spread(_layout(network, linked, degrees), frame.width, height, top, edge)
    places += _in_rows(len(alone), frame.width, top + height, edge)
    at = {node.key: place for node, place in zip(nodes, places, strict=True)}
    for link in network.links:
        frame.add(Path((at[link.first], at[link.second]), palette.LINK, 0.5 + 0.6 * max(link.strength, 0)))
    for node, place in zip(nodes, places, strict=True):
        kind = kinds.index(node.kind)
        frame.add(mark(kind, place, _RADIUS + min(degrees[node.key], 9) * 0.35, fills[kind], palette.INK))
        x, y = place
        frame.spot(network.words(node), rectangle(x - _TOUCH, y - _TOUCH, x + _TOUCH, y + _TOUCH))
    frame.height = max([top + height, *(y + edge * 0.6 for _, y in places)])
    named = sorted(range(len(nodes)), key=lambda index: -degrees[nodes[index].key])[:_MOST_NAMES]
    _place_labels(frame, [(labels[index], places[index]) for index in sorted(named)], places, frame.height)


def _in_rows(count: int, width: float, top: float, edge: float) -> list[Point]:
    """Places side by side, with room for a name each."""
    columns = max(int(width / (_LABEL_WIDTH + 24)), 1)
    step = width / columns
    return [(step * (index % columns) + 8, top + edge * (index // columns + 0.6)) for index in range(count)]


def _legend(frame: Frame, kinds: Sequence[str], fills: Sequence[str]) -> float:
    if len(kinds) < 2:
        return 0
    x, y, rows = 0.0, 0.0, 0.0
    for index, (kind, fill) in enumerate(zip(kinds, fills, strict=True)):
        label = frame.label(kind, SMALL, frame.width - 30)
        needed = label.width + 26
        if x and x + needed > frame.width:
            x, y, rows = 0.0, y + 14 + rows, 0.0
        frame.add(mark(index, (x + 5, y + 6), 4, fill, palette.INK))
        frame.put(label, x + 13, y + 8.5)
        rows = max(rows, label.below)
        x += needed
    return y + 18 + rows


def _degrees(network: Network) -> dict[str, int]:
    counted = dict.fromkeys((node.key for node in network.nodes), 0)
    for link in network.links:
        counted[link.first] += 1
        counted[link.second] += 1
    return counted


def _layout(network: Network, nodes: Sequence[Node], degrees: dict[str, int]) -> list[Point]:
    """Places in a square of about one; those who know more stand further inside at the beginning."""
    count = len(nodes)
    places = [(0.0, 0.0)] * count
    for rank, index in enumerate(sorted(range(count), key=lambda index: -degrees[nodes[index].key])):
        radius = 0.5 * math.sqrt((rank + 0.5) / count)
        places[index] = (radius * math.cos(rank * _GOLDEN), radius * math.sin(rank * _GOLDEN))
    numbers = {node.key: index for index, node in enumerate(nodes)}
    springs = [(numbers[link.first], numbers[link.second], 0.6 + 0.2 * link.strength) for link in network.links]
    wanted = 0.8 / math.sqrt(max(count, 1))
    rounds = _ROUNDS if count <= _MANY else _ROUNDS // 3
    for number in range(rounds):
        places = _moved(places, springs, wanted, 0.12 * (1 - number / rounds) + 0.002)
    return places


def _moved(places: list[Point], springs: Sequence[tuple[int, int, float]], wanted: float, most: float) -> list[Point]:
    """One round: everything a step of at most `most` where the forces send it."""
    forces = _pushes(places, wanted)
    for first, second, strength in springs:
        dx, dy = places[second][0] - places[first][0], places[second][1] - places[first][1]
        pull = strength * math.hypot(dx, dy) / wanted
        forces[first] = (forces[first][0] + dx * pull, forces[first][1] + dy * pull)
        forces[second] = (forces[second][0] - dx * pull, forces[second][1] - dy * pull)
    result = []
    for (x, y), (fx, fy) in zip(places, forces, strict=True):
        length = math.hypot(fx, fy) or 1
        step = min(length, most)
        result.append((x + fx / length * step, y + fy / length * step))
    return result


def _pushes(places: Sequence[Point], wanted: float) -> list[Point]:
    """Everybody keeps away from those near by; a weak pull to the middle keeps the whole together."""
    side = _REACH * wanted
    fields: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, (x, y) in enumerate(places):
        fields[int(x // side), int(y // side)].append(index)
    forces = [(0.0, 0.0)] * len(places)
    for (column, row), members in fields.items():
        near = [index for dx in (-1, 0, 1) for dy in (-1, 0, 1) for index in fields.get((column + dx, row + dy), ())]
        for index in members:
            forces[index] = _push(index, near, places, wanted * wanted)
    return forces


def _push(index: int, others: Sequence[int], places: Sequence[Point], square: float) -> Point:
    x, y = places[index]
    fx, fy = -x * 0.4, -y * 0.4
    for other in others:
        if other == index:
            continue
        dx, dy = x - places[other][0], y - places[other][1]
        distance = dx * dx + dy * dy
        if distance < 1e-9:
            dx, dy, distance = 1e-4 * (index - other), 1e-4, 1e-8
        fx += dx / distance * square
        fy += dy / distance * square
    return fx, fy


def _spread(places: Sequence[Point], width: float, height: float, top: float, edge: float) -> list[Point]:
    """The places over the whole drawing, with room for names at the edges."""
    if not places:
        return []
    xs, ys = [x for x, _ in places], [y for _, y in places]
    across, down = (max(xs) - min(xs)) or 1, (max(ys) - min(ys)) or 1
    room_x, room_y = width - 2 * _LABEL_WIDTH * 0.55, height - 2 * edge * 0.6
    return [
        (
            _LABEL_WIDTH * 0.55 + (x - min(xs)) / across * room_x,
            top + edge * 0.6 + (y - min(ys)) / down * room_y,
        )
        for x, y in places
    ]


def _place_labels(frame: Frame, named: Sequence[tuple[Label, Point]], places: Sequence[Point], bottom: float) -> None:
    """Each name where it covers least: right, left, above or below of its mark."""
    taken = [(x - 6, y - 6, x + 6, y + 6) for x, y in places]
    for label, (x, y) in named:
        width, more = label.width, label.below
        boxes = [
            (x + 8, y - 4 - more / 2, x + 8 + width, y + 5 + more / 2),
            (x - 8 - width, y - 4 - more / 2, x - 8, y + 5 + more / 2),
            (x - width / 2, y - 16 - more, x + width / 2, y - 7),
            (x - width / 2, y + 7, x + width / 2, y + 16 + more),
        ]
        box = min(boxes, key=lambda each: _covered(each, taken) + _outside(each, frame.width, bottom))
        taken.append(box)
        frame.box(box[0] - 1, box[1], width + 2, box[3] - box[1], palette.PAPER)
        frame.put(label, box[0], box[3] - more - 2.4)


Box = tuple[float, float, float, float]


def _covered(box: Box, taken: Sequence[Box]) -> float:
    left, top, right, bottom = box
    return sum(max(min(right, r) - max(left, x), 0) * max(min(bottom, b) - max(top, t), 0) for x, t, r, b in taken)


def _outside(box: Box, width: float, bottom: float) -> float:
    """What stands out of the drawing counts more than anything covered."""
    return 100 * (max(-box[0], 0) + max(box[2] - width, 0) + max(-box[1], 0) + max(box[3] - bottom, 0))
