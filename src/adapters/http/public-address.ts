/**
 * Which network addresses are public. Everything else (this machine, its network, its cloud's metadata, addresses
 * that lead there by translation) is not for pages that strangers name.
 */
import { BlockList, isIP } from "node:net";

/** From IANA's registry of special-purpose IPv4 addresses (RFC 6890 and its successors). */
const NOT_PUBLIC_IPV4: readonly (readonly [network: string, bits: number, reason: string])[] = [
  ["0.0.0.0", 8, "this network"],
  ["10.0.0.0", 8, "private"],
  ["100.64.0.0", 10, "carrier-grade NAT, a cloud's metadata among it"],
  ["127.0.0.0", 8, "this machine"],
  ["168.63.129.16", 32, "Azure's host service, reached from inside its machines only"],
  ["169.254.0.0", 16, "link-local, most clouds' metadata among it"],
  ["172.16.0.0", 12, "private"],
  ["192.0.0.0", 24, "protocol assignments, a cloud's metadata among it"],
  ["192.0.2.0", 24, "documentation"],
  ["192.88.99.0", 24, "6to4 relays"],
  ["192.168.0.0", 16, "private"],
  ["198.18.0.0", 15, "benchmarking"],
  ["198.51.100.0", 24, "documentation"],
  ["203.0.113.0", 24, "documentation"],
  ["224.0.0.0", 4, "multicast"],
  ["240.0.0.0", 4, "reserved, broadcast"],
];

/** Parts of 2000::/3, which holds all of public IPv6 (RFC 4291), with another use. */
const NOT_PUBLIC_IPV6: readonly (readonly [network: string, bits: number, reason: string])[] = [
  ["2001::", 23, "protocol assignments, Teredo and benchmarking among them"],
  ["2001:db8::", 32, "documentation"],
  ["2002::", 16, "6to4: holds any IPv4 address"],
  ["3fff::", 20, "documentation"],
];

const notPublic = new BlockList();
for (const [network, bits] of NOT_PUBLIC_IPV4) notPublic.addSubnet(network, bits, "ipv4");
for (const [network, bits] of NOT_PUBLIC_IPV6) notPublic.addSubnet(network, bits, "ipv6");

const globalIpv6 = new BlockList();
globalIpv6.addSubnet("2000::", 3, "ipv6");

/** False for anything that is not an address, too. IPv4 written as IPv6 is never public: no honest name gives it. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !notPublic.check(address, "ipv4");
    case 6:
      return !address.includes("%") && globalIpv6.check(address, "ipv6") && !notPublic.check(address, "ipv6");
    default:
      return false;
  }
}
