/**
 * What every engine must do. The engines' test runs this suite over each row of the table with the replies in its
 * `fixtures/` (of our own making, shaped as the engine's documentation has them): `hits` with some that are no good,
 * and `none`.
 */
import { describe, expect, it } from "vitest";
import { FootnoteError, type ErrorCode } from "../../core/domain/errors.ts";
import type { Engine, EngineReply, EngineRequest, WebQuery } from "../../core/ports/engine.ts";

export interface EngineCase {
  readonly engine: Engine;
  /** What stands in place of the key; absent where the engine takes none. */
  readonly key?: string;
  /** Beginning of every request's address. */
  readonly base: string;
  /** Longest query that the engine's API takes, where it is below 1,000 characters. */
  readonly longestQuery?: number;
  readonly hits: string;
  readonly none: string;
}

const QUERY: WebQuery = { text: "why tides", language: "en", limit: 10 };
const TEXTS = [
  "为什么会有潮汐？",
  `"spring tide" & 'neap' + 50% #1 a=b?c`,
  "Ebbe\nund Flut 🌊",
  "long words ".repeat(91).slice(0, 1_000),
  "潮".repeat(1_000),
];
const JAVASCRIPT = /^(?!https?:)/i;
const MARKUP = /<\/?[a-z][^<>]*>|&(?:amp|lt|gt|quot|hellip|#\d+);/i;
const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z)?$/;

