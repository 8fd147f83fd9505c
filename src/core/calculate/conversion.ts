/** Units into others: 5 miles in km, how many cm are in a foot, 华氏72度是多少摄氏度. Not money, whose rates change. */
import { type WorkedOut, worked } from "./arithmetic.ts";
import { readExpression } from "./expression.ts";
import { type Unit, unitNamed } from "./units.ts";
import type { Tongue } from "./value.ts";
import { writeValue } from "./value.ts";
import { converted } from "./work-out.ts";

/** What is converted, and into what, by their places in the pattern. */
const PATTERNS: Readonly<Record<Tongue, readonly (readonly [RegExp, number, number])[]>> = {
  en: [
    [
      /^how many (.{1,40}?) (?:are |is )?(?:there )?(?:in|to|make(?: up)?|equals?) (?:an? )?(.{1,80})$/iu,
      2,
      1,
    ],
    [/^how many (.{1,40}?) (?:is|are) (.{1,80})$/iu, 2, 1],
    [
      /^(?:please |can you )*(?:convert |change |what(?:'s| is| are) |how much (?:is|are) |how (?:long|heavy|far|hot|fast|big) is )?(?:an? )?(.{1,80}) (?:in|into|to|as|=) (?:an? )?(.{1,40})$/iu,
      1,
      2,
    ],
  ],
  zh: [
    [
      /^(?:请问|请|帮我|把|将)*(.{1,60}?)(?:换算成|换成|转换成|转换为|换算为|转成|转为|化成|合成|合|折合|等于|相当于|是|有|=)(?:多少|几)?(?:个)?(.{1,12}?)$/u,
      1,
      2,
    ],
    [/^(?:请问)?(.{1,60}?)(?:多少|几)(?:个)?(.{1,12}?)$/u, 1, 2],
  ],
};

/** Throws `WithoutResult`. `undefined` where it is no conversion. */
export function conversion(question: string, tongue: Tongue): WorkedOut | undefined {
  const bare = withMarks(question)
    .replace(/(?:呢|啊)?[?。!\s]*$/u, "")
    .replace(/(?<=\D)\.$/u, "");
  for (const [pattern, from, into] of PATTERNS[tongue]) {
    const found = pattern.exec(bare);
    const [quantity, name] = [found?.[from]?.trim() ?? "", found?.[into]?.trim() ?? ""];
    const unit = unitNamed(name);
    if (unit === undefined || unit.isBefore) continue;
    const result = inUnit(quantity, unit, tongue) ?? inUnit(`1 ${quantity}`, unit, tongue);
    if (result) return result;
  }
  return undefined;
}

function inUnit(quantity: string, unit: Unit, tongue: Tongue): WorkedOut | undefined {
  const read = readExpression(quantity.replace(/^(?:an?|one) (?=[a-z])/iu, "1 "), tongue);
  if (read === undefined) return undefined;
  const arrow = `${read.text} → ${unit[tongue]}`;
  return worked(arrow, () => {
    const value = read.worth();
    return writeValue(converted(value, unit), tongue);
  });
}

/** 5'11" is five feet and eleven inches; 华氏72度 is 72 °F; 72 degrees F too. */
function withMarks(question: string): string {
  return question
    .replace(/(\d+) ?' ?(\d+(?:\.\d+)?) ?(?:"|'')/gu, "$1 ft $2 in")
    .replace(
      /(华氏|摄氏) ?(-?[\d.]+|[零下一二三四五六七八九十百]+) ?度/gu,
      (_, scale: string, of: string) => `${of.replace("零下", "-")} ${scale === "华氏" ? "°F" : "°C"}`,
    )
    .replace(
      /(\d) ?(?:degrees?|deg|°) ?(fahrenheit|celsius|centigrade|[fc])\b/giu,
      (_, of: string, scale: string) => `${of} °${scale.charAt(0).toUpperCase() === "F" ? "F" : "C"}`,
    )
    .replace(/(\d) ?([FC]) (in|to|into) ([FC])$/u, "$1 °$2 $3 °$4")
    .replace(/\bdegrees? ?(fahrenheit|celsius)\b/giu, "$1")
    .replace(/\b(square|cubic|nautical|light|us|imperial|uk|fluid|metric) (?=[a-z])/giu, "$1-")
    .replace(/\b(kilomet(?:er|re)s?|miles?|met(?:er|re)s?) per (hour|second)\b/giu, "$1-per-$2")
    .replace(/(?<=^| )fl oz\b/giu, "fl-oz");
}
