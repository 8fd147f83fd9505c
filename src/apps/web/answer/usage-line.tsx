/** Under an answer: who wrote it, how sure it is, what it took. */
import type { ReactNode } from "react";
import { dollars } from "../../../lib/money.ts";
import type { Answer, Usage } from "../../../core/domain/answer.ts";
import { words } from "../dictionary.ts";

export function UsageLine({ answer, usage }: { answer: Answer; usage: Usage }): ReactNode {
  const number = new Intl.NumberFormat(words.language);
  const parts = [answer.writer === "extractive" ? words.quotesOnly : (answer.model ?? "")];
  // What it is instead is said where it stands.
  if (answer.calculated) parts.shift();
  if (answer.confidence !== undefined) parts.push(words.answering.confidence(answer.confidence));
  if (usage.modelCalls > 0) {
    parts.push(words.tokens(number.format(usage.inputTokens), number.format(usage.outputTokens)));
  }
  if (usage.costMicros !== null && usage.costMicros > 0) {
    parts.push(dollars(usage.costMicros, words.language));
  }
  const seconds = { style: "unit", unit: "second", maximumSignificantDigits: 2 } as const;
  parts.push(new Intl.NumberFormat(words.language, seconds).format(usage.elapsedMs / 1_000));
  return <p className="usage">{parts.join(" · ")}</p>;
}
