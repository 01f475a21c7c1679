// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rewrite/verify.hpp"

#include <algorithm>

#include "rewrite/comparison.hpp"

namespace hamvar {

bool Proof::needs_law_change() const {
  return !broken.empty() && std::ranges::all_of(broken, [](const Broken& each) {
    return each.promise == Promise::law_kept || each.promise == Promise::legal_order_kept;
  });
}

Proof verify(const Service& service, const Process& after, const Edit& edit, const Catalog& catalog) {
  const Comparison comparison(service, after, edit, catalog);
  Proof proof;
  const auto take = [&](Promise promise, std::vector<Broken> broken) {
    if (broken.empty())
      proof.kept.push_back(promise);
    else
      proof.broken.insert(proof.broken.end(), std::make_move_iterator(broken.begin()),
                          std::make_move_iterator(broken.end()));
  };
  take(Promise::sound, check_sound(comparison, proof.soundness));
  take(Promise::evidence_available, check_evidence_available(comparison));
  take(Promise::law_kept, check_law_kept(comparison));
  take(Promise::legal_order_kept, check_legal_order_kept(comparison));
  take(Promise::outcomes_reachable, check_outcomes_reachable(comparison));
  take(Promise::guards_kept, check_guards_kept(comparison));
  take(Promise::outputs_kept, check_outputs_kept(comparison));
  return proof;
}

const Text& name_of(Promise promise) {
  static const Text names[] = {
      {"the process is sound", "فرایند درست است"},
      {"every document is there before it is used", "هر مدرک پیش از استفاده در دسترس است"},
      {"nothing that a law asks for is lost", "آنچه قانون خواسته از میان نرفته است"},
      {"the order that a law asks for is kept", "ترتیب قانونی برقرار است"},
      {"every outcome can still be reached", "همهٔ سرانجام‌ها دست‌یافتنی است"},
      {"every choice is still decided before it is made",
       "هر تصمیم پیش از انشعاب گرفته می‌شود"},
      {"the same results are given to the same cases",
       "همان نتیجه‌ها به همان پرونده‌ها داده می‌شود"}};
  return names[static_cast<std::size_t>(promise)];
}

}  // namespace hamvar
