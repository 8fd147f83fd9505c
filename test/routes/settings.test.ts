/** Settings over HTTP: what can be changed, what the environment fixes, and that no key comes out or goes astray. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { Setting, SettingList } from "../../src/core/domain/setting.ts";
import { loadConfig } from "../../src/compose/load-config.ts";
import { endEverything, type Env, tempFolder } from "../footnote-process.ts";
import { readJson, readRefusal } from "../http-client.ts";
import { openRoutes, type RoutesHere } from "../routes-here.ts";

const KEY = "sk-test-0123456789abcdef";
let routes: RoutesHere;
const begin = async (env: Env = {}): Promise<void> => {
  routes = await openRoutes(env);
};
afterEach(() => routes.close());
afterAll(endEverything);

const change = (changes: Record<string, string>): Promise<Response> =>
  fetch(`${routes.address}/api/settings`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ changes }),
  });
const list = async (): Promise<SettingList> => readJson(await fetch(`${routes.address}/api/settings`));
const named = async (name: string): Promise<Setting | undefined> =>
  (await list()).settings.find((one) => one.name === name);
const file = (): string => join(routes.footnote.config.dataFolder, "settings.json");

describe("settings", () => {
  test("are kept in a file that only its owner reads, and no key comes out again", async () => {
    await begin();
    const reply = await change({ DEEPSEEK_API_KEY: ` ${KEY}\n`, FOOTNOTE_MAX_COST_PER_DAY: "0.50" });
    expect(await reply.text()).not.toContain(KEY);
    expect(statSync(file()).mode & 0o077).toBe(0);
    expect(JSON.parse(readFileSync(file(), "utf8"))).toEqual({
      DEEPSEEK_API_KEY: KEY,
      FOOTNOTE_MAX_COST_PER_DAY: "0.50",
    });
    expect(await named("DEEPSEEK_API_KEY")).toEqual({
      name: "DEEPSEEK_API_KEY",
      area: "models",
      kind: "secret",
      of: "DeepSeek",
      isSet: true,
      isFixed: false,
    });
    expect(await named("FOOTNOTE_MAX_COST_PER_DAY")).toMatchObject({ value: "0.50" });
    const config = loadConfig({}, routes.footnote.config.dataFolder);
    expect(config.env["DEEPSEEK_API_KEY"]).toBe(KEY);
    expect(config.caps.perDayMicros).toBe(500_000);
    await readJson(await change({ DEEPSEEK_API_KEY: "" }));
    expect(readFileSync(file(), "utf8")).not.toContain(KEY);
  });

  test.each([
    [{ FOOTNOTE_MODEL: "nobody/x" }],
    [{ FOOTNOTE_MAX_FILE_MB: "many" }],
    [{ FOOTNOTE_ENGINES: "brave" }],
    [{ OPENAI_BASE_URL: "javascript:alert(1)", FOOTNOTE_MODEL: "openai/x" }],
    [{ FOOTNOTE_PASSWORD: "another one" }],
    [{ FOOTNOTE_ALLOW_HOSTS: "10.0.0.1:80" }],
    [{ FOOTNOTE_CHROMIUM: "/bin/sh" }],
    [{ __proto__x: "1" }],
  ])("that are wrong or not for the page are refused, and nothing is kept: %o", async (changes) => {
    await begin();
    expect(await readRefusal(await change({ FOOTNOTE_WEB: "on", ...changes }))).toMatchObject({
      code: "bad-request",
    });
    expect((await list()).settings.filter(({ isSet }) => isSet)).toEqual([]);
  });

  test("of the environment are shown as such and win", async () => {
    await begin({ FOOTNOTE_MAX_COST_PER_DAY: "2", OPENAI_API_KEY: KEY, FOOTNOTE_MODEL: "openai/a" });
    expect(await named("FOOTNOTE_MAX_COST_PER_DAY")).toMatchObject({ isFixed: true, value: "2" });
    expect(await named("OPENAI_API_KEY")).toMatchObject({ isFixed: true, isSet: true });
    expect(JSON.stringify(await list())).not.toContain(KEY);
    expect(await readRefusal(await change({ FOOTNOTE_MAX_COST_PER_DAY: "9" }))).toMatchObject({
      code: "bad-request",
    });
  });

  test("send no key to another address than the one it was given for", async () => {
    await begin({ OPENAI_API_KEY: KEY });
    const refusal = await readRefusal(await change({ OPENAI_BASE_URL: "http://127.0.0.1:9/v1" }));
    expect(refusal).toMatchObject({ code: "bad-request" });
    await readJson(await change({ MISTRAL_API_KEY: KEY }));
    await readJson(await change({ MISTRAL_BASE_URL: "http://127.0.0.1:9/v1" }));
    expect(await named("MISTRAL_API_KEY")).toMatchObject({ isSet: false });
    await readJson(await change({ MISTRAL_BASE_URL: "http://127.0.0.1:8/v1", MISTRAL_API_KEY: KEY }));
    expect(await named("MISTRAL_API_KEY")).toMatchObject({ isSet: true });
    // A key that the environment has later does not go to the address that was set before.
    const { dataFolder } = routes.footnote.config;
    expect(loadConfig({ MISTRAL_API_KEY: "sk-other" }, dataFolder).env["MISTRAL_BASE_URL"]).toBeUndefined();
  });

  test("can be closed by whoever runs Footnote", async () => {
    await begin({ FOOTNOTE_SETTINGS: "fixed" });
    expect((await list()).canChange).toBe(false);
    expect(await readRefusal(await change({ FOOTNOTE_WEB: "on" }))).toMatchObject({ code: "bad-request" });
  });

  test("in a file that is no such file are said to be unreadable, and nothing of it is repeated", async () => {
    await begin();
    const folder = tempFolder();
    mkdirSync(folder, { recursive: true });
    for (const broken of [`{"DEEPSEEK_API_KEY": "${KEY}"`, `["${KEY}"]`, `{"FOOTNOTE_MODEL": 5}`]) {
      writeFileSync(join(folder, "settings.json"), broken);
      expect(() => loadConfig({}, folder)).toThrow(expect.objectContaining({ code: "config-invalid" }));
      expect(() => loadConfig({}, folder)).not.toThrow(KEY);
    }
    writeFileSync(join(folder, "settings.json"), '{"FOOTNOTE_HOST": "0.0.0.0", "FOOTNOTE_WEB": "on"}');
    expect(loadConfig({}, folder)).toMatchObject({ host: "127.0.0.1", env: { FOOTNOTE_WEB: "on" } });
  });
});
