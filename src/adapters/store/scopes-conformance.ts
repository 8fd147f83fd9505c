/**
 * What every store must do with spaces: whatever is done in another space, with whatever ids, one finds what it would
 * find alone. Part of store-conformance.ts.
 */
import { array, assert, asyncProperty, nat, record } from "fast-check";
import { expect, it } from "vitest";
import type {
  DigestId,
  DocumentId,
  ResearchId,
  RunId,
  SiteId,
  SpaceId,
  ThreadId,
  TurnId,
  UserId,
} from "../../core/domain/ids.ts";
import { makeScope } from "../../core/domain/make-scope.ts";
import type { DocumentOrigin } from "../../core/ports/document-store.ts";
import type { Store } from "../../core/ports/store.ts";
import type { Stores } from "../../core/ports/stores.ts";
import { newRecord } from "./digests-conformance.ts";
import { fakeResearch } from "./research-conformance.ts";
import { newDocument, newTurn, span } from "./made-rows.ts";
import { putTurn } from "./put-turn.ts";
import { newSite, sitePage } from "./sites-conformance.ts";

/** The scope of tests that have but one. */
export const ONE = makeScope("spc_one" as SpaceId, "usr_one" as UserId);

/** Few names, so that much of what is done meets. */
const NAMES = [0, 1];
const AT = "2026-01-01T00:00:00.000Z";

/** One thing done with the name `of`; ids are of `prefix`, all else is named alike in every space. */
type Deed = (store: Store, prefix: string, nth: number) => Promise<unknown>;

const docId = (prefix: string, nth: number) => `doc_${prefix}${nth}` as DocumentId;
const rscId = (prefix: string, nth: number) => `rsc_${prefix}${nth}` as ResearchId;
const digId = (prefix: string, nth: number) => `dig_${prefix}${nth}` as DigestId;
const sitId = (prefix: string, nth: number) => `sit_${prefix}${nth}` as SiteId;
const runId = (prefix: string, nth: number) => `run_${prefix}${nth}` as RunId;
const openRunId = (prefix: string, nth: number) => `run_${prefix}o${nth}` as RunId;
const thrId = (prefix: string, nth: number) => `thr_${prefix}${nth}` as ThreadId;
const turn = (prefix: string, nth: number) => ({
  ...newTurn(`thr_${prefix}${nth}`, nth, AT),
  turnId: `trn_${prefix}${nth}` as TurnId,
  runId: runId(prefix, nth),
});
const document = (prefix: string, nth: number, origin: DocumentOrigin) =>
  newDocument(`${prefix}${nth}`, {
    url: `file:///${nth}`,
    contentHash: `${nth}`,
    origin,
    passages: origin === "library" ? [span(0, 3)] : [],
  });

/** These make rows, and so take ids of their own space only: ids are never given twice. */
const MAKING: Record<string, Deed> = {
  document: (store, prefix, nth) => store.putDocuments([document(prefix, nth, "library")]),
  page: (store, prefix, nth) => store.putDocuments([document(`${prefix}w`, nth, "web")]),
  turn: async (store, prefix, nth) => {
    if (await store.getTurn(turn(prefix, nth).turnId)) return;
    await putTurn(store, turn(prefix, nth), [{ seq: 1, type: "answer-delta", text: "a" }]);
  },
  digest: async (store, prefix, nth) => {
    const [text] = await store.putDocuments([document(`${prefix}d`, nth, "digest")]);
    const made = newRecord("1", "a");
    const source = { ...made.source, documentId: text!.id };
    await store.putDigest({ ...made, id: digId(prefix, nth), source });
  },
  research: (store, prefix, nth) => store.putResearch(fakeResearch({ id: rscId(prefix, nth) })),
  "open run": async (store, prefix, nth) => {
    const { threadId, question } = turn(prefix, nth);
    const id = openRunId(prefix, nth);
    if (!(await store.getThread(threadId)) || (await store.getRun(id))) return;
    const run = { runId: id, threadId, turnId: `trn_${prefix}o${nth}` as TurnId, question, askedAt: AT };
    await store.beginRun(run, false, "me", 500);
  },
  site: (store, prefix, nth) => store.addSite({ ...newSite(String(nth)), id: sitId(prefix, nth) }),
};

const jobName = (nth: number) => ({ kind: "repair", key: String(nth) });

