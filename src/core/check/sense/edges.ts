/**
 * Which one of several in a row: "the last Sunday in October" beside "the first Sunday of October", 每月第一个星期一 beside
 * 每月最后一个星期一, "at the earliest" beside "at the latest". By the words for the place and the thing that follows.
 */
import type { Difference } from "../beside/difference.ts";
import { meansSame } from "../beside/matches.ts";
import type { Statement } from "../evidence/statement.ts";
import { stem } from "../../../lib/text/stem.ts";
import { byName } from "../../../lib/by-name.ts";

type Place = "first" | "second" | "third" | "middle" | "last";

interface Edge {
  readonly place: Place;
  /** Stems, or Chinese as it stands. */
  readonly things: readonly string[];
  readonly written: string;
}

const ENGLISH =
  /\b(?:(?<place>first|second|third|last|final)|(?<part>beginning|start|middle|end)(?= of ))\b(?<rest>(?: (?:of|in|the|each|every|a|an|this|that|which|its|their))*(?: (?<thing>[\p{L}-]+))(?: (?:of|in) (?:(?:the|each|every|a|this|its|their) )?(?<whole>[\p{L}-]+))?)/giu;
const CHINESE =
  /(?:(?<whole>月|年|季度|学期)(?:的)?)?(?<place>第一|头一|第二|第三|最后一?|末)个?(?<thing>星期[一二三四五六日天]|周[一二三四五六日天末]|礼拜[一二三四五六日天]|[周天场节次章页排站层局年月幕]|阶段|季度|学期)/gu;
const HAN_EDGE = /(?<thing>月|年|季|周|期|学期)(?<place>初|底|末)/gu;

const PLACES = byName<Place>({
  first: "first",
  beginning: "first",
  start: "first",
  second: "second",
  third: "third",
  middle: "middle",
  last: "last",
  final: "last",
  end: "last",
  第一: "first",
  头一: "first",
  初: "first",
  第二: "second",
  第三: "third",
  最后: "last",
  最后一: "last",
  末: "last",
  底: "last",
});

function edgesIn({ text, isMostlyHan }: Statement): Edge[] {
  const patterns = isMostlyHan ? [CHINESE, HAN_EDGE] : [ENGLISH];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups = {}, 0: written }): Edge[] => {
      const place = PLACES[(groups["place"] ?? groups["part"] ?? "").toLowerCase()];
      const things = [groups["thing"], groups["whole"]].flatMap((thing) =>
        thing === undefined || NO_THING.test(thing)
          ? []
          : [isMostlyHan ? dayOf(thing) : stem(thing.toLowerCase())],
      );
      return place && things.length > 0 ? [{ place, things, written: written.trim() }] : [];
    }),
  );
}

/** Says nothing of what is counted; "last year" is a year of its own. */
const NO_THING = /^(?:time|times|year|years|to|by|for|and|up|one|two|three|half|with|at|on|is|was|are)$/iu;

function dayOf(thing: string): string {
  return thing.replace(/^(?:周|礼拜)(?=[一二三四五六日天])/u, "星期").replace("星期天", "星期日");
}

export function edgeDifferences(claim: Statement, quotes: readonly Statement[]): Difference[] {
  const mine = edgesIn(claim);
  if (mine.length === 0) return [];
  const theirs = quotes.flatMap((quote) => edgesIn(quote));
  return mine.flatMap((edge): Difference[] => {
    const same = theirs.filter(({ things }) =>
      things.some((thing) => edge.things.some((one) => meansSame(one, thing))),
    );
    const [other] = same;
    return other === undefined || same.some(({ place }) => place === edge.place)
      ? []
      : [{ kind: "opposite", claimed: edge.written, stated: other.written }];
  });
}
