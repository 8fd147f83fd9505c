/** Codes, and what programs say of themselves. How a program is let in: `test/routes/doors/oauth.test.ts`. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { UserId } from "../../../../core/domain/ids.ts";
import type { FetchPage } from "../../../../core/ports/fetch-page.ts";
import { createAuthorizationCodes } from "./authorization-codes.ts";
import { findClient, mayRedirect, readMetadata } from "./oauth-clients.ts";

const BACK = "http://127.0.0.1:33418/callback";

test("a code is good once, for a minute, for the program that began", () => {
  let nowMs = 0;
  const codes = createAuthorizationCodes(() => nowMs);
  const granted = {
    userId: "usr_a" as UserId,
    clientId: "c",
    clientName: "C",
    redirectUri: BACK,
    renews: false,
    challenge: createHash("sha256").update("only I know").digest("base64url"),
    scopes: ["read" as const],
  };
  const by = { clientId: "c", redirectUri: BACK, verifier: "only I know" };
  const code = codes.give(granted);
  expect(codes.take(code, by)).toMatchObject(granted);
  expect(codes.take(code, by)).toBeUndefined();
  for (const wrong of [{ clientId: "d" }, { redirectUri: `${BACK}x` }, { verifier: "x" }]) {
    const other = codes.give(granted);
    expect(codes.take(other, { ...by, ...wrong })).toBeUndefined();
    expect(codes.take(other, by)).toBeUndefined();
  }
  const late = codes.give(granted);
  nowMs = 60_001;
  expect(codes.take(late, by)).toBeUndefined();
});

describe("a program whose name is an address", () => {
  const id = "https://app.example/oauth/client.json";
  const metadata = { client_id: id, client_name: "App", redirect_uris: ["https://app.example/back"] };
  const fetching =
    (said: unknown): FetchPage =>
    (url) =>
      Promise.resolve({
        url,
        bytes: new TextEncoder().encode(JSON.stringify(said)),
        hints: {},
      });
  const { signal } = new AbortController();

  test("is described by what is there, where that says that it is about it", async () => {
    const client = await findClient(id, fetching(metadata), signal);
    expect(client).toEqual({ id, name: "App", redirectUris: metadata.redirect_uris, renews: false });
    expect(await findClient(id, fetching({ ...metadata, client_id: `${id}x` }), signal)).toBeUndefined();
    expect(await findClient(id, () => Promise.reject(new Error("gone")), signal)).toBeUndefined();
    for (const no of ["http://app.example/c.json", "https://app.example/", "https://u:p@app.example/c"])
      expect(await findClient(no, fetching({ ...metadata, client_id: no }), signal)).toBeUndefined();
  });

  test.each([
    ["https://app.example/back", true],
    ["https://app.example/back?x", false],
    ["http://127.0.0.1:9/cb", true],
    ["http://127.0.0.1:9/other", false],
    ["javascript:alert(1)", false],
  ])("goes back to %s: %s", (uri, may) => {
    const client = {
      id,
      name: "App",
      redirectUris: ["https://app.example/back", "http://127.0.0.1:4000/cb"],
      renews: false,
    };
    expect(mayRedirect(client, uri)).toBe(may);
  });

  test.each([
    "javascript:x",
    "data:text/html,x",
    "http://app.example/",
    "https://a.example/#x",
    "no address",
  ])("may not name %s as its own", (uri) => expect(readMetadata({ redirect_uris: [uri] })).toBeUndefined());
});
