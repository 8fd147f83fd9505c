/** What whoever runs servers asks: numbers for Prometheus, told to administrators alone, and whether requests may come. */
import { afterAll, describe, expect, test } from "vitest";
import { endEverything } from "../footnote-process.ts";
import { readJson } from "../http-client.ts";
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
