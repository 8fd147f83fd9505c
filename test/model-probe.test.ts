/** What models can do is found out, stored, told and used: by the server unasked, by doctor, over HTTP. */
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { readConfig } from "../src/compose/config.ts";
import { serve, type Serving } from "../src/apps/server/serve.ts";
import type { Finding } from "../src/core/domain/finding.ts";
import {
  type FakeModel,
  type FakeModelRequest,
  type FakeReply,
  startFakeModel,
} from "./fake-model-server.ts";
import { endEverything, eventually, footnote, footnoteJson, tempFolder } from "./footnote-process.ts";
import { readJson, readRefusal } from "./http-client.ts";

const KEY = "sk-test-0123456789abcdef";

let model: FakeModel | undefined;
let serving: Serving | undefined;

afterEach(async () => {
  await serving?.close();
  await model?.close();
  serving = undefined;
  model = undefined;
});

afterAll(endEverything);

/** Takes no schema, calls tools, thinks. */
function reply({ body }: FakeModelRequest): FakeReply {
  if (body.response_format?.type === "json_schema") return { kind: "error", status: 400 };
  if (body.tools) return { kind: "tool" };
  const isJson = body.messages?.[0]?.content.includes("JSON Schema") === true;
  return { kind: "text", text: isJson ? '{"red": 3, "blue": 5}' : "one, two, three, four", thinking: "Hm." };
}

async function startModel(): Promise<Record<string, string>> {
  model = await startFakeModel({
    reply,
    apiKey: KEY,
    extra: { "/v1/models": { data: [{ id: "fake", max_model_len: 16_384 }] } },
  });
  return { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL, OPENAI_API_KEY: KEY };
}

const chats = (): number =>
  model?.requests.filter(({ path }) => path.endsWith("/chat/completions")).length ?? 0;

const findingOf = (json: unknown, part: string): Finding | undefined =>
  (json as { findings: Finding[] }).findings.find((finding) => finding.part === part);

async function startServer(env: Record<string, string>, data = tempFolder()): Promise<string> {
  const config = {
    ...readConfig({ FOOTNOTE_PORT: "0", FOOTNOTE_READER: "off", ...env }, data),
    probeAfterMs: 0,
  };
  serving = await serve(config, () => undefined);
  return serving.address;
}

async function doctorOver(address: string, query = ""): Promise<{ findings: Finding[] }> {
  return readJson(await fetch(`${address}/api/doctor${query}`));
}

describe("doctor", () => {
  test("finds out anew on request, tells it in words, and remembers it for the next time", async () => {
    const env = await startModel();
    const data = tempFolder();
    const before = await footnoteJson(["doctor", "--data", data], env);
    expect(findingOf(before.json, "model")).toMatchObject({
      status: "ok",
      message: "openai/fake answered; it writes the answers.",
    });
    expect(findingOf(before.json, "model")).not.toHaveProperty("probe");

    const probed = await footnoteJson(["doctor", "--probe", "--data", data], env);
    expect(probed.code).toBe(0);
    expect(probed.stderr).toContain("Asking openai/fake a few small questions");
    expect(findingOf(probed.json, "model")?.probe).toMatchObject({
      json: "object",
      callsTools: true,
      thinks: "apart",
      contextTokens: 16_384,
      takes: { streams: true },
      skills: { cites: false, refuses: false, judges: false },
    });

    const after = await footnote(["doctor", "--data", data], env);
    expect(after.code).toBe(0);
    for (const words of [
      "It streams, calls tools, takes a wish for JSON, but no schema, and thinks first",
      "up to 16,384 tokens",
      "First token after",
      "Tried once each: it does not name its sources rightly",
      "An answer takes about",
      "with the key in OPENAI_API_KEY",
    ])
      expect(after.stdout).toContain(words);
    expect(probed.stdout + after.stdout).not.toContain(KEY);
  });

  test("counts what it asks, and for no thread", async () => {
    const env = await startModel();
    const data = tempFolder();
    await footnote(["doctor", "--probe", "--data", data], env);
    const sums = async (by: string) =>
      ((await footnoteJson(["usage", "--by", by, "--data", data], env)).json as { sums: { calls: number }[] })
        .sums;
    expect(await sums("model")).toMatchObject([{ key: "openai/fake", calls: 7 }]);
    expect(await sums("thread")).toEqual([]);
  });

  test("keeps to the limits of cost, and says so", async () => {
    const env = {
      ...(await startModel()),
      FOOTNOTE_MAX_COST_PER_DAY: "0.0001",
      FOOTNOTE_PRICES: "openai/fake=1/1/1",
    };
    const { code, json } = await footnoteJson(["doctor", "--probe", "--data", tempFolder()], env);
    expect(code).toBe(1);
    expect(findingOf(json, "model")?.probe?.error).toMatchObject({ code: "cost-limit" });
    expect(chats()).toBe(0);
  });

  test("tells a model that does not answer, and what it is about", async () => {
    const env = await startModel();
    await model?.close();
    const { code, json } = await footnoteJson(["doctor", "--probe", "--data", tempFolder()], env);
    expect(code).toBe(1);
    expect(findingOf(json, "model")).toMatchObject({
      status: "failed",
      message: expect.stringContaining("openai/fake"),
      hint: expect.any(String),
    });
  });
});

