/** One question asked as the page asks it: the stream to its end, and only then what stands beside it. */
import type { ServerApp } from "../../src/apps/server/server-env.ts";
import { questionTopics } from "../../src/apps/web/sponsored/question-topics.ts";
import type { OfferReply } from "../../src/core/domain/sponsored.ts";

export interface Asked {
  /** What the reader gets, with ids and times by the order in which they come. */
  readonly answer: string;
  readonly ms: number;
  readonly hasOffer: boolean;
  /** Nothing of it was asked for before the answer had ended. */
  readonly isAfter: boolean;
}

/**
 * So long a reader's page waits for a block in the eval, and so long until the next question in every mode, since what comes after
 * a pause takes longer: nobody's answer waits for a block at all.
 */
const WAIT_MS = 100;

export async function askLikeAPage(app: ServerApp, question: string, reader: string): Promise<Asked> {
  const send = (path: string, body: object): Promise<Response> =>
    Promise.resolve(
      app.fetch(
        new Request(`http://localhost${path}`, {
          method: "POST",
          headers: { host: "localhost", "content-type": "application/json", "user-agent": reader },
          body: JSON.stringify(body),
        }),
      ),
    );
  const startedAt = performance.now();
  const reply = await send("/api/ask", { question });
  const text = await reply.text();
  const endedAt = performance.now();
  const { topics, isSensitive } = questionTopics(question);
  const language = /\p{Script=Han}/u.test(question) ? "zh" : "en";
  const askedAt = performance.now();
  const offering = send("/api/sponsored/offers", { topics, language, isSensitive })
    .then(async (offered) => (offered.ok ? ((await offered.json()) as OfferReply).card : null))
    .catch(() => null);
  const pause = new Promise<null>((resolve) => setTimeout(resolve, WAIT_MS, null));
  const card = await Promise.race([offering, pause]);
  if (card !== null) await send(`/api/sponsored/offers/${card.offerId}`, { what: "rendered" });
  await pause;
  return {
    answer: comparable(text),
    ms: endedAt - startedAt,
    hasOffer: card !== null,
    isAfter: askedAt >= endedAt,
  };
}

/** The whole turn as the stream ends with it: text, claims, citations, sources, what is nearest, notices. */
function comparable(stream: string): string {
  const end = stream
    .split("\n")
    .findLast((line) => line.startsWith("data:") && line.includes('"answer-end"'));
  if (end === undefined) return `no answer: ${stream.slice(-500)}`;
  const { turn } = JSON.parse(end.slice("data:".length)) as { turn: Record<string, unknown> };
  const { usage: _usage, ...rest } = turn;
  const ids = new Map<string, string>();
  return JSON.stringify(rest)
    .replace(/\b(?:doc|thr|trn|run)_[\w-]{16}/gu, (id) => {
      const known = ids.get(id) ?? `id ${ids.size + 1}`;
      ids.set(id, known);
      return known;
    })
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, "then")
    .replace(/"\w*Ms":\d+(?:\.\d+)?/gu, '"ms":0');
}
