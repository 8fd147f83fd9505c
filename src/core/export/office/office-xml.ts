/** What files of Office are made of: parts of XML in a ZIP package. Which bytes that is, is an adapter's matter. */
import type { PackedFile } from "../../ports/pack-files.ts";

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** For text and for attributes in quotation marks. What XML has no way to say is shown as U+FFFD. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu, "\ufffd")
      .replace(/[&<>"]/gu, (sign) => ENTITIES[sign] as string)
  );
}

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
