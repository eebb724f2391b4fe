// Dense arithmetic for the trainer: products of row-major matrices and the functions of LSTM gates, on vectors of
// sixteen floats (GCC and Clang vector extensions, so that any processor compiles it). Sums are made in one fixed
// order: the same machine gives the same weights from the same seed.
#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>

typedef float vec __attribute__((vector_size(64), aligned(4)));
typedef int32_t veci __attribute__((vector_size(64), aligned(4)));
constexpr int LANES = 16;

static inline vec load(const float* p) {
  vec v;
  std::memcpy(&v, p, sizeof v);
  return v;
}
static inline void store(float* p, vec v) { std::memcpy(p, &v, sizeof v); }
static inline vec splat(float x) { return x - vec{}; }

template <int ROWS, int COLS>
static inline void block(int K, const float* A, int rs, int cs, const float* B, int ldb, float* C, int ldc) {
  vec acc[ROWS][COLS];
  for (int r = 0; r < ROWS; r++)
    for (int c = 0; c < COLS; c++) acc[r][c] = load(C + r * ldc + c * LANES);
  for (int k = 0; k < K; k++) {
    vec b[COLS];
    for (int c = 0; c < COLS; c++) b[c] = load(B + k * ldb + c * LANES);
    for (int r = 0; r < ROWS; r++) {
      const vec a = splat(A[r * rs + k * cs]);
      for (int c = 0; c < COLS; c++) acc[r][c] += a * b[c];
    }
  }
  for (int r = 0; r < ROWS; r++)
    for (int c = 0; c < COLS; c++) store(C + r * ldc + c * LANES, acc[r][c]);
}

template <int ROWS>
static void rows(int N, int K, const float* A, int rs, int cs, const float* B, int ldb, float* C, int ldc) {
  int n = 0;
  for (; n + 4 * LANES <= N; n += 4 * LANES) block<ROWS, 4>(K, A, rs, cs, B + n, ldb, C + n, ldc);
  for (; n + LANES <= N; n += LANES) block<ROWS, 1>(K, A, rs, cs, B + n, ldb, C + n, ldc);
  for (; n < N; n++)
    for (int r = 0; r < ROWS; r++) {
      float sum = C[r * ldc + n];
      for (int k = 0; k < K; k++) sum += A[r * rs + k * cs] * B[k * ldb + n];
      C[r * ldc + n] = sum;
    }
}

// C[M,N] += A[M,K] B[K,N], where A[m,k] is at A[m * rs + k * cs].
static void multiply(int M, int N, int K, const float* A, int rs, int cs, const float* B, int ldb, float* C, int ldc) {
  int m = 0;
  for (; m + 4 <= M; m += 4) rows<4>(N, K, A + m * rs, rs, cs, B, ldb, C + m * ldc, ldc);
  for (; m < M; m++) rows<1>(N, K, A + m * rs, rs, cs, B, ldb, C + m * ldc, ldc);
}

// exp by Cephes' polynomial (Moshier), good to about 2e-7.
static inline vec exp_of(vec x) {
  const vec hi = splat(87.0f), lo = splat(-87.0f);
  x = x > hi ? hi : x;
  x = x < lo ? lo : x;
  const vec t = x * 1.44269504088896341f;
  const veci n = __builtin_convertvector(t + (t > 0 ? splat(0.5f) : splat(-0.5f)), veci);
  const vec f = __builtin_convertvector(n, vec);
  x = x - f * 0.693359375f;
  x = x - f * -2.12194440e-4f;
  vec y = splat(1.9875691500E-4f);
  y = y * x + 1.3981999507E-3f;
  y = y * x + 8.3334519073E-3f;
  y = y * x + 4.1665795894E-2f;
  y = y * x + 1.6666665459E-1f;
  y = y * x + 5.0000001201E-1f;
  y = y * x * x + x + 1.0f;
  const veci bits = (n + 127) << 23;
  vec scale;
  std::memcpy(&scale, &bits, sizeof scale);
  return y * scale;
}
static inline vec sigmoid_of(vec x) { return 1.0f / (1.0f + exp_of(-x)); }
static inline vec tanh_of(vec x) { return 2.0f * sigmoid_of(2.0f * x) - 1.0f; }
