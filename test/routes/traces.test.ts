/** Traces to a collector of OpenTelemetry on this machine: what was done in which order, and not a word of what was asked, read or kept secret. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { endEverything } from "../footnote-process.ts";
import { readJson, upload } from "../http-client.ts";
import { request, withRoutes } from "../signed-in.ts";

interface Spanned {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
}

let collector: Server;
let status = 200;
let sent: { readonly path: string; readonly key: string | undefined; readonly body: string }[] = [];

beforeEach(async () => {
  [status, sent] = [200, []];
  collector = createServer((asked, reply) => {
    let body = "";
    asked.on("data", (part: Buffer) => (body += part.toString()));
    asked.on("end", () => {
      sent.push({ path: asked.url ?? "", key: asked.headers["x-key"]?.toString(), body });
      reply.writeHead(status, { location: "/elsewhere" }).end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(collector, "listening");
});
afterEach(() => {
  collector.closeAllConnections();
  collector.close();
});
afterAll(endEverything);

const env = (): Record<string, string> => {
  const { port } = collector.address() as { port: number };
  return {
    FOOTNOTE_WEB: "off",
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/`,
    OTEL_EXPORTER_OTLP_HEADERS: "x-key=a%20secret",
  };
};

const spansOf = (): Spanned[] =>
  sent.flatMap(({ body }) => {
    const { resourceSpans } = JSON.parse(body) as {
      resourceSpans: { scopeSpans: { spans: Spanned[] }[] }[];
    };
    return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  });

test("a request, its run and the steps of it are one trace, which another program may have begun", async () => {
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  await withRoutes(async ({ address }) => {
    await upload(address, "canary.txt", "The CANARYTEXT mill was built in 1841.");
    const headers = {
      accept: "application/json",
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
      authorization: "Bearer CANARYKEY",
    };
    const asked = await request(address, "POST", "/api/ask", headers, {
      question: "When was the CANARYQUESTION mill built?",
    });
    await readJson(asked);
    await request(address, "GET", "/api/turns/trn_CANARYID?space=CANARYSPACE");
  }, env());
  const spans = spansOf();
  const ask = spans.find(({ name }) => name === "POST /api/ask");
  expect(ask).toMatchObject({ traceId, parentSpanId: "b7ad6b7169203331" });
  const run = spans.find(({ name }) => name === "run");
  expect(run).toMatchObject({ traceId, parentSpanId: ask?.spanId });
  const steps = spans.filter(({ parentSpanId }) => parentSpanId === run?.spanId);
  expect(steps.map(({ name }) => name)).toContain("gather");
  for (const { startTimeUnixNano, endTimeUnixNano } of spans) {
    expect(BigInt(endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(startTimeUnixNano));
  }
  expect(spans.find(({ name }) => name === "GET /api/turns/{id}")?.traceId).not.toBe(traceId);
  expect([...new Set(sent.map(({ path, key }) => `${path} ${key}`))]).toEqual(["/v1/traces a secret"]);
  expect(sent.map(({ body }) => body).join()).not.toMatch(/CANARY|canary|1841|a secret/u);
});

test("a collector that refuses, redirects or is gone costs nobody an answer, and the key goes nowhere else", async () => {
  for (const refusal of [503, 307]) {
    status = refusal;
    await withRoutes(async ({ address }) => {
      expect((await request(address, "GET", "/api/health")).status).toBe(200);
    }, env());
  }
  expect([...new Set(sent.map(({ path }) => path))]).toEqual(["/v1/traces"]);
  const gone = env();
  collector.close();
  collector.closeAllConnections();
  await withRoutes(async ({ address }) => {
    expect((await request(address, "GET", "/api/health")).status).toBe(200);
  }, gone);
});

test("an address that is none is refused at the start", async () => {
  const opened = withRoutes(async () => undefined, { OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4317" });
  await expect(opened).rejects.toMatchObject({ code: "config-invalid" });
});
