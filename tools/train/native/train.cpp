// Trains the tagger, and lets models score data for their students. Called by tools/train.ts, which knows the recipe:
//
//   train train  key=value …   data=a,b,… soft=a,,… share=1,… dev=a,… vectors= out= [hidden= layers= …]
//   train score  key=value …   data= vectors= models=a,b,… out=           mean scores of several models
//   train cues   key=value …   data= soft= out=                           data with the cues that the scores speak of
//   train check  key=value …   data= vectors=                             gradients against differences
#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <sstream>
#include <thread>

#include "model.h"

struct Args {
  std::map<std::string, std::string> v;
  std::string text(const std::string& k, const std::string& otherwise = "") const {
    auto it = v.find(k);
    return it == v.end() ? otherwise : it->second;
  }
  float number(const std::string& k, float otherwise) const { return v.count(k) ? std::stof(v.at(k)) : otherwise; }
};

static Dims dimsOf(const Args& a) {
  Dims d;
  d.hidden = a.number("hidden", d.hidden);
  d.layers = a.number("layers", d.layers);
  d.feature = a.number("feature", d.feature);
  d.project = a.number("project", d.project);
  d.roleHidden = a.number("roleHidden", d.roleHidden);
  for (int size : {d.hidden, d.roleHidden, d.project})
    if (size <= 0 || size % LANES) fail("hidden, roleHidden and project are multiples of " + std::to_string(LANES));
  return d;
}

struct Vectors {
  std::vector<int32_t> head;
  std::vector<float> rows;
  explicit Vectors(const std::string& path) {
    File f(path, "rb");
    f.read(head, 2);
    f.read(rows, (size_t)head[0] * head[1]);
  }
};

// Whole paragraphs of one document, up to about `most` tokens; a longer paragraph is a window by itself.
static std::vector<Window> windowsOf(const Data& d, int most, Random* rng) {
  std::vector<Window> out;
  const int n = d.pars.size();
  int i = 0;
  while (i < n) {
    const int limit = rng ? (int)(most * (0.5f + rng->uniform())) : most;
    Window w{i, i, d.pars[i].start, 0};
    while (w.lastPar < n && d.pars[w.lastPar].doc == d.pars[i].doc &&
           (w.count == 0 || w.count + d.pars[w.lastPar].count <= limit))
      w.count += d.pars[w.lastPar++].count;
    i = w.lastPar;
    if (w.count > 0) out.push_back(w);
  }
  return out;
}

struct Loss {
  double outer = 0, roles = 0;
};

struct Weights {
  float roles = 0.5f, soft = 0.f;
};

// Forwards and back through one window; what it adds to `g` is for the mean over `scale` tokens.
static void learn(Pass& pass, const Model& m, const Data& d, const Soft* soft, const Window& win, const Dropout& drop,
                  const Weights& lambda, float scale, uint64_t seed, float* g, Loss& loss) {
  Random rng{seed};
  pass.encode(win, drop, true, rng);
  std::vector<float> de((size_t)win.count * OUTER, 0.f);
  Chain c, q;
  const Crf outer = m.outer(), roles = m.roles();
  CrfGrads go{g + m.at("a.trans"), g + m.at("a.start"), g + m.at("a.end")};
  CrfGrads gr{g + m.at("b.trans"), g + m.at("b.start"), g + m.at("b.end")};
  Crf qo{}, qr{};
  if (soft) {
    const float* s = soft->crfs.data();
    qo = {OUTER, s, s + 49, s + 56};
    qr = {ROLES, s + 63, s + 88, s + 93};
  }
  size_t cues = d.firstCue[win.lastPar] - d.firstCue[win.firstPar];
  pass.cues.reserve(cues);
  for (int i = win.firstPar; i < win.lastPar; i++) {
    const Par& par = d.pars[i];
    if (par.count == 0) continue;
    const int at = par.start - win.start;
    const float hard = !par.labelled ? 0.f : soft ? 1.f - lambda.soft : 1.f;
    const float softly = soft ? (par.labelled ? lambda.soft : 1.f) : 0.f;
    if (hard > 0)
      loss.outer += crf_loss(outer, go, par.count, &pass.emissions[at * OUTER], OUTER, &d.labels[par.start], scale * hard,
                             &de[at * OUTER], c);
    if (softly > 0) {
      if (hard == 0) chain(outer, par.count, &pass.emissions[at * OUTER], OUTER, c);
      chain(qo, par.count, &soft->outer[(size_t)par.start * OUTER], OUTER, q);
      crf_distil(go, q, c, scale * softly, &de[at * OUTER], OUTER);
    }
    for (int k = d.firstCue[i]; k < d.firstCue[i + 1]; k++) {
      const Cue& cue = d.cues[k];
      CuePass& cp = pass.take(cue, at, par.count, drop, rng);
      const float w = scale * lambda.roles;
      if (hard > 0)
        loss.roles += crf_loss(roles, gr, par.count, cp.emissions.data(), ROLES, &d.roles[cue.labels], w * hard,
                               cp.dEmissions.data(), c);
      if (softly > 0) {
        if (hard == 0) chain(roles, par.count, cp.emissions.data(), ROLES, c);
        chain(qr, par.count, &soft->roles[(size_t)cue.labels * ROLES], ROLES, q);
        crf_distil(gr, q, c, w * softly, cp.dEmissions.data(), ROLES);
      }
    }
  }
  pass.back(de, g, drop);
}

