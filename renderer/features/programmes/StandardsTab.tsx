// The versions of a programme's standard, newest first, each with its units.
import { Button } from '@mantine/core';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { Link, useGo } from '../../ui/actions/Link.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { inLocale, type ProgrammeRecord } from './words.ts';

type Standard = ProgrammeRecord['standards'][number];

export function StandardsTab({ record }: { record: ProgrammeRecord }) {
  const t = useT();
  const attempt = useAttempt();
  const go = useGo();
  const newVersion = useCommand('programmes.newVersion');
  const draft = async () => {
    const made = await attempt(() => newVersion.run({ programmeId: record.id }));
    if (made) go('/programmes/standard', { open: made.id });
  };
  if (record.standards.length === 0)
    return (
      <EmptyState
        text="programmes.noStandards"
        action={<Button onClick={() => void draft()}>{t('programmes.draftFirst')}</Button>}
      />
    );
  const hasDraft = record.standards.some((s) => s.state === 'draft');
  return (
    <>
      {!hasDraft && (
        <div>
          <Button variant="default" onClick={() => void draft()}>
            {t('programmes.newVersion')}
          </Button>
        </div>
      )}
      {record.standards.map((standard, i) => (
        <StandardBlock key={standard.id} standard={standard} isOpen={i === 0} />
      ))}
    </>
  );
}

const tones = { draft: 'accent', inForce: 'green', replaced: 'neutral' } as const;

function StandardBlock({ standard, isOpen }: { standard: Standard; isOpen: boolean }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="jx-standard">
      <div className="jx-standard-head">
        <Link to="/programmes/standard" search={{ open: standard.id }}>
          {t('programmes.version', { version: standard.version })}
        </Link>
        <StatusTag tone={tones[standard.state]}>{t(`programmes.state.${standard.state}`)}</StatusTag>
        {standard.effectiveOn && <span>{t('programmes.since', { date: format.fullDay(standard.effectiveOn) })}</span>}
      </div>
      <p>
        {t('programmes.standardFacts', {
          units: standard.units,
          weeks: standard.weeks,
          cohorts: standard.cohorts,
        })}
      </p>
      {isOpen && <UnitLines id={standard.id} />}
    </section>
  );
}

function UnitLines({ id }: { id: string }) {
  const { locale } = useLocale();
  const t = useT();
  const { data } = useQuery('programmes.standard', { id });
  if (!data || data.id !== id || data.units.length === 0) return null;
  return (
    <table className="jx-unit-lines">
      <thead>
        <tr>
          <th>{t('programmes.code')}</th>
          <th>{t('programmes.titleZh')}</th>
          <th className="jx-number">{t('programmes.weeks')}</th>
          <th className="jx-number">{t('programmes.posts')}</th>
        </tr>
      </thead>
      <tbody>
        {data.units.map((unit) => (
          <tr key={unit.id}>
            <td>{unit.code}</td>
            <td>{inLocale(locale, unit.titleZh, unit.titleEn)}</td>
            <td className="jx-number">{unit.weeks}</td>
            <td className="jx-number">{unit.posts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
