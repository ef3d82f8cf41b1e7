/** Signing and checking the code of a certificate with Ed25519, by Node's own crypto. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { decodeBase45, encodeBase45 } from '../../../shared/features/certificates/base45.rules.ts';
import {
  joinQrText,
  parsePayload,
  payloadText,
  type QrPayload,
  SIGNATURE_BYTES,
  splitQrText,
} from '../../../shared/features/certificates/qr.rules.ts';

/** A key pair as base64 DER; `keyId` is the fingerprint of the public half. */
export type SigningPair = { keyId: string; publicKey: string; privateKey: string };

/** A public key the college signs or signed with. */
export type KnownKey = { keyId: string; publicKey: string };

/** What a scanned text turned out to be. `reason`: not our format, or no known key signed it. */
export type QrVerdict = ({ valid: true; keyId: string } & QrPayload) | { valid: false; reason: 'format' | 'signature' };

export function createSigningPair(): SigningPair {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const privateKey = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return { keyId: fingerprint(publicKey), publicKey, privateKey };
}

/** The first 16 hex digits of the SHA-256 of the public key's DER, in groups of four as they are read out. */
export function fingerprint(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').toUpperCase();
  return hash.slice(0, 16).replace(/(.{4})(?!$)/g, '$1-');
}

/**
 * The text of a certificate's QR code: payload bytes and signature together, as Base45, or as base64url behind
 * `address#` so that an ordinary scanner opens something readable.
 */
export function signQrText(payload: QrPayload, privateKey: string, address: string | null): string {
  const body = Buffer.from(payloadText(payload), 'utf8');
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  const signed = Buffer.concat([body, sign(null, body, key)]);
  return joinQrText(address, address === null ? encodeBase45(signed) : signed.toString('base64url'));
}

/** Checks a scanned text against every key the college has used; an address in front of it is not trusted or opened. */
export function verifyQrText(text: string, keys: readonly KnownKey[]): QrVerdict {
  // Space is a Base45 sign, yet a code of ours neither starts (version 1) nor ends with one: trimming is safe.
  const bytes = decode(text.trim());
  if (bytes === null || bytes.length <= SIGNATURE_BYTES) return { valid: false, reason: 'format' };
  const body = bytes.subarray(0, bytes.length - SIGNATURE_BYTES);
  const payload = parsePayload(utf8(body));
  if (payload === null) return { valid: false, reason: 'format' };
  const signature = bytes.subarray(bytes.length - SIGNATURE_BYTES);
  const signer = keys.find((key) => signedBy(key, body, signature));
  return signer === undefined
    ? { valid: false, reason: 'signature' }
    : { valid: true, keyId: signer.keyId, ...payload };
}

function signedBy(key: KnownKey, body: Uint8Array, signature: Uint8Array): boolean {
  const publicKey = createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify(null, body, publicKey, signature);
}

function decode(text: string): Uint8Array | null {
  const { code, coding } = splitQrText(text);
  if (coding === 'base45') return decodeBase45(code);
  return /^[\w-]+$/.test(code) ? Buffer.from(code, 'base64url') : null;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
