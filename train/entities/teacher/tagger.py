"""Heads on the encoder that name entities, a head an annotation scheme."""

import math

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from encoder import DEVICE, LENGTH, MASK, PAD, SPECIALS, Encoder
from swap import Swapper
from windows import windows

# O, then begin, inside, end and single of each type.
LABELS = 29
# Types of each scheme: modern has the first six, ANERcorp and AQMAR person, organisation, place and the seventh.
SCHEME_TYPES = [[0, 1, 2, 3, 4, 5], [0, 1, 2, 6], [0, 1, 2, 6]]


class Tagger(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        width = encoder.embed.weight.shape[1]
        self.heads = nn.ModuleList([nn.Sequential(nn.Linear(width, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, LABELS)) for _ in SCHEME_TYPES])
        legal = torch.full((len(SCHEME_TYPES), LABELS), -1e4)
        for scheme, types in enumerate(SCHEME_TYPES):
            legal[scheme, [0] + [1 + 4 * t + place for t in types for place in range(4)]] = 0
        self.register_buffer("legal", legal)

    def forward(self, ids, drop):
        mask = (ids != PAD)[:, None, None, :]
        with torch.autocast(DEVICE, torch.bfloat16):
            x = self.encoder(ids, mask, drop)
        x = F.dropout(x.float(), drop, self.training)
        return [head(x) + self.legal[s] for s, head in enumerate(self.heads)]


def batch_of(rows):
    length = max(len(r) for r in rows)
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    for i, r in enumerate(rows):
        ids[i, : len(r)] = torch.tensor(r)
    return ids


def finetune(state, shape, documents, seed, epochs, rate, starts, swap):
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    encoder = Encoder(*shape).to(DEVICE)
    encoder.load_state_dict(state)
    tagger = Tagger(encoder).to(DEVICE)
    optimizer = torch.optim.AdamW(
        [{"params": encoder.parameters(), "top": rate}, {"params": tagger.heads.parameters(), "top": 1e-3}],
        lr=1, betas=(0.9, 0.98), weight_decay=0.01, fused=DEVICE == "cuda",
    )
    swapper = Swapper(documents, swap, rng)
    size, step, steps = 16, 0, None
    tagger.train()
    for epoch in range(epochs):
        rows = []
        for d in documents:
            sentences, labels = swapper.swapped(d)
            for ids, at, words in windows(sentences, rng.integers(len(sentences))):
                rows += [(ids, at, [labels[w] for w in words], d["scheme"])] * (2 if d["scheme"] == 0 else 1)
        steps = steps or epochs * math.ceil(len(rows) / size)
        order = rng.permutation(len(rows))
        for from_ in range(0, len(rows), size):
            some = [rows[i] for i in order[from_ : from_ + size]]
            ids = batch_of([r[0] for r in some]).to(DEVICE)
            word = starts[ids].cumsum(1).long()
            blurred = torch.rand(ids.shape[0], LENGTH + 1, device=DEVICE).gather(1, word) < 0.08
            ids = torch.where(blurred & (ids >= SPECIALS), MASK, ids)
            logits = tagger(ids, 0.1)
            loss = 0
            for scheme in range(len(SCHEME_TYPES)):
                picked = [(i, p, y) for i, r in enumerate(some) if r[3] == scheme for p, y in zip(r[1], r[2])]
                if picked:
                    i, p, y = torch.tensor(picked).T.to(DEVICE)
                    loss = loss + F.cross_entropy(logits[scheme][i, p], y, reduction="sum")
            loss = loss / sum(len(r[1]) for r in some)
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            part = min(1, (step + 1) / (0.1 * steps)) * max(0.02, 1 - step / steps)
            for group in optimizer.param_groups:
                group["lr"] = group["top"] * part
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
    return tagger.eval()


@torch.no_grad()
def probabilities(tagger, rows, words, batch=256):
    """Of each word in the windows `rows`: probabilities of its labels, one table a scheme (half precision)."""
    tables = [torch.zeros(words, LABELS, dtype=torch.float16, device=DEVICE) for _ in SCHEME_TYPES]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    for from_ in range(0, len(order), batch):
        some = [rows[i] for i in order[from_ : from_ + batch]]
        logits = tagger(batch_of([r[0] for r in some]).to(DEVICE), 0.0)
        row = torch.from_numpy(np.repeat(np.arange(len(some)), [len(r[1]) for r in some])).to(DEVICE)
        at = torch.from_numpy(np.concatenate([np.asarray(r[1], np.int64) for r in some])).to(DEVICE)
        word = torch.from_numpy(np.concatenate([np.asarray(r[2], np.int64) for r in some])).to(DEVICE)
        for table, scores in zip(tables, logits):
            table[word] = scores[row, at].softmax(-1).half()
    return tables
