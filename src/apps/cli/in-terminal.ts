/**
 * Errors, notices and findings in the language of the terminal: Chinese where the locale is, by the variables and in the
 * order of POSIX, else English. What commands print as their result is in English.
 */
import type { ErrorBody } from "../../core/domain/errors.ts";
import { inLanguage, type InWords, sentenceIn } from "../../core/domain/said/in-language.ts";
import type { Language } from "../../core/domain/said/sentence-pairs.ts";
import type { Sentence } from "../../core/domain/sentence.ts";

/** Exported for its test. */
export function localeLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find(Boolean) ?? "";
  return /^zh\b/i.test(locale.replace("_", "-")) ? "zh" : "en";
}

export function terminalLanguage(): Language {
  return localeLanguage(process.env);
}

export function inTerminal(error: ErrorBody): InWords {
  return inLanguage(terminalLanguage(), error);
}

export function saidInTerminal(said: Sentence): string {
  return sentenceIn(terminalLanguage(), said, said.text);
}
