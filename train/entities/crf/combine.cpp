// Average posteriors of several models and label a text with the best legal path.
// usage: combine TYPES,TYPES PENALTY CORPUS OUT WEIGHT SCHEME SHARE:PREFIX...
// PREFIX.SCHEME.u8 as crf and readTaught.ts write them, of all sentences; PENALTY is taken off the log posterior of O. OUT becomes a corpus of
// the sentences, of weight WEIGHT, labelled under SCHEME.
// With OUT "-" nothing is written: the labels are scored against the corpus's own, under its own schemes.
#include "posteriors.h"
#include <map>
#include <set>

static std::set<std::pair<int, int>> chunksOf(const uint8_t *labels, int length, int type) {
  std::set<std::pair<int, int>> chunks;
  for (int t = 0, start = 0; t < length; t++) {
    if (labels[t] == 0 || (labels[t] - 1) / 4 != type) continue;
    const int place = (labels[t] - 1) & 3;
    if (place == 0 || place == 3) start = t;
    if (place >= 2) chunks.insert({start, t + 1});
  }
  return chunks;
}

int main(int argc, char **argv) {
  if (argc < 8) return 2;
  auto lattices = latticesOf(argv[1]);
  const float penalty = (float)atof(argv[2]);
  const Corpus corpus(argv[3]);
  const std::string out = argv[4];
  const float weight = (float)atof(argv[5]);
  const int wanted = atoi(argv[6]);
  struct Model {
    float share;
    std::vector<std::vector<uint8_t>> bytes;
  };
  std::vector<Model> models;
  for (int i = 7; i < argc; i++) {
    char *rest;
    Model model{strtof(argv[i], &rest), {}};
    for (size_t s = 0; s < lattices.size(); s++) model.bytes.push_back(readFile<uint8_t>(std::string(rest + 1) + "." + std::to_string(s) + ".u8"));
    models.push_back(model);
  }
  std::vector<uint32_t> starts{0}, features, ends{0};
  std::vector<int32_t> words;
  std::vector<uint8_t> labels, schemes;
  std::vector<float> weights, scores;
  struct Rate {
    int right = 0, found = 0, gold = 0;
  };
  std::map<int, Rate> rates;
  for (int i = 0; i < corpus.count(); i++) {
    const int length = corpus.length(i);
    if (length == 0) continue;
    const size_t place = corpus.starts[i];
    const int scheme = out == "-" ? corpus.schemes[i] : wanted;
    Lattice &lattice = lattices[scheme];
    scores.assign((size_t)length * WIDTH, 0);
    for (const Model &model : models)
      for (size_t k = 0; k < scores.size(); k++) scores[k] += model.share * unsqueeze(model.bytes[scheme][place * WIDTH + k]);
    for (size_t k = 0; k < scores.size(); k++) scores[k] = std::log(scores[k] + 1e-6f) - (k % WIDTH == 0 ? penalty : 0);
    const std::vector<float> flat(lattice.from.size(), 0.0f);
    std::vector<uint8_t> path(length);
    lattice.best(scores.data(), length, flat.data(), path.data());
    const uint32_t from = corpus.starts[i];
    if (out == "-") {
      for (int type = 0; type < 7; type++) {
        const auto gold = chunksOf(&corpus.labels[from], length, type), ours = chunksOf(path.data(), length, type);
        for (const auto &chunk : ours) {
          rates[type].right += gold.count(chunk);
          rates[7].right += gold.count(chunk);
        }
        for (int k : {type, 7}) {
          rates[k].found += ours.size();
          rates[k].gold += gold.size();
        }
      }
      continue;
    }
    for (int t = 0; t < length; t++) {
      words.push_back(corpus.words[from + t]);
      labels.push_back(path[t]);
      for (uint32_t f = corpus.ends[from + t]; f < corpus.ends[from + t + 1]; f++) features.push_back(corpus.features[f]);
      ends.push_back((uint32_t)features.size());
    }
    starts.push_back((uint32_t)words.size());
    schemes.push_back((uint8_t)scheme);
    weights.push_back(weight);
  }
  if (out == "-") {
    const char *names[] = {"person", "organisation", "place", "event", "nationality", "other", "misc", "all"};
    for (const auto &[type, rate] : rates)
      if (rate.gold > 0) printf("%s %.1f  ", names[type], 200.0 * rate.right / (rate.found + rate.gold));
    printf("\n");
    return 0;
  }
  writeFile(out + ".starts.u32", starts);
  writeFile(out + ".words.i32", words);
  writeFile(out + ".labels.u8", labels);
  writeFile(out + ".schemes.u8", schemes);
  writeFile(out + ".weights.f32", weights);
  writeFile(out + ".features.u32", features);
  writeFile(out + ".ends.u32", ends);
}
