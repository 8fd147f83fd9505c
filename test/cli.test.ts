/** The command line as a process: every command with and without `--json`, exit codes, what it says. Faults: `cli-faults.test.ts`. */
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Turn } from "../src/core/domain/answer.ts";
import type { Document } from "../src/core/domain/document.ts";
import type { ErrorBody } from "../src/core/domain/errors.ts";
import { encodeAs } from "../src/adapters/pages/tiny-encoder.ts";
import {
  endEverything,
  footnote,
  footnoteJson,
  startServer,
  tempFolder,
  writeFiles,
} from "./footnote-process.ts";
import { expectQuotesStand } from "./http-client.ts";
import { makePdf } from "./make-pdf.ts";

interface AddDocument {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly items: readonly {
    readonly outcome: string;
    readonly url: string;
    readonly document?: Document;
    readonly error?: ErrorBody;
  }[];
  readonly missing: readonly Document[];
}

const add = async (args: readonly string[]) => {
  const { code, json } = await footnoteJson(["add", ...args]);
  return { code, json: json as AddDocument };
};

/** Outcome or error code, by the path inside the folder. */
function outcomes(folder: string, { items }: AddDocument): Record<string, string> {
  const base = `${pathToFileURL(folder).href}/`;
  return Object.fromEntries(
    items.map((item) => [decodeURIComponent(item.url.replace(base, "")), item.error?.code ?? item.outcome]),
  );
}

const GB =
  "石桥村的风车建于一九三二年，由工匠赵明山设计。风车高二十四米，现在是村里的博物馆，每周一闭馆。" +
  "村民每年秋天在风车下举行丰收节。";

const docs = tempFolder({
  "mill.md":
    "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm. Its wheel is 6 metres wide.\n",
  "notes/boat.txt":
    "The green boat is moored at pier nine. Its owner is Ines Duarte.\r\nIt was painted in May.\r\n",
  "report.pdf": makePdf([
    "Yearly report of the harbour.\nThe harbour received 412 ships in 2021.",
    "The lighthouse lamp was replaced by Ruben Falk in March.\nThe new lamp uses 90 watts.",
  ]),
  "风车.txt": encodeAs("gb18030", GB),
  "rubbish.bin": Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 256),
  "empty.txt": "",
  "broken.pdf": "%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
  ".gitignore": "ignored/\n",
  "ignored/private.txt": "The ignored secret is about marmots.",
  ".hidden.txt": "The hidden secret is about stoats.",
});
symlinkSync(docs, join(docs, "notes", "loop"));
const data = tempFolder();

beforeAll(async () => {
  const { code, json } = await add([docs, "--data", data]);
  expect(outcomes(docs, json)).toEqual({
    "mill.md": "added",
    "notes/boat.txt": "added",
    "report.pdf": "added",
    "风车.txt": "added",
    "rubbish.bin": "document-unsupported",
    "empty.txt": "document-empty",
    "broken.pdf": "document-unreadable",
  });
  expect({ code, ...json }).toMatchObject({
    code: 0,
    added: 4,
    replaced: 0,
    unchanged: 0,
    failed: 3,
    missing: [],
  });
});

afterAll(endEverything);

