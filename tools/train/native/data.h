// What the TypeScript side hands over: paragraphs as word rows and feature buckets, with labels and cues.
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

[[noreturn]] static void fail(const std::string& why) {
  std::fprintf(stderr, "train: %s\n", why.c_str());
  std::exit(1);
}

struct File {
  FILE* f;
  File(const std::string& path, const char* mode) : f(std::fopen(path.c_str(), mode)) {
    if (!f) fail("cannot open " + path);
  }
  ~File() { std::fclose(f); }
  template <class T>
  void read(std::vector<T>& v, size_t n) {
    v.resize(n);
    if (n && std::fread(v.data(), sizeof(T), n, f) != n) fail("a file ends early");
  }
  template <class T>
  void write(const std::vector<T>& v) {
    if (!v.empty() && std::fwrite(v.data(), sizeof(T), v.size(), f) != v.size()) fail("the disk is full");
  }
};

struct Par {
  int32_t doc, start, count, labelled;
};
struct Cue {
  int32_t par, from, to, labels;  // tokens of the paragraph; where its labels start
};

struct Data {
  std::vector<int32_t> head;  // magic, paragraphs, tokens, features, cues, labels of cues
  std::vector<Par> pars;
  std::vector<int32_t> words, ends;
  std::vector<uint16_t> feats;
  std::vector<uint8_t> labels;
  std::vector<Cue> cues;
  std::vector<uint8_t> roles;
  std::vector<int32_t> firstCue;  // of each paragraph, and one more

  void read(const std::string& path) {
    File f(path, "rb");
    f.read(head, 6);
    if (head[0] != 0x57484e43) fail(path + " is no data file");
    f.read(pars, head[1]);
    f.read(words, head[2]);
    f.read(ends, head[2]);
    f.read(feats, head[3]);
    f.read(labels, head[2]);
    f.read(cues, head[4]);
    f.read(roles, head[5]);
    index();
  }
  void write(const std::string& path) {
    File f(path, "wb");
    head = {0x57484e43, (int)pars.size(), (int)words.size(), (int)feats.size(), (int)cues.size(), (int)roles.size()};
    f.write(head);
    f.write(pars);
    f.write(words);
    f.write(ends);
    f.write(feats);
    f.write(labels);
    f.write(cues);
    f.write(roles);
  }
  void index() {
    firstCue.assign(pars.size() + 1, 0);
    for (const Cue& c : cues) firstCue[c.par + 1]++;
    for (size_t i = 0; i < pars.size(); i++) firstCue[i + 1] += firstCue[i];
  }
};

// Scores of a model, or the mean of several, on some data: what a student learns from beside the labels.
struct Soft {
  std::vector<float> outer, roles;  // [tokens,7] [labels of cues,5]
  std::vector<float> crfs;          // 7*7+7+7 and 5*5+5+5
  static constexpr int CRFS = 49 + 14 + 25 + 10;
  void read(const std::string& path, const Data& d) {
    File f(path, "rb");
    f.read(outer, d.words.size() * 7);
    f.read(roles, d.roles.size() * 5);
    f.read(crfs, CRFS);
  }
  void write(const std::string& path) {
    File f(path, "wb");
    f.write(outer);
    f.write(roles);
    f.write(crfs);
  }
};
