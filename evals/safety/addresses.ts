/**
 * Addresses that lead, or seem to lead, to what no page may reach: those of the public lists and ways of writing
 * that have fooled fetchers. Each is for the guard to refuse before anything is connected to.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const PRIVATE_HOSTS = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "0",
  "0.0.0.0",
  "2130706433",
  "0x7f000001",
  "0x7f.0.0.1",
  "0x7f.1",
  "017700000001",
  "0177.0.0.1",
  "0177.0.0x1",
  "127.000.000.001",
  "127.0.0.1.",
  "localhost",
  "LOCALHOST",
  "localhost.",
  "ｌｏｃａｌｈｏｓｔ",
  "①②⑦.⓪.⓪.①",
  "１２７.０.０.１",
  "127。0。0。1",
  "127%2e0%2e0%2e1",
  "%31%32%37.0.0.1",
  "10.0.0.1",
  "172.16.0.1",
  "192.168.0.1",
  "100.64.0.1",
  "100.100.100.200",
  "169.254.169.254",
  "169.254.43518",
  "0xa9fea9fe",
  "2852039166",
  "0251.0376.0251.0376",
  "168.63.129.16",
  "192.0.0.192",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "[::]",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::127.0.0.1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::ffff:0:127.0.0.1]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b::a9fe:a9fe]",
  "[2002:7f00:1::]",
  "[2001::1]",
  "[fd00:ec2::254]",
  "[fc00::1]",
  "[fe80::1]",
  "[fec0::1]",
  "[ff02::1]",
] as const;

/** Where a careless reader of addresses sees a public host. */
const DISGUISED = [
  "http://public.example@127.0.0.1/",
  "http://public.example:80@127.0.0.1/",
  "http://127.0.0.1@public.example/",
  "http://public.example%40127.0.0.1/",
  "http://127.0.0.1\\@public.example/",
  "http:\\\\127.0.0.1/",
  "http:/127.0.0.1/",
  "http:127.0.0.1/",
  "http:///127.0.0.1/",
  " \thttp://127.0.0.1/\n",
  "ht\ntp://127.0.0.1/",
  "http://127.0.\n0.1/",
  "http://127.0.0.1#@public.example/",
  "http://127.0.0.1?@public.example/",
  "http://127.0.0.1;public.example/",
  "http://user:secret@public.example/",
  "http://public.example:0/",
  "http://public.example:22/",
  "http://public.example:65536/",
  "https://public.example:8443/",
  "http://public.example:80:8080/",
  "http://",
  "public.example",
  "file:///etc/passwd",
  "file://127.0.0.1/etc/passwd",
  "FILE:/etc/passwd",
  "ftp://public.example/",
  "gopher://127.0.0.1:6379/_FLUSHALL",
  "dict://127.0.0.1:11211/stats",
  "ldap://127.0.0.1/",
  "tftp://127.0.0.1/x",
  "jar:http://127.0.0.1!/",
  "netdoc:///etc/passwd",
  "view-source:http://127.0.0.1/",
  "blob:http://127.0.0.1/x",
  "data:text/html,hi",
  "javascript:alert(1)",
  "about:blank",
  "ws://127.0.0.1/",
  "unix:/var/run/docker.sock",
  "http+unix://%2Fvar%2Frun%2Fdocker.sock/info",
  `http://public.example/${"a".repeat(5_000)}`,
] as const;

/** `folder` holds `hostile/ssrf`. */
export function addressesToRefuse(folder: string): string[] {
  const list = (name: string): string[] =>
    readFileSync(join(folder, "hostile/ssrf", name), "utf8")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#"));
  const ports = list("commonly-open-ports.txt").filter((port) => port !== "80" && port !== "443");
  return [
    ...list("cloud-metadata.txt"),
    ...ports.flatMap((port) => [`http://public.example:${port}/`, `http://127.0.0.1:${port}/`]),
    ...PRIVATE_HOSTS.flatMap((host) => [`http://${host}/`, `https://${host}/`, `http://${host}:8080/`]),
    ...DISGUISED,
  ];
}

/** What a hostile name server may answer; each holds an address that is not public. */
export const HOSTILE_ANSWERS: readonly (readonly string[])[] = [
  ["127.0.0.1"],
  ["169.254.169.254"],
  ["10.0.0.1"],
  ["100.100.100.200"],
  ["0.0.0.0"],
  ["::1"],
  ["::ffff:127.0.0.1"],
  ["64:ff9b::7f00:1"],
  ["fd00:ec2::254"],
  ["93.184.216.34", "127.0.0.1"],
  ["127.0.0.1", "93.184.216.34"],
  ["2606:4700::1111", "fe80::1"],
  ["93.184.216.34", "2606:4700::1111", "10.0.0.1"],
  ["not an address"],
  [],
];
