// Train a linear-chain CRF by stochastic gradient descent on the penalised log-likelihood (Bottou 2010's schedule).
// Weights of a feature: shared by all schemes, plus the scheme's own (Daumé 2007).
// usage: crf SPELLINGS OUT TYPES,TYPES C EPOCHS MINIMUM SEED CORPUS... --label CORPUS OUT ...
// (TYPES: bits of each scheme's types. OUT.SCHEME.u8 of a corpus to be labelled gets posteriors, squeezed as in posteriors.h,
// WIDTH bytes a token.)
// Features of the first corpus count as seen MINIMUM times at once: gold names are kept however rare.
// OUT.hashes.u32 and OUT.weights.f32 get a section a table, OUT.sizes.u32 rows a section, OUT.transitions.f32 scores.
#include "posteriors.h"

struct Table {
  std::vector<uint32_t> keys;
  std::vector<int32_t> values;
  size_t size = 0;
  Table() : keys(1 << 20), values(1 << 20) {}
  size_t slot(uint32_t key) const {
    const size_t mask = keys.size() - 1;
    size_t s = (key * 0x9e3779b1u) & mask;
    while (values[s] != 0 && keys[s] != key) s = (s + 1) & mask;
    return s;
  }
  void add(uint32_t key, int count) {
    const size_t s = slot(key);
    if (values[s] == 0) {
      keys[s] = key;
      size++;
    }
    values[s] += count;
    if (size * 2 > keys.size()) grow();
  }
  // Rows for keys seen often enough, in the order of the keys.
  int freeze(int minimum, std::vector<uint32_t> &hashes) {
    for (size_t s = 0; s < keys.size(); s++)
      if (values[s] >= minimum) hashes.push_back(keys[s]);
    std::sort(hashes.begin(), hashes.end());
    for (size_t s = 0; s < keys.size(); s++)
      if (values[s] > 0)
        values[s] = values[s] >= minimum
                        ? 1 + (int)(std::lower_bound(hashes.begin(), hashes.end(), keys[s]) - hashes.begin())
                        : -1;
    return (int)hashes.size();
  }
  int row(uint32_t key) const {
    const int value = values[slot(key)];
    return value > 0 ? value - 1 : -1;
  }

private:
  void grow() {
    Table larger;
    larger.keys.assign(keys.size() * 4, 0);
    larger.values.assign(keys.size() * 4, 0);
    for (size_t s = 0; s < keys.size(); s++)
      if (values[s] != 0) {
        const size_t to = larger.slot(keys[s]);
        larger.keys[to] = keys[s];
        larger.values[to] = values[s];
      }
    keys.swap(larger.keys);
    values.swap(larger.values);
  }
};

constexpr int PARTS = WIDTH / LANES;
constexpr float FIRST_STEP = 0.02f, NEGLIGIBLE = 1e-3f;

