/** `footnote repair` as its users run it: what it prints, what it leaves alone and what it refuses. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Change } from "../src/core/domain/change.ts";
import {
  type FakeChatBody,
  type FakeModel,
  type FakeModelRequest,
  type FakeReply,
  startFakeModel,
} from "./fake-model-server.ts";
import {
  endEverything,
  eventually,
  footnote,
  footnoteJson,
  startFootnote,
  tempFolder,
  writeFiles,
} from "./footnote-process.ts";

const TALK = "大家好今天我们聊深度求所他们的模型每秒跑16个偷坑这个速度很快";
const REPAIRED = "大家好，今天我们聊深度求索。他们的模型每秒跑60个token，这个速度很快。";
const folder = tempFolder({
  "talk.txt": TALK,
  "terms.txt": "# names\n深度求索\ntoken = 偷坑, 头坑\n",
  "broken.txt": "token\n= 偷坑\n",
});
const at = (name: string): string => join(folder, name);
const DATA = ["--data", at("data")];

const models: FakeModel[] = [];
afterAll(async () => {
  await endEverything();
  await Promise.all(models.map((model) => model.close()));
});

interface Printed {
  readonly writer: string;
  readonly text: string;
  readonly changes: readonly Change[];
  readonly suggestions: readonly Change[];
  readonly notices: readonly { readonly code: string; readonly message: string }[];
  readonly usage: { readonly modelCalls: number; readonly costMicros: number };
}

async function repairJson(args: readonly string[], env = {}): Promise<Printed> {
  const { json } = await footnoteJson(["repair", at("talk.txt"), ...args, ...DATA], env);
  return json as Printed;
}

async function withModel(text: string): Promise<Record<string, string>> {
  const model = await startFakeModel({ reply: { kind: "text", text } });
  models.push(model);
  return envOf(model);
}

const envOf = ({ baseURL }: FakeModel): Record<string, string> => ({
  FOOTNOTE_MODEL: "openai/fake",
  OPENAI_BASE_URL: baseURL,
  FOOTNOTE_PRICES: "openai/fake=1/1/1",
});

/** Several windows. */
const LONG = Array.from(
  { length: 1_500 },
  (_, nth) => `and then we saw house number ${nth} by the river`,
).join(" ");

const shownIn = (messages: FakeChatBody["messages"]): string =>
  /<passage part="stretch">\n([\s\S]*)\n<\/passage>$/.exec(messages?.at(-1)?.content ?? "")?.[1] ?? "";

const again = ({ body }: FakeModelRequest): FakeReply => ({ kind: "text", text: shownIn(body.messages) });

describe("without a model", () => {
  test("names are put right by the glossary and the title, and the changes are listed apart from the text", async () => {
    const args = ["repair", at("talk.txt"), "--glossary", at("terms.txt"), ...DATA];
    const { code, stdout, stderr } = await footnote(args);
    expect(code).toBe(0);
    expect(stdout).toBe(`${TALK.replace("深度求所", "深度求索").replace("偷坑", "token")}\n`);
    expect(stderr).toContain("深度求所 → 深度求索 ×1: sounds as in the glossary [name-8]");
    expect(stderr).toContain("偷坑 → token ×1: so in the glossary");
    const refused = await footnote([...args, "--refuse", "name-8", "--out", at("out.txt")]);
    expect(refused.code).toBe(0);
    expect(readFileSync(at("out.txt"), "utf8")).toBe(TALK.replace("偷坑", "token"));
  });

  test.each([
    [["--refuse", "name-1"], "unknown-name"],
    [["--writer", "model"], "model-not-configured"],
    [["--glossary", at("broken.txt")], "bad-request"],
    [["--out", at("talk.txt")], "bad-request"],
  ])("%j is refused in plain words", async (args, code) => {
    expect(await repairJson(args)).toMatchObject({ error: { code } });
  });
});

