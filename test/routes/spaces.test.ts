/**
 * Spaces over HTTP: whoever asks for whatever, by whatever ids, sees nothing of a space that he is not in, and changes nothing there.
 * What a request takes in time is not held here.
 */
import { array, assert, asyncProperty, constantFrom, record } from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SpaceId } from "../../src/core/domain/ids.ts";
import { endEverything } from "../footnote-process.ts";
import { readJson, readRefusal } from "../http-client.ts";
import { runs } from "../property-runs.ts";
import { openRoutes, type RoutesHere } from "../routes-here.ts";
import { type Person, request, signedIn, withRoutes } from "../signed-in.ts";

afterAll(endEverything);

/** Words that stand in one space alone: in the name and the text of its document, and in what is asked there. */
const MARKS = ["quillback", "marzipanic", "tessellara", "obsidianne"];

interface Kept {
  readonly id: SpaceId;
  readonly mark: string;
  readonly members: readonly string[];
  readonly owner: Person;
  /** Of everything that it has, by kind. */
  readonly ids: Readonly<Record<string, string>>;
}

async function fill(routes: RoutesHere, owner: Person, id: SpaceId, mark: string): Promise<Kept["ids"]> {
  const { address } = routes;
  const { cookie } = owner;
  const form = new FormData();
  const text = `# The ${mark} mill\n\nThe ${mark} mill was built in 1871 by Ada ${mark}. It stands beside the river.\n`;
  form.set("file", new Blob([text]), `${mark}.md`);
  const space = `space=${id}`;
  const added = await fetch(`${address}/api/documents?${space}`, {
    method: "POST",
    body: form,
    headers: { cookie },
  });
  const { document } = await readJson<{ document: { id: string } }>(added, 201);
  const asked = { question: `When was the ${mark} mill built?`, sources: ["library"] };
  const json = { cookie, accept: "application/json" };
  const turn = await readJson<{ turnId: string; threadId: string; runId: string }>(
    await request(address, "POST", `/api/ask?${space}`, json, asked),
  );
  const digest = await readJson<{ id: string }>(
    await request(address, "POST", `/api/digests?${space}`, { cookie }, { documentId: document.id }),
  );
  const research = await readJson<{ id: string }>(
    await request(address, "POST", `/api/research?${space}`, { cookie }, { ...asked, waits: true }),
  );
  const link = await readJson<{ share: { id: string } }>(
    await request(
      address,
      "POST",
      `/api/shares?${space}`,
      { cookie },
      {
        kind: "turn",
        subject: turn.turnId,
        days: 1,
      },
    ),
    201,
  );
  return {
    share: link.share.id,
    document: document.id,
    turn: turn.turnId,
    thread: turn.threadId,
    run: turn.runId,
    digest: digest.id,
    research: research.id,
  };
}

type Call = readonly [method: string, path: string, body?: (ids: Kept["ids"]) => unknown];

