// Linear chain over BIOES labels: 0 is O, type t has B, I, E, S at 1 + 4t to 4 + 4t. Rows of scores are WIDTH wide.
#pragma once
#include "corpus.h"

struct Lattice {
  std::vector<uint8_t> from, to;
  bool used[WIDTH] = {}, opens[WIDTH] = {}, closes[WIDTH] = {};

  // Labels of the types whose bit is set.
  explicit Lattice(uint32_t types) {
    for (int l = 0; l < WIDTH; l++) used[l] = l == 0 || ((l - 1) / 4 < 8 && l < WIDTH && (types >> ((l - 1) / 4)) & 1);
    for (int a = 0; a < WIDTH; a++) {
      opens[a] = used[a] && follows(0, a);
      closes[a] = used[a] && follows(a, 0);
      for (int b = 0; b < WIDTH; b++)
        if (used[a] && used[b] && follows(a, b)) {
          from.push_back(a);
          to.push_back(b);
        }
    }
  }

  static bool follows(int before, int after) {
    const bool inside = before != 0 && ((before - 1) & 3) < 2;
    const bool continues = after != 0 && (((after - 1) & 3) == 1 || ((after - 1) & 3) == 2);
    if (inside != continues) return false;
    return !inside || (before - 1) / 4 == (after - 1) / 4;
  }

  // Posteriors of labels into `marginals`; expected counts of transitions are added to `expected` where given.
  // Returns the log of the sum over all paths. `weights`: one a pair.
  double marginals(const float *scores, int length, const float *weights, float *marginals, double *expected) {
    const int pairs = (int)from.size();
    alpha.resize((size_t)length * WIDTH);
    emit.resize((size_t)length * WIDTH);
    factors.resize(pairs);
    for (int p = 0; p < pairs; p++) factors[p] = std::exp(weights[p]);
    double log = 0;
    for (int t = 0; t < length; t++) {
      const float *s = scores + t * WIDTH;
      float *e = &emit[(size_t)t * WIDTH], *a = &alpha[(size_t)t * WIDTH];
      float top = -1e30f;
      for (int l = 0; l < WIDTH; l++)
        if (used[l]) top = std::max(top, s[l]);
      log += top;
      for (int l = 0; l < WIDTH; l++) e[l] = used[l] ? expNegative(s[l] - top) : 0;
      if (t == 0) {
        for (int l = 0; l < WIDTH; l++) a[l] = opens[l] ? e[l] : 0;
      } else {
        const float *b = a - WIDTH;
        std::fill(a, a + WIDTH, 0.0f);
        for (int p = 0; p < pairs; p++) a[to[p]] += b[from[p]] * factors[p];
        for (int l = 0; l < WIDTH; l++) a[l] *= e[l];
      }
      if (t == length - 1)
        for (int l = 0; l < WIDTH; l++) a[l] = closes[l] ? a[l] : 0;
      float sum = 1e-35f;
      for (int l = 0; l < WIDTH; l++) sum += a[l];
      log += std::log(sum);
      for (int l = 0; l < WIDTH; l++) a[l] /= sum;
    }
    float beta[WIDTH], next[WIDTH];
    for (int l = 0; l < WIDTH; l++) beta[l] = closes[l];
    for (int t = length - 1; t >= 0; t--) {
      const float *a = &alpha[(size_t)t * WIDTH], *e = &emit[(size_t)t * WIDTH];
      float *m = marginals + t * WIDTH, sum = 1e-35f;
      for (int l = 0; l < WIDTH; l++) sum += m[l] = a[l] * beta[l];
      for (int l = 0; l < WIDTH; l++) m[l] /= sum;
      if (t == 0) break;
      const float *b = a - WIDTH;
      for (int l = 0; l < WIDTH; l++) {
        beta[l] *= e[l];
        next[l] = 0;
      }
      float all = 1e-35f;
      for (int p = 0; p < pairs; p++) {
        const float through = factors[p] * beta[to[p]];
        next[from[p]] += through;
        all += b[from[p]] * through;
      }
      if (expected)
        for (int p = 0; p < pairs; p++) expected[p] += b[from[p]] * factors[p] * beta[to[p]] / all;
      float scale = 1e-35f;
      for (int l = 0; l < WIDTH; l++) scale += next[l];
      for (int l = 0; l < WIDTH; l++) beta[l] = next[l] / scale;
    }
    return log;
  }

  // The best legal path.
  void best(const float *scores, int length, const float *weights, uint8_t *path) {
    const int pairs = (int)from.size();
    alpha.resize((size_t)length * WIDTH);
    back.resize((size_t)length * WIDTH);
    for (int l = 0; l < WIDTH; l++) alpha[l] = opens[l] ? scores[l] : -1e30f;
    for (int t = 1; t < length; t++) {
      float *a = &alpha[(size_t)t * WIDTH];
      const float *b = a - WIDTH;
      std::fill(a, a + WIDTH, -1e30f);
      for (int p = 0; p < pairs; p++) {
        const float score = b[from[p]] + weights[p];
        if (score > a[to[p]]) {
          a[to[p]] = score;
          back[(size_t)t * WIDTH + to[p]] = from[p];
        }
      }
      for (int l = 0; l < WIDTH; l++) a[l] += scores[t * WIDTH + l];
    }
    int last = 0;
    const float *a = &alpha[(size_t)(length - 1) * WIDTH];
    for (int l = 0; l < WIDTH; l++)
      if (closes[l] && a[l] > a[last]) last = l;
    for (int t = length - 1; t >= 0; t--) {
      path[t] = last;
      last = back[(size_t)t * WIDTH + last];
    }
  }

private:
  std::vector<float> alpha, emit, factors;
  std::vector<uint8_t> back;
};
