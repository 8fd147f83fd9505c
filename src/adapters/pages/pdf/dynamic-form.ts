/**
 * Forms of Adobe LiveCycle (XFA), whose own page only says to wait: what pdf.js lays out of their template and data, as
 * lines. A field is its caption and what was filled in, a choice only where it was made; buttons are none, and hidden
 * parts stay hidden. What scripts of the form would show or compute is not covered: they do not run.
 */
import type { Mark } from "../../../core/domain/document.ts";

/** What is used of pdf.js's elements; anything may be missing or of another type. */
interface Part {
  readonly name?: unknown;
  readonly value?: unknown;
  readonly attributes?: unknown;
  readonly children?: unknown;
}

/** Of real forms some thousands; beyond, the tree is made to overload. */
const MOST_PARTS = 200_000;
const MAX_DEPTH = 200;

const BLOCKS = new Set(["p", "div", "br", "li", "label"]);

/** `pages`: the elements that pdf.js gives for each page. */
export function dynamicFormText(pages: readonly unknown[]): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let left = MOST_PARTS;
  pages.forEach((page, index) => {
    const lines: string[] = [];
    const walk = (part: Part, depth: number): void => {
      left -= 1;
      if (left < 0 || depth > MAX_DEPTH || isHidden(part)) return;
      const classes = classesOf(part);
      if (classes.includes("xfaField")) lines.push(...fieldLines(part));
      else if (classes.includes("xfaDraw")) lines.push(...wordsOf(part, depth).split("\n"));
      else for (const child of childrenOf(part)) walk(child, depth + 1);
    };
    walk(Object(page) as Part, 0);
    const said = lines.map(tidy).filter((line, at, all) => line !== "" && line !== all[at - 1]);
    if (text !== "" && said.length > 0) text += "\n\n";
    marks.push({ kind: "page", start: text.length, page: index + 1 });
    text += said.join("\n");
  });
  return { text, marks };
}

function fieldLines(field: Part): string[] {
  let caption = "";
  let label = "";
  let value = "";
  let isChoice = false;
  let isMade = false;
  let isButton = false;
  const walk = (part: Part, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    const { name } = part;
    const { type, checked, textContent, "aria-label": told } = attributesOf(part);
    if (classesOf(part).some((one) => one.startsWith("xfaCaption"))) {
      caption = wordsOf(part, depth);
      return;
    }
    if (name === "button") isButton = true;
    if (name === "input" || name === "textarea" || name === "select") label = textOf(told);
    if (name === "input" && (type === "radio" || type === "checkbox")) {
      isChoice = true;
      isMade = checked === true;
    } else if (name === "input") value = textOf(attributesOf(part)["value"]);
    else if (name === "textarea") value = textOf(textContent);
    else if (name === "option" && attributesOf(part)["selected"] === true) value = textOf(part.value);
    for (const child of childrenOf(part)) walk(child, depth + 1);
  };
  walk(field, 0);
  if (isButton) return [];
  const named = tidy(caption.replaceAll("\n", " ")).replace(/^\* ?| ?[:：]$/gu, "") || tidy(label);
  if (isChoice) return [`${isMade ? "[x]" : "[ ]"} ${named}`];
  return [value.trim() === "" ? named : named === "" ? value : `${named}: ${value}`];
}

/** The words of an element, a line for each that breaks one. */
function wordsOf(part: Part, depth: number): string {
  if (depth > MAX_DEPTH || isHidden(part)) return "";
  const inner = childrenOf(part)
    .map((child) => wordsOf(child, depth + 1))
    .join("");
  const own = `${textOf(part.value)}${inner}`;
  return BLOCKS.has(textOf(part.name)) ? `${own}\n` : own;
}

function isHidden(part: Part): boolean {
  const { visibility, display } = Object(attributesOf(part)["style"]) as Record<string, unknown>;
  return visibility === "hidden" || display === "none" || classesOf(part).includes("xfaHidden");
}

const attributesOf = (part: Part): Record<string, unknown> =>
  Object(part.attributes) as Record<string, unknown>;

function classesOf(part: Part): string[] {
  const classes = attributesOf(part)["class"];
  return Array.isArray(classes) ? classes.map(String) : [];
}

const childrenOf = (part: Part): Part[] =>
  Array.isArray(part.children) ? part.children.map((child) => Object(child) as Part) : [];

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function tidy(line: string): string {
  return line
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .toWellFormed();
}
