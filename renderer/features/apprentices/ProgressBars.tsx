// How far an apprentice is, against what the plan says should be done by today; never a share without its two figures.
import { useT } from '../../ui/i18n.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import type { ApprenticeRecord } from './words.ts';

type Bar = { label: string; value: number; total: number; expected: number | null };

export function ProgressBars({ record }: { record: ApprenticeRecord }) {
  const t = useT();
  const { unitsRequired, unitsDone, unitsPlanned, unitsEnded } = record;
  if (!unitsRequired) return null;
  const bars: Bar[] = [
    { label: t('apprentices.unitsDone'), value: unitsDone, total: unitsRequired, expected: unitsEnded },
    { label: t('apprentices.unitsPlanned'), value: unitsPlanned, total: unitsRequired, expected: null },
  ];
  return (
    <Section
      title="apprentices.trainingProgress"
      action={<span className="jx-quiet">{t('apprentices.expected', { n: unitsEnded })}</span>}
    >
      <div className="jx-progress">
        {bars.map((bar) => (
          <Row key={bar.label} bar={bar} />
        ))}
      </div>
    </Section>
  );
}

function Row({ bar: { label, value, total, expected } }: { bar: Bar }) {
  const share = (n: number) => `${Math.min(100, (n / total) * 100)}%`;
  return (
    <>
      <span>{label}</span>
      <span
        className="jx-progress-bar"
        data-behind={expected !== null && value < expected}
        role="img"
        aria-label={`${label} ${value} / ${total}`}
      >
        <i style={{ width: share(value) }} />
        {expected !== null && expected > 0 && <b style={{ left: `calc(${share(expected)} - 1px)` }} />}
      </span>
      <span>
        {value} / {total}
      </span>
    </>
  );
}
