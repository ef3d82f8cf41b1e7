// The columns of the list of mentors.
import { useMemo } from 'react';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import type { Column } from '../../ui/table/types.ts';
import { levelKey, type MentorLine, type Side, sideKey } from './words.ts';
import './mentors.css';

export function useMentorColumns(): readonly Column<MentorLine>[] {
  const t = useT();
  const isEnglish = useLocale().locale === 'en';
  return useMemo((): Column<MentorLine>[] => {
    const name = (r: MentorLine) => (isEnglish && r.nameEn ? r.nameEn : r.name);
    return [
      { id: 'name', header: 'mentors.name', value: name, sortValue: (r) => r.sortKey, width: 124, locked: true },
      {
        id: 'side',
        header: 'mentors.side',
        value: (r) => t(sideKey(r.side)),
        code: (r) => r.side,
        choiceLabel: (code) => t(sideKey(code as Side)),
        width: isEnglish ? 140 : 96,
        filter: 'choice',
      },
      {
        id: 'enterprise',
        header: 'mentors.enterprise',
        value: (r) => (isEnglish && r.enterpriseNameEn) || r.enterpriseName,
        width: 180,
        filter: 'choice',
      },
      { id: 'title', header: 'mentors.jobTitle', value: (r) => r.title, width: 120, filter: 'choice' },
      {
        id: 'level',
        header: 'mentors.level',
        value: (r) => (r.skillLevel === null ? null : t(levelKey(r.skillLevel))),
        code: (r) => r.skillLevel,
        choiceLabel: (code) => t(levelKey(Number(code))),
        sortValue: (r) => r.skillLevel ?? 0,
        width: isEnglish ? 160 : 120,
        filter: 'choice',
      },
      {
        id: 'load',
        header: 'mentors.load',
        value: (r) => `${r.guided} / ${r.limit}`,
        code: (r) => (r.isOver ? 'over' : r.guided < r.limit ? 'free' : 'full'),
        choiceLabel: (code) => t(`mentors.load.${code as 'over' | 'free' | 'full'}`),
        sortValue: (r) => r.guided,
        cell: (r) => <Load line={r} />,
        width: 104,
        filter: 'choice',
      },
      {
        id: 'guidedEver',
        header: 'mentors.guidedEver',
        value: (r) => r.guidedEver,
        width: 100,
        align: 'end',
        filter: 'number',
      },
      { id: 'phone', header: 'mentors.phone', value: (r) => r.phone, width: 116 },
      {
        id: 'staffNumber',
        header: 'mentors.staffNumber',
        value: (r) => r.staffNumber,
        width: 100,
        hiddenByDefault: true,
      },
    ];
  }, [t, isEnglish]);
}

/** How many are guided now against the limit; over it with a mark. */
export function Load({ line }: { line: Pick<MentorLine, 'guided' | 'limit' | 'isOver'> }) {
  const text = `${line.guided} / ${line.limit}`;
  if (!line.isOver) return text;
  return (
    <b className="jx-mentor-over jx-mentor-load">
      <Severity level="warn" /> {text}
    </b>
  );
}
