// The notices that come with the program; one loaded or edited by the user takes the place of the built-in one.
import type { NoticeDay } from '../../../../shared/features/calendar/calendar.schema.ts';
import { datesBetween } from '../../../../shared/values/day.ts';
import { notice2025 } from './2025.ts';
import { notice2026 } from './2026.ts';

export type BuiltInNotice = {
  year: number;
  title: string;
  titleEn: string;
  source: string;
  /** `off`: first and last day off; `work`: weekend days worked instead */
  blocks: readonly {
    nameZh: string;
    nameEn: string;
    off: readonly [from: string, to: string];
    work: readonly string[];
  }[];
};

export const BUILT_IN: readonly BuiltInNotice[] = [notice2025, notice2026];

export function daysOfNotice(notice: BuiltInNotice): NoticeDay[] {
  return notice.blocks.flatMap(({ nameZh, nameEn, off, work }) => [
    ...datesBetween(off[0], off[1]).map((date) => ({ date, kind: 'off' as const, nameZh, nameEn })),
    ...work.map((date) => ({ date, kind: 'work' as const, nameZh, nameEn })),
  ]);
}
