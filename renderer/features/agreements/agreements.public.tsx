/** What other features show of agreements: the tab body for one apprentice. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from '../../api/queries.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { AgreementFindings } from './AgreementPanel.tsx';
import { NewAgreementModal } from './NewAgreementModal.tsx';
import { namesOf, partyNames, stateKey, stateTone } from './words.ts';
import './agreements.css';

/** The agreements of an enrolment, each a link to its record, and a way to make one. */
export function ApprenticeAgreements({ enrolmentId }: { enrolmentId: string }) {
  const t = useT();
  const { locale } = useLocale();
  const format = useFormat();
  const query = useQuery('agreements.list', { enrolmentId });
  const [isAdding, setAdding] = useState(false);
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <LoadingRows rows={3} />;
  const add = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('agreements.new')}
    </Button>
  );
  return (
    <>
      {query.data.length === 0 && <EmptyState text="agreements.emptyForApprentice" action={add} />}
      {query.data.map((line) => (
        <div key={line.id} className="jx-agreement-block">
          <AgreementFindings record={line} />
          <p>
            <Link to="/agreements" search={{ open: line.id }}>
              {line.number}
            </Link>{' '}
            <StatusTag tone={stateTone[line.state]}>{t(stateKey(line.state))}</StatusTag>
          </p>
          <Facts
            items={[
              { label: 'agreements.enterprise', value: namesOf(line, locale).enterprise },
              { label: 'agreements.period', value: format.range(line.startsOn, line.endsOn) },
              line.missing.length > 0 && { label: 'agreements.missing', value: partyNames(line.missing, t, locale) },
              { label: 'agreements.completedOn', value: line.completedOn && format.fullDay(line.completedOn) },
            ]}
          />
        </div>
      ))}
      {query.data.length > 0 && add}
      {isAdding && <NewAgreementModal enrolmentId={enrolmentId} onClose={() => setAdding(false)} />}
    </>
  );
}