typedef std::array<int, 3> Span;  // role, from, to

static std::set<Span> spansOf(const uint8_t* labels, int n) {
  std::set<Span> out;
  for (int i = 0; i < n; i++)
    if (labels[i] % 2 == 1) {
      int j = i + 1;
      while (j < n && labels[j] == labels[i] + 1) j++;
      out.insert({(labels[i] - 1) / 2, i, j});
    }
  return out;
}

struct Score {
  int tp[3] = {0}, fp[3] = {0}, fn[3] = {0};
  void add(const std::set<Span>& gold, const std::set<Span>& found) {
    for (const Span& s : gold) found.count(s) ? tp[s[0]]++ : fn[s[0]]++;
    for (const Span& s : found)
      if (!gold.count(s)) fp[s[0]]++;
  }
  float f1(int r) const { return 200.f * tp[r] / std::max(1, 2 * tp[r] + fp[r] + fn[r]); }
};

// Exact F1 on labelled data: of the CRF; of the head for cues, given the CRF's own cues; and given the gold ones.
static void evaluate(const Model& m, const Data& d, const float* vectors, int most) {
  Score outer, chained, given;
  int none = 0, noneFound = 0, noneRight = 0;
  const std::vector<Window> windows = windowsOf(d, most, nullptr);
  Pass pass(m, d, vectors);
  Random rng{1};
  const Dropout off;
  for (const Window& win : windows) {
    pass.encode(win, off, false, rng);
    for (int i = win.firstPar; i < win.lastPar; i++) {
      const Par& par = d.pars[i];
      if (par.count == 0) continue;
      const int at = par.start - win.start;
      std::vector<uint8_t> y(par.count), z(par.count);
      viterbi(m.outer(), par.count, &pass.emissions[at * OUTER], OUTER, y.data());
      const std::set<Span> gold = spansOf(&d.labels[par.start], par.count), found = spansOf(y.data(), par.count);
      outer.add(gold, found);
      std::set<Span> joined;
      pass.cues.clear();
      for (const Span& s : found) {
        if (s[0] != 1) continue;
        joined.insert(s);
        const Cue cue{i, s[1], s[2], 0};
        CuePass& cp = pass.take(cue, at, par.count, off, rng);
        viterbi(m.roles(), par.count, cp.emissions.data(), ROLES, z.data());
        for (Span t : spansOf(z.data(), par.count)) joined.insert({t[0] * 2, t[1], t[2]});
      }
      chained.add(gold, joined);
      for (int k = d.firstCue[i]; k < d.firstCue[i + 1]; k++) {
        const Cue& cue = d.cues[k];
        CuePass& cp = pass.take(cue, at, par.count, off, rng);
        viterbi(m.roles(), par.count, cp.emissions.data(), ROLES, z.data());
        const std::set<Span> g = spansOf(&d.roles[cue.labels], par.count), p = spansOf(z.data(), par.count);
        given.add(g, p);
        const bool isNone = g.empty() || (*g.begin())[0] != 0, foundNone = p.empty() || (*p.begin())[0] != 0;
        none += isNone;
        noneFound += foundNone;
        noneRight += isNone && foundNone;
      }
    }
  }
  std::printf("  crf %.1f / %.1f / %.1f   by cue %.1f / %.1f / %.1f   given cues %.1f / %.1f   no source: %d right of %d found, %d gold\n",
              outer.f1(0), outer.f1(1), outer.f1(2), chained.f1(0), chained.f1(1), chained.f1(2), given.f1(0), given.f1(1), noneRight,
              noneFound, none);
  std::fflush(stdout);
}

