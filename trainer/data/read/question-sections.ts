/** Texts that are questions with sections that answer them: medical pages, a manual's questions, law for lay people. */
import { type Document, type Language, plain, type Reading, sentencesOf } from "./reading.ts";

export interface Section {
  readonly question: string;
  readonly text: string;
}

/** More of a section is left out. */
const MAX_SENTENCES = 8;
/** Most sections of one document. */
const MAX_SECTIONS = 8;

/** One document of several sections; each question is answered by its own section alone. */
export function sectionReadings(
  id: string,
  source: string,
  language: Language,
  title: string,
  sections: readonly Section[],
): Reading[] {
  const sentences: string[] = [];
  const asked: [question: string, answers: number[]][] = [];
  const seen = new Set<string>();
  for (const section of sections) {
    if (asked.length >= MAX_SECTIONS) break;
    // Pages repeat their question before they answer it.
    const own = sentencesOf(section.text)
      .filter((sentence) => !/[?？]$/u.test(sentence))
      .slice(0, MAX_SENTENCES);
    const key = own.join(" ");
    // Two questions with the same answer: neither section is wrong for the other.
    if (own.length === 0 || seen.has(key)) continue;
    seen.add(key);
    asked.push([plain(section.question), own.map((_, at) => sentences.length + at)]);
    sentences.push(...own);
  }
  const document: Document = { id, source, language, title, sentences };
  return asked.map(([question, answers]) => ({
    document,
    question,
    answers,
    together: answers.length > 1,
    subject: title || id,
  }));
}

/** One file of MedQuAD. */
export function readMedquad(source: string, path: string, xml: string): Reading[] {
  const focus = plain(/<Focus>([\s\S]*?)<\/Focus>/u.exec(xml)?.[1] ?? "");
  const sections = [
    ...xml.matchAll(/<Question[^>]*>([\s\S]*?)<\/Question>\s*<Answer>([\s\S]*?)<\/Answer>/gu),
  ].map((match) => ({ question: plain(match[1]!).replace(/ \?$/u, "?"), text: match[2]!.trim() }));
  return sectionReadings(`${source}/${path}`, source, "en", focus, sections);
}

/** A heading underlined by dashes that asks, and what stands below it (reStructuredText). */
export function faqSections(rst: string): Section[] {
  const lines = rst.split("\n");
  const sections: { question: string; text: string }[] = [];
  let open: { question: string; text: string } | undefined;
  let inCode = false;
  for (const [i, line] of lines.entries()) {
    if (/^-{4,}\s*$/u.test(line)) continue;
    if (/^-{4,}\s*$/u.test(lines[i + 1] ?? "") && line.trim() !== "") {
      open = /[?？]\s*$/u.test(line) ? { question: withoutRoles(line), text: "" } : undefined;
      if (open !== undefined) sections.push(open);
      inCode = false;
      continue;
    }
    if (open === undefined) continue;
    if (/^\s*\.\. /u.test(line) || /::\s*$/u.test(line)) inCode = /code|image|list-table|::\s*$/u.test(line);
    else if (/^ {0,4}\S/u.test(line)) inCode = false;
    if (inCode || /^\s*\.\. /u.test(line) || /^\s*:\w+:/u.test(line)) continue;
    open.text += `${withoutRoles(line.replace(/^\s*[-*] /u, ""))}\n`;
  }
  return sections.filter(({ text }) => text.trim().length > 10);
}

/** reStructuredText roles and links as their words. */
export function withoutRoles(text: string): string {
  return text
    .replace(/:[\w:+.-]+:`([^`<]*?)\s*<[^`]*>`/gu, "$1")
    .replace(/:[\w:+.-]+:`[~!]?([^`]*)`/gu, "$1")
    .replace(/`([^`<]+?)\s*<[^`]*>`_{1,2}/gu, "$1")
    .replace(/``([^`]*)``/gu, "$1")
    .replace(/`([^`]+)`_{0,2}/gu, "$1")
    .replace(/\*\*([^*]+)\*\*/gu, "$1")
    .replace(/\*([^*\s][^*]*)\*/gu, "$1")
    .replace(/\|([^|\s]+)\|/gu, "$1")
    .replace(/\\(.)/gu, "$1")
    .trim();
}

interface StardItem {
  readonly 问题: string;
  readonly 相关法规: Readonly<Record<string, string>>;
}

/** Lay questions with the statutes that they are about; whether a statute answers alone is not said. */
export function readStard(source: string, text: string): Reading[] {
  return (JSON.parse(text) as StardItem[]).flatMap((item, number) => {
    const sentences = Object.values(item.相关法规).flatMap(sentencesOf).slice(0, MAX_SENTENCES);
    if (sentences.length === 0) return [];
    const id = `${source}/${number}`;
    const document: Document = { id, source, language: "zh", title: "", sentences };
    const answers = sentences.map((_, at) => at);
    return [{ document, question: plain(item.问题), answers, together: true, subject: id }];
  });
}
