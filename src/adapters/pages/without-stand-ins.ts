/**
 * A page reader that refuses what a server shows in place of the page that was asked for. Only what came from an address:
 * a file that a person saved is what they meant.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import type { PageReader } from "../../core/ports/page-reader.ts";
import type { PageReaderThreads } from "./page-reader.ts";
import type { StandIn } from "./stand-in-cues.ts";
import { standInPage } from "./stand-in-page.ts";

const WHAT: Readonly<Record<StandIn["kind"], Sentence>> = {
  cookies: say("stand-in.cookies"),
  paywall: say("stand-in.paywall"),
  "sign-in": say("stand-in.sign-in"),
  robots: say("stand-in.robots"),
  denied: say("stand-in.denied"),
  "not-found": say("stand-in.not-found"),
  "server-error": say("stand-in.server-error"),
  app: say("stand-in.app"),
  script: say("stand-in.script"),
  refusal: say("stand-in.refusal"),
};

/** Throws `page-withheld` too. */
export function withoutStandIns(reader: PageReaderThreads): PageReaderThreads {
  return {
    ...reader,
    ...refusing(reader),
    recognising: (recogniser) => refusing(reader.recognising(recogniser)),
  };
}

function refusing(reader: PageReader): PageReader {
  return {
    ...reader,
    async read(bytes, hints, signal) {
      const page = await reader.read(bytes, hints, signal);
      const { url } = hints;
      if (url === undefined || page.mediaType !== "text/html") return page;
      const kind = standInPage(page.title, page.text);
      if (kind === undefined) return page;
      const { host } = new URL(url);
      throw new FootnoteError("page-withheld", say("stand-in.page", { host, what: WHAT[kind] }), {
        hint: say("fetch.open-save-add"),
      });
    },
  };
}
