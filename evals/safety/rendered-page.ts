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
  "article h2 h3 h4 h5 h6 p div span section ol ul li strong em code pre blockquote hr sup button q a".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "class lang role type title value start href target rel aria-busy aria-hidden aria-label aria-labelledby data-state id disabled".split(
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
      return problemsIn(html, new Set(turn.answer.sources.map(({ url }) => url)));
    },
    close: () => vite.close(),
  };
}

function problemsIn(html: string, sources: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!ELEMENTS.has(name)) problems.push(`an element <${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(attribute)) problems.push(`an attribute ${attribute} of <${name}>`);
        if (attribute === "href" && !sources.has(value)) problems.push(`an address ${value.slice(0, 80)}`);
      }
    },
  });
  parser.end(html);
  return problems;
}