describe("footnote ask", () => {
  test.each([
    ["Who built the mill at Vesterby?", "Anna Holm"],
    ["Where is the green boat moored?", "pier nine"],
    ["Who replaced the lamp of the lighthouse?", "Ruben Falk"],
    ["石桥村的风车是谁设计的？", "赵明山"],
  ])("answers %j, in both forms", async (question, words) => {
    const plain = await footnote(["ask", ...question.split(" "), "--data", data]);
    expect(plain).toMatchObject({ code: 0, stderr: "" });
    expect(plain.stdout).toContain(words);
    expect(plain.stdout).toMatch(/^\[1\] /m);
    expect(plain.stdout).toMatch(/^ {4}“/m);
    // oxlint-disable-next-line no-control-regex
    expect(plain.stdout).not.toMatch(/[\u001b\r]/);
    const { json, stderr } = await footnoteJson(["ask", question, "--data", data]);
    expect(stderr).toBe("");
    expect(json).toMatchObject({
      question,
      answer: { status: "answered", text: expect.stringContaining(words) },
    });
  });

  test("goes on in a thread, and every quote stands in the documents that the server gives", async () => {
    const first = (await footnoteJson(["ask", "Who built the mill at Vesterby?", "--data", data]))
      .json as Turn;
    const args = ["ask", "And when was it built?", "--thread", first.threadId, "--data", data];
    const second = (await footnoteJson(args)).json as Turn;
    expect(second).toMatchObject({
      threadId: first.threadId,
      answer: { text: expect.stringContaining("1811") },
    });
    const chinese = (await footnoteJson(["ask", "风车有多高？", "--data", data])).json as Turn;
    const page = (
      await footnoteJson(["ask", "How many ships did the harbour receive in 2021?", "--data", data])
    ).json as Turn;
    expect(page.answer.claims[0]?.citations[0]?.page).toBe(1);
    const server = await startServer(data);
    for (const turn of [first, second, chinese, page]) {
      expect(turn.answer.claims.length).toBeGreaterThan(0);
      await expectQuotesStand(server.address, turn);
    }
    expect(await (await fetch(`${server.address}/api/threads/${first.threadId}`)).json()).toMatchObject({
      turns: [first, second],
    });
    expect((await server.end()).code).toBe(0);
  });

  // A citation carries the page on which its passage begins, and a passage may run over the page's end.
  test("names the page that the quote stands on, where its passage begins on the one before", async () => {
    const question = "How many watts does the new lamp use?";
    const turn = (await footnoteJson(["ask", question, "--data", data])).json as Turn;
    expect(turn.answer.claims[0]?.citations[0]?.page).toBe(2);
  });

  test("says that it found nothing, which has an exit code of its own", async () => {
    const { code, stdout } = await footnote(["ask", "Which volcano buried Pompeii?", "--data", data]);
    expect(code).toBe(3);
    expect(stdout).toContain("I found nothing in your library that answers this");
  });

  test.each([
    [["?!"], "question-empty"],
    [["why ".repeat(25_000)], "question-too-long"],
    [["Who?", "--thread", "thr_nothing"], "not-found"],
    [["Who?", "--writer", "model"], "model-not-configured"],
  ])("refuses %j with one sentence, or one document, and exit 1", async (args, error) => {
    const plain = await footnote(["ask", ...args, "--data", data]);
    expect(plain).toMatchObject({ code: 1, stdout: "" });
    expect(plain.stderr).toMatch(/^✗ .+\n( {2}.+\n)?$/);
    const { code, json } = await footnoteJson(["ask", ...args, "--data", data]);
    expect({ code, json }).toMatchObject({ code: 1, json: { error: { code: error } } });
  });
});

