/** The address at which a browser opens a source at the quote: at its words, its page or its time. */
import type { Quote } from "../../domain/answer.ts";
import type { MediaType, Place } from "../../domain/document.ts";
import { withTextDirective } from "../../../lib/text-fragment.ts";
import { linkAtTime } from "../../../lib/youtube-link.ts";
import { shownPage } from "./shown-page.ts";
import { textDirective } from "./text-directive.ts";

export interface LinkedDocument {
  /** Http or https. */
  readonly url: string;
  readonly mediaType: MediaType;
  /** The whole stored text. */
  readonly text: string;
}

export type LinkToQuote = (quote: Pick<Quote, "start" | "end" | "text">, place: Place) => string;

/** Made once for all quotes of a document. Where no place can be named, the link is the document's own address. */
export function quoteLinks({ url, mediaType, text }: LinkedDocument): LinkToQuote {
  const isShownAsText =
    mediaType === "text/html" || mediaType === "text/plain" || mediaType === "text/markdown";
  const shown = isShownAsText ? shownPage(text, mediaType === "text/html") : undefined;
  return (quote, { page, atMs }) => {
    const timed = linkAtTime(url, atMs);
    if (timed !== url) return timed;
    // RFC 8118: PDF readers know pages by number, and not every one of them knows text directives.
    if (mediaType === "application/pdf" && page !== undefined && !url.includes("#"))
      return `${url}#page=${page}`;
    const directive = shown && textDirective(shown, quote);
    return directive === undefined ? url : withTextDirective(url, directive);
  };
}
