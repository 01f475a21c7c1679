// SPDX-License-Identifier: Apache-2.0
#include "rules/label_words.hpp"

#include <algorithm>
#include <unordered_set>

#include "hamvar/text/normalize.hpp"
#include "hamvar/text/spelling.hpp"

namespace hamvar::rules {
namespace {

using Words = std::unordered_set<std::string_view>;

/// Of a list that lasts.
Words split(std::string_view list) {
  Words words;
  while (!list.empty()) {
    const std::string_view word = list.substr(0, list.find(' '));
    if (!word.empty()) words.emplace(word);
    list.remove_prefix(std::min(list.size(), word.size() + 1));
  }
  return words;
}

// Verbs in the base form. A word that is a noun as well stands here too: then a label that begins with it is
// left alone.
const Words& verbs() {
  static const Words all = split(
      "abort accept access accompany acknowledge acquire act activate adapt add address adjust administer admit "
      "adopt advance advertise advise affix agree aggregate alert align allocate allow alter amend analyse "
      "analyze announce annotate answer appeal append apply appoint approach appraise approve archive arrange "
      "arrive ask assemble assess assign assist associate attach attempt attend audit authenticate authorise "
      "authorize await award balance bill book bring brief broadcast browse budget build buy calculate call "
      "cancel capture carry cash change charge check choose claim clarify classify clean clear clone close code "
      "collate collect combine come comment commission commit communicate compare compile complain complete "
      "compose compute condition conclude conduct confirm connect consider consolidate construct consult contact "
      "continue contract control convene convert convey cook cooperate coordinate copy correct correspond count "
      "create credit customise cut deactivate deal debit decide declare decline decrease decrypt deduct define "
      "delay delegate delete deliver demand deny deploy deposit describe design destroy detect determine develop "
      "diagnose digitise direct disable disburse discard discharge disclose discuss dismiss dispatch display "
      "dispose disseminate distribute divide do document donate download draft draw drive drop eat edit elaborate "
      "eliminate email emit employ empty enable encrypt end endorse enforce engage enquire enrol enroll ensure enter "
      "escalate establish estimate evaluate examine exchange execute exit  experience expire explain export extend "
      "extract fail fax feed fetch file fill filter finalise finalize finance find finish fit fix flag follow forecast "
      "form format formulate forward freeze function gather generate get give go grade grant greet group guide hand "
      "handle handover have hear help hire hold host identify ignore implement import improve include increase "
      "indicate influence inform initialise initialize initiate input insert inspect install instruct insure integrate "
      "interview introduce investigate invite invoice involve issue join judge keep launch lead learn lease leave "
      "let license list load locate lock log lodge look lower mail maintain make manage map mark match measure "
      "meet mention merge migrate modify monitor motivate move name need negotiate note notify number observe obtain offer "
      "open operate order organise organize own pack package park participate partition pass pay perform permit "
      "petition phone pick place plan play position post postpone practice prepare prepopulate prescribe present preserve prevent "
      "price print prioritise prioritize process procure produce program progress promote propose protect prove "
      "provide provision publish pull purchase push put qualify query question queue quote raise rank rate reach read "
      "reassign rebuild recalculate receive recheck recommend reconcile record recruit rectify redirect reduce refer "
      "reference refine refund refuse register reimburse reject release remind remove render renew rent reopen repair "
      "repeat replace reply report represent request require requisition reschedule research reserve reset resolve respond "
      "restart restore resubmit resume retain retrieve retry return review revise revoke route run sample sanction "
      "save scan schedule score screen seal search see select sell send separate serve set settle setup share ship "
      "show shut sign simulate skip solve sort specify start state stop store structure study submit subscribe "
      "suggest summarise summarize summon supervise supplement supply support survey suspend sync synchronise "
      "synchronize take talk tell terminate test time track trade train transcribe transfer transform "
      "translate transmit transport treat triage trigger try turn type undertake undo unlock unpack update upgrade "
      "upload use utilise validate value verify view visit vote wait walk warn weigh welcome withdraw work wrap write");
  return all;
}

/// Of verbs whose own does not end in "ed".
constexpr std::string_view irregular_participles =
    "sent done paid given taken written chosen drawn built bought brought sold told made kept held withdrawn "
    "undertaken undone";

/// Words of many a label in that language, and in no other of these.
constexpr std::string_view english_words =
    "the of for and is are with by from if not to be been has have into or whether this that their";
constexpr std::string_view other_words =
    // German, Dutch
    "der die das und ist von fur mit den dem des ein eine einen einer nicht oder im auf wird zur zum bei durch "
    "prufen senden erstellen het een voor naar niet de "
    // French, Spanish, Portuguese, Italian
    "le la les du et est une pour avec dans aux au sur el los las y del para con en por que os da dos das com uma "
    "em nao il gli di della dei delle alla al un uno una lo "
    // Polish, Czech, Swedish, Danish, Turkish, Romanian
    "na sie dla och att av til og ve bir ile din pentru si cu";

/// Endings of words of six letters or more that are not English: German, Italian, Portuguese, Spanish.
constexpr std::string_view other_endings[] = {"ung",   "keit", "heit", "ieren", "llen",
                                              "eren",  "ssen", "nden", "chten", "zione",
                                              "zioni", "cao",  "coes", "cion",  "ciones"};

/// How much speaks for a language, and how much against it.
struct Evidence {
  int pro = 0;
  int contra = 0;
};

void weigh_latin(const std::string& label, Evidence& english) {
  const std::vector<std::string> words = words_of(label);
  if (!words.empty() && is_english_verb(words.front())) ++english.pro;
  static const Words english_hints = split(english_words);
  static const Words other_hints = split(other_words);
  for (const std::string& word : words) {
    const auto ends = [&](std::string_view ending) { return word.size() > 5 && word.ends_with(ending); };
    if (english_hints.contains(word)) ++english.pro;
    if (other_hints.contains(word) || std::ranges::any_of(other_endings, ends)) ++english.contra;
  }
  // English writes no accents.
  const auto is_letter_beyond_ascii = [](char c) { return static_cast<unsigned char>(c) == 0xC3; };
  if (std::ranges::any_of(label, is_letter_beyond_ascii)) ++english.contra;
}

}  // namespace

std::vector<std::string> words_of(std::string_view label) {
  const std::string key = match_key(label);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    words.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_among(std::string_view word, std::string_view list) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

const LabelLanguages::Weighed& LabelLanguages::weighed() const {
  if (weighed_) return *weighed_;
  Evidence english;
  const auto weigh = [&](const Text& text) {
    if (!text.en.empty()) weigh_latin(text.en, english);
  };
  weigh(service_->name);
  for (const NodeRef node : nodes(service_->process)) weigh(service_->process[node].label);
  for (const FlowRef flow : flows(service_->process)) weigh(service_->process[flow].condition);
  weighed_ = {english.pro >= 3 && english.pro >= 4 * english.contra, hamvar::is_persian(service_->process)};
  return *weighed_;
}

bool is_english_verb(std::string_view word) { return verbs().contains(word); }

bool is_english_participle(std::string_view word) {
  if (is_among(word, irregular_participles)) return true;
  if (word.size() < 5 || !word.ends_with("ed") || is_english_verb(word)) return false;
  const std::string stem(word.substr(0, word.size() - 2));
  const auto is_verb = [](const std::string& base) { return verbs().contains(base); };
  const bool twice = stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2];
  return is_verb(stem) || is_verb(stem + "e") || (twice && is_verb(stem.substr(0, stem.size() - 1))) ||
         (stem.ends_with("i") && is_verb(stem.substr(0, stem.size() - 1) + "y"));
}

}  // namespace hamvar::rules