/** `:kind` is the id of that kind in some space. */
const CALLS: readonly Call[] = [
  ["GET", "/api/documents"],
  ["GET", "/api/documents?text=mill"],
  ["GET", "/api/documents/:document"],
  ["GET", "/api/documents/:document/text"],
  ["DELETE", "/api/documents/:document"],
  ["GET", "/api/threads"],
  ["GET", "/api/threads?text=mill"],
  ["GET", "/api/threads/:thread"],
  ["PATCH", "/api/threads/:thread", () => ({ title: "Taken over" })],
  ["DELETE", "/api/threads/:thread"],
  ["GET", "/api/turns/:turn"],
  ["GET", "/api/turns/:turn/export?format=markdown"],
  ["GET", "/api/turns/:turn/export?format=bibtex"],
  ["POST", "/api/turns/:turn/recheck"],
  ["GET", "/api/runs/:run/events"],
  ["DELETE", "/api/runs/:run"],
  ["GET", "/api/digests"],
  ["GET", "/api/digests/:digest"],
  ["GET", "/api/digests/:digest/export?format=markdown"],
  ["POST", "/api/digests/:digest/stop"],
  ["DELETE", "/api/digests/:digest"],
  ["GET", "/api/research"],
  ["GET", "/api/research/:research"],
  ["GET", "/api/research/:research/events"],
  ["GET", "/api/research/:research/export?format=markdown"],
  ["POST", "/api/research/:research/cancel"],
  ["DELETE", "/api/research/:research"],
  ["GET", "/api/shares"],
  ["POST", "/api/shares", ({ turn }) => ({ kind: "turn", subject: turn, days: 1 })],
  ["POST", "/api/shares", ({ thread }) => ({ kind: "thread", subject: thread, days: 1 })],
  ["POST", "/api/shares", ({ digest }) => ({ kind: "digest", subject: digest, days: 1 })],
  ["POST", "/api/shares", ({ research }) => ({ kind: "research", subject: research, days: 1 })],
  ["DELETE", "/api/shares/:share"],
  ["GET", "/shared/:share"],
  ["GET", "/shared/:turn"],
  ["GET", "/api/sites"],
  ["GET", "/api/usage?by=thread"],
  ["GET", "/api/health"],
  ["GET", "/api/spaces"],
  ["GET", "/api/session"],
  ["GET", "/v1/responses/resp_:run"],
  ["DELETE", "/v1/responses/resp_:run"],
  ["POST", "/search", () => ({ query: "When was the mill built?" })],
  [
    "POST",
    "/v1/chat/completions",
    () => ({ model: "footnote", messages: [{ role: "user", content: "When was the mill built?" }] }),
  ],
  ["POST", "/api/ask", () => ({ question: "When was the mill built, and by whom?" })],
  ["POST", "/api/ask", ({ thread }) => ({ question: "And by whom?", threadId: thread })],
  ["POST", "/api/ask", ({ document }) => ({ question: "Who built it?", documentIds: [document] })],
  ["POST", "/api/digests", ({ document }) => ({ documentId: document })],
  ["POST", "/api/grid", ({ document }) => ({ questions: ["When was it built?"], documentIds: [document] })],
];

