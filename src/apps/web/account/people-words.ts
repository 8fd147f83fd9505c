/** What the page says of people, keys, invitations, spaces and the record, in each of its languages. */
import type { AccountRole, KeyScope, SpaceRole } from "../../../core/domain/policy.ts";

export interface PeopleWords {
  readonly notYours: string;
  readonly roles: Readonly<Record<AccountRole, string>>;
  readonly roleOf: (email: string) => string;
  readonly you: string;
  readonly oldPassword: string;
  readonly changePassword: string;
  readonly passwordChanged: string;
  readonly sessions: string;
  readonly thisOne: string;
  readonly seen: (day: string) => string;
  readonly end: string;
  readonly endOf: (name: string) => string;
  readonly identities: string;
  readonly identitiesAbout: string;
  readonly connect: (provider: string) => string;
  readonly passkeys: string;
  readonly passkeysAbout: string;
  readonly passkeyName: string;
  readonly nameOf: (name: string) => string;
  readonly addPasskey: string;
  readonly passkeyLeft: string;
  readonly noPasskeysHere: string;
  readonly keys: string;
  readonly keysAbout: string;
  readonly noKeys: string;
  readonly keyName: string;
  readonly scopes: string;
  readonly scopeNames: Readonly<Record<KeyScope, string>>;
  readonly makeKey: string;
  readonly key: string;
  readonly cap: string;
  readonly capOf: (email: string) => string;
  readonly noCap: string;
  readonly signOutAll: string;
  readonly signOutAllOf: (email: string) => string;
  readonly removeAsk: string;
  readonly removeOf: (email: string) => string;
  readonly invite: string;
  readonly inviteAbout: string;
  readonly invitations: string;
  readonly role: string;
  readonly onlyEmail: string;
  readonly invitationLink: string;
  readonly invitationOnce: string;
  readonly anybody: string;
  readonly record: string;
  readonly recordAbout: string;
  readonly nothingDone: string;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly from: string;
  readonly spaceName: string;
  readonly rename: string;
  readonly answering: string;
  readonly answeringAbout: string;
  readonly spaceModel: string;
  readonly firstModel: string;
  readonly instruction: string;
  readonly save: string;
  readonly members: string;
  readonly spaceRoles: Readonly<Record<SpaceRole, string>>;
  readonly letIn: string;
  readonly takeOut: string;
  readonly takeOutOf: (email: string) => string;
  readonly leave: string;
  readonly newSpace: string;
  readonly newSpaceAbout: string;
  readonly makeSpace: string;
}

export const peopleWordsEn: PeopleWords = {
  notYours: "This is not for your account.",
  roles: { admin: "Administrator", member: "Member", guest: "Guest", advertiser: "Advertiser" },
  roleOf: (email) => `Role of ${email}`,
  you: "you",
  oldPassword: "Password until now",
  changePassword: "Change the password",
  passwordChanged: "Changed. All other sessions and all keys have ended.",
  sessions: "Where you are signed in",
  thisOne: "this browser",
  seen: (day) => `last seen ${day}`,
  end: "End",
  endOf: (name) => `End ${name}`,
  identities: "Connected sign-ins",
  identitiesAbout: "With one of these you sign in without the password of this server.",
  connect: (provider) => `Connect ${provider}`,
  passkeys: "Passkeys",
  passkeysAbout: "Your telephone, computer or security key signs you in: no address and no password to type.",
  passkeyName: "What the passkey is called",
  nameOf: (name) => `Name of ${name}`,
  addPasskey: "Add a passkey",
  passkeyLeft: "No passkey was added: you stopped it, or this device has one already.",
  noPasskeysHere: "Passkeys work at an address with a name and HTTPS, and this is none.",
  keys: "Keys for programs",
  keysAbout: "A program sends its key as “Authorization: Bearer …”. It never may do more than you.",
  noKeys: "None.",
  keyName: "What it is for",
  scopes: "It may",
  scopeNames: {
    read: "read",
    ask: "ask",
    write: "add and delete",
    share: "make links for anybody",
    lead: "lead spaces",
    administer: "administer the server",
  },
  makeKey: "Make a key",
  key: "Key",
  cap: "Dollars a month",
  capOf: (email) => `Most dollars that models may cost for ${email} in a month`,
  noCap: "no limit",
  signOutAll: "End sessions",
  signOutAllOf: (email) => `End sessions and keys of ${email}`,
  removeAsk:
    "Remove this account? It signs in no more, at once. What is in its own space stays, and comes back when it is added again.",
  removeOf: (email) => `Delete ${email}`,
  invite: "Invite",
  inviteAbout: "A link makes one account, and holds for seven days.",
  invitations: "Invitations that hold",
  role: "Role",
  onlyEmail: "For this address only (may be empty)",
  invitationLink: "Link to send",
  invitationOnce: "It is shown this once: copy it now and send it.",
  anybody: "whoever has the link",
  record: "Who did what",
  recordAbout: "What was changed, when and from where; never what was asked or read.",
  nothingDone: "Nothing yet.",
  who: "Who",
  what: "What",
  when: "When",
  from: "From",
  spaceName: "Name of the space",
  rename: "Rename",
  answering: "How it is answered here",
  answeringAbout:
    "Where a question names no model. The instruction is about the manner of writing and is said to models; answers without a model do not change.",
  spaceModel: "Model",
  firstModel: "the first that is configured",
  instruction: "Instruction to models",
  save: "Save",
  members: "Who is in this space",
  spaceRoles: { owner: "leads it", writer: "asks and adds", reader: "reads" },
  letIn: "Let in",
  takeOut: "Take out",
  takeOutOf: (email) => `Take out ${email}`,
  leave: "Leave",
  newSpace: "A new space",
  newSpaceAbout: "Documents, threads and digests that are shared with the people you let in.",
  makeSpace: "Make the space",
};

