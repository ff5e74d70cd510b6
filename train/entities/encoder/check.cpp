// Check the matrix products against plain sums, and a stack's gradient against differences. usage: check MARK
#include "stack.h"

static double worstProduct(Random &random) {
  double worst = 0;
  for (int round = 0; round < 20; round++) {
    const int rows = 1 + random.next() % 200, columns = 32 * (1 + random.next() % 4), depth = 1 + random.next() % 500;
    const bool add = round % 2 == 1;
    std::vector<float> a(rows * depth), turned(rows * depth), b(depth * columns), c(rows * columns, 1), d(rows * columns, 1);
    for (float &x : a) x = random.normal();
    for (float &x : b) x = random.normal();
    transpose(a.data(), rows, depth, turned.data());
    multiply(a.data(), depth, b.data(), columns, c.data(), columns, rows, columns, depth, add);
    multiplyTransposed(turned.data(), rows, b.data(), columns, d.data(), columns, depth, rows, columns);
    for (int i = 0; i < rows; i++)
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int k = 0; k < depth; k++) sum += (double)a[i * depth + k] * b[k * columns + j];
        const double scale = std::sqrt((double)depth);
        worst = std::max(worst, std::fabs(sum + add - c[i * columns + j]) / scale);
        worst = std::max(worst, std::fabs(sum + 1 - d[i * columns + j]) / scale);
      }
  }
  return worst;
}

// Correlation of the gradient with differences along random directions; the loss is a fixed random sum of the states.
static double worstGradient(Random &random) {
  Parameters p;
  constexpr int IN = 40, HIDDEN = 32, TIMES = 7, SEQUENCES = 3;
  Stack stack(p, random, IN, HIDDEN, 2);
  std::vector<float> x(TIMES * SEQUENCES * IN), pull(TIMES * SEQUENCES * HIDDEN);
  for (float &v : x) v = random.normal();
  for (float &v : pull) v = random.normal();
  auto loss = [&] {
    const float *h = stack.forward(p, x.data(), TIMES, SEQUENCES, 0, nullptr);
    double sum = 0;
    for (size_t i = 0; i < pull.size(); i++) sum += (double)h[i] * pull[i];
    return sum;
  };
  loss();
  p.clear();
  std::vector<float> d = pull;
  stack.backward(p, d.data(), false);
  const std::vector<float> at = p.value;
  double both = 0, one = 0, two = 0;
  for (int direction = 0; direction < 40; direction++) {
    double slope = 0;
    std::vector<float> step(at.size());
    for (size_t i = 0; i < at.size(); i++) {
      step[i] = 0.005f * random.normal();
      slope += (double)step[i] * p.gradient[i];
    }
    for (size_t i = 0; i < at.size(); i++) p.value[i] = at[i] + step[i];
    const double up = loss();
    for (size_t i = 0; i < at.size(); i++) p.value[i] = at[i] - step[i];
    const double difference = (up - loss()) / 2;
    both += slope * difference;
    one += slope * slope;
    two += difference * difference;
  }
  return both / std::sqrt(one * two);
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  Random random(1);
  const double product = worstProduct(random), gradient = worstGradient(random);
  fprintf(stderr, "check: products within %.4f of plain sums, gradient and differences correlate at %.4f\n", product, gradient);
  // bfloat16 factors keep eight bits.
  if (product > 0.05 || gradient < 0.98) return 1;
  writeFile(argv[1], std::vector<double>{product, gradient});
}
