/**
 * Those who use a cluster as through a load balancer: a call that a server refuses or that ends before anything was acknowledged goes to
 * the next; a stream that breaks is followed on another. What was acknowledged is written down, to be asked for at the end.
 */
import { setTimeout as sleep } from "node:timers/promises";

/** So long an answer is waited for, over all servers, before it counts as one without an end. */
const LONGEST_MS = 180_000;
/** A call that nobody takes is tried as long as a person would. */
const TRY_MS = 60_000;

export interface Acknowledged {
  readonly documents: { readonly id: string; readonly nth: number }[];
  readonly turns: string[];
  readonly digests: string[];
}

export interface Tally {
  /** How the answers ended: `right`, `other`, or an error's code. */
  readonly ends: Record<string, number>;
  /** Calls that were refused before anything was acknowledged, by code. */
  readonly refused: Record<string, number>;
  /** Answers that were acknowledged and had no last event within three minutes. */
  withoutEnd: number;
  /** Calls that were gone to another server with. */
  turnedTo: number;
  /** Streams that broke and were followed elsewhere. */
  followed: number;
  /** Seconds of the answers. */
  readonly seconds: number[];
}

export interface Load {
  readonly acknowledged: Acknowledged;
  readonly tally: Tally;
  /** Puts a document, and gives its number. */
  add(signal: AbortSignal): Promise<void>;
  ask(signal: AbortSignal): Promise<void>;
  digest(): Promise<void>;
}

export function createLoad(addresses: readonly string[]): Load {
  const acknowledged: Acknowledged = { documents: [], turns: [], digests: [] };
  const tally: Tally = { ends: {}, refused: {}, withoutEnd: 0, turnedTo: 0, followed: 0, seconds: [] };
  const count = (of: Record<string, number>, name: string): void => void (of[name] = (of[name] ?? 0) + 1);
  let next = 0;
  let documents = 0;

  /** The first reply that is no refusal of a server that is away or whose parts are; nothing where nobody takes it. */
  const call = async (
    path: string,
    init: () => RequestInit,
    signal?: AbortSignal,
  ): Promise<Response | undefined> => {
    const until = Date.now() + TRY_MS;
    const goesOn = (): boolean => Date.now() < until && signal?.aborted !== true;
    while (goesOn()) {
      const address = addresses[next++ % addresses.length] as string;
      try {
        const reply = await fetch(`${address}${path}`, {
          ...init(),
          signal: AbortSignal.timeout(LONGEST_MS),
        });
        if (reply.status < 500) return reply;
        const { error } = (await reply.json()) as { error: { code: string } };
        count(tally.refused, error.code);
      } catch (thrown) {
        count(
          tally.refused,
          thrown instanceof Error && thrown.name === "TimeoutError" ? "no reply" : "connection",
        );
      }
      tally.turnedTo++;
      await sleep(200);
    }
    return undefined;
  };

  /** Reads events to the last one, on whatever server; `undefined` where there was none in time. */
  const followed = async (reply: Response): Promise<RunEvent | undefined> => {
    const seen: RunEvent[] = [];
    const see = (event: RunEvent): void => void seen.push(event);
    const last = (): RunEvent | undefined =>
      seen.find(({ type }) => type === "answer-end" || type === "error");
    await readEvents(reply, see).catch(() => undefined);
    const runId = seen[0]?.runId;
    // Nothing was acknowledged yet: who asks does it again.
    if (runId === undefined) return NOTHING;
    for (const until = Date.now() + LONGEST_MS; last() === undefined && Date.now() < until;) {
      tally.followed++;
      const from = (seen.at(-1)?.seq ?? -1) + 1;
      const again = await call(`/api/runs/${runId}/events?from=${from}`, () => ({}));
      if (again?.ok === true) await readEvents(again, see).catch(() => undefined);
      else await sleep(500);
    }
    return last();
  };

  return {
    acknowledged,
    tally,

    async add(signal) {
      const nth = documents++;
      const text = `# Tower ${nth}\n\nThe keeper of tower${nth} is called Keeper${nth}. The lamp of tower${nth} is lit at dusk.\n`;
      const form = () => {
        const body = new FormData();
        body.set("file", new File([text], `tower${nth}.md`));
        return { method: "POST", body };
      };
      const reply = await call("/api/documents", form, signal);
      if (reply?.status !== 201 && reply?.status !== 200) return;
      const { document } = (await reply.json()) as { document: { id: string } };
      acknowledged.documents.push({ id: document.id, nth });
    },

    async ask(signal) {
      const { documents: there } = acknowledged;
      const { nth } = there[Math.floor(Math.random() * there.length)] as { nth: number };
      const body = JSON.stringify({ question: `Who is the keeper of tower${nth}?`, sources: ["library"] });
      const begunMs = performance.now();
      const reply = await call(
        "/api/ask",
        () => ({ method: "POST", body, headers: { "content-type": "application/json" } }),
        signal,
      );
      if (reply === undefined) return;
      if (!reply.ok) return count(tally.refused, String(reply.status));
      const end = await followed(reply);
      if (end === NOTHING) return count(tally.refused, "connection");
      if (end === undefined) {
        tally.withoutEnd++;
        return;
      }
      tally.seconds.push((performance.now() - begunMs) / 1_000);
      if (end.type === "error") return count(tally.ends, end.error?.code ?? "error");
      acknowledged.turns.push(end.turn?.turnId ?? "");
      count(tally.ends, end.turn?.answer.text.includes(`Keeper${nth}`) === true ? "right" : "other");
    },

    async digest() {
      const { documents: there } = acknowledged;
      const document = there[Math.floor(Math.random() * there.length)];
      const body = JSON.stringify({
        documentId: document?.id,
        title: `Digest ${acknowledged.digests.length}`,
      });
      const init = { method: "POST", body, headers: { "content-type": "application/json" } };
      const reply = await call("/api/digests", () => init);
      if (reply?.ok) acknowledged.digests.push(((await reply.json()) as { id: string }).id);
    },
  };
}

interface RunEvent {
  readonly type: string;
  readonly seq: number;
  readonly runId?: string;
  readonly error?: { readonly code: string };
  readonly turn?: { readonly turnId: string; readonly answer: { readonly text: string } };
}

const NOTHING: RunEvent = { type: "nothing", seq: -1 };

async function readEvents(reply: Response, see: (event: RunEvent) => void): Promise<void> {
  let text = "";
  if (reply.body === null) return;
  for await (const part of reply.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    const frames = text.split("\n\n");
    text = frames.pop() as string;
    for (const frame of frames) {
      const data = /^data: (?<json>.*)$/mu.exec(frame)?.groups?.["json"];
      if (data !== undefined) see(JSON.parse(data) as RunEvent);
    }
  }
}
