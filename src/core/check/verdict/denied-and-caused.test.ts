/** Denials at the head of a sentence, whose denial it is, causes that nobody gave, names behind a word of kin, and what is said of them. */
import { expect, test } from "vitest";
import { checkedClaims, expectTwins } from "../../../../test/checked-claims.ts";

const messagesOf = (claim: string, ...sources: readonly string[]): string[] =>
  checkedClaims(claim, ...sources).flatMap(({ reasons }) => reasons.map(({ message }) => message));

const LIBRARY =
  "A card is free to everyone in the parish. No fines are charged. Whoever loses a book pays its price. " +
  "None of the reading rooms is heated. Nobody lives above the shop. Neither the cellar nor the attic is insured. " +
  "No cooking above the second floor is allowed. Visitors may not be photographed.";
const CHOIR =
  "Present: Ada Finch, Ruben Stahl, the organist. Rehearsals move from Tuesday to Friday. Three halls are booked: Elmstead, " +
  "Brook and Tarn. The coach holds sixteen. The concert was put off because the ceiling of the hall leaked. " +
  "Ruben Stahl will bring cakes. The solo is sung by Ada's daughter Nell; Ruben's sister Ines turns the pages.";
const TROUPE =
  "剧团一共六个人，年纪最小的是我儿子小禾，管敲锣。茶馆给的钱最多，一场两千；庙里一场七百；小学不收钱，只报销车费。" +
  "唱主角的是老周和他师弟冯有田。因为去年仓库漏水，幕布换成了新的。老周冬天不出门。观众都喜欢新灯。";

test.each([
  ["no, at the head", "No fines are charged.", "Fines are charged.", LIBRARY],
  ["no, with more", "Fines are not charged.", "Fines are charged for books that come back late.", LIBRARY],
  ["none of", "None of the reading rooms is heated.", "The reading rooms are heated.", LIBRARY],
  ["nobody", "Nobody lives above the shop.", "People live above the shop.", LIBRARY],
  ["neither, nor", "The attic is not insured.", "The attic is insured by the parish.", LIBRARY],
  [
    "no, far before its verb",
    "Cooking above the second floor is forbidden.",
    "Cooking above the second floor is allowed.",
    LIBRARY,
  ],
  ["whose denial", "小学不收钱。", "茶馆演出不收钱。", TROUPE],
  ["whose denial, another", "小学不收钱，只报销车费。", "庙里不收钱。", TROUPE],
  [
    "cause that nobody gave",
    "The concert was put off because the ceiling leaked.",
    "Rehearsals move to Friday because the organist has a cold.",
    CHOIR,
  ],
  [
    "cause of names",
    "The concert was put off because of a leaking ceiling.",
    "The coach holds sixteen because the singers were invited by the hall of Elmstead.",
    CHOIR,
  ],
  ["cause, Chinese", "因为仓库漏水，幕布换了新的。", "幕布换成了新的，因为老周要求用红色。", TROUPE],
  [
    "name of kin",
    "The solo is sung by Ada's daughter Nell.",
    "The solo is sung by Ada's daughter Ines.",
    CHOIR,
  ],
  ["name of kin, Chinese", "最小的是我儿子小禾。", "最小的是我儿子小麦。", TROUPE],
  ["name of kin, with a surname", "唱主角的是老周和师弟冯有田。", "唱主角的是老周和师弟冯有山。", TROUPE],
])("%s: %s / %s", (_, right, wrong, source) => expectTwins(right, wrong, source));

test("A figure that the cited source gives otherwise is not excused by the same number elsewhere", () => {
  const lease = "The lease runs for eighteen months. Meetings may not be held in the yard.";
  const messages = messagesOf("The coach holds eighteen.[2]", lease, CHOIR);
  expect(messages).toEqual(["The source says sixteen, not eighteen."]);
});

test("What another source does say is still pointed to", () => {
  const messages = messagesOf("The coach holds eighteen.[1]", CHOIR, "The coach holds eighteen.");
  expect(messages).toEqual(["Source 2 says it, and is not cited for it."]);
});

test.each([
  ["Visitors may be photographed.", LIBRARY, "The source says may not, not may."],
  ["Cooking above the second floor is allowed.", LIBRARY, "No cooking"],
])("The reason for %s has the source's not", (claim, source, part) => {
  expect(messagesOf(claim, source).join("\n")).toContain(part);
});
