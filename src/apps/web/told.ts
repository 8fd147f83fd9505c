/**
 * What the server says of failures, in the page's language. An English page shows the words as they come; for another, the sentences are
 * loaded once the page is shown, for they are as large as a third of it; until they are there, the words are shown as they come.
 */
import { useSyncExternalStore } from "react";
import type { ErrorBody } from "../../core/domain/errors.ts";
import type { InWords, inLanguage } from "../../core/domain/said/in-language.ts";
import { words } from "./dictionary.ts";

type Told = (error: Pick<ErrorBody, "message" | "hint" | "said" | "hinted">) => InWords;

let sentences: typeof inLanguage | undefined;
let loading: Promise<void> | undefined;
const waiting = new Set<() => void>();

/** A page that cannot have them shows what it is told in English. */
export function loadSentences(): Promise<void> {
  if (words.language === "en") return Promise.resolve();
  loading ??= import("../../core/domain/said/in-language.ts").then(
    (loaded) => {
      sentences = loaded.inLanguage;
      for (const tell of waiting) tell();
    },
    () => {
      // Asked for again with the next failure.
      loading = undefined;
    },
  );
  return loading;
}

/** Of what happened in an event: waits for the sentences. */
export async function toldLater(error: Parameters<Told>[0]): Promise<InWords> {
  await loadSentences();
  return told(error);
}

/** Of what is drawn: it is drawn again when they are there. */
export function useTold(): Told {
  useSyncExternalStore(subscribe, () => sentences);
  return told;
}

function told(error: Parameters<Told>[0]): InWords {
  if (sentences !== undefined) return sentences("zh", error);
  void loadSentences();
  return error;
}

function subscribe(changed: () => void): () => void {
  waiting.add(changed);
  return () => waiting.delete(changed);
}
