// The teacher: pretrained stacks, a bag of each word's features, one hidden layer, a CRF on top for each scheme.
#pragma once
#include "encoder.h"
#include "lattice.h"

struct Tagger {
  static constexpr int BAG = 32, MIDDLE = 128, BUCKETS = 1 << 18;
  static constexpr float INSIDE = 0.2f, INPUT = 0.3f, OUTPUT = 0.5f, FEATURE = 0.3f, BAG_RATE = 0.05f;

  const Spellings &spellings;
  const WordTable &table;
  std::vector<Lattice> lattices;
  Random random;
  Parameters p;
  Stack left, right;
  int hidden, wide;
  size_t w1, b1, pairs;
  std::vector<size_t> w2, b2;
  // Embeddings of hashed features, and AdaGrad's squares, one a row.
  std::vector<float> bag, bagSquare;

  // One sentence to read: its corpus and number.
  struct Item {
    const Corpus *corpus;
    int sentence;
    int length() const { return corpus->length(sentence); }
    uint32_t start() const { return corpus->starts[sentence]; }
  };

  Tagger(const Spellings &spellings, const WordTable &table, std::vector<Lattice> schemes, int hidden, int layers, int seed)
      : spellings(spellings), table(table), lattices(schemes), random(seed), left(p, random, WordTable::WIDTH, hidden, layers, 0.3f),
        right(p, random, WordTable::WIDTH, hidden, layers, 0.3f), hidden(hidden), wide(WordTable::WIDTH + BAG + 4 * hidden),
        bag((size_t)BUCKETS * BAG), bagSquare(BUCKETS, 1e-4f) {
    w1 = p.add((size_t)wide * MIDDLE, std::sqrt(1.0f / wide), random);
    b1 = p.add(MIDDLE, 0, random);
    // Scheme s scores with the sum of list 0 (shared) and list s + 1.
    for (size_t s = 0; s <= lattices.size(); s++) {
      w2.push_back(p.add((size_t)MIDDLE * WIDTH, s == 0 ? std::sqrt(1.0f / MIDDLE) : 0, random));
      b2.push_back(p.add(WIDTH, 0, random));
    }
    pairs = p.add((lattices.size() + 1) * WIDTH * WIDTH, 0, random);
    for (float &x : bag) x = 0.02f * random.normal();
  }

  // Take over pretrained stacks.
  void load(const std::string &path) {
    const auto pretrained = readFile<float>(path);
    if (pretrained.size() != w1) {
      fprintf(stderr, "%s holds a net of another shape\n", path.c_str());
      exit(1);
    }
    std::copy(pretrained.begin(), pretrained.end(), p.value.begin());
  }

  // Read a batch: its hidden layer, for `score`.
  void read(const std::vector<Item> &batch, bool learning) {
    const int B = (int)batch.size();
    int T = 0;
    tokens = 0;
    for (const Item &item : batch) {
      T = std::max(T, item.length());
      tokens += item.length();
    }
    const long rows = (long)T * B;
    float *inLeft = xl.zeroed(rows * WordTable::WIDTH), *inRight = xr.zeroed(rows * WordTable::WIDTH);
    for (int b = 0; b < B; b++)
      for (int t = 0, L = batch[b].length(); t < L; t++) {
        const int row = spellings.rows[batch[b].corpus->words[batch[b].start() + t]];
        table.write(row, inLeft + ((long)t * B + b) * WordTable::WIDTH);
        table.write(row, inRight + ((long)(L - 1 - t) * B + b) * WordTable::WIDTH);
      }
    const float drop = learning ? INSIDE : 0;
    const float *l = left.forward(p, inLeft, T, B, drop, &random), *r = right.forward(p, inRight, T, B, drop, &random);
    float *in = input.zeroed((size_t)tokens * wide);
    used.clear();
    usedEnds.assign(1, 0);
    long n = 0;
    for (int b = 0; b < B; b++) {
      const Item &item = batch[b];
      for (int t = 0, L = item.length(); t < L; t++, n++) {
        float *to = in + n * wide;
        memcpy(to, inLeft + ((long)t * B + b) * WordTable::WIDTH, WordTable::WIDTH * sizeof(float));
        to += WordTable::WIDTH;
        addBag(item, t, learning, to);
        to += BAG;
        for (int part = 0; part < 4; part++, to += hidden) {
          const float *state = stateOf(l, r, part, t, L, b, B);
          if (state) memcpy(to, state, hidden * sizeof(float));
        }
      }
    }
    if (learning) dropped(inputMask, (size_t)tokens * wide, INPUT, in);
    float *h = middle.need((size_t)tokens * MIDDLE);
    multiply(in, wide, &p.value[w1], MIDDLE, h, MIDDLE, tokens, MIDDLE, wide, false);
    addBias(h, &p.value[b1], tokens, MIDDLE);
    for (long i = 0; i < (long)tokens * MIDDLE; i++) h[i] = h[i] > 0 ? h[i] : 0;
    if (learning) dropped(middleMask, (size_t)tokens * MIDDLE, OUTPUT, h);
  }

