/**
 * What the page costs a browser (Debian's Chromium): bytes of a first load, and the time until one can type beside that of an empty page and the
 * transfer, over a line of 1.6 Mbit/s; the share of a processor while an answer in Markdown with 50 footnotes comes at 60
 * tokens a second, and how far the layout shifts meanwhile; a list of 20,000 threads beside one of 20, each in turn.
 * `node bench/page/run.ts [--threads 20000] [--times 5]`; the last line is JSON. Times of a busy machine are its own.
 */
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { startFakeModel } from "../../test/fake-model-server.ts";
import { median } from "../median.ts";
import { load, processorSeconds, SLOW, watchShifts } from "./measured-page.ts";
import { SENTENCES, startPageServer } from "./page-server.ts";

const { values } = parseArgs({
  options: { threads: { type: "string", default: "20000" }, times: { type: "string", default: "5" } },
});
const times = Number(values.times);
const many = Number(values.threads);
const FEW = 20;
const FOOTNOTES = 50;
const TOKENS_PER_SECOND = 60;
/** Characters of a token, as vendors count them for English. */
const TOKEN_LENGTH = 4;
const BOX = "textarea";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
if (executablePath === undefined) throw new Error("There is no Chromium (apt-get install chromium).");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const model = await startFakeModel({
  reply: { kind: "text", text: markdown() },
  partMs: 1_000 / TOKENS_PER_SECOND,
  partLength: TOKEN_LENGTH,
});
const few = await startPageServer(FEW, { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL });
const crowded = await startPageServer(many);
try {
  const first = await firstLoads(browser, few.address);
  console.log("first load", JSON.stringify(first));
  const lists = await threadLists(browser);
  console.log("threads", JSON.stringify(lists));
  const answer = await streamedAnswer(browser, few.address);
  console.log("answer", JSON.stringify(answer));
  console.log(JSON.stringify({ bench: "page", load: loadavg()[0], times, first, answer, threads: lists }));
} finally {
  await browser.close();
  await few.end();
  await crowded.end();
  await model.close();
}

/** An empty page and ours, in turn, over the slow line. */
async function firstLoads(chrome: Browser, address: string): Promise<object> {
  const empty = createServer((_, reply) => {
    reply.setHeader("content-type", "text/html");
    reply.end("<!doctype html><title>Empty</title><textarea></textarea>");
  });
  await new Promise<void>((done) => void empty.listen(0, "127.0.0.1", done));
  const bound = empty.address();
  const emptyAddress = typeof bound === "object" && bound ? `http://127.0.0.1:${bound.port}/` : "";
  const [emptyMs, readyMs, bytes, quickMs]: number[][] = [[], [], [], []];
  for (let nth = 0; nth < times; nth++) {
    const none = await load(chrome, emptyAddress, BOX, true);
    emptyMs?.push(none.readyMs);
    await none.close();
    const ours = await load(chrome, address, BOX, true);
    readyMs?.push(ours.readyMs);
    bytes?.push(ours.bytes);
    await ours.close();
    const near = await load(chrome, address, BOX, false);
    quickMs?.push(near.readyMs);
    await near.close();
  }
  empty.close();
  const size = median(bytes ?? []);
  const transferMs = (size * 8 * 1_000) / SLOW.bitsPerSecond;
  const [none, ours] = [median(emptyMs ?? []), median(readyMs ?? [])];
  return {
    kB: round(size / 1_000, 1),
    emptyMs: round(none),
    transferMs: round(transferMs),
    readyMs: round(ours),
    ratio: round(ours / (none + transferMs), 2),
    nearMs: round(median(quickMs ?? [])),
  };
}

/** The list and a thread of it, with few and with many, in turn. */
async function threadLists(chrome: Browser): Promise<object> {
  const shown: Record<"few" | "many", { list: number[]; opened: number[] }> = {
    few: { list: [], opened: [] },
    many: { list: [], opened: [] },
  };
  let rows = 0;
  for (let nth = 0; nth < times; nth++) {
    for (const [which, { address }] of [
      ["few", few],
      ["many", crowded],
    ] as const) {
      const { page, readyMs, close } = await load(chrome, address, ".thread-list a", false);
      shown[which].list.push(readyMs);
      rows = Math.max(rows, await page.locator(".thread-list a").count());
      const began = performance.now();
      await page.locator(".thread-list a").first().click();
      await page.locator(".turn").first().waitFor();
      shown[which].opened.push(performance.now() - began);
      await close();
    }
  }
  const of = (which: "few" | "many", what: "list" | "opened"): number => median(shown[which][what]);
  return {
    few: FEW,
    many,
    rows,
    listMs: [round(of("few", "list")), round(of("many", "list"))],
    listRatio: round(of("many", "list") / of("few", "list"), 2),
    openMs: [round(of("few", "opened")), round(of("many", "opened"))],
    openRatio: round(of("many", "opened") / of("few", "opened"), 2),
  };
}

async function streamedAnswer(chrome: Browser, address: string): Promise<object> {
  const { page, session, close } = await load(chrome, address, BOX, false);
  // What the page loads by itself has settled.
  await page.waitForLoadState("networkidle");
  await page.locator(BOX).fill("What is known of the locks of the Tamol canal?");
  const shifted = await watchShifts(page);
  await page.locator(BOX).press("Enter");
  await page.locator(".turn").first().waitFor();
  await sleep(2_000);
  const [began, before] = [performance.now(), await processorSeconds(session)];
  await page.locator(".turn .usage").first().waitFor({ timeout: 300_000 });
  const seconds = (performance.now() - began) / 1_000;
  const spent = (await processorSeconds(session)) - before;
  const shifts = await shifted();
  const footnotes = await page.locator(".turn sup, .turn .note").count();
  await sleep(1_000);
  const idleBefore = await processorSeconds(session);
  await sleep(5_000);
  const idle = ((await processorSeconds(session)) - idleBefore) / 5;
  await close();
  return {
    seconds: round(seconds, 1),
    footnotes,
    share: round(spent / seconds, 3),
    idleShare: round(idle, 3),
    shift: round(shifts, 4),
  };
}

/** Headings, lists, bold words and a table, each sentence with its footnote. */
function markdown(): string {
  const lines = SENTENCES.slice(0, FOOTNOTES).map((sentence, nth) => {
    const said = `${sentence.slice(0, -1).replace("lock", "**lock**")} [${(nth % 3) + 1}].`;
    if (nth % 10 === 0) return `\n## Part ${nth / 10 + 1}\n\n${said}\n`;
    return nth % 10 < 6 ? `- ${said}` : `\n${said}\n`;
  });
  return `${lines.join("\n")}\n\n| Lock | Year |\n| --- | --- |\n| 3 | 1801 |\n| 4 | 1802 |\n`;
}

function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}
