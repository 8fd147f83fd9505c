/** Checks as SARIF 2.1.0, which code hosts and editors show at the lines: what is not supported, with why and the nearest quote. */
import { pathToFileURL } from "node:url";
import { isLeftOut } from "../../core/domain/answer.ts";
import type { TextClaim } from "../../core/domain/checked-text.ts";
import { type CheckReport, placeOf, shownReasons, shownText } from "./check-report.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

const RULES = {
  unsupported: "The source does not carry the statement, or says otherwise",
  partial: "The source carries a part of the statement",
  uncited: "The statement names no source",
} as const;

/** Names of files are as they were given, relative ones to where the check ran. */
export function sarifReport(reports: readonly CheckReport[], version: string): object {
  const rules = Object.entries(RULES).map(([id, text]) => ({ id, shortDescription: { text } }));
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Footnote", version, rules } },
        columnKind: "utf16CodeUnits",
        results: reports.flatMap((report) =>
          report.checked.claims
            .filter(({ verdict }) => verdict !== "supported")
            .map((claim) => resultOf(claim, report)),
        ),
      },
    ],
  };
}

function resultOf(claim: TextClaim, { file, text }: CheckReport): object {
  const { verdict, citations, start, end } = claim;
  const quotes = citations.map(
    (citation) => `${placeOf(citation)}: “${citation.quote.text.replace(/\s+/gu, " ")}”`,
  );
  const said = [
    shownText(claim).replace(/\s+/gu, " "),
    ...shownReasons(claim).map(({ message }) => message),
    ...quotes,
  ];
  return {
    ruleId: verdict,
    level: verdict === "uncited" ? "note" : isLeftOut(claim) ? "error" : "warning",
    message: { text: said.join("\n") },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: regionOf(text, start, end),
        },
      },
    ],
  };
}

/** Relative ones stay so: code hosts look for them below the repository. */
function uriOf(file: string): string {
  if (/^(?:https?|file):/u.test(file)) return file;
  const path = file.replaceAll("\\", "/");
  return path.startsWith("/") || /^[a-z]:/iu.test(path) ? pathToFileURL(file).href : encodeURI(path);
}

/** Lines and columns count from 1. */
function regionOf(text: string, start: number, end: number): object {
  const at = (offset: number): [line: number, column: number] => {
    const before = text.slice(0, offset);
    return [before.split("\n").length, offset - before.lastIndexOf("\n")];
  };
  const [startLine, startColumn] = at(start);
  const [endLine, endColumn] = at(end);
  return { startLine, startColumn, endLine, endColumn, charOffset: start, charLength: end - start };
}
