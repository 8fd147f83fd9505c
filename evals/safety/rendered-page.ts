/**
 * A turn as the page shows it, drawn in Node by the page's own code, and what in it could act: elements, attributes
 * and addresses that the page's code does not make by itself.
 */
import { Parser } from "htmlparser2";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createServer } from "vite";
import type { Turn } from "../../src/core/domain/answer.ts";

const ELEMENTS = new Set(
  "article h2 h3 h4 h5 h6 p div span section ol ul li strong em code pre blockquote hr sup button q a details summary".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "class lang role type title value start href target rel aria-busy aria-hidden aria-label aria-labelledby data-state data-verdict download id disabled".split(
    " ",
  ),
);

export interface TurnDrawing {
  /** What in the drawn turn could act; none where all is well. */
  problemsOf(turn: Turn): string[];
  close(): Promise<void>;
}

export async function startDrawing(): Promise<TurnDrawing> {
  const root = new URL("../../", import.meta.url).pathname;
  const vite = await createServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const module = await vite.ssrLoadModule("/src/apps/web/answer/turn-view.tsx");
  const TurnView = module["TurnView"] as FunctionComponent<Record<string, unknown>>;
  return {
    problemsOf(turn) {
      const nothing = (): void => undefined;
      const html = renderToStaticMarkup(
        createElement(TurnView, {
          ...turn,
          state: "ended",
          onOpenQuote: nothing,
          onOpenDocument: nothing,
          onAskAgain: nothing,
        }),
      );
      return problemsIn(html, turn);
    },
    close: () => vite.close(),
  };
}

function problemsIn(html: string, { turnId, answer }: Turn): string[] {
  const problems: string[] = [];
  const sources = new Set(answer.sources.map(({ url }) => url));
  const exports = `/api/turns/${turnId}/export?format=`;
  /** The pages that were read, at their beginning or at the quoted words; and what the server makes of this turn. */
  const isOurs = (address: string): boolean =>
    sources.has(address.split("#:~:text=", 1)[0] ?? "") || /^[a-z-]+$/.test(afterPrefix(address, exports));
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!ELEMENTS.has(name)) problems.push(`an element <${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(attribute)) problems.push(`an attribute ${attribute} of <${name}>`);
        if (attribute === "href" && !isOurs(value)) problems.push(`an address ${value.slice(0, 80)}`);
      }
    },
  });
  parser.end(html);
  return problems;
}

/** `""` where it does not begin so. */
function afterPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : "";
}
