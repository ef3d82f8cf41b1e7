// Makes a file name that every system accepts out of words a person chose.

const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Replaces what Windows, macOS or Linux refuse in a name, and keeps it under 100 characters before its extension. */
export function safeFileName(title: string, extension: string): string {
  const bare = title
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/gu, '_')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim();
  const short = [...bare].slice(0, 100).join('') || '_';
  return `${DEVICE.test(short) ? `_${short}` : short}.${extension}`;
}
