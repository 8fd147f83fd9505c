/** Accounts over HTTP: who gets in, by what, and until when. */
import { afterAll, describe, expect, test, vi } from "vitest";
import type { SessionState } from "../../src/core/domain/account-replies.ts";
import { DEEDS } from "../../src/core/domain/policy.ts";
import { ALL_ROUTES } from "../../src/contract/routes/all-routes.ts";
import { endEverything } from "../footnote-process.ts";
import { readJson, readRefusal } from "../http-client.ts";
import { PASSWORD, request, signedIn, withRoutes } from "../signed-in.ts";

afterAll(endEverything);

const sessionOf = async (reply: Response): Promise<SessionState> => readJson(reply);
const cookieOf = (reply: Response): string => reply.headers.getSetCookie()[0]?.split(";")[0] ?? "";

test("every route of the contract names a deed of the policy", () => {
  const without = ALL_ROUTES.filter((route) => !(DEEDS as readonly string[]).includes(route["x-deed"]));
  expect(without.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

describe("alone on loopback", () => {
  test("nobody signs in, and nothing is about accounts", () =>
    withRoutes(async ({ address }) => {
      expect(await sessionOf(await fetch(`${address}/api/session`))).toEqual({ state: "open" });
      expect((await fetch(`${address}/api/threads`)).status).toBe(200);
      expect(await readRefusal(await fetch(`${address}/api/spaces`))).toMatchObject({ code: "not-found" });
      expect((await fetch(`${address}/api/threads?space=spc_other`)).status).toBe(404);
    }));
});

describe("a server that others reach", () => {
  const env = { FOOTNOTE_HOST: "0.0.0.0" };
  const setUpCode = "ABCDE-23456";

  test("lets nobody do anything until the code of its log has made an administrator", () =>
    withRoutes(
      async ({ address, footnote }) => {
        expect(await sessionOf(await fetch(`${address}/api/session`))).toEqual({ state: "set-up" });
        expect(await readRefusal(await fetch(`${address}/api/threads`))).toMatchObject({
          code: "unauthorized",
        });
        const made = { email: "Ada@A.example", password: PASSWORD };
        const wrong = await request(address, "POST", "/api/set-up", {}, { ...made, code: "ABCDE-23457" });
        expect(await readRefusal(wrong)).toMatchObject({ code: "unauthorized" });
        const right = await request(address, "POST", "/api/set-up", {}, { ...made, code: "abcde 23456" });
        expect(await sessionOf(right)).toMatchObject({
          state: "signed-in",
          account: { email: "ada@a.example", role: "admin", id: "usr_home" },
          spaces: [{ id: "spc_home", role: "owner" }],
        });
        expect(right.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Strict/u);
        const cookie = cookieOf(right);
        expect((await request(address, "GET", "/api/threads", { cookie })).status).toBe(200);
        const again = await request(address, "POST", "/api/set-up", {}, { ...made, code: setUpCode });
        expect(await readRefusal(again)).toMatchObject({ code: "forbidden" });
        expect(await footnote.people.accounts.list()).toHaveLength(1);
      },
      env,
      { setUpCode },
    ));

  test("shows its page to whoever comes, and a foreign page changes nothing", () =>
    withRoutes(async (routes) => {
      const ada = await signedIn(routes, "ada");
      expect((await fetch(`${routes.address}/nothing-here.js`)).status).toBe(404);
      const foreign = { cookie: ada.cookie, origin: "https://evil.example" };
      const reply = await request(routes.address, "DELETE", "/api/threads/x", foreign);
      expect(await readRefusal(reply)).toMatchObject({ code: "origin-refused" });
    }, env));
});

describe("a session", () => {
  test("begins with the password, is listed, and ends once and for all", () =>
    withRoutes(async (routes) => {
      const { address } = routes;
      await signedIn(routes, "ada");
      const given = { email: " ADA@a.example ", password: PASSWORD };
      const reply = await request(address, "POST", "/api/session", { "user-agent": "Lynx" }, given);
      const cookie = cookieOf(reply);
      const listed = await readJson<{ credentials: { id: string; name: string }[]; current: string }>(
        await request(address, "GET", "/api/sessions", { cookie }),
      );
      expect(listed.credentials.map(({ name }) => name)).toEqual(["Lynx", "a test"]);
      expect(listed.credentials[0]?.id).toBe(listed.current);
      expect((await request(address, "DELETE", "/api/session", { cookie })).status).toBe(204);
      const replayed = await request(address, "GET", "/api/threads", { cookie });
      expect(await readRefusal(replayed)).toMatchObject({
        code: "unauthorized",
        message: "Your session has ended.",
      });
      expect(await sessionOf(await request(address, "GET", "/api/session", { cookie }))).toEqual({
        state: "signed-out",
      });
    }));

  test("that is over, stolen from its store, or of no kind of ours lets nobody in", () =>
    withRoutes(async (routes) => {
      const { address, footnote } = routes;
      const ada = await signedIn(routes, "ada");
      const { record } = footnote.people;
      const stored = await record.listCredentials(ada.id, "session");
      const past = { ...stored[0]!, id: "crd_past" as never, endsAt: "2020-01-01T00:00:00.000Z" };
      const hash = "c".repeat(64);
      await record.addCredential(past, ada.id, hash);
      for (const secret of [hash, "", "fns_guess", "x; y", "../..", "fnk_key"]) {
        const cookie = `footnote_session=${secret}`;
        expect((await request(address, "GET", "/api/threads", { cookie })).status).toBe(401);
      }
      const { secret } = await footnote.people.credentials.makeKey(ada.id, {
        name: "k",
        scopes: ["read"],
        days: 1,
      });
      const asCookie = { cookie: `footnote_session=${secret}` };
      expect((await request(address, "GET", "/api/threads", asCookie)).status).toBe(401);
    }));

  test("ends with a change of the password, but for the one that changed it", () =>
    withRoutes(async (routes) => {
      const { address } = routes;
      const ada = await signedIn(routes, "ada");
      const other = cookieOf(
        await request(address, "POST", "/api/session", {}, { email: ada.email, password: PASSWORD }),
      );
      const short = await ada.ask("PUT", "/api/password", { password: PASSWORD, newPassword: "short" });
      expect(await readRefusal(short)).toMatchObject({ code: "bad-request" });
      const reply = await ada.ask("PUT", "/api/password", {
        password: PASSWORD,
        newPassword: "another one 2",
      });
      const cookie = cookieOf(reply);
      expect((await request(address, "GET", "/api/threads", { cookie })).status).toBe(200);
      expect((await request(address, "GET", "/api/threads", { cookie: other })).status).toBe(401);
    }));

  test("is not begun by guessing: an account is slowed wherever the guesses come from", () =>
    withRoutes(async (routes) => {
      await signedIn(routes, "ada");
      const guess = (password: string) =>
        request(routes.address, "POST", "/api/session", {}, { email: "ada@a.example", password });
      const codes: string[] = [];
      const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true);
      for (let nth = 0; nth < 12; nth++) codes.push((await readRefusal(await guess(`wrong ${nth}`))).code);
      const lines = logged.mock.calls.map(String).filter((line) => line.includes("too-many-guesses"));
      logged.mockRestore();
      expect(lines).toEqual([expect.stringContaining("ada@a.example")]);
      expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => "unauthorized"));
      expect(codes.at(-1)).toBe("too-many-guesses");
      const right = await guess(PASSWORD);
      expect([right.status, right.headers.get("retry-after")]).toEqual([429, expect.any(String)]);
    }));

  test("is not begun by guessing many at once: what comes out after the limit is not told", () =>
    withRoutes(async (routes) => {
      await signedIn(routes, "ada");
      const passwords = [...Array.from({ length: 20 }, (_, nth) => `wrong ${nth}`), PASSWORD];
      const replies = await Promise.all(
        passwords.map((password) =>
          request(routes.address, "POST", "/api/session", {}, { email: "ada@a.example", password }),
        ),
      );
      expect(replies.filter(({ status }) => status === 401)).toHaveLength(10);
      expect(replies.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10);
    }));
});

