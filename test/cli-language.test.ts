/** The command line under a Chinese locale: what fails is said in Chinese, and programs are told in English. */
import { afterAll, describe, expect, test } from "vitest";
import { join } from "node:path";
import { endEverything, footnote, footnoteJson, tempFolder } from "./footnote-process.ts";

const CHINESE = { LANG: "zh_CN.UTF-8" };

afterAll(endEverything);

describe("a Chinese terminal", () => {
  test("is told in Chinese that there is no such turn, and English where the locale is English", async () => {
    const data = tempFolder();
    const args = ["export", "trn_none", "--data", data];
    expect((await footnote(args, CHINESE)).stderr).toBe(
      "✗ 没有问答或对话 trn_none。\n  `footnote ask` 会在每个回答之后显示两者的编号。\n",
    );
    expect((await footnote(args, { LANG: "en_GB.UTF-8" })).stderr).toContain(
      "There is no turn or thread trn_none.",
    );
  });

  test("is told in Chinese of a data folder that is none, and of a path that is not there", async () => {
    const data = join(tempFolder({ data: "this is a file" }), "data");
    const refused = await footnote(["list", "--data", data], CHINESE);
    expect(refused.stderr).toBe(
      `✗ 数据文件夹 ${data} 无法写入。\n  请让它可写，或用 --data DIR 或 FOOTNOTE_DATA 选择其他文件夹。\n`,
    );
    const added = await footnote(["add", join(data, "none.md"), "--data", tempFolder()], CHINESE);
    expect(added.stdout + added.stderr).toContain("路径中有一段是文件而不是文件夹。 请检查路径。");
  });

  test("keeps English in what programs read, with the sentence and its parameters", async () => {
    const { json } = await footnoteJson(["export", "trn_none", "--data", tempFolder(), "--json"], CHINESE);
    expect(json).toEqual({
      error: {
        code: "not-found",
        message: "There is no turn or thread trn_none.",
        hint: "`footnote ask` prints the ids of both after every answer.",
        said: { key: "cli.no-turn", params: { id: "trn_none" } },
        hinted: { key: "cli.ids-after-answers", params: {} },
      },
    });
  });

  test("has the doctor's findings in Chinese, reasons of failures included", async () => {
    const env = { ...CHINESE, FOOTNOTE_MODEL: "openai/fake" };
    const { stdout } = await footnote(["doctor", "--data", tempFolder()], env);
    expect(stdout).toContain("FOOTNOTE_MODEL 指定了 openai，但没有设置 OPENAI_API_KEY。");
    expect(stdout).not.toMatch(/\b[a-z]{2,} [a-z]{2,} [a-z]{2,}/);
  });

  /** What is printed, names of commands apart. */
  const printed = async (data: string, args: readonly string[]): Promise<string> => {
    const { stdout, stderr } = await footnote([...args, "--data", data], CHINESE);
    return (stdout + stderr).replace(/footnote [a-z]+|hf:[\w/.]+|--[a-z]+|`[^`]*`/g, "");
  };
  const ENGLISH = /\b[a-z]{2,} [a-z]{2,}/i;

  test("has answers in Chinese, what is said around them included", async () => {
    const text = "# 渡口\n\n渡船在八点一刻开。码头有四十一米长。\n";
    const data = tempFolder();
    const added = await printed(data, ["add", join(tempFolder({ "渡口.md": text }), "渡口.md")]);
    expect(added).toContain("添加 1 个");
    expect(added).not.toMatch(ENGLISH);
    const answered = await printed(data, ["ask", "渡船几点开？"]);
    expect(answered).toContain("没有用模型");
    expect(answered).not.toMatch(ENGLISH);
    expect(await printed(data, ["list"])).toMatch(/1 个段落[\s\S]*共 \d+ 份文档/);
  });

  test("has research in Chinese, what is said around its report included", async () => {
    const data = tempFolder();
    const reported = await printed(data, ["research", "渡船几点开？", "--sources", "library"]);
    expect(reported).toMatch(/搜索 \d+\/12 次[\s\S]*没有用模型[\s\S]*已保存为/);
    expect(reported).not.toMatch(ENGLISH);
    expect(await printed(data, ["research", "渡船几点开？", "--plan"])).toMatch(/渡船几点开[\s\S]*按此计划/);
    expect(await printed(data, ["researches"])).toContain("共 2 项");
  });

  test.each([
    ["usage", "还没有调用过模型"],
    ["digests", "还没有摘要"],
    ["threads", "还没有对话"],
    ["researches", "还没有研究"],
    ["reindex", "建立索引"],
    ["model list", "没有模型。"],
    ["ask --thred", "没有 --thred 这个选项。是不是 --thread？"],
  ])("has the result of `footnote %s` in Chinese", async (command, said) => {
    const result = await printed(tempFolder(), command.split(" "));
    expect(result).toContain(said.replaceAll(/--[a-z]+/g, ""));
    expect(result).not.toMatch(ENGLISH);
  });
});
