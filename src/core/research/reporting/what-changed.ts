/**
 * What is otherwise than in the run before: findings whose words were not found then, and those whose words are found no more.
 * It stands first in the report, each with its footnote; what is gone cites the source as it was then.
 */
import type { Answer, Claim, Source } from "../../domain/answer.ts";
import type { ResearchFinding, ResearchNews, ResearchRecord } from "../../domain/research.ts";
import { claimOf } from "./computed-lines.ts";
import { movedClaim } from "./moved-claim.ts";

const WORDS = {
  en: {
    changed: (day: string) => `What changed since ${day}`,
    nothing: "Nothing that was found is other than it was.",
    gone: "No longer found:",
  },
  zh: {
    changed: (day: string) => `${day} 以来的变化`,
    nothing: "所发现的内容没有变化。",
    gone: "不再找到：",
  },
} as const;

/** Told one by one; the rest is counted. */
const MOST = 20;

export type BeforeAndNow = Pick<ResearchRecord, "findings" | "found">;

export function whatChanged(
  now: BeforeAndNow & Pick<ResearchRecord, "language">,
  report: Answer,
  before: BeforeAndNow & Pick<ResearchRecord, "id" | "createdAt">,
): { readonly news: ResearchNews; readonly report: Answer } {
  const added = without(now, before);
  const gone = without(before, now);
  const words = WORDS[now.language];
  const claims: Claim[] = [];
  const sources: Source[] = [...report.sources];
  let text = `## ${words.changed(before.createdAt.slice(0, 10))}\n\n`;
  const tell = (list: readonly ResearchFinding[], numberOf: (source: number) => number): void => {
    for (const finding of list.slice(0, MOST)) {
      text += "- ";
      claims.push(movedClaim(claimOf(finding, text.length), 0, numberOf));
      text += `${finding.text}\n`;
    }
  };
  if (added.length + gone.length === 0) text += `${words.nothing}\n`;
  tell(added, (source) => source);
  if (gone.length > 0) text += `${added.length === 0 ? "" : "\n"}${words.gone}\n\n`;
  tell(gone, (source) => {
    const then = before.found.find(({ number }) => number === source);
    const known = sources.find(({ documentId }) => documentId === then?.documentId);
    if (known !== undefined || then === undefined) return known?.number ?? source;
    const number = Math.max(0, ...sources.map((one) => one.number)) + 1;
    sources.push({ ...then, number });
    return number;
  });
  text += "\n";
  const by = text.length;
  return {
    news: { since: before.createdAt, added: added.length, gone: gone.length },
    report: {
      ...report,
      text: text + report.text,
      claims: [...claims, ...report.claims.map((claim) => movedClaim(claim, by))],
      sources,
    },
  };
}

/** Findings of one that the other has not, each once: by where they stand and in which words. */
function without(own: BeforeAndNow, other: BeforeAndNow): ResearchFinding[] {
  const known = new Set(other.findings.map((finding) => keyOf(finding, other)));
  const left = new Map<string, ResearchFinding>();
  for (const finding of own.findings) {
    const key = keyOf(finding, own);
    if (!known.has(key) && !left.has(key)) left.set(key, finding);
  }
  return [...left.values()];
}

function keyOf({ text, citation, computed }: ResearchFinding, { found }: BeforeAndNow): string {
  const url = found.find(({ number }) => number === citation.source)?.url ?? "";
  return `${url} ${(computed === undefined ? citation.quote.text : text).replace(/\s+/gu, " ")}`;
}
