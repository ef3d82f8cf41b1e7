// What becomes of a line, as a word on a tint with its mark.
import { IconAlertTriangleFilled, IconSquareRoundedXFilled } from '@tabler/icons-react';
import type { PreviewRow } from '../../../../shared/features/apprentices/import.schema.ts';
import { useT } from '../../../ui/i18n.tsx';
import { StatusTag, type Tone } from '../../../ui/marks/StatusTag.tsx';
import { resultKey } from './words.ts';

const TONES: Record<PreviewRow['result'], Tone> = {
  new: 'neutral',
  update: 'accent',
  same: 'neutral',
  skip: 'neutral',
  reject: 'red',
};

export function ResultTag({ row }: { row: PreviewRow }) {
  const t = useT();
  const tone = row.hasWarning ? 'amber' : TONES[row.result];
  return (
    <StatusTag tone={tone}>
      {row.result === 'reject' && <IconSquareRoundedXFilled size={14} aria-hidden />}
      {row.hasWarning && <IconAlertTriangleFilled size={14} aria-hidden />}
      {t(resultKey(row.result))}
      {row.hasWarning && <span className="jx-hidden">{t('rosterImport.hasWarning')}</span>}
    </StatusTag>
  );
}
