// How sensitive values look outside the host.

/** First 4 and last 4 characters, the rest stars; short values are all stars. */
export const maskId = (value: string): string => mask(value, 4, 4);

/** First 3 and last 4 digits, the rest stars. */
export const maskPhone = (value: string): string => mask(value, 3, 4);

const PLAIN = /^[\x20-\x7e]*$/;

function mask(value: string, head: number, tail: number): string {
  // Almost always; taking a text apart into characters beyond the basic plane costs ten times as much.
  if (PLAIN.test(value) && value.length > head + tail)
    return value.slice(0, head) + '*'.repeat(value.length - head - tail) + value.slice(-tail);
  const chars = [...value];
  if (chars.length <= head + tail) return '*'.repeat(chars.length);
  return chars.slice(0, head).join('') + '*'.repeat(chars.length - head - tail) + chars.slice(-tail).join('');
}
