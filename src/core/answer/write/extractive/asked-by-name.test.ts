/** What short notes, manuals, lists and rules say is found where the question names it, and not sold where it is not there. */
import { expect, test } from "vitest";
import { fakeHits } from "../../../retrieval/fake-hits.ts";
import { understand } from "../../understand/understand.ts";
import { writeExtractive } from "../extractive-writer.ts";

const KILN = `# Kiln rules

Members pay 14 euros a firing; guests pay 22 euros.

## Error codes
- F1: the door is not closed.
- F2: the thermocouple is broken.

## Not allowed
- glazes with lead
- opening above 80 degrees
`;
const BOILER = `BOILER B7

PROGRAMMES
Eco: 40 degrees
Comfort: 55 degrees, 30 min

SETTINGS
Child lock: hold Mode for five seconds.
Weight: 18 kg
Volume: press Mode twice.
`;
const CHANGES = `# Inkpad changelog

## 2.1.0 (2026-03-01)
- Added: offline search
- Added: export to EPUB

## 2.0.0 (2026-01-10)
- Added: dark theme
`;
const POOL = `柳湾游泳馆须知

单次票30元，月卡二百六十元，学生凭证件一百九十元。
深水区须持深水证；办理深水证需要游满二百米并踩水三十秒。
泳池水温保持在27度。
`;
const HOUSE = `# House rules
Cats and small animals may be kept.
Dogs need the consent of the owner.
The key to hall A is with Ines. The key to hall B hangs in the office.
Members may borrow the boats after a test. Guests may come along twice a season.
`;

const LETTER = `Dear tenants,
the roof is repaired from 8 to 19 June. Whoever has questions may call the caretaker, Mr Bellamy, at 555 0142.
With kind regards, Petra Novotny
`;
const DOCUMENTS: Record<string, string> = {
  Kiln: KILN,
  Letter: LETTER,
  "Boiler B7": BOILER,
  "Inkpad changelog": CHANGES,
  柳湾游泳馆须知: POOL,
  House: HOUSE,
};

function asked(question: string, title: string) {
  const text = DOCUMENTS[title] ?? "";
  return writeExtractive(understand(question, []), fakeHits([{ title, text }]));
}

const saidOf = (question: string, title: string): string =>
  asked(question, title)
    .sentences.map(({ text }) => text)
    .join(" ");

test.each([
  ["F2", "Kiln", "F2: the thermocouple is broken."],
  ["What does F1 mean?", "Kiln", "F1: the door is not closed."],
  ["What is not allowed with the kiln?", "Kiln", "glazes with lead opening above 80 degrees"],
  ["Which programmes does the B7 have?", "Boiler B7", "Eco: 40 degrees Comfort: 55 degrees, 30 min"],
  ["How do I switch on the child lock?", "Boiler B7", "Child lock: hold Mode for five seconds."],
  ["How heavy is the boiler?", "Boiler B7", "Weight: 18 kg"],
  ["What was added in Inkpad 2.1.0?", "Inkpad changelog", "Added: offline search Added: export to EPUB"],
  ["学生月卡多少钱？", "柳湾游泳馆须知", "单次票30元，月卡二百六十元，学生凭证件一百九十元。"],
  ["深水证怎么办？", "柳湾游泳馆须知", "深水区须持深水证；办理深水证需要游满二百米并踩水三十秒。"],
  ["May I keep a dog in the house?", "House", "Dogs need the consent of the owner."],
  ["Who has the key to hall A?", "House", "The key to hall A is with Ines."],
  ["Can guests borrow the boats?", "House", "Guests may come along twice a season."],
])("%s", (question, title, said) => {
  expect(saidOf(question, title).startsWith(said)).toBe(true);
});

test.each([
  ["游泳館的水有多深？", "柳湾游泳馆须知"],
  ["How deep is the kiln?", "Kiln"],
  ["What is Petra Novotny's phone number?", "Letter"],
  ["How much does the boiler cost?", "Boiler B7"],
  ["泳池有多少个更衣柜？", "柳湾游泳馆须知"],
])("%s is not answered with something else", (question, title) => {
  expect(asked(question, title).status).toBe("not-found");
});
