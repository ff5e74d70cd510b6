// Whole files as lists of numbers.
#pragma once
#include "lanes.h"
#include <cstdio>
#include <cstdlib>
#include <string>

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
