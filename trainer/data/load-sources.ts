/** Opens the sources below a folder of snapshots and reads each with its own reader. What is missing is said, not hidden. */
import { unzip } from "./unzip.ts";
import type { Claim } from "./claims/claim.ts";
import {
  readBreakingNli,
  readCheckCovid,
  readDrop,
  readFeverSymmetric,
  readFoolMeTwice,
  readKgRelations,
  readNliCsv,
  readNliTsv,
  readPawsX,
} from "./claims/human-claims.ts";
import { findGitDirectory, type GitRepository, openGitRepository } from "./git-repository.ts";
import { faqSections, readMedquad, readStard, sectionReadings } from "./read/question-sections.ts";
import type { Reading } from "./read/reading.ts";
import { readSquadJson } from "./read/squad-json.ts";
import { readNq, readQed, readSelqa, readSentenceQuestions } from "./read/wikipedia-questions.ts";
import { type Source, SOURCES } from "./sources.ts";

export interface OpenSource {
  readonly source: Source;
  readonly repository: GitRepository;
}

/** Those that are there; `say` hears of each that is not. */
export function openSources(folder: string, say: (line: string) => void): Map<string, OpenSource> {
  const open = new Map<string, OpenSource>();
  let missing = 0;
  for (const source of SOURCES) {
    const directory = findGitDirectory(folder, source.repository);
    const repository = directory === undefined ? undefined : openGitRepository(directory, source.commit);
    if (repository !== undefined) open.set(source.name, { source, repository });
    else {
      missing++;
      say(`Skipped ${source.name}: no snapshot of ${source.repository} at ${source.commit.slice(0, 10)}.`);
    }
  }
  say(`${open.size} of ${SOURCES.length} sources are there, ${missing} are missing.`);
  return open;
}

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

function zipped({ source, repository }: OpenSource, wanted: (name: string) => boolean): string[] {
  return source.paths.flatMap((path) => {
    const bytes = repository.read(path);
    if (bytes === undefined) return [];
    return [...unzip(bytes, (name) => wanted(name) && !name.includes("__MACOSX"))].map(([, file]) => decode(file));
  });
}

const READINGS: Readonly<Record<string, (open: OpenSource) => Reading[]>> = {
  cmrc: (open) => zipped(open, (name) => name.endsWith(".json")).flatMap((text) => readSquadJson(text, "cmrc", "zh")),
  squad: ({ source, repository }) =>
    readSentenceQuestions("squad", repository.text(source.paths[0]!) ?? "", repository.text(source.paths[1]!) ?? ""),
  selqa: ({ source, repository }) =>
    source.paths.flatMap((path) => readSelqa(`selqa-${path.includes("dev") ? "a" : "b"}`, repository.text(path) ?? "[]")),
  nq: ({ source, repository }) => readNq("nq", repository.read(source.paths[0]!) ?? new Uint8Array()),
  qed: ({ source, repository }) => readQed("qed", repository.text(source.paths[0]!) ?? ""),
  medquad: ({ repository }) =>
    [...repository.texts(repository.paths().filter((path) => path.endsWith(".xml")))].flatMap(({ path, text }) =>
      readMedquad("medquad", path.replace(/\.xml$/u, ""), text),
    ),
  policyqa: ({ source, repository }) =>
    source.paths.flatMap((path) =>
      readSquadJson(repository.text(path) ?? '{"data":[]}', `policyqa-${path.includes("dev") ? "a" : "b"}`, "en"),
    ),
  covidqa: ({ source, repository }) => readSquadJson(repository.text(source.paths[0]!) ?? '{"data":[]}', "covidqa", "en"),
  stard: ({ source, repository }) => readStard("stard", repository.text(source.paths[0]!) ?? "[]"),
  "esp-faq": readEspFaq,
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
      const part = sectionReadings(`esp-faq/${language}/${page}/${at}`, "esp-faq", language, "", sections.slice(at, at + 6));
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

const CLAIMS: Readonly<Record<string, (open: OpenSource) => Claim[]>> = {
  nli: ({ repository }) =>
    ["mnli/dev", "snli/dev", "rte/train", "rte/dev", "mpe/dev"].flatMap((set) =>
      readNliCsv(set.split("/")[0]!, repository.text(`nli_datasets/${set}.csv`) ?? ""),
    ),
  conjnli: ({ source, repository }) =>
    source.paths.flatMap((path) => readNliTsv("conjnli", repository.text(path) ?? "", ["Premise", "Hypothesis", "Label"])),
  breaking: (open) => zipped(open, (name) => name.endsWith(".jsonl")).flatMap((text) => readBreakingNli("breaking", text)),
  "fever-symmetric": ({ repository }) =>
    ["dev", "test"].flatMap((set) =>
      readFeverSymmetric("fever-symmetric", repository.text(`symmetric_v0.2/fever_symmetric_${set}.jsonl`) ?? ""),
    ),
  "fool-me-twice": ({ source, repository }) =>
    source.paths.flatMap((path) => readFoolMeTwice("fool-me-twice", repository.text(path) ?? "")),
  "check-covid": ({ repository }) =>
    ["train", "dev"].flatMap((set) =>
      readCheckCovid(
        "check-covid",
        repository.text("Check-COVID/corpus.json") ?? "",
        repository.text(`Check-COVID/${set}/covidCheck_${set}_composed+extracted.json`) ?? "",
      ),
    ),
  negation: ({ repository }) =>
    ["RTE", "SNLI", "MNLI"].flatMap((set) =>
      readNliTsv("negation", repository.text(`data/new_benchmarks/clean_data/${set}.txt`) ?? "", ["Text", "Hypothesis", "gold_label"]),
    ),
  med: ({ source, repository }) =>
    readNliTsv("med", repository.text(source.paths[0]!) ?? "", ["sentence1", "sentence2", "gold_label"]),
  drop: (open) => zipped(open, (name) => /(?:train|val)\.jsonl$/u.test(name)).flatMap((text) => readDrop("drop", text)),
  kg: (open) => zipped(open, (name) => /(?:train|val)\.jsonl$/u.test(name)).flatMap((text) => readKgRelations("kg", text)),
  pawsx: ({ source, repository }) => source.paths.flatMap((path) => readPawsX("pawsx", repository.text(path) ?? "")),
};

export function loadHumanClaims(open: ReadonlyMap<string, OpenSource>): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const [name, read] of Object.entries(CLAIMS)) {
    const source = open.get(name);
    if (source !== undefined) found.set(name, read(source));
  }
  return found;
}
