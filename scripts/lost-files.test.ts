import { expect, test } from "vitest";
import { lostFiles, type TestReport, withRunAgain } from "./lost-files.ts";

const passed = { name: "a.test.ts", status: "passed", assertionResults: [{ status: "passed" }] };
const lost = { name: "b.test.ts", status: "failed", message: "", assertionResults: [{ status: "pending" }] };
const report = (...testResults: TestReport["testResults"]): TestReport => ({
  success: testResults.every(({ status }) => status === "passed"),
  numTotalTests: 2,
  numPassedTests: 1,
  numFailedTests: 0,
  testResults,
});

test("a file whose process was lost is found, and counts as it is when it is run again", () => {
  const before = report(passed, lost);
  expect(lostFiles(before)).toEqual(["b.test.ts"]);
  const again = report({ ...lost, status: "passed", assertionResults: [{ status: "passed" }] });
  expect(withRunAgain(before, "b.test.ts", again)).toMatchObject({ success: true, numPassedTests: 2 });
});

test.each([
  ["all passed", report(passed)],
  ["an error beside tests that passed", { ...report(passed), success: false }],
  ["a test that failed", { ...report(passed, lost), numFailedTests: 1 }],
  ["a file that cannot be loaded", report(passed, { ...lost, message: "no such module" })],
  ["a file of which a test failed", report({ ...lost, assertionResults: [{ status: "failed" }] })],
  ["many at once", report(lost, lost, lost)],
])("%s is none", (_, one) => {
  expect(lostFiles(one)).toEqual([]);
});