export function engineConformance({
  engine,
  key,
  base,
  longestQuery = 1_000,
  ...fixtures
}: EngineCase): void {
  const isXml = fixtures.hits.startsWith("<?xml");
  const reply = (body: string, status = 200, type = isXml ? "application/atom+xml" : "application/json") =>
    ({ status, headers: { "content-type": type }, body }) satisfies EngineReply;
  const failure = (answer: EngineReply, query = QUERY): FootnoteError => {
    try {
      engine.read(answer, query);
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(FootnoteError);
      return thrown as FootnoteError;
    }
    throw new Error("the reply was taken for a good one");
  };
  const code = (answer: EngineReply): ErrorCode => failure(answer).code;

  describe(`${engine.name} as an engine`, () => {
    it("asks its own address", () => {
      const { url, method, body } = engine.request(QUERY);
      expect(url.startsWith(base)).toBe(true);
      expect(method === "POST").toBe(body !== undefined);
    });

    it.each(TEXTS)("carries the query as it is: %j", (text) => {
      const values = carried(engine.request({ ...QUERY, text }));
      if (text.length <= longestQuery) {
        expect(values.some((value) => value.includes(text))).toBe(true);
        return;
      }
      const longest = values.filter((value) => value !== "").map((value) => commonStart(value, text));
      expect(Math.max(...longest)).toBeGreaterThan(longestQuery * 0.75);
      expect(Math.max(...values.map((value) => value.length))).toBeLessThanOrEqual(longestQuery);
    });

    it("keeps its key out of the address", () => {
      const request = engine.request(QUERY);
      if (key === undefined) {
        expect(Object.keys(request.headers).filter((name) => /auth|key|token/i.test(name))).toEqual([]);
        return;
      }
      expect(decodeURIComponent(request.url)).not.toContain(key);
      expect(Object.values(request.headers).join(" ")).toContain(key);
    });

    it("names its headers in lower case", () => {
      const names = Object.keys(engine.request(QUERY).headers);
      expect(names).toEqual(names.map((name) => name.toLowerCase()));
    });

    it("gives no more hits than are wanted", () => {
      expect(engine.read(reply(fixtures.hits), { ...QUERY, limit: 1 })).toHaveLength(1);
      expect(() => engine.request({ ...QUERY, limit: 1_000 })).not.toThrow();
    });

    it("reads hits that can be opened, with titles, plain snippets and ISO dates", () => {
      const hits = engine.read(reply(fixtures.hits), QUERY);
      expect(hits.length).toBeGreaterThanOrEqual(2);
      for (const { url, title, snippet, publishedAt } of hits) {
        expect(url).not.toMatch(JAVASCRIPT);
        expect(URL.canParse(url)).toBe(true);
        expect(title.trim()).not.toBe("");
        expect(snippet).not.toMatch(engine.name === "stack-exchange" ? /<span/ : MARKUP);
        expect(publishedAt ?? "2026-01-01").toMatch(ISO);
      }
    });

    it("takes a reply that found nothing for one", () => {
      expect(engine.read(reply(fixtures.none), QUERY)).toEqual([]);
    });

    it("says what a refused request means", () => {
      expect(code(reply("{}", 401))).toBe("engine-refused");
      expect(["engine-refused", "engine-blocked", "engine-limited"]).toContain(code(reply("{}", 403)));
      if (key !== undefined) expect(code(reply("{}", 403))).toBe("engine-refused");
      const tooOften = failure(reply("slow down", 429, "text/plain"));
      expect([tooOften.code, tooOften.retryable]).toEqual(["engine-limited", true]);
      const broken = failure(reply("oops", 500, "text/plain"));
      expect([broken.code, broken.retryable]).toEqual(["engine-failed", true]);
      expect(code(reply("{}", 400))).toBe("engine-failed");
      expect(code(reply("", 302))).toBe("engine-failed");
    });

    it("tells a CAPTCHA from another web page", () => {
      const page = "<!doctype html><html><body>Hello</body></html>";
      const wall = '<!doctype html><html><body><form id="captcha-form"></form></body></html>';
      expect(code(reply(page, 200, "text/html"))).toBe("engine-failed");
      if (!isXml) expect(code(reply(wall, 200, "text/html"))).toBe("engine-blocked");
      expect(code(reply(wall, 503, "text/html"))).toBe("engine-blocked");
    });

    it("refuses what is broken off, empty or of another shape", () => {
      for (const share of [0.3, 0.9]) {
        expect(code(reply(fixtures.hits.slice(0, fixtures.hits.length * share)))).toBe("engine-failed");
      }
      const foreign = ["", "null", "[]", "7", '"x"', '{"a":1}', "[[[", "<feed>", "<rss></rss>", "\u0000"];
      for (const body of foreign) expect([body, code(reply(body))]).toEqual([body, "engine-failed"]);
    });

    it("refuses its own shape filled with other things", () => {
      if (isXml) return;
      const odd = (value: unknown): unknown => {
        if (Array.isArray(value)) return [1, null, "x", { a: [] }];
        if (typeof value !== "object" || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, odd(inner)]));
      };
      expect(code(reply(JSON.stringify(odd(JSON.parse(fixtures.hits)))))).toBe("engine-failed");
    });

    it("refuses a reply without end before it is read", () => {
      expect(code(reply(fixtures.hits + " ".repeat(6_000_000)))).toBe("engine-failed");
    });

    it("never repeats what a refusal says, which may hold the key", () => {
      for (const status of [400, 401, 403, 429, 500]) {
        const { message, hint = "" } = failure(reply(`bad key ${key ?? "sesame"}`, status, "text/plain"));
        expect(message + hint).not.toContain(key ?? "sesame");
      }
    });

    it("passes on the filters that it claims to honour", () => {
      const plain = carried(engine.request(QUERY)).join("\n");
      const withSite = carried(engine.request({ ...QUERY, site: "harbour.example" })).join("\n");
      if (engine.honours.site) expect(withSite).toContain("harbour.example");
      const dates = { since: "2025-02-03", until: "2026-04-05" };
      for (const part of [dates, { since: dates.since }, { until: dates.until }]) {
        const asked = carried(engine.request({ ...QUERY, ...part })).join("\n");
        if (engine.honours.dates) expect(asked).not.toBe(plain);
      }
      const spanish = engine.request({ ...QUERY, language: "es" });
      if (engine.honours.language) expect(spanish).not.toEqual(engine.request(QUERY));
    });

    it("does not let a language into its address that is none", () => {
      for (const language of ["und", "", "evil.example/", "../x", "en.evil"]) {
        const { url } = engine.request({ ...QUERY, language });
        expect(new URL(url).host.endsWith("evil.example")).toBe(false);
        expect(url).not.toContain("evil");
      }
    });
  });
}

/** All strings that a request carries: its parameters, or those of its JSON body. */
function carried({ url, body }: EngineRequest): string[] {
  const strings = [...new URL(url).searchParams.values()];
  const walk = (value: unknown): void => {
    if (typeof value === "string") strings.push(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  if (body !== undefined) walk(JSON.parse(body));
  return strings;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
