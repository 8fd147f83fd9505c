/** What whoever runs servers asks: numbers for Prometheus, told to administrators alone, and whether requests may come. */
import { afterAll, describe, expect, test } from "vitest";
import { endEverything } from "../footnote-process.ts";
import { readJson } from "../http-client.ts";
import { createApp } from "../../src/apps/server/app.ts";
import { WEB_FOLDER } from "../../src/compose/project-root.ts";
import type { LogFacts } from "../../src/services/log.ts";
import { request, signedIn, withRoutes } from "../signed-in.ts";

afterAll(endEverything);

const WEB_OFF = { FOOTNOTE_WEB: "off" };

describe("/metrics", () => {
  test("counts requests by route and answers, and says nothing of what was asked, by whom, and of what", () =>
    withRoutes(async ({ address }) => {
      const headers = { accept: "application/json" };
      const question = "When was the quillback mill built?";
      const turn = await readJson<{ turnId: string }>(
        await request(address, "POST", "/api/ask", headers, { question }),
      );
      await request(address, "GET", `/api/turns/${turn.turnId}`);
      await request(address, "GET", "/api/turns/trn_none");
      const reply = await request(address, "GET", "/metrics");
      expect(reply.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
      const text = await reply.text();
      expect(text).toContain('footnote_requests_total{method="GET",route="/api/turns/{id}",status="200"} 1');
      expect(text).toContain('footnote_requests_total{method="GET",route="/api/turns/{id}",status="404"} 1');
      expect(text).toMatch(/^footnote_request_seconds_count\{method="POST",route="\/api\/ask"\} 1$/mu);
      expect(text).toMatch(/^footnote_answers_total\{status="\w[\w-]*",writer="extractive"\} 1$/mu);
      expect(text).toMatch(/^footnote_questions_waiting 0$/mu);
      expect(text).toMatch(/^process_resident_memory_bytes \d+$/mu);
      for (const hidden of ["quillback", turn.turnId, "trn_"]) expect(text).not.toContain(hidden);
    }, WEB_OFF));

  test("is for administrators, by a session or by a key that was made for it", () =>
    withRoutes(async (routes) => {
      const [ada, ben] = [await signedIn(routes, "ada"), await signedIn(routes, "ben")];
      const { secret } = await readJson<{ secret: string }>(
        await ada.ask("POST", "/api/keys", { name: "prometheus", scopes: ["administer"], days: 30 }),
        201,
      );
      const bearer = { authorization: `Bearer ${secret}` };
      const statuses = [
        await ada.ask("GET", "/metrics"),
        await request(routes.address, "GET", "/metrics", bearer),
        await ben.ask("GET", "/metrics"),
        await request(routes.address, "GET", "/metrics"),
      ].map(({ status }) => status);
      expect(statuses).toEqual([200, 200, 403, 401]);
    }, WEB_OFF));
});

test("/api/ready answers whoever asks, where a password guards all else", () =>
  withRoutes(
    async ({ address }) => {
      expect(await readJson(await request(address, "GET", "/api/ready"))).toEqual({ status: "ready" });
      expect((await request(address, "GET", "/metrics")).status).toBe(401);
    },
    { ...WEB_OFF, FOOTNOTE_PASSWORD: "a shared password" },
  ));

test("each request has an id in its reply and its line, which says nothing of what was asked", () =>
  withRoutes(async ({ footnote }) => {
    const lines: LogFacts[] = [];
    const failures: (LogFacts | undefined)[] = [];
    const app = createApp(footnote, {
      log: (_error, facts) => void failures.push(facts),
      logRequest: (facts) => void lines.push(facts),
      webFolder: WEB_FOLDER,
    });
    const ask = (path: string, headers: Record<string, string> = {}) =>
      app.request(`http://localhost${path}`, { headers: { host: "localhost", ...headers } });
    const plain = await ask("/api/turns/trn_secret");
    expect(plain.headers.get("x-request-id")).toBe(lines[0]?.["request"]);
    expect(lines[0]).toMatchObject({ method: "GET", route: "/api/turns/{id}", status: 404 });
    expect(JSON.stringify(lines)).not.toContain("trn_secret");
    const named = await ask("/api/health", { "x-request-id": "from-a-proxy-1" });
    expect(named.headers.get("x-request-id")).toBe("from-a-proxy-1");
    const forged = await ask("/api/health", { "x-request-id": "two words, and more" });
    expect(forged.headers.get("x-request-id")).toMatch(/^req_[\w-]+$/u);
    footnote.threads.list = () => Promise.reject(new Error("broken"));
    const broken = await ask("/api/threads");
    expect([broken.status, failures]).toEqual([500, [{ request: broken.headers.get("x-request-id") }]]);
  }, WEB_OFF));
