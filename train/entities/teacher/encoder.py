"""The encoder: subwords in, one vector each out."""

import math
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

# Subwords of no word, as subwords.py numbers them.
PAD, UNK, SEP, MASK, SPECIALS = 0, 1, 2, 3, 4
# Subwords in a window: what one vector can see.
LENGTH = 256
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
BEGAN = time.time()


def log(*parts):
    print(f"{time.time() - BEGAN:6.1f}s", *parts, file=sys.stderr, flush=True)


def rotary(length, width):
    angle = torch.outer(torch.arange(length), 10_000 ** (-torch.arange(0, width, 2) / width))
    return angle.cos().to(DEVICE), angle.sin().to(DEVICE)


def turn(x, cos, sin):
    a, b = x.float().chunk(2, -1)
    return torch.cat((a * cos - b * sin, a * sin + b * cos), -1).to(x.dtype)


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width, bias=False)
        self.out = nn.Linear(width, width, bias=False)
        self.up = nn.Linear(width, 4 * width, bias=False)
        self.down = nn.Linear(4 * width, width, bias=False)
        self.norms = nn.ParameterList([nn.Parameter(torch.ones(width)) for _ in range(2)])

    def forward(self, x, cos, sin, mask, drop):
        batch, length, width = x.shape
        h = F.rms_norm(x, (width,), self.norms[0].to(x.dtype))
        q, k, v = self.qkv(h).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        q, k = F.rms_norm(q, (q.shape[-1],)), F.rms_norm(k, (k.shape[-1],))
        h = F.scaled_dot_product_attention(turn(q, cos, sin), turn(k, cos, sin), v, attn_mask=mask)
        h = self.out(h.transpose(1, 2).reshape(batch, length, width))
        x = x + F.dropout(h, drop, self.training)
        h = F.rms_norm(x, (width,), self.norms[1].to(x.dtype))
        h = self.down(F.relu(self.up(h)).square())
        return x + F.dropout(h, drop, self.training)


class Encoder(nn.Module):
    def __init__(self, vocabulary, width, layers, heads):
        super().__init__()
        self.embed = nn.Embedding(vocabulary, width)
        nn.init.normal_(self.embed.weight, std=0.02)
        self.blocks = nn.ModuleList([Block(width, heads) for _ in range(layers)])
        for block in self.blocks:
            for linear in (block.qkv, block.up):
                nn.init.normal_(linear.weight, std=0.5 / math.sqrt(width))
            for linear in (block.out, block.down):
                nn.init.zeros_(linear.weight)
        self.first = nn.Parameter(torch.ones(width))
        self.last = nn.Parameter(torch.ones(width))
        self.bias = nn.Parameter(torch.zeros(vocabulary))
        self.cos, self.sin = rotary(LENGTH, width // heads)

    def forward(self, ids, mask=None, drop=0.0):
        x = self.embed(ids)
        if torch.is_autocast_enabled(DEVICE):
            x = x.bfloat16()
        x = F.rms_norm(x, (x.shape[-1],), self.first.to(x.dtype))
        length = ids.shape[1]
        for i, block in enumerate(self.blocks):
            x = block(x, self.cos[:length], self.sin[:length], mask, drop)
        return F.rms_norm(x, (x.shape[-1],), self.last.to(x.dtype))
