/** What of the items of Zotero's Web API can be read: stored files, notes, and abstracts of works without either. */
import { z } from "zod";
import type { ZoteroText } from "../../core/ports/zotero-library.ts";
import { type ReferenceItem, statedFacts } from "../references/reference-item.ts";

const itemSchema = z.looseObject({
  key: z.string().regex(/^\w+$/u),
  version: z.number(),
  data: z.looseObject({
    itemType: z.string(),
    parentItem: z.string().optional(),
    linkMode: z.string().optional(),
    filename: z.string().optional(),
    contentType: z.string().optional(),
    note: z.string().optional(),
    abstractNote: z.string().optional(),
    creators: z
      .array(
        z.looseObject({
          creatorType: z.string(),
          firstName: z.string().optional(),
          lastName: z.string().optional(),
          name: z.string().optional(),
        }),
      )
      .optional(),
  }),
});

type Item = z.output<typeof itemSchema>;

/** Files that Zotero keeps; linked ones are on somebody's own machine. */
const STORED = new Set(["imported_file", "imported_url"]);

/** What is no item is passed over. */
export function zoteroTexts(items: readonly unknown[], library: string): ZoteroText[] {
  const read = items.flatMap((item) => itemSchema.safeParse(item).data ?? []);
  const byKey = new Map(read.map((item) => [item.key, item]));
  const withText = new Set<string>();
  const texts = read.flatMap((item): ZoteroText[] => {
    const { itemType, parentItem, linkMode = "", filename, contentType, note = "" } = item.data;
    const work = parentItem === undefined ? undefined : byKey.get(parentItem);
    const text = (content: ZoteroText["content"]): ZoteroText[] => {
      if (parentItem !== undefined) withText.add(parentItem);
      return [textOf(item, work, library, content)];
    };
    if (itemType === "attachment" && STORED.has(linkMode))
      return text({ name: filename ?? `${item.key}.pdf`, ...(contentType ? { type: contentType } : {}) });
    if (itemType === "note" && note.trim() !== "")
      return text({ name: "note.html", type: "text/html", text: note });
    return [];
  });
  const abstracts = read.flatMap((item) => {
    const { itemType, abstractNote = "" } = item.data;
    const isWork = itemType !== "attachment" && itemType !== "note" && itemType !== "annotation";
    if (!isWork || withText.has(item.key) || abstractNote.trim() === "") return [];
    return [
      textOf(item, undefined, library, { name: "abstract.txt", type: "text/plain", text: abstractNote }),
    ];
  });
  return [...texts, ...abstracts];
}

function textOf(
  item: Item,
  work: Item | undefined,
  library: string,
  content: ZoteroText["content"],
): ZoteroText {
  return {
    key: item.key,
    version: `${item.version}.${work?.version ?? 0}`,
    url: `https://www.zotero.org/${library}/items/${item.key}`,
    stated: statedFacts(asReference(work ?? item)),
    content,
  };
}

function asReference({ data }: Item): ReferenceItem {
  const { itemType: kind, creators = [], ...others } = data;
  const fields = Object.entries(others).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name.toLowerCase(), value]] : [],
  );
  return {
    kind,
    fields: new Map(fields),
    people: creators.map(({ creatorType: role, firstName: first = "", lastName, name = "" }) => ({
      first,
      last: lastName ?? name,
      role,
    })),
  };
}
