/** One certificate of the register: the paper as issued, its facts, its prints, reprint and revoke. */
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { CertificateRecord } from '../../../shared/features/certificates/certificates.schema.ts';
import { call } from '../../api/client.ts';
import { fileUrl } from '../../api/files.ts';
import { May } from '../../api/May.tsx';
import { useQuery } from '../../api/queries.tsx';
import { PdfView } from '../../ui/files/PdfView.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { RecordPanel } from '../../ui/panel/RecordPanel.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { useHistoryTab } from '../activity/activity.public.tsx';
import { PrintModal } from './PrintModal.tsx';
import { RevokeModal } from './RevokeModal.tsx';
import { resultText, stateKey, stateTone } from './words.ts';

export function CertificatePanel({ id }: { id: string }) {
  const t = useT();
  const query = useQuery('certificates.get', { id });
  const historyTab = useHistoryTab();
  const [doing, setDoing] = useState<'print' | 'revoke' | null>(null);
  const stop = () => setDoing(null);
  const record = query.data;
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (record === undefined || record.id !== id) return <LoadingRows rows={6} />;
  return (
    <RecordPanel
      title={record.name}
      status={<StatusTag tone={stateTone[record.state]}>{t(stateKey(record.state))}</StatusTag>}
      subtitle={`${record.number} · ${record.cohortName}`}
      tabs={[
        {
          id: 'overview',
          label: 'activity.overview',
          body: (
            <>
              <IssuedPaper id={id} label={record.number} />
              <RecordFacts record={record} />
            </>
          ),
        },
        ...historyTab(id),
      ]}
      foot={
        record.state === 'issued' && (
          <>
            <May call="certificates.print">
              <Button variant="default" leftSection={<IconPrinter size={15} />} onClick={() => setDoing('print')}>
                {t(record.prints > 0 ? 'certificates.reprint' : 'certificates.print')}
              </Button>
            </May>
            <May call="certificates.revoke">
              <Button variant="default" onClick={() => setDoing('revoke')}>
                {t('certificates.revoke')}
              </Button>
            </May>
          </>
        )
      }
    >
      {doing === 'print' && <PrintModal rows={[record]} onClose={stop} />}
      {doing === 'revoke' && <RevokeModal record={record} onClose={stop} />}
    </RecordPanel>
  );
}

/** The paper, drawn from what was frozen. */
function IssuedPaper({ id, label }: { id: string; label: string }) {
  const t = useT();
  const [url, setUrl] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    call('certificates.render', { id }, crypto.randomUUID()).then(
      ({ token }) => gone || setUrl(fileUrl(token)),
      (cause: unknown) => gone || setError(cause),
    );
    return () => {
      gone = true;
    };
  }, [id]);
  if (error) return <ErrorState error={error} />;
  return (
    <div className="jx-cert-paper">
      {url === null ? <LoadingRows rows={5} /> : <PdfView src={url} label={`${t('certificates.paper')} ${label}`} />}
    </div>
  );
}

function RecordFacts({ record }: { record: CertificateRecord }) {
  const t = useT();
  const { locale } = useLocale();
  const format = useFormat();
  const holder = (
    <Link to="/apprentices" search={{ open: record.enrolmentId }}>
      {record.name}
    </Link>
  );
  return (
    <>
      <Facts
        items={[
          { label: 'certificates.name', value: holder },
          { label: 'certificates.programme', value: record.programme },
          { label: 'certificates.enterprise', value: record.enterprise },
          { label: 'certificates.result', value: resultText(record, locale) },
          { label: 'certificates.issuedOn', value: format.fullDay(record.issuedOn) },
          record.stateReason !== '' && { label: 'certificates.reason', value: record.stateReason },
          { label: 'certificates.key', value: record.keyId },
        ]}
      />
      <Section title="certificates.printLog">
        {record.printed.length === 0 ? (
          '–'
        ) : (
          <ol className="jx-cert-prints">
            {record.printed.map(({ ord, printedAt, reason }) => (
              <li key={ord}>
                {format.moment(printedAt)} · {ord === 1 ? t('certificates.firstPrint') : reason}
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}
