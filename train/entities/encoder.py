"""The teacher's encoder: frozen word vectors into two stacks of causal convolutions, one a direction."""
import torch


class Stack(torch.nn.Module):
    """Left-to-right: output i sees words up to and including i."""

    def __init__(self, width, hidden, layers):
        super().__init__()
        self.first = torch.nn.Linear(width, hidden)
        self.norms = torch.nn.ModuleList(torch.nn.LayerNorm(hidden) for _ in range(layers))
        # Three taps as three matrices: one matrix product each is faster on a CPU than a convolution call.
        self.taps = torch.nn.ModuleList(torch.nn.Linear(3 * hidden, hidden) for _ in range(layers))

    def forward(self, x, drop=0.0):
        x = self.first(x)
        for layer, (norm, tap) in enumerate(zip(self.norms, self.taps)):
            step = 2 ** layer
            y = norm(x)
            padded = torch.nn.functional.pad(y, (0, 0, 2 * step, 0))
            length = y.shape[1]
            y = torch.cat([padded[:, :length], padded[:, step : step + length], y], -1)
            x = x + torch.nn.functional.dropout(torch.relu(tap(y)), drop, self.training)
        return x


class Encoder(torch.nn.Module):
    def __init__(self, vectors, hidden=128, layers=3):
        super().__init__()
        self.hidden = hidden
        unit = vectors - vectors.mean(0)
        unit = unit / unit.norm(dim=1, keepdim=True).clamp(min=1e-6) * 4
        table = torch.cat([torch.zeros(2, vectors.shape[1]), unit])
        self.words = torch.nn.Embedding.from_pretrained(table, freeze=True)
        self.left = Stack(vectors.shape[1], hidden, layers)
        self.right = Stack(vectors.shape[1], hidden, layers)

    def forward(self, ids, drop=0.0):
        """ids (batch, length) -> left and right states (batch, length, hidden)."""
        x = self.words(ids)
        return self.left(x, drop), self.right(x.flip(1), drop).flip(1)
