/** What is said of signing in by a provider of identities (OpenID Connect). */
import { pairs } from "./sentence-pairs.ts";

export const identitySaid = pairs({
  "identity.off": {
    en: "Nobody signs in to this server by another one.",
    zh: "这个服务器没有设置通过其他服务器登录。",
  },
  "identity.off-hint": {
    en: "Whoever runs it sets FOOTNOTE_OIDC_ISSUER and FOOTNOTE_OIDC_CLIENT_ID.",
    zh: "运行服务器的人可以设置 FOOTNOTE_OIDC_ISSUER 和 FOOTNOTE_OIDC_CLIENT_ID。",
  },
  "identity.not-begun": {
    en: "This sign-in was not begun in this browser, was ended already, or took too long.",
    zh: "这次登录不是在这个浏览器里开始的，或者已经结束、超时了。",
  },
  "identity.again": { en: "Begin again.", zh: "请重新开始。" },
  "identity.refused": {
    en: "{name} did not sign you in ({reason}).",
    zh: "{name} 没有让你登录（{reason}）。",
  },
  "identity.used": {
    en: "{name} does not take this sign-in any more: it was used already, or took too long.",
    zh: "{name} 不再接受这次登录：它已经用过，或者超时了。",
  },
  "identity.strange": {
    en: "{name} replied something that this server does not trust, and nobody was signed in.",
    zh: "{name} 的回复不被这个服务器信任，没有登录任何人。",
  },
  "identity.strange-hint": {
    en: "Begin again. Where it stays so, whoever runs the server looks at its clock and at FOOTNOTE_OIDC_ISSUER.",
    zh: "请重新开始。如果一直这样，请运行服务器的人检查它的时钟和 FOOTNOTE_OIDC_ISSUER。",
  },
  "identity.client-refused": {
    en: "{name} does not let this server sign anybody in ({reason}).",
    zh: "{name} 不允许这个服务器登录任何人（{reason}）。",
  },
  "identity.client-refused-hint": {
    en: "Whoever runs the server looks at FOOTNOTE_OIDC_CLIENT_ID, FOOTNOTE_OIDC_CLIENT_SECRET and the address that was registered there.",
    zh: "请运行服务器的人检查 FOOTNOTE_OIDC_CLIENT_ID、FOOTNOTE_OIDC_CLIENT_SECRET 和在那里登记的地址。",
  },
  "identity.unreachable": { en: "{name} cannot be asked: {reason}.", zh: "无法联系 {name}：{reason}。" },
  "identity.late": { en: "{name} did not answer in time.", zh: "{name} 没有及时回复。" },
  "identity.no-provider": {
    en: "it did not reply as a provider of OpenID Connect does",
    zh: "它的回复不像 OpenID Connect 的提供方",
  },
  "identity.no-provider-hint": {
    en: "Sign in with a password meanwhile. Whoever runs the server looks at FOOTNOTE_OIDC_ISSUER.",
    zh: "可以先用密码登录。请运行服务器的人检查 FOOTNOTE_OIDC_ISSUER。",
  },
  "identity.not-let-in": {
    en: "{name} knows you, and whoever runs this server does not let you in.",
    zh: "{name} 认识你，但运行这个服务器的人没有让你进入。",
  },
  "identity.unverified": {
    en: "{name} does not say that your address of e-mail is yours.",
    zh: "{name} 没有说明这个邮箱是你的。",
  },
  "identity.unverified-hint": {
    en: "Verify the address there, or sign in with a password and connect the two in the settings, under Account.",
    zh: "请在那里验证邮箱，或用密码登录后在设置的“账户”里连接。",
  },
  "identity.admin": {
    en: "An administrator’s account is never connected by its address alone.",
    zh: "管理员账户不会只凭邮箱就连接。",
  },
  "identity.admin-hint": {
    en: "Sign in with the password once, and connect it in the settings, under Account.",
    zh: "请先用密码登录一次，然后在设置的“账户”里连接。",
  },
  "identity.unknown": {
    en: "There is no account for {email} here.",
    zh: "这里没有 {email} 的账户。",
  },
  "identity.unknown-hint": { en: "Ask an administrator to invite you.", zh: "请让管理员邀请你。" },
  "identity.of-another": {
    en: "This person of {name} is connected with another account already.",
    zh: "{name} 的这个人已经和别的账户连接了。",
  },
  "identity.none": { en: "Nothing is connected under {id}.", zh: "没有连接 {id}。" },
  "identity.settings": {
    en: "{variable} does not say what it has to.",
    zh: "{variable} 的内容不对。",
  },
  "identity.issuer-hint": {
    en: "FOOTNOTE_OIDC_ISSUER is the provider's address, with https:// unless it is on this machine; it needs FOOTNOTE_OIDC_CLIENT_ID and FOOTNOTE_PUBLIC_URL beside it.",
    zh: "FOOTNOTE_OIDC_ISSUER 是提供方的地址，除非在本机，否则以 https:// 开头；还需要 FOOTNOTE_OIDC_CLIENT_ID 和 FOOTNOTE_PUBLIC_URL。",
  },
  "identity.new-hint": {
    en: "FOOTNOTE_OIDC_NEW is off, guest or member.",
    zh: "FOOTNOTE_OIDC_NEW 可以是 off、guest 或 member。",
  },
  "identity.rules-hint": {
    en: "Write claims as groups=staff, several parted by commas; in FOOTNOTE_OIDC_ROLES with a role behind each: groups=staff:member.",
    zh: "请写成 groups=staff，多个用逗号分开；FOOTNOTE_OIDC_ROLES 里每个后面加角色：groups=staff:member。",
  },
  "account.sign-in-anew": {
    en: "Adding another way to sign in asks for a session that has just begun.",
    zh: "要添加新的登录方式，需要刚刚登录。",
  },
  "account.sign-in-anew-hint": { en: "Sign out, sign in, and try again.", zh: "请退出后重新登录再试。" },
});
