/** What files of Office are made of: parts of XML in a ZIP package. Which bytes that is, is an adapter's matter. */
import type { PackedFile } from "../../ports/pack-files.ts";
import { escapeXml } from "../escape-xml.ts";

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Relation {
  readonly id: string;
  /** The last word of its type's address. */
  readonly type: string;
  readonly target: string;
  readonly isOutside?: boolean;
}

export function relationsPart(name: string, relations: readonly Relation[]): PackedFile {
  const rows = relations.map(
    ({ id, type, target, isOutside = false }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"${isOutside ? ' TargetMode="External"' : ""}/>`,
  );
  return { name, content: `${XML_HEAD}<Relationships xmlns="${RELATIONS}">${rows.join("")}</Relationships>` };
}

/** `parts`: name, and what kind of part it is. */
export function contentTypes(parts: readonly (readonly [name: string, mediaType: string])[]): PackedFile {
  const rows = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return {
    name: "[Content_Types].xml",
    content: `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${rows.join("")}</Types>`,
  };
}
