/** What other features show of certificates: the tab body for one apprentice. */
import { Link } from '@tanstack/react-router';
import { useQuery } from '../../api/queries.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { resultText, stateKey, stateTone } from './words.ts';

/** The certificates of an enrolment, each a link into the register. */
export function ApprenticeCertificates({ enrolmentId }: { enrolmentId: string }) {
  const t = useT();
  const { locale } = useLocale();
  const format = useFormat();
  const query = useQuery('certificates.list', { enrolmentId });
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <LoadingRows rows={3} />;
  if (query.data.length === 0)
    return (
      <EmptyState
        text="certificates.noneForApprentice"
        action={<Link to="/certificates">{t('certificates.tabGate')}</Link>}
      />
    );
  return query.data.map((line) => (
    <div key={line.id}>
      <p>
        <Link to="/certificates/register" search={{ open: line.id }}>
          {line.number}
        </Link>{' '}
        <StatusTag tone={stateTone[line.state]}>{t(stateKey(line.state))}</StatusTag>
      </p>
      <Facts
        items={[
          { label: 'certificates.issuedOn', value: format.fullDay(line.issuedOn) },
          { label: 'certificates.result', value: resultText(line, locale) },
          { label: 'certificates.prints', value: line.prints },
        ]}
      />
    </div>
  ));
}
