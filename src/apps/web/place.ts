/**
 * Where on the page one is, and the address that says so: what is in the middle, and what lies beside it. Every place can
 * be linked, and is there again after a reload. Paths are below the page's own root, without a slash before them.
 *
 *     t/ID · digest/ID · run · run/ID · about/ID       in the middle
 *     library · usage · settings · doc/ID?at=10-42     beside a new thread
 *     t/ID?panel=library · t/ID?doc=ID&at=10-42        beside something else
 */
import type { DigestId, DocumentId, ResearchId, ThreadId } from "../../core/domain/ids.ts";

export type Middle =
  /** `aboutId`: the document that a new thread is to be about. */
  | { readonly kind: "new"; readonly aboutId?: DocumentId | undefined }
  | { readonly kind: "thread"; readonly id: ThreadId }
  | { readonly kind: "digest"; readonly id: DigestId }
  /** Without an id, where one is begun. */
  | { readonly kind: "research"; readonly id?: ResearchId | undefined };

export type Side =
  | { readonly kind: "library" | "usage" | "settings" }
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

const ID = "([\\w-]+)";
const PANELS = ["library", "usage", "settings"] as const;
type PanelKind = (typeof PANELS)[number];

export function pathOf({ middle, side }: Place): string {
  const path = middlePath(middle);
  if (side === undefined) return path;
  if (side.kind !== "document") return path === "" ? side.kind : `${path}?panel=${side.kind}`;
  const at = side.at === undefined ? "" : `at=${side.at.start}-${side.at.end}`;
  if (path === "") return at === "" ? `doc/${side.id}` : `doc/${side.id}?${at}`;
  return `${path}?doc=${side.id}${at && `&${at}`}`;
}

function middlePath(middle: Middle): string {
  switch (middle.kind) {
    case "new":
      return middle.aboutId === undefined ? "" : `about/${middle.aboutId}`;
    case "thread":
      return `t/${middle.id}`;
    case "digest":
      return `digest/${middle.id}`;
    case "research":
      return middle.id === undefined ? "run" : `run/${middle.id}`;
  }
}

/** `path` below the root. What leads nowhere is a new thread. */
export function placeOf(path: string, search: string): Place {
  const query = new URLSearchParams(search);
  const at = spanOf(query.get("at"));
  const documentId = idIn(path, "doc");
  if (documentId !== undefined) {
    return { middle: { kind: "new" }, side: { kind: "document", id: documentId as DocumentId, at } };
  }
  if (isPanel(path)) return { middle: { kind: "new" }, side: { kind: path } };
  const besides = query.get("doc") ?? "";
  const panel = query.get("panel");
  const middle = middleAt(path);
  if (new RegExp(`^${ID}$`).test(besides)) {
    return { middle, side: { kind: "document", id: besides as DocumentId, at } };
  }
  return isPanel(panel) ? { middle, side: { kind: panel } } : { middle };
}

function middleAt(path: string): Middle {
  const threadId = idIn(path, "t");
  if (threadId !== undefined) return { kind: "thread", id: threadId as ThreadId };
  const digestId = idIn(path, "digest");
  if (digestId !== undefined) return { kind: "digest", id: digestId as DigestId };
  if (path === "run") return { kind: "research" };
  const researchId = idIn(path, "run");
  if (researchId !== undefined) return { kind: "research", id: researchId as ResearchId };
  return { kind: "new", aboutId: idIn(path, "about") as DocumentId | undefined };
}

const idIn = (path: string, folder: string): string | undefined =>
  new RegExp(`^${folder}/${ID}$`).exec(path)?.[1];

function isPanel(name: string | null): name is PanelKind {
  return (PANELS as readonly (string | null)[]).includes(name);
}

function spanOf(at: string | null): Span | undefined {
  const [, start, end] = /^(\d{1,10})-(\d{1,10})$/.exec(at ?? "") ?? [];
  if (start === undefined || end === undefined || Number(end) < Number(start)) return undefined;
  return { start: Number(start), end: Number(end) };
}
