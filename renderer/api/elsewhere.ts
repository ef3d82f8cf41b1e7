// Whether what the page reads anew was changed elsewhere: by another window, not by a call of this page.
import { saving } from './client.ts';

/** Milliseconds within which the changed values have been read and drawn. */
const READ_WITHIN = 5000;
/** The reply of an own call and the news of it come over two ways, in either order. */
const OWN_NEWS_WITHIN = 1000;
let heardAt = Number.NEGATIVE_INFINITY;

/** Takes note of news from the host; `null` means that anything may have changed. */
export function noteNews(tables: readonly string[] | null): void {
  // Preferences are written without being asked for and are no part of a record.
  if (tables?.every((table) => table === 'preference')) return;
  const { pending, savedAt } = saving.current();
  const isOwn = pending > 0 || (savedAt !== null && Date.now() - Date.parse(savedAt) < OWN_NEWS_WITHIN);
  heardAt = isOwn ? Number.NEGATIVE_INFINITY : performance.now();
}

/** True for a few seconds after something was changed elsewhere. */
export const wasChangedElsewhere = (): boolean => performance.now() - heardAt < READ_WITHIN;
