// Posteriors in a byte: the square root keeps small ones apart.
#pragma once
#include "lattice.h"

static inline void squeeze(const std::vector<float> &marginals, uint8_t *to) {
  for (size_t i = 0; i < marginals.size(); i++) to[i] = (uint8_t)std::lround(255 * std::sqrt(std::min(1.0f, marginals[i])));
}

static inline float unsqueeze(uint8_t byte) { return byte * byte / 65025.0f; }

// Lattices of schemes given as the bits of their types, with commas between.
static inline std::vector<Lattice> latticesOf(char *list) {
  std::vector<Lattice> lattices;
  while (*list) {
    lattices.emplace_back((uint32_t)strtoul(list, &list, 0));
    if (*list == ',') list++;
  }
  return lattices;
}
