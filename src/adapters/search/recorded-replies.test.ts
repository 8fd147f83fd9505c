/**
 * What engines really sent, where the public recordings are at hand: tests pass without them, and say so. The recording
 * of MediaWiki holds what a library made of its replies, and is of no use here.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Engine, WebHit } from "../../core/ports/engine.ts";
import { createArxiv } from "./arxiv/arxiv.ts";
import { createBrave } from "./brave/brave.ts";
import { createOpenalex } from "./openalex/openalex.ts";

const FOLDER = join(process.env["FOOTNOTE_EVAL_DATA"] ?? "../shared/data", "recorded/search");
const isThere = existsSync(FOLDER);

const text = (name: string): string => readFileSync(join(FOLDER, name), "utf8");
function hitsOf(engine: Engine, body: string, status = 200): WebHit[] {
  return engine.read({ status, headers: {}, body }, { text: "testing", language: "en", limit: 100 });
}

describe.skipIf(!isThere)(`recorded replies${isThere ? "" : ` (skipped: there is no ${FOLDER})`}`, () => {
  it("of Brave hold its web results alone, with plain snippets", () => {
    const hits = hitsOf(createBrave({ apiKey: "none" }), text("brave.json"));
    expect(hits).toHaveLength(17);
    expect(hits[0]).toMatchObject({ url: "https://laravel.com/" });
    expect(hits.map(({ title, snippet }) => title + snippet).join("")).not.toMatch(/<\/?strong>|&(?:amp|#)/);
    expect(hits.filter(({ publishedAt }) => publishedAt !== undefined).length).toBeGreaterThan(0);
  });

  it("of OpenAlex hold works with their pages, abstracts and dates", () => {
    const hits = hitsOf(createOpenalex(), text("openalex.json"));
    expect(hits).toHaveLength(3);
    expect(hits[0]).toMatchObject({
      url: "https://doi.org/10.1038/s41586-021-03534-y",
      title: expect.stringContaining("PCSK9"),
      publishedAt: "2021-05-19",
    });
    for (const { snippet } of hits) expect(snippet).not.toBe("");
  });

  it("of arXiv hold papers by their secure address, whatever was asked for", () => {
    const files = isThere ? readdirSync(join(FOLDER, "arxiv")) : [];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { status_code: status, body } = JSON.parse(text(join("arxiv", file))) as {
        status_code: number;
        body: string;
      };
      const hits = hitsOf(createArxiv(), body, status);
      expect(hits).toHaveLength(body.split("<entry>").length - 1);
      for (const { url, title, snippet, publishedAt } of hits) {
        expect(url).toMatch(/^https:\/\/arxiv\.org\/abs\//);
        expect([title, snippet, publishedAt].every(Boolean)).toBe(true);
      }
    }
  });
});
