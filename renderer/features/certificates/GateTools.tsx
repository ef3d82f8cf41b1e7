/** The four cuts of the gate list with their counts, and the conditions in words. */
import { Popover } from '@mantine/core';
import type { GateRow } from '../../../shared/features/certificates/certificates.schema.ts';
import { useT } from '../../ui/i18n.tsx';

export type Shown = 'all' | 'ready' | 'notYet' | 'issued';

const CUTS = [
  { id: 'all', label: 'certificates.all' },
  { id: 'ready', label: 'certificates.ready' },
  { id: 'notYet', label: 'certificates.notYet' },
  { id: 'issued', label: 'certificates.issuedTab' },
] as const;

const CONDITIONS = ['two', 'units', 'scored', 'pass', 'agreement', 'glyphs'] as const;

type GateToolsProps = {
  rows: readonly GateRow[];
  shown: Shown;
  setShown: (shown: Shown) => void;
  tests: Record<Shown, (row: GateRow) => boolean>;
};

export function GateTools({ rows, shown, setShown, tests }: GateToolsProps) {
  const t = useT();
  return (
    <div className="jx-gate-tools">
      {CUTS.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className="jx-gate-chip"
          aria-pressed={shown === id}
          onClick={() => setShown(id)}
        >
          {t(label, { n: rows.filter(tests[id]).length })}
        </button>
      ))}
      <Popover width={380} position="bottom-end" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className="jx-link">
            {t('certificates.conditions')}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <ol>
            {CONDITIONS.map((name) => (
              <li key={name}>{t(`certificates.condition.${name}`)}</li>
            ))}
          </ol>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
