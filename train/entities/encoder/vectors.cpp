// Word vectors: skip-gram with negative sampling (Mikolov et al. 2013), left and right neighbours predicted by output
// vectors of their own (Ling et al. 2015).
// usage: vectors STREAM.i32 ROWS.i32 COUNTS.u32 OUT.f32 SEED
#include "parameters.h"

int main(int argc, char **argv) {
  if (argc < 6) return 2;
  constexpr int DIM = 64, WINDOW = 2, NEGATIVES = 5, EPOCHS = 3, TABLE = 1 << 24;
  const auto stream = readFile<int32_t>(argv[1]);
  const auto rows = readFile<int32_t>(argv[2]);
  const auto counts = readFile<uint32_t>(argv[3]);
  Random random(atoi(argv[5]));
  const size_t words = counts.size();
  std::vector<float> in(words * DIM), out[2] = {std::vector<float>(words * DIM), std::vector<float>(words * DIM)};
  for (float &x : in) x = (random.uniform() - 0.5f) / DIM;
  double mass = 0, all = 0;
  for (uint32_t c : counts) {
    mass += std::pow(c, 0.75);
    all += c;
  }
  std::vector<int32_t> noise(TABLE);
  double reached = 0;
  size_t at = 0;
  for (size_t w = 0; w < words; w++) {
    reached += std::pow(counts[w], 0.75) / mass;
    while (at < TABLE && (double)at / TABLE < reached) noise[at++] = w;
  }
  std::vector<float> keep(words);
  for (size_t w = 0; w < words; w++) {
    const double share = counts[w] / all / 1e-4;
    keep[w] = std::min(1.0, (std::sqrt(share) + 1) / share);
  }
  std::vector<float> sigmoid(1024);
  for (int i = 0; i < 1024; i++) sigmoid[i] = 1 / (1 + std::exp(-(i - 512) / 64.0f));
  std::vector<int32_t> line;
  alignas(64) float move[DIM];
  for (int epoch = 0; epoch < EPOCHS; epoch++) {
    for (size_t position = 0; position < stream.size();) {
      line.clear();
      while (position < stream.size() && stream[position] >= 0) {
        const int row = rows[stream[position++]];
        if (row >= 0 && random.uniform() < keep[row]) line.push_back(row);
      }
      position++;
      const double done = (epoch + (double)position / stream.size()) / EPOCHS;
      const float rate = 0.05f * std::max(1e-4, 1 - done);
      const int length = line.size();
      for (int centre = 0; centre < length; centre++) {
        float *x = &in[(size_t)line[centre] * DIM];
        for (int other = std::max(0, centre - WINDOW); other <= std::min(length - 1, centre + WINDOW); other++) {
          if (other == centre) continue;
          float *side = out[other > centre].data();
          memset(move, 0, sizeof move);
          for (int sample = 0; sample <= NEGATIVES; sample++) {
            const int target = sample == 0 ? line[other] : noise[random.next() & (TABLE - 1)];
            if (sample > 0 && target == line[other]) continue;
            float *y = side + (size_t)target * DIM;
            const float slot = dot(x, y, DIM) * 64 + 512;
            const float chance = slot <= 0 ? 0 : slot >= 1023 ? 1 : sigmoid[(int)slot];
            const float step = ((sample == 0) - chance) * rate;
            addScaled(move, y, step, DIM);
            addScaled(y, x, step, DIM);
          }
          addScaled(x, move, 1, DIM);
        }
      }
    }
    fprintf(stderr, "vectors: epoch %d of %d\n", epoch + 1, EPOCHS);
  }
  writeFile(argv[4], in);
}
