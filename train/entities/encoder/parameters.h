// A net's weights in one flat list, with their gradients and Adam's two averages.
#pragma once
#include "matrix.h"
#include <cstdio>
#include <cstdlib>
#include <string>

struct Parameters {
  std::vector<float> value, gradient, first, second, rate;
  long steps = 0;

  // Room for `count` weights of normal spread; their place in the list. `scale` multiplies the learning rate.
  size_t add(size_t count, float spread, Random &random, float scale = 1) {
    const size_t at = value.size();
    for (size_t i = 0; i < count; i++) value.push_back(spread == 0 ? 0 : spread * random.normal());
    gradient.resize(value.size());
    first.resize(value.size());
    second.resize(value.size());
    rate.resize(value.size(), scale);
    return at;
  }

  void clear() { std::fill(gradient.begin(), gradient.end(), 0.0f); }

  // One step of Adam, the gradient cut to length 1 (times `clip`).
  void step(float learningRate, float clip) {
    double square = 0;
    for (float g : gradient) square += (double)g * g;
    const float length = (float)std::sqrt(square), scale = length > clip ? clip / length : 1;
    steps++;
    const float c1 = 1 - std::pow(0.9f, (float)steps), c2 = 1 - std::pow(0.999f, (float)steps);
    for (size_t i = 0; i < value.size(); i++) {
      const float g = gradient[i] * scale;
      first[i] = 0.9f * first[i] + 0.1f * g;
      second[i] = 0.999f * second[i] + 0.001f * g * g;
      value[i] -= learningRate * rate[i] * (first[i] / c1) / (std::sqrt(second[i] / c2) + 1e-8f);
    }
  }
};

template <class T> std::vector<T> readFile(const std::string &path) {
  FILE *file = fopen(path.c_str(), "rb");
  if (!file) {
    fprintf(stderr, "cannot read %s\n", path.c_str());
    exit(1);
  }
  fseek(file, 0, SEEK_END);
  std::vector<T> list(ftell(file) / sizeof(T));
  fseek(file, 0, SEEK_SET);
  if (fread(list.data(), sizeof(T), list.size(), file) != list.size()) exit(1);
  fclose(file);
  return list;
}

template <class T> void writeFile(const std::string &path, const std::vector<T> &list) {
  FILE *file = fopen(path.c_str(), "wb");
  if (!file || fwrite(list.data(), sizeof(T), list.size(), file) != list.size() || fclose(file) != 0) {
    fprintf(stderr, "cannot write %s\n", path.c_str());
    exit(1);
  }
}
