/** The code on a certificate: Base45, the payload line, numbers with their check character, signing and checking. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSigningPair, fingerprint, signQrText, verifyQrText } from '../../electron/features/certificates/sign.ts';
import { decodeBase45, encodeBase45 } from '../../shared/features/certificates/base45.rules.ts';
import {
  checkCharacter,
  formatNumber,
  normaliseNumber,
  parseNumber,
  seriesKey,
} from '../../shared/features/certificates/number.rules.ts';
import { parsePayload, payloadText } from '../../shared/features/certificates/qr.rules.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const payloads = fc.record({
  number: anyText,
  name: anyText,
  date: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  programme: anyText,
});
const codes = fc.string({
  unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  minLength: 1,
  maxLength: 12,
});
const numbers = fc.record({
  collegeCode: codes,
  majorCode: codes,
  year: fc.integer({ min: 1990, max: 2100 }),
  serial: fc.integer({ min: 1, max: 999_999 }),
});

describe('Base45', () => {
  // The three examples of RFC 9285, section 4.3.
  test.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
  ])('%s is written %s', (plain, coded) => {
    expect(encodeBase45(bytesOf(plain))).toBe(coded);
    expect(decodeBase45(coded)).toEqual(bytesOf(plain));
  });

  test.each(['GGW', ':::', 'A', 'ABCD', 'abc', '::', 'AB8é'])('%s is refused', (text) => {
    expect(decodeBase45(text)).toBeNull();
  });

  test('every sequence of bytes comes back', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes)));
  });
});

describe('payload line', () => {
  test('is five fields behind the version', () => {
    const line = payloadText({ number: 'JL-1', name: '唐子衿', date: '2026-11-24', programme: '数控技术' });
    expect(line).toBe('1|JL-1|唐子衿|2026-11-24|数控技术');
  });

  test('comes back whatever stands in the fields', () => {
    fc.assert(fc.property(payloads, (payload) => void expect(parsePayload(payloadText(payload))).toEqual(payload)));
  });

  test.each([
    '',
    '2|a|b|2026-11-24|c',
    '1|a|b|2026-11-24',
    '1|a|b|2026-11-24|c|d',
    '1|a|b|24.11.2026|c',
    '1|a|b|2026-11-24|c\\',
    '1|\\a|b|2026-11-24|c',
  ])('%s is none of ours', (text) => expect(parsePayload(text)).toBeNull());
});

describe('certificate number', () => {
  test('is printed in five parts', () => {
    const number = formatNumber({ collegeCode: 'JL', majorCode: '460103', year: 2026, serial: 17 });
    expect(number).toMatch(/^JL-460103-2026-000017-[0-9A-Z]$/);
  });

  // ISO/IEC 7064, example of MOD 37,36: A12425GABC1234002 carries the check character M.
  test('carries the check character of ISO 7064', () => expect(checkCharacter('A12425GABC1234002')).toBe('M'));

  test('comes back from print, and from careless typing', () => {
    fc.assert(
      fc.property(numbers, (parts) => {
        const number = formatNumber(parts);
        expect(parseNumber(number)).toEqual({ ok: true, parts });
        const typed = ` ${number.toLowerCase().replaceAll('-', '－')} `;
        expect(normaliseNumber(typed)).toBe(number);
      }),
    );
  });

  test('with any one sign changed it is refused', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (parts, at, sign) => {
        const number = formatNumber(parts);
        const place = at % number.length;
        fc.pre(number[place] !== '-' && number[place] !== sign);
        const wrong = number.slice(0, place) + sign + number.slice(place + 1);
        expect(parseNumber(wrong).ok).toBe(false);
      }),
    );
  });

  test.each([
    ['JL-460103-2026-17-4', 'shape'],
    ['JL-460103-2026-000000-4', 'shape'],
    ['', 'shape'],
    ['JL-460103-2026-000017-0', 'check'],
  ])('%s is wrong by its %s', (text, reason) => expect(parseNumber(text)).toEqual({ ok: false, reason }));

  test('parts that do not fit are not printed', () => {
    const parts = { collegeCode: 'JL', majorCode: '460103', year: 2026, serial: 1 };
    for (const wrong of [{ serial: 0 }, { serial: 1_000_000 }, { collegeCode: 'j l' }, { majorCode: '' }]) {
      expect(() => formatNumber({ ...parts, ...wrong })).toThrow(RangeError);
    }
  });

  test('a series is one college, major and year', () => {
    expect(seriesKey({ collegeCode: 'JL', majorCode: '460103', year: 2026 })).toBe('certificate-JL-460103-2026');
  });
});

describe('signed code', () => {
  const pair = createSigningPair();
  const older = createSigningPair();
  const payload = { number: 'JL-460103-2026-000017-Q', name: '唐子衿', date: '2026-11-24', programme: '数控技术' };

  test.each([null, 'https://example.org/v'])('verifies behind the address %s', (address) => {
    const text = signQrText(payload, pair.privateKey, address);
    expect(text.startsWith(address === null ? 'N' : `${address}#`)).toBe(true);
    expect(verifyQrText(` ${text}\n`, [older, pair])).toEqual({ valid: true, keyId: pair.keyId, ...payload });
  });

  test('one sign of the name changed is refused', () => {
    const signed = decodeBase45(signQrText(payload, pair.privateKey, null)) ?? new Uint8Array();
    const forged = bytesOf(payloadText({ ...payload, name: '唐子矜' }));
    const text = encodeBase45(Uint8Array.from([...forged, ...signed.slice(-64)]));
    expect(verifyQrText(text, [pair])).toEqual({ valid: false, reason: 'signature' });
  });

  test('another college’s key does not verify it', () => {
    const text = signQrText(payload, pair.privateKey, null);
    expect(verifyQrText(text, [older])).toEqual({ valid: false, reason: 'signature' });
    expect(verifyQrText(text, [])).toEqual({ valid: false, reason: 'signature' });
  });

  test('whatever a scanner brings is answered, never valid by chance', () => {
    fc.assert(fc.property(anyText, (text) => void expect(verifyQrText(text, [pair]).valid).toBe(false)));
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => void expect(verifyQrText(encodeBase45(bytes), [pair]).valid).toBe(false),
      ),
    );
  });

  test('a key is read out as four groups of four', () => {
    expect(fingerprint(pair.publicKey)).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
    expect(fingerprint(pair.publicKey)).toBe(pair.keyId);
  });
});
