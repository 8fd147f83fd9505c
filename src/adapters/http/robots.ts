/**
 * Asks a host's robots.txt, through the guarded fetcher, before a page is read without a person having asked for that
 * page. Pages that are read to answer a question, or added by name, are read for a person and do not ask here.
 */
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { RobotsAnswer } from "../../core/ports/site-reader.ts";
import type { GuardedFetcher } from "./guarded-fetcher.ts";
import { httpStatusOf } from "./http-status.ts";
import { type RobotsRules, robotsRules } from "./robots-rules.ts";

/** RFC 9309, 2.4: no longer than a day. A site that changes its mind is heard within the hour. */
const KEPT_MS = 3_600_000;
/** A host that could not say is asked again soon. */
const FAILURE_KEPT_MS = 300_000;
const MAX_HOSTS = 1_000;
/** Larger ones are read in part (see `robots-rules.ts`); beyond this it is no robots.txt. */
const MAX_BYTES = 5_000_000;

export interface Robots {
  /** Throws `robots-refused`, retryable where robots.txt could not be read; `url-refused`; `cancelled`. */
  allow(url: string, signal?: AbortSignal): Promise<RobotsAnswer>;
}

export function createRobots(fetcher: Pick<GuardedFetcher, "fetch">, clock: Clock): Robots {
  /** By origin, oldest first. */
  const known = new Map<string, { untilMs: number; rules: RobotsRules | FootnoteError }>();

  const rulesOf = async (origin: string, signal?: AbortSignal): Promise<RobotsRules | FootnoteError> => {
    const kept = known.get(origin);
    if (kept && kept.untilMs > clock.monotonicMs()) return kept.rules;
    const rules = await askRobots(fetcher, origin, signal);
    known.delete(origin);
    for (const oldest of known.keys()) {
      if (known.size < MAX_HOSTS) break;
      known.delete(oldest);
    }
    const keptMs = rules instanceof FootnoteError ? FAILURE_KEPT_MS : KEPT_MS;
    known.set(origin, { untilMs: clock.monotonicMs() + keptMs, rules });
    return rules;
  };

  return {
    async allow(url, signal) {
      const { origin, host } = new URL(url);
      const rules = await rulesOf(origin, signal);
      if (rules instanceof FootnoteError) throw rules;
      if (!rules.isAllowed(url)) {
        throw new FootnoteError("robots-refused", say("fetch.robots-refused", { host }), {
          hint: say("fetch.without-crawl"),
        });
      }
      return { delayMs: rules.delayMs, sitemaps: rules.sitemaps };
    },
  };
}

/** RFC 9309, 2.3.1: what is not there allows everything, what cannot be reached allows nothing. */
async function askRobots(
  fetcher: Pick<GuardedFetcher, "fetch">,
  origin: string,
  signal?: AbortSignal,
): Promise<RobotsRules | FootnoteError> {
  const url = `${origin}/robots.txt`;
  try {
    const { bytes } = await fetcher.fetch(url, { maxBytes: MAX_BYTES, signal, cache: "revalidate" });
    return robotsRules(url, new TextDecoder().decode(bytes));
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    if (["cancelled", "internal", "url-refused"].includes(error.code)) throw thrown;
    const status = httpStatusOf(error);
    // 429 asks to be left alone for now, which is the opposite of allowing everything.
    if (status !== undefined && status >= 400 && status < 500 && status !== 429) return robotsRules(url, "");
    return new FootnoteError(
      "robots-refused",
      say("fetch.robots-unread", { host: new URL(origin).host, why: error.said }),
      { hint: say("common.try-later"), retryable: true, cause: error },
    );
  }
}
