// What a bar says: the unit always, then as much of the post as fits, in whole characters.

import type { World } from '../../../shared/features/rotations/rotations.world.ts';
import type { Locale } from '../../../shared/messages/translate.ts';

const isWide = (char: string): boolean => (char.codePointAt(0) ?? 0) > 0x2e7f;
export const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (isWide(char) ? 14 : char === ' ' ? 4 : 7.8), 0);

/** Unit and post cut to `room` pixels: the post loses characters from the right, then the unit is left alone. */
export function fitted(unit: string, post: string, room: number): string {
  const own = widthOf(unit);
  let left = room - own - 4;
  if (post === '' || left < 14) return unit;
  let kept = '';
  for (const char of post) {
    left -= widthOf(char);
    if (left < 0) break;
    kept += char;
  }
  // One character of a post tells nothing.
  return [...kept.trim()].length < 2 ? unit : `${unit} ${kept.trimEnd()}`;
}

export function shortUnit(world: World, unit: number, locale: Locale): string {
  const of = world.lists.units[unit];
  if (!of) return '?';
  return locale === 'en' ? of.shortEn || of.titleEn || of.shortZh || of.titleZh : of.shortZh || of.titleZh;
}

/** Enterprise and post in as few characters as the records allow: 恒辰3号. */
export function shortPost(world: World, post: number, locale: Locale): string {
  const of = world.lists.posts[post];
  if (!of) return '?';
  const enterprise = world.lists.enterprises[of.enterprise];
  if (locale === 'en')
    return [enterprise?.nameEn || enterprise?.shortName, of.nameEn || of.name].filter(Boolean).join(' ');
  const whole = enterprise?.shortName || enterprise?.name || '';
  const own = of.shortName || of.name;
  return own.startsWith(whole.slice(0, 2)) ? own : whole.slice(0, 2) + own;
}
