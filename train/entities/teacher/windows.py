"""Sentences of subwords in windows as long as the encoder sees: (subwords, where words begin, numbers of their words)."""

import numpy as np
from encoder import LENGTH, SEP


def windows(sentences, first=0):
    """Windows of consecutive sentences; a new one is begun before sentence `first`."""
    made, ids, at, words = [], [], [], []
    number = 0
    for i, sentence in enumerate(sentences):
        count = sum(len(w) for w in sentence) + 1
        if ids and (len(ids) + count > LENGTH or i == first):
            made.append((ids, at, words))
            ids, at, words = [], [], []
        for word in sentence:
            if len(ids) + len(word) > LENGTH:
                made.append((ids, at, words))
                ids, at, words = [], [], []
            at.append(len(ids))
            words.append(number)
            ids = ids + word[: LENGTH]
            number += 1
        if len(ids) < LENGTH:
            ids = ids + [SEP]
    if ids:
        made.append((ids, at, words))
    return made


def flat_windows(documents):
    rows, number = [], 0
    for d in documents:
        for ids, at, words in windows(d["words"]):
            rows.append((ids, at, [w + number for w in words]))
        number += sum(len(s) for s in d["words"])
    return rows, number


def silver_windows(silver, starts, sentences_at_once=8):
    """Windows of the silver text: its sentences in runs that were neighbours."""
    begins = starts[silver] == 1
    ends = np.flatnonzero(silver == SEP)
    rows, at, number, sentence = [], 0, 0, 0
    while sentence < len(ends):
        last = sentence
        while last + 1 < len(ends) and last + 1 - sentence < sentences_at_once and ends[last + 1] + 1 - at <= LENGTH:
            last += 1
        stop = ends[last] + 1
        for from_ in range(at, stop, LENGTH):
            to = min(stop, from_ + LENGTH)
            where = np.flatnonzero(begins[from_:to])
            rows.append((silver[from_:to].astype(np.int64).tolist(), where, np.arange(number, number + len(where))))
            number += len(where)
        at, sentence = stop, last + 1
    return rows, number
