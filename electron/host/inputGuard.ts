// Looks at what a page sent before any schema does: something without end, too deep or of a hundred megabytes is no input of a call.

const DEEPEST = 64;
/** UTF-16 units of one text, and parts in all: a list of 100,000 lines goes out through one call. */
const LONGEST_TEXT = 1_000_000;
const MOST_PARTS = 25_000_000;

/** Whether an input is small and flat enough to be checked. Walks without recursion; what holds itself is too deep. */
export function isOfReasonableSize(input: unknown): boolean {
  const open: [value: unknown, depth: number][] = [[input, 0]];
  let parts = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value === 'string' && value.length > LONGEST_TEXT) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return false;
    const inside: unknown[] = Array.isArray(value) ? value : Object.values(value);
    parts += inside.length;
    if (parts > MOST_PARTS) return false;
    for (const part of inside)
      if (typeof part === 'string' ? part.length > LONGEST_TEXT : typeof part === 'object' && part !== null)
        open.push([part, depth + 1]);
  }
  return true;
}
