/** What a PDF file says of itself: its own list of facts, its XMP packet, and the DOI on its first page. */
import type { PageFacts } from "../../../core/domain/document.ts";

export interface StatedFacts extends PageFacts {
  readonly title?: string;
  readonly language?: string;
}

/** `info` as pdf.js reads it; `xmp`: its packet's entries, names in small letters. Both are strangers' words. */
export function statedFacts(
  info: object | undefined,
  xmp: ReadonlyMap<string, unknown>,
  opening: string,
): StatedFacts {
  const fromInfo = (name: string): string | undefined =>
    wordsOf(info === undefined ? undefined : Reflect.get(info, name));
  const fromXmp = (name: string): string | undefined => wordsOf(xmp.get(name));
  const title = [fromXmp("dc:title"), fromInfo("Title")].find(isTitle);
  const author = [fromXmp("dc:creator"), fromInfo("Author")].find(isName);
  const day = ["prism:publicationdate", "prism:coverdate", "dc:date", "xmp:createdate"].map(fromXmp);
  const publishedAt = [...day, fromInfo("CreationDate")]
    .map(instantOf)
    .find((instant) => instant !== undefined);
  const publishedIn = fromXmp("prism:publicationname");
  const doi =
    doiIn([fromXmp("prism:doi"), fromXmp("dc:identifier"), fromInfo("doi"), fromInfo("Subject")].join(" ")) ??
    statedDoi(opening);
  const language = fromInfo("Language");
  return {
    ...(title === undefined ? {} : { title: title.replace(/\s+/gu, " ").trim() }),
    ...(author === undefined ? {} : { author: author.replace(/\s+/gu, " ").trim() }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(publishedIn === undefined ? {} : { publishedIn }),
    ...(doi === undefined ? {} : { doi, workKind: "paper" as const }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Lists (several creators) as one line. */
function wordsOf(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.filter((one) => typeof one === "string").join(", ") : value;
  if (typeof text !== "string" || text.trim() === "") return undefined;
  return text
    .slice(0, MOST_LETTERS)
    .replace(/\p{Cc}+/gu, " ")
    .toWellFormed()
    .trim();
}

const MOST_LETTERS = 1000;

/** What programs write when nobody gave a title: a file's name, or a placeholder. */
function isTitle(title: string | undefined): title is string {
  if (title === undefined || !/\p{L}{2}|\p{Script=Han}/u.test(title)) return false;
  const isLeftover =
    /\.(?:docx?|pdf|e?ps|tex|dvi|indd|pptx?|xlsx?|rtf|odt|pages|qxd)$|^untitled|^(?:slide|document|presentation|title) ?\d*$|^microsoft word|^无标题|^文档\d*$/iu;
  return !isLeftover.test(title.trim());
}

/** Names of accounts and of programs are no author's. */
function isName(author: string | undefined): author is string {
  if (author === undefined || !/\p{L}{2}|\p{Script=Han}/u.test(author)) return false;
  return !/^(?:admin(?:istrator)?|user|owner|unknown|anonymous|root|author|none|windows user|microsoft office user|adobe .*|微软用户|用户|作者)\d*$|[(<{]0x|[@\\/]/iu.test(
    author,
  );
}

/** `D:20310412120000+02'00'`, or ISO 8601 in whole or in part. */
function instantOf(date: string | undefined): string | undefined {
  const parts = /^(?:D:)?(\d{4})-?(\d{2})?-?(\d{2})?(?:T?(\d{2}):?(\d{2}):?(\d{2})?)?/u.exec(date ?? "");
  if (parts === null) return undefined;
  const [, year = "", month = "01", day = "01", hour = "00", minute = "00", second = "00"] = parts;
  if (Number(year) < 1800 || Number(year) > 2200) return undefined;
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zoneOf(date ?? "")}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

function zoneOf(date: string): string {
  const zone = /([+-])(\d{2}):?'?(\d{2})?'?$/u.exec(date);
  return zone === null || !/\d{8,}|T/u.test(date.slice(0, -3))
    ? "Z"
    : `${zone[1]}${zone[2]}:${zone[3] ?? "00"}`;
}

const DOI = /\b10\.\d{4,9}\/[^\s"<>]*[^\s"<>.,;:)\]}]/u;

function doiIn(text: string): string | undefined {
  return DOI.exec(text)?.[0];
}

/** On its first page a paper names its own: the only one there that is introduced as such. */
function statedDoi(opening: string): string | undefined {
  const found = opening.matchAll(/(?:\bdoi:?\s*|doi\.org\/)(10\.\d{4,9}\/[^\s"<>]*[^\s"<>.,;:)\]}])/giu);
  const different = new Set(Array.from(found, (match) => match[1]!.toLowerCase()));
  return different.size === 1 ? [...different][0] : undefined;
}
