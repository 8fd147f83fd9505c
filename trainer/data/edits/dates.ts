/** Another date or time: year, month, day, weekday, hour, half of the day. */
import { type Edit, type EditContext, replaceSpan, spansOf, type Span } from "./edit.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const MONTH = new RegExp(`(?:${MONTHS.join("|")})`, "u").source;
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

type Found = Span & { readonly by: (context: EditContext) => string | undefined };

const YEAR_EN =
  /(?<![\d.,$€£-])(?:1[0-9]{3}|20[0-4]\d)(?![\d%]|,\d|\.\d|\s?(?:km|m|kg|people|metres|meters|feet|miles)\b)/gu;
const YEAR_ZH = /(?<!\d)(?:1\d{3}|20[0-4]\d)(?=年)/gu;

const RULES: readonly ((text: string, language: string) => Found[])[] = [
  (text, language) =>
    spansOf(text, language === "zh" ? YEAR_ZH : YEAR_EN).map(({ start, end, match }) => ({
      start,
      end,
      by: ({ chance, around }) => {
        const others = around
          .flatMap((line) => line.match(language === "zh" ? YEAR_ZH : YEAR_EN) ?? [])
          .filter((year) => year !== match[0]);
        if (others.length > 0 && chance.yes(0.6)) return chance.pick(others);
        return String(Number(match[0]) + chance.pick([-10, -5, -3, -2, -1, 1, 2, 3, 4, 6, 10]));
      },
    })),
  (text) =>
    spansOf(
      text,
      new RegExp(`\\b${MONTH}\\b(?=,?\\s\\d)|(?<=\\d\\s)\\b${MONTH}\\b|(?<=\\b[Ii]n\\s)${MONTH}\\b`, "gu"),
    ).map(({ start, end, match }) => ({
      start,
      end,
      by: ({ chance }) => chance.pick(without(MONTHS, match[0])),
    })),
  (text) =>
    spansOf(text, new RegExp(`\\b(?:${WEEKDAYS.join("|")})(?=s?\\b)`, "gu")).map(({ start, end, match }) => ({
      start,
      end,
      by: ({ chance }) => chance.pick(without(WEEKDAYS, match[0])),
    })),
  (text) =>
    spansOf(
      text,
      new RegExp(`(?<=${MONTH}\\s)\\d{1,2}(?!\\d)|(?<![\\d.])\\d{1,2}(?=\\s${MONTH}\\b)`, "gu"),
    ).map(day),
  (text) =>
    spansOf(text, /(?<=年)\d{1,2}(?=月)|(?<![\d年])\d{1,2}(?=月\d)/gu).map(({ start, end, match }) => ({
      start,
      end,
      by: ({ chance }) => String(((Number(match[0]) + chance.below(10)) % 12) + 1),
    })),
  (text) => spansOf(text, /(?<=月)\d{1,2}(?=日|号)/gu).map(day),
  (text) =>
    spansOf(text, /(?<=星期|周|礼拜)[一二三四五六日](?![年期])/gu).map(({ start, end, match }) => ({
      start,
      end,
      by: ({ chance }) => chance.pick(without(Array.from("一二三四五六日"), match[0])),
    })),
  (text) =>
    spansOf(text, /上午|下午|早上|晚上|凌晨/gu).map(({ start, end, match }) => ({
      start,
      end,
      by: ({ chance }) =>
        match[0] === "上午"
          ? "下午"
          : match[0] === "下午"
            ? "上午"
            : chance.pick(without(["早上", "晚上", "中午"], match[0])),
    })),
  (text) =>
    spansOf(text, /(?<![\d:])\d{1,2}(?=:\d\d(?![\d:])|\s?[ap]\.?m\b|点(?!\d))/gu).map(
      ({ start, end, match }) => ({
        start,
        end,
        by: ({ chance }) =>
          String((Number(match[0]) + 1 + chance.below(6)) % (Number(match[0]) > 12 ? 24 : 12) || 12),
      }),
    ),
  (text) =>
    spansOf(
      text,
      /(?<=\b[12]?\d(?:st|nd|rd|th)\s)century\b|\b\d{1,2}(?=(?:st|nd|rd|th) century)|\d{1,2}(?=世纪)/gu,
    )
      .filter(({ match }) => /\d/u.test(match[0]))
      .filter(({ end }) => !/^(?:st|nd|rd)/u.test(text.slice(end)))
      .map(({ start, end, match }) => ({
        start,
        end,
        by: ({ chance }) => chance.pick(without(["14", "15", "16", "17", "18", "19", "20"], match[0])),
      })),
];

export const editDate: Edit = (sentence, context) => {
  const found = RULES.flatMap((rule) => rule(sentence, context.language));
  if (found.length === 0) return undefined;
  const one = context.chance.pick(found);
  const by = one.by(context);
  if (by === undefined || by === sentence.slice(one.start, one.end)) return undefined;
  return { text: replaceSpan(sentence, one, by), label: 0 };
};

function day({ start, end, match }: Span & { match: RegExpMatchArray }): Found {
  return { start, end, by: ({ chance }) => String(((Number(match[0]) + chance.below(26)) % 28) + 1) };
}

function without(from: readonly string[], word: string): string[] {
  return from.filter((other) => other !== word);
}
