/** Which part of an Office package another refers to by an id (`_rels/…rels`), as paths within the package. */
import type { PackedFiles } from "./packed-files.ts";
import { attribute, findAll, parseXml } from "./xml-tree.ts";

export async function relationsOf(files: PackedFiles, part: string): Promise<Map<string, string>> {
  const at = part.lastIndexOf("/");
  const folder = part.slice(0, at + 1);
  const text = await files.text(`${folder}_rels/${part.slice(at + 1)}.rels`);
  const relations = new Map<string, string>();
  if (text === undefined) return relations;
  for (const relation of findAll(parseXml(text), "relationship")) {
    const id = attribute(relation, "id");
    const target = attribute(relation, "target");
    if (id === undefined || target === undefined) continue;
    if (attribute(relation, "targetmode")?.toLowerCase() === "external") continue;
    relations.set(id, joinPath(folder, target));
  }
  return relations;
}

/** `..` and `.` resolved; a leading slash begins at the package's root. */
export function joinPath(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
