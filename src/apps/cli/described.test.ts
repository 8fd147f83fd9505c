/** That every command, argument and option has words in both languages, and the table has none for what is not there. */
import type { Command } from "commander";
import { expect, test } from "vitest";
import { HELP } from "../../core/domain/said/help-said.ts";
import { createProgram } from "./create-program.ts";

/** The command and all below it. */
function allOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allOf)];
}

/** All that the help of a command says, names and forms apart. */
function wordsOf(command: Command): string[] {
  return [command, ...command.registeredArguments, ...command.options].map((one) =>
    typeof one.description === "string" ? one.description : one.description(),
  );
}

const commands = allOf(createProgram("zh")).map((command) => [command.name(), command] as const);

test.each(commands)("%s is helped with in Chinese", (_, command) => {
  expect(wordsOf(command).filter((words) => !/\p{Script=Han}/u.test(words))).toEqual([]);
  const help = command.helpInformation();
  expect(help).toMatch(/^用法：.*\n/u);
  const withoutNames = help.replaceAll(/`[^`]*`|footnote [a-z]+|[a-z]+(?:-[a-z]+)*、/gu, "");
  for (const line of withoutNames.split("\n").slice(1)) expect(line).not.toMatch(/[a-z]{3,} [a-z]{3,}/u);
});

test("in English nothing is Chinese", () => {
  for (const command of allOf(createProgram("en"))) {
    expect(command.helpInformation()).not.toMatch(/\p{Script=Han}/u);
    expect(wordsOf(command)).not.toContain("");
  }
});

test("no words stand in the table for what is not there", () => {
  const names = allOf(createProgram("en")).flatMap((command) => {
    const path: string[] = [];
    for (let one: Command | null = command; one?.parent; one = one.parent) path.unshift(one.name());
    const own = ["help", ...path].join(".");
    const parts = [
      ...command.registeredArguments.map((argument) => argument.name()),
      ...command.options.map(({ long }) => long),
    ];
    return [own, ...parts.flatMap((part) => [`${own}.${part}`, `help.${part}`])];
  });
  const known = new Set([...names, "help.--help", "help.choices", "help.default"]);
  const unused = Object.keys(HELP).filter((key) => !known.has(key) && !key.endsWith(":"));
  expect(unused).toEqual([]);
});
