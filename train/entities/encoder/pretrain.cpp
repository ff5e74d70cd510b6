// Pretrain the teacher's two stacks of causal convolutions: predict each word from what stands left and right of it.
// Sampled softmax over the commonest words with shared negatives and log-q correction (Jean et al. 2015).
// usage: pretrain STREAM.i32 ROWS.i32 COUNTS.u32 VECTORS.f32 OUT.f32 HIDDEN LAYERS STEPS SEED
#include "encoder.h"
#include <ctime>

constexpr int CHUNK = 96, BATCH = 24, COMMON = 50000, NOISE = 768, BLOCK = 96;
constexpr float RATE = 2e-3f, TABLE_RATE = 0.03f;

int main(int argc, char **argv) {
  if (argc < 10) return 2;
  const auto stream = readFile<int32_t>(argv[1]);
  const auto rows = readFile<int32_t>(argv[2]);
  const auto counts = readFile<uint32_t>(argv[3]);
  const WordTable table(argv[4]);
  const int hidden = atoi(argv[6]), layers = atoi(argv[7]);
  const long steps = atol(argv[8]);
  Random random(atoi(argv[9]));
  Parameters p;
  Stack left(p, random, WordTable::WIDTH, hidden, layers), right(p, random, WordTable::WIDTH, hidden, layers);
  const size_t encoderSize = p.value.size();
  constexpr int D = WordTable::DIM;
  const size_t leftOut = p.add((size_t)hidden * D, std::sqrt(0.5f / hidden), random);
  const size_t rightOut = p.add((size_t)hidden * D, std::sqrt(0.5f / hidden), random);
  const size_t outBias = p.add(D, 0, random);

  std::vector<float> words((size_t)COMMON * D), bias(COMMON), square(COMMON, 1e-3f), biasSquare(COMMON, 1e-3f);
  for (float &x : words) x = 0.1f * random.normal();
  double mass = 0;
  for (int w = 0; w < COMMON; w++) mass += std::pow(counts[w], 0.75);
  std::vector<float> logShare(COMMON);
  std::vector<int32_t> noiseTable(1 << 22);
  double reached = 0;
  size_t filled = 0;
  for (int w = 0; w < COMMON; w++) {
    const double share = std::pow(counts[w], 0.75) / mass;
    logShare[w] = std::log(share);
    reached += share;
    while (filled < noiseTable.size() && (double)filled / noiseTable.size() < reached) noiseTable[filled++] = w;
  }
  const long chunks = stream.size() / CHUNK;
  std::vector<int32_t> order(chunks);
  for (long i = 0; i < chunks; i++) order[i] = i;
  long at = chunks;

  constexpr long R = (long)CHUNK * BATCH, INNER = (long)(CHUNK - 2) * BATCH;
  Floats xl, xr, context, dContext, scores, noise, noiseTurned, dNoise, dl, dr, turned;
  std::vector<int32_t> target(R), negatives(NOISE);
  std::vector<float> noiseBias(NOISE), dNoiseBias(NOISE);
  double running = 0;
  long counted = 0;
  const clock_t start = clock();
  for (long step = 0; step < steps; step++) {
    if (at + BATCH > chunks) {
      for (long i = chunks - 1; i > 0; i--) std::swap(order[i], order[random.next() % (i + 1)]);
      at = 0;
    }
    float *inLeft = xl.need(R * WordTable::WIDTH), *inRight = xr.need(R * WordTable::WIDTH);
    for (int b = 0; b < BATCH; b++) {
      const int32_t *chunk = &stream[(long)order[at + b] * CHUNK];
      for (int t = 0; t < CHUNK; t++) {
        const int row = chunk[t] < 0 ? -2 : rows[chunk[t]];
        table.write(row, inLeft + ((long)t * BATCH + b) * WordTable::WIDTH);
        table.write(row, inRight + ((long)(CHUNK - 1 - t) * BATCH + b) * WordTable::WIDTH);
        target[(long)t * BATCH + b] = row >= 0 && row < COMMON ? row : -1;
      }
    }
    at += BATCH;
    const float *l = left.forward(p, inLeft, CHUNK, BATCH, 0, nullptr);
    const float *r = right.forward(p, inRight, CHUNK, BATCH, 0, nullptr);

    // Row q of the context stands for place t = q / BATCH + 1: left state t - 1, right state t + 1.
    float *c = context.need(INNER * D);
    multiply(l, hidden, &p.value[leftOut], D, c, D, INNER, D, hidden, false);
    // The right stack's rows run backwards: place t + 1 is its time CHUNK - 2 - t.
    static Floats rightOrdered, dRightOrdered;
    float *ro = rightOrdered.need(INNER * hidden);
    for (int t = 1; t < CHUNK - 1; t++)
      memcpy(ro + (long)(t - 1) * BATCH * hidden, r + (long)(CHUNK - 2 - t) * BATCH * hidden,
             (size_t)BATCH * hidden * sizeof(float));
    multiply(ro, hidden, &p.value[rightOut], D, c, D, INNER, D, hidden, true);
    addBias(c, &p.value[outBias], INNER, D);

    float *n = noise.need((size_t)NOISE * D), *nt = noiseTurned.need((size_t)NOISE * D);
    float *dn = dNoise.zeroed((size_t)NOISE * D), *dc = dContext.need(INNER * D);
    for (int k = 0; k < NOISE; k++) {
      negatives[k] = noiseTable[random.next() & (noiseTable.size() - 1)];
      memcpy(n + (size_t)k * D, &words[(size_t)negatives[k] * D], D * sizeof(float));
      noiseBias[k] = bias[negatives[k]] - logShare[negatives[k]];
    }
    std::fill(dNoiseBias.begin(), dNoiseBias.end(), 0.0f);
    transpose(n, NOISE, D, nt);
    long wanted = 0;
    for (long q = 0; q < INNER; q++) wanted += target[q + BATCH] >= 0;
    const float share = 1.0f / wanted;
    float *s = scores.need((size_t)BLOCK * NOISE);
    double loss = 0;
    struct Change {
      int32_t word;
      long q;
      float d;
    };
    static std::vector<Change> changes;
    changes.clear();
    for (long from = 0; from < INNER; from += BLOCK) {
      const int part = std::min((long)BLOCK, INNER - from);
      multiply(c + from * D, D, nt, NOISE, s, NOISE, part, NOISE, D, false);
      for (int i = 0; i < part; i++) {
        const int word = target[from + i + BATCH];
        float *row = s + (size_t)i * NOISE, *cq = c + (from + i) * D, *dq = dc + (from + i) * D;
        if (word < 0) {
          std::fill(row, row + NOISE, 0.0f);
          std::fill(dq, dq + D, 0.0f);
          continue;
        }
        const float truth = dot(cq, &words[(size_t)word * D], D) + bias[word] - logShare[word];
        for (int k = 0; k < NOISE; k++) row[k] += noiseBias[k];
        for (int k = 0; k < NOISE; k++) row[k] = negatives[k] == word ? -1e9f : row[k];
        float top = truth;
        for (int k = 0; k < NOISE; k++) top = row[k] > top ? row[k] : top;
        for (int k = 0; k < NOISE; k++) row[k] = expNegative(row[k] - top);
        Lanes sum{};
        for (int k = 0; k < NOISE; k += LANES) sum += *(Lanes *)(row + k);
        const float own = expNegative(truth - top), whole = total(sum) + own;
        loss += std::log(whole) - (truth - top);
        const float scale = share / whole;
        for (int k = 0; k < NOISE; k++) row[k] *= scale;
        const float d = own * scale - share;
        changes.push_back({word, from + i, d});
        for (int j = 0; j < D; j++) dq[j] = d * words[(size_t)word * D + j];
        for (int k = 0; k < NOISE; k += LANES) *(Lanes *)(&dNoiseBias[k]) += *(Lanes *)(row + k);
      }
      multiply(s, NOISE, n, D, dc + from * D, D, part, D, NOISE, true);
      multiplyTransposed(s, NOISE, c + from * D, D, dn, D, part, NOISE, D);
    }
    running += loss;
    counted += wanted;

    p.clear();
    multiplyTransposed(l, hidden, dc, D, &p.gradient[leftOut], D, INNER, hidden, D);
    multiplyTransposed(ro, hidden, dc, D, &p.gradient[rightOut], D, INNER, hidden, D);
    addColumns(&p.gradient[outBias], dc, INNER, D);
    float *gl = dl.zeroed(R * hidden), *gr = dr.zeroed(R * hidden), *w = turned.need((size_t)hidden * D);
    transpose(&p.value[leftOut], hidden, D, w);
    multiply(dc, D, w, hidden, gl, hidden, INNER, hidden, D, false);
    transpose(&p.value[rightOut], hidden, D, w);
    float *dro = dRightOrdered.need(INNER * hidden);
    multiply(dc, D, w, hidden, dro, hidden, INNER, hidden, D, false);
    for (int t = 1; t < CHUNK - 1; t++)
      memcpy(gr + (long)(CHUNK - 2 - t) * BATCH * hidden, dro + (long)(t - 1) * BATCH * hidden,
             (size_t)BATCH * hidden * sizeof(float));
    left.backward(p, gl, false);
    right.backward(p, gr, false);
    p.step(RATE * std::min(1.0f, (step + 1) / 100.0f) * (1 - (float)step / steps), 1);

    // AdaGrad for the words' output vectors, one step size a row, on gradients summed over the batch.
    auto move = [&](int word, const float *direction, float d, float biasD) {
      float *v = &words[(size_t)word * D];
      square[word] += d * d * wanted * wanted * dot(direction, direction, D) / D;
      addScaled(v, direction, -TABLE_RATE * d * wanted / std::sqrt(square[word]), D);
      biasSquare[word] += biasD * biasD * wanted * wanted;
      bias[word] -= TABLE_RATE * biasD * wanted / std::sqrt(biasSquare[word]);
    };
    for (const Change &change : changes) move(change.word, c + change.q * D, change.d, change.d);
    for (int k = 0; k < NOISE; k++) move(negatives[k], dn + (size_t)k * D, 1, dNoiseBias[k]);
    if ((step + 1) % 100 == 0) {
      const double spent = (double)(clock() - start) / CLOCKS_PER_SEC;
      fprintf(stderr, "pretrain: step %ld, %.1f M words, %.0f a CPU second, loss %.3f\n", step + 1, (step + 1) * R / 1e6,
              (step + 1) * R / spent, running / counted);
      running = counted = 0;
    }
    if ((step + 1) % 1000 == 0 || step + 1 == steps)
      writeFile(argv[5], std::vector<float>(p.value.begin(), p.value.begin() + encoderSize));
  }
}
