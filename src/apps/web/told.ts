/**
 * What the server says of failures, in the page's language. An English page shows the words as they come; for another,
 * the sentences are loaded before the page is shown.
 */
import type { ErrorBody } from "../../core/domain/errors.ts";
import type { InWords, inLanguage } from "../../core/domain/said/in-language.ts";
import { words } from "./dictionary.ts";

let sentences: typeof inLanguage | undefined;

/** A page that cannot have them shows what it is told in English. */
export async function loadSentences(): Promise<void> {
  if (words.language === "en") return;
  const loaded = await import("../../core/domain/said/in-language.ts").catch(() => undefined);
  sentences = loaded?.inLanguage;
}

export function told(error: Pick<ErrorBody, "message" | "hint" | "said" | "hinted">): InWords {
  return sentences === undefined ? error : sentences("zh", error);
}
