"""Pretrain an encoder on plain text, fine-tune it to name entities, and label text with it. Needs PyTorch 2.6 or newer and a
CUDA GPU of some 60 GB: thirteen minutes of an H200.

usage: teach.py IN OUT [--cpu with --steps, --width, --layers, --epochs, --seeds, --silver to try it small]
IN is what subwords.py wrote. OUT gets, for each set of articles left out (without0 to without2) and for all, NAME.silver.gz: the
likeliest labels of each word of the silver text with their probabilities (layout: labelsFile.py). Scores on what each set left out
go to stderr.

The encoder is BERT (Devlin et al. 2019) as later work trains it: pre-norm, rotary positions (Su et al. 2021), whole words masked,
squared ReLU (So et al. 2021), hidden matrices stepped by Muon (Jordan et al. 2024). Runs differ in the last digits of their
scores: sums on a GPU have no fixed order.
"""

import argparse
import json
import lzma
import subprocess
import sys
from pathlib import Path

import numpy as np
import torch
from encoder import DEVICE, Encoder, log
from labelsFile import write
from pretrain import pretrain
from score import score
from tagger import SCHEME_TYPES, finetune, probabilities
from windows import flat_windows, silver_windows

SETS = ["without0", "without1", "without2", "all"]
# Texts of this part belong to the set of everything alone.
DEV = 9
# Schemes that the CRF learns, the first ones; AQMAR's only teaches the encoder.
WRITTEN = 2


def read_starts(source):
    return torch.from_numpy(np.fromfile(source / "starts.u8", np.uint8).astype(np.int64)).to(DEVICE)


def parts(documents, name):
    if name == "all":
        return documents
    fold = int(name[-1])
    return [d for d in documents if d["fold"] not in (fold, DEV)]


def teach(args, name):
    """Fine-tune for one set with every seed and write the average of what they say of the silver text."""
    source = Path(args.input)
    saved = torch.load(Path(args.output) / "encoder.pt", map_location=DEVICE, weights_only=True)
    documents = json.loads((source / "gold.json").read_text())
    starts = read_starts(source)
    rows, words = flat_windows(documents)
    raw = np.frombuffer(lzma.decompress((source / "silver.u16.xz").read_bytes()), np.uint16)[: args.silver]
    silver_rows, silver_words = silver_windows(raw, starts.cpu().numpy())
    known, silver = [0] * len(SCHEME_TYPES), [0] * len(SCHEME_TYPES)
    for seed in range(1, args.seeds + 1):
        swap = args.swap * (seed % 2 == 0)
        tagger = finetune(saved["state"], saved["shape"], parts(documents, name), seed, args.epochs, args.rate, starts, swap)
        alone = probabilities(tagger, rows, words)
        report(name, documents, alone, f"seed {seed}, names swapped {swap}")
        known = [a + b for a, b in zip(known, alone)]
        silver = [a + b for a, b in zip(silver, probabilities(tagger, silver_rows, silver_words))]
        if seed > 1:
            report(name, documents, [table / seed for table in known], f"{seed} seeds")
        # A run that is cut short keeps what the seeds so far say.
        write(Path(args.output) / f"{name}.silver.gz", [table / seed for table in silver[:WRITTEN]])
    log(name, silver_words, "words labelled")


def report(name, everything, tables, what):
    spans, at = [], 0
    for d in everything:
        count = sum(len(s) for s in d["words"])
        spans.append((d, at, at + count))
        at += count
    plain = [t.cpu().numpy() for t in tables]
    for title, chosen in (("article", lambda d: d["scheme"] == 0 and f"without{d['fold']}" == name), ("anercorp dev", lambda d: d["fold"] == DEV)):
        some = [(d, a, b) for d, a, b in spans if chosen(d)]
        if some:
            found = score([d for d, _, _ in some], [np.concatenate([p[a:b] for _, a, b in some]) for p in plain])
            log(name, what, title, found)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--steps", type=int, default=5600, help="of pretraining: what an H200 did in 384 seconds")
    parser.add_argument("--width", type=int, default=512)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--batch", type=int, default=256)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--swap", type=float, default=0.2, help="share of names that every other seed swaps for others")
    parser.add_argument("--silver", type=int, help="label the first so many subwords alone")
    parser.add_argument("--set", help="fine-tune for one set, with the encoder that OUT holds")
    parser.add_argument("--cpu", action="store_true", help="go on without a GPU: for trying it small")
    args = parser.parse_args()
    if DEVICE == "cpu" and not args.cpu:
        raise SystemExit(
            f"teach.py needs a CUDA GPU and found none. Copy {args.input} and the folder of this file to a machine that has one, run "
            f"`python3 teach.py IN OUT` there, bring OUT back as {args.output}, and start the training again."
        )
    if args.set:
        return teach(args, args.set)
    torch.manual_seed(1)
    np.random.seed(1)
    source, out = Path(args.input), Path(args.output)
    out.mkdir(parents=True, exist_ok=True)
    text = np.frombuffer(lzma.decompress((source / "text.u16.xz").read_bytes()), np.uint16)
    text = torch.from_numpy(text.astype(np.int32)).to(DEVICE)
    starts = read_starts(source)
    shape = (len(starts), args.width, args.layers, args.width // 64)
    encoder = Encoder(*shape).to(DEVICE)
    log(len(text), "subwords,", sum(p.numel() for p in encoder.parameters()), "parameters")
    pretrain(encoder, text, starts, args.steps, args.batch)
    torch.save({"state": encoder.state_dict(), "shape": shape}, out / "encoder.pt")
    del encoder, text
    if DEVICE == "cuda":
        torch.cuda.empty_cache()
    # One set leaves most of a GPU idle.
    runs = [subprocess.Popen([sys.executable, __file__, *sys.argv[1:], "--set", name]) for name in SETS]
    if any([run.wait() for run in runs]):
        raise SystemExit("a fine-tuning run failed: its message stands above")


main()
