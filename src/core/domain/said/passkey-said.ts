/** What is said of passkeys. */
import { pairs } from "./sentence-pairs.ts";

export const passkeySaid = pairs({
  "passkey.wrong": {
    en: "This passkey does not open an account here, or it took too long.",
    zh: "这个通行密钥不能在这里登录，或者超时了。",
  },
  "passkey.wrong-hint": {
    en: "Try once more, or sign in with the password.",
    zh: "请再试一次，或用密码登录。",
  },
  "passkey.not-made": {
    en: "The passkey was not taken: it is there already, or it took too long.",
    zh: "没有添加通行密钥：它已经存在，或者超时了。",
  },
  "passkey.too-many": {
    en: "An account has {most} passkeys at most. Remove one first.",
    zh: "一个账户最多有 {most} 个通行密钥。请先删除一个。",
  },
  "passkey.none": { en: "There is no passkey {id}.", zh: "没有通行密钥 {id}。" },
  "passkey.no-host": {
    en: "Passkeys work at an address with a name and HTTPS, and this is none.",
    zh: "通行密钥需要有域名和 HTTPS 的地址，而这里不是。",
  },
  "passkey.no-host-hint": {
    en: "Whoever runs the server sets FOOTNOTE_PUBLIC_URL to the address that people open.",
    zh: "运行服务器的人可以把 FOOTNOTE_PUBLIC_URL 设为大家打开的网址。",
  },
});