describe("a key", () => {
  test("does what its scopes say, for its person, until it is taken back", () =>
    withRoutes(async (routes) => {
      const { address } = routes;
      const ada = await signedIn(routes, "ada");
      const made = await ada.ask("POST", "/api/keys", { name: "reader", scopes: ["read"], days: 30 });
      const { secret, credential } = await readJson<{ secret: string; credential: { id: string } }>(
        made,
        201,
      );
      const authorization = `Bearer ${secret}`;
      expect((await request(address, "GET", "/api/threads", { authorization })).status).toBe(200);
      const asking = await request(
        address,
        "POST",
        "/api/ask",
        { authorization },
        { question: "What is it?" },
      );
      expect(await readRefusal(asking)).toMatchObject({
        code: "forbidden",
        message: "This key was not made for that: its scopes are read.",
      });
      expect((await request(address, "POST", "/api/keys", { authorization }, {})).status).toBe(403);
      expect((await request(address, "GET", "/api/people", { authorization })).status).toBe(403);
      expect((await ada.ask("DELETE", `/api/keys/${credential.id}`)).status).toBe(204);
      expect((await request(address, "GET", "/api/threads", { authorization })).status).toBe(401);
      const wide = await ada.ask("POST", "/api/keys", { name: "w", scopes: ["visit"], days: 30 });
      expect(await readRefusal(wide)).toMatchObject({ code: "bad-request" });
    }));

  test("that is for administering alone administers, in spaces of its person, and reads nothing in them", () =>
    withRoutes(async (routes) => {
      const [ada, ben] = [await signedIn(routes, "ada"), await signedIn(routes, "ben")];
      const made = await ada.ask("POST", "/api/keys", { name: "ops", scopes: ["administer"], days: 30 });
      const { secret } = await readJson<{ secret: string }>(made, 201);
      const statusOf = async (path: string) =>
        (await request(routes.address, "GET", path, { authorization: `Bearer ${secret}` })).status;
      const administering = ["/api/people", "/api/settings", `/api/people?space=${ada.spaceId}`];
      expect(await Promise.all(administering.map(statusOf))).toEqual([200, 200, 200]);
      expect(await statusOf("/api/threads")).toBe(403);
      expect(await statusOf(`/api/people?space=${ben.spaceId}`)).toBe(404);
    }));
});

