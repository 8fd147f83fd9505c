/**
 * An engine, pages and a model on loopback that reply the same to the same, and write down every request that they get: method, address and body, in
 * a hash. Headers are not compared.
 */
import { createServer } from "node:http";
import { hashText } from "../../src/compose/hash.ts";
import { startFakeModel } from "../../test/fake-model-server.ts";
import { listen } from "../../test/fake-web.ts";
import type { MadeSubject } from "./made-questions.ts";

export interface RecordedProviders {
  readonly env: Readonly<Record<string, string>>;
  /** What was asked since this was called last; `texts` for looking into, `hashes` sorted, since pages are asked for at once. */
  take(): {
    readonly texts: readonly string[];
    readonly hashes: readonly string[];
    /** Addresses of pages, each once. */
    readonly pages: readonly string[];
  };
  /** The address of a page, which an advertiser may be given as his own. */
  urlOf(subject: MadeSubject): string;
  close(): Promise<void>;
}

export async function startRecordedProviders(subjects: readonly MadeSubject[]): Promise<RecordedProviders> {
  let texts: string[] = [];
  const model = await startFakeModel({ reply: { kind: "quote", sentences: 2 } });
  let seen = 0;
  const pages = createServer((request, response) => {
    texts.push(`${request.method} page ${request.url}`);
    const subject = subjects.find(({ name }) => request.url === `/${name}`);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.writeHead(subject ? 200 : 404).end(subject?.html ?? "");
  });
  const pageHost = await listen(pages, "127.0.0.2");
  const urlOf = ({ name }: MadeSubject): string => `http://${pageHost}/${name}`;
  const engine = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://engine");
    texts.push(`${request.method} engine ${url.pathname}${url.search}`);
    const query = url.searchParams.get("q") ?? "";
    const results = subjects
      .map((subject) => ({ subject, shared: sharedWith(query, subject) }))
      .toSorted((one, other) => other.shared - one.shared)
      .slice(0, 4)
      .map(({ subject }) => ({
        url: urlOf(subject),
        title: /<title>(.*?)<\/title>/u.exec(subject.html)?.[1],
        content: `About ${subject.name}`,
        engine: "recorded",
        engines: ["recorded"],
        category: "general",
        score: 1,
      }));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ query, number_of_results: 0, results }));
  });
  const engineHost = await listen(engine);
  return {
    env: {
      SEARXNG_URL: `http://${engineHost}`,
      FOOTNOTE_ALLOW_HOSTS: pageHost,
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: model.baseURL,
    },
    take() {
      const asked = model.requests
        .slice(seen)
        .map(({ path, body }) => `POST model ${path} ${JSON.stringify(body)}`);
      seen = model.requests.length;
      const all = [...texts, ...asked];
      texts = [];
      return {
        texts: all,
        pages: [...new Set(all.filter((text) => text.startsWith("GET page ")))].toSorted(),
        hashes: all.map((text) => hashText(text)).toSorted(),
      };
    },
    urlOf,
    async close() {
      for (const server of [pages, engine]) {
        server.closeAllConnections();
        server.close();
      }
      await model.close();
    },
  };
}

/** Words of a page that stand in a query: as engines find them, and always the same. */
function sharedWith(query: string, { html }: MadeSubject): number {
  const words = query.toLowerCase().match(/[a-z]+|\p{Script=Han}/gu) ?? [];
  const text = html.toLowerCase();
  return words.filter((word) => text.includes(word)).length;
}