static std::vector<std::string> split(const std::string& s) {
  std::vector<std::string> out;
  std::stringstream in(s);
  std::string one;
  while (std::getline(in, one, ',')) out.push_back(one);
  return out;
}

struct Source {
  const Data* data;
  const Soft* soft;
  Window window;
};

// What is read of in an epoch `share` times: labels, and what teachers say of it where it is taught.
struct Set {
  Data data;
  Soft soft;
  bool taught = false;
  float share = 1.f;
};

static int train(const Args& a) {
  const Vectors vectors(a.text("vectors"));
  const std::vector<std::string> paths = split(a.text("data")), softs = split(a.text("soft")), shares = split(a.text("share"));
  std::vector<Set> sets(paths.size());
  for (size_t k = 0; k < sets.size(); k++) {
    Set& s = sets[k];
    s.data.read(paths[k]);
    s.taught = k < softs.size() && !softs[k].empty();
    if (s.taught) s.soft.read(softs[k], s.data);
    if (k < shares.size()) s.share = std::stof(shares[k]);
  }
  std::vector<Data> dev;
  for (const std::string& path : split(a.text("dev"))) {
    dev.emplace_back();
    dev.back().read(path);
  }
  const uint64_t seed = (uint64_t)a.number("seed", 1);
  Dims dims = dimsOf(a);
  dims.vector = vectors.head[1];
  Model m(dims);
  m.init(seed);
  const size_t n = m.w.size();
  std::vector<float> m1(n, 0.f), m2(n, 0.f), ema(m.w);
  const Dropout drop{a.number("dropword", 0.03f), a.number("dropfeature", 0.1f), a.number("dropinput", 0.1f),
                     a.number("drophidden", 0.2f), a.number("droproles", 0.2f)};
  const Weights lambda{a.number("roles", 0.5f), a.number("softly", 0.75f)};
  const int epochs = a.number("epochs", 12), batch = a.number("batch", 6), most = a.number("window", 200);
  const float rate = a.number("rate", 0.002f), decay = a.number("ema", 0.999f), clip = a.number("clip", 5.f);
  const int threads = a.number("threads", 2);
  std::vector<std::vector<float>> g(threads, std::vector<float>(n));
  const auto began = std::chrono::steady_clock::now();
  Random order{seed * 77 + 5};
  long step = 0;
  float windows = 0;
  for (const Set& s : sets) windows += s.share * windowsOf(s.data, most, nullptr).size();
  const long perEpoch = windows / batch + 1;
  const long steps = perEpoch * epochs;
  for (int epoch = 0; epoch < epochs; epoch++) {
    std::vector<Source> all;
    for (const Set& s : sets)
      for (float left = s.share; left > 0; left -= 1)
        for (const Window& w : windowsOf(s.data, most, &order))
          if (left >= 1 || order.uniform() < left) all.push_back({&s.data, s.taught ? &s.soft : nullptr, w});
    for (size_t i = all.size(); i > 1; i--) std::swap(all[i - 1], all[order.below(i)]);
    Loss total;
    double seen = 0;
    for (size_t from = 0; from < all.size(); from += batch) {
      const size_t to = std::min(all.size(), from + batch);
      std::sort(all.begin() + from, all.begin() + to, [](const Source& p, const Source& q) {
        return p.window.count != q.window.count ? p.window.count > q.window.count : p.window.start < q.window.start;
      });
      float tokens = 0;
      for (size_t i = from; i < to; i++) tokens += all[i].window.count;
      seen += tokens;
      m.transpose();
      std::vector<Loss> losses(threads);
      auto work = [&](int id) {
        std::fill(g[id].begin(), g[id].end(), 0.f);
        for (size_t i = from + id; i < to; i += threads) {
          Pass pass(m, *all[i].data, vectors.rows.data());
          learn(pass, m, *all[i].data, all[i].soft, all[i].window, drop, lambda, 20.f / tokens, seed * 1000003 + step * 131 + i,
                g[id].data(), losses[id]);
        }
      };
      std::vector<std::thread> pool;
      for (int id = 1; id < threads; id++) pool.emplace_back(work, id);
      work(0);
      for (std::thread& t : pool) t.join();
      for (const Loss& l : losses) total.outer += l.outer, total.roles += l.roles;
      step++;
      // Linear up over the first hundredths, then linear down to nothing.
      const float done = (float)step / steps, lr = rate * std::min(done / 0.02f, (1.f - done) / 0.98f + 0.002f);
      double norm = 0;
      for (size_t i = 0; i < n; i++) {
        for (int id = 1; id < threads; id++) g[0][i] += g[id][i];
        norm += (double)g[0][i] * g[0][i];
      }
      const float shrink = std::min(1.0, clip / (std::sqrt(norm) + 1e-9));
      const float b1 = 0.9f, b2 = 0.999f, c1 = 1.f - std::pow(b1, (float)step), c2 = 1.f - std::pow(b2, (float)step);
      const float keep = std::min(decay, (1.f + step) / (10.f + step));
      for (size_t i = 0; i < n; i++) {
        const float d = g[0][i] * shrink;
        m1[i] = b1 * m1[i] + (1 - b1) * d;
        m2[i] = b2 * m2[i] + (1 - b2) * d * d;
        m.w[i] -= lr * (m1[i] / c1) / (std::sqrt(m2[i] / c2) + 1e-8f);
        ema[i] = keep * ema[i] + (1 - keep) * m.w[i];
      }
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    std::printf("epoch %d of %d  loss %.4f + %.4f a token  %.0f s\n", epoch + 1, epochs, total.outer / seen, total.roles / seen,
                seconds);
    std::fflush(stdout);
    const bool last = epoch + 1 == epochs;
    if (!dev.empty() && (last || (epoch + 1) % (int)a.number("look", 4) == 0)) {
      std::vector<float> keepW = m.w;
      m.w = ema;
      m.transpose();
      for (const Data& d : dev) evaluate(m, d, vectors.rows.data(), (int)a.number("readwindow", 256));
      if (!last) m.w = keepW;
    }
  }
  m.w = ema;
  m.save(a.text("out"));
  return 0;
}

static Dims dimsOfFile(const std::string& path) {
  File f(path, "rb");
  std::string head;
  int c;
  while ((c = std::fgetc(f.f)) != '\n' && c != EOF) head += (char)c;
  Dims d;
  auto number = [&](const std::string& k, int& to) {
    const size_t at = head.find("\"" + k + "\":");
    if (at == std::string::npos) fail(path + " says nothing of " + k);
    to = std::atoi(head.c_str() + at + k.size() + 3);
  };
  number("vector", d.vector), number("feature", d.feature), number("buckets", d.buckets), number("hidden", d.hidden);
  number("layers", d.layers), number("project", d.project), number("roleHidden", d.roleHidden), number("distances", d.distances);
  return d;
}

static int score(const Args& a) {
  Data data;
  data.read(a.text("data"));
  const Vectors vectors(a.text("vectors"));
  const std::vector<std::string> paths = split(a.text("models"));
  Soft mean;
  mean.outer.assign(data.words.size() * OUTER, 0.f);
  mean.roles.assign(data.roles.size() * ROLES, 0.f);
  mean.crfs.assign(Soft::CRFS, 0.f);
  const float part = 1.f / paths.size();
  const std::vector<Window> windows = windowsOf(data, (int)a.number("window", 256), nullptr);
  const int threads = a.number("threads", 2);
  const Dropout off;
  for (const std::string& path : paths) {
    Model m(dimsOfFile(path));
    m.load(path);
    auto work = [&](int id) {
      Random rng{1};
      Pass pass(m, data, vectors.rows.data());
      for (size_t w = id; w < windows.size(); w += threads) {
        const Window& win = windows[w];
        pass.encode(win, off, false, rng);
        for (size_t i = 0; i < pass.emissions.size(); i++) mean.outer[(size_t)win.start * OUTER + i] += part * pass.emissions[i];
        for (int p = win.firstPar; p < win.lastPar; p++) {
          pass.cues.clear();
          for (int k = data.firstCue[p]; k < data.firstCue[p + 1]; k++) {
            const CuePass& cp = pass.take(data.cues[k], data.pars[p].start - win.start, data.pars[p].count, off, rng);
            for (size_t i = 0; i < cp.emissions.size(); i++)
              mean.roles[(size_t)data.cues[k].labels * ROLES + i] += part * cp.emissions[i];
          }
        }
      }
    };
    std::vector<std::thread> pool;
    for (int id = 1; id < threads; id++) pool.emplace_back(work, id);
    work(0);
    for (std::thread& t : pool) t.join();
    size_t at = 0;
    for (const char* name : {"a.trans", "a.start", "a.end", "b.trans", "b.start", "b.end"}) {
      const Tensor& t = m.tensors[m.index.at(name)];
      for (size_t i = 0; i < t.size; i++) mean.crfs[at++] += part * m.w[t.at + i];
    }
    if (!a.text("look").empty()) evaluate(m, data, vectors.rows.data(), 256);
  }
  mean.write(a.text("out"));
  return 0;
}

static int cues(const Args& a) {
  Data data;
  data.read(a.text("data"));
  Soft soft;
  soft.read(a.text("soft"), data);
  const Crf outer{OUTER, soft.crfs.data(), soft.crfs.data() + 49, soft.crfs.data() + 56};
  data.cues.clear();
  data.roles.clear();
  for (size_t i = 0; i < data.pars.size(); i++) {
    const Par& par = data.pars[i];
    if (par.count == 0) continue;
    std::vector<uint8_t> y(par.count);
    viterbi(outer, par.count, &soft.outer[(size_t)par.start * OUTER], OUTER, y.data());
    std::copy(y.begin(), y.end(), data.labels.begin() + par.start);
    for (const Span& s : spansOf(y.data(), par.count)) {
      if (s[0] != 1) continue;
      data.cues.push_back({(int)i, s[1], s[2], (int)data.roles.size()});
      data.roles.resize(data.roles.size() + par.count, 0);
    }
  }
  data.write(a.text("out"));
  std::printf("%zu cues\n", data.cues.size());
  return 0;
}

// The gradient of one window's loss against central differences, for some weights of every tensor.
static int check(const Args& a) {
  Data data;
  data.read(a.text("data"));
  const Vectors vectors(a.text("vectors"));
  Dims dims = dimsOf(a);
  Model m(dims);
  m.init(3);
  const std::vector<Window> windows = windowsOf(data, 60, nullptr);
  Window win = windows[0];
  for (const Window& w : windows)
    if (data.firstCue[w.lastPar] - data.firstCue[w.firstPar] >= 2) {
      win = w;
      break;
    }
  const Dropout drop{0.1f, 0.1f, 0.1f, 0.2f, 0.2f};
  const Weights lambda{0.7f, 0.f};
  std::vector<float> g(m.w.size(), 0.f), ignored(m.w.size(), 0.f);
  auto lossAt = [&](float* grads) {
    m.transpose();
    Loss l;
    Pass pass(m, data, vectors.rows.data());
    learn(pass, m, data, nullptr, win, drop, lambda, 1.f, 9, grads, l);
    return l.outer + 0.7 * l.roles;
  };
  lossAt(g.data());
  Random rng{5};
  double worst = 0;
  for (const Tensor& t : m.tensors) {
    double top = 0, sum = 0;
    for (int k = 0; k < 6; k++) {
      size_t i = t.at + rng.below(t.size);
      for (int tries = 0; tries < 200 && g[i] == 0; tries++) i = t.at + rng.below(t.size);
      const float was = m.w[i], h = 1e-2f;
      m.w[i] = was + h;
      const double up = lossAt(ignored.data());
      m.w[i] = was - h;
      const double down = lossAt(ignored.data());
      m.w[i] = was;
      const double d = (up - down) / (2 * h);
      top = std::max(top, std::abs(d - g[i]));
      sum += std::abs(d) + std::abs((double)g[i]);
    }
    const double relative = top / (sum / 12 + 0.05);
    worst = std::max(worst, relative);
    std::printf("%-14s off by %.4f of %.4f\n", t.name.c_str(), top, sum / 12);
  }
  std::printf("worst %.4f\n", worst);
  return worst < 0.1 ? 0 : 1;
}

int main(int argc, char** argv) {
  Args a;
  for (int i = 2; i < argc; i++) {
    const std::string s = argv[i];
    const size_t eq = s.find('=');
    if (eq == std::string::npos) fail("expected key=value, not " + s);
    a.v[s.substr(0, eq)] = s.substr(eq + 1);
  }
  const std::string what = argc > 1 ? argv[1] : "";
  if (what == "train") return train(a);
  if (what == "score") return score(a);
  if (what == "cues") return cues(a);
  if (what == "check") return check(a);
  fail("what to do? train, score, cues or check");
}