describe("roles", () => {
  test("decide what an account may do at all", () =>
    withRoutes(async (routes) => {
      const [ada, ben] = [await signedIn(routes, "ada"), await signedIn(routes, "ben", "member")];
      const guest = await signedIn(routes, "gus", "guest");
      const statuses = async (path: string, method = "GET", body?: unknown) =>
        Promise.all([ada, ben, guest].map(async (one) => (await one.ask(method, path, body)).status));
      expect(await statuses("/api/people")).toEqual([200, 403, 403]);
      expect(await statuses("/api/audit")).toEqual([200, 403, 403]);
      expect(await statuses("/api/doctor")).toEqual([200, 403, 403]);
      expect(await statuses("/api/threads")).toEqual([200, 200, 403]);
      expect(await statuses("/api/spaces", "POST", { name: "New" })).toEqual([201, 201, 403]);
      expect(await statuses("/api/sessions")).toEqual([200, 200, 200]);
    }));

  test("the last administrator stays one", () =>
    withRoutes(async (routes) => {
      const ada = await signedIn(routes, "ada");
      const ben = await signedIn(routes, "ben");
      const demoted = await ada.ask("PUT", `/api/people/${ada.id}`, { role: "member" });
      expect(await readRefusal(demoted)).toMatchObject({ code: "bad-request" });
      expect((await ada.ask("DELETE", `/api/people/${ada.id}`)).status).toBe(400);
      expect((await ada.ask("PUT", `/api/people/${ben.id}`, { role: "admin" })).status).toBe(200);
      expect((await ben.ask("DELETE", `/api/people/${ada.id}`)).status).toBe(204);
      expect((await ada.ask("GET", "/api/threads")).status).toBe(401);
    }));

  test("a removed account signs in no more, and comes back to what it had", () =>
    withRoutes(async (routes) => {
      const { address, footnote } = routes;
      const ada = await signedIn(routes, "ada");
      const ben = await signedIn(routes, "ben");
      const { title } = { title: "What did Ben ask here?" };
      await request(
        address,
        "POST",
        "/api/ask",
        { cookie: ben.cookie, accept: "application/json" },
        { question: title },
      );
      await ada.ask("DELETE", `/api/people/${ben.id}`);
      expect((await ben.ask("GET", "/api/threads")).status).toBe(401);
      const signIn = { email: ben.email, password: PASSWORD };
      expect((await request(address, "POST", "/api/session", {}, signIn)).status).toBe(401);
      const again = await footnote.people.accounts.add({ ...signIn, role: "member" });
      expect(again.id).toBe(ben.id);
      const cookie = cookieOf(await request(address, "POST", "/api/session", {}, signIn));
      const threads = await readJson<{ threads: { title: string }[] }>(
        await request(address, "GET", "/api/threads", { cookie }),
      );
      expect(threads.threads).toMatchObject([{ title }]);
    }));
});
