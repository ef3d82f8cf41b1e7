// Above the grid: class and unit, the side, and what is done with it: sign, print a blank form.
import { Button, SegmentedControl, Select, Tooltip } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { Grid, SchemeView } from '../../../shared/features/evaluations/evaluations.schema.ts';
import { useActions } from '../../ui/actions/registry.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { isReady, type RowView, signedOnOf } from './model.ts';
import type { ChoiceState } from './useChoice.ts';
import { sideKey, unitIn, weightText } from './words.ts';

type EntryHeadProps = {
  data: Grid;
  scheme: SchemeView;
  side: Side;
  setSide: (side: Side) => void;
  choice: ChoiceState;
  /** Who would be signed: the selected rows, or the class. */
  selected: readonly RowView[];
  isSelection: boolean;
  onSign: () => void;
  onPrint: () => void;
};

export function EntryHead(props: EntryHeadProps) {
  const { scheme, side, setSide, onPrint } = props;
  const t = useT();
  useActions([
    { id: 'evaluations.print', label: 'evaluations.printBlank', icon: IconPrinter, run: onPrint, shortcut: 'mod+P' },
  ]);
  const weightOf = (of: Side) =>
    weightText(scheme.items.filter((item) => item.side === of).reduce((sum, { weight }) => sum + weight, 0));
  return (
    <header className="jx-page-head">
      <h1>{t('evaluations.title')}</h1>
      <ClassSelect {...props} />
      <SegmentedControl
        aria-label={t('evaluations.sides')}
        value={side}
        onChange={(value) => setSide(value as Side)}
        data={(['enterprise', 'college'] as const).map((value) => ({
          value,
          label: `${t(sideKey(value))} ${weightOf(value)}`,
        }))}
      />
      <div className="jx-page-actions">
        {side === 'enterprise' && <span className="jx-eval-note">{t('evaluations.transcribedNote')}</span>}
        <Tooltip label={t('evaluations.printBlank')}>
          <Button variant="default" onClick={onPrint} aria-label={t('evaluations.printBlank')}>
            <IconPrinter size={16} />
          </Button>
        </Tooltip>
        <SignButton {...props} />
      </div>
    </header>
  );
}

function ClassSelect({ data, choice }: EntryHeadProps) {
  const t = useT();
  const { locale } = useLocale();
  const groups = useMemo(() => {
    const byCohort = new Map<string, { value: string; label: string }[]>();
    for (const each of choice.choices ?? []) {
      const cohort = locale === 'en' && each.cohortNameEn ? each.cohortNameEn : each.cohortName;
      const params = { cohort, unit: unitIn(locale, each), due: each.due, people: each.people };
      const label = t(each.due > 0 ? 'evaluations.choiceDue' : 'evaluations.choice', params);
      const items = byCohort.get(cohort) ?? [];
      items.push({ value: `${each.cohortId} ${each.unitId}`, label });
      byCohort.set(cohort, items);
    }
    return [...byCohort].map(([group, items]) => ({ group, items }));
  }, [choice.choices, locale, t]);
  return (
    <Select
      className="jx-eval-select"
      aria-label={t('evaluations.chooseClass')}
      data={groups}
      value={`${data.cohort.id} ${data.unit.id}`}
      onChange={(value) => {
        const [cohortId = '', unitId = ''] = (value ?? '').split(' ');
        if (unitId) choice.choose({ cohortId, unitId });
      }}
      allowDeselect={false}
      searchable
      limit={80}
      maxDropdownHeight={420}
      nothingFoundMessage={t('evaluations.noChoice')}
    />
  );
}

/** Disabled it says how many people are not ready. Selecting several rows signs just those. */
function SignButton({ selected, isSelection, side, onSign }: EntryHeadProps) {
  const t = useT();
  const open = selected.filter(({ row }) => row.hasBegun && signedOnOf(row, side) === null);
  const short = open.filter((view) => !isReady(view, side)).length;
  const key =
    open.length === 0
      ? 'evaluations.allSigned'
      : short > 0
        ? 'evaluations.signShort'
        : isSelection
          ? 'evaluations.signSelected'
          : 'evaluations.signAll';
  return (
    <Button disabled={open.length === 0 || short > 0} onClick={onSign}>
      {t(key, { n: short > 0 ? short : open.length })}
    </Button>
  );
}
