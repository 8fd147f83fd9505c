/**
 * What is told beside an answer of pages that were opened for it and not read: those that came too late, and those whose
 * servers showed something else. Each is told as it happens too; this is what stays with the answer.
 */
import { FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";

export interface LeftOutPage {
  readonly url: string;
  readonly error: FootnoteError;
}

/** More names than these say nothing. */
const MOST_NAMED = 5;

/** `begun`: pages that were opened, those that others stood in for included. */
export function pagesLeftOut(left: readonly LeftOutPage[], begun: number): FootnoteError[] {
  const late = left.filter(({ error }) => error.code === "fetch-timeout");
  const withheld = left.filter(({ error }) => error.code === "page-withheld");
  const notices: FootnoteError[] = [];
  if (late.length > 0) {
    const said = say("answer.pages-late", { late: late.length, begun, hosts: hostsOf(late) });
    const hint = say("answer.pages-late-hint");
    notices.push(new FootnoteError("fetch-timeout", said, { hint, retryable: true }));
  }
  if (withheld.length > 0) {
    const said = say("answer.pages-withheld", { withheld: withheld.length, begun, hosts: hostsOf(withheld) });
    notices.push(new FootnoteError("page-withheld", said, { hint: withheld[0]?.error.hinted }));
  }
  return notices;
}

function hostsOf(pages: readonly LeftOutPage[]): string[] {
  const hosts = [...new Set(pages.map(({ url }) => new URL(url).host))];
  return hosts.length <= MOST_NAMED ? hosts : [...hosts.slice(0, MOST_NAMED), "…"];
}
