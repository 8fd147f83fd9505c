/** What the page says of signing in and of spaces, in each of its languages. */

export interface AccountWords {
  readonly signIn: string;
  readonly signOut: string;
  readonly setUp: string;
  readonly setUpAbout: string;
  readonly join: string;
  readonly joinAbout: string;
  readonly email: string;
  readonly password: string;
  readonly newPassword: string;
  readonly code: string;
  readonly space: string;
  readonly ownSpace: string;
  readonly copy: string;
  readonly signInBy: (provider: string) => string;
  readonly byPasskey: string;
  readonly comingBack: string;
  readonly goOn: string;
}

export const accountWordsEn: AccountWords = {
  signIn: "Sign in",
  signOut: "Sign out",
  setUp: "Make the administrator's account",
  setUpAbout: "Nobody may use this server yet. The code stands in its log.",
  join: "Make your account",
  joinAbout: "You were invited to this server.",
  email: "E-mail address",
  password: "Password",
  newPassword: "Password, at least ten characters",
  code: "Code",
  space: "Space",
  ownSpace: "Private",
  copy: "Copy",
  signInBy: (provider) => `Sign in with ${provider}`,
  byPasskey: "Sign in with a passkey",
  comingBack: "You are being signed in …",
  goOn: "Go on",
};

export const accountWordsZh: AccountWords = {
  signIn: "登录",
  signOut: "退出",
  setUp: "创建管理员账户",
  setUpAbout: "这个服务器还没有人可以使用。代码在它的日志里。",
  join: "创建你的账户",
  joinAbout: "你被邀请使用这个服务器。",
  email: "邮箱",
  password: "密码",
  newPassword: "密码，至少十个字符",
  code: "代码",
  space: "空间",
  ownSpace: "私人",
  copy: "复制",
  signInBy: (provider) => `用 ${provider} 登录`,
  byPasskey: "用通行密钥登录",
  comingBack: "正在登录……",
  goOn: "继续",
};
