/** The readers compared: ours, as its worker thread runs it, and libraries as they come, with their defaults. */
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { readHtmlPage } from "../../src/adapters/pages/html-page.ts";
import { parseHtmlTree, type HtmlElement } from "../../src/adapters/pages/html-tree.ts";
import type { Looks } from "../../src/adapters/pages/html-main-content.ts";
import type { EvalPage } from "./sets.ts";

export interface ReadPage {
  readonly text: string;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly author?: string | undefined;
}

/** `looks`: what our reader goes by, if not what it ships with. */
export type Reader = (page: EvalPage, looks?: Looks) => ReadPage | Promise<ReadPage>;

export const READERS = {
  footnote: ({ html, url }: EvalPage, looks?: Looks): ReadPage => {
    const job = { html, method: "main-content", ...(url === undefined ? {} : { url }) } as const;
    const read = readHtmlPage(job, looks);
    return { text: read.text, title: read.title, date: read.published, author: read.author };
  },
  defuddle: async ({ html, url }: EvalPage): Promise<ReadPage> => {
    const read = await Defuddle(parseHTML(html).document, url ?? "https://page.invalid/", {
      useAsync: false,
    });
    return { text: plain(read.content), title: read.title, date: read.published, author: read.author };
  },
  readability: ({ html }: EvalPage): ReadPage => {
    const read = new Readability(parseHTML(html).document).parse();
    return {
      text: plain(read?.content ?? ""),
      title: read?.title ?? undefined,
      date: read?.publishedTime ?? undefined,
      author: read?.byline ?? undefined,
    };
  },
} satisfies Record<string, Reader>;

const INLINE =
  /^(?:a|abbr|b|bdi|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)$/u;

/** All text of a library's HTML, with nothing of it judged anew; blocks are kept apart. */
function plain(html: string): string {
  const parts: string[] = [];
  const walk = ({ tag, children }: HtmlElement): void => {
    const edge = INLINE.test(tag) ? "" : "\n";
    parts.push(edge);
    for (const child of children) {
      if (typeof child === "string") parts.push(child);
      else walk(child);
    }
    parts.push(edge);
  };
  walk(parseHtmlTree(html).root);
  return parts.join("");
}
