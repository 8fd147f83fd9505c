/**
 * One run of research that is broken off at each of its calls and gone on with by another process: it comes to the same report, and
 * of what was paid for only the call that was under way is paid again. In this process for every call, and with `kill -9` for two.
 */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { logError } from "../src/compose/log-error.ts";
import { openFootnote } from "../src/compose/open-footnote.ts";
import { readConfig } from "../src/compose/config.ts";
import type { ResearchId } from "../src/core/domain/ids.ts";
import type { ResearchRecord } from "../src/core/domain/research.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { erringReply } from "./fake-researcher.ts";
import { endEverything, eventually, startServer, tempFolder } from "./footnote-process.ts";
import { HARBOUR_DOCUMENTS, RIVER_QUESTION } from "./harbour-lights.ts";
import { postJson, readJson, upload } from "./http-client.ts";

const REQUEST = { question: RIVER_QUESTION, sources: ["library"] as const, acceptMicros: 9_000_000 };

let model: HoldingModel | undefined;
afterEach(async () => {
  model?.goOn();
  await model?.fake.close();
  model = undefined;
  await endEverything();
});

interface HoldingModel {
  readonly fake: FakeModel;
  readonly env: Record<string, string>;
  calls(): number;
  goOn(): void;
}

/** It answers so many calls, and lets the next one wait until it may go on. */
async function holdingModel(answered = Infinity): Promise<HoldingModel> {
  let goOn: () => void = () => undefined;
  const going = new Promise<void>((resolve) => (goOn = resolve));
  let calls = 0;
  const fake = await startFakeModel({
    beforeReply: async ({ path }) => {
      if (path.endsWith("/chat/completions") && ++calls > answered) await going;
    },
    reply: ({ body }) => ({ kind: "text", text: erringReply(body.messages ?? []) }),
  });
  const env = {
    FOOTNOTE_MODEL: "openai/fake",
    OPENAI_BASE_URL: fake.baseURL,
    FOOTNOTE_READER: "off",
    FOOTNOTE_PROBE: "off",
  };
  model = { fake, env, calls: () => calls, goOn };
  return model;
}

/** As a reader sees it: sources by their titles, quotes by their words and places. */
function asRead({ report, findings, status, steps }: ResearchRecord): object {
  const titleOf = (number: number): string =>
    report?.sources.find((source) => source.number === number)?.title ?? "";
  return {
    status,
    text: report?.text,
    claims: report?.claims.map(({ text, verdict, citations }) => [
      text,
      verdict,
      citations.map(({ source, quote }) => [titleOf(source), quote.text, quote.start]),
    ]),
    findings: findings.map(({ text }) => text),
    steps: steps.map(({ kind, about }) => `${kind} ${about}`),
  };
}

/** `answered`: calls that are answered before it is given up; it is not where that is not given. */
async function inThisProcess(answered?: number): Promise<[ResearchRecord, HoldingModel]> {
  const own = await holdingModel(answered);
  const config = readConfig(own.env, tempFolder());
  const first = await openFootnote(config, logError);
  const files = Object.entries(HARBOUR_DOCUMENTS).map(([name, text]) => ({
    url: `upload:${name}`,
    bytes: new TextEncoder().encode(text),
    hints: { name },
  }));
  await first.library.add(files);
  await first.library.settle();
  const { id } = await first.research.begin(REQUEST);
  if (answered === undefined) {
    const record = await first.research.follow(id);
    await first.close();
    return [record, own];
  }
  await eventually(() => own.calls() > answered);
  await first.close();
  own.goOn();
  const second = await openFootnote(config, logError);
  try {
    expect((await second.research.get(id)).status).toBe("running");
    return [await second.research.follow(id), own];
  } finally {
    await second.close();
  }
}

async function killed(answered: number): Promise<[ResearchRecord, HoldingModel]> {
  const own = await holdingModel(answered);
  const data = tempFolder();
  const first = await startServer(data, own.env);
  for (const [name, text] of Object.entries(HARBOUR_DOCUMENTS)) await upload(first.address, name, text);
  const begun = await readJson<ResearchRecord>(await postJson(`${first.address}/api/research`, REQUEST));
  await eventually(() => own.calls() > answered);
  await first.end("SIGKILL");
  own.goOn();
  const second = await startServer(data, own.env);
  const get = async (id: ResearchId): Promise<ResearchRecord> =>
    readJson(await fetch(`${second.address}/api/research/${id}`));
  await eventually(async () => (await get(begun.id)).status !== "running");
  return [await get(begun.id), own];
}

describe("research that is broken off", () => {
  let whole: { readonly record: object; readonly calls: number };
  beforeAll(async () => {
    const [record, own] = await inThisProcess();
    whole = { record: asRead(record), calls: own.calls() };
    await own.fake.close();
    expect(record.steps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["plan", "search", "note", "gap", "write", "mend"]),
    );
    expect(record.report?.text).toContain("Ida Marlowe was born in Wickhaven in 1921.");
    expect(record.spent.modelCalls).toBe(own.calls());
  });

  it("at any call comes to the same report elsewhere, and pays that call alone again", async () => {
    for (let answered = 0; answered < whole.calls; answered++) {
      const [record, own] = await inThisProcess(answered);
      expect({ answered, record: asRead(record), calls: own.calls() }).toEqual({
        answered,
        record: whole.record,
        calls: whole.calls + 1,
      });
      expect(record.spent.modelCalls).toBe(whole.calls);
      await own.fake.close();
    }
  });

  it.each(["middle", "last"] as const)(
    "by kill -9 at its %s call comes to the same report when the server is started again",
    async (where) => {
      const { calls } = whole;
      const answered = where === "middle" ? Math.floor(calls / 2) : calls - 1;
      const [record, own] = await killed(answered);
      expect({ record: asRead(record), calls: own.calls() }).toEqual({
        record: whole.record,
        calls: calls + 1,
      });
    },
  );
});
