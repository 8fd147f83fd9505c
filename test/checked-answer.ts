/**
 * Two documents and what a model makes of them: one statement that is right, one with a wrong number, one with an
 * invented name, and one that is taken from a document that it does not cite. For whole-program tests of checking.
 */
import type { FakeModelRequest, FakeReply } from "./fake-model-server.ts";

export const CHECKED_DOCUMENTS = {
  "bridge.txt":
    "The harbour bridge of Nordwick was opened in 1932 after nine years of work. It is 503 metres long. " +
    "The engineer Ruben Falk designed the bridge of Nordwick.\n",
  "ferry.txt":
    "The old ferry of Nordwick crossed the harbour beside the bridge. " +
    "The last ferry of Nordwick sailed in March 1951.\n",
};

export const CHECKED_QUESTION = "What is known of the harbour bridge of Nordwick, and of the last ferry?";

export const RIGHT = "The harbour bridge of Nordwick was opened in 1932.";
export const WRONG_NUMBER = "The bridge of Nordwick is 530 metres long.";
export const INVENTED_NAME = "The engineer Ottilie Krause designed the bridge of Nordwick.";
export const FROM_ELSEWHERE = "The last ferry of Nordwick sailed in March 1951.";

/** Every statement cites the bridge's document, whatever its number is. */
export function checkedReply({ body }: FakeModelRequest): FakeReply {
  const prompt = body.messages?.at(-1)?.content ?? "";
  const bridge = /<passage source="(\d+)"[^>]*>\n[^<]*opened in 1932/u.exec(prompt)?.[1];
  if (bridge === undefined) return { kind: "quote" };
  const cited = [RIGHT, WRONG_NUMBER, INVENTED_NAME, FROM_ELSEWHERE].map((text) =>
    text.replace(/\.$/u, ` [${bridge}].`),
  );
  return { kind: "text", text: `${cited.slice(0, 2).join(" ")}\n\n- ${cited[2]}\n- ${cited[3]}` };
}
