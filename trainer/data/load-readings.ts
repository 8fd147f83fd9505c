/** Each source of questions with its reader. */
import { type OpenSource, zipped } from "./open-sources.ts";
import { readMarkdownSections } from "./read/chinese-documents.ts";
import { faqSections, readMedquad, readStard, sectionReadings } from "./read/question-sections.ts";
import type { Reading } from "./read/reading.ts";
import { readSquadJson } from "./read/squad-json.ts";
import { readConda, readPubmed } from "./read/yes-no-questions.ts";
import { readNq, readQed, readSelqa, readSentenceQuestions } from "./read/wikipedia-questions.ts";

const READINGS: Readonly<Record<string, (open: OpenSource) => Reading[]>> = {
  cmrc: (open) =>
    zipped(open, (name) => name.endsWith(".json")).flatMap((text) => readSquadJson(text, "cmrc", "zh")),
  squad: ({ source, repository }) =>
    readSentenceQuestions(
      "squad",
      repository.text(source.paths[0]!) ?? "",
      repository.text(source.paths[1]!) ?? "",
    ),
  selqa: ({ source, repository }) =>
    source.paths.flatMap((path) =>
      readSelqa(`selqa-${path.includes("dev") ? "a" : "b"}`, repository.text(path) ?? "[]"),
    ),
  nq: ({ source, repository }) => readNq("nq", repository.read(source.paths[0]!) ?? new Uint8Array()),
  qed: ({ source, repository }) => readQed("qed", repository.text(source.paths[0]!) ?? ""),
  medquad: ({ repository }) =>
    [...repository.texts(repository.paths().filter((path) => path.endsWith(".xml")))].flatMap(
      ({ path, text }) => readMedquad("medquad", path.replace(/\.xml$/u, ""), text),
    ),
  policyqa: ({ source, repository }) =>
    source.paths.flatMap((path) =>
      readSquadJson(
        repository.text(path) ?? '{"data":[]}',
        `policyqa-${path.includes("dev") ? "a" : "b"}`,
        "en",
      ),
    ),
  covidqa: ({ source, repository }) =>
    readSquadJson(repository.text(source.paths[0]!) ?? '{"data":[]}', "covidqa", "en"),
  condaqa: ({ source, repository }) => readConda("condaqa", repository.text(source.paths[0]!) ?? ""),
  pubmedqa: ({ source, repository }) => readPubmed("pubmedqa", repository.text(source.paths[0]!) ?? "{}"),
  stard: ({ source, repository }) => readStard("stard", repository.text(source.paths[0]!) ?? "[]"),
  "esp-faq": readEspFaq,
  // Headings that ask, with their sections; each section alone, so that near misses come from other sections.
  javaguide: ({ repository }) =>
    [...repository.texts(repository.paths().filter((path) => /^docs\/.*\.md$/u.test(path)))].flatMap(
      ({ path, text }) => {
        const sections = readMarkdownSections("javaguide", path, text).filter(({ heading }) =>
          /[?？]$/u.test(heading),
        );
        const asked = sections.map(({ document, heading }) => ({
          question: heading,
          text: document.sentences.join("\n"),
        }));
        const parts: Reading[] = [];
        for (let at = 0; at < asked.length; at += 6) {
          parts.push(
            ...sectionReadings(`javaguide/${path}/${at}`, "javaguide", "zh", "", asked.slice(at, at + 6)),
          );
        }
        return parts.map((reading) => ({ ...reading, subject: `javaguide/${path}` }));
      },
    ),
};

/** The same page in both languages; where both have as many questions, each also asks about the other's sections. */
function readEspFaq({ repository }: OpenSource): Reading[] {
  const readings: Reading[] = [];
  const paths = repository.paths().filter((path) => /^docs\/(?:en|zh_CN)\/.*\.rst$/u.test(path));
  const pages = new Map<string, { en?: Reading[]; zh?: Reading[] }>();
  for (const { path, text } of repository.texts(paths)) {
    const language = path.startsWith("docs/en/") ? "en" : "zh";
    const page = path.replace(/^docs\/(?:en|zh_CN)\//u, "");
    const sections = faqSections(text);
    for (let at = 0; at < sections.length; at += 6) {
      const part = sectionReadings(
        `esp-faq/${language}/${page}/${at}`,
        "esp-faq",
        language,
        "",
        sections.slice(at, at + 6),
      );
      const own = part.map((reading) => ({ ...reading, subject: `esp-faq/${page}` }));
      const key = `${page}/${at}`;
      const both = pages.get(key) ?? {};
      both[language] = own;
      pages.set(key, both);
      readings.push(...own);
    }
  }
  for (const { en, zh } of pages.values()) {
    if (en === undefined || zh === undefined || en.length !== zh.length) continue;
    for (const [i, reading] of en.entries()) {
      const twin = zh[i]!;
      readings.push({ ...reading, question: twin.question, questionLanguage: "zh" });
      readings.push({ ...twin, question: reading.question, questionLanguage: "en" });
    }
  }
  return readings;
}

export function loadReadings(open: ReadonlyMap<string, OpenSource>): Map<string, Reading[]> {
  const found = new Map<string, Reading[]>();
  for (const [name, read] of Object.entries(READINGS)) {
    const source = open.get(name);
    if (source !== undefined) found.set(name, read(source));
  }
  return found;
}
