// The grid as an empty paper form: one line a person with its row code, a column for each item, a place to sign.
import { useEffect } from 'react';
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { Grid } from '../../../shared/features/evaluations/evaluations.schema.ts';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { PrintSheet } from '../../ui/list/PrintSheet.tsx';
import { useServices } from '../../ui/services.tsx';
import { type GridItem, mentorOf, type RowView } from './model.ts';
import { sideKey, titleIn, weightText } from './words.ts';

type BlankFormProps = {
  data: Grid;
  items: readonly GridItem[];
  side: Side;
  views: readonly RowView[];
  onDone: () => void;
};

export function BlankForm({ data, items, side, views, onDone }: BlankFormProps) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const services = useServices();
  useEffect(() => {
    window.print();
    onDone();
  }, [onDone]);
  const cohort = locale === 'en' && data.cohort.nameEn ? data.cohort.nameEn : data.cohort.name;
  const heads = [
    t('evaluations.rowCode'),
    t('evaluations.studentNumber'),
    t('evaluations.name'),
    ...items.map((item) => `${titleIn(locale, item)} ${weightText(item.weight)}`),
    t('evaluations.mentor'),
    t('evaluations.signature'),
  ];
  const rows = views.map(({ row }, index) => [
    String(index + 1).padStart(2, '0'),
    row.studentNumber,
    row.name,
    ...items.map(() => ''),
    mentorOf(row, side)?.name ?? '',
    '',
  ]);
  return (
    <PrintSheet
      title={t('evaluations.formTitle', { side: `@${sideKey(side)}`, cohort, unit: titleIn(locale, data.unit) })}
      filters={t('evaluations.formRule')}
      note={t('evaluations.formNote', { college: services.collegeName(), day: format.fullDay(services.today()) })}
      heads={heads}
      ends={heads.map(() => false)}
      rows={rows}
    />
  );
}
