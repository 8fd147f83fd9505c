import { describe, expect, it } from "vitest";
import { fakeHits } from "../../retrieval/fake-hits.ts";
import { bridgesOf } from "./bridges.ts";

const QUESTION = "Where was the director of The Harbour Lights born?";

describe("a bridge", () => {
  it("is the name in the sentence that says most of the question, from what the question names", () => {
    const hits = fakeHits([
      { title: "Films", text: "Many directors, such as Otto Brandt, were born in ports." },
      {
        title: "The Harbour Lights",
        text: "The Harbour Lights is a film directed by Ida Marlowe. It has music by Peter Sund.",
      },
    ]);
    const [best] = bridgesOf(QUESTION, hits, []);
    expect(best?.name).toBe("Ida Marlowe");
    expect(best?.query).toBe("Ida Marlowe born");
    const { quote, hit } = best!.from;
    expect(hit.document.title).toBe("The Harbour Lights");
    expect(quote.text).toBe("The Harbour Lights is a film directed by Ida Marlowe.");
  });

  it("is none that was followed, nor what the question names itself", () => {
    const hits = fakeHits([
      { title: "The Harbour Lights", text: "The Harbour Lights is a film directed by Ida Marlowe." },
    ]);
    expect(bridgesOf(QUESTION, hits, ["Ida Marlowe"])).toEqual([]);
  });
});
