/** Reads RSS (all versions), Atom and JSON Feed into entries; what only podcast or media players need is left. */
import { parsedJson } from "../../lib/parsed-json.ts";
import { parseMarkup } from "./parse-markup.ts";
import { byName } from "../../lib/by-name.ts";

/** Feeds list their newest entries, some dozens; whole archives have been seen. */
const MAX_ENTRIES = 1_000;
/** A field larger than this is cut: no article is. */
const MAX_FIELD_LENGTH = 2_000_000;

export interface RawEntry {
  title: string;
  /** As the feed has it, perhaps relative. */
  link: string;
  id: string;
  updated: string;
  /** HTML or plain text. */
  content: string;
}

/** Element → field; where several name one, the first in a field's list that is not empty counts. */
const FIELDS = byName<keyof RawEntry>({
  title: "title",
  link: "link",
  id: "id",
  guid: "id",
  updated: "updated",
  pubdate: "updated",
  published: "updated",
  "dc:date": "updated",
  "content:encoded": "content",
  content: "content",
  description: "content",
  summary: "content",
  // A podcast says there what an episode is about.
  "itunes:summary": "content",
});

/** Fields that no other stands in. */
const SHORT: ReadonlySet<string> = new Set([
  "title",
  "link",
  "guid",
  "id",
  "pubdate",
  "updated",
  "published",
  "dc:date",
]);

/** As it stands where nothing says what it is relative to. */
function resolved(address: string, base: string): string {
  return (base === "" ? undefined : URL.parse(address, base)?.href) ?? address;
}

export async function readXmlFeed(xml: string, signal?: AbortSignal): Promise<RawEntry[]> {
  const entries: RawEntry[] = [];
  let entry: RawEntry | undefined;
  /** The field being read: its element, and how deep within it we are. */
  let field: { tag: string; depth: number; text: string; isMarkup: boolean } | undefined;
  let guidIsLink = false;
  /** Of the open elements, what addresses in them are relative to. */
  const bases = [""];
  await parseMarkup(
    xml,
    {
      onopentag(name, attributes) {
        const tag = name.toLowerCase();
        const base = bases.at(-1) ?? "";
        const own = attributes["xml:base"];
        bases.push(own === undefined ? base : resolved(own, base));
        if (field !== undefined && entry !== undefined && SHORT.has(field.tag) && FIELDS[tag] !== undefined) {
          // It was never closed.
          keep(entry, field.tag, field.text.trim());
          field = undefined;
        }
        if (field !== undefined) {
          field.depth += 1;
          // Atom's XHTML stands in the feed as elements: their names are enough to keep paragraphs apart.
          if (field.isMarkup && field.text.length < MAX_FIELD_LENGTH) field.text += `<${tag}>`;
          return;
        }
        if (tag === "item" || tag === "entry") entry = emptyEntry();
        else if (entry !== undefined && FIELDS[tag] !== undefined) {
          field = { tag, depth: 0, text: "", isMarkup: attributes["type"] === "xhtml" };
          guidIsLink = tag === "guid" && attributes["isPermaLink"] !== "false";
          const rel = attributes["rel"] ?? "alternate";
          if (tag === "link" && rel === "alternate" && entry.link === "")
            entry.link =
              attributes["href"] === undefined ? "" : resolved(attributes["href"], bases.at(-1) ?? "");
        }
      },
      ontext(text) {
        if (field === undefined || field.text.length >= MAX_FIELD_LENGTH) return;
        field.text += field.isMarkup ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;") : text;
      },
      onclosetag(name) {
        const tag = name.toLowerCase();
        bases.pop();
        if (field !== undefined && field.depth > 0) {
          field.depth -= 1;
          if (field.isMarkup && field.text.length < MAX_FIELD_LENGTH) field.text += `</${tag}>`;
        } else if (field !== undefined && entry !== undefined) {
          const value = field.text.trim();
          keep(entry, field.tag, value);
          if (guidIsLink && entry.link === "" && /^https?:\/\//i.test(value)) entry.link = value;
          [field, guidIsLink] = [undefined, false];
        } else if ((tag === "item" || tag === "entry") && entry !== undefined) {
          entries.push(entry);
          entry = undefined;
        }
      },
    },
    { xml: true, isEnough: () => entries.length >= MAX_ENTRIES, signal },
  );
  return entries.slice(0, MAX_ENTRIES);
}

function keep(entry: RawEntry, tag: string, value: string): void {
  const name = FIELDS[tag];
  if (name === undefined || value === "") return;
  // The whole text is better than its summary, and the time of a change than that of the first version.
  const isBetter = name === "content" ? value.length > entry.content.length : tag === "updated";
  if (entry[name] === "" || isBetter) entry[name] = value;
}

function emptyEntry(): RawEntry {
  return { title: "", link: "", id: "", updated: "", content: "" };
}

/** `undefined` where the text is not a JSON Feed (https://jsonfeed.org/version/1.1). */
export function readJsonFeed(text: string): RawEntry[] | undefined {
  const { version, items } = Object(parsedJson(text)) as { version?: unknown; items?: unknown };
  if (typeof version !== "string" || !version.includes("jsonfeed.org/version/") || !Array.isArray(items))
    return undefined;
  return items.slice(0, MAX_ENTRIES).map((item: unknown) => {
    const fields = Object(item) as Readonly<Record<string, unknown>>;
    const first = (...names: string[]): string => {
      for (const name of names) {
        const value = fields[name];
        if (typeof value === "string" && value !== "") return value.slice(0, MAX_FIELD_LENGTH);
      }
      return "";
    };
    return {
      title: first("title"),
      link: first("url", "external_url"),
      id: first("id"),
      updated: first("date_modified", "date_published"),
      content: first("content_html", "content_text", "summary"),
    };
  });
}
