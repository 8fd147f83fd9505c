/** XML and HTML into events, piece by piece, so that a large sitemap or page leaves room for other work meanwhile. */
import { type Handler, Parser } from "htmlparser2";
import { nextTurn } from "../next-turn.ts";

/** Some milliseconds of work. */
const PIECE_LENGTH = 262_144;

/**
 * Entities of the document's own are not expanded, so none can explode. `isEnough` ends the reading early.
 */
export async function parseMarkup(
  text: string,
  handler: Partial<Handler>,
  options: { xml: boolean; isEnough?: () => boolean; signal?: AbortSignal | undefined },
): Promise<void> {
  const parser = new Parser(handler, { xmlMode: options.xml, decodeEntities: true });
  for (let at = 0; at < text.length && options.isEnough?.() !== true; at += PIECE_LENGTH) {
    if (at > 0) await nextTurn();
    options.signal?.throwIfAborted();
    parser.write(text.slice(at, at + PIECE_LENGTH));
  }
  parser.end();
}
