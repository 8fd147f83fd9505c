/** What a browser's address bar asks of a search engine: a description of it (OpenSearch 1.1), and suggestions while one types. */
import { escapeXml } from "../../../../core/export/escape-xml.ts";
import { serverRoot } from "../server-root.ts";
import { here, type ServerApp } from "../../server-env.ts";

/** Questions that are looked back at, and most that are suggested. */
const LOOKED_AT = 500;
const SUGGESTED = 8;

export function addBrowserRoutes(app: ServerApp, publicUrl: URL | undefined): void {
  app.get("/opensearch.xml", (context) => {
    const root = escapeXml(serverRoot(context.req.url, publicUrl));
    const url = (type: string, path: string): string =>
      `  <Url type="${type}" method="get" template="${root}${path}q={searchTerms}"/>`;
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
      "  <ShortName>Footnote</ShortName>",
      "  <Description>Answers with a checked footnote on every sentence</Description>",
      "  <InputEncoding>UTF-8</InputEncoding>",
      url("text/html", "?"),
      url("application/x-suggestions+json", "suggestions?"),
      "</OpenSearchDescription>",
    ];
    return context.body(`${lines.join("\n")}\n`, 200, {
      "Content-Type": "application/opensearchdescription+xml; charset=utf-8",
    });
  });

  // What was asked before and has these words in it, the newest first.
  app.get("/suggestions", async (context) => {
    const typed = (context.req.query("q") ?? "").slice(0, 200);
    const words = typed
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== "");
    const threads =
      words.length === 0 ? [] : await here(context).threads.list({ offset: 0, limit: LOOKED_AT });
    const titles = new Set(threads.map(({ title }) => title));
    const fitting = [...titles].filter((title) => words.every((word) => title.toLowerCase().includes(word)));
    return context.body(JSON.stringify([typed, fitting.slice(0, SUGGESTED)]), 200, {
      "Content-Type": "application/x-suggestions+json; charset=utf-8",
    });
  });
}
