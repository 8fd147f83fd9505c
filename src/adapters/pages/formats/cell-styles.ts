/**
 * How the cells of a workbook show their numbers: as days, times, shares, or with so many places. Not covered: the rest
 * of Excel's format language (colours, conditions, fractions), whose numbers stay as they are stored.
 */
import type { PackedFiles } from "./packed-files.ts";
import { attribute, elementsOf, findAll, findFirst, parseXml } from "./xml-tree.ts";

export interface CellStyles {
  /** What is seen of a number in a cell of this style. */
  show(value: number, style: number): string;
}

type Shown =
  | { readonly kind: "number"; readonly places?: number; readonly before: string; readonly after: string }
  | { readonly kind: "day"; readonly hasDay: boolean; readonly hasTime: boolean }
  /** One figure for each zero: postcodes, numbers of articles, telephones. */
  | { readonly kind: "code"; readonly pattern: string };

/** ECMA-376, part 1, 18.8.30: the numbers of formats that are not written down in the file. */
const BUILT_IN = new Map<number, string>([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [37, "#,##0"],
  [38, "#,##0"],
  [39, "#,##0.00"],
  [40, "#,##0.00"],
]);

const MS_PER_DAY = 86_400_000;

export async function readCellStyles(files: PackedFiles, is1904: boolean): Promise<CellStyles> {
  const text = await files.text("xl/styles.xml");
  const formats = new Map<number, string>(BUILT_IN);
  const styles: number[] = [];
  if (text !== undefined) {
    const sheet = parseXml(text);
    for (const format of findAll(sheet, "numfmt"))
      formats.set(Number(attribute(format, "numfmtid")), attribute(format, "formatcode") ?? "");
    const used = findFirst(sheet, "cellxfs");
    for (const style of used === undefined ? [] : elementsOf(used))
      styles.push(Number(attribute(style, "numfmtid") ?? 0));
  }
  const shown = new Map<number, Shown>();
  const shownAs = (style: number): Shown => {
    const known = shown.get(style);
    if (known !== undefined) return known;
    const id = styles[style] ?? 0;
    const made = isBuiltInDay(id) ? builtInDay(id) : shownBy(formats.get(id) ?? "");
    shown.set(style, made);
    return made;
  };
  return {
    show(value, style) {
      const as = shownAs(style);
      if (as.kind === "day") return dayText(value, as, is1904);
      if (as.kind === "code")
        return Number.isSafeInteger(value) && value >= 0 ? inPattern(value, as.pattern) : String(value);
      const isShare = as.after === "%";
      const scaled = isShare ? value * 100 : value;
      const digits =
        as.places === undefined ? String(Number(scaled.toPrecision(15))) : scaled.toFixed(as.places);
      return `${as.before}${digits}${as.after}`;
    },
  };
}

function isBuiltInDay(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

function builtInDay(id: number): Shown {
  const isTime = (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47);
  return { kind: "day", hasDay: !isTime, hasTime: isTime || id === 22 };
}

function shownBy(code: string): Shown {
  const [first = ""] = code.split(";");
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./gu, "").replace(/\[(?!\$|h|m|s)[^[\]]*\]/giu, "");
  const pattern = first.replace(/\\(.)|"([^"]*)"/gu, "$1$2");
  if (/^[-() ]*0(?:[-() ]*0)+$/u.test(pattern)) return { kind: "code", pattern };
  const letters = bare.replace(/\[\$[^\]]*\]/gu, "");
  if (/[ymdhs]/iu.test(letters) && !/[#0]/u.test(letters.replace(/s\.0+|\.0+$/giu, ""))) {
    return { kind: "day", hasDay: /[yd]|m{3,}/iu.test(letters), hasTime: /[hs]/iu.test(letters) };
  }
  if (!/[#0?]/u.test(bare) || /[eE/]/u.test(bare)) return { kind: "number", before: "", after: "" };
  const places = /\.([0#?]+)/u.exec(bare)?.[1]?.length ?? 0;
  const currency = /\[\$([^\]-]*)(?:-[^\]]*)?\]|([€$£¥￥])/u.exec(first);
  // A word beside the number is its unit or its currency: `0.00 "kr"`, `0 "kg"`.
  const word = /"\s{0,3}([\p{L}\p{Sc}²³°/.]{1,12})\s{0,3}"/u.exec(first);
  const sign = currency?.[1] ?? currency?.[2] ?? word?.[1] ?? "";
  if (bare.includes("%")) return { kind: "number", places, before: "", after: "%" };
  const at = (currency ?? word)?.index ?? Number.POSITIVE_INFINITY;
  const isBefore = sign !== "" && at < first.search(/[#0]/u);
  return {
    kind: "number",
    ...(bare.includes(",,") || /[#0],+$/u.test(bare.trim()) ? {} : { places }),
    before: isBefore ? `${sign}${currency === null ? " " : ""}` : "",
    after: !isBefore && sign !== "" ? ` ${sign}` : "",
  };
}

/** Figures take the places of the zeros from the right; those for which there is none stand before the first. */
function inPattern(value: number, pattern: string): string {
  const places = pattern.split("0").length - 1;
  const digits = String(value).padStart(places, "0");
  let nth = digits.length - places;
  const [, before = "", rest = ""] = /^([^0]*)(.*)$/u.exec(pattern) ?? [];
  return before + digits.slice(0, nth) + rest.replaceAll("0", () => digits[nth++] ?? "");
}

/** Excel counts days from the last of 1899, with a day of 1900 that never was; or from 1904. */
function dayText(value: number, as: { hasDay: boolean; hasTime: boolean }, is1904: boolean): string {
  const isEarly = !is1904 && value < 61;
  const days = is1904 ? value + 1462 : isEarly ? value + 1 : value;
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round((days * MS_PER_DAY) / 1000) * 1000);
  if (Number.isNaN(at.getTime()) || value < 0) return String(value);
  const iso = at.toISOString();
  const day = iso.slice(0, 10);
  const time = iso.slice(11, 19).replace(/:00$/u, "");
  if (!as.hasTime) return day;
  if (!as.hasDay) return value >= 1 ? `${Math.floor(value * 24)}:${time.slice(3)}` : time;
  return `${day} ${time}`;
}
