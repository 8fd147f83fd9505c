/**
 * What is not drawn on a page but lies upon it: values of filled form fields, put where they show, and notes that
 * people wrote on the page. Not covered: signatures, the choices that were not made; forms in XFA are of dynamic-form.ts.
 */
import { middleOf } from "./middle-of.ts";
import type { TextRun } from "./text-run.ts";

/** What is used of pdf.js's annotations; anything may be missing or of another type. */
export interface PdfAnnotation {
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly fieldType?: unknown;
  readonly fieldValue?: unknown;
  readonly checkBox?: unknown;
  readonly radioButton?: unknown;
  readonly buttonValue?: unknown;
  readonly exportValue?: unknown;
  readonly password?: unknown;
  readonly hidden?: unknown;
  readonly annotationFlags?: unknown;
  readonly contentsObj?: unknown;
  readonly titleObj?: unknown;
  readonly textContent?: unknown;
}

/** Longer values are no honest entry of a form. */
const MOST_LETTERS = 100_000;
const MOST_ANNOTATIONS = 5000;

/** `runs`: what is drawn on the page already; a value that stands there is not added again. */
export function fieldRuns(annotations: readonly PdfAnnotation[], runs: readonly TextRun[]): TextRun[] {
  const usual = middleOf(runs.map((run) => run.size)) ?? 10;
  const added: TextRun[] = [];
  for (const annotation of annotations.slice(0, MOST_ANNOTATIONS)) {
    if (annotation.subtype !== "Widget" || isHidden(annotation)) continue;
    const value = valueOf(annotation);
    const rect = rectOf(annotation.rect);
    if (value === undefined || rect === undefined) continue;
    const lines = value
      .slice(0, MOST_LETTERS)
      .split(/\r\n?|\n/u)
      .filter((line) => line.trim() !== "");
    const height = rect.top - rect.bottom;
    const size = Math.max(4, Math.min(usual, lines.length > 1 ? height / lines.length : height));
    const first = lines.length > 1 ? rect.top - size : rect.bottom + (height - size) / 2 + 0.22 * size;
    lines.forEach((line, nth) => {
      const run: TextRun = {
        text: line.trim().toWellFormed(),
        left: rect.left,
        right: Math.max(rect.left + 1, Math.min(rect.right, rect.left + 0.5 * size * line.trim().length)),
        y: first - 1.2 * size * nth,
        size,
        font: "field",
        isCode: false,
        direction: 0,
        isAfterSpace: true,
        order: runs.length + added.length,
      };
      if (!runs.some((other) => isDrawn(other, run))) added.push(run);
    });
  }
  return added;
}

/** What people wrote on the page, with the writer's name where it is known. */
export function pageNotes(annotations: readonly PdfAnnotation[], runs: readonly TextRun[]): string[] {
  const notes = annotations.slice(0, MOST_ANNOTATIONS).flatMap((annotation) => {
    if (annotation.subtype === "Widget" || annotation.subtype === "Link" || isHidden(annotation)) return [];
    const text = strOf(annotation.contentsObj).trim().slice(0, MOST_LETTERS);
    if (text === "" || runs.some((run) => run.text === text)) return [];
    const by = annotation.subtype === "FreeText" ? "" : strOf(annotation.titleObj).trim();
    return [
      (by === "" ? text : `${by}: ${text}`)
        .replace(/\r\n?/gu, "\n")
        .replace(/\n{2,}/gu, "\n")
        .toWellFormed(),
    ];
  });
  return Array.from(new Set(notes));
}

function valueOf(annotation: PdfAnnotation): string | undefined {
  const { fieldValue } = annotation;
  if (annotation.fieldType === "Btn") {
    if (annotation.checkBox === true)
      return typeof fieldValue === "string" && fieldValue !== "Off" ? "[x]" : "[ ]";
    if (annotation.radioButton !== true) return undefined;
    return typeof fieldValue === "string" && fieldValue === annotation.buttonValue ? "(x)" : "( )";
  }
  if (annotation.password === true) return undefined;
  const text = Array.isArray(fieldValue)
    ? fieldValue.filter((one) => typeof one === "string").join(", ")
    : fieldValue;
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}

/** PDF 1.7, 12.5.3: 2 is hidden, 32 not to be viewed. */
function isHidden({ annotationFlags, hidden }: PdfAnnotation): boolean {
  return hidden === true || (typeof annotationFlags === "number" && (annotationFlags & 34) !== 0);
}

function strOf(value: unknown): string {
  const str: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "str") : undefined;
  return typeof str === "string" ? str : "";
}

function rectOf(rect: unknown): { left: number; bottom: number; right: number; top: number } | undefined {
  if (!Array.isArray(rect)) return undefined;
  const [x0, y0, x1, y1]: unknown[] = rect;
  if (![x0, y0, x1, y1].every((value) => typeof value === "number" && Number.isFinite(value)))
    return undefined;
  const [a, b, c, d] = [x0, y0, x1, y1] as [number, number, number, number];
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
}

function isDrawn(other: TextRun, field: TextRun): boolean {
  const isNear =
    Math.abs(other.y - field.y) < 2 * field.size &&
    other.left >= field.left - 5 &&
    other.left <= field.right + 5;
  return isNear && other.text.includes(field.text);
}
