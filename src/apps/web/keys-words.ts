/** What the page says of its keys, in each of its languages. */

export interface KeysWords {
  readonly title: string;
  readonly list: readonly (readonly [keys: string, what: string])[];
}

export const keysWordsEn: KeysWords = {
  title: "Keys",
  list: [
    ["/", "go to the question"],
    ["Ctrl K", "search the threads"],
    ["j  k", "next and previous footnote; Enter opens it"],
    ["↑ ↓ → F2 Del", "in the list of threads: go through it, what can be done, rename, delete"],
    ["Esc", "close what lies beside, or stop an answer"],
    ["?", "show these keys"],
  ],
};

export const keysWordsZh: KeysWords = {
  title: "快捷键",
  list: [
    ["/", "跳到提问框"],
    ["Ctrl K", "搜索对话"],
    ["j  k", "下一个、上一个脚注；按 Enter 打开"],
    ["↑ ↓ → F2 Del", "在对话列表中：移动、操作菜单、重命名、删除"],
    ["Esc", "关闭旁边的面板，或停止回答"],
    ["?", "显示这些快捷键"],
  ],
};