  // Scores of every token of the batch that was read last, under `scheme` or, where it is -1, its items' own schemes.
  const float *score(const std::vector<Item> &batch, int scheme) {
    const float *h = middle.data.data();
    float *s = scores.need((size_t)tokens * WIDTH);
    multiply(h, MIDDLE, &p.value[w2[0]], WIDTH, s, WIDTH, tokens, WIDTH, MIDDLE, false);
    addBias(s, &p.value[b2[0]], tokens, WIDTH);
    eachSentence(batch, scheme, [&](const Item &item, int own, long from) {
      multiply(h + from * MIDDLE, MIDDLE, &p.value[w2[own + 1]], WIDTH, s + from * WIDTH, WIDTH, item.length(), WIDTH, MIDDLE, true);
      addBias(s + from * WIDTH, &p.value[b2[own + 1]], item.length(), WIDTH);
    });
    return s;
  }

  // Score of each pair of a scheme's lattice.
  std::vector<float> pairScores(int scheme) const {
    const Lattice &lattice = lattices[scheme];
    std::vector<float> list(lattice.from.size());
    for (size_t k = 0; k < list.size(); k++) {
      const int pair = lattice.from[k] * WIDTH + lattice.to[k];
      list[k] = p.value[pairs + pair] + p.value[pairs + (scheme + 1) * WIDTH * WIDTH + pair];
    }
    return list;
  }

  // One step on a batch; returns its loss.
  double learn(const std::vector<Item> &batch, float rate) {
    const int B = (int)batch.size();
    read(batch, true);
    const float *s = score(batch, -1);
    p.clear();
    double loss = 0;
    float *ds = dScores.need((size_t)tokens * WIDTH);
    eachSentence(batch, -1, [&](const Item &item, int scheme, long from) {
      Lattice &lattice = lattices[scheme];
      const std::vector<float> list = pairScores(scheme);
      std::vector<double> expected(list.size());
      const float weight = item.corpus->weights[item.sentence] / B;
      const uint8_t *gold = &item.corpus->labels[item.start()];
      double log = lattice.marginals(s + from * WIDTH, item.length(), list.data(), ds + from * WIDTH, expected.data());
      for (int t = 0; t < item.length(); t++) {
        float *d = ds + (from + t) * WIDTH;
        log -= s[(from + t) * WIDTH + gold[t]];
        for (int k = 0; k < WIDTH; k++) d[k] = weight * (d[k] - (k == gold[t]));
        if (t > 0) movePair(scheme, gold[t - 1], gold[t], -weight);
      }
      for (size_t k = 0; k < list.size(); k++) movePair(scheme, lattice.from[k], lattice.to[k], weight * expected[k]);
      loss += weight * log;
    });
    backward(batch, ds);
    p.step(rate, 5);
    return loss;
  }

private:
  Floats xl, xr, input, inputMask, middle, middleMask, scores, dScores, dMiddle, dInput, dLeft, dRight, turned;
  std::vector<uint32_t> used, usedEnds;
  int tokens = 0;

  template <class Each> void eachSentence(const std::vector<Item> &batch, int scheme, Each each) {
    long from = 0;
    for (const Item &item : batch) {
      each(item, scheme >= 0 ? scheme : item.corpus->schemes[item.sentence], from);
      from += item.length();
    }
  }

  void movePair(int scheme, int from, int to, float by) {
    p.gradient[pairs + from * WIDTH + to] += by;
    p.gradient[pairs + (size_t)(scheme + 1) * WIDTH * WIDTH + from * WIDTH + to] += by;
  }

  void dropped(Floats &mask, size_t size, float share, float *values) {
    float *m = mask.need(size);
    for (size_t i = 0; i < size; i++) {
      m[i] = random.uniform() < share ? 0 : 1 / (1 - share);
      values[i] *= m[i];
    }
  }

