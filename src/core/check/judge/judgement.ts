/** What a judging model replies, and how that is read: leniently in its form, and nothing in it is believed yet. */
import { HELD_VERDICTS, type HeldVerdict } from "../../domain/answer.ts";
import { closed, listOf, NUMBER, oneOf, TEXT } from "../../models/reply-schema.ts";
import type { JsonWish } from "../../ports/model.ts";
import { shortened } from "../../../lib/text/shortened.ts";

export interface Judgement {
  /** As the prompt numbers the claims. */
  readonly claim: number;
  readonly verdict: HeldVerdict;
  /** As the prompt numbers the sentences; they need not exist. */
  readonly sentences: readonly number[];
  /** The model's words, on one line; may be empty. */
  readonly reason: string;
}

/** Characters; more than the 15 words that are asked for. */
const MOST_REASON = 200;

/** The verdict comes last, so that a model that does not think first finds its sentences before it. */
export const JUDGEMENTS_WISH: JsonWish = {
  name: "judgements",
  schema: closed({
    judgements: listOf(
      closed({ claim: NUMBER, sentences: listOf(NUMBER), reason: TEXT, verdict: oneOf(HELD_VERDICTS) }),
    ),
  }),
};

/** The first judgement of each claim. Throws an `Error` that says to the model what is wrong where there is none. */
export function readJudgements(value: unknown): Judgement[] {
  const list: unknown = isRecord(value) ? value["judgements"] : value;
  const read = new Map<number, Judgement>();
  for (const one of Array.isArray(list) ? list : []) {
    const judgement = readJudgement(one);
    if (judgement && !read.has(judgement.claim)) read.set(judgement.claim, judgement);
  }
  if (read.size > 0) return [...read.values()];
  throw new Error('it has no "judgements" with "claim", "sentences", "reason" and "verdict".');
}

function readJudgement(value: unknown): Judgement | undefined {
  if (!isRecord(value)) return undefined;
  const claim = toNumber(value["claim"]);
  const verdict = HELD_VERDICTS.find((one) => one === value["verdict"]);
  if (claim === undefined || verdict === undefined) return undefined;
  const { sentences, reason } = value;
  const written = typeof reason === "string" ? reason.replace(/[\s\p{Cc}]+/gu, " ").trim() : "";
  return {
    claim,
    verdict,
    sentences: (Array.isArray(sentences) ? sentences : []).flatMap((one) => toNumber(one) ?? []),
    reason: shortened(written, MOST_REASON),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** `3`, and `"3"` of servers that know no schema. */
function toNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) ? number : undefined;
}
