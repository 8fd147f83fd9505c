/**
 * The sentences of a report that no source carries, written once more: all of them by one call, each held against the passages of
 * its section again. What stands then takes their places; for the rest the source's words do, where they are of the same, or
 * nothing does. A section of which nothing is left is the extractive writer's.
 */
import { drained } from "../../../lib/drained.ts";
import { inTurns } from "../../../lib/in-parts.ts";
import { isOneSentence } from "../../../lib/text/clauses.ts";
import { createLeavingOut } from "../../../lib/text/leave-out.ts";
import { type Answer, type Claim, isLeftOut } from "../../domain/answer.ts";
import type { ErrorBody } from "../../domain/errors.ts";
import type { Hit } from "../../domain/passage.ts";
import { splitClaims } from "../../check/claims/claims.ts";
import { answerInstead } from "../../answer/write/answer-by-model-first.ts";
import { type ClaimBinder, createClaimBinder } from "../../answer/write/model/bind-claim.ts";
import { groupBySource } from "../../answer/write/model-writer.ts";
import { quotedInstead } from "../../answer/write/model/fault-notices.ts";
import { createQuoter } from "../../answer/write/model/quote-instead.ts";
import { saysNothingFound } from "../../answer/write/model/refusal.ts";
import type { JsonQuestion } from "../../models/ask-for-json.ts";
import { researchMendPrompt } from "../../prompts/research-mend-prompt.ts";
import { pack } from "../../retrieval/pack.ts";
import type { Mended, Paid, Section, WrittenSection } from "../notes/mind.ts";
import type { Notebook } from "../notes/notebook.ts";
import { movedClaim } from "../reporting/moved-claim.ts";
import { NOTHING_SPENT } from "../steps/meter.ts";
import { numbersInReport, type WritingParts, writingOf } from "./model-report.ts";
import { MEND_WISH, type MendReply, readMends } from "./replies.ts";

/** Sentences that are written once more; a report of which more fails is not mended by wording. */
const MOST_MENDED = 16;
const READ_TOKENS = 3_000;
const WRITTEN_TOKENS = 900;
/** What is written in the other language is no other wording of a sentence. */
const HAN = /\p{Script=Han}/u;
/** Reasons that are told of a sentence. */
const REASONS = 2;

interface Failing {
  readonly section: WrittenSection;
  readonly claim: Claim;
  /** By the passages of the section. */
  readonly binder: ClaimBinder;
}

/** `ask`: the first model that can; its value is absent where none does, or none may be paid for. */
export async function mendSections(
  written: readonly WrittenSection[],
  notebook: Notebook,
  parts: WritingParts,
  ask: (question: JsonQuestion<MendReply[]>) => Promise<Paid<MendReply[] | undefined>>,
  signal: AbortSignal,
): Promise<Paid<Mended>> {
  const sections = written.map((section) => numbered(section, notebook));
  const failing = sections.flatMap((one) => failingOf(one, notebook)).slice(0, MOST_MENDED);
  const asked =
    failing.length === 0
      ? { value: [], spent: NOTHING_SPENT }
      : await ask({
          messages: researchMendPrompt(inputOf(failing, notebook)),
          wish: MEND_WISH,
          parse: readMends,
          maxOutputTokens: WRITTEN_TOKENS,
          takesPart: true,
        });
  const notices: ErrorBody[] = [...(asked.notices ?? [])];
  const instead = new Map<Claim, Claim>();
  for (const reply of asked.value ?? []) {
    const one = failing[reply.number - 1];
    if (one === undefined || instead.has(one.claim)) continue;
    const claim = await standing(reply, one, parts);
    if (claim !== undefined) instead.set(one.claim, claim);
  }
  const answers: Answer[] = [];
  for (const section of sections) {
    const { writing, placer } = writingOf(section, notebook, parts, signal, notices);
    const { answer, quoted } = settled(section.answer, instead);
    if (answer.claims.length === 0 && section.answer.claims.length > 0) {
      answers.push(await drained(answerInstead(writing, section.answer, "unsupported")));
      continue;
    }
    if (quoted > 0) notices.push(quotedInstead(answer.model ?? "", quoted).toBody());
    answers.push({ ...answer, claims: await Promise.all(answer.claims.map((one) => placer.claim(one))) });
  }
  return { value: { answers, rewritten: instead.size }, spent: asked.spent, notices };
}