export const peopleWordsZh: PeopleWords = {
  notYours: "你的账户不能使用这一部分。",
  roles: { admin: "管理员", member: "成员", guest: "访客", advertiser: "广告主" },
  roleOf: (email) => `${email} 的角色`,
  you: "你",
  oldPassword: "现在的密码",
  changePassword: "更改密码",
  passwordChanged: "已更改。其他登录和所有密钥都已结束。",
  sessions: "你登录的地方",
  thisOne: "这个浏览器",
  seen: (day) => `上次使用：${day}`,
  end: "结束",
  endOf: (name) => `结束“${name}”`,
  identities: "已连接的登录方式",
  identitiesAbout: "用其中一个登录，就不需要这个服务器的密码。",
  connect: (provider) => `连接 ${provider}`,
  passkeys: "通行密钥",
  passkeysAbout: "用手机、电脑或安全密钥登录，不用输入邮箱和密码。",
  passkeyName: "通行密钥的名称",
  nameOf: (name) => `${name} 的名称`,
  addPasskey: "添加通行密钥",
  passkeyLeft: "没有添加通行密钥：你取消了，或者这个设备已经有一个。",
  noPasskeysHere: "通行密钥需要有域名和 HTTPS 的地址，而这里不是。",
  keys: "给程序的密钥",
  keysAbout: "程序以“Authorization: Bearer …”发送密钥。它能做的永远不超过你。",
  noKeys: "没有。",
  keyName: "用途",
  scopes: "它可以",
  scopeNames: {
    read: "读取",
    ask: "提问",
    write: "添加和删除",
    share: "创建任何人可读的链接",
    lead: "管理空间",
    administer: "管理服务器",
  },
  makeKey: "创建密钥",
  key: "密钥",
  cap: "每月美元",
  capOf: (email) => `模型每月最多为 ${email} 花多少美元`,
  noCap: "不限",
  signOutAll: "结束登录",
  signOutAllOf: (email) => `结束登录和密钥：${email}`,
  removeAsk: "删除这个账户吗？它立即不能再登录。它自己空间里的内容会保留，再次添加时回来。",
  removeOf: (email) => `删除 ${email}`,
  invite: "邀请",
  inviteAbout: "一个链接只能创建一个账户，七天内有效。",
  invitations: "有效的邀请",
  role: "角色",
  onlyEmail: "仅限这个邮箱（可以不填）",
  invitationLink: "要发送的链接",
  invitationOnce: "只显示这一次，请现在复制并发送。",
  anybody: "有链接的人",
  record: "谁做了什么",
  recordAbout: "更改了什么、何时、从哪里；从不包含提问和阅读的内容。",
  nothingDone: "还没有。",
  who: "谁",
  what: "做了什么",
  when: "时间",
  from: "来自",
  spaceName: "空间的名称",
  rename: "改名",
  answering: "这里怎样回答",
  answeringAbout: "用于没有指定模型的提问。说明只关乎写法，会告诉模型；没有模型的回答不受影响。",
  spaceModel: "模型",
  firstModel: "配置的第一个",
  instruction: "给模型的说明",
  save: "保存",
  members: "谁在这个空间里",
  spaceRoles: { owner: "负责", writer: "提问和添加", reader: "阅读" },
  letIn: "加入",
  takeOut: "移出",
  takeOutOf: (email) => `移出 ${email}`,
  leave: "退出",
  newSpace: "新空间",
  newSpaceAbout: "与你加入的人共享的文档、对话和摘要。",
  makeSpace: "建立空间",
};
