/** Everything as one file over HTTP: who may have it, bring one, and delete everything. */
import { afterAll, expect, test } from "vitest";
import { endEverything } from "../footnote-process.ts";
import { readJson, readRefusal } from "../http-client.ts";
import type { RoutesHere } from "../routes-here.ts";
import { type Person, signedIn, withRoutes } from "../signed-in.ts";

afterAll(endEverything);

const WEB_OFF = { FOOTNOTE_WEB: "off" };
const CONFIRMED = { confirm: "delete everything" };

async function addDocument({ address }: RoutesHere, headers: Record<string, string> = {}): Promise<void> {
  const form = new FormData();
  form.set("file", new Blob(["# The mill\n\nThe mill was built in 1871.\n"]), "mill.md");
  await readJson(await fetch(`${address}/api/documents`, { method: "POST", body: form, headers }), 201);
}

async function exported(
  { address }: RoutesHere,
  headers: Record<string, string> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await fetch(`${address}/api/archive`, { headers });
  expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "application/gzip"]);
  expect(reply.headers.get("content-disposition")).toMatch(/^attachment; filename="footnote-.*\.tar\.gz"$/u);
  return new Uint8Array(await reply.arrayBuffer());
}

const imported = (
  { address }: RoutesHere,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  query = "",
): Promise<Response> =>
  fetch(`${address}/api/archive${query}`, {
    method: "POST",
    body,
    headers: { ...headers, "content-type": "application/gzip" },
  });

async function documentsOf(person: Person): Promise<number> {
  return (await readJson<{ total: number }>(await person.ask("GET", "/api/documents"))).total;
}

test("alone, one exports everything, imports it elsewhere, and deletes it by saying so in words", () =>
  withRoutes(async (one) => {
    await addDocument(one);
    const archive = await exported(one);
    await withRoutes(async (other) => {
      const report = await readJson(await imported(other, archive));
      expect(report).toMatchObject({
        added: { documents: 1, originals: 1 },
        there: { documents: 0 },
        settings: [],
      });
      const broken = await readRefusal(await imported(other, archive.slice(0, archive.length / 2)));
      expect(broken).toMatchObject({ code: "document-unreadable" });
      const headers = { "content-type": "application/json" };
      const remove = (confirm: string): Promise<Response> =>
        fetch(`${other.address}/api/archive`, {
          method: "DELETE",
          body: JSON.stringify({ confirm }),
          headers,
        });
      expect(await readRefusal(await remove("yes"))).toMatchObject({ code: "bad-request" });
      expect(await readJson(await remove("全部删除"))).toMatchObject({ deleted: { documents: 1 } });
      expect(await readJson(await imported(other, archive))).toMatchObject({ added: { documents: 1 } });
    }, WEB_OFF);
  }, WEB_OFF));

test("with accounts, it is what the owner of a space may do there, and what is in no other space", () =>
  withRoutes(async (routes) => {
    const ada = await signedIn(routes, "ada");
    const ben = await signedIn(routes, "ben");
    await addDocument(routes, { cookie: ada.cookie });
    const archive = await exported(routes, { cookie: ada.cookie });
    const own = await readJson<{ added: { documents: number } }>(
      await imported(routes, archive, { cookie: ben.cookie }),
    );
    expect(own.added.documents).toBe(1);

    await ada.ask("PUT", `/api/spaces/${ada.spaceId}/members`, { email: ben.email, role: "writer" });
    const there = `?space=${ada.spaceId}`;
    for (const [method, body] of [
      ["GET", undefined],
      ["DELETE", CONFIRMED],
    ] as const) {
      const refusal = await readRefusal(await ben.ask(method, `/api/archive${there}`, body));
      expect(refusal).toMatchObject({ code: "forbidden" });
    }
    expect(await readRefusal(await imported(routes, archive, { cookie: ben.cookie }, there))).toMatchObject({
      code: "forbidden",
    });
    // What others asked and added there is theirs.
    expect(await readRefusal(await ada.ask("DELETE", "/api/archive", CONFIRMED))).toMatchObject({
      code: "forbidden",
    });

    expect(await readJson(await ben.ask("DELETE", "/api/archive", CONFIRMED))).toMatchObject({
      deleted: { documents: 1 },
    });
    expect([await documentsOf(ada), await documentsOf(ben)]).toEqual([1, 0]);
    const { entries } = await readJson<{ entries: { what: string }[] }>(await ada.ask("GET", "/api/audit"));
    const told = entries.map(({ what }) => what);
    expect(told).toContain("DELETE /api/archive");
    expect(told).toContain("POST /api/archive");
  }, WEB_OFF));

test("a key does it only with the right to lead, and settings are for who administers", () =>
  withRoutes(async (routes) => {
    const ada = await signedIn(routes, "ada");
    const ben = await signedIn(routes, "ben");
    const keyOf = async (person: Person, scopes: readonly string[]): Promise<Record<string, string>> => {
      const body = { name: scopes.join(), scopes, days: 1 };
      const { secret } = await readJson<{ secret: string }>(await person.ask("POST", "/api/keys", body), 201);
      return { authorization: `Bearer ${secret}` };
    };
    const reading = await keyOf(ada, ["read", "ask", "write"]);
    expect(
      await readRefusal(await fetch(`${routes.address}/api/archive`, { headers: reading })),
    ).toMatchObject({
      code: "forbidden",
    });
    const archive = await exported(routes, await keyOf(ada, ["lead"]));
    const withSettings = await imported(routes, archive, { cookie: ben.cookie }, "?settings=true");
    expect(await readRefusal(withSettings)).toMatchObject({ code: "forbidden" });
  }, WEB_OFF));
