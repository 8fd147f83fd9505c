/** Signing in by a provider of identities: a real one on this machine, as it should be and as it should not. */
import { describe, expect, test } from "vitest";
import { byProvider, cookieOf, PAGE } from "../by-provider.ts";
import { readJson, readRefusal } from "../http-client.ts";
import { request, signedIn, withRoutes } from "../signed-in.ts";

const { there, begin, finish, signInBy, withProvider } = byProvider();

describe("by a provider", () => {
  test("a member signs in whose address it has verified, and is known by who he is there from then on", () =>
    withProvider(async (routes) => {
      await signedIn(routes, "root");
      const ada = await signedIn(routes, "ada");
      expect(await readJson(await request(routes.address, "GET", "/api/session"))).toEqual({
        state: "signed-out",
        provider: "Example ID",
      });
      const reply = await signInBy(routes);
      expect(await readJson(reply.clone())).toMatchObject({ state: "signed-in", account: { id: ada.id } });
      expect(reply.headers.getSetCookie().join()).toMatch(
        /footnote_session=.*HttpOnly; Secure; SameSite=Strict/u,
      );
      const cookie = cookieOf(reply, "footnote_session");
      expect((await request(routes.address, "GET", "/api/threads", { cookie })).status).toBe(200);
      // Another address there makes no other person of him.
      there().person = { sub: "ada", email: "root@a.example", email_verified: true };
      expect(await readJson(await signInBy(routes))).toMatchObject({ account: { id: ada.id } });
      const entries = await routes.footnote.people.record.listAuditEntries({ offset: 0, limit: 9 });
      expect(entries.map(({ what, userId }) => [what, userId])).toContainEqual([
        "POST /api/oidc/finish",
        ada.id,
      ]);
    }));

  test("an administrator is connected only from within, by a session that has just begun, and untied again", () =>
    withProvider(async (routes) => {
      there().person = { sub: "boss", email: "root@a.example", email_verified: true };
      const root = await signedIn(routes, "root");
      expect(await readRefusal(await signInBy(routes))).toMatchObject({
        code: "forbidden",
        message: "An administrator’s account is never connected by its address alone.",
      });
      const begun = await begin(routes, root.cookie, true);
      const back = await there().visit(begun.address);
      // What one browser has begun for an account, another that has stolen the cookie alone cannot finish.
      const stolen = { ...begun, cookie: begun.cookie.split("; ")[0]! };
      expect((await finish(routes, stolen, back)).status).toBe(400);
      expect(await readJson(await finish(routes, begun, back))).toMatchObject({ account: { id: root.id } });
      expect(await readJson(await signInBy(routes))).toMatchObject({ account: { id: root.id } });
      const { identities } = await readJson<{ identities: { id: string }[] }>(
        await root.ask("GET", "/api/identities"),
      );
      expect(identities).toMatchObject([{ subject: "boss", issuer: there().issuer }]);
      expect((await root.ask("DELETE", `/api/identities/${identities[0]!.id}`)).status).toBe(204);
      expect((await signInBy(routes)).status).toBe(403);
      const key = await routes.footnote.people.credentials.makeKey(root.id, {
        name: "k",
        scopes: ["read"],
        days: 1,
      });
      const byKey = { authorization: `Bearer ${key.secret}` };
      expect(
        (await request(routes.address, "POST", "/api/oidc/begin", byKey, { connects: true })).status,
      ).toBe(403);
    }));

  test("nobody unknown comes in unless the host says so, and then as what it says", () =>
    withProvider(async (routes) => {
      await signedIn(routes, "root");
      expect(await readRefusal(await signInBy(routes))).toMatchObject({
        code: "forbidden",
        message: "There is no account for ada@a.example here.",
      });
      expect(await routes.footnote.people.accounts.list()).toHaveLength(1);
    }).then(() =>
      withProvider(
        async (routes) => {
          // The first account would be an administrator's.
          expect((await signInBy(routes)).status).toBe(403);
          await signedIn(routes, "root");
          expect(await readJson(await signInBy(routes))).toMatchObject({ account: { role: "guest" } });
          there().person = {
            sub: "eve",
            email: "eve@a.example",
            email_verified: true,
            groups: ["x", "staff"],
          };
          expect(await readJson(await signInBy(routes))).toMatchObject({
            account: { role: "member" },
            spaces: [{ role: "owner" }],
          });
          there().person = { ...there().person, sub: "out", email: "out@b.example" };
          expect(await readRefusal(await signInBy(routes))).toMatchObject({ code: "forbidden" });
        },
        {
          FOOTNOTE_OIDC_NEW: "guest",
          FOOTNOTE_OIDC_ROLES: "groups=staff:member",
          FOOTNOTE_OIDC_DOMAINS: "a.example",
          FOOTNOTE_OIDC_SCOPES: "groups",
        },
      ),
    ));

  test("an address that is not verified opens nothing", () =>
    withProvider(
      async (routes) => {
        await signedIn(routes, "root");
        await signedIn(routes, "ada");
        there().person = { sub: "mallory", email: "ada@a.example", email_verified: false };
        expect(await readRefusal(await signInBy(routes))).toMatchObject({
          code: "forbidden",
          message: "Example ID does not say that your address of e-mail is yours.",
        });
        there().person = { sub: "mallory" };
        expect((await signInBy(routes)).status).toBe(403);
      },
      { FOOTNOTE_OIDC_NEW: "member" },
    ));

  test("a removed account stays out, and is nobody's again", () =>
    withProvider(async (routes) => {
      await signedIn(routes, "root");
      const ada = await signedIn(routes, "ada");
      await signInBy(routes);
      await routes.footnote.people.accounts.remove(ada.id);
      expect(await readRefusal(await signInBy(routes))).toMatchObject({
        code: "unauthorized",
        message: "This account was removed.",
      });
    }));
});

