// Causal convolutions, first place to last: state i sees words up to and including i.
// Rows stand by time, then by sequence (row = time * sequences + sequence), so that looking d places back is looking
// d * sequences rows up, and a layer is three matrix products over the whole batch.
#pragma once
#include "parameters.h"

struct Stack {
  int input, hidden, layers;
  size_t firstWeights, firstBias;
  std::vector<size_t> weights, biases;

  struct Layer {
    Floats normed, before, mask;
    std::vector<float> inverse;
  };
  std::vector<Layer> kept;
  Floats state, firstInput;
  long rows = 0;
  int sequences = 0;

  Stack(Parameters &p, Random &random, int input, int hidden, int layers, float rate = 1)
      : input(input), hidden(hidden), layers(layers), kept(layers) {
    firstWeights = p.add((size_t)input * hidden, 0.25f / std::sqrt((float)input) * 2, random, rate);
    firstBias = p.add(hidden, 0, random, rate);
    for (int l = 0; l < layers; l++) {
      weights.push_back(p.add((size_t)3 * hidden * hidden, std::sqrt(1.0f / (3 * hidden)), random, rate));
      biases.push_back(p.add(hidden, 0, random, rate));
    }
  }

  static int back(int layer, int tap) { return (2 - tap) << layer; }

  // x: (times * sequences) x input; the states, same rows x hidden. `drop` > 0 drops parts of each layer.
  const float *forward(const Parameters &p, const float *x, int times, int sequenceCount, float drop, Random *random) {
    sequences = sequenceCount;
    rows = (long)times * sequences;
    const int H = hidden;
    memcpy(firstInput.need(rows * input), x, rows * input * sizeof(float));
    float *h = state.need(rows * H);
    multiply(x, input, &p.value[firstWeights], H, h, H, rows, H, input, false);
    addBias(h, &p.value[firstBias], rows, H);
    for (int l = 0; l < layers; l++) {
      Layer &layer = kept[l];
      const long pad = (long)back(l, 0) * sequences;
      float *normed = layer.normed.need((rows + pad) * H);
      std::fill(normed, normed + pad * H, 0.0f);
      layer.inverse.resize(rows);
      for (long r = 0; r < rows; r++) normalise(h + r * H, normed + (pad + r) * H, layer.inverse[r]);
      float *z = layer.before.need(rows * H);
      for (int tap = 0; tap < 3; tap++)
        multiply(normed + (pad - (long)back(l, tap) * sequences) * H, H, &p.value[weights[l] + (size_t)tap * H * H], H, z,
                 H, rows, H, H, tap > 0);
      const float *bias = &p.value[biases[l]];
      float *mask = drop > 0 ? layer.mask.need(rows * H) : nullptr;
      for (long r = 0; r < rows; r++)
        for (int i = 0; i < H; i++) {
          const long at = r * H + i;
          float v = z[at] + bias[i];
          z[at] = v;
          v = v > 0 ? v : 0;
          if (mask) {
            mask[at] = random->uniform() < drop ? 0 : 1 / (1 - drop);
            v *= mask[at];
          }
          h[at] += v;
        }
    }
    return h;
  }

  // d: gradient of the states; is overwritten.
  void backward(Parameters &p, float *d, bool dropped) {
    static Floats change, below, turned;
    const int H = hidden;
    for (int l = layers - 1; l >= 0; l--) {
      Layer &layer = kept[l];
      const long pad = (long)back(l, 0) * sequences;
      const float *z = layer.before.data.data(), *normed = layer.normed.data.data(), *mask = layer.mask.data.data();
      // Zero rows below stand for the future that no state sees.
      float *dz = change.need((rows + pad) * H);
      for (long at = 0; at < rows * H; at++) dz[at] = z[at] > 0 ? (dropped ? d[at] * mask[at] : d[at]) : 0;
      std::fill(dz + rows * H, dz + (rows + pad) * H, 0.0f);
      addColumns(&p.gradient[biases[l]], dz, rows, H);
      float *dn = below.need(rows * H);
      for (int tap = 0; tap < 3; tap++) {
        const long shift = (long)back(l, tap) * sequences;
        const size_t w = weights[l] + (size_t)tap * H * H;
        multiplyTransposed(normed + (pad - shift) * H, H, dz, H, &p.gradient[w], H, rows, H, H);
        float *wt = turned.need((size_t)H * H);
        transpose(&p.value[w], H, H, wt);
        multiply(dz + shift * H, H, wt, H, dn, H, rows, H, H, tap > 0);
      }
      for (long r = 0; r < rows; r++)
        backThroughNormal(normed + (pad + r) * H, dn + r * H, layer.inverse[r], d + r * H);
    }
    multiplyTransposed(firstInput.data.data(), input, d, H, &p.gradient[firstWeights], H, rows, input, H);
    addColumns(&p.gradient[firstBias], d, rows, H);
  }

private:
  void normalise(const float *x, float *y, float &inverse) const {
    Lanes sum{}, square{};
    for (int i = 0; i < hidden; i += LANES) sum += *(const Lanes *)(x + i);
    const float mean = total(sum) / hidden;
    for (int i = 0; i < hidden; i += LANES) {
      const Lanes c = *(const Lanes *)(x + i) - mean;
      square += c * c;
    }
    inverse = 1 / std::sqrt(total(square) / hidden + 1e-5f);
    for (int i = 0; i < hidden; i += LANES) *(Lanes *)(y + i) = (*(const Lanes *)(x + i) - mean) * inverse;
  }

  void backThroughNormal(const float *y, const float *dy, float inverse, float *dx) const {
    Lanes sum{}, along{};
    for (int i = 0; i < hidden; i += LANES) {
      sum += *(const Lanes *)(dy + i);
      along += *(const Lanes *)(dy + i) * *(const Lanes *)(y + i);
    }
    const float mean = total(sum) / hidden, slope = total(along) / hidden;
    for (int i = 0; i < hidden; i += LANES)
      *(Lanes *)(dx + i) += inverse * (*(const Lanes *)(dy + i) - mean - *(const Lanes *)(y + i) * slope);
  }
};
