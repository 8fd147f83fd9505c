/** A document that is read as a whole, or a page that another links to: all of its passages are looked through, not the best ones of a search alone. */
import { gatherDocuments } from "../../answer/gather/gather-documents.ts";
import { mostHits } from "../../answer/gather/in-best-order.ts";
import { keepPages } from "../../answer/gather/keep-pages.ts";
import type { AskParts } from "../../answer/asking/asking.ts";
import { understand } from "../../answer/understand/understand.ts";
import { FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { ReadTarget } from "../../domain/research.ts";
import type { Searched } from "./search-for.ts";

/** Throws what reading a page throws; `web-search-off` where there is no web to read it from. */
export async function readWhole(
  query: string,
  target: ReadTarget,
  parts: AskParts,
  signal: AbortSignal,
): Promise<Searched> {
  const isPage = "url" in target;
  const documentId = isPage ? await pageAt(target.url, parts, signal) : target.documentId;
  const asked = understand(query, []).standalone;
  const { hits } = await gatherDocuments(asked, [documentId], parts, mostHits(parts));
  return { hits, pages: isPage ? 1 : 0, notices: [] };
}

async function pageAt(url: string, parts: AskParts, signal: AbortSignal) {
  const { web } = parts;
  if (web === undefined) throw new FootnoteError("web-search-off", say("research.no-web"));
  const [document] = await keepPages([await web.read(url, signal)], parts);
  if (document === undefined) throw new Error("a page that was read is not kept");
  return document.id;
}
