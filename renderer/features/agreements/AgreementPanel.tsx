/** One agreement: its period, its findings, and who of the four has signed when and how. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PARTIES, type Party } from '../../../shared/features/agreements/agreements.rules.ts';
import type { AgreementRecord } from '../../../shared/features/agreements/agreements.schema.ts';
import { May } from '../../api/May.tsx';
import { useQuery } from '../../api/queries.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';
import { RecordPanel } from '../../ui/panel/RecordPanel.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { useHistoryTab } from '../activity/activity.public.tsx';
import { AgreementForm } from './AgreementForm.tsx';
import { EndModal, RemoveModal, UnsignModal } from './ReasonModals.tsx';
import { SignModal } from './SignModal.tsx';
import './agreements.css';
import { daysBetween, namesOf, partyKey, partyNames, stateKey, stateTone } from './words.ts';

type Doing =
  | { kind: 'edit' }
  | { kind: 'end' }
  | { kind: 'remove' }
  | { kind: 'sign'; party: Party }
  | { kind: 'unsign'; signatureId: string };

export function AgreementPanel({ id }: { id: string }) {
  const t = useT();
  const { locale } = useLocale();
  const query = useQuery('agreements.get', { id });
  const historyTab = useHistoryTab();
  const [doing, setDoing] = useState<Doing | null>(null);
  const stop = () => setDoing(null);
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const record = query.data;
  if (record === undefined || record.id !== id) return <LoadingRows rows={6} />;
  const isOpen = record.endedOn === null;
  const names = namesOf(record, locale);
  const tabs = [
    { id: 'overview', label: 'activity.overview', body: <Body record={record} setDoing={setDoing} /> } as const,
    ...historyTab(record.id),
  ];
  return (
    <RecordPanel
      title={names.person}
      status={<StatusTag tone={stateTone[record.state]}>{t(stateKey(record.state))}</StatusTag>}
      subtitle={`${record.number} · ${names.cohort}`}
      {...(doing?.kind === 'edit' ? {} : { tabs })}
      foot={
        isOpen && (
          <>
            <May call="agreements.update">
              <Button variant="default" onClick={() => setDoing({ kind: 'edit' })}>
                {t('agreements.edit')}
              </Button>
            </May>
            <May call={record.signatures.length > 0 ? 'agreements.end' : 'agreements.remove'}>
              <Button
                variant="default"
                onClick={() => setDoing({ kind: record.signatures.length > 0 ? 'end' : 'remove' })}
              >
                {t(record.signatures.length > 0 ? 'agreements.end' : 'agreements.remove')}
              </Button>
            </May>
          </>
        )
      }
    >
      {doing?.kind === 'edit' && <AgreementForm record={record} onClose={stop} />}
      {doing?.kind === 'sign' && <SignModal record={record} party={doing.party} onClose={stop} />}
      {doing?.kind === 'unsign' && <UnsignModal signatureId={doing.signatureId} onClose={stop} />}
      {doing?.kind === 'end' && <EndModal record={record} onClose={stop} />}
      {doing?.kind === 'remove' && <RemoveModal record={record} onClose={stop} />}
    </RecordPanel>
  );
}

type BodyProps = { record: AgreementRecord; setDoing: (doing: Doing) => void };

function Body({ record, setDoing }: BodyProps) {
  const t = useT();
  const format = useFormat();
  const names = namesOf(record, useLocale().locale);
  return (
    <>
      <AgreementFindings record={record} />
      <Section title="agreements.signatures">
        <ul className="jx-signatures">
          {PARTIES.map((party) => (
            <SignatureRow key={party} record={record} party={party} setDoing={setDoing} />
          ))}
        </ul>
        <p className="jx-agreement-note">{t('agreements.guardianForAll')}</p>
      </Section>
      <Section title="agreements.period">
        <Facts
          items={[
            {
              label: 'agreements.enterprise',
              value: (
                <Link to="/enterprises" search={{ open: record.enterpriseId }}>
                  {names.enterprise}
                </Link>
              ),
            },
            {
              label: 'agreements.apprentice',
              value: (
                <Link to="/apprentices" search={{ open: record.enrolmentId }}>
                  {names.person}
                </Link>
              ),
            },
            { label: 'agreements.startsOn', value: format.fullDay(record.startsOn) },
            { label: 'agreements.endsOn', value: format.fullDay(record.endsOn) },
            record.endedOn !== null && { label: 'agreements.endedOn', value: format.fullDay(record.endedOn) },
            record.endedOn !== null && { label: 'agreements.endReason', value: record.endReason },
            { label: 'agreements.completedOn', value: record.completedOn && format.fullDay(record.completedOn) },
            { label: 'agreements.note', value: record.note },
          ]}
        />
      </Section>
    </>
  );
}

function SignatureRow({ record, party, setDoing }: BodyProps & { party: Party }) {
  const t = useT();
  const format = useFormat();
  const signature = record.signatures.find((each) => each.party === party);
  if (signature === undefined)
    return (
      <li>
        <b>{t(partyKey(party))}</b>
        <span className="jx-agreement-note">{t('agreements.notSigned')}</span>
        {record.endedOn === null && (
          <May call="agreements.sign">
            <Button variant="default" size="compact-sm" onClick={() => setDoing({ kind: 'sign', party })}>
              {t('agreements.sign')}
            </Button>
          </May>
        )}
      </li>
    );
  const { signerName, signedOn, method, recordedAt } = signature;
  return (
    <li>
      <b>{t(partyKey(party))}</b>
      <span>
        {[signerName, format.fullDay(signedOn), t(`agreements.method.${method}`)].filter(Boolean).join(' · ')}
        <br />
        <span className="jx-agreement-note">{t('agreements.recorded', { date: format.moment(recordedAt) })}</span>
      </span>
      {record.endedOn === null && (
        <button
          type="button"
          className="jx-link"
          onClick={() => setDoing({ kind: 'unsign', signatureId: signature.id })}
        >
          {t('agreements.unsign')}
        </button>
      )}
    </li>
  );
}

/** What the rules say about the signatures, in dates. */
export function AgreementFindings({
  record,
}: {
  record: Pick<AgreementRecord, 'problem' | 'startsOn' | 'missing' | 'completedOn'>;
}) {
  const t = useT();
  const { locale } = useLocale();
  const format = useFormat();
  const { problem, startsOn, completedOn } = record;
  if (problem === 'none') return null;
  const from = format.fullDay(startsOn);
  const text =
    problem === 'begunUnsigned'
      ? t('agreements.finding.begunUnsigned', { from, missing: partyNames(record.missing, t, locale) })
      : t('agreements.finding.signedLate', {
          from,
          signed: format.fullDay(completedOn),
          days: daysBetween(startsOn, completedOn ?? startsOn),
        });
  return <Findings items={[{ severity: 'law', text }]} />;
}
