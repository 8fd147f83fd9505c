/**
 * The little web of the bench, in a process of its own, so that its work is not counted as ours: an engine, and 40
 * pages of made text that take 50 to 400 ms. Each question is given other pages first, as on the real web.
 */
import { type FakePage, startFakeWeb } from "../../test/fake-web.ts";
import { makeText } from "../library/made-text.ts";

/** What the bench is told when the little web stands. */
export interface LittleWeb {
  readonly searchUrl: string;
  readonly pageHosts: string;
  /** Words that stand in the pages, so that questions made of them find something. */
  readonly words: readonly string[];
}

const PAGES = 40;

const text = makeText(11);
const pages: Record<string, FakePage> = {};
for (let nth = 0; nth < PAGES; nth++) {
  const paragraphs = text.document(6).split("\n\n");
  const body = paragraphs.map((paragraph) => `<p>${paragraph.replace(/^#+ /, "")}</p>`).join("\n");
  const html = `<html><head><title>Page ${nth}</title></head><body><article>${body}</article></body></html>`;
  pages[`page-${nth}`] = { title: `Page ${nth}`, html, delayMs: 50 + ((nth * 97) % 350) };
}
let asked = 0;
const web = await startFakeWeb(pages, {
  order(names) {
    const first = (asked++ * 7) % names.length;
    return [...names.slice(first), ...names.slice(0, first)];
  },
});
const words = pages["page-0"]!.html.match(/[a-z]{4,}/g) ?? [];
process.send?.({ searchUrl: web.searchUrl, pageHosts: web.pageHosts, words } satisfies LittleWeb);
process.once("disconnect", () => void web.close());
