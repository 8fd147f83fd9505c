/** Under which ids things of an archive stand here, and those ids in whatever names them. */
import type { ArchiveStore, NamedKind } from "../../core/ports/archive-store.ts";

/** Characters of a hash: enough to tell any from another. */
const ID_LENGTH = 24;

export interface RenamedIds {
  /** The same id; where another space has it, one that is made of it and this space, so that the same archive finds it again. */
  freeId<Id extends string>(kind: NamedKind, id: Id): Promise<Id>;
  /** From now on what was `id` is `now`. */
  rename(id: string, now: string): void;
  /** With every id that it names as it is here. */
  renamed<T>(value: T): T;
}

export function createRenamedIds(
  spaceId: string,
  store: Pick<ArchiveStore, "isTakenElsewhere">,
  hash: (bytes: Uint8Array) => Promise<string>,
): RenamedIds {
  const names = new Map<string, string>();
  const renamed = (value: unknown): unknown => {
    if (typeof value === "string") return names.get(value) ?? value;
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner)]));
  };
  const rename = (id: string, now: string): void => {
    if (id !== now) names.set(id, now);
  };
  return {
    rename,
    renamed: <T>(value: T): T => (names.size === 0 ? value : (renamed(value) as T)),
    async freeId(kind, id) {
      if (!(await store.isTakenElsewhere(kind, id))) return id;
      const prefix = id.slice(0, id.indexOf("_") + 1);
      const made = `${prefix}${(await hash(Buffer.from(`${spaceId} ${id}`))).slice(0, ID_LENGTH)}`;
      rename(id, made);
      return made as typeof id;
    },
  };
}
