/**
 * A checked text as it is, with a note behind each statement that is not supported and the sum at its end. The notes
 * stand in double brackets, which no Markdown reads as a footnote or a link; without them the text is the old one.
 */
import { type CheckReport, headLine, restLine, shownReasons } from "./check-report.ts";
import { reasonSaid } from "../../core/domain/reasons-in-chinese.ts";
import { languageOf } from "../../core/domain/said/in-language.ts";
import { printable } from "./output.ts";

/** In Chinese where the text is. */
export function annotatedText(report: CheckReport): string {
  const { text, checked } = report;
  const language = languageOf(report.language);
  let out = "";
  let at = 0;
  for (const claim of checked.claims) {
    if (claim.verdict === "supported") continue;
    const reasons = shownReasons(claim).map((reason) =>
      printable(reasonSaid(reason, language)).replace(/\s+/gu, " "),
    );
    out += `${text.slice(at, claim.end)} ⟦${MARKS[language][claim.verdict]}${language === "zh" ? "：" : ": "}${reasons.join(language === "zh" ? "" : " ")}⟧`;
    at = claim.end;
  }
  const rest = restLine(report, language);
  const sum = `${headLine(report, language)}${rest ? `${language === "zh" ? "；" : "; "}${rest}` : ""}`;
  return `${out}${text.slice(at).trimEnd()}\n\n⟦${sum}⟧\n`;
}

const MARKS = {
  en: { partial: "partly", unsupported: "not supported", uncited: "no source" },
  zh: { partial: "部分有依据", unsupported: "缺乏依据", uncited: "无来源" },
} as const;
