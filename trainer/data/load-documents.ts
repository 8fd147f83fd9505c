/** Sources of prose, of parallel texts and of split sentences with their readers. */
import { readWikiSplit, type SplitSentence } from "./claims/split-claims.ts";
import type { OpenSource } from "./open-sources.ts";
import { readLaw, readMarkdownSections } from "./read/chinese-documents.ts";
import {
  type ParallelDocument,
  readAlignedLines,
  readGettext,
  readNotebooks,
  readSentencePairs,
} from "./read/parallel.ts";
import type { Document } from "./read/reading.ts";

/** Prose without questions: statutes, a book, a manual. */
export function loadDocuments(open: ReadonlyMap<string, OpenSource>): Map<string, Document[]> {
  const found = new Map<string, Document[]>();
  const markdown = (name: string, wanted: RegExp, read: (path: string, text: string) => Document[]): void => {
    const source = open.get(name);
    if (source === undefined) return;
    const paths = source.repository.paths().filter((path) => wanted.test(path));
    found.set(
      name,
      [...source.repository.texts(paths)].flatMap(({ path, text }) => read(path, text)),
    );
  };
  const sections =
    (name: string) =>
    (path: string, text: string): Document[] =>
      readMarkdownSections(name, path, text).map(({ document }) => document);
  markdown(
    "law",
    /^(?:刑法|司法解释|宪法|宪法相关法|民法典|民法商法|社会法|经济法|行政法|行政法规|诉讼与非诉讼程序法|部门规章)\/.*\.md$/u,
    (path, text) => readLaw("law", path, text),
  );
  markdown("d2l", /^chapter_.*(?<!_origin)\.md$/u, sections("d2l"));
  markdown("pingcap", /\.md$/u, sections("pingcap"));
  return found;
}

/** Documents in both languages, aligned piece by piece. One document in four of the news set is kept back for checks. */
export function loadParallel(
  open: ReadonlyMap<string, OpenSource>,
  simplified: (text: string) => string,
): Map<string, ParallelDocument[]> {
  const found = new Map<string, ParallelDocument[]>();
  const ntrex = open.get("ntrex")?.repository;
  if (ntrex !== undefined) {
    const file = (name: string): string => ntrex.text(`NTREX-128/newstest2019-ref.${name}.txt`) ?? "";
    const english = ntrex.text("NTREX-128/newstest2019-src.eng.txt") ?? file("eng-US");
    const documents = readAlignedLines(
      "ntrex",
      english,
      file("zho-CN"),
      ntrex.text("DOCUMENT_IDS.tsv") ?? "",
    );
    found.set(
      "ntrex",
      documents.filter((_, at) => at % 4 !== 3),
    );
  }
  const python = open.get("python-docs")?.repository;
  if (python !== undefined) {
    const texts = python.texts(python.paths().filter((path) => path.endsWith(".po")));
    found.set(
      "python-docs",
      [...texts].map(({ path, text }) => ({
        id: `python-docs/${path}`,
        source: "python-docs",
        pairs: readGettext(text),
      })),
    );
  }
  const tatoeba = open.get("tatoeba");
  if (tatoeba !== undefined) {
    found.set("tatoeba", readSentencePairs("tatoeba", tatoeba.repository.text("cmn.txt") ?? "", simplified));
  }
  const tensorflow = open.get("tf-docs")?.repository;
  if (tensorflow !== undefined) {
    const pages: ParallelDocument[] = [];
    const paths = tensorflow.paths().filter((path) => /^site\/zh-cn\/.*\.ipynb$/u.test(path));
    for (const { path, text } of tensorflow.texts(paths)) {
      const english = tensorflow.text(path.replace("site/zh-cn/", "site/en-snapshot/"));
      if (english !== undefined)
        pages.push({ id: `tf-docs/${path}`, source: "tf-docs", pairs: readNotebooks(english, text) });
    }
    found.set("tf-docs", pages);
  }
  return found;
}

export function loadSplits(open: ReadonlyMap<string, OpenSource>): SplitSentence[] {
  const source = open.get("wikisplit");
  if (source === undefined) return [];
  return source.source.paths.flatMap((path) =>
    readWikiSplit(`wikisplit/${path}`, source.repository.text(path) ?? ""),
  );
}
