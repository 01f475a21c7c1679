// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/stemming.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <memory>

#include "text/code_points.hpp"

namespace hamvar {
namespace {

/// Persian letters take two bytes each.
constexpr std::size_t letter = 2;

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, DeleteStemmer>;

/// What cannot be the end of another word, the longest first. «تر» can: «کامپیوتر».
constexpr std::array<std::string_view, 9> sure_endings{"هایشان", "هایتان", "هایمان", "هایی", "هایش",
                                                       "هایم",   "های",    "ترین",   "ها"};
/// What is left of «انتها» and «منتها», which end so by chance.
constexpr std::array<std::string_view, 2> no_stems{"انت", "منت"};

/// What may be one, the longest first, and what stands in its place.
struct Ending {
  std::string_view ending;
  std::string_view instead;
};
constexpr std::array<Ending, 20> possible_endings{
    {{"هایشان", ""}, {"هایی", ""}, {"هایش", ""}, {"های", ""}, {"ترین", ""}, {"یتی", ""}, {"گان", "ه"},
     {"جات", ""},    {"جات", "ه"}, {"شان", ""},  {"ها", ""},  {"تر", ""},   {"ات", ""},  {"ات", "ه"},
     {"ان", ""},     {"ین", ""},   {"یی", ""},   {"ای", ""},  {"ی", ""},    {"ش", ""}}};

constexpr std::array<Ending, 8> english_endings{
    {{"ies", "y"}, {"ied", "y"}, {"es", ""}, {"s", ""}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}}};

bool has_letters(std::string_view word, std::size_t count) { return word.size() >= count * letter; }

/// Who does something, or to whom it is done: "applicant" is no "application".
std::string_view agent_in(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  constexpr std::array<std::string_view, 5> endings{"ant", "er", "or", "ee", "ist"};
  const bool agent = std::ranges::any_of(endings, [&](auto ending) { return word.ends_with(ending); });
  return agent ? word : std::string_view();
}

/// American for British where the endings differ by rule: "-ise", "-our".
std::string american(std::string_view word) {
  std::string folded(word);
  for (const std::string_view ending : {"ise", "ised", "ises", "ising", "isation", "isations"})
    if (word.size() > ending.size() + 3 && word.ends_with(ending))
      folded[word.size() - ending.size() + 1] = 'z';
  if (word.size() > 5 && word.ends_with("our")) folded.erase(folded.size() - 2, 1);
  return folded;
}

}  // namespace

std::string_view persian_stem(std::string_view word) {
  for (const std::string_view ending : sure_endings) {
    if (!word.ends_with(ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    const bool chance = std::ranges::find(no_stems, stem) != no_stems.end();
    return has_letters(stem, 3) && !chance ? stem : word;
  }
  return word;
}

std::vector<std::string> persian_bases(std::string_view word) {
  std::vector<std::string> bases;
  for (const Ending& each : possible_endings) {
    if (!word.ends_with(each.ending)) continue;
    std::string base(word.substr(0, word.size() - each.ending.size()));
    base += each.instead;
    if (has_letters(base, 2)) bases.push_back(std::move(base));
  }
  return bases;
}

std::vector<std::string> english_bases(std::string_view word) {
  constexpr std::size_t shortest = 2;
  std::vector<std::string> bases;
  for (const Ending& each : english_endings) {
    if (!word.ends_with(each.ending) || word.size() < each.ending.size() + shortest) continue;
    std::string base(word.substr(0, word.size() - each.ending.size()));
    const bool doubled = base[base.size() - 1] == base[base.size() - 2];  // "permitted"
    base += each.instead;
    bases.push_back(base);
    if (!doubled || !each.instead.empty()) continue;
    base.pop_back();
    bases.push_back(std::move(base));
  }
  return bases;
}

std::string english_stem(std::string_view word) {
  if (!is_ascii(word)) return std::string(word);
  // The stemmer keeps its buffers, and one may be used by one thread at a time.
  thread_local const Stemmer stemmer(sb_stemmer_new("english", "UTF_8"));
  if (stemmer == nullptr) return std::string(word);
  std::string folded = american(word);
  // The library's symbols are bytes of UTF-8.
  const auto* symbols = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), symbols, static_cast<int>(folded.size()));
  if (stem == nullptr) return folded;
  const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer.get()));
  const std::string_view agent = agent_in(folded);
  if (length < agent.size()) return std::string(agent);
  return {reinterpret_cast<const char*>(stem), length};
}

}  // namespace hamvar
