/**
 * The report without a model: what was found, by theme, each sentence a quote with its footnote; which source each is from; and
 * what is open. It adds no statement of its own, so that there is nothing in it to check.
 */
import { contentWords, has } from "../bridges/bridges.ts";
import { claimOf, seriesLines } from "../reporting/computed-lines.ts";
import { movedClaim } from "../reporting/moved-claim.ts";
import type { Answer, Citation, Claim, Source } from "../../domain/answer.ts";
import type { ResearchFinding, ResearchLanguage, ResearchQuestion } from "../../domain/research.ts";

export interface Reported {
  readonly language: ResearchLanguage;
  readonly questions: readonly ResearchQuestion[];
  readonly findings: readonly ResearchFinding[];
  readonly sources: { readonly list: readonly Source[] };
}

const WORDS = {
  en: {
    open: "Still open",
    nothing: "nothing was found",
    near: "the sources speak of it, and none answers",
    unasked: "not looked for: the budget was spent",
    none: "Nothing was found.",
    on: (title: string, day: string | undefined) =>
      day === undefined ? `${title}: ` : `${title} (${day}): `,
  },
  zh: {
    open: "尚未解决",
    nothing: "没有找到",
    near: "来源有所提及，但没有回答",
    unasked: "预算已用完，没有查找",
    none: "没有找到任何内容。",
    on: (title: string, day: string | undefined) =>
      day === undefined ? `${title}：` : `${title}（${day}）：`,
  },
} as const;

/** Titles longer than this are cut: the list of sources has them whole. */
const TITLE = 80;

export function reportByRule({ language, questions, findings, sources }: Reported): Answer {
  const words = WORDS[language];
  const claims: Claim[] = [];
  const told = new Set<string>();
  let text = "";
  const write = (more: string): void => void (text += more);
  for (const question of tellingFirst(questions, findings)) {
    const own = findings.filter((one) => one.question === question.id && !told.has(quoteKey(one.citation)));
    if (own.length === 0) continue;
    write(`${text === "" ? "" : "\n"}## ${onOneLine(question.text)}\n\n`);
    for (const finding of own) {
      // A bridge is led to by a sentence that may be found for it once more.
      if (told.has(quoteKey(finding.citation))) continue;
      told.add(quoteKey(finding.citation));
      const source = sources.list.find(({ number }) => number === finding.citation.source);
      const day = source?.updatedAt?.slice(0, 10) ?? source?.publishedAt?.slice(0, 10);
      write(`- ${words.on(onOneLine(source?.title ?? "").slice(0, TITLE), day)}`);
      claims.push(claimOf(finding, text.length));
      write(finding.text);
      write("\n");
      const series = seriesLines(finding);
      claims.push(...series.claims.map((claim) => movedClaim(claim, text.length)));
      write(series.text);
    }
  }
  if (claims.length === 0) write(words.none);
  write(openLines({ language, questions }));
  return {
    text: text.trimEnd(),
    status: claims.length === 0 ? "not-found" : "answered",
    outcome: claims.length === 0 ? "nothing" : "answered",
    writer: "extractive",
    claims,
    sources: sources.list,
    nearest: [],
  };
}

/** What is open and why; nothing where nothing is. */
export function openLines({ language, questions }: Pick<Reported, "language" | "questions">): string {
  const words = WORDS[language];
  // What only led on from something found is no question of anybody's.
  const open = questions.filter(
    ({ state, origin }) =>
      state === "open" || (state !== "answered" && origin !== "bridge" && origin !== "named"),
  );
  if (open.length === 0) return "";
  const lines = open.map(({ text, state }) => {
    const why = state === "nothing" ? words.nothing : state === "near" ? words.near : words.unasked;
    return `- ${onOneLine(text)} — ${why}`;
  });
  return `\n\n## ${words.open}\n\n${lines.join("\n")}`;
}

/** What was planned in its order; of what only led on that first which says most of what is asked. */
function tellingFirst(
  questions: readonly ResearchQuestion[],
  findings: readonly ResearchFinding[],
): ResearchQuestion[] {
  const isLed = ({ origin }: ResearchQuestion): boolean => origin === "bridge" || origin === "gap";
  const asked = contentWords(
    questions
      .filter((one) => !isLed(one))
      .map(({ text }) => text)
      .join(" "),
  );
  const telling = ({ id }: ResearchQuestion): number => {
    const own = contentWords(
      findings
        .filter(({ question }) => question === id)
        .map(({ text }) => text)
        .join(" "),
    );
    return asked.filter((word) => has(own, word)).length;
  };
  const led = questions.filter(isLed).map((question) => ({ question, telling: telling(question) }));
  return [
    ...questions.filter((one) => !isLed(one)),
    ...led.toSorted((one, other) => other.telling - one.telling).map(({ question }) => question),
  ];
}

const quoteKey = ({ quote }: Citation): string => `${quote.documentId} ${quote.start} ${quote.end}`;

const onOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
