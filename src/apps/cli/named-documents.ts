/** The documents that a command names by their ids, those of their digests, their addresses or their paths. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { type DigestId, type DocumentId, ID_PREFIX } from "../../core/domain/ids.ts";
import { parseYoutubeLink, youtubeUrl } from "../../lib/youtube-link.ts";
import { isUrl } from "../../lib/is-url.ts";
import type { Footnote } from "../../compose/open-footnote.ts";

/** A digest stands for the text that it was made of. Throws `not-found`. */
export async function namedDocument(
  name: string,
  { store, digests }: Pick<Footnote, "store" | "digests">,
): Promise<DocumentId> {
  // Whether an id is known is asked where the question begins.
  if (name.startsWith(`${ID_PREFIX.document}_`)) return name as DocumentId;
  if (name.startsWith(`${ID_PREFIX.digest}_`)) return (await digests.get(name as DigestId)).source.documentId;
  const video = parseYoutubeLink(name);
  const url = video?.kind === "video" ? youtubeUrl(video.id) : isUrl(name) ? name : undefined;
  const found = await store.findByUrl(url ?? pathToFileURL(resolve(name)).href);
  if (found) return found.id;
  throw new FootnoteError("not-found", say("cli.not-in-library", { name }), {
    hint: say("cli.not-in-library-hint"),
  });
}
