/**
 * Has a model judge the claims that the check of wording leaves open, several in one call, by the passages of the
 * sources that they cite. What it does not judge, or not by sentences that exist, stays as the check left it. It knows
 * no limits of cost or time: the model that it is given and the signal do.
 */
import { splitSentences } from "../../../lib/text/sentences.ts";
import { estimateTokens } from "../../../lib/text/tokens.ts";
import { askForJSON } from "../../models/ask-for-json.ts";
import { fitContext } from "../../models/fit-context.ts";
import type { Claim } from "../../domain/answer.ts";
import type { Model } from "../../ports/model.ts";
import { judgePrompt, type JudgePromptInput } from "../../prompts/judge-prompt.ts";
import { pack } from "../../retrieval/pack.ts";
import type { CheckedPassage, HitsOfSources } from "../verdict/check-claim.ts";
import { isOpen, judgedClaim, type ShownSentence } from "./judged-claim.ts";
import { JUDGEMENTS_WISH, readJudgements } from "./judgement.ts";

/** Claims in a call: their judgements fill what a model may write at once. */
const CLAIMS_A_CALL = 12;
/** Most calls, those not counted that mend a reply: an answer of more open claims is no answer of ours. */
const MOST_CALLS = 2;
/** Of a reply, for each claim: numbers, verdict and 15 words, which are more tokens in Chinese. */
const TOKENS_A_JUDGEMENT = 80;
/** Said of the form of the reply, beside its schema. */
const FORM_TOKENS = 50;
/** The number of a sentence and the end of its line. */
const TOKENS_A_NUMBER = 3;

export interface Judging {
  readonly hitsOfSources: HitsOfSources;
  readonly model: Model;
  readonly signal?: AbortSignal;
}

/**
 * The claims that are judged, changed, after each call; the others are not given. Throws what the model throws, and
 * `model-failed` where it does not keep to the form.
 */
export async function* judgeClaims(
  claims: readonly Claim[],
  { hitsOfSources, model, signal }: Judging,
): AsyncGenerator<Claim[]> {
  const open = claims.filter(isOpen);
  const { maxOutputTokens } = fitContext(model, 0);
  const size = Math.max(1, Math.min(CLAIMS_A_CALL, Math.floor(maxOutputTokens / TOKENS_A_JUDGEMENT)));
  for (let call = 0; call < MOST_CALLS && call * size < open.length; call++) {
    const batch = open.slice(call * size, (call + 1) * size);
    const passages = passagesFor(batch, hitsOfSources, model);
    const sentences = passages.flatMap(({ sentences: own }) => own);
    // A source of which nothing fits cannot be judged by.
    const asked = batch.filter((claim) => sourcesOf(claim).some((n) => passages.some((p) => p.source === n)));
    if (asked.length === 0) continue;
    const { value } = await askForJSON(
      model,
      {
        messages: judgePrompt(promptInput(asked, passages)),
        wish: JUDGEMENTS_WISH,
        parse: readJudgements,
        maxOutputTokens,
      },
      signal,
    );
    yield value.flatMap((judgement) => {
      const claim = asked[judgement.claim - 1];
      return (claim && judgedClaim(claim, judgement, sentences, model.name)) ?? [];
    });
  }
}

interface ShownPassage extends CheckedPassage {
  readonly source: number;
  readonly sentences: readonly ShownSentence[];
}

/** Of the cited sources each passage once, those first that come nearest by their words; as many as fit. */
function passagesFor(claims: readonly Claim[], hitsOfSources: HitsOfSources, model: Model): ShownPassage[] {
  const prompt = judgePrompt(promptInput(claims, []));
  const said = [...prompt.map(({ content }) => content), JSON.stringify(JUDGEMENTS_WISH.schema)];
  const rest = FORM_TOKENS + said.reduce((sum, text) => sum + estimateTokens(text), 0);
  const { passageTokens } = fitContext(model, rest);

  const quotes = claims.flatMap(({ citations }) => citations.map(({ quote }) => quote));
  const isNear = ({ passage }: CheckedPassage): boolean =>
    quotes.some(
      ({ documentId, start }) =>
        documentId === passage.documentId &&
        start >= passage.start &&
        start < passage.start + passage.text.length,
    );
  const cited = [...new Set(claims.flatMap(sourcesOf))].sort((a, b) => a - b);
  const all = cited.flatMap((source) =>
    (hitsOfSources.get(source) ?? []).map((hit, rank) => ({ ...hit, source, rank, isNear: isNear(hit) })),
  );
  all.sort((a, b) => Number(b.isNear) - Number(a.isNear) || a.rank - b.rank);
  const countShown = (text: string): number =>
    estimateTokens(text) + TOKENS_A_NUMBER * splitSentences(text).length;
  return pack(all, passageTokens, countShown).map(({ source, passage, document }) => {
    const shown = { passage, document };
    const sentences = splitSentences(passage.text).map(({ start, end }) => ({ source, shown, start, end }));
    return { source, ...shown, sentences };
  });
}

function sourcesOf({ citations }: Claim): number[] {
  return [...new Set(citations.map(({ source }) => source))];
}

/** A cell of a table says something only with its row and column. */
function wordsOf({ text, within }: Claim): string {
  if (within === undefined) return text;
  return `${[within.subject, within.head].filter((words) => words !== "").join(", ")}: ${text}`;
}

function promptInput(claims: readonly Claim[], passages: readonly ShownPassage[]): JudgePromptInput {
  let number = 0;
  return {
    claims: claims.map((claim, nth) => ({
      number: nth + 1,
      text: wordsOf(claim),
      sources: sourcesOf(claim),
    })),
    passages: passages.map(({ source, passage, document, sentences }) => ({
      source,
      title: document.title,
      headingPath: passage.headingPath,
      sentences: sentences.map(({ start, end }) => ({
        number: ++number,
        text: passage.text.slice(start, end),
      })),
    })),
  };
}
