// Esc closes the innermost thing only.
import type { KeyboardEvent } from 'react';

/**
 * Whether this Esc is meant for the element that listens: nobody inside has used it, it does not come from a dialog
 * or popover drawn elsewhere, and the field that has the focus has no open list of its own to close first.
 */
export function isOwnEscape(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || event.defaultPrevented) return false;
  const target = event.target as HTMLElement;
  return event.currentTarget.contains(target) && target.getAttribute('aria-expanded') !== 'true';
}
