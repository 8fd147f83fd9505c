/** What stands below the question box: what answers are made of, and what one takes where that is long. */
import type { Health } from "../../core/domain/replies.ts";
import { words } from "./dictionary.ts";

/** Below this a wait is not worth a word. */
const LONG_WAIT_MS = 3_000;

export const aboutAnswers = ({
  ownDocuments,
  model,
  answerTakesMs = 0,
}: Pick<Health, "ownDocuments" | "model" | "answerTakesMs">): string =>
  words.answersFrom(ownDocuments, model) +
  (answerTakesMs < LONG_WAIT_MS ? "" : words.takesAbout(Math.ceil(answerTakesMs / 1_000)));
