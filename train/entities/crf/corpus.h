// What writeCorpus.ts writes: spellings with their features, sentences of them, labels.
#pragma once
#include "files.h"

// Labels a row of scores has room for; unused ones stay zero.
constexpr int WIDTH = 32;

struct Spellings {
  // Lists 5s to 5s + 4 of spelling s: its own features, then those it lends 1 after, 1 before, 2 after, 2 before it.
  // Spelling 0 is the place outside a sentence.
  std::vector<uint32_t> features, ends;

  explicit Spellings(const std::string &prefix)
      : features(readFile<uint32_t>(prefix + ".features.u32")), ends(readFile<uint32_t>(prefix + ".ends.u32")) {}
  int count() const { return (int)(ends.size() - 1) / 5; }
};

struct Corpus {
  // Sentence i has tokens starts[i] to starts[i + 1]; scheme and weight are one a sentence.
  std::vector<uint32_t> starts;
  std::vector<int32_t> words;
  std::vector<uint8_t> labels, schemes;
  std::vector<float> weights;
  // Features of more than one word: token t has those at ends[t] to ends[t + 1].
  std::vector<uint32_t> features, ends;

  explicit Corpus(const std::string &prefix)
      : starts(readFile<uint32_t>(prefix + ".starts.u32")), words(readFile<int32_t>(prefix + ".words.i32")),
        labels(readFile<uint8_t>(prefix + ".labels.u8")), schemes(readFile<uint8_t>(prefix + ".schemes.u8")),
        weights(readFile<float>(prefix + ".weights.f32")), features(readFile<uint32_t>(prefix + ".features.u32")),
        ends(readFile<uint32_t>(prefix + ".ends.u32")) {}
  int count() const { return (int)schemes.size(); }
  int length(int sentence) const { return (int)(starts[sentence + 1] - starts[sentence]); }
};

// Calls `each(spelling, list)` for the word lists that describe token t of a sentence of `length` words.
template <class Each> static inline void eachList(const int32_t *words, int t, int length, Each each) {
  auto at = [&](int i) { return i < 0 || i >= length ? 0 : words[i]; };
  each(at(t), 0);
  each(at(t - 1), 1);
  each(at(t + 1), 2);
  each(at(t - 2), 3);
  each(at(t + 2), 4);
}