describe("what was not begun here, or comes twice", () => {
  test("is refused: no cookie, another's state, another issuer, a code again", () =>
    withProvider(async (routes) => {
      await signedIn(routes, "root");
      await signedIn(routes, "ada");
      const begun = await begin(routes);
      const back = await there().visit(begun.address);
      const refusedAs = async (with_: typeof begun, at: URL) =>
        (await readRefusal(await finish(routes, with_, at))).code;
      expect(await refusedAs({ ...begun, cookie: "" }, back)).toBe("bad-request");
      expect(await refusedAs({ ...begun, cookie: "footnote_begun=bm90IGpzb24" }, back)).toBe("bad-request");
      expect(await refusedAs(await begin(routes), back)).toBe("bad-request");
      const other = new URL(back);
      other.searchParams.set("iss", "https://evil.example");
      expect(await refusedAs(begun, other)).toBe("bad-request");
      expect((await finish(routes, begun, back)).status).toBe(200);
      expect(await readRefusal(await finish(routes, begun, back))).toMatchObject({
        code: "bad-request",
        message: expect.stringContaining("was used already"),
      });
    }));

  test("a token for another sign-in is not taken for this one", () =>
    withProvider(async (routes) => {
      await signedIn(routes, "root");
      await signedIn(routes, "ada");
      const begun = await begin(routes);
      const back = await there().visit(begun.address);
      const [name = "", value = ""] = begun.cookie.split("=");
      const kept = JSON.parse(Buffer.from(value, "base64url").toString()) as Record<string, string>;
      const lied = Buffer.from(JSON.stringify({ ...kept, nonce: "of another" })).toString("base64url");
      expect(
        await readRefusal(await finish(routes, { ...begun, cookie: `${name}=${lied}` }, back)),
      ).toMatchObject({
        code: "bad-request",
        message: "Example ID replied something that this server does not trust, and nobody was signed in.",
      });
    }));

  test("what the person or the provider refuses is said by its name alone", () =>
    withProvider(async (routes) => {
      await signedIn(routes, "root");
      const begun = await begin(routes);
      const { state } = Object.fromEntries(new URL(begun.address).searchParams);
      const back = new URL(`${PAGE}sign-in?error=access_denied&error_description=<b>x</b>&state=${state}`);
      back.searchParams.set("iss", there().issuer);
      expect(await readRefusal(await finish(routes, begun, back))).toMatchObject({
        code: "forbidden",
        message: "Example ID did not sign you in (access_denied).",
      });
    }));
});

test("without an issuer there is nothing to sign in by", () =>
  withRoutes(async ({ address, footnote }) => {
    await signedIn({ address, footnote }, "root");
    expect(await readRefusal(await request(address, "POST", "/api/oidc/begin", {}, {}))).toMatchObject({
      code: "not-found",
    });
  }));
