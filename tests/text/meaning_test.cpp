// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/meaning.hpp"

#include <gmock/gmock.h>

#include "hamvar/text/lexicon.hpp"

namespace hamvar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Meaning english(std::string label) { return meaning_of({std::move(label), ""}, Lexicon::standard()); }
Meaning persian(std::string label) { return meaning_of({"", std::move(label)}, Lexicon::standard()); }

/// The keys, an action of the label's own with "!" before it.
std::vector<std::string> keys(const Meaning& meaning) {
  std::vector<std::string> keys;
  for (const Term& term : meaning.terms) keys.push_back((term.role == Role::action ? "!" : "") + term.key);
  return keys;
}

TEST(MeaningOf, IsTheSameInBothLanguages) {
  EXPECT_THAT(keys(english("Check the building permit")), ElementsAre("!#examine", "#building-permit"));
  EXPECT_THAT(keys(persian("بررسی پروانهٔ ساختمانی")), ElementsAre("!#examine", "#building-permit"));
}

TEST(MeaningOf, KeepsCompoundsHoweverTheyAreWritten) {
  for (const char* label : {"کد ملی", "کدملی", "کد\u200Cملی", "كد ملي"})
    EXPECT_THAT(keys(persian(label)), ElementsAre("#national-id")) << label;
  EXPECT_THAT(keys(persian("کد پستی")), ElementsAre("#postcode"));
  EXPECT_THAT(keys(persian("ثبت احوال")), ElementsAre("#civil-registry"));
  EXPECT_THAT(keys(persian("ثبت اسناد")), ElementsAre("#land-registry"));
  EXPECT_THAT(keys(persian("پروانه‌های کسب")), ElementsAre("#business-licence"));
  EXPECT_THAT(keys(persian("پایان کار")), ElementsAre("#completion-certificate"));
  EXPECT_THAT(keys(persian("عدم خلافی")), ElementsAre("#violation"));
  EXPECT_THAT(keys(persian("مفاصا حساب")), ElementsAre("#clearance"));
  EXPECT_THAT(keys(persian("سوءپیشینه")), ElementsAre("#criminal-record"));
  EXPECT_THAT(keys(english("tax clearance")), ElementsAre("#tax-clearance"));
  EXPECT_THAT(keys(english("birth certificates")), ElementsAre("#birth-certificate"));
  EXPECT_THAT(keys(english("National ID")), ElementsAre("#national-id"));
}

TEST(MeaningOf, LooksOverStopWordsInAPhrase) {
  EXPECT_THAT(keys(english("certificate of the marriage")), ElementsAre("#marriage-certificate"));
  EXPECT_THAT(keys(english("of the")), IsEmpty());
  EXPECT_THAT(keys(english("")), IsEmpty());
}

TEST(MeaningOf, TellsWhichActionALabelIsAbout) {
  EXPECT_THAT(keys(english("Write the inspection report")), ElementsAre("!#prepare", "#visit-report"));
  EXPECT_THAT(keys(english("Schedule the interview")), ElementsAre("!#schedule", "#interview"));
  EXPECT_THAT(keys(english("Interview is scheduled")), ElementsAre("#interview", "!#schedule"));
  EXPECT_THAT(keys(persian("تعیین مصاحبه")), ElementsAre("!#determine", "#interview"));
  EXPECT_THAT(keys(persian("آموزش پرداخت می‌شود")), ElementsAre("#train", "!#pay"));
  EXPECT_THAT(keys(english("Receive and check documents")),
              ElementsAre("!#receive", "!#examine", "#document"));
}

TEST(MeaningOf, TakesAWordThatCanBeBothForWhatItIsInItsPlace) {
  EXPECT_THAT(keys(english("Request documents")), ElementsAre("!#request", "#document"));
  EXPECT_THAT(keys(english("Review the request")), ElementsAre("!#examine", "#application"));
  EXPECT_THAT(keys(english("Passport request")), ElementsAre("#passport", "!#request"));
  EXPECT_THAT(keys(persian("درخواست گذرنامه")), ElementsAre("!#request", "#passport"));
  EXPECT_THAT(keys(persian("ثبت درخواست")), ElementsAre("!#register", "#application"));
}

