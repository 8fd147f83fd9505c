import { expect, test } from "vitest";
import { checkedClaims } from "../../../../test/checked-claims.ts";

function reasonsOf(text: string, source: string): string[] {
  return checkedClaims(text, source).flatMap(({ verdict, reasons }) =>
    verdict === "supported" ? ["supported"] : reasons.map(({ code }) => code),
  );
}

const CABIN =
  "The cabin has 14 beds. Dogs are not allowed, except guide dogs. The key is kept by the warden, Ola Brandt. " +
  "Guests may light the stove after 6 p.m. The price rose from 40 to 55 euros in 2024.";
const TABLE = "hut,beds,altitude,dogs\nLom,14,1200 m,no\nRondane,28,1450 m,yes\nSkar,9,980 m,no\n";
const HUT =
  "山屋共有床位14个，价格由40元涨到55元。除导盲犬外，禁止带狗入内。钥匙由管理员保管。住客可以在晚上六点以后生火。";

test.each([
  ["The cabin has 40 beds.", CABIN, "number-differs"],
  ["Dogs are allowed.", CABIN, "opposite"],
  ["The price fell in 2024.", CABIN, "opposite"],
  ["Guests must light the stove after 6 p.m.", CABIN, "force-differs"],
  ["The cabin has 14 beds, because a rich brewer paid for it.", CABIN, "clause-missing"],
  ["Rondane lies at 980 m.", TABLE, "number-differs"],
  ["Dogs are welcome in Skar: dogs yes.", TABLE, "negation-differs"],
  ["山屋的价格降了。", HUT, "opposite"],
  ["住客必须在晚上六点以后生火。", HUT, "force-differs"],
])("%s is not supported: %s", (claim, source, code) => {
  expect(reasonsOf(claim, source)).toContain(code);
});

test.each([
  ["The cabin's 14 beds", CABIN],
  ["The key is kept by the warden.", CABIN],
  ["The price went up from 40 to 55 euros.", CABIN],
  ["Rondane has 28 beds.", TABLE],
  ["Rondane lies at 1,450 metres.", TABLE],
  ["山屋共有14個床位。", HUT],
  ["价格从40元上涨到55元。", HUT],
])("%s is supported", (claim, source) => {
  expect(reasonsOf(claim, source)).toEqual(["supported"]);
});

test.each([
  ["It opened on 3 May 2025.", "It opened on 2025-05-03."],
  ["它于2025年5月3日开放。", "它于二〇二五年五月三日开放。"],
  ["It opens at 15:00.", "It opens at 3 p.m."],
  ["押金为500,000元。", "押金为五十万元。"],
  ["费用的40%由基金承担。", "费用的四成由基金承担。"],
  ["It takes 90 minutes.", "It takes 1 h 30 min."],
  ["The area is 28 square kilometres.", "The area is 28 km²."],
])("%s is one with %s", (claim, source) => {
  expect(reasonsOf(claim, source)).toEqual(["supported"]);
});

test.each([
  ["The deposit is $4.", "§ 4 The deposit is 3,540 euros."],
  ["The confidentiality lasts 6 years.", "6. Confidentiality lasts for three years."],
  ["租期三年。", "第三条 租期两年。"],
])("%s is not carried by the number of a clause", (claim, source) => {
  expect(reasonsOf(claim, source)).not.toContain("supported");
});
