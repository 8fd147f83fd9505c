/**
 * Debian's Firefox for tests of the page, by WebDriver BiDi over its own socket. Playwright's driver for it asks for commands
 * that the ESR does not have, and drivers from npm bring some sixty packages or a binary for what a few tests need.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const CANDIDATES = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

/** Where Firefox is; `undefined` where there is none. */
export const firefoxPath: string | undefined = CANDIDATES.find((path) => existsSync(path));

/** Longest wait for something on the page. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 100;

export interface FirefoxPage {
  readonly goto: (url: string) => Promise<void>;
  /** What an expression is in the page, as JSON. */
  readonly evaluate: <Result>(expression: string) => Promise<Result>;
  /** Waits until an expression is true there. */
  readonly until: (expression: string) => Promise<void>;
  /** Waits for the first that is seen of a selector, with these words in its text or label where they are given. */
  readonly shown: (selector: string, words?: string) => Promise<void>;
  /** A real click in its middle. */
  readonly click: (selector: string, words?: string) => Promise<void>;
  /** Types into what has the focus; keys by their code points in WebDriver. */
  readonly type: (text: string) => Promise<void>;
  readonly screenshot: () => Promise<Uint8Array>;
  /** Errors on the console and uncaught exceptions. */
  readonly complaints: readonly string[];
}

export interface Firefox {
  readonly open: (options?: {
    readonly language?: string;
    readonly width?: number;
    readonly height?: number;
  }) => Promise<FirefoxPage>;
  readonly close: () => Promise<void>;
}

/** As WebDriver calls it. */
export const ENTER = "\uE007";
export const TAB = "\uE004";

const PREFERENCES = [
  ["app.update.enabled", false],
  ["browser.shell.checkDefaultBrowser", false],
  ["datareporting.policy.dataSubmissionEnabled", false],
  ["dom.serviceWorkers.enabled", false],
  ["remote.active-protocols", 1],
  ["toolkit.telemetry.server", ""],
] as const;

export async function startFirefox(): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), "footnote-firefox-"));
  const lines = PREFERENCES.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(profile, "user.js"), lines.join("\n"));
  const program = spawn(
    firefoxPath ?? "firefox",
    ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const socket = await connected(await addressOf(program));
  await socket.send("session.new", { capabilities: {} });
  await socket.send("session.subscribe", { events: ["log.entryAdded"] });
  return {
    open: (options) => openPage(socket, options),
    async close() {
      const ended = new Promise((resolve) => program.once("exit", resolve));
      await socket.send("browser.close", {}).catch(() => program.kill());
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** It says where it listens once it does. */
async function addressOf(program: ChildProcess): Promise<string> {
  if (!program.stderr) throw new Error("Firefox has no way to say where it listens");
  for await (const line of createInterface({ input: program.stderr })) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    program.stderr.resume();
    return `${address}/session`;
  }
  throw new Error("Firefox ended before it listened");
}

interface Bidi {
  send<Result>(method: string, params: object): Promise<Result>;
  onLog(context: string, tell: (text: string) => void): void;
}

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: {
    readonly level: string;
    readonly text: string;
    readonly source: { readonly context?: string };
  };
}

async function connected(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const logs = new Map<string, (text: string) => void>();
  let count = 0;
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", () => reject(new Error("Firefox refuses")), { once: true });
  });
  socket.addEventListener("message", ({ data }) => {
    const { id, result, error, message, method, params } = JSON.parse(String(data)) as Message;
    if (method === "log.entryAdded" && params?.level === "error")
      logs.get(params.source.context ?? "")?.(params.text);
    const asked = id === undefined ? undefined : waiting.get(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(`${error}: ${message}`));
  });
  socket.addEventListener("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox went away"));
  });
  return {
    async send<Result>(method: string, params: object) {
      const id = ++count;
      const asked = Promise.withResolvers<unknown>();
      waiting.set(id, asked);
      socket.send(JSON.stringify({ id, method, params }));
      return (await asked.promise.finally(() => waiting.delete(id))) as Result;
    },
    onLog: (context, tell) => void logs.set(context, tell),
  };
}

async function openPage(
  bidi: Bidi,
  { language = "en-US", width = 1_280, height = 800 }: Parameters<Firefox["open"]>[0] = {},
): Promise<FirefoxPage> {
  const { userContext } = await bidi.send<{ userContext: string }>("browser.createUserContext", {});
  const { context } = await bidi.send<{ context: string }>("browsingContext.create", {
    type: "tab",
    userContext,
  });
  await bidi.send("emulation.setLocaleOverride", { locale: language, contexts: [context] });
  await bidi.send("browsingContext.setViewport", { context, viewport: { width, height } });
  const complaints: string[] = [];
  bidi.onLog(context, (text) => complaints.push(text));

  const evaluate = async <Result>(expression: string): Promise<Result> => {
    const { result, exceptionDetails } = await bidi.send<{
      result?: { value?: string };
      exceptionDetails?: { text: string };
    }>("script.evaluate", {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(`${exceptionDetails.text} in ${expression}`);
    return JSON.parse(result?.value ?? "null") as Result;
  };
  const until = async (expression: string): Promise<void> => {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
      if (await evaluate<boolean>(expression).catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    throw new Error(`Never came true in Firefox: ${expression}`);
  };
  const act = (actions: readonly object[]): Promise<unknown> =>
    bidi.send("input.performActions", { context, actions });

  const page: FirefoxPage = {
    async goto(url) {
      await bidi.send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    evaluate,
    until,
    shown: (selector, words) =>
      until(`(${FIND})(${JSON.stringify(selector)}, ${JSON.stringify(words ?? "")}) !== null`),
    async click(selector, words) {
      await page.shown(selector, words);
      const { x, y } = await evaluate<{ x: number; y: number }>(
        `(${FIND})(${JSON.stringify(selector)}, ${JSON.stringify(words ?? "")})`,
      );
      await act([
        {
          type: "pointer",
          id: "mouse",
          actions: [
            { type: "pointerMove", x, y },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ],
        },
      ]);
    },
    async type(text) {
      const keys = Array.from(text, (value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]).flat();
      await act([{ type: "key", id: "keys", actions: keys }]);
    },
    async screenshot() {
      const { data } = await bidi.send<{ data: string }>("browsingContext.captureScreenshot", { context });
      return Buffer.from(data, "base64");
    },
    complaints,
  };
  return page;
}

/** In the page: the middle of the first seen element with the words, brought into view; `null` where there is none. */
const FIND = `(selector, words) => {
  for (const one of document.querySelectorAll(selector)) {
    const said = [one.textContent, one.getAttribute("aria-label"), one.value].join(" ");
    if (!said.includes(words) || !one.checkVisibility()) continue;
    one.scrollIntoView({ block: "center" });
    const { left, top, width, height } = one.getClientRects()[0];
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  }
  return null;
}`;
