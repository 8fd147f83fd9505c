/** MCP over HTTP, in both of its revisions, by the official clients, unmodified: its tools, resources and prompts. */
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Client as OlderClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as OlderTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endEverything } from "../../footnote-process.ts";
import { readJson, upload } from "../../http-client.ts";
import { openRoutes, type RoutesHere } from "../../routes-here.ts";

const MILL =
  "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm. Its wheel is 6 metres wide.\n\n" +
  "## Repairs\n\nThe roof of the mill was repaired in 1987 by Tomas Berg. The repair cost 4,200 crowns.\n";
const WHO = "Who built the mill at Vesterby?";
const ABOUT = { name: "test", version: "1.0.0" };

let routes: RoutesHere;
let millId: string;

beforeAll(async () => {
  routes = await openRoutes();
  millId = (await upload(routes.address, "mill.md", MILL)).id;
});

afterAll(async () => {
  await routes.close();
  await endEverything();
});

/** What the tests call of either client. */
interface AnyClient {
  callTool(params: { name: string; arguments: Record<string, unknown> }): Promise<unknown>;
  close(): Promise<void>;
}

interface Result {
  readonly content: readonly { readonly text: string }[];
  readonly structuredContent: Record<string, unknown>;
  readonly isError?: boolean;
}

const fetchHere: typeof fetch = (input, init) => fetch(input, init);
const address = () => new URL(`${routes.address}/mcp`);

async function newest(): Promise<Client> {
  const client = new Client(ABOUT, { versionNegotiation: { mode: { pin: "2026-07-28" } } });
  await client.connect(new StreamableHTTPClientTransport(address(), { fetch: fetchHere }));
  return client;
}

async function older(): Promise<OlderClient> {
  const client = new OlderClient(ABOUT);
  await client.connect(new OlderTransport(address(), { fetch: fetchHere }));
  return client;
}

const call = async (client: AnyClient, name: string, args: Record<string, unknown>): Promise<Result> =>
  (await client.callTool({ name, arguments: args })) as Result;

