/** Invitations, the record of who did what, and the shared password beside accounts, over HTTP. */
import { afterAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/apps/server/app.ts";
import { WEB_FOLDER } from "../../src/compose/project-root.ts";
import type { SessionState } from "../../src/core/domain/account-replies.ts";
import { endEverything } from "../footnote-process.ts";
import { readJson, readRefusal } from "../http-client.ts";
import { PASSWORD, request, signedIn, withRoutes } from "../signed-in.ts";

afterAll(endEverything);

const sessionOf = async (reply: Response): Promise<SessionState> => readJson(reply);
const cookieOf = (reply: Response): string => reply.headers.getSetCookie()[0]?.split(";")[0] ?? "";

describe("an invitation", () => {
  test("makes one account, in the space that it names, and only once", () =>
    withRoutes(async (routes) => {
      const { address } = routes;
      const ada = await signedIn(routes, "ada");
      const space = { id: ada.spaceId, role: "reader" };
      const reply = await ada.ask("POST", "/api/invitations", { role: "guest", days: 7, space });
      const { secret } = await readJson<{ secret: string }>(reply, 201);
      const accept = (email: string) =>
        request(address, "POST", "/api/invitations/accept", {}, { secret, email, password: PASSWORD });
      const joined = await accept("gus@a.example");
      expect(await sessionOf(joined)).toMatchObject({
        account: { role: "guest" },
        spaces: [{ id: ada.spaceId, role: "reader" }],
      });
      const cookie = cookieOf(joined);
      expect((await request(address, "GET", "/api/threads", { cookie })).status).toBe(200);
      const second = await readRefusal(await accept("eve@a.example"));
      expect(second).toMatchObject({ code: "not-found" });
      expect((await routes.footnote.people.accounts.list()).map(({ email }) => email)).toEqual([
        "ada@a.example",
        "gus@a.example",
      ]);
    }));

  test("is for one address where it names one, and can be taken back", () =>
    withRoutes(async (routes) => {
      const ada = await signedIn(routes, "ada");
      const body = { role: "member", days: 7, email: "ben@a.example" };
      const { secret, invitation } = await readJson<{ secret: string; invitation: { id: string } }>(
        await ada.ask("POST", "/api/invitations", body),
        201,
      );
      const accept = (email: string) =>
        request(routes.address, "POST", "/api/invitations/accept", {}, { secret, email, password: PASSWORD });
      expect((await accept("eve@a.example")).status).toBe(400);
      expect((await ada.ask("DELETE", `/api/invitations/${invitation.id}`)).status).toBe(204);
      expect((await accept("ben@a.example")).status).toBe(404);
    }));
});

describe("an invitation for nobody in particular", () => {
  test("does not give what a person had who was removed to whoever names the address", () =>
    withRoutes(async (routes) => {
      const ada = await signedIn(routes, "ada");
      const ben = await signedIn(routes, "ben");
      await ben.ask("POST", "/api/spaces", { name: "What Ben wrote" });
      expect((await ada.ask("DELETE", `/api/people/${ben.id}`)).status).toBe(204);
      const invite = async (named: object): Promise<string> => {
        const body = { role: "guest", days: 7, ...named };
        return (await readJson<{ secret: string }>(await ada.ask("POST", "/api/invitations", body), 201))
          .secret;
      };
      const accept = (secret: string) =>
        request(
          routes.address,
          "POST",
          "/api/invitations/accept",
          {},
          {
            secret,
            email: ben.email,
            password: PASSWORD,
          },
        );
      expect(await readRefusal(await accept(await invite({})))).toMatchObject({ code: "bad-request" });
      expect(await routes.footnote.people.accounts.get(ben.id)).toBeUndefined();
      // An administrator who names him wants him back.
      expect((await accept(await invite({ email: ben.email }))).status).toBe(200);
      expect(await routes.footnote.people.accounts.get(ben.id)).toMatchObject({ email: ben.email });
    }));
});

test.each(["removed", "no administrator any more"])(
  "an invitation of somebody who is %s lets nobody in",
  (what) =>
    withRoutes(async (routes) => {
      const ada = await signedIn(routes, "ada");
      const ben = await signedIn(routes, "ben", "admin");
      const body = { role: "admin", days: 365 };
      const { secret } = await readJson<{ secret: string }>(
        await ben.ask("POST", "/api/invitations", body),
        201,
      );
      const path = `/api/people/${ben.id}`;
      if (what === "removed") await ada.ask("DELETE", path);
      else await ada.ask("PUT", path, { role: "member" });
      const join = { secret, email: "back@a.example", password: PASSWORD };
      const reply = await request(routes.address, "POST", "/api/invitations/accept", {}, join);
      expect(await readRefusal(reply)).toMatchObject({ code: "not-found" });
      expect(await routes.footnote.people.accounts.list()).toHaveLength(what === "removed" ? 1 : 2);
    }),
);

test("the record says who did what, and nothing of what was asked", () =>
  withRoutes(async (routes) => {
    const ada = await signedIn(routes, "ada");
    const question = "A secret question about the mill?";
    await request(
      routes.address,
      "POST",
      "/api/ask",
      { cookie: ada.cookie, accept: "application/json" },
      { question },
    );
    await ada.ask("POST", "/api/spaces", { name: "Shared" });
    const reply = await ada.ask("GET", "/api/audit");
    const text = await reply.text();
    expect(text).not.toContain("mill");
    expect(JSON.parse(text)).toMatchObject({
      entries: [
        { userId: ada.id, what: "POST /api/spaces" },
        { userId: ada.id, what: "POST /api/ask", spaceId: ada.spaceId },
      ],
    });
  }));

test("FOOTNOTE_PASSWORD goes on as one administrator beside accounts", () =>
  withRoutes(
    async (routes) => {
      const authorization = `Basic ${Buffer.from(":the shared word").toString("base64")}`;
      expect((await fetch(`${routes.address}/api/threads`)).headers.get("www-authenticate")).toContain(
        "Basic",
      );
      const before = await request(routes.address, "GET", "/api/people", { authorization });
      expect(before.status).toBe(200);
      await signedIn(routes, "ada");
      const bare = await fetch(`${routes.address}/api/threads`);
      expect([bare.status, bare.headers.get("www-authenticate")]).toEqual([401, null]);
      const after = await request(routes.address, "GET", "/api/people", { authorization });
      expect(after.status).toBe(200);
    },
    { FOOTNOTE_PASSWORD: "the shared word" },
  ));

test("a route that the contract does not state is refused, whoever asks", () =>
  withRoutes(async ({ footnote }) => {
    const app = createApp(footnote, { log: () => undefined, webFolder: WEB_FOLDER });
    app.get("/api/unstated", (context) => context.json({ secret: true }));
    const reply = await app.request("http://localhost/api/unstated", { headers: { host: "localhost" } });
    expect([reply.status, await reply.json()]).toMatchObject([403, { error: { code: "forbidden" } }]);
    const nothing = await app.request("http://localhost/api/nothing", { headers: { host: "localhost" } });
    expect(nothing.status).toBe(404);
  }));
