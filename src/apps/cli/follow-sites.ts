/** Follows sites and feeds in the foreground: a progress line while it goes on, and what became of the pages. */
import pc from "picocolors";
import type { FollowedSite } from "../../core/domain/command-replies.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Site } from "../../core/domain/site.ts";
import type { FollowProgress } from "../../core/sites/follow-site.ts";
import { formatInterval } from "../../core/sites/interval.ts";
import type { Footnote } from "../../compose/open-footnote.ts";
import { type Output, printable } from "./output.ts";
import { inTerminal, saidInTerminal } from "./in-terminal.ts";
import { outcomeWords } from "./outcome-words.ts";

/** Pages named one by one; the rest are counted. `--json` names all. */
const PAGES_SHOWN = 20;
const URL_SHOWN = 60;

/** One after another. Throws `cancelled` with the way to go on. Sets the exit code where a site was given up. */
export async function followSites(
  { sites, store }: Footnote,
  chosen: readonly Site[],
  output: Output,
  signal: AbortSignal,
): Promise<FollowedSite[]> {
  const followed: FollowedSite[] = [];
  for (const { id, url, roundStartedAt } of chosen) {
    if (roundStartedAt !== undefined)
      output.say(saidInTerminal(say("progress.going-on", { url: printable(url) })));
    const onProgress = (progress: FollowProgress): void => output.progress(progressLine(progress));
    const site = await sites
      .follow(id, { onProgress, signal })
      .catch((thrown: unknown) => {
        throw signal.aborted ? interrupted(url, thrown) : asFootnoteError(thrown);
      })
      .finally(() => output.progress());
    const pages = await store.listSitePages(id);
    const items = pages
      .filter((page) => page.round === site.round && !page.isWaiting && page.outcome !== "listed")
      .map(({ url: place, outcome, error }) => ({
        url: place,
        ...(outcome ? { outcome } : {}),
        ...(error ? { error } : {}),
      }));
    followed.push({ site, items });
    printSite({ site, items }, output);
    if (site.last?.ended === "given-up") process.exitCode = 1;
  }
  return followed;
}

function progressLine({ read, waiting, url }: FollowProgress): string {
  const whole = printable(url);
  const place = whole.length > URL_SHOWN ? `${whole.slice(0, URL_SHOWN)}…` : whole;
  return saidInTerminal(say("progress.following", { read, waiting, place }));
}

function printSite({ site, items }: FollowedSite, output: Output): void {
  const { last } = site;
  if (!last) return;
  const mark = last.ended === "given-up" ? pc.red("✗") : pc.green("✓");
  output.say(`${mark} ${printable(site.url)}: ${outcomeWords(last)}`);
  if (last.error) output.say(`  ${printable(inTerminal(last.error).message)}`);
  const told = items.filter(({ error }) => error !== undefined);
  for (const { url, outcome, error } of told.slice(0, PAGES_SHOWN)) {
    const what =
      outcome === "gone" ? saidInTerminal(say("progress.page-gone")) : error && inTerminal(error).message;
    const colour = outcome === "failed" ? pc.red("✗") : pc.yellow("!");
    output.say(`${colour} ${printable(url)} ${printable(what ?? "")}`);
  }
  if (told.length > PAGES_SHOWN)
    output.say(saidInTerminal(say("terminal.more-json", { count: told.length - PAGES_SHOWN })));
  if (site.everyMs !== undefined) {
    const { everyMs, nextAt, id } = site;
    const next = nextAt ?? say("progress.once");
    const said = say("progress.refreshed-every", { interval: formatInterval(everyMs), next, id });
    output.say(`  ${saidInTerminal(said)}`);
  }
}

function interrupted(url: string, cause: unknown): FootnoteError {
  return new FootnoteError("cancelled", say("cli.site-interrupted"), {
    hint: say("cli.site-go-on", { url }),
    cause,
  });
}
