// Matrix products and the few vector loops that training needs. One thread, fixed order of sums: the same input gives
// the same bits on the same kind of processor.
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

// Rows of an aligned float buffer; grows, never shrinks.
struct Floats {
  std::vector<float> data;
  float *need(size_t size) {
    if (data.size() < size) data.resize(size);
    return data.data();
  }
  float *zeroed(size_t size) {
    float *at = need(size);
    std::fill(at, at + size, 0.0f);
    return at;
  }
};

#ifdef __AVX512BF16__
#include <immintrin.h>
#endif

// Products take their factors as bfloat16 pairs where the processor has the instruction for it (sums stay float32), which
// doubles the speed, and as floats elsewhere.
#ifdef __AVX512BF16__
typedef int32_t Unit;
constexpr int PAIR = 2;

static inline uint32_t rounded(float x) {
  uint32_t bits;
  memcpy(&bits, &x, 4);
  return (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
}

static inline __m512i widened(const float *from) {
  return _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(_mm512_loadu_ps(from)));
}

// Rows k and k + 1 side by side, column by column; `below` may be null.
static inline void pairRows(const float *row, const float *below, int count, Unit *to) {
  int i = 0;
  for (; i + LANES <= count; i += LANES) {
    const __m512i low = widened(row + i);
    const __m512i high = below ? _mm512_slli_epi32(widened(below + i), 16) : _mm512_setzero_si512();
    _mm512_storeu_si512(to + i, _mm512_or_si512(low, high));
  }
  for (; i < count; i++) to[i] = (Unit)(rounded(row[i]) | (below ? rounded(below[i]) << 16 : 0));
}

// One row's neighbours in pairs.
static inline void pairColumns(const float *row, int count, Unit *to) {
  int i = 0;
  for (; i + LANES <= count; i += LANES)
    _mm256_storeu_si256((__m256i *)(to + i / 2), (__m256i)_mm512_cvtneps_pbh(_mm512_loadu_ps(row + i)));
  for (; i < count; i += 2) to[i / 2] = (Unit)(rounded(row[i]) | (i + 1 < count ? rounded(row[i + 1]) << 16 : 0));
}

static inline void accumulate(Lanes &sum, Unit x, const Unit *b) {
  sum = (Lanes)_mm512_dpbf16_ps((__m512)sum, (__m512bh)_mm512_set1_epi32(x), (__m512bh)_mm512_loadu_si512(b));
}
#else
typedef float Unit;
constexpr int PAIR = 1;

static inline void pairRows(const float *row, const float *, int count, Unit *to) { memcpy(to, row, count * sizeof(float)); }

static inline void pairColumns(const float *row, int count, Unit *to) { memcpy(to, row, count * sizeof(float)); }

static inline void accumulate(Lanes &sum, Unit x, const Unit *b) { sum += x * *(const Lanes *)b; }
#endif

// Columns of a panel, and rows of the largest tile: what fits the processor's vector registers.
#ifdef __AVX512F__
constexpr int PANEL = 32, TALL = 12;
#else
constexpr int PANEL = 16, TALL = 6;
#endif

// R x PANEL of the product: a(r, k) = a[r * rowStep + k * depthStep], b packed PANEL wide.
template <int R>
static inline void tile(const Unit *a, long rowStep, long depthStep, const Unit *b, float *c, long ldc, int depth, bool add) {
  constexpr int PARTS = PANEL / LANES;
  Lanes sum[R][PARTS];
  for (int r = 0; r < R; r++)
    for (int part = 0; part < PARTS; part++) sum[r][part] = Lanes{};
  for (int k = 0; k < depth; k++) {
    const Unit *ak = a + k * depthStep, *bk = b + PANEL * k;
#pragma GCC unroll 12
    for (int r = 0; r < R; r++)
#pragma GCC unroll 2
      for (int part = 0; part < PARTS; part++) accumulate(sum[r][part], ak[r * rowStep], bk + LANES * part);
  }
  for (int r = 0; r < R; r++) {
    Lanes *out = (Lanes *)(c + r * ldc);
    for (int part = 0; part < PARTS; part++) out[part] = add ? out[part] + sum[r][part] : sum[r][part];
  }
}

