// What the stacks read: a word's vector and two flags.
#pragma once
#include "stack.h"

struct WordTable {
  static constexpr int DIM = 64, WIDTH = 72;
  std::vector<float> vectors;

  // Vectors are centred and brought to length 4.
  explicit WordTable(const std::string &path) : vectors(readFile<float>(path)) {
    const size_t words = vectors.size() / DIM;
    std::vector<double> mean(DIM);
    for (size_t w = 0; w < words; w++)
      for (int d = 0; d < DIM; d++) mean[d] += vectors[w * DIM + d] / words;
    for (size_t w = 0; w < words; w++) {
      float *v = &vectors[w * DIM];
      for (int d = 0; d < DIM; d++) v[d] -= mean[d];
      addScaled(v, v, 4 / std::max(1e-6f, std::sqrt(dot(v, v, DIM))) - 1, DIM);
    }
  }

  // row >= 0: a word; -1: an unknown one; -2: the end of a sentence.
  void write(int row, float *to) const {
    std::fill(to, to + WIDTH, 0.0f);
    if (row >= 0) memcpy(to, &vectors[(size_t)row * DIM], DIM * sizeof(float));
    else to[DIM - 1 - row] = 2;
  }
};
