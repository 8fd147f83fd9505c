import { expect, test } from "vitest";
import { checkedClaims } from "../../../../test/checked-claims.ts";

test.each([
  ["铁塔夜里会亮灯，十分壮观。", "The tower is lit at night."],
  ["狗必须拴绳，违者会被驱逐。", "Dogs must be kept on a lead."],
  ["The garden is open on Sundays, and gloriously serene.", "花园每周日开放。"],
  ["The library lends bicycles, which delights commuters.", "图书馆出借自行车。"],
])("a clause of which nothing can be compared is not carried by the rest: %s", (claim, source) => {
  const [said] = checkedClaims(claim, source);
  expect(said?.verdict).toBe("partial");
  expect(said?.reasons?.map(({ code }) => code)).toContain("other-language");
});

test.each([
  ["铁塔夜里会亮灯。", "The tower is lit at night."],
  ["The garden is open on Sundays.", "花园每周日开放。"],
  ["The library lends bicycles.", "图书馆出借自行车。"],
])("what is compared whole is carried: %s", (claim, source) => {
  expect(checkedClaims(claim, source)[0]?.verdict).toBe("supported");
});
