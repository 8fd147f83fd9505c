/** By kind of error a true claim that must not be refused and a false one, of the same fact, that must not pass. */
import { expect, test } from "vitest";
import { checkText } from "./check-text.ts";

const clock = { monotonicMs: () => 0 };
const verdictOf = (claim: string, source: string): string =>
  checkText(claim, [{ name: "source", text: source }], { clock }).claims[0]?.verdict ?? "none";

const SAUNA =
  "The sauna is open every day except Monday. Entry costs 14 euros; a password for the lockers is required unless you bring a " +
  "card. The towel service is not available on weekends. At most eight people may use it at once. It is cleaned twice a week.";
const CLUB =
  "Present: Irma Kovac (chair), Dan Osei (treasurer), Lea Brandt. Ms Brandt will write to the mayor. " +
  "R. Osei has paid the fine; the cups were won by S. Moreau. The roof was repaired because a storm had damaged it.";
const POOL =
  "泳池每天9时至21时开放，星期一闭馆。除教练外，所有人不得使用跳台。水温不得高于28℃。门票30元，老人免费。" +
  "更衣室由管理员何大勇打扫。因水管破裂，泳池曾停用两周。";

test.each([
  ["exception", "With a card no password is required.", "Even with a card a password is required.", SAUNA],
  [
    "limit",
    "No more than eight people may use it at once.",
    "Any number of people may use it at once.",
    SAUNA,
  ],
  ["rate", "It is cleaned twice a week.", "It is cleaned twice a month.", SAUNA],
  [
    "denied by another word",
    "There is no towel service on weekends.",
    "There is a towel service on weekends.",
    SAUNA,
  ],
  ["reason", "The roof was repaired because of a storm.", "The roof was repaired because of a fire.", CLUB],
  ["day by another name", "泳池周一不开放。", "泳池周二不开放。", POOL],
  ["degrees", "水温最高28度。", "水温最高38度。", POOL],
  ["charge", "老人不用花钱。", "老人要花钱。", POOL],
  ["other language, figure", "The ticket costs 30 yuan.", "The ticket costs 13 yuan.", POOL],
  ["other language, rate", "每周打扫两次。", "每月打扫两次。", SAUNA],
])("%s: %s / %s", (_, right, wrong, source) => {
  expect([verdictOf(right, source), verdictOf(wrong, source) === "supported"]).toEqual(["supported", false]);
});
