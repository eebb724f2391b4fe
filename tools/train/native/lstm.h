// One direction of an LSTM layer (Hochreiter and Schmidhuber 1997, with forget gates), forwards and back.
// Gates stand in the order input, forget, cell, output.
#pragma once
#include <vector>

#include "arrays.h"

struct LstmShape {
  int in, hidden;
};

struct LstmWeights {
  const float *wx, *wh, *b;     // [in,4H] [H,4H] [4H]
  const float *wxT, *whT;       // transposed: [4H,in] [4H,H]
};
struct LstmGrads {
  float *wx, *wh, *b;
};

// What the way forwards leaves for the way back.
struct LstmTrace {
  std::vector<float> gates, cells, tanhs, before;  // [T,4H] after their functions, [T,H], [T,H], h before each step
};

// out has a stride, so that both directions write side by side.
static void lstm_forward(const LstmShape& s, const LstmWeights& w, int T, const float* x, int ldx, bool reverse,
                         float* out, int ldo, LstmTrace& trace) {
  const int H = s.hidden, G = 4 * H;
  trace.gates.resize((size_t)T * G);
  trace.cells.resize((size_t)T * H);
  trace.tanhs.resize((size_t)T * H);
  trace.before.resize((size_t)T * H);
  for (int t = 0; t < T; t++) std::memcpy(&trace.gates[(size_t)t * G], w.b, G * sizeof(float));
  multiply(T, G, s.in, x, ldx, 1, w.wx, G, trace.gates.data(), G);
  std::vector<float> zero(H, 0.f);
  const float *h = zero.data(), *c = zero.data();
  for (int k = 0; k < T; k++) {
    const int t = reverse ? T - 1 - k : k;
    float* g = &trace.gates[(size_t)t * G];
    std::memcpy(&trace.before[(size_t)t * H], h, H * sizeof(float));
    rows<1>(G, H, h, 0, 1, w.wh, G, g, G);
    float* cell = &trace.cells[(size_t)t * H];
    float* th = &trace.tanhs[(size_t)t * H];
    float* o = out + (size_t)t * ldo;
    for (int j = 0; j < H; j += LANES) {
      const vec i = sigmoid_of(load(g + j)), f = sigmoid_of(load(g + H + j));
      const vec u = tanh_of(load(g + 2 * H + j)), v = sigmoid_of(load(g + 3 * H + j));
      const vec cc = f * load(c + j) + i * u, tt = tanh_of(cc);
      store(g + j, i);
      store(g + H + j, f);
      store(g + 2 * H + j, u);
      store(g + 3 * H + j, v);
      store(cell + j, cc);
      store(th + j, tt);
      store(o + j, v * tt);
    }
    h = o;
    c = cell;
  }
}

// Adds to the gradients of the weights and, where dx is not null, to that of the input. `trace.gates` is overwritten.
static void lstm_backward(const LstmShape& s, const LstmWeights& w, LstmGrads& d, int T, const float* x, int ldx,
                          bool reverse, const float* dout, int ldo, float* dx, int lddx, LstmTrace& trace) {
  const int H = s.hidden, G = 4 * H;
  std::vector<float> dh(H, 0.f), dc(H, 0.f), zero(H, 0.f);
  for (int k = T - 1; k >= 0; k--) {
    const int t = reverse ? T - 1 - k : k;
    float* g = &trace.gates[(size_t)t * G];
    const float* th = &trace.tanhs[(size_t)t * H];
    const float* cprev = k == 0 ? zero.data() : &trace.cells[(size_t)(reverse ? t + 1 : t - 1) * H];
    const float* o = dout + (size_t)t * ldo;
    for (int j = 0; j < H; j += LANES) {
      const vec i = load(g + j), f = load(g + H + j), u = load(g + 2 * H + j), v = load(g + 3 * H + j);
      const vec tt = load(th + j), h = load(&dh[j]) + load(o + j);
      const vec cc = load(&dc[j]) + h * v * (1.0f - tt * tt);
      store(g + j, cc * u * i * (1.0f - i));
      store(g + H + j, cc * load(cprev + j) * f * (1.0f - f));
      store(g + 2 * H + j, cc * i * (1.0f - u * u));
      store(g + 3 * H + j, h * tt * v * (1.0f - v));
      store(&dc[j], cc * f);
    }
    std::fill(dh.begin(), dh.end(), 0.f);
    rows<1>(H, G, g, 0, 1, w.whT, H, dh.data(), H);
  }
  const float* dg = trace.gates.data();
  multiply(s.in, G, T, x, 1, ldx, dg, G, d.wx, G);
  multiply(H, G, T, trace.before.data(), 1, H, dg, G, d.wh, G);
  for (int t = 0; t < T; t++)
    for (int j = 0; j < G; j++) d.b[j] += dg[(size_t)t * G + j];
  if (dx != nullptr) multiply(T, s.in, G, dg, G, 1, w.wxT, s.in, dx, lddx);
}
