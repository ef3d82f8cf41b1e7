// How sensitive values look outside the host.

/** First 4 and last 4 characters, the rest stars; short values are all stars. */
export const maskId = (value: string): string => mask(value, 4, 4);

/** First 3 and last 4 digits, the rest stars. */
export const maskPhone = (value: string): string => mask(value, 3, 4);

function mask(value: string, head: number, tail: number): string {
  const chars = [...value];
  if (chars.length <= head + tail) return '*'.repeat(chars.length);
  return chars.slice(0, head).join('') + '*'.repeat(chars.length - head - tail) + chars.slice(-tail).join('');
}
