// The tagger: word vectors and feature sums, BiLSTM layers, a CRF over all roles, and a head that takes each cue in
// turn and labels its own source and content. Forwards, back, and what it keeps between the two.
#pragma once
#include <map>
#include <string>

#include "crf.h"
#include "data.h"
#include "lstm.h"

constexpr int OUTER = 7, ROLES = 5;

struct Dims {
  int vector = 48, feature = 32, buckets = 8192, hidden = 32, layers = 2, project = 32, roleHidden = 16, distances = 17;
};

struct Dropout {
  float word = 0, feature = 0, input = 0, hidden = 0, roles = 0;
};

struct Random {  // SplitMix64 (Steele, Lea and Flood 2014)
  uint64_t s;
  uint64_t next() {
    uint64_t z = (s += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  float uniform() { return (next() >> 40) * (1.0f / 16777216.0f); }
  float normal() {
    const float u = std::max(1e-7f, uniform()), v = uniform();
    return std::sqrt(-2.f * std::log(u)) * std::cos(6.2831853f * v);
  }
  int below(int n) { return (int)(next() % (uint64_t)n); }
};

struct Tensor {
  std::string name;
  std::vector<int> shape;
  size_t at, size;
};

struct Model {
  Dims dims;
  std::vector<Tensor> tensors;
  std::map<std::string, size_t> index;
  std::vector<float> w, transposed;
  std::map<std::string, size_t> transposedAt;

  explicit Model(const Dims& d) : dims(d) {
    const int H = d.hidden, P = d.project, G = d.roleHidden;
    add("words.unknown", {d.vector});
    add("features", {d.buckets, d.feature});
    for (int l = 0; l < d.layers; l++)
      for (const char* dir : {"f", "b"}) lstm("enc." + std::to_string(l) + "." + dir, inputOf(l), H);
    add("a.w", {2 * H, OUTER});
    add("a.b", {OUTER});
    add("a.trans", {OUTER, OUTER});
    add("a.start", {OUTER});
    add("a.end", {OUTER});
    add("b.p.w", {2 * H, P});
    add("b.p.b", {P});
    add("b.q.w", {2 * H, P});
    add("b.dist", {d.distances, P});
    lstm("b.f", P, G);
    lstm("b.b", P, G);
    add("b.e.w", {2 * G, ROLES});
    add("b.e.b", {ROLES});
    add("b.trans", {ROLES, ROLES});
    add("b.start", {ROLES});
    add("b.end", {ROLES});
    size_t n = 0;
    for (Tensor& t : tensors) {
      t.at = n;
      t.size = 1;
      for (int s : t.shape) t.size *= s;
      n += (t.size + LANES - 1) / LANES * LANES;
    }
    w.assign(n, 0.f);
    size_t m = 0;
    for (const Tensor& t : tensors)
      if (t.shape.size() == 2 && t.name != "features" && t.name != "b.dist") {
        transposedAt[t.name] = m;
        m += t.size;
      }
    transposed.resize(m);
  }
  int inputOf(int layer) const { return layer == 0 ? dims.vector + dims.feature : 2 * dims.hidden; }
  void add(const std::string& name, std::vector<int> shape) {
    index[name] = tensors.size();
    tensors.push_back({name, shape, 0, 0});
  }
  void lstm(const std::string& name, int in, int hidden) {
    add(name + ".wx", {in, 4 * hidden});
    add(name + ".wh", {hidden, 4 * hidden});
    add(name + ".b", {4 * hidden});
  }
  size_t at(const std::string& name) const { return tensors[index.at(name)].at; }
  const float* get(const std::string& name) const { return &w[at(name)]; }
  const float* getT(const std::string& name) const { return &transposed[transposedAt.at(name)]; }
  void transpose() {
    for (const auto& [name, to] : transposedAt) {
      const Tensor& t = tensors[index.at(name)];
      const int R = t.shape[0], C = t.shape[1];
      for (int r = 0; r < R; r++)
        for (int c = 0; c < C; c++) transposed[to + (size_t)c * R + r] = w[t.at + (size_t)r * C + c];
    }
  }
  LstmWeights weightsOf(const std::string& n) const {
    return {get(n + ".wx"), get(n + ".wh"), get(n + ".b"), getT(n + ".wx"), getT(n + ".wh")};
  }
  Crf outer() const { return {OUTER, get("a.trans"), get("a.start"), get("a.end")}; }
  Crf roles() const { return {ROLES, get("b.trans"), get("b.start"), get("b.end")}; }

  // Uniform by fan-in and fan-out (Glorot and Bengio 2010); forget gates open.
  void init(uint64_t seed) {
    Random rng{seed};
    for (const Tensor& t : tensors) {
      float* p = &w[t.at];
      const bool matrix = t.shape.size() == 2;
      if (t.name == "features" || t.name == "b.dist" || t.name == "words.unknown")
        for (size_t i = 0; i < t.size; i++) p[i] = 0.1f * rng.normal() * (t.name == "words.unknown" ? 1.f : 0.7f);
      else if (matrix && t.name.find("trans") == std::string::npos) {
        const bool gates = t.name.find(".wx") != std::string::npos || t.name.find(".wh") != std::string::npos;
        const float range = std::sqrt(6.f / (t.shape[0] + (gates ? t.shape[1] / 4 : t.shape[1])));
        for (size_t i = 0; i < t.size; i++) p[i] = range * (2 * rng.uniform() - 1);
      } else if (t.name.size() > 2 && t.name.substr(t.name.size() - 2) == ".b" && t.shape[0] % 4 == 0 &&
                 (t.name.rfind("enc", 0) == 0 || t.name == "b.f.b" || t.name == "b.b.b")) {
        const int H = t.shape[0] / 4;
        for (int i = H; i < 2 * H; i++) p[i] = 1.f;
      }
    }
  }
  void save(const std::string& path) const {
    File f(path, "wb");
    std::string head = "{\"dims\":{\"vector\":" + std::to_string(dims.vector) + ",\"feature\":" + std::to_string(dims.feature) +
                       ",\"buckets\":" + std::to_string(dims.buckets) + ",\"hidden\":" + std::to_string(dims.hidden) +
                       ",\"layers\":" + std::to_string(dims.layers) + ",\"project\":" + std::to_string(dims.project) +
                       ",\"roleHidden\":" + std::to_string(dims.roleHidden) + ",\"distances\":" + std::to_string(dims.distances) +
                       "},\"tensors\":[";
    std::vector<float> all;
    for (const Tensor& t : tensors) {
      if (!all.empty()) head += ",";
      head += "{\"name\":\"" + t.name + "\",\"shape\":[";
      for (size_t i = 0; i < t.shape.size(); i++) head += (i ? "," : "") + std::to_string(t.shape[i]);
      head += "],\"at\":" + std::to_string(all.size()) + "}";
      all.insert(all.end(), w.begin() + t.at, w.begin() + t.at + t.size);
    }
    head += "]}\n";
    std::fwrite(head.data(), 1, head.size(), f.f);
    f.write(all);
  }
  void load(const std::string& path) {
    File f(path, "rb");
    int c;
    while ((c = std::fgetc(f.f)) != '\n')
      if (c == EOF) fail(path + " is no model");
    for (const Tensor& t : tensors) {
      std::vector<float> v;
      f.read(v, t.size);
      std::copy(v.begin(), v.end(), w.begin() + t.at);
    }
    transpose();
  }
};

static int distance_class(int at, int from, int to) {  // as lib/reading/tagger/distance.ts
  if (at >= from && at < to) return 0;
  const bool before = at < from;
  const int d = before ? from - at : at - to + 1;
  static const int bounds[] = {1, 2, 3, 4, 6, 9, 14};
  int side = 0;
  while (side < 7 && d > bounds[side]) side++;
  return (before ? 1 : 9) + side;
}

// Paragraphs that are read as one sequence.
struct Window {
  int firstPar, lastPar;  // [first, last)
  int start, count;       // tokens
};

struct CuePass {
  const Cue* cue;
  int from, count;  // its paragraph, in tokens of the window
  std::vector<float> z, out, emissions, dEmissions, mask;
  LstmTrace f, b;
};

// One window's way through the model.
struct Pass {
  const Model& m;
  const Data& data;
  const float* vectors;
  Window win;
  std::vector<std::vector<float>> x, masks;  // input of each layer, and of the heads
  std::vector<LstmTrace> f, b;
  std::vector<float> emissions, p, wordMask;
  std::vector<uint8_t> dropped;  // features
  std::vector<CuePass> cues;
  bool training = false;

  Pass(const Model& model, const Data& d, const float* v) : m(model), data(d), vectors(v) {}

  void dropoutMask(std::vector<float>& mask, int n, float rate, Random& rng) {
    mask.assign(n, 1.f);
    if (training && rate > 0)
      for (float& v : mask) v = rng.uniform() < rate ? 0.f : 1.f / (1.f - rate);
  }

  void encode(const Window& window, const Dropout& drop, bool train, Random& rng) {
    win = window;
    training = train;
    const Dims& d = m.dims;
    const int T = win.count, D = m.inputOf(0), H = d.hidden;
    x.resize(d.layers + 1);
    masks.resize(d.layers + 1);
    f.resize(d.layers);
    b.resize(d.layers);
    x[0].assign((size_t)T * D, 0.f);
    const float *unknown = m.get("words.unknown"), *features = m.get("features");
    const float keep = training ? 1.f / (1.f - drop.feature) : 1.f;
    dropoutMask(masks[0], D, drop.input, rng);
    wordMask.assign(T, 0.f);
    const int firstFeat = win.start == 0 ? 0 : data.ends[win.start - 1];
    dropped.assign(data.ends[win.start + T - 1] - firstFeat, 0);
    for (int t = 0; t < T; t++) {
      float* row = &x[0][(size_t)t * D];
      int word = data.words[win.start + t];
      if (training && rng.uniform() < drop.word) word = -1;
      wordMask[t] = word < 0;
      std::memcpy(row, word < 0 ? unknown : vectors + (size_t)word * d.vector, d.vector * sizeof(float));
      const int from = win.start + t == 0 ? 0 : data.ends[win.start + t - 1];
      for (int k = from; k < data.ends[win.start + t]; k++) {
        if (training && rng.uniform() < drop.feature) {
          dropped[k - firstFeat] = 1;
          continue;
        }
        const float* e = features + (size_t)data.feats[k] * d.feature;
        for (int j = 0; j < d.feature; j++) row[d.vector + j] += keep * e[j];
      }
      for (int j = 0; j < D; j++) row[j] *= masks[0][j];
    }
    for (int l = 0; l < d.layers; l++) {
      const LstmShape shape{m.inputOf(l), H};
      const std::string name = "enc." + std::to_string(l);
      x[l + 1].resize((size_t)T * 2 * H);
      lstm_forward(shape, m.weightsOf(name + ".f"), T, x[l].data(), m.inputOf(l), false, x[l + 1].data(), 2 * H, f[l]);
      lstm_forward(shape, m.weightsOf(name + ".b"), T, x[l].data(), m.inputOf(l), true, x[l + 1].data() + H, 2 * H, b[l]);
      dropoutMask(masks[l + 1], 2 * H, drop.hidden, rng);
      if (training)
        for (int t = 0; t < T; t++)
          for (int j = 0; j < 2 * H; j++) x[l + 1][(size_t)t * 2 * H + j] *= masks[l + 1][j];
    }
    emissions.resize((size_t)T * OUTER);
    p.resize((size_t)T * d.project);
    for (int t = 0; t < T; t++) {
      std::memcpy(&emissions[t * OUTER], m.get("a.b"), OUTER * sizeof(float));
      std::memcpy(&p[(size_t)t * d.project], m.get("b.p.b"), d.project * sizeof(float));
    }
    const float* h = x[d.layers].data();
    multiply(T, OUTER, 2 * H, h, 2 * H, 1, m.get("a.w"), OUTER, emissions.data(), OUTER);
    multiply(T, d.project, 2 * H, h, 2 * H, 1, m.get("b.p.w"), d.project, p.data(), d.project);
    cues.clear();
  }

  // `from`: the first token of the cue's paragraph in the window.
  CuePass& take(const Cue& cue, int from, int count, const Dropout& drop, Random& rng) {
    const Dims& d = m.dims;
    const int H2 = 2 * d.hidden, P = d.project, G = d.roleHidden;
    cues.emplace_back();
    CuePass& c = cues.back();
    c.cue = &cue;
    c.from = from;
    c.count = count;
    std::vector<float> mean(H2, 0.f), q(P, 0.f);
    const float* h = x[d.layers].data();
    for (int t = cue.from; t < cue.to; t++)
      for (int j = 0; j < H2; j++) mean[j] += h[(size_t)(from + t) * H2 + j] / (cue.to - cue.from);
    rows<1>(P, H2, mean.data(), 0, 1, m.get("b.q.w"), P, q.data(), P);
    c.z.resize((size_t)count * P);
    for (int t = 0; t < count; t++) {
      const float* dist = m.get("b.dist") + distance_class(t, cue.from, cue.to) * P;
      for (int j = 0; j < P; j += LANES)
        store(&c.z[(size_t)t * P + j], tanh_of(load(&p[(size_t)(from + t) * P + j]) + load(&q[j]) + load(dist + j)));
    }
    c.out.resize((size_t)count * 2 * G);
    const LstmShape shape{P, G};
    lstm_forward(shape, m.weightsOf("b.f"), count, c.z.data(), P, false, c.out.data(), 2 * G, c.f);
    lstm_forward(shape, m.weightsOf("b.b"), count, c.z.data(), P, true, c.out.data() + G, 2 * G, c.b);
    dropoutMask(c.mask, 2 * G, drop.roles, rng);
    if (training)
      for (int t = 0; t < count; t++)
        for (int j = 0; j < 2 * G; j++) c.out[(size_t)t * 2 * G + j] *= c.mask[j];
    c.emissions.resize((size_t)count * ROLES);
    for (int t = 0; t < count; t++) std::memcpy(&c.emissions[t * ROLES], m.get("b.e.b"), ROLES * sizeof(float));
    multiply(count, ROLES, 2 * G, c.out.data(), 2 * G, 1, m.get("b.e.w"), ROLES, c.emissions.data(), ROLES);
    c.dEmissions.assign((size_t)count * ROLES, 0.f);
    return c;
  }

  // Back from `demissions` and those of the cues; gradients of all weights are added to `g`.
  void back(const std::vector<float>& demissions, float* g, const Dropout& drop) {
    const Dims& d = m.dims;
    const int T = win.count, H = d.hidden, H2 = 2 * H, P = d.project, G = d.roleHidden;
    auto grad = [&](const std::string& n) { return g + m.at(n); };
    auto grads = [&](const std::string& n) { return LstmGrads{grad(n + ".wx"), grad(n + ".wh"), grad(n + ".b")}; };
    const float* h = x[d.layers].data();
    std::vector<float> dh((size_t)T * H2, 0.f), dp((size_t)T * P, 0.f);
    multiply(H2, OUTER, T, h, 1, H2, demissions.data(), OUTER, grad("a.w"), OUTER);
    for (int t = 0; t < T; t++)
      for (int k = 0; k < OUTER; k++) grad("a.b")[k] += demissions[t * OUTER + k];
    multiply(T, H2, OUTER, demissions.data(), OUTER, 1, m.getT("a.w"), H2, dh.data(), H2);
    for (CuePass& c : cues) {
      const int N = c.count;
      multiply(2 * G, ROLES, N, c.out.data(), 1, 2 * G, c.dEmissions.data(), ROLES, grad("b.e.w"), ROLES);
      for (int t = 0; t < N; t++)
        for (int k = 0; k < ROLES; k++) grad("b.e.b")[k] += c.dEmissions[t * ROLES + k];
      std::vector<float> dout((size_t)N * 2 * G, 0.f), dz((size_t)N * P, 0.f), dq(P, 0.f);
      multiply(N, 2 * G, ROLES, c.dEmissions.data(), ROLES, 1, m.getT("b.e.w"), 2 * G, dout.data(), 2 * G);
      for (int t = 0; t < N; t++)
        for (int j = 0; j < 2 * G; j++) dout[(size_t)t * 2 * G + j] *= c.mask[j];
      const LstmShape shape{P, G};
      LstmGrads gf = grads("b.f"), gb = grads("b.b");
      lstm_backward(shape, m.weightsOf("b.f"), gf, N, c.z.data(), P, false, dout.data(), 2 * G, dz.data(), P, c.f);
      lstm_backward(shape, m.weightsOf("b.b"), gb, N, c.z.data(), P, true, dout.data() + G, 2 * G, dz.data(), P, c.b);
      for (int t = 0; t < N; t++) {
        float* dist = grad("b.dist") + distance_class(t, c.cue->from, c.cue->to) * P;
        for (int j = 0; j < P; j++) {
          const float z = c.z[(size_t)t * P + j], v = dz[(size_t)t * P + j] * (1.f - z * z);
          dist[j] += v;
          dq[j] += v;
          dp[(size_t)(c.from + t) * P + j] += v;
        }
      }
      const int n = c.cue->to - c.cue->from;
      std::vector<float> mean(H2, 0.f), dmean(H2, 0.f);
      for (int t = c.cue->from; t < c.cue->to; t++)
        for (int j = 0; j < H2; j++) mean[j] += h[(size_t)(c.from + t) * H2 + j] / n;
      multiply(H2, P, 1, mean.data(), 1, H2, dq.data(), P, grad("b.q.w"), P);
      rows<1>(H2, P, dq.data(), 0, 1, m.getT("b.q.w"), H2, dmean.data(), H2);
      for (int t = c.cue->from; t < c.cue->to; t++)
        for (int j = 0; j < H2; j++) dh[(size_t)(c.from + t) * H2 + j] += dmean[j] / n;
    }
    multiply(H2, P, T, h, 1, H2, dp.data(), P, grad("b.p.w"), P);
    for (int t = 0; t < T; t++)
      for (int j = 0; j < P; j++) grad("b.p.b")[j] += dp[(size_t)t * P + j];
    multiply(T, H2, P, dp.data(), P, 1, m.getT("b.p.w"), H2, dh.data(), H2);
    for (int l = d.layers - 1; l >= 0; l--) {
      const int D = m.inputOf(l);
      for (int t = 0; t < T; t++)
        for (int j = 0; j < H2; j++) dh[(size_t)t * H2 + j] *= masks[l + 1][j];
      std::vector<float> dx((size_t)T * D, 0.f);
      const std::string name = "enc." + std::to_string(l);
      const LstmShape shape{D, H};
      LstmGrads gf = grads(name + ".f"), gb = grads(name + ".b");
      lstm_backward(shape, m.weightsOf(name + ".f"), gf, T, x[l].data(), D, false, dh.data(), H2, dx.data(), D, f[l]);
      lstm_backward(shape, m.weightsOf(name + ".b"), gb, T, x[l].data(), D, true, dh.data() + H, H2, dx.data(), D, b[l]);
      dh.swap(dx);
    }
    const int D = m.inputOf(0);
    const float keep = training ? 1.f / (1.f - drop.feature) : 1.f;
    const int firstFeat = win.start == 0 ? 0 : data.ends[win.start - 1];
    float *unknown = grad("words.unknown"), *features = grad("features");
    for (int t = 0; t < T; t++) {
      float* row = &dh[(size_t)t * D];
      for (int j = 0; j < D; j++) row[j] *= masks[0][j];
      if (wordMask[t])
        for (int j = 0; j < d.vector; j++) unknown[j] += row[j];
      const int from = win.start + t == 0 ? 0 : data.ends[win.start + t - 1];
      for (int k = from; k < data.ends[win.start + t]; k++) {
        if (dropped[k - firstFeat]) continue;
        float* e = features + (size_t)data.feats[k] * d.feature;
        for (int j = 0; j < d.feature; j++) e[j] += keep * row[d.vector + j];
      }
    }
  }
};
