// The cryptographic primitives that keys are made with, each by one function.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';

/** Cost of deriving a key from a password. Memory is 128 * N * r bytes. */
export type ScryptCost = { N: number; r: number; p: number };
/** About a third of a second and 128 MiB for each guess. */
export const PASSWORD_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };
/** What a damaged or forged file may ask of this computer at most: a gigabyte for some seconds. */
const MOST: ScryptCost = { N: 2 ** 20, r: 8, p: 4 };

/** Whether a cost read from a file is one at all, and one that this computer can bear. */
export function isBearable({ N, r, p }: ScryptCost): boolean {
  const isWhole = [N, r, p].every((n) => Number.isSafeInteger(n) && n > 0) && Number.isInteger(Math.log2(N));
  return isWhole && N >= 2 && N <= MOST.N && r <= MOST.r && p <= MOST.p;
}

/** 32 bytes from a password, off the main thread. Throws when the cost read from a file is out of bounds. */
export function passwordKey(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  if (!isBearable(cost)) throw new Error('scrypt cost out of bounds');
  const { N, r, p } = cost;
  // Two ways of typing the same character give the same password.
  const bytes = Buffer.from(password.normalize('NFKC'), 'utf8');
  return new Promise((resolve, reject) => {
    scrypt(bytes, salt, 32, { N, r, p, maxmem: 256 * N * r + 2 ** 20 }, (error, key) => {
      bytes.fill(0);
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** A key for one purpose out of a strong key. */
export function derived(key: Buffer, salt: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, Buffer.from(`jiangxin ${purpose}`, 'utf8'), 32));
}

/** Base64 of each part of an AES-256-GCM sealed text. */
export type Sealed = { iv: string; tag: string; data: string };

/** Seals `plain` under `key`; `about` is not hidden but bound to it. */
export function seal(key: Buffer, plain: Buffer, about: string): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(about, 'utf8'));
  const data = Buffer.concat([cipher.update(plain), cipher.final()]);
  const [ivText, tag, text] = [iv, cipher.getAuthTag(), data].map((b) => b.toString('base64'));
  return { iv: ivText as string, tag: tag as string, data: text as string };
}

/** What was sealed, or null when key, text or what it is about are not the ones of then. */
export function unseal(key: Buffer, sealed: Sealed, about: string): Buffer | null {
  const [iv, tag, data] = [sealed.iv, sealed.tag, sealed.data].map((s) => Buffer.from(s, 'base64'));
  if (!iv || !tag || !data || iv.length !== 12 || tag.length !== 16) return null;
  const cipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(about, 'utf8'));
  cipher.setAuthTag(tag);
  try {
    return Buffer.concat([cipher.update(data), cipher.final()]);
  } catch {
    return null;
  }
}

export const mac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();
export const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
