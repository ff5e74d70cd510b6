"""Pretrain the two causal convolution stacks of the teacher: predict each word from its left and right context.

usage: pretrain.py VECTORS OUT.pt MINUTES        (VECTORS as train/entities/vectors.ts writes it, with .json and .ids)
"""
import json
import sys
import time

import numpy
import torch

from encoder import Encoder

vectors_path, out, minutes = sys.argv[1], sys.argv[2], float(sys.argv[3])
torch.manual_seed(1)
torch.set_num_threads(1)
meta = json.load(open(vectors_path + '.json'))
dim, words = meta['dimensions'], len(meta['words'])
vectors = torch.from_numpy(numpy.fromfile(vectors_path, dtype=numpy.float32).reshape(words, dim).copy())
ids = torch.from_numpy(numpy.fromfile(vectors_path + '.ids', dtype=numpy.int32).astype(numpy.int64))

CHUNK, BATCH, COMMON, NOISE = 96, 48, 50_000, 1024
# Input ids: word + 2; 0 pads a line's end, 1 stands for rare words (both are -1 in the stream).
ids = torch.where(ids < 0, torch.zeros_like(ids), ids + 2)
stream = ids[: len(ids) // CHUNK * CHUNK].reshape(-1, CHUNK)
encoder = Encoder(vectors)
to_output = torch.nn.Linear(2 * encoder.hidden, dim)
table = torch.nn.Embedding(COMMON, dim, sparse=False)
torch.nn.init.normal_(table.weight, std=0.1)
bias = torch.nn.Parameter(torch.zeros(COMMON))
counts = torch.tensor(meta['counts'][:COMMON], dtype=torch.float)
share = counts.pow(0.75) / counts.pow(0.75).sum()
log_share = share.log()
dense = [p for p in encoder.parameters() if p.requires_grad] + list(to_output.parameters())
adam = torch.optim.Adam(dense, lr=1.5e-3)
square = torch.full((COMMON,), 1e-3)
bias_square = torch.full((COMMON,), 1e-3)

start, seen, running, batch = time.time(), 0, 0.0, 0
order = torch.randperm(len(stream))
at = 0
while True:
    spent = (time.time() - start) / (60 * minutes)
    if spent >= 1:
        break
    adam.param_groups[0]['lr'] = 1.5e-3 * min(1.0, batch / 100 + 0.01) * (1 - spent)
    if at + BATCH > len(order):
        order, at = torch.randperm(len(stream)), 0
    chunk = stream[order[at : at + BATCH]]
    at += BATCH
    left, right = encoder(chunk)
    # Word i from what stands left of it and right of it.
    context = torch.cat([left[:, :-2], right[:, 2:]], -1)
    target = chunk[:, 1:-1] - 2
    wanted = (target >= 0) & (target < COMMON)
    context, target = to_output(context[wanted]), target[wanted]
    noise = torch.multinomial(share, NOISE, replacement=True)
    rows = torch.cat([target, noise])
    picked = table.weight[rows].detach().requires_grad_(True)
    picked_bias = bias[rows].detach().requires_grad_(True)
    n = len(target)
    true = (context * picked[:n]).sum(-1) + picked_bias[:n] - log_share[target]
    false = context @ picked[n:].T + picked_bias[n:] - log_share[noise]
    false = false.masked_fill(noise[None, :] == target[:, None], -1e9)
    loss = torch.nn.functional.cross_entropy(
        torch.cat([true[:, None], false], 1), torch.zeros(n, dtype=torch.long))
    adam.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(dense, 1.0)
    adam.step()
    with torch.no_grad():  # AdaGrad, one step size a row, for the output table
        gradient = picked.grad * n
        square.index_add_(0, rows, (gradient * gradient).mean(-1))
        table.weight.index_add_(0, rows, -0.03 * gradient / square[rows].sqrt()[:, None])
        bias_gradient = picked_bias.grad * n
        bias_square.index_add_(0, rows, bias_gradient * bias_gradient)
        bias.index_add_(0, rows, -0.03 * bias_gradient / bias_square[rows].sqrt())
    seen += chunk.numel()
    running += loss.item()
    batch += 1
    if batch % 200 == 0:
        print(f'{seen / 1e6:.1f} M words, {seen / (time.time() - start):.0f}/s, loss {running / 200:.3f}', flush=True)
        running = 0.0
        torch.save(encoder.state_dict(), out)
torch.save(encoder.state_dict(), out)
