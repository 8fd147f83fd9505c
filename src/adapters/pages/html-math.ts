/** Writes formulas down: their TeX where they state it, else MathML as a line of text in which fractions, powers and roots stay. */
import { findElement, rawText, type HtmlElement } from "./html-tree.ts";

/** In dollars where it is TeX; empty where there is nothing to write. */
export function formulaText(element: HtmlElement): string {
  const latex = latexOf(element);
  if (latex !== "") return `$${latex}$`;
  return element.tag === "math" ? mathText(element).replace(/\s+/gu, " ").trim() : "";
}

/** Formulas say their TeX in an annotation or an attribute. */
function latexOf(element: HtmlElement): string {
  const stated = element.attributes["data-latex"] ?? element.attributes["alttext"];
  const annotation = findElement(
    element,
    ({ tag, attributes }) => tag === "annotation" && /tex/iu.test(attributes["encoding"] ?? ""),
  );
  return (annotation === undefined ? (stated ?? "") : rawText(annotation)).replace(/\s+/gu, " ").trim();
}

function mathText(element: HtmlElement): string {
  const parts = element.children
    .filter((child) => typeof child !== "string")
    .map((child) => (child.tag.startsWith("annotation") ? "" : mathText(child)));
  const [base = "", second = "", third = ""] = parts;
  switch (element.tag) {
    case "mfrac":
      return `${grouped(base)}/${grouped(second)}`;
    case "msup":
    case "mover":
      return `${grouped(base)}^${grouped(second)}`;
    case "msub":
    case "munder":
      return `${grouped(base)}_${grouped(second)}`;
    case "msubsup":
    case "munderover":
      return `${grouped(base)}_${grouped(second)}^${grouped(third)}`;
    case "msqrt":
      return `√${grouped(parts.join(""))}`;
    case "mroot":
      return `${grouped(base)}^(1/${second})`;
    case "mo": {
      const sign = rawText(element).trim();
      return /^[=<>≤≥≠≈∈→⇒]$/u.test(sign) ? ` ${sign} ` : sign;
    }
    case "mtr":
      return `${parts.join(", ")}; `;
    default:
      return parts.length === 0 ? rawText(element).trim() : parts.join("");
  }
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`;
}
