// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/structure.hpp"

#include <mutex>
#include <optional>
#include <utility>

namespace hamvar {
namespace {

/// Worked out by whoever asks first; who asks meanwhile waits.
template <class Answer>
class Once {
 public:
  template <class Work>
  const Answer& get(const Work& work) {
    std::call_once(once_, [&] { answer_.emplace(work()); });
    return *answer_;
  }

 private:
  std::once_flag once_;
  std::optional<Answer> answer_;
};

}  // namespace

struct Structure::Answers {
  Process process;
  SearchLimits limits;
  Once<Rpst> rpst;
  Once<Dominance> dominance, post_dominance;
  Once<Loops> loops;
  Once<std::vector<GatewayPair>> gateway_pairs;
  Once<Soundness> soundness;
  Once<Concurrency> concurrency;

  Answers(Process flat, const SearchLimits& given) : process(std::move(flat)), limits(given) {}
};

Structure::Structure(Process flat, const SearchLimits& limits)
    : answers_(std::make_shared<Answers>(std::move(flat), limits)) {}

const Process& Structure::process() const { return answers_->process; }

const Rpst& Structure::rpst() const {
  return answers_->rpst.get([&] { return hamvar::rpst(process()); });
}
const Dominance& Structure::dominance() const {
  return answers_->dominance.get([&] { return Dominance(process()); });
}
const Dominance& Structure::post_dominance() const {
  return answers_->post_dominance.get([&] { return Dominance(process(), Direction::backward); });
}
const Loops& Structure::loops() const {
  return answers_->loops.get([&] { return Loops(process()); });
}
const std::vector<GatewayPair>& Structure::gateway_pairs() const {
  return answers_->gateway_pairs.get([&] { return hamvar::gateway_pairs(process(), rpst()); });
}
const Soundness& Structure::soundness() const {
  return answers_->soundness.get([&] { return check_soundness(process(), answers_->limits); });
}
const Concurrency& Structure::concurrency() const {
  return answers_->concurrency.get(
      [&] { return Concurrency(process(), rpst(), soundness(), answers_->limits); });
}

}  // namespace hamvar
