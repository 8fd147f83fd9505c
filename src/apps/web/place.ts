/**
 * Where on the page one is, and the address that says so: what is in the middle, and what lies beside it. Every place can
 * be linked, and is there again after a reload. Paths are below the page's own root, without a slash before them.
 *
 *     t/ID · digests · digest/ID · run · run/ID · discover · about/ID,ID       in the middle
 *     library · usage · settings/models · doc/ID?at=10-42            beside a new thread
 *     t/ID?panel=library · panel=settings/models · doc=ID&at=10-42   beside something else
 */
import { PAGE_PATH } from "../../core/domain/page-path.ts";
import { byName } from "../../lib/by-name.ts";
import type { DigestId, DocumentId, ResearchId, ThreadId } from "../../core/domain/ids.ts";

export type Middle =
  /** `aboutIds`: the documents that a new thread is to be about. */
  | { readonly kind: "new"; readonly aboutIds?: readonly DocumentId[] | undefined }
  | { readonly kind: "thread"; readonly id: ThreadId }
  | { readonly kind: "digests" }
  | { readonly kind: "digest"; readonly id: DigestId }
  /** Without an id, where one is begun. */
  | { readonly kind: "research"; readonly id?: ResearchId | undefined }
  | { readonly kind: "discover" };

export type Side =
  | { readonly kind: "library" | "usage" }
  | { readonly kind: "settings"; readonly section: SettingsSection }
  /** `at`: in UTF-16 code units of its text. */
  | { readonly kind: "document"; readonly id: DocumentId; readonly at?: Span | undefined };

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Place {
  readonly middle: Middle;
  readonly side?: Side | undefined;
}

export const SETTINGS_SECTIONS = [
  "general",
  "account",
  "space",
  "people",
  "record",
  "sponsored",
  "models",
  "search",
  "limits",
  "data",
  "diagnostics",
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

export function pathOf({ middle, side }: Place): string {
  const path = middlePath(middle);
  if (side === undefined) return path;
  if (side.kind !== "document") {
    const isIn = side.kind === "settings" && side.section !== "general";
    const panel = isIn ? `settings/${side.section}` : side.kind;
    return path === "" ? panel : `${path}?panel=${panel}`;
  }
  const at = side.at === undefined ? "" : `at=${side.at.start}-${side.at.end}`;
  if (path === "") return at === "" ? `doc/${side.id}` : `doc/${side.id}?${at}`;
  return `${path}?doc=${side.id}${at && `&${at}`}`;
}

function middlePath(middle: Middle): string {
  switch (middle.kind) {
    case "new":
      return middle.aboutIds === undefined ? "" : `about/${middle.aboutIds.join(",")}`;
    case "thread":
      return `t/${middle.id}`;
    case "digests":
      return "digests";
    case "digest":
      return `digest/${middle.id}`;
    case "research":
      return middle.id === undefined ? "run" : `run/${middle.id}`;
    case "discover":
      return "discover";
  }
}

/** `path` below the root. What leads nowhere is a new thread. */
export function placeOf(path: string, search: string): Place {
  const [, folder, id = ""] = PAGE_PATH.exec(path) ?? [];
  const query = new URLSearchParams(search);
  const at = spanOf(query.get("at"));
  if (folder === "doc") return { middle: NEW, side: { kind: "document", id: id as DocumentId, at } };
  const panelHere = panelOf(path);
  if (panelHere) return { middle: NEW, side: panelHere };
  const middle = WITHOUT_ID[path] ?? middleIn(folder, id);
  const beside = query.get("doc") ?? "";
  if (/^[\w-]+$/.test(beside)) return { middle, side: { kind: "document", id: beside as DocumentId, at } };
  const side = panelOf(query.get("panel") ?? "");
  return side ? { middle, side } : { middle };
}

const WITHOUT_ID = byName<Middle>({
  run: { kind: "research" },
  digests: { kind: "digests" },
  discover: { kind: "discover" },
});

const NEW: Middle = { kind: "new", aboutIds: undefined };

function middleIn(folder: string | undefined, id: string): Middle {
  switch (folder) {
    case "t":
      return { kind: "thread", id: id as ThreadId };
    case "digest":
      return { kind: "digest", id: id as DigestId };
    case "run":
      return { kind: "research", id: id as ResearchId };
    case "about":
      return { kind: "new", aboutIds: id.split(",") as DocumentId[] };
    default:
      return NEW;
  }
}

function panelOf(name: string): Side | undefined {
  if (name === "library" || name === "usage") return { kind: name };
  const [panel, wanted, ...more] = name.split("/");
  if (panel !== "settings" || more.length > 0) return undefined;
  return { kind: "settings", section: SETTINGS_SECTIONS.find((one) => one === wanted) ?? "general" };
}

function spanOf(at: string | null): Span | undefined {
  const [, start, end] = /^(\d{1,10})-(\d{1,10})$/.exec(at ?? "") ?? [];
  if (start === undefined || end === undefined || Number(end) < Number(start)) return undefined;
  return { start: Number(start), end: Number(end) };
}
