"""Masked words guessed from their context, until the encoder knows the language."""

import numpy as np
import torch
import torch.nn.functional as F
from encoder import DEVICE, LENGTH, MASK, SPECIALS, log


def orthogonal(g):
    """The nearest half-orthogonal matrix of each in a stack, by Jordan's Newton-Schulz steps."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = g.bfloat16()
    tall = x.shape[-2] > x.shape[-1]
    if tall:
        x = x.mT
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(5):
        s = x @ x.mT
        x = a * x + (b * s + c * (s @ s)) @ x
    return (x.mT if tall else x).float()


class Muon:
    def __init__(self, parameters):
        groups = {}
        for p in parameters:
            groups.setdefault(p.shape, []).append(p)
        self.groups = [(ps, torch.zeros(len(ps), *shape, device=DEVICE)) for shape, ps in groups.items()]

    @torch.no_grad()
    def step(self, rate, momentum=0.95, decay=0.0):
        for parameters, speed in self.groups:
            g = torch.stack([p.grad for p in parameters])
            speed.lerp_(g, 1 - momentum)
            move = orthogonal(g.lerp(speed, momentum)) * max(1, g.shape[-2] / g.shape[-1]) ** 0.5
            for p, m in zip(parameters, move):
                p.mul_(1 - rate * decay).sub_(m, alpha=rate)


def corrupt(ids, starts, rate):
    """Whole words hidden: eight in ten by the mask, one in ten by any subword, one left. Also which subwords to guess."""
    word = starts[ids].cumsum(1).long()
    chosen = torch.rand(ids.shape[0], LENGTH + 1, device=ids.device).gather(1, word) < rate
    chosen &= ids >= SPECIALS
    how = torch.rand(ids.shape[0], LENGTH + 1, device=ids.device).gather(1, word)
    noise = torch.randint(SPECIALS, len(starts), ids.shape, device=ids.device)
    return torch.where(chosen & (how < 0.8), MASK, torch.where(chosen & (how > 0.9), noise, ids)), chosen


def pretrain(encoder, text, starts, steps, batch):
    matrices = [p for b in encoder.blocks for p in (b.qkv.weight, b.out.weight, b.up.weight, b.down.weight)]
    known = {id(p) for p in matrices}
    others = [p for p in encoder.parameters() if id(p) not in known]
    muon = Muon(matrices)
    adam = torch.optim.AdamW(others, lr=1, betas=(0.9, 0.98), weight_decay=0.0, fused=DEVICE == "cuda")
    if DEVICE == "cuda":
        for block in encoder.blocks:
            block.compile()
    chunks = len(text) // LENGTH - 1
    offset, order, at = 0, np.empty(0, np.int64), 0
    encoder.train()
    epoch = 0
    for step in range(steps):
        if at + batch > len(order):
            offset = np.random.randint(LENGTH)
            order, at = np.random.permutation(chunks), 0
            epoch += 1
        rows = torch.from_numpy(order[at : at + batch]).to(DEVICE)
        at += batch
        ids = text[(rows[:, None] * LENGTH + offset + torch.arange(LENGTH, device=DEVICE))].long()
        spent = step / steps
        rate = min(1, (step + 1) / 100) * min(1, (1 - spent) / 0.8)
        hidden, chosen = corrupt(ids, starts, 0.3 - 0.15 * spent)
        with torch.autocast(DEVICE, torch.bfloat16):
            x = encoder(hidden)
            where = chosen.view(-1).nonzero()[:, 0]
            logits = x.view(-1, x.shape[-1])[where] @ encoder.embed.weight.T + encoder.bias
            loss = F.cross_entropy(logits.float(), ids.view(-1)[where])
        loss.backward()
        muon.step(0.02 * rate, decay=0.01)
        for group in adam.param_groups:
            group["lr"] = 2e-3 * rate
        adam.step()
        encoder.zero_grad(set_to_none=True)
        if step % 500 == 0:
            log(f"step {step} of {steps}, pass {epoch}, loss {loss.item():.3f}")
    log(f"pretrained, last loss {loss.item():.3f}")