int main(int argc, char **argv) {
  if (argc < 9) return 2;
  const Spellings spellings(argv[1]);
  const std::string out = argv[2];
  std::vector<Lattice> lattices = latticesOf(argv[3]);
  const int schemes = (int)lattices.size();
  const float c = (float)atof(argv[4]);
  const int epochs = atoi(argv[5]), minimum = atoi(argv[6]);
  Random random(atoi(argv[7]));
  std::vector<Corpus> corpora;
  int labelled = 8;
  for (; labelled < argc && std::string(argv[labelled]) != "--label"; labelled++) corpora.emplace_back(argv[labelled]);

  std::vector<Table> tables(schemes + 1);
  {
    // Count word lists by how often each spelling stands in each scheme, not token by token.
    for (size_t k = 0; k < corpora.size(); k++) {
      const Corpus &corpus = corpora[k];
      const int worth = k == 0 ? minimum : 1;
      std::vector<int> uses((size_t)spellings.count() * 5 * schemes);
      for (int i = 0; i < corpus.count(); i++) {
        const int32_t *words = &corpus.words[corpus.starts[i]];
        const int length = corpus.length(i), scheme = corpus.schemes[i];
        for (int t = 0; t < length; t++) {
          eachList(words, t, length, [&](int s, int list) { uses[((size_t)scheme * spellings.count() + s) * 5 + list] += worth; });
          for (uint32_t f = corpus.ends[corpus.starts[i] + t]; f < corpus.ends[corpus.starts[i] + t + 1]; f++) {
            tables[0].add(corpus.features[f], worth);
            tables[scheme + 1].add(corpus.features[f], worth);
          }
        }
      }
      for (int scheme = 0; scheme < schemes; scheme++)
        for (size_t list = 0; list < (size_t)spellings.count() * 5; list++) {
          const int count = uses[(size_t)scheme * spellings.count() * 5 + list];
          if (count == 0) continue;
          for (uint32_t f = spellings.ends[list]; f < spellings.ends[list + 1]; f++) {
            tables[0].add(spellings.features[f], count);
            tables[scheme + 1].add(spellings.features[f], count);
          }
        }
    }
  }
  std::vector<std::vector<uint32_t>> hashes(schemes + 1);
  std::vector<std::vector<float>> weights(schemes + 1);
  std::vector<std::vector<int32_t>> wordRows(schemes + 1);
  // Per corpus: rows of its own features in the shared table and in its scheme's.
  std::vector<std::vector<int32_t>> sharedRows(corpora.size()), ownRows(corpora.size());
  for (int s = 0; s <= schemes; s++) {
    const int rows = tables[s].freeze(minimum, hashes[s]);
    weights[s].assign((size_t)rows * WIDTH, 0);
    fprintf(stderr, "crf: section %d has %d rows\n", s, rows);
    wordRows[s].resize(spellings.features.size());
    for (size_t f = 0; f < spellings.features.size(); f++) wordRows[s][f] = tables[s].row(spellings.features[f]);
  }
  for (size_t k = 0; k < corpora.size(); k++) {
    const Corpus &corpus = corpora[k];
    sharedRows[k].resize(corpus.features.size());
    ownRows[k].resize(corpus.features.size());
    for (int i = 0; i < corpus.count(); i++)
      for (uint32_t f = corpus.ends[corpus.starts[i]]; f < corpus.ends[corpus.starts[i + 1]]; f++) {
        sharedRows[k][f] = tables[0].row(corpus.features[f]);
        ownRows[k][f] = tables[corpus.schemes[i] + 1].row(corpus.features[f]);
      }
  }

  std::vector<std::pair<int, int>> order;
  for (size_t k = 0; k < corpora.size(); k++)
    for (int i = 0; i < corpora[k].count(); i++)
      if (corpora[k].length(i) > 0) order.push_back({(int)k, i});
  std::vector<float> common(WIDTH * WIDTH);
  std::vector<std::vector<float>> specific(schemes, std::vector<float>(WIDTH * WIDTH));
  const double lambda = 1 / ((double)c * order.size()), t0 = 1 / (FIRST_STEP * lambda);
  double scale = 1;
  long step = 0;
  std::vector<float> scores, marginals, pairWeights;
  std::vector<double> expected;
  for (int epoch = 0; epoch < epochs; epoch++) {
    for (size_t i = order.size() - 1; i > 0; i--) std::swap(order[i], order[random.next() % (i + 1)]);
    double loss = 0;
    for (const auto &[k, i] : order) {
      const Corpus &corpus = corpora[k];
      const int scheme = corpus.schemes[i], length = corpus.length(i);
      const uint32_t start = corpus.starts[i];
      const int32_t *words = &corpus.words[start];
      const float weight = corpus.weights[i];
      Lattice &lattice = lattices[scheme];
      float *shared = weights[0].data(), *own = weights[scheme + 1].data();
      const int32_t *sharedWords = wordRows[0].data(), *ownWords = wordRows[scheme + 1].data();
      auto eachRow = [&](int t, auto act) {
        eachList(words, t, length, [&](int s, int list) {
          for (uint32_t f = spellings.ends[(size_t)s * 5 + list]; f < spellings.ends[(size_t)s * 5 + list + 1]; f++) {
            if (sharedWords[f] >= 0) act(shared + (size_t)sharedWords[f] * WIDTH);
            if (ownWords[f] >= 0) act(own + (size_t)ownWords[f] * WIDTH);
          }
        });
        for (uint32_t f = corpus.ends[start + t]; f < corpus.ends[start + t + 1]; f++) {
          if (sharedRows[k][f] >= 0) act(shared + (size_t)sharedRows[k][f] * WIDTH);
          if (ownRows[k][f] >= 0) act(own + (size_t)ownRows[k][f] * WIDTH);
        }
      };
      scores.resize((size_t)length * WIDTH);
      marginals.resize((size_t)length * WIDTH);
      for (int t = 0; t < length; t++) {
        Lanes sum[PARTS] = {};
        eachRow(t, [&](const float *row) {
#pragma GCC unroll 4
          for (int part = 0; part < PARTS; part++) sum[part] += *(const Lanes *)(row + part * LANES);
        });
        for (int part = 0; part < PARTS; part++) *(Lanes *)&scores[t * WIDTH + part * LANES] = sum[part] * (float)scale;
      }
      const size_t pairs = lattice.from.size();
      pairWeights.resize(pairs);
      for (size_t p = 0; p < pairs; p++) {
        const int pair = lattice.from[p] * WIDTH + lattice.to[p];
        pairWeights[p] = (common[pair] + specific[scheme][pair]) * (float)scale;
      }
      expected.assign(pairs, 0);
      double truth = 0;
      for (int t = 0; t < length; t++) {
        const int gold = corpus.labels[start + t];
        truth += scores[t * WIDTH + gold];
        const int pair = t > 0 ? corpus.labels[start + t - 1] * WIDTH + gold : 0;
        if (t > 0) truth += (common[pair] + specific[scheme][pair]) * scale;
      }
      loss -= weight * truth;
      loss += weight * lattice.marginals(scores.data(), length, pairWeights.data(), marginals.data(), expected.data());
      const double rate = 1 / (lambda * (step + t0));
      scale *= 1 - rate * lambda;
      const float gain = (float)(rate * weight / scale);
      for (int t = 0; t < length; t++) {
        const int gold = corpus.labels[start + t];
        float *delta = &marginals[t * WIDTH];
        if (t > 0) {
          const int pair = corpus.labels[start + t - 1] * WIDTH + gold;
          common[pair] += gain;
          specific[scheme][pair] += gain;
        }
        if (1 - delta[gold] < NEGLIGIBLE) continue;
        for (int l = 0; l < WIDTH; l++) delta[l] = ((l == gold) - delta[l]) * gain;
        Lanes move[PARTS];
        for (int part = 0; part < PARTS; part++) move[part] = *(Lanes *)(delta + part * LANES);
        eachRow(t, [&](float *row) {
#pragma GCC unroll 4
          for (int part = 0; part < PARTS; part++) *(Lanes *)(row + part * LANES) += move[part];
        });
      }
      for (size_t p = 0; p < pairs; p++) {
        const int pair = lattice.from[p] * WIDTH + lattice.to[p];
        common[pair] -= gain * expected[p];
        specific[scheme][pair] -= gain * expected[p];
      }
      step++;
      if (scale < 1e-6) {
        for (auto &list : weights)
          for (float &x : list) x *= scale;
        for (float &x : common) x *= scale;
        for (auto &list : specific)
          for (float &x : list) x *= scale;
        scale = 1;
      }
    }
    fprintf(stderr, "crf: epoch %d, loss a sentence %.3f\n", epoch + 1, loss / order.size());
  }
  std::vector<uint32_t> allHashes, sizes;
  std::vector<float> allWeights, transitions;
  for (int s = 0; s <= schemes; s++) {
    sizes.push_back((uint32_t)hashes[s].size());
    allHashes.insert(allHashes.end(), hashes[s].begin(), hashes[s].end());
    for (float x : weights[s]) allWeights.push_back(x * scale);
  }
  for (int s = 0; s < schemes; s++)
    for (int pair = 0; pair < WIDTH * WIDTH; pair++) transitions.push_back((common[pair] + specific[s][pair]) * scale);
  writeFile(out + ".hashes.u32", allHashes);
  writeFile(out + ".weights.f32", allWeights);
  writeFile(out + ".sizes.u32", sizes);
  writeFile(out + ".transitions.f32", transitions);

  for (int at = labelled + 1; at + 1 < argc; at += 2) {
    const Corpus corpus(argv[at]);
    for (int scheme = 0; scheme < schemes; scheme++) {
      for (size_t p = 0; p < lattices[scheme].from.size(); p++) {
        pairWeights.resize(lattices[scheme].from.size());
        pairWeights[p] = transitions[(size_t)scheme * WIDTH * WIDTH + lattices[scheme].from[p] * WIDTH + lattices[scheme].to[p]];
      }
      std::vector<uint8_t> bytes;
      for (int i = 0; i < corpus.count(); i++) {
        const int length = corpus.length(i);
        scores.assign((size_t)length * WIDTH, 0);
        marginals.resize((size_t)length * WIDTH);
        for (int t = 0; t < length; t++) {
          float *to = &scores[t * WIDTH];
          auto add = [&](int section, int row) {
            if (row >= 0) addScaled(to, &weights[section][(size_t)row * WIDTH], (float)scale, WIDTH);
          };
          for (int section : {0, scheme + 1}) {
            eachList(&corpus.words[corpus.starts[i]], t, length, [&](int s, int list) {
              for (uint32_t f = spellings.ends[(size_t)s * 5 + list]; f < spellings.ends[(size_t)s * 5 + list + 1]; f++)
                add(section, wordRows[section][f]);
            });
            for (uint32_t f = corpus.ends[corpus.starts[i] + t]; f < corpus.ends[corpus.starts[i] + t + 1]; f++)
              add(section, tables[section].row(corpus.features[f]));
          }
        }
        if (length > 0) lattices[scheme].marginals(scores.data(), length, pairWeights.data(), marginals.data(), nullptr);
        const size_t from = bytes.size();
        bytes.resize(from + (size_t)length * WIDTH);
        squeeze(marginals, &bytes[from]);
      }
      writeFile(std::string(argv[at + 1]) + "." + std::to_string(scheme) + ".u8", bytes);
    }
  }
}
