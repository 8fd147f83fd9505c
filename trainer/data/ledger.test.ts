import { describe, expect, it } from "vitest";
import type { Claim } from "./claims/claim.ts";
import { newLedger } from "./ledger.ts";

const claim = (group: string, evidence: string): Claim => ({
  source: "conjnli",
  group,
  subject: group,
  lang: "en",
  claimLang: "en",
  evidence,
  claim: "A claim.",
  label: 2,
  kind: "conjnli",
});

describe("the ledger", () => {
  const ledger = newLedger({
    size: 1,
    touches: (...texts) => texts.some((text) => text.includes("reserved")),
  });

  it("drops claims that touch a reserved set with all of their group, and counts them", () => {
    const claims = [claim("a", "reserved words"), claim("a", "other words"), claim("b", "plain words")];
    expect(ledger.keepClaims(new Map([["conjnli", claims]])).map(({ group }) => group)).toEqual(["b"]);
    ledger.wrote("conjnli");
    expect(ledger.table()).toContain("conjnli | MIT | 3 | 2 | 1");
  });

  it("drops a pair of a document and keeps the rest", () => {
    const pairs = [
      { en: "reserved", zh: "一" },
      { en: "free", zh: "二" },
    ];
    const kept = ledger.keepParallel(new Map([["ntrex", [{ id: "n/0", source: "ntrex", pairs }]]]));
    expect(kept[0]?.pairs).toEqual([{ en: "free", zh: "二" }]);
  });
});
