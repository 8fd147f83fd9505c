/** What the page says where nothing was asked yet, in each of its languages. */
export interface StartWords {
  readonly suggestions: string;
  readonly goOn: string;
  readonly added: string;
}

export const startWordsEn: StartWords = {
  suggestions: "Questions of your library",
  goOn: "Go on with",
  added: "New in the library",
};

export const startWordsZh: StartWords = {
  suggestions: "关于你的文库的问题",
  goOn: "接着问",
  added: "最近添加",
};
