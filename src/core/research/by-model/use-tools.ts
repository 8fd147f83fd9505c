/**
 * What comes of a model's calls of tools: questions to look for, things to read, what was computed, what does not agree. One
 * table, whichever way the calls came. A call that names nothing that is there comes to nothing, and is told.
 */
import { quantitiesIn } from "../../check/evidence/quantities.ts";
import { FootnoteError, type ErrorBody } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { Sentence } from "../../domain/sentence.ts";
import type { ResearchFinding } from "../../domain/research.ts";
import type { ResearchToolName } from "../../prompts/research-tools.ts";
import type { PageLink } from "../../ports/web.ts";
import { DAY_MS } from "../compute/lex.ts";
import { calculate, type Calculated } from "../compute/calculate.ts";
import type { NewQuestion, Notebook } from "../notes/notebook.ts";
import type { Reviewed } from "../notes/mind.ts";
import type { ToolCall } from "./replies.ts";

export interface UsedTools extends Reviewed {
  readonly notices: readonly ErrorBody[];
}

type Use = (call: ToolCall, notebook: Notebook, links: readonly PageLink[]) => Partial<Reviewed> | Sentence;

/** Figures that are nobody's: parts of a whole, months of a year. Any other must be a finding's. */
const EVERYBODYS: ReadonlySet<number> = new Set([1, 2, 7, 10, 12, 24, 30, 52, 60, 100, 365, 1_000]);
const NEAR = 1e-9;
/** Links that a model is shown. */
const LINKS_OF_A_PAGE = 40;
const LINKS_SHOWN = 80;

const USES: Readonly<Record<ResearchToolName, Use>> = {
  search: ({ input }) => ({ questions: [{ text: input, query: input, origin: "gap" }] }),

  library: ({ input }) => ({
    questions: [{ text: input, query: input, origin: "gap", sources: ["library"] }],
  }),

  read({ input }, { question, sources }, links) {
    const [, letter = "", figure = ""] = /^\D*?(L?)(\d{1,4})\b/iu.exec(input) ?? [];
    const nth = Number(figure);
    if (letter !== "") {
      const link = links[nth - 1];
      if (link === undefined) return say("research.nothing-to-read", { input });
      return { questions: [reading(link.text, question, "link", { url: link.url })] };
    }
    const source = sources.list.find(({ number }) => number === nth);
    if (source === undefined) return say("research.nothing-to-read", { input });
    return {
      questions: [reading(source.title, question, "document", { documentId: source.documentId })],
    };
  },

  compute({ input, findings }, notebook) {
    const cited = found(findings, notebook);
    let calculated: Calculated;
    try {
      calculated = calculate(input);
    } catch {
      return say("research.no-calculation", { input });
    }
    if (cited.length === 0 || !isCited(calculated, cited))
      return say("research.figures-not-found", { input });
    const text = `${asWritten(input)} = ${calculated.value}`;
    return {
      computed: [{ text, findings: cited.map(({ id }) => id), operands: calculated.operands.length }],
    };
  },

  disagree({ input, findings }, notebook) {
    const [one, other] = found(findings, notebook);
    if (one === undefined || other === undefined) return {};
    return { contradictions: [{ findings: [one.id, other.id], what: input }] };
  },
};

/** Of the pages that were found, those behind words; the latest pages first. */
export function linksShown({ links }: Notebook): readonly (PageLink & { readonly page: string })[] {
  return links
    .toReversed()
    .flatMap(({ page, links: own }) =>
      own.slice(0, LINKS_OF_A_PAGE).map((link) => ({ ...link, page: page.title })),
    )
    .slice(0, LINKS_SHOWN);
}

/** `links`: as they were numbered for the model, from 1. */
export function useTools(
  calls: readonly ToolCall[],
  notebook: Notebook,
  links: readonly PageLink[],
): UsedTools {
  const used = calls.map((call): Partial<UsedTools> => {
    const name = Object.keys(USES).find((one): one is ResearchToolName => one === call.tool);
    const result =
      name === undefined ? say("research.no-tool", { tool: call.tool }) : USES[name](call, notebook, links);
    if (!("key" in result)) return result;
    return { notices: [new FootnoteError("model-failed", result).toBody()] };
  });
  return {
    questions: used.flatMap(({ questions = [] }) => questions),
    contradictions: used.flatMap(({ contradictions = [] }) => contradictions),
    computed: used.flatMap(({ computed = [] }) => computed),
    notices: used.flatMap(({ notices = [] }) => notices),
  };
}

function reading(
  text: string,
  query: string,
  origin: NewQuestion["origin"],
  read: NonNullable<NewQuestion["read"]>,
): NewQuestion {
  return { text, query, origin, read };
}

function found(ids: readonly string[], { findings }: Notebook): ResearchFinding[] {
  const told = new Set(ids.map((id) => id.trim().toLowerCase()));
  return findings.filter(({ id }) => told.has(id));
}

/** Every figure and day of it stands in the words that the findings cite, or was computed of such. */
function isCited({ operands }: Calculated, findings: readonly ResearchFinding[]): boolean {
  const texts = findings.flatMap(({ text, computed, citation, more = [] }) =>
    computed === undefined ? [citation, ...more].map(({ quote }) => quote.text) : [text],
  );
  const stated = texts.flatMap((text) => quantitiesIn(text));
  return operands.every((operand) => {
    if (operand.type === "day") {
      const day = new Date(operand.day * DAY_MS);
      return stated.some(
        ({ date }) =>
          date?.year === day.getUTCFullYear() &&
          (date.month ?? 1) === day.getUTCMonth() + 1 &&
          (date.day ?? 1) === day.getUTCDate(),
      );
    }
    const { amount, unit } = operand;
    if (unit === undefined && EVERYBODYS.has(amount)) return true;
    return stated.some((one) => {
      const isSame = Math.abs(one.amount - amount) <= NEAR * Math.abs(amount);
      return isSame && (unit === undefined || one.unit === undefined || one.unit.kind === unit.kind);
    });
  });
}

/** With the signs that people write; a sign within a unit or a day stays. */
function asWritten(input: string): string {
  return input
    .replace(/\*/gu, " × ")
    .replace(/\s\/\s/gu, " ÷ ")
    .replace(/\s-\s/gu, " − ")
    .replace(/\s+/gu, " ")
    .trim();
}
