// The few vector loops and the random numbers that training needs. One thread, fixed order of sums: the same input gives the
// same bits on the same kind of processor.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

// As wide as the processor's registers: the compiler keeps wider ones in memory.
#ifdef __AVX512F__
constexpr int LANES = 16;
#else
constexpr int LANES = 8;
#endif
typedef float Lanes __attribute__((vector_size(4 * LANES), aligned(4)));

// `length` is a multiple of 16.
static inline void addScaled(float *to, const float *from, float scale, int length) {
  for (int i = 0; i < length; i += LANES) *(Lanes *)(to + i) += scale * *(const Lanes *)(from + i);
}

// e^x for x <= 0, within 1e-6 of its size; plain arithmetic, so that compilers make lanes of a loop over it.
static inline float expNegative(float x) {
  x = x < -80.0f ? -80.0f : x;
  const float turns = x * 1.44269504f;
  const int whole = (int)(turns - 0.5f);
  const float r = (turns - (float)whole) * 0.693147181f;
  const float p = 1 + r * (1 + r * (0.5f + r * (0.166666667f + r * (0.0416666667f + r * (0.00833333333f + r * 0.00138888889f)))));
  int32_t bits = (whole + 127) << 23;
  float scale;
  memcpy(&scale, &bits, 4);
  return p * scale;
}

// Seeded uniform numbers (xorshift64*).
struct Random {
  uint64_t state;
  explicit Random(uint64_t seed) : state(seed * 0x9e3779b97f4a7c15ull + 1) {}
  uint32_t next() {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (uint32_t)((state * 0x2545f4914f6cdd1dull) >> 32);
  }
};
