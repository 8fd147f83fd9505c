import { describe, expect, it, test } from "vitest";
import { readHtmlPage } from "./html-page.ts";

const page = (data: unknown, body = '<div id="app"></div>'): string =>
  `<html><head><title>Page</title><script type="application/ld+json">${JSON.stringify(data)}</script></head><body>${body}<script>run()</script></body></html>`;
const read = (html: string) => readHtmlPage({ html, method: "main-content" });

describe("a page whose words are in its data alone", () => {
  it("gives a recipe with its ingredients, times and steps, and says where they are from", () => {
    const { text, marks, unread } = read(
      page({
        "@context": "https://schema.org",
        "@graph": [
          { "@type": "WebSite", name: "Soups", url: "https://s.example" },
          {
            "@type": ["Recipe"],
            name: "Fish soup",
            image: "https://s.example/1.jpg",
            cookTime: "PT1H9M",
            recipeIngredient: ["800 g cod", "2 leeks"],
            recipeInstructions: [
              {
                "@type": "HowToSection",
                name: "Broth",
                itemListElement: [
                  { "@type": "HowToStep", text: "Boil the heads.", url: "https://s.example#1" },
                ],
              },
              { "@type": "HowToStep", name: "Cod", text: "Boil the cod for <b>9 minutes</b>." },
            ],
            nutrition: { "@type": "NutritionInformation", calories: "310 kcal" },
          },
        ],
      }),
    );
    expect(text).toContain("# Fish soup");
    expect(text).toContain("cook time: 1 hour 9 minutes");
    expect(text).toContain("- 800 g cod\n- 2 leeks");
    expect(text).toContain("Boil the heads.");
    expect(text).toContain("Boil the cod for 9 minutes.");
    expect(text).toContain("310 kcal");
    expect(text).not.toMatch(/https?:|Soups|HowTo/u);
    expect(marks).toContainEqual(expect.objectContaining({ kind: "heading", title: "Fish soup" }));
    expect(unread?.map(({ key }) => key)).toEqual(["read.from-data"]);
  });

  it("gives the body of an article, a product with its price, questions with their answers", () => {
    expect(
      read(
        page({
          "@type": "NewsArticle",
          headline: "Sluice",
          articleBody: "The sluice broke on Monday.\n\nNobody was hurt.",
        }),
      ).text,
    ).toBe("# Sluice\n\nThe sluice broke on Monday.\n\nNobody was hurt.");
    expect(
      read(
        page({
          "@type": "Product",
          name: "Lamp",
          offers: { "@type": "Offer", price: 79, priceCurrency: "EUR", url: "https://x.example" },
        }),
      ).text,
    ).toMatch(/# Lamp\n\n[^]*price: 79[^]*EUR/u);
    expect(
      read(
        page({
          "@type": "FAQPage",
          mainEntity: [
            {
              "@type": "Question",
              name: "When is it open?",
              acceptedAnswer: { "@type": "Answer", text: "From six to eight." },
            },
          ],
        }),
      ).text,
    ).toMatch(/When is it open\?[^]*From six to eight\./u);
  });
});

test("leaves the data of a page that has words of its own, and what tells of a site alone", () => {
  const own =
    "The sluice broke on Monday, and the keeper opened the other one by hand before the water rose over the meadow.";
  expect(read(page({ "@type": "Article", description: "In short" }, `<p>${own}</p>`)).text).toBe(own);
  expect(read(page({ "@type": "Organization", name: "The Board", description: "We dig." })).text).toBe("");
  expect(read(page("nonsense")).text).toBe("");
});
