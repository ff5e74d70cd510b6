"""What the teachers say of a text, as readTaught.ts reads it."""

import gzip

import torch

# Labels below this probability are not written.
UNLIKELY = 0.01


def write(path, tables):
    """Three likeliest labels of each word and the square roots of their probabilities in a byte: two arrays of words x 3,
    labels first, one pair a scheme, packed by gzip."""
    blobs = []
    for table in tables:
        top = table.float().topk(3, -1)
        # Coarse steps, and nothing for what is unlikely, pack to a tenth.
        kept = top.values >= UNLIKELY
        labels = torch.where(kept, top.indices, 0)
        values = torch.where(kept, (top.values.clamp(0, 1).sqrt() * 31).round() * 8 + 7, 0)
        blobs += [part.byte().cpu().numpy().tobytes() for part in (labels, values)]
    path.write_bytes(gzip.compress(b"".join(blobs), 6, mtime=0))
