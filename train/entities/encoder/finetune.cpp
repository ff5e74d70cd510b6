// Fine-tune the teacher on annotated text, then write posteriors of other texts.
// usage: finetune SPELLINGS VECTORS ENCODER HIDDEN LAYERS TYPES,TYPES EPOCHS SEED TRAIN... --label CORPUS OUT ...
// OUT.SCHEME.u8: WIDTH bytes a token, the square root of each label's posterior in 255ths.
#include "posteriors.h"
#include "tagger.h"
#include <ctime>

constexpr int BATCH = 16, WINDOW = 64;
constexpr float RATE = 1.5e-3f;

// Batches of sentences of like length, in random order.
static std::vector<std::vector<Tagger::Item>> batchesOf(std::vector<Tagger::Item> items, Random &random, bool shuffled) {
  for (size_t i = items.size() - 1; shuffled && i > 0; i--) std::swap(items[i], items[random.next() % (i + 1)]);
  std::vector<std::vector<Tagger::Item>> batches;
  for (size_t from = 0; from < items.size(); from += BATCH * WINDOW) {
    const size_t to = std::min(items.size(), from + BATCH * WINDOW);
    std::stable_sort(items.begin() + from, items.begin() + to,
                     [](const Tagger::Item &a, const Tagger::Item &b) { return a.length() < b.length(); });
    for (size_t i = from; i < to; i += BATCH) batches.emplace_back(items.begin() + i, items.begin() + std::min(to, i + BATCH));
  }
  for (size_t i = batches.size() - 1; shuffled && i > 0; i--) std::swap(batches[i], batches[random.next() % (i + 1)]);
  return batches;
}

int main(int argc, char **argv) {
  if (argc < 10) return 2;
  const Spellings spellings(argv[1]);
  const WordTable table(argv[2]);
  Tagger tagger(spellings, table, latticesOf(argv[6]), atoi(argv[4]), atoi(argv[5]), atoi(argv[8]));
  if (std::string(argv[3]) != "-") tagger.load(argv[3]);
  const int epochs = atoi(argv[7]);
  std::vector<Corpus> corpora;
  int at = 9;
  for (; at < argc && std::string(argv[at]) != "--label"; at++) corpora.emplace_back(argv[at]);
  std::vector<Tagger::Item> items;
  for (const Corpus &corpus : corpora)
    for (int i = 0; i < corpus.count(); i++)
      if (corpus.length(i) > 0) items.push_back({&corpus, i});
  long step = 0;
  const long steps = (long)epochs * ((items.size() + BATCH - 1) / BATCH);
  const clock_t start = clock();
  for (int epoch = 0; epoch < epochs; epoch++) {
    double loss = 0;
    const auto batches = batchesOf(items, tagger.random, true);
    for (const auto &batch : batches) {
      const float rate = RATE * std::min(1.0f, (step + 1) / 100.0f) * std::max(0.02f, 1 - (float)step / steps);
      loss += tagger.learn(batch, rate);
      step++;
    }
    fprintf(stderr, "finetune: epoch %d, loss a sentence %.3f, %.0f s\n", epoch + 1, loss / batches.size(),
            (double)(clock() - start) / CLOCKS_PER_SEC);
  }
  for (at++; at + 1 < argc; at += 2) {
    const Corpus corpus(argv[at]);
    std::vector<Tagger::Item> all;
    for (int i = 0; i < corpus.count(); i++)
      if (corpus.length(i) > 0) all.push_back({&corpus, i});
    std::vector<std::vector<uint8_t>> bytes(tagger.lattices.size(), std::vector<uint8_t>(corpus.words.size() * WIDTH));
    std::vector<float> marginals;
    for (const auto &batch : batchesOf(all, tagger.random, false)) {
      tagger.read(batch, false);
      for (size_t s = 0; s < tagger.lattices.size(); s++) {
        const float *scores = tagger.score(batch, (int)s);
        const auto pairs = tagger.pairScores((int)s);
        for (const auto &item : batch) {
          marginals.resize((size_t)item.length() * WIDTH);
          tagger.lattices[s].marginals(scores, item.length(), pairs.data(), marginals.data(), nullptr);
          squeeze(marginals, &bytes[s][(size_t)item.start() * WIDTH]);
          scores += (size_t)item.length() * WIDTH;
        }
      }
    }
    for (size_t s = 0; s < bytes.size(); s++) writeFile(std::string(argv[at + 1]) + "." + std::to_string(s) + ".u8", bytes[s]);
  }
}