/** These may be given any id; so may the next ones, which take away. */
const FILLING: Record<string, Deed> = {
  job: (store, _, nth) => store.putJob({ ...jobName(nth), payload: `{"nth":${nth}}`, dueAt: AT }),
  "job claimed": (store, prefix, nth) => store.claimJob(jobName(nth), prefix, 0, 100),
  "job step": (store, prefix, nth) => store.putJobStep(jobName(nth), "k", `"${prefix}"`, AT),
  "site changed": (store, prefix, nth) =>
    store.changeSite({ ...newSite(String(nth)), id: sitId(prefix, nth), round: 9 }),
  "site pages": (store, prefix, nth) => store.putSitePages(sitId(prefix, nth), [sitePage(String(nth))]),
  call: (store, prefix, nth) =>
    store.addModelCall({
      at: AT,
      runId: runId(prefix, nth),
      threadId: thrId(prefix, nth),
      role: "answer",
      model: "x/m",
      inputTokens: 1,
      cachedInputTokens: 0,
      outputTokens: 1,
      costMicros: nth,
    }),
  "run prolonged": (store, prefix, nth) => store.prolongRun(openRunId(prefix, nth), 500),
  "run to be stopped": (store, prefix, nth) => store.requestStop(openRunId(prefix, nth)),
  "events appended": async (store, prefix, nth) => {
    const id = openRunId(prefix, nth);
    const seq = ((await store.readEvents(id, 1)) ?? []).length + 1;
    await store.appendEvents(id, [{ seq, type: "answer-delta", text: "b" }]).catch(() => false);
  },
  "thread changed": (store, prefix, nth) =>
    store.changeThread(thrId(prefix, nth), { isPinned: true, isArchived: nth === 0 }),
  value: (store, _, nth) => store.setValue(String(nth), "set"),
  lease: (store, prefix, nth) => store.tryLease(String(nth), prefix, 0, 100),
};

const TAKING: Record<string, Deed> = {
  "document removed": (store, prefix, nth) => store.removeDocument(docId(prefix, nth)),
  "pages let go": (store) =>
    store.removeUncited({ before: "9", mostBytes: 0, spared: "9", runsSince: "9", atOnce: 9 }),
  "thread removed": (store, prefix, nth) => store.removeThread(thrId(prefix, nth)),
  "digest removed": (store, prefix, nth) => store.removeDigest(digId(prefix, nth)),
  "research removed": (store, prefix, nth) => store.removeResearch(rscId(prefix, nth)),
  "site removed": (store, prefix, nth) => store.removeSite(sitId(prefix, nth)),
  "site pages again": (store, prefix, nth) => store.requeueSitePages(sitId(prefix, nth), 7, 9),
  "site pages dropped": (store, prefix, nth) => store.dropWaitingPages(sitId(prefix, nth)),
  "job told": (store, prefix, nth) => store.setProgress(jobName(nth), prefix, "1"),
  "job stopped": (store, _, nth) => store.requestJobStop(jobName(nth)),
  "job left": (store, prefix, nth) => store.releaseJob(jobName(nth), prefix, {}),
  "job removed": (store, _, nth) => store.removeJob(jobName(nth)),
  "old jobs removed": (store) => store.removeOldJobs("repair", "2027"),
  "run ended": (store, prefix, nth) => store.endRun(openRunId(prefix, nth), []),
  "run interrupted": (store, prefix, nth) =>
    store.interruptRun(openRunId(prefix, nth), 500, { type: "answer-delta", text: "end" }),
  "lease ended": (store, prefix, nth) => store.endLease(String(nth), prefix),
};
const FIRST = [...Object.values(MAKING), ...Object.values(FILLING)];
const DEEDS = [...FIRST, ...Object.values(TAKING)];
const MADE = Object.keys(MAKING).length;

