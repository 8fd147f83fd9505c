/** What the page has scheduled when a test closes it: an error of it would fall to whichever test comes next. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closePage, openPage, reactScheduler } from "../page-here.ts";
import { openRoutes, type RoutesHere } from "../routes-here.ts";

const scheduler = reactScheduler();
let routes: RoutesHere;
const failed: unknown[] = [];
const note = (error: unknown): void => void failed.push(error);

beforeAll(async () => {
  routes = await openRoutes({});
  process.prependListener("uncaughtException", note);
});
afterEach(closePage);
afterAll(async () => {
  process.off("uncaughtException", note);
  await routes?.close();
});

test("is done before the window goes, however long it takes", async () => {
  for (let turns = 0; turns < 6; turns += 1) {
    const page = await openPage(routes.address);
    await page.click("button", "Settings");
    for (let turn = 0; turn < turns * 4; turn += 1)
      scheduler.unstable_scheduleCallback(scheduler.unstable_NormalPriority, wholeTurn);
    await closePage();
    await new Promise((done) => setTimeout(done, 20));
  }
  expect(failed).toEqual([]);
});

/** Longer than React works in one turn of the event loop. */
function wholeTurn(): void {
  const began = performance.now();
  while (performance.now() - began < 6);
}