describe("footnote add", () => {
  test("leaves alone what is unchanged, replaces what changed, and reports what is gone", async () => {
    const folder = tempFolder({
      "a.txt": "Owls hunt at night.",
      "b.txt": "Larks sing at dawn.",
      "c.txt": "Swifts sleep in flight.",
    });
    const own = tempFolder();
    expect((await add([folder, "--data", own])).json).toMatchObject({ added: 3, failed: 0 });
    expect((await add([folder, "--data", own])).json).toMatchObject({ added: 0, unchanged: 3 });
    writeFiles(folder, { "b.txt": "Larks sing at noon, says the keeper." });
    rmSync(join(folder, "c.txt"));
    const { code, json } = await add([folder, "--data", own]);
    expect(code).toBe(0);
    expect(outcomes(folder, json)).toEqual({ "a.txt": "unchanged", "b.txt": "replaced" });
    expect(json.missing.map((document) => document.url)).toEqual([pathToFileURL(join(folder, "c.txt")).href]);

    const plain = await footnote(["add", folder, "--data", own]);
    expect(plain.stdout).toContain("0 added, 0 replaced, 2 unchanged, 0 failed");
    expect(plain.stdout).toContain(`${join(folder, "c.txt")} is gone from disk`);
    const larks = (await footnoteJson(["ask", "When do larks sing?", "--data", own])).json as Turn;
    expect(larks.answer.text).toContain("noon");
    expect(JSON.stringify(larks)).not.toContain("dawn");
    const swifts = (await footnoteJson(["ask", "Where do swifts sleep?", "--data", own])).json as Turn;
    expect(swifts.answer.text).toContain("in flight");

    const gone = json.missing[0]?.id ?? "";
    expect(await footnoteJson(["remove", gone, "--data", own])).toMatchObject({
      code: 0,
      json: { removed: [gone] },
    });
    const later = (await footnoteJson(["ask", "Where do swifts sleep?", "--data", own])).json as Turn;
    expect(later.answer.status).toBe("not-found");
  });

  test("takes a thing that is named twice once", async () => {
    const folder = tempFolder({ "sub/a.txt": "Owls hunt at night." });
    const own = tempFolder();
    const file = join(folder, "sub", "a.txt");
    const { json } = await add([folder, join(folder, "sub"), file, file, "--data", own]);
    expect(json).toMatchObject({ added: 1, items: [{ outcome: "added" }] });
    const { documents } = (await footnoteJson(["list", "--data", own])).json as { documents: Document[] };
    expect(documents.map((document) => document.id)).toEqual(json.items.map((item) => item.document?.id));
  });

  test("names each failure in a list for people, and goes on", async () => {
    const { code, stdout } = await footnote([
      "add",
      docs,
      join(docs, "nothing.txt"),
      "http://127.0.0.1/",
      "--data",
      data,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("4 unchanged, 5 failed");
    for (const name of ["rubbish.bin", "empty.txt", "broken.pdf", "nothing.txt", "http://127.0.0.1/"]) {
      expect(stdout).toMatch(new RegExp(`✗ .*${name.replaceAll(".", "\\.")}: .+`));
    }
  });

  test("fails where everything failed or there was nothing", async () => {
    const { code, json } = await add([join(docs, "empty.txt"), "--data", data]);
    expect({ code, failed: json.failed }).toEqual({ code: 1, failed: 1 });
    const nothing = await footnoteJson(["add", tempFolder(), "--data", data]);
    expect(nothing).toMatchObject({ code: 1, json: { error: { code: "document-empty" } } });
    const missing = await footnoteJson(["add", join(docs, "no such folder"), "--data", data]);
    expect(missing).toMatchObject({ code: 1, json: { items: [{ error: { code: "path-unreadable" } }] } });
  });
});

describe("the other commands", () => {
  test("list names every document, in both forms", async () => {
    const own = tempFolder();
    await add([docs, "--data", own]);
    const { documents } = (await footnoteJson(["list", "--data", own])).json as { documents: Document[] };
    expect(documents.map((document) => document.title).sort()).toEqual([
      "The mill",
      "boat",
      "report",
      "风车",
    ]);
    const { code, stdout } = await footnote(["list", "--data", own]);
    expect(code).toBe(0);
    for (const document of documents) expect(stdout).toContain(document.id);
    expect(stdout).toContain("4 documents.");
    expect((await footnote(["list", "--data", tempFolder()])).stdout).toContain("The library is empty");
  });

  test("remove refuses what is not there, and removes the rest", async () => {
    const own = tempFolder();
    const { json } = await add([join(docs, "mill.md"), "--data", own]);
    const id = json.items[0]?.document?.id ?? "";
    const removed = await footnoteJson(["remove", "doc_nothing", id, "--data", own]);
    expect(removed).toMatchObject({
      code: 1,
      json: { error: { code: "not-found", hint: expect.stringContaining(id) } },
    });
    expect((await footnoteJson(["list", "--data", own])).json).toEqual({ documents: [], sites: [] });
  });

  test("reindex makes the index anew", async () => {
    rmSync(join(data, "index"), { recursive: true });
    const { documents } = (await footnoteJson(["list", "--data", data])).json as { documents: Document[] };
    const passages = documents.reduce((sum, document) => sum + document.passageCount, 0);
    expect(await footnoteJson(["reindex", "--data", data])).toMatchObject({ code: 0, json: { passages } });
    expect((await footnote(["reindex", "--data", data])).stdout).toContain(`${passages} passages indexed.`);
    const { json } = await footnoteJson(["ask", "Where is the green boat moored?", "--data", data]);
    expect(json).toMatchObject({ answer: { text: expect.stringContaining("pier nine") } });
  });

  test("doctor finds a library well", async () => {
    const { code, json } = await footnoteJson(["doctor", "--data", data]);
    const { findings } = json as { findings: { part: string; status: string; message: string }[] };
    expect(code).toBe(0);
    const partsThatAre = (status: string) =>
      findings.filter((finding) => finding.status === status).map(({ part }) => part);
    expect(partsThatAre("ok").join()).toBe("node,server,library,index,documents,kept pages,probing");
    expect(partsThatAre("off").join()).toBe(
      "model,prices,cost limits,embedder,reranker,web search,rendering,transcription,text recognition",
    );
    expect((await footnote(["doctor", "--data", data])).stdout).toContain(data);
  });
});