describe("with a model", () => {
  test("its repairs are taken, its number is suggested, and the cost is told", async () => {
    const env = await withModel(REPAIRED);
    const printed = await repairJson(["--title", "深度求索"], env);
    expect(printed).toMatchObject({
      writer: "model",
      model: "openai/fake",
      notices: [],
      usage: { modelCalls: 1 },
    });
    expect(printed.text).toBe(REPAIRED.replace("60", "16"));
    expect(printed.suggestions).toMatchObject([{ id: "number-20", before: "16", after: "60" }]);
    const accepted = await repairJson(["--title", "深度求索", "--accept", "number-20"], env);
    expect(accepted.text).toBe(REPAIRED);
    expect((await footnote(["repair", at("talk.txt"), ...DATA], env)).stderr).toMatch(
      /openai\/fake is asked, about 1 times: up to \$/,
    );
  });

  test("what may cost more than the threshold is asked about first, and --yes agrees", async () => {
    const model = await startFakeModel({ reply: { kind: "text", text: REPAIRED } });
    models.push(model);
    const env = { ...envOf(model), FOOTNOTE_DIGEST_CONFIRM: "0" };
    const asked = await footnote(["repair", at("talk.txt"), ...DATA, "--title", "Cost"], env);
    expect(asked.code).toBe(1);
    expect(asked.stderr).toMatch(/A repair of “Cost” may cost up to \$[\d.]+: 1 calls of the model/);
    expect(asked.stderr).toContain("--yes");
    expect(await repairJson([], env)).toMatchObject({ error: { code: "cost-unconfirmed" } });
    expect(model.requests).toEqual([]);
    expect(await repairJson(["--writer", "extractive"], env)).toMatchObject({ writer: "extractive" });
    expect(await repairJson(["--yes"], env)).toMatchObject({ writer: "model", usage: { modelCalls: 1 } });
    expect(model.requests).toHaveLength(1);
  });

  test("where it fails the next one takes over, and a notice says why", async () => {
    const refusing = await startFakeModel({ reply: { kind: "error", status: 401 } });
    const model = await startFakeModel({ reply: { kind: "text", text: REPAIRED } });
    models.push(refusing, model);
    const printed = await repairJson([], {
      ...envOf(refusing),
      FOOTNOTE_MODEL: "openai/fake,deepseek/second",
      DEEPSEEK_BASE_URL: model.baseURL,
    });
    expect(printed).toMatchObject({ writer: "model", model: "deepseek/second" });
    expect(printed.text).toContain("大家好，今天");
    expect(printed.notices).toMatchObject([{ code: "model-key-refused" }]);
    expect(printed.notices[0]?.message).not.toContain("without a model");
    expect([refusing.requests.length, model.requests.length]).toEqual([1, 1]);
  });

  test("a repair that was killed goes on where it was, and keeps nothing when it is done", async () => {
    writeFiles(folder, { "long.txt": LONG });
    const model = await startFakeModel({
      reply: (request, index) => (index < 2 ? again(request) : { kind: "stall", text: "" }),
    });
    models.push(model);
    const args = ["repair", at("long.txt"), "--data", at("killed"), "--yes"];
    const env = { ...envOf(model), FOOTNOTE_DIGEST_PARALLEL: "1" };
    const running = startFootnote(args, env);
    await eventually(() => model.requests.length === 3);
    running.child.kill("SIGKILL");
    await running.ended;
    model.setReply(again);
    const { json } = await footnoteJson(args, env);
    const asked = model.requests.map(({ body }) => shownIn(body.messages));
    // The third was under way, so it is asked for twice; the first two are not.
    expect(asked[3]).toBe(asked[2]);
    expect(new Set(asked).size).toBe(asked.length - 1);
    expect(json).toMatchObject({ notices: [], usage: { modelCalls: asked.length - 3 } });
    const before = asked.length;
    await footnoteJson(args, env);
    expect(model.requests.length - before).toBe(new Set(asked).size);
  });

  test("another text is not taken: the rules repair it, and a notice says so", async () => {
    const printed = await repairJson([], await withModel("I am sorry, but I cannot do that."));
    expect(printed.text).toBe(TALK);
    expect(printed.notices).toMatchObject([{ code: "model-failed" }]);
  });
});
