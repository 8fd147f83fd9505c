/**
 * Speed of answering from the web, against a little web on loopback: an engine and 40 pages that take 50 to 400 ms.
 * Time to the first page named, to the first answer character and to the end; processor time an answer, the little
 * web's own included; pages read; and answers a second with 32 askers, none of which may fail. With the library alone
 * as the other thing to compare with. `node bench/web/run.ts [--questions 20]`; the last line is JSON.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../../src/apps/engine/config.ts";
import { openEngine } from "../../src/apps/engine/engine.ts";
import { type FakePage, startFakeWeb } from "../../test/fake-web.ts";
import { makeText } from "../library/made-text.ts";

const { values } = parseArgs({ options: { questions: { type: "string", default: "20" } } });
const count = Number(values.questions);
const PAGES = 40;
const ASKERS = 32;

const text = makeText(11);
const pages: Record<string, FakePage> = {};
for (let nth = 0; nth < PAGES; nth++) {
  const paragraphs = text.document(6).split("\n\n");
  const body = paragraphs.map((paragraph) => `<p>${paragraph.replace(/^#+ /, "")}</p>`).join("\n");
  const html = `<html><head><title>Page ${nth}</title></head><body><article>${body}</article></body></html>`;
  pages[`page-${nth}`] = { title: `Page ${nth}`, html, delayMs: 50 + ((nth * 97) % 350) };
}
const web = await startFakeWeb(pages);
const folder = mkdtempSync(join(tmpdir(), "footnote-bench-web-"));
const env = { SEARXNG_URL: web.searchUrl, FOOTNOTE_ALLOW_HOSTS: web.pageHosts };
const engine = await openEngine(readConfig(env, folder), (error) => console.error(error.code, error.message));
// Made words stand in the pages, so that something is found.
const words = pages["page-0"]!.html.match(/[a-z]{4,}/g) ?? [];
let asked = 0;
const nextQuestion = (): string => {
  const at = (asked++ * 7) % Math.max(1, words.length - 8);
  return `what is ${words.slice(at, at + 5).join(" ")} ${asked}`;
};

await time(["web"], 3);
const fromWeb = await time(["web"], count);
const fromLibrary = await time(["library"], count);
const startedMs = performance.now();
let [answered, failed, withoutPages] = [0, 0, 0];
const asker = async (): Promise<void> => {
  while (answered + failed < ASKERS * 4) {
    try {
      const { run } = await engine.ask({ question: nextQuestion(), sources: ["web"] });
      let read = 0;
      for await (const event of run.events()) if (event.type === "page-read") read++;
      await run.turn;
      answered++;
      if (read === 0) withoutPages++;
    } catch {
      failed++;
    }
  }
};
await Promise.all(Array.from({ length: ASKERS }, asker));
const answersPerSecond = Math.round((answered / (performance.now() - startedMs)) * 10_000) / 10;
await engine.close();
await web.close();
rmSync(folder, { recursive: true, force: true });
console.log(
  JSON.stringify({
    bench: "web",
    fromWeb,
    fromLibrary,
    askers: ASKERS,
    answersPerSecond,
    failed,
    withoutPages,
  }),
);

async function time(sources: readonly ("web" | "library")[], times: number) {
  const taken: Record<"firstPageMs" | "firstCharacterMs" | "endMs" | "cpuMs" | "pagesRead", number[]> = {
    firstPageMs: [],
    firstCharacterMs: [],
    endMs: [],
    cpuMs: [],
    pagesRead: [],
  };
  for (let nth = 0; nth < times; nth++) {
    const askedMs = performance.now();
    const cpu = process.cpuUsage();
    const { run } = await engine.ask({ question: nextQuestion(), sources });
    let [pageMs, characterMs, read] = [0, 0, 0];
    for await (const event of run.events()) {
      const sinceMs = performance.now() - askedMs;
      if (event.type === "page-found") pageMs ||= sinceMs;
      if (event.type === "page-read") read++;
      if (event.type === "answer-delta") characterMs ||= sinceMs;
    }
    const { user, system } = process.cpuUsage(cpu);
    taken.firstPageMs.push(pageMs);
    taken.firstCharacterMs.push(characterMs);
    taken.endMs.push(performance.now() - askedMs);
    taken.cpuMs.push((user + system) / 1_000);
    taken.pagesRead.push(read);
  }
  return Object.fromEntries(Object.entries(taken).map(([name, all]) => [name, median(all)]));
}

function median(all: number[]): number {
  all.sort((a, b) => a - b);
  return Math.round((all[Math.floor(all.length / 2)] ?? 0) * 10) / 10;
}
