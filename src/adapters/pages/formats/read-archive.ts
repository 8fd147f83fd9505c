/** A ZIP archive: what in it a person would want in a library, given back to be read, each under its path. */
import { say } from "../../../core/domain/said/say.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import type { FileWithin, FormatParts } from "./parts-within.ts";
import { openPackedFiles } from "./packed-files.ts";

const MOST_FILES = 500;
/** What nobody put there to be read. */
const UNWANTED =
  /(?:^|\/)(?:\.|__MACOSX\/|node_modules\/|__pycache__\/|Thumbs\.db$|desktop\.ini$)|\.(?:png|jpe?g|gif|webp|svg|ico|bmp|tiff?|heic|css|woff2?|ttf|otf|map)$/iu;

export async function readArchive(bytes: Uint8Array): Promise<FormatParts> {
  const files = await openPackedFiles(bytes);
  const wanted = files.names.filter((name) => !UNWANTED.test(name)).toSorted();
  const within: FileWithin[] = [];
  for (const name of wanted.slice(0, MOST_FILES)) {
    const own = await files.bytes(name);
    if (own !== undefined && own.length > 0)
      within.push({ name: shownName(name), bytes: Uint8Array.from(own) });
  }
  if (within.length === 0) {
    throw new FootnoteError("document-unsupported", say("archive.nothing"), {
      hint: say("archive.nothing-hint"),
    });
  }
  const unread: Sentence[] = [];
  if (wanted.length > MOST_FILES)
    unread.push(say("archive.files-left", { count: wanted.length - MOST_FILES }));
  const pictures = files.names.filter((name) =>
    /\.(?:png|jpe?g|gif|webp|bmp|tiff?|heic)$/iu.test(name),
  ).length;
  if (pictures > 0) unread.push(say("archive.pictures", { count: pictures }));
  return { text: "", marks: [], within, unread };
}

/** Notion puts a key of 32 digits behind each name. */
function shownName(name: string): string {
  return name.replace(/ [0-9a-f]{32}(?=[./]|$|_all\.)/gu, "");
}
