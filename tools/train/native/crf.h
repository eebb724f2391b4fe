// A linear-chain CRF (Lafferty, McCallum and Pereira 2001) over BIO labels. Label 0 is O, 2r+1 begins role r and 2r+2
// goes on with it; going on with what was not begun is impossible, in training as in reading.
#pragma once
#include <algorithm>
#include <vector>

#include "arrays.h"

struct Crf {
  int L;
  const float *trans, *start, *end;  // [L,L] from, to
};
struct CrfGrads {
  float *trans, *start, *end;
};

static inline bool allowed(int from, int to) {  // from < 0: the start
  if (to == 0 || to % 2 == 1) return true;
  return from == to || from == to - 1;
}

// Marginals under the potentials, all in the linear domain with one factor taken out a step.
struct Chain {
  int T, L;
  std::vector<float> e, alpha, beta, unary, pair;  // pair[L,L]: sum over steps of the pairwise marginals
  double logz;
};

static void chain(const Crf& crf, int T, const float* emissions, int lde, Chain& c) {
  const int L = crf.L;
  c.T = T;
  c.L = L;
  c.e.resize(T * L);
  c.alpha.resize(T * L);
  c.beta.resize(T * L);
  c.unary.resize(T * L);
  c.pair.assign(L * L, 0.f);
  float m[64], last[8];
  for (int a = 0; a < L; a++) {
    last[a] = std::exp(crf.end[a]);
    for (int b = 0; b < L; b++) m[a * L + b] = allowed(a, b) ? std::exp(crf.trans[a * L + b]) : 0.f;
  }
  c.logz = 0;
  std::vector<float> norm(T);
  for (int t = 0; t < T; t++) {
    float top = emissions[t * lde];
    for (int b = 1; b < L; b++) top = std::max(top, emissions[t * lde + b]);
    for (int b = 0; b < L; b++) c.e[t * L + b] = std::exp(std::max(-60.f, emissions[t * lde + b] - top));
    c.logz += top;
  }
  for (int t = 0; t < T; t++) {
    float* a = &c.alpha[t * L];
    float sum = 0;
    for (int b = 0; b < L; b++) {
      float x = 0;
      if (t == 0) x = allowed(-1, b) ? std::exp(crf.start[b]) : 0.f;
      else
        for (int k = 0; k < L; k++) x += c.alpha[(t - 1) * L + k] * m[k * L + b];
      a[b] = x * c.e[t * L + b];
      sum += a[b];
    }
    norm[t] = sum;
    c.logz += std::log(sum);
    for (int b = 0; b < L; b++) a[b] /= sum;
  }
  float tail = 0;
  for (int b = 0; b < L; b++) tail += c.alpha[(T - 1) * L + b] * last[b];
  c.logz += std::log(tail);
  for (int b = 0; b < L; b++) c.beta[(T - 1) * L + b] = last[b] / tail;
  for (int t = T - 1; t >= 0; t--) {
    for (int b = 0; b < L; b++) c.unary[t * L + b] = c.alpha[t * L + b] * c.beta[t * L + b];
    if (t == 0) break;
    for (int a = 0; a < L; a++) {
      float sum = 0;
      for (int b = 0; b < L; b++) {
        const float x = m[a * L + b] * c.e[t * L + b] * c.beta[t * L + b] / norm[t];
        sum += x;
        c.pair[a * L + b] += c.alpha[(t - 1) * L + a] * x;
      }
      c.beta[(t - 1) * L + a] = sum;
    }
  }
}

// -log p(labels), and its gradient times `weight` added.
static double crf_loss(const Crf& crf, CrfGrads& d, int T, const float* emissions, int lde, const uint8_t* labels,
                       float weight, float* demissions, Chain& c) {
  const int L = crf.L;
  chain(crf, T, emissions, lde, c);
  double score = crf.start[labels[0]] + crf.end[labels[T - 1]];
  for (int t = 0; t < T; t++) {
    score += emissions[t * lde + labels[t]];
    if (t > 0) score += crf.trans[labels[t - 1] * L + labels[t]];
    for (int b = 0; b < L; b++) demissions[t * lde + b] += weight * (c.unary[t * L + b] - (labels[t] == b));
    if (t > 0) d.trans[labels[t - 1] * L + labels[t]] -= weight;
  }
  for (int k = 0; k < L * L; k++) d.trans[k] += weight * c.pair[k];
  for (int b = 0; b < L; b++) {
    d.start[b] += weight * (c.unary[b] - (labels[0] == b));
    d.end[b] += weight * (c.unary[(T - 1) * L + b] - (labels[T - 1] == b));
  }
  return c.logz - score;
}

// Cross entropy with another chain q, up to the entropy of q: the gradient is the difference of the marginals.
static void crf_distil(CrfGrads& d, const Chain& q, const Chain& p, float weight, float* demissions, int lde) {
  const int L = p.L, T = p.T;
  for (int t = 0; t < T; t++)
    for (int b = 0; b < L; b++) demissions[t * lde + b] += weight * (p.unary[t * L + b] - q.unary[t * L + b]);
  for (int k = 0; k < L * L; k++) d.trans[k] += weight * (p.pair[k] - q.pair[k]);
  for (int b = 0; b < L; b++) {
    d.start[b] += weight * (p.unary[b] - q.unary[b]);
    d.end[b] += weight * (p.unary[(T - 1) * L + b] - q.unary[(T - 1) * L + b]);
  }
}

static void viterbi(const Crf& crf, int T, const float* emissions, int lde, uint8_t* labels) {
  const int L = crf.L;
  std::vector<float> best(L), next(L);
  std::vector<uint8_t> back(T * L);
  const float never = -1e30f;
  for (int b = 0; b < L; b++) best[b] = allowed(-1, b) ? crf.start[b] + emissions[b] : never;
  for (int t = 1; t < T; t++) {
    for (int b = 0; b < L; b++) {
      float top = never * 2;
      int from = 0;
      for (int a = 0; a < L; a++) {
        if (!allowed(a, b)) continue;
        const float x = best[a] + crf.trans[a * L + b];
        if (x > top) top = x, from = a;
      }
      next[b] = top + emissions[t * lde + b];
      back[t * L + b] = from;
    }
    best.swap(next);
  }
  int at = 0;
  for (int b = 1; b < L; b++)
    if (best[b] + crf.end[b] > best[at] + crf.end[at]) at = b;
  for (int t = T - 1; t >= 0; t--) {
    labels[t] = at;
    at = back[t * L + at];
  }
}
