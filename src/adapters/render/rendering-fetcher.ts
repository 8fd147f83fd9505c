/**
 * Fetches pages as a guarded fetcher does, and runs the scripts of those that are empty without. What a page is then
 * is its document as HTML. Where rendering is off, such a page fails, and the error says how to turn it on.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { FetchedPage, GuardedFetcher } from "../http/guarded-fetcher.ts";
import { needsJavaScript, shownBytes } from "./needs-javascript.ts";

export interface RenderedPage {
  /** Where its scripts led. */
  readonly url: string;
  readonly html: string;
}

export interface Renderer {
  /** Throws `page-needs-javascript` where the browser failed, `cancelled`. Always ends. */
  render(page: FetchedPage, signal?: AbortSignal): Promise<RenderedPage>;
  close(): Promise<void>;
}

/** `undefined` where rendering is off. */
export type OptionalRenderer = Renderer | undefined;

/** Closing it closes both. */
export function renderingFetcher(fetcher: GuardedFetcher, renderer: OptionalRenderer): GuardedFetcher {
  return {
    async fetch(url, options = {}) {
      const page = await fetcher.fetch(url, options);
      if (options.isRaw === true || !needsJavaScript(page.bytes, page.contentType)) return page;
      const { host } = new URL(page.url);
      if (renderer === undefined) {
        throw new FootnoteError("page-needs-javascript", say("render.needs-javascript", { host }), {
          hint: say("render.needs-javascript-hint"),
        });
      }
      const rendered = await renderer.render(page, options.signal);
      const bytes = new TextEncoder().encode(rendered.html);
      // "Loading…" for ever is no text either.
      if (shownBytes(bytes) <= shownBytes(page.bytes)) {
        throw new FootnoteError("page-needs-javascript", say("render.stayed-empty", { host }), {
          hint: say("render.save-and-add"),
        });
      }
      return { ...page, url: rendered.url, contentType: "text/html; charset=utf-8", bytes };
    },
    send: (request, signal) => fetcher.send(request, signal),
    load: async () => fetcher.load?.(),
    async close() {
      await renderer?.close();
      await fetcher.close();
    },
  };
}
