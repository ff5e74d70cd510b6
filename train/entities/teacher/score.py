"""F1 of entities, exact span and type, of the likeliest legal labels."""

import numpy as np
from tagger import LABELS

STEP_OK = np.zeros((LABELS, LABELS), bool)
for before in range(LABELS):
    for after in range(LABELS):
        inside = before > 0 and (before - 1) % 4 < 2
        goes_on = after > 0 and (after - 1) % 4 in (1, 2)
        STEP_OK[before, after] = inside == goes_on and (not inside or (before - 1) // 4 == (after - 1) // 4)


def best_path(scores):
    """The likeliest legal labels of one sentence (Viterbi)."""
    count = scores.shape[1]
    illegal = np.where(STEP_OK[:count, :count], 0, -1e9)
    total, back = scores[0] + illegal[0], []
    for row in scores[1:]:
        step = total[:, None] + illegal
        back.append(step.argmax(0))
        total = step.max(0) + row
    path = [int((total + illegal[:, 0]).argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return path[::-1]


def chunks(path):
    found, start = set(), 0
    for i, y in enumerate(path):
        if y == 0:
            continue
        kind, place = divmod(y - 1, 4)
        if place in (0, 3):
            start = i
        if place >= 2:
            found.add((start, i + 1, kind))
    return found


def score(documents, tables, penalty=0.4):
    rates, at = {}, 0
    for d in documents:
        for labels in d["labels"]:
            p = np.log(tables[d["scheme"]][at : at + len(labels)].astype(np.float32) + 1e-6)
            at += len(labels)
            if not labels:
                continue
            p[:, 0] -= penalty
            gold, ours = chunks(labels), chunks(best_path(p))
            for kind in [0, 1, 2, 3, 4, 5, 6, "all"]:
                g = {c for c in gold if kind in ("all", c[2])}
                o = {c for c in ours if kind in ("all", c[2])}
                r = rates.setdefault(kind, [0, 0, 0])
                r[0] += len(g & o); r[1] += len(o); r[2] += len(g)
    return {k: round(200 * r[0] / max(1, r[1] + r[2]), 1) for k, r in rates.items() if r[2]}
