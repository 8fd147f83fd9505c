/** One small file of each format that is read, for tests and evals. */
import type { FormatFixture } from "./format-fixture.ts";
import { CHINESE_FIXTURES } from "./chinese-fixtures.ts";
import { KEPT_FIXTURES } from "./kept-fixtures.ts";
import { LIGHT_FIXTURES } from "./light-fixtures.ts";
import { MARKED_FIXTURES } from "./marked-fixtures.ts";
import { PACKED_FIXTURES } from "./packed-fixtures.ts";
import { PLAIN_FIXTURES } from "./plain-fixtures.ts";
import { TIMED_FIXTURES } from "./timed-fixtures.ts";

export const FORMAT_FIXTURES: readonly FormatFixture[] = [
  ...PACKED_FIXTURES,
  ...MARKED_FIXTURES,
  ...PLAIN_FIXTURES,
  ...TIMED_FIXTURES,
  ...KEPT_FIXTURES,
  ...LIGHT_FIXTURES,
  ...CHINESE_FIXTURES,
];
