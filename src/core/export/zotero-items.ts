/** Sources as items of Zotero's Web API, version 3: what it takes in `POST /items`. Made of the CSL-JSON that an export has. */
import { byName } from "../../lib/by-name.ts";
interface CslItem {
  readonly type?: string;
  readonly title?: string;
  readonly author?: readonly {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
  }[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
}

/** What Zotero calls each, and the field of it that holds where it stood; a field that a kind does not have is refused. */
const KINDS = byName<{ readonly itemType: string; readonly container?: string; readonly doi?: true }>({
  webpage: { itemType: "webpage", container: "websiteTitle" },
  "article-newspaper": { itemType: "newspaperArticle", container: "publicationTitle" },
  "article-journal": { itemType: "journalArticle", container: "publicationTitle", doi: true },
  article: { itemType: "preprint", container: "repository", doi: true },
  book: { itemType: "book" },
  motion_picture: { itemType: "videoRecording" },
  report: { itemType: "report", container: "institution" },
  document: { itemType: "document" },
});

export function toZoteroItems(csl: string): object[] {
  return (JSON.parse(csl) as CslItem[]).map(itemOf);
}

function itemOf(item: CslItem): object {
  const { itemType, container, doi } = KINDS[item.type ?? ""] ?? { itemType: "document" };
  const place = item["container-title"];
  const extra = [
    ...(item.DOI !== undefined && doi === undefined ? [`DOI: ${item.DOI}`] : []),
    ...(item.note === undefined ? [] : [item.note]),
  ];
  return {
    itemType,
    title: item.title ?? "",
    creators: (item.author ?? []).map(({ family, given, literal }) =>
      literal === undefined
        ? { creatorType: CREATORS[itemType] ?? "author", firstName: given ?? "", lastName: family ?? "" }
        : { creatorType: CREATORS[itemType] ?? "author", name: literal },
    ),
    ...dated("date", item.issued),
    ...dated("accessDate", item.accessed),
    ...(place !== undefined && container !== undefined ? { [container]: place } : {}),
    ...(itemType === "book" && item.publisher !== undefined ? { publisher: item.publisher } : {}),
    ...(item.DOI !== undefined && doi ? { DOI: item.DOI } : {}),
    ...(item.URL === undefined ? {} : { url: item.URL }),
    ...(item.language === undefined ? {} : { language: item.language }),
    ...(extra.length === 0 ? {} : { extra: extra.join("\n") }),
  };
}

/** A recording has no author. */
const CREATORS = byName<string>({ videoRecording: "director" });

function dated(name: string, date: CslDate | undefined): Readonly<Record<string, string>> {
  const parts = date?.["date-parts"]?.[0];
  if (parts === undefined || parts.length === 0) return {};
  return { [name]: parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0")).join("-") };
}
