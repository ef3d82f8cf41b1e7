/** Certificate numbers: `<college>-<major>-<year>-<serial>-<check>`, never reused, without gaps in a series and year. */

/** A number's parts. `serial` counts from 1 inside one college, major and year. */
export type CertificateNumber = { collegeCode: string; majorCode: string; year: number; serial: number };

/** Highest serial that fits the six printed digits. */
export const MAX_SERIAL = 999_999;

const SHAPE = /^([0-9A-Z]{1,12})-([0-9A-Z]{1,12})-(\d{4})-(\d{6})-([0-9A-Z])$/;
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The printed number with its check character. Throws RangeError if a part does not fit the form. */
export function formatNumber(parts: CertificateNumber): string {
  const body = [
    parts.collegeCode,
    parts.majorCode,
    String(parts.year).padStart(4, '0'),
    String(parts.serial).padStart(6, '0'),
  ].join('-');
  const number = `${body}-${checkCharacter(body)}`;
  if (!SHAPE.test(number) || parts.serial < 1) throw new RangeError(`not a certificate number: ${number}`);
  return number;
}

/**
 * The parts of a printed or typed number, or what is wrong with it. Small letters, spaces and full-width signs are
 * taken as what they mean; a wrong check character is told apart from a wrong shape.
 */
export function parseNumber(
  text: string,
): { ok: true; parts: CertificateNumber } | { ok: false; reason: 'shape' | 'check' } {
  const number = normaliseNumber(text);
  const found = SHAPE.exec(number);
  if (found === null) return { ok: false, reason: 'shape' };
  const [, collegeCode, majorCode, year, serial, check] = found as unknown as string[];
  if (Number(serial) === 0) return { ok: false, reason: 'shape' };
  if (checkCharacter(number.slice(0, -2)) !== check) return { ok: false, reason: 'check' };
  return {
    ok: true,
    parts: { collegeCode: collegeCode ?? '', majorCode: majorCode ?? '', year: Number(year), serial: Number(serial) },
  };
}

/** A typed number as it is printed: half-width, capitals, plain hyphens, no spaces. */
export function normaliseNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s/g, '')
    .toUpperCase();
}

/** The name of the series that is counted without gaps; one number a year, college and major. */
export function seriesKey(parts: Pick<CertificateNumber, 'collegeCode' | 'majorCode' | 'year'>): string {
  return `certificate-${parts.collegeCode}-${parts.majorCode}-${parts.year}`;
}

/**
 * ISO/IEC 7064 MOD 37,36 over the letters and digits: finds every single wrong character and nearly all swaps of
 * neighbours. Hyphens do not count.
 */
export function checkCharacter(body: string): string {
  let product = 36;
  for (const sign of body.replaceAll('-', '')) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) return '';
    const sum = (product + value) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return SIGNS[(37 - product) % 36] ?? '';
}
