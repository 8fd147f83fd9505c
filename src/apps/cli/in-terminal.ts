/**
 * What people read in the language of the terminal: Chinese where the locale is, by the variables and in the order of
 * POSIX and gettext, else English.
 */
import type { ErrorBody } from "../../core/domain/errors.ts";
import { inLanguage, type InWords, sentenceIn } from "../../core/domain/said/in-language.ts";
import { type Language, LANGUAGES } from "../../core/domain/said/sentence-pairs.ts";
import type { Sentence } from "../../core/domain/sentence.ts";

/** Exported for its test. */
export function localeLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find(Boolean) ?? "";
  // As gettext has it: a list of languages counts before the locale, but for one that is none.
  const isNone = /^(?:C|POSIX)?(?:\.|$)/.test(locale);
  const listed = isNone ? [] : (env["LANGUAGE"] ?? "").split(":");
  return [...listed, locale].map(spoken).find((language) => language !== undefined) ?? "en";
}

function spoken(locale: string): Language | undefined {
  const [language] = locale.toLowerCase().split(/[_.@-]/);
  return LANGUAGES.find((known) => known === language);
}

export function terminalLanguage(): Language {
  return localeLanguage(process.env);
}

export function inTerminal(error: ErrorBody): InWords {
  return inLanguage(terminalLanguage(), error);
}

/** Between things in a row. */
export function listComma(): string {
  return terminalLanguage() === "zh" ? "，" : ", ";
}

export function saidInTerminal(said: Sentence): string {
  return sentenceIn(terminalLanguage(), said, said.text);
}
