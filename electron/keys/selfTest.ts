// The check at start that this runtime's cryptography answers as published; another runtime may bring another library.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  hkdfSync,
  scryptSync,
  sign,
} from 'node:crypto';
import { StartupError } from '../db/startupError.ts';

/** Each primitive's question, and the answer in hex that its standard prints. */
const KNOWN: Readonly<Record<string, { answer: () => Buffer; is: string }>> = {
  // RFC 7914, section 12
  scrypt: {
    answer: () => scryptSync('', '', 64, { N: 16, r: 1, p: 1 }),
    is: '77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906',
  },
  // The GCM specification, test case 14
  'aes-256-gcm': {
    answer: () => {
      const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12));
      const sealed = Buffer.concat([cipher.update(Buffer.alloc(16)), cipher.final(), cipher.getAuthTag()]);
      if (!refusesAnotherTag(sealed)) throw new Error('a forged tag was taken');
      return sealed;
    },
    is: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
  },
  // RFC 5869, test case 1
  hkdf: {
    answer: () => {
      const [salt, info] = ['000102030405060708090a0b0c', 'f0f1f2f3f4f5f6f7f8f9'].map((hex) => Buffer.from(hex, 'hex'));
      return Buffer.from(hkdfSync('sha256', Buffer.alloc(22, 0x0b), salt as Buffer, info as Buffer, 42));
    },
    is: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  // RFC 4231, test case 1
  'hmac-sha256': {
    answer: () => createHmac('sha256', Buffer.alloc(20, 0x0b)).update('Hi There').digest(),
    is: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  },
  // FIPS 180-4
  sha256: {
    answer: () => createHash('sha256').update('abc').digest(),
    is: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  },
  // RFC 8032, test 1
  ed25519: {
    answer: () => {
      const head = '302e020100300506032b657004220420';
      const secret = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
      const key = createPrivateKey({ key: Buffer.from(head + secret, 'hex'), format: 'der', type: 'pkcs8' });
      return sign(null, Buffer.alloc(0), key);
    },
    is: 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
};

/** Names of the primitives that are asked. */
export const primitives: readonly string[] = Object.keys(KNOWN);

/** Throws StartupError naming the first primitive that is missing or answers otherwise. `ask` is for trying what then happens. */
export function selfTest(ask: (primitive: string, answer: () => Buffer) => Buffer = (_name, answer) => answer()): void {
  for (const [primitive, { answer, is }] of Object.entries(KNOWN)) {
    let found = '';
    try {
      found = ask(primitive, answer).toString('hex');
    } catch {
      // What is missing answers nothing.
    }
    if (found !== is) throw new StartupError('startup.cryptography', { primitive });
  }
}

function refusesAnotherTag(sealed: Buffer): boolean {
  const opener = createDecipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12), { authTagLength: 16 });
  opener.setAuthTag(Buffer.from(sealed.subarray(16)).fill(0, 15));
  opener.update(sealed.subarray(0, 16));
  try {
    opener.final();
    return false;
  } catch {
    return true;
  }
}