describe("three people with a space of their own each, and one that two of them share", () => {
  let routes: RoutesHere;
  let people: Person[];
  let spaces: Kept[];

  beforeAll(async () => {
    routes = await openRoutes({ FOOTNOTE_WEB: "off" });
    people = [];
    for (const name of ["ada", "ben", "eve"]) people.push(await signedIn(routes, name));
    const [ada, ben] = people as [Person, Person, Person];
    const made = await readJson<{ id: SpaceId }>(
      await ada.ask("POST", "/api/spaces", { name: "Shared" }),
      201,
    );
    const member = { email: ben.email, role: "reader" };
    await readJson(await ada.ask("PUT", `/api/spaces/${made.id}/members`, member));
    spaces = [];
    for (const [nth, person] of people.entries()) {
      const ids = await fill(routes, person, person.spaceId!, MARKS[nth]!);
      spaces.push({ id: person.spaceId!, mark: MARKS[nth]!, members: [person.email], owner: person, ids });
    }
    const ids = await fill(routes, ada, made.id, MARKS[3]!);
    spaces.push({ id: made.id, mark: MARKS[3]!, members: [ada.email, ben.email], owner: ada, ids });
  }, 120_000);
  afterAll(() => routes?.close());

  const nth = constantFrom(0, 1, 2, 3);
  const calls = array(
    record({ who: constantFrom(0, 1, 2), within: nth, of: nth, call: constantFrom(...CALLS) }),
    { minLength: 1, maxLength: 8 },
  );

  test("nothing crosses from one to another, whatever is asked with whatever ids", async () => {
    await assert(
      asyncProperty(calls, async (done) => {
        for (const { who, within, of, call } of done) {
          const person = people[who]!;
          const [asked, named] = [spaces[within]!, spaces[of]!];
          const [method, path, body] = call;
          // What the members of a space do to it is their affair.
          if (asked === named && named.members.includes(person.email) && method !== "GET") continue;
          const filled = path.replaceAll(/:(\w+)/gu, (_, kind: string) => named.ids[kind] ?? "none");
          const address = `${filled}${filled.includes("?") ? "&" : "?"}space=${asked.id}`;
          const reply = await person.ask(method, address, body?.(named.ids));
          const text = decodeURIComponent(JSON.stringify([...reply.headers])) + (await reply.text());
          if (path === "/api/health" && reply.ok) expect(text).toContain('"documents":1,');
          for (const space of spaces) {
            if (space.members.includes(person.email)) continue;
            expect({ address, who: person.email, text }).not.toMatchObject({
              text: expect.stringContaining(space.mark),
            });
          }
        }
      }),
      { numRuns: runs(300) },
    );
    for (const { owner, id, mark, ids } of spaces) {
      const within = (path: string) =>
        owner.ask("GET", `${path}${path.includes("?") ? "&" : "?"}space=${id}`);
      const documents = await (await within("/api/documents?text=mill")).text();
      expect(documents).toContain(mark);
      for (const [kind, path] of [
        ["thread", "/api/threads/"],
        ["turn", "/api/turns/"],
        ["digest", "/api/digests/"],
        ["research", "/api/research/"],
      ] as const) {
        const reply = await within(path + ids[kind]);
        expect([kind, reply.status, (await reply.text()).includes(mark)]).toEqual([kind, 200, true]);
      }
    }
  }, 300_000);

  test("who may only read in a space does nothing else there, and who is in none is told of none", async () => {
    const [, ben, eve] = people as [Person, Person, Person];
    const shared = spaces[3]!;
    const asking = await ben.ask("POST", `/api/ask?space=${shared.id}`, { question: "What is it?" });
    expect(await readRefusal(asking)).toMatchObject({ code: "forbidden" });
    expect((await ben.ask("DELETE", `/api/threads/${shared.ids["thread"]}?space=${shared.id}`)).status).toBe(
      403,
    );
    const adding = await ben.ask("PUT", `/api/spaces/${shared.id}/members`, {
      email: eve.email,
      role: "reader",
    });
    expect(adding.status).toBe(403);
    for (const path of ["/members", ""]) {
      const method = path === "" ? "PUT" : "GET";
      const body = method === "PUT" ? { name: "Mine" } : undefined;
      const there = await eve.ask(method, `/api/spaces/${shared.id}${path}`, body);
      const nowhere = await eve.ask(method, `/api/spaces/spc_none${path}`, body);
      expect([there.status, nowhere.status]).toEqual([404, 404]);
    }
  });
});

test("who is taken out of a space is in it no more, and who leaves it either", () =>
  withRoutes(async (routes) => {
    const [ada, ben] = [await signedIn(routes, "ada"), await signedIn(routes, "ben")];
    const { id } = await readJson<{ id: string }>(
      await ada.ask("POST", "/api/spaces", { name: "Shared" }),
      201,
    );
    const letIn = () => ada.ask("PUT", `/api/spaces/${id}/members`, { email: ben.email, role: "writer" });
    const seen = async () => (await ben.ask("GET", `/api/threads?space=${id}`)).status;
    await letIn();
    expect(await seen()).toBe(200);
    expect((await ada.ask("DELETE", `/api/spaces/${id}/members/${ben.id}`)).status).toBe(204);
    expect(await seen()).toBe(404);
    await letIn();
    expect((await ben.ask("DELETE", `/api/spaces/${id}/members/${ben.id}`)).status).toBe(204);
    expect(await seen()).toBe(404);
    const last = await readRefusal(await ada.ask("DELETE", `/api/spaces/${id}/members/${ada.id}`));
    expect(last).toMatchObject({ code: "bad-request", message: "A space keeps at least one owner." });
    const nobody = await ada.ask("PUT", `/api/spaces/${id}/members`, {
      email: "no@a.example",
      role: "reader",
    });
    expect(await readRefusal(nobody)).toMatchObject({ code: "not-found" });
  }));