TEST(MeaningOf, HearsNegation) {
  EXPECT_EQ(english("Do not approve"), english("Reject"));
  EXPECT_EQ(persian("عدم تأیید").polarity, Polarity::negative);
  EXPECT_THAT(keys(persian("درخواست تأیید نشد")), ElementsAre("#application", "!#reject"));
  EXPECT_TRUE(english("Fee not paid").negated);
  EXPECT_FALSE(english("Fee paid").negated);
  EXPECT_FALSE(english("not without fee").negated);
}

TEST(MeaningOf, KnowsWhichWayAnActionGoes) {
  EXPECT_EQ(english("Issue the permit").polarity, Polarity::positive);
  EXPECT_EQ(persian("ابطال پروانه").polarity, Polarity::negative);
  EXPECT_EQ(english("Check the file").polarity, Polarity::none);
  EXPECT_EQ(english("Documents incomplete").polarity, Polarity::negative);
}

TEST(MeaningOf, MendsSlipsOfTheKeyboard) {
  EXPECT_EQ(english("Recieve aplication"), english("Receive application"));
  EXPECT_EQ(persian("ثبت درخاست"), persian("ثبت درخواست"));
}

TEST(MeaningOf, KeepsWordsThatItDoesNotKnow) {
  EXPECT_THAT(keys(english("Check the submarines")), ElementsAre("!#examine", "submarin"));
  EXPECT_THAT(keys(english("Anmeldung prüfen")), ElementsAre("anmeldung", "prufen"));
}

TEST(MeaningOf, OfTwoLanguagesIsThatOfTheBetterKnown) {
  const auto both = [](std::string en, std::string fa) {
    return meaning_of({std::move(en), std::move(fa)}, Lexicon::standard());
  };
  EXPECT_EQ(both("Check the submarines", "بررسی مدارک"), persian("بررسی مدارک"));
  EXPECT_EQ(both("Check documents", "بررسی زیردریایی"), english("Check documents"));
  EXPECT_EQ(both("Check documents", ""), english("Check documents"));
}

struct Compared {
  Meaning one;
  Meaning other;
};

TEST(Similarity, VetoesTheOpposite) {
  const std::vector<Compared> opposites{{english("Approve application"), english("Reject application")},
                                        {persian("صدور پروانه"), persian("ابطال پروانه")},
                                        {english("Issue permit"), persian("ابطال پروانه")},
                                        {english("Renew licence"), english("Revoke licence")},
                                        {english("Fee paid"), english("Fee not paid")},
                                        {persian("تأیید مدارک"), persian("عدم تأیید مدارک")},
                                        {english("Open case"), english("Close case")}};
  for (const Compared& pair : opposites)
    EXPECT_EQ(similarity(pair.one, pair.other), 0) << testing::PrintToString(keys(pair.one));
}

TEST(Similarity, OfNothingInCommonIsNothing) {
  EXPECT_EQ(similarity(english("Pay the fee"), english("Vaccinate the child")), 0);
  EXPECT_EQ(similarity(english("submarine"), english("zeppelin")), 0);
  EXPECT_EQ(similarity(english(""), english("")), 0);
}

TEST(Similarity, GrowsWithWhatIsShared) {
  const Meaning check = english("Check the building permit");
  const double same = similarity(check, persian("کنترل پروانه ساختمانی"));
  const double broader = similarity(check, english("Check the permit"));
  const double other_action = similarity(check, english("Archive the building permit"));
  const double other_object = similarity(check, english("Check the passport"));
  EXPECT_EQ(same, 1);
  EXPECT_LT(broader, same_work);
  EXPECT_GT(broader, other_object);
  EXPECT_GT(other_action, other_object);
  EXPECT_LT(other_action, same_work);
}

TEST(Similarity, MindsNotWhoItIsForWhereOnlyOneSaysIt) {
  EXPECT_GT(similarity(persian("تحویل پروانه"), persian("تحویل پروانه به متقاضی")), same_work);
  EXPECT_LT(similarity(english("Send letter to applicant"), english("Send letter to ministry")), same_work);
}

}  // namespace
}  // namespace hamvar
