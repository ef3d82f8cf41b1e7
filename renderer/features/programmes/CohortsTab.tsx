// The cohorts of a programme, each leading to its alternation.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { NewCohortModal } from './CohortForm.tsx';
import { inLocale, type ProgrammeRecord } from './words.ts';

export function CohortsTab({ record }: { record: ProgrammeRecord }) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const [isNew, setNew] = useState(false);
  return (
    <>
      <div>
        <Button variant="default" onClick={() => setNew(true)}>
          {t('programmes.newCohort')}
        </Button>
      </div>
      {record.cohorts.length === 0 && <p>{t('programmes.noCohorts')}</p>}
      <ul className="jx-cohorts">
        {record.cohorts.map((cohort) => (
          <li key={cohort.id}>
            <div className="jx-standard-head">
              <Link to="/programmes/cohort" search={{ open: cohort.id }}>
                {inLocale(locale, cohort.name, cohort.nameEn)}
              </Link>
              {cohort.standardVersion ? (
                <StatusTag>{t('programmes.versionInForce', { version: cohort.standardVersion })}</StatusTag>
              ) : (
                <StatusTag tone="amber">{t('programmes.cohortNoStandard')}</StatusTag>
              )}
              {cohort.segments === 0 && <StatusTag tone="amber">{t('programmes.notPlanned')}</StatusTag>}
            </div>
            <p>
              {t('programmes.cohortFacts', {
                n: cohort.apprentices,
                from: format.fullDay(cohort.startsOn),
                to: format.fullDay(cohort.endsOn),
              })}
            </p>
          </li>
        ))}
      </ul>
      {isNew && <NewCohortModal record={record} onClose={() => setNew(false)} />}
    </>
  );
}