/** All that a space is told, whoever's ids it asks by; passage ids apart, which are of the whole store. */
async function seenBy(store: Store, prefixes: readonly string[]): Promise<unknown> {
  const of = async (prefix: string, nth: number) => [
    await store.getDocument(docId(prefix, nth)),
    await store.readText(docId(prefix, nth), 0, 99),
    await store.getThread(thrId(prefix, nth)),
    await store.getTurn(`trn_${prefix}${nth}` as TurnId),
    await store.readEvents(runId(prefix, nth), 0),
    await store.getRun(openRunId(prefix, nth)),
    await store.readEvents(openRunId(prefix, nth), 0),
    await store.listRuns(thrId(prefix, nth)),
    await store.getDigest(digId(prefix, nth)),
    await store.getResearch(rscId(prefix, nth)),
    await store.getJob(jobName(nth)),
    await store.getJobStep(jobName(nth), "k"),
    await store.listSitePages(sitId(prefix, nth)),
    await store.nextSitePage(sitId(prefix, nth)),
    await store.countSitePages(sitId(prefix, nth), 1),
    await store.findByUrl(`file:///${nth}`),
    await store.getValue(String(nth)),
    await store.leaseOwner(String(nth)),
  ];
  const each: unknown[] = [];
  for (const prefix of prefixes) for (const nth of NAMES) each.push(await of(prefix, nth));
  return [
    each,
    await store.listDocuments(),
    await store.listDocuments({ text: "title", isGuide: false, order: "title" }),
    await store.countKinds(),
    await store.listByUrlPrefix("file"),
    await store.countDocuments(),
    await store.countKeptPages(),
    await store.listByContent(["0", "1"]),
    await store.listThreads(),
    await store.listThreads({ text: "question" }),
    await store.listDigests(),
    await store.listResearch(),
    await store.listSites(),
    await store.sumModelCalls({ by: "day" }),
    await store.sumModelCalls({ by: "thread" }),
  ];
}

/** All that there can be, so that little of what follows is done to nothing. */
async function fill(store: Store, prefix: string): Promise<void> {
  for (const nth of NAMES) for (const act of FIRST) await act(store, prefix, nth);
}

export function scopesConformance(stores: () => Stores): void {
  const deeds = array(
    record({ isOther: nat(1), deed: nat(DEEDS.length - 1), nth: nat(1), isForeign: nat(1) }),
    { minLength: 30, maxLength: 60 },
  );
  let spaces = 0;

  it("finds in a space what it would find alone, whatever is done in another", async () => {
    await assert(
      asyncProperty(deeds, async (done) => {
        const names = [`a${++spaces}-`, `b${spaces}-`, `c${spaces}-`] as const;
        const [alone, beside, other] = names.map((name) =>
          stores().in(makeScope(`spc_${name}` as SpaceId, "usr" as UserId)),
        );
        await fill(alone!, names[0]);
        for (const { isOther, deed, nth } of done) if (!isOther) await DEEDS[deed]!(alone!, names[0], nth);
        const seen = await seenBy(alone!, [names[0], "nowhere"]);
        await fill(beside!, names[1]);
        await fill(other!, names[2]);
        for (const { isOther, deed, nth, isForeign } of done) {
          const act = DEEDS[deed]!;
          if (isOther) await act(other!, isForeign && deed >= MADE ? names[1] : names[2], nth);
          else await act(beside!, names[1], nth);
        }
        const seenBeside = JSON.stringify(await seenBy(beside!, [names[1], names[2]]));
        expect(JSON.parse(seenBeside.replaceAll(names[1], names[0]))).toEqual(
          JSON.parse(JSON.stringify(seen)),
        );
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it("gives no passage of another space, though its id is known", async () => {
    const scopes = ["spc_x", "spc_y"].map((name) => stores().in(makeScope(name as SpaceId, "usr" as UserId)));
    await scopes[0]!.putDocuments([newDocument("x")]);
    const [pending] = await stores().shared.pendingPassages({ name: "none", generation: "" }, 1);
    expect(await scopes[0]!.getPassages([pending!.passage.id])).toHaveLength(1);
    expect(await scopes[1]!.getPassages([pending!.passage.id])).toEqual([]);
  });

  it("refuses a turn in a thread of another space", async () => {
    const [one, other] = ["spc_x", "spc_y"].map((name) =>
      stores().in(makeScope(name as SpaceId, "usr" as UserId)),
    );
    await putTurn(one!, newTurn("thr_1", 1, AT));
    const { runId: run, threadId, turnId, question } = newTurn("thr_1", 2, AT);
    const into = { runId: run, threadId, turnId, question, askedAt: AT };
    await expect(other!.beginRun(into, false, "me", 0)).rejects.toMatchObject({ code: "not-found" });
    expect((await one!.getThread("thr_1" as ThreadId))?.turns).toHaveLength(1);
  });
}
