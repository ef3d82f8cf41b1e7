// The competence units of a standard in their order; in a draft they can be moved and removed.
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { shortLabel } from '../../../shared/features/programmes/standard.rules.ts';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { inLocale, type StandardRecord, type Unit } from './words.ts';

type UnitsTableProps = { standard: StandardRecord; chosen: string | null; choose: (id: string) => void };

export function UnitsTable({ standard, chosen, choose }: UnitsTableProps) {
  const t = useT();
  const heads = [
    'programmes.code',
    'programmes.titleZh',
    'programmes.shortZh',
    'programmes.weeks',
    'programmes.minStayWeeks',
    'programmes.level',
    'programmes.requires',
    'programmes.posts',
  ] as const;
  const numbers: readonly string[] = [
    'programmes.weeks',
    'programmes.minStayWeeks',
    'programmes.level',
    'programmes.posts',
  ];
  const isDraft = standard.state === 'draft';
  return (
    <div className="jx-units-frame">
      <table className="jx-units">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} className={numbers.includes(head) ? 'jx-number' : undefined}>
                {t(head)}
              </th>
            ))}
            {isDraft && <th aria-label={t('programmes.edit')} />}
          </tr>
        </thead>
        <tbody>
          {standard.units.map((unit) => (
            <UnitRow
              key={unit.id}
              unit={unit}
              standard={standard}
              isChosen={unit.id === chosen}
              choose={() => choose(unit.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type UnitRowProps = { unit: Unit; standard: StandardRecord; isChosen: boolean; choose: () => void };

function UnitRow({ unit, standard, isChosen, choose }: UnitRowProps) {
  const { locale } = useLocale();
  const codes = unit.requires.map((id) => standard.units.find((u) => u.id === id)?.code ?? '');
  const short =
    locale === 'en'
      ? shortLabel(unit.shortEn, unit.titleEn || unit.titleZh, 6)
      : shortLabel(unit.shortZh, unit.titleZh, 2);
  return (
    <tr data-current={isChosen} onClick={choose}>
      <td>{unit.code}</td>
      <td>
        <button type="button" className="jx-link" onClick={choose}>
          {inLocale(locale, unit.titleZh, unit.titleEn)}
        </button>
      </td>
      <td>
        <span className="jx-unit-chip" style={{ background: `var(--stay-${(unit.colour % 8) + 1})` }}>
          {short}
        </span>
      </td>
      <td className="jx-number">{unit.weeks}</td>
      <td className="jx-number">{unit.minStayWeeks}</td>
      <td className="jx-number">{unit.level}</td>
      <td>{codes.join(' ') || '–'}</td>
      <td className="jx-number">{unit.posts}</td>
      {standard.state === 'draft' && <RowTools unit={unit} standard={standard} />}
    </tr>
  );
}

function RowTools({ unit, standard }: { unit: Unit; standard: StandardRecord }) {
  const t = useT();
  const attempt = useAttempt();
  const order = useCommand('programmes.orderUnits');
  const archive = useCommand('programmes.archiveUnit');
  const ids = standard.units.map((u) => u.id);
  const at = ids.indexOf(unit.id);
  const move = (to: number) => {
    const next = ids.filter((id) => id !== unit.id);
    next.splice(to, 0, unit.id);
    void attempt(() => order.run({ standardId: standard.id, ids: next }));
  };
  const tools = [
    { label: 'programmes.moveUp', icon: IconArrowUp, run: () => move(at - 1), off: at === 0 },
    { label: 'programmes.moveDown', icon: IconArrowDown, run: () => move(at + 1), off: at === ids.length - 1 },
    {
      label: 'programmes.removeUnit',
      icon: IconTrash,
      run: () => void attempt(() => archive.run({ id: unit.id, rev: unit.rev })),
      off: false,
    },
  ] as const;
  return (
    <td className="jx-row-tools">
      {tools.map(({ label, icon: Icon, run, off }) => (
        <ActionIcon
          key={label}
          size={28}
          disabled={off}
          aria-label={`${t(label)} ${unit.code}`}
          title={t(label)}
          onClick={(event) => {
            event.stopPropagation();
            run();
          }}
        >
          <Icon size={16} />
        </ActionIcon>
      ))}
    </td>
  );
}