describe("a server", () => {
  test("finds out by itself, and its models start from that, after a restart too", async () => {
    const env = await startModel();
    const data = tempFolder();
    const address = await startServer(env, data);
    await eventually(async () => findingOf(await doctorOver(address), "model")?.status === "ok");
    expect(chats()).toBe(8);
    await serving?.close();
    await startServer(env, data);
    expect(serving?.footnote.models.answer[0]?.contextTokens).toBe(16_384);
    const json = { name: "any", schema: { type: "object", properties: {}, additionalProperties: false } };
    const request = {
      messages: [{ role: "user", content: "JSON, please." }],
      maxOutputTokens: 50,
      json,
    } as const;
    for await (const part of serving?.footnote.models.answer[0]?.stream(request) ?? []) void part;
    const last = model?.requests.at(-1)?.body;
    expect(last).toMatchObject({ response_format: { type: "json_object" }, max_tokens: 6_050 });
    expect(chats()).toBe(9);
  });

  test("asks nothing unasked where that is off, and tells of it without asking", async () => {
    const env = { ...(await startModel()), FOOTNOTE_PROBE: "off" };
    const address = await startServer(env);
    const { findings } = await doctorOver(address);
    expect(findingOf({ findings }, "model")).toMatchObject({ status: "untried" });
    expect(findingOf({ findings }, "probing")).toMatchObject({ status: "off" });
    expect(chats()).toBe(0);
  });

  test("tells its settings in Chinese too, in the same order, and never a secret", async () => {
    const secret = "hidden-0123456789abcdef";
    const env = {
      ...(await startModel()),
      OPENAI_BASE_URL: model?.baseURL.replace("//", `//me:${secret}@`) ?? "",
      FOOTNOTE_PROBE: "off",
      BRAVE_API_KEY: secret,
      FOOTNOTE_TRANSCRIBE_URL: "http://127.0.0.1:9/v1",
      FOOTNOTE_TRANSCRIBE_KEY: secret,
      HF_TOKEN: secret,
    };
    const address = await startServer(env);
    const [en, zh] = [await doctorOver(address), await doctorOver(address, "?language=zh")];
    expect(zh.findings.map(({ part, status }) => [part, status])).toEqual(
      en.findings.map(({ part, status }) => [part, status]),
    );
    expect(findingOf(zh, "model")?.details?.join("")).toContain("密钥来自 OPENAI_API_KEY");
    for (const shown of [JSON.stringify(en), JSON.stringify(zh)]) {
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain(KEY);
    }
    const wrong = await readRefusal(await fetch(`${address}/api/doctor?language=fr`));
    expect(wrong.code).toBe("bad-request");
  });

  test("guards its settings with its password", async () => {
    const address = await startServer({ FOOTNOTE_PASSWORD: "open-sesame" });
    expect((await readRefusal(await fetch(`${address}/api/doctor`))).code).toBe("unauthorized");
    const authorization = `Basic ${btoa("me:open-sesame")}`;
    const body = await (await fetch(`${address}/api/doctor`, { headers: { authorization } })).text();
    expect(body).toContain("guarded by a password");
    expect(body).not.toContain("open-sesame");
  });
});

test("FOOTNOTE_PROBE is on or off", () => {
  expect(() => readConfig({ FOOTNOTE_PROBE: "maybe" })).toThrow("FOOTNOTE_PROBE");
});
