/** What the code on a certificate says: the signed line of five fields, and how the scanned text is cut apart. */

/** The fields anybody may read out of the code without a network. `date` is the day of issue, YYYY-MM-DD. */
export type QrPayload = { number: string; name: string; date: string; programme: string };

/** Ed25519 signatures have this many bytes; they stand behind the payload's bytes. */
export const SIGNATURE_BYTES = 64;

const VERSION = '1';

/** `1|number|name|date|programme`; a bar or backslash inside a field is written with a backslash before it. */
export function payloadText(payload: QrPayload): string {
  return [VERSION, payload.number, payload.name, payload.date, payload.programme].map(escapeField).join('|');
}

/** The fields of a payload line, or null if it is not one of ours: wrong version, count of fields, or escape. */
export function parsePayload(text: string): QrPayload | null {
  const fields = splitFields(text);
  if (fields === null || fields.length !== 5) return null;
  const [version, number, name, date, programme] = fields as [string, string, string, string, string];
  if (version !== VERSION || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  return { number, name, date, programme };
}

/**
 * The address and the coded part of a scanned text. Without an address the code is Base45, which suits the QR's
 * compact mode; behind `address#` it is base64url, because Base45's space and % do not survive in a web address.
 */
export function splitQrText(text: string): { address: string | null; code: string; coding: 'base45' | 'base64url' } {
  const mark = text.lastIndexOf('#');
  if (mark < 0) return { address: null, code: text, coding: 'base45' };
  return { address: text.slice(0, mark), code: text.slice(mark + 1), coding: 'base64url' };
}

/** The two ways a scanned text is put together; the inverse of {@link splitQrText}. */
export function joinQrText(address: string | null, code: string): string {
  return address === null ? code : `${address}#${code}`;
}

function escapeField(field: string): string {
  return field.replace(/[\\|]/g, (sign) => `\\${sign}`);
}

function splitFields(text: string): string[] | null {
  const fields = [''];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '|') {
      fields.push('');
      continue;
    }
    let literal = sign;
    if (sign === '\\') {
      at += 1;
      literal = text[at];
      if (literal !== '|' && literal !== '\\') return null;
    }
    fields[fields.length - 1] += literal ?? '';
  }
  return fields;
}
