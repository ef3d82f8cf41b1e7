// The head of a group of rows: fold mark, name, how many, and for a cohort where it is at school.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { useT } from '../../ui/i18n.tsx';
import { useView } from './BoardContext.tsx';
import { schoolBlocks } from './gaps.ts';
import type { GroupRow } from './rows.ts';
import { xOf } from './timeline.ts';

export type GroupLineProps = {
  row: GroupRow;
  counted: 'rotations.people' | 'rotations.posts';
  onToggle: (key: string) => void;
};

export const GroupLine = memo(function GroupLine({ row, counted, onToggle }: GroupLineProps) {
  const t = useT();
  const { model, zoom, first, last } = useView();
  const blocks = row.cohort < 0 ? [] : schoolBlocks(model.world, row.cohort);
  return (
    <>
      <div role="rowheader" className="jx-board-group-name">
        <button
          type="button"
          tabIndex={-1}
          onClick={() => onToggle(row.key)}
          aria-label={t(row.isOpen ? 'rotations.fold' : 'rotations.unfold', { name: row.name })}
        >
          {row.isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
          <b>{row.name}</b>
        </button>
        <span className="jx-board-figure">{t(counted, { n: row.count })}</span>
      </div>
      <div className="jx-board-track">
        {zoom > 8 &&
          blocks
            .filter((block) => block.to >= first && block.from <= last)
            .map((block) => (
              <span
                key={block.from}
                className="jx-board-group-note"
                style={{ left: xOf(block.from, zoom), width: xOf(block.to - block.from + 1, zoom) }}
              >
                {t(xOf(block.to - block.from + 1, zoom) > 40 ? 'rotations.school' : 'rotations.schoolShort')}
              </span>
            ))}
      </div>
    </>
  );
});
