"""Names swapped for others of their type, so that a tagger reads the context too (Dai and Adel 2020)."""


class Swapper:
    def __init__(self, documents, share, rng):
        self.share, self.rng, self.stock = share, rng, {}
        for d in documents:
            for words, labels in zip(d["words"], d["labels"]):
                for start, end, kind in mentions(labels):
                    self.stock.setdefault((d["scheme"], kind), []).append(words[start:end])

    def swapped(self, document):
        """A document's sentences and, flat, its labels, a share of its names swapped."""
        sentences, flat = [], []
        for words, labels in zip(document["words"], document["labels"]):
            made, at = [], 0
            for start, end, kind in mentions(labels):
                if self.rng.random() >= self.share:
                    continue
                others = self.stock[document["scheme"], kind]
                name = others[self.rng.integers(len(others))]
                made += words[at:start] + name
                flat += labels[at:start] + spelled(kind, len(name))
                at = end
            sentences.append(made + words[at:])
            flat += labels[at:]
        return sentences, flat


def mentions(labels):
    """(start, end, type) of each name: a label is 1 + 4 type + place, places begin, inside, end and single."""
    found, start = [], 0
    for i, y in enumerate(labels):
        place = (y - 1) % 4
        if y > 0 and place in (0, 3):
            start = i
        if y > 0 and place >= 2:
            found.append((start, i + 1, (y - 1) // 4))
    return found


def spelled(kind, words):
    if words == 1:
        return [4 + 4 * kind]
    return [1 + 4 * kind] + [2 + 4 * kind] * (words - 2) + [3 + 4 * kind]