describe.each([
  ["2026-07-28", newest],
  ["2025", older],
])("in the revision of %s", (_, connect) => {
  let client: Client | OlderClient;
  beforeAll(async () => {
    client = await connect();
  });
  afterAll(() => client.close());

  test("the tools are there, with what they take", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).toSorted()).toEqual([
      "add",
      "ask",
      "check",
      "digest",
      "read",
      "search",
    ]);
    for (const { description, inputSchema, annotations } of tools) {
      expect(description?.length).toBeGreaterThan(50);
      expect(inputSchema.type).toBe("object");
      expect(annotations).toBeDefined();
    }
    expect(client.getInstructions()).toContain("footnote");
  });

  test("ask answers with quotes that stand, and goes on with a thread", async () => {
    const { content, structuredContent, isError } = await call(client, "ask", { question: WHO });
    expect(isError).toBeFalsy();
    expect(content[0]?.text).toMatch(/Anna Holm.*\[1\][^]*Quotes:\n\[1\] “[^]*Sources:/u);
    const { footnotes, thread_id } = structuredContent as {
      footnotes: { document_id: string; start: number; end: number; quote: string; verdict: string }[];
      thread_id: string;
    };
    expect(footnotes.length).toBeGreaterThan(0);
    for (const { document_id, start, end, quote, verdict } of footnotes) {
      expect({ document_id, verdict }).toEqual({ document_id: millId, verdict: "supported" });
      const part = await call(client, "read", { document_id, start, end });
      expect(part.content[0]?.text).toBe(quote);
    }
    const next = await call(client, "ask", { question: "And how wide is its wheel?", thread_id });
    expect(next.structuredContent).toMatchObject({ thread_id, answer: expect.stringContaining("6 metres") });
  });

  test("ask says so where nothing answers", async () => {
    const { structuredContent } = await call(client, "ask", {
      question: "Which enzyme splits lactose in the small intestine?",
    });
    expect(structuredContent).toMatchObject({ status: "not-found", footnotes: [] });
  });

  test("search finds passages with their offsets, and read gives the text around", async () => {
    const { structuredContent } = await call(client, "search", { query: "roof repair cost", limit: 2 });
    const [best] = structuredContent["passages"] as { text: string; start: number; end: number }[];
    expect(best?.text).toContain("4,200 crowns");
    const whole = await call(client, "read", { document_id: millId });
    expect(whole.content[0]?.text.slice(best?.start, best?.end)).toBe(best?.text);
    expect(whole.structuredContent).not.toHaveProperty("next_start");
    const part = await call(client, "read", { document_id: millId, end: 10 });
    expect(part.structuredContent).toMatchObject({ start: 0, end: 10, next_start: 10 });
  });

  test("check tells a false statement from a true one", async () => {
    const text = "The mill was built in 1811.\n\nThe roof was repaired in 1999.";
    const { structuredContent, content } = await call(client, "check", { text, document_ids: [millId] });
    expect(structuredContent).toMatchObject({
      claims: [{ verdict: "supported" }, { verdict: "unsupported" }],
    });
    expect(content[0]?.text).toContain("1987");
    const given = await call(client, "check", { text, documents: [{ name: "mill", text: MILL }] });
    expect(given.structuredContent).toMatchObject({ summary: { total: 2, supported: 1 } });
  });

  test("add keeps a text, and digest makes one of it", async () => {
    const text = `# Tides of ${_}\n\nThe tide of ${_} at Skerry Point rises 4 metres. `.repeat(3);
    const added = await call(client, "add", { name: `tides-${_}.md`, text });
    expect(added.structuredContent).toMatchObject({ outcome: "added" });
    const { document_id } = added.structuredContent as { document_id: string };
    const again = await call(client, "add", { name: `tides-${_}.md`, text });
    expect(again.structuredContent).toMatchObject({ outcome: "unchanged", document_id });
    const digest = await call(client, "digest", { document_id });
    expect(digest.content[0]?.text).toContain("Skerry Point");
    const resource = await client.readResource({ uri: String(digest.structuredContent["resource"]) });
    expect(resource.contents[0]).toMatchObject({ text: digest.content[0]?.text });
  });

  test("documents and threads are resources", async () => {
    const { resources } = await client.listResources();
    const uri = `footnote://document/${millId}`;
    expect(resources).toContainEqual(expect.objectContaining({ uri, title: "The mill" }));
    expect((await client.readResource({ uri })).contents[0]).toMatchObject({
      text: expect.stringContaining("Holm"),
    });
    const thread = resources.find((one) => one.uri.startsWith("footnote://thread/"));
    const read = await client.readResource({ uri: thread?.uri ?? "" });
    expect(read.contents[0]).toMatchObject({ text: expect.stringContaining("## ") });
    await expect(client.readResource({ uri: "footnote://document/doc_nothing" })).rejects.toThrow();
    await expect(client.readResource({ uri: "footnote://digest/nothing" })).rejects.toThrow();
    await expect(client.readResource({ uri: "file:///etc/passwd" })).rejects.toThrow();
  });

  test("prompts are filled in", async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name).toSorted()).toEqual(["answer", "check-text"]);
    const { messages } = await client.getPrompt({ name: "answer", arguments: { question: WHO } });
    expect(messages[0]?.content).toMatchObject({ type: "text", text: expect.stringContaining(WHO) });
  });

  test.each([
    ["ask", { question: "?!" }],
    ["ask", { question: "why ".repeat(20_000) }],
    ["ask", { question: WHO, thread_id: "thr_nothing" }],
    ["ask", { question: WHO, document_ids: ["../../etc/passwd"] }],
    ["ask", { question: WHO, sources: ["web"] }],
    ["ask", { question: WHO, site: "not a host" }],
    ["ask", { question: WHO, since: "2026-02-31" }],
    ["search", { query: "" }],
    ["read", {}],
    ["read", { document_id: "x", url: "http://127.0.0.1:1/" }],
    ["read", { document_id: "'; drop table document; --" }],
    ["read", { url: "file:///etc/passwd" }],
    ["read", { url: "http://127.0.0.1:1/" }],
    ["read", { url: "http://169.254.169.254/latest/meta-data" }],
    ["read", { url: "nonsense" }],
    ["add", {}],
    ["add", { url: "file:///etc/passwd" }],
    ["add", { url: "http://localhost:22/" }],
    ["add", { text: "" }],
    ["add", { name: "x.bin", text: "\u0000\u0001" }],
    ["check", { text: "A.", documents: [] }],
    ["check", { text: "A.", document_ids: ["doc_nothing"] }],
    ["digest", { url: "http://[::1]/" }],
    ["digest", { document_id: "doc_nothing" }],
  ])("%s of %j fails in words that a model can act on", async (name, args) => {
    const { isError, content } = await call(client, name, args);
    expect(isError).toBe(true);
    expect(content[0]?.text).toMatch(/\w{2}/u);
    expect(content[0]?.text).not.toMatch(/internal|Something failed/iu);
  });

  test.each([
    ["a number for a question", "ask", { question: 5 }],
    ["an unknown kind of source", "ask", { question: WHO, sources: ["moon"] }],
    ["a negative offset", "read", { document_id: "x", start: -1 }],
    ["a limit beyond what is read", "search", { query: "mill", limit: 1_000_000 }],
    ["too many documents", "check", { text: "A.", document_ids: Array.from({ length: 500 }, () => "x") }],
  ])("%s is refused", async (__, name, args) => {
    const refused = await call(client, name, args).then(
      ({ isError }) => isError === true,
      () => true,
    );
    expect(refused).toBe(true);
  });

  test("no tool of another name is run", async () => {
    const refused = await call(client, "shell", { command: "ls" }).then(
      ({ isError }) => isError === true,
      () => true,
    );
    expect(refused).toBe(true);
  });
});

test("whoever wants it is told how far an answer is", async () => {
  const client = await newest();
  const told: { progress: number; message?: string }[] = [];
  await client.callTool(
    { name: "ask", arguments: { question: WHO } },
    { onprogress: (progress) => told.push(progress) },
  );
  expect(told.length).toBeGreaterThan(0);
  expect(told.map(({ progress }) => progress)).toEqual(told.map((_, at) => at + 1));
  await client.close();
});

test("what is no call is refused in the form of JSON-RPC", async () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(address(), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...headers,
      },
      body,
    });
  for (const body of ["{", "null", '"ask"', "[]", '{"jsonrpc":"1.0"}']) {
    const reply = await post(body);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(await reply.json()).toMatchObject({ jsonrpc: "2.0", error: { code: expect.any(Number) } });
  }
  const large = await post(
    JSON.stringify({ jsonrpc: "2.0", id: 1, method: "x", params: "a".repeat(11_000_000) }),
  );
  expect(large.status).toBe(413);
  expect(await large.json()).toMatchObject({ jsonrpc: "2.0", error: { message: expect.any(String) } });
  const foreign = await post("{}", { origin: "https://evil.example" });
  expect(foreign.status).toBe(403);
  expect(await readJson(foreign, 403)).toMatchObject({ jsonrpc: "2.0" });
});