// c (rows x columns) = or += a b, with a(r, k) = a[r * lda + k], or a[k * lda + r] where `turned`. Columns: a multiple of PANEL.
static void product(const float *a, long lda, bool turned, const float *b, long ldb, float *c, long ldc, int rows, int columns,
                    int depth, bool add) {
  static std::vector<Unit> right, left;
  constexpr int DEPTH = 384, ROWS = 96;
  if (right.size() < (size_t)DEPTH * columns) right.resize((size_t)DEPTH * columns);
  if (left.size() < (size_t)DEPTH * ROWS) left.resize((size_t)DEPTH * ROWS);
  for (int from = 0; from < depth; from += DEPTH) {
    const int part = std::min(DEPTH, depth - from), units = (part + PAIR - 1) / PAIR;
    for (int j = 0; j < columns; j += PANEL)
      for (int u = 0; u < units; u++) {
        const float *row = b + (from + u * PAIR) * ldb + j;
        pairRows(row, u * PAIR + 1 < part ? row + ldb : nullptr, PANEL, &right[(size_t)j * units + PANEL * u]);
      }
    for (int i = 0; i < rows; i += ROWS) {
      const int count = std::min(ROWS, rows - i);
      for (int u = 0; turned && u < units; u++) {
        const float *row = a + (from + u * PAIR) * lda + i;
        pairRows(row, u * PAIR + 1 < part ? row + lda : nullptr, count, &left[(size_t)u * ROWS]);
      }
      for (int r = 0; !turned && r < count; r++) pairColumns(a + (i + r) * lda + from, part, &left[(size_t)r * units]);
      const long rowStep = turned ? 1 : units, depthStep = turned ? ROWS : 1;
      for (int j = 0; j < columns; j += PANEL) {
        const Unit *panel = &right[(size_t)j * units];
        const bool adds = add || from > 0;
        int r = 0;
        auto at = [&] { return c + (i + r) * ldc + j; };
        for (; r + TALL <= count; r += TALL) tile<TALL>(&left[r * rowStep], rowStep, depthStep, panel, at(), ldc, units, adds);
        for (; r + 4 <= count; r += 4) tile<4>(&left[r * rowStep], rowStep, depthStep, panel, at(), ldc, units, adds);
        for (; r < count; r++) tile<1>(&left[r * rowStep], rowStep, depthStep, panel, at(), ldc, units, adds);
      }
    }
  }
}

// c (rows x columns) (+)= a (rows x depth) b (depth x columns)
static inline void multiply(const float *a, long lda, const float *b, long ldb, float *c, long ldc, int rows, int columns,
                            int depth, bool add) {
  product(a, lda, false, b, ldb, c, ldc, rows, columns, depth, add);
}

// c (columnsOfA x columns) += aT b, both of `rows` rows
static inline void multiplyTransposed(const float *a, long lda, const float *b, long ldb, float *c, long ldc, int rows,
                                      int columnsOfA, int columns) {
  product(a, lda, true, b, ldb, c, ldc, columnsOfA, columns, rows, true);
}

// out (columns x rows) = in (rows x columns) transposed
static inline void transpose(const float *in, int rows, int columns, float *out) {
  for (int r = 0; r < rows; r++)
    for (int c = 0; c < columns; c++) out[(size_t)c * rows + r] = in[(size_t)r * columns + c];
}

static inline float total(const Lanes &lanes) {
  float sum = 0;
  for (int i = 0; i < LANES; i++) sum += lanes[i];
  return sum;
}

// Lengths of the following are multiples of 16.
static inline float dot(const float *a, const float *b, int length) {
  Lanes sum[16 / LANES] = {};
  for (int i = 0; i < length; i += 16)
    for (int part = 0; part < 16 / LANES; part++)
      sum[part] += *(const Lanes *)(a + i + part * LANES) * *(const Lanes *)(b + i + part * LANES);
  for (int part = 1; part < 16 / LANES; part++) sum[0] += sum[part];
  return total(sum[0]);
}

static inline void addScaled(float *to, const float *from, float scale, int length) {
  for (int i = 0; i < length; i += LANES) *(Lanes *)(to + i) += scale * *(const Lanes *)(from + i);
}

static inline void addColumns(float *sums, const float *rows, long count, int width) {
  for (long r = 0; r < count; r++) addScaled(sums, rows + r * width, 1.0f, width);
}

static inline void addBias(float *rows, const float *bias, long count, int width) {
  for (long r = 0; r < count; r++) addScaled(rows + r * width, bias, 1.0f, width);
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
  float uniform() { return (next() >> 8) * (1.0f / 16777216.0f); }
  float normal() {
    const float u = uniform() + 1e-7f, v = uniform();
    return std::sqrt(-2 * std::log(u)) * std::cos(6.28318531f * v);
  }
};
