/** All everyday facts. */
import { DEVICES } from "./facts-devices.ts";
import { DUTIES } from "./facts-duties.ts";
import { MONEY } from "./facts-money.ts";
import { PEOPLE_AND_THINGS } from "./facts-people.ts";
import { RULES } from "./facts-rules.ts";
import { TIMES } from "./facts-times.ts";
import { type Fact, readFacts } from "./fact.ts";

export const FACTS: readonly Fact[] = [RULES, MONEY, TIMES, PEOPLE_AND_THINGS, DEVICES, DUTIES].flatMap(
  readFacts,
);
