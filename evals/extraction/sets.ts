/**
 * The pages of this eval, read from public data outside the repo: WCXB (seven page types with body text, title, author
 * and date) and Chinese news pages with their body text. Each site is in one of five folds, to fit on some and measure
 * on others. Covers reading the files only.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeText } from "../../src/adapters/pages/decode-text.ts";

export const PAGE_TYPES = [
  "article",
  "forum",
  "product",
  "collection",
  "listing",
  "documentation",
  "service",
] as const;

export interface EvalPage {
  readonly id: string;
  /** One of `PAGE_TYPES`, or `zh-news`. */
  readonly type: string;
  /** WCXB states it; the Chinese pages come without. */
  readonly url?: string;
  readonly html: string;
  /** The page's body text. */
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
  /** As labelled: mostly `YYYY-MM-DD`. */
  readonly date?: string;
  /** From 0; all pages of a site are in the same one. */
  readonly fold: number;
}

/** The folder of the data, or `undefined` where there is none. */
export function findData(): string | undefined {
  const root = process.env["FOOTNOTE_EVAL_DATA"] ?? path.join(import.meta.dirname, "../../../shared/data");
  const folder = path.join(root, "pages");
  return existsSync(folder) ? folder : undefined;
}

export function readPages(folder: string): EvalPage[] {
  return [...readWcxb(path.join(folder, "wcxb")), ...readChinese(path.join(folder, "zh-news"))];
}

export const FOLDS = 5;

/** By a hash of the site's name (FNV-1a): the same for ever, on any machine. */
function foldOf(site: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 0x01000193) >>> 0;
  return (hash >>> 8) % FOLDS;
}

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.split(".").slice(-2).join(".") : url;
}

interface WcxbPage {
  readonly url: string;
  readonly _internal: { readonly page_type: { readonly primary: string } };
  readonly ground_truth: Readonly<
    Record<"main_content" | "title" | "author" | "publish_date", string | null | undefined>
  >;
}

function readWcxb(folder: string): EvalPage[] {
  return filesOf(path.join(folder, "ground-truth")).flatMap((file): EvalPage[] => {
    const id = file.replace(/\.json$/u, "");
    const json = readFileSync(path.join(folder, "ground-truth", file), "utf8");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- public data of a known form
    const page = JSON.parse(json) as WcxbPage;
    const { main_content: text, title, author, publish_date: date } = page.ground_truth;
    // Three pages have no labelled text: nothing can be measured on them.
    if (text === undefined || text === null || text === "") return [];
    return [
      {
        id,
        // oxlint-disable-next-line no-underscore-dangle -- the data's own name
        type: page._internal.page_type.primary,
        ...(URL.canParse(page.url) ? { url: page.url } : {}),
        html: htmlOf(path.join(folder, "html", `${id}.html.gz`)),
        text,
        ...(title ? { title } : {}),
        ...(author ? { author } : {}),
        ...(date ? { date } : {}),
        fold: foldOf(siteOf(page.url)),
      },
    ];
  });
}

function readChinese(folder: string): EvalPage[] {
  return filesOf(path.join(folder, "reference")).map((file) => {
    const id = file.replace(/\.txt$/u, "");
    const marked = readFileSync(path.join(folder, "reference", file), "utf8");
    return {
      id,
      type: "zh-news",
      html: htmlOf(path.join(folder, "html", `${id}.html.gz`)),
      text: marked.replace(/<\/?p>/gu, "\n"),
      fold: foldOf(id),
    };
  });
}

function filesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

function htmlOf(file: string): string {
  return decodeText(gunzipSync(readFileSync(file)), "text/html") ?? "";
}
