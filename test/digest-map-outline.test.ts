/** The list beside a concept map, against the maps that are made. */
import { expect, test } from "vitest";
import { conceptMapOf } from "../src/core/digest/concept-map.ts";
import { hostileConcepts } from "./hostile-concepts.ts";
import { mapOutline } from "../src/apps/web/digest/map-outline.ts";

const places = [{ start: 0, end: 1 }];

test("tells groups, nodes and relations with the words that are drawn", () => {
  const map = conceptMapOf({
    language: "en",
    groups: [
      { title: 'The "keepers"', nodes: [{ id: "a", label: "Ada", places }] },
      { nodes: [{ id: "b", label: "<b>Lamp</b> | 2", places }] },
    ],
    relations: [{ from: "a", to: "b", label: 'lights "it"' }],
  });
  if (!map) throw new Error("there is a map of two concepts");
  const { groups, relations } = mapOutline(map);
  expect(groups.map(({ title, nodes }) => [title, nodes.map(({ label }) => label)])).toEqual([
    ['The "keepers"', ["Ada"]],
    ["", ["<b>Lamp</b> | 2"]],
  ]);
  expect(relations).toEqual([{ from: "Ada", label: 'lights "it"', to: "<b>Lamp</b> | 2" }]);
});

test("misses no node of maps with hostile labels", () => {
  for (let seed = 0; seed < 100; seed++) {
    const map = conceptMapOf(hostileConcepts(seed));
    if (!map) continue;
    const listed = mapOutline(map).groups.flatMap(({ nodes }) => nodes.map(({ id }) => id));
    expect(listed.toSorted()).toEqual(map.nodes.map(({ id }) => id).toSorted());
  }
});