  // States that say something of token t: left and right of it, then with it. Null past the ends.
  template <class F> F *stateOf(F *l, F *r, int part, int t, int L, int b, int B) {
    const int at = part == 0 ? t - 1 : part == 1 ? L - 2 - t : part == 2 ? t : L - 1 - t;
    return at < 0 ? nullptr : (part % 2 == 0 ? l : r) + ((long)at * B + b) * hidden;
  }

  void addBag(const Item &item, int t, bool learning, float *to) {
    const Corpus &corpus = *item.corpus;
    const uint32_t token = item.start() + t;
    auto use = [&](uint32_t feature) {
      if (learning && random.uniform() < FEATURE) return;
      used.push_back((feature * 0x9e3779b1u) >> 14);
    };
    const size_t word = (size_t)corpus.words[token] * 5;
    for (uint32_t f = spellings.ends[word]; f < spellings.ends[word + 1]; f++) use(spellings.features[f]);
    for (uint32_t f = corpus.ends[token]; f < corpus.ends[token + 1]; f++) use(corpus.features[f]);
    const float scale = learning ? 1 / (1 - FEATURE) : 1;
    for (size_t k = usedEnds.back(); k < used.size(); k++) addScaled(to, &bag[(size_t)used[k] * BAG], scale, BAG);
    usedEnds.push_back((uint32_t)used.size());
  }

  void backward(const std::vector<Item> &batch, const float *ds) {
    const int B = (int)batch.size();
    float *dh = dMiddle.need((size_t)tokens * MIDDLE), *h = middle.data.data();
    float *w = turned.need((size_t)std::max(wide, WIDTH) * MIDDLE);
    eachSentence(batch, -1, [&](const Item &item, int scheme, long from) {
      for (int list : {0, scheme + 1}) {
        multiplyTransposed(h + from * MIDDLE, MIDDLE, ds + from * WIDTH, WIDTH, &p.gradient[w2[list]], WIDTH, item.length(), MIDDLE, WIDTH);
        addColumns(&p.gradient[b2[list]], ds + from * WIDTH, item.length(), WIDTH);
        transpose(&p.value[w2[list]], MIDDLE, WIDTH, w);
        multiply(ds + from * WIDTH, WIDTH, w, MIDDLE, dh + from * MIDDLE, MIDDLE, item.length(), MIDDLE, WIDTH, list > 0);
      }
    });
    for (long i = 0; i < (long)tokens * MIDDLE; i++) dh[i] = h[i] > 0 ? dh[i] * middleMask.data[i] : 0;
    multiplyTransposed(input.data.data(), wide, dh, MIDDLE, &p.gradient[w1], MIDDLE, tokens, wide, MIDDLE);
    addColumns(&p.gradient[b1], dh, tokens, MIDDLE);
    // Only the part behind the word's vector is wanted: [bag, states].
    const int skip = WordTable::WIDTH, kept = wide - skip;
    transpose(&p.value[w1 + (size_t)skip * MIDDLE], kept, MIDDLE, w);
    float *din = dInput.need((size_t)tokens * kept);
    multiply(dh, MIDDLE, w, kept, din, kept, tokens, kept, MIDDLE, false);
    float *dl = dLeft.zeroed(left.rows * hidden), *dr = dRight.zeroed(left.rows * hidden);
    long n = 0;
    for (int b = 0; b < B; b++)
      for (int t = 0, L = batch[b].length(); t < L; t++, n++) {
        float *d = din + n * kept;
        const float *mask = &inputMask.data[n * wide + skip];
        for (int i = 0; i < kept; i++) d[i] *= mask[i];
        const float square = dot(d, d, BAG) / BAG * B * B;
        for (uint32_t k = usedEnds[n]; k < usedEnds[n + 1]; k++) {
          bagSquare[used[k]] += square;
          addScaled(&bag[(size_t)used[k] * BAG], d, -BAG_RATE * B / std::sqrt(bagSquare[used[k]]), BAG);
        }
        for (int part = 0; part < 4; part++) {
          float *to = stateOf(dl, dr, part, t, L, b, B);
          if (to) addScaled(to, d + BAG + part * hidden, 1, hidden);
        }
      }
    left.backward(p, dl, true);
    right.backward(p, dr, true);
  }
};
