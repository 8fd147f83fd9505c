/** A key and a certificate that nobody vouches for, made on the spot (X.509 in DER by hand). For TLS servers in tests. */
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

const ECDSA_WITH_SHA256 = Buffer.from("06082a8648ce3d040302", "hex");
const COMMON_NAME = Buffer.from("0603550403", "hex");
const SUBJECT_ALTERNATIVE_NAME = Buffer.from("0603551d11", "hex");

/** `notAfter` in the past makes one that has expired as well. */
export function selfSignedCertificate(
  host: string,
  notAfter = new Date(Date.now() + 86_400_000),
): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = der(0x30, ECDSA_WITH_SHA256);
  const name = der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, Buffer.from(host)))));
  const names = der(0x30, der(0x82, Buffer.from(host)));
  const extensions = der(0xa3, der(0x30, der(0x30, SUBJECT_ALTERNATIVE_NAME, der(0x04, names))));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    // Positive: its first bit is not set.
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    der(0x30, time(new Date(notAfter.getTime() - 30 * 86_400_000)), time(notAfter)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    extensions,
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", body, privateKey));
  const base64 = der(0x30, body, algorithm, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
  };
}

/** One value: its tag, its length, its content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const whole = Buffer.concat(content);
  const { length } = whole;
  if (length < 128) return Buffer.concat([Buffer.from([tag, length]), whole]);
  if (length < 256) return Buffer.concat([Buffer.from([tag, 0x81, length]), whole]);
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), whole]);
}

/** `20261124120000Z` */
function time(at: Date): Buffer {
  return der(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]|\..*/g, "")}Z`));
}
