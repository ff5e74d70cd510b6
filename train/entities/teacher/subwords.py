"""Cut the words of a workshop into subwords (byte-pair encoding, Sennrich et al. 2016) and pack every text for teach.py.

usage: subwords.py WORK OUT [VOCABULARY]
WORK holds what writeTexts.ts wrote: words.txt (normal forms), text.i32 and silver.i32 (numbers of words, -1 after a sentence),
gold.jsonl. OUT gets text.u16, silver.u16, gold.json and starts.u8 (1 where a subword begins a word), the numbers packed by xz.
"""

import json
import lzma
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

SPECIALS = ["[PAD]", "[UNK]", "[SEP]", "[MASK]"]
UNKNOWN, SENTENCE_END = 1, 2
# Words the encoder learns its pieces from; more changes little.
LEARNED_FROM = 8_000_000
INSIDE = "##"


def learn(words, stream, size):
    tokenizer = Tokenizer(models.BPE(unk_token="[UNK]", continuing_subword_prefix=INSIDE))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        special_tokens=SPECIALS,
        continuing_subword_prefix=INSIDE,
        limit_alphabet=400,
        show_progress=False,
    )
    sample = stream[:: max(1, len(stream) // LEARNED_FROM)]
    counts = Counter(sample[sample >= 0].tolist())
    tokenizer.train_from_iterator((" ".join([words[w]] * n) for w, n in counts.items()), trainer)
    return tokenizer


def pieces_of(tokenizer, words):
    """Subwords of every word, flat, and where each word's begin. A word with an unknown sign is one unknown subword."""
    encoded = tokenizer.encode_batch(words, add_special_tokens=False)
    pieces = [e.ids if e.ids and UNKNOWN not in e.ids else [UNKNOWN] for e in encoded]
    ends = np.cumsum([0] + [len(p) for p in pieces])
    return np.fromiter((i for p in pieces for i in p), np.uint16), ends


def flatten(stream, pieces, ends):
    """The stream's subwords, one SENTENCE_END for each -1."""
    lengths = np.where(stream >= 0, ends[stream + 1] - ends[stream], 1)
    first = np.repeat(np.where(stream >= 0, ends[stream], -1), lengths)
    within = np.arange(len(first)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return np.where(first >= 0, pieces[first + within], SENTENCE_END).astype(np.uint16)


def main():
    work, out = Path(sys.argv[1]), Path(sys.argv[2])
    size = int(sys.argv[3]) if len(sys.argv) > 3 else 24_000
    out.mkdir(parents=True, exist_ok=True)
    words = (work / "words.txt").read_text("utf8").split("\n")[:-1]
    text = np.fromfile(work / "text.i32", np.int32)
    tokenizer = learn(words, text, size)
    pieces, ends = pieces_of(tokenizer, words)
    vocabulary = tokenizer.get_vocab()
    starts = np.ones(len(vocabulary), np.uint8)
    for piece, i in vocabulary.items():
        starts[i] = not piece.startswith(INSIDE) and i != SENTENCE_END
    (out / "starts.u8").write_bytes(starts.tobytes())
    for name in ("text", "silver"):
        flat = flatten(np.fromfile(work / f"{name}.i32", np.int32), pieces, ends)
        (out / f"{name}.u16.xz").write_bytes(lzma.compress(flat.tobytes(), preset=6))
        print(name, len(flat), "subwords", file=sys.stderr)
    documents = []
    for line in (work / "gold.jsonl").read_text("utf8").splitlines():
        one = json.loads(line)
        cut = [[pieces[ends[w] : ends[w + 1]].tolist() for w in sentence] for sentence in one["words"]]
        documents.append({**one, "words": cut})
    (out / "gold.json").write_text(json.dumps(documents))


main()