/** Its sources as the report numbers them. */
function numbered({ answer, ...section }: WrittenSection, notebook: Notebook): WrittenSection {
  const numberOf = numbersInReport(answer, notebook);
  const claims = answer.claims.map((claim) => movedClaim(claim, 0, numberOf));
  return { ...section, answer: { ...answer, claims, sources: notebook.sources.list } };
}

/** Whole sentences alone: half of one and a cell of a table cannot be said in other words by themselves. */
function failingOf(section: WrittenSection, notebook: Notebook): Failing[] {
  const { claims, text } = section.answer;
  const binder = binderOf(section, notebook);
  return claims.flatMap((claim, nth) => {
    const before = claims[nth - 1];
    const between = before === undefined ? "\n" : text.slice(before.end, claim.start);
    const isBegun = !between.includes("\n") && isOneSentence(before?.text ?? "", between);
    const after = text.slice(claim.end, claims[nth + 1]?.start);
    const goesOn = !/^\s*(?:\n|$)/u.test(after) && isOneSentence(claim.text, after);
    const isWhole = claim.within === undefined && !isBegun && !goesOn;
    return isWhole && isLeftOut(claim) ? [{ section, claim, binder }] : [];
  });
}

function binderOf({ question, hits }: Section, { sources }: Notebook): ClaimBinder {
  const own = sources.list.filter(({ documentId }) =>
    hits.some(({ document }) => document.id === documentId),
  );
  return createClaimBinder(groupBySource(hits, own), question);
}

function inputOf(failing: readonly Failing[], { sources }: Notebook) {
  const hits = [...new Set(failing.flatMap(({ section }) => section.hits))];
  const isCited = ({ document }: Hit): boolean =>
    failing.some(({ claim }) => claim.citations.some(({ quote }) => quote.documentId === document.id));
  const inOrder = hits.toSorted((one, other) => Number(isCited(other)) - Number(isCited(one)));
  return {
    passages: pack(inOrder, READ_TOKENS).map(({ document, passage }) => ({
      source: sources.of(document).number,
      title: document.title,
      text: passage.text,
    })),
    sentences: failing.map(({ claim: { text, reasons = [] } }, nth) => ({
      number: nth + 1,
      text,
      reasons: reasons.slice(0, REASONS).map(({ message }) => message),
    })),
  };
}

/** The sentence as it may stand in the report; `undefined` where the passages of its section do not carry it either. */
async function standing(
  { text, sources }: MendReply,
  { section: { answer }, claim, binder }: Failing,
  { clock }: Pick<WritingParts, "clock">,
): Promise<Claim | undefined> {
  const [marked, ...more] = splitClaims(text, [{ at: text.length, sources }]);
  if (marked?.text !== text || more.length > 0 || saysNothingFound(text)) return undefined;
  if (HAN.test(text) !== HAN.test(claim.text) || answer.claims.some((one) => one.text === text))
    return undefined;
  const bound = await inTurns(binder.bind(marked), async () => clock.turn?.());
  return isLeftOut(bound) ? undefined : bound;
}

/** Without what does not stand: `instead` has what was written in its place. */
function settled(
  answer: Answer,
  instead: ReadonlyMap<Claim, Claim>,
): { readonly answer: Answer; readonly quoted: number } {
  const { claims } = answer;
  if (!claims.some(isLeftOut)) return { answer, quoted: 0 };
  const quoter = createQuoter();
  const leaving = createLeavingOut<Claim>(
    (claim) => !isLeftOut(claim),
    (claim) => instead.get(claim) ?? quoter.insteadOf(claim),
  );
  const { text, kept } = leaving.advance(answer.text, claims, true);
  const leftOut = claims.length - kept.length;
  return {
    answer: {
      ...answer,
      text,
      claims: kept,
      ...(leftOut > 0 ? { leftOut: { claims: leftOut } } : {}),
    },
    quoted: quoter.count(),
  };
}
