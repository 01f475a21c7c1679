// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Words for the rule alone, folded as match_key() does.
#include <string_view>

namespace hamvar::rules::ambiguous_label_words {

/// Whole labels that fit any step of any process, in languages that real files are in.
inline constexpr std::string_view vague[] = {
    "process", "processing", "handle", "handling", "handle it", "handle case", "do", "do it", "do something",
    "do work", "do the work", "do task", "do action", "execute", "perform", "perform task", "perform action",
    "perform work", "manage", "work", "action", "actions", "take action", "necessary action",
    "take necessary action", "take necessary actions", "take the necessary action", "further action",
    "further processing", "follow up", "other", "others", "miscellaneous", "misc", "todo", "to do", "task",
    "activity", "step",
    // German, French, Italian, Spanish, Portuguese
    "bearbeiten", "bearbeitung", "durchfuhren", "durchfuhrung", "erledigen", "erledigung", "weiterbearbeiten",
    "weitere bearbeitung", "weiterbearbeitung", "aufgabe", "traiter", "traitement", "executer", "effectuer",
    "tache", "elaborare", "elaborazione", "eseguire", "gestire", "attivita", "procesar", "tramitar",
    "gestionar", "ejecutar", "tarea", "actividad", "processar", "tratar", "executar", "tarefa", "atividade",
    // Persian
    "اقدام", "اقدامات", "اقدام لازم", "اقدامات لازم", "انجام اقدام لازم", "انجام اقدامات لازم", "اقدام مقتضی",
    "انجام اقدام مقتضی", "پیگیری", "پیگیری لازم", "پیگیریهای لازم", "پیگیری کار", "انجام", "انجام کار",
    "انجام کارها", "انجام عملیات", "کار", "فعالیت", "مرحله", "سایر", "سایر موارد", "سایر اقدامات", "و غیره"};

/// What leaves open which of two is meant, written without spaces around the stroke.
inline constexpr std::string_view either_or[] = {"and/or", "und/oder", "et/ou", "y/o",  "e/o",
                                                 "e/ou",   "en/of",    "و/یا",  "و/ یا"};

}  // namespace hamvar::rules::ambiguous_label_words
